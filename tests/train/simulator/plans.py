"""Small plans and profiles written by hand, so that the simulator is tested without grammar, teacher or model."""

import datetime as dt
from collections.abc import Sequence

from fitjax.domain.plan import Exercise, Plan, Session, Week
from fitjax.domain.profile import Profile, read_profile
from fitjax.domain.vocabulary import DAYS, HARD_KINDS, Kind, Phase, Sport

MONDAY = dt.date(2026, 12, 7)
Spec = tuple[int, str, str, float]
"""Weekday, sport, kind, minutes."""


def athlete(goal: str = "run_10k", date: dt.date | None = None, **changes: object) -> Profile:
    document: dict[str, object] = {
        "id": "made", "experience": "intermediate", "goal": {"kind": goal, "date": date},
        "availability_min": dict.fromkeys(DAYS, 120),
        "history": {"weekly_minutes": [200, 200, 200, 200], "longest_run_km_30d": 12.0},
        "thresholds": {"threshold_pace_s_per_km": 300},
    }  # fmt: skip
    return read_profile(document | changes)


def lifts(sets: int = 3, reps: int = 5, rpe: float = 8.0) -> tuple[Exercise, ...]:
    names = ("back_squat", "bench_press", "barbell_row", "romanian_deadlift")
    return tuple(Exercise(name=name, sets=sets, reps=(reps, reps), rpe=rpe) for name in names)


def week(index: int, specs: Sequence[Spec], exercises: tuple[Exercise, ...] = ()) -> Week:
    start = MONDAY + dt.timedelta(weeks=index)
    sessions = tuple(
        Session(
            date=start + dt.timedelta(days=day), sport=Sport(sport), kind=Kind(kind), hard=Kind(kind) in HARD_KINDS,
            minutes=minutes, exercises=exercises if sport == "strength" else (),
        )
        for day, sport, kind, minutes in specs
    )  # fmt: skip
    return Week(index=index + 1, start=start, phase=Phase.BUILD, minutes=sum(s.minutes for s in sessions),
                sessions=sessions)  # fmt: skip


def plan(profile: Profile, weeks: Sequence[Sequence[Spec]], exercises: tuple[Exercise, ...] = ()) -> Plan:
    return Plan(
        goal=profile.goal, start=MONDAY,
        weeks=tuple(week(index, specs, exercises) for index, specs in enumerate(weeks)),
    )  # fmt: skip


def runner_week(share: float = 1.0) -> list[Spec]:
    return [
        (1, "run", "easy", 45 * share), (3, "run", "threshold", 45 * share), (4, "run", "easy", 40 * share),
        (6, "run", "long", 70 * share),
    ]  # fmt: skip
