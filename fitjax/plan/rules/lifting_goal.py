"""What the goals of lifting ask for: heavy sets for strength, enough hard sets for muscle, light fast ones for power.

A case in, findings out. Sets are fractional: 1 for a muscle trained directly, 0.5 indirectly. Failure, the
periodisation model, machines against free weights and time under tension are never judged.
"""

import re
from collections.abc import Iterator
from statistics import median

from fitjax.domain.plan import Exercise, Finding
from fitjax.domain.vocabulary import GoalKind, Sport
from fitjax.plan.rules.case import NOT_ENDURANCE, Case, PlacedWeek
from fitjax.plan.rules.finding import INFO, WARN, finding
from fitjax.plan.rules.knowledge import GROWTH_MUSCLES, ISOLATION, LIFTS, PRIORITY, code
from fitjax.plan.rules.strength import LIGHT, fractional_sets, reps

STRENGTH_DAYS = 2
HEAVY_REPS = 6
"""What most can lift at 80 % of the maximum with two in reserve."""
STRENGTH_SETS = 2
SETS_LOW, SETS_GOOD = 4.0, 10.0
NEAR_FAILURE_RPE = 7.0
LIGHTEST_SHARE = 0.30
POWER_SHARE = (0.30, 0.70)
_POWER = re.compile(r"\bpower\b|explosive|\bjump|爆发力|弹跳", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    kind = case.goal.kind
    if kind is GoalKind.STRENGTH:
        yield from _strength(case)
        yield from _order(case)
    if kind is GoalKind.HYPERTROPHY:
        yield from _growth(case)
    if kind in (GoalKind.STRENGTH, GoalKind.HYPERTROPHY):
        yield from _power(case)


def _lifts(case: Case) -> list[Exercise]:
    known = [e for p in case.sessions for e in p.session.exercises if code(e.name) in LIFTS]
    return [e for e in known if not LIFTS[code(e.name)].hold]


def _careful(case: Case) -> bool:
    """Those for whom heavy sets are no aim: novices, anyone with a condition, the young and the old."""
    return case.novice or bool(case.conditions) or case.young or case.older


def _strength(case: Case) -> Iterator[Finding]:
    for week in case.weeks:
        days = week.days_of(Sport.STRENGTH)
        if days < STRENGTH_DAYS and _ordinary(week):
            yield finding("strength_frequency", WARN, week=week.week.index, value=days, limit=STRENGTH_DAYS)
    lifts = _lifts(case)
    counts = [reps(e) for e in lifts]
    if counts and not _careful(case) and min(counts) > HEAVY_REPS:
        yield finding("strength_intensity", WARN, value=min(counts), limit=HEAVY_REPS)
    ordinary = [e for week in case.weeks if _ordinary(week) for p in week.sessions for e in p.session.exercises]
    sets = median(e.sets for e in ordinary) if ordinary else STRENGTH_SETS
    if sets < STRENGTH_SETS and not _careful(case):
        yield finding("strength_sets", WARN, value=sets, limit=STRENGTH_SETS)


def _order(case: Case) -> Iterator[Finding]:
    """The lift that matters first; and on a shared day lifting before endurance, as the document lists them."""
    seen: dict[int, bool] = {}
    for placed in case.sessions:
        if placed.session.sport is Sport.STRENGTH:
            if seen.get(placed.at):
                yield finding("concurrent_order", WARN, **placed.where())
            names = [code(e.name) for e in placed.session.exercises]
            small = next((i for i, name in enumerate(names) if name in ISOLATION), len(names))
            late = [name for name in names[small:] if name in PRIORITY]
            if late:
                yield finding("priority_first", WARN, **placed.where(late[0]))
        elif placed.session.sport not in NOT_ENDURANCE and placed.session.minutes > 0:
            seen[placed.at] = True


def _growth(case: Case) -> Iterator[Finding]:
    weeks = [week for week in case.weeks if _ordinary(week)]
    totals: dict[str, list[float]] = {muscle: [] for muscle in GROWTH_MUSCLES}
    for week in weeks:
        exercises = [e for p in week.sessions for e in p.session.exercises]
        sets = fractional_sets(exercises, 0.5)
        for muscle in GROWTH_MUSCLES if exercises else ():
            totals[muscle].append(sets[muscle])
            if sets[muscle] < SETS_LOW:
                number, count = week.week.index, sets[muscle]
                yield finding("muscle_sets_low", WARN, week=number, value=count, limit=SETS_LOW, subject=muscle)
    means = {muscle: sum(counts) / len(counts) for muscle, counts in totals.items() if counts}
    fewest = min(means, key=lambda muscle: means[muscle], default=None)
    if fewest and SETS_LOW <= means[fewest] < SETS_GOOD:
        yield finding("muscle_sets_modest", INFO, value=means[fewest], limit=SETS_GOOD, subject=fewest)
    efforts = [e.rpe for week in weeks for p in week.sessions for e in p.session.exercises if e.rpe is not None]
    if efforts and not _careful(case) and median(efforts) < NEAR_FAILURE_RPE:
        yield finding("hypertrophy_effort", WARN, value=median(efforts), limit=NEAR_FAILURE_RPE)
    yield from _too_light(case)


def _too_light(case: Case) -> Iterator[Finding]:
    best = case.profile.thresholds.e1rm_kg if case.profile else {}
    for placed in case.sessions:
        for exercise in placed.session.exercises:
            known = best.get(code(exercise.name))
            if known and exercise.load_kg and 0 < exercise.load_kg < LIGHTEST_SHARE * known:
                where, share = placed.where(code(exercise.name)), exercise.load_kg / known
                yield finding("load_too_light", WARN, **where, value=share, limit=LIGHTEST_SHARE)
                return


def _power(case: Case) -> Iterator[Finding]:
    """Only where the goal's own words ask for power and the maxima are known."""
    best = case.profile.thresholds.e1rm_kg if case.profile else {}
    loads = [(e.load_kg, best.get(code(e.name))) for e in _lifts(case)]
    shares = [load / known for load, known in loads if load and known]
    if not shares or not _POWER.search(case.goal.target or ""):
        return
    low, high = POWER_SHARE
    if not any(low <= share <= high for share in shares):
        yield finding("power_load", INFO, value=min(shares), limit=high)


def _ordinary(week: PlacedWeek) -> bool:
    return week.week.phase not in LIGHT and week.days == 7
