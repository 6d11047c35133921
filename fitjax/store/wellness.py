"""Weights, nights, pulses and steps: parsed values in, one a metric, moment and exporter; frames out."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, insert, select, update

from fitjax.domain.wellness import Wellness
from fitjax.store.chunks import batched
from fitjax.store.tables import wellness as table

SHOWN = ("id", "metric", "at", "at_utc", "value", "format", "source_file", "source_row")


def save_wellness(
    connection: Connection, athlete: str, values: Sequence[Wellness], file_format: str, source: Mapping[str, str]
) -> dict[str, int]:
    """Store inside the caller's transaction. A later export's value replaces the same exporter's earlier one."""
    counts = {"wellness_new": 0, "wellness_changed": 0, "wellness_unchanged": 0}
    if not values:
        return counts
    moments = [one.at.replace(tzinfo=None) for one in values]
    query = select(table.c.id, table.c.metric, table.c.at, table.c.value).where(
        table.c.athlete == athlete, table.c.format == file_format, table.c.at.between(min(moments), max(moments))
    )
    known = {(row.metric, row.at): (row.id, row.value) for row in connection.execute(query)}
    fresh: dict[tuple[str, dt.datetime], dict[str, Any]] = {}
    for one, at in zip(values, moments, strict=True):
        key = (str(one.metric), at)
        row = {"value": one.value, **source, "source_row": one.row}
        if key in fresh:
            fresh[key] |= row  # said twice in one file: the later row holds
            counts["wellness_unchanged"] += 1
        elif key not in known:
            aware = one.at.astimezone(dt.UTC).replace(tzinfo=None) if one.at.tzinfo else None
            fresh[key] = {"athlete": athlete, "metric": key[0], "at": at, "at_utc": aware, "format": file_format, **row}
            counts["wellness_new"] += 1
        elif known[key][1] == one.value:
            counts["wellness_unchanged"] += 1
        else:
            connection.execute(update(table).where(table.c.id == known[key][0]).values(**row))
            known[key] = (known[key][0], one.value)
            counts["wellness_changed"] += 1
    for some in batched(list(fresh.values())):
        connection.execute(insert(table), list(some))
    return counts


def wellness_frame(
    engine: Engine, athlete: str, start: dt.date | None = None, end: dt.date | None = None
) -> pd.DataFrame:
    """Every value by moment: metric, at (wall clock), at_utc, value, and where it came from."""
    query = select(*(table.c[name] for name in SHOWN)).where(table.c.athlete == athlete)
    if start is not None:
        query = query.where(table.c.at >= dt.datetime.combine(start, dt.time.min))
    if end is not None:
        query = query.where(table.c.at < dt.datetime.combine(end + dt.timedelta(days=1), dt.time.min))
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(table.c.at, table.c.metric, table.c.id)).mappings().all()
    frame = pd.DataFrame(rows, columns=list(SHOWN)).astype({"value": "float64"})
    for column in ("at", "at_utc"):
        frame[column] = pd.to_datetime(frame[column])
    return frame
