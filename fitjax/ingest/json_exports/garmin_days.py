"""Garmin's account export of days and nights: sleepData, daily summaries (UDSFile), weights, HRV, readiness, VO2max.

Calendar dates are local. Stress of -1 and -2 means that it could not be told.
"""

from collections.abc import Iterator
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has, inside, listed, objects, plain

_NIGHT = {
    Metric.DEEP_SLEEP_S: "deepSleepSeconds",
    Metric.LIGHT_SLEEP_S: "lightSleepSeconds",
    Metric.REM_SLEEP_S: "remSleepSeconds",
    Metric.AWAKE_S: "awakeSleepSeconds",
    Metric.RESPIRATION: "averageRespiration",
}
_STATUS = {
    "HRV": Metric.HRV_RMSSD_MS,
    "RESPIRATION": Metric.RESPIRATION,
    "SPO2": Metric.SPO2_PCT,
}


def _date(record: Record) -> Any:
    """Some files say {"date": "2024-01-02 00:00:00.0"} for a date."""
    value = record.get("calendarDate")
    return inside(value, "date") if isinstance(value, dict) else value


def _night(record: Record) -> Iterator[Found]:
    if record.get("calendarDate") is None and record.get("deepSleepSeconds") is None:
        return  # a night without the watch
    found: dict[Metric, Any] = {metric: record.get(key) for metric, key in _NIGHT.items()}
    stages = [plain(record.get(key)) for key in ("deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds")]
    found[Metric.SLEEP_S] = sum(stage or 0.0 for stage in stages)
    found[Metric.SLEEP_SCORE] = record.get("sleepScores", "overallScore")
    found[Metric.SPO2_PCT] = record.get("spo2SleepSummary", "averageSPO2")
    yield from record.values(record.day(_date(record)), found)


def _day(record: Record) -> Iterator[Found]:
    rest = record.get("currentDayRestingHeartRate")
    found: dict[Metric, Any] = {
        Metric.STEPS: record.get("totalSteps"),
        Metric.DISTANCE_M: record.get("totalDistanceMeters"),
        Metric.TOTAL_KCAL: record.get("totalKilocalories"),
        Metric.ACTIVE_KCAL: record.get("activeKilocalories"),
        Metric.REST_HR: record.get("restingHeartRate") if rest is None else rest,
        Metric.MIN_HR: record.get("minHeartRate"),
        Metric.MAX_HR: record.get("maxHeartRate"),
        Metric.FLOORS: record.get("floorsAscended"),
        Metric.STRESS: _stress(record),
        Metric.BODY_BATTERY: _battery(record),
        Metric.RESPIRATION: record.get("respiration", "avgWakingRespirationValue"),
        Metric.SPO2_PCT: record.get("averageSpo2Value"),
    }
    moving = [plain(record.get(key)) for key in ("highlyActiveSeconds", "activeSeconds")]
    if any(moving):
        found[Metric.ACTIVE_S] = sum(part or 0.0 for part in moving)
    yield from record.values(record.day(_date(record)), found)


def _stress(record: Record) -> Any:
    for part in objects(listed(record.data, "allDayStress", "aggregatorList")):
        if part.get("type") == "TOTAL":
            return _told(part.get("averageStressLevel"))
    return _told(record.get("averageStressLevel"))


def _told(value: Any) -> Any:
    found = plain(value)
    return None if found is not None and found < 0 else value


def _battery(record: Record) -> Any:
    """The day's highest charge: how the day was begun."""
    for part in objects(listed(record.data, "bodyBattery", "bodyBatteryStatList")):
        if part.get("bodyBatteryStatType") == "HIGHEST":
            return part.get("statsValue")
    return record.get("bodyBatteryHighestValue")


def _body(record: Record) -> Iterator[Found]:
    weight = record.get("weight")
    grams = inside(weight, "weight") if isinstance(weight, dict) else weight
    when = inside(weight, "timestampGMT") or record.get("metaData", "calendarDate") or record.get("calendarDate")
    found = {
        Metric.WEIGHT_KG: (grams, 0.001),
        Metric.BODY_FAT_PCT: inside(weight, "bodyFat") if isinstance(weight, dict) else record.get("bodyFat"),
        Metric.BMI: inside(weight, "bmi") if isinstance(weight, dict) else record.get("bmi"),
        Metric.MUSCLE_MASS_KG: (inside(weight, "muscleMass"), 0.001),
        Metric.VO2MAX: record.get("vo2MaxRunning") or record.get("vo2Max"),
    }
    if any(value is not None and value != (None, 0.001) for value in found.values()):
        yield from record.values(record.day(when), found)


def _status(record: Record) -> Iterator[Found]:
    at = record.day(_date(record))
    for part in objects(listed(record.data, "metrics")):
        metric = _STATUS.get(str(part.get("type")))
        if metric is not None:
            yield from record.values(at, {metric: part.get("value")})


def _hrv(record: Record) -> Iterator[Found]:
    yield from record.values(record.day(_date(record)), {Metric.HRV_RMSSD_MS: record.get("lastNightAvg")})


def _readiness(record: Record) -> Iterator[Found]:
    yield from record.values(record.day(_date(record)), {Metric.RECOVERY_SCORE: record.get("score")})


def _vo2max(record: Record) -> Iterator[Found]:
    when = record.get("calendarDate") or record.get("updateTimestamp")
    yield from record.values(record.day(when), {Metric.VO2MAX: record.get("vo2MaxValue")})


def _is_night(one: Any) -> bool:
    return has(one, "sleepStartTimestampGMT", "sleepEndTimestampGMT")


def _is_body(one: Any) -> bool:
    return has(one, "metaData", "version") and has(one["metaData"], "calendarDate")


LAYOUTS = (
    Layout(format="garmin_sleep_json", read=_night, fits=lambda data: _is_night(first_of(data))),
    Layout(
        format="garmin_days_json", read=_day,
        fits=lambda data: has(first_of(data), "calendarDate", "totalSteps") or has(data, "calendarDate", "totalSteps"),
    ),
    Layout(format="garmin_body_json", read=_body, fits=lambda data: _is_body(first_of(data))),
    Layout(
        format="garmin_health_status_json", read=_status, gather={"respiration": "mean"},
        fits=lambda data: has(first_of(data), "calendarDate", "metrics"),
    ),
    Layout(
        format="garmin_hrv_json", read=_hrv, records=under("hrvSummaries"),
        fits=lambda data: has(first_of(inside(data, "hrvSummaries")), "calendarDate", "lastNightAvg"),
    ),
    Layout(format="garmin_hrv_json", read=_hrv, fits=lambda data: has(first_of(data), "calendarDate", "lastNightAvg")),
    Layout(
        format="garmin_readiness_json", read=_readiness, gather={"recovery_score": "max"},
        fits=lambda data: has(first_of(data), "calendarDate", "score", "level"),
    ),
    Layout(
        format="garmin_vo2max_json", read=_vo2max, gather={"vo2max": "max"},
        fits=lambda data: has(first_of(data), "vo2MaxValue", "sport"),
    ),
)  # fmt: skip
