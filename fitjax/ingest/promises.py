"""What every reader promises of what it gives. In: the ParsedFiles of one file; out: the promises it broke, in words.

Used by the run that feeds damaged files to the readers, and by tests. Does not know what the file truly held.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime, timedelta

import numpy as np

from fitjax.domain.activity import Activity, Lap, ParsedFile, StrengthSet
from fitjax.domain.wellness import RANGES

_ROW_BY_ROW = ("strava_activities_csv", "garmin_activities_csv", "hevy_csv", "strong_csv")
"""In these a row is an activity, a set or a rejected row, and nothing else."""


def broken(parts: Iterable[ParsedFile], now: datetime) -> list[str]:
    """At most a few sentences, none where all is as promised."""
    found: list[str] = []
    for part in parts:
        found += list(dict.fromkeys(_of(part, now)))[: 5 - len(found)]
        if len(found) >= 5:
            break
    return found


def _of(part: ParsedFile, now: datetime) -> Iterator[str]:
    counted = len(part.activities) + len(part.sets) + len(part.rejected)
    if part.rows_read < counted or (part.format in _ROW_BY_ROW and part.rows_read != counted):
        yield f"{part.rows_read} rows read, but {counted} activities, sets and rejected rows"
    if not part.format:
        yield "no format is named"
    for activity in part.activities:
        yield from _activity(activity, now)
    for one in part.sets:
        yield from _numbers(one)
        yield from _moment(one.workout_start, now)
    for value in part.wellness:
        low, high = RANGES[value.metric]
        if not low <= value.value <= high:
            yield f"{value.metric} {value.value} is outside {low} to {high}"
        yield from _moment(value.at, now)
    for reason in (*(row.reason for row in part.rejected), *(value.reason for value in part.set_aside)):
        if not reason or "\n" in reason or len(reason) > 600:
            yield f"a reason that is no sentence: {reason[:80]!r}"


def _activity(activity: Activity, now: datetime) -> Iterator[str]:
    yield from _numbers(activity)
    yield from _moment(activity.start, now)
    for lap in activity.laps:
        yield from _numbers(lap)
    stream = activity.stream
    if stream is None or not len(stream):
        return
    if not np.isfinite(stream.time_s).all() or (np.diff(stream.time_s) < 0).any():
        yield "time in the stream runs backwards or is not finite"
    for name, values in stream.columns.items():
        if np.isinf(values).any():
            yield f"{name} in the stream is infinite"


def _numbers(record: Activity | Lap | StrengthSet) -> Iterator[str]:
    for column in fields(record):
        value = getattr(record, column.name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            if not math.isfinite(value):
                yield f"{column.name} is {value}"
            elif value < 0:
                yield f"{column.name} is {value}, less than nothing"


def _moment(at: datetime, now: datetime) -> Iterator[str]:
    late = at - now > timedelta(days=2) if at.tzinfo else at - now.replace(tzinfo=None) > timedelta(days=3)
    if at.year < 1970 or late:
        yield f"a date of {at:%Y}"
