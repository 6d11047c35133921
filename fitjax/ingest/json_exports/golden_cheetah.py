"""GoldenCheetah: a ride with its samples (RIDE), and the list of all rides with their metrics (rideDB)."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from typing import Any

from fitjax.ingest.json_exports.layout import Found, Layout, under
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.samples import Samples
from fitjax.ingest.json_exports.values import first_of, has, inside, listed, objects, plain

_COLUMNS = {
    "KM": ("distance_m", 1000.0),
    "WATTS": ("power_w", 1.0),
    "CAD": ("cadence", 1.0),
    "KPH": ("speed_m_s", 1 / 3.6),
    "HR": ("hr", 1.0),
    "ALT": ("altitude_m", 1.0),
    "LAT": ("latitude", 1.0),
    "LON": ("longitude", 1.0),
    "TEMP": ("temperature_c", 1.0),
}
_NO_TEMPERATURE = -255
_LONGEST_S = 30 * 86_400


def _ride(record: Record) -> Iterator[Found]:
    ride = record.get("RIDE")
    start = record.moment(inside(ride, "STARTTIME"))
    begin = (start if start.tzinfo else start.replace(tzinfo=UTC)).timestamp()
    samples = Samples()
    for item in objects(listed(ride, "SAMPLES")):
        after = plain(item.get("SECS"))
        if after is None or not 0 <= after <= _LONGEST_S:
            continue
        for name, (column, factor) in _COLUMNS.items():
            if name in item and not (name == "TEMP" and plain(item[name]) == _NO_TEMPERATURE):
                samples.put(begin + after, column, item[name], factor)
    laps = []
    for item in objects(listed(ride, "INTERVALS")):
        first, last = plain(item.get("START")), plain(item.get("STOP"))
        if first is not None and last is not None and 0 <= first < last <= _LONGEST_S and start.tzinfo:
            laps.append((start + timedelta(seconds=first), {"duration_s": last - first}))
    sport = record.text("RIDE", "TAGS", "Sport").strip()
    yield record.activity(
        start=start,
        sport_raw=sport,
        stated={"rpe": _rpe(record.text("RIDE", "TAGS", "RPE"))},
        samples=samples,
        laps=laps,
        title=record.text("RIDE", "TAGS", "Workout Title") or record.text("RIDE", "TAGS", "Workout Code"),
        device=record.text("RIDE", "DEVICETYPE"),
        source_id=record.text("RIDE", "IDENTIFIER"),
    )


def _rpe(text: str) -> str | None:
    return text if text.strip().isdecimal() else None


def _summary(record: Record) -> Iterator[Found]:
    metrics = record.get("METRICS")

    def metric(name: str) -> Any:
        value = inside(metrics, name)
        return value[0] if isinstance(value, list) and value else value  # newer versions: [value, count, …]

    yield record.activity(
        start=record.moment(record.get("date"), what="date"),
        sport_raw=record.text("sport"),
        stated={
            "duration": metric("workout_time"),
            "moving": metric("time_riding"),
            "distance": (metric("total_distance"), 1000.0),
            "ascent": metric("elevation_gain"),
            "avg_hr": metric("average_hr"),
            "max_hr": metric("max_heartrate"),
            "avg_power": metric("average_power"),
            "max_power": metric("max_power"),
            "normalized_power": metric("coggan_np"),
            "tss": metric("coggan_tss"),
            "avg_cadence": metric("average_cad"),
        },
        source_id=record.text("filename"),
        file_ref=record.text("filename"),
    )


LAYOUTS = (
    Layout(format="golden_cheetah_json", read=_ride, fits=lambda data: has(inside(data, "RIDE"), "STARTTIME")),
    Layout(
        format="golden_cheetah_rides_json", read=_summary, records=under("RIDES"),
        fits=lambda data: has(first_of(inside(data, "RIDES")), "date", "METRICS"),
    ),
)  # fmt: skip
