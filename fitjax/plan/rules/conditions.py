"""Health: the gate, what a condition rules out, and limits for pregnancy, blood pressure, the young and the old.

A case in, findings out. Pattern swaps, not diagnoses. Runs the gate itself: a plan that says it is clear is not
believed.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Exercise, Finding
from fitjax.domain.vocabulary import GateStatus, Kind, Sport
from fitjax.plan.gate import known_disease, screen
from fitjax.plan.rules.case import Case, Placed
from fitjax.plan.rules.finding import BLOCK, ERROR, WARN, finding
from fitjax.plan.rules.knowledge import AVOID, LIFTS, SWAP, code
from fitjax.plan.rules.strength import reps

MIN_REPS = 4
"""One to three repetition maxima cannot be done without holding the breath."""
MAX_RPE = 8.0
YOUTH_REPS = (6, 15)
YOUTH_SETS = 3
YOUTH_HOURS = 16
ADULT, OLDER = 18, 65
_NO_VALSALVA = frozenset({"hypertension", "cardiac_disease", "pregnancy"})
_NO_HILLS = ("knee_pain", "achilles_pain")


def check(case: Case) -> Iterator[Finding]:
    yield from _gate(case)
    if case.profile is None:
        return
    for placed in case.sessions:
        yield from _vigorous(case, placed)
        yield from _kinds(case, placed)
        for exercise in placed.session.exercises:
            yield from _exercise(case, placed, exercise)
    if case.age is not None and case.age < ADULT:
        yield from _youth_hours(case, case.age)
    if case.age is not None and case.age >= OLDER:
        yield from _older(case)


def _gate(case: Case) -> Iterator[Finding]:
    blocked = case.plan.gate.status is GateStatus.BLOCKED
    if case.profile is not None:
        blocked = blocked or screen(case.profile, case.plan.start).status is GateStatus.BLOCKED
    if blocked and case.sessions:
        yield finding("gate", BLOCK)


def _vigorous(case: Case, placed: Placed) -> Iterator[Finding]:
    if not placed.hard or case.profile is None or case.profile.cleared_by_doctor:
        return
    for condition in known_disease(case.profile):
        yield finding("vigorous_uncleared", ERROR, **placed.where(condition))
    if "pregnancy" in case.conditions:
        yield finding("pregnancy_vigorous", ERROR, **placed.where())


def _kinds(case: Case, placed: Placed) -> Iterator[Finding]:
    hills = placed.session.kind is Kind.HILLS and placed.session.sport is Sport.RUN
    if hills and any(condition in case.conditions for condition in _NO_HILLS):
        yield finding("contraindicated_kind", ERROR, **placed.where(Kind.HILLS))


def _exercise(case: Case, placed: Placed, exercise: Exercise) -> Iterator[Finding]:
    name = code(exercise.name)
    if any(name in AVOID.get(condition, ()) for condition in case.conditions):
        yield finding("contraindicated", ERROR, **placed.where(name))
    elif any(name in SWAP.get(condition, ()) for condition in case.conditions):
        yield finding("swap_advised", WARN, **placed.where(name))
    hold = name in LIFTS and LIFTS[name].hold
    count = reps(exercise)
    young = case.age is not None and case.age < ADULT
    older = case.age is not None and case.age >= OLDER
    careful = bool(case.conditions & _NO_VALSALVA)
    if careful and not hold and count < MIN_REPS:
        yield finding("low_reps", ERROR, **placed.where(name), value=count, limit=MIN_REPS)
    if (careful or young or older) and exercise.rpe is not None and exercise.rpe > MAX_RPE:
        yield finding("effort_too_high", ERROR, **placed.where(name), value=exercise.rpe, limit=MAX_RPE)
    if young and not hold and not YOUTH_REPS[0] <= count <= YOUTH_REPS[1]:
        limit = YOUTH_REPS[0] if count < YOUTH_REPS[0] else YOUTH_REPS[1]
        yield finding("youth_scheme", ERROR, **placed.where(name), value=count, limit=limit)
    if young and exercise.sets > YOUTH_SETS:
        yield finding("youth_scheme", ERROR, **placed.where(name), value=exercise.sets, limit=YOUTH_SETS)


def _youth_hours(case: Case, age: int) -> Iterator[Finding]:
    for week in case.weeks:
        hours = week.minutes / 60
        if hours > age:
            yield finding("youth_hours", ERROR, week=week.week.index, value=hours, limit=age)
        elif hours > YOUTH_HOURS:
            yield finding("youth_volume", WARN, week=week.week.index, value=hours, limit=YOUTH_HOURS)


def _older(case: Case) -> Iterator[Finding]:
    count = sum(placed.session.sport is Sport.STRENGTH for placed in case.sessions)
    if count or not case.sessions or case.profile is None:
        return
    # Two sessions a week, or a wish to leave strength out, may leave no room: then it is said, not mended.
    unwanted = "strength" in case.profile.preferences.avoid
    room = len(case.sessions) >= 3 * len(case.weeks)
    yield finding("older_strength", ERROR if room and not unwanted else WARN, value=count, limit=1)
