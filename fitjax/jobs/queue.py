"""Two lanes of huey on SQLite: a fast one for imports and plans, a slow one for training.

A queue entry is only a job's number; what the job is, how far it got and whether it should stop stand in the jobs
table. Handlers are imported inside the worker, so whoever enqueues never loads JAX.
"""

import json
import shutil
from collections.abc import Callable
from typing import Any

from huey import SqliteHuey
from huey.registry import Message
from huey.serializer import Serializer
from sqlalchemy import Engine

from fitjax.domain.errors import BadInput
from fitjax.settings import Settings
from fitjax.store.jobs import create_job

LANE_OF = {"import": "fast", "plan": "fast", "swap": "fast", "train": "slow"}


class JsonSerializer(Serializer):
    """Queue entries as JSON: nothing from a file is ever unpickled."""

    def _serialize(self, data: Any) -> bytes:
        return json.dumps(list(data) if isinstance(data, Message) else {"value": data}).encode()

    def _deserialize(self, data: bytes) -> Any:
        found = json.loads(data)
        return Message(*found) if isinstance(found, list) else found["value"]


def make_lane(settings: Settings, lane: str, run: Callable[[int], None] | None = None) -> tuple[SqliteHuey, Any]:
    """(the queue, its one task). `run` is what the worker does with a job's number."""
    settings.home.mkdir(parents=True, exist_ok=True)
    huey = SqliteHuey(
        f"fitjax-{lane}", filename=str(settings.queue_path), serializer=JsonSerializer(), results=False, utc=True
    )

    def run_job(job_id: int) -> None:
        if run is not None:
            run(job_id)

    return huey, huey.task(name="run_job")(run_job)


def enqueue(engine: Engine, settings: Settings, kind: str, athlete: str, payload: dict[str, Any]) -> int:
    """Write the job down, then ring for the worker. Returns the job's number."""
    if kind not in LANE_OF:
        raise BadInput(f"{kind!r} is no kind of job; use {', '.join(LANE_OF)}.")
    job_id = create_job(engine, kind, athlete, payload)
    # SQLite gives the number of an erased job away again; nothing of that one may be found under it.
    shutil.rmtree(settings.runs_dir / str(job_id), ignore_errors=True)
    ring(settings, kind, job_id)
    return job_id


def ring(settings: Settings, kind: str, job_id: int) -> None:
    """Put a job's number into its lane; a number that comes twice is claimed once."""
    _, task = make_lane(settings, LANE_OF[kind])
    task(job_id)
