"""Made-up athletes: profiles drawn so that every goal, level, age, week shape, kit, condition and wish occurs.

`draw_profile(seed)` is pure: the same seed is the same athlete, so a split by seed is a split by athlete. Who should
see a doctor before any plan is drawn again, for no plan is made for them. Not a sample of any population: rare cases
are drawn more often than they occur.
"""

from datetime import date, timedelta
from typing import TypeVar

import numpy as np

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, GateStatus, GoalKind
from fitjax.plan.gate import screen

START = date(2026, 12, 7)
_GOALS = (
    ("run_5k", 0.13), ("run_10k", 0.12), ("run_half", 0.12), ("run_marathon", 0.09), ("cycling", 0.09),
    ("triathlon", 0.06), ("strength", 0.10), ("hypertrophy", 0.08), ("weight_loss", 0.07),
    ("general_health", 0.08), ("return_to_training", 0.06),
)  # fmt: skip
_KITS = (
    (), (), ("dumbbell",), ("dumbbell", "band"), ("dumbbell", "bench"), ("kettlebell", "band"), ("band",),
    ("kettlebell",), ("barbell", "rack", "bench", "dumbbell"), ("machine", "cable", "dumbbell", "treadmill"),
    ("barbell", "rack", "bench", "dumbbell", "cable", "machine", "kettlebell", "band"), ("treadmill", "dumbbell"),
    ("track", "band"),
)  # fmt: skip
_CONDITIONS = (
    ("knee_pain", 0.2), ("low_back_pain", 0.16), ("shoulder_pain", 0.12), ("achilles_pain", 0.1),
    ("hypertension", 0.14), ("diabetes", 0.1), ("asthma", 0.08), ("osteoporosis", 0.06), ("pregnancy", 0.08),
    ("cardiac_disease", 0.04),
)  # fmt: skip
_AGES = (((14, 17), 0.05), ((18, 29), 0.23), ((30, 44), 0.31), ((45, 64), 0.25), ((65, 85), 0.16))
_WEEK_MIN = {"novice": (0, 150), "intermediate": (130, 330), "advanced": (280, 620)}
_PACE = {"novice": (330, 430), "intermediate": (265, 345), "advanced": (205, 275)}
_FEWEST_WEEKS = {"run_marathon": 12, "run_half": 8}
_FROM_NOTHING_WEEKS = {"run_marathon": 24, "run_half": 16, "run_10k": 10, "run_5k": 8}
"""Weeks that someone who hardly runs gives a distance; whoever is near it already needs fewer."""
_AVOID = ("burpee", "back_squat", "deadlift", "push_up", "plank", "pull_up", "lunge", "hills", "intervals", "step_up")
_REDRAWS = 50


_Drawn = TypeVar("_Drawn")


def _pick(rng: np.random.Generator, pairs: tuple[tuple[_Drawn, float], ...]) -> _Drawn:
    weights = np.array([w for _, w in pairs])
    return pairs[int(rng.choice(len(pairs), p=weights / weights.sum()))][0]


def draw_profile(seed: int) -> Profile:
    """One made-up athlete who may be given a plan; two in three are healthy."""
    for attempt in range(_REDRAWS):
        profile = _draw(np.random.default_rng([seed, 78, attempt]), seed)
        if screen(profile, START).status is not GateStatus.BLOCKED:
            return profile
    raise AssertionError(f"no athlete for seed {seed} in {_REDRAWS} draws")


def _draw(rng: np.random.Generator, seed: int) -> Profile:
    kind = _pick(rng, _GOALS)
    low, high = _pick(rng, _AGES)
    age = int(rng.integers(low, high + 1))
    level = _pick(rng, (("novice", 0.4), ("intermediate", 0.38), ("advanced", 0.22 if 16 <= age < 70 else 0.02)))
    caps = _availability(rng, level, long_day=120 if kind in _FEWEST_WEEKS and rng.random() < 0.9 else 0)
    weekly = float(min(rng.uniform(*_WEEK_MIN[level]), 0.95 * sum(caps.values())))
    sex = _pick(rng, (("female", 0.48), ("male", 0.48), ("other", 0.04)))
    conditions = _conditions(rng, sex, age)
    thresholds, history = _numbers(rng, kind, level, age, weekly)
    longest = float(history.get("longest_run_km_30d", 0.0))  # type: ignore[arg-type]
    cleared = bool(rng.random() < (0.75 if conditions else 0.15))
    race = _goal_date(rng, kind, longest, conditions, cleared)
    return Profile.model_validate(
        {
            "id": f"made{seed}",
            "language": "zh" if rng.random() < 0.4 else "en",
            "birth_year": START.year - age if rng.random() < 0.92 else None,
            "sex": sex if rng.random() < 0.95 else None,
            "height_cm": round(float(rng.normal(170, 9))) if rng.random() < 0.7 else None,
            "weight_kg": round(float(rng.uniform(50, 105)), 1) if rng.random() < 0.85 else None,
            "experience": level if rng.random() < 0.9 else None,
            "goal": {"kind": kind, "date": race},
            "availability_min": caps,
            "equipment": _equipment(rng, kind),
            "preferences": _preferences(rng, kind, caps),
            "conditions": conditions,
            "cleared_by_doctor": cleared,
            "blackout_dates": [day for day in _blackouts(rng) if day != race],
            "thresholds": thresholds,
            "history": history,
        }
    )


def _availability(rng: np.random.Generator, level: str, long_day: int) -> dict[str, int]:
    """Free minutes: the advanced have made room in their week, and long races leave a day for the long run."""
    shares = {
        "novice": (0.04, 0.09, 0.25, 0.28, 0.2, 0.08, 0.06), "intermediate": (0.02, 0.06, 0.2, 0.28, 0.24, 0.12, 0.08),
        "advanced": (0.0, 0.02, 0.08, 0.2, 0.3, 0.25, 0.15),
    }[level]  # fmt: skip
    n_days = int(rng.choice(7, p=shares)) + 1
    caps = dict.fromkeys(DAYS, 0)
    busy = rng.random() < 0.2
    for day in rng.permutation(7)[:n_days]:
        if day >= 5 and not busy:
            choices = [60, 90, 120, 150, 180, 210]
        else:
            choices = [45, 60, 60, 75, 90, 120] if level == "advanced" else [20, 30, 45, 45, 60, 60, 75, 90]
        caps[DAYS[day]] = int(rng.choice(choices))
    if long_day and max(caps.values()) < long_day:
        caps[max(caps, key=lambda day: caps[day])] = int(rng.choice([long_day, 150, 180, 210]))
    return caps


def _numbers(
    rng: np.random.Generator, kind: str, level: str, age: int, weekly: float
) -> tuple[dict[str, object], dict[str, object]]:
    """Thresholds and history as far as they are known: one in ten athletes tells nothing at all."""
    thresholds: dict[str, object] = {}
    history: dict[str, object] = {}
    if rng.random() < 0.1:
        return thresholds, history
    pace = float(rng.uniform(*_PACE[level])) * (1 + 0.007 * max(age - 45, 0))
    max_hr = round(208 - 0.7 * age + float(rng.normal(0, 7)))
    if rng.random() < 0.7:
        thresholds |= {"max_hr": max_hr, "rest_hr": int(rng.integers(42, 74))}
        if rng.random() < 0.5:
            thresholds["lthr"] = round(max_hr * float(rng.uniform(0.86, 0.92)))
    if weekly > 30 and rng.random() < 0.85:
        history["weekly_minutes"] = [float(max(0, round(weekly * rng.uniform(0.75, 1.05)))) for _ in range(4)]
    runs = kind in RACE_KM or kind == GoalKind.TRIATHLON or rng.random() < 0.3
    running = weekly * float(rng.uniform(0.75, 1.0)) if kind in RACE_KM else weekly * float(rng.uniform(0.2, 0.6))
    if runs and running > 40 and rng.random() < 0.85:
        easy_s = pace * 1.22
        history["longest_run_km_30d"] = round(running * float(rng.uniform(0.28, 0.45)) * 60 / easy_s, 1)
        if rng.random() < 0.6:
            history["weekly_distance_km"] = [
                round(running * float(rng.uniform(0.8, 1.0)) * 60 / easy_s, 1) for _ in range(4)
            ]
        if rng.random() < 0.7:
            thresholds["threshold_pace_s_per_km"] = round(pace)
    elif weekly > 40 and rng.random() < 0.7:
        history["longest_session_min_30d"] = float(round(weekly * float(rng.uniform(0.3, 0.5))))
    if kind in (GoalKind.CYCLING, GoalKind.TRIATHLON) and rng.random() < 0.6:
        base = {"novice": (90, 190), "intermediate": (150, 260), "advanced": (210, 350)}[level]
        thresholds["ftp_w"] = int(rng.integers(*base))
    if kind == GoalKind.TRIATHLON and rng.random() < 0.5:
        thresholds["swim_threshold_m_per_min"] = round(float(rng.uniform(35, 85)))
    if rng.random() < (0.75 if kind in (GoalKind.STRENGTH, GoalKind.HYPERTROPHY) else 0.3):
        thresholds["e1rm_kg"] = _maxima(rng, level)
    _breaks(rng, kind, history)
    return thresholds, history


def _maxima(rng: np.random.Generator, level: str) -> dict[str, int]:
    low, high = {"novice": (30, 80), "intermediate": (60, 130), "advanced": (90, 190)}[level]
    squat = float(rng.uniform(low, high))
    shares = {"back_squat": 1.0, "deadlift": 1.2, "bench_press": 0.75, "overhead_press": 0.48, "row": 0.65}
    return {lift: round(squat * share) for lift, share in shares.items() if rng.random() < 0.8}


def _breaks(rng: np.random.Generator, kind: str, history: dict[str, object]) -> None:
    """Months of training before, and a break where the goal is to come back (and now and then elsewhere)."""
    if rng.random() < 0.5:
        history["active_months"] = int(rng.choice([1, 3, 6, 12, 24, 60]))
    if rng.random() < (0.7 if kind == GoalKind.RETURN_TO_TRAINING else 0.06):
        history["layoff_weeks"] = int(rng.choice([1, 2, 3, 4, 6, 8, 12, 26, 60]))
        if history["layoff_weeks"] >= 4:  # type: ignore[operator]
            history.pop("longest_run_km_30d", None)
            history.pop("longest_session_min_30d", None)


def _goal_date(
    rng: np.random.Generator, kind: str, longest_km: float, conditions: list[str], cleared: bool
) -> date | None:
    """A race day; later for those who are far from the distance, none for those who may not go hard."""
    racing = kind in RACE_KM or kind in (GoalKind.CYCLING, GoalKind.TRIATHLON)
    careful = {"pregnancy", "cardiac_disease"} & set(conditions) or ({"diabetes"} & set(conditions) and not cleared)
    if not racing or careful or rng.random() < 0.15:
        return None
    fewest = _FEWEST_WEEKS.get(kind, 5)
    if kind in _FROM_NOTHING_WEEKS and rng.random() < 0.9:
        done = min(longest_km / (0.6 * RACE_KM[GoalKind(kind)]), 1.0)
        fewest = max(fewest, round((1 - done) * _FROM_NOTHING_WEEKS[kind]))
    weeks = min(int(rng.integers(fewest, fewest + 8)), 24)
    weekday = int(rng.choice([6, 5, 0, 2], p=[0.62, 0.32, 0.03, 0.03]))
    return START + timedelta(days=7 * (weeks - 1) + weekday)


def _conditions(rng: np.random.Generator, sex: str, age: int) -> list[str]:
    if rng.random() < 0.66:
        return []
    drawn = {_pick(rng, _CONDITIONS) for _ in range(int(rng.choice([1, 2, 3], p=[0.75, 0.2, 0.05])))}
    if sex == "male" or not 18 <= age <= 45:
        drawn.discard("pregnancy")
    if age < 40:
        drawn.discard("osteoporosis")
    return sorted(drawn)


def _equipment(rng: np.random.Generator, kind: str) -> list[str]:
    own = {"cycling": ["bike"], "triathlon": ["bike", "pool"]}.get(kind, ["bike"] if rng.random() < 0.15 else [])
    kit = _KITS[int(rng.integers(len(_KITS)))]
    if kind == GoalKind.STRENGTH and rng.random() < 0.6:
        kit = _KITS[int(rng.choice([8, 9, 10]))]
    return ["bodyweight", *kit, *own]


def _preferences(rng: np.random.Generator, kind: str, caps: dict[str, int]) -> dict[str, object]:
    free = [day for day, minutes in caps.items() if minutes]
    sports = ["strength"] if rng.random() < 0.45 else []
    if rng.random() < 0.25:
        sports.append(str(rng.choice(["ride", "swim", "walk", "row", "run", "cross"])))
    wishes: dict[str, object] = {"sports": sports}
    if rng.random() < 0.2:
        day = max(free, key=lambda d: caps[d]) if rng.random() < 0.7 else str(rng.choice(free))
        wishes["long_day"] = day
    if rng.random() < 0.12 and len(free) > 1:
        wishes["no_sport_days"] = {str(rng.choice(["run", "run", "strength"])): [str(rng.choice(free))]}
    if rng.random() < 0.12:
        wishes["sessions_per_week"] = max(2, len(free) - 1) if len(free) > 1 else 1
    if rng.random() < 0.07:
        wishes["session_minutes"] = min(caps[day] for day in free)
    if rng.random() < 0.12:
        wishes["avoid"] = sorted({str(word) for word in rng.choice(_AVOID, size=int(rng.integers(1, 3)))})
    return wishes


def _blackouts(rng: np.random.Generator) -> list[date]:
    """A day here and there, or a week away."""
    if rng.random() < 0.8:
        return []
    first = START + timedelta(days=int(rng.integers(3, 50)))
    if rng.random() < 0.4:
        return [first + timedelta(days=n) for n in range(int(rng.integers(3, 8)))]
    return sorted({first, *(START + timedelta(days=int(rng.integers(3, 60))) for _ in range(int(rng.integers(0, 3))))})
