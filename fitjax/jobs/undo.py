"""An import taken back: its rows in one transaction, then the recordings that nobody needs any more."""

from sqlalchemy import Engine

from fitjax.settings import Settings
from fitjax.store.imports import undo_import
from fitjax.store.streams import remove_streams


def take_back(engine: Engine, settings: Settings, athlete: str, hashes: list[str]) -> None:
    for sha in hashes:
        remove_streams(settings, undo_import(engine, athlete, sha))
