"""A plan in the reader's language, and a week's shape in words instead of the code that stands in its focus.

Plans are stored in the language they were made in. Reasons and explanation are made of causes and facts, so they can be
said again in another language; the sessions themselves stay as they are.
"""

from typing import Any

import streamlit as st

from fitjax.domain.plan import Plan, Week
from fitjax.plan.explain import attach
from fitjax.plan.gate import screen
from fitjax.plan.notes import apply_notes
from fitjax.plan.quantities import minutes_text
from fitjax.plan.week_focus import worded
from fitjax.store.athletes import data_version
from fitjax.ui.state import View


def in_readers_language(now: View, plan_id: int, plan: Plan) -> Plan:
    """The plan itself where it already speaks the language."""
    if plan.language == now.language:
        return plan
    version = data_version(now.engine, now.athlete)
    return _said_again(now.athlete, plan_id, now.language, version, plan, now)


@st.cache_data(max_entries=16, show_spinner=False)
def _said_again(athlete: str, plan_id: int, language: str, version: int, _plan: Plan, _now: Any) -> Plan:
    profile = _now.state().profile.model_copy(update={"goal": _plan.goal, "language": language})
    profile, notes = apply_notes(profile, today=_now.today)
    gate = screen(profile, _now.today)
    if gate.status is not _plan.gate.status:  # the profile has changed since; the plan's own words stand
        gate = _plan.gate
    plan = _plan.model_copy(update={"language": language, "gate": gate})
    return attach(plan, profile, notes) if plan.weeks else plan


def week_shape(now: View, week: Week) -> str:
    """How many sessions, how many of them hard or with weights, and the longest one."""
    _ = now.translate
    hard = sum(session.hard for session in week.sessions)
    weights = sum(session.sport.value == "strength" for session in week.sessions)
    longest = max((session.minutes for session in week.sessions), default=0)
    parts = [
        _("{n} sessions", n=len(week.sessions)),
        _("{n} hard", n=hard) if hard else _("none hard"),
        *([_("{n} with weights", n=weights)] if weights else []),
        *([_("longest {minutes}", minutes=minutes_text(longest, now.language))] if longest else []),
    ]
    return " · ".join(parts)


def focus_of(now: View, week: Week) -> str:
    """The week's focus in words; plans stored before it was words are worded here."""
    return worded(week, now.language).focus
