"""Strength: estimated maxima, tonnage and hard sets a muscle, beside the running."""

import datetime as dt

import streamlit as st

from fitjax.metrics.strength import best_lifts, e1rm_history, muscle_sets_recent, weekly_tonnage
from fitjax.ui import charts_strength
from fitjax.ui.cards import chart, empty, heading
from fitjax.ui.state import view
from fitjax.ui.strength_cards import best_table, tonnage_chart

now = view()
_ = now.translate
sets = now.state().sets
if sets.empty:
    empty(
        now, _("No sets yet"), _("Import a Hevy or Strong export to see maxima, tonnage and sets a muscle."),
        page="import_data", button=_("Import workouts"),
    )  # fmt: skip
    st.stop()
best = best_lifts(sets)
lifts = [str(name) for name in best["exercise"]]
left, right = st.columns(2)
with left.container(border=True, height="stretch"):
    heading(_("Estimated one-rep maximum"))
    if lifts:
        lift = st.selectbox(_("Exercise"), lifts, key="lift", bind="query-params")
        history = e1rm_history(sets, lift or lifts[0])
        chart(
            charts_strength.e1rm_figure(history, lift or lifts[0], now.language, now.units),
            charts_strength.e1rm_alt(history, lift or lifts[0], now.language, now.units),
            "strength-e1rm",
        )
        st.caption(_("Epley: weight × (1 + repetitions ÷ 30), from sets of up to twelve repetitions."))
    else:
        st.write(_("No set with a weight and up to twelve repetitions yet."))
with right.container(border=True, height="stretch"):
    heading(_("Hard sets a muscle, a week"))
    last = sets["workout_start"].max().date()
    until = min(now.today, last + dt.timedelta(days=7))
    recent = muscle_sets_recent(sets, until)
    chart(
        charts_strength.muscle_sets_figure(recent, now.language),
        charts_strength.muscle_sets_alt(recent, now.language),
        "strength-sets",
    )
    st.caption(
        _(
            "Mean of the last four weeks. Direct sets count 1, indirect 0.5; warm-ups and sets below RPE 6 don't "
            "count, unrated sets do. Dashed: growth shows from about 4 sets a week, 10 are advised for it (ACSM 2026)."
        )
    )
with st.container(border=True):
    heading(_("Tonnage"))
    tonnage_chart(now, weekly_tonnage(sets))
    st.caption(_("Weight × repetitions of all sets but warm-ups, by week."))
heading(_("Best lifts"))
best_table(now, best)
