import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.metrics import stress
from fitjax.metrics.stress import TRIMP_COEFFICIENTS, TrimpCoefficients

MALE, FEMALE = TRIMP_COEFFICIENTS["male"], TRIMP_COEFFICIENTS["female"]
ONE_HOUR_ALTERNATING_W = np.tile([300.0] * 60 + [100.0] * 60, 30)


@pytest.mark.parametrize(
    ("coefficients", "minutes", "hr", "expected"),
    [
        (MALE, 60, 150, 100.4403),
        (FEMALE, 60, 150, 84.4776),
        (MALE, 30, 125, 25.0723),
        (TrimpCoefficients(0.86, 1.67), 60, 150, 113.5168),
        (TrimpCoefficients(0.821776, 1.67), 60, 150, 108.4714),
    ],
)
def test_trimp_matches_the_reference_sessions(coefficients, minutes, hr, expected):
    assert float(stress.trimp(minutes, hr, 60, 190, coefficients)) == pytest.approx(expected, abs=5e-5)


def test_trimp_is_zero_below_resting_heart_rate_and_without_time():
    assert float(stress.trimp(60, 55, 60, 190, MALE)) == 0
    assert float(stress.trimp(0, 150, 60, 190, MALE)) == 0


def test_trimp_of_333_is_a_stress_of_239_as_elevate_asserts():
    hour = float(stress.trimp(60, 163, 60, 190, MALE))
    assert 100 * 333 / hour == pytest.approx(239.0876, abs=5e-5)


@given(lthr=st.floats(120, 185), sex=st.sampled_from(["male", "female", "other"]))
def test_an_hour_at_lthr_is_exactly_100(lthr, sex):
    value = stress.hr_stress(60, lthr, 60, 190, lthr, TRIMP_COEFFICIENTS[sex])
    assert float(value) == pytest.approx(100, rel=1e-12)


def test_lthr_falls_back_to_85_percent_of_the_reserve_and_a_stated_one_wins():
    assert stress.lthr_or_default(None, 60, 190) == 170.5
    assert stress.lthr_or_default(163, 60, 190) == 163


def test_zone_trimps_match_edwards_and_lucia():
    assert stress.zone_trimp([10, 20, 15, 10, 5]) == 160
    assert stress.zone_trimp([40, 15, 5]) == 85


@given(hr=st.lists(st.floats(40, 200), min_size=1, max_size=50), sex=st.sampled_from(["male", "female", "other"]))
def test_trimp_of_samples_is_never_below_trimp_of_their_mean(hr, sex):
    samples, seconds = np.array(hr), np.full(len(hr), 5.0)
    coefficients = TRIMP_COEFFICIENTS[sex]
    whole = stress.trimp_from_samples(seconds, samples, 60, 190, coefficients)
    mean = float(stress.trimp(seconds.sum() / 60, samples.mean(), 60, 190, coefficients))
    assert whole >= mean - 1e-9 * max(1.0, mean)


@given(hr=st.floats(61, 200), seconds=st.integers(1, 500))
def test_trimp_of_a_constant_heart_rate_is_the_same_by_samples_and_by_mean(hr, seconds):
    by_samples = stress.trimp_from_samples(np.ones(seconds), np.full(seconds, hr), 60, 190, MALE)
    assert by_samples == pytest.approx(float(stress.trimp(seconds / 60, hr, 60, 190, MALE)), rel=1e-9)


@pytest.mark.parametrize(
    ("variant", "expected"), [("full", 239.0995), ("zero_padded", 238.8444), ("partial", 239.8082)]
)
def test_the_three_variants_of_normalized_power_match_their_references(variant, expected):
    assert stress.normalized_power_w(ONE_HOUR_ALTERNATING_W, variant) == pytest.approx(expected, abs=5e-5)


@given(power=st.floats(1, 600), seconds=st.integers(1, 200))
def test_constant_power_is_its_own_normalized_power_with_whole_or_partial_windows(power, seconds):
    ride = np.full(seconds, power)
    assert stress.normalized_power_w(ride, "full") == pytest.approx(power, rel=1e-9)
    assert stress.normalized_power_w(ride, "partial") == pytest.approx(power, rel=1e-9)


def test_normalized_power_of_no_samples_is_unknown():
    assert np.isnan(stress.normalized_power_w([]))


@pytest.mark.parametrize(
    ("seconds", "intensity", "expected"),
    [(3600, 1.0, 100), (7200, 0.8, 128), (3600, 1.05, 110.25), (5400, 0.75, 84.375)],
)
def test_power_stress_matches_the_reference_rides(seconds, intensity, expected):
    assert float(stress.power_stress(seconds, 300 * intensity, 300)) == pytest.approx(expected, rel=1e-9)


def test_the_alternating_ride_has_the_reference_intensity_stress_and_variability():
    power = stress.normalized_power_w(ONE_HOUR_ALTERNATING_W)
    facts = stress.intensity_and_variability(power, 200, 250)
    assert facts["intensity_factor"] == pytest.approx(0.956398, abs=1e-6)
    assert facts["variability_index"] == pytest.approx(1.195498, abs=1e-6)
    assert float(stress.power_stress(3600, power, 250)) == pytest.approx(91.4697, abs=5e-5)


def test_an_hour_at_threshold_pace_is_100_and_twice_the_speed_is_400():
    assert float(stress.pace_stress(3600, 12_000, 300)) == pytest.approx(100)
    assert float(stress.pace_stress(3600, 12_000, 600)) == pytest.approx(400)


def test_swim_stress_matches_its_reference():
    assert float(stress.swim_stress(3000, 3600, 3000, 66)) == pytest.approx(75.1315, abs=5e-5)


def test_session_rpe_is_420_points_and_100_stress_for_an_hour_at_effort_seven():
    assert float(stress.session_rpe(60, 7)) == 420
    assert float(stress.session_rpe_stress(60, 7)) == pytest.approx(100)


@given(
    seconds=st.floats(60, 40_000),
    factor=st.floats(0.1, 10),
    hr=st.floats(80, 190),
    power=st.floats(50, 500),
)
def test_every_stress_grows_in_proportion_to_time(seconds, factor, hr, power):
    def stresses(time_s: float) -> list[float]:
        return [
            float(stress.hr_stress(time_s / 60, hr, 60, 195, 170, FEMALE)),
            float(stress.power_stress(time_s, power, 250)),
            float(stress.pace_stress(time_s, 3.2 * time_s, 300)),
            float(stress.session_rpe_stress(time_s / 60, 5)),
            float(stress.duration_stress(time_s, 30)),
        ]

    assert stresses(seconds * factor) == pytest.approx([factor * value for value in stresses(seconds)], rel=1e-9)


def test_unknown_in_is_unknown_out():
    assert np.isnan(stress.hr_stress(60, np.nan, 60, 190, 170, MALE))
    assert np.isnan(stress.pace_stress(3600, np.nan, 300))
    assert np.isnan(stress.pace_stress(0, 0, 300))
