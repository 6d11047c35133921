"""What the checks of sessions, weeks and the plan share: the place a sentence stands at, and sums worked out anew.

A place in, numbers and words out. Shares no arithmetic with the code that writes the sentences.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from fitjax.domain.plan import Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, Kind, Phase, Sport
from fitjax.plan.explain_words import aim, event, words_of
from fitjax.plan.labels import join, label
from fitjax.plan.outlook import Outlook
from fitjax.plan.quantities import date_text
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


def sets_of(muscle: str, week: Week, language: str) -> float | None:
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


def longest_run(p: Place, day: date) -> float | None:
    runs = [s for s in p.all if s.sport is Sport.RUN and s.kind is not Kind.RACE and s.distance_km]
    sizes = [s.distance_km or 0.0 for s in runs if 0 < (day - s.date).days <= 30]
    known = p.profile.history.longest_run_km_30d
    if (day - p.plan.start).days < 30:
        if not known:
            return None
        sizes.append(known)
    return max(sizes, default=None)


def minutes_of(week: Week) -> float:
    return sum(s.minutes for s in week.sessions)


def common(p: Place, week: Week | None) -> Truths:
    goal, history, language = p.plan.goal, p.profile.history, p.plan.language
    weekly = history.weekly_minutes[-4:]
    return {
        "goal": lambda: label("goal", goal.kind, language),
        "event": lambda: event(goal.kind, language), "aim": lambda: aim(goal.kind, language),
        "goal_date": lambda: date_text(goal.date, language) if goal.date else None,
        "off_weeks": lambda: history.layoff_weeks, "history_min": lambda: sum(weekly) / len(weekly) if weekly else None,
        "week_index": lambda: week.index if week else None, "week_min": lambda: minutes_of(week) if week else None,
        "peak_pct": lambda: _share(week, _top(p)), "cut_pct": lambda: _cut(p, week),
        "easy_pct": lambda: _easy_pct(p),
    }  # fmt: skip


def _top(p: Place) -> float:
    return max((minutes_of(w) for w in p.plan.weeks if w.sessions and w.phase is not Phase.RACE), default=0.0)


def _share(week: Week | None, whole: float) -> float | None:
    return 100 * minutes_of(week) / whole if week and whole else None


def _cut(p: Place, week: Week | None) -> float | None:
    before = next((w for w in p.plan.weeks if week and w.index == week.index - 1), None)
    share = _share(week, minutes_of(before)) if before else None
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


def listed(family: Any, shown: str, known: tuple[str, ...], language: str) -> Truth:
    """`shown` where it lists only what is known of the athlete."""
    rest, gear = shown.lower(), words_of(language).GEAR
    names = [gear[k] for k in known if k in gear] if family == "gear" else [label(family, k, language) for k in known]
    for name in sorted((name.lower() for name in names), key=len, reverse=True):
        rest = rest.replace(name, "")
    return shown if not rest.replace(" and ", "").strip(" ,、和") else join(names, language)


def label_of_all(family: Any, names: list[str], language: str) -> str:
    return join([label(family, name, language) for name in names], language)


def weekday(day: date, language: str) -> str:
    return label("day", DAYS[day.weekday()], language)
