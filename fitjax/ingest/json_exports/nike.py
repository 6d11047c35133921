"""Nike Run Club activities, as the app's service answers them: summaries, and a list of values for each metric.

Distances are kilometres, speeds kilometres an hour, times epoch milliseconds; 'distance' values are steps, not totals.
"""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.samples import Samples
from fitjax.ingest.json_exports.values import epoch_s, first_of, has, inside, listed, objects, plain

_COLUMNS = {
    "latitude": ("latitude", 1.0),
    "longitude": ("longitude", 1.0),
    "elevation": ("altitude_m", 1.0),
    "heart_rate": ("hr", 1.0),
    "cadence": ("cadence", 1.0),
    "speed": ("speed_m_s", 1 / 3.6),
}
_SUMMARIES = {
    ("distance", "total"): ("distance", 1000.0),
    ("calories", "total"): ("calories", 1.0),
    ("ascent", "total"): ("ascent", 1.0),
    ("descent", "total"): ("descent", 1.0),
    ("heart_rate", "mean"): ("avg_hr", 1.0),
    ("heart_rate", "max"): ("max_hr", 1.0),
    ("cadence", "mean"): ("avg_cadence", 1.0),
}


def _activity(record: Record) -> Iterator[Found]:
    begin, end = epoch_s(record.get("start_epoch_ms")), epoch_s(record.get("end_epoch_ms"))
    stated: dict[str, Any] = {"moving": (record.get("active_duration_ms"), 0.001)}
    if begin is not None and end is not None and end > begin:
        stated["duration"] = end - begin
    for item in objects(listed(record.data, "summaries")):
        name = _SUMMARIES.get((str(item.get("metric")), str(item.get("summary"))))
        if name is not None:
            stated[name[0]] = (item.get("value"), name[1])
    kind = record.text("type") or "run"
    yield record.activity(
        start=record.moment(record.get("start_epoch_ms"), UTC),
        sport_raw=kind,
        stated=stated,
        samples=_samples(record),
        source_id=record.text("id"),
        title=record.text("tags", "com.nike.name"),
    )


def _samples(record: Record) -> Samples:
    found = Samples()
    for metric in objects(listed(record.data, "metrics")):
        kind = str(metric.get("type"))
        values = list(objects(listed(metric, "values")))
        if kind in _COLUMNS:
            column, factor = _COLUMNS[kind]
            for item in values:
                found.put(epoch_s(item.get("start_epoch_ms")), column, item.get("value"), factor)
        elif kind == "distance":
            _distance(found, values)
    for item in objects(listed(record.data, "moments")):
        if item.get("key") == "halt" and item.get("value") == "pause":
            found.pause(epoch_s(item.get("timestamp")))
    return found


def _distance(found: Samples, values: list[dict[str, Any]]) -> None:
    total = 0.0
    for item in values:
        step = plain(item.get("value"))
        if step is not None and 0 <= step < 1000:
            total += step
            found.put(epoch_s(item.get("end_epoch_ms")), "distance_m", total, 1000.0)


def _fits(one: Any) -> bool:
    return has(one, "start_epoch_ms", "active_duration_ms")


LAYOUTS = (
    Layout(format="nike_activity_json", fits=_fits, read=_activity),
    Layout(format="nike_activity_json", fits=lambda data: _fits(first_of(data)), read=_activity),
    Layout(
        format="nike_activity_json", fits=lambda data: _fits(first_of(inside(data, "activities"))), read=_activity,
        records=under("activities"),
    ),
)  # fmt: skip
