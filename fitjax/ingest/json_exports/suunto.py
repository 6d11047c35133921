"""Suunto: the app's export of a workout (DeviceLog with header and samples), its SML answers, Sports Tracker lists.

Places are radians, pulse and cadence are Hertz, temperatures Kelvin, energy joules, as the watches keep them.
"""

import math
from collections.abc import Iterator
from datetime import UTC, timedelta, timezone
from typing import Any

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.samples import Samples
from fitjax.ingest.json_exports.values import epoch_s, first_of, has, inside, listed, objects, plain
from fitjax.ingest.problems import RowProblem

_DEGREES = 180 / math.pi
_J_PER_KCAL = 4184.0
_KELVIN = -273.15
_COLUMNS = {
    "Latitude": ("latitude", _DEGREES, 0.0),
    "Longitude": ("longitude", _DEGREES, 0.0),
    "Altitude": ("altitude_m", 1.0, 0.0),
    "GPSAltitude": ("altitude_m", 1.0, 0.0),
    "Distance": ("distance_m", 1.0, 0.0),
    "Speed": ("speed_m_s", 1.0, 0.0),
    "Power": ("power_w", 1.0, 0.0),
    "Temperature": ("temperature_c", 1.0, _KELVIN),
}
_SPORTS: dict[int, tuple[str, Sport]] = {
    0: ("walking", Sport.WALK), 1: ("running", Sport.RUN), 2: ("cycling", Sport.RIDE),
    3: ("cross-country skiing", Sport.CROSS), 10: ("mountain biking", Sport.RIDE), 11: ("hiking", Sport.WALK),
    13: ("downhill skiing", Sport.CROSS), 15: ("rowing", Sport.ROW), 21: ("pool swimming", Sport.SWIM),
    22: ("trail running", Sport.RUN), 23: ("gym", Sport.STRENGTH), 24: ("nordic walking", Sport.WALK),
    51: ("yoga", Sport.MOBILITY), 52: ("indoor cycling", Sport.RIDE), 53: ("treadmill", Sport.RUN),
    69: ("indoor rowing", Sport.ROW), 83: ("open water swimming", Sport.SWIM),
}  # fmt: skip
"""Codes of Sports Tracker, which the Suunto app took over."""
_LOG_SPORTS: dict[int, tuple[str, Sport]] = {
    3: ("running", Sport.RUN), 4: ("cycling", Sport.RIDE), 5: ("mountain biking", Sport.RIDE),
    6: ("swimming", Sport.SWIM), 11: ("walking", Sport.WALK), 12: ("nordic walking", Sport.WALK),
    17: ("indoor cycling", Sport.RIDE), 18: ("circuit training", Sport.CROSS), 23: ("weight training", Sport.STRENGTH),
    52: ("openwater swimming", Sport.SWIM), 62: ("treadmill", Sport.RUN), 82: ("trail running", Sport.RUN),
    96: ("trekking", Sport.WALK), 97: ("hiking", Sport.WALK),
}  # fmt: skip
"""Codes of the watches' own logs."""


def _log(record: Record) -> Iterator[Found]:
    head = record.get("DeviceLog", "Header")
    head = head if isinstance(head, dict) else {}
    samples = _samples(listed(record.data, "DeviceLog", "Samples"))
    yield _from(record, head, samples)


def _sml(record: Record) -> Iterator[Found]:
    items = listed(record.data, "Data", "Samples") or listed(record.data, "Samples")
    yield _from(record, {}, _samples(items))


def _from(record: Record, head: dict[str, Any], samples: Samples) -> Found:
    if head.get("DateTime"):
        start = record.moment(head["DateTime"])
    else:
        first = samples.first_s()
        if first is None:
            raise RowProblem("the log has neither a start nor samples")
        start = record.moment(first, UTC)
    code = record.number(head.get("ActivityType"), "activity type")
    name = head.get("Activity")
    raw, sport = _LOG_SPORTS.get(int(code) if code is not None else -1, ("", None))
    if isinstance(name, str) and name:
        raw, sport = name, None
    hr = inside(head, "HR") if isinstance(head.get("HR"), list) else listed(head, "HeartRate")
    mean = inside(first_of(hr), "Avg")
    most = inside(first_of(hr), "Max")
    return record.activity(
        start=start,
        sport_raw=raw,
        sport=sport if raw else Sport.CROSS,
        stated={
            "duration": head.get("Duration"),
            "distance": head.get("Distance"),
            "ascent": head.get("Ascent"),
            "descent": head.get("Descent"),
            "calories": (head.get("Energy"), 1 / _J_PER_KCAL),
            "avg_hr": (mean, 60.0),
            "max_hr": (most, 60.0),
        },
        samples=samples,
        device=record.text("DeviceLog", "Device", "Name"),
    )


def _samples(items: list[Any]) -> Samples:
    found = Samples()
    for item in objects(items):
        inner = inside(item, "Attributes", "suunto/sml", "Sample")
        values = inner if isinstance(inner, dict) else item
        at = epoch_s(item.get("TimeISO8601") or values.get("UTC"))
        for name, (column, factor, offset) in _COLUMNS.items():
            if values.get(name) is not None:
                found.put(at, column, values[name], factor, offset)
        for name, column in (("HR", "hr"), ("Cadence", "cadence")):
            value = plain(values.get(name))
            if value is not None:
                # Hertz; some answers of the service are already a minute's beats.
                found.put(at, column, value, 60.0 if value < 5 else 1.0)
    return found


def _sports_tracker(record: Record) -> Iterator[Found]:
    minutes = record.number(record.get("timeOffsetInMinutes"), "offset")
    zone = timezone(timedelta(minutes=minutes)) if minutes is not None and abs(minutes) <= 900 else UTC
    code = record.number(record.get("activityId"), "activity type")
    raw, sport = _SPORTS.get(int(code) if code is not None else -1, ("", Sport.CROSS))
    yield record.activity(
        start=record.moment(record.get("startTime"), zone),
        sport_raw=raw,
        sport=sport,
        stated={
            "duration": record.get("totalTime"),
            "distance": record.get("totalDistance"),
            "ascent": record.get("totalAscent"),
            "descent": record.get("totalDescent"),
            "max_speed": record.get("maxSpeed"),
            "calories": record.get("energyConsumption"),
            "avg_hr": record.get("hrdata", "workoutAvgHR") or record.get("hrdata", "avg"),
            "max_hr": record.get("hrdata", "workoutMaxHR") or record.get("hrdata", "max"),
        },
        source_id=record.text("workoutKey") or record.text("key"),
        title=record.text("description"),
    )


def _is_tracker(one: Any) -> bool:
    return has(one, "activityId", "startTime", "totalTime", "totalDistance")


def _is_sml(data: Any) -> bool:
    items = inside(data, "Data", "Samples") or inside(data, "Samples")
    one = first_of(items)
    return has(one, "TimeISO8601") and ("Attributes" in one or "HR" in one or "Latitude" in one)


LAYOUTS = (
    Layout(format="suunto_log_json", read=_log, fits=lambda data: has(inside(data, "DeviceLog"), "Samples")),
    Layout(format="suunto_sml_json", read=_sml, fits=_is_sml),
    Layout(
        format="sports_tracker_json", read=_sports_tracker, fits=lambda data: _is_tracker(data)
        or _is_tracker(first_of(data)),
    ),
    Layout(
        format="sports_tracker_json", read=_sports_tracker, records=under("payload"),
        fits=lambda data: _is_tracker(first_of(inside(data, "payload"))) or _is_tracker(inside(data, "payload")),
    ),
)  # fmt: skip
