"""Which model makes whose plans, and the way back."""

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import ModelUnavailable
from fitjax.store.models import add_model, discard, models, promote, promoted, rollback


def add(engine: Engine, name: str, athlete: str | None = "me") -> None:
    add_model(engine, name=name, kind="adapter", base="fitjax-base", path="x", athlete=athlete, metrics={}, sha256="s")


def makes_plans(engine: Engine, athlete: str = "me") -> str | None:
    found = promoted(engine, athlete)
    return found["name"] if found else None


def test_promotions_go_back_one_by_one_to_the_shipped_model(engine: Engine) -> None:
    add(engine, "one")
    add(engine, "two")
    assert makes_plans(engine) is None
    promote(engine, "one", "me")
    promote(engine, "two", "me")
    assert {row["name"]: row["status"] for row in models(engine)} == {"one": "candidate", "two": "promoted"}
    rollback(engine, "me")
    assert makes_plans(engine) == "one"
    assert {row["name"]: row["status"] for row in models(engine)} == {"one": "promoted", "two": "candidate"}
    rollback(engine, "me")
    assert makes_plans(engine) is None
    rollback(engine, "me")
    assert makes_plans(engine) is None


def test_a_promotion_after_a_way_back_goes_back_to_where_it_was(engine: Engine) -> None:
    for name in ("one", "two", "three"):
        add(engine, name)
    promote(engine, "one", "me")
    promote(engine, "two", "me")
    rollback(engine, "me")
    promote(engine, "three", "me")
    rollback(engine, "me")
    assert makes_plans(engine) == "one"


def test_one_athletes_model_is_not_anothers(engine: Engine) -> None:
    add(engine, "mine")
    with pytest.raises(ModelUnavailable, match="another athlete"):
        promote(engine, "mine", "you")
    with pytest.raises(ModelUnavailable, match="nothing"):
        promote(engine, "nothing", "me")


def test_a_model_in_use_is_not_discarded_and_a_discarded_one_not_used(engine: Engine) -> None:
    add(engine, "one")
    promote(engine, "one", "me")
    with pytest.raises(ModelUnavailable, match="roll back"):
        discard(engine, "one")
    rollback(engine, "me")
    discard(engine, "one")
    with pytest.raises(ModelUnavailable):
        promote(engine, "one", "me")
    assert [row["status"] for row in models(engine)] == ["discarded"]


def test_a_run_that_registers_twice_is_one_model(engine: Engine) -> None:
    add(engine, "one")
    add(engine, "one")
    assert len(models(engine)) == 1


def test_the_way_back_steps_over_what_was_discarded_and_over_nothing_else(engine: Engine) -> None:
    for name in ("one", "two", "three"):
        add(engine, name)
        promote(engine, name, "me")
        promote(engine, name, "me")
    discard(engine, "two")
    rollback(engine, "me")
    assert makes_plans(engine) == "one"
