"""Oura: answers of API v2 ({"data": [...]}), the account export (one list a kind) and the older export of API v1.

Each record says by its keys what it is; days are local dates, durations seconds.
"""

from collections.abc import Iterator
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has, inside, listed

_NIGHT_V2 = {
    Metric.SLEEP_S: "total_sleep_duration",
    Metric.IN_BED_S: "time_in_bed",
    Metric.DEEP_SLEEP_S: "deep_sleep_duration",
    Metric.LIGHT_SLEEP_S: "light_sleep_duration",
    Metric.REM_SLEEP_S: "rem_sleep_duration",
    Metric.AWAKE_S: "awake_time",
    Metric.HRV_RMSSD_MS: "average_hrv",
    Metric.REST_HR: "lowest_heart_rate",
    Metric.RESPIRATION: "average_breath",
}
_NIGHT_V1 = {
    Metric.SLEEP_S: "total",
    Metric.IN_BED_S: "duration",
    Metric.DEEP_SLEEP_S: "deep",
    Metric.LIGHT_SLEEP_S: "light",
    Metric.REM_SLEEP_S: "rem",
    Metric.AWAKE_S: "awake",
    Metric.HRV_RMSSD_MS: "rmssd",
    Metric.REST_HR: "hr_lowest",
    Metric.RESPIRATION: "breath_average",
    Metric.SLEEP_SCORE: "score",
    Metric.SKIN_TEMPERATURE_C: "temperature_delta",
}
_DAY_V2 = {
    Metric.STEPS: "steps",
    Metric.ACTIVE_KCAL: "active_calories",
    Metric.TOTAL_KCAL: "total_calories",
    Metric.DISTANCE_M: "equivalent_walking_distance",
}
_DAY_V1 = {
    Metric.STEPS: "steps",
    Metric.ACTIVE_KCAL: "cal_active",
    Metric.TOTAL_KCAL: "cal_total",
    Metric.DISTANCE_M: "daily_movement",
}
_SECTIONS = (
    "sleep", "daily_sleep", "readiness", "daily_readiness", "activity", "daily_activity", "workout", "workouts",
    "heartrate", "heart_rate", "daily_spo2", "vo2_max", "restful_periods", "daily_stress", "session", "tag",
)  # fmt: skip
_READ_SECTIONS = frozenset(_SECTIONS) - {"restful_periods", "daily_stress", "session", "tag"}


def _read(record: Record) -> Iterator[Found]:
    data = record.data
    if has(data, "activity", "start_datetime"):
        yield _workout(record)
    elif has(data, "bpm", "timestamp"):
        at = record.moment(data.get("timestamp"))
        bpm = data.get("bpm")
        yield from record.values(at, {Metric.AVG_HR: bpm, Metric.MIN_HR: bpm, Metric.MAX_HR: bpm})
    elif "summary_date" in data:
        yield from _v1(record)
    elif "day" in data:
        yield from _v2(record)


def _v2(record: Record) -> Iterator[Found]:
    data, at = record.data, record.day(record.get("day"), "day")
    parts = data.get("contributors")
    if "total_sleep_duration" in data:
        if record.text("type") in ("rest", "deleted"):
            return
        if record.text("type") in ("sleep", "late_nap"):
            yield from record.values(at, {Metric.NAP_S: data["total_sleep_duration"]})
        else:
            yield from record.values(at, {metric: data.get(key) for metric, key in _NIGHT_V2.items()})
    elif "steps" in data:
        yield from record.values(at, {metric: data.get(key) for metric, key in _DAY_V2.items()})
    elif "spo2_percentage" in data:
        yield from record.values(at, {Metric.SPO2_PCT: inside(data, "spo2_percentage", "average")})
    elif "vo2_max" in data:
        yield from record.values(at, {Metric.VO2MAX: data.get("vo2_max")})
    elif has(parts, "rem_sleep"):
        yield from record.values(at, {Metric.SLEEP_SCORE: data.get("score")})
    elif has(parts, "resting_heart_rate"):
        found = {Metric.RECOVERY_SCORE: data.get("score"), Metric.SKIN_TEMPERATURE_C: data.get("temperature_deviation")}
        yield from record.values(at, found)


def _v1(record: Record) -> Iterator[Found]:
    data = record.data
    if "rmssd" in data or "deep" in data:
        ends = data.get("bedtime_end")
        at = record.day(ends, "end of sleep") if ends else record.day(data.get("summary_date"), "date")
        if data.get("is_longest") == 0:
            yield from record.values(at, {Metric.NAP_S: data.get("total")})
        else:
            yield from record.values(at, {metric: data.get(key) for metric, key in _NIGHT_V1.items()})
    elif "steps" in data:
        at = record.day(data.get("summary_date"))
        yield from record.values(at, {metric: data.get(key) for metric, key in _DAY_V1.items()})
    elif "score" in data:
        yield from record.values(record.day(data.get("summary_date")), {Metric.RECOVERY_SCORE: data.get("score")})


def _workout(record: Record) -> Any:
    start = record.moment(record.get("start_datetime"))
    end = record.moment(record.get("end_datetime"), start.tzinfo, "end time")
    if (start.tzinfo is None) != (end.tzinfo is None):
        end = end.replace(tzinfo=start.tzinfo)
    return record.activity(
        start=start,
        sport_raw=record.text("activity"),
        stated={
            "duration": max(0.0, (end - start).total_seconds()),
            "distance": record.get("distance"),
            "calories": record.get("calories"),
        },
        title=record.text("label"),
        source_id=record.text("id"),
    )


def _is_record(one: Any) -> bool:
    """Keys that no other vendor puts together."""
    return (
        has(one, "summary_date")
        or has(one, "day", "score", "contributors")
        or has(one, "day", "total_sleep_duration")
        or has(one, "day", "start_datetime", "activity")
        or has(one, "day", "steps", "active_calories")
        or has(one, "day", "spo2_percentage")
        or has(one, "day", "vo2_max")
        or has(one, "bpm", "timestamp", "source")
    )


def _sections(data: Any) -> Iterator[Any]:
    for key in _SECTIONS:
        if key in _READ_SECTIONS:
            yield from listed(data, key)


def _is_export(data: Any) -> bool:
    return isinstance(data, dict) and any(_is_record(first_of(data.get(key))) for key in _SECTIONS)


_GATHER = {"avg_hr": "mean", "min_hr": "min", "max_hr": "max", "nap_s": "sum"}

LAYOUTS = (
    Layout(
        format="oura_api_json", read=_read, gather=_GATHER, records=lambda data: data["data"],
        fits=lambda data: _is_record(first_of(inside(data, "data"))),
    ),
    Layout(format="oura_api_json", read=_read, gather=_GATHER, fits=lambda data: _is_record(first_of(data))),
    Layout(format="oura_export_json", read=_read, gather=_GATHER, records=_sections, fits=_is_export),
)  # fmt: skip
