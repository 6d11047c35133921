"""Activities and strength sets: a parsed file in, the same session merged, frames out.

Provenance is kept: each row knows its file and row, each field that another file filled knows that one's.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from sqlalchemy import Connection, Engine, Table, insert, select, update

from fitjax.domain.activity import Activity, ParsedFile, StrengthSet
from fitjax.store.athletes import bump, get_options
from fitjax.store.matching import Known, find_same
from fitjax.store.tables import activities, sets

MEASURES = (
    "duration_s", "moving_s", "distance_m", "ascent_m", "avg_hr", "max_hr", "avg_power_w",
    "normalized_power_w", "avg_cadence", "calories_kcal", "rpe",
)  # fmt: skip
_SHOWN = ("id", "start", "start_utc", "sport", "sport_raw", "title", *MEASURES, "format", "source_file", "source_row")
_CHUNK = 500


def save_parsed(connection: Connection, athlete: str, parsed: ParsedFile, *, sha256: str, name: str) -> dict[str, int]:
    """Store one file inside the caller's transaction; returns how many rows were new, merged and unchanged."""
    source = {"source_sha256": sha256, "source_file": name}
    counts = _save_activities(connection, athlete, parsed, source)
    counts |= _save_sets(connection, athlete, parsed, source)
    if any(counts[key] for key in ("activities_new", "activities_merged", "sets_new")):
        bump(connection, athlete)
    return counts


def _save_activities(
    connection: Connection, athlete: str, parsed: ParsedFile, source: dict[str, str]
) -> dict[str, int]:
    counts = {"activities_new": 0, "activities_merged": 0, "activities_unchanged": 0}
    if not parsed.activities:
        return counts
    stored = connection.execute(select(activities).where(activities.c.athlete == athlete)).mappings().all()
    known = Known(dict(row) for row in stored)
    fresh: list[dict[str, Any]] = []
    for activity in parsed.activities:
        row = _activity_row(activity, athlete, parsed.format, source)
        same = find_same(known, row)
        if same is None:
            fresh.append(row)
            known.add(row)
            counts["activities_new"] += 1
            continue
        filled = {m: row[m] for m in MEASURES if same.get(m) is None and row[m] is not None}
        if not filled:
            counts["activities_unchanged"] += 1
            continue
        counts["activities_merged"] += 1
        origin = f"{source['source_file']}, row {activity.row}"
        same |= {**filled, "provenance": {**same["provenance"], **dict.fromkeys(filled, origin)}}
        if "id" in same:  # else it is among the fresh rows of this very file and is inserted below
            changes = {**filled, "provenance": same["provenance"]}
            connection.execute(update(activities).where(activities.c.id == same["id"]).values(**changes))
    _insert(connection, activities, fresh)
    return counts


def _activity_row(activity: Activity, athlete: str, file_format: str, source: dict[str, str]) -> dict[str, Any]:
    aware = activity.start.tzinfo is not None
    return {
        "athlete": athlete,
        "format": file_format,
        "source_id": activity.source_id,
        "start": activity.start.replace(tzinfo=None),
        "start_utc": activity.start.astimezone(dt.UTC).replace(tzinfo=None) if aware else None,
        "sport": str(activity.sport),
        "sport_raw": activity.sport_raw,
        "title": activity.title,
        **{measure: getattr(activity, measure) for measure in MEASURES},
        **source,
        "source_row": activity.row,
        "provenance": {},
    }


def _save_sets(connection: Connection, athlete: str, parsed: ParsedFile, source: dict[str, str]) -> dict[str, int]:
    counts = {"sets_new": 0, "sets_unchanged": 0}
    if not parsed.sets:
        return counts
    keys = (sets.c.workout_start, sets.c.workout_title, sets.c.exercise, sets.c.set_index)
    known = {tuple(row) for row in connection.execute(select(*keys).where(sets.c.athlete == athlete))}
    fresh = []
    for one in parsed.sets:
        start = one.workout_start.replace(tzinfo=None)
        key = (start, one.workout_title, one.exercise, one.set_index)
        if key in known:
            counts["sets_unchanged"] += 1
            continue
        known.add(key)
        fresh.append(_set_row(one, start, athlete, parsed.format, source))
        counts["sets_new"] += 1
    _insert(connection, sets, fresh)
    return counts


def _set_row(
    one: StrengthSet, start: dt.datetime, athlete: str, file_format: str, source: dict[str, str]
) -> dict[str, Any]:
    names = ("workout_title", "workout_duration_s", "exercise", "set_index", "set_type", "weight_kg", "reps", "rpe",
             "distance_m", "duration_s")  # fmt: skip
    return {
        "athlete": athlete,
        "format": file_format,
        "workout_start": start,
        **{name: getattr(one, name) for name in names},
        **source,
        "source_row": one.row,
    }


def _insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    for first in range(0, len(rows), _CHUNK):
        connection.execute(insert(table), list(rows[first : first + _CHUNK]))


def activities_frame(
    engine: Engine, athlete: str, start: dt.date | None = None, end: dt.date | None = None
) -> pd.DataFrame:
    """Activities by start; `start` is the athlete's wall clock where their zone is known, else the export's."""
    query = select(*(activities.c[name] for name in _SHOWN)).where(activities.c.athlete == athlete)
    with engine.connect() as connection:
        frame = pd.DataFrame(
            connection.execute(query.order_by(activities.c.start)).mappings().all(), columns=list(_SHOWN)
        )
    for column in ("start", "start_utc"):
        frame[column] = pd.to_datetime(frame[column])
    frame = frame.astype(dict.fromkeys(MEASURES, "float64"))
    zone = get_options(engine, athlete)["timezone"]
    if zone and len(frame):
        local = frame["start_utc"].dt.tz_localize("UTC").dt.tz_convert(ZoneInfo(zone)).dt.tz_localize(None)
        frame["start"] = local.where(frame["start_utc"].notna(), frame["start"])
    return _between(frame, "start", start, end).reset_index(drop=True)


def sets_frame(engine: Engine, athlete: str, start: dt.date | None = None, end: dt.date | None = None) -> pd.DataFrame:
    """Strength sets in the order they were done."""
    shown = [c for c in sets.c if c.name not in ("athlete", "source_sha256")]
    query = select(*shown).where(sets.c.athlete == athlete).order_by(sets.c.workout_start, sets.c.id)
    with engine.connect() as connection:
        rows = connection.execute(query).mappings().all()
    frame = pd.DataFrame(rows, columns=[c.name for c in shown])
    frame["workout_start"] = pd.to_datetime(frame["workout_start"])
    numbers = ("workout_duration_s", "weight_kg", "reps", "rpe", "distance_m", "duration_s")
    return _between(frame.astype(dict.fromkeys(numbers, "float64")), "workout_start", start, end).reset_index(drop=True)


def _between(frame: pd.DataFrame, column: str, start: dt.date | None, end: dt.date | None) -> pd.DataFrame:
    if start is not None:
        frame = frame[frame[column] >= pd.Timestamp(start)]
    if end is not None:
        frame = frame[frame[column] < pd.Timestamp(end) + pd.Timedelta(days=1)]
    return frame
