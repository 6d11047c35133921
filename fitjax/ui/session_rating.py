"""What the athlete says of a session: a thumb, a change, a wish for another one. All of it is stored at once."""

from dataclasses import replace

import streamlit as st

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Session
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.plan.language import FOCUSES, SessionLine, parse_line
from fitjax.store.feedback import record_feedback
from fitjax.ui.edited_plan import would_break
from fitjax.ui.finding_words import HARD, finding_words
from fitjax.ui.session_card import DAYS, line_words
from fitjax.ui.state import View
from fitjax.ui.swap_card import swap_menu

_KINDS = [kind.value for kind in Kind if kind not in (Kind.STRENGTH, Kind.MOBILITY, Kind.RACE)]


def rating(now: View, plan_id: int, session: Session, index: int, said: tuple[int | None, str | None]) -> None:
    """Thumbs and a menu; both become training examples."""
    _ = now.translate
    key = f"{plan_id}-{session.date}-{index}"
    thumb, edited = said
    with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall"):
        default = None if thumb is None else max(thumb, 0)
        chosen = st.feedback("thumbs", key=f"thumb-{key}", default=default)
        if st.button(":material/edit:", key=f"edit-{key}", help=_("Change this session"), type="tertiary"):
            edit_dialog(now, plan_id, session, index, thumb, edited)
        if not edited:
            swap_menu(now, plan_id, session, index)
    wanted = None if chosen is None else (1 if chosen else -1)
    if wanted != thumb:
        record_feedback(now.engine, now.athlete, plan_id, session.date, index, wanted, edited)
        st.toast(_("Noted: the model can learn from this."), icon=":material/school:")


def edit_dialog(now: View, plan_id: int, session: Session, index: int, thumb: int | None, edited: str | None) -> None:
    """A drawer with the session in fields or in the plan language; a text that does not read is said, none is lost."""
    _ = now.translate
    key = f"{plan_id}-{session.date}-{index}"
    now_line = edited or session.line

    @st.dialog(_("Change this session"), position="right")
    def drawer() -> None:
        st.caption(_("What you choose here stands in your plan, and the model learns from it."))
        forms = {"fields": _("Choose"), "text": _("Write")}
        form = st.segmented_control(
            _("How"), list(forms), default="fields", format_func=forms.__getitem__, key=f"how-{key}", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
        text = _text(now, now_line, key) if form == "text" else _fields(now, now_line, key)
        broken = would_break(now, plan_id, (session.date, index), text) if text.strip() != now_line.strip() else ()
        for finding in broken:
            st.markdown(finding_words(now, finding))
        if any(finding.severity.value in HARD for finding in broken):
            st.caption(_("This goes beyond a limit. You can still keep it; it is then marked in the plan."))
        with st.container(horizontal=True):
            save = st.button(_("Keep this change"), type="primary", icon=":material/check:")
            undo = st.button(_("Undo the change"), icon=":material/undo:", disabled=not edited)
        if save:
            try:
                line = parse_line(text)
            except BadInput as error:
                st.error(str(error), icon=":material/error:")
                return
            same = str(line) == session.line
            record_feedback(now.engine, now.athlete, plan_id, session.date, index, thumb, None if same else str(line))
            st.rerun()
        if undo:
            record_feedback(now.engine, now.athlete, plan_id, session.date, index, thumb, None)
            st.rerun()

    drawer()


def _text(now: View, current: str, key: str) -> str:
    """The plan language itself: everything a plan can say."""
    _ = now.translate
    st.caption(_("Day, sport, kind, minutes and blocks: «tu run threshold 50 3x8r2», «sa run long 90», «we rest»."))
    st.caption(_("Strength lists its exercises below: « goblet_squat 3x10@7»."))
    return st.text_area(_("Session"), current, height=180, key=f"line-{key}")


def _fields(now: View, current: str, key: str) -> str:
    """Day, sport, kind and minutes; blocks and exercises stay where they still fit."""
    _ = now.translate
    line = parse_line(current)
    day = st.selectbox(_("Day"), range(7), line.day, format_func=lambda d: _.label("day", DAYS[d]), key=f"day-{key}")
    sports = ["rest", *(sport.value for sport in Sport)]
    names = {sport: _.label("sport", sport) for sport in sports} | {"rest": _("Rest")}
    chosen = st.selectbox(
        _("Sport"), sports, sports.index(line.sport.value if line.sport else "rest"),
        format_func=names.__getitem__, key=f"sport-{key}",
    )  # fmt: skip
    if chosen == "rest":
        return str(SessionLine(day))
    sport = Sport(chosen)
    minutes = int(st.number_input(_("Minutes"), 5, 600, line.minutes or 30, step=5, key=f"minutes-{key}"))
    if sport is Sport.STRENGTH:
        focus = st.selectbox(
            _("Focus"), FOCUSES, FOCUSES.index(line.focus or "full"),
            format_func=lambda f: _.label("focus", f), key=f"focus-{key}",
        )  # fmt: skip
        made = SessionLine(day, sport, Kind.STRENGTH, minutes, focus=focus, exercises=line.exercises)
    elif sport is Sport.MOBILITY:
        made = SessionLine(day, sport, Kind.MOBILITY, minutes)
    else:
        kinds = _KINDS if line.kind.value in _KINDS or line.sport != sport else [*_KINDS, line.kind.value]
        at = kinds.index(line.kind.value) if line.kind.value in kinds else 0
        kind = st.selectbox(_("Kind"), kinds, at, format_func=lambda k: _.label("kind", k), key=f"kind-{key}")
        made = SessionLine(day, sport, Kind(kind), minutes)
        if line.block and kind == line.kind.value and line.block.total_min <= minutes:
            made = replace(made, block=line.block)
    st.caption(f":material/event: {line_words(now, str(made))}")
    return str(made)
