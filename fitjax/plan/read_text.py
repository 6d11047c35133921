"""A plain sentence or ten, English or Chinese, to a profile, with what was and was not understood.

Text, today and perhaps a language in; Profile (id "text") and sentences out. Works by patterns and makes no guess
it does not tell. Knows no plan and no model.
"""

import re
from datetime import date

from fitjax.domain.errors import BadInput, PlanRejected
from fitjax.domain.profile import Profile, read_profile
from fitjax.domain.vocabulary import Experience, GoalKind
from fitjax.plan.notes import DANGER
from fitjax.plan.quantities import date_text
from fitjax.plan.text_avoid import find_avoided
from fitjax.plan.text_body import find_body
from fitjax.plan.text_dates import find_dates
from fitjax.plan.text_days import Week, find_week
from fitjax.plan.text_gear import away_dates, find_equipment
from fitjax.plan.text_goal import find_goal
from fitjax.plan.text_habit import Habit, find_habit, find_length
from fitjax.plan.text_health import find_health
from fitjax.plan.text_report import Reading, report
from fitjax.plan.text_said import quote, say
from fitjax.plan.text_source import Source
from fitjax.plan.text_week import PlannedDays, plan_days

MAX_CHARACTERS = 20_000
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OTHER_SCRIPT = re.compile(r"[\u3040-\u30ff\uac00-\ud7af\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f]")
_WEEKS = re.compile(
    r"\b(\d{1,2})[- ]weeks?(?: long)?(?: training)? (?:plan|program\w*|schedule)|(\d{1,2})周的?(?:训练)?计划"
)


def read_text(text: str, *, today: date, language: str | None = None) -> tuple[Profile, list[str]]:
    """Raises BadInput for an empty or unreadable text and PlanRejected where no day is free."""
    if not text.strip():
        raise BadInput("The text is empty; say for example “three times a week, one hour each”.")
    if len(text) > MAX_CHARACTERS:
        raise BadInput(f"The text has {len(text)} characters; at most {MAX_CHARACTERS} are read, so shorten it.")
    language = language or ("zh" if _HAN.search(text) and not _OTHER_SCRIPT.search(text) else "en")
    source = Source(text)
    reading = _gather(source, today)
    if not any(source.touched(start, end) for start, end in source.clauses) and not reading.habit.sports:
        raise BadInput(_nothing(text))
    _refuse_no_days(reading.week, reading.habit, text)
    kind = reading.goal.kind or _goal_of(reading.habit)
    planned = plan_days(reading.week, reading.habit, kind, language)
    if not any(planned.minutes.values()):
        raise PlanRejected(f"No day is left free in “{_short(text)}”; name at least one day and its minutes.")
    if reading.dates and reading.goal_date is None:
        raise BadInput(f"The goal date {reading.dates[0].day} lies before today, {today}; name one still to come.")
    notes = "\n".join(dict.fromkeys([*_dangerous(source), *reading.unread]))
    document = {"id": "text", "language": language, "notes": notes} | _document(reading, kind, planned)
    profile = read_profile(document, where="text")
    said = [*report(profile, reading, planned.said, language), *_left(reading, language)]
    return profile, said + ([say("other_language", language)] if _OTHER_SCRIPT.search(text) else [])


def _gather(source: Source, today: date) -> Reading:
    """Every reader in its turn: what an earlier one took is closed to the later ones."""
    health = find_health(source)
    weeks = source.find(_WEEKS)
    dates, wrong = find_dates(source, today)
    away, dates = away_dates(source, dates)
    goal, body, avoid = find_goal(source), find_body(source, today.year), find_avoided(source)
    named, denied, only = find_equipment(source)
    habit, week = find_habit(source), find_week(source)
    if habit.daily and week.minutes:  # "Tuesday to Thursday, every day": each of those days
        habit.frequency, habit.daily = None, False
    find_length(source, habit)
    return Reading(
        goal=goal,
        dates=tuple(dates),
        goal_date=next((found for found in dates if found.day >= today), None),
        wrong_dates=tuple(wrong),
        away=away,
        body=body,
        avoid=avoid,
        equipment=("bodyweight", *(e for e in named if e not in denied and e != "bodyweight")),
        gear_named=bool(named or only),
        habit=habit,
        week=week,
        health=health,
        weeks=weeks[0] if weeks else "",
        unread=tuple(source.unread()),
    )


def _document(reading: Reading, kind: GoalKind, planned: PlannedDays) -> dict[str, object]:
    """The profile as its JSON document, which the domain then checks."""
    habit, week, health, day = reading.habit, reading.week, reading.health, reading.goal_date
    barred = {sport: tuple(days) for sport, days in week.no_sport.items()}
    return reading.body | {
        "experience": habit.experience or _experience(habit, "thresholds" in reading.body),
        "goal": {"kind": kind, "date": day and day.day, "target": reading.goal.target},
        "availability_min": planned.minutes,
        "equipment": reading.equipment,
        "preferences": {
            "sports": [s for s in habit.sports if s not in reading.avoid and len(barred.get(s, ())) < 7],
            "avoid": reading.avoid,
            "sessions_per_week": habit.frequency,
            "session_minutes": planned.session_minutes,
            "no_sport_days": barred,
            "long_day": planned.long_day,
        },
        "conditions": health.conditions,
        "symptoms": health.symptoms,
        "cleared_by_doctor": health.cleared,
        "blackout_dates": reading.away,
        "history": _history(habit),
    }


def _left(reading: Reading, language: str) -> list[str]:
    """What was seen but not used."""
    said = [say("date_wrong", language, words=words) for words in reading.wrong_dates]
    spare = [found for found in reading.dates if found is not reading.goal_date]
    said += [say("date_spare", language, date=date_text(found.day, language)) for found in spare]
    if reading.weeks:
        said.append(say("weeks_apart", language, words=reading.weeks))
    if reading.unread:
        said.append(say("unread", language, words=quote(list(reading.unread), language)))
    return said


def _dangerous(source: Source) -> list[str]:
    """Clauses no plan may follow; they stay in the notes, where they are answered."""
    return [source.raw(match.start()) for match in DANGER.finditer(source.text)]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"


def _nothing(text: str) -> str:
    return f"Nothing in “{_short(text)}” was understood; write in English or Chinese, for example “three times a week, one hour each” or “每周三次，每次一小时”."  # noqa: E501


def _refuse_no_days(week: Week, habit: Habit, text: str) -> None:
    if (habit.no_time or len(week.off) == 7) and not habit.frequency and not week.minutes:
        raise PlanRejected(f"“{_short(text)}” leaves no day free; name at least one day and its minutes.")


def _goal_of(habit: Habit) -> GoalKind:
    if habit.layoff_weeks and habit.layoff_weeks >= 4:
        return GoalKind.RETURN_TO_TRAINING
    return GoalKind.GENERAL_HEALTH


def _experience(habit: Habit, measured: bool) -> Experience:
    """From years, minutes and kilometres where no level was named; the lowest where nothing is known."""
    weekly, months = _weekly_minutes(habit), habit.active_months
    if months is not None and months >= 60 and (weekly or 0) >= 300:
        return Experience.ADVANCED
    trains = (weekly is not None and habit.present and weekly >= 150) or (habit.week_km or 0) >= 25
    if trains and (months is None or months >= 6):
        return Experience.INTERMEDIATE
    known = measured or (months is not None and months >= 12)
    return Experience.INTERMEDIATE if known and not habit.layoff_weeks else Experience.NOVICE


def _weekly_minutes(habit: Habit) -> float | None:
    if habit.week_min:
        return habit.week_min
    return float(habit.frequency * habit.session_min) if habit.frequency and habit.session_min else None


def _history(habit: Habit) -> dict[str, object]:
    weekly = _weekly_minutes(habit)
    found: dict[str, object] = {}
    new = habit.experience is Experience.NOVICE
    if weekly is not None and habit.present and not new and not (habit.layoff_weeks and habit.layoff_weeks >= 4):
        found["weekly_minutes"] = (min(weekly, 6000.0),) * 4
    if habit.week_km is not None:
        found["weekly_distance_km"] = (habit.week_km,) * 4
    numbers = {
        "longest_run_km_30d": habit.longest_km, "longest_session_min_30d": habit.longest_min,
        "active_months": habit.active_months, "layoff_weeks": habit.layoff_weeks,
    }  # fmt: skip
    return found | {name: value for name, value in numbers.items() if value is not None}
