"""What has to be watched on the day and no plan can hold: one piece of advice for each condition that needs it.

A case in, findings of severity INFO out. A glucose before a session, a pressure during one, a warning sign in
pregnancy, a tendon the next morning: plan and profile know none of them, so the athlete is told the limits.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.plan.rules.case import Case
from fitjax.plan.rules.finding import INFO, finding

_PAINFUL = frozenset({"knee_pain", "low_back_pain", "shoulder_pain", "achilles_pain"})
STOP_SYSTOLIC = 220
"""mm Hg during exercise: the lower of 250/115 (ACSM) and 220/105 (NSCA)."""
LOW_GLUCOSE, HIGH_GLUCOSE = 90, 250
PAIN_FINE, PAIN_MOST = 3, 5


def check(case: Case) -> Iterator[Finding]:
    if not case.sessions or case.profile is None:
        return
    if "hypertension" in case.conditions:
        yield finding("advice_pressure", INFO, limit=STOP_SYSTOLIC)
    if "diabetes" in case.conditions:
        on_insulin = "insulin" in case.said.signs
        yield finding(
            "advice_low_glucose" if on_insulin else "advice_glucose", INFO, value=LOW_GLUCOSE, limit=HIGH_GLUCOSE
        )
    if "pregnancy" in case.conditions:
        yield finding("advice_pregnancy", INFO)
    if case.conditions & _PAINFUL or case.said.pain is not None:
        yield finding("advice_pain", INFO, value=PAIN_FINE, limit=PAIN_MOST)
    if case.young:
        yield finding("advice_youth", INFO)
    if case.older:
        yield finding("advice_older", INFO)
