import numpy as np
import pytest

from fitjax.train.simulator.habit import habit_of
from fitjax.train.simulator.injury import hazard, spike_ratio
from fitjax.train.simulator.rows import rows_of
from tests.train.simulator.plans import athlete, plan, week

_RATIOS = [(0.5, 1.0), (1.1, 1.0), (1.11, 1.64), (1.3, 1.64), (1.31, 1.52), (2.0, 1.52), (2.01, 2.28)]


@pytest.mark.parametrize(("ratio", "expected"), _RATIOS)
def test_a_longer_run_raises_the_hazard_by_the_published_ratio(ratio: float, expected: float) -> None:
    assert spike_ratio(np.array([ratio]))[0] == expected


def test_the_spike_is_measured_against_the_longest_run_of_thirty_days() -> None:
    profile = athlete()
    weeks = [[(6, "run", "long", 72.0)]] + [[(6, "run", "easy", 40.0)]] * 4 + [[(6, "run", "long", 72.0)]]
    rows = rows_of(plan(profile, weeks).weeks, habit_of(profile))
    # 72 minutes at 366 s/km are 11.8 km: inside 12 km at first; five weeks later only 40-minute runs are remembered.
    assert rows.spike[0] < 1.1
    assert rows.spike[-1] == pytest.approx(72 / 40)


def test_the_hazard_of_the_same_run_differs_by_exactly_that_ratio() -> None:
    near, far = athlete(), athlete(history={"weekly_minutes": [200] * 4, "longest_run_km_30d": 9.0})
    one = [week(0, [(6, "run", "long", 72.0)])]
    used, jump = (hazard(rows_of(one, habit_of(p)), False)[0] for p in (near, far))
    assert jump / used == pytest.approx(1.52)


def test_half_an_hour_is_a_spike_for_nobody() -> None:
    beginner = athlete(experience="novice", history={})
    rows = rows_of([week(0, [(1, "run", "easy", 30.0)])], habit_of(beginner))
    assert rows.spike[0] == pytest.approx(1.0)


def test_a_condition_and_a_novice_are_hurt_more_easily_and_a_ride_less_than_a_run() -> None:
    specs = [(1, "run", "easy", 45.0), (3, "ride", "easy", 45.0)]
    rows = rows_of([week(0, specs)], habit_of(athlete()))
    novice = rows_of([week(0, specs)], habit_of(athlete(experience="novice")))
    run, ride = hazard(rows, False)
    assert ride < run < hazard(novice, False)[0]
    assert hazard(rows, True)[0] > run
