"""Removing an athlete: every row of theirs, and the names of what lies outside the database."""

from typing import Any

from sqlalchemy import Engine, delete, select

from fitjax.store.engine import write
from fitjax.store.tables import (
    activities,
    athletes,
    feedback,
    files,
    job_metrics,
    jobs,
    models,
    plans,
    promotions,
    sets,
)


def erase(engine: Engine, athlete: str) -> dict[str, Any]:
    """Rows removed by table; `uploads` that nobody else owns, and the adapters, for the caller to delete."""
    removed: dict[str, Any] = {"athlete": athlete}
    with write(engine) as connection:
        mine = set(connection.execute(select(files.c.sha256).where(files.c.athlete == athlete)).scalars())
        others = set(connection.execute(select(files.c.sha256).where(files.c.athlete != athlete)).scalars())
        removed["uploads"] = sorted(sha for sha in mine - others if sha)
        rows = connection.execute(select(models.c.name, models.c.path).where(models.c.athlete == athlete)).all()
        removed["models"] = sorted(row.name for row in rows)
        removed["adapter_paths"] = [row.path for row in rows]
        own_jobs = select(jobs.c.id).where(jobs.c.athlete == athlete)
        connection.execute(delete(job_metrics).where(job_metrics.c.job_id.in_(own_jobs)))
        for table in (feedback, plans, activities, sets, files, jobs, models, promotions):
            count = connection.execute(delete(table).where(table.c.athlete == athlete)).rowcount
            removed[f"{table.name}_rows"] = count
        removed["athletes_rows"] = connection.execute(delete(athletes).where(athletes.c.id == athlete)).rowcount
    return removed
