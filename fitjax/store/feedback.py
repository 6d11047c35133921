"""What the athlete said of a planned session: thumb, edit, note. The last word on a session counts."""

import datetime as dt

import pandas as pd
from sqlalchemy import Engine, and_, delete, insert, not_, select, update

from fitjax.domain.errors import BadInput
from fitjax.store.engine import now, write
from fitjax.store.tables import feedback

_SHOWN = ("plan_id", "session_date", "session_index", "thumb", "edited_line", "note", "said_at")


def record_feedback(
    engine: Engine,
    athlete: str,
    plan_id: int,
    session_date: dt.date,
    session_index: int,
    thumb: int | None,
    edited_line: str | None,
    note: str = "",
) -> None:
    """Store it in the place of what was said of this session before; nothing said at all removes it."""
    if thumb not in (None, -1, 1):
        raise BadInput(f"thumb {thumb!r} is neither 1 (up) nor -1 (down).")
    here = (
        feedback.c.plan_id == plan_id,
        feedback.c.session_date == session_date,
        feedback.c.session_index == session_index,
    )
    with write(engine) as connection:
        connection.execute(delete(feedback).where(*here))
        if thumb is None and not edited_line and not note:
            return
        connection.execute(
            insert(feedback).values(
                athlete=athlete, plan_id=plan_id, session_date=session_date, session_index=session_index,
                thumb=thumb, edited_line=edited_line or None, note=note, said_at=now(),
            )
        )  # fmt: skip


def move_feedback(engine: Engine, from_plan: int, to_plan: int, leave: tuple[dt.date, int] | None = None) -> None:
    """What was said of a plan's sessions, all but the one of (date, index), goes to another version of that plan."""
    rows = feedback.c.plan_id == from_plan
    if leave is not None:
        rows &= not_(and_(feedback.c.session_date == leave[0], feedback.c.session_index == leave[1]))
    with write(engine) as connection:
        connection.execute(update(feedback).where(rows).values(plan_id=to_plan))


def feedback_frame(engine: Engine, athlete: str) -> pd.DataFrame:
    """One row a session that was spoken of, oldest first."""
    query = select(*(feedback.c[name] for name in _SHOWN)).where(feedback.c.athlete == athlete)
    with engine.connect() as connection:
        rows = connection.execute(query.order_by(feedback.c.id)).mappings().all()
    return pd.DataFrame(rows, columns=list(_SHOWN))
