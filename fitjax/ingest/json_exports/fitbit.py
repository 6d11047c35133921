"""Fitbit: the account export ('Global Export Data', also in Google Takeout) and answers of the Web API.

Minute and second values are UTC without saying so, sleep is local time; both are known from the format, not the file.
The minute series of steps, distance and others look alike, so what they count is told by the file's name.
"""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has, inside
from fitjax.ingest.lengths import METRES_PER_FOOT, METRES_PER_MILE
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.quantities import KG_PER_LB

_LENGTHS = {"kilometer": 1000.0, "mile": METRES_PER_MILE, "meter": 1.0}
_UTC_DAYS = "minute values have no time zone in this export; they are counted by days of UTC"
_API_SERIES = {
    "activities-steps": (Metric.STEPS, 1.0),
    "activities-calories": (Metric.TOTAL_KCAL, 1.0),
    "activities-activityCalories": (Metric.ACTIVE_KCAL, 1.0),
    "activities-floors": (Metric.FLOORS, 1.0),
    "activities-distance": (Metric.DISTANCE_M, 1000.0),
}
_NAMED_SERIES = {
    "steps": (Metric.STEPS, 1.0),
    "distance": (Metric.DISTANCE_M, 0.01),
    "calories": (Metric.TOTAL_KCAL, 1.0),
    "floors": (Metric.FLOORS, 1.0),
}
MINUTE_SUMS = {metric.value: "sum" for metric, _ in _NAMED_SERIES.values()}


def _value_has(key: str) -> Any:
    return lambda data: has(inside(first_of(data), "value"), key) and "dateTime" in first_of(data)


def _exercise(record: Record) -> Iterator[Found]:
    start = record.moment(record.get("startTime"))
    unit = record.text("distanceUnit").casefold()
    if record.get("distance") and unit not in _LENGTHS:
        raise RowProblem(f"the distance unit {unit!r} is not known")
    climb = METRES_PER_FOOT if unit == "mile" else 1.0
    stated: dict[str, Any] = {
        "duration": (record.get("duration"), 0.001),
        "moving": (record.get("activeDuration"), 0.001),
        "distance": (record.get("distance"), _LENGTHS.get(unit, 1.0)),
        "avg_hr": record.get("averageHeartRate"),
        "calories": record.get("calories"),
    }
    if record.get("elevationGain"):
        stated["ascent"] = (record.get("elevationGain"), climb)
    name = record.text("activityName")
    yield record.activity(
        start=start, sport_raw=name, stated=stated, source_id=record.text("logId"), device=record.text("source", "name")
    )


def _sleep(record: Record) -> Iterator[Found]:
    at = record.day(record.get("dateOfSleep"), "date of sleep")
    asleep = (record.get("minutesAsleep"), 60.0)
    if record.get("mainSleep") is False or record.get("isMainSleep") is False:
        yield from record.values(at, {Metric.NAP_S: asleep})
        return
    yield from record.values(
        at,
        {
            Metric.SLEEP_S: asleep,
            Metric.IN_BED_S: (record.get("timeInBed"), 60.0),
            Metric.AWAKE_S: (record.get("minutesAwake"), 60.0),
            Metric.DEEP_SLEEP_S: (record.get("levels", "summary", "deep", "minutes"), 60.0),
            Metric.LIGHT_SLEEP_S: (record.get("levels", "summary", "light", "minutes"), 60.0),
            Metric.REM_SLEEP_S: (record.get("levels", "summary", "rem", "minutes"), 60.0),
        },
    )


def _heart(record: Record) -> Iterator[Found]:
    at = record.moment(record.get("dateTime"), UTC)
    bpm = record.get("value", "bpm")
    yield from record.values(at, {Metric.AVG_HR: bpm, Metric.MIN_HR: bpm, Metric.MAX_HR: bpm})


def _resting(record: Record) -> Iterator[Found]:
    value = record.get("value", "value")
    if not value or not record.get("value", "date"):
        return  # a day on which it was not worn
    yield from record.values(record.day(record.get("value", "date")), {Metric.REST_HR: value})


def _api_heart(record: Record) -> Iterator[Found]:
    value = record.get("value", "restingHeartRate")
    yield from record.values(record.day(record.get("dateTime")), {Metric.REST_HR: value})


def _vo2max(record: Record) -> Iterator[Found]:
    value = record.get("value", "demographicVO2Max")
    at = record.day(record.get("dateTime"))
    yield from record.values(at, {Metric.VO2MAX: record.get("value", "runVO2Max") if value is None else value})


def _weight(factor: float) -> Any:
    def read(record: Record) -> Iterator[Found]:
        date, time = record.text("date"), record.text("time")
        at = record.moment(f"{date} {time}".strip(), None, "date")
        yield from record.values(
            at,
            {
                Metric.WEIGHT_KG: (record.get("weight"), factor),
                Metric.BMI: record.get("bmi"),
                Metric.BODY_FAT_PCT: record.get("fat"),
            },
        )

    return read


def minutes_of(name: str) -> Layout | None:
    """How the minute values of a file of this name are read; None where the name does not say what they count."""
    plain = name.rpartition("/")[2].casefold()
    series = next((key for key in _NAMED_SERIES if plain.startswith((f"{key}-", f"{key}_", f"{key}."))), None)
    if series is None:
        return None
    metric, factor = _NAMED_SERIES[series]

    def read(record: Record) -> Iterator[Found]:
        at = record.moment(record.get("dateTime"), UTC)
        yield from record.values(at, {metric: (record.get("value"), factor)})

    said = (_UTC_DAYS, f"that the values are {series} is told by the file's name alone")
    return Layout(format=f"fitbit_{series}_json", fits=minutes, read=read, gather=MINUTE_SUMS, said=said)


def minutes(data: Any) -> bool:
    one = first_of(data)
    return set(one) == {"dateTime", "value"} and not isinstance(one["value"], dict | list)


def _series(key: str, metric: Metric, factor: float) -> Layout:
    def read(record: Record) -> Iterator[Found]:
        yield from record.values(record.day(record.get("dateTime")), {metric: (record.get("value"), factor)})

    return Layout(format="fitbit_api_json", fits=lambda data: has(data, key), read=read, records=under(key))


def _is_weight(one: Any) -> bool:
    return has(one, "logId", "weight", "date")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        format="fitbit_exercise_json", read=_exercise,
        fits=lambda data: has(first_of(data), "logId", "activityName", "startTime"),
    ),
    Layout(
        format="fitbit_exercise_json", read=_exercise, records=under("activities"),
        fits=lambda data: has(first_of(inside(data, "activities")), "logId", "activityName", "startTime"),
    ),
    Layout(
        format="fitbit_sleep_json", read=_sleep, gather={"nap_s": "sum"},
        fits=lambda data: has(first_of(data), "logId", "dateOfSleep"),
    ),
    Layout(
        format="fitbit_sleep_json", read=_sleep, gather={"nap_s": "sum"}, records=under("sleep"),
        fits=lambda data: has(first_of(inside(data, "sleep")), "logId", "dateOfSleep"),
    ),
    Layout(
        format="fitbit_heart_rate_json", read=_heart, fits=_value_has("bpm"), said=(_UTC_DAYS,),
        gather={"avg_hr": "mean", "min_hr": "min", "max_hr": "max"},
    ),
    Layout(format="fitbit_resting_heart_rate_json", read=_resting, fits=lambda d: _value_has("error")(d) and _value_has(
        "date")(d)),
    Layout(format="fitbit_vo2max_json", read=_vo2max, fits=_value_has("demographicVO2Max")),
    Layout(format="fitbit_vo2max_json", read=_vo2max, fits=_value_has("runVO2Max")),
    Layout(
        format="fitbit_weight_json", read=_weight(KG_PER_LB), fits=lambda data: _is_weight(first_of(data)),
        said=("weight unit not in the file: lb assumed, as Fitbit exports it",),
    ),
    Layout(
        format="fitbit_weight_json", read=_weight(1.0), records=under("weight"),
        fits=lambda data: _is_weight(first_of(inside(data, "weight"))),
        said=("weight unit not in the file: kg assumed, as Fitbit's interface gives it",),
    ),
    Layout(
        format="fitbit_api_json", read=_api_heart, records=under("activities-heart"),
        fits=lambda data: has(data, "activities-heart"),
    ),
    *(_series(key, metric, factor) for key, (metric, factor) in _API_SERIES.items()),
    *(
        Layout(format="fitbit_json", fits=_value_has(key), unused=f"a Fitbit file of {what}")
        for key, what in (
            ("valuesInZones", "heart-rate zones"), ("minutes", "active zone minutes"),
            ("lapDurationSec", "swim lengths"), ("strokeCount", "swim lengths"),
        )
    ),
)  # fmt: skip
