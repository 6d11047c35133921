"""Weeks against the weeks before: volume, fitness ramp, one change at a time, cut-back weeks.

A case in, findings out. Weekly running is judged against the best of the last four weeks (plan and history
together), because published plans return from lighter weeks in one step. A race week is never judged, and a first
week that starts after Monday counts in full proportion when it is the reference.
"""

import math
from collections.abc import Iterator

from fitjax.domain.plan import Finding
from fitjax.domain.vocabulary import Phase, Sport
from fitjax.plan.rules.case import Case, PlacedWeek
from fitjax.plan.rules.finding import ERROR, WARN, finding

RISE_WARN, RISE_ERROR = 1.20, 1.30
FLOOR_MIN = 90.0
"""Never a spike, for anyone: three runs of 30 minutes, the first week of the NHS Couch to 5K for non-runners."""
NOVICE_EXTRA_MIN = 20.0
"""One more run of 20 minutes is open to a novice whatever the percentage."""
CTL_DAYS = 42
CTL_RAMP = 8.0
MAX_BUILDING_WEEKS = 4
LITTLE_MIN = 120.0
"""Three sessions of 40 minutes, walks included: the NHS Couch to 5K grows to here without a lighter week."""
_CUT, _CUT_LONG = 0.85, 0.80
"""A lighter week: 15 % less in all, or the longest session a fifth shorter (how Higdon's plans step back)."""
_GROWS = 1.05
_LIGHT_PHASES = frozenset({Phase.DELOAD, Phase.TAPER, Phase.RACE})
_SHARE_LIMITS = ((5, 0.47), (3, 0.50))
"""Runs a week, largest share of the longest: the 90th and 95th percentile of published plans."""
_SLACK = 1e-9


def check(case: Case) -> Iterator[Finding]:
    if case.runs():
        yield from _running(case)
    else:
        yield from _minutes(case)
    yield from _long_share(case)
    yield from _ramp(case)
    yield from _one_variable(case)
    yield from _cut_back(case)


def _running(case: Case) -> Iterator[Finding]:
    done, usual_min = _weeks_before(case)
    for week in case.weeks:
        total = case.run_size(week)
        best = max(done[-4:], default=0.0)
        minutes = sum(p.session.minutes for p in week.sessions if p.session.sport is Sport.RUN)
        per_min = total / minutes if minutes > 0 else 0.0
        floor_min = max(FLOOR_MIN, usual_min) if done or usual_min else 0.0
        reference = max(best, floor_min * per_min)
        extra = NOVICE_EXTRA_MIN * per_min if case.novice else 0.0
        if reference > 0 and total > reference + extra and not week.has_race:
            yield from _rise("weekly_volume", week, total / reference, ERROR)
        done.append(total * 7 / week.days)


def _weeks_before(case: Case) -> tuple[list[float], float]:
    """Sizes of known earlier weeks, oldest first; for a novice with none, the minutes a week to start from."""
    history = case.profile.history if case.profile else None
    if case.past_runs:
        sizes = [0.0] * 4
        for day, size in case.past_runs:
            ago = (case.start - 1 - day) // 7
            if ago < 4:
                sizes[3 - ago] += size
        return sizes, 0.0
    known = [case.from_km(km) for km in history.weekly_distance_km[-4:]] if history else []
    if any(known) or not history or not case.novice:
        return known, 0.0
    return [], max(FLOOR_MIN, max(history.weekly_minutes[-4:], default=0.0))


def _minutes(case: Case) -> Iterator[Finding]:
    """Without running there is no evidence for a limit: a large step is said, not mended."""
    done = list(case.profile.history.weekly_minutes[-4:]) if case.profile else []
    for week in case.weeks:
        best = max(done[-4:], default=0.0)
        extra = NOVICE_EXTRA_MIN if case.novice else 0.0
        if best > 0 and week.minutes > best + extra and not week.has_race:
            yield from _rise("weekly_minutes", week, week.minutes / best, WARN)
        done.append(week.minutes * 7 / week.days)


def _rise(rule: str, week: PlacedWeek, ratio: float, worst: str) -> Iterator[Finding]:
    number = week.week.index
    if ratio > RISE_ERROR + _SLACK and worst == ERROR:
        yield finding(rule, ERROR, week=number, value=ratio, limit=RISE_ERROR)
    elif ratio > RISE_WARN + _SLACK:
        yield finding(rule, WARN, week=number, value=ratio, limit=RISE_WARN)


def _long_share(case: Case) -> Iterator[Finding]:
    for week in case.weeks:
        sizes = [case.size(p.session) for p in week.sessions if p.session.sport is Sport.RUN]
        limit = next((share for count, share in _SHARE_LIMITS if len(sizes) >= count), None)
        if limit is None or week.has_race or sum(sizes) <= 0:
            continue
        share = max(sizes) / sum(sizes)
        if share > limit + _SLACK:
            yield finding("long_run_share", WARN, week=week.week.index, value=share, limit=limit)


def _ramp(case: Case) -> Iterator[Finding]:
    """CTL as an exponential mean with weight 1 - exp(-1/42); seeded with the first week when the profile has none."""
    if not case.sessions or any(p.session.load is None for p in case.sessions):
        return
    known = case.profile.history.ctl if case.profile else None
    first = case.weeks[0]
    ctl = known if known is not None else sum(p.session.load or 0 for p in first.sessions) / 7
    keep = math.exp(-1 / CTL_DAYS)
    for week in case.weeks:
        before = ctl
        for day in range(week.at, week.at + week.days):
            load = sum(p.session.load or 0 for p in week.sessions if p.at == day)
            ctl = ctl * keep + load * (1 - keep)
        if ctl - before > CTL_RAMP + _SLACK and not week.has_race:
            yield finding("ctl_ramp", WARN, week=week.week.index, value=ctl - before, limit=CTL_RAMP)


def _one_variable(case: Case) -> Iterator[Finding]:
    for number, week in enumerate(case.weeks):
        before = [w for w in case.weeks[max(number - 4, 0) : number] if w.days == 7]
        if not before or week.has_race:
            continue
        most_hard = max(w.hard_count for w in before)
        grows = week.endurance_minutes > _GROWS * max(w.endurance_minutes for w in before)
        if grows and week.hard_count > most_hard:
            yield finding("one_variable", WARN, week=week.week.index, value=week.hard_count, limit=most_hard)


def _cut_back(case: Case) -> Iterator[Finding]:
    """A building week does more than each of the four before it; one that only holds neither counts nor resets."""
    building = 0
    for number, week in enumerate(case.weeks):
        before = case.weeks[max(number - 4, 0) : number]
        most = max((w.minutes for w in before), default=math.inf)
        longest = max((_longest(w) for w in before[-3:]), default=0.0)
        less = week.minutes <= _CUT * max((w.minutes for w in before[-3:]), default=0.0)
        if week.week.phase in _LIGHT_PHASES or week.has_race or less or _longest(week) <= _CUT_LONG * longest:
            building = 0
        elif week.minutes > max(most, LITTLE_MIN):
            building += 1
            if building == MAX_BUILDING_WEEKS + 1:
                shown, limit = week.week.index, MAX_BUILDING_WEEKS
                yield finding("cut_back_week", WARN, week=shown, value=building, limit=limit)


def _longest(week: PlacedWeek) -> float:
    return max((placed.session.minutes for placed in week.sessions), default=0.0)
