"""Samsung Health's JSON side files ('jsons/…'): binned pulse of a day. Seconds of an exercise name no exercise.

Times are epoch milliseconds of UTC; the file names no zone.
"""

from collections.abc import Iterator
from typing import Any

from fitjax.domain.wellness import Metric
from fitjax.ingest.json_exports.layout import Found, Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has


def _pulse(record: Record) -> Iterator[Found]:
    at = record.moment(record.get("start_time"))
    mean = record.get("heart_rate")
    least, most = record.get("heart_rate_min"), record.get("heart_rate_max")
    yield from record.values(
        at,
        {
            Metric.AVG_HR: mean,
            Metric.MIN_HR: mean if least is None else least,
            Metric.MAX_HR: mean if most is None else most,
        },
    )


def _is_live(data: Any) -> bool:
    one = first_of(data)
    return has(one, "start_time") and any(
        key in one for key in ("latitude", "cadence", "speed", "distance", "power", "heart_rate")
    )


LAYOUTS = (
    Layout(
        format="samsung_heart_rate_json", read=_pulse,
        fits=lambda data: has(first_of(data), "start_time", "end_time", "heart_rate"),
        gather={"avg_hr": "mean", "min_hr": "min", "max_hr": "max"},
        said=("the pulse has no time zone in this export; it is counted by days of UTC",),
    ),
    Layout(
        format="samsung_json", fits=_is_live,
        unused="the seconds of one Samsung Health exercise, which does not say which "
        "(the exercises themselves stand in the CSV files of the same export)",
    ),
    Layout(
        format="samsung_json",
        fits=lambda data: any(key in first_of(data) for key in ("mStepCount", "mStartTime", "sensing_status", "mCount"))
        or has(first_of(data), "start_time", "end_time"),
        unused="a Samsung Health side file, whose totals stand in the CSV files of the same export",
    ),
)  # fmt: skip
