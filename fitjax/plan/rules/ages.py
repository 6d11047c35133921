"""The young and the old: hours, repetitions and days for those under 18; strength and balance from 65 on.

A case in, findings out. Ages are by year of birth.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Exercise, Finding
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.plan.rules.case import Case, Placed
from fitjax.plan.rules.finding import ERROR, INFO, WARN, finding
from fitjax.plan.rules.knowledge import BALANCE, LIFTS, code
from fitjax.plan.rules.strength import reps

YOUTH_REPS = (6, 15)
YOUTH_SETS = 3
YOUTH_HOURS = 16
YOUTH_LIFTING_DAYS = 3
BALANCE_DAYS = 3
OLDER_SETS = 3


def check(case: Case) -> Iterator[Finding]:
    if case.young:
        yield from _young(case)
    if case.older:
        yield from _older(case)


def _young(case: Case) -> Iterator[Finding]:
    age = case.age or 0
    for week in case.weeks:
        hours = week.minutes / 60
        if hours > age:
            yield finding("youth_hours", ERROR, week=week.week.index, value=hours, limit=age)
        elif hours > YOUTH_HOURS:
            yield finding("youth_volume", WARN, week=week.week.index, value=hours, limit=YOUTH_HOURS)
        lifting = [p for p in week.sessions if p.session.sport is Sport.STRENGTH]
        for number, placed in enumerate(lifting[YOUTH_LIFTING_DAYS:], YOUTH_LIFTING_DAYS + 1):
            yield finding("youth_lifting_days", ERROR, **placed.where(), value=number, limit=YOUTH_LIFTING_DAYS)
    yield from _young_lifting(case)


def _young_lifting(case: Case) -> Iterator[Finding]:
    last: int | None = None
    for placed in case.sessions:
        if placed.session.sport is not Sport.STRENGTH:
            continue
        if placed.session.kind is Kind.TEST:
            yield finding("youth_testing", ERROR, **placed.where())
        if last is not None and 0 < placed.at - last < 2:
            yield finding("youth_lifting_gap", ERROR, **placed.where(), value=24 * (placed.at - last), limit=48)
        last = placed.at
        for exercise in placed.session.exercises:
            yield from _scheme(placed, exercise)


def _scheme(placed: Placed, exercise: Exercise) -> Iterator[Finding]:
    name = code(exercise.name)
    hold, count = name in LIFTS and LIFTS[name].hold, reps(exercise)
    if not hold and not YOUTH_REPS[0] <= count <= YOUTH_REPS[1]:
        limit = YOUTH_REPS[0] if count < YOUTH_REPS[0] else YOUTH_REPS[1]
        yield finding("youth_scheme", ERROR, **placed.where(name), value=count, limit=limit)
    if exercise.sets > YOUTH_SETS:
        yield finding("youth_scheme", ERROR, **placed.where(name), value=exercise.sets, limit=YOUTH_SETS)


def _older(case: Case) -> Iterator[Finding]:
    if not case.sessions or case.profile is None:
        return
    unwanted = "strength" in case.profile.preferences.avoid
    count = sum(placed.session.sport is Sport.STRENGTH for placed in case.sessions)
    if not count:
        # Two sessions a week, or a wish to leave strength out, may leave no room: then it is said, not mended.
        room = len(case.sessions) >= 3 * len(case.weeks)
        yield finding("older_strength", ERROR if room and not unwanted else WARN, value=count, limit=1)
    high = [(p, e) for p in case.sessions for e in p.session.exercises if e.sets > OLDER_SETS]
    if high:
        placed, exercise = high[0]
        where = placed.where(code(exercise.name))
        yield finding("older_sets", WARN, **where, value=exercise.sets, limit=OLDER_SETS)
    days = len({p.at for p in case.sessions if _balances(p)}) / len(case.weeks)
    if days < BALANCE_DAYS and not unwanted:
        yield finding("older_balance", WARN if count and not days else INFO, value=days, limit=BALANCE_DAYS)


def _balances(placed: Placed) -> bool:
    """On one leg or hand to knee, or a session of mobility (where balance drills have their place)."""
    named = {code(exercise.name) for exercise in placed.session.exercises}
    return bool(named & BALANCE) or placed.session.sport is Sport.MOBILITY
