"""Receipts of imports as cards, and uploads put where the worker finds them."""

import secrets
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

import pandas as pd
import streamlit as st

from fitjax.settings import Settings
from fitjax.ui.state import View

_ICON = {
    "imported": ":material/check_circle:",
    "duplicate": ":material/content_copy:",
    "unrecognised": ":material/help:",
    "rejected": ":material/error:",
}


def stage(settings: Settings, uploads: Sequence[tuple[str, Any]]) -> list[str]:
    """Write uploads under a folder nobody can guess; the user's name is only kept as a harmless last part."""
    folder = settings.staging_dir / secrets.token_hex(8)
    folder.mkdir(parents=True)
    paths = []
    for number, (name, data) in enumerate(uploads):
        base = "".join(c for c in PurePath(name.replace("\\", "/")).name if c.isprintable() and c not in "/\0")
        path = folder / str(number) / (base.lstrip(".")[:120] or "upload")
        path.parent.mkdir()
        path.write_bytes(data)
        paths.append(str(path))
    return paths


def receipt_card(now: View, receipt: dict[str, Any], number: int) -> None:
    """What the file was, what came in, what did not and why."""
    _ = now.translate
    status = str(receipt["status"])
    with st.container(border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.markdown(f"{_ICON[status]} **{_(status)}**", width="content")
            st.caption(f"{receipt['imported_at']:%Y-%m-%d %H:%M} UTC", width="content")
        st.text(str(receipt["path"]))
        if receipt["reason"]:
            st.text(receipt["reason"])
        if status == "imported":
            st.caption(
                _(
                    "{rows} rows read: {new} new activities, {merged} merged, {same} unchanged, {sets} new sets, "
                    "{bad} rows not taken",
                    rows=receipt["rows_read"],
                    new=receipt["activities_new"],
                    merged=receipt["activities_merged"],
                    same=receipt["activities_unchanged"],
                    sets=receipt["sets_new"],
                    bad=len(receipt["rows_rejected"]),
                )
            )
        for words in receipt["warnings"]:
            st.caption(f":material/info: {words}")
        if receipt["rows_rejected"]:
            with st.expander(_("Rows not taken")):
                rows = pd.DataFrame(receipt["rows_rejected"][:1000])
                st.dataframe(rows, key=f"rejected-{number}", hide_index=True, alt=_("Rows not taken"))
