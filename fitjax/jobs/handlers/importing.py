"""The import job: staged files into the store, one transaction a file, then the staging copy goes.

A job that starts again gives each file it had done the receipt of then; one that is stopped by the user keeps the files
that are in and drops the rest.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import Cancelled
from fitjax.jobs.exports import staged_folders
from fitjax.jobs.imports import import_paths
from fitjax.jobs.mapped import import_mapped
from fitjax.settings import Settings
from fitjax.store.jobs import Job, is_cancelled


def run(
    engine: Engine, settings: Settings, job: Job, report: Callable[..., None], should_stop: Callable[[], bool]
) -> dict[str, Any]:
    if "mapping" in job.payload:
        return import_mapped(engine, settings, job.athlete, job.payload, should_stop, report, job.created_at)
    paths = [Path(path) for path in job.payload["paths"]]
    try:
        receipt = import_paths(
            engine, settings, job.athlete, paths, report=report, should_stop=should_stop, since=job.created_at
        )
    except Cancelled:
        if is_cancelled(engine, job.id):  # else only the worker stops, and the next one goes on with these files
            _unstage(settings, job)
        raise
    _unstage(settings, job)
    return receipt


def _unstage(settings: Settings, job: Job) -> None:
    for folder in staged_folders(settings, [job.payload]):
        shutil.rmtree(folder, ignore_errors=True)
