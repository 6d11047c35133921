"""How much of the time is easy, and how the plan compares with what adults are advised to do.

A case in, findings out. Never claims that one distribution is better than another.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Sport
from fitjax.plan.rules.case import NOT_ENDURANCE, Case, Placed, step_minutes, vigorous
from fitjax.plan.rules.finding import INFO, WARN, finding

LOW_SHARE = 0.70
WHO_MODERATE_MIN = 150
WHO_STRENGTH_DAYS = 2
_MIN_SESSIONS = 3
"""With fewer endurance sessions one hard session alone crosses the share."""


def check(case: Case) -> Iterator[Finding]:
    for week in case.weeks:
        endurance = [p for p in week.sessions if p.session.sport not in NOT_ENDURANCE]
        total = sum(p.session.minutes for p in endurance)
        if len(endurance) < _MIN_SESSIONS or total <= 0 or week.has_race:
            continue
        low = 1 - sum(_hard_minutes(p, case.profile) for p in endurance) / total
        if low < LOW_SHARE:
            yield finding("low_intensity_share", WARN, week=week.week.index, value=low, limit=LOW_SHARE)
    yield from _advised(case)


def _hard_minutes(placed: Placed, profile: Profile | None) -> float:
    """Minutes of work above the easy zones; a hard session without timed work counts whole."""
    session = placed.session
    if placed.hard:
        work = sum(step_minutes(step) for step in session.steps if step.what == "work")
        return min(work, session.minutes) if work else session.minutes
    work = sum(step_minutes(step) for step in session.steps if vigorous(step, profile))
    return min(work, session.minutes)


def _advised(case: Case) -> Iterator[Finding]:
    """WHO counts one vigorous minute as two moderate ones."""
    count = len(case.weeks)
    if not case.sessions or count < 2:
        return
    endurance = [p for p in case.sessions if p.session.sport not in NOT_ENDURANCE]
    minutes = sum(p.session.minutes + _hard_minutes(p, case.profile) for p in endurance) / count
    if minutes < WHO_MODERATE_MIN:
        yield finding("who_aerobic", INFO, value=minutes, limit=WHO_MODERATE_MIN)
    days = sum(week.days_of(Sport.STRENGTH) for week in case.weeks) / count
    if days < WHO_STRENGTH_DAYS:
        yield finding("who_strength", INFO, value=days, limit=WHO_STRENGTH_DAYS)
