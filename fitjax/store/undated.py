"""Laps without a date into the store: as a further source of the one activity that has their totals.

Runs inside the caller's transaction. What such a source says of start and sport is borrowed from that activity, so it
never outlives the sources that have a date of their own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update

from fitjax.domain.activity import Lap, UndatedLaps
from fitjax.domain.errors import StoreConflict
from fitjax.store.matching import key_of
from fitjax.store.merging import merged, rank
from fitjax.store.tables import MEASURES, activities, files, sources

DATELESS = ("garmin_laps_csv",)
"""Formats whose sources have no date of their own."""
_TIME_S, _TIME_SHARE = 2.0, 0.0025
_LENGTH_M, _LENGTH_SHARE = 20.0, 0.01
"""How far two exports of one session are apart: by rounding, and by what a site computes anew."""
_FOOT_M, _KM_M = 0.3048, 1000.0
_FILE = ("source_sha256", "source_file", "source_row")
_BORROWED = ("start", "start_utc", "utc_offset_s", "sport", "sport_raw")
Row = Mapping[Any, Any]


class NoSingleFit(StoreConflict):
    """None of the stored activities has these totals, or several have."""

    def __init__(self, fits: int) -> None:
        super().__init__(f"{fits} stored activities have the totals of these laps.")
        self.fits = fits


def save_undated(
    connection: Connection, athlete: str, undated: UndatedLaps, file_format: str, source: Mapping[str, str]
) -> tuple[dict[str, int], str]:
    """Store the laps; returns what was counted and whose they are. NoSingleFit where that is not clear."""
    fits = _fits(connection, athlete, undated)
    if len(fits) > 1 and undated.name_id:
        fits = [one for one in fits if _names(one[2], undated.name_id)] or fits
    if len(fits) != 1:
        raise NoSingleFit(len(fits))
    number, metres, rows = fits[0]
    row = _source_row(undated, metres / _KM_M, max(rows, key=rank), athlete, file_format, source)
    earlier = next((one for one in rows if one["format"] == file_format), None)
    said = f"laps of the activity of {row['start']:%Y-%m-%d %H:%M}, whose time and distance agree"
    if earlier is not None and all(earlier[name] == value for name, value in row.items() if name not in _FILE):
        return {"activities_unchanged": 1}, said
    if earlier is None:
        connection.execute(insert(sources), [{**row, "activity_id": number}])
    else:
        connection.execute(update(sources).where(sources.c.id == earlier["id"]).values(**row))
    told = merged(_told(connection, number))
    connection.execute(update(activities).where(activities.c.id == number).values(**told))
    return {"activities_merged": 1}, said


def take_dateless(connection: Connection, rows: Sequence[Row]) -> None:
    """Remove sources that have lost the activity they belonged to; their files may be given again."""
    for row in rows:
        connection.execute(delete(sources).where(sources.c.id == row["id"]))
        mine = (files.c.athlete == row["athlete"], files.c.sha256 == row["source_sha256"], files.c.status == "imported")
        connection.execute(update(files).where(*mine).values(status="undone"))


def _fits(connection: Connection, athlete: str, undated: UndatedLaps) -> list[tuple[int, float, list[dict[str, Any]]]]:
    """Activities with these totals: number, metres in what the file calls a kilometre, all their sources."""
    pairs = (("duration_s", "duration_s"), ("duration_s", "moving_s"), ("moving_s", "moving_s"))
    near = []
    for name, stored in pairs:
        told = undated.totals.get(name)
        if told:
            apart = _apart(told, _TIME_S, _TIME_SHARE)
            near.append(activities.c[stored].between(told - apart, told + apart))
    query = select(activities.c.id, activities.c.distance_m).where(activities.c.athlete == athlete, or_(*near))
    found = []
    for row in connection.execute(query.order_by(activities.c.id)) if near else ():
        metres = next(
            (one for one in (_KM_M, *undated.other_lengths_m) if _same_length(undated, row.distance_m, one)), None
        )
        if metres is not None:
            found.append((row.id, metres, _told(connection, row.id)))
    return found


def _told(connection: Connection, number: int) -> list[dict[str, Any]]:
    query = select(sources).where(sources.c.activity_id == number).order_by(sources.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def _same_length(undated: UndatedLaps, stored_m: float | None, metres: float) -> bool:
    told = undated.totals.get("distance_m")
    if not told or not stored_m:
        return not told and not stored_m
    return abs(told * metres / _KM_M - stored_m) <= _apart(stored_m, _LENGTH_M, _LENGTH_SHARE)


def _apart(value: float, least: float, share: float) -> float:
    return max(least, share * value)


def _names(rows: Sequence[Row], name_id: str) -> bool:
    """Whether a source of the activity is called by the exporter's ID, itself or its file."""
    return any(row["source_id"] == name_id or name_id in str(row["source_file"]) for row in rows)


def _source_row(
    undated: UndatedLaps, scale: float, base: Row, athlete: str, file_format: str, source: Mapping[str, str]
) -> dict[str, Any]:
    heights = _FOOT_M if scale > 1 else 1.0  # an account in miles has its heights in feet
    factors = {"distance_m": scale, "ascent_m": heights, "descent_m": heights}
    totals = {name: value * factors.get(name, 1.0) for name, value in undated.totals.items()}
    row = {
        "athlete": athlete,
        "format": file_format,
        "source_id": None,
        **{name: base[name] for name in _BORROWED},
        "title": "",
        "device": "",
        **{measure: totals.get(measure) for measure in MEASURES},
        "stream": None,
        "file_ref": "",
        "group": "",
        "derived": list(undated.summed),
        "laps": [_lap(lap, factors) for lap in undated.laps],
        **source,
        "source_row": undated.row,
    }
    return {**row, "key": key_of(row)}


def _lap(lap: Lap, factors: Mapping[str, float]) -> dict[str, Any]:
    told = asdict(lap)
    return {name: told[name] * factors[name] if told[name] and name in factors else told[name] for name in told}
