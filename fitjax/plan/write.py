"""Seasons and weeks for any number of athletes at once: the same two calls to a generator, whoever it is.

settings ──season prompts──▶ generator ──▶ seasons ──week prompts──▶ generator ──▶ weeks ──compiler──▶ plans
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fitjax.domain.plan import ModelStamp, Plan
from fitjax.plan.brief import WeekBrief
from fitjax.plan.compile import Compiler
from fitjax.plan.generator import Generator, can_rate
from fitjax.plan.labels import title
from fitjax.plan.language import SessionLine
from fitjax.plan.prompt import season_prompt, week_prompt
from fitjax.plan.ranking import of_sessions, week_worth
from fitjax.plan.season import SeasonWriting
from fitjax.plan.setting import Setting
from fitjax.plan.week import WeekWriting

TEMPERATURE_OF_CANDIDATES = 0.7


@dataclass(frozen=True, slots=True)
class Draft:
    """One athlete's plan in the plan language, before anything is compiled."""

    setting: Setting
    briefs: tuple[WeekBrief, ...]
    weeks: tuple[tuple[SessionLine, ...], ...]


def write_drafts(
    settings: Sequence[Setting], generator: Generator, *, seed: int, temperature: float, candidates: int = 1
) -> list[Draft]:
    """The season first, then all weeks of all athletes as one batch.

    With more `candidates` each week is written that often, the first as `temperature` says and the others warmer,
    and the one that the generator's own heads expect most of is kept; a generator without heads writes each once.
    """
    seasons = [SeasonWriting(setting) for setting in settings]
    prompts = [season_prompt(setting) for setting in settings]
    generator.write(prompts, seasons, seed=seed, temperature=temperature)
    owners = [(setting, brief) for setting, season in zip(settings, seasons, strict=True) for brief in season.weeks]
    weeks = _weeks(owners, generator, seed, temperature, candidates)
    drafts, position = [], 0
    for setting, season in zip(settings, seasons, strict=True):
        mine = weeks[position : position + len(season.weeks)]
        position += len(season.weeks)
        drafts.append(Draft(setting, tuple(season.weeks), tuple(mine)))
    return drafts


def _weeks(
    owners: Sequence[tuple[Setting, WeekBrief]], generator: Generator, seed: int, temperature: float, candidates: int
) -> list[tuple[SessionLine, ...]]:
    prompts = [week_prompt(setting, brief) for setting, brief in owners]
    if candidates < 2 or not can_rate(generator):
        weeks = [WeekWriting(setting, brief) for setting, brief in owners]
        generator.write(prompts, weeks, seed=seed, temperature=temperature)
        return [tuple(week.lines) for week in weeks]
    weeks = [WeekWriting(setting, brief) for setting, brief in owners for _ in range(candidates)]
    heats = [temperature, *[max(temperature, TEMPERATURE_OF_CANDIDATES)] * (candidates - 1)] * len(owners)
    rated = generator.write_rated(
        [prompt for prompt in prompts for _ in range(candidates)], weeks, seed=seed, temperature=heats
    )
    worths = [
        week_worth(week.lines, of_sessions(r.pieces, r.done), of_sessions(r.pieces, r.effort))
        for week, r in zip(weeks, rated, strict=True)
    ]
    best = []
    for first in range(0, len(weeks), candidates):
        # The first of equals: the likeliest one.
        at = max(range(first, first + candidates), key=lambda i: (worths[i], -i))
        best.append(tuple(weeks[at].lines))
    return best


def compile_draft(draft: Draft, language: str, stamp: ModelStamp) -> Plan:
    """Exact targets and titles; nothing judged or explained yet."""
    compiler, profile = Compiler(draft.setting), draft.setting.profile
    weeks = []
    for brief, lines in zip(draft.briefs, draft.weeks, strict=True):
        week = compiler.week(brief, lines)
        titled = tuple(s.model_copy(update={"title": title(s, language)}) for s in week.sessions)
        weeks.append(week.model_copy(update={"sessions": titled}))
    return Plan.model_validate(
        {
            "athlete": profile.id,
            "goal": profile.goal,
            "start": draft.setting.start,
            "language": language,
            "weeks": tuple(weeks),
            "model": stamp,
        }
    )
