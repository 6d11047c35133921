"""Levels that differ are told apart, levels that do not are not, and nothing is learnt from the rows judged."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.vocabulary import DAYS
from fitjax.train.planbench.athletes import LEVELS, level_requests
from fitjax.train.planbench.levels import FEATURES, features, separation
from fitjax.train.planbench.logistic import auc, fit, held_out_scores
from tests.train.planbench.plans import lift, plan, run


def rows(gap: float, n: int = 60, families: int = 2) -> list[dict[str, Any]]:
    """Made-up features: noise of one, levels `gap` apart, families ten apart."""
    rng = np.random.default_rng(5)
    found = []
    for athlete in range(n):
        base = rng.normal(0, 1, (3, len(FEATURES))) + 10 * (athlete % families)
        base += gap * np.arange(3)[:, None]
        past = [4.0 + athlete % 3, 5.0 + athlete % 3, 6.0 + athlete % 3]
        found.append({"athlete": athlete, "family": str(athlete % families), "features": base.tolist(), "past": past})
    return found


def test_auc_counts_pairs_in_order_and_ties_as_half() -> None:
    scores, labels = np.array([1.0, 2.0, 2.0, 3.0]), np.array([0, 0, 1, 1])
    assert auc(scores, labels) == pytest.approx(3.5 / 4)


@given(st.lists(st.floats(-5, 5), min_size=4, max_size=20))
def test_auc_of_the_reverse_is_the_complement(values: list[float]) -> None:
    scores, labels = np.array(values), np.arange(len(values)) % 2
    assert auc(-scores, labels) == pytest.approx(1 - auc(scores, labels))


def test_the_regression_finds_the_slope_that_made_the_labels() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(0, 1, (4000, 2))
    labels = (rng.random(4000) < 1 / (1 + np.exp(-(1.5 * x[:, 0] - 0.5)))).astype(int)
    assert fit(x, labels) == pytest.approx([1.5, 0.0, -0.5], abs=0.12)


def test_labels_of_pure_chance_are_not_learnt() -> None:
    rng = np.random.default_rng(2)
    x, labels = rng.normal(0, 1, (400, 6)), rng.integers(0, 2, 400)
    assert auc(held_out_scores(x, labels, np.arange(400)), labels) == pytest.approx(0.5, abs=0.08)


def test_levels_far_apart_are_told_apart_whatever_the_goals_differ_by() -> None:
    found = separation(rows(gap=3.0))
    assert found["auc_mean"].value > 0.99
    assert found["levels_in_order"].value > 0.9


def test_equal_plans_for_all_levels_are_not_told_apart() -> None:
    found = separation(rows(gap=0.0))
    assert found["auc_mean"].value == pytest.approx(0.5, abs=0.12)
    assert found["auc_mean"].low < 0.5 < found["auc_mean"].high


def test_the_mean_is_that_of_the_two_pairs() -> None:
    found = separation(rows(gap=1.0))
    pairs = (found["auc_novice_intermediate"].value + found["auc_intermediate_advanced"].value) / 2
    assert found["auc_mean"].value == pytest.approx(pairs)


def test_athletes_without_a_plan_at_every_level_are_left_out() -> None:
    some = rows(gap=3.0)
    some[0]["features"][1] = None
    assert separation(some)["levels_in_order"].n == len(some) - 1


def test_features_tell_volume_and_intensity_of_ordinary_weeks() -> None:
    hard = run(1, 8, 60, kind="threshold") | {"hard": True}
    one = plan([[hard, run(3, 5, 40), lift(5)], [run(8, 5, 40), run(10, 5, 60)]])
    weekly, peak, sessions, minutes, sets, rpe = features(one)
    assert np.exp([weekly, peak]) - 10 == pytest.approx([(145 + 100) / 2, 145])
    assert (sessions, minutes, sets, rpe) == (0.5, 30.0, 1.5, 7.0)


def test_an_athlete_at_three_levels_differs_in_training_only() -> None:
    for triple in level_requests(0, 4):
        profiles = [one.profile for one in triple]
        assert [profile.experience for profile in profiles] == list(LEVELS)
        same = [profile.model_copy(update={"experience": None, "history": profiles[0].history,
                                           "thresholds": profiles[0].thresholds}) for profile in profiles]  # fmt: skip
        assert same[0] == same[1] == same[2]
        assert sum(profiles[0].availability_min[day] for day in DAYS) >= 420
