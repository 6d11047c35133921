import numpy as np
import pytest

from fitjax.train.simulator.population import PopulationRun, run_population
from fitjax.train.simulator.population_plain import run_plain


@pytest.fixture(scope="module")
def half_year() -> PopulationRun:
    return run_population(2000, 26, 1)


def test_arrays_and_plain_loop_tell_the_same_story() -> None:
    many, plain = run_population(12, 9, 4), run_plain(12, 9, 4)
    arrays = {
        "minutes": many.minutes.sum(1), "run_km": many.run_km.sum(1), "fitness": many.fitness[:, -1],
        "change": many.change, "injuries": many.injuries, "days_lost": many.days_lost, "size": many.size.sum(1),
        "strong": many.strong.sum(1),
    }  # fmt: skip
    for name, values in arrays.items():
        assert values == pytest.approx([row[name] for row in plain], rel=1e-9, abs=1e-12), name


def test_equal_seeds_equal_runs_and_other_seeds_other_ones(half_year: PopulationRun) -> None:
    again, other = run_population(2000, 26, 1), run_population(2000, 26, 2)
    assert np.array_equal(again.fitness, half_year.fitness)
    assert not np.array_equal(other.fitness, half_year.fitness)


def test_a_population_in_habitual_training_looks_like_one(half_year: PopulationRun) -> None:
    assert half_year.minutes.shape == (2000, 26)
    assert 120 < half_year.minutes.mean() < 300
    # GRONORUN: a fifth of novices in a quarter; Frandsen: about a third of runners in a year and a half.
    assert 0.1 < (half_year.injuries > 0).mean() < 0.35
    assert 0 < half_year.days_lost.mean() / (26 * 7) < 0.12
    for level in (half_year.size, half_year.strong):
        assert ((level >= 0) & (level <= 1)).all()
