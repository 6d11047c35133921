"""Which inputs moved a plan: each is taken away in turn, and the model says how much less likely the plan becomes.

A plan, its profile and a scorer in; nats for each input out. The plan's text stays as it is, only what the model was
told of the athlete changes, so what a limit forbids is not counted here: that is in the reasons and the verdict.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from fitjax.domain.errors import BadInput, PlanRejected
from fitjax.domain.plan import Plan
from fitjax.domain.profile import History, Preferences, Profile
from fitjax.domain.vocabulary import GoalKind
from fitjax.plan.brief import WeekBrief
from fitjax.plan.language import SessionLine, parse_line
from fitjax.plan.prompt import season_prompt, week_prompt
from fitjax.plan.setting import Setting, make_setting
from fitjax.plan.week_focus import season_line

Score = Callable[[Sequence[str], Sequence[str]], np.ndarray]
"""(prompts, completions) -> log-probability of each whole completion, in nats."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """`nats`: log-probability the plan loses when the model is not told this input; below 0 it would gain."""

    input: str
    nats: float


def attribute(plan: Plan, profile: Profile, score: Score) -> list[Attribution]:
    """The inputs that say something, the weightiest first. Raises BadInput for a plan not made by this planner."""
    setting = make_setting(profile, plan.start, len(plan.weeks))
    texts = _texts(plan)
    told = {"": setting}
    for name, changed in _without(profile):
        try:
            told[name] = make_setting(changed, plan.start, len(plan.weeks))
        except PlanRejected:
            continue
    prompts = {name: _prompts(plan, one) for name, one in told.items()}
    asked = {name: found for name, found in prompts.items() if not name or found != prompts[""]}
    likely = score([p for found in asked.values() for p in found], [t for _ in asked for t in texts])
    totals = dict(zip(asked, likely.reshape(len(asked), len(texts)).sum(axis=1), strict=True))
    moved = [Attribution(name, round(float(totals[""] - nats), 2)) for name, nats in totals.items() if name]
    return sorted(moved, key=lambda a: -a.nats)


def _without(profile: Profile) -> Iterator[tuple[str, Profile]]:
    """The profile with one input made neutral."""
    free = [minutes for minutes in profile.availability_min.values() if minutes]
    even = round(sum(free) / max(len(free), 1))
    neutral: dict[str, dict[str, object]] = {
        "goal": {"goal": profile.goal.model_copy(update={"kind": GoalKind.GENERAL_HEALTH})},
        "experience": {"experience": None},
        "age": {"birth_year": None},
        "sex": {"sex": None},
        "conditions": {"conditions": ()},
        "equipment": {"equipment": ("bodyweight",)},
        "minutes of each day": {"availability_min": {d: even if m else 0 for d, m in profile.availability_min.items()}},
        "wishes": {"preferences": Preferences()},
        "training history": {"history": History()},
    }
    for name, update in neutral.items():
        yield name, profile.model_copy(update=update)


def _texts(plan: Plan) -> list[str]:
    """Season and weeks as the model wrote them."""
    if not plan.weeks or not all(s.line for week in plan.weeks for s in week.sessions):
        raise BadInput("the plan does not carry the lines it was written in; attributions need a plan of fitjax plan.")
    season = "".join(f"{season_line(week)}\n" for week in plan.weeks)
    weeks = []
    for week in plan.weeks:
        lines = {s.date.weekday(): s.line for s in week.sessions}
        weeks.append("".join(f"{lines.get(day, SessionLine(day))}\n" for day in range(7)))
    return [season, *weeks]


def _prompts(plan: Plan, setting: Setting) -> list[str]:
    weeks = []
    for week in plan.weeks:
        lines = [parse_line(session.line) for session in week.sessions]
        long_min = max((line.minutes for line in lines if line.kind == "long"), default=0)
        minutes = sum(line.minutes for line in lines if line.sport == setting.main_sport)
        brief = WeekBrief(week.index - 1, season_line(week), minutes, long_min, 0)
        weeks.append(week_prompt(setting, brief))
    return [season_prompt(setting), *weeks]
