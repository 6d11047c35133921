"""Every row stored about one athlete, table by table: what an export holds and an erasure removes."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Table, delete, select

from fitjax.store.engine import write
from fitjax.store.tables import (
    activities,
    athletes,
    feedback,
    files,
    job_metrics,
    jobs,
    mappings,
    models,
    plans,
    promotions,
    separations,
    sets,
    sources,
    wellness,
)

# Rows that refer to others stand before them, so that they can be deleted in this order.
TABLES: tuple[Table, ...] = (
    job_metrics, feedback, plans, sources, activities, separations, sets, wellness, mappings, files, jobs, models,
    promotions, athletes,
)  # fmt: skip


def _of(table: Table, athlete: str) -> ColumnElement[bool]:
    if table is job_metrics:
        return job_metrics.c.job_id.in_(select(jobs.c.id).where(jobs.c.athlete == athlete))
    return (athletes.c.id if table is athletes else table.c.athlete) == athlete


def rows_of(engine: Engine, athlete: str) -> dict[str, list[dict[str, Any]]]:
    """Table name to its rows, all read at one moment."""
    with engine.connect() as connection:
        return {table.name: _rows(connection, table, athlete) for table in TABLES}


def _rows(connection: Connection, table: Table, athlete: str) -> list[dict[str, Any]]:
    query = select(table).where(_of(table, athlete)).order_by(*table.primary_key.columns)
    return [dict(row) for row in connection.execute(query).mappings()]


def erase(engine: Engine, athlete: str) -> dict[str, Any]:
    """Rows removed by table; `uploads` and `streams` that nobody else owns, and the adapters, for the caller to
    delete."""
    removed: dict[str, Any] = {"athlete": athlete}
    with write(engine) as connection:
        mine = set(connection.execute(select(files.c.sha256).where(files.c.athlete == athlete)).scalars())
        others = set(connection.execute(select(files.c.sha256).where(files.c.athlete != athlete)).scalars())
        removed["uploads"] = sorted(sha for sha in mine - others if sha)
        own = connection.execute(select(sources.c.stream).where(sources.c.athlete == athlete)).scalars()
        elsewhere = set(connection.execute(select(sources.c.stream).where(sources.c.athlete != athlete)).scalars())
        removed["streams"] = sorted({name for name in own if name} - elsewhere)
        rows = connection.execute(select(models.c.name, models.c.path).where(models.c.athlete == athlete)).all()
        removed["models"] = sorted(row.name for row in rows)
        removed["adapter_paths"] = [row.path for row in rows]
        for table in TABLES:
            removed[f"{table.name}_rows"] = connection.execute(delete(table).where(_of(table, athlete))).rowcount
    if engine.dialect.name == "sqlite":
        # Deleted pages are overwritten (secure_delete); the write-ahead log that still holds them is emptied.
        raw = engine.raw_connection()  # a checkpoint needs to stand outside of any transaction
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()
    return removed
