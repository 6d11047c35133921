"""The search: what it returns is the best of what its policies wrote, findings counted."""

import pytest

from fitjax.plan.setting import make_setting
from fitjax.train.athletes import START, draw_profile
from fitjax.train.simulate import draw_people
from fitjax.train.teacher import POLICIES, TEMPLATE, search, write_plan
from fitjax.train.teacher.library import fitting
from fitjax.train.teacher.search import penalty


@pytest.mark.parametrize("seed", [3, 11])
def test_nothing_a_single_policy_writes_is_better_than_what_the_search_returns(seed: int) -> None:
    setting, people = make_setting(draw_profile(seed), START, 8), draw_people(seed, 4)
    best = search(setting, people)
    value = best.outcome.score - penalty(best.plan, setting)
    for policy in fitting(setting, POLICIES):
        one = write_plan(setting, policy, people)
        assert one.outcome.score - penalty(one.plan, setting) <= value + 1e-9


def test_searching_one_policy_is_writing_it() -> None:
    setting, people = make_setting(draw_profile(5), START, 6), draw_people(5, 2)
    assert search(setting, people, (TEMPLATE,)).plan == write_plan(setting, TEMPLATE, people).plan


def test_the_same_athlete_gets_the_same_plan() -> None:
    plans = [search(make_setting(draw_profile(8), START, 6), draw_people(8, 2)).plan for _ in range(2)]
    assert plans[0] == plans[1]
