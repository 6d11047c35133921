"""Tables that their owner has described: read, stored with a receipt; the description is kept for the next one."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.mapping import Mapping, header_key, look, parts
from fitjax.jobs.pace import growing, seldom
from fitjax.jobs.reading import Read, take_all
from fitjax.jobs.receipt import Receipt, blank, duplicate, filled
from fitjax.jobs.storing import store_read
from fitjax.settings import Settings
from fitjax.store.imports import is_imported, receipts_since, save_receipt
from fitjax.store.mappings import find_mapping, save_mapping

Stop = Callable[[], bool]
Report = Callable[[int, int], None]


def import_mapped(
    engine: Engine,
    settings: Settings,
    athlete: str,
    payload: dict[str, Any],
    should_stop: Stop,
    report: Callable[..., None] | None = None,
    since: dt.datetime | None = None,
) -> dict[str, Any]:
    """Import the kept original `payload['sha256']` as its mapping says, and remember the mapping by the header.

    `report` gets KiB done, KiB in all and the file's name. A receipt younger than `since` is this very job's own, from
    before its worker died. Cancelled stores nothing.
    """
    now = dt.datetime.now(dt.UTC)
    sha, name, mapping = payload["sha256"], payload["name"], payload["mapping"]
    path = settings.uploads_dir / sha
    done = receipts_since(engine, athlete, since).get((sha, name)) if since else None
    receipt = done or _imported(
        engine, settings, athlete, path, name, mapping, now, seldom(should_stop), growing(report, name)
    )
    if receipt["status"] != "rejected":
        save_mapping(engine, athlete, header_key(look(path, name, 0).header), mapping, now)
    return {"athlete": athlete, "files": [receipt]}


def _imported(
    engine: Engine, settings: Settings, athlete: str, path: Path, name: str, mapping: Mapping, now: dt.datetime,
    should_stop: Stop, report: Report | None,
) -> Receipt:  # fmt: skip
    receipt = blank(name) | {"sha256": path.name}
    saved: Receipt | None = None
    if not is_imported(engine, athlete, path.name):
        read = read_mapped(settings, mapping, path, name, now, should_stop, report)
        full = filled(receipt, read)
        if read.status != "imported":
            save_receipt(engine, athlete, full, now)
            return full
        saved = store_read(engine, athlete, full, read, now, should_stop)
    return saved or duplicate(receipt)


def read_mapped(
    settings: Settings,
    mapping: Mapping,
    path: Path,
    name: str,
    now: dt.datetime,
    should_stop: Stop = lambda: False,
    report: Report | None = None,
) -> Read:
    """Never raises for what the file holds, only Cancelled; the caller closes what it gets."""
    into = Read.empty(settings)
    try:
        take_all(into, parts(mapping, path, name, now, should_stop, report), name, settings, should_stop)
    except ImportProblem as problem:
        return into.refuse("rejected", str(problem))
    except OSError as error:
        return into.refuse("rejected", f"{name}: cannot be read ({error.strerror}); check the path and its rights.")
    except BaseException:
        into.close()
        raise
    return into


def remembered(
    engine: Engine,
    settings: Settings,
    athlete: str,
    path: Path,
    name: str,
    now: dt.datetime,
    should_stop: Stop = lambda: False,
    report: Report | None = None,
) -> Read | None:
    """What the file gives by an earlier description of these columns; None where there is none."""
    try:
        mapping = find_mapping(engine, athlete, header_key(look(path, name, 0).header))
    except (ImportProblem, OSError):
        return None
    return read_mapped(settings, mapping, path, name, now, should_stop, report) if mapping else None
