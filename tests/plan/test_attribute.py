"""What moved a plan, told by a scorer whose preferences are known."""

import datetime as dt
from collections.abc import Sequence

import numpy as np
import pytest

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.attribute import Score, attribute
from fitjax.plan.generate import propose

MONDAY = dt.date(2026, 12, 7)
PROFILE = Profile.model_validate(
    {
        "id": "a",
        "experience": "advanced",
        "birth_year": 1990,
        "sex": "female",
        "goal": {"kind": "run_10k"},
        "availability_min": {"mon": 60, "wed": 45, "sat": 120, "sun": 60},
        "equipment": ["bodyweight", "dumbbell"],
        "history": {"weekly_minutes": [300, 310, 290, 320], "longest_run_km_30d": 15},
    }
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return propose(PROFILE, generator=RandomGenerator(), start=MONDAY, weeks=4, today=MONDAY)


def likes(word: str) -> Score:
    def score(prompts: Sequence[str], completions: Sequence[str]) -> np.ndarray:
        return np.array([0.0 if word in prompt else -3.0 for prompt in prompts])

    return score


def test_the_input_the_scorer_listens_to_comes_first(plan: Plan) -> None:
    first = attribute(plan, PROFILE, likes("advanced"))[0]
    assert (first.input, first.nats) == ("experience", 15.0)  # three nats for the season and each of four weeks


def test_an_input_that_changes_nothing_the_model_reads_is_left_out(plan: Plan) -> None:
    names = {a.input for a in attribute(plan, PROFILE, likes("advanced"))}
    assert {"goal", "age", "sex", "equipment", "training history"} <= names
    assert "conditions" not in names
    assert "wishes" not in names


def test_a_plan_written_elsewhere_has_no_attributions_but_a_sentence(plan: Plan) -> None:
    bare = [
        w.model_copy(update={"sessions": [s.model_copy(update={"line": ""}) for s in w.sessions]}) for w in plan.weeks
    ]
    with pytest.raises(BadInput, match="fitjax plan"):
        attribute(plan.model_copy(update={"weeks": tuple(bare)}), PROFILE, likes("advanced"))
