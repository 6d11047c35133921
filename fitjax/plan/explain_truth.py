"""What the numbers of a sentence must be, worked out from sessions and profile alone.

A sentence's key, what it says and its place in; the true value of each placeholder out, a number or the word that
must stand there. Shares no arithmetic with explain_causes.py, explain_weeks.py, explain_text.py or outlook.py: the
outlook is only asked for the plan, its sessions in order, and the profile.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from fitjax.domain.plan import Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, GoalKind, Kind, Phase, Sport
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.explain_words import aim, event, kind_words, words_of
from fitjax.plan.labels import join, label
from fitjax.plan.outlook import Outlook
from fitjax.plan.quantities import date_text, pace
from fitjax.plan.rules.knowledge import LIFTS, code

_DAY = timedelta(days=1)
Truth = float | str | None
Truths = dict[str, Callable[[], Truth]]
"""How to work out each name; only what a sentence says is."""


@dataclass(frozen=True, slots=True)
class Place:
    look: Outlook
    week: Week | None = None
    session: Session | None = None

    @property
    def plan(self) -> Plan:
        return self.look.plan

    @property
    def profile(self) -> Profile:
        return self.look.profile

    @property
    def all(self) -> list[Session]:
        return self.look.sessions


def true_values(key: str, said: dict[str, str], place: Place) -> dict[str, Truth]:
    """The truth of every name in `said`; None for what can't be worked out."""
    if place.session is not None:
        known = _of_session(key, said, place, place.session)
    elif place.week is not None:
        known = _of_week(key, said, place, place.week)
    else:
        known = _of_plan(key, said, place)
    return {name: known[name]() if name in known else None for name in said}


# ---------------------------------------------------------------- sessions


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
    longest = _longest_run(p, s.date) if said.keys() & {"longest_km", "change_pct"} else None
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
        "before_day": lambda: _weekday(before.date, language) if before else None,
        "before_kind": lambda: kind_words("before_kind", before.kind, language) if before else None,
        "before_min": lambda: before.minutes if before else None,
        "next_day": lambda: _weekday(s.date + _DAY, language), "race_day": lambda: _race_day(p, week),
        "at_day": lambda: _weekday(s.date, language),
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
        "sets_n": lambda: _sets_of(said.get("muscle", ""), week, language),
        "muscle": lambda: said.get("muscle"), "busy_day": lambda: _busy(p, s),
        "conditions": lambda: _listed("condition", said.get("conditions", ""), p.profile.conditions, language),
        "equipment": lambda: _listed("gear", said.get("equipment", ""), have, language),
        "purpose": lambda: purpose_of(s.kind, p.plan.goal.kind, language),
        "usual_exercise": lambda: said.get("usual_exercise"), "barred_sport": lambda: _barred(p, s, said),
    }  # fmt: skip
    return _common(p, week) | values


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


def _longest_run(p: Place, day: date) -> float | None:
    runs = [s for s in p.all if s.sport is Sport.RUN and s.kind is not Kind.RACE and s.distance_km]
    sizes = [s.distance_km or 0.0 for s in runs if 0 < (day - s.date).days <= 30]
    known = p.profile.history.longest_run_km_30d
    if (day - p.plan.start).days < 30:
        if not known:
            return None
        sizes.append(known)
    return max(sizes, default=None)


def _sets_of(muscle: str, week: Week, language: str) -> float | None:
    """Direct sets whole, indirect ones half, for the muscle a sentence names."""
    names = {shown.lower(): name for name, shown in words_of(language).MUSCLES.items()}
    name, total = names.get(muscle.lower()), 0.0
    if name is None:
        return None
    for session in week.sessions:
        for exercise in session.exercises:
            lift = LIFTS.get(code(exercise.name))
            if lift:
                total += exercise.sets * (1.0 if name in lift.direct else 0.5 if name in lift.indirect else 0.0)
    return total


def _busy(p: Place, s: Session) -> Truth:
    for day in (s.date - _DAY, s.date + _DAY):
        if any(x.date == day and x.sport in (Sport.RUN, Sport.RIDE) and (x.hard or x.kind is Kind.LONG) for x in p.all):
            return _weekday(day, p.plan.language)
    return None


def _race_day(p: Place, week: Week) -> Truth:
    return next((_weekday(s.date, p.plan.language) for s in week.sessions if s.kind is Kind.RACE), None)


def _barred(p: Place, s: Session, said: dict[str, str]) -> Truth:
    day, shown = DAYS[s.date.weekday()], said.get("barred_sport", "").lower()
    barred = [
        words_of(p.plan.language).SPORTS[sport]
        for sport, days in p.profile.preferences.no_sport_days.items()
        if day in days
    ]
    return next((name for name in barred if name.lower() == shown), None)


# ---------------------------------------------------------------- weeks


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
    longest = _longest_run(p, long.date) if long and key == "w_long_limit" else None
    over = 100 * (long.distance_km / longest - 1) if long and long.distance_km and longest else None
    up = _growth(p, week) if key.startswith("w_step") else None
    step = over if key == "w_long_limit" else up
    counted = week.sessions if key != "w_sessions" else range(wishes.sessions_per_week or 0)
    values: Truths = {
        "away_days": lambda: sum(d in p.profile.blackout_dates for d in days), "left_days": lambda: len(days),
        "from_day": lambda: _weekday(week.start, language), "before_min": lambda: _minutes(before) if before else None,
        "built_weeks": lambda: _built(p, week),
        "room_min": lambda: sum(p.profile.availability_min[DAYS[d.weekday()]] for d in free),
        "free_days": lambda: len(free), "sessions_n": lambda: len(counted), "size_min": lambda: wishes.session_minutes,
        "hard_n": lambda: sum(s.hard and s.kind is not Kind.RACE for s in week.sessions),
        "up_pct": lambda: up, "limit_pct": lambda: None if step is None else 10 if step <= 10.5 else 20,
        "size_km": lambda: long.distance_km if long else None, "longest_km": lambda: longest,
        "change_pct": lambda: over, "at_day": lambda: _weekday(long.date, language) if long else None,
        "muscle": lambda: said.get("muscle"), "sets_n": lambda: _sets_of(said.get("muscle", ""), week, language),
        "volume": lambda: words_of(language).VOLUMES["run" if p.plan.goal.kind in RACE_KM else "endurance"],
    }  # fmt: skip
    conditions = label_of_all(
        "condition", [c for c in p.profile.conditions if c in ("pregnancy", "cardiac_disease")], language
    )
    return _common(p, week) | values | {"conditions": lambda: conditions}


def _minutes(week: Week) -> float:
    return sum(s.minutes for s in week.sessions)


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


# ---------------------------------------------------------------- the plan


def _of_plan(key: str, said: dict[str, str], p: Place) -> Truths:
    goal, history, language = p.plan.goal, p.profile.history, p.plan.language
    weeks = [w for w in p.plan.weeks if w.sessions and w.phase is not Phase.RACE]
    top = max(weeks, key=_minutes, default=None)
    hard = sorted(s.date for s in p.all if s.hard)
    gaps = [24 * (b - a).days for a, b in pairwise(hard)]
    run_pace = p.profile.thresholds.threshold_pace_s_per_km
    endurance = [s for s in p.all if s.sport not in (Sport.STRENGTH, Sport.MOBILITY)]
    runs = [s.distance_km for s in p.all if s.sport is Sport.RUN and s.kind is not Kind.RACE and s.distance_km]
    longest = max(runs, default=None)
    if key == "reach_none":
        longest = max(longest or 0.0, history.longest_run_km_30d or 0.0)
    tapers = [w for w in weeks if w.phase is Phase.TAPER]
    have = (*p.profile.equipment, "bodyweight")
    values: Truths = {
        "days_n": lambda: (goal.date - p.plan.start).days if goal.date else None, "weeks_n": lambda: len(p.plan.weeks),
        "sessions_n": lambda: len(p.all), "target": lambda: goal.target,
        "peak_index": lambda: top.index if top else None,
        "peak_min": lambda: _minutes(top) if top else None,
        "first_min": lambda: _minutes(p.plan.weeks[0]) if p.plan.weeks else None,
        "hard_n": lambda: len(hard), "gap_h": lambda: min(gaps, default=None), "endurance_n": lambda: len(endurance),
        "longest_km": lambda: longest, "history_km": lambda: history.longest_run_km_30d,
        "taper_pct": lambda: 100 * _minutes(tapers[-1]) / _minutes(top) if tapers and top and _minutes(top) else None,
        "strength_n": lambda: sum(s.sport is Sport.STRENGTH for s in p.all), "muscle": lambda: said.get("muscle"),
        "sets_n": lambda: _sets_of(said.get("muscle", ""), top, language) if top else None,
        "threshold_pace": lambda: pace(run_pace) if run_pace else None,
        "target_pace": lambda: _target_pace(p), "likely_pace": lambda: _likely_pace(p),
        "ftp_w": lambda: p.profile.thresholds.ftp_w, "weeks": lambda: _cut_backs(p),
        "limits": lambda: _limits(said.get("limits", ""), p),
        "conditions": lambda: _listed("condition", said.get("conditions", ""), p.profile.conditions, language),
        "equipment": lambda: _listed("gear", said.get("equipment", ""), have, language),
        "days": lambda: label("day", p.profile.preferences.long_day or "", language),
        "rest_weeks": lambda: _weeks_left(p), "back_index": lambda: _cut_back(p),
        "share_pct": lambda: 100 * longest / RACE_KM[goal.kind] if longest and goal.kind in RACE_KM else None,
    }  # fmt: skip
    return _common(p, None) | values


def _cut_backs(p: Place) -> str:
    zh = p.plan.language == "zh"
    return join(
        [f"第 {w.index} 周" if zh else f"week {w.index}" for w in p.plan.weeks if w.phase is Phase.DELOAD],
        p.plan.language,
    )


def _target_pace(p: Place) -> Truth:
    goal = p.plan.goal
    parts = [int(part) for part in re.findall(r"\d+", goal.target or "")]
    if len(parts) == 2 and goal.kind in ("run_half", "run_marathon") and parts[0] < 10:
        parts.append(0)
    seconds = sum(part * 60**place for place, part in enumerate(reversed(parts)))
    return pace(seconds / RACE_KM[goal.kind]) if goal.kind in RACE_KM and parts else None


def _likely_pace(p: Place) -> Truth:
    """Riegel (1981): times grow with the distance to the power of 1.06; threshold pace lasts an hour."""
    threshold, km = p.profile.thresholds.threshold_pace_s_per_km, RACE_KM.get(p.plan.goal.kind)
    return pace(threshold * (km * threshold / 3600) ** 0.06) if threshold and km else None


def _cut_back(p: Place) -> int | None:
    """The cut-back week where there is just one."""
    backs = [w.index for w in p.plan.weeks if w.phase is Phase.DELOAD]
    return backs[0] if len(backs) == 1 else None


def _weeks_left(p: Place) -> int | None:
    """Whole weeks after the plan's last one, the week of the goal included."""
    goal, last = p.plan.goal.date, p.plan.weeks[-1].start
    return (goal.toordinal() - 1) // 7 - (last.toordinal() - 1) // 7 if goal else None


def _limits(shown: str, p: Place) -> Truth:
    """The words as they stand when each of their numbers is a limit of the profile, else what those limits are."""
    free = [minutes for minutes in p.profile.availability_min.values() if minutes]
    wishes = p.profile.preferences
    known = {wishes.sessions_per_week, wishes.session_minutes, min(free, default=None), len(p.profile.blackout_dates)}
    numbers = {int(n) for n in re.findall(r"\d+", shown)}
    return shown if numbers <= known else ", ".join(str(n) for n in sorted(k for k in known if k))


# ---------------------------------------------------------------- both


def _common(p: Place, week: Week | None) -> Truths:
    goal, history, language = p.plan.goal, p.profile.history, p.plan.language
    weekly = history.weekly_minutes[-4:]
    return {
        "goal": lambda: label("goal", goal.kind, language),
        "event": lambda: event(goal.kind, language), "aim": lambda: aim(goal.kind, language),
        "goal_date": lambda: date_text(goal.date, language) if goal.date else None,
        "off_weeks": lambda: history.layoff_weeks, "history_min": lambda: sum(weekly) / len(weekly) if weekly else None,
        "week_index": lambda: week.index if week else None, "week_min": lambda: _minutes(week) if week else None,
        "peak_pct": lambda: _share(week, _top(p)), "cut_pct": lambda: _cut(p, week),
        "easy_pct": lambda: _easy_pct(p),
    }  # fmt: skip


def _top(p: Place) -> float:
    return max((_minutes(w) for w in p.plan.weeks if w.sessions and w.phase is not Phase.RACE), default=0.0)


def _share(week: Week | None, whole: float) -> float | None:
    return 100 * _minutes(week) / whole if week and whole else None


def _cut(p: Place, week: Week | None) -> float | None:
    before = next((w for w in p.plan.weeks if week and w.index == week.index - 1), None)
    share = _share(week, _minutes(before)) if before else None
    return None if share is None else abs(100 - share)


def _easy_pct(p: Place) -> float | None:
    minutes = worked = 0.0
    for s in p.all:
        if s.sport in (Sport.STRENGTH, Sport.MOBILITY):
            continue
        minutes += s.minutes
        if s.hard:
            worked += sum((step.minutes or 0.0) * step.repeat for step in s.steps if step.what == "work")
    return 100 * (1 - worked / minutes) if minutes else None


def _listed(family: Any, shown: str, known: tuple[str, ...], language: str) -> Truth:
    """`shown` where it lists only what is known of the athlete."""
    rest, gear = shown.lower(), words_of(language).GEAR
    names = [gear[k] for k in known if k in gear] if family == "gear" else [label(family, k, language) for k in known]
    for name in sorted((name.lower() for name in names), key=len, reverse=True):
        rest = rest.replace(name, "")
    return shown if not rest.replace(" and ", "").strip(" ,、和") else join(names, language)


def label_of_all(family: Any, names: list[str], language: str) -> str:
    return join([label(family, name, language) for name in names], language)


def _weekday(day: date, language: str) -> str:
    return label("day", DAYS[day.weekday()], language)
