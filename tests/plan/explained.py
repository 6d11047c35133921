"""A small hand-made plan and its athlete: three weeks to a half marathon, with strength, for the explanation tests."""

from datetime import date, timedelta
from typing import Any

from fitjax.domain.plan import Plan, read_plan
from fitjax.domain.profile import Profile, read_profile

START = date(2026, 12, 7)


def athlete(**changes: Any) -> Profile:
    document = {
        "id": "a1",
        "experience": "intermediate",
        "goal": {"kind": "run_half", "date": "2026-12-27", "target": "1:55:00"},
        "availability_min": {"mon": 60, "tue": 50, "wed": 45, "thu": 60, "sat": 120, "sun": 180},
        "equipment": ["bodyweight", "dumbbell"],
        "conditions": ["knee_pain"],
        "preferences": {"sports": ["run", "strength"]},
        "thresholds": {"threshold_pace_s_per_km": 310},
        "history": {"weekly_minutes": [180, 200, 190, 210], "longest_run_km_30d": 12.0},
    }
    return read_profile(document | changes)


def session(day: int, sport: str, kind: str, minutes: float, **more: Any) -> dict[str, Any]:
    hard = kind in ("threshold", "interval", "tempo", "race")
    return {"date": START + timedelta(days=day), "sport": sport, "kind": kind, "minutes": minutes, "hard": hard} | more


def work(repeat: int, minutes: float) -> dict[str, Any]:
    return {"repeat": repeat, "what": "work", "minutes": minutes}


def plan(athlete_id: str = "a1", language: str = "en", **changes: Any) -> Plan:
    lift = {"name": "box_squat", "sets": 3, "reps": [10, 10], "rpe": 7}
    weeks = [
        (1, "build", [
            session(1, "run", "threshold", 50, steps=[work(3, 8)]),
            session(2, "strength", "strength", 45, exercises=[lift], line="we str full 45"),
            session(3, "run", "interval", 45, steps=[work(5, 3)]),
            session(5, "run", "easy", 40, distance_km=6.5),
            session(6, "run", "long", 75, distance_km=12.5),
        ]),
        (2, "taper", [
            session(8, "run", "tempo", 40, steps=[work(1, 20)]),
            session(9, "run", "easy", 45, distance_km=7.0),
            session(13, "run", "long", 60, distance_km=10.0),
        ]),
        (3, "race", [
            session(15, "run", "easy", 30, distance_km=4.8),
            session(19, "run", "easy", 20, distance_km=3.2),
            session(20, "run", "race", 115, distance_km=21.0975),
        ]),
    ]  # fmt: skip
    document = {
        "athlete": athlete_id, "language": language, "start": START,
        "goal": {"kind": "run_half", "date": "2026-12-27", "target": "1:55:00"},
        "weeks": [
            {"index": index, "start": START + timedelta(days=7 * (index - 1)), "phase": phase, "sessions": sessions,
             "minutes": sum(s["minutes"] for s in sessions)}
            for index, phase, sessions in weeks
        ],
    }  # fmt: skip
    return read_plan(document | changes)
