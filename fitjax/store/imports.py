"""Receipts: what each file was, what came in and what did not. A file's rows and its receipt are stored together."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from fitjax.domain.activity import Activity, StrengthSet, UndatedLaps
from fitjax.domain.wellness import Wellness
from fitjax.store.activities import unreferred
from fitjax.store.athletes import bump
from fitjax.store.engine import write
from fitjax.store.merging import merged
from fitjax.store.sets import save_sets
from fitjax.store.sources import save_activities
from fitjax.store.tables import activities, files, sets, sources, wellness
from fitjax.store.undated import DATELESS, save_undated, take_dateless
from fitjax.store.wellness import save_wellness

_CHANGES = ("activities_new", "activities_merged", "sets_new", "sets_changed", "wellness_new", "wellness_changed")


def save_import(
    engine: Engine,
    athlete: str,
    receipt: dict[str, Any],
    at: dt.datetime,
    *,
    found: Sequence[tuple[Activity, str | None]] = (),
    undated: UndatedLaps | None = None,
    sets_found: Iterable[Sequence[StrengthSet]] = (),
    values: Sequence[Wellness] = (),
    values_found: Iterable[Sequence[Wellness]] = (),
    look_up: Callable[[], None] = lambda: None,
) -> dict[str, Any] | None:
    """The receipt with its counts, stored in one transaction with the rows; None when another process was first.

    `found` pairs activities with the names of their stored streams; `sets_found` and `values_found` may be read from
    disk as it goes. `look_up` is called now and then, and may raise to leave the store as it was. NoSingleFit where
    `undated` belongs to no activity or to more than one.
    """
    source = {"source_sha256": receipt["sha256"], "source_file": receipt["path"]}
    with write(engine) as connection:
        if _imported(connection, athlete, receipt["sha256"]):
            return None
        counts: Counter[str] = Counter(save_activities(connection, athlete, found, receipt["format"], source, look_up))
        said: list[str] = []
        if undated is not None:
            more_counts, whose = save_undated(connection, athlete, undated, receipt["format"], source)
            counts.update(more_counts)
            said.append(whose)
        for some in sets_found:
            counts.update(save_sets(connection, athlete, some, receipt["format"], source))
        for more in chain((values,), values_found):
            counts.update(save_wellness(connection, athlete, more, receipt["format"], source))
        counted = {**receipt, **counts} | ({"warnings": [*said, *receipt["warnings"]]} if said else {})
        _insert(connection, athlete, counted, at)
        if any(counts[name] for name in _CHANGES):
            bump(connection, athlete)
    return counted


def undo_import(engine: Engine, athlete: str, sha256: str) -> list[str]:
    """Take back everything that stands in the store from one file; returns the names of streams nobody needs now.

    Activities that other files tell of as well stay, without what only this file said.
    """
    with write(engine) as connection:
        mine = (sources.c.athlete == athlete, sources.c.source_sha256 == sha256)
        rows = connection.execute(select(sources.c.activity_id, sources.c.stream).where(*mine)).all()
        connection.execute(delete(sources).where(*mine))
        for number in sorted({row.activity_id for row in rows}):
            left = connection.execute(select(sources).where(sources.c.activity_id == number)).mappings().all()
            if all(row["format"] in DATELESS for row in left):
                take_dateless(connection, left)
                left = []
            here = activities.c.id == number
            connection.execute(
                update(activities).where(here).values(**merged(left)) if left else delete(activities).where(here)
            )
        for table in (sets, wellness):
            connection.execute(delete(table).where(table.c.athlete == athlete, table.c.source_sha256 == sha256))
        here_too = (files.c.athlete == athlete, files.c.sha256 == sha256, files.c.status == "imported")
        connection.execute(update(files).where(*here_too).values(status="undone"))
        bump(connection, athlete)
        return unreferred(connection, {row.stream for row in rows if row.stream})


def save_receipt(engine: Engine, athlete: str, receipt: dict[str, Any], at: dt.datetime) -> None:
    """The receipt of a file from which nothing was stored."""
    with write(engine) as connection:
        _insert(connection, athlete, receipt, at)


def _insert(connection: Connection, athlete: str, receipt: dict[str, Any], at: dt.datetime) -> None:
    connection.execute(
        insert(files).values(
            athlete=athlete,
            sha256=receipt["sha256"],
            name=receipt["path"],
            status=receipt["status"],
            receipt=receipt,
            imported_at=_utc(at),
        )
    )


def _utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment


def is_imported(engine: Engine, athlete: str, sha256: str) -> bool:
    """These very bytes came in before."""
    with engine.connect() as connection:
        return _imported(connection, athlete, sha256)


def has_receipt(engine: Engine, sha256: str) -> bool:
    """Somebody's receipt is about these very bytes."""
    with engine.connect() as connection:
        return connection.execute(select(files.c.id).where(files.c.sha256 == sha256).limit(1)).first() is not None


def _imported(connection: Connection, athlete: str, sha256: str) -> bool:
    here = (files.c.athlete == athlete, files.c.sha256 == sha256, files.c.status == "imported")
    return connection.execute(select(files.c.id).where(*here).limit(1)).first() is not None


def receipts_since(engine: Engine, athlete: str, since: dt.datetime) -> dict[tuple[str, str], dict[str, Any]]:
    """(hash, name) to the first receipt since then: how a job that starts again knows what it has done already."""
    query = select(files.c.receipt).where(files.c.athlete == athlete, files.c.imported_at >= _utc(since))
    with engine.connect() as connection:
        found = connection.execute(query.order_by(files.c.id.desc())).scalars()
        return {(receipt["sha256"], receipt["path"]): receipt for receipt in found}


def receipts(engine: Engine, athlete: str) -> list[dict[str, Any]]:
    """The contract's object for each file, newest first, with when it came."""
    query = (
        select(files.c.receipt, files.c.status, files.c.imported_at)
        .where(files.c.athlete == athlete)
        .order_by(files.c.id.desc())
    )
    with engine.connect() as connection:
        return [
            {**row.receipt, "status": row.status, "imported_at": row.imported_at} for row in connection.execute(query)
        ]
