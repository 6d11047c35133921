"""The plan as people see it: a week's days side by side, a card a session, thumbs and edits."""

import datetime as dt
from collections.abc import Sequence

import streamlit as st

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Plan, Session, Step, Target, Week
from fitjax.plan.labels import title
from fitjax.plan.language import parse_line
from fitjax.plan.quantities import clock_s, minutes_text, number, pace, weight
from fitjax.store.feedback import feedback_frame, record_feedback
from fitjax.ui.cards import heading
from fitjax.ui.state import View

Said = dict[tuple[dt.date, int], tuple[int | None, str | None]]
_ICON = {
    "run": ":material/directions_run:",
    "ride": ":material/directions_bike:",
    "swim": ":material/pool:",
    "strength": ":material/fitness_center:",
    "walk": ":material/directions_walk:",
    "row": ":material/rowing:",
    "mobility": ":material/self_improvement:",
    "cross": ":material/sprint:",
}
_COLOUR = {"easy": "green", "recovery": "green", "long": "blue", "strength": "violet", "race": "red"}


def session_of_day(now: View, found: tuple[int, Plan] | None) -> None:
    """Today's session, or the next one."""
    _ = now.translate
    if found is None:
        heading(_("Today's session"))
        st.write(_("No plan yet. Set a goal and let a plan be written."))
        return
    coming = [s for week in found[1].weeks for s in week.sessions if s.date >= now.today]
    if not coming:
        heading(_("Today's session"))
        st.write(_("The plan has no session from today on. Make the next one on the Plan page."))
        return
    first = coming[0]
    heading(_("Today's session") if first.date == now.today else _("Next session"))
    if first.date != now.today:
        st.caption(day_name(now, first.date))
    session_body(now, first)


def day_name(now: View, day: dt.date) -> str:
    name = now.translate.label("day", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day.weekday()])
    return f"{name} {day.month}/{day.day}" if now.language == "zh" else f"{name[:3]} {day.day} {day:%b}"


def said_of(now: View, plan_id: int) -> Said:
    """What was said of this plan's sessions."""
    frame = feedback_frame(now.engine, now.athlete)
    rows = frame[frame["plan_id"] == plan_id].itertuples()
    return {(row.session_date, int(row.session_index)): (_int(row.thumb), _line(row.edited_line)) for row in rows}


def _int(value: object) -> int | None:
    return None if value is None or value != value else int(value)  # type: ignore[call-overload]


def _line(value: object) -> str | None:
    """A frame holds NaN where nothing was edited."""
    return value if isinstance(value, str) and value else None


def week_grid(now: View, plan_id: int, week: Week, said: Said) -> None:
    """The seven days of a week; on a phone they stack."""
    _ = now.translate
    phase = _.label("phase", week.phase.value)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"#### {_('Week {n}', n=week.index)} :gray-badge[{phase}]", width="content")
        st.caption(
            f"{minutes_text(week.minutes, now.language)} · {_('load {load}', load=number(week.load or 0))}",
            width="content",
        )
    monday = week.start - dt.timedelta(days=week.start.weekday())
    grid = st.grid(7, min_column_width=112, key=f"week-{plan_id}-{week.index}")
    for offset in range(7):
        day = monday + dt.timedelta(days=offset)
        sessions = [s for s in week.sessions if s.date == day]
        with grid.container(border=True, height="stretch"):
            st.caption(day_name(now, day))
            if not sessions:
                st.caption(_("Rest"))
            for index, session in enumerate(sessions):
                session_body(now, session)
                _rating(now, plan_id, session, index, said.get((day, index), (None, None)))


def session_body(now: View, session: Session) -> None:
    """Title, length, targets and the reason."""
    _ = now.translate
    colour = _COLOUR.get(session.kind.value, "orange")
    kind = _.label("kind", session.kind.value)
    st.markdown(f"{_ICON.get(session.sport.value, '')} :{colour}-badge[{kind}]")
    st.markdown(f"**{title(session, now.language, now.units)}**")
    st.caption(minutes_text(session.minutes, now.language))
    lines = _steps(now, session.steps) or _exercises(now, session)
    if lines:
        st.markdown("  \n".join(lines))
    if session.why:
        st.caption(f":material/lightbulb: {session.why}")


def _steps(now: View, steps: Sequence[Step]) -> list[str]:
    _ = now.translate
    lines = []
    for step in steps:
        length = minutes_text(step.minutes, now.language) if step.minutes else ""
        times = f"{step.repeat} × " if step.repeat > 1 else ""
        what = {"work": "", "warmup": _("warm-up"), "cooldown": _("cool-down"), "recovery": _("between")}[step.what]
        aim = target_text(now, step.target) if step.target else ""
        lines.append(" ".join(part for part in (times + length, what, aim) if part))
    return lines


def target_text(now: View, target: Target) -> str:
    """A target as people read it."""
    if target.kind == "pace" and target.unit == "s/km":
        low, high = pace(target.low, now.units), pace(target.high, now.units)
        return f"{low.split(' ')[0]}–{high}"
    if target.kind == "pace":
        return f"{clock_s(target.low)}–{clock_s(target.high)} /100 m"
    low, high = number(target.low), number(target.high)
    return f"RPE {low}–{high}" if target.kind == "rpe" else f"{low}–{high} {target.unit}"


def _exercises(now: View, session: Session) -> list[str]:
    _ = now.translate
    lines = []
    for exercise in session.exercises:
        load = f", {weight(exercise.load_kg, now.language, now.units)}" if exercise.load_kg else ""
        rpe = f" @ RPE {number(exercise.rpe)}" if exercise.rpe else ""
        lines.append(f"{_.label('exercise', exercise.name)} {exercise.sets} × {exercise.reps[1]}{load}{rpe}")
    return lines


def _rating(now: View, plan_id: int, session: Session, index: int, said: tuple[int | None, str | None]) -> None:
    """Thumbs and edit; both become training examples."""
    _ = now.translate
    key = f"{plan_id}-{session.date}-{index}"
    thumb, edited = said
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        default = None if thumb is None else max(thumb, 0)
        chosen = st.feedback("thumbs", key=f"thumb-{key}", default=default)
        if st.button(":material/edit:", key=f"edit-{key}", help=_("Change this session"), type="tertiary"):
            edit_dialog(now, plan_id, session, index, thumb, edited)
    wanted = None if chosen is None else (1 if chosen else -1)
    if wanted != thumb:
        record_feedback(now.engine, now.athlete, plan_id, session.date, index, wanted, edited)
    if edited:
        st.caption(f":material/edit_note: {edited.splitlines()[0]}")


def edit_dialog(now: View, plan_id: int, session: Session, index: int, thumb: int | None, edited: str | None) -> None:
    """A drawer with the session in the plan language; a line that does not read is said, and nothing typed is lost."""
    _ = now.translate

    @st.dialog(_("Change this session"), position="right")
    def drawer() -> None:
        st.caption(_("Day, sport, kind, minutes and blocks: «tu run threshold 50 3x8r2», «sa run long 90», «we rest»."))
        st.caption(_("Strength lists its exercises below: « goblet_squat 3x10@7»."))
        text = st.text_area(
            _("Session"), edited or session.line, height=180, key=f"line-{plan_id}-{session.date}-{index}"
        )
        with st.container(horizontal=True):
            save = st.button(_("Keep this change"), type="primary", icon=":material/check:")
            undo = st.button(_("Undo the change"), icon=":material/undo:", disabled=not edited)
        if save:
            try:
                line = parse_line(text)
            except BadInput as error:
                st.text(str(error))
                return
            same = str(line) == session.line
            record_feedback(now.engine, now.athlete, plan_id, session.date, index, thumb, None if same else str(line))
            st.rerun()
        if undo:
            record_feedback(now.engine, now.athlete, plan_id, session.date, index, thumb, None)
            st.rerun()

    drawer()
