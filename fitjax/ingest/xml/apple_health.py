"""Apple Health's export.xml. In: a path; out: `ParsedFile`s, activities first, then one or more for each metric.

The file is read once, in constant memory but for 36 bytes of each used record: heart rate may stand before or after
the workouts it belongs to, and steps of phone and watch overlap. Nothing is yielded before the file's end is reached.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import numpy as np

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.domain.wellness import RANGES, Metric, Wellness
from fitjax.ingest.xml.apple_columns import Columns
from fitjax.ingest.xml.apple_daily import by_day, each, last_of_day, without_overlap
from fitjax.ingest.xml.apple_elements import RawWorkout
from fitjax.ingest.xml.apple_kinds import HEART_RATE, KINDS, SLEEP, kilocalories
from fitjax.ingest.xml.apple_legs import legs_of
from fitjax.ingest.xml.apple_sleep import nights
from fitjax.ingest.xml.apple_stream import HealthStream
from fitjax.ingest.xml.apple_values import number_of
from fitjax.ingest.xml.apple_workouts import HeartBeats, WorkoutReader
from fitjax.ingest.xml.text import as_utf8

FORMAT = "apple_health_xml"
_ACTIVITIES_A_PART = 200
_LARGE = 32 << 20
"""Bytes from which on starting other processes pays."""
_VALUES_A_PART = 20_000
_MOST_DAMAGE_LISTED = 10


@dataclass(slots=True)
class _Gathered:
    columns: Columns
    workouts: list[RawWorkout] = field(default_factory=list)
    rings: list[Mapping[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_apple_health(
    path: Path | bytes,
    name: str,
    now: datetime | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    report: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    fast: bool = True,
) -> Iterator[ParsedFile]:
    """`report(bytes read, bytes in all)`; Cancelled once `should_stop()`. `fast=False` is for tests: same result."""
    now = now or datetime.now(UTC)
    try:
        with BytesIO(path) if isinstance(path, bytes) else path.open("rb") as file:
            total = len(path) if isinstance(path, bytes) else path.stat().st_size
            gathered = _gather(file, name, now, should_stop, lambda done: report(done, total), fast, total)
    except OSError as error:
        raise ImportProblem(f"{name} could not be read to its end ({error.strerror or error}); try again.") from error
    columns = gathered.columns
    if not (columns.rows_read or columns.unused or gathered.workouts or gathered.rings):
        why = f" ({gathered.warnings[0]})" if gathered.warnings else ""
        raise ImportProblem(f"{name} holds no record and no workout{why}; export it again.")
    yield from _parts(gathered, name, now, should_stop)


def _gather(
    file: BinaryIO,
    name: str,
    now: datetime,
    should_stop: Callable[[], bool],
    done: Callable[[int], None],
    fast: bool,
    size: int,
) -> _Gathered:
    gathered = _Gathered(Columns(now))
    stream = HealthStream(name, fast=fast, in_processes=fast and size >= _LARGE)

    def progress(position: int) -> None:
        if should_stop():
            raise Cancelled(f"reading {name} was stopped")
        done(position)

    for batch, elements in stream.batches(as_utf8(file), progress):
        gathered.columns.add(batch, stream.heads.known)
        gathered.workouts += elements.workouts
        gathered.rings += elements.rings
        elements.workouts.clear()
        elements.rings.clear()
    for line, why in stream.damage[:_MOST_DAMAGE_LISTED]:
        gathered.warnings.append(f"the file is damaged in line {line} ({why}); what stands there is missing")
    if len(stream.damage) > _MOST_DAMAGE_LISTED:
        gathered.warnings.append(f"… and further such places: {len(stream.damage) - _MOST_DAMAGE_LISTED}")
    return gathered


def _parts(gathered: _Gathered, name: str, now: datetime, should_stop: Callable[[], bool]) -> Iterator[ParsedFile]:
    columns = gathered.columns
    beats = HeartBeats.of(columns.take(HEART_RATE))
    reader = WorkoutReader(now, beats, np.zeros(len(beats.column), bool), columns.rejected, columns.set_aside)
    waiting = iter(gathered.workouts)
    while some := list(islice(waiting, _ACTIVITIES_A_PART)):
        if should_stop():
            raise Cancelled(f"reading {name} was stopped")
        activities = tuple(activity for raw in some for activity in reader.activities(raw))
        if activities:
            yield ParsedFile(format=FORMAT, rows_read=len(activities), activities=activities)
    values = iter(_wellness(columns, beats, reader.in_workout, gathered.rings))
    while part := tuple(islice(values, _VALUES_A_PART)):
        if should_stop():
            raise Cancelled(f"reading {name} was stopped")
        yield ParsedFile(format=FORMAT, rows_read=0, wellness=part)
    yield ParsedFile(
        format=FORMAT,
        # The workouts that were no activity are among the rejected; the others were counted with their part.
        rows_read=columns.rows_read + _rejected_workouts(gathered.workouts, columns),
        rejected=tuple(sorted(columns.rejected, key=lambda r: (r.row, r.reason))),
        set_aside=tuple(sorted(columns.set_aside, key=lambda s: (s.row, s.field))),
        warnings=(*gathered.warnings, *_unused(columns.unused, columns.unlisted)),
    )


def _rejected_workouts(workouts: Iterable[RawWorkout], columns: Columns) -> int:
    lines = {one.line for raw in workouts for one in legs_of(raw)}
    return sum(1 for rejected in columns.rejected if rejected.row in lines)


def _wellness(
    columns: Columns, beats: HeartBeats, in_workout: np.ndarray, rings: list[Mapping[str, str]]
) -> Iterator[Wellness]:
    resting = beats.column.rows(np.flatnonzero(~in_workout))
    for metric, how in ((Metric.MIN_HR, "min"), (Metric.AVG_HR, "mean"), (Metric.MAX_HR, "max")):
        yield from by_day(resting, metric, how)
    yield from nights(columns.take(SLEEP), columns.sources)
    summed: dict[Metric, set[datetime]] = {}
    for name, kind in KINDS.items():
        column = columns.take(name)
        match kind.daily:
            case "sum":
                days = list(by_day(without_overlap(column, columns.sources), kind.metric, "sum"))
                summed[kind.metric] = {value.at for value in days}
                yield from days
            case "mean":
                yield from by_day(column, kind.metric, "mean")
            case "last":
                yield from last_of_day(column, kind.metric)
            case "":
                yield from each(column, kind.metric)
    yield from _from_rings(rings, summed, columns)


def _from_rings(
    rings: list[Mapping[str, str]], summed: Mapping[Metric, set[datetime]], columns: Columns
) -> Iterator[Wellness]:
    """The day's energy and exercise time as the watch summed them, for days without records of their own."""
    for ring in rings:
        try:
            day = datetime.combine(date.fromisoformat(ring.get("dateComponents", "")), datetime.min.time())
        except ValueError:
            continue
        energy = number_of(ring.get("activeEnergyBurned", ""))
        active = number_of(ring.get("appleExerciseTime", ""))
        unit = ring.get("activeEnergyBurnedUnit", "kcal")
        for metric, value in (
            (Metric.ACTIVE_KCAL, kilocalories(energy, unit) if energy else None),
            (Metric.ACTIVE_S, active * 60 if active else None),
        ):
            if not value or day in summed.get(metric, set()) or day.year < 1970:
                continue
            low, high = RANGES[metric]
            if low <= value <= high:
                yield Wellness(row=int(ring["line"]), at=day, metric=metric, value=value)
            else:
                reason = f"outside {low:,.9g} to {high:,.9g}"
                columns.put_aside(int(ring["line"]), str(metric), f"{value:,.9g}", reason)


def _unused(unused: Counter[str], unlisted: int) -> Iterator[str]:
    if unused:
        named = ", ".join(f"{name} ({count})" for name, count in sorted(unused.items(), key=lambda i: (-i[1], i[0])))
        yield f"records of kinds that are not used: {named}"
    if unlisted:
        yield f"further records that were rejected or had values set aside, not listed: {unlisted}"
