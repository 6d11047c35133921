"""Coming back after a break: how much of the earlier week the first weeks may hold.

A case in, findings out. Four spans: under two weeks nothing changes; from two weeks the first week is a tenth lower
at least; from a month it is half at most and grows to the whole over half of the time off; after a year the athlete
starts like a novice, at a third. From 65 on strength is lost about twice as fast: the lower end of each span is
advised.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.plan.rules.case import Case
from fitjax.plan.rules.finding import ERROR, WARN, finding

SPANS = ((4.0, 0.50, 1 / 3), (2.0, 0.90, 0.80))
"""Weeks off, the largest share of the earlier week the first one may hold, and the share advised to the old."""
YEAR_WEEKS = 52.0
NOVICE_WEEK_MIN = 90.0
"""Three runs of 30 minutes: open to anyone."""
RAMP_SLACK = 1.10
_SLACK = 1e-9


def check(case: Case) -> Iterator[Finding]:
    history = case.profile.history if case.profile else None
    away = history.layoff_weeks if history else None
    usual = max(history.weekly_minutes, default=0.0) if history else 0.0
    if not away or away < SPANS[-1][0] or not usual or not case.weeks:
        return
    first = case.weeks[0]
    share = first.minutes / usual
    most, cautious = next((most, old) for weeks, most, old in SPANS if away >= weeks)
    advised = cautious if case.older or away > YEAR_WEEKS else most
    where = first.week.index
    if first.minutes > NOVICE_WEEK_MIN and share > most + _SLACK:
        yield finding("layoff_return", ERROR, week=where, value=share, limit=advised)
    elif first.minutes > NOVICE_WEEK_MIN and share > advised + _SLACK:
        yield finding("layoff_return", WARN, week=where, value=share, limit=advised)
    if SPANS[0][0] <= away <= YEAR_WEEKS:
        yield from _ramp(case, away, usual)


def _ramp(case: Case, away: float, usual: float) -> Iterator[Finding]:
    """From half of the earlier week in the first to the whole after half of the time off."""
    for number, week in enumerate(case.weeks[1:], 1):
        line = 0.5 + 0.5 * number / (away / 2)
        if line >= 1:
            return
        if week.minutes > max(line * RAMP_SLACK * usual, NOVICE_WEEK_MIN) and not week.has_race:
            yield finding("layoff_ramp", ERROR, week=week.week.index, value=week.minutes / usual, limit=line)
            return
