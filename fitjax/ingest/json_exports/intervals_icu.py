"""intervals.icu's interface: activities and the wellness record of each day. Local times, SI units."""

from collections.abc import Iterator
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.strava_api import stated
from fitjax.ingest.json_exports.values import first_of, has
from fitjax.ingest.sports import sport_of
from fitjax.ingest.zones import zone_of

_WELLNESS = {
    Metric.WEIGHT_KG: ("weight", 1.0),
    Metric.REST_HR: ("restingHR", 1.0),
    Metric.HRV_RMSSD_MS: ("hrv", 1.0),
    Metric.HRV_SDNN_MS: ("hrvSDNN", 1.0),
    Metric.SLEEP_S: ("sleepSecs", 1.0),
    Metric.SLEEP_SCORE: ("sleepScore", 1.0),
    Metric.RECOVERY_SCORE: ("readiness", 1.0),
    Metric.STEPS: ("steps", 1.0),
    Metric.SPO2_PCT: ("spO2", 1.0),
    Metric.SYSTOLIC_MMHG: ("systolic", 1.0),
    Metric.DIASTOLIC_MMHG: ("diastolic", 1.0),
    Metric.BODY_FAT_PCT: ("bodyFat", 1.0),
    Metric.VO2MAX: ("vo2max", 1.0),
    Metric.RESPIRATION: ("respiration", 1.0),
    Metric.SORENESS: ("soreness", 1.0),
    Metric.FATIGUE: ("fatigue", 1.0),
    Metric.MOOD: ("mood", 1.0),
}


def _activity(record: Record) -> Iterator[Found]:
    raw = record.text("type")
    zone = zone_of(record.text("timezone"))
    start = record.moment(record.get("start_date") or record.get("start_date_local"), zone)
    own = {
        "avg_power": record.get("icu_average_watts"),
        "normalized_power": record.get("icu_weighted_avg_watts"),
        "tss": record.get("icu_training_load"),
    }
    if record.get("perceived_exertion") is None:
        own["rpe"] = record.get("icu_rpe")
    yield record.activity(
        start=start,
        sport_raw=raw,
        stated=stated(record, sport_of(raw)) | own,
        source_id=record.text("id"),
        title=record.text("name"),
        device=record.text("device_name"),
    )


def _wellness(record: Record) -> Iterator[Found]:
    at = record.day(record.get("id"), "day")
    yield from record.values(at, {metric: (record.get(key), factor) for metric, (key, factor) in _WELLNESS.items()})


def _is_activity(one: Any) -> bool:
    return has(one, "start_date_local", "type") and any(str(key).startswith("icu_") for key in one)


def _is_wellness(one: Any) -> bool:
    return has(one, "id") and ("ctl" in one or "restingHR" in one) and "type" not in one


LAYOUTS = (
    Layout(
        format="intervals_icu_activities_json", read=_activity,
        fits=lambda data: _is_activity(data) or _is_activity(first_of(data)),
    ),
    Layout(
        format="intervals_icu_wellness_json", read=_wellness,
        fits=lambda data: _is_wellness(data) or _is_wellness(first_of(data)),
    ),
)  # fmt: skip
