"""The last two weeks before the goal race: less volume, the same intensity.

A case in, findings out. Judged on the days before the race, not on the phase a week claims to be. Plans with fewer
than four weeks before the race are too short to have a peak to taper from.
"""

from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import GoalKind, Phase
from fitjax.plan.rules.case import NOT_ENDURANCE, Case
from fitjax.plan.rules.finding import ERROR, INFO, WARN, finding

LAST_WEEK_SHARE = 0.85
WEEK_BEFORE_SHARE = 0.96
"""95th percentile of the last full week before the race in published plans, as a share of the peak week."""
LITTLE_MIN = 90.0
"""Three short runs tire nobody: with no more than this in the last days there is nothing to taper."""
TRIAL_SHARE = (0.40, 0.59)
"""Two weeks at 41 to 60 % less than before: the trials with the largest gain."""
LONGEST_DAYS = 21
FREQUENCY_KEPT = 0.70
_MIN_WEEKS = 4
_SLACK = 1e-9
_TAPERED_EARLY = frozenset({GoalKind.RUN_HALF, GoalKind.RUN_MARATHON})


def check(case: Case) -> Iterator[Finding]:
    race = case.race_day
    if race is None or race - case.start < 7 * _MIN_WEEKS:
        return
    peak = max((w.endurance_minutes for w in case.weeks if w.at + w.days <= race - 7), default=0.0)
    if peak <= 0:
        return
    last = _minutes(case, race - 6, race) / peak
    before = _minutes(case, race - 13, race - 6) / peak
    goal = case.goal.kind
    if last > LAST_WEEK_SHARE and last * peak > LITTLE_MIN:
        week = next((w.week.index for w in case.weeks if w.at <= race - 1 < w.at + w.days), None)
        yield finding("taper_missing", ERROR, week=week, value=last, limit=LAST_WEEK_SHARE)
    elif before > WEEK_BEFORE_SHARE and goal in _TAPERED_EARLY:
        yield finding("taper_shallow", WARN, value=before, limit=WEEK_BEFORE_SHARE)
    if before > 0 and last > before + _SLACK and last * peak > LITTLE_MIN:
        yield finding("taper_rising", WARN, value=last, limit=before)
    both = (last + before) / 2
    if not TRIAL_SHARE[0] <= both <= TRIAL_SHARE[1]:
        limit = TRIAL_SHARE[0] if both < TRIAL_SHARE[0] else TRIAL_SHARE[1]
        yield finding("taper_dose", INFO, value=both, limit=limit)
    early = [w for w in case.weeks if w.week.phase is Phase.TAPER and race - w.at > LONGEST_DAYS]
    if early:
        yield finding("taper_long", WARN, week=early[0].week.index, value=race - early[0].at, limit=LONGEST_DAYS)
    yield from _frequency(case, race)
    hard_before = any(p.hard and race - 42 <= p.at < race - 14 for p in case.sessions)
    hard_after = any(p.hard and race - 14 <= p.at < race for p in case.sessions)
    if hard_before and not hard_after:
        yield finding("taper_intensity", ERROR, value=0, limit=1)


def _frequency(case: Case, race: int) -> Iterator[Finding]:
    """Sessions in the two weeks before the race against the four weeks before those."""
    usual = sum(race - 42 <= p.at < race - 14 for p in case.sessions) / 2
    kept = sum(race - 14 <= p.at < race for p in case.sessions)
    if usual and kept / usual < FREQUENCY_KEPT:
        yield finding("taper_frequency", INFO, value=kept / usual, limit=FREQUENCY_KEPT)


def _minutes(case: Case, first: int, end: int) -> float:
    """Endurance minutes on the days from `first` up to, not including, `end`."""
    return sum(p.session.minutes for p in case.sessions if first <= p.at < end and p.session.sport not in NOT_ENDURANCE)
