"""Jobs: what was asked for, how far it is, how it ended. The truth that survives a reload, a crash and a kill.

queued ──claim──▶ running ──▶ done | failed | cancelled
   ▲                 │
   └─requeue, revive─┘   (its worker stopped, died)
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Engine, Row, case, delete, insert, select, update

from fitjax.domain.errors import StoreConflict
from fitjax.store.engine import now, write
from fitjax.store.tables import job_metrics as points
from fitjax.store.tables import jobs as table

OVER = ("done", "failed", "cancelled")
MAX_ATTEMPTS = 3
"""Workers that may die in one job without any progress; then it is the job that kills them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    id: int
    kind: str
    athlete: str
    status: str
    payload: dict[str, Any]
    progress_done: int
    progress_total: int
    message: str
    result: dict[str, Any] | None
    error: str | None
    created_at: dt.datetime
    started_at: dt.datetime | None
    finished_at: dt.datetime | None
    heartbeat_at: dt.datetime | None
    cancel: int
    attempts: int

    @property
    def over(self) -> bool:
        return self.status in OVER


def _job(row: Row[Any]) -> Job:
    return Job(**{name: getattr(row, name) for name in Job.__slots__})


def create_job(engine: Engine, kind: str, athlete: str, payload: dict[str, Any]) -> int:
    with write(engine) as connection:
        key = connection.execute(
            insert(table).values(
                kind=kind, athlete=athlete, status="queued", payload=payload, progress_done=0, progress_total=0,
                message="", cancel=0, created_at=now(),
            )
        ).inserted_primary_key  # fmt: skip
    assert key is not None
    return int(key[0])


def job(engine: Engine, job_id: int) -> Job:
    """Raises StoreConflict when there is no such job."""
    with engine.connect() as connection:
        row = connection.execute(select(table).where(table.c.id == job_id)).first()
    if row is None:
        raise StoreConflict(f"job {job_id} is not stored; it may have been erased.")
    return _job(row)


def is_stored(engine: Engine, job_id: int) -> bool:
    with engine.connect() as connection:
        return connection.execute(select(table.c.id).where(table.c.id == job_id)).first() is not None


def jobs(engine: Engine, athlete: str | None = None, kind: str | None = None, limit: int = 20) -> list[Job]:
    """Newest first."""
    query = select(table).order_by(table.c.id.desc()).limit(limit)
    if athlete is not None:
        query = query.where(table.c.athlete == athlete)
    if kind is not None:
        query = query.where(table.c.kind == kind)
    with engine.connect() as connection:
        return [_job(row) for row in connection.execute(query)]


def job_ids(engine: Engine, athlete: str) -> list[int]:
    """Every job of the athlete, oldest first."""
    with engine.connect() as connection:
        return list(
            connection.execute(select(table.c.id).where(table.c.athlete == athlete).order_by(table.c.id)).scalars()
        )


def queued(engine: Engine) -> list[Job]:
    """Waiting jobs, oldest first."""
    query = select(table).where(table.c.status == "queued").order_by(table.c.id)
    with engine.connect() as connection:
        return [_job(row) for row in connection.execute(query)]


def claim(engine: Engine, job_id: int) -> bool:
    """queued -> running, for exactly one claimer."""
    moment = now()
    change = update(table).where(table.c.id == job_id, table.c.status == "queued")
    with write(engine) as connection:
        done = connection.execute(change.values(status="running", started_at=moment, heartbeat_at=moment))
    return done.rowcount == 1


def heartbeat(engine: Engine, job_id: int) -> None:
    with write(engine) as connection:
        connection.execute(update(table).where(table.c.id == job_id).values(heartbeat_at=now()))


def report_progress(
    engine: Engine, job_id: int, done: int, total: int, message: str = "", metrics: dict[str, float] | None = None
) -> None:
    """Where the job is; `metrics` (loss, val_loss, seconds) become the point of the curve at step `done`."""
    values = {"progress_done": done, "progress_total": total, "message": message, "heartbeat_at": now()}
    attempts = case((table.c.progress_done < done, 0), else_=table.c.attempts)
    with write(engine) as connection:
        changed = connection.execute(update(table).where(table.c.id == job_id).values(**values, attempts=attempts))
        if metrics and changed.rowcount:
            point = {name: metrics.get(name) for name in ("loss", "val_loss", "seconds")}
            here = (points.c.job_id == job_id, points.c.step == done)
            connection.execute(delete(points).where(*here))
            connection.execute(insert(points).values(job_id=job_id, step=done, **point))


def job_metrics(engine: Engine, job_id: int) -> pd.DataFrame:
    """The curve so far: step, loss, val_loss, seconds."""
    columns = ("step", "loss", "val_loss", "seconds")
    query = select(*(points.c[c] for c in columns)).where(points.c.job_id == job_id)
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(points.c.step)).mappings().all()
    return pd.DataFrame(rows, columns=list(columns)).astype("float64")


def request_cancel(engine: Engine, job_id: int) -> None:
    """Ask a running job to stop; one that still waits is over at once."""
    with write(engine) as connection:
        connection.execute(update(table).where(table.c.id == job_id).values(cancel=1))
        waiting = update(table).where(table.c.id == job_id, table.c.status == "queued")
        connection.execute(waiting.values(status="cancelled", finished_at=now()))


def is_cancelled(engine: Engine, job_id: int) -> bool:
    """Whether to stop: somebody asked, or the job was erased with its athlete."""
    with engine.connect() as connection:
        found = connection.execute(select(table.c.cancel).where(table.c.id == job_id)).scalar()
    return found is None or bool(found)


def finish(engine: Engine, job_id: int, result: dict[str, Any]) -> None:
    _end(engine, job_id, status="done", result=result)


def fail(engine: Engine, job_id: int, message: str) -> None:
    _end(engine, job_id, status="failed", error=message)


def cancelled(engine: Engine, job_id: int, message: str) -> None:
    _end(engine, job_id, status="cancelled", message=message)


def _end(engine: Engine, job_id: int, **values: Any) -> None:
    with write(engine) as connection:
        connection.execute(update(table).where(table.c.id == job_id).values(finished_at=now(), **values))


def requeue(engine: Engine, job_id: int) -> None:
    """running -> queued: the worker stops in good order and the next one goes on."""
    with write(engine) as connection:
        change = update(table).where(table.c.id == job_id, table.c.status == "running")
        connection.execute(change.values(status="queued"))


def revive(engine: Engine, job_id: int) -> None:
    """running -> queued after its worker died; over at once where a stop was asked for or workers keep dying in it."""
    dying = table.c.attempts + 1 >= MAX_ATTEMPTS
    sentence = (
        f"The worker died {MAX_ATTEMPTS} times at the same place of this job, so it was given up; "
        "try again with less at once."
    )
    running = update(table).where(table.c.id == job_id, table.c.status == "running")
    with write(engine) as connection:
        connection.execute(running.where(table.c.cancel == 1).values(status="cancelled", finished_at=now()))
        connection.execute(running.where(dying).values(status="failed", error=sentence, finished_at=now()))
        connection.execute(running.values(status="queued", attempts=table.c.attempts + 1))


def orphans(engine: Engine, stale_s: float) -> list[int]:
    """Running jobs whose worker has been silent for `stale_s` seconds."""
    limit = now() - dt.timedelta(seconds=stale_s)
    query = select(table.c.id).where(table.c.status == "running", table.c.heartbeat_at <= limit)
    with engine.connect() as connection:
        return list(connection.execute(query.order_by(table.c.id)).scalars())
