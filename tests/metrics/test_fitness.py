from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.metrics.fitness import (
    TABLE_COLUMNS,
    daily_load,
    daily_load_table,
    fitness_fatigue_form,
    monotony_and_strain,
    weekly_volume,
)

from .frames import activities

loads = st.lists(st.floats(0, 500), min_size=1, max_size=120)


def _days(values) -> pd.Series:
    return pd.Series(list(values), index=pd.date_range("2026-01-01", periods=len(list(values))), dtype=float)


@pytest.mark.parametrize(
    ("weight", "day", "ctl", "atl"),
    [
        ("exp", 1, 2.353, 13.312), ("exp", 7, 15.352, 63.212), ("exp", 28, 48.658, 98.168),
        ("exp", 42, 63.212, 99.752), ("exp", 84, 86.466, 99.999), ("1/n", 1, 2.381, 14.286),
        ("1/n", 7, 15.522, 66.008), ("1/n", 28, 49.071, 98.665), ("1/n", 42, 63.654, 99.846),
        ("1/n", 84, 86.790, 100.0),
    ],
)  # fmt: skip
def test_a_constant_load_of_100_follows_the_reference_series(weight, day, ctl, atl):
    row = fitness_fatigue_form(_days([100] * 84), weight=weight).iloc[day - 1]
    assert (row["ctl"], row["atl"]) == (pytest.approx(ctl, abs=6e-4), pytest.approx(atl, abs=6e-4))


@pytest.mark.parametrize(("weight", "expected"), [("exp", (50.867, 50.639, -6.322)), ("1/n", (50.875, 50.348, -6.624))])
def test_a_seeded_series_ends_at_the_reference_with_form_from_yesterday(weight, expected):
    daily = _days([0, 80, 120, 0, 60, 150, 0, 90, 45, 0])
    last = fitness_fatigue_form(daily, ctl_seed=50, atl_seed=50, weight=weight).iloc[-1]
    assert tuple(last[["ctl", "atl", "tsb"]]) == pytest.approx(expected, abs=6e-4)


def test_one_day_of_100_gives_a_fatigue_of_13_and_42_days_of_50_a_fitness_of_32():
    assert fitness_fatigue_form(_days([100]))["atl"].iloc[0] == pytest.approx(13.3, abs=0.05)
    assert fitness_fatigue_form(_days([50] * 42))["ctl"].iloc[-1] == pytest.approx(31.6, abs=0.05)


@given(loads=loads, seed=st.floats(0, 200))
def test_fitness_and_fatigue_stay_between_zero_and_the_largest_load_or_seed(loads, seed):
    model = fitness_fatigue_form(_days(loads), ctl_seed=seed, atl_seed=seed)
    bound = max([*loads, seed]) + 1e-6
    assert model[["ctl", "atl"]].to_numpy().min() >= -1e-6
    assert model[["ctl", "atl"]].to_numpy().max() <= bound


@given(loads=loads, factor=st.floats(0.1, 10))
def test_the_model_scales_with_its_load(loads, factor):
    model, scaled = fitness_fatigue_form(_days(loads)), fitness_fatigue_form(_days([factor * x for x in loads]))
    np.testing.assert_allclose(scaled.to_numpy(), factor * model.to_numpy(), rtol=1e-9, atol=1e-6)


@given(loads=st.lists(st.floats(1, 500), min_size=10, max_size=60), day=st.integers(0, 9))
def test_more_load_on_a_day_never_lowers_later_fitness_and_leaves_earlier_days_alone(loads, day):
    more = list(loads)
    more[day] += 50
    before, after = fitness_fatigue_form(_days(loads))["ctl"], fitness_fatigue_form(_days(more))["ctl"]
    assert (after.iloc[day:] > before.iloc[day:]).all()
    pd.testing.assert_series_equal(after.iloc[:day], before.iloc[:day])


@pytest.mark.parametrize(
    ("week", "monotony", "strain"),
    [
        ([5, 15, 20, 20, 20, 25, 35], 2.3664, 331.30),
        ([0, 20, 10, 10, 10, 10, 10], 1.8708, 130.958),
        ([300, 400, 0, 500, 350, 600, 0], 1.4317, 3078.2),
        ([40] * 7, 10, 2800),
        ([0] * 7, 0, 0),
    ],
)
def test_monotony_and_strain_match_the_reference_weeks(week, monotony, strain):
    last = monotony_and_strain(_days(week)).iloc[-1]
    assert last["monotony"] == pytest.approx(monotony, abs=6e-5)
    assert last["strain"] == pytest.approx(strain, rel=2e-5)


@given(week=st.lists(st.floats(0, 500), min_size=7, max_size=30))
def test_monotony_is_never_above_ten_and_unknown_before_a_whole_week(week):
    monotony = monotony_and_strain(_days(week))["monotony"]
    assert monotony.iloc[:6].isna().all()
    assert monotony.iloc[6:].between(0, 10).all()


def test_a_rest_day_is_zero_and_a_day_of_unknown_load_is_missing():
    done = activities(
        {"start": "2026-01-01 07:00", "load": 40.0},
        {"start": "2026-01-01 18:00", "load": 20.0},
        {"start": "2026-01-03 07:00"},
    )
    daily = daily_load(done, date(2026, 1, 1), date(2026, 1, 4))
    assert daily.iloc[[0, 1, 3]].tolist() == [60.0, 0.0, 0.0]
    assert np.isnan(daily.iloc[2])


def test_the_table_runs_from_the_first_activity_to_today_and_leaves_the_future_out():
    done = activities(
        {"start": "2026-01-05 07:00", "load": 80.0, "load_method": "power", "moving_s": 3600, "distance_m": 30_000},
        {"start": "2026-01-05 18:00", "load": 10.0, "load_method": "duration", "duration_s": 1200},
        {"start": "2026-02-01 07:00", "load": 99.0, "load_method": "pace", "duration_s": 3600},
    )
    table = daily_load_table(done, date(2026, 1, 20))
    assert list(table.columns) == TABLE_COLUMNS
    assert (table["date"].iloc[0], table["date"].iloc[-1]) == (pd.Timestamp("2026-01-05"), pd.Timestamp("2026-01-20"))
    first = table.iloc[0]
    assert (first["load"], first["method"], first["minutes"], first["distance_km"]) == (90.0, "power", 80.0, 30.0)
    assert table["load"].sum() == 90.0
    assert table["ramp"].iloc[7] == pytest.approx(table["ctl"].iloc[7] - table["ctl"].iloc[0])


@pytest.mark.parametrize("kind", [None, object])
def test_a_table_of_nothing_has_its_columns_and_no_rows(kind):
    empty = activities({"start": "2026-01-05"}).iloc[:0]
    empty = empty if kind is None else pd.DataFrame(columns=empty.columns, dtype=object)
    assert list(daily_load_table(empty, date(2026, 1, 20)).columns) == TABLE_COLUMNS
    assert weekly_volume(empty, date(2026, 1, 20)).empty
    assert daily_load(empty, date(2026, 1, 1), date(2026, 1, 3)).tolist() == [0, 0, 0]


def test_weekly_volume_counts_by_monday_and_sport():
    done = activities(
        {"start": "2026-01-05 07:00", "sport": "run", "moving_s": 1800, "distance_m": 5000, "load": 30.0},
        {"start": "2026-01-11 23:30", "sport": "run", "moving_s": 3600, "distance_m": 10_000, "load": 60.0},
        {"start": "2026-01-12 07:00", "sport": "strength", "duration_s": 2700, "load": 34.0},
        {"start": "2026-01-13 07:00", "sport": "walk", "duration_s": 2700, "load": 16.0},
        {"start": "2025-06-01 07:00", "sport": "run", "moving_s": 3600},
    )
    volume = weekly_volume(done, date(2026, 1, 14), weeks=4)
    assert volume["week"].dt.strftime("%m-%d").tolist() == ["01-05", "01-12", "01-12"]
    assert volume[["sport", "sessions", "minutes", "load"]].to_numpy().tolist() == [
        ["run", 2, 90.0, 90.0],
        ["strength", 1, 45.0, 34.0],
        ["walk", 1, 45.0, 16.0],
    ]
    assert volume["distance_km"].iloc[[0, 1]].tolist() == [15.0, 0.0]
    assert np.isnan(volume["distance_km"].iloc[2])
