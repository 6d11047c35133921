"""A table that nobody knows: its first rows, what each column seems to mean, a preview, and the import as a job."""

import datetime as dt
from pathlib import Path
from typing import Any

import streamlit as st

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.mapping import Look, guess, look, preview
from fitjax.ingest.mapping_guess import UNITS, as_kind, dimension, meanings, unit_of
from fitjax.jobs.queue import enqueue
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.state import View
from fitjax.ui.wizard_preview import preview_frame, short
from fitjax.ui.wizard_words import meaning_name

_CHOSEN = "wizard"
_CARDS = 24
"""A wider table shows those of its columns whose meaning is guessed, and any other that is asked for."""
_KINDS = {"activities": "An activity", "sets": "A strength set", "wellness": "A day's values"}
_ORDERS = {"auto": "As the file shows", "day": "Day first", "month": "Month first"}
_SIGNS = {"auto": "As the file shows", "point": "Point: 3.4", "comma": "Comma: 3,4"}
_ZONES = (
    "local", "UTC", "Europe/London", "Europe/Berlin", "America/New_York", "America/Chicago", "America/Denver",
    "America/Los_Angeles", "Asia/Shanghai", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney",
)  # fmt: skip


def offer(now: View, receipt: dict[str, Any], number: int) -> None:
    """On the receipt of an unrecognised text table: a button that opens the wizard, or the wizard where it is open."""
    path = now.settings.uploads_dir / str(receipt["sha256"])
    if not receipt["sha256"] or receipt.get("archive_sha256") or not _is_table(path, str(receipt["path"])):
        return
    _ = now.translate
    if st.session_state.get(_CHOSEN, {}).get("sha256") == receipt["sha256"]:
        _wizard(now)
        return
    if st.button(
        _("Tell FitJAX what the columns mean"), icon=":material/table_edit:", key=f"wizard-{number}", type="primary"
    ):
        st.session_state[_CHOSEN] = {"sha256": receipt["sha256"], "name": receipt["path"]}
        st.rerun()


def _is_table(path: Path, name: str) -> bool:
    try:
        look(path, name, 1)
    except (ImportProblem, OSError):
        return False
    return True


def _wizard(now: View) -> None:
    chosen = st.session_state[_CHOSEN]
    _ = now.translate
    path, name = now.settings.uploads_dir / chosen["sha256"], chosen["name"]
    try:
        top, first = look(path, name), guess(path, name)
    except (ImportProblem, OSError) as problem:
        st.text(ingest_words(str(problem), now.language))
        return
    with st.container(border=True):
        st.markdown(f"##### {_('What do the columns mean?')}")
        kind = st.segmented_control(
            _("What is a row?"), list(_KINDS), default=first["kind"], required=True,
            format_func=lambda one: _(_KINDS[one]), key="wizard-kind",
        ) or first["kind"]  # fmt: skip
        columns = first["columns"] if kind == first["kind"] else as_kind(kind, top.header, top.rows)
        mapping = {"kind": kind, "columns": _columns(now, kind, columns, top), **_style(now, first)}
        good = _preview(now, mapping, path, name)
        with st.container(horizontal=True):
            if st.button(_("Import this table"), type="primary", icon=":material/upload_file:", disabled=not good):
                enqueue(now.engine, now.settings, "import", now.athlete, {"paths": [], **chosen, "mapping": mapping})
                del st.session_state[_CHOSEN]
                st.rerun()
            if st.button(_("Cancel"), key="wizard-cancel"):
                del st.session_state[_CHOSEN]
                st.rerun()
        st.caption(_("The next file with these columns is read the same way without asking."))


def _columns(now: View, kind: str, guessed: list[dict[str, str]], top: Look) -> list[dict[str, str]]:
    _ = now.translate
    known = ["", *meanings(kind)]
    told = []
    cards = _places(now, kind, guessed)
    grid = st.grid(3, min_column_width=240)
    for place, one in enumerate(guessed):
        if place not in cards:
            told.append({"name": one["name"], "meaning": "", "unit": ""})
            continue
        cells = [row[place] for row in top.rows[:3] if place < len(row)]
        title = _column_name(place, one["name"])
        with grid.container(border=True, gap="xsmall", height="stretch"):
            st.text(title)
            st.text("  ·  ".join(short(cell, 24) for cell in cells if cell.strip()) or "–")
            meaning = st.selectbox(
                _("Meaning of {name}", name=title), known, index=known.index(one["meaning"]),
                format_func=lambda meaning: meaning_name(meaning, _), key=f"wizard-{kind}-{place}",
                label_visibility="collapsed",
            )  # fmt: skip
            units = UNITS.get(dimension(kind, meaning), ("",))
            unit = units[0]
            if len(units) > 1:
                usual = one["unit"] if meaning == one["meaning"] else unit_of(kind, meaning, one["name"])
                unit = st.selectbox(
                    _("Unit of {name}", name=title), units, index=units.index(usual) if usual in units else 0,
                    key=f"wizard-{kind}-{place}-{meaning}-unit", label_visibility="collapsed",
                )  # fmt: skip
        told.append({"name": one["name"], "meaning": meaning, "unit": unit})
    return told


def _places(now: View, kind: str, guessed: list[dict[str, str]]) -> set[int]:
    """Which columns get a card: all of a usual table; of a very wide one those that mean something."""
    if len(guessed) <= _CARDS:
        return set(range(len(guessed)))
    _ = now.translate
    meant = [place for place, one in enumerate(guessed) if one["meaning"]]
    others = [place for place, one in enumerate(guessed) if not one["meaning"]]
    asked = st.multiselect(
        _("Other columns that mean something ({n})", n=len(others)), others, key=f"wizard-{kind}-others",
        format_func=lambda place: _column_name(place, guessed[place]["name"]), placeholder=_("Choose columns"),
    )  # fmt: skip
    return {*meant, *asked}


def _column_name(place: int, name: str) -> str:
    return short(name, 60) if name.strip() else f"({place + 1})"


def _style(now: View, first: dict[str, Any]) -> dict[str, Any]:
    _ = now.translate
    grid = st.grid(3, min_column_width=200)
    orders, signs = list(_ORDERS), list(_SIGNS)
    known = {None: "auto", True: "month", False: "day"}[first["month_first"]]
    order = grid.selectbox(
        _("Dates such as 3/4/2026"), orders, index=orders.index(known), format_func=lambda one: _(_ORDERS[one]),
        key="wizard-order",
    )  # fmt: skip
    sign = grid.selectbox(_("Decimal sign"), signs, format_func=lambda one: _(_SIGNS[one]), key="wizard-decimal")
    zone = grid.selectbox(
        _("Time zone of the times"), _ZONES, format_func=lambda one: _("Local, none") if one == "local" else one,
        key="wizard-zone",
    )  # fmt: skip
    return {
        "month_first": {"auto": None, "month": True, "day": False}[order],
        "decimal": {"auto": None, "point": ".", "comma": ","}[sign], "zone": "utc" if zone == "UTC" else zone,
    }  # fmt: skip


def _preview(now: View, mapping: dict[str, Any], path: Path, name: str) -> bool:
    """The first rows as they would come in; whether the table can be imported."""
    _ = now.translate
    try:
        rows = preview(mapping, path, name, dt.datetime.now(dt.UTC))
    except ImportProblem as problem:
        st.markdown(f":material/error: {_('It cannot be imported like this:')}")
        st.text(ingest_words(str(problem), now.language))
        return False
    st.caption(_("What will come in, the first rows"))
    if not rows:
        st.text(_("No row can be read like this."))
        return False
    st.dataframe(
        preview_frame(rows, _), key="wizard-preview", hide_index=True, alt=_("What will come in, the first rows")
    )
    return True
