"""Another session in the place of one: the menu that asks, the card that says what changed and takes it back."""

import streamlit as st

from fitjax.domain.plan import Session
from fitjax.domain.vocabulary import Kind
from fitjax.jobs.swaps import ask_swap, undo_swap
from fitjax.store.jobs import Job, jobs
from fitjax.ui.job_card import job_card
from fitjax.ui.state import View

WISHES = {
    "easier": "Easier",
    "shorter": "Shorter",
    "harder": "Harder",
    "other_sport": "Another sport",
    "indoors": "Indoors",
    "different": "Something different",
}
"""The wishes of fitjax.plan.swap_menu, in words."""


def swap_menu(now: View, plan_id: int, session: Session, index: int) -> None:
    """One click to a wish; the worker does the rest."""
    _ = now.translate
    if session.kind is Kind.RACE or session.date < now.today:
        return
    names = {wish: _(words) for wish, words in WISHES.items()}
    wish = st.menu_button(
        ":material/swap_horiz:", list(WISHES), format_func=names.__getitem__, type="tertiary",
        key=f"swap-{plan_id}-{session.date}-{index}", help=_("Swap this session for another one"),
    )  # fmt: skip
    if wish:
        ask_swap(now.engine, now.settings, now.athlete, plan_id, session.date, index, wish)
        st.toast(_("Looking for another session"), icon=":material/swap_horiz:")
        st.rerun()


def latest_swap(now: View, plan_id: int) -> Job | None:
    """The newest swap, as long as it is about the plan shown."""
    recent = jobs(now.engine, athlete=now.athlete, kind="swap", limit=1)
    if not recent:
        return None
    about = (recent[0].result or {}).get("plan_id") if recent[0].status == "done" else recent[0].payload["plan_id"]
    return recent[0] if about == plan_id else None


def swap_card(now: View, swap: Job | None) -> None:
    """While it runs, how it failed, or what changed and why, with the way back."""
    _ = now.translate
    if swap is None:
        return
    if swap.status != "done":
        job_card(now, swap, _("Swap"))
        return
    result = swap.result or {}
    words = result["diff"].get(now.language, "")
    if st.session_state.get("swap-told") != swap.id:
        st.session_state["swap-told"] = swap.id
        st.toast(words, icon=":material/swap_horiz:")
    with st.container(border=True, gap="xsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f":material/swap_horiz: **{_('Swapped')}**", width="content")
            if st.button(_("Undo"), icon=":material/undo:", key=f"undo-{swap.id}"):
                undo_swap(now.engine, now.athlete, swap.payload, int(result["plan_id"]))
                st.toast(_("The session is back."), icon=":material/undo:")
                st.rerun()
        st.write(words)
        st.caption(_("The plan was checked again as a whole; the version before is kept."))


def is_swapped(swap: Job | None, session: Session, index: int) -> bool:
    """Whether this very session came in by the swap."""
    if swap is None or swap.status != "done":
        return False
    return swap.payload["date"] == session.date.isoformat() and swap.payload["index"] == index
