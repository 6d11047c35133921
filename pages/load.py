"""Load: fitness, fatigue and form; weeks; how varied they were; and where each number comes from."""

import streamlit as st

from fitjax.metrics.fitness import weekly_volume
from fitjax.ui import charts
from fitjax.ui.cards import chart, empty, heading, range_control
from fitjax.ui.state import view
from fitjax.ui.tables import activity_table, method_table

now = view()
_ = now.translate
state = now.state()
if state.daily.empty:
    empty(
        now, _("No load yet"), _("Import your activities to see fitness, fatigue and form."),
        page="import_data", button=_("Import activities"),
    )  # fmt: skip
    st.stop()
days = range_control(now, "1y")
table = state.daily.tail(days)
with st.container(border=True):
    heading(_("Fitness, fatigue and form"))
    chart(charts.fitness_figure(table, now.language), charts.fitness_alt(table, now.language), "load-fitness")
    seeds = [state.options[name] for name in ("ctl_seed", "atl_seed")]
    st.caption(
        _(
            "Constants: {ctl:g} and {atl:g} days, weight 1 − exp(−1/n), seeds {seed_ctl} and {seed_atl}; "
            "form is yesterday's fitness less yesterday's fatigue. Settings can change them.",
            ctl=state.options["ctl_days"], atl=state.options["atl_days"],
            seed_ctl=seeds[0] or 0, seed_atl=seeds[1] or 0,
        )
    )  # fmt: skip
volume = weekly_volume(state.activities, now.today, weeks=max(4, min(days // 7, 52)))
with st.container(border=True):
    heading(_("Weekly volume"))
    chart(
        charts.weekly_volume_figure(volume, "minutes", now.language, now.units),
        charts.weekly_volume_alt(volume, "minutes", now.language, now.units),
        "load-volume",
    )
with st.container(border=True):
    heading(_("Monotony and strain"))
    chart(
        charts.monotony_strain_figure(table, now.language), charts.monotony_strain_alt(table, now.language), "load-mono"
    )
    st.caption(
        _(
            "Foster 1998: monotony is the mean of seven days' load over their standard deviation, strain the week's "
            "load times monotony. Above the dashed line, 2, days are too much alike."
        )
    )
heading(_("Activities and how their load was found"))
method_table(now, state.activities)
activity_table(now, state.activities)
