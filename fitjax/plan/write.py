"""Seasons and weeks for any number of athletes at once: the same two calls to a generator, whoever it is.

settings ──season prompts──▶ generator ──▶ seasons ──week prompts──▶ generator ──▶ weeks ──compiler──▶ plans
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fitjax.domain.plan import ModelStamp, Plan
from fitjax.plan.brief import WeekBrief
from fitjax.plan.compile import Compiler
from fitjax.plan.generator import Generator
from fitjax.plan.labels import title
from fitjax.plan.language import SessionLine
from fitjax.plan.prompt import season_prompt, week_prompt
from fitjax.plan.season import SeasonWriting
from fitjax.plan.setting import Setting
from fitjax.plan.week import WeekWriting


@dataclass(frozen=True, slots=True)
class Draft:
    """One athlete's plan in the plan language, before anything is compiled."""

    setting: Setting
    briefs: tuple[WeekBrief, ...]
    weeks: tuple[tuple[SessionLine, ...], ...]


def write_drafts(settings: Sequence[Setting], generator: Generator, *, seed: int, temperature: float) -> list[Draft]:
    """The season first, then all weeks of all athletes as one batch."""
    seasons = [SeasonWriting(setting) for setting in settings]
    prompts = [season_prompt(setting) for setting in settings]
    generator.write(prompts, seasons, seed=seed, temperature=temperature)
    owners = [(setting, brief) for setting, season in zip(settings, seasons, strict=True) for brief in season.weeks]
    weeks = [WeekWriting(setting, brief) for setting, brief in owners]
    generator.write([week_prompt(s, b) for s, b in owners], weeks, seed=seed, temperature=temperature)
    drafts, position = [], 0
    for setting, season in zip(settings, seasons, strict=True):
        mine = weeks[position : position + len(season.weeks)]
        position += len(season.weeks)
        drafts.append(Draft(setting, tuple(season.weeks), tuple(tuple(week.lines) for week in mine)))
    return drafts


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
