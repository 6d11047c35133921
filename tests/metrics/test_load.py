import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.profile import Thresholds, read_profile
from fitjax.domain.vocabulary import LoadMethod, Sport
from fitjax.metrics.load import activity_loads, session_load

from .frames import activities

FULL = Thresholds(max_hr=190, rest_hr=60, lthr=170, ftp_w=250, threshold_pace_s_per_km=300, swim_threshold_m_per_min=66)
EVERYTHING = {
    "duration_s": 3600, "distance_m": 12_000, "avg_hr": 170, "normalized_power_w": 250, "avg_power_w": 240, "rpe": 7,
}  # fmt: skip


def _profile(thresholds: Thresholds, sex: str = "female"):
    data = {"id": "a1", "goal": {"kind": "run_10k"}, "availability_min": {"mon": 60}, "sex": sex}
    return read_profile(data | {"thresholds": thresholds.model_dump()})


@pytest.mark.parametrize(
    ("sport", "without", "method"),
    [
        (Sport.RIDE, (), LoadMethod.POWER),
        (Sport.RIDE, ("normalized_power_w",), LoadMethod.POWER),
        (Sport.RIDE, ("normalized_power_w", "avg_power_w"), LoadMethod.HEART_RATE),
        (Sport.RUN, (), LoadMethod.PACE),
        (Sport.RUN, ("distance_m",), LoadMethod.HEART_RATE),
        (Sport.RUN, ("distance_m", "avg_hr"), LoadMethod.SESSION_RPE),
        (Sport.RUN, ("distance_m", "avg_hr", "rpe"), LoadMethod.DURATION),
        (Sport.WALK, (), LoadMethod.HEART_RATE),
        (Sport.STRENGTH, (), LoadMethod.SESSION_RPE),
        (Sport.STRENGTH, ("rpe",), LoadMethod.DURATION),
    ],
)
def test_the_best_method_the_inputs_allow_is_chosen(sport, without, method):
    inputs = {name: value for name, value in EVERYTHING.items() if name not in without}
    found = session_load(sport=sport, **inputs, thresholds=FULL)
    assert found is not None
    assert found.method is method


@pytest.mark.parametrize("sport", [Sport.RIDE, Sport.RUN, Sport.WALK, Sport.STRENGTH])
def test_an_hour_at_threshold_is_100_whatever_the_method(sport):
    found = session_load(sport=sport, **EVERYTHING, thresholds=FULL, sex="male")
    assert found is not None
    assert found.value == pytest.approx(100)


def test_a_swim_goes_by_swimming_pace_with_elapsed_time():
    found = session_load(sport=Sport.SWIM, duration_s=3600, moving_s=3000, distance_m=3000, thresholds=FULL)
    assert found is not None
    assert (found.method, found.value) == (LoadMethod.SWIM_PACE, pytest.approx(75.1315, abs=5e-5))


def test_a_load_names_the_inputs_it_came_from_and_what_was_assumed():
    thresholds = Thresholds(max_hr=190)
    found = session_load(sport=Sport.RUN, duration_s=3600, avg_hr=150, thresholds=thresholds)
    assert found is not None
    assert found.inputs == {"moving_s": 3600, "avg_hr": 150, "assumed_rest_hr": 60, "max_hr": 190, "lthr": 170.5}


def test_without_thresholds_and_effort_an_hour_is_a_stated_estimate_by_sport():
    found = session_load(sport=Sport.CROSS, duration_s=3600, avg_hr=150, thresholds=Thresholds())
    assert found is not None
    assert (found.value, found.method, found.inputs["assumed_load_per_h"]) == (30, LoadMethod.DURATION, 30)


def test_lthr_alone_is_enough_for_heart_rate_stress():
    found = session_load(sport=Sport.RUN, duration_s=3600, avg_hr=165, thresholds=Thresholds(rest_hr=50, lthr=165))
    assert found is not None
    assert (found.method, found.value) == (LoadMethod.HEART_RATE, pytest.approx(100))


def test_a_session_without_a_duration_has_no_load():
    assert session_load(sport=Sport.RUN, duration_s=None, distance_m=9000, avg_hr=150, thresholds=FULL) is None


def test_moving_time_goes_before_elapsed_time():
    found = session_load(sport=Sport.RUN, duration_s=9000, moving_s=3600, distance_m=12_000, thresholds=FULL)
    assert found is not None
    assert found.value == pytest.approx(100)


def test_a_hilly_run_goes_by_heart_rate_and_without_one_by_pace():
    hilly = {"sport": Sport.RUN, "duration_s": 3600, "distance_m": 9000, "ascent_m": 600, "thresholds": FULL}
    with_hr, without = session_load(**hilly, avg_hr=160), session_load(**hilly)
    assert with_hr is not None
    assert without is not None
    assert (with_hr.method, without.method) == (LoadMethod.HEART_RATE, LoadMethod.PACE)


@pytest.mark.parametrize(
    "broken", [{"distance_m": 90_000}, {"distance_m": 0}, {"distance_m": float("inf")}, {"distance_m": -5}]
)
def test_an_impossible_distance_falls_to_the_next_method(broken):
    found = session_load(sport=Sport.RUN, **(EVERYTHING | broken), thresholds=FULL)
    assert found is not None
    assert found.method is LoadMethod.HEART_RATE


def test_a_heart_rate_below_resting_and_an_effort_of_zero_are_not_used():
    found = session_load(sport=Sport.RUN, duration_s=3600, avg_hr=45, rpe=0, thresholds=FULL)
    assert found is not None
    assert found.method is LoadMethod.DURATION


maybe = st.none() | st.floats(-10, 400, allow_nan=False)


@given(
    sport=st.sampled_from(list(Sport)),
    duration_s=st.none() | st.floats(0, 20_000),
    distance_m=st.none() | st.floats(0, 60_000),
    avg_hr=maybe,
    avg_power_w=maybe,
    rpe=st.none() | st.floats(-1, 11),
)
def test_one_session_and_a_frame_of_it_have_the_same_load(sport, duration_s, distance_m, avg_hr, avg_power_w, rpe):
    values = {
        "duration_s": duration_s, "distance_m": distance_m, "avg_hr": avg_hr, "avg_power_w": avg_power_w, "rpe": rpe,
    }  # fmt: skip
    one = session_load(sport=sport, **values, thresholds=FULL, sex="female")
    row = activity_loads(activities({"start": "2026-01-01", "sport": sport.value} | values), _profile(FULL)).iloc[0]
    if one is None:
        assert np.isnan(row["load"])
        assert row["load_method"] is None
    else:
        assert (row["load"], row["load_method"]) == (pytest.approx(one.value), one.method.value)
        assert one.value >= 0
        assert np.isfinite(one.value)


def test_loads_leave_the_frame_they_were_given_as_it_was():
    frame = activities({"start": "2026-01-01", "duration_s": 3600})
    before = frame.copy()
    loaded = activity_loads(frame, _profile(FULL))
    pd.testing.assert_frame_equal(frame, before)
    assert loaded["load"].tolist() == [50.0]


def test_an_empty_frame_stays_empty():
    empty = activities({"start": "2026-01-01"}).iloc[:0]
    assert activity_loads(empty, _profile(FULL)).empty


def test_twenty_thousand_activities_take_less_than_a_second():
    n = 20_000
    frame = pd.DataFrame(
        {
            "start": pd.Timestamp("2020-01-01"),
            "sport": np.resize(["run", "ride", "strength", "swim"], n),
            "duration_s": 3600.0,
            "avg_hr": 150.0,
            "distance_m": 10_000.0,
        }
    )
    began = time.perf_counter()
    loaded = activity_loads(frame, _profile(FULL))
    assert time.perf_counter() - began < 1
    assert loaded["load"].notna().all()
