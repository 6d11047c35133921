"""The quality report: what each sport's activities hold, days that are missing, daily values, and doubts by file."""

import re
from typing import Any

import pandas as pd
import streamlit as st

from fitjax.metrics.history_quality import activity_coverage, gaps, wellness_coverage
from fitjax.metrics.quality import Finding, Flaw
from fitjax.ui.cards import heading
from fitjax.ui.format_names import format_name
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.quality_words import field_name, finding_words, metric_name, minutes
from fitjax.ui.state import View


def coverage_cards(now: View, activities: pd.DataFrame, wellness: pd.DataFrame) -> None:
    _ = now.translate
    table = activity_coverage(activities).round(2)
    with st.container(border=True):
        heading(_("What your activities hold"))
        st.caption(_("The share of each sport's activities that has the number at all; a missing one is never zero."))
        told = [name for name in table.columns if name not in ("sport", "activities")]
        # A share has no unit; without the words in brackets every column fits beside the others.
        names = {name: re.sub(r"\s*[(（].*", "", field_name(name, _)) for name in told}
        shown = table.assign(sport=table["sport"].map(lambda s: _.label("sport", s))).rename(columns=names)
        shown = shown.rename(columns={"sport": _("Sport"), "activities": _("Activities")})
        st.dataframe(
            shown, key="coverage", hide_index=True, alt=_("What your activities hold"),
            column_config={
                name: st.column_config.ProgressColumn(name, format="percent", width=110) for name in names.values()
            },
        )  # fmt: skip
    silent = gaps(activities)
    with st.container(border=True):
        heading(_("Days without any activity"))
        if silent.empty:
            st.markdown(f":material/verified: {_('No stretch of two weeks or more is silent.')}")
        else:
            st.caption(_("After two silent weeks more than a quarter of fitness is gone; is a file missing?"))
            shown = silent.rename(columns={"start": _("From"), "end": _("To"), "days": _("Days")})
            dates = {name: st.column_config.DateColumn(name, format="YYYY-MM-DD") for name in (_("From"), _("To"))}
            st.dataframe(shown, key="gaps", hide_index=True, column_config=dates, alt=_("Days without any activity"))
    daily = wellness_coverage(wellness)
    if not daily.empty:
        _daily(now, daily)


def _daily(now: View, daily: pd.DataFrame) -> None:
    _ = now.translate
    sources = daily["sources"].map(lambda text: ", ".join(format_name(part) for part in text.split(", ")))
    shown = pd.DataFrame(
        {
            _("Metric"): daily["metric"].map(lambda name: metric_name(str(name), _)),
            _("Days"): daily["days"],
            _("From"): daily["first"],
            _("To"): daily["last"],
            _("Covered"): daily["share"].round(2),
            _("Sources"): sources,
        }
    )
    config: dict[str, Any] = {
        name: st.column_config.DateColumn(name, format="YYYY-MM-DD") for name in (_("From"), _("To"))
    }
    config[_("Covered")] = st.column_config.ProgressColumn(_("Covered"), format="percent")
    with st.container(border=True):
        heading(_("Daily values"))
        st.dataframe(shown, key="wellness", hide_index=True, column_config=config, alt=_("Daily values"))


def file_report(now: View, receipts: list[dict[str, Any]]) -> None:
    """By file: what was set aside, what was refused and what in its recordings is doubtful."""
    _ = now.translate
    rows = [row for receipt in receipts for row in _of_file(now, receipt)]
    with st.container(border=True):
        heading(_("Doubts by file"))
        if not rows:
            st.markdown(f":material/verified: {_('Nothing was set aside and nothing looks wrong.')}")
            return
        st.caption(_("Values that cannot be were set aside: the row came in without them. Doubtful ones came in."))
        shown = pd.DataFrame(rows[:5_000], columns=[_("File"), _("Where"), _("What")])
        st.dataframe(shown, key="doubts", hide_index=True, alt=_("Doubts by file"))


def _of_file(now: View, receipt: dict[str, Any]) -> list[tuple[str, str, str]]:
    _ = now.translate
    name = str(receipt["path"])
    found = [
        (name, _("row {n}", n=one["row"]), ingest_words(one["reason"], now.language))
        for one in receipt.get("values_set_aside", ())
    ]
    found += [
        (name, _("row {n}", n=one["row"]), ingest_words(one["reason"], now.language))
        for one in receipt["rows_rejected"]
    ]
    for one in receipt.get("quality", ()):
        finding = Finding(flaw=Flaw(one["flaw"]), start_s=one["start_s"], end_s=one["end_s"], value=one["value"])
        where = f"{one['activity']} {minutes(finding.start_s)}–{minutes(finding.end_s)}"
        found.append((name, where, finding_words(finding, _)))
    return found
