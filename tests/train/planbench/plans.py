"""Small plans, profiles and planners written by hand, so that every measure has a known answer."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from fitjax.domain.plan import Plan, read_plan
from fitjax.domain.profile import read_profile
from fitjax.train.planbench.athletes import Request

MONDAY = dt.date(2026, 12, 7)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EASY = {"kind": "rpe", "low": 3, "high": 4, "unit": "CR-10"}


def request(goal: str = "run_10k", **changes: Any) -> Request:
    document = {
        "id": "made",
        "experience": "intermediate",
        "goal": {"kind": goal},
        "availability_min": dict.fromkeys(DAYS, 120),
        "history": {"weekly_minutes": [200, 200, 200, 200], "longest_run_km_30d": 10.0},
    }
    return Request(1, read_profile(document | changes), MONDAY, None)


def run(day: int, km: float, minutes: float | None = None, kind: str = "easy") -> dict[str, Any]:
    """A run on the `day`th day of the plan, six minutes a kilometre unless said otherwise."""
    length = 6 * km if minutes is None else minutes
    return {
        "date": str(MONDAY + dt.timedelta(days=day)), "sport": "run", "kind": kind, "minutes": length,
        "distance_km": km, "steps": [{"what": "work", "minutes": length, "target": EASY}], "why": "Because.",
    }  # fmt: skip


def lift(day: int, rpe: float | None = 7.0, **changes: Any) -> dict[str, Any]:
    exercise = {"name": "goblet_squat", "sets": 3, "reps": [8, 8], "rpe": rpe}
    return {
        "date": str(MONDAY + dt.timedelta(days=day)), "sport": "strength", "kind": "strength", "minutes": 45,
        "exercises": [exercise], "why": "Because.",
    } | changes  # fmt: skip


def plan(weeks: Sequence[Sequence[dict[str, Any]]], goal: str = "run_10k", **changes: Any) -> Plan:
    document = {
        "schema": "fitjax-plan/1",
        "athlete": "made",
        "goal": {"kind": goal},
        "start": str(MONDAY),
        "weeks": [
            {
                "index": number + 1,
                "start": str(MONDAY + dt.timedelta(days=7 * number)),
                "phase": "build",
                "minutes": sum(session["minutes"] for session in sessions),
                "sessions": list(sessions),
            }
            for number, sessions in enumerate(weeks)
        ],
    }
    return read_plan(document | changes)


def three_runs(week: int, kilometres: Sequence[float]) -> list[dict[str, Any]]:
    """Tuesday, Thursday, Sunday."""
    return [run(7 * week + day, km) for day, km in zip((1, 3, 6), kilometres, strict=True)]
