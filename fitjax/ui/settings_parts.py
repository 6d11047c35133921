"""The parts of the Settings page that act: options, athletes, export and erase."""

import io
from collections.abc import Callable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from fitjax.domain.errors import BadInput
from fitjax.jobs.exports import erase_athlete, export_athlete
from fitjax.store.athletes import list_athletes
from fitjax.ui.cards import heading
from fitjax.ui.state import DEFAULT_ATHLETE, View, look_at


def constants_part(now: View, language: str, units: str, zone: str, save: Callable[..., None]) -> None:
    """The constants of the fitness model beside the other options, and one button for all."""
    _ = now.translate
    heading(_("Load model"))
    grid = st.grid(4, min_column_width=150)
    ctl = grid.number_input(_("Fitness days"), 10, 120, int(now.options["ctl_days"]), key=f"ctl-days-{now.athlete}")
    atl = grid.number_input(_("Fatigue days"), 2, 30, int(now.options["atl_days"]), key=f"atl-days-{now.athlete}")
    ctl_seed = grid.number_input(
        _("Fitness at the start"), 0.0, 300.0, now.options["ctl_seed"], key=f"ctl-seed-{now.athlete}", placeholder="0"
    )
    atl_seed = grid.number_input(
        _("Fatigue at the start"), 0.0, 300.0, now.options["atl_seed"], key=f"atl-seed-{now.athlete}", placeholder="0"
    )
    st.caption(
        _(
            "Fitness and fatigue are means of the daily load that fade with these days (42 and 7 are Banister's and "
            "the common choice). They start from 0 unless you know better."
        )
    )
    if st.button(_("Save"), type="primary", icon=":material/save:", key="save-options"):
        if zone and not known_zone(zone):
            st.text(_("{zone} is no time zone; write one such as Europe/Berlin.", zone=zone))
            return
        save(
            now.engine, now.athlete, language=language, units=units, timezone=zone or None,
            ctl_days=ctl, atl_days=atl, ctl_seed=ctl_seed, atl_seed=atl_seed,
        )  # fmt: skip
        st.session_state["options-saved"] = True
        st.rerun()
    if st.session_state.pop("options-saved", False):
        st.toast(_("Saved."), icon=":material/check_circle:")


def known_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def athlete_part(now: View) -> None:
    """Look at another athlete, or start a new one."""
    _ = now.translate
    with st.container(border=True):
        heading(_("Athlete"))
        known = list(dict.fromkeys([DEFAULT_ATHLETE, *list_athletes(now.engine), now.athlete]))
        chosen = st.selectbox(_("Whose data"), known, known.index(now.athlete), key=f"whose-{now.athlete}")
        if chosen != now.athlete:
            look_at(now.settings, str(chosen))
            st.rerun()
        with st.form("new-athlete", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
            name = st.text_input(_("A new one (letters, digits, dots and dashes)"), key="new-athlete-name")
            if st.form_submit_button(_("Create")):
                if not name or len(name) > 64 or not all(c.isalnum() or c in "._@-" for c in name):
                    st.text(_("{name} cannot be a name here; use letters, digits, dots and dashes.", name=repr(name)))
                else:
                    look_at(now.settings, name)
                    st.rerun()


def export_part(now: View) -> None:
    """Everything stored, as a zip that is made on the click."""
    _ = now.translate

    def made() -> bytes:
        file = io.BytesIO()
        export_athlete(now.engine, now.settings, now.athlete, file)
        return file.getvalue()

    with st.container(border=True):
        heading(_("Take everything with you"))
        st.write(_("Profile, activities, sets, plans, feedback, receipts and the original files, as one zip."))
        st.download_button(
            _("Export"), made, f"fitjax-{now.athlete}.zip", "application/zip", icon=":material/download:",
            key="export", on_click="ignore",
        )  # fmt: skip


def erase_part(now: View) -> None:
    """Everything removed, after the athlete's name was typed."""
    _ = now.translate
    with st.container(border=True):
        heading(_("Erase everything"))
        st.write(_("Rows, originals, adapters, examples and run logs of {athlete} go for good.", athlete=now.athlete))
        with st.form("erase", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
            typed = st.text_input(_("Type “{athlete}” to confirm", athlete=now.athlete), key="erase-name")
            sent = st.form_submit_button(_("Erase"), icon=":material/delete_forever:")
        if sent and typed != now.athlete:
            st.text(_("Nothing was erased: the name does not match."))
        elif sent:
            try:
                removed = erase_athlete(now.engine, now.settings, now.athlete)
            except BadInput as error:
                st.text(str(error))
                return
            look_at(now.settings, DEFAULT_ATHLETE)
            gone = _("Everything of {athlete} is erased.", athlete=now.athlete)
            if removed["models"]:
                gone += " " + _("Erased with it: {models}.", models=", ".join(removed["models"]))
            st.session_state["erased"] = gone
            st.rerun()
        if "erased" in st.session_state:
            st.success(st.session_state.pop("erased"), icon=":material/check_circle:")
