"""Small plan documents for the rules' tests: a session is one dict, a plan is weeks of them."""

import datetime as dt
from typing import Any

from fitjax.domain.plan import Finding, Plan, read_plan
from fitjax.domain.profile import Profile, read_profile
from fitjax.plan.rules import verify

MONDAY = dt.date(2027, 1, 4)
DAILY = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 120)


def day(week: int, weekday: int) -> str:
    """Week from 1, weekday from 0, as the document writes it."""
    return (MONDAY + dt.timedelta(days=7 * (week - 1) + weekday)).isoformat()


def run(minutes: float = 40, kind: str = "easy", km: float | None = None, **more: Any) -> dict[str, Any]:
    """A run at 6 min/km unless told otherwise."""
    rpe = (7, 8) if kind in ("tempo", "threshold", "interval", "hills", "race") else (3, 4)
    aim = {"kind": "rpe", "low": rpe[0], "high": rpe[1], "unit": "CR-10"}
    step = {"what": "work", "minutes": minutes, "target": aim}
    distance = minutes / 6 if km is None else km
    return {
        "sport": "run",
        "kind": kind,
        "minutes": minutes,
        "distance_km": distance,
        "steps": [step],
        "why": "x",
    } | more


def lift(name: str = "push_up", sets: int = 3, reps: int = 8, rpe: float | None = 7, kg: float | None = None) -> dict:
    return {"name": name, "sets": sets, "reps": [reps, reps], "rpe": rpe, "load_kg": kg}


def strength(*exercises: dict[str, Any], minutes: float = 45) -> dict[str, Any]:
    return {"sport": "strength", "kind": "strength", "minutes": minutes, "exercises": list(exercises), "why": "x"}


def plan(*weeks: dict[int, Any], phases: str = "", goal: dict[str, Any] | None = None, **more: Any) -> Plan:
    """Each week is weekday -> session (or list of sessions); phases one word a week, base when left out."""
    named = phases.split() + ["base"] * len(weeks)
    documents = []
    for number, days in enumerate(weeks, 1):
        sessions = [
            {"date": day(number, weekday)} | session
            for weekday, some in sorted(days.items())
            for session in (some if isinstance(some, list) else [some])
        ]
        minutes = sum(s["minutes"] for s in sessions)
        week = {"index": number, "start": day(number, 0), "phase": named[number - 1], "minutes": minutes}
        documents.append(week | {"sessions": sessions})
    head = {"schema": "fitjax-plan/1", "goal": goal or {"kind": "run_10k"}, "start": day(1, 0)}
    return read_plan(head | {"weeks": documents} | more)


def athlete(**changes: Any) -> Profile:
    """Advanced, free every day, with nothing that limits."""
    base = {"id": "a", "experience": "advanced", "goal": {"kind": "run_10k"}, "availability_min": DAILY}
    return read_profile(base | changes)


def found(rule: str, document: Plan, profile: Profile | None = None, **more: Any) -> list[Finding]:
    return [f for f in verify(document, profile, **more).findings if f.rule == rule]


def only(
    rule: str, document: Plan, profile: Profile | None = None, **more: Any
) -> tuple[str, float | None, float | None]:
    """Severity, value and limit of the one finding of this rule."""
    (finding,) = found(rule, document, profile, **more)
    assert finding.citation
    return finding.severity.value, finding.value, finding.limit
