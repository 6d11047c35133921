"""The gate every wish passes: it may tighten a profile, never loosen it.

A profile goes in with `Tightening`, what was read goes in by one function a kind of wish, and out come the tightened
profile and a `Note` for each wish, honoured or not and why. Knows neither the text nor who read it.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, Experience, GoalKind
from fitjax.plan.labels import join, label
from fitjax.plan.labels_words import LABELS
from fitjax.plan.notes_said import tell
from fitjax.plan.text_avoid_names import avoided_name
from fitjax.plan.text_days import Week
from fitjax.plan.text_habit import Habit
from fitjax.plan.text_report import words

_SPORT_OF_GOAL = {GoalKind.CYCLING: ("ride",), GoalKind.TRIATHLON: ("swim", "ride", "run")} | dict.fromkeys(
    RACE_KM, ("run",)
)


@dataclass(frozen=True, slots=True)
class Note:
    """One wish. `text` is a sentence in the athlete's language; `reason` says why it was not honoured."""

    text: str
    honoured: bool
    reason: str = ""


@dataclass(slots=True)
class Tightening:
    """A profile being tightened, and what became of each wish so far."""

    profile: Profile
    changes: dict[str, Any] = field(default_factory=dict)
    preferences: dict[str, Any] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def yes(self, key: str, **values: object) -> None:
        self.notes.append(Note(tell(key, self.profile.language, **values), True))

    def no(self, key: str, reason: str, **values: object) -> None:
        language = self.profile.language
        self.notes.append(Note(tell(key, language, **values), False, tell(reason, language, **values)))

    def result(self) -> Profile:
        changes = dict(self.changes)
        if self.preferences:
            changes["preferences"] = self.profile.preferences.model_copy(update=self.preferences)
        return self.profile.model_copy(update=changes) if changes else self.profile


def add_health(told: Tightening, family: Literal["condition", "symptom"], found: tuple[str, ...]) -> None:
    """Conditions make a plan gentler; symptoms are judged by the gate."""
    name = f"{family}s"
    new = [value for value in found if value not in getattr(told.profile, name)]
    if new:
        told.changes[name] = (*getattr(told.profile, name), *new)
        told.yes(name, names=words(family, new, told.profile.language))


def answer_denials(told: Tightening, denied: tuple[str, ...], cleared: bool) -> None:
    """A note can neither take a condition away nor stand for a doctor's word."""
    profile, language = told.profile, told.profile.language
    contradicted = [n for n in denied if n in profile.conditions or n in profile.symptoms]
    if contradicted:
        names = [label("condition" if n in LABELS["condition"] else "symptom", n, language) for n in contradicted]
        told.no("denied", "in_profile", names=join(names, language))
    if cleared and not profile.cleared_by_doctor:
        told.no("cleared", "clearance_in_profile")


def add_away(told: Tightening, away: tuple[date, ...]) -> None:
    profile = told.profile
    new = [day for day in away if day not in profile.blackout_dates and day != profile.goal.date]
    if new:
        told.changes["blackout_dates"] = (*profile.blackout_dates, *new)
        shown = [str(day) for day in (new if len(new) < 3 else (new[0], new[-1]))]
        to = " – " if len(new) > 2 else ", "
        told.yes("away", dates=to.join(shown))
    if profile.goal.date in away:
        told.no("away", "goal_day", dates=str(profile.goal.date))


def add_avoided(told: Tightening, avoided: tuple[str, ...]) -> None:
    """Sports and exercises to leave out; the sport of the goal stays."""
    profile, language = told.profile, told.profile.language
    found = [name for name in avoided if name not in profile.preferences.avoid]
    needed = [name for name in found if name in _SPORT_OF_GOAL.get(profile.goal.kind, ())]
    taken = [name for name in found if name not in needed]
    if taken:
        told.preferences["avoid"] = (*profile.preferences.avoid, *taken)
        names = [avoided_name(n, language) for n in taken]
        told.yes("avoid", names=join(names, language))
    if needed:
        goal = label("goal", profile.goal.kind, language)
        told.no("avoid", "goal_needs", names=words("sport", needed, language), goal=goal)


def limit_equipment(told: Tightening, named: tuple[str, ...], denied: tuple[str, ...], only: bool) -> None:
    """`only` says that what was named is all there is. A note adds nothing to a list the profile gives."""
    profile, language = told.profile, told.profile.language
    listed = "equipment" in profile.model_fields_set
    have = set(profile.equipment) if listed else set(profile.equipment) | set(named)
    kept = {e for e in have if e not in denied and (not only or e in named)} | {"bodyweight"}
    if kept != {*profile.equipment, "bodyweight"}:
        order = list(LABELS["equipment"])
        told.changes["equipment"] = tuple(sorted(kept, key=order.index))
        told.yes("equipment", names=words("equipment", told.changes["equipment"], language))
    missing = [e for e in named if listed and e not in profile.equipment]
    if missing:
        told.no("has", "equipment_in_profile", names=words("equipment", missing, language))


def limit_days(told: Tightening, week: Week) -> None:
    profile, language = told.profile, told.profile.language
    minutes = dict(profile.availability_min)
    off = [day for day in week.off if minutes[day]]
    if off:
        minutes |= dict.fromkeys(off, 0)
        told.yes("off", days=words("day", off, language))
    for day, wanted in week.minutes.items():
        if wanted is None:
            continue
        if wanted < minutes[day]:
            minutes[day] = wanted
            told.yes("cap", day=label("day", day, language), minutes=wanted)
        elif wanted > minutes[day]:
            told.no("cap", "minutes_in_profile", day=label("day", day, language), minutes=wanted)
    if minutes != profile.availability_min:
        told.changes["availability_min"] = minutes
    barred = {sport: tuple(days) for sport, days in profile.preferences.no_sport_days.items()}
    for sport, days in week.no_sport.items():
        if set(days) - set(barred.get(sport, ())):
            barred[sport] = tuple(day for day in DAYS if day in days or day in barred.get(sport, ()))
            told.yes("no_sport", sport=label("sport", sport, language), days=words("day", days, language))
    if barred != profile.preferences.no_sport_days:
        told.preferences["no_sport_days"] = barred
    _long_day(told, week, minutes)


def _long_day(told: Tightening, week: Week, minutes: dict[str, int]) -> None:
    if not week.long_days or told.profile.preferences.long_day:
        return
    language = told.profile.language
    day = max(week.long_days, key=lambda d: minutes[d])
    if minutes[day]:
        told.preferences["long_day"] = day
        told.yes("long_day", day=label("day", day, language))
    else:
        told.no("long_day", "day_not_free", day=label("day", day, language))


def limit_amounts(told: Tightening, per_week: int | None, session_min: int | None) -> None:
    preferences = told.profile.preferences
    if per_week:
        now = preferences.sessions_per_week or sum(1 for m in told.profile.availability_min.values() if m)
        if per_week < now:
            told.preferences["sessions_per_week"] = per_week
            told.yes("sessions", n=per_week)
        elif per_week > now:
            told.no("sessions", "days_in_profile", n=per_week)
    if not session_min or not 10 <= session_min <= 360:
        return
    minutes = told.changes.get("availability_min", told.profile.availability_min)
    if session_min < max(minutes.values()):
        told.changes["availability_min"] = {day: min(m, session_min) for day, m in minutes.items()}
        if preferences.session_minutes and preferences.session_minutes > session_min:
            told.preferences["session_minutes"] = session_min
        told.yes("length", minutes=session_min)
    elif session_min > max(minutes.values()):
        told.no("length", "length_in_profile", minutes=session_min)


def add_person(told: Tightening, habit: Habit, body: dict[str, object]) -> None:
    """Age, a layoff and being new to training only ever make a plan gentler, and only where nothing was said."""
    profile = told.profile
    if profile.birth_year is None and "birth_year" in body:
        told.changes["birth_year"] = body["birth_year"]
    if profile.experience is None and habit.experience is Experience.NOVICE:
        told.changes["experience"] = habit.experience
        told.yes("novice")
    if habit.layoff_weeks and habit.layoff_weeks > (profile.history.layoff_weeks or 0):
        told.changes["history"] = profile.history.model_copy(update={"layoff_weeks": habit.layoff_weeks})
        told.yes("layoff", weeks=f"{habit.layoff_weeks:g}")
