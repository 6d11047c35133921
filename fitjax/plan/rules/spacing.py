"""Hard and easy days: 48 h between hard sessions, how many a week, rest days, races, muscles.

A case in, findings out. One hard session counts as one, however much of it is easy (session count, not minutes);
sessions have dates without times, so a gap is whole days.
"""

from collections.abc import Iterator
from itertools import pairwise

from fitjax.domain.plan import Finding, Session
from fitjax.domain.vocabulary import GoalKind, Kind, Sport
from fitjax.plan.rules.case import NOT_ENDURANCE, Case, PlacedWeek, very_easy
from fitjax.plan.rules.finding import ERROR, WARN, finding
from fitjax.plan.rules.knowledge import LIFTS, code

HARD_GAP_H = 48
FEW_SESSIONS = 5
_HARD_SET_RPE = 7
_SMALL_MUSCLES = frozenset({"core", "calves"})


def check(case: Case) -> Iterator[Finding]:
    yield from _hard_gaps(case)
    for week in case.weeks:
        yield from _counts(week, case.novice)
    yield from _days_in_a_row(case)
    if case.novice:
        yield from _muscles(case)
        yield from _beginner_runs(case)
    yield from _same_day(case)


def _hard_gaps(case: Case) -> Iterator[Finding]:
    for before, after in pairwise(placed for placed in case.sessions if placed.hard):
        hours = 24 * (after.at - before.at)
        if hours >= HARD_GAP_H:
            continue
        # A race stays where it is: what has to move is the session beside it.
        movable = before if after.race else after
        rule = "hard_near_race" if before.race or after.race else "hard_spacing"
        where = movable.where()
        yield finding(rule, ERROR, **where, value=hours, limit=HARD_GAP_H)


def _counts(week: PlacedWeek, novice: bool) -> Iterator[Finding]:
    number = week.week.index
    few = len(week.sessions) <= FEW_SESSIONS
    most = 2 if few else 3
    if week.hard_count > most:
        yield finding("hard_sessions", ERROR, week=number, value=week.hard_count, limit=most)
    longs = [p.session.sport for p in week.sessions if p.session.kind is Kind.LONG]
    for sport in dict.fromkeys(longs):
        if few and longs.count(sport) > 1:
            yield finding("long_sessions", ERROR, week=number, value=longs.count(sport), limit=1, subject=sport)
    rest = 7 - len({p.at for p in week.sessions if not very_easy(p.session)})
    least = 2 if novice else 1
    if rest < least:
        yield finding("rest_days", ERROR, week=number, value=rest, limit=least)


def _days_in_a_row(case: Case) -> Iterator[Finding]:
    limit, run = 7, 0
    busy = {p.at: p for p in case.sessions if not very_easy(p.session)}
    for day in sorted(busy):
        run = run + 1 if day - 1 in busy else 1
        if run > limit and day + 1 not in busy:
            yield finding(
                "days_without_rest", WARN, week=busy[day].week, day=busy[day].session.date, value=run, limit=limit
            )


def _beginner_runs(case: Case) -> Iterator[Finding]:
    """Someone who has not run before rests between runs; published novice plans for runners do not."""
    history = case.profile.history if case.profile else None
    if history is None or history.longest_run_km_30d or any(history.weekly_distance_km):
        return
    days = {p.at: p for p in case.runs() if not p.race}
    close = [day for day in days if day - 1 in days]
    if close:
        first = days[min(close)]
        yield finding("beginner_run_days", WARN, **first.where(), value=len(close), limit=0)


def _muscles(case: Case) -> Iterator[Finding]:
    last: dict[str, int] = {}
    for placed in case.sessions:
        muscles = _hard_muscles(placed.session)
        close = sorted(m for m in muscles if m in last and placed.at - last[m] < 2)
        if close:
            where = placed.where(close[0])
            yield finding("muscle_spacing", WARN, **where, value=24 * (placed.at - last[close[0]]), limit=HARD_GAP_H)
        last |= dict.fromkeys(muscles, placed.at)


def _hard_muscles(session: Session) -> set[str]:
    """Muscles trained directly at RPE 7 or more, or at an effort nobody said."""
    hard = [e for e in session.exercises if e.rpe is None or e.rpe >= _HARD_SET_RPE]
    lifts = [LIFTS[code(e.name)] for e in hard if code(e.name) in LIFTS]
    return {muscle for lift in lifts for muscle in lift.direct} - _SMALL_MUSCLES


def _same_day(case: Case) -> Iterator[Finding]:
    if case.goal.kind is not GoalKind.STRENGTH:
        return
    endurance = {p.at for p in case.sessions if p.session.sport not in NOT_ENDURANCE and not very_easy(p.session)}
    for placed in case.sessions:
        if placed.session.sport is Sport.STRENGTH and placed.at in endurance:
            yield finding("same_day_interference", WARN, **placed.where())
