"""The search: every policy that fits writes a plan, each is simulated and verified, and the best is kept.

The verifier's findings cost what PlanBench charges for them, so a plan that serves well but breaks rules loses.
"""

from dataclasses import dataclass

from fitjax.domain.plan import Plan, Week
from fitjax.domain.vocabulary import Severity
from fitjax.plan.brief import WeekBrief
from fitjax.plan.compile import Compiler
from fitjax.plan.rules import verify
from fitjax.plan.season import SeasonWriting
from fitjax.plan.setting import Setting
from fitjax.plan.week import WeekWriting
from fitjax.train.simulate import Outcome, People, simulate
from fitjax.train.teacher.library import POLICIES, fitting, own_lifts
from fitjax.train.teacher.policy import Policy
from fitjax.train.teacher.roles import Roles
from fitjax.train.teacher.season_hand import write_season
from fitjax.train.teacher.week_hand import write_week

_WARNING_COSTS, _ERROR_COSTS, _PER_WEEKS = 1.0, 5.0, 12
_NOT_THE_TEACHERS = frozenset({"why_missing"})
"""Reasons are written later, by whoever shows the plan."""


@dataclass(frozen=True, slots=True)
class Written:
    """A season and its weeks as the teacher wrote them, with what the simulator thought of it."""

    policy: Policy
    season: SeasonWriting
    weeks: tuple[WeekWriting, ...]
    plan: Plan
    outcome: Outcome


class Desk:
    """What the plans of one athlete share: arrangements of days and weeks already written."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.roles = Roles(setting)
        self._weeks: dict[tuple[WeekBrief, str], WeekWriting] = {}

    def write(self, policy: Policy) -> tuple[SeasonWriting, tuple[WeekWriting, ...]]:
        policy = own_lifts(self.setting, policy)
        season = write_season(self.setting, policy)
        return season, tuple(self._week(brief, policy) for brief in season.weeks)

    def _week(self, brief: WeekBrief, policy: Policy) -> WeekWriting:
        key = (brief, policy.lifts if brief.line.strength else "")
        if key not in self._weeks:
            self._weeks[key] = write_week(self.setting, brief, self.roles, policy)
        return self._weeks[key]


def write_plan(setting: Setting, policy: Policy, people: People, roles: Roles | None = None) -> Written:
    desk = Desk(setting)
    desk.roles = roles or desk.roles
    season, weeks = desk.write(policy)
    plan = assemble(setting, season, weeks)
    return Written(policy, season, weeks, plan, simulate(plan, setting.profile, people))


def assemble(setting: Setting, season: SeasonWriting, weeks: tuple[WeekWriting, ...]) -> Plan:
    """A bare plan document: sessions and weeks, nothing explained or judged yet."""
    compiler, profile = Compiler(setting), setting.profile
    compiled: tuple[Week, ...] = tuple(
        compiler.week(brief, week.lines) for brief, week in zip(season.weeks, weeks, strict=True)
    )
    return Plan(athlete=profile.id, goal=profile.goal, start=setting.start, language=profile.language, weeks=compiled)


def penalty(plan: Plan, setting: Setting) -> float:
    """One point a warning and five an error, per twelve weeks."""
    cost = 0.0
    for finding in verify(plan, setting.profile).findings:
        if finding.severity is Severity.WARN and finding.rule not in _NOT_THE_TEACHERS:
            cost += _WARNING_COSTS
        elif finding.severity in (Severity.ERROR, Severity.BLOCK):
            cost += _ERROR_COSTS
    return cost * _PER_WEEKS / max(len(plan.weeks), 1)


def search(setting: Setting, people: People, policies: tuple[Policy, ...] = POLICIES) -> Written:
    """The plan that serves these people best, findings counted, among the policies that fit the athlete."""
    desk = Desk(setting)
    written: dict[str, Written] = {}
    for policy in fitting(setting, policies):
        season, weeks = desk.write(policy)
        text = season.text() + "".join(week.text() for week in weeks)
        if text not in written:
            plan = assemble(setting, season, weeks)
            written[text] = Written(policy, season, weeks, plan, simulate(plan, setting.profile, people))
    best, found = -float("inf"), None
    for one in sorted(written.values(), key=lambda w: -w.outcome.score):
        if one.outcome.score <= best:
            break  # findings only cost: no later plan can be better
        value = one.outcome.score - penalty(one.plan, setting)
        if value > best:
            best, found = value, one
    assert found is not None
    return found
