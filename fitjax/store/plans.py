"""Plans as they were made. A stored plan never changes; a new one stands beside it."""

from typing import Any

from sqlalchemy import Engine, insert, select

from fitjax.domain.errors import StoreConflict
from fitjax.domain.plan import Plan, read_plan
from fitjax.store.engine import now, write
from fitjax.store.tables import plans


def save_plan(engine: Engine, plan: Plan) -> int:
    with write(engine) as connection:
        values = {"athlete": plan.athlete, "created_at": now(), "document": plan.to_json()}
        key = connection.execute(insert(plans).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def get_plan(engine: Engine, plan_id: int) -> Plan:
    """Raises StoreConflict when there is no such plan."""
    with engine.connect() as connection:
        document = connection.execute(select(plans.c.document).where(plans.c.id == plan_id)).scalar()
    if document is None:
        raise StoreConflict(f"plan {plan_id} is not stored; it may have been erased.")
    return read_plan(document, where=f"plan {plan_id}")


def current_plan(engine: Engine, athlete: str) -> tuple[int, Plan] | None:
    """The newest one."""
    with engine.connect() as connection:
        query = select(plans.c.id).where(plans.c.athlete == athlete).order_by(plans.c.id.desc()).limit(1)
        found = connection.execute(query).scalar()
    return None if found is None else (found, get_plan(engine, found))


def list_plans(engine: Engine, athlete: str) -> list[dict[str, Any]]:
    """Newest first: id, created_at, goal, weeks, model, gate and whether the verdict is ok."""
    query = select(plans).where(plans.c.athlete == athlete).order_by(plans.c.id.desc())
    with engine.connect() as connection:
        rows = connection.execute(query).mappings().all()
    return [
        {
            "id": row["id"],
            "created_at": row["created_at"],
            "goal": row["document"]["goal"]["kind"],
            "start": row["document"]["start"],
            "weeks": len(row["document"]["weeks"]),
            "model": (row["document"].get("model") or {}).get("name"),
            "gate": row["document"]["gate"]["status"],
            "ok": (row["document"].get("verdict") or {}).get("ok"),
        }
        for row in rows
    ]
