import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fitjax.metrics.exercises import MUSCLES
from fitjax.train.simulator.strength import sets_of, size_target, strength_target, week_step
from tests.train.simulator.plans import lifts


def test_a_helping_muscle_counts_half_a_set() -> None:
    grow = sets_of(lifts(sets=4, reps=8, rpe=8.0)[1:2])[0]
    assert grow[MUSCLES.index("triceps")] == 0.5 * grow[MUSCLES.index("chest")] > 0


def test_heavy_sets_build_strength_and_light_ones_size() -> None:
    heavy, light = sets_of(lifts(3, 4, 8.0)), sets_of(lifts(3, 12, 8.0))
    assert heavy[1].sum() > 1.3 * light[1].sum()
    assert light[0].sum() > heavy[0].sum()


@given(st.floats(0, 20), st.floats(0.1, 5))
def test_each_further_set_adds_less(sets: float, more: float) -> None:
    for target in (size_target, strength_target):
        three = target(np.array([sets, sets + more, sets + 2 * more]))
        if sets + 2 * more < 22:
            assert 0 < three[2] - three[1] < three[1] - three[0]


def test_too_many_sets_are_worth_less_than_twenty() -> None:
    assert size_target(np.array(45.0)) < size_target(np.array(20.0))


def test_strength_saturates_with_fewer_sets_than_size() -> None:
    share = [target(np.array(4.0)) / target(np.array(18.0)) for target in (strength_target, size_target)]
    assert share[0] > share[1]


def test_a_ninth_of_the_level_holds_it_and_nothing_loses_it() -> None:
    level = np.array([0.6])
    held, lost = week_step(level, level / 8), week_step(level, np.zeros(1))
    assert lost[0] < held[0] < 0.6
    assert 0.6 - held[0] < 0.005
