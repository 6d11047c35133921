"""The plan as people see it: a week's days side by side, a card a session."""

import datetime as dt

import streamlit as st

from fitjax.domain.plan import Plan, Session, Week
from fitjax.plan.edits import Edited
from fitjax.plan.quantities import minutes_text, number
from fitjax.store.jobs import Job
from fitjax.ui.cards import PAGES, heading
from fitjax.ui.edited_plan import Said, edited_plan, said_of
from fitjax.ui.plan_words import focus_of, week_shape
from fitjax.ui.session_card import DAYS, session_body
from fitjax.ui.session_rating import rating
from fitjax.ui.state import View
from fitjax.ui.swap_card import is_swapped, latest_swap, swap_card

MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def session_of_day(now: View, found: tuple[int, Plan] | None) -> None:
    """Today's session, or the next one, as the athlete may have changed it."""
    _ = now.translate
    if found is None:
        heading(_("Today's session"))
        st.write(_("No plan yet. With a goal and your free days, one is written in seconds."))
        st.page_link(PAGES / "plan.py", label=_("Get a plan"), icon=":material/arrow_forward:")
        return
    plan_id, plan = found
    coming = [s for week in plan.weeks for s in week.sessions if s.date >= now.today]
    if not coming:
        heading(_("Today's session"))
        st.write(_("The plan has no session from today on. Make the next one on the Plan page."))
        st.page_link(PAGES / "plan.py", label=_("Get a plan"), icon=":material/arrow_forward:")
        return
    first = coming[0]
    heading(_("Today's session") if first.date == now.today else _("Next session"))
    said, swap = said_of(now, plan_id), latest_swap(now, plan_id)
    edited = edited_plan(now, plan_id, plan, said)
    for index, session in enumerate(s for s in coming if s.date == first.date):
        if first.date != now.today and index == 0:
            st.caption(day_name(now, first.date))
        _session(now, plan_id, session, index, said, swap, edited)
    swap_card(now, swap)
    st.page_link(PAGES / "plan.py", label=_("Open the plan"), icon=":material/arrow_forward:")


def day_name(now: View, day: dt.date) -> str:
    name = now.translate.label("day", DAYS[day.weekday()])
    return f"{name} {day.month}/{day.day}" if now.language == "zh" else f"{name[:3]} {day_month(now, day)}"


def day_month(now: View, day: dt.date) -> str:
    return f"{day.month}月{day.day}日" if now.language == "zh" else f"{day.day} {MONTHS_EN[day.month - 1]}"


def _session(
    now: View,
    plan_id: int,
    session: Session,
    index: int,
    said: Said,
    swap: Job | None,
    edited: Edited | None,
    *,
    small: bool = False,
) -> None:
    """One session as it was written, with what the athlete made of it, and where to say more."""
    place = (session.date, index)
    thumb, line = said.get(place, (None, None))
    changed = edited.sessions.get(place, session) if edited else None
    session_body(
        now, session if line or changed is None else changed, line,
        changed=changed if line else None, findings=edited.broken.get(place, ()) if edited else (),
        small=small, swapped=is_swapped(swap, session, index),
    )  # fmt: skip
    rating(now, plan_id, session, index, (thumb, line))


def week_grid(now: View, plan_id: int, week: Week, said: Said, swap: Job | None, edited: Edited | None = None) -> None:
    """The seven days of a week; on a phone they stack."""
    _ = now.translate
    monday = week.start - dt.timedelta(days=week.start.weekday())
    after = next((w for w in edited.plan.weeks if w.index == week.index), week) if edited else week
    _week_header(now, after, monday)
    grid = st.grid(7, min_column_width=120, key=f"week-{plan_id}-{week.index}", gap="xsmall")
    for offset in range(7):
        day = monday + dt.timedelta(days=offset)
        sessions = [s for s in week.sessions if s.date == day]
        with grid.container(border=True, height="stretch", gap="xsmall"):
            name = day_name(now, day)
            st.caption(f"**{name}** · {_('today')}" if day == now.today else name)
            if not sessions:
                st.caption(_("Rest"))
            for index, session in enumerate(sessions):
                _session(now, plan_id, session, index, said, swap, edited, small=True)


def _week_header(now: View, week: Week, monday: dt.date) -> None:
    """Which week, its phase and shape, and why it is as it is."""
    _ = now.translate
    phase = _.label("phase", week.phase.value)
    dates = f"{day_month(now, week.start)} – {day_month(now, monday + dt.timedelta(days=6))}"
    amount = f"{minutes_text(week.minutes, now.language)} · {_('load {load}', load=number(week.load or 0))}"
    with st.container(gap="xxsmall"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.markdown(f"#### {_('Week {n}', n=week.index)} :gray-badge[{phase}]", width="content")
            st.caption(f"{dates} · {amount} · {week_shape(now, week)}", width="content")
        if focus := focus_of(now, week):
            st.markdown(f"**{focus}**")
        if week.why:
            st.caption(f":material/lightbulb: {week.why}")
