"""Strength sets: parsed sets in, each once however often it is exported; frames out.

A log may have a million rows, so that SQLite gets them as tuples through its driver; other databases as SQLAlchemy
would have it. What is stored is the same.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, bindparam, insert, select, update

from fitjax.domain.activity import StrengthSet
from fitjax.domain.set_columns import Coded, columns_of
from fitjax.store.chunks import batched
from fitjax.store.tables import sets

_KEY = ("workout_start", "workout_title", "exercise", "set_index")
_VALUES = ("workout_duration_s", "set_type", "weight_kg", "reps", "rpe", "distance_m", "duration_s")
_SOURCE = ("format", "source_sha256", "source_file", "source_row")
_ROW = ("athlete", *_KEY, *_VALUES, *_SOURCE)
_WORD = (*_VALUES, *_SOURCE, "id")
"""What a later export says of a set that is known."""
NUMBERS = ("workout_duration_s", "weight_kg", "reps", "rpe", "distance_m", "duration_s")


def save_sets(
    connection: Connection, athlete: str, found: Sequence[StrengthSet], file_format: str, source: Mapping[str, str]
) -> dict[str, int]:
    """Store inside the caller's transaction. A set that a later export says otherwise takes the later word."""
    if not found:
        return {"sets_new": 0, "sets_changed": 0, "sets_unchanged": 0}
    columns = columns_of(found)
    starts = _starts(connection, columns["workout_start"])
    keys = list(zip(starts, *(columns[name] for name in _KEY[1:]), strict=True))
    all_values = zip(*(columns[name] for name in _VALUES), strict=True)
    said = list(
        zip(
            repeat(file_format), repeat(source["source_sha256"]), repeat(source["source_file"]), columns["row"],
            strict=False,
        )
    )  # fmt: skip
    known = _stored(connection, athlete, min(starts), max(starts))
    fresh: list[tuple[Any, ...]]
    changed: list[tuple[Any, ...]] = []
    if not known and len(set(keys)) == len(keys):
        fresh = [(athlete, *key, *values, *word) for key, values, word in zip(keys, all_values, said, strict=True)]
    else:
        fresh = []
        for key, values, word in zip(keys, all_values, said, strict=True):
            number, before = known.get(key, (0, None))
            if before is None:
                fresh.append((athlete, *key, *values, *word))
            elif not number or before == values:
                continue
            else:
                changed.append((*values, *word, number))
            known[key] = (number, values)
    _insert(connection, fresh)
    _update(connection, changed)
    return {
        "sets_new": len(fresh),
        "sets_changed": len(changed),
        "sets_unchanged": len(keys) - len(fresh) - len(changed),
    }


def _by_driver(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _starts(connection: Connection, starts: Sequence[dt.datetime]) -> list[Any]:
    """The wall clock of each set, as the database's driver takes it."""
    if isinstance(starts, Coded):
        return Coded(_starts(connection, starts.values), starts.codes).tolist()
    if _by_driver(connection):
        return [start.replace(tzinfo=None).isoformat(" ", "microseconds") for start in starts]
    return [start.replace(tzinfo=None) for start in starts]


def _stored(
    connection: Connection, athlete: str, first: Any, last: Any
) -> dict[tuple[Any, ...], tuple[int, tuple[Any, ...]]]:
    """Key → id and values of the sets that are known in this span; id 0 stands for one of the file at hand."""
    rows: Iterable[Sequence[Any]]
    if _by_driver(connection):
        query = (
            f"SELECT {', '.join(('id', *_KEY, *_VALUES))} FROM sets WHERE athlete = ? AND workout_start BETWEEN ? AND ?"
        )
        rows = connection.exec_driver_sql(query, (athlete, first, last))
    else:
        rows = connection.execute(
            select(sets.c.id, *(sets.c[name] for name in (*_KEY, *_VALUES))).where(
                sets.c.athlete == athlete, sets.c.workout_start.between(first, last)
            )
        )
    return {tuple(row[1:5]): (row[0], tuple(row[5:])) for row in rows}


def _insert(connection: Connection, fresh: list[tuple[Any, ...]]) -> None:
    if fresh and _by_driver(connection):
        marks = ", ".join("?" * len(_ROW))
        connection.exec_driver_sql(f"INSERT INTO sets ({', '.join(_ROW)}) VALUES ({marks})", fresh)
        return
    for some in batched(fresh):
        connection.execute(insert(sets), [dict(zip(_ROW, row, strict=True)) for row in some])


def _update(connection: Connection, changed: list[tuple[Any, ...]]) -> None:
    if changed and _by_driver(connection):
        places = ", ".join(f"{name} = ?" for name in _WORD[:-1])
        connection.exec_driver_sql(f"UPDATE sets SET {places} WHERE id = ?", changed)
        return
    statement = (
        update(sets)
        .where(sets.c.id == bindparam("set_id"))
        .values({name: bindparam(f"new_{name}") for name in _WORD[:-1]})
    )
    names = (*(f"new_{name}" for name in _WORD[:-1]), "set_id")
    for some in batched(changed):
        connection.execute(statement, [dict(zip(names, row, strict=True)) for row in some])


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
