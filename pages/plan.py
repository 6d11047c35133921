"""Plan: make one, read its reasons, rate and change its sessions."""

import streamlit as st

from fitjax.store.jobs import jobs
from fitjax.store.plans import current_plan
from fitjax.ui.cards import empty
from fitjax.ui.edited_plan import edited_plan, said_of
from fitjax.ui.job_card import job_card
from fitjax.ui.plan_cards import week_grid
from fitjax.ui.plan_parts import (
    first_plan_card,
    gate_card,
    history_card,
    plan_form,
    summary_card,
    verdict_card,
    weeks_shown,
)
from fitjax.ui.plan_words import in_readers_language
from fitjax.ui.state import view
from fitjax.ui.swap_card import latest_swap, swap_card

now = view()
_ = now.translate
if now.state().stated is None:
    empty(
        now, _("No goal yet"), _("Say what you train for and which days are free; then a plan can be written."),
        page="athlete", button=_("Set a goal"),
    )  # fmt: skip
    st.stop()
found = current_plan(now.engine, now.athlete)
plan_form(now, first=found is None)
recent = jobs(now.engine, athlete=now.athlete, kind="plan", limit=1)
if recent and recent[0].status != "done":
    job_card(now, recent[0], _("Plan"))
if found is None:
    first_plan_card(now)
    st.stop()
plan_id, plan = found
plan = in_readers_language(now, plan_id, plan)
gate_card(now, plan)
if plan.weeks:
    said, swap = said_of(now, plan_id), latest_swap(now, plan_id)
    edited = edited_plan(now, plan_id, plan, said)
    summary_card(now, edited.plan if edited else plan)
    verdict_card(now, plan, edited)
    st.caption(_("Thumbs and changes teach the model; the Retrain page shows what it could learn."))
    swap_card(now, swap)
    for week in weeks_shown(now, plan):
        week_grid(now, plan_id, week, said, swap, edited)
history_card(now)
