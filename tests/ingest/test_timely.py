"""No activity is stored under a day of an unset clock or one to come, whichever reader found it."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.recorder_clock import LONGEST_S, astray
from fitjax.ingest.timely import timely

NOW = datetime(2027, 1, 1, tzinfo=UTC)
GOOD = Activity(row=2, start=datetime(2026, 5, 4, 12, tzinfo=UTC), sport=Sport.RUN)
STREAM = Stream(time_s=np.zeros(1), columns={})


def _one(start: datetime, stream: Stream | None = None) -> ParsedFile:
    bad = Activity(row=1, start=start, sport=Sport.RUN, stream=stream)
    return timely(ParsedFile(format="x", rows_read=2, activities=(bad, GOOD)), NOW)


@pytest.mark.parametrize(
    ("start", "why"),
    [
        (datetime(1970, 1, 1, 0, 3), "start time '1970-01-01 00:03:00' is where clocks begin that nobody set"),
        (datetime(1901, 1, 1, tzinfo=UTC), "start time '1901-01-01 00:00:00' is before 1970"),
        (datetime(2099, 1, 1), "start time '2099-01-01 00:00:00' lies in the future"),
    ],
)
def test_an_activity_of_an_impossible_day_is_rejected_and_the_others_stay(start: datetime, why: str) -> None:
    parsed = _one(start)
    assert (parsed.activities, parsed.rows_read) == ((GOOD,), 2)
    assert [(r.row, r.reason) for r in parsed.rejected] == [(1, why)]


@pytest.mark.parametrize("day", [datetime(1989, 12, 31, 1, tzinfo=UTC), datetime(1980, 1, 6, 1, tzinfo=UTC)])
def test_only_a_recording_is_judged_by_the_clocks_of_recorders(day: datetime) -> None:
    assert len(_one(day).activities) == 2
    assert len(_one(day, STREAM).activities) == 1


def test_what_is_in_time_is_handed_on_as_it_is() -> None:
    parsed = ParsedFile(format="x", rows_read=1, activities=(replace(GOOD, stream=STREAM),))
    assert timely(parsed, NOW) is parsed


@given(
    st.lists(st.integers(0, 3600), min_size=1, max_size=50),
    st.lists(st.sampled_from([-9 * 10**8, 5, 4 * 10**9, 631_065_700]), max_size=30),
)
def test_times_left_after_the_astray_are_weeks_apart_at_most(seconds: list[int], others: list[int]) -> None:
    base = 1_777_000_000.0
    unix_s = np.array([*(base + s for s in seconds), *map(float, others), np.nan])
    kept = unix_s[~astray(unix_s)]
    kept = kept[~np.isnan(kept)]
    assert len(kept) > 0
    assert kept.max() - kept.min() <= 2 * LONGEST_S
    if len([o for o in others if o not in (5, 631_065_700)]) < len(seconds):
        assert kept.tolist() == [base + s for s in seconds]


@pytest.mark.parametrize(("file_format", "kept"), [("fit", 0), ("weights_csv", 1)])
def test_a_measurement_of_fits_first_day_is_set_aside_and_one_of_a_diary_stays(file_format: str, kept: int) -> None:
    value = Wellness(row=1, at=datetime(1989, 12, 31), metric=Metric.STEPS, value=900)
    parsed = timely(ParsedFile(format=file_format, rows_read=1, wellness=(value,)), NOW)
    assert (len(parsed.wellness), len(parsed.set_aside)) == (kept, 1 - kept)


def test_a_clock_that_was_never_set_leaves_nothing_to_compare_with() -> None:
    assert not astray(np.arange(5.0)).any()
