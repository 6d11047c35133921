"""Receipts: what each file was, what came in and what did not."""

import datetime as dt
from typing import Any

from sqlalchemy import Engine, insert, select

from fitjax.store.engine import write
from fitjax.store.tables import files


def save_receipt(engine: Engine, athlete: str, receipt: dict[str, Any], imported_at: dt.datetime) -> None:
    with write(engine) as connection:
        connection.execute(
            insert(files).values(
                athlete=athlete,
                sha256=receipt["sha256"],
                name=receipt["path"],
                status=receipt["status"],
                receipt=receipt,
                imported_at=imported_at.astimezone(dt.UTC).replace(tzinfo=None),
            )
        )


def known_status(engine: Engine, athlete: str, sha256: str) -> str | None:
    """'imported' when these bytes came in before, else the last status they had, else None."""
    query = select(files.c.status).where(files.c.athlete == athlete, files.c.sha256 == sha256).order_by(files.c.id)
    with engine.connect() as connection:
        found = list(connection.execute(query).scalars())
    return "imported" if "imported" in found else found[-1] if found else None


def receipts(engine: Engine, athlete: str) -> list[dict[str, Any]]:
    """The contract's object for each file, newest first, with when it came."""
    query = select(files.c.receipt, files.c.imported_at).where(files.c.athlete == athlete).order_by(files.c.id.desc())
    with engine.connect() as connection:
        return [{**row.receipt, "imported_at": row.imported_at} for row in connection.execute(query)]
