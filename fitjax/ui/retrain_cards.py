"""The parts of the Retrain page: examples, the form, the result, the models."""

from collections import Counter
from typing import Any

import pandas as pd
import streamlit as st

from fitjax.domain.errors import ModelUnavailable
from fitjax.jobs.queue import enqueue
from fitjax.store.jobs import Job
from fitjax.store.models import discard, models, promote, rollback
from fitjax.train.examples import MIN_EXAMPLES, TrainingExample
from fitjax.ui.cards import PAGES, heading
from fitjax.ui.state import View


def example_table(now: View, found: list[TrainingExample]) -> None:
    """How many there are of each kind, and what each says."""
    _ = now.translate
    counts = Counter(example.kind for example in found)
    grid = st.grid(4, min_column_width=150)
    grid.metric(_("Thumbs up"), counts["up"], border=True)
    grid.metric(_("Thumbs down"), counts["down"], border=True)
    grid.metric(_("Edits"), counts["edit"], border=True)
    held = sum(example.split == "heldout" for example in found)
    grid.metric(_("Held out"), held, border=True, help=_("Never trained on; they measure before and after."))
    if not found:
        with st.container(border=True):
            heading(_("Nothing to learn from yet"))
            st.write(_("Rate or change sessions on the Plan page; each becomes an example here."))
            st.page_link(PAGES / "plan.py", label=_("Open the plan"), icon=":material/arrow_forward:")
        return
    with st.expander(_("What the model could learn from")):
        rows = [(_(e.kind), e.date, e.text, _(e.split)) for e in found]
        names = [_("Kind"), _("Date"), _("Session"), _("Use")]
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, key="examples", alt=_("Examples"))


def start_form(now: View, found: list[TrainingExample], *, running: bool) -> None:
    _ = now.translate
    few = len(found) < MIN_EXAMPLES
    with st.form("train", border=True):
        st.markdown(f"**{_('LoRA fine-tuning')}**")
        st.caption(_("A small adapter learns your choices; the base model stays as it is. It runs on this machine."))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            steps = st.number_input(
                _("Steps"), 1, 2000, 40, key="steps", width=140, help=_("More steps learn more, and take longer.")
            )
            rank = st.number_input(
                _("Rank"), 1, 64, 8, key="rank", width=140, help=_("How much the adapter can hold; 8 is plenty here.")
            )
            lr = st.number_input(
                _("Learning rate"), 1e-6, 1e-1, 1e-3, step=1e-4, key="lr", format="%.5f", width=160,
                help=_("How far each step goes; too much forgets what the model knew."),
            )  # fmt: skip
            sent = st.form_submit_button(
                _("Start training"), type="primary", icon=":material/model_training:", disabled=few or running
            )
        if few:
            st.caption(_("At least {n} rated or changed sessions are needed.", n=MIN_EXAMPLES))
    if sent:
        payload = {"steps": int(steps), "rank": int(rank), "lr": float(lr)}
        enqueue(now.engine, now.settings, "train", now.athlete, payload)
        st.rerun()


def result_card(now: View, done: Job) -> None:
    """Before and after on the held-out examples, and what to do with the result."""
    _ = now.translate
    result = done.result or {}
    name = str(result.get("model", ""))
    row = next((r for r in models(now.engine) if r["name"] == name), None)
    if row is None:
        return
    with st.container(border=True):
        st.markdown(f"**{_('Before and after; examples held out: {n}', n=result['heldout_examples'])}**")
        grid = st.grid(3, min_column_width=160)
        grid.metric(_("Loss before"), f"{result['before']:.3f}", border=True)
        change = result["after"] - result["before"]
        grid.metric(_("Loss after"), f"{result['after']:.3f}", f"{change:+.3f}", delta_color="inverse", border=True)
        grid.metric(_("Training time"), f"{result['seconds']:.0f} s", border=True)
        better = _("The adapter predicts your choices better than the base model.")
        worse = _("The adapter does not predict your choices better; discarding it is the honest thing.")
        st.write(better if change < 0 else worse)
        if row["status"] != "candidate":
            st.caption(_(row["status"]))
            return
        with st.container(horizontal=True):
            if st.button(_("Promote"), type="primary", icon=":material/verified:", key="promote"):
                promote(now.engine, name, now.athlete)
                st.session_state["model-said"] = _("Promoted: your next plans are made by {model}.", model=name)
                st.rerun()
            if st.button(_("Discard"), icon=":material/delete:", key="discard"):
                discard(now.engine, name)
                st.session_state["model-said"] = _("Discarded: {model} makes no plans.", model=name)
                st.rerun()


def model_list(now: View, rows: list[dict[str, Any]], current: dict[str, Any] | None) -> None:
    """Which model makes the plans, and the way back."""
    _ = now.translate
    shipped = now.settings.base_model_dir.name
    if "model-said" in st.session_state:
        st.toast(st.session_state.pop("model-said"), icon=":material/check_circle:")
    heading(_("Models"))
    st.write(_("Plans are made by {model}.", model=current["name"] if current else shipped))
    if current is not None and st.button(_("Roll back"), icon=":material/undo:", key="rollback"):
        try:
            rollback(now.engine, now.athlete)
        except ModelUnavailable as error:
            st.text(str(error))
        else:
            st.session_state["model-said"] = _("Rolled back.")
            st.rerun()
    if rows:
        shown = pd.DataFrame(
            [
                {
                    "name": row["name"],
                    "status": _(row["status"]),
                    "before": row["metrics"].get("before"),
                    "after": row["metrics"].get("after"),
                    "created_at": row["created_at"],
                }
                for row in rows
            ]
        )
        loss = st.column_config.NumberColumn
        st.dataframe(
            shown, hide_index=True, key="models", alt=_("Models"), placeholder="–",
            column_config={
                "name": _("Model"),
                "status": _("Status"),
                "before": loss(_("Loss before"), format="%.3f"),
                "after": loss(_("Loss after"), format="%.3f"),
                "created_at": st.column_config.DatetimeColumn(_("Made"), format="YYYY-MM-DD HH:mm"),
            },
        )  # fmt: skip
