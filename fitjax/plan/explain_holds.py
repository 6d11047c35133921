"""Whether a cause is one here: what each reason claims beyond its numbers, looked up in sessions and profile.

A cause's key and its place in; False where the claim is not so. A key without an entry claims nothing beyond its
numbers, which explain_truth.py recomputes. Shares nothing with the code that finds causes.
"""

from collections.abc import Callable
from datetime import timedelta

from fitjax.domain.plan import Session, Week
from fitjax.domain.vocabulary import DAYS, Experience, Kind, Phase, Sport
from fitjax.plan.explain_truth import Place

_DAY = timedelta(days=1)
_LEGS = ("knee_pain", "achilles_pain")
_GENTLE = ("pregnancy", "cardiac_disease", "hypertension", "osteoporosis")
_NEVER_HARD = ("pregnancy", "cardiac_disease")


def cause_holds(key: str, place: Place) -> bool:
    """False where the claim of the cause is not true of this session, week or plan."""
    if place.session is not None and key in _SESSIONS:
        return _SESSIONS[key](place, place.session)
    if place.week is not None and key in _WEEKS:
        return _WEEKS[key](place, place.week)
    if place.week is not None and key.startswith("w_phase_"):
        return place.week.phase.value == key.removeprefix("w_phase_")
    return True


def _has(p: Place, names: tuple[str, ...]) -> bool:
    return any(name in p.profile.conditions for name in names)


def _free(p: Place, s: Session) -> int:
    return p.profile.availability_min[DAYS[s.date.weekday()]]


def _next(p: Place, s: Session) -> list[Session]:
    return [x for x in p.all if x.date == s.date + _DAY]


def _hard_of_week(p: Place) -> int:
    return sum(x.hard for x in p.week.sessions) if p.week else 0


def _change(p: Place, s: Session) -> float:
    sizes = [
        x.distance_km
        for x in p.all
        if x.sport is Sport.RUN and x.kind is not Kind.RACE and x.distance_km and 0 < (s.date - x.date).days <= 30
    ]
    known = p.profile.history.longest_run_km_30d
    if (s.date - p.plan.start).days < 30:
        if not known:
            return 0.0
        sizes.append(known)
    best = max(sizes, default=0.0)
    return 100 * ((s.distance_km or 0.0) / best - 1) if best else 0.0


def _older(p: Place, s: Session) -> bool:
    return (p.profile.age(s.date) or 0) >= 65


_SESSIONS: dict[str, Callable[[Place, Session], bool]] = {
    "race": lambda p, s: s.kind is Kind.RACE and s.date == p.plan.goal.date,
    "hard_after": lambda p, s: s.hard,
    "hard_flat": lambda p, s: _has(p, _LEGS) and s.kind in (Kind.TEMPO, Kind.THRESHOLD),
    "hard_gentle": lambda p, s: _has(p, _GENTLE) and s.kind in (Kind.TEMPO, Kind.THRESHOLD),
    "hard_novice": lambda p, s: p.profile.experience is Experience.NOVICE and s.kind is not Kind.INTERVAL,
    "hard_only": lambda p, s: s.hard and _hard_of_week(p) == 1,
    "hard_then_rest": lambda p, s: not _next(p, s),
    "long_over": lambda p, s: 0.5 < _change(p, s) <= 11,
    "long_step": lambda p, s: _change(p, s) > 10,
    "long_under": lambda p, s: _change(p, s) < 0,
    "long_same": lambda p, s: abs(_change(p, s)) < 1.01,
    "long_day": lambda p, s: p.profile.preferences.long_day == DAYS[s.date.weekday()],
    "long_room": lambda p, s: _free(p, s) == max(p.profile.availability_min.values()),
    "before_race": lambda p, s: any(x.kind is Kind.RACE for x in _next(p, s)),
    "before_hard": lambda p, s: not s.hard and any(x.hard for x in _next(p, s)),
    "before_long": lambda p, s: any(x.kind is Kind.LONG for x in _next(p, s)),
    "after_hard": lambda p, s: not s.hard,
    "after_long": lambda p, s: not s.hard,
    "sport_wished": lambda p, s: s.sport in p.profile.preferences.sports,
    "sport_gentle": lambda p, s: s.sport is not Sport.RUN and _has(p, _LEGS),
    "length_wished": lambda p, s: round(s.minutes) == p.profile.preferences.session_minutes,
    "day_limit": lambda p, s: round(s.minutes) == _free(p, s),
    "day_fit": lambda p, s: 0 < _free(p, s) - s.minutes <= 10,
    "easy_health": lambda p, s: not s.hard and _has(p, _NEVER_HARD),
    "easy_uncleared": lambda p, s: not p.profile.cleared_by_doctor and _has(p, ("diabetes", "hypertension")),
    "easy_layoff": lambda p, s: (p.profile.history.layoff_weeks or 0) >= 2,
    "easy_share": lambda p, s: not s.hard,
    "easy_older": _older,
    "strength_older": _older,
    "from_history": lambda p, s: p.week is not None and p.week.index == 1,
    "recovery": lambda p, s: s.kind is Kind.RECOVERY,
    "run_walk": lambda p, s: any(step.repeat > 1 for step in s.steps),
    "cut_back": lambda p, s: p.week is not None and p.week.phase is Phase.DELOAD,
    "taper": lambda p, s: p.week is not None and p.week.phase is Phase.TAPER and _minutes(p.week) < _biggest(p),
    "strides": lambda p, s: s.kind is Kind.STRIDES,
    "race_week": lambda p, s: (
        p.week is not None and any(x.kind is Kind.RACE and x.date > s.date for x in p.week.sessions)
    ),
    "phase_base": lambda p, s: p.week is not None and p.week.phase is Phase.BASE,
    "phase_build": lambda p, s: p.week is not None and p.week.phase is Phase.BUILD,
    "phase_peak": lambda p, s: p.week is not None and p.week.phase is Phase.PEAK,
    "phase_maintain": lambda p, s: p.week is not None and p.week.phase is Phase.MAINTAIN,
    "gentle_reps": lambda p, s: _has(p, _GENTLE),
    "upper_for_legs": lambda p, s: " upper " in f"{s.line.splitlines()[0] if s.line else ''} ",
    "strength_novice": lambda p, s: p.profile.experience is Experience.NOVICE,
    "strength_light": lambda p, s: p.week is not None and p.week.phase in (Phase.DELOAD, Phase.TAPER),
    "strength_days": lambda p, s: p.week is not None and sum(x.sport is Sport.STRENGTH for x in p.week.sessions) >= 2,
}


def _minutes(week: Week) -> float:
    return sum(s.minutes for s in week.sessions)


def _before(p: Place, week: Week) -> Week | None:
    return next((w for w in p.plan.weeks if w.index == week.index - 1), None)


def _before_min(p: Place, week: Week) -> float:
    before = _before(p, week)
    return _minutes(before) if before else 0.0


def _before_phase(p: Place, week: Week) -> Phase | None:
    before = _before(p, week)
    return before.phase if before else None


def _biggest(p: Place) -> float:
    return max((_minutes(w) for w in p.plan.weeks if w.phase is not Phase.RACE), default=0.0)


def _usual(p: Place) -> float:
    weekly = p.profile.history.weekly_minutes[-4:]
    return sum(weekly) / len(weekly) if weekly else 0.0


_WEEKS: dict[str, Callable[[Place, Week], bool]] = {
    "w_race": lambda p, w: any(s.kind is Kind.RACE for s in w.sessions),
    "w_taper": lambda p, w: w.phase is Phase.TAPER and _minutes(w) < _biggest(p),
    "w_away": lambda p, w: any(w.start <= d < w.start + 7 * _DAY for d in p.profile.blackout_dates),
    "w_away_all": lambda p, w: not w.sessions,
    "w_partial": lambda p, w: w.start.weekday() > 0,
    "w_layoff": lambda p, w: (p.profile.history.layoff_weeks or 0) >= 2 and w.index <= 3,
    "w_cut_back": lambda p, w: w.phase is Phase.DELOAD and _minutes(w) < _before_min(p, w),
    "w_start": lambda p, w: w.index == 1 and 0.89 * _usual(p) <= _minutes(w) <= 1.11 * _usual(p),
    "w_start_low": lambda p, w: w.index == 1 and _minutes(w) < _usual(p),
    "w_start_up": lambda p, w: w.index == 1 and _minutes(w) > _usual(p) and _usual(p) <= 90,
    "w_no_history": lambda p, w: w.index == 1 and not p.profile.history.weekly_minutes,
    "w_sessions": lambda p, w: len(w.sessions) == p.profile.preferences.sessions_per_week,
    "w_long_day": lambda p, w: p.profile.preferences.long_day is not None,
    "w_peak": lambda p, w: _minutes(w) >= _biggest(p),
    "w_back": lambda p, w: _before_phase(p, w) is Phase.DELOAD and _minutes(w) > _before_min(p, w),
    "w_no_hard": lambda p, w: _has(p, _NEVER_HARD) and not any(s.hard and s.kind is not Kind.RACE for s in w.sessions),
}  # fmt: skip
