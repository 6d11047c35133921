"""Activities as Strava's interface answers them, one or a list. SI units; cadence of runs counts one foot."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.json_exports.layout import Found, Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.values import first_of, has
from fitjax.ingest.sports import sport_of
from fitjax.ingest.zones import zone_of

_ONE_FOOT = 120


def both_feet(record: Record, sport: Sport, value: Any) -> float | None:
    """Steps a minute where the exporter counted those of one foot."""
    cadence = record.number(value, "cadence")
    if cadence is not None and sport in (Sport.RUN, Sport.WALK) and cadence < _ONE_FOOT:
        return cadence * 2
    return cadence


def _zone(record: Record) -> tzinfo | None:
    """The named zone; Strava's number of seconds where the name is unknown."""
    found = zone_of(record.text("timezone"))
    return found or zone_of(record.text("utc_offset"), "s")


def stated(record: Record, sport: Sport) -> dict[str, Any]:
    """The fields that intervals.icu took over from Strava, under Strava's names."""
    return {
        "duration": record.get("elapsed_time"),
        "moving": record.get("moving_time"),
        "distance": record.get("distance"),
        "ascent": record.get("total_elevation_gain"),
        "avg_hr": record.get("average_heartrate"),
        "max_hr": record.get("max_heartrate"),
        "avg_cadence": both_feet(record, sport, record.get("average_cadence")),
        "max_speed": record.get("max_speed"),
        "calories": record.get("calories"),
        "rpe": record.get("perceived_exertion"),
    }


def _activity(record: Record) -> Iterator[Found]:
    raw = record.text("sport_type") or record.text("type")
    power = {
        "avg_power": record.get("average_watts"),
        "max_power": record.get("max_watts"),
        "normalized_power": record.get("weighted_average_watts"),
    }
    yield record.activity(
        start=record.moment(record.get("start_date"), _zone(record)),
        sport_raw=raw,
        stated=stated(record, sport_of(raw)) | power,
        source_id=record.text("id"),
        title=record.text("name"),
        device=record.text("device_name"),
    )


def _fits(one: Any) -> bool:
    return has(one, "start_date", "elapsed_time", "distance") and ("sport_type" in one or "type" in one)


def _is_streams(data: Any) -> bool:
    one = first_of(data) or (data if isinstance(data, dict) else {})
    if has(one, "type", "data", "series_type"):
        return True
    return has(one, "time") and has(one["time"], "data", "series_type")


LAYOUTS = (
    Layout(
        format="strava_api_json", read=_activity,
        fits=lambda data: _fits(data) or _fits(first_of(data)),
    ),
    Layout(
        format="strava_api_json", fits=_is_streams,
        unused="the samples of one Strava activity without its start (Strava's GPX or FIT file of it has both)",
    ),
)  # fmt: skip
