"""The swap job: one session of the newest plan replaced as the athlete wished, the whole plan within its rules."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import PlanRejected
from fitjax.jobs.state import planning_profile
from fitjax.jobs.swaps import keep_swap
from fitjax.jobs.warm import generator_for
from fitjax.plan.swap import propose_swap
from fitjax.settings import Settings
from fitjax.store.jobs import Job
from fitjax.store.plans import current_plan


def run(
    engine: Engine, settings: Settings, job: Job, report: Callable[..., None], should_stop: Callable[[], bool]
) -> dict[str, Any]:
    payload = job.payload
    date, index = dt.date.fromisoformat(payload["date"]), int(payload["index"])
    found = current_plan(engine, job.athlete)
    if found is None or found[0] != payload["plan_id"]:
        raise PlanRejected("The plan was replaced meanwhile; ask again on the new one.")
    plan_id, plan = found
    profile = planning_profile(engine, job.athlete, dt.date.today()).model_copy(update={"goal": plan.goal})
    report(0, 1, "Looking for another session")
    generator = generator_for(settings, payload.get("model"), job.athlete, engine)
    swap = propose_swap(plan, profile, date, index, payload["wish"], generator)
    new_id = keep_swap(engine, job.athlete, plan_id, swap.plan, date, index)
    return {"plan_id": new_id, "diff": swap.diff, "why": swap.why, "line": swap.after.line}
