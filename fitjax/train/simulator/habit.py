"""What a profile tells of the training before the plan: minutes, longest session, load, level.

Profile in, plain numbers out. What the profile leaves open is filled with the middle of the athlete's level (an
assumption, the planner's own), never with zero.
"""

from dataclasses import dataclass

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, Experience, GoalKind

FLOOR_WEEK_MIN = 90.0
"""Three half hours are open to anyone (NHS Couch to 5K begins so), whatever the habit."""
FLOOR_RUN_MIN = 30.0
"""Thirty minutes of running are never a spike (the first session of Couch to 5K)."""
EASY_LOAD_PER_H = 50.0
EASY_PACE_FACTOR = 1.22
_WEEK_MIN = {Experience.NOVICE: 90.0, Experience.INTERMEDIATE: 200.0, Experience.ADVANCED: 330.0}
_EASY_PACE = {Experience.NOVICE: 430.0, Experience.INTERMEDIATE: 365.0, Experience.ADVANCED: 305.0}
_LEVEL = {Experience.NOVICE: 0, Experience.INTERMEDIATE: 1, Experience.ADVANCED: 2}
_TAU_FIT_DAYS = 45.0
_RETURN_LAYOFF_WEEKS = 5.0


@dataclass(frozen=True, slots=True)
class Habit:
    """One athlete before the plan; minutes, kilometres, and load where 100 is an hour at threshold."""

    goal: GoalKind
    level: int
    """0 novice, 1 intermediate, 2 advanced."""
    week_min: float
    """Minutes a week the athlete is used to; never under the floor."""
    longest_min: float
    longest_km: float | None
    easy_pace_s: float
    load: float
    """Load a day at which fitness stood before any layoff."""
    fit_share: float
    """Share of that fitness left after a layoff."""
    free_min: tuple[int, ...]
    fragile: bool
    """A condition that makes injury likelier."""


def habit_of(profile: Profile) -> Habit:
    history = profile.history
    weekly = [m for m in history.weekly_minutes[-4:] if m > 0]
    mean = sum(weekly) / len(weekly) if weekly else None
    level = profile.experience or (Experience.INTERMEDIATE if (mean or 0) >= 150 else Experience.NOVICE)
    room = 0.9 * sum(profile.availability_min.values())
    usual = mean if mean is not None else min(_WEEK_MIN[level], room)
    threshold = profile.thresholds.threshold_pace_s_per_km
    pace = threshold * EASY_PACE_FACTOR if threshold else _EASY_PACE[level]
    km = history.longest_run_km_30d
    longest = max(0.35 * usual, history.longest_session_min_30d or 0.0, (km or 0.0) * pace / 60)
    layoff = history.layoff_weeks
    if layoff is None:
        layoff = _RETURN_LAYOFF_WEEKS if profile.goal.kind is GoalKind.RETURN_TO_TRAINING else 0.0
    return Habit(
        goal=profile.goal.kind,
        level=_LEVEL[level],
        week_min=max(usual, FLOOR_WEEK_MIN),
        longest_min=max(longest, FLOOR_RUN_MIN),
        longest_km=km,
        easy_pace_s=pace,
        load=history.ctl if history.ctl else usual / 60 * EASY_LOAD_PER_H / 7,
        fit_share=2.718281828 ** (-7 * layoff / _TAU_FIT_DAYS),
        free_min=tuple(profile.availability_min[day] for day in DAYS),
        fragile=bool(profile.conditions),
    )
