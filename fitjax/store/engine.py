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
from sqlalchemy import Connection, Engine, create_engine, event

from fitjax.settings import Settings

BUSY_TIMEOUT_MS = 10_000


def make_engine(settings: Settings) -> Engine:
    engine = create_engine(settings.url)
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
    ):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("fitjax_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """A connection in one write transaction: all of it is stored, or nothing."""
    with engine.connect().execution_options(fitjax_write=True) as connection, connection.begin():
        yield connection


def open_store(settings: Settings) -> Engine:
    """Make the folders, migrate under a lock, and return the engine."""
    settings.home.mkdir(parents=True, exist_ok=True)
    for folder in (settings.uploads_dir, settings.staging_dir, settings.models_dir, settings.runs_dir):
        folder.mkdir(exist_ok=True)
    engine = make_engine(settings)
    with (settings.home / "migrate.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        migrate(engine)
    return engine


def migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["engine"] = engine
    command.upgrade(config, "head")


def now() -> dt.datetime:
    """UTC, naive: what the time columns hold."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None)
