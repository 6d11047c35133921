"""Receipts one below the other: files of one archive under its card, by outcome, twenty at a time."""

from typing import Any

import pandas as pd
import streamlit as st

from fitjax.jobs.undo import take_back
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.receipts import STATUS, counted, kind_name, receipt_card, status_name
from fitjax.ui.state import View
from fitjax.ui.wizard import offer

_PAGE = 20
_MEMBERS = 2_000
Receipt = dict[str, Any]


def receipt_list(now: View, found: list[Receipt]) -> None:
    """`found`: newest first."""
    _ = now.translate
    imported = {receipt["sha256"] for receipt in found if receipt["status"] == "imported"}
    # What its owner has described since is no longer unknown.
    heads = grouped([one for one in found if one["status"] != "unrecognised" or one["sha256"] not in imported])
    here = [status for status in STATUS if any(head["status"] == status for head, _inside in heads)]
    if len(heads) > 5 and len(here) > 1:
        chosen = st.pills(
            _("Show only"), here, format_func=lambda status: status_name(status, _), key="receipt-status",
            label_visibility="collapsed",
        )  # fmt: skip
        heads = [pair for pair in heads if not chosen or pair[0]["status"] == chosen]
    pages = max(-(-len(heads) // _PAGE), 1)
    page = 1
    if pages > 1:
        page = int(st.number_input(_("Page of {n}", n=pages), 1, pages, 1, key="receipt-page", width=160))
    for number, (head, inside) in enumerate(heads[(page - 1) * _PAGE : page * _PAGE], (page - 1) * _PAGE):
        with receipt_card(now, head, number):
            if inside:
                _members(now, inside, number)
            shas = [one["sha256"] for one in (inside or [head]) if one["status"] == "imported" and one["sha256"]]
            if shas:
                _take_back(now, shas, number)
            if head["status"] == "unrecognised":
                offer(now, head, number)


def grouped(found: list[Receipt]) -> list[tuple[Receipt, list[Receipt]]]:
    """Each card's receipt, and those of the files in it where it is an archive."""
    inside: dict[str, list[Receipt]] = {}
    for receipt in found:
        if receipt.get("archive_sha256"):
            inside.setdefault(receipt["archive_sha256"], []).append(receipt)
    heads: list[tuple[Receipt, list[Receipt]]] = []
    known = {receipt["sha256"] for receipt in found}
    for receipt in found:
        if receipt.get("archive_sha256"):
            # An import that was stopped has files of the archive, but no receipt of the archive itself.
            if receipt["archive_sha256"] not in known:
                heads.append((receipt, []))
        else:
            members = inside.pop(receipt["sha256"], []) if receipt["format"] == "archive" else []
            head = receipt
            if members and all(one["status"] == "undone" for one in members if one["status"] != "unrecognised"):
                head = {**receipt, "status": "undone"}
            heads.append((head, members))
    return heads


def _members(now: View, inside: list[Receipt], number: int) -> None:
    _ = now.translate
    st.markdown(counted(now, _sum(inside)))
    with st.expander(_("Files in it ({n})", n=len(inside))):
        # What did not come in is looked for first.
        first = sorted(inside, key=lambda one: one["status"] in ("imported", "duplicate"))
        rows = [
            (
                status_name(one["status"], _), _inside_name(one),
                _why_not(now, one) if one["reason"] else counted(now, one),
                kind_name(now, str(one["format"] or "")),
            )
            for one in first[:_MEMBERS]
        ]  # fmt: skip
        columns = [_("Outcome"), _("File"), _("What came in"), _("Format")]
        st.dataframe(
            pd.DataFrame(rows, columns=columns), key=f"members-{number}", hide_index=True, alt=_("What came in"),
            column_config={_("Outcome"): st.column_config.TextColumn(width=110)},
        )  # fmt: skip
        if len(inside) > _MEMBERS:
            st.caption(_("The first {shown} of {n}.", shown=_MEMBERS, n=len(inside)))


def _inside_name(receipt: Receipt) -> str:
    """Where the file lies in its archive."""
    return str(receipt["path"]).partition("/")[2] or str(receipt["path"])


def _why_not(now: View, receipt: Receipt) -> str:
    """The reason, without the path that stands beside it."""
    path = str(receipt["path"])
    return ingest_words(str(receipt["reason"]), now.language).replace(path, path.rpartition("/")[2])


def _sum(inside: list[Receipt]) -> Receipt:
    """The counts of all files in an archive."""
    names = {key for one in inside for key, value in one.items() if isinstance(value, int)}
    total: Receipt = {name: sum(one.get(name, 0) or 0 for one in inside) for name in names}
    return total | {"rows_rejected": []}


def _take_back(now: View, shas: list[str], number: int) -> None:
    _ = now.translate
    with st.popover(_("Take this import back"), icon=":material/undo:", type="tertiary", key=f"undo-{number}"):
        st.write(
            _("Everything that only these files told is removed; what others told of it as well stays.")
            if len(shas) > 1
            else _("Everything that only this file told is removed; what other files told of it as well stays.")
        )
        if st.button(_("Take it back"), type="primary", key=f"undo-yes-{number}"):
            take_back(now.engine, now.settings, now.athlete, shas)
            st.rerun()
