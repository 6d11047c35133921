"""How the plan compares with what people are advised to do. Information only, at most once a plan for each rule.

A case in, findings of severity INFO out; WHO counts one vigorous minute as two moderate ones. Never claims that one
distribution is better than another. Silent for one-week plans, whose averages say little.
"""

from collections.abc import Iterator
from itertools import pairwise

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import GoalKind, Kind, Sport
from fitjax.plan.rules.case import NOT_ENDURANCE, Case, Placed, PlacedWeek, step_minutes
from fitjax.plan.rules.finding import INFO, finding
from fitjax.plan.rules.intensity import hard_minutes
from fitjax.plan.rules.knowledge import LIFTS, MAJOR_GROUPS, code

WHO_MODERATE_MIN = 150
WHO_STRENGTH_DAYS = 2
ACSM_MODERATE_DAYS, ACSM_VIGOROUS_DAYS = 5, 3
_ACSM_SESSION_MIN = 20.0
GROWTH_MIN, GROWTH_WEEKS = 10.0, 6
"""A beginner's sessions grow by 5 to 10 minutes at a time in the first four to six weeks."""
STUDIED_HIIT_MIN = 16.0
"""4 x 4 min at 90 to 95 % of the maximum heart rate, three minutes at 70 % between."""
EASY_SESSIONS = 0.70
_HEALTH = frozenset({GoalKind.GENERAL_HEALTH, GoalKind.WEIGHT_LOSS})


def check(case: Case) -> Iterator[Finding]:
    if not case.sessions or len(case.weeks) < 2:
        return
    endurance = [p for p in case.sessions if p.session.sport not in NOT_ENDURANCE]
    yield from _who(case, endurance)
    yield from _muscles(case)
    if case.goal.kind in _HEALTH:
        yield from _acsm(case)
    if case.novice:
        yield from _growth(case)
    yield from _sessions(endurance)
    yield from _intervals(endurance)


def _who(case: Case, endurance: list[Placed]) -> Iterator[Finding]:
    count = len(case.weeks)
    minutes = sum(p.session.minutes + hard_minutes(p, case.profile) for p in endurance) / count
    if minutes < WHO_MODERATE_MIN:
        yield finding("who_aerobic", INFO, value=minutes, limit=WHO_MODERATE_MIN)
    days = sum(week.days_of(Sport.STRENGTH) for week in case.weeks) / count
    if days < WHO_STRENGTH_DAYS:
        yield finding("who_strength", INFO, value=days, limit=WHO_STRENGTH_DAYS)


def _muscles(case: Case) -> Iterator[Finding]:
    lifts = {code(e.name) for p in case.sessions for e in p.session.exercises} & set(LIFTS)
    if not any(p.session.sport is Sport.STRENGTH for p in case.sessions):
        yield finding("minimum_dose", INFO, value=0, limit=1)
        return
    trained = {muscle for name in lifts for muscle in (*LIFTS[name].direct, *LIFTS[name].indirect)}
    missing = [group for group, muscles in MAJOR_GROUPS.items() if not trained & muscles]
    if lifts and missing:
        yield finding("who_muscles", INFO, value=len(missing), limit=0, subject=missing[0])


def _acsm(case: Case) -> Iterator[Finding]:
    """Moderate on five days or vigorous on three, whichever the plan is nearer to."""
    moderate = sum(len(_days(week, hard=False)) for week in case.weeks) / len(case.weeks)
    vigorous = sum(len(_days(week, hard=True)) for week in case.weeks) / len(case.weeks)
    if moderate < ACSM_MODERATE_DAYS and vigorous < ACSM_VIGOROUS_DAYS:
        yield finding("acsm_days", INFO, value=moderate, limit=ACSM_MODERATE_DAYS)


def _days(week: PlacedWeek, *, hard: bool) -> set[int]:
    return {
        p.at
        for p in week.sessions
        if p.session.sport not in NOT_ENDURANCE and p.session.minutes >= _ACSM_SESSION_MIN and (p.hard or not hard)
    }


def _growth(case: Case) -> Iterator[Finding]:
    lengths = [
        [p.session.minutes for p in week.sessions if p.session.sport not in NOT_ENDURANCE and not p.race]
        for week in case.weeks[:GROWTH_WEEKS]
    ]
    means = [sum(minutes) / len(minutes) for minutes in lengths if minutes]
    steps = [after - before for before, after in pairwise(means)]
    if steps and max(steps) > GROWTH_MIN:
        yield finding("acsm_growth", INFO, value=max(steps), limit=GROWTH_MIN)


def _sessions(endurance: list[Placed]) -> Iterator[Finding]:
    """The same question as the share of time, counted by sessions: one hard session is one."""
    training = [p for p in endurance if not p.race]
    easy = sum(not p.hard for p in training)
    if training and easy / len(training) < EASY_SESSIONS:
        yield finding("low_intensity_sessions", INFO, value=easy / len(training), limit=EASY_SESSIONS)


def _intervals(endurance: list[Placed]) -> Iterator[Finding]:
    work = [
        sum(step_minutes(step) for step in p.session.steps if step.what == "work")
        for p in endurance
        if p.session.kind is Kind.INTERVAL
    ]
    if any(work) and max(work) < STUDIED_HIIT_MIN:
        yield finding("hiit_dose", INFO, value=max(work), limit=STUDIED_HIIT_MIN)
