"""Intervals say how sure a figure is, also when nothing was found."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.train.planbench import intervals


def test_nothing_found_in_ten_thousand_still_leaves_room_for_a_little() -> None:
    found = intervals.share_of(0, 10_000)
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(3.84 / 10_003.84, rel=1e-3)


def test_a_share_has_wilsons_edges() -> None:
    found = intervals.share_of(8, 10)
    assert found.value == 0.8
    assert (found.low, found.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)


@given(st.integers(1, 400), st.data())
def test_the_interval_of_a_share_holds_it_and_stays_between_nothing_and_all(n: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, n))
    found = intervals.share_of(hits, n)
    assert 0 <= found.low <= found.value <= found.high <= 1


def test_the_interval_of_a_mean_is_that_of_the_normal_law_for_many_values() -> None:
    values = np.random.default_rng(3).normal(5, 2, 400)
    found = intervals.mean(values)
    half = 1.96 * values.std() / 20
    assert (found.low, found.high) == pytest.approx((values.mean() - half, values.mean() + half), abs=0.03)


def test_weeks_of_one_athlete_count_as_one_when_it_comes_to_certainty() -> None:
    together = intervals.ratio([10] * 20 + [0] * 20, [10] * 40)
    apart = intervals.share_of(200, 400)
    assert together.value == apart.value == 0.5
    assert together.high - together.low > 2.5 * (apart.high - apart.low)


def test_a_ratio_with_nothing_found_is_as_unsure_as_its_athletes_are_few() -> None:
    found = intervals.ratio([0] * 5, [100] * 5)
    assert found.value == 0
    assert found.high > 0.3


def test_the_same_gain_is_exactly_all_of_it() -> None:
    found = intervals.relative([1.0, 2.0, 4.0], [1.0, 2.0, 4.0])
    assert (found.value, found.low, found.high) == (1, 1, 1)


def test_nothing_measured_is_not_a_number() -> None:
    assert intervals.mean([]).n == intervals.share([]).n == intervals.ratio([1.0], [0.0]).n == 0
