"""Strength sets: parsed sets in, each once however often it is exported; frames out."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select, update

from fitjax.domain.activity import StrengthSet
from fitjax.domain.set_columns import columns_of
from fitjax.store.chunks import batched
from fitjax.store.tables import sets

_KEY = ("workout_start", "workout_title", "exercise", "set_index")
_VALUES = ("workout_duration_s", "set_type", "weight_kg", "reps", "rpe", "distance_m", "duration_s")
NUMBERS = ("workout_duration_s", "weight_kg", "reps", "rpe", "distance_m", "duration_s")


def save_sets(
    connection: Connection, athlete: str, found: Sequence[StrengthSet], file_format: str, source: Mapping[str, str]
) -> dict[str, int]:
    """Store inside the caller's transaction. A set that a later export says otherwise takes the later word."""
    counts = {"sets_new": 0, "sets_changed": 0, "sets_unchanged": 0}
    if not found:
        return counts
    columns = columns_of(found)
    starts = [start.replace(tzinfo=None) for start in columns["workout_start"]]
    query = select(sets.c.id, *(sets.c[name] for name in (*_KEY, *_VALUES))).where(
        sets.c.athlete == athlete, sets.c.workout_start.between(min(starts), max(starts))
    )
    known = {tuple(row[1:5]): (row[0], tuple(row[5:])) for row in connection.execute(query)}
    fresh = []
    keys = zip(starts, *(columns[name] for name in _KEY[1:]), strict=True)
    all_values = zip(*(columns[name] for name in _VALUES), strict=True)
    for number, key, values in zip(columns["row"], keys, all_values, strict=True):
        row = {**dict(zip(_VALUES, values, strict=True)), "format": file_format, **source, "source_row": number}
        if key not in known:
            fresh.append({"athlete": athlete, **dict(zip(_KEY, key, strict=True)), **row})
            counts["sets_new"] += 1
        elif known[key][0] is None or known[key][1] == values:
            counts["sets_unchanged"] += 1
            continue
        else:
            connection.execute(update(sets).where(sets.c.id == known[key][0]).values(**row))
            counts["sets_changed"] += 1
        known[key] = (known[key][0] if key in known else None, values)
    for some in batched(fresh):
        connection.execute(insert(sets), list(some))
    return counts


def sets_frame(engine: Engine, athlete: str, start: dt.date | None = None, end: dt.date | None = None) -> pd.DataFrame:
    """Strength sets in the order they were done."""
    shown = [c for c in sets.c if c.name not in ("athlete", "source_sha256")]
    query = select(*shown).where(sets.c.athlete == athlete).order_by(sets.c.workout_start, sets.c.id)
    with engine.connect() as connection:
        rows: Sequence[Any] = connection.execute(query).mappings().all()
    frame = pd.DataFrame(rows, columns=[c.name for c in shown])
    frame["workout_start"] = pd.to_datetime(frame["workout_start"])
    return between(frame.astype(dict.fromkeys(NUMBERS, "float64")), "workout_start", start, end).reset_index(drop=True)


def between(frame: pd.DataFrame, column: str, start: dt.date | None, end: dt.date | None) -> pd.DataFrame:
    """The rows whose wall clock lies on these days."""
    if start is not None:
        frame = frame[frame[column] >= pd.Timestamp(start)]
    if end is not None:
        frame = frame[frame[column] < pd.Timestamp(end) + pd.Timedelta(days=1)]
    return frame
