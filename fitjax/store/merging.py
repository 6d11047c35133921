"""One session out of all that tell of it: for each field the best source, and a note of which one that was.

Pure: rows of `sources` in, one row of `activities` out. The result does not depend on the order in which files came.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fitjax.store.tables import MEASURES

Row = Mapping[Any, Any]

# Who measured it rather than passed it on; a format that is not named comes last.
_RANKS = {
    "fit": 60, "tcx": 50, "polar_session_json": 48, "suunto_json": 46, "gpx": 40, "strava_activities_csv": 30,
    "garmin_activities_csv": 28, "concept2_logbook_csv": 27, "apple_health_xml": 24, "garmin_laps_csv": 1,
}  # fmt: skip
_PHONE = ("google", "samsung", "fitbit", "huawei", "zepp", "apple")
_TITLES = ("strava_activities_csv", "hevy_csv", "strong_csv", "trainingpeaks_workouts_csv", "garmin_activities_csv")
_QUARTER_S = 900


def rank(row: Row) -> tuple[int, int, str, int]:
    """Larger is better; ties are settled by the file's hash and row, so that every order gives the same."""
    known = _RANKS.get(row["format"], 10 if str(row["format"]).startswith(_PHONE) else 20)
    filled = sum(row[name] is not None for name in MEASURES)
    return known, filled, str(row["source_sha256"]), -int(row["source_row"])


def merged(rows: Iterable[Row]) -> dict[str, Any]:
    """The columns of the activity: the best source's own, its gaps filled from the others."""
    order = sorted(rows, key=rank, reverse=True)
    first = order[0]
    names = ("athlete", "format", "source_id", "source_sha256", "source_file", "source_row", "device")
    session: dict[str, Any] = {name: first[name] for name in names}
    provenance: dict[str, str] = {}
    for name in MEASURES:
        told = _teller(order, name)
        session[name] = told[name] if told else None
        if told is not None and (told is not first or name in told["derived"]):
            provenance[name] = origin(told, name)
    for name, teller in (("title", _titled(order)), ("stream", _teller(order, "stream"))):
        session[name] = teller[name] if teller else ("" if name == "title" else None)
        if teller is not None and teller is not first:
            provenance[name] = origin(teller, name)
    told = next((row for row in order if row["sport"] != "cross"), first)
    session |= {"sport": told["sport"], "sport_raw": told["sport_raw"], **_clock(order), "provenance": provenance}
    return session


def origin(row: Row, field: str) -> str:
    where = f"{row['source_file']}, row {row['source_row']}"
    return f"{where}, computed from its stream" if field in row["derived"] else where


def _teller(order: Sequence[Row], name: str) -> Row | None:
    """Who states the field; a value that was only computed counts after all stated ones."""
    telling = [row for row in order if row[name] is not None]
    return next((row for row in telling if name not in row["derived"]), telling[0] if telling else None)


def _titled(order: Sequence[Row]) -> Row | None:
    """People name their sessions in the apps that `_TITLES` lists; a device only repeats the sport."""
    named = [row for row in order if row["title"]]
    return min(named, key=lambda row: _place(row["format"])) if named else None


def _place(name: str) -> int:
    return _TITLES.index(name) if name in _TITLES else len(_TITLES)


def _clock(order: Sequence[Row]) -> dict[str, Any]:
    """Wall clock, UTC and the offset between them, each from the best source that knows it."""
    utc = next((row["start_utc"] for row in order if row["start_utc"] is not None), None)
    offset = next((row["utc_offset_s"] for row in order if row["utc_offset_s"] is not None), None)
    local = next((row["start"] for row in order if row["start_utc"] is None), None)
    if offset is None and utc is not None and local is not None:
        offset = round((local - utc).total_seconds() / _QUARTER_S) * _QUARTER_S
    if utc is not None and offset is not None:
        start = utc + dt.timedelta(seconds=offset)
    else:
        start = local if local is not None and utc is None else order[0]["start"]
    return {"start": start, "start_utc": utc, "utc_offset_s": offset}
