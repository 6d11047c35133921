"""Your data: every activity with its sources and its recording, and how far all of it is to be believed."""

import streamlit as st

from fitjax.store.imports import receipts
from fitjax.store.wellness import wellness_frame
from fitjax.ui.cards import empty
from fitjax.ui.quality_cards import coverage_cards, file_report
from fitjax.ui.recording_card import recording_card
from fitjax.ui.state import view
from fitjax.ui.tables import pick_activity

now = view()
_ = now.translate
state = now.state()
wellness = wellness_frame(now.engine, now.athlete)
if state.activities.empty and wellness.empty:
    empty(
        now, _("No data yet"), _("Import your activities to see what is in them and where each number came from."),
        page="import_data", button=_("Import activities"),
    )  # fmt: skip
    st.stop()
names = {"activities": _("Activities"), "quality": _("Quality")}
part = st.segmented_control(
    _("Show"), list(names), default="activities", required=True, format_func=names.__getitem__, key="part",
    bind="query-params", label_visibility="collapsed",
)  # fmt: skip
if part == "quality":
    coverage_cards(now, state.activities[state.activities["id"].notna()], wellness)
    file_report(now, receipts(now.engine, now.athlete))
    st.stop()
stored = state.activities[state.activities["id"].notna()].sort_values("start", ascending=False, ignore_index=True)
st.caption(_("Choose a row to see its recording, its sources and where each number came from."))
chosen = pick_activity(now, stored)
if chosen is not None:
    recording_card(now, chosen, stored)
