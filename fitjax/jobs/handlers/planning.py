"""The plan job: the athlete as stored now, the model promoted for them, a checked plan saved."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.profile import read_profile
from fitjax.jobs.state import planning_profile
from fitjax.jobs.warm import generator_for
from fitjax.plan.generate import propose
from fitjax.settings import Settings
from fitjax.store.jobs import Job
from fitjax.store.plans import save_plan


def run(
    engine: Engine, settings: Settings, job: Job, report: Callable[..., None], should_stop: Callable[[], bool]
) -> dict[str, Any]:
    payload, today = job.payload, dt.date.today()
    if payload.get("profile"):
        profile = read_profile(payload["profile"])
    else:
        profile = planning_profile(engine, job.athlete, today)
    report(0, 2, "Loading the model")
    generator = generator_for(settings, payload.get("model"), job.athlete, engine)
    report(1, 2, "Writing the plan")
    plan = propose(
        profile,
        generator=generator,
        start=dt.date.fromisoformat(payload["start"]) if payload.get("start") else today + dt.timedelta(days=1),
        weeks=payload.get("weeks"),
        seed=int(payload.get("seed") or 0),
        language=payload.get("language"),
        today=today,
    )
    return {"plan_id": save_plan(engine, plan.model_copy(update={"athlete": job.athlete})), "gate": plan.gate.status}
