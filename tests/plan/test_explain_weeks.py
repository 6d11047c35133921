"""Weeks say what decided them: the rule or the datum, in both languages."""

from datetime import date, timedelta
from typing import Any

import pytest

from fitjax.domain.plan import Plan, read_plan
from fitjax.domain.profile import Profile
from fitjax.plan.explain import attach
from fitjax.plan.explain_weeks import week_causes
from fitjax.plan.outlook import Outlook
from tests.plan.explained import START, athlete, plan, session

ROOMY = {"mon": 90, "tue": 90, "wed": 90, "thu": 90, "sat": 180, "sun": 180}


def season(minutes: list[int], phases: list[str], **changes: Any) -> Plan:
    """Weeks of one easy run a day on Monday, Wednesday and Saturday that add up to `minutes`."""
    weeks = [
        {
            "index": i + 1,
            "start": START + timedelta(days=7 * i),
            "phase": phase,
            "minutes": total,
            "sessions": [session(7 * i + day, "run", "easy", total / 3, distance_km=total / 18) for day in (0, 2, 5)],
        }
        for i, (total, phase) in enumerate(zip(minutes, phases, strict=True))
    ]
    document = {"athlete": "a1", "start": START, "goal": {"kind": "run_10k"}, "weeks": weeks}
    return read_plan(document | changes)


def keys(made: Plan, person: Profile, week: int) -> list[str]:
    return [cause.key for cause in week_causes(made.weeks[week - 1], Outlook(made, person))]


def someone(**changes: Any) -> Profile:
    return athlete(**({"goal": {"kind": "run_10k"}, "availability_min": ROOMY, "conditions": []} | changes))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_week_has_its_reason(language: str) -> None:
    done = attach(plan(language=language), athlete(), ())
    assert all(week.why for week in done.weeks)
    assert len({week.why for week in done.weeks}) == len(done.weeks)


def test_a_lighter_week_names_the_weeks_of_work_before_it() -> None:
    made = season([150, 160, 165, 110], ["base", "base", "base", "deload"])
    (cause,) = week_causes(made.weeks[3], Outlook(made, someone()))
    assert cause.key == "w_cut_back"
    assert cause.values["built_weeks"] == 3
    assert cause.values["cut_pct"] == pytest.approx(100 * (1 - 110 / 165))


def test_a_step_at_the_limit_is_told_from_a_small_one_and_from_holding() -> None:
    made = season([150, 165, 170, 170], ["base", "base", "build", "build"])
    person = someone()
    assert keys(made, person, 2)[0] == "w_step_limit"
    assert "w_step" in keys(made, person, 3)
    assert "w_hold" in keys(made, person, 4)


def test_the_race_decides_its_week_and_the_taper_the_one_before() -> None:
    done = plan()
    assert [keys(done, athlete(), n)[0] for n in (2, 3)] == ["w_taper", "w_race"]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"history": {"weekly_minutes": [150, 150, 150, 150]}}, "w_start"),
        ({"history": {"weekly_minutes": [240, 240, 240, 240]}}, "w_start_low"),
        ({"history": {}}, "w_no_history"),
        ({"history": {"weekly_minutes": [30, 30]}}, "w_start_up"),
        ({"history": {"layoff_weeks": 5}}, "w_layoff"),
        ({"blackout_dates": [str(START + timedelta(days=3))]}, "w_away"),
    ],
)
def test_the_first_week_says_where_it_starts_from(changes: dict[str, Any], key: str) -> None:
    assert keys(season([150, 160], ["base", "base"]), someone(**changes), 1)[0] == key


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"preferences": {"sessions_per_week": 3}}, "w_sessions"),
        ({"availability_min": {"mon": 55, "wed": 55, "sat": 55}}, "w_full"),
        ({"preferences": {"session_minutes": 52}}, "w_length"),
        ({"conditions": ["pregnancy"]}, "w_no_hard"),
    ],
)
def test_limits_and_wishes_that_decide_are_named(changes: dict[str, Any], key: str) -> None:
    assert key in keys(season([156, 156, 156], ["base", "base", "base"]), someone(**changes), 3)


def test_a_plan_that_starts_midweek_says_so() -> None:
    made = season([150], ["base"], start=date(2026, 12, 9))
    first = made.weeks[0].model_copy(update={"start": date(2026, 12, 9)})
    made = made.model_copy(update={"weeks": (first,)})
    assert "w_partial" in keys(made, someone(), 1)
