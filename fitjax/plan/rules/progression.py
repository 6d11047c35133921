"""Runs against the longest of the 30 days before, and the longest runs of a plan.

A case in, findings out. Compared is the whole run, never its longest unbroken piece: run-walk programmes more than
double that within a week while the session hardly grows. What the athlete is taken to have done before the plan:

- activities handed in, else the profile's longest run of the last 30 days;
- nothing known, not a novice: the runs of the plan's first week are taken as habit;
- nothing known, a novice: 30 minutes, the first session of the NHS Couch to 5K, or 38 % of the best known week
  (the 75th percentile of the long run's share in published plans) where that is more.

Thirty minutes are never a spike, for anyone.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import GoalKind, Sport
from fitjax.plan.rules.case import Case, Placed
from fitjax.plan.rules.finding import BLOCK, ERROR, WARN, finding

FLOOR_MIN = 30.0
LONG_SHARE_75TH = 0.38
SPIKE_WARN, SPIKE_ERROR, SPIKE_BLOCK = 1.10, 1.30, 2.00
LONGEST_MIN = 180.0
MARATHON_LONG_KM = (25.7, 35.5)
"""16 to 22 miles."""
LAST_LONG_DAYS, NEAR_PEAK = 20, 0.90
"""Runs near the longest end three weeks before the race, a Sunday run before a Saturday race included."""
_WINDOW_DAYS = 30
_SLACK = 1e-9


def check(case: Case) -> Iterator[Finding]:
    yield from _spikes(case)
    yield from _long_minutes(case)
    yield from _marathon_long_run(case)


def _spikes(case: Case) -> Iterator[Finding]:
    done, floor_min = _before(case)
    for placed in case.runs():
        size = case.size(placed.session)
        recent = max((s for day, s in done if placed.at - _WINDOW_DAYS <= day < placed.at), default=0.0)
        floor = floor_min * size / placed.session.minutes if placed.session.minutes > 0 else 0.0
        reference = max(recent, floor)
        done.append((placed.at, size))
        if reference <= 0:
            continue
        if placed.race:
            yield from _race(placed, size / reference)
        else:
            yield from _session(placed, size / reference)


def _session(placed: Placed, ratio: float) -> Iterator[Finding]:
    steps = ((SPIKE_BLOCK, BLOCK), (SPIKE_ERROR, ERROR), (SPIKE_WARN, WARN))
    for limit, severity in steps:
        if ratio > limit + _SLACK:
            where = placed.where()
            yield finding("single_session_spike", severity, **where, value=ratio, limit=limit)
            return


def _race(placed: Placed, ratio: float) -> Iterator[Finding]:
    """The athlete chose the distance, so it is said, not mended."""
    if ratio > SPIKE_BLOCK + _SLACK:
        where = placed.where()
        yield finding("race_beyond_training", WARN, **where, value=ratio, limit=SPIKE_BLOCK)


def _before(case: Case) -> tuple[list[tuple[int, float]], float]:
    """Runs taken to lie before the plan, and the minutes that are never a spike."""
    if case.past_runs:
        return list(case.past_runs), FLOOR_MIN
    history = case.profile.history if case.profile else None
    longest = history.longest_run_km_30d if history else None
    if longest is not None:
        return [(case.start - 1, case.from_km(longest))], FLOOR_MIN
    if case.novice and history:
        known_km = case.from_km(LONG_SHARE_75TH * max(history.weekly_distance_km[-4:], default=0.0))
        known_min = LONG_SHARE_75TH * max(history.weekly_minutes[-4:], default=0.0)
        if any(history.weekly_distance_km):
            return [(case.start - 1, known_km)], FLOOR_MIN
        return [], max(FLOOR_MIN, known_min)
    first_week = [case.size(p.session) for p in case.runs() if p.at < case.start + 7 and not p.race]
    return [(case.start - 1, max(first_week, default=0.0))], FLOOR_MIN


def _long_minutes(case: Case) -> Iterator[Finding]:
    for placed in case.runs():
        if not placed.race and placed.session.minutes > LONGEST_MIN:
            where = placed.where()
            yield finding("long_run_minutes", WARN, **where, value=placed.session.minutes, limit=LONGEST_MIN)


def _marathon_long_run(case: Case) -> Iterator[Finding]:
    goal = case.goal
    if goal.kind is not GoalKind.RUN_MARATHON or case.race_day is None or case.unit != "km":
        return
    before = [p for p in case.runs() if p.session.sport is Sport.RUN and p.at < case.race_day and not p.race]
    if not before:
        return
    longest = max(before, key=lambda p: case.size(p.session))
    low, high = MARATHON_LONG_KM
    km = case.size(longest.session)
    if not low <= km <= high:
        where = longest.where()
        yield finding("marathon_long_run", WARN, **where, value=km, limit=low if km < low else high)
    for placed in before:
        days = case.race_day - placed.at
        if days < LAST_LONG_DAYS and case.size(placed.session) >= max(low, NEAR_PEAK * km):
            yield finding("late_long_run", WARN, **placed.where(), value=days, limit=LAST_LONG_DAYS)
