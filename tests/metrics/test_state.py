from datetime import date, timedelta

import pandas as pd
import pytest

from fitjax.domain.profile import Profile, read_profile
from fitjax.metrics.state import fill_profile, observed_max_hr, threshold_pace_s_per_km

from .frames import activities, sets

TODAY = date(2026, 3, 18)  # a Wednesday
NO_SETS = sets({"workout_start": "2026-01-01", "exercise": "Squat"}).iloc[:0]
NO_ACTIVITIES = activities({"start": "2026-01-01"}).iloc[:0]


def _profile(**more: object) -> Profile:
    return read_profile({"id": "a1", "goal": {"kind": "run_10k"}, "availability_min": {"mon": 60}} | more)


def _runs(weeks_back: list[int], **values: object):
    days = [TODAY - timedelta(days=2 + 7 * back) for back in weeks_back]
    return activities(*[{"start": str(day), "duration_s": 3000, "distance_m": 9000} | values for day in days])


def test_the_last_four_full_weeks_become_history_oldest_first():
    done = activities(
        {"start": "2026-02-16 07:00", "moving_s": 600},
        {"start": "2026-02-22 07:00", "moving_s": 600, "distance_m": 2000},
        {"start": "2026-03-02 07:00", "moving_s": 3600, "distance_m": 12_000},
        {"start": "2026-03-10 07:00", "sport": "ride", "moving_s": 7200, "distance_m": 60_000},
        {"start": "2026-03-17 07:00", "moving_s": 1800, "distance_m": 6000},
    )
    history = fill_profile(_profile(), done, NO_SETS, TODAY).history
    assert history.weekly_minutes == (20, 0, 60, 120)
    assert history.weekly_distance_km == (2, 0, 12, 0)
    assert (history.longest_run_km_30d, history.longest_session_min_30d) == (12, 120)
    assert history.ctl is not None
    assert history.ctl > 0
    assert history.layoff_weeks is None


def test_weeks_before_the_first_activity_are_unknown_not_zero():
    assert fill_profile(_profile(), _runs([1, 0]), NO_SETS, TODAY).history.weekly_minutes == (50,)


def test_lifting_workouts_count_in_the_weekly_minutes():
    log = sets({"workout_start": "2026-03-10 18:00", "exercise": "Squat", "workout_duration_s": 3600})
    assert fill_profile(_profile(), NO_ACTIVITIES, log, TODAY).history.weekly_minutes == (60,)


def test_what_the_profile_states_wins_over_the_data():
    stated = {
        "thresholds": {"max_hr": 199, "threshold_pace_s_per_km": 240, "e1rm_kg": {"back_squat": 50}},
        "history": {"weekly_minutes": [1, 2, 3, 4], "ctl": 5},
    }
    log = sets(
        {"workout_start": "2026-03-10", "exercise": "Squat (Barbell)", "weight_kg": 100, "reps": 5},
        {"workout_start": "2026-03-10", "exercise": "Deadlift (Barbell)", "weight_kg": 120, "reps": 1},
    )
    filled = fill_profile(_profile(**stated), _runs([0, 1, 2, 3, 4], max_hr=185), log, TODAY)
    assert (filled.thresholds.max_hr, filled.thresholds.threshold_pace_s_per_km) == (199, 240)
    assert filled.thresholds.e1rm_kg == {"back_squat": 50, "deadlift": 120}
    assert (filled.history.weekly_minutes, filled.history.ctl) == ((1, 2, 3, 4), 5)
    assert filled.history.longest_run_km_30d == 9


def test_without_data_the_profile_stays_as_it_was():
    assert fill_profile(_profile(), NO_ACTIVITIES, NO_SETS, TODAY) == _profile()


def test_empty_frames_without_types_are_as_good_as_empty_ones():
    done, log = (pd.DataFrame(columns=frame.columns, dtype=object) for frame in (NO_ACTIVITIES, NO_SETS))
    assert fill_profile(_profile(), done, log, TODAY) == _profile()


def test_lifts_of_the_last_four_months_go_by_canonical_key_without_dumbbells():
    log = sets(
        {"workout_start": "2026-03-01", "exercise": "Bent Over Row (Barbell)", "weight_kg": 60, "reps": 10},
        {"workout_start": "2026-03-01", "exercise": "Bench Press (Dumbbell)", "weight_kg": 30, "reps": 8},
        {"workout_start": "2025-03-01", "exercise": "Bench Press (Barbell)", "weight_kg": 100, "reps": 1},
        {"workout_start": "2026-03-01", "exercise": "杠铃卧推", "weight_kg": 80, "reps": 1},
    )
    thresholds = fill_profile(_profile(), NO_ACTIVITIES, log, TODAY).thresholds
    assert thresholds.e1rm_kg == {"row": 80, "bench_press": 80}


def test_the_maximum_heart_rate_ignores_two_spikes_and_a_life_without_effort():
    done = activities(*[{"start": "2026-03-01", "max_hr": hr} for hr in (214, 209, 184, 183, 180, 175)])
    assert observed_max_hr(done, TODAY, age=35) == 184
    walks = activities(*[{"start": "2026-03-01", "max_hr": 128}] * 6)
    assert observed_max_hr(walks, TODAY, age=40) == 180
    assert observed_max_hr(walks, TODAY, age=None) is None
    assert observed_max_hr(done.head(4), TODAY, age=35) is None


def test_lthr_falls_back_to_85_percent_of_the_reserve():
    filled = fill_profile(_profile(thresholds={"max_hr": 190, "rest_hr": 50}), NO_ACTIVITIES, NO_SETS, TODAY)
    assert filled.thresholds.lthr == 169


def test_threshold_pace_is_the_best_recent_run_carried_to_an_hour():
    done = activities(
        {"start": "2026-03-01", "moving_s": 3600, "distance_m": 9500},
        {"start": "2026-03-08", "moving_s": 1200, "distance_m": 5000},
        {"start": "2025-01-01", "moving_s": 1200, "distance_m": 6000},
        {"start": "2026-03-09", "sport": "ride", "moving_s": 3600, "distance_m": 30_000},
        {"start": "2026-03-09", "moving_s": 3600, "distance_m": 40_000},
    )
    # 5 km in 20:00: 60 minutes carry 5 * 3^(1/1.06) = 14.10 km, 4:15.4 a kilometre.
    assert threshold_pace_s_per_km(done, TODAY) == pytest.approx(255.4, abs=0.1)


def test_a_run_of_exactly_an_hour_is_its_own_threshold_pace():
    done = activities({"start": "2026-03-01", "duration_s": 3600, "distance_m": 12_000})
    assert threshold_pace_s_per_km(done, TODAY) == 300


def test_a_ride_filed_as_a_run_does_not_set_the_pace():
    easy = _runs([0, 1, 2, 3, 4])
    broken = activities({"start": "2026-03-01", "duration_s": 3000, "distance_m": 17_000})
    assert threshold_pace_s_per_km(pd.concat([easy, broken]), TODAY) == threshold_pace_s_per_km(easy, TODAY)


def test_filled_values_pass_the_profiles_own_checks_whatever_the_data():
    wild = activities(
        {"start": "2026-03-01", "duration_s": 9e6, "distance_m": 9e7, "max_hr": 500, "load": 90_000.0},
        {"start": "2026-03-02", "duration_s": 80_000, "distance_m": 190_000},
    )
    filled = fill_profile(_profile(), wild, NO_SETS, TODAY)
    assert read_profile(filled.model_dump(mode="json")) == filled


def test_three_idle_weeks_are_a_layoff():
    assert fill_profile(_profile(), _runs([3, 4, 5]), NO_SETS, TODAY).history.layoff_weeks == 3
