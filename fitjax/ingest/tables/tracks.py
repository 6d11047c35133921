"""OpenTracks' CSV: one track, point by point. In: a Table; out: ParsedFile with one activity and its Stream.

The file names no sport. Distance is the sensor's where there is one, else the way between the points, segment by
segment; speeds are km/h.
"""

from datetime import datetime

import numpy as np

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow
from fitjax.domain.errors import ImportProblem
from fitjax.domain.sphere import great_circle_m
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.detect import Table
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.recorder_clock import astray
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.spec import Spec

# Column → stream column, factor, lowest and highest that can be true.
_COLUMNS = {
    "latitude": ("latitude", 1.0, -90, 90), "longitude": ("longitude", 1.0, -180, 180),
    "altitude": ("altitude_m", 1.0, -500, 12_000), "speed": ("speed_m_s", 1 / 3.6, 0, 120),
    "hr": ("hr", 1.0, 20, 260), "cadence": ("cadence", 1.0, 0, 400), "power": ("power_w", 1.0, 0, 5_000),
}  # fmt: skip
LONGEST_DAYS = 30
_MOST_POINTS = 1_000_000


def read(table: Table, spec: Spec, now: datetime) -> ParsedFile:
    cells = Cells(table, spec, now)
    points: list[tuple[datetime, str, dict[str, float]]] = []
    rows: list[int] = []
    rejected: list[RejectedRow] = []
    for record in table.records():
        try:
            if record.problem:
                raise RowProblem(record.problem)
            at = cells.moment(record.cells)
            if at is None or at.tzinfo is None:
                raise RowProblem("the time is empty or has no zone")
            numbers = {name: _number(cells, record.cells, name) for name in (*_COLUMNS, *_SUMS)}
        except RowProblem as problem:
            rejected.append(RejectedRow(row=record.row, reason=str(problem)))
            continue
        rows.append(record.row)
        points.append(
            (at, cells.text(record.cells, "trackpoint_type"), {k: v for k, v in numbers.items() if v is not None})
        )
        if len(points) > _MOST_POINTS:
            raise ImportProblem(f"{table.name} holds more than {_MOST_POINTS:,} points, which no one track has.")
    far = astray(np.array([at.timestamp() for at, _, _ in points]))
    rejected += [RejectedRow(row=rows[n], reason="its time is far from all others") for n in np.flatnonzero(far)]
    points = [point for point, off in zip(points, far.tolist(), strict=True) if not off]
    if len(points) < 2:
        raise ImportProblem(f"{table.name} holds no track: fewer than two points can be read; export it again.")
    points.sort(key=lambda point: point[0])
    if (points[-1][0] - points[0][0]).days > LONGEST_DAYS:
        raise ImportProblem(f"{table.name} spans more than {LONGEST_DAYS} days, which no one track does; split it.")
    return ParsedFile(
        format=table.format, rows_read=1 + len(rejected), activities=(_activity(points),), rejected=tuple(rejected),
        warnings=("this export names no sport", *cells.warnings),
    )  # fmt: skip


_SUMS = ("altitude_gain", "sensor_distance")


def _number(cells: Cells, found: list[str], name: str) -> float | None:
    try:
        value = parse_number(cells.text(found, name))
    except ValueError as error:
        raise RowProblem(f"{name} is not a number") from error
    return value


def _activity(points: list[tuple[datetime, str, dict[str, float]]]) -> Activity:
    start = points[0][0]
    time_s = np.array([(at - start).total_seconds() for at, _, _ in points])
    columns = {}
    for name, (column, factor, low, high) in _COLUMNS.items():
        values = np.array([found.get(name, np.nan) for _, _, found in points]) * factor
        values[~((values >= low) & (values <= high))] = np.nan
        if not np.isnan(values).all():
            columns[column] = values
    sensor = [found["sensor_distance"] for _, _, found in points if "sensor_distance" in found]
    gains = [found["altitude_gain"] for _, _, found in points if "altitude_gain" in found]
    hr = columns.get("hr")
    return Activity(
        row=1,
        start=start,
        sport=Sport.CROSS,
        duration_s=float(time_s[-1]) or None,
        distance_m=(sum(sensor) if sensor else _way(points)) or None,
        ascent_m=sum(gains) if gains else None,
        avg_hr=None if hr is None else float(np.nanmean(hr)),
        max_hr=None if hr is None else float(np.nanmax(hr)),
        derived=("duration_s", "distance_m", "ascent_m", *(() if hr is None else ("avg_hr", "max_hr"))),
        stream=Stream(time_s=time_s, columns=columns),
    )


def _way(points: list[tuple[datetime, str, dict[str, float]]]) -> float:
    total, segment = 0.0, list[dict[str, float]]()
    for _, kind, found in (*points, (points[-1][0], "SEGMENT_END", {})):
        if kind.startswith("SEGMENT"):
            places = np.array([(found["latitude"], found["longitude"]) for found in segment]).reshape(-1, 2)
            total += float(great_circle_m(places[:, 0], places[:, 1]).sum())
            segment = list[dict[str, float]]()
        if "latitude" in found and "longitude" in found:
            segment.append(found)
    return total
