# ruff: noqa: E501  a pattern reads better unbroken
"""The athlete's own notes, read into limits: they can tighten a profile, never loosen it.

A profile and today in; the tightened profile and a `Note` for each wish out, honoured or not and why. Same patterns
as read_text.py; knows no plan.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, Experience, GoalKind
from fitjax.plan.labels import join, label
from fitjax.plan.labels_words import LABELS
from fitjax.plan.notes_said import tell
from fitjax.plan.text_body import find_body
from fitjax.plan.text_dates import find_dates
from fitjax.plan.text_days import Week, find_week
from fitjax.plan.text_gear import away_dates, find_avoided, find_equipment
from fitjax.plan.text_habit import Habit, find_habit, find_length
from fitjax.plan.text_health import find_health
from fitjax.plan.text_report import words
from fitjax.plan.text_said import quote
from fitjax.plan.text_source import Source

DANGER = re.compile(
    r"\b(?:ignor\w+|disregard\w*|bypass\w*|override|overrule)\b|\b(?:train|run|push|work) through (?:the |my |any )?(?:pain|injury|illness)"
    r"|\bno rest(?: days?)?\b|\bwithout (?:any )?rest\b|\b(?:hard|max|all[- ]out|intense|intervals?) (?:\w+ ){0,3}(?:every|each) (?:single )?day\b"
    r"|\bno (?:limits?|warm[- ]?up|checks?)\b|\bforget (?:the |all |about )?(?:the )?(?:rules|limits|warnings)|\b(?:crash|starv\w+|fasted? for)\b"
    r"|忽略|无视|不(?:要|用|必)?管|绕过|跳过(?:检查|规则)|带伤|忍着(?:痛|疼)|忍痛|不(?:要|用|需要)休息|(?:天天|每天)(?:都)?(?:高强度|间歇|冲刺|拼命)|越(?:猛|狠)越好|不吃饭|绝食"
)
_CLOCK = re.compile(
    r"\b(?:mornings?|evenings?|nights?|afternoons?|noon|lunch ?(?:time|break)?|before work|after work|\d{1,2} ?(?:am|pm))\b|早上|早晨|清晨|上午|中午|午休|下午|傍晚|晚上|下班后|上班前"
)
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
class _Reader:
    profile: Profile
    source: Source
    changes: dict[str, Any] = field(default_factory=dict)
    preferences: dict[str, Any] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def yes(self, key: str, **values: object) -> None:
        self.notes.append(Note(tell(key, self.profile.language, **values), True))

    def no(self, key: str, reason: str, **values: object) -> None:
        language = self.profile.language
        self.notes.append(Note(tell(key, language, **values), False, tell(reason, language, **values)))


def apply_notes(profile: Profile, *, today: date) -> tuple[Profile, list[Note]]:
    """The profile with every limit the notes name, and what became of each wish."""
    if not profile.notes.strip():
        return profile, []
    reader = _Reader(profile, Source(profile.notes))
    dangerous = _danger(reader)
    _health(reader)
    dates, _ = find_dates(reader.source, today)
    away, _ = away_dates(reader.source, dates)
    _away(reader, away)
    body = find_body(reader.source, today.year)
    _avoid(reader)
    _equipment(reader)
    habit = find_habit(reader.source)
    week = find_week(reader.source)
    find_length(reader.source, habit)
    _days(reader, week)
    _amounts(reader, habit)
    _person(reader, habit, body)
    _unread(reader, dangerous)
    return _tightened(reader), reader.notes


def _tightened(reader: _Reader) -> Profile:
    changes = dict(reader.changes)
    if reader.preferences:
        changes["preferences"] = reader.profile.preferences.model_copy(update=reader.preferences)
    return reader.profile.model_copy(update=changes) if changes else reader.profile


def _danger(reader: _Reader) -> set[str]:
    """Clauses that ask for what no plan may do. They stay readable: a symptom named in one still counts."""
    source, told = reader.source, set()
    for match in DANGER.finditer(source.text):
        start, end = source.clause(match.start())
        piece = source.raw(match.start())
        if piece not in told:
            told.add(piece)
            reader.no("wish", "danger", words=quote([piece], reader.profile.language))
        source.mark(match.start(), match.end())
        if not find_health(Source(source.text[start:end])).symptoms:
            source.mark(start, end)
    return told


def _health(reader: _Reader) -> None:
    health, profile, language = find_health(reader.source), reader.profile, reader.profile.language
    for family, found in (("conditions", health.conditions), ("symptoms", health.symptoms)):
        new = [name for name in found if name not in getattr(profile, family)]
        if new:
            reader.changes[family] = (*getattr(profile, family), *new)
            reader.yes(family, names=words("condition" if family == "conditions" else "symptom", new, language))
    contradicted = [n for n in health.denied if n in profile.conditions or n in profile.symptoms]
    if contradicted:
        names = [label("condition" if n in LABELS["condition"] else "symptom", n, language) for n in contradicted]
        reader.no("denied", "in_profile", names=join(names, language))
    if health.cleared and not profile.cleared_by_doctor:
        reader.no("cleared", "clearance_in_profile")


def _away(reader: _Reader, away: tuple[date, ...]) -> None:
    profile = reader.profile
    new = [day for day in away if day not in profile.blackout_dates and day != profile.goal.date]
    if new:
        reader.changes["blackout_dates"] = (*profile.blackout_dates, *new)
        shown = [str(day) for day in (new if len(new) < 3 else (new[0], new[-1]))]
        to = " – " if len(new) > 2 else ", "
        reader.yes("away", dates=to.join(shown))
    if profile.goal.date in away:
        reader.no("away", "goal_day", dates=str(profile.goal.date))


def _avoid(reader: _Reader) -> None:
    profile, language = reader.profile, reader.profile.language
    found = [name for name in find_avoided(reader.source) if name not in profile.preferences.avoid]
    needed = [name for name in found if name in _SPORT_OF_GOAL.get(profile.goal.kind, ())]
    taken = [name for name in found if name not in needed]
    if taken:
        reader.preferences["avoid"] = (*profile.preferences.avoid, *taken)
        names = [label("sport" if n in LABELS["sport"] else "exercise", n, language) for n in taken]
        reader.yes("avoid", names=join(names, language))
    if needed:
        goal = label("goal", profile.goal.kind, language)
        reader.no("avoid", "goal_needs", names=words("sport", needed, language), goal=goal)


def _equipment(reader: _Reader) -> None:
    named, denied, only = find_equipment(reader.source)
    profile, language = reader.profile, reader.profile.language
    listed = "equipment" in profile.model_fields_set
    have = set(profile.equipment) if listed else set(profile.equipment) | set(named)
    kept = {e for e in have if e not in denied and (not only or e in named)} | {"bodyweight"}
    if kept != set(profile.equipment):
        order = list(LABELS["equipment"])
        reader.changes["equipment"] = tuple(sorted(kept, key=order.index))
        reader.yes("equipment", names=words("equipment", reader.changes["equipment"], language))
    missing = [e for e in named if listed and e not in profile.equipment]
    if missing:
        reader.no("has", "equipment_in_profile", names=words("equipment", missing, language))


def _days(reader: _Reader, week: Week) -> None:
    profile, language = reader.profile, reader.profile.language
    minutes = dict(profile.availability_min)
    off = [day for day in week.off if minutes[day]]
    if off:
        minutes |= dict.fromkeys(off, 0)
        reader.yes("off", days=words("day", off, language))
    for day, wanted in week.minutes.items():
        if wanted is None:
            continue
        if wanted < minutes[day]:
            minutes[day] = wanted
            reader.yes("cap", day=label("day", day, language), minutes=wanted)
        elif wanted > minutes[day]:
            reader.no("cap", "minutes_in_profile", day=label("day", day, language), minutes=wanted)
    if minutes != profile.availability_min:
        reader.changes["availability_min"] = minutes
    barred = {sport: tuple(days) for sport, days in profile.preferences.no_sport_days.items()}
    for sport, days in week.no_sport.items():
        if set(days) - set(barred.get(sport, ())):
            barred[sport] = tuple(day for day in DAYS if day in days or day in barred.get(sport, ()))
            reader.yes("no_sport", sport=label("sport", sport, language), days=words("day", days, language))
    if barred != profile.preferences.no_sport_days:
        reader.preferences["no_sport_days"] = barred
    _long_day(reader, week, minutes)


def _long_day(reader: _Reader, week: Week, minutes: dict[str, int]) -> None:
    if not week.long_days or reader.profile.preferences.long_day:
        return
    language = reader.profile.language
    day = max(week.long_days, key=lambda d: minutes[d])
    if minutes[day]:
        reader.preferences["long_day"] = day
        reader.yes("long_day", day=label("day", day, language))
    else:
        reader.no("long_day", "day_not_free", day=label("day", day, language))


def _amounts(reader: _Reader, habit: Habit) -> None:
    preferences = reader.profile.preferences
    if habit.frequency:
        now = preferences.sessions_per_week or sum(1 for m in reader.profile.availability_min.values() if m)
        if habit.frequency < now:
            reader.preferences["sessions_per_week"] = habit.frequency
            reader.yes("sessions", n=habit.frequency)
        elif habit.frequency > now:
            reader.no("sessions", "days_in_profile", n=habit.frequency)
    if not habit.session_min or not 10 <= habit.session_min <= 360:
        return
    minutes = reader.changes.get("availability_min", reader.profile.availability_min)
    if habit.session_min < max(minutes.values()):
        reader.changes["availability_min"] = {day: min(m, habit.session_min) for day, m in minutes.items()}
        if preferences.session_minutes and preferences.session_minutes > habit.session_min:
            reader.preferences["session_minutes"] = habit.session_min
        reader.yes("length", minutes=habit.session_min)
    elif habit.session_min > max(minutes.values()):
        reader.no("length", "length_in_profile", minutes=habit.session_min)


def _person(reader: _Reader, habit: Habit, body: dict[str, object]) -> None:
    """Age, a layoff and being new to training only ever make a plan gentler, and only where nothing was said."""
    profile = reader.profile
    if profile.birth_year is None and "birth_year" in body:
        reader.changes["birth_year"] = body["birth_year"]
    if profile.experience is None and habit.experience is Experience.NOVICE:
        reader.changes["experience"] = habit.experience
        reader.yes("novice")
    if habit.layoff_weeks and habit.layoff_weeks > (profile.history.layoff_weeks or 0):
        reader.changes["history"] = profile.history.model_copy(update={"layoff_weeks": habit.layoff_weeks})
        reader.yes("layoff", weeks=f"{habit.layoff_weeks:g}")


def _unread(reader: _Reader, told: set[str]) -> None:
    left = [piece for piece in reader.source.unread() if piece not in told]
    clock = [piece for piece in left if _CLOCK.search(Source(piece).text)]
    if clock:
        reader.no("wish", "hours", words=quote(clock, reader.profile.language))
    rest = [piece for piece in left if piece not in clock]
    if rest:
        reader.no("wish", "unread", words=quote(rest, reader.profile.language))
