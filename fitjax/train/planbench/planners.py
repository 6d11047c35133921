"""The planners compared: what is asked for in, a draft or a plan document out, or why there is none.

`ModelPlanner` holds a loaded model and stays in the process that loaded it; the others can be sent to workers. What
a planner writes is handed on as it left it: nothing is repaired here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from fitjax.domain.errors import PlanRejected
from fitjax.domain.plan import ModelStamp, Plan
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.explain import attach, reasoned
from fitjax.plan.generate import CANDIDATES, TEMPERATURE_OF_OTHER_SEEDS, settle
from fitjax.plan.generator import Generator
from fitjax.plan.setting import Setting
from fitjax.plan.write import Draft, compile_draft, write_drafts
from fitjax.train.planbench.athletes import Request
from fitjax.train.simulate import draw_people
from fitjax.train.teacher import POLICIES, TEMPLATE, Policy, search

_STAMP = ModelStamp(name="planbench")


@dataclass(frozen=True, slots=True)
class Made:
    """What a planner made for one request. Own planners give a draft; others a document, or a failure in words."""

    draft: Draft | None = None
    plan: Plan | None = None
    failure: str = ""


class Planner(Protocol):
    name: str
    here_only: bool
    """True when the planner can't be sent to another process."""
    takes_notes: bool
    """True when it reads the profile's notes itself; for others the bench reads them as `fitjax plan` does."""

    @property
    def writer(self) -> Generator | None:
        """The model that reads what the rules leave unread of the notes and chooses the words of reasons, if any."""

    @property
    def identity(self) -> str: ...

    def make(self, requests: Sequence[Request], seed: int) -> list[Made]: ...


@dataclass
class ModelPlanner:
    """A GPT-2, many athletes a batch; seed 0 takes the likeliest choices, as `fitjax plan` does."""

    generator: Generator
    name: str = "model"
    here_only: bool = True
    takes_notes: bool = False

    @property
    def writer(self) -> Generator:
        return self.generator

    @property
    def identity(self) -> str:
        return f"{self.generator.name} {self.generator.version} {self.generator.sha256}"

    def make(self, requests: Sequence[Request], seed: int) -> list[Made]:
        places, settings, made = [], [], [Made()] * len(requests)
        for place, one in enumerate(requests):
            setting = _setting(one)
            if isinstance(setting, Made):
                made[place] = setting
            else:
                places.append(place)
                settings.append(setting)
        drafts = (
            write_drafts(settings, self.generator, seed=seed, temperature=warmth(seed), candidates=CANDIDATES)
            if settings
            else []
        )
        for place, draft in zip(places, drafts, strict=True):
            made[place] = Made(draft=draft)
        return made


@dataclass
class RandomPlanner:
    """Every option of the same grammar equally likely: what the grammar alone is worth."""

    name: str = "random"
    here_only: bool = False
    takes_notes: bool = False
    writer: Generator | None = None
    identity: str = "uniform choice 1"

    def make(self, requests: Sequence[Request], seed: int) -> list[Made]:
        return [self._one(one, seed) for one in requests]

    def _one(self, one: Request, seed: int) -> Made:
        setting = _setting(one)
        if isinstance(setting, Made):
            return setting
        (draft,) = write_drafts([setting], RandomGenerator(one.number), seed=seed, temperature=0.0)
        return Made(draft=draft)


@dataclass
class SearchPlanner:
    """The teacher: several coaching policies under the same grammar, the one kept that serves simulated people best."""

    name: str = "search"
    policies: tuple[Policy, ...] = field(default=POLICIES)
    here_only: bool = False
    takes_notes: bool = False
    writer: Generator | None = None

    @property
    def identity(self) -> str:
        return ", ".join(policy.name for policy in self.policies)

    def make(self, requests: Sequence[Request], seed: int) -> list[Made]:
        return [self._one(one, seed) for one in requests]

    def _one(self, one: Request, seed: int) -> Made:
        setting = _setting(one)
        if isinstance(setting, Made):
            return setting
        # People other than those who judge: the search may not see its own exam.
        written = search(setting, draw_people(one.number + 1 + seed), self.policies)
        weeks = tuple(tuple(week.lines) for week in written.weeks)
        return Made(draft=Draft(setting, tuple(written.season.weeks), weeks))


def template_planner() -> SearchPlanner:
    """One fixed rule-made plan: the first policy, nothing searched."""
    return SearchPlanner("template", (TEMPLATE,))


def _setting(one: Request) -> Setting | Made:
    try:
        return one.setting()
    except PlanRejected as refused:
        return Made(failure=str(refused))


def warmth(seed: int) -> float:
    return TEMPERATURE_OF_OTHER_SEEDS if seed else 0.0


def first_document(one: Request, made: Made) -> Plan | None:
    """The plan as its writer left it, with reasons where the writer was a draft; None for a failure."""
    if made.draft is None:
        return made.plan
    return reasoned(compile_draft(made.draft, one.profile.language, _STAMP), one.profile)


def mended(one: Request, made: Made) -> Plan | None:
    """The plan as delivered but for its words: verified, and repaired where needed."""
    if made.draft is None:
        return made.plan
    plan, verdict = settle(made.draft, one.profile, one.profile.language, _STAMP)
    return plan.model_copy(update={"verdict": verdict})


def delivered(one: Request, made: Made, planner: Planner, seed: int) -> Plan | None:
    """The plan as a user gets it: verified, repaired where needed, explained."""
    plan = mended(one, made)
    if plan is None or made.draft is None:
        return plan
    return attach(plan, one.profile, (), planner.writer, seed=seed, temperature=warmth(seed))
