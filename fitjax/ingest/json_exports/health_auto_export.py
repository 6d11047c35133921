"""Health Auto Export (iOS): {"data": {"metrics": [...], "workouts": [...]}}, each value with its unit beside it."""

from collections.abc import Iterator
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.samples import Samples
from fitjax.ingest.json_exports.values import epoch_s, has, inside, listed, objects, plain, within, words
from fitjax.ingest.quantities import quantity

_DAILY_SUMS = {
    "step_count": (Metric.STEPS, "plain"),
    "walking_running_distance": (Metric.DISTANCE_M, "length"),
    "active_energy": (Metric.ACTIVE_KCAL, "energy"),
    "flights_climbed": (Metric.FLOORS, "plain"),
}
_MEASURED = {
    "resting_heart_rate": (Metric.REST_HR, "plain"),
    "heart_rate_variability": (Metric.HRV_SDNN_MS, "plain"),
    "weight_body_mass": (Metric.WEIGHT_KG, "mass"),
    "body_fat_percentage": (Metric.BODY_FAT_PCT, "plain"),
    "body_mass_index": (Metric.BMI, "plain"),
    "vo2_max": (Metric.VO2MAX, "plain"),
    "respiratory_rate": (Metric.RESPIRATION, "plain"),
    "blood_oxygen_saturation": (Metric.SPO2_PCT, "plain"),
}
_SLEEP = {
    Metric.IN_BED_S: ("inBed",),
    Metric.DEEP_SLEEP_S: ("deep",),
    Metric.REM_SLEEP_S: ("rem",),
    Metric.LIGHT_SLEEP_S: ("core",),
    Metric.AWAKE_S: ("awake",),
}
_PLACE = (
    ("latitude", "latitude", 1.0), ("longitude", "longitude", 1.0), ("lat", "latitude", 1.0), ("lon", "longitude", 1.0),
    ("altitude", "altitude_m", 1.0),
)  # fmt: skip


def _records(data: Any) -> Iterator[Any]:
    """One record a value, with its metric's name and unit; then the workouts."""
    for metric in objects(listed(data, "data", "metrics")):
        for item in listed(metric, "data"):
            if isinstance(item, dict):
                yield {**item, "metric name": metric.get("name"), "metric units": metric.get("units")}
            else:
                yield item
    yield from listed(data, "data", "workouts")


def _read(record: Record) -> Iterator[Found]:
    if "metric name" not in record.data:
        yield _workout(record)
        return
    name, unit = record.text("metric name"), record.text("metric units")
    if name in _DAILY_SUMS:
        metric, dimension = _DAILY_SUMS[name]
        value = _in_unit(record, record.get("qty"), unit, dimension)
        yield from record.values(record.moment(record.get("date"), what="date"), {metric: value})
    elif name in _MEASURED:
        metric, dimension = _MEASURED[name]
        value = _in_unit(record, record.get("qty"), unit, dimension)
        at = record.moment(record.get("date"), what="date")
        yield from record.values(at, {metric: (value, 100.0 if value is not None and _is_part(metric, value) else 1.0)})
    elif name == "heart_rate":
        at = record.moment(record.get("date"), what="date")
        yield from record.values(
            at,
            {
                Metric.AVG_HR: record.get("Avg"),
                Metric.MIN_HR: record.get("Min"),
                Metric.MAX_HR: record.get("Max"),
            },
        )
    elif name == "sleep_analysis":
        yield from _night(record, unit or "hr")


def _is_part(metric: Metric, value: float) -> bool:
    return metric in (Metric.BODY_FAT_PCT, Metric.SPO2_PCT) and 0 < value <= 1


def _night(record: Record, unit: str) -> Iterator[Found]:
    factor = 3600.0 if unit.startswith("h") else 60.0 if unit.startswith("min") else 1.0
    asleep = record.number(record.get("totalSleep"), "sleep") or record.number(record.get("asleep"), "sleep")
    found: dict[Metric, Any] = {metric: (record.get(*keys), factor) for metric, keys in _SLEEP.items()}
    found[Metric.SLEEP_S] = (asleep, factor)
    when = record.get("sleepEnd") or record.get("date")
    yield from record.values(record.day(when), found)


def _in_unit(record: Record, value: Any, unit: str, dimension: str) -> float | None:
    """In the stored unit; the unit as the file names it."""
    found = record.number(value, "quantity")
    if found is None or dimension == "plain" or not unit:
        return found
    try:
        return quantity(f"{found:f} {unit}", dimension, unit, ".")
    except ValueError:
        record.warn(f"the unit '{unit[:20]}' is not known; its values are taken as they stand")
        return found


def _measure(record: Record, key: str, dimension: str) -> float | None:
    value = record.get(key)
    if isinstance(value, dict):
        return _in_unit(record, value.get("qty"), words(value.get("units")), dimension)
    return record.number(value, key)


def _workout(record: Record) -> Found:
    samples = Samples()
    for item in objects(listed(record.data, "heartRateData")):
        samples.put(epoch_s(item.get("date")), "hr", item.get("Avg", item.get("qty")))
    for item in objects(listed(record.data, "route")):
        at = epoch_s(item.get("timestamp"))
        for key, column, factor in _PLACE:
            samples.put(at, column, item.get(key), factor)
        speed = plain(item.get("speed"))
        if speed is not None and speed >= 0:  # -1: the phone could not tell
            samples.put(at, "speed_m_s", speed)
    start = record.moment(record.get("start"))
    begin, end = epoch_s(record.get("start")), epoch_s(record.get("end"))
    span = end - begin if begin is not None and end is not None and end > begin else None
    energy = "activeEnergyBurned" if "activeEnergyBurned" in record.data else "activeEnergy"
    tops = [within(item.get("Max"), 20, 260) for item in objects(listed(record.data, "heartRateData"))]
    heart = {
        "avg_hr": record.get("avgHeartRate", "qty") or record.get("heartRate", "avg", "qty"),
        "max_hr": record.get("maxHeartRate", "qty")
        or record.get("heartRate", "max", "qty")
        or max((top for top in tops if top is not None), default=None),
    }
    return record.activity(
        start=start,
        sport_raw=record.text("name"),
        stated={
            "duration": span if span is not None else record.get("duration"),
            "moving": record.get("duration"),
            "distance": _measure(record, "distance", "length"),
            "calories": None if isinstance(record.get(energy), list) else _measure(record, energy, "energy"),
            "ascent": _measure(record, "elevationUp", "length"),
            **heart,
        },
        samples=samples,
        source_id=record.text("id"),
    )


def _fits(data: Any) -> bool:
    inner = inside(data, "data")
    metrics = listed(inner, "metrics")
    return bool(metrics and has(metrics[0], "name", "data")) or any(
        has(one, "name", "start", "end") for one in listed(inner, "workouts")[:1]
    )


LAYOUTS = (
    Layout(
        format="health_auto_export_json", fits=_fits, read=_read, records=_records,
        gather={
            **{metric.value: "sum" for metric, _ in _DAILY_SUMS.values()},
            "avg_hr": "mean", "min_hr": "min", "max_hr": "max", "rest_hr": "mean", "hrv_sdnn_ms": "mean",
            "respiration": "mean", "spo2_pct": "mean",
        },
    ),
)  # fmt: skip
