from typing import Any

from fitjax.domain.plan import Plan
from tests.plan.rules.plans import athlete, day, found, only, plan, run

GOAL = {"kind": "run_half", "date": day(6, 6)}
RACER = athlete(goal=GOAL)


def season(before: float, last: float, *, hard: bool = False, hard_in_taper: bool = False) -> Plan:
    """Four weeks of 200 min, one of `before` %, and `last` % before a Sunday race."""
    kind = "tempo" if hard else "easy"
    taper = "tempo" if hard_in_taper else "easy"
    weeks: list[dict[int, Any]] = [{1: run(100, kind), 4: run(100)} for _ in range(4)]
    weeks += [{1: run(before, taper), 4: run(before)}, {1: run(last), 3: run(last), 6: run(120, "race", km=21.1)}]
    return plan(*weeks, goal=GOAL)


def test_the_last_days_before_a_race_hold_less() -> None:
    assert not found("taper_missing", season(70, 85), RACER)
    assert only("taper_missing", season(70, 86), RACER) == ("error", 0.86, 0.85)


def test_so_little_running_needs_no_taper() -> None:
    def little(last: float) -> Plan:
        weeks: list[dict[int, Any]] = [{1: run(48), 4: run(48)} for _ in range(5)]
        return plan(*weeks, {1: run(last / 2), 3: run(last / 2), 6: run(120, "race", km=21.1)}, goal=GOAL)

    assert not found("taper_missing", little(90), RACER)
    assert found("taper_missing", little(92), RACER)


def test_the_week_before_race_week_eases_too() -> None:
    assert not found("taper_shallow", season(96, 50), RACER)
    assert only("taper_shallow", season(97, 50), RACER) == ("warn", 0.97, 0.96)


def test_a_taper_keeps_some_intensity() -> None:
    assert not found("taper_intensity", season(70, 50, hard=True, hard_in_taper=True), RACER)
    assert only("taper_intensity", season(70, 50, hard=True), RACER)[0] == "error"
    assert not found("taper_intensity", season(70, 50), RACER)


def test_without_a_race_there_is_nothing_to_taper_for() -> None:
    assert not found("taper_missing", season(100, 100), athlete())


def test_a_taper_falls_to_the_race() -> None:
    assert not found("taper_rising", season(60, 60), RACER)
    assert only("taper_rising", season(50, 60), RACER) == ("warn", 0.6, 0.5)


def test_what_a_taper_holds_is_put_beside_the_trials() -> None:
    """Days 13 to 7 and the last six days, as shares of the peak week, averaged."""
    assert not found("taper_dose", season(60, 40), RACER)
    assert only("taper_dose", season(80, 60), RACER) == ("info", 0.7, 0.59)
    assert only("taper_dose", season(40, 30), RACER) == ("info", 0.35, 0.4)


def test_a_taper_keeps_how_often_one_trains() -> None:
    assert not found("taper_frequency", season(60, 40), RACER)
    weeks: list[dict[int, Any]] = [dict.fromkeys((0, 2, 4, 6), run(50)) for _ in range(4)]
    document = plan(*weeks, {1: run(90)}, {1: run(50), 6: run(120, "race", km=21.1)}, goal=GOAL)
    assert only("taper_frequency", document, RACER) == ("info", 0.4, 0.7)


def test_a_taper_of_more_than_three_weeks_is_too_long() -> None:
    weeks = [{1: run(100), 4: run(100)}] * 5
    race = {6: run(120, "race", km=21.1)}
    fits = plan(*weeks, race, phases="base base base taper taper race", goal=GOAL)
    assert not found("taper_long", fits, RACER)
    long = plan(*weeks, race, phases="base base taper taper taper race", goal=GOAL)
    assert only("taper_long", long, RACER)[0] == "warn"
