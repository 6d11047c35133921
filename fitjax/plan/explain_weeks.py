"""Why a week is as large as it is: the rule or the datum that decided it, the deciding ones first.

A week and the plan's outlook in, causes out. Names and raw values, no words; a value's unit is the end of its name.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from fitjax.domain.plan import Week
from fitjax.domain.vocabulary import DAYS, GoalKind, Kind, Phase, Sport
from fitjax.plan.explain_cause import Cause
from fitjax.plan.outlook import LOOK_BACK_DAYS, Outlook

STEP_PCT, MOST_STEP_PCT = 10, 20
"""The planner adds a tenth to the best of four weeks; the rules warn above a fifth (published plans' own limit)."""
_AT_LIMIT_PCT = 8.0
_ROUNDING_PCT = 0.5
_FULL = 0.9
_LEAST_CUT_PCT = 5.0
_LAYOFF_WEEKS = 3
_LITTLE_MIN = 90.0
"""Ninety minutes a week are never a jump: three runs of 30 min begin the NHS Couch to 5K."""
_NO_HARD = ("pregnancy", "cardiac_disease")
DECISIVE = frozenset(
    {
        "w_race",
        "w_taper",
        "w_away",
        "w_partial",
        "w_layoff",
        "w_cut_back",
        "w_start",
        "w_start_low",
        "w_start_up",
        "w_no_history",
    }
)
"""What can't be left unsaid when it is true: nothing else explains the week as well."""


def week_causes(week: Week, look: Outlook) -> list[Cause]:
    """Never empty. Only the decisive causes where there are such; else what the phase is for stands last."""
    decisive = [*_ending(week, look), *_days(week, look), *_beginning(week, look), *_lighter(week, look)]
    if decisive:
        return decisive
    found: list[Cause] = []
    if week.phase not in (Phase.RACE, Phase.TAPER, Phase.DELOAD):
        found += [*_limits(week, look), *_growth(week, look)]
    found += [*_hard(week, look), *_sets(week, look)]
    return [*found, Cause(f"w_phase_{week.phase.value}", {"week_index": week.index, "week_min": week.minutes})]


def _ending(week: Week, look: Outlook) -> Iterator[Cause]:
    goal = look.plan.goal
    if goal.date and any(s.kind is Kind.RACE for s in week.sessions):
        yield Cause("w_race", {"event": goal.kind, "goal_date": goal.date})
    elif week.phase is Phase.TAPER and look.peak and look.peak.minutes > week.minutes:
        yield Cause("w_taper", {"week_index": week.index, "peak_pct": 100 * week.minutes / look.peak.minutes})


def _days(week: Week, look: Outlook) -> Iterator[Cause]:
    gone = [d for d in look.profile.blackout_dates if week.start <= d < week.start + timedelta(days=look.days_of(week))]
    if gone:
        values = {"away_days": len(gone), "week_min": week.minutes, "week_index": week.index}
        yield Cause("w_away" if week.sessions else "w_away_all", values)
    if week.index == 1 and week.start.weekday():
        yield Cause("w_partial", {"from_day": week.start, "left_days": 7 - week.start.weekday()})


def _beginning(week: Week, look: Outlook) -> Iterator[Cause]:
    away, values = look.profile.history.layoff_weeks, {"week_min": week.minutes}
    known = max(look.profile.history.weekly_minutes, default=0.0)
    if away and away >= 2 and (week.index == 1 or (week.index <= _LAYOFF_WEEKS and week.minutes < 0.9 * known)):
        yield Cause("w_layoff", values | {"off_weeks": away, "week_index": week.index})
    elif week.index == 1 and look.history_min:
        low = week.minutes < 0.9 * look.history_min
        if low or week.minutes <= 1.1 * look.history_min:
            yield Cause("w_start_low" if low else "w_start", values | {"history_min": look.history_min})
        elif look.history_min <= _LITTLE_MIN:
            yield Cause("w_start_up", values | {"history_min": look.history_min})
    elif week.index == 1:
        yield Cause("w_no_history", values)


def _lighter(week: Week, look: Outlook) -> Iterator[Cause]:
    before = look.week_before(week)
    if week.phase is Phase.DELOAD and before and before.minutes > week.minutes:
        cut = 100 * (1 - week.minutes / before.minutes)
        if cut < _LEAST_CUT_PCT:
            return
        yield Cause("w_cut_back", {"week_index": week.index, "built_weeks": look.weeks_built(week), "cut_pct": cut})


def _limits(week: Week, look: Outlook) -> Iterator[Cause]:
    """Limits that this week touches."""
    wishes, values = look.profile.preferences, {"week_min": week.minutes, "week_index": week.index}
    up = look.growth_pct(week)
    if up is not None and _AT_LIMIT_PCT <= up <= MOST_STEP_PCT + _ROUNDING_PCT:
        limit = STEP_PCT if up <= STEP_PCT + _ROUNDING_PCT else MOST_STEP_PCT
        yield Cause("w_step_limit", {"up_pct": up, "limit_pct": limit, "volume": look.volume})
    long = next((s for s in week.sessions if s.kind is Kind.LONG and s.sport is Sport.RUN and s.distance_km), None)
    longest = look.longest_before(long.date) if long else None
    if long and long.distance_km and longest:
        change = 100 * (long.distance_km / longest - 1)
        if _AT_LIMIT_PCT <= change <= STEP_PCT + _ROUNDING_PCT:
            sizes: dict[str, Any] = {"size_km": long.distance_km, "change_pct": change, "limit_pct": STEP_PCT}
            yield Cause("w_long_limit", sizes | {"longest_km": longest, "within_days": LOOK_BACK_DAYS})
    room = sum(minutes for _, minutes in look.free_days(week))
    if room and _FULL * room <= week.minutes <= room:
        yield Cause("w_full", values | {"room_min": room})
    days = [day for day, _ in look.free_days(week)]
    if wishes.sessions_per_week and len(week.sessions) == wishes.sessions_per_week:
        yield Cause("w_sessions", {"sessions_n": wishes.sessions_per_week, "week_index": week.index})
    elif len(days) > 1 and {s.date for s in week.sessions} >= set(days):
        yield Cause("w_days", {"free_days": len(days), "week_index": week.index})
    if (
        wishes.session_minutes
        and len(week.sessions) > 1
        and all(round(s.minutes) == wishes.session_minutes for s in week.sessions)
    ):
        yield Cause("w_length", {"size_min": wishes.session_minutes, "sessions_n": len(week.sessions)})
    if wishes.long_day and any(
        s.kind is Kind.LONG and DAYS[s.date.weekday()] == wishes.long_day for s in week.sessions
    ):
        day = next(s.date for s in week.sessions if s.kind is Kind.LONG and DAYS[s.date.weekday()] == wishes.long_day)
        yield Cause("w_long_day", {"at_day": day, "week_index": week.index})


def _growth(week: Week, look: Outlook) -> Iterator[Cause]:
    values: dict[str, Any] = {"week_min": week.minutes, "week_index": week.index}
    before, up = look.week_before(week), look.growth_pct(week)
    if look.peak is week and len(look.plan.weeks) > 2:
        yield Cause("w_peak", values)
    if before and before.phase is Phase.DELOAD and week.minutes > before.minutes:
        yield Cause("w_back", values | {"before_min": before.minutes})
    if up is None:
        return
    if up > MOST_STEP_PCT + _ROUNDING_PCT:
        yield Cause("w_step_small", values)
    elif 1 <= up < _AT_LIMIT_PCT:
        yield Cause("w_step", {"week_index": week.index, "up_pct": up, "volume": look.volume})
    elif -1 < up < 1:
        yield Cause("w_hold", values)


def _sets(week: Week, look: Outlook) -> Iterator[Cause]:
    muscles = look.sets_in(week)
    if look.plan.goal.kind in (GoalKind.HYPERTROPHY, GoalKind.STRENGTH) and muscles:
        top = max(sorted(muscles), key=lambda m: muscles[m])
        yield Cause("w_sets", {"muscle": top, "sets_n": muscles[top], "week_index": week.index})


def _hard(week: Week, look: Outlook) -> Iterator[Cause]:
    unfit = [c for c in _NO_HARD if c in look.profile.conditions]
    hard = sum(s.hard and s.kind is not Kind.RACE for s in week.sessions)
    if unfit and not hard:
        yield Cause("w_no_hard", {"conditions": unfit, "week_index": week.index})
    elif hard and len(week.sessions) > hard:
        yield Cause("w_hard", {"hard_n": hard, "sessions_n": len(week.sessions), "week_index": week.index})
