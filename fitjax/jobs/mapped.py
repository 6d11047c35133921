"""Tables that their owner has described: read, stored with a receipt; the description is kept for the next one."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.activity import StrengthSet
from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.domain.wellness import Wellness
from fitjax.ingest.mapping import Mapping, apply, header_key, look
from fitjax.jobs.reading import Read, take
from fitjax.jobs.receipt import blank, duplicate, filled
from fitjax.jobs.spool import Spool
from fitjax.jobs.storing import store_read
from fitjax.settings import Settings
from fitjax.store.imports import save_receipt
from fitjax.store.mappings import find_mapping, save_mapping


def import_mapped(
    engine: Engine, settings: Settings, athlete: str, payload: dict[str, Any], should_stop: Callable[[], bool]
) -> dict[str, Any]:
    """Import the kept original `payload['sha256']` as its mapping says, and remember the mapping by the header."""
    now = dt.datetime.now(dt.UTC)
    name, mapping, path = payload["name"], payload["mapping"], settings.uploads_dir / payload["sha256"]
    read = read_mapped(settings, mapping, path, name, now)
    receipt = filled(blank(name) | {"sha256": payload["sha256"]}, read)
    if should_stop():
        read.close()
        raise Cancelled(f"stopped while {name} was read")
    if read.status == "imported":
        saved = store_read(engine, athlete, receipt, read, now)
        save_mapping(engine, athlete, header_key(look(path, name).header), mapping, now)
        return {"athlete": athlete, "files": [saved or duplicate(receipt)]}
    save_receipt(engine, athlete, receipt, now)
    return {"athlete": athlete, "files": [receipt]}


def read_mapped(settings: Settings, mapping: Mapping, path: Path, name: str, now: dt.datetime) -> Read:
    """Never raises for what the file holds; the caller closes what it gets."""
    into = Read(sets=Spool(settings.staging_dir, StrengthSet), values=Spool(settings.staging_dir, Wellness))
    try:
        take(into, apply(mapping, path, name, now), settings)
    except ImportProblem as problem:
        return into.refuse("rejected", str(problem))
    except OSError as error:
        return into.refuse("rejected", f"{name}: cannot be read ({error.strerror}); check the path and its rights.")
    return into


def remembered(
    engine: Engine, settings: Settings, athlete: str, path: Path, name: str, now: dt.datetime
) -> Read | None:
    """What the file gives by an earlier description of these columns; None where there is none."""
    try:
        mapping = find_mapping(engine, athlete, header_key(look(path, name, 0).header))
    except (ImportProblem, OSError):
        return None
    return read_mapped(settings, mapping, path, name, now) if mapping else None
