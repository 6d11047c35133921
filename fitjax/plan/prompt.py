"""The athlete and the week as short text for the model: no name, no dates, nothing that identifies a person.

Both prompts end where the model begins to write. The words are few and fixed, so a small vocabulary holds them.
"""

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


def _five(minutes: float) -> int:
    return round(minutes / 5) * 5


def season_prompt(setting: Setting) -> str:
    caps = [setting.profile.availability_min[d] for d in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")]
    race = "race" if setting.race_week is not None else "open"
    low, high = setting.strength_range
    return (
        f"<season> {_athlete(setting)}"
        f"weeks {setting.n_weeks} {race} ref {_five(setting.week_minutes)} long {_five(setting.longest_min)}"
        f" room {sum(caps)} top {max(caps)} n{setting.max_sessions} q{setting.max_hard} s{low}-{high}\n"
    )


def week_prompt(setting: Setting, brief: WeekBrief) -> str:
    caps = " ".join(f"{code}{cap}" for code, cap in zip(DAY_CODES, setting.caps(brief.index), strict=True) if cap)
    line = brief.line
    equipment = " ".join(_EQUIPMENT[e] for e in setting.profile.equipment if e in _EQUIPMENT) or "bodyweight"
    return (
        f"<week> {_athlete(setting)}{equipment}\n"
        f"{line.phase.value} {line.weeks_to_go} m{brief.minutes} l{brief.long_min}"
        f" q{line.hard} s{line.strength} n{line.sessions}\n{caps}\n"
    )
