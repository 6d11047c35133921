"""Garmin activities: the account export (summarizedActivities: ms, cm, tenths of speed) and Garmin Connect's answers.

The account export keeps energy in kilojoules in some years and kilocalories in others, without saying which: what is a
whole number of kilocalories only after division by 4.184 is taken for kilojoules, and that is said.
"""

from collections.abc import Iterator
from datetime import timedelta, timezone
from typing import Any

from fitjax.ingest.json_exports.layout import Found, Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.strava_api import both_feet
from fitjax.ingest.json_exports.values import epoch_s, first_of, has, inside, listed, objects, plain
from fitjax.ingest.sports import sport_of
from fitjax.ingest.zones import zone_of

_KJ_PER_KCAL = 4.184
_KEY = "summarizedActivitiesExport"


def _exported(record: Record) -> Iterator[Found]:
    kind = record.get("activityType")
    raw = record.text("activityType") or (record.text("activityType", "typeKey") if isinstance(kind, dict) else "")
    raw = raw or record.text("sportType")
    begin = record.get("startTimeGmt") or record.get("beginTimestamp")
    energy = record.get("calories")
    factor = 1.0
    if _is_kilojoules(plain(energy)):
        factor = 1 / _KJ_PER_KCAL
        record.warn("energy stands in kilojoules in this export; it is converted to kilocalories")
    sport = sport_of(raw)
    elapsed = record.get("elapsedDuration")
    yield record.activity(
        start=record.moment(begin, _zone(begin, record.get("startTimeLocal"))),
        sport_raw=raw,
        stated={
            "duration": (elapsed if elapsed else record.get("duration"), 0.001),
            "moving": (record.get("movingDuration") or record.get("duration"), 0.001),
            "distance": (record.get("distance"), 0.01),
            "ascent": (record.get("elevationGain"), 0.01),
            "descent": (record.get("elevationLoss"), 0.01),
            "avg_hr": record.get("avgHr"),
            "max_hr": record.get("maxHr"),
            "calories": (energy, factor),
            "avg_power": record.get("avgPower"),
            "max_power": record.get("maxPower"),
            "normalized_power": record.get("normPower"),
            "tss": record.get("trainingStressScore"),
            "max_speed": (record.get("maxSpeed"), 10.0),
            "avg_cadence": record.get("avgDoubleCadence")
            or both_feet(record, sport, record.get("avgRunCadence"))
            or record.get("avgBikeCadence"),
        },
        source_id=record.text("activityId"),
        title=record.text("name") or record.text("activityName"),
        group=record.text("parentId"),
    )


def _is_kilojoules(value: float | None) -> bool:
    if not value or abs(value - round(value)) < 0.005:
        return False
    return abs(value / _KJ_PER_KCAL - round(value / _KJ_PER_KCAL)) < 0.005


def _zone(utc: Any, local: Any) -> timezone | None:
    """The offset that the export's local epoch tells, to a quarter of an hour."""
    first, second = epoch_s(utc), epoch_s(local)
    if first is None or second is None or abs(second - first) > 15 * 3600:
        return None
    return timezone(timedelta(seconds=round((second - first) / 900) * 900))


def _connect(record: Record) -> Iterator[Found]:
    raw = record.text("activityType", "typeKey")
    summary = record.get("summaryDTO")
    data = summary if isinstance(summary, dict) else record.data
    if not raw:
        raw = record.text("activityTypeDTO", "typeKey")
    gmt, local = data.get("startTimeGMT"), data.get("startTimeLocal")
    utc = zone_of("UTC")
    zone = _zone(gmt, local) if gmt else None
    start = record.moment(gmt or local, utc if gmt else None)
    yield record.activity(
        start=start.astimezone(zone) if zone else start,
        sport_raw=raw,
        stated={
            "duration": data.get("elapsedDuration") or data.get("duration"),
            "moving": data.get("movingDuration") or data.get("duration"),
            "distance": data.get("distance"),
            "ascent": data.get("elevationGain"),
            "descent": data.get("elevationLoss"),
            "avg_hr": data.get("averageHR"),
            "max_hr": data.get("maxHR"),
            "calories": data.get("calories"),
            "avg_power": data.get("avgPower") or data.get("averagePower"),
            "max_power": data.get("maxPower"),
            "normalized_power": data.get("normPower") or data.get("normalizedPower"),
            "tss": data.get("trainingStressScore"),
            "max_speed": data.get("maxSpeed"),
            "avg_cadence": data.get("averageRunningCadenceInStepsPerMinute")
            or data.get("averageBikingCadenceInRevPerMinute"),
        },
        source_id=record.text("activityId"),
        title=record.text("activityName"),
    )


def _records(data: Any) -> Iterator[Any]:
    for part in data if isinstance(data, list) else (data,):
        yield from listed(part, _KEY)


def _is_export(data: Any) -> bool:
    parts = data if isinstance(data, list) else [data]
    return any(isinstance(part.get(_KEY), list) for part in objects(parts[:20]))


def _is_connect(one: Any) -> bool:
    return has(one, "activityId") and (
        isinstance(inside(one, "activityType", "typeKey"), str) or has(one, "summaryDTO")
    )


LAYOUTS = (
    Layout(format="garmin_activities_json", fits=_is_export, read=_exported, records=_records),
    Layout(
        format="garmin_activities_json", read=_exported,
        fits=lambda data: has(first_of(data), "activityId", "beginTimestamp"),
    ),
    Layout(
        format="garmin_connect_json", read=_connect,
        fits=lambda data: _is_connect(data) or _is_connect(first_of(data)),
    ),
)  # fmt: skip
