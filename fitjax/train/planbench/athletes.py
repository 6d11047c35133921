"""Whom PlanBench plans for: made-up athletes that no corpus has seen, and the same athlete at three levels.

An athlete's number in, a `Request` out: profile, first day, weeks. Pure: the same number is the same athlete. To
what `draw_profile` makes come the limits that only a verifier would miss: dates ruled out and things avoided.
"""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from fitjax.domain.profile import History, Preferences, Profile, Thresholds
from fitjax.domain.vocabulary import DAYS, RACE_KM, Experience, GoalKind
from fitjax.plan.setting import Setting, make_setting
from fitjax.train.athletes import START, draw_profile
from fitjax.train.corpus import FIRST_UNSEEN_SEED

SEED_STRIDE = 1_000_000
LEVELS = (Experience.NOVICE, Experience.INTERMEDIATE, Experience.ADVANCED)
WEEKLY_MIN = {Experience.NOVICE: (20, 150), Experience.INTERMEDIATE: (130, 330), Experience.ADVANCED: (280, 560)}
"""Minutes a week of the last month at each level; neighbours overlap on purpose."""
THRESHOLD_PACE = {Experience.NOVICE: (330, 430), Experience.INTERMEDIATE: (265, 345), Experience.ADVANCED: (205, 275)}
"""Seconds per kilometre."""
LEVEL_ROOM_MIN, LEVEL_DAYS = 420, 4
"""Athletes of the level comparison have this much free in a week on this many days, or no level could train more;
no condition and no fixed number or length of sessions, which would rightly make the levels' plans alike."""
_AVOIDED = ("burpee", "back_squat", "deadlift", "push_up", "step_up", "plank", "swim", "row", "hills", "split_squat")


@dataclass(frozen=True, slots=True)
class Request:
    """What a planner is asked for."""

    number: int
    profile: Profile
    start: dt.date
    weeks: int | None

    def setting(self) -> Setting:
        return make_setting(self.profile, self.start, self.weeks)


def first_number(seed: int) -> int:
    return FIRST_UNSEEN_SEED + seed * SEED_STRIDE


def request(number: int) -> Request:
    """That unseen athlete's plan from the bench's first day to the goal date, else as long as plans are by default."""
    return Request(number, limited(draw_profile(number), number), START, None)


def limited(profile: Profile, number: int) -> Profile:
    """The profile with dates ruled out (one athlete in four) and things avoided (one in five), if it has none."""
    rng = np.random.default_rng([number, 901])
    dates, avoid = rng.random() < 0.25, rng.random() < 0.20
    days = sorted({START + dt.timedelta(days=int(d)) for d in rng.integers(0, 56, size=int(rng.integers(1, 5)))})
    words = tuple(sorted({str(word) for word in rng.choice(_AVOIDED, size=int(rng.integers(1, 3)))}))
    if dates and not profile.blackout_dates:
        free = tuple(day for day in days if day != profile.goal.date)
        profile = profile.model_copy(update={"blackout_dates": free})
    if avoid and not profile.preferences.avoid:
        wanted = _own(profile)
        kept = tuple(word for word in words if word not in wanted)
        profile = profile.model_copy(update={"preferences": _with(profile.preferences, avoid=kept)})
    return profile


def _own(profile: Profile) -> set[str]:
    """Sports that the goal or the athlete's wishes ask for: nobody avoids those."""
    own = {sport.value for sport in profile.preferences.sports}
    return own | ({"swim"} if profile.goal.kind is GoalKind.TRIATHLON else set())


def _with(preferences: Preferences, **changes: object) -> Preferences:
    return preferences.model_copy(update=changes)


def level_requests(seed: int, n: int) -> list[tuple[Request, Request, Request]]:
    """`n` athletes with room to train, each as novice, intermediate and advanced: all else is the same person."""
    found: list[tuple[Request, Request, Request]] = []
    number = first_number(seed) + SEED_STRIDE // 2
    while len(found) < n:
        base = limited(draw_profile(number), number)
        if _has_room(base):
            novice, middle, advanced = (Request(number, at_level(base, one, number), START, None) for one in LEVELS)
            found.append((novice, middle, advanced))
        number += 1
    return found


def _has_room(profile: Profile) -> bool:
    free = [profile.availability_min[day] for day in DAYS]
    wishes = profile.preferences
    unbound = wishes.sessions_per_week is None and wishes.session_minutes is None
    days = sum(minutes >= 30 for minutes in free)
    return sum(free) >= LEVEL_ROOM_MIN and days >= LEVEL_DAYS and unbound and not profile.conditions


def at_level(profile: Profile, level: Experience, number: int) -> Profile:
    """The same person with the training history, the paces and the lifts of that level."""
    rng = np.random.default_rng([number, 902, LEVELS.index(level)])
    room = sum(profile.availability_min.values())
    weekly = min(rng.uniform(*WEEKLY_MIN[level]), 0.95 * room)
    pace = float(rng.uniform(*THRESHOLD_PACE[level]))
    runs = profile.goal.kind in RACE_KM or profile.goal.kind is GoalKind.TRIATHLON
    longest_min = weekly * rng.uniform(0.28, 0.45)
    history = History(
        weekly_minutes=tuple(float(round(weekly * rng.uniform(0.75, 1.05))) for _ in range(4)),
        longest_run_km_30d=round(longest_min * 60 / (pace * 1.22), 1) if runs else None,
        longest_session_min_30d=None if runs else float(round(longest_min)),
    )
    scale = (0.7, 1.0, 1.35)[LEVELS.index(level)]
    lifts = {name: round(kg * scale) for name, kg in profile.thresholds.e1rm_kg.items()}
    thresholds = Thresholds(
        max_hr=profile.thresholds.max_hr,
        rest_hr=profile.thresholds.rest_hr,
        threshold_pace_s_per_km=round(pace) if runs else None,
        e1rm_kg={name: float(kg) for name, kg in lifts.items()},
    )
    return profile.model_copy(update={"experience": level, "history": history, "thresholds": thresholds})
