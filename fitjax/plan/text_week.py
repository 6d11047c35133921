"""Which days a text leaves free and for how long, from what was said of days, sessions and lengths.

`plan_days(week, habit, goal, language)` in, availability with the sentences that explain it out.
"""

from dataclasses import dataclass
from itertools import combinations

from fitjax.domain.vocabulary import DAYS, GoalKind
from fitjax.plan.labels import join, label
from fitjax.plan.text_days import Week
from fitjax.plan.text_habit import Habit
from fitjax.plan.text_said import say

_DEFAULT_SESSIONS = 3
_DEFAULT_MIN = 45
_USUAL_MIN = 75
_USUAL_LONG_MIN = 120
_SUNDAY = "sun"
_LONG_DAY_MIN = {GoalKind.RUN_HALF: 120, GoalKind.RUN_MARATHON: 180}


@dataclass(frozen=True, slots=True)
class PlannedDays:
    minutes: dict[str, int]
    long_day: str | None
    session_minutes: int | None
    said: tuple[str, ...]


def plan_days(week: Week, habit: Habit, goal: GoalKind, language: str) -> PlannedDays:
    """Named days as named; else the sessions spread as evenly as the days left allow."""
    said: list[str] = []
    open_days = [day for day in DAYS if day not in week.off]
    named = [day for day in DAYS if day in week.minutes and day in open_days]
    long_day = next((day for day in ("sat", "sun", *DAYS) if day in week.long_days and day in open_days), None)
    roomy = _needs_long_day(week, habit, goal)
    days = _choose(named, habit, open_days, long_day or _SUNDAY if long_day or roomy else None, bool(long_day))
    length, default = _length(habit, len(days))
    minutes = dict.fromkeys(DAYS, 0) | {day: week.minutes.get(day) or length for day in days}
    said.append(_days_said(named, habit, days, language))
    if default and not all(week.minutes.get(day) for day in days):
        said.append(say("length_default", language, minutes=length))
    elif habit.session_min:
        said.append(say("length", language, minutes=length))
    if roomy and days:
        day = long_day or next((d for d in ("sun", "sat") if d in days), days[-1])
        minutes[day] = max(minutes[day], _LONG_DAY_MIN[goal])
        name = label("goal", goal, language).capitalize()
        said.append(say("long_room", language, goal=name, day=label("day", day, language), minutes=minutes[day]))
        long_day = day
    elif long_day and not week.minutes.get(long_day) and not habit.limited:
        minutes[long_day] = max(length, min(2 * length, _USUAL_LONG_MIN))
        said.append(say("long_more", language, day=label("day", long_day, language), minutes=minutes[long_day]))
    even = len({m for m in minutes.values() if m}) == 1
    fixed = habit.session_min if habit.session_min and even and 10 <= habit.session_min <= 360 else None
    return PlannedDays({day: min(m, 600) for day, m in minutes.items()}, long_day, fixed, tuple(said))


def spread(count: int, among: list[str], holding: str | None = None) -> list[str]:
    """`count` of the days with the gaps between them as even as can be; earliest in the week where equal."""
    count = min(count, len(among))
    best: tuple[tuple[int, ...], tuple[str, ...]] = ((), ())
    for days in combinations(among, count):
        if holding and holding in among and holding not in days:
            continue
        at = [DAYS.index(day) for day in days]
        gaps = tuple(sorted((b - a) % 7 or 7 for a, b in zip(at, [*at[1:], *at[:1]], strict=True)))
        if gaps > best[0]:
            best = (gaps, days)
    return list(best[1])


def _needs_long_day(week: Week, habit: Habit, goal: GoalKind) -> bool:
    """A half or full marathon cannot be trained in short sessions alone, unless that is all there is."""
    if goal not in _LONG_DAY_MIN or habit.limited or not (habit.present or week.long_days or not habit.session_min):
        return False
    return not any((week.minutes.get(day) or 0) >= 90 for day in DAYS)


def _choose(named: list[str], habit: Habit, open_days: list[str], holding: str | None, asked: bool) -> list[str]:
    if named:
        wanted = set(named) | ({holding} if asked else set())
        missing = (habit.frequency or 0) - len(wanted)
        if missing > 0:
            rest = [day for day in open_days if day not in wanted]
            wanted |= set(spread(missing, rest))
        return [day for day in DAYS if day in wanted]
    by_week = min(6, round((habit.week_min or 0) / _USUAL_MIN))
    return spread(habit.frequency or max(_DEFAULT_SESSIONS, by_week), open_days, holding)


def _length(habit: Habit, days: int) -> tuple[int, bool]:
    """(minutes, whether they were assumed)."""
    if habit.session_min:
        return habit.session_min, False
    if habit.week_min and days:
        return max(15, 5 * round(habit.week_min / days / 5)), False
    return _DEFAULT_MIN, True


def _days_said(named: list[str], habit: Habit, days: list[str], language: str) -> str:
    names = join([label("day", day, language) for day in days], language)
    if named:
        return say("days", language, days=names)
    return say("days_spread" if habit.frequency else "days_default", language, n=len(days), days=names)
