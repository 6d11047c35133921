"""A plan's running as the measures look at it: runs in date order and totals a week.

A plan in, plain numbers out. Kilometres when every run has a distance, else minutes. Judges nothing and shares no code
with the verifier.
"""

from dataclasses import dataclass

from fitjax.domain.plan import Plan, Session, Week
from fitjax.domain.vocabulary import Kind, Sport


@dataclass(frozen=True, slots=True)
class Run:
    day: int
    size: float
    minutes: float
    race: bool


@dataclass(frozen=True, slots=True)
class RunWeek:
    total: float
    longest: float
    count: int
    race: bool


def unit(plan: Plan) -> str:
    return "km" if all(session.distance_km for session in _sessions(plan)) else "min"


def runs(plan: Plan) -> list[Run]:
    """Ordered by day, then by size."""
    kilometres = unit(plan) == "km"
    found = [
        Run(s.date.toordinal(), (s.distance_km or 0.0) if kilometres else s.minutes, s.minutes, s.kind is Kind.RACE)
        for s in _sessions(plan)
    ]
    return sorted(found, key=lambda run: (run.day, run.size))


def run_weeks(plan: Plan) -> list[RunWeek]:
    """One a week of the plan, in order; weeks without a run too."""
    every, found = runs(plan), []
    for week in ordered(plan):
        days = {session.date.toordinal() for session in week.sessions}
        mine = [run for run in every if run.day in days]
        race = any(session.kind is Kind.RACE for session in week.sessions)
        sizes = [run.size for run in mine]
        found.append(RunWeek(sum(sizes), max(sizes, default=0.0), len(mine), race))
    return found


def ordered(plan: Plan) -> list[Week]:
    return sorted(plan.weeks, key=lambda week: week.start)


def _sessions(plan: Plan) -> list[Session]:
    return [s for week in plan.weeks for s in week.sessions if s.sport is Sport.RUN and s.minutes > 0]
