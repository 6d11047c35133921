"""Why a session is what it is: the real causes, the most telling first. Names and raw values, no words yet.

A session, its week and the plan's outlook in, causes out. A value's unit is the end of its name (`over_pct`,
`longest_km`, `limit_min`), which is how explain_words.py knows to write it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fitjax.domain.plan import Session, Week
from fitjax.domain.vocabulary import DAYS, RACE_KM, Experience, GoalKind, Kind, Phase, Sport
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.explain_cause import GUIDE_STRENGTH_DAYS, Cause
from fitjax.plan.labels import focus
from fitjax.plan.outlook import LOOK_BACK_DAYS, Outlook

_DAY = timedelta(days=1)
_IMPACT = ("knee_pain", "achilles_pain")
_NO_HARD = ("pregnancy", "cardiac_disease")
_CLEAR_FIRST = ("diabetes", "hypertension")
_GENTLE = ("pregnancy", "cardiac_disease", "hypertension", "osteoporosis")
_HARD_GAP_H, _REST_H = 48, 96
"""Between these a rest is what decided the day; a longer one decides nothing."""
_OLDER = 65
_LIGHTER, _NEAR = 0.95, 0.2
_SAFE_STEP_PCT = 10.5
"""Above a tenth more than the longest run of 30 days injuries rise (Frandsen 2025); rounding is let pass."""
_LIFTING_GEAR = ("barbell", "rack", "bench", "dumbbell", "kettlebell", "band", "cable", "machine")
_USUAL = {info.pattern: name for name, info in reversed(EXERCISES.items())}
"""The first exercise of each pattern, which a full gym and a sound body would get."""
_OWN_SPORTS = {GoalKind.CYCLING: (Sport.RIDE,), GoalKind.TRIATHLON: (Sport.SWIM, Sport.RIDE, Sport.RUN)}


def causes(session: Session, week: Week, look: Outlook) -> list[Cause]:
    """Never empty: what the session is good for stands last."""
    return list(each_cause(session, week, look))


def each_cause(session: Session, week: Week, look: Outlook) -> Iterator[Cause]:
    """The same one by one, for who needs only the first. Every cause may name its week."""
    for cause in _each(session, week, look):
        cause.values["week_index"] = week.index
        yield cause


def _each(session: Session, week: Week, look: Outlook) -> Iterator[Cause]:
    if session.kind is Kind.RACE:
        yield from _race(look)
    elif session.hard:
        yield from _hard(session, week, look)
        yield from _limits(session, look)
    elif session.sport is Sport.STRENGTH:
        yield from _strength(session, week, look)
        yield from _neighbours(session, look)
        yield from _race_week(session, week, look)
        yield from _limits(session, look)
    elif session.kind is Kind.LONG:
        yield from _long(session, look)
        yield from _phase(week, look)
        yield from _limits(session, look)
        yield from _neighbours(session, look)
    else:
        yield from _neighbours(session, look)
        yield from _strides(session)
        yield from _sport(session, look)
        yield from _limits(session, look)
        yield from _race_week(session, week, look)
        yield from _easy(session, week, look)
        yield from _phase(week, look)
    yield Cause("purpose", {"sport": session.sport, "kind": session.kind, "goal": look.plan.goal.kind})


def _race(look: Outlook) -> Iterator[Cause]:
    goal = look.plan.goal
    if goal.date:
        yield Cause("race", {"event": goal.kind, "goal_date": goal.date})


def _hard(session: Session, week: Week, look: Outlook) -> Iterator[Cause]:
    conditions = [c for c in _IMPACT if c in look.profile.conditions]
    before = look.hard_before(session.date)
    hours = 24 * (session.date - before.date).days if before else None
    if before and hours is not None and _HARD_GAP_H <= hours <= _REST_H:
        values = {"kind": session.kind, "gap_h": hours, "before_day": before.date, "before_kind": before.kind}
        yield Cause("hard_after", values)
    if session.sport is Sport.RUN and conditions and session.kind in (Kind.TEMPO, Kind.THRESHOLD):
        yield Cause("hard_flat", {"kind": session.kind, "conditions": conditions})
    gentle = [c for c in _GENTLE if c in look.profile.conditions]
    if gentle and session.kind in (Kind.TEMPO, Kind.THRESHOLD):
        yield Cause("hard_gentle", {"kind": session.kind, "conditions": gentle})
    if look.profile.experience is Experience.NOVICE and session.kind not in (Kind.INTERVAL, Kind.TEST):
        yield Cause("hard_novice", {"kind": session.kind})
    if sum(s.hard for s in week.sessions) == 1:
        yield Cause("hard_only", {"kind": session.kind, "week_index": week.index, "at_day": session.date})
    if not look.on(session.date + _DAY):
        yield Cause("hard_then_rest", {"kind": session.kind, "next_day": session.date + _DAY})


def _long(session: Session, look: Outlook) -> Iterator[Cause]:
    longest = look.longest_before(session.date) if session.sport is Sport.RUN else None
    if session.distance_km and longest:
        change = 100 * (session.distance_km / longest - 1)
        key = (
            "long_step"
            if change > _SAFE_STEP_PCT
            else "long_over"
            if change >= 1
            else "long_under"
            if change <= -1
            else "long_same"
        )
        values = {"size_km": session.distance_km, "longest_km": longest, "change_pct": abs(change)}
        values["within_days"] = LOOK_BACK_DAYS
        yield Cause(key, values)
    race = RACE_KM.get(look.plan.goal.kind)
    if race and session.distance_km and session.sport is Sport.RUN:
        yield Cause("long_share", {"share_pct": 100 * session.distance_km / race, "goal": look.plan.goal.kind})
    if look.profile.preferences.long_day == DAYS[session.date.weekday()]:
        yield Cause("long_day", {"at_day": session.date})
    if look.free_min(session.date) == max(look.profile.availability_min.values()):
        yield Cause("long_room", {"at_day": session.date, "limit_min": look.free_min(session.date)})


def _neighbours(session: Session, look: Outlook) -> Iterator[Cause]:
    """What the day before and the day after ask of this one."""
    values: dict[str, Any] = {"sport": session.sport, "at_day": session.date}
    after, before = look.on(session.date + _DAY), look.on(session.date - _DAY)
    race = next((s for s in after if s.kind is Kind.RACE), None)
    if race:
        yield Cause("before_race", values | {"event": look.plan.goal.kind})
    hard = next((s for s in before if s.hard), None)
    if hard and session.sport is not Sport.STRENGTH:
        yield Cause("after_hard", values | {"before_day": hard.date, "before_kind": hard.kind})
    long = next((s for s in before if s.kind is Kind.LONG), None)
    if long and session.kind is not Kind.LONG and session.sport is not Sport.STRENGTH:
        yield Cause("after_long", values | {"before_day": long.date, "before_min": long.minutes})
    coming = next((s for s in after if s.hard and s.kind is not Kind.RACE), None)
    if coming:
        yield Cause("before_hard", values | {"next_day": coming.date, "next_kind": coming.kind})
    far = next((s for s in after if s.kind is Kind.LONG), None)
    if far and session.kind is not Kind.LONG:
        yield Cause("before_long", values | {"next_day": far.date, "next_min": far.minutes})


def _sport(session: Session, look: Outlook) -> Iterator[Cause]:
    """Why this sport and not the one the goal is about."""
    profile, goal = look.profile, look.plan.goal.kind
    own = _OWN_SPORTS.get(goal, (Sport.RUN,) if goal in RACE_KM else ())
    barred = [s for s in own if DAYS[session.date.weekday()] in profile.preferences.no_sport_days.get(s, ())]
    values = {"sport": session.sport, "at_day": session.date}
    if session.sport not in own and barred:
        yield Cause("sport_barred", values | {"barred_sport": barred[0]})
    impact = [c for c in _IMPACT if c in profile.conditions]
    if session.sport in (Sport.RIDE, Sport.SWIM, Sport.WALK, Sport.ROW) and session.sport not in own and impact:
        yield Cause("sport_gentle", values | {"conditions": impact})
    if session.sport in profile.preferences.sports and session.sport not in own:
        yield Cause("sport_wished", values)


def _limits(session: Session, look: Outlook) -> Iterator[Cause]:
    """The minutes are the athlete's own number."""
    wished, free = look.profile.preferences.session_minutes, look.free_min(session.date)
    if wished and round(session.minutes) == wished:
        yield Cause("length_wished", {"size_min": session.minutes, "sport": session.sport})
    elif free and round(session.minutes) == free:
        yield Cause("day_limit", {"at_day": session.date, "limit_min": free})
    elif 0 < free - session.minutes <= 10 and session.minutes >= 20:
        yield Cause("day_fit", {"at_day": session.date, "limit_min": free, "size_min": session.minutes})


def _easy(session: Session, week: Week, look: Outlook) -> Iterator[Cause]:
    profile, history = look.profile, look.profile.history
    unfit = [c for c in _NO_HARD if c in profile.conditions]
    if unfit:
        yield Cause("easy_health", {"sport": session.sport, "conditions": unfit})
    waiting = [c for c in _CLEAR_FIRST if c in profile.conditions]
    if waiting and not profile.cleared_by_doctor:
        yield Cause("easy_uncleared", {"conditions": waiting})
    if history.layoff_weeks and history.layoff_weeks >= 2 and week.index <= 4:
        yield Cause("easy_layoff", {"off_weeks": history.layoff_weeks, "size_min": session.minutes})
    if session.kind is Kind.EASY and any(step.repeat > 1 for step in session.steps):
        work = next(step for step in session.steps if step.repeat > 1)
        yield Cause("run_walk", {"repeat_n": work.repeat, "work_min": work.minutes or 0.0, "sport": session.sport})
    if session.kind is Kind.RECOVERY:
        yield Cause("recovery", {"sport": session.sport, "week_min": week.minutes})
    if look.easy_pct and any(s.kind is not Kind.RACE for s in look.hard):
        yield Cause("easy_share", {"sport": session.sport, "size_min": session.minutes, "easy_pct": look.easy_pct})
    if look.history_min and week.index == 1 and abs(week.minutes - look.history_min) <= _NEAR * look.history_min:
        yield Cause("from_history", {"week_min": week.minutes, "history_min": look.history_min})
    if (profile.age(session.date) or 0) >= _OLDER:
        yield Cause("easy_older", {"sport": session.sport})


def _strides(session: Session) -> Iterator[Cause]:
    work = next((step for step in session.steps if step.repeat > 1), None)
    if session.kind is Kind.STRIDES and work:
        yield Cause("strides", {"repeat_n": work.repeat})


def _race_week(session: Session, week: Week, look: Outlook) -> Iterator[Cause]:
    race = next((s for s in week.sessions if s.kind is Kind.RACE and s.date > session.date), None)
    if race:
        yield Cause("race_week", {"event": look.plan.goal.kind, "race_day": race.date})


def _phase(week: Week, look: Outlook) -> Iterator[Cause]:
    before = look.week_before(week)
    values: dict[str, Any] = {"week_index": week.index, "week_min": week.minutes}
    if week.phase is Phase.DELOAD and before and week.minutes < _LIGHTER * before.minutes:
        yield Cause("cut_back", values | {"cut_pct": 100 * (1 - week.minutes / before.minutes)})
    elif week.phase is Phase.TAPER and look.peak and week.minutes < _LIGHTER * look.peak.minutes:
        yield Cause("taper", values | {"peak_pct": 100 * week.minutes / look.peak.minutes})
    elif look.peak is week:
        yield Cause("peak_week", values)
    elif week.phase in (Phase.BASE, Phase.BUILD, Phase.PEAK, Phase.MAINTAIN):
        yield Cause(f"phase_{week.phase.value}", values)


def _strength(session: Session, week: Week, look: Outlook) -> Iterator[Cause]:
    swap = _swap(session, look)
    if swap:
        yield swap
    loaded = next((e for e in session.exercises if e.load_kg and e.name in look.profile.thresholds.e1rm_kg), None)
    if loaded and loaded.load_kg:
        best = look.profile.thresholds.e1rm_kg[loaded.name]
        values = {"exercise": loaded.name, "load_kg": loaded.load_kg, "best_kg": best}
        yield Cause("load", values | {"share_pct": 100 * loaded.load_kg / best})
    gentle = [c for c in _GENTLE if c in look.profile.conditions]
    counted = [e for e in session.exercises if e.name in EXERCISES and not EXERCISES[e.name].hold]
    if gentle and counted:
        yield Cause("gentle_reps", {"conditions": gentle, "reps_n": counted[0].reps[0]})
    if focus(session) == "upper" and _legs_busy(session.date, look):
        yield Cause("upper_for_legs", {"busy_day": _legs_busy(session.date, look)})
    lifting = [s for s in week.sessions if s.sport is Sport.STRENGTH]
    place = bisect_left(look.lifted, session.date)
    if place and _HARD_GAP_H <= 24 * (session.date - look.lifted[place - 1]).days <= _REST_H:
        last = look.lifted[place - 1]
        yield Cause("strength_after", {"before_day": last, "gap_h": 24 * (session.date - last).days})
    muscles = look.sets_in(week)
    if look.plan.goal.kind in (GoalKind.HYPERTROPHY, GoalKind.STRENGTH) and muscles:
        top = max(sorted(muscles), key=lambda m: muscles[m])
        yield Cause("muscle_sets", {"muscle": top, "sets_n": muscles[top], "week_index": week.index})
    if (look.profile.age(session.date) or 0) >= _OLDER:
        yield Cause("strength_older")
    if week.phase in (Phase.DELOAD, Phase.TAPER):
        yield Cause("strength_light", {"phase": week.phase, "week_index": week.index})
    if look.profile.experience is Experience.NOVICE and session.exercises:
        yield Cause("strength_novice", {"exercise": session.exercises[0].name})
    if len(lifting) >= GUIDE_STRENGTH_DAYS:
        yield Cause("strength_days", {"count_n": len(lifting), "guide_n": GUIDE_STRENGTH_DAYS})
    if 0 < len(lifting) < len(week.sessions):
        yield Cause("strength_share", {"count_n": len(lifting), "sessions_n": len(week.sessions)})


def _swap(session: Session, look: Outlook) -> Cause | None:
    """The first exercise that stands where another would, had the athlete the equipment or not the complaint."""
    have: set[str] = {*look.profile.equipment, "bodyweight"}
    ill = set(look.profile.conditions)
    for exercise in session.exercises:
        info = EXERCISES.get(exercise.name)
        usual = _USUAL.get(info.pattern) if info else None
        if usual is None or usual == exercise.name or EXERCISES[exercise.name].hold:
            continue
        reasons = [c for c in look.profile.conditions if c in EXERCISES[usual].unsuitable]
        lacking = not any(set(need) <= have for need in EXERCISES[usual].needs)
        gear = _gear_used(exercise.name, have)
        values: dict[str, Any] = {"exercise": exercise.name, "usual_exercise": usual, "equipment": gear}
        if reasons and ill:
            return Cause("swap_both" if lacking and gear else "swap_health", values | {"conditions": reasons})
        if lacking:
            return Cause("swap_gear" if gear else "swap_bare", values)
    return None


def _gear_used(exercise: str, have: set[str]) -> list[str]:
    """What the athlete has and the exercise needs, in the first way it can be done."""
    needs = next((need for need in EXERCISES[exercise].needs if set(need) <= have), ())
    return [e for e in _LIFTING_GEAR if e in needs]


def _legs_busy(day: date, look: Outlook) -> date | None:
    near = [s for d in (day - _DAY, day + _DAY) for s in look.on(d) if s.sport in (Sport.RUN, Sport.RIDE)]
    busy = [s.date for s in near if s.hard or s.kind is Kind.LONG]
    return busy[0] if busy else None
