"""Huawei Health's account export: 'motion path detail data' (activities) and the daily and detail data of the body.

The track of an activity stands as HiTrack lines inside one text ('attribute'), behind it a summary in JSON.
"""

from collections.abc import Iterator
from datetime import timezone, tzinfo
from typing import Any

import orjson

from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.hitrack import samples_of
from fitjax.ingest.json_exports.layout import Found, Layout, as_list
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import epoch_s, first_of, has, inside, listed, number, objects, shown
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.zones import zone_of

_SPORTS: dict[int, tuple[str, Sport]] = {
    2: ("mountain hike", Sport.WALK), 3: ("cycling", Sport.RIDE), 4: ("running", Sport.RUN), 5: ("walking", Sport.WALK),
    101: ("indoor running", Sport.RUN), 102: ("pool swimming", Sport.SWIM), 103: ("indoor cycling", Sport.RIDE),
    104: ("open water swimming", Sport.SWIM), 111: ("cross trainer", Sport.CROSS), 117: ("other", Sport.CROSS),
    118: ("cross-country running", Sport.RUN), 145: ("crossfit", Sport.CROSS), 282: ("hiking", Sport.WALK),
    257: ("walking", Sport.WALK), 258: ("running", Sport.RUN), 259: ("cycling", Sport.RIDE),
    262: ("pool swimming", Sport.SWIM), 264: ("indoor running", Sport.RUN), 265: ("indoor cycling", Sport.RIDE),
    266: ("open water swimming", Sport.SWIM), 274: ("rowing machine", Sport.ROW),
}  # fmt: skip
_POINTS = {
    "DATA_POINT_DYNAMIC_HEARTRATE": (Metric.AVG_HR, Metric.MIN_HR, Metric.MAX_HR),
    "DATA_POINT_REST_HEARTRATE": (Metric.REST_HR,),
    "DATA_POINT_NEW_REST_HEARTRATE": (Metric.REST_HR,),
    "HEART_RATE": (Metric.AVG_HR, Metric.MIN_HR, Metric.MAX_HR),
    "BODY_WEIGHT": (Metric.WEIGHT_KG,),
    "DATA_POINT_WEIGHT": (Metric.WEIGHT_KG,),
    "BODY_FAT_RATE": (Metric.BODY_FAT_PCT,),
    "DATA_POINT_SPO2": (Metric.SPO2_PCT,),
    "BLOOD_OXYGEN_SATURATION": (Metric.SPO2_PCT,),
}


def _zone(record: Record) -> tzinfo | None:
    found = zone_of(record.text("timeZone"))
    return found if isinstance(found, timezone) or found is None else None


def _motion(record: Record) -> Iterator[Found]:
    zone = _zone(record)
    start = record.moment(record.get("startTime"), zone)
    code = record.number(record.get("sportType"), "sport type")
    raw, sport = _SPORTS.get(int(code) if code is not None else -1, (f"Huawei sport {shown(code)}", Sport.CROSS))
    text = record.get("attribute")
    text = text if isinstance(text, str) else ""
    track, _, summary = text.partition("&&HW_EXT_TRACK_SIMPLIFY@is")
    if text.startswith("HW_EXT_TRACK_SIMPLIFY@is"):
        summary, _, track = text.removeprefix("HW_EXT_TRACK_SIMPLIFY@is").partition("&&HW_EXT_TRACK_DETAIL@is")
    extra = _summary(summary)
    duration = record.get("totalTime")
    samples = samples_of(track.replace("\\n", "\n"), start.timestamp() if start.tzinfo else None)
    yield record.activity(
        start=start,
        sport_raw=raw,
        sport=sport,
        stated={
            "duration": (duration if duration else _span_ms(record), 0.001),
            "distance": record.get("totalDistance"),
            "calories": (record.get("totalCalories"), 0.001),
            "avg_hr": extra.get("avgHeartRate"),
            "max_hr": extra.get("maxHeartRate"),
            "avg_cadence": extra.get("avgStepRate"),
            "ascent": extra.get("creepingWave"),
        },
        samples=samples,
        source_id=record.text("recordId"),
    )


def _span_ms(record: Record) -> float | None:
    begin, end = epoch_s(record.get("startTime")), epoch_s(record.get("endTime"))
    return None if begin is None or end is None or end <= begin else (end - begin) * 1000


def _summary(text: str) -> dict[str, Any]:
    """The summary's numbers. The descent is left out: versions differ in its unit and do not say which is meant."""
    try:
        found = orjson.loads(text.partition("&&")[0].strip())
    except orjson.JSONDecodeError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, int | float) and _positive(value)}


def _positive(value: Any) -> bool:
    try:
        return (number(value) or 0) > 0
    except ValueError:
        return False


def _detail(record: Record) -> Iterator[Found]:
    zone = _zone(record)
    for point in objects(listed(record.data, "samplePoints")):
        metrics = _POINTS.get(str(point.get("key")))
        if metrics is not None:
            at = record.moment(point.get("startTime") or record.get("startTime"), zone)
            yield from record.values(at, dict.fromkeys(metrics, point.get("value")))


def _minutes(record: Record) -> Iterator[Found]:
    at = record.day(record.get("recordDay"), "day")
    totals = {"steps": 0.0, "distance": 0.0, "calorie": 0.0}
    for entry in objects(_entries(record)):
        for info in objects(listed(entry, "sportBasicInfos")):
            for key in totals:
                totals[key] += max(0.0, record.number(info.get(key), key) or 0.0)
    yield from record.values(
        at,
        {
            Metric.STEPS: totals["steps"],
            Metric.DISTANCE_M: totals["distance"],
            Metric.ACTIVE_KCAL: (totals["calorie"], 0.001),
        },
    )


def _entries(record: Record) -> list[Any]:
    found = record.get("sportDataUserData") or record.get("sportUserData")
    if not isinstance(found, list):
        raise RowProblem("the day holds no list of minutes")
    return found


def _flat(data: Any) -> Iterator[Any]:
    """Activities stand in the list, or (before July 2020) in lists of days."""
    items = inside(data, "data") if isinstance(data, dict) else data
    for item in as_list(items):
        inner = listed(item, "motionPathData")
        if inner:
            yield from inner
        else:
            yield item


def _is_motion(data: Any) -> bool:
    one = first_of(inside(data, "data")) or first_of(data)
    one = first_of(one.get("motionPathData")) or one
    return has(one, "sportType", "startTime", "totalTime")


LAYOUTS = (
    Layout(format="huawei_motion_path_json", fits=_is_motion, read=_motion, records=_flat),
    Layout(
        format="huawei_detail_json", read=_detail, fits=lambda data: has(first_of(data), "samplePoints"),
        gather={"avg_hr": "mean", "min_hr": "min", "max_hr": "max", "rest_hr": "mean", "spo2_pct": "mean"},
    ),
    Layout(
        format="huawei_day_json", read=_minutes, gather=dict.fromkeys(("steps", "distance_m", "active_kcal"), "sum"),
        fits=lambda data: has(first_of(data), "recordDay", "sportDataUserData")
        or has(first_of(data), "recordDay", "sportUserData"),
    ),
)  # fmt: skip
