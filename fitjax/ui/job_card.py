"""A job as a card: status, progress with numbers, stop. Polls only while something runs; survives leaving the page."""

import streamlit as st

from fitjax.store.jobs import Job, job, job_metrics, request_cancel
from fitjax.ui.cards import CHART_CONFIG
from fitjax.ui.charts_training import loss_alt, loss_figure
from fitjax.ui.ingest_words import ingest_words
from fitjax.ui.state import View

_COLOUR = {"queued": "gray", "running": "orange", "done": "green", "failed": "red", "cancelled": "gray"}
_WORDS = {
    "queued": "waiting for the worker",
    "running": "running",
    "done": "done",
    "failed": "failed",
    "cancelled": "stopped",
}
_STAGES = {
    "Loading the model": "Loading the model",
    "Writing the plan": "Writing the plan",
    "Looking for another session": "Looking for another session",
}
"""Messages of the worker; any other one is a file's name and is shown as it is."""


def job_card(now: View, shown: Job, title: str, *, curve: bool = False) -> None:
    """Draw the job; while it is not over, again each second, and the whole page once when it ends."""
    if shown.over:
        _draw(now, shown, title, curve)
    else:
        _live(now, shown.id, title, curve)


@st.fragment(run_every="1s")
def _live(now: View, job_id: int, title: str, curve: bool) -> None:
    current = job(now.engine, job_id)
    if current.over:
        st.rerun()
    _draw(now, current, title, curve)


def _draw(now: View, shown: Job, title: str, curve: bool) -> None:
    _ = now.translate
    with st.container(border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f"**{title}** :{_COLOUR[shown.status]}-badge[{_(_WORDS[shown.status])}]", width="content")
            if not shown.over:
                _stop_button(now, shown)
        words = _progress(now, shown)
        if words and shown.status != "done":
            st.text(words)
        if not shown.over and shown.progress_total:
            st.progress(min(shown.progress_done / shown.progress_total, 1.0))
        if shown.error:
            st.text(ingest_words(shown.error, now.language))
        if curve:
            points = job_metrics(now.engine, shown.id)
            if len(points):
                alt = loss_alt(points, now.language)
                st.plotly_chart(
                    loss_figure(points, now.language), key=f"curve-{shown.id}", config=CHART_CONFIG, alt=alt
                )
                st.caption(alt)


def _stop_button(now: View, shown: Job) -> None:
    """A job stops at its next step, which may be seconds away; the button says that it was heard."""
    _ = now.translate
    heard = st.session_state.get(f"stopping-{shown.id}", False)
    words = _("Stopping") if heard else _("Stop")
    if st.button(words, icon=":material/stop_circle:", key=f"stop-{shown.id}", disabled=heard):
        request_cancel(now.engine, shown.id)
        st.session_state[f"stopping-{shown.id}"] = True
        st.rerun(scope="fragment")


def _progress(now: View, shown: Job) -> str:
    """What the worker says it is doing, in the reader's language."""
    _ = now.translate
    if shown.kind == "train" and shown.progress_done:
        return _("Step {done} of {total}", done=shown.progress_done, total=shown.progress_total) + _loss(now, shown)
    if shown.kind == "train" and shown.status == "running" and not shown.message:
        return _("Loading the model and the examples; the first step takes a while")
    if shown.status == "cancelled":
        return ingest_words(shown.message, now.language)
    return _(_STAGES[shown.message]) if shown.message in _STAGES else shown.message


def _loss(now: View, shown: Job) -> str:
    """The newest training loss, where there is one."""
    _ = now.translate
    known = job_metrics(now.engine, shown.id)["loss"].dropna()
    return _(", loss {loss}", loss=f"{known.iloc[-1]:.3f}") if len(known) else ""


def unfinished(found: list[Job]) -> Job | None:
    return next((one for one in found if not one.over), None)
