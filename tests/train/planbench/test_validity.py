"""A plan is whole when each of the six parts of a prescription can be read from it."""

from typing import Any

import pytest

from fitjax.train.planbench.validity import PARTS, parts
from tests.train.planbench.plans import DAYS, EASY, lift, plan, request, run, three_runs


def broken(weeks: list[list[dict[str, Any]]], **changes: Any) -> list[str]:
    found = parts(plan(weeks, **changes), request())
    return [part for part in PARTS if not found[part]]


WHOLE = [three_runs(0, (5, 5, 8)), three_runs(1, (5, 6, 8)), three_runs(2, (6, 6, 9))]


def test_a_growing_plan_with_targets_is_whole() -> None:
    assert broken(WHOLE) == []


def test_a_week_without_a_session_names_no_frequency() -> None:
    assert broken([WHOLE[0], [], WHOLE[2]]) == ["frequency"]


def test_a_week_is_rightly_empty_when_its_only_day_is_kept_free_of_the_plans_sport() -> None:
    weeks = [[run(0, 5)], [], [run(14, 6)]]
    monday = dict.fromkeys(DAYS, 0) | {"mon": 60}
    free = request(availability_min=monday)
    assert not parts(plan(weeks), free)["frequency"]
    other = request(availability_min=monday, preferences={"no_sport_days": {"ride": ["mon"]}})
    assert not parts(plan(weeks), other)["frequency"]
    kept = request(availability_min=monday, preferences={"no_sport_days": {"run": ["mon"]}})
    assert parts(plan(weeks), kept)["frequency"]


def test_a_session_outside_its_week_breaks_frequency() -> None:
    assert "frequency" in broken([three_runs(1, (5, 5, 8)), three_runs(1, (5, 6, 8)), WHOLE[2]])


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"steps": [{"what": "work", "minutes": 30}]}, "intensity"),
        ({"steps": [{"what": "work", "minutes": 10, "target": EASY}]}, "time"),
        ({"minutes": 0, "steps": []}, "time"),
        ({"steps": []}, "type"),
    ],
)  # fmt: skip
def test_each_part_is_missed_where_it_is_missing(change: dict[str, Any], part: str) -> None:
    assert part in broken([[run(1, 5) | change, run(3, 5)], *WHOLE[1:]])


def test_a_lift_without_load_or_effort_has_no_intensity() -> None:
    assert broken([[*WHOLE[0], lift(4, rpe=None)], *WHOLE[1:]]) == ["intensity"]


def test_a_strength_session_without_exercises_has_no_type() -> None:
    assert broken([[*WHOLE[0], lift(4, exercises=[])], *WHOLE[1:]]) == ["type"]


def test_a_week_that_adds_up_to_something_else_has_no_volume() -> None:
    whole = plan(WHOLE)
    week = whole.weeks[1].model_copy(update={"minutes": 500.0})
    found = parts(whole.model_copy(update={"weeks": (whole.weeks[0], week, whole.weeks[2])}), request())
    assert [part for part in PARTS if not found[part]] == ["volume"]


def test_the_same_week_three_times_is_no_progression() -> None:
    assert broken([three_runs(week, (5, 5, 8)) for week in range(3)]) == ["progression"]


def test_heavier_lifts_in_weeks_of_equal_minutes_are_progression() -> None:
    assert broken([[*three_runs(week, (5, 5, 8)), lift(7 * week + 4, rpe=6.0 + week / 2)] for week in range(3)]) == []


def test_another_athletes_plan_is_not_valid() -> None:
    assert broken(WHOLE, athlete="somebody") == ["schema"]


def test_no_weeks_are_right_only_where_the_gate_says_so() -> None:
    empty = plan([])
    assert not any(parts(empty, request()).values())
    assert all(parts(empty, request(symptoms=["chest_pain"])).values())
