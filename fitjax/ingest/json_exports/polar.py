"""Polar: training sessions of a Flow account export, with samples, and exercises as AccessLink answers them.

Times are local; the offset in minutes stands beside them. AccessLink's older answers have hyphens in their keys.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.samples import Samples
from fitjax.ingest.json_exports.values import epoch_s, first_of, has, inside, listed, objects, seconds_of, within, words
from fitjax.ingest.problems import RowProblem

_SAMPLES = {
    "heartRate": ("hr", 1.0),
    "altitude": ("altitude_m", 1.0),
    "distance": ("distance_m", 1.0),
    "speed": ("speed_m_s", 1 / 3.6),
    "cadence": ("cadence", 1.0),
    "temperature": ("temperature_c", 1.0),
    "power": ("power_w", 1.0),
}
_PLACE = ("latitude", "longitude")
_LONGEST_OFFSET_MIN = 15 * 60


def zone_of(record: Record, value: Any) -> timezone | None:
    minutes = record.number(value, "offset")
    if minutes is None or abs(minutes) > _LONGEST_OFFSET_MIN:
        return None
    return timezone(timedelta(minutes=minutes))


def _accesslink(record: Record) -> Iterator[Found]:
    data = {key.replace("-", "_"): value for key, value in record.data.items()}
    zone = zone_of(record, data.get("start_time_utc_offset"))
    start = record.moment(data.get("start_time"), zone)
    heart = data.get("heart_rate")
    yield record.activity(
        start=start,
        sport_raw=words(data.get("detailed_sport_info")) or words(data.get("sport")),
        stated={
            "duration": data.get("duration"),
            "distance": data.get("distance"),
            "avg_hr": inside(heart, "average"),
            "max_hr": inside(heart, "maximum"),
            "calories": data.get("calories"),
        },
        source_id=words(data.get("id")),
        device=words(data.get("device")),
    )


def _parts(data: Any) -> Iterator[Any]:
    """One record an exercise, with its session around it; a session without exercises is one."""
    parts = listed(data, "exercises")
    session = {key: value for key, value in data.items() if key != "exercises"}
    for part in parts:
        yield {**session, "exercise": part, "exercises": len(parts)}
    if not parts:
        yield {**session, "exercise": {}, "exercises": 1}


def _exercise(record: Record) -> Iterator[Found]:
    """A session of one sport says some things for its only exercise."""
    part = record.get("exercise")
    if not isinstance(part, dict):
        raise RowProblem("the exercise is no record")
    group = f"polar-{record.text('startTime')}" if record.get("exercises") > 1 else ""
    whole = record.data if not group else {}

    def said(*keys: str) -> Any:
        value = inside(part, *keys)
        return inside(whole, *keys) if value is None else value

    offset = part.get("timezoneOffset", record.data.get("timeZoneOffset"))
    zone = zone_of(record, offset)
    start = record.moment(part.get("startTime") or record.get("startTime"), zone)
    shift = 0.0 if zone is None else zone.utcoffset(None).total_seconds()
    sport = words(part.get("sport")) or record.text("name")
    yield record.activity(
        start=start,
        sport_raw=sport,
        stated={
            "duration": said("duration"),
            "distance": said("distance"),
            "ascent": said("ascent"),
            "descent": said("descent"),
            "avg_hr": inside(part, "heartRate", "avg") or whole.get("averageHeartRate"),
            "max_hr": inside(part, "heartRate", "max") or whole.get("maximumHeartRate"),
            "avg_cadence": said("cadence", "avg"),
            "avg_power": said("power", "avg"),
            "max_power": said("power", "max"),
            "max_speed": (said("speed", "max"), 1 / 3.6),
            "calories": said("kiloCalories"),
        },
        samples=_samples(part, shift),
        laps=_laps(part, start),
        title=record.text("name") if record.text("name") != sport else "",
        group=group,
        device=record.text("product", "modelName"),
    )


def _samples(part: dict[str, Any], shift_s: float) -> Samples:
    found = Samples()

    def at(item: dict[str, Any]) -> float | None:
        seconds = epoch_s(item.get("dateTime"))
        return None if seconds is None else seconds - shift_s

    for key, (column, factor) in _SAMPLES.items():
        for item in objects(listed(part, "samples", key)):
            found.put(at(item), column, item.get("value"), factor)
    for item in objects(listed(part, "samples", "recordedRoute")):
        for name in _PLACE:
            found.put(at(item), name, item.get(name))
        if "altitude" in item and not listed(part, "samples", "altitude"):
            found.put(at(item), "altitude_m", item.get("altitude"))
    return found


def _laps(part: dict[str, Any], start: datetime) -> list[tuple[datetime, dict[str, Any]]]:
    begin = start if start.tzinfo else start.replace(tzinfo=UTC)
    laps = []
    at = 0.0
    for item in objects(listed(part, "laps") or listed(part, "autoLaps")):
        try:
            duration = seconds_of(item.get("duration"))
        except ValueError:
            return []
        if duration is None or not 0 < duration < 86_400:
            return []
        fields = {
            "duration_s": duration,
            "distance_m": within(item.get("distance"), 0, 5e6),
            "avg_hr": within(inside(item, "heartRate", "avg"), 20, 260),
            "max_hr": within(inside(item, "heartRate", "max"), 20, 260),
            "ascent_m": within(item.get("ascent"), 0, 1e5),
        }
        laps.append((begin + timedelta(seconds=at), fields))
        at += duration
        if at > 30 * 86_400:
            raise RowProblem("the laps last longer than a month")
    return laps


def _is_exercise(one: Any) -> bool:
    if not isinstance(one, dict):
        return False
    keys = {key.replace("-", "_") for key in one}
    return {"start_time", "duration", "sport"} <= keys and bool(
        {"detailed_sport_info", "polar_user", "upload_time"} & keys
    )


LAYOUTS = (
    Layout(format="polar_accesslink_json", read=_accesslink, fits=lambda data: _is_exercise(first_of(data) or data)),
    Layout(
        format="polar_accesslink_json", read=_accesslink, records=under("exercises"),
        fits=lambda data: _is_exercise(first_of(inside(data, "exercises"))),
    ),
    Layout(
        format="polar_training_session_json", read=_exercise,
        records=_parts,
        fits=lambda data: has(data, "startTime", "exercises") and ("exportVersion" in data or "stopTime" in data),
    ),
)  # fmt: skip
