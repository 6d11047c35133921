"""How much of a week's endurance time is easy.

A case in, findings out. Minutes count here; the count by sessions is in dose.py. Never claims that one distribution is
better than another.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.profile import Profile
from fitjax.plan.rules.case import NOT_ENDURANCE, Case, Placed, step_minutes, vigorous
from fitjax.plan.rules.finding import WARN, finding

LOW_SHARE = 0.70
_MIN_SESSIONS = 3
"""With fewer endurance sessions one hard session alone crosses the share."""


def check(case: Case) -> Iterator[Finding]:
    for week in case.weeks:
        endurance = [p for p in week.sessions if p.session.sport not in NOT_ENDURANCE]
        total = sum(p.session.minutes for p in endurance)
        if len(endurance) < _MIN_SESSIONS or total <= 0 or week.has_race:
            continue
        low = 1 - sum(hard_minutes(p, case.profile) for p in endurance) / total
        if low < LOW_SHARE:
            yield finding("low_intensity_share", WARN, week=week.week.index, value=low, limit=LOW_SHARE)


def hard_minutes(placed: Placed, profile: Profile | None) -> float:
    """Minutes of work above the easy zones; a hard session without timed work counts whole."""
    session = placed.session
    if placed.hard:
        work = sum(step_minutes(step) for step in session.steps if step.what == "work")
        return min(work, session.minutes) if work else session.minutes
    work = sum(step_minutes(step) for step in session.steps if vigorous(step, profile))
    return min(work, session.minutes)
