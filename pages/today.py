"""Today: what to do, and why; how the training stands."""

import streamlit as st

from fitjax.metrics.summary import dashboard_summary
from fitjax.store.jobs import jobs
from fitjax.store.plans import current_plan
from fitjax.ui import charts
from fitjax.ui.cards import PAGES, chart, figures, heading, onboarding, range_control, sample_button
from fitjax.ui.job_card import job_card, unfinished
from fitjax.ui.plan_cards import session_of_day
from fitjax.ui.state import view

now = view()
_ = now.translate
running = unfinished(jobs(now.engine, athlete=now.athlete, kind="import"))
if running:
    job_card(now, running, _("Import"))
state = now.state()
found = current_plan(now.engine, now.athlete)
has_data = len(state.activities) > 0
steps = [
    (_("Bring your data"), _("Exports of Strava, Garmin, Hevy or Strong."), "import_data", has_data),
    (_("Set a goal"), _("Goal, free days and minutes, what to look out for."), "athlete", state.stated is not None),
    (_("Get a plan"), _("Checked weeks, each session with its reason."), "plan", found is not None),
]
if not all(done for *_step, done in steps):
    onboarding(now, steps)
    if not has_data and running is None:
        sample_button(now)
summary = dashboard_summary(state.daily, now.today) if has_data else None
if summary is not None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        days = range_control(now, "12w")
        if st.button(_("Import workouts"), icon=":material/upload_file:", key="to-import"):
            st.switch_page(PAGES / "import_data.py")
    figures(now, summary, state.daily)
    left, right = st.columns([2, 1])
    with left.container(border=True, height="stretch"):
        heading(_("Fitness, fatigue and form"))
        recent = state.daily.tail(days)
        chart(charts.fitness_figure(recent, now.language), charts.fitness_alt(recent, now.language), "today-fitness")
    with right.container(border=True, height="stretch"):
        session_of_day(now, found)
    with st.container(border=True):
        heading(_("Load calendar"))
        dark = st.context.theme.type == "dark"
        chart(
            charts.load_calendar_figure(state.daily, now.today, now.language, dark=dark),
            charts.load_calendar_alt(state.daily, now.today, now.language),
            "today-calendar",
        )
elif found is not None:
    with st.container(border=True):
        session_of_day(now, found)
