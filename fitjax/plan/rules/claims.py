"""What a plan says of itself that the evidence does not carry: menstrual-phase planning, one best distribution.

A case in, findings out. Reads the plan's own words only, never the athlete's.
"""

import re
from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.plan.rules.case import Case
from fitjax.plan.rules.finding import ERROR, INFO, finding

_CYCLE = re.compile(r"menstrual|luteal|follicular phase|月经周期|黄体期|卵泡期", re.IGNORECASE)
_BEST = re.compile(
    r"polari[sz]ed[^.;。；]{0,60}\b(?:best|better than|superior|beats|optimal)\b"
    r"|\b(?:best|superior|optimal)\b[^.;。；]{0,40}polari[sz]ed|(?:两极化|极化)[^。；]{0,20}(?:最好|最佳|更好|优于|更优)",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    for week in case.weeks:
        words = [week.week.focus, *(f"{p.session.title} {p.session.why}" for p in week.sessions)]
        if _CYCLE.search(" ".join(words)):
            yield finding("cycle_periodisation", ERROR, week=week.week.index)
    if _BEST.search(case.plan.explanation.text):
        yield finding("polarised_claim", INFO)
