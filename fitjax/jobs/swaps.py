"""Asking for another session in the place of one, and taking that back. The web process calls this: no JAX here.

A swap makes a new version of the plan beside the old one. What was said of the sessions that stay goes along with
them; what was said of the one that went stays with the version it was said of.
"""

import datetime as dt
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.plan import Plan
from fitjax.jobs.queue import enqueue
from fitjax.settings import Settings
from fitjax.store.feedback import move_feedback
from fitjax.store.plans import get_plan, save_plan


def ask_swap(
    engine: Engine, settings: Settings, athlete: str, plan_id: int, date: dt.date, index: int, wish: str
) -> int:
    """`index` counts the sessions of that day from 0. Returns the job's number."""
    payload = {"plan_id": plan_id, "date": date.isoformat(), "index": index, "wish": wish}
    return enqueue(engine, settings, "swap", athlete, payload)


def keep_swap(engine: Engine, athlete: str, plan_id: int, changed: Plan, date: dt.date, index: int) -> int:
    """Store the changed plan as the newest version; the number of it."""
    new_id = save_plan(engine, changed.model_copy(update={"athlete": athlete}))
    move_feedback(engine, plan_id, new_id, leave=(date, index))
    return new_id


def undo_swap(engine: Engine, athlete: str, payload: dict[str, Any], new_id: int) -> int:
    """The version before the swap as the newest again, with all that was said of its sessions."""
    old_id, changed = int(payload["plan_id"]), (dt.date.fromisoformat(payload["date"]), int(payload["index"]))
    restored = save_plan(engine, get_plan(engine, old_id))
    move_feedback(engine, new_id, restored, leave=changed)
    move_feedback(engine, old_id, restored)
    return restored
