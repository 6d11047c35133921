"""Athletes: the profile they stated and the options of their views. Every change of their data bumps a version."""

from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from fitjax.domain.profile import Profile, read_profile
from fitjax.store.engine import write
from fitjax.store.tables import athletes

DEFAULT_OPTIONS: dict[str, Any] = {
    "units": "metric",
    "language": None,
    "timezone": None,
    "ctl_days": 42,
    "atl_days": 7,
    "ctl_seed": None,
    "atl_seed": None,
}


def ensure(connection: Connection, athlete: str) -> None:
    """The athlete's row, made when it is missing."""
    if connection.execute(select(athletes.c.id).where(athletes.c.id == athlete)).first() is None:
        connection.execute(insert(athletes).values(id=athlete, profile=None, options={}, data_version=0))


def bump(connection: Connection, athlete: str) -> None:
    """Their data changed: whatever was computed from it is old."""
    ensure(connection, athlete)
    changed = athletes.c.data_version + 1
    connection.execute(update(athletes).where(athletes.c.id == athlete).values(data_version=changed))


def save_profile(engine: Engine, profile: Profile) -> None:
    with write(engine) as connection:
        bump(connection, profile.id)
        document = profile.model_dump(mode="json")
        connection.execute(update(athletes).where(athletes.c.id == profile.id).values(profile=document))


def get_profile(engine: Engine, athlete: str) -> Profile | None:
    """None before anything was stated."""
    with engine.connect() as connection:
        document = connection.execute(select(athletes.c.profile).where(athletes.c.id == athlete)).scalar()
    return None if document is None else read_profile(document, where=f"stored profile of {athlete}")


def list_athletes(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(select(athletes.c.id).order_by(athletes.c.id)).scalars())


def get_options(engine: Engine, athlete: str) -> dict[str, Any]:
    with engine.connect() as connection:
        stored = connection.execute(select(athletes.c.options).where(athletes.c.id == athlete)).scalar()
    return {**DEFAULT_OPTIONS, **(stored or {})}


def save_options(engine: Engine, athlete: str, **changes: Any) -> None:
    with write(engine) as connection:
        bump(connection, athlete)
        stored = connection.execute(select(athletes.c.options).where(athletes.c.id == athlete)).scalar() or {}
        connection.execute(update(athletes).where(athletes.c.id == athlete).values(options={**stored, **changes}))


def data_version(engine: Engine, athlete: str) -> int:
    with engine.connect() as connection:
        return connection.execute(select(athletes.c.data_version).where(athletes.c.id == athlete)).scalar() or 0
