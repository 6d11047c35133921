"""Everything stored about an athlete as one zip, and its removal: rows, originals, adapters, runs and logs."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd
from sqlalchemy import Engine

from fitjax.settings import Settings
from fitjax.store import erase as store_erase
from fitjax.store.activities import activities_frame, sets_frame
from fitjax.store.athletes import get_options, get_profile
from fitjax.store.feedback import feedback_frame
from fitjax.store.imports import receipts
from fitjax.store.jobs import jobs
from fitjax.store.plans import get_plan, list_plans

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def harmless(value: Any) -> Any:
    """A text cell a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_DANGEROUS) else value


def _csv(frame: pd.DataFrame) -> str:
    safe = frame.copy()
    for column in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[column]) and not pd.api.types.is_datetime64_any_dtype(safe[column]):
            safe[column] = safe[column].map(harmless)
    return safe.to_csv(index=False)


def export_athlete(engine: Engine, settings: Settings, athlete: str, file: BinaryIO) -> list[str]:
    """Write the zip; returns the names in it."""
    profile = get_profile(engine, athlete)
    found = receipts(engine, athlete)
    texts = {
        "profile.json": json.dumps(profile.model_dump(mode="json") if profile else None, ensure_ascii=False, indent=1),
        "options.json": json.dumps(get_options(engine, athlete), indent=1),
        "activities.csv": _csv(activities_frame(engine, athlete)),
        "sets.csv": _csv(sets_frame(engine, athlete)),
        "feedback.csv": _csv(feedback_frame(engine, athlete)),
        "receipts.json": json.dumps(found, ensure_ascii=False, indent=1, default=str),
    }
    for row in list_plans(engine, athlete):
        plan = get_plan(engine, row["id"])
        texts[f"plans/{row['id']}.json"] = json.dumps(plan.to_json(), ensure_ascii=False, indent=1)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
        originals = sorted({r["sha256"] for r in found if r["sha256"]})
        kept = [sha for sha in originals if (settings.uploads_dir / sha).is_file()]
        for sha in kept:
            archive.write(settings.uploads_dir / sha, f"originals/{sha}")
    return [*texts, *(f"originals/{sha}" for sha in kept)]


def erase_athlete(engine: Engine, settings: Settings, athlete: str) -> dict[str, Any]:
    """Remove it all. The result counts what went and names the models that had learned from this athlete."""
    runs = [settings.runs_dir / str(job.id) for job in jobs(engine, athlete=athlete, limit=100_000)]
    removed = store_erase.erase(engine, athlete)
    for sha in removed["uploads"]:
        (settings.uploads_dir / sha).unlink(missing_ok=True)
    for path in [*map(Path, removed["adapter_paths"]), *runs]:
        if settings.home.resolve() in path.resolve().parents:
            shutil.rmtree(path, ignore_errors=True)
    return {**removed, "runs": len(runs)}
