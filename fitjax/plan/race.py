"""How long the goal race should take this athlete: the target if named, else from threshold pace by Riegel."""

import re

from fitjax.domain.profile import Goal
from fitjax.domain.vocabulary import RACE_KM, GoalKind
from fitjax.plan.setting import Setting

_RIEGEL = 1.06
OUT_OF_REACH = 0.9
"""Season bests improve by a few percent; a target a tenth faster than today's pace is another athlete's."""
_DEFAULT_MIN = {GoalKind.CYCLING: 150, GoalKind.TRIATHLON: 150}


def target_seconds(setting: Setting) -> int | None:
    """The named target as seconds, when it reads as h:mm:ss or mm:ss."""
    return seconds_of(setting.profile.goal)


def seconds_of(goal: Goal) -> int | None:
    match = re.fullmatch(r"\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s*", goal.target or "")
    if not match:
        return None
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), int(match[3])
    if match[1] is None and goal.kind in (GoalKind.RUN_HALF, GoalKind.RUN_MARATHON) and minutes < 10:
        hours, minutes, seconds = minutes, seconds, 0  # "1:55" for a half marathon is hours and minutes
    return hours * 3600 + minutes * 60 + seconds


def race_pace(setting: Setting) -> float:
    """s/km for the goal distance: that of the target where it is within reach, else the likely one."""
    distance = RACE_KM[setting.profile.goal.kind]
    named, likely = target_seconds(setting), likely_pace(setting.easy_pace / 1.22, distance)
    if not named or not 130 <= named / distance <= 900:
        return likely
    known = setting.profile.thresholds.threshold_pace_s_per_km is not None
    return likely if known and named / distance < OUT_OF_REACH * likely else named / distance


def likely_pace(threshold_s_per_km: float, distance_km: float) -> float:
    """s/km for a distance: threshold pace held for an hour, stretched by Riegel's exponent (1981)."""
    hour_km = 3600 / threshold_s_per_km
    return 3600 * (distance_km / hour_km) ** _RIEGEL / distance_km


def race_minutes(setting: Setting) -> int:
    kind = setting.profile.goal.kind
    if kind not in RACE_KM:
        race = setting.race_week
        cap = setting.caps(race)[setting.race_day(race) or 0] if race is not None else 0
        return max(cap, 30) if cap else _DEFAULT_MIN[kind]
    return max(10, min(600, round(race_pace(setting) * RACE_KM[kind] / 60)))
