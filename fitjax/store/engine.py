"""The engine: SQLite in WAL mode by default, PostgreSQL by URL; migrations at the start; one way to write.

Web and worker open the same file at once. Readers never wait in WAL mode; writers take the lock at BEGIN, so that
two of them queue up (busy_timeout) and none finds out half-way that the other was first.
"""

import datetime as dt
import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from fitjax.domain.errors import BadInput
from fitjax.settings import Settings

BUSY_TIMEOUT_MS = 60_000
"""A large import holds the write lock for seconds; whoever else writes waits this long at most."""
WRITERS = 0x666974  # PostgreSQL's advisory lock of this store ("fit")


def make_engine(settings: Settings) -> Engine:
    """Raises BadInput for an address that names no database that can be used here."""
    try:
        url = make_url(settings.url)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(url)
    except ArgumentError:
        raise BadInput(
            "FITJAX_DATABASE_URL is not the address of a database; write postgresql+psycopg://user:password@host/name."
        ) from None
    except ModuleNotFoundError as error:
        raise BadInput(
            f"FITJAX_DATABASE_URL needs the Python package {error.name}; install it: pip install '.[postgres]'."
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _: Any) -> None:
    # pysqlite's own transaction handling is switched off; BEGIN is ours (SQLAlchemy's documented recipe).
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "secure_delete=ON",  # what an athlete erases is overwritten, not only unlinked
    ):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("fitjax_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """A connection in one write transaction: all of it is stored, or nothing. One writer at a time."""
    with engine.connect().execution_options(fitjax_write=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
        yield connection


def open_store(settings: Settings) -> Engine:
    """Make the folders, migrate under a lock, and return the engine. Raises BadInput where there can be no store."""
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        for folder in (settings.uploads_dir, settings.staging_dir, settings.models_dir, settings.runs_dir):
            folder.mkdir(exist_ok=True)
        lock = (settings.home / "migrate.lock").open("w")
    except OSError as error:
        raise BadInput(
            f"{settings.home}: no data can be kept there ({error.strerror}); set FITJAX_HOME to a folder of yours."
        ) from None
    engine = make_engine(settings)
    where = engine.url.render_as_string(hide_password=True)
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            migrate(engine)
        except DatabaseError as error:
            said = str(error.orig).strip().splitlines() or ["no reason given"]
            raise BadInput(
                f"{where}: the database cannot be opened ({said[0]}); mend or move it, then try again."
            ) from error
        except CommandError:
            raise BadInput(
                f"{where}: the database is of a newer FitJAX; update FitJAX or set another FITJAX_HOME."
            ) from None
    return engine


def migrate(engine: Engine, to: str = "head") -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["engine"] = engine
    command.upgrade(config, to)


def now() -> dt.datetime:
    """UTC, naive: what the time columns hold."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
