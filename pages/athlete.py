"""Athlete: the goal, the free days, the limits, and what the data already says."""

import streamlit as st

from fitjax.domain.errors import BadInput
from fitjax.domain.profile import read_profile
from fitjax.store.athletes import save_profile
from fitjax.ui.cards import problem
from fitjax.ui.profile_form import profile_form
from fitjax.ui.profile_problems import profile_problem
from fitjax.ui.state import view

now = view()
_ = now.translate
if st.session_state.pop("profile-saved", False):
    st.success(_("Saved. The Plan page can write a plan now."), icon=":material/check_circle:")
document = profile_form(now)
if document is not None:
    try:
        profile = read_profile(document, where=_("profile"))
    except BadInput as error:
        problem(_("Not saved yet"), profile_problem(now, str(error)))
    else:
        save_profile(now.engine, profile)
        st.session_state["profile-saved"] = True
        st.rerun()
