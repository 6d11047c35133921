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
from fitjax.store.imports import is_imported, receipts_since, save_import, save_receipt
from fitjax.store.parts import whole
from fitjax.store.streams import write_stream

_COUNTS = (
    "rows_read", "activities_new", "activities_merged", "activities_unchanged", "sets_new", "sets_changed",
    "sets_unchanged", "wellness_new", "wellness_changed", "wellness_unchanged",
)  # fmt: skip


def import_paths(
    engine: Engine,
    settings: Settings,
    athlete: str,
    paths: Sequence[Path],
    report: Callable[..., None] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    since: dt.datetime | None = None,
) -> dict[str, Any]:
    """Import files and folders. Raises Cancelled between files; what came in before stays, whole files only.

    A file that has a receipt younger than `since` was done by this very job before its worker died; it keeps that one.
    """
    files = list(_files(paths))
    earlier = receipts_since(engine, athlete, since) if since else {}
    receipts = []
    for number, (path, name) in enumerate(files, 1):
        if should_stop():
            raise Cancelled(f"stopped after {number - 1} of {len(files)} files")
        receipts.append(import_file(engine, settings, athlete, path, name, earlier))
        if report:
            report(number, len(files), name)
    return {"athlete": athlete, "files": receipts}


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """(path, shown name); folders are walked in a fixed order, links are not followed."""
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not p.is_symlink())
            yield from ((p, _shown(p.relative_to(path.parent))) for p in inside)
        else:
            yield path, _shown(Path(path.name))


def _shown(path: Path) -> str:
    """A name that can be stored and printed, whatever bytes the file system holds."""
    return str(path).encode("utf-8", "replace").decode()


def import_file(
    engine: Engine,
    settings: Settings,
    athlete: str,
    path: Path,
    name: str,
    earlier: dict[tuple[str, str], dict[str, Any]] | None = None,
) -> dict[str, Any]:
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
    done = (earlier or {}).pop((sha, name), None)
    if done is not None:
        return done
    duplicate = {"status": "duplicate", "reason": f"{name}: these very bytes were imported before; nothing changed."}
    if is_imported(engine, athlete, sha):
        receipt |= duplicate
        save_receipt(engine, athlete, receipt, now)
        return receipt
    try:
        parsed = read_table(path, name, now)
    except Unrecognised as problem:
        receipt |= {"status": "unrecognised", "reason": str(problem)}
    except ImportProblem as problem:
        receipt |= {"reason": str(problem)}
    else:
        full = {
            **receipt, "status": "imported", "format": parsed.format, "rows_read": parsed.rows_read,
            "rows_rejected": [asdict(row) for row in parsed.rejected], "warnings": list(parsed.warnings),
        }  # fmt: skip
        found = [(one, write_stream(settings, one.stream) if one.stream else None) for one in parsed.activities]
        saved = save_import(engine, athlete, full, now, found=found, sets_found=[parsed.sets], values=parsed.wellness)
        if saved is not None:
            return saved
        receipt |= duplicate
    save_receipt(engine, athlete, receipt, now)
    return receipt


def keep_original(settings: Settings, path: Path) -> str:
    """Copy the bytes under their own hash; returns the hash."""
    with path.open("rb") as file:
        sha = hashlib.file_digest(file, "sha256").hexdigest()
    target = settings.uploads_dir / sha
    if not target.exists():
        with whole(target) as part, path.open("rb") as file:
            shutil.copyfileobj(file, part)
    return sha
