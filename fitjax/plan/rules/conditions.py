"""Health: the gate, what a condition rules out, and limits for pregnancy and blood pressure.

A case in, findings out. Pattern swaps, not diagnoses. Runs the gate itself: a plan that says it is clear is not
believed.
"""

import re
from collections.abc import Iterator

from fitjax.domain.plan import Exercise, Finding
from fitjax.domain.vocabulary import GateStatus, Kind, Sport
from fitjax.plan.gate import is_active, known_disease, screen
from fitjax.plan.rules.case import Case, Placed
from fitjax.plan.rules.finding import BLOCK, ERROR, WARN, finding
from fitjax.plan.rules.knowledge import AVOID, LIFTS, SWAP, code
from fitjax.plan.rules.strength import reps

MIN_REPS = 4
"""One to three repetition maxima cannot be done without holding the breath."""
MAX_RPE = 8.0
PRESSURE_REPS, PRESSURE_SHARE = 8, 0.80
"""With raised blood pressure: eight repetitions or more, at 80 % of the maximum or less."""
_NO_VALSALVA = frozenset({"hypertension", "cardiac_disease", "pregnancy"})
_NO_HILLS = ("knee_pain", "achilles_pain")
_EXPOSED = re.compile(
    r"\b(?:hot yoga|sauna|in the heat|scuba|diving|football|soccer|basketball|rugby|hockey|boxing|kick-?boxing"
    r"|martial arts|judo|wrestling|ski(?:ing)?|snowboard\w*|climbing|horse.?rid\w+|mountain bik\w+|supine"
    r"|on (?:your|the) back)\b"
    r"|高温瑜伽|桑拿|高温|潜水|足球|篮球|橄榄球|拳击|搏击|柔道|摔跤|滑雪|攀岩|骑马|山地车|仰卧",
    re.IGNORECASE,
)
"""Contact, falls, heat, scuba and lying long on the back, by the words of a session."""


def check(case: Case) -> Iterator[Finding]:
    yield from _gate(case)
    if case.profile is None:
        return
    for placed in case.sessions:
        yield from _vigorous(case, placed)
        yield from _kinds(case, placed)
        for exercise in placed.session.exercises:
            yield from _exercise(case, placed, exercise)


def _gate(case: Case) -> Iterator[Finding]:
    blocked = case.plan.gate.status is GateStatus.BLOCKED
    if case.profile is not None:
        blocked = blocked or screen(case.profile, case.plan.start).status is GateStatus.BLOCKED
    if blocked and case.sessions:
        yield finding("gate", BLOCK)


def _vigorous(case: Case, placed: Placed) -> Iterator[Finding]:
    if not placed.hard or case.profile is None:
        return
    cleared = case.profile.cleared_by_doctor
    # The athlete chose the race and the gate has told them to ask a doctor; what is trained for it is ours.
    severity = WARN if placed.race else ERROR
    for condition in known_disease(case.profile) if not cleared else ():
        yield finding("vigorous_uncleared", severity, **placed.where(condition))
    # Vigorous training may go on in pregnancy for those who did it before, once a doctor has agreed.
    if "pregnancy" in case.conditions and not (cleared and is_active(case.profile)):
        yield finding("pregnancy_vigorous", severity, **placed.where())


def _kinds(case: Case, placed: Placed) -> Iterator[Finding]:
    hills = placed.session.kind is Kind.HILLS and placed.session.sport is Sport.RUN
    if hills and any(condition in case.conditions for condition in _NO_HILLS):
        yield finding("contraindicated_kind", ERROR, **placed.where(Kind.HILLS))
    if "pregnancy" in case.conditions and _EXPOSED.search(f"{placed.session.title} {placed.session.line}"):
        yield finding("pregnancy_exposure", ERROR, **placed.where(placed.session.sport))


def _exercise(case: Case, placed: Placed, exercise: Exercise) -> Iterator[Finding]:
    name = code(exercise.name)
    if any(name in AVOID.get(condition, ()) for condition in case.conditions):
        yield finding("contraindicated", ERROR, **placed.where(name))
    elif any(name in SWAP.get(condition, ()) for condition in case.conditions):
        yield finding("swap_advised", WARN, **placed.where(name))
    hold = name in LIFTS and LIFTS[name].hold
    count = reps(exercise)
    careful = bool(case.conditions & _NO_VALSALVA) or "retinopathy" in case.said.signs
    if careful and not hold and count < MIN_REPS:
        yield finding("low_reps", ERROR, **placed.where(name), value=count, limit=MIN_REPS)
    if (careful or case.young or case.older) and exercise.rpe is not None and exercise.rpe > MAX_RPE:
        yield finding("effort_too_high", ERROR, **placed.where(name), value=exercise.rpe, limit=MAX_RPE)
    if "hypertension" in case.conditions and not hold:
        yield from _pressure(case, placed, exercise, count)


def _pressure(case: Case, placed: Placed, exercise: Exercise, count: int) -> Iterator[Finding]:
    name = code(exercise.name)
    best = case.profile.thresholds.e1rm_kg.get(name) if case.profile else None
    if MIN_REPS <= count < PRESSURE_REPS:
        yield finding("pressure_scheme", WARN, **placed.where(name), value=count, limit=PRESSURE_REPS)
    elif best and exercise.load_kg and exercise.load_kg > PRESSURE_SHARE * best:
        share = exercise.load_kg / best
        yield finding("pressure_load", WARN, **placed.where(name), value=share, limit=PRESSURE_SHARE)
