"""Receipts of imports as cards, and uploads put where the worker finds them."""

import datetime as dt
import secrets
import shutil
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePath
from typing import IO, Any

import pandas as pd
import streamlit as st

from fitjax.settings import Settings
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.state import View

_ICON = {
    "imported": ":material/check_circle:",
    "duplicate": ":material/content_copy:",
    "unrecognised": ":material/help:",
    "rejected": ":material/error:",
}
_COLOUR = {"imported": "green", "duplicate": "gray", "unrecognised": "orange", "rejected": "red"}
_STATUS = {
    "imported": "imported",
    "duplicate": "duplicate",
    "unrecognised": "unrecognised",
    "rejected": "rejected",
}
_FORMAT = {
    "strava_activities_csv": "Strava",
    "garmin_activities_csv": "Garmin Connect",
    "hevy_csv": "Hevy",
    "strong_csv": "Strong",
}


_CHUNK = 1 << 20


def stage(settings: Settings, uploads: Sequence[tuple[str, bytes | IO[bytes]]]) -> list[str]:
    """Write uploads, piece by piece, under a folder nobody can guess; of the user's name a harmless part is kept."""
    folder = settings.staging_dir / secrets.token_hex(8)
    folder.mkdir(parents=True)
    paths = []
    for number, (name, data) in enumerate(uploads):
        base = "".join(c for c in PurePath(name.replace("\\", "/")).name if c.isprintable() and c not in "/\0")
        path = folder / str(number) / (base.lstrip(".")[:120] or "upload")
        path.parent.mkdir()
        with path.open("wb") as file:
            shutil.copyfileobj(BytesIO(data) if isinstance(data, bytes) else data, file, _CHUNK)
        paths.append(str(path))
    return paths


def format_name(name: str) -> str:
    """What people call the exporter; a format without such a name is shown as it is."""
    return _FORMAT.get(name, name)


def receipt_card(now: View, receipt: dict[str, Any], number: int) -> None:
    """What the file was, what came in, what did not and why."""
    _ = now.translate
    status = str(receipt["status"])
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(horizontal=True, width="content", vertical_alignment="center", gap="small"):
                st.markdown(f"{_ICON[status]} :{_COLOUR[status]}-badge[{_(_STATUS[status])}]", width="content")
                st.text(str(receipt["path"]), width="content")
            st.caption(_told(now, receipt), width="content")
        if receipt["reason"]:
            st.text(ingest_words(receipt["reason"], now.language))
        if status == "imported":
            st.markdown(_counted(now, receipt))
        for words in receipt["warnings"]:
            st.caption(f":material/info: {_plain(ingest_words(words, now.language))}")
        if receipt["rows_rejected"]:
            _not_taken(now, receipt["rows_rejected"], number)


def _told(now: View, receipt: dict[str, Any]) -> str:
    """The kind of file and when it came, by this machine's clock."""
    when = receipt["imported_at"]
    when = (when if when.tzinfo else when.replace(tzinfo=dt.UTC)).astimezone()
    kind = _FORMAT.get(str(receipt["format"]), "")
    return f"{kind + ' · ' if kind else ''}{when:%Y-%m-%d %H:%M}"


def _counted(now: View, receipt: dict[str, Any]) -> str:
    """Rows read, and each thing that became of them; what did not happen is not said."""
    _ = now.translate
    counts = (
        (_("{n} new activities"), receipt["activities_new"]),
        (_("{n} merged with what was there"), receipt["activities_merged"]),
        (_("{n} unchanged"), receipt["activities_unchanged"] + receipt.get("sets_unchanged", 0)),
        (_("{n} new sets"), receipt["sets_new"]),
        (_("{n} rows not taken"), len(receipt["rows_rejected"])),
    )
    said = [words.format(n=count) for words, count in counts if count] or [_("nothing new")]
    return _(
        "{n} rows read: {counts}", n=receipt["rows_read"], counts=("，" if now.language == "zh" else ", ").join(said)
    )


def _not_taken(now: View, rows: list[dict[str, Any]], number: int) -> None:
    _ = now.translate
    with st.expander(_("Rows not taken ({n})", n=len(rows))):
        shown = [(row["row"], ingest_words(row["reason"], now.language)) for row in rows[:1000]]
        st.dataframe(
            pd.DataFrame(shown, columns=[_("Row"), _("Reason")]), key=f"rejected-{number}", hide_index=True,
            alt=_("Rows not taken ({n})", n=len(rows)),
        )  # fmt: skip


def _plain(text: str) -> str:
    """Text from a file as it is, not as markdown."""
    return "".join(f"\\{c}" if c in "\\`*_[]$:#<>~" else c for c in text)
