"""Whether the document says all a person needs: type, time, intensity, reason, and numbers that can be true.

A case in, findings out (FITT-VP: frequency and volume follow from the sessions, progression is judged elsewhere).
"""

from collections.abc import Iterator

from fitjax.domain.plan import Exercise, Finding, Target
from fitjax.domain.vocabulary import GateStatus, Sport
from fitjax.plan.rules.case import NOT_ENDURANCE, Case, Placed, step_minutes, very_easy
from fitjax.plan.rules.finding import ERROR, WARN, finding
from fitjax.plan.rules.knowledge import LIFTS, code

STEPS_TOLERANCE_MIN, STEPS_TOLERANCE = 2.0, 0.05
_MAX_KMH = {Sport.RUN: 25.0, Sport.RIDE: 60.0, Sport.SWIM: 7.0, Sport.WALK: 9.0, Sport.ROW: 22.0}
_MAX_REPS = 300
_MAX_KG = 600.0


def check(case: Case) -> Iterator[Finding]:
    if not case.sessions and case.plan.gate.status is not GateStatus.BLOCKED:
        yield finding("empty_plan", ERROR)
        return
    for week in case.weeks:
        number = week.week.index
        if not week.sessions:
            yield finding("empty_week", WARN, week=number)
        elif abs(week.week.minutes - week.minutes) > 1:
            yield finding("week_total", WARN, week=number, value=week.week.minutes, limit=week.minutes)
    for placed in case.sessions:
        yield from _session(placed)
        yield from _targets(case, placed)
        for exercise in placed.session.exercises:
            yield from _exercise(placed, exercise)


def _session(placed: Placed) -> Iterator[Finding]:
    session, where = placed.session, placed.where(placed.session.sport)
    if session.minutes <= 0:
        yield finding("no_duration", ERROR, **where)
    if not session.why.strip():
        yield finding("why_missing", WARN, **where)
    if session.sport is Sport.STRENGTH:
        if not session.exercises:
            yield finding("no_exercises", ERROR, **where)
        return
    if session.sport not in NOT_ENDURANCE and not any(step.target for step in session.steps):
        if placed.hard:
            yield finding("no_intensity", ERROR, **where)
        elif not very_easy(session):
            yield finding("easy_without_target", WARN, **where)
    yield from _steps(placed)
    fastest = _MAX_KMH.get(session.sport)
    if fastest and session.distance_km and session.minutes > 0:
        speed = session.distance_km * 60 / session.minutes
        if speed > fastest:
            yield finding("implausible_speed", ERROR, **where, value=speed, limit=fastest)


def _steps(placed: Placed) -> Iterator[Finding]:
    session, where = placed.session, placed.where(placed.session.sport)
    for step in session.steps:
        for number in (step.minutes, step.distance_km):
            if number is not None and number <= 0:
                yield finding("bad_number", ERROR, **where, value=number, limit=0)
    if session.steps and all(step.minutes is not None for step in session.steps):
        total = sum(step_minutes(step) for step in session.steps)
        if abs(total - session.minutes) > max(STEPS_TOLERANCE_MIN, STEPS_TOLERANCE * session.minutes):
            yield finding("steps_sum", ERROR, **where, value=total, limit=session.minutes)


def _targets(case: Case, placed: Placed) -> Iterator[Finding]:
    most = case.profile.thresholds.max_hr if case.profile else None
    for target in (step.target for step in placed.session.steps):
        if target is None:
            continue
        where = placed.where(placed.session.sport)
        if target.low > target.high:
            yield finding("target_reversed", ERROR, **where, value=target.low, limit=target.high)
        if target.low <= 0 or not _possible(target):
            yield finding("bad_number", ERROR, **where, value=target.low, limit=0)
        if target.kind == "hr" and most and target.high > most:
            yield finding("target_above_max_hr", ERROR, **where, value=target.high, limit=most)


def _possible(target: Target) -> bool:
    return target.high <= {"rpe": 10, "hr": 240, "power": 2500, "pace": 3600}[target.kind]


def _exercise(placed: Placed, exercise: Exercise) -> Iterator[Finding]:
    where = placed.where(code(exercise.name))
    if code(exercise.name) not in LIFTS:
        yield finding("unknown_exercise", WARN, **where)
    low, high = exercise.reps
    if low < 1 or high < low or high > _MAX_REPS:
        yield finding("bad_number", ERROR, **where, value=low if low < 1 else high)
    if exercise.load_kg is not None and not 0 <= exercise.load_kg <= _MAX_KG:
        yield finding("bad_number", ERROR, **where, value=exercise.load_kg, limit=0)
    if exercise.rpe is not None and not 1 <= exercise.rpe <= 10:
        yield finding("bad_number", ERROR, **where, value=exercise.rpe, limit=10)
