"""What the numbers of a sentence must be, worked out from sessions and profile alone.

A sentence's key, what it says and its place in; the true value of each placeholder out, a number or the word that
must stand there. Shares no arithmetic with explain_causes.py, explain_weeks.py, explain_text.py or outlook.py: the
outlook is only asked for the plan, its sessions in order, and the profile.
"""

import re
from collections.abc import Callable
from datetime import timedelta

from fitjax.domain.plan import Session, Week
from fitjax.domain.vocabulary import DAYS, RACE_KM, GoalKind, Kind, Phase, Sport
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.explain_place import (
    Place,
    Truth,
    Truths,
    common,
    label_of_all,
    listed,
    longest_run,
    minutes_of,
    sets_of,
    weekday,
)
from fitjax.plan.explain_truth_plan import of_plan
from fitjax.plan.explain_words import aim, kind_words, words_of
from fitjax.plan.labels import label

__all__ = ["Place", "purpose_of", "true_values"]
_DAY = timedelta(days=1)


def true_values(key: str, said: dict[str, str], place: Place) -> dict[str, Truth]:
    """The truth of every name in `said`; None for what can't be worked out."""
    if place.session is not None:
        known = _of_session(key, said, place, place.session)
    elif place.week is not None:
        known = _of_week(key, said, place, place.week)
    else:
        known = of_plan(key, said, place)
    return {name: known[name]() if name in known else None for name in said}


def _of_session(key: str, said: dict[str, str], p: Place, s: Session) -> Truths:
    week, language = p.week, p.plan.language
    assert week is not None
    before = _the_day_before(key, p, s) if said.keys() & {"gap_h", "before_day", "before_kind", "before_min"} else None
    coming = next(
        (x for x in p.look.on(s.date + _DAY) if (x.hard if key == "before_hard" else x.kind is Kind.LONG)), None
    )
    work = next((step for step in s.steps if step.repeat > 1), None)
    lift = next(
        (e for e in s.exercises if label("exercise", e.name, language).lower() == said.get("exercise", "").lower()),
        None,
    )
    best = p.profile.thresholds.e1rm_kg.get(lift.name) if lift else None
    longest = longest_run(p, s.date) if said.keys() & {"longest_km", "change_pct"} else None
    over = abs(100 * (s.distance_km / longest - 1)) if s.distance_km and longest else None
    race = RACE_KM.get(p.plan.goal.kind)
    share = 100 * s.distance_km / race if race and s.distance_km else None
    if lift and lift.load_kg and best:
        share = 100 * lift.load_kg / best
    have = (*p.profile.equipment, "bodyweight")
    lifting = [x for x in week.sessions if x.sport is Sport.STRENGTH]
    values: Truths = {
        "size_km": lambda: s.distance_km, "size_min": lambda: s.minutes,
        "longest_km": lambda: longest, "change_pct": lambda: over, "share_pct": lambda: share,
        "gap_h": lambda: 24 * (s.date - before.date).days if before else None,
        "before_day": lambda: weekday(before.date, language) if before else None,
        "before_kind": lambda: kind_words("before_kind", before.kind, language) if before else None,
        "before_min": lambda: before.minutes if before else None,
        "next_day": lambda: weekday(s.date + _DAY, language), "race_day": lambda: _race_day(p, week),
        "at_day": lambda: weekday(s.date, language),
        "next_kind": lambda: kind_words("next_kind", coming.kind, language) if coming else None,
        "next_min": lambda: coming.minutes if coming else None,
        "limit_min": lambda: p.profile.availability_min[DAYS[s.date.weekday()]],
        "kind": lambda: kind_words("kind", s.kind, language), "sport": lambda: words_of(language).SPORTS[s.sport],
        "phase": lambda: label("phase", week.phase, language),
        "repeat_n": lambda: work.repeat if work else None, "work_min": lambda: work.minutes if work else None,
        "exercise": lambda: label("exercise", lift.name, language) if lift else None,
        "load_kg": lambda: lift.load_kg if lift else None, "best_kg": lambda: best,
        "reps_n": lambda: next((e.reps[0] for e in s.exercises if not EXERCISES[e.name].hold), None),
        "count_n": lambda: len(lifting), "sessions_n": lambda: len(week.sessions), "guide_n": lambda: 2,
        "sets_n": lambda: sets_of(said.get("muscle", ""), week, language),
        "muscle": lambda: said.get("muscle"), "busy_day": lambda: _busy(p, s),
        "conditions": lambda: listed("condition", said.get("conditions", ""), p.profile.conditions, language),
        "equipment": lambda: listed("gear", said.get("equipment", ""), have, language),
        "purpose": lambda: purpose_of(s.kind, p.plan.goal.kind, language),
        "usual_exercise": lambda: said.get("usual_exercise"), "barred_sport": lambda: _barred(p, s, said),
    }  # fmt: skip
    return common(p, week) | values


def purpose_of(kind: Kind, goal: GoalKind, language: str) -> str:
    """What a session of this kind is good for, as the reason may add it."""
    text = str(words_of(language).PURPOSES[kind])
    named = aim(goal, language)
    return re.sub(r"(?<=\w)\{aim\}", f" {named}" if language == "zh" and named[0].isdigit() else named, text).format(
        aim=named
    )


def _the_day_before(key: str, p: Place, s: Session) -> Session | None:
    """The session that `before_day` speaks of."""
    if key == "strength_after":
        wanted: Callable[[Session], bool] = lambda x: x.sport is Sport.STRENGTH and x.date < s.date  # noqa: E731
    elif key == "after_long":
        wanted = lambda x: x.kind is Kind.LONG and x.date == s.date - _DAY  # noqa: E731
    elif key == "after_hard":
        wanted = lambda x: x.hard and x.date == s.date - _DAY  # noqa: E731
    else:
        wanted = lambda x: x.hard and x.date < s.date  # noqa: E731
    found = [x for x in p.all if wanted(x)]
    return max(found, key=lambda x: x.date, default=None)


def _busy(p: Place, s: Session) -> Truth:
    for day in (s.date - _DAY, s.date + _DAY):
        if any(x.date == day and x.sport in (Sport.RUN, Sport.RIDE) and (x.hard or x.kind is Kind.LONG) for x in p.all):
            return weekday(day, p.plan.language)
    return None


def _race_day(p: Place, week: Week) -> Truth:
    return next((weekday(s.date, p.plan.language) for s in week.sessions if s.kind is Kind.RACE), None)


def _barred(p: Place, s: Session, said: dict[str, str]) -> Truth:
    day, shown = DAYS[s.date.weekday()], said.get("barred_sport", "").lower()
    barred = [
        words_of(p.plan.language).SPORTS[sport]
        for sport, days in p.profile.preferences.no_sport_days.items()
        if day in days
    ]
    return next((name for name in barred if name.lower() == shown), None)


def _of_week(key: str, said: dict[str, str], p: Place, week: Week) -> Truths:
    wishes, language = p.profile.preferences, p.plan.language
    before = next((w for w in p.plan.weeks if w.index == week.index - 1), None)
    days = [
        week.start + n * _DAY
        for n in range(7)
        if (week.start + n * _DAY).isocalendar()[:2] == week.start.isocalendar()[:2]
    ]
    free = [
        d for d in days if d not in p.profile.blackout_dates and p.profile.availability_min[DAYS[d.weekday()]] >= 15
    ]
    long = next((s for s in week.sessions if s.kind is Kind.LONG), None)
    longest = longest_run(p, long.date) if long and key == "w_long_limit" else None
    over = 100 * (long.distance_km / longest - 1) if long and long.distance_km and longest else None
    up = _growth(p, week) if key.startswith("w_step") else None
    step = over if key == "w_long_limit" else up
    counted = week.sessions if key != "w_sessions" else range(wishes.sessions_per_week or 0)
    values: Truths = {
        "away_days": lambda: sum(d in p.profile.blackout_dates for d in days), "left_days": lambda: len(days),
        "from_day": lambda: weekday(week.start, language), "before_min": lambda: minutes_of(before) if before else None,
        "built_weeks": lambda: _built(p, week),
        "room_min": lambda: sum(p.profile.availability_min[DAYS[d.weekday()]] for d in free),
        "free_days": lambda: len(free), "sessions_n": lambda: len(counted), "size_min": lambda: wishes.session_minutes,
        "hard_n": lambda: sum(s.hard and s.kind is not Kind.RACE for s in week.sessions),
        "up_pct": lambda: up, "limit_pct": lambda: None if step is None else 10 if step <= 10.5 else 20,
        "size_km": lambda: long.distance_km if long else None, "longest_km": lambda: longest,
        "change_pct": lambda: over, "at_day": lambda: weekday(long.date, language) if long else None,
        "muscle": lambda: said.get("muscle"), "sets_n": lambda: sets_of(said.get("muscle", ""), week, language),
        "volume": lambda: words_of(language).VOLUMES["run" if p.plan.goal.kind in RACE_KM else "endurance"],
    }  # fmt: skip
    conditions = label_of_all(
        "condition", [c for c in p.profile.conditions if c in ("pregnancy", "cardiac_disease")], language
    )
    return common(p, week) | values | {"conditions": lambda: conditions}


def _built(p: Place, week: Week) -> int:
    count = 0
    for earlier in sorted((w for w in p.plan.weeks if w.index < week.index), key=lambda w: -w.index):
        if earlier.phase is Phase.DELOAD:
            break
        count += 1
    return count


def _growth(p: Place, week: Week) -> float | None:
    def size(w: Week) -> float:
        running = p.plan.goal.kind in RACE_KM
        out = (Sport.STRENGTH, Sport.MOBILITY)
        return sum(
            s.minutes
            for s in w.sessions
            if s.kind is not Kind.RACE and (s.sport is Sport.RUN if running else s.sport not in out)
        )

    best = max((size(w) for w in p.plan.weeks if week.index - 4 <= w.index < week.index), default=0.0)
    return 100 * (size(week) / best - 1) if best else None
