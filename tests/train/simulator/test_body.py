import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fitjax.train.simulator.body import absorption, change, monotony_factor
from fitjax.train.simulator.people import draw_people

PEOPLE = draw_people(1, 8)


def test_equal_habit_is_no_change() -> None:
    load = np.full(8, 40.0)
    assert np.allclose(change(load, load, load, load, PEOPLE), 0)


@given(st.floats(10, 80), st.floats(0.1, 0.9))
def test_less_fatigue_on_the_same_fitness_is_better_form(load: float, rested: float) -> None:
    now = np.full(8, load)
    assert (change(now, rested * now, now, now, PEOPLE) > 0).all()


def test_even_days_train_less_than_hard_and_easy_ones() -> None:
    even, varied = np.full(7, 50.0), np.array([0, 70, 30, 90, 0, 60, 100.0])
    assert monotony_factor(even) < monotony_factor(varied) == 1
    assert monotony_factor(np.zeros(7)) == 1


@given(st.floats(20, 60))
def test_a_kept_habit_trains_wholly_and_a_tripled_one_only_in_part(load: float) -> None:
    week = np.array([0, 1.4, 0.6, 1.8, 0, 1.2, 2.0])
    assert absorption(np.tile(week * load, 8), load).min() > 0.9
    assert absorption(np.tile(3 * week * load, 8), load).mean() < 0.85


def test_people_come_from_the_published_ranges_and_their_seed() -> None:
    people, again, others = draw_people(3, 500), draw_people(3, 500), draw_people(4, 500)
    assert np.array_equal(people.tau_fit, again.tau_fit)
    assert not np.array_equal(people.tau_fit, others.tau_fit)
    assert 38 <= people.tau_fit.min() < 42 < 50 < people.tau_fit.max() <= 55
    assert 7 <= people.tau_fat.min() < 11 < people.tau_fat.max() <= 15
