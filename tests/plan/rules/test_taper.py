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
