"""Doubtful seconds are found where they were put, and a clean recording has none."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.sphere import great_circle_m
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.metrics.history_quality import activity_coverage, gaps, wellness_coverage
from fitjax.metrics.quality import Flaw, coverage, stream_findings

N = 1200


def clean() -> dict[str, np.ndarray]:
    """Twenty minutes of an honest run eastwards at 3 m/s."""
    t = np.arange(N, dtype="float64")
    return {
        "time_s": t,
        "latitude": np.full(N, 47.0),
        "longitude": 8.0 + t * 3.0 / (111_195 * np.cos(np.radians(47.0))),
        "altitude_m": 400 + 5 * np.sin(t / 90),
        "hr": np.round(140 + 10 * np.sin(t / 60)),
        "cadence": np.round(172 + 3 * np.sin(t / 7)),
        "power_w": 240 + 20 * np.sin(t / 5),
    }


def found(columns: dict[str, np.ndarray], sport: Sport = Sport.RUN) -> list[tuple[Flaw, float, float, float]]:
    stream = Stream(time_s=columns["time_s"], columns={k: v for k, v in columns.items() if k != "time_s"})
    return [(one.flaw, one.start_s, one.end_s, one.value) for one in stream_findings(stream, sport)]


def test_a_clean_run_has_no_findings() -> None:
    assert found(clean()) == []


def test_a_degree_of_latitude_is_as_long_as_the_mean_radius_says() -> None:
    (metres,) = great_circle_m(np.array([0.0, 1.0]), np.array([0.0, 0.0]))
    assert metres == pytest.approx(111_195.08, abs=0.01)


def test_a_gap_says_how_long() -> None:
    columns = {name: np.delete(values, slice(300, 400)) for name, values in clean().items()}
    assert (Flaw.GAP, 299.0, 400.0, 101.0) in found(columns)


def test_a_point_far_off_is_one_jump_there_and_back() -> None:
    columns = clean()
    columns["latitude"][500] += 0.01
    ((flaw, start, end, speed),) = found(columns)
    assert (flaw, start, end) == (Flaw.GPS_JUMP, 499, 501)
    assert speed == pytest.approx(1112, rel=0.01)


def test_what_is_fast_for_a_runner_is_not_for_a_rider() -> None:
    columns = clean()
    columns["longitude"] = 8.0 + columns["time_s"] * 15.0 / (111_195 * np.cos(np.radians(47.0)))
    assert {flaw for flaw, *_ in found(columns)} == {Flaw.GPS_JUMP}
    assert found(columns, Sport.RIDE) == []


def test_a_heart_rate_that_stands_still_is_a_sensors_last_word() -> None:
    columns = clean()
    columns["hr"][200:500] = 133
    assert (Flaw.HR_FLAT, 200.0, 499.0, 133.0) in found(columns)


def test_sudden_beats_and_lost_beats_are_told_apart() -> None:
    columns = clean()
    columns["hr"][100] = 220
    columns["hr"][600:700] = np.nan
    flaws = [flaw for flaw, *_ in found(columns)]
    assert flaws == [Flaw.HR_SPIKE, Flaw.HR_SPIKE, Flaw.HR_DROPOUT]


def test_a_strap_never_worn_is_not_a_dropout() -> None:
    columns = clean()
    columns["hr"][:] = np.nan
    assert found(columns) == []


def test_a_pulse_that_counts_steps_is_a_cadence_lock() -> None:
    columns = clean()
    columns["hr"][400:700] = columns["cadence"][400:700]
    assert any(flaw is Flaw.CADENCE_LOCK and start == 400 and end == 699 for flaw, start, end, _ in found(columns))


def test_watts_and_metres_no_human_makes() -> None:
    columns = clean()
    columns["power_w"][10] = 4000
    columns["altitude_m"][800:] += 300
    assert [flaw for flaw, *_ in found(columns)] == [Flaw.POWER_SPIKE, Flaw.ALTITUDE_JUMP]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(0, 60))
def test_any_numbers_at_all_give_findings_inside_the_recording(seed: int, n: int) -> None:
    rng = np.random.default_rng(seed)
    values = {name: rng.choice([np.nan, 0.0, -1e9, 1e9, 150.0], n) for name in clean() if name != "time_s"}
    time_s = np.sort(rng.uniform(0, 1e5, n))
    for one in stream_findings(Stream(time_s=time_s, columns=values), Sport.RUN):
        assert time_s[0] <= one.start_s <= one.end_s <= time_s[-1]


def test_coverage_is_the_share_of_samples_with_a_value() -> None:
    stream = Stream(time_s=np.arange(4.0), columns={"hr": np.array([1, np.nan, 3, 4.0])})
    assert coverage(stream) == {"hr": 0.75}


def frame(starts: list[str], **columns: list[object]) -> pd.DataFrame:
    measures = ("duration_s", "distance_m", "avg_hr", "avg_power_w", "avg_cadence", "ascent_m", "calories_kcal", "rpe")
    base = {name: [np.nan] * len(starts) for name in measures}
    return pd.DataFrame(
        {"start": pd.to_datetime(starts), "sport": "run", "stream": None, **base, **columns},
    )


def test_silent_weeks_are_listed_by_their_days() -> None:
    activities = frame(["2026-01-01 07:00", "2026-01-03 07:00", "2026-02-01 07:00", "2026-02-20 07:00"])
    assert [(str(r.start.date()), str(r.end.date()), r.days) for r in gaps(activities).itertuples()] == [
        ("2026-01-04", "2026-01-31", 28),
        ("2026-02-02", "2026-02-19", 18),
    ]
    assert gaps(activities.iloc[:0]).empty


def test_coverage_by_sport_and_metric() -> None:
    activities = frame(["2026-01-01", "2026-01-02"], avg_hr=[150.0, np.nan])
    (row,) = activity_coverage(activities).to_dict("records")
    assert (row["sport"], row["activities"], row["avg_hr"], row["streams"]) == ("run", 2, 0.5, 0.0)
    wellness = pd.DataFrame(
        {"metric": "weight_kg", "at": pd.to_datetime(["2026-01-01", "2026-01-05"]), "format": ["b", "a"]}
    )
    (one,) = wellness_coverage(wellness).to_dict("records")
    assert (one["days"], one["share"], one["sources"]) == (2, 0.4, "a, b")
    assert activity_coverage(activities.iloc[:0]).empty
    assert wellness_coverage(wellness.iloc[:0]).empty
