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
from fitjax.plan.text_body import find_body
from fitjax.plan.text_dates import FoundDate, find_dates
from fitjax.plan.text_days import Week, find_week
from fitjax.plan.text_gear import away_dates, find_avoided, find_equipment
from fitjax.plan.text_goal import find_goal
from fitjax.plan.text_habit import Habit, find_habit, find_length
from fitjax.plan.text_health import find_health
from fitjax.plan.text_report import Reading, report
from fitjax.plan.text_said import quote, say
from fitjax.plan.text_source import Source
from fitjax.plan.text_week import plan_days

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
    health = find_health(source)
    weeks = source.find(_WEEKS)
    dates, wrong = find_dates(source, today)
    away, dates = away_dates(source, dates)
    goal = find_goal(source)
    body = find_body(source, today.year)
    avoid = find_avoided(source)
    named, denied, only = find_equipment(source)
    habit = find_habit(source)
    week = find_week(source)
    if habit.daily and week.minutes:  # "Tuesday to Thursday, every day": each of those days
        habit.frequency, habit.daily = None, False
    find_length(source, habit)
    unread = source.unread()
    if not any(source.touched(start, end) for start, end in source.clauses) and not habit.sports:
        raise BadInput(_nothing(text))
    _refuse_no_days(week, habit, text)
    kind = goal.kind or _goal_of(habit)
    planned = plan_days(week, habit, kind, language)
    if not any(planned.minutes.values()):
        raise PlanRejected(f"No day is left free in “{_short(text)}”; name at least one day and its minutes.")
    goal_date = next((found for found in dates if found.day >= today), dates[0] if dates else None)
    _refuse_past(goal_date, today)
    profile = read_profile(
        {
            "id": "text", "language": language, **body,
            "experience": habit.experience or _experience(habit, "thresholds" in body),
            "goal": {"kind": kind, "date": goal_date and goal_date.day, "target": goal.target},
            "availability_min": planned.minutes,
            "equipment": tuple(dict.fromkeys(["bodyweight", *(e for e in named if e not in denied)])),
            "preferences": {
                "sports": [s for s in habit.sports if s not in avoid and len(week.no_sport.get(s, ())) < 7],
                "avoid": avoid,
                "sessions_per_week": habit.frequency, "session_minutes": planned.session_minutes,
                "no_sport_days": {sport: tuple(days) for sport, days in week.no_sport.items()},
                "long_day": planned.long_day,
            },
            "conditions": health.conditions, "symptoms": health.symptoms, "cleared_by_doctor": health.cleared,
            "blackout_dates": away, "history": _history(habit), "notes": _notes(source, unread),
        },
        where="text",
    )  # fmt: skip
    reading = Reading(goal, goal_date, habit, week, health, planned.said, bool(named or only))
    said = report(profile, reading, language)
    said += [say("date_wrong", language, words=words) for words in wrong]
    said += [say("date_spare", language, date=date_text(d.day, language)) for d in dates if d is not goal_date]
    if weeks:
        said.append(say("weeks_apart", language, words=weeks[0]))
    if _OTHER_SCRIPT.search(text):
        said.append(say("other_language", language))
    if unread:
        said.append(say("unread", language, words=quote(unread, language)))
    return profile, said


def _notes(source: Source, unread: list[str]) -> str:
    """What no field of the profile holds, so that it is neither lost nor read twice."""
    dangerous = [source.raw(match.start()) for match in DANGER.finditer(source.text)]
    return "\n".join(dict.fromkeys([*dangerous, *unread]))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"


def _nothing(text: str) -> str:
    return f"Nothing in “{_short(text)}” was understood; write in English or Chinese, for example “three times a week, one hour each” or “每周三次，每次一小时”."  # noqa: E501


def _refuse_no_days(week: Week, habit: Habit, text: str) -> None:
    if (habit.no_time or len(week.off) == 7) and not habit.frequency and not week.minutes:
        raise PlanRejected(f"“{_short(text)}” leaves no day free; name at least one day and its minutes.")


def _refuse_past(goal_date: FoundDate | None, today: date) -> None:
    if goal_date is not None and goal_date.day < today:
        raise BadInput(f"The goal date {goal_date.day} lies before today, {today}; name a date that is still to come.")


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
