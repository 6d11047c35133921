"""Receipts: what each file was, what came in and what did not. A file's rows and its receipt are stored together."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from fitjax.domain.activity import ParsedFile
from fitjax.store.activities import save_parsed
from fitjax.store.engine import write
from fitjax.store.tables import files


def save_import(
    engine: Engine, athlete: str, parsed: ParsedFile, receipt: dict[str, Any], at: dt.datetime
) -> dict[str, Any] | None:
    """The receipt with its counts, stored in one transaction with the rows; None when another process was first."""
    with write(engine) as connection:
        if _imported(connection, athlete, receipt["sha256"]):
            return None
        counts = save_parsed(connection, athlete, parsed, sha256=receipt["sha256"], name=receipt["path"])
        counted = {**receipt, **counts}
        _insert(connection, athlete, counted, at)
    return counted


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
    query = select(files.c.receipt, files.c.imported_at).where(files.c.athlete == athlete).order_by(files.c.id.desc())
    with engine.connect() as connection:
        return [{**row.receipt, "imported_at": row.imported_at} for row in connection.execute(query)]
