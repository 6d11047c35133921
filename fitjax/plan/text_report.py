"""What was understood of a text, told back as sentences in the athlete's language.

A profile and what the readers found in; sentences out, each with its words from text_said.py.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Experience, GoalKind
from fitjax.plan.labels import Family, join, label
from fitjax.plan.labels_words import LABELS
from fitjax.plan.quantities import date_text, number, pace, weight
from fitjax.plan.text_dates import FoundDate
from fitjax.plan.text_days import Week
from fitjax.plan.text_goal import FoundGoal
from fitjax.plan.text_habit import Habit
from fitjax.plan.text_health import Health
from fitjax.plan.text_said import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that the readers found in one text."""

    goal: FoundGoal
    dates: tuple[FoundDate, ...]
    goal_date: FoundDate | None
    """The first date still to come."""
    wrong_dates: tuple[str, ...]
    away: tuple[date, ...]
    body: dict[str, object]
    avoid: tuple[str, ...]
    equipment: tuple[str, ...]
    gear_named: bool
    habit: Habit
    week: Week
    health: Health
    weeks: str
    """Words such as "12-week plan", which is asked for elsewhere."""
    unread: tuple[str, ...]


def report(profile: Profile, reading: Reading, days_said: tuple[str, ...], language: str) -> list[str]:
    """Goal, days, habits, health, equipment and body, in that order."""
    return [
        *_goal(profile, reading, language),
        *days_said,
        *_habit(profile, reading, language),
        *_health(reading.health, language),
        *_rest(profile, reading.gear_named, language),
        *_body(profile, language),
    ]


def words(family: Family, values: Iterable[str], language: str) -> str:
    """The labels of several values, joined."""
    return join([label(family, value, language) for value in values], language)


def _goal(profile: Profile, reading: Reading, language: str) -> list[str]:
    goal, found = reading.goal, reading.goal_date
    if goal.kind is None and profile.goal.kind is GoalKind.GENERAL_HEALTH and found is None:
        return [say("goal_default", language)]
    comma = "，" if language == "zh" else ", "
    target = f"{comma}{goal.target}" if goal.target else ""
    day = f"{comma}{date_text(found.day, language)}" if found else ""
    said = [say("goal", language, goal=label("goal", profile.goal.kind, language), target=target, date=day)]
    if found and not found.exact:
        said.append(say("month_only", language, date=date_text(found.day, language)))
    if goal.others:
        said.append(say("goal_other", language, goals=words("goal", goal.others, language)))
    return said


def _habit(profile: Profile, reading: Reading, language: str) -> list[str]:
    habit, history = reading.habit, profile.history
    said = [say("range", language)] if habit.frequency_range else []
    if habit.daily:
        said.append(say("daily", language))
    if history.weekly_minutes:
        said.append(say("history", language, minutes=number(history.weekly_minutes[-1])))
    if history.weekly_distance_km:
        said.append(say("distance", language, km=f"{history.weekly_distance_km[-1]:g}"))
    if history.longest_run_km_30d:
        said.append(say("longest", language, km=f"{history.longest_run_km_30d:g}"))
    level = label("experience", profile.experience or Experience.NOVICE, language)
    said.append(say("experience" if habit.experience else "experience_guess", language, level=level))
    for sport, days in reading.week.no_sport.items():
        said.append(say("no_sport", language, sport=label("sport", sport, language), days=words("day", days, language)))
    if profile.preferences.long_day:
        said.append(say("long_day", language, day=label("day", profile.preferences.long_day, language)))
    return said


def _health(health: Health, language: str) -> list[str]:
    said = []
    if health.conditions:
        said.append(say("conditions", language, names=words("condition", health.conditions, language)))
    if health.symptoms:
        said.append(say("symptoms", language, names=words("symptom", health.symptoms, language)))
    if health.denied:
        names = [label("condition" if n in LABELS["condition"] else "symptom", n, language) for n in health.denied]
        said.append(say("denied", language, names=join(names, language)))
    if health.fine and not (health.conditions or health.symptoms):
        said.append(say("fine", language))
    if health.cleared:
        said.append(say("cleared", language))
    return said


def _rest(profile: Profile, gear_named: bool, language: str) -> list[str]:
    said = []
    if gear_named:
        said.append(say("equipment", language, names=words("equipment", profile.equipment, language)))
    if profile.preferences.avoid:
        names = [label("sport" if a in LABELS["sport"] else "exercise", a, language) for a in profile.preferences.avoid]
        said.append(say("avoid", language, names=join(names, language)))
    if profile.blackout_dates:
        said.append(say("away", language, dates=join(_ranges(profile.blackout_dates, language), language)))
    return said


def _ranges(days: tuple[date, ...], language: str) -> list[str]:
    """Neighbouring days as "1 February 2027 to 5 February 2027"."""
    spans: list[list[date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][-1] == timedelta(days=1):
            spans[-1].append(day)
        else:
            spans.append([day])
    to = "到" if language == "zh" else " to "
    return [to.join(date_text(day, language) for day in dict.fromkeys((span[0], span[-1]))) for span in spans]


def _body(profile: Profile, language: str) -> list[str]:
    zh = language == "zh"
    facts = []
    if profile.birth_year:
        facts.append(f"{profile.birth_year} 年出生" if zh else f"born in {profile.birth_year}")
    if profile.sex:
        facts.append(label("sex", profile.sex, language))
    if profile.height_cm:
        facts.append(f"{profile.height_cm:g} {'厘米' if zh else 'cm'}")
    if profile.weight_kg:
        facts.append(weight(profile.weight_kg, language))
    said = [say("body", language, facts=("、" if zh else ", ").join(facts))] if facts else []
    found = profile.thresholds
    numbers = {
        ("max heart rate", "最大心率"): found.max_hr, ("resting heart rate", "静息心率"): found.rest_hr,
        ("threshold heart rate", "阈值心率"): found.lthr, ("FTP", "FTP"): found.ftp_w,
    }  # fmt: skip
    facts = [f"{name[zh]} {value:g}" for name, value in numbers.items() if value]
    if found.threshold_pace_s_per_km:
        facts.append(f"{'阈值配速' if zh else 'threshold pace'} {pace(found.threshold_pace_s_per_km)}")
    facts += [f"{label('exercise', lift, language)} 1RM {weight(kg, language)}" for lift, kg in found.e1rm_kg.items()]
    return [*said, say("thresholds", language, facts=("、" if zh else ", ").join(facts))] if facts else said
