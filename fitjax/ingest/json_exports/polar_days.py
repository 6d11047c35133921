"""Polar: days and nights of the Flow account export and of AccessLink: steps, sleep, nightly recharge, 24/7 pulse."""

from collections.abc import Iterator
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has, inside, listed, objects, plain


def _activity_day(record: Record) -> Iterator[Found]:
    yield from record.values(
        record.day(record.get("date")),
        {
            Metric.STEPS: record.get("summary", "stepCount"),
            Metric.DISTANCE_M: record.get("summary", "stepsDistance"),
            Metric.TOTAL_KCAL: record.get("summary", "calories"),
        },
    )


def _accesslink_day(record: Record) -> Iterator[Found]:
    data = {key.replace("-", "_"): value for key, value in record.data.items()}
    yield from record.values(
        record.day(data.get("date")),
        {
            Metric.STEPS: data.get("active_steps"),
            Metric.TOTAL_KCAL: data.get("calories"),
            Metric.ACTIVE_KCAL: data.get("active_calories"),
        },
    )


def _night(record: Record) -> Iterator[Found]:
    phases = record.get("evaluation", "phaseDurations")
    yield from record.values(
        record.day(record.get("night"), "night"),
        {
            Metric.IN_BED_S: record.duration(record.get("evaluation", "sleepSpan")),
            Metric.SLEEP_S: record.duration(record.get("evaluation", "asleepDuration")),
            Metric.AWAKE_S: record.duration(inside(phases, "wake")),
            Metric.REM_SLEEP_S: record.duration(inside(phases, "rem")),
            Metric.LIGHT_SLEEP_S: record.duration(inside(phases, "light")),
            Metric.DEEP_SLEEP_S: record.duration(inside(phases, "deep")),
        },
    )


def _score(record: Record) -> Iterator[Found]:
    value = record.get("sleepScoreResult", "sleepScore")
    yield from record.values(record.day(record.get("night"), "night"), {Metric.SLEEP_SCORE: value})


def _recharge(record: Record) -> Iterator[Found]:
    breath_ms = record.number(record.get("meanNightlyRecoveryRespirationInterval"), "respiration interval")
    yield from record.values(
        record.day(record.get("night"), "night"),
        {
            Metric.HRV_RMSSD_MS: record.get("meanNightlyRecoveryRmssd"),
            Metric.RESPIRATION: 60_000 / breath_ms if breath_ms else None,
        },
    )


def _accesslink_night(record: Record) -> Iterator[Found]:
    stages = [record.number(record.get(key), key) or 0.0 for key in ("light_sleep", "deep_sleep", "rem_sleep")]
    yield from record.values(
        record.day(record.get("date")),
        {
            Metric.LIGHT_SLEEP_S: stages[0],
            Metric.DEEP_SLEEP_S: stages[1],
            Metric.REM_SLEEP_S: stages[2],
            Metric.SLEEP_S: sum(stages),
            Metric.SLEEP_SCORE: record.get("sleep_score"),
            Metric.AWAKE_S: record.get("total_interruption_duration"),
        },
    )


def _accesslink_recharge(record: Record) -> Iterator[Found]:
    yield from record.values(
        record.day(record.get("date")),
        {
            Metric.HRV_RMSSD_MS: record.get("heart_rate_variability_avg"),
            Metric.RESPIRATION: record.get("breathing_rate_avg"),
        },
    )


def _pulse(record: Record) -> Iterator[Found]:
    """A day's samples; a few of them are impossible in most files and do not cost the day."""
    rates = [plain(item.get("heartRate")) for item in objects(listed(record.data, "samples"))]
    known = [rate for rate in rates if rate is not None and 20 <= rate <= 250]
    at = record.day(record.get("date"))
    if known:
        yield from record.values(
            at, {Metric.AVG_HR: sum(known) / len(known), Metric.MIN_HR: min(known), Metric.MAX_HR: max(known)}
        )


def _is_day(data: Any) -> bool:
    keys = {key.replace("-", "_") for key in (first_of(data) or (data if isinstance(data, dict) else {}))}
    return {"date", "active_steps"} <= keys


LAYOUTS = (
    Layout(
        format="polar_activity_json", read=_activity_day,
        fits=lambda data: has(data, "date", "summary") and has(inside(data, "summary"), "stepCount"),
    ),
    Layout(format="polar_activity_json", read=_accesslink_day, fits=_is_day),
    Layout(
        format="polar_sleep_json", read=_night, fits=lambda data: has(first_of(data), "night", "evaluation"),
    ),
    Layout(
        format="polar_sleep_json", read=_score, fits=lambda data: has(first_of(data), "night", "sleepScoreResult"),
    ),
    Layout(
        format="polar_recharge_json", read=_recharge,
        fits=lambda data: has(first_of(data), "night", "meanNightlyRecoveryRmssd"),
    ),
    Layout(
        format="polar_sleep_json", read=_accesslink_night, records=under("nights"),
        fits=lambda data: has(first_of(inside(data, "nights")), "date", "deep_sleep"),
    ),
    Layout(
        format="polar_recharge_json", read=_accesslink_recharge, records=under("recharges"),
        fits=lambda data: has(first_of(inside(data, "recharges")), "date", "heart_rate_variability_avg"),
    ),
    Layout(
        format="polar_heart_rate_json", read=_pulse, records=under("deviceDays"),
        fits=lambda data: has(first_of(inside(data, "deviceDays")), "date", "samples"),
    ),
)  # fmt: skip
