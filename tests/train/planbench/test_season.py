"""A season is lived on what was planned, planned again from what was lived, and the same life for every planner."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fitjax.train.planbench.athletes import Request, first_number
from fitjax.train.planbench.planners import Made, RandomPlanner
from fitjax.train.planbench.season import season_rows
from fitjax.train.planbench.summary import of_seasons

NUMBERS = [first_number(0), first_number(0) + 3]


@dataclass
class Nobody(RandomPlanner):
    def make(self, requests: Sequence[Request], seed: int) -> list[Made]:
        return [Made(failure="no idea") for _ in requests]


@dataclass
class Watching(RandomPlanner):
    seen: list[Request] = field(default_factory=list)

    def make(self, requests: Sequence[Request], seed: int) -> list[Made]:
        self.seen += requests
        return super().make(requests, seed)


def test_without_a_plan_a_season_is_rest() -> None:
    for row in season_rows(Nobody(), NUMBERS, 0):
        assert row["gain"] == row["rest_gain"]
        assert row["plans"] == 0


def test_every_four_weeks_a_plan_is_made_for_the_rest_from_what_was_done() -> None:
    planner = Watching()
    (row,) = season_rows(planner, NUMBERS[:1], 0)
    asked = planner.seen
    assert [(one.start - asked[0].start).days for one in asked] == [28 * i for i in range(-(-row["weeks"] // 4))]
    assert [one.weeks for one in asked] == [row["weeks"] - 4 * i for i in range(len(asked))]
    assert asked[0].profile.history != asked[1].profile.history
    assert asked[0].profile.availability_min == asked[1].profile.availability_min


def test_a_life_does_not_depend_on_who_else_is_in_the_batch() -> None:
    assert season_rows(RandomPlanner(), NUMBERS, 0)[1] == season_rows(RandomPlanner(), NUMBERS[1:], 0)[0]


def test_the_gain_is_compared_over_what_rest_would_have_brought() -> None:
    search = [{"athlete": i, "gain": 0.6, "rest_gain": 0.1, "injuries": 1, "done_share": 0.8} for i in range(4)]
    ours = [row | {"gain": 0.5, "injuries": 0} for row in search]
    found = of_seasons(ours, search)
    assert round(found["season_relative"].value, 6) == 0.8
    assert found["season_extra_injuries"].value == -1
