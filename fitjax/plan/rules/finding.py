"""One way to make a finding: citation and English sentence filled in, odd numbers kept out of the document."""

import math
from datetime import date

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import Severity
from fitjax.plan.rules.sources import CITATION
from fitjax.plan.rules.words import sentence

BLOCK, ERROR, WARN, INFO = Severity.BLOCK, Severity.ERROR, Severity.WARN, Severity.INFO


def finding(
    rule: str,
    severity: Severity,
    *,
    week: int | None = None,
    day: date | None = None,
    value: float | None = None,
    limit: float | None = None,
    subject: str = "",
) -> Finding:
    """`subject` is the exercise, sport or muscle the finding is about, as its domain code."""
    bare = Finding(
        rule=rule,
        severity=severity,
        week=week,
        date=day,
        value=finite(value),
        limit=finite(limit),
        citation=CITATION[rule],
    )
    return bare.model_copy(update={"message": sentence(bare, subject)})


def finite(value: float | None) -> float | None:
    """The number to four decimals; None for what no float can hold."""
    if value is None:
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return round(number, 4) if math.isfinite(number) else None
