"""Small pieces that pages share: figures with a sparkline, empty states, errors, charts with words beside them."""

import datetime as dt
import json

import plotly.graph_objects as go
import streamlit as st

from fitjax.domain.profile import read_profile
from fitjax.jobs.queue import enqueue
from fitjax.metrics.summary import Figure, Summary
from fitjax.plan.quantities import clock
from fitjax.store.athletes import get_profile, save_profile
from fitjax.train.sample import sample_files
from fitjax.ui.receipts import stage
from fitjax.ui.state import SAMPLE_ATHLETE, View, look_at

CHART_CONFIG = {"displaylogo": False, "displayModeBar": False}


def heading(text: str) -> None:
    """The heading of a card."""
    st.markdown(f"##### {text}")


def chart(figure: go.Figure, alt: str, key: str) -> None:
    """A chart and, under it, what it says in words."""
    st.plotly_chart(figure, key=key, config=CHART_CONFIG, alt=alt)
    st.caption(alt)


def figures(now: View, summary: Summary) -> None:
    """Fitness, fatigue, form and the week, each with its change and its last sixty days."""
    _ = now.translate
    grid = st.grid(4, min_column_width=200)
    rows = (
        (_("Fitness"), summary.fitness, "normal", _("CTL: the load you are used to, about six weeks' mean.")),
        (_("Fatigue"), summary.fatigue, "inverse", _("ATL: the load of about the last week.")),
        (_("Form"), summary.form, "normal", _("TSB: yesterday's fitness less yesterday's fatigue.")),
    )
    for name, figure, colour, words in rows:
        _figure(grid, name, figure, colour, words, _("vs. last week"))
    hours, before = clock(summary.week_minutes), clock(summary.last_week_minutes)
    grid.metric(
        _("This week"), f"{hours} h", border=True, height="stretch",
        help=_("Hours since Monday; last week {before} h in all.", before=before),
    )  # fmt: skip


def _figure(grid: object, name: str, figure: Figure, colour: str, words: str, versus: str) -> None:
    grid.metric(  # type: ignore[attr-defined]
        name, round(figure.value), None if figure.delta is None else round(figure.delta, 1), delta_color=colour,
        help=words, border=True, height="stretch", chart_data=list(figure.series), delta_description=versus,
    )  # fmt: skip


def empty(now: View, title: str, words: str, *, page: str, button: str) -> None:
    """What to do when there is nothing to show yet, with the sample athlete one click away."""
    with st.container(border=True):
        heading(title)
        st.write(words)
        with st.container(horizontal=True):
            if st.button(button, type="primary", icon=":material/arrow_forward:", key=f"empty-{page}"):
                st.switch_page(now.settings.sample_dir.parents[1] / "pages" / f"{page}.py")
            sample_button(now)


def sample_button(now: View) -> None:
    """One click to a full dashboard: the sample athlete's files through the ordinary import."""
    _ = now.translate
    if st.button(_("Look around with a sample athlete"), icon=":material/visibility:", key="sample"):
        load_sample(now)
        st.rerun()


def load_sample(now: View) -> None:
    """The sample's history ends last Sunday, whenever the button is pressed; a second press only looks again."""
    if get_profile(now.engine, SAMPLE_ATHLETE) is None:
        files = sample_files(last_sunday=now.today - dt.timedelta(days=now.today.weekday() + 1))
        profile = json.loads(files.pop("profile.json"))
        save_profile(now.engine, read_profile({**profile, "id": SAMPLE_ATHLETE}, where="sample profile"))
        paths = stage(now.settings, [(name, text.encode()) for name, text in files.items()])
        enqueue(now.engine, now.settings, "import", SAMPLE_ATHLETE, {"paths": paths})
    look_at(now.settings, SAMPLE_ATHLETE)


def problem(title: str, words: str) -> None:
    """What failed, why, and the mend, in a bordered card."""
    with st.container(border=True):
        st.markdown(f":material/error: **{title}**")
        st.text(words)


def onboarding(now: View, steps: list[tuple[str, str, str, bool]]) -> None:
    """The first three steps as cards: (title, words, page, done)."""
    grid = st.grid(3, min_column_width=220)
    for number, (title, words, page, done) in enumerate(steps, 1):
        with grid.container(border=True, height="stretch"):
            icon = ":material/check_circle:" if done else f":material/counter_{number}:"
            st.markdown(f"{icon} **{title}**")
            st.caption(words)
            st.page_link(
                now.settings.sample_dir.parents[1] / "pages" / f"{page}.py",
                label=now.translate("Open"), icon=":material/arrow_forward:",
            )  # fmt: skip
