"""Receipts of imports as cards: what a file was, what came in, what did not and why."""

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from fitjax.ui.format_names import format_name
from fitjax.ui.i18n import Translator
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.quality_words import field_name
from fitjax.ui.state import View

_ICON = {
    "imported": ":material/check_circle:",
    "duplicate": ":material/content_copy:",
    "unrecognised": ":material/help:",
    "rejected": ":material/error:",
    "undone": ":material/undo:",
}
_COLOUR = {"imported": "green", "duplicate": "gray", "unrecognised": "orange", "rejected": "red", "undone": "gray"}
STATUS = {
    "imported": "imported",
    "duplicate": "duplicate",
    "unrecognised": "unrecognised",
    "rejected": "rejected",
    "undone": "undone",
}
_OWN_KINDS = {"archive": "Archive", "mapped_csv": "Your own table", "rr_intervals": "Times between heartbeats"}
_LONG_REMARK, _LONG_TITLE = 200, 60


def status_name(status: str, _: Translator) -> str:
    return _(STATUS[status])


def receipt_card(now: View, receipt: dict[str, Any], number: int) -> DeltaGenerator:
    """What the file was, what came in, what did not and why; the card, for more to be put under it."""
    _ = now.translate
    status = str(receipt["status"])
    card = st.container(border=True, gap="xsmall")
    with card:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(horizontal=True, width="content", vertical_alignment="center", gap="small"):
                st.markdown(f":{_COLOUR[status]}-badge[{_ICON[status]} {_(STATUS[status])}]", width="content")
                st.text(str(receipt["path"]), width="content")
            st.caption(_told(now, receipt), width="content")
        if receipt["reason"]:
            st.text(ingest_words(receipt["reason"], now.language))
        if status in ("imported", "undone") and not receipt.get("members"):
            st.markdown(counted(now, receipt))
        for words in receipt["warnings"]:
            _told_besides(ingest_words(words, now.language))
        if receipt["rows_rejected"]:
            _not_taken(now, receipt, number)
        if receipt.get("values_set_aside"):
            _set_aside(now, receipt, number)
        if receipt.get("quality_total"):
            words = _(
                "{n} doubtful stretches in its recordings; see Your data, Quality",
                n=in_groups(receipt["quality_total"]),
            )
            st.caption(f":material/troubleshoot: {words}")
    return card


def _told(now: View, receipt: dict[str, Any]) -> str:
    """The kind of file and when it came, by this machine's clock."""
    when = receipt["imported_at"]
    when = (when if when.tzinfo else when.replace(tzinfo=dt.UTC)).astimezone()
    kind = kind_name(now, str(receipt["format"] or ""))
    return f"{kind + ' · ' if kind else ''}{when:%Y-%m-%d %H:%M}"


def kind_name(now: View, name: str) -> str:
    """What people call a format; names of programs are the same in every language."""
    _ = now.translate
    return _(_OWN_KINDS[name]) if name in _OWN_KINDS else format_name(name)


def _told_besides(words: str) -> None:
    """A remark of the reader; a long list, such as of tables that are known and not used, waits under its first words.

    The words before the colon are the title there, in either language's writing.
    """
    title, _colon, rest = words.replace("：", ": ", 1).partition(": ")
    if len(words) <= _LONG_REMARK or not rest or len(title) > _LONG_TITLE:
        st.caption(f":material/info: {_plain(words)}")
        return
    with st.expander(_plain(title[:1].upper() + title[1:])):
        st.caption(_plain(rest))


def counted(now: View, receipt: dict[str, Any]) -> str:
    """Rows read, and each thing that became of them; what did not happen is not said."""
    _ = now.translate
    unchanged = sum(receipt.get(f"{what}_unchanged", 0) for what in ("activities", "sets", "wellness"))
    changed, aside = receipt.get("sets_changed", 0), receipt.get("values_set_aside_total", 0)
    body, body_changed = receipt.get("wellness_new", 0), receipt.get("wellness_changed", 0)
    counts = (
        (receipt["activities_new"], _("{n} new activities", n=in_groups(receipt["activities_new"]))),
        (receipt["activities_merged"], _("{n} merged with what was there", n=in_groups(receipt["activities_merged"]))),
        (unchanged, _("{n} unchanged", n=in_groups(unchanged))),
        (receipt["sets_new"], _("{n} new sets", n=in_groups(receipt["sets_new"]))),
        (changed, _("{n} sets changed", n=in_groups(changed))),
        (body, _("{n} new values of the body", n=in_groups(body))),
        (body_changed, _("{n} values of the body changed", n=in_groups(body_changed))),
        (rejected_count(receipt), _("{n} rows not taken", n=in_groups(rejected_count(receipt)))),
        (aside, _("{n} values set aside", n=in_groups(aside))),
    )
    said = [words for count, words in counts if count] or [_("nothing new")]
    return _(
        "{n} rows read: {counts}",
        n=in_groups(receipt["rows_read"]),
        counts=("，" if now.language == "zh" else ", ").join(said),
    )


def in_groups(count: int) -> int | str:
    """A count for a sentence; from five digits on in groups of three."""
    return count if count < 10_000 else f"{count:,}"


def rejected_count(receipt: dict[str, Any]) -> int:
    return int(receipt.get("rows_rejected_total") or len(receipt["rows_rejected"]))


def _not_taken(now: View, receipt: dict[str, Any], number: int) -> None:
    _ = now.translate
    title = _("Rows not taken ({n})", n=rejected_count(receipt))
    with st.expander(title):
        shown = [(one["row"], ingest_words(one["reason"], now.language)) for one in receipt["rows_rejected"][:1000]]
        frame = pd.DataFrame(shown, columns=[_("Row"), _("Reason")])
        st.dataframe(frame, key=f"rejected-{number}", hide_index=True, alt=title, column_config=narrow_row(now))


def _set_aside(now: View, receipt: dict[str, Any], number: int) -> None:
    """Impossible values, whose rows came in without them."""
    _ = now.translate
    title = _("Values set aside ({n})", n=receipt["values_set_aside_total"])
    with st.expander(title):
        shown = [
            (one["row"], _field(now, one["field"]), one["text"], ingest_words(one["reason"], now.language))
            for one in receipt["values_set_aside"][:1000]
        ]
        frame = pd.DataFrame(shown, columns=[_("Row"), _("Field"), _("In the file"), _("Reason")])
        st.dataframe(frame, key=f"aside-{number}", hide_index=True, alt=title, column_config=narrow_row(now))


def narrow_row(now: View) -> dict[str, Any]:
    """A row's number needs no more room than its digits: the reason beside it does."""
    name = now.translate("Row")
    return {name: st.column_config.NumberColumn(name, format="%d", width=70)}


def _field(now: View, field: str) -> str:
    """A measure's name; a reader's own word for what no measure is called."""
    return ingest_words(field_name(field, now.translate), now.language)


def _plain(text: str) -> str:
    """Text from a file as it is, not as markdown."""
    return "".join(f"\\{c}" if c in "\\`*_[]$:#<>~" else c for c in text)
