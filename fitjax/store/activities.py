"""Activities as frames, and what the user may do with one: take a merge apart, put two together, remove it."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from sqlalchemy import Connection, Engine, delete, insert, select, update

from fitjax.domain.errors import StoreConflict
from fitjax.store.athletes import bump, get_options
from fitjax.store.engine import write
from fitjax.store.merging import merged
from fitjax.store.sets import between, sets_frame
from fitjax.store.tables import MEASURES, activities, separations, sources
from fitjax.store.undated import DATELESS, take_dateless

__all__ = ["MEASURES", "activities_frame", "activity", "join", "remove_activity", "sets_frame", "sources_of", "split"]

_SHOWN = (
    "id", "start", "start_utc", "utc_offset_s", "sport", "sport_raw", "title", *MEASURES, "stream", "device", "format",
    "source_file", "source_row",
)  # fmt: skip


def activities_frame(
    engine: Engine, athlete: str, start: dt.date | None = None, end: dt.date | None = None
) -> pd.DataFrame:
    """Activities by start; `start` is the wall clock: the export's own, else that of the athlete's zone where known."""
    query = select(*(activities.c[name] for name in _SHOWN)).where(activities.c.athlete == athlete)
    with engine.connect() as connection:
        rows: Any = connection.execute(query.order_by(activities.c.start)).mappings().all()
    frame = pd.DataFrame(rows, columns=list(_SHOWN))
    for column in ("start", "start_utc"):
        frame[column] = pd.to_datetime(frame[column])
    frame = frame.astype(dict.fromkeys((*MEASURES, "utc_offset_s"), "float64"))
    zone = get_options(engine, athlete)["timezone"]
    if zone and len(frame):
        local = frame["start_utc"].dt.tz_localize("UTC").dt.tz_convert(ZoneInfo(zone)).dt.tz_localize(None)
        unsaid = frame["start_utc"].notna() & frame["utc_offset_s"].isna()
        frame["start"] = local.where(unsaid, frame["start"])
    return between(frame, "start", start, end).reset_index(drop=True)


def activity(engine: Engine, athlete: str, number: int) -> dict[str, Any] | None:
    """One activity's whole row; None where this athlete has no such one."""
    here = (activities.c.athlete == athlete, activities.c.id == number)
    with engine.connect() as connection:
        found = connection.execute(select(activities).where(*here)).mappings().first()
    return None if found is None else dict(found)


def sources_of(engine: Engine, athlete: str, number: int) -> list[dict[str, Any]]:
    """Everything that was told of one activity, the earliest import first."""
    query = select(sources).where(sources.c.athlete == athlete, sources.c.activity_id == number).order_by(sources.c.id)
    with engine.connect() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def split(engine: Engine, athlete: str, source: int) -> int:
    """Take one source out of its activity and never merge the two again; returns the new activity's number.

    Laps without a date are only taken away; the activity keeps its number then. Raises StoreConflict where there is
    nothing to take apart.
    """
    with write(engine) as connection:
        number = connection.execute(
            select(sources.c.activity_id).where(sources.c.athlete == athlete, sources.c.id == source)
        ).scalar()
        rows = _rows(connection, number)
        leaving = [row for row in rows if row["id"] == source]
        staying = [row for row in rows if row["id"] != source]
        if not leaving or not staying:
            raise StoreConflict("this activity has only one source; there is no merge to undo.")
        for some, others in ((leaving, staying), (staying, leaving)):
            if all(row["format"] in DATELESS for row in some):  # nothing that could stand as an activity by itself
                take_dateless(connection, some)
                connection.execute(update(activities).where(activities.c.id == number).values(**merged(others)))
                bump(connection, athlete)
                return int(others[0]["activity_id"])
        made = insert(activities).values(**merged(leaving)).returning(activities.c.id)
        fresh = int(connection.execute(made).scalar_one())
        connection.execute(update(sources).where(sources.c.id == source).values(activity_id=fresh))
        connection.execute(update(activities).where(activities.c.id == number).values(**merged(staying)))
        pairs = [{"athlete": athlete, "key_a": leaving[0]["key"], "key_b": row["key"]} for row in staying]
        connection.execute(insert(separations), pairs)
        bump(connection, athlete)
    return fresh


def join(engine: Engine, athlete: str, keep: int, other: int) -> None:
    """Two activities are one session after all. Raises StoreConflict for numbers that are not this athlete's."""
    with write(engine) as connection:
        mine = select(activities.c.id).where(activities.c.athlete == athlete, activities.c.id.in_((keep, other)))
        if keep == other or len(connection.execute(mine).all()) != 2:
            raise StoreConflict("two different activities are needed to make one of them; reload the page.")
        kept, added = _rows(connection, keep), _rows(connection, other)
        connection.execute(update(sources).where(sources.c.activity_id == other).values(activity_id=keep))
        connection.execute(delete(activities).where(activities.c.id == other))
        connection.execute(update(activities).where(activities.c.id == keep).values(**merged([*kept, *added])))
        _forget(connection, athlete, [row["key"] for row in kept], [row["key"] for row in added])
        bump(connection, athlete)


def _forget(connection: Connection, athlete: str, some: list[str], others: list[str]) -> None:
    """Told apart before and together now: the later word holds."""
    a, b = separations.c.key_a, separations.c.key_b
    apart = (a.in_(some) & b.in_(others)) | (a.in_(others) & b.in_(some))
    connection.execute(delete(separations).where(separations.c.athlete == athlete, apart))


def remove_activity(engine: Engine, athlete: str, number: int) -> list[str]:
    """Remove an activity with all its sources; returns the names of streams that nothing refers to any more."""
    with write(engine) as connection:
        streams = {row["stream"] for row in _rows(connection, number) if row["athlete"] == athlete and row["stream"]}
        connection.execute(delete(sources).where(sources.c.athlete == athlete, sources.c.activity_id == number))
        gone = delete(activities).where(activities.c.athlete == athlete, activities.c.id == number)
        if not connection.execute(gone).rowcount:
            raise StoreConflict("this activity is not stored any more; reload the page.")
        bump(connection, athlete)
        return unreferred(connection, streams)


def unreferred(connection: Connection, streams: Iterable[str]) -> list[str]:
    """Those of the stream names that no source of anybody holds."""
    names = set(streams)
    held = set(connection.execute(select(sources.c.stream).where(sources.c.stream.in_(names))).scalars())
    return sorted(names - held)


def _rows(connection: Connection, number: int | None) -> list[dict[str, Any]]:
    query = select(sources).where(sources.c.activity_id == number).order_by(sources.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]
