"""Made-up athletes: profiles drawn so that every goal, level, week shape, kit and condition occurs.

`draw_profile(seed)` is pure: the same seed is the same athlete, so a split by seed is a split by athlete.
"""

from datetime import date, timedelta

import numpy as np

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, GoalKind

START = date(2026, 12, 7)
_GOALS = (
    ("run_5k", 0.13), ("run_10k", 0.13), ("run_half", 0.14), ("run_marathon", 0.10), ("cycling", 0.09),
    ("triathlon", 0.06), ("strength", 0.09), ("hypertrophy", 0.07), ("weight_loss", 0.06),
    ("general_health", 0.08), ("return_to_training", 0.05),
)  # fmt: skip
_KITS = (
    (), ("dumbbell",), ("dumbbell", "band"), ("dumbbell", "bench"), ("kettlebell", "band"),
    ("barbell", "rack", "bench", "dumbbell"), ("barbell", "rack", "bench", "dumbbell", "cable", "machine"),
    ("machine", "cable", "dumbbell"), ("band",),
)  # fmt: skip
_CONDITIONS = (
    "knee_pain", "low_back_pain", "shoulder_pain", "achilles_pain", "hypertension", "diabetes", "asthma",
    "osteoporosis", "pregnancy",
)  # fmt: skip
_WEEK_MIN = {"novice": (0, 150), "intermediate": (130, 330), "advanced": (280, 620)}
_PACE = {"novice": (330, 430), "intermediate": (265, 345), "advanced": (205, 275)}


def _pick(rng: np.random.Generator, pairs: tuple[tuple[str, float], ...]) -> str:
    weights = np.array([w for _, w in pairs])
    return pairs[rng.choice(len(pairs), p=weights / weights.sum())][0]


def _availability(rng: np.random.Generator, busy: bool) -> dict[str, int]:
    n_days = int(rng.choice([2, 3, 4, 5, 6, 7], p=[0.05, 0.22, 0.28, 0.25, 0.12, 0.08]))
    days = rng.permutation(7)[:n_days]
    caps = dict.fromkeys(DAYS, 0)
    for day in days:
        weekend = day >= 5
        choices = [60, 90, 120, 150, 180] if weekend and not busy else [30, 45, 45, 60, 60, 75, 90]
        caps[DAYS[day]] = int(rng.choice(choices))
    return caps


def draw_profile(seed: int) -> Profile:
    """One made-up athlete; most are healthy, one in three carries a condition."""
    rng = np.random.default_rng([seed, 77])
    kind = _pick(rng, _GOALS)
    level = str(rng.choice(["novice", "intermediate", "advanced"], p=[0.4, 0.4, 0.2]))
    caps = _availability(rng, busy=bool(rng.random() < 0.25))
    room = sum(caps.values())
    low, high = _WEEK_MIN[level]
    weekly = float(min(rng.uniform(low, high), 0.95 * room))
    history: dict[str, object] = {}
    if weekly > 30 and rng.random() < 0.85:
        history["weekly_minutes"] = [float(max(0, round(weekly * rng.uniform(0.75, 1.05)))) for _ in range(4)]
    pace = float(rng.uniform(*_PACE[level]))
    runs = kind in RACE_KM or kind == "triathlon" or rng.random() < 0.3
    thresholds: dict[str, object] = {"max_hr": int(rng.integers(165, 200)), "rest_hr": int(rng.integers(42, 72))}
    if runs and weekly > 40 and rng.random() < 0.85:
        history["longest_run_km_30d"] = round(weekly * rng.uniform(0.28, 0.45) * 60 / (pace * 1.22), 1)
        if rng.random() < 0.8:
            thresholds["threshold_pace_s_per_km"] = round(pace)
    elif weekly > 40:
        history["longest_session_min_30d"] = float(round(weekly * rng.uniform(0.3, 0.5)))
    if rng.random() < 0.5:
        thresholds["lthr"] = round(float(thresholds["max_hr"]) * rng.uniform(0.86, 0.92))  # type: ignore[arg-type]
    if kind in ("cycling", "triathlon") and rng.random() < 0.6:
        thresholds["ftp_w"] = int(rng.integers(130, 330))
    if rng.random() < 0.5:
        squat = float(rng.uniform(50, 160))
        thresholds["e1rm_kg"] = {
            "back_squat": round(squat), "deadlift": round(squat * 1.2), "bench_press": round(squat * 0.75),
            "overhead_press": round(squat * 0.48), "row": round(squat * 0.65),
        }  # fmt: skip
    sports = []
    if rng.random() < 0.5:
        sports.append("strength")
    if rng.random() < 0.25:
        sports.append(str(rng.choice(["ride", "swim", "walk", "row", "run"])))
    return Profile.model_validate(
        {
            "id": f"made{seed}",
            "birth_year": int(rng.integers(1946, 2008)),
            "sex": str(rng.choice(["female", "male", "other"], p=[0.48, 0.48, 0.04])),
            "weight_kg": round(float(rng.uniform(48, 105)), 1),
            "experience": level,
            "goal": {"kind": kind, "date": _goal_date(rng, kind)},
            "availability_min": caps,
            "equipment": ["bodyweight", *_KITS[int(rng.integers(len(_KITS)))]],
            "preferences": _preferences(rng, sports, caps),
            "conditions": _conditions(rng),
            "cleared_by_doctor": True,
            "thresholds": thresholds,
            "history": history,
        }
    )


def _goal_date(rng: np.random.Generator, kind: str) -> date | None:
    racing = kind in RACE_KM or kind in (GoalKind.CYCLING, GoalKind.TRIATHLON)
    if not racing or rng.random() < 0.15:
        return None
    fewest = {"run_marathon": 10, "run_half": 6}.get(kind, 4)
    return START + timedelta(days=7 * int(rng.integers(fewest, 19)) - int(rng.integers(1, 3)))


def _conditions(rng: np.random.Generator) -> list[str]:
    if rng.random() < 0.67:
        return []
    return sorted({str(c) for c in rng.choice(_CONDITIONS, size=int(rng.choice([1, 2], p=[0.8, 0.2])))})


def _preferences(rng: np.random.Generator, sports: list[str], caps: dict[str, int]) -> dict[str, object]:
    wishes: dict[str, object] = {"sports": sports}
    if rng.random() < 0.1:
        free = [d for d, m in caps.items() if m]
        wishes["no_sport_days"] = {"run": [str(rng.choice(free))]}
    if rng.random() < 0.12:
        wishes["sessions_per_week"] = max(2, sum(1 for m in caps.values() if m) - 1)
    if rng.random() < 0.06:
        wishes["session_minutes"] = min(m for m in caps.values() if m)
    return wishes
