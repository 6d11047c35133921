"""The import job: staged files into the store, one transaction a file, then the staging copy goes."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings
from fitjax.store.jobs import Job


def run(
    engine: Engine, settings: Settings, job: Job, report: Callable[..., None], should_stop: Callable[[], bool]
) -> dict[str, Any]:
    paths = [Path(path) for path in job.payload["paths"]]
    receipt = import_paths(engine, settings, job.athlete, paths, report=report, should_stop=should_stop)
    staging = settings.staging_dir.resolve()
    for folder in {path.parent.resolve() for path in paths}:
        if staging in folder.parents:
            shutil.rmtree(folder, ignore_errors=True)
    return receipt
