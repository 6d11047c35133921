"""Everything stored about an athlete as one zip, and its removal: rows, originals, waiting uploads, runs, adapters."""

import datetime as dt
import json
import shutil
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd
from sqlalchemy import Engine

from fitjax.domain.errors import BadInput
from fitjax.settings import Settings
from fitjax.store import everything
from fitjax.store.athletes import get_options
from fitjax.store.engine import now
from fitjax.store.jobs import Job, job_ids, request_cancel
from fitjax.store.jobs import job as get_job
from fitjax.store.streams import path_of, remove_streams

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_AS_TABLES = ("activities", "sources", "sets", "wellness", "feedback")
_STOP_S = 30.0
_SILENT_S = 15.0
"""A running job without a heartbeat for this long has no worker."""


def harmless(value: Any) -> Any:
    """A text cell a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_DANGEROUS) else value


def _csv(rows: list[dict[str, Any]]) -> str:
    cells = [{name: _cell(value) for name, value in row.items()} for row in rows]
    return pd.DataFrame(cells, dtype=object).to_csv(index=False) if cells else ""


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else harmless(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str)


def export_athlete(engine: Engine, settings: Settings, athlete: str, file: BinaryIO) -> list[str]:
    """Write the zip; returns the names in it."""
    rows = everything.rows_of(engine, athlete)
    known = rows.pop("athletes")
    streams = {row["stream"] for row in rows["sources"] if row["stream"]}
    texts = {
        "profile.json": _json(known[0]["profile"] if known else None),
        "options.json": _json(get_options(engine, athlete)),
        "receipts.json": _json([{**row["receipt"], "imported_at": row["imported_at"]} for row in rows["files"]]),
        **{f"plans/{row['id']}.json": _json(row["document"]) for row in rows["plans"]},
        **{f"{name}.csv": _csv(rows.pop(name)) for name in _AS_TABLES},
        **{f"{name}.json": _json(found) for name, found in rows.items() if name not in ("files", "plans")},
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
        kept = [*_kept_files(settings, rows), *_kept_streams(settings, streams)]
        for name, path in kept:
            archive.write(path, name)
    return [*texts, *(name for name, _ in kept)]


def _kept_files(settings: Settings, rows: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, Path]]:
    """(name in the zip, path): originals, uploads that still wait, runs with their adapters."""
    for sha in sorted({row["sha256"] for row in rows["files"] if row["sha256"]}):
        if (settings.uploads_dir / sha).is_file():
            yield f"originals/{sha}", settings.uploads_dir / sha
    folders = [settings.runs_dir / str(row["id"]) for row in rows["jobs"]]
    folders += staged_folders(settings, (row["payload"] for row in rows["jobs"]))
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield str(path.relative_to(settings.home)), path


def _kept_streams(settings: Settings, names: Iterable[str]) -> Iterator[tuple[str, Path]]:
    for name in sorted(names):
        if path_of(settings, name).is_file():
            yield f"streams/{name}.parquet", path_of(settings, name)


def staged_folders(settings: Settings, payloads: Iterable[dict[str, Any]]) -> list[Path]:
    """The folders directly under staging/ in which the uploads of these jobs wait."""
    staging = settings.staging_dir.resolve()
    paths = {Path(path).resolve() for payload in payloads for path in payload.get("paths", ())}
    return sorted({staging / path.relative_to(staging).parts[0] for path in paths if staging in path.parents})


def erase_athlete(engine: Engine, settings: Settings, athlete: str) -> dict[str, Any]:
    """Remove it all. The result counts what went and names the models that had learned from this athlete.

    Jobs of the athlete are stopped first; BadInput when one of them does not stop.
    """
    jobs = _stop_jobs(engine, athlete)
    runs = [settings.runs_dir / str(job.id) for job in jobs]
    staged = staged_folders(settings, (job.payload for job in jobs))
    removed = everything.erase(engine, athlete)
    for sha in removed["uploads"]:
        (settings.uploads_dir / sha).unlink(missing_ok=True)
    remove_streams(settings, removed["streams"])
    for path in [*map(Path, removed["adapter_paths"]), *runs, *staged]:
        if settings.home.resolve() in path.resolve().parents:
            shutil.rmtree(path, ignore_errors=True)
    looked_at = settings.home / "current_athlete"
    if looked_at.is_file() and looked_at.read_text(encoding="utf-8").strip() == athlete:
        looked_at.unlink()
    return {**removed, "runs": len(runs)}


def _stop_jobs(engine: Engine, athlete: str) -> list[Job]:
    end = time.monotonic() + _STOP_S
    while True:
        found = [get_job(engine, job_id) for job_id in job_ids(engine, athlete)]
        for job in found:
            if not job.over and not job.cancel:
                request_cancel(engine, job.id)
        busy = [job for job in found if job.status == "running" and _alive(job)]
        if not busy:
            return found
        if time.monotonic() > end:
            raise BadInput(f"{athlete!r} has a {busy[0].kind} job that does not stop; wait for its end, then erase.")
        time.sleep(0.2)


def _alive(job: Job) -> bool:
    return job.heartbeat_at is not None and now() - job.heartbeat_at < dt.timedelta(seconds=_SILENT_S)
