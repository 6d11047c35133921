"""Tables of activities and of load methods, in the reader's units and language."""

from typing import Any

import pandas as pd
import streamlit as st

from fitjax.domain.vocabulary import LoadMethod
from fitjax.ui.state import View

KM_PER_MILE = 1.609344
_HOW = {
    LoadMethod.POWER: "normalised power against FTP",
    LoadMethod.PACE: "pace against threshold pace, squared",
    LoadMethod.SWIM_PACE: "swim pace against threshold, cubed",
    LoadMethod.HEART_RATE: "TRIMP against an hour at threshold heart rate",
    LoadMethod.SESSION_RPE: "effort × minutes, scaled so that an hour at 7 is 100",
    LoadMethod.DURATION: "an estimate from the duration and the sport alone",
}


def activity_table(now: View, activities: pd.DataFrame) -> None:
    """Newest first; every load with its method and its source."""
    _ = now.translate
    rows = activities.sort_values("start", ascending=False).head(500)
    shown = pd.DataFrame(
        {
            **_cells(now, rows),
            "hr": rows["avg_hr"],
            "load": rows["load"],
            "method": rows["load_method"].map(lambda m: _.label("load_method", m) if isinstance(m, str) else ""),
            "source": rows["source_file"],
        }
    )
    st.dataframe(
        shown,
        key="activities",
        hide_index=True,
        placeholder="–",
        alt=_("Activities with load, method and source"),
        column_config={
            **_headings(now),
            "hr": st.column_config.NumberColumn(_("Mean heart rate (bpm)"), format="%.0f"),
            "load": st.column_config.NumberColumn(_("Load"), format="%.0f"),
            "method": _("Method"),
            "source": _("Source"),
        },
    )


def pick_activity(now: View, activities: pd.DataFrame) -> pd.Series | None:
    """A table, newest first, in which one row can be chosen; the chosen activity, or None."""
    _ = now.translate
    shown = pd.DataFrame(
        {
            **_cells(now, activities),
            "recorded": activities["stream"].notna().map({True: _("yes"), False: None}),
            "source": activities["source_file"],
        }
    )
    event = st.dataframe(
        shown,
        key="pick",
        hide_index=True,
        placeholder="–",
        on_select="rerun",
        selection_mode="single-row",
        height=320,
        alt=_("Your activities, newest first"),
        column_config={
            **_headings(now),
            "recorded": st.column_config.TextColumn(_("Recording")),
            "source": _("Source"),
        },
    )
    rows = event.selection.rows
    return activities.iloc[rows[0]] if rows and rows[0] < len(activities) else None


def _cells(now: View, activities: pd.DataFrame) -> dict[str, pd.Series]:
    """What every table of activities begins with, in the reader's units and language."""
    _ = now.translate
    return {
        "start": activities["start"],
        "sport": activities["sport"].map(lambda s: _.label("sport", s)),
        "title": activities["title"],
        "minutes": activities["duration_s"] / 60,
        "distance": activities["distance_m"] / 1000 / (KM_PER_MILE if now.units == "imperial" else 1),
    }


def _headings(now: View) -> dict[str, Any]:
    _ = now.translate
    far = _("Miles") if now.units == "imperial" else _("Kilometres")
    return {
        "start": st.column_config.DatetimeColumn(_("Start"), format="YYYY-MM-DD HH:mm"),
        "sport": _("Sport"),
        "title": _("Title"),
        "minutes": st.column_config.NumberColumn(_("Minutes"), format="%.0f"),
        "distance": st.column_config.NumberColumn(far, format="%.1f"),
    }


def method_table(now: View, activities: pd.DataFrame) -> None:
    """How many activities each method served, best method first."""
    _ = now.translate
    counts = activities["load_method"].value_counts()
    lines = [
        f"- **{_.label('load_method', method)}** ({int(counts.get(method, 0))}): {_(how)}"
        for method, how in _HOW.items()
        if counts.get(method, 0)
    ]
    st.markdown("\n".join(lines))
