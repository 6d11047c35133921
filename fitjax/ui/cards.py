"""Small pieces that pages share: figures with a sparkline, empty states, errors, charts with words beside them."""

import datetime as dt
import json
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from fitjax.domain.profile import read_profile
from fitjax.jobs.queue import enqueue
from fitjax.metrics.summary import Figure, Summary
from fitjax.plan.quantities import clock
from fitjax.store.athletes import get_profile, save_profile
from fitjax.train.sample import sample_files
from fitjax.ui.state import DEFAULT_ATHLETE, SAMPLE_ATHLETE, View, look_at
from fitjax.ui.uploads import stage

PAGES = Path(__file__).resolve().parents[2] / "pages"
CHART_CONFIG = {"displaylogo": False, "displayModeBar": False}


def heading(text: str) -> None:
    """The heading of a card."""
    st.markdown(f"##### {text}")


def chart(figure: go.Figure, alt: str, key: str) -> None:
    """A chart and, under it, what it says in words."""
    st.plotly_chart(figure, key=key, config=CHART_CONFIG, alt=alt)
    st.caption(alt)


RANGES = {"4w": 28, "12w": 84, "1y": 365, "all": 100_000}


def range_control(now: View, default: str) -> int:
    """How many days back a chart shows; kept in the address, so that a link shows the same."""
    _ = now.translate
    names = {"4w": _("4 weeks"), "12w": _("12 weeks"), "1y": _("1 year"), "all": _("All")}
    chosen = st.segmented_control(
        _("Range"), list(RANGES), default=default, required=True, format_func=names.__getitem__, key="range",
        bind="query-params", label_visibility="collapsed",
    )  # fmt: skip
    return RANGES.get(chosen or default, RANGES[default])


def figures(now: View, summary: Summary, daily: pd.DataFrame) -> None:
    """Fitness, fatigue and form with their change and last sixty days; this week's hours beside the eight before."""
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
    weeks = daily.set_index("date")["minutes"].resample("W-SUN").sum().tail(9) / 60
    grid.metric(
        _("This week"), f"{hours} h", None if summary.days < 8 else f"{before} h", delta_color="off", delta_arrow="off",
        delta_description=_("last week"), border=True, height="stretch", chart_data=[round(h, 1) for h in weeks],
        chart_type="bar", help=_("Hours since Monday; the bars are the last nine weeks."),
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
                st.switch_page(PAGES / f"{page}.py")
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


def sample_notice(now: View) -> None:
    """Whose data this is while the sample is looked at, and the way back."""
    _ = now.translate
    if now.athlete != SAMPLE_ATHLETE:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":blue-badge[:material/visibility: {_('Sample athlete')}]", width="content")
        if st.button(_("Back to my own data"), type="tertiary", icon=":material/undo:", key="leave-sample"):
            look_at(now.settings, DEFAULT_ATHLETE)
            st.rerun()


def problem(title: str, words: str) -> None:
    """What failed, why, and the mend, in a bordered card."""
    with st.container(border=True):
        st.markdown(f":material/error: **{title}**")
        st.text(words)


def onboarding(now: View, steps: list[tuple[str, str, str, bool]]) -> None:
    """The first three steps as cards: (title, words, page, done)."""
    _ = now.translate
    grid = st.grid(3, min_column_width=220)
    for number, (title, words, page, done) in enumerate(steps, 1):
        with grid.container(border=True, height="stretch"):
            icon = ":material/check_circle:" if done else f":material/counter_{number}:"
            st.markdown(f"{icon} **{title}**")
            st.caption(words)
            st.page_link(PAGES / f"{page}.py", label=_("Open"), icon=":material/arrow_forward:")
