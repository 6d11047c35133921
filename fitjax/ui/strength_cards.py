"""Tonnage by week and the table of best lifts, in the reader's units."""

import pandas as pd
import streamlit as st

from fitjax.ui.cards import chart
from fitjax.ui.charts_strength import tonnage_alt, tonnage_figure
from fitjax.ui.state import View

KG_PER_LB = 0.45359237


def tonnage_chart(now: View, weeks: pd.DataFrame) -> None:
    chart(
        tonnage_figure(weeks, now.language, now.units), tonnage_alt(weeks, now.language, now.units), "strength-tonnage"
    )


def best_table(now: View, best: pd.DataFrame) -> None:
    """The best set of each exercise."""
    _ = now.translate
    scale, unit = (1 / KG_PER_LB, "lb") if now.units == "imperial" else (1.0, "kg")
    shown = pd.DataFrame(
        {
            "exercise": best["exercise"],
            "date": best["date"],
            "weight": (best["weight_kg"] * scale).round(1),
            "reps": best["reps"],
            "e1rm": (best["e1rm_kg"] * scale).round(1),
        }
    )
    st.dataframe(
        shown,
        key="best",
        hide_index=True,
        alt=_("Best lifts"),
        column_config={
            "exercise": _("Exercise"),
            "date": st.column_config.DateColumn(_("Date")),
            "weight": st.column_config.NumberColumn(f"{_('Weight')} ({unit})", format="%.1f"),
            "reps": st.column_config.NumberColumn(_("Reps"), format="%.0f"),
            "e1rm": st.column_config.NumberColumn(f"e1RM ({unit})", format="%.1f"),
        },
    )
