"""What the athlete's own words ask of a plan: pain, a doctor's limit, diabetes complications, sleep, illness, energy.

A case in, findings out. Every rule here is silent unless notes or symptoms say so; what must stop training outright
is the gate's. Recovery signs (a cold, a low heart-rate variability) are of the day and bind the first week only.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import Sport
from fitjax.plan.gate import PAIN_STOP
from fitjax.plan.gate_stated import reds_signs
from fitjax.plan.rules.case import Case, Placed
from fitjax.plan.rules.finding import ERROR, WARN, finding

SHORT_SLEEP_H = 6.0
SHORT_SLEEP_RPE = 7.0
"""One to two repetitions more in reserve than the usual two."""
_FIRST_DAYS = 7
_WEIGHT_BEARING = frozenset({Sport.RUN, Sport.WALK})


def check(case: Case) -> Iterator[Finding]:
    if case.profile is None or not (case.said.signs or case.said.pain or case.said.sleep_h):
        return
    yield from _energy(case)
    yield from _sleep(case)
    yield from _heart_rate(case)
    for placed in case.sessions:
        yield from _session(case, placed)


def _session(case: Case, placed: Placed) -> Iterator[Finding]:
    signs, pain = case.said.signs, case.said.pain
    if "foot_ulcer" in signs and placed.session.sport in _WEIGHT_BEARING:
        yield finding("ulcer_weight_bearing", ERROR, **placed.where(placed.session.sport))
    if not placed.hard or placed.race:
        return
    where = placed.where()
    if "doctor_no_vigorous" in signs:
        yield finding("doctor_limit", ERROR, **where)
    if "retinopathy" in signs:
        yield finding("retinopathy_vigorous", ERROR, **where)
    if (pain is not None and pain > PAIN_STOP) or "pain_next_day" in signs:
        yield finding("pain_limit", ERROR, **where, value=pain, limit=PAIN_STOP)
    early = placed.at < case.start + _FIRST_DAYS
    if early and "low_hrv" in signs:
        yield finding("hrv_low", WARN, **where)
    if early and "cold" in signs:
        yield finding("illness_hard", WARN, **where)


def _energy(case: Case) -> Iterator[Finding]:
    if case.profile is None or case.profile.cleared_by_doctor or not case.sessions:
        return
    signs = reds_signs(case.said, age=case.age, pregnant="pregnancy" in case.conditions)
    if signs:
        yield finding("reds_sign", WARN, value=len(signs), limit=0)


def _sleep(case: Case) -> Iterator[Finding]:
    if case.said.sleep_h is None or case.said.sleep_h >= SHORT_SLEEP_H:
        return
    for placed in case.sessions:
        hardest = max((e.rpe or 0.0 for e in placed.session.exercises), default=0.0)
        if hardest > SHORT_SLEEP_RPE:
            yield finding("short_sleep", WARN, **placed.where(), value=hardest, limit=SHORT_SLEEP_RPE)
            return


def _heart_rate(case: Case) -> Iterator[Finding]:
    if "neuropathy" not in case.said.signs:
        return
    steered = [p for p in case.sessions if any(s.target and s.target.kind == "hr" for s in p.session.steps)]
    if steered:
        yield finding("heart_rate_unreliable", WARN, **steered[0].where(), value=len(steered), limit=0)
