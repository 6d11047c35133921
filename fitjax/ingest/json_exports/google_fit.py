"""Google Fit in Google Takeout: 'All Sessions' (activities and sleep) and 'All Data' (data points of one source).

Steps, distance and energy come in from the merged source only; the files of single devices would count them again.
"""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has, listed, objects

_UTC_DAYS = "the data points have no time zone in this export; they are counted by days of UTC"
_SLEEP_STAGES = {
    "sleep.light": Metric.LIGHT_SLEEP_S,
    "sleep.deep": Metric.DEEP_SLEEP_S,
    "sleep.rem": Metric.REM_SLEEP_S,
}
_SUMMED = {
    "com.google.step_count.delta": Metric.STEPS,
    "com.google.distance.delta": Metric.DISTANCE_M,
    "com.google.calories.expended": Metric.TOTAL_KCAL,
}
_MEASURED = {
    "com.google.weight": (Metric.WEIGHT_KG, 1.0),
    "com.google.body.fat.percentage": (Metric.BODY_FAT_PCT, 1.0),
    "com.google.height": (Metric.HEIGHT_CM, 100.0),
    "com.google.oxygen_saturation": (Metric.SPO2_PCT, 1.0),
    "com.google.body.temperature": (Metric.BODY_TEMPERATURE_C, 1.0),
}
_HEART = "com.google.heart_rate.bpm"
_MERGED = ("merge_", "estimated_steps", ":from_", "merged")
_STATED = {
    "com.google.calories.expended": "calories",
    "com.google.distance.delta": "distance",
}


def _is_session(data: Any) -> bool:
    one = data if isinstance(data, dict) else first_of(data)
    return has(one, "fitnessActivity", "startTime", "endTime")


def _session(record: Record) -> Iterator[Found]:
    start = record.moment(record.get("startTime"))
    end = record.moment(record.get("endTime"), what="end time")
    if start.tzinfo is None or end.tzinfo is None:
        start, end = start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)
    kind = record.text("fitnessActivity")
    elapsed = max(0.0, (end - start).total_seconds())
    if kind.startswith("sleep"):
        yield from _night(record, elapsed)
        return
    stated: dict[str, Any] = {"duration": elapsed, "moving": record.get("duration")}
    for item in objects(listed(record.data, "aggregate")):
        metric = str(item.get("metricName"))
        value = item.get("floatValue", item.get("intValue"))
        if metric in _STATED:
            stated[_STATED[metric]] = value
        elif metric == "com.google.heart_rate.summary":
            stated.setdefault("avg_hr", value)
    yield record.activity(start=start, sport_raw=kind, stated=stated, title=record.text("name"))


def _night(record: Record, elapsed: float) -> Iterator[Found]:
    at = record.day(record.get("endTime"), "end time")
    found: dict[Metric, float] = {}
    for item in objects(listed(record.data, "segment")):
        metric = _SLEEP_STAGES.get(str(item.get("fitnessActivity")))
        if metric is not None:
            begin = record.moment(item.get("startTime"), UTC)
            stop = record.moment(item.get("endTime"), UTC, "end time")
            found[metric] = found.get(metric, 0.0) + max(0.0, (stop - begin).total_seconds())
    asleep = sum(found.values()) or elapsed
    record.warn("nights stand at the UTC day of waking: the export names no time zone")
    yield from record.values(at, {**found, Metric.SLEEP_S: asleep})


def _point(record: Record) -> Iterator[Found]:
    kind = record.text("dataTypeName")
    at = record.moment(record.get("endTimeNanos"), what="time")
    value = record.get("fitValue", 0, "value", "fpVal")
    if value is None:
        value = record.get("fitValue", 0, "value", "intVal")
    if kind in _SUMMED:
        yield from record.values(at, {_SUMMED[kind]: value})
    elif kind == _HEART:
        yield from record.values(at, {Metric.AVG_HR: value, Metric.MIN_HR: value, Metric.MAX_HR: value})
    elif kind in _MEASURED:
        metric, factor = _MEASURED[kind]
        yield from record.values(at, {metric: (value, factor)})
    elif kind == "com.google.blood_pressure":
        low = record.get("fitValue", 1, "value", "fpVal")
        yield from record.values(at, {Metric.SYSTOLIC_MMHG: value, Metric.DIASTOLIC_MMHG: low})


def _kind_of(data: Any) -> str:
    return str(first_of(data.get("Data Points")).get("dataTypeName", "")) if isinstance(data, dict) else ""


def _wanted(data: Any) -> bool:
    if not has(data, "Data Source", "Data Points"):
        return False
    kind, source = _kind_of(data), str(data["Data Source"])
    return kind == _HEART or kind in (*_MEASURED, "com.google.blood_pressure") or (
        kind in _SUMMED and any(mark in source for mark in _MERGED)
    )  # fmt: skip


LAYOUTS = (
    Layout(format="google_fit_session_json", fits=_is_session, read=_session),
    Layout(
        format="google_fit_data_json", fits=_wanted, read=_point, records=under("Data Points"), said=(_UTC_DAYS,),
        gather={"steps": "sum", "distance_m": "sum", "total_kcal": "sum", "avg_hr": "mean", "min_hr": "min",
                "max_hr": "max"},
    ),
    Layout(
        format="google_fit_data_json", fits=lambda data: has(data, "Data Source", "Data Points"),
        unused="a Google Fit file of one source's data points, which the merged file holds too, or of another kind",
    ),
)  # fmt: skip
