"""The athlete's own limits: minutes, days off, dates, equipment, things to avoid, one goal date.

A case in, findings out. A race on the goal date may break the day's minutes: the athlete named both.
"""

from collections import defaultdict
from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, GoalKind, Phase, Sport
from fitjax.plan.rules.case import RACE_GOALS, Case, Placed
from fitjax.plan.rules.finding import ERROR, WARN, finding
from fitjax.plan.rules.knowledge import LIFTS, code

_GEAR_OF_SPORT = {Sport.RIDE: "bike", Sport.SWIM: "pool", Sport.ROW: "machine"}
_OWN_SPORTS = {GoalKind.CYCLING: {Sport.RIDE}, GoalKind.TRIATHLON: {Sport.RIDE, Sport.SWIM, Sport.RUN}}
_SESSION_TOLERANCE_MIN = 5
_BREAK_WEEKS = 2.0
"""After a break of two weeks and more the first weeks are smaller than the habit (Bosquet 2013)."""


def check(case: Case) -> Iterator[Finding]:
    yield from _weeks(case)
    if case.profile is None:
        return
    yield from _days(case, case.profile)
    yield from _counts(case, case.profile)
    yield from _goal(case, case.profile)
    for placed in case.sessions:
        yield from _wishes(placed, case.profile)
        yield from _equipment(placed, case.profile)


def _weeks(case: Case) -> Iterator[Finding]:
    for number, week in enumerate(case.weeks):
        if number and not 1 <= week.at - case.weeks[number - 1].at <= 7:
            yield finding("week_order", ERROR, week=week.week.index, day=week.week.start)
        for placed in week.sessions:
            if not week.at <= placed.at < week.at + week.days or placed.at < case.start:
                yield finding("outside_week", ERROR, **placed.where())


def _days(case: Case, profile: Profile) -> Iterator[Finding]:
    by_day: dict[int, list[Placed]] = defaultdict(list)
    for placed in case.sessions:
        by_day[placed.at].append(placed)
    blackout = set(profile.blackout_dates)
    for day in sorted(by_day):
        first = by_day[day][0]
        date, week = first.session.date, first.week
        race = day == case.race_day and any(placed.race for placed in by_day[day])
        minutes = sum(placed.session.minutes for placed in by_day[day])
        free = profile.availability_min[DAYS[date.weekday()]]
        if date in blackout:
            yield finding("blackout_date", WARN if race else ERROR, week=week, day=date, value=minutes, limit=0)
        elif race or minutes <= free:
            continue
        else:
            yield finding("day_minutes" if free else "day_off", ERROR, week=week, day=date, value=minutes, limit=free)


def _counts(case: Case, profile: Profile) -> Iterator[Finding]:
    wish = profile.preferences.sessions_per_week
    for week in case.weeks:
        count = sum(not placed.race for placed in week.sessions)
        if wish and count > wish:
            yield finding("sessions_per_week", ERROR, week=week.week.index, value=count, limit=wish)
        ordinary = week.week.phase not in (Phase.TAPER, Phase.RACE, Phase.DELOAD)
        if wish and count < wish and ordinary and week.days == 7 and week.at >= case.start:
            yield finding("fewer_sessions", WARN, week=week.week.index, value=count, limit=wish)
    fixed = profile.preferences.session_minutes
    lighter = _lighter_weeks(case, profile) if fixed else frozenset()
    for placed in case.sessions:
        session = placed.session
        if not fixed:
            break
        excused = session.minutes < fixed and placed.week in lighter
        if not placed.race and not excused and abs(session.minutes - fixed) > _SESSION_TOLERANCE_MIN:
            where = placed.where(session.sport)
            yield finding("session_minutes", ERROR, **where, value=session.minutes, limit=fixed)


def _lighter_weeks(case: Case, profile: Profile) -> frozenset[int]:
    """Weeks whose sessions may be shorter than the length named: cut-back weeks, and those right after a break."""
    away = profile.history.layoff_weeks or 0.0
    back = away / 2 if away >= _BREAK_WEEKS else 0
    cut = {week.week.index for week in case.weeks if week.week.phase is Phase.DELOAD}
    return frozenset(cut | {week.week.index for place, week in enumerate(case.weeks) if place < back})


def _goal(case: Case, profile: Profile) -> Iterator[Finding]:
    goal = profile.goal.date
    if goal is None:
        return
    if goal.toordinal() < case.start:
        yield finding("goal_date_past", ERROR, day=goal)
    if case.plan.goal.date != goal and case.weeks:
        yield finding("goal_date_mismatch", ERROR, day=goal)
    if profile.goal.kind not in RACE_GOALS:
        return
    races = [placed for placed in case.sessions if placed.race]
    if case.race_day is not None and not any(placed.at == case.race_day for placed in races):
        yield finding("race_missing", ERROR, week=_week_of(case, case.race_day), day=goal)
    for placed in races:
        if placed.session.date != goal:
            yield finding("race_off_goal_date", WARN, **placed.where())


def _week_of(case: Case, day: int) -> int | None:
    return next((week.week.index for week in case.weeks if week.at <= day < week.at + 7), None)


def _wishes(placed: Placed, profile: Profile) -> Iterator[Finding]:
    session = placed.session
    avoid = {code(word) for word in profile.preferences.avoid}
    named = [code(exercise.name) for exercise in session.exercises]
    for name in dict.fromkeys([session.sport.value, session.kind.value, *named]):
        if code(name) in avoid:
            yield finding("avoided", ERROR, **placed.where(name))
        elif name in named and avoid & set(name.split("_")):
            yield finding("avoided_pattern", WARN, **placed.where(name))
    on_goal_date = placed.race and session.date == profile.goal.date
    if not on_goal_date and DAYS[session.date.weekday()] in profile.preferences.no_sport_days.get(session.sport, ()):
        yield finding("sport_day", ERROR, **placed.where(session.sport))


def _equipment(placed: Placed, profile: Profile) -> Iterator[Finding]:
    session, have = placed.session, frozenset(profile.equipment)
    wanted = set(profile.preferences.sports) | _OWN_SPORTS.get(profile.goal.kind, set())
    gear = _GEAR_OF_SPORT.get(session.sport)
    if gear and gear not in have and session.sport not in wanted:
        yield finding("equipment", ERROR, **placed.where(session.sport))
    for name in dict.fromkeys(code(exercise.name) for exercise in session.exercises):
        lift = LIFTS.get(name)
        if lift is not None and not any(need <= have for need in lift.gear):
            yield finding("equipment", ERROR, **placed.where(name))
