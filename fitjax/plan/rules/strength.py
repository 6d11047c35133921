"""Lifting, whatever the goal: load steps, sets a muscle, lighter weeks.

A case in, findings out. Sets are fractional: 1 for a muscle trained directly, 0.5 indirectly.
"""

from collections import defaultdict
from collections.abc import Iterator

from fitjax.domain.plan import Exercise, Finding
from fitjax.domain.vocabulary import GoalKind, Phase
from fitjax.plan.rules.case import Case, Placed, PlacedWeek
from fitjax.plan.rules.finding import ERROR, WARN, finding
from fitjax.plan.rules.knowledge import LIFTS, LOWER_BODY, code

MAX_JUMP = 1.10
UPPER_STEP_KG, LOWER_STEP_KG = 2.5, 5.0
"""One ordinary step up; a step this small is fine whatever the percentage."""
MAX_OF_BEST = 1.10
SETS_HIGH, SESSION_SETS = 25.0, 12.0
MAX_WEEKS_WITHOUT_DELOAD = 8
_WINDOW_DAYS = 28
LIGHT = frozenset({Phase.DELOAD, Phase.TAPER, Phase.RACE})


def check(case: Case) -> Iterator[Finding]:
    yield from _jumps(case)
    for placed in case.sessions:
        yield from _over_best(case, placed)
        yield from _session_sets(placed)
    for week in case.weeks:
        yield from _muscles(week)
    yield from _deload(case)


def reps(exercise: Exercise) -> int:
    """The lower end of the range, kept to what anyone could mean."""
    return min(max(exercise.reps[0], 0), 1000)


def _jumps(case: Case) -> Iterator[Finding]:
    """Against the heaviest of the four weeks before, carried over to fewer repetitions by Epley, never the reverse."""
    done: dict[str, list[tuple[int, float, int]]] = {}
    for placed in case.sessions:
        for exercise in placed.session.exercises:
            name, load = code(exercise.name), exercise.load_kg
            if not load or load <= 0:
                continue
            before = [
                kg * max(1.0, (1 + r / 30) / (1 + reps(exercise) / 30))
                for day, kg, r in done.get(name, ())
                if placed.at - _WINDOW_DAYS <= day < placed.at
            ]
            best = max(before, default=load)
            lower = name in LIFTS and bool(LOWER_BODY & set(LIFTS[name].direct))
            step = LOWER_STEP_KG if lower else UPPER_STEP_KG
            if load > best * MAX_JUMP + 1e-9 and load - best > step + 1e-9:
                where = placed.where(name)
                yield finding("load_jump", ERROR, **where, value=load / best, limit=MAX_JUMP)
            done.setdefault(name, []).append((placed.at, load, reps(exercise)))


def _over_best(case: Case, placed: Placed) -> Iterator[Finding]:
    known = case.profile.thresholds.e1rm_kg if case.profile else {}
    for exercise in placed.session.exercises:
        best = known.get(code(exercise.name))
        if not best or not exercise.load_kg or exercise.load_kg <= 0:
            continue
        count = reps(exercise)
        asked = exercise.load_kg * (1 + count / 30 if count > 1 else 1) / best
        if asked > MAX_OF_BEST:
            where = placed.where(code(exercise.name))
            yield finding("load_over_best", ERROR, **where, value=asked, limit=MAX_OF_BEST)


def fractional_sets(exercises: list[Exercise], indirect: float) -> dict[str, float]:
    sets: dict[str, float] = defaultdict(float)
    for exercise in exercises:
        lift = LIFTS.get(code(exercise.name))
        for muscle in lift.direct if lift else ():
            sets[muscle] += exercise.sets
        for muscle in lift.indirect if lift else ():
            sets[muscle] += exercise.sets * indirect
    return sets


def _session_sets(placed: Placed) -> Iterator[Finding]:
    for muscle, sets in fractional_sets(list(placed.session.exercises), 0.0).items():
        if sets > SESSION_SETS:
            where = placed.where(muscle)
            yield finding("session_sets_high", WARN, **where, value=sets, limit=SESSION_SETS)


def _muscles(week: PlacedWeek) -> Iterator[Finding]:
    sets = fractional_sets([e for p in week.sessions for e in p.session.exercises], 0.5)
    for muscle, count in sets.items():
        if count > SETS_HIGH:
            yield finding("muscle_sets_high", WARN, week=week.week.index, value=count, limit=SETS_HIGH, subject=muscle)


def _deload(case: Case) -> Iterator[Finding]:
    streak, recent = 0, [0]
    lifting = case.goal.kind in (GoalKind.STRENGTH, GoalKind.HYPERTROPHY)
    for week in case.weeks:
        sets = sum(e.sets for p in week.sessions for e in p.session.exercises)
        light = week.week.phase in LIGHT or sets <= 0.7 * max(recent[-4:]) or sets == 0
        recent.append(sets)
        if lifting and week.week.phase is Phase.DELOAD and sets > max(recent[-5:-1]) > 0:
            number = week.week.index
            yield finding("deload_not_lighter", WARN, week=number, value=sets, limit=max(recent[-5:-1]))
        streak = 0 if light else streak + 1
        if streak == MAX_WEEKS_WITHOUT_DELOAD + 1:
            number = week.week.index
            yield finding("deload_missing", WARN, week=number, value=streak, limit=MAX_WEEKS_WITHOUT_DELOAD)
