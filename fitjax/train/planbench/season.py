"""A season lived: a planner plans, four weeks happen, it plans again from what really happened, up to the goal.

A planner and athletes' numbers in, one row an athlete out. Each athlete's life (colds, busy weeks, luck, body) is drawn
from the athlete's number, so every planner meets the same one. Each new plan sees the profile an import would give:
what was done, not what was planned. An athlete without a goal date lives twelve weeks. `rest_gain` is what the same
life brings without any training. A planner that makes no plan leaves the weeks empty.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fitjax.domain.plan import Plan, Week
from fitjax.train.planbench.athletes import Request, request
from fitjax.train.planbench.planners import Planner, mended
from fitjax.train.simulator.season import SeasonState, live_week, profile_after, season_result, start_season

REPLAN_WEEKS = 4
WEEKS_WITHOUT_DATE = 12


@dataclass
class Life:
    """One athlete's season so far."""

    asked: Request
    weeks: int
    state: SeasonState
    plan: Plan | None = None
    plans: int = 0

    @property
    def over(self) -> bool:
        return self.state.week >= self.weeks

    @property
    def monday(self) -> dt.date:
        return self.asked.start + dt.timedelta(days=7 * self.state.week)

    def request(self) -> Request:
        profile = profile_after(self.asked.profile, self.state, 0) if self.state.week else self.asked.profile
        return Request(self.asked.number, profile, self.monday, self.weeks - self.state.week)

    def this_week(self) -> Week | None:
        if self.plan is None:
            return None
        last = self.monday + dt.timedelta(days=6)
        mine = [week for week in self.plan.weeks if self.monday <= week.start <= last]
        return mine[0] if mine else None

    def live(self) -> None:
        self.state, _ = live_week(self.state, [self.this_week()])


def season_rows(planner: Planner, numbers: Sequence[int], seed: int) -> list[dict[str, Any]]:
    lives = [begin(request(number), seed) for number in numbers]
    while going := [life for life in lives if not life.over]:
        due = [life for life in going if life.state.week % REPLAN_WEEKS == 0]
        if due:
            _plan(planner, due, seed)
        for life in going:
            life.live()
    return [_row(life, rest(request(number), seed)) for number, life in zip(numbers, lives, strict=True)]


def begin(one: Request, seed: int) -> Life:
    """`start` is a Monday. The season ends with the week of the goal date."""
    goal = one.profile.goal.date
    weeks = WEEKS_WITHOUT_DATE if goal is None else (goal - one.start).days // 7 + 1
    return Life(one, weeks, start_season([one.profile], one.number + seed))


def rest(one: Request, seed: int) -> float:
    """Gain of the same life without a single session."""
    life = begin(one, seed)
    while not life.over:
        life.live()
    return float(season_result(life.state).gain[0])


def _plan(planner: Planner, due: list[Life], seed: int) -> None:
    asked = [life.request() for life in due]
    for life, one, made in zip(due, asked, planner.make(asked, seed), strict=True):
        life.plan = mended(one, made)
        life.plans += life.plan is not None


def _row(life: Life, rest_gain: float) -> dict[str, Any]:
    result = season_result(life.state)
    return {
        "athlete": life.asked.number,
        "gain": round(float(result.gain[0]), 6),
        "rest_gain": round(rest_gain, 6),
        "injuries": int(result.injuries[0]),
        "days_lost": int(result.days_lost[0]),
        "done_share": round(float(result.done_share[0]), 4),
        "weeks": life.weeks,
        "plans": life.plans,
    }
