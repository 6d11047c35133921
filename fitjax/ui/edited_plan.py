"""The plan with the athlete's own changes in it, checked again; and what one more change would break.

A stored plan and what was said of its sessions in, `Edited` out. Computed once for each set of changes.
"""

from typing import Any

import streamlit as st

from fitjax.domain.errors import BadInput, PlanRejected
from fitjax.domain.plan import Finding, Plan
from fitjax.plan.edits import Edited, Place, apply_edits
from fitjax.plan.language import parse_line
from fitjax.store.athletes import data_version
from fitjax.store.feedback import feedback_frame
from fitjax.store.plans import get_plan
from fitjax.ui.state import View

Said = dict[Place, tuple[int | None, str | None]]
"""Thumb and changed line of each session that was spoken of."""


def said_of(now: View, plan_id: int) -> Said:
    """What was said of this plan's sessions."""
    frame = feedback_frame(now.engine, now.athlete)
    rows = frame[frame["plan_id"] == plan_id].itertuples()
    return {(row.session_date, int(row.session_index)): (_int(row.thumb), _line(row.edited_line)) for row in rows}


def _int(value: object) -> int | None:
    return None if value is None or value != value else int(value)  # type: ignore[call-overload]


def _line(value: object) -> str | None:
    """A frame holds NaN where nothing was edited."""
    return value if isinstance(value, str) and value else None


def edited_plan(now: View, plan_id: int, plan: Plan, said: Said) -> Edited | None:
    """None where nothing was changed, or where the profile allows no plan any more to check against."""
    return _laid_over(now, plan_id, plan, {place: line for place, (_, line) in said.items() if line})


def would_break(now: View, plan_id: int, place: Place, text: str) -> tuple[Finding, ...]:
    """What this change would bring, beside the changes that stand; nothing while the text does not read."""
    try:
        line = str(parse_line(text))
    except BadInput:
        return ()
    plan = get_plan(now.engine, plan_id).model_copy(update={"language": now.language})
    lines = {at: kept for at, (_, kept) in said_of(now, plan_id).items() if kept}
    edited = _laid_over(now, plan_id, plan, lines | {place: line})
    return (*edited.broken.get(place, ()), *edited.elsewhere) if edited else ()


def _laid_over(now: View, plan_id: int, plan: Plan, lines: dict[Place, str]) -> Edited | None:
    if not lines:
        return None
    version = data_version(now.engine, now.athlete)
    return _edited(now.athlete, plan_id, plan.language, version, tuple(sorted(lines.items())), plan, now)


@st.cache_data(max_entries=32, show_spinner=False)
def _edited(
    athlete: str,
    plan_id: int,
    language: str,
    version: int,
    lines: tuple[tuple[Place, str], ...],
    _plan: Plan,
    _now: Any,
) -> Edited | None:
    try:
        return apply_edits(_plan, _now.state().profile, dict(lines))
    except PlanRejected:
        return None
