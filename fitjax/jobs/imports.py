"""Files in, receipts out: originals kept under their hash, each file read and stored in one transaction.

The contract's receipt document is the result. A file's name is shown, never used as a path.
"""

import datetime as dt
import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.ingest.read import Unrecognised, read_table
from fitjax.settings import Settings
from fitjax.store.activities import save_parsed
from fitjax.store.imports import known_status, save_receipt

_COUNTS = (
    "rows_read", "activities_new", "activities_merged", "activities_unchanged", "sets_new", "sets_unchanged",
    "wellness_new",
)  # fmt: skip


def import_paths(
    engine: Engine,
    settings: Settings,
    athlete: str,
    paths: Sequence[Path],
    report: Callable[..., None] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Import files and folders. Raises Cancelled between files; what came in before stays, whole files only."""
    files = list(_files(paths))
    receipts = []
    for number, (path, name) in enumerate(files, 1):
        if should_stop():
            raise Cancelled(f"stopped after {number - 1} of {len(files)} files")
        receipts.append(import_file(engine, settings, athlete, path, name))
        if report:
            report(number, len(files), name)
    return {"athlete": athlete, "files": receipts}


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """(path, shown name); folders are walked in a fixed order, links are not followed."""
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not p.is_symlink())
            yield from ((p, str(p.relative_to(path.parent))) for p in inside)
        else:
            yield path, path.name


def import_file(engine: Engine, settings: Settings, athlete: str, path: Path, name: str) -> dict[str, Any]:
    """One file's receipt, stored as well. The same bytes twice are a duplicate and change nothing."""
    receipt: dict[str, Any] = {
        "path": name, "sha256": None, "format": None, "status": "rejected", "reason": None,
        **dict.fromkeys(_COUNTS, 0), "rows_rejected": [], "warnings": [],
    }  # fmt: skip
    try:
        receipt["sha256"] = sha = keep_original(settings, path)
    except OSError as error:
        return {**receipt, "reason": f"{name}: cannot be read ({error.strerror}); check the path and its rights."}
    now = dt.datetime.now(dt.UTC)
    if known_status(engine, athlete, sha) == "imported":
        receipt |= {"status": "duplicate", "reason": f"{name}: these very bytes were imported before; nothing changed."}
        save_receipt(engine, athlete, receipt, now)
        return receipt
    try:
        parsed = read_table(path, name, now)
    except Unrecognised as problem:
        receipt |= {"status": "unrecognised", "reason": str(problem)}
    except ImportProblem as problem:
        receipt |= {"reason": str(problem)}
    else:
        counts = save_parsed(engine, athlete, parsed, sha256=sha, name=name, imported_at=now)
        receipt |= {"status": "imported", "format": parsed.format, "rows_read": parsed.rows_read, **counts}
        receipt |= {"rows_rejected": [asdict(row) for row in parsed.rejected], "warnings": list(parsed.warnings)}
    save_receipt(engine, athlete, receipt, now)
    return receipt


def keep_original(settings: Settings, path: Path) -> str:
    """Copy the bytes under their own hash; returns the hash."""
    with path.open("rb") as file:
        sha = hashlib.file_digest(file, "sha256").hexdigest()
    target = settings.uploads_dir / sha
    if not target.exists():
        settings.uploads_dir.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        shutil.copyfile(path, part)
        part.replace(target)
    return sha
