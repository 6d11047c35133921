"""The registry: models trained here, and which of them makes whose plans. Every promotion can be rolled back."""

from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from fitjax.domain.errors import ModelUnavailable
from fitjax.store.engine import now, write
from fitjax.store.tables import models as table
from fitjax.store.tables import promotions


def add_model(
    engine: Engine,
    *,
    name: str,
    kind: str,
    base: str,
    path: str,
    athlete: str | None,
    metrics: dict[str, Any],
    sha256: str,
) -> None:
    """A candidate; the same name again (a resumed run) replaces the row."""
    values = {"kind": kind, "base": base, "path": path, "athlete": athlete, "metrics": metrics, "sha256": sha256}
    with write(engine) as connection:
        changed = connection.execute(update(table).where(table.c.name == name).values(**values))
        if not changed.rowcount:
            connection.execute(insert(table).values(name=name, status="candidate", created_at=now(), **values))


def models(engine: Engine) -> list[dict[str, Any]]:
    """Newest first, discarded ones included."""
    with engine.connect() as connection:
        rows = connection.execute(select(table).order_by(table.c.created_at.desc())).mappings()
        return [dict(row) for row in rows]


def promoted(engine: Engine, athlete: str) -> dict[str, Any] | None:
    """The model that makes this athlete's plans; None is the shipped one."""
    with engine.connect() as connection:
        name = _current(connection, athlete)
        row = connection.execute(select(table).where(table.c.name == name)).mappings().first() if name else None
    return dict(row) if row else None


def promote(engine: Engine, name: str | None, athlete: str) -> None:
    """Use this model for the athlete's plans from now on; None is the shipped one. Raises ModelUnavailable."""
    with write(engine) as connection:
        if name is not None:
            row = connection.execute(select(table).where(table.c.name == name)).mappings().first()
            if row is None or row["status"] == "discarded":
                raise ModelUnavailable(f"no model is named {name!r}; `fitjax models list` shows the names.")
            if row["athlete"] not in (None, athlete):
                raise ModelUnavailable(f"{name} learned from another athlete and is not for {athlete!r}.")
        if name != _current(connection, athlete):  # twice the same is one step back, not two
            connection.execute(insert(promotions).values(athlete=athlete, model=name, at=now()))
        _label(connection)


def rollback(engine: Engine, athlete: str) -> None:
    """One step back: the last promotion is taken off the pile; below the first one lies the shipped model.

    Models that were discarded meanwhile are stepped over.
    """
    gone = select(table.c.name).where(table.c.status == "discarded")
    with write(engine) as connection:
        last = select(promotions.c.id).where(promotions.c.athlete == athlete).order_by(promotions.c.id.desc()).limit(1)
        connection.execute(delete(promotions).where(promotions.c.id == last.scalar_subquery()))
        connection.execute(delete(promotions).where(promotions.c.athlete == athlete, promotions.c.model.in_(gone)))
        _label(connection)


def _current(connection: Connection, athlete: str) -> str | None:
    query = select(promotions.c.model).where(promotions.c.athlete == athlete).order_by(promotions.c.id.desc()).limit(1)
    return connection.execute(query).scalar()


def _in_use(connection: Connection) -> dict[str, str | None]:
    """Athlete to the model that makes their plans."""
    athletes = connection.execute(select(promotions.c.athlete).distinct()).scalars().all()
    return {athlete: _current(connection, athlete) for athlete in athletes}


def _label(connection: Connection) -> None:
    """`promoted` is what makes somebody's plans now; whatever no longer does can be promoted again."""
    used = [name for name in _in_use(connection).values() if name]
    known = update(table).where(table.c.status != "discarded")
    connection.execute(known.where(table.c.name.not_in(used)).values(status="candidate"))
    connection.execute(known.where(table.c.name.in_(used)).values(status="promoted"))


def discard(engine: Engine, name: str) -> None:
    """Never used again. Raises ModelUnavailable while it still makes somebody's plans."""
    with write(engine) as connection:
        for athlete, used in _in_use(connection).items():
            if used == name:
                raise ModelUnavailable(f"{name} makes {athlete!r}'s plans; roll back before discarding it.")
        connection.execute(update(table).where(table.c.name == name).values(status="discarded"))
