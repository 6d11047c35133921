"""The athlete and the week as short text for the model: no name, no dates, nothing that identifies a person.

Both prompts end where the model begins to write. The words are few and fixed, so a small vocabulary holds them.
"""

from fitjax.domain.vocabulary import DAYS
from fitjax.plan.brief import WeekBrief
from fitjax.plan.language import CODE_OF, DAY_CODES
from fitjax.plan.setting import Setting

_EQUIPMENT = {
    "dumbbell": "db", "barbell": "bb", "rack": "rack", "bench": "bench", "cable": "cable",
    "machine": "mach", "kettlebell": "kb", "band": "band",
}  # fmt: skip


def _athlete(setting: Setting) -> str:
    profile = setting.profile
    age = "age?" if setting.age is None else f"age{min(max(setting.age // 10, 1), 9)}0"
    sports = " ".join(CODE_OF[s] for s in setting.endurance) or "none"
    conditions = " ".join(sorted(setting.conditions)) or "well"
    return (
        f"{profile.goal.kind.value} {setting.experience.value} {age} {profile.sex or 'sex?'}\n{sports} | {conditions}\n"
    )


def _wishes(setting: Setting) -> str:
    """What the athlete asked for, where it changes a choice: session length, days a week, the long day."""
    wishes = setting.profile.preferences
    named = [
        f" fix{wishes.session_minutes}" if wishes.session_minutes else "",
        f" wish{wishes.sessions_per_week}" if wishes.sessions_per_week else "",
        f" long {DAY_CODES[DAYS.index(wishes.long_day)]}" if wishes.long_day in DAYS else "",
    ]
    return "".join(named)


def _five(minutes: float) -> int:
    return round(minutes / 5) * 5


def season_prompt(setting: Setting) -> str:
    """Athlete, weeks to go, habits (week and longest session in minutes), room, and what the limits allow at most."""
    caps = list(setting.profile.availability_min.values())
    race = "race" if setting.race_week is not None else "open"
    low, high = setting.strength_range
    layoff = f" off{setting.layoff_weeks:.0f}" if setting.layoff_weeks else ""
    return (
        f"<season> {_athlete(setting)}"
        f"weeks {setting.n_weeks} {race} ref {_five(setting.week_minutes)} long {_five(setting.longest_min)}"
        f" room {sum(caps)} top {max(caps)} days {setting.free_days} n{setting.max_sessions} q{setting.max_hard}"
        f" s{low}-{high}{layoff}{_wishes(setting)}\n"
    )


def week_prompt(setting: Setting, brief: WeekBrief) -> str:
    """Athlete, equipment, habits, the week's brief, and the minutes of each day that has some."""
    caps = " ".join(f"{code}{cap}" for code, cap in zip(DAY_CODES, setting.caps(brief.index), strict=True) if cap)
    line = brief.line
    equipment = " ".join(_EQUIPMENT[e] for e in setting.profile.equipment if e in _EQUIPMENT) or "bodyweight"
    return (
        f"<week> {_athlete(setting)}{equipment}\n"
        f"ref {_five(setting.week_minutes)} long {_five(setting.longest_min)}{_wishes(setting)}\n"
        f"{line.phase.value} {line.weeks_to_go} w{brief.index + 1} m{brief.minutes} l{brief.long_min}"
        f" q{line.hard} s{line.strength} n{line.sessions}\n{caps}\n"
    )
