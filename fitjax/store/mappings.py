"""What an athlete said that the columns of a table mean, found again by the table's header."""

import datetime as dt
from typing import Any

from sqlalchemy import Engine, delete, insert, select

from fitjax.store.engine import write
from fitjax.store.tables import mappings


def save_mapping(engine: Engine, athlete: str, header: str, document: dict[str, Any], at: dt.datetime) -> None:
    """`header` is `ingest.mapping.header_key`; a later description takes the place of an earlier one."""
    at = at.astimezone(dt.UTC).replace(tzinfo=None) if at.tzinfo else at
    with write(engine) as connection:
        connection.execute(delete(mappings).where(mappings.c.athlete == athlete, mappings.c.header == header))
        connection.execute(
            insert(mappings).values(athlete=athlete, header=header, document=document, saved_at=at)
        )  # fmt: skip


def find_mapping(engine: Engine, athlete: str, header: str) -> dict[str, Any] | None:
    query = select(mappings.c.document).where(mappings.c.athlete == athlete, mappings.c.header == header)
    with engine.connect() as connection:
        return connection.execute(query).scalar()
