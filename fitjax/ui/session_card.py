"""One planned session as people read it: what, how long, at which targets, and why.

A session in, drawn Streamlit elements or lines of text out. Knows no plan and writes nothing.
"""

import datetime as dt
import re
from collections.abc import Sequence

import streamlit as st

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Exercise, Finding, Session, Step, Target
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.labels import title
from fitjax.plan.language import SessionLine, parse_line
from fitjax.plan.quantities import clock_s, minutes_text, number, pace, weight
from fitjax.ui.finding_words import HARD, finding_words
from fitjax.ui.state import View

ICON = {
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
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = re.compile(
    r" (?=(?:min|s|/km|/mi|/100|kg|lb|km|mi|W|bpm|分钟|秒|公斤|磅|公里|英里|×)(?!\w))|(?<=×) |(?<=RPE) "
)


def session_body(
    now: View,
    session: Session,
    edited: str | None = None,
    *,
    changed: Session | None = None,
    findings: Sequence[Finding] = (),
    small: bool = False,
    swapped: bool = False,
) -> None:
    """Kind, title, targets and the reason; a change of the athlete's own stands above what it replaced.

    `changed` is the session as the change makes it, `findings` what the change breaks.
    """
    _ = now.translate
    name = title(session, now.language, now.units)
    sport, kind = _sport_and_kind(session, edited)
    colour = _COLOUR.get(kind, "orange")
    head = [f"{ICON.get(sport, '')} :{colour}-badge[{_.label('kind', kind)}]"] if sport else []
    if edited:
        head += [f"**{line_words(now, edited, on=session.date)}**", f"~~{name}~~ :blue-badge[{_('your change')}]"]
    else:
        head.append(f"**{kept_together(name)}**" + (f" :blue-badge[{_('swapped')}]" if swapped else ""))
    st.markdown("  \n".join(head))
    shown = changed if edited else session
    lines = _targets(now, shown) if shown else []
    if lines:
        st.markdown("  \n".join(f":small[{line}]" if small else line for line in map(kept_together, lines)))
    if session.why and not edited:
        st.caption(f":material/lightbulb: {session.why}")
    for finding in findings if edited else ():
        st.markdown(finding_words(now, finding, where=False))
    if edited and any(finding.severity.value in HARD for finding in findings):
        st.caption(_("It goes beyond a limit. It stays because it is your own change."))


def _sport_and_kind(session: Session, edited: str | None) -> tuple[str, str]:
    """Of what the athlete made of it; no sport where they made it a rest day."""
    try:
        line = parse_line(edited) if edited else None
    except BadInput:
        line = None
    if line is None:
        return session.sport.value, session.kind.value
    return line.sport.value if line.sport else "", line.kind.value


def kept_together(text: str) -> str:
    """A number and its unit on one line, and both ends of a range."""
    return _UNITS.sub("\u00a0", text).replace("–", "\u2060–\u2060").replace(" · ", "\u00a0· ")


def _targets(now: View, session: Session) -> list[str]:
    length = minutes_text(session.minutes, now.language)
    named = length in title(session, now.language, now.units)
    if session.exercises:
        return [length, *exercise_lines(now, session.exercises)]
    if len(session.steps) == 1 and session.steps[0].repeat == 1:
        target = session.steps[0].target
        parts = [*([] if named else [length]), *([target_text(now, target)] if target else [])]
        return [" · ".join(parts)] if parts else []
    return [*([] if named else [length]), *step_lines(now, session.steps)]


def step_lines(now: View, steps: Sequence[Step]) -> list[str]:
    """Warm-up, work, recovery and cool-down, each with its length and target."""
    _ = now.translate
    lines = []
    for step in steps:
        length = minutes_text(step.minutes, now.language) if step.minutes else ""
        times = f"{step.repeat} × " if step.repeat > 1 else ""
        what = {"work": "", "warmup": _("warm-up"), "cooldown": _("cool-down"), "recovery": _("between")}[step.what]
        aim = target_text(now, step.target) if step.target else ""
        lines.append(" · ".join(part for part in (" ".join(p for p in (times + length, what) if p), aim) if part))
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


def exercise_lines(now: View, exercises: Sequence[Exercise]) -> list[str]:
    """One line an exercise; what all of them share stands once, on top."""
    _ = now.translate
    efforts = {exercise.rpe for exercise in exercises}
    amounts = {_amount(now, exercise) for exercise in exercises}
    shared = [*amounts] if len(amounts) == 1 else []
    if len(efforts) == 1 and None not in efforts:
        shared.append(f"RPE {number(efforts.pop() or 0)}")
    lines = [_("each {amount}", amount=" · ".join(shared))] if shared else []
    for exercise in exercises:
        parts = [_.label("exercise", exercise.name)]
        if len(amounts) > 1:
            parts.append(_amount(now, exercise))
        if exercise.load_kg:
            parts.append(weight(exercise.load_kg, now.language, now.units))
        if exercise.rpe and efforts and len(efforts) > 1:
            parts.append(f"RPE {number(exercise.rpe)}")
        lines.append("• " + " · ".join(parts))
    return lines


def _amount(now: View, exercise: Exercise) -> str:
    low, high = exercise.reps
    reps = f"{high}" if low == high else f"{low}–{high}"
    info = EXERCISES.get(exercise.name)
    seconds = (" 秒" if now.language == "zh" else " s") if info is not None and info.hold else ""
    return f"{exercise.sets} × {reps}{seconds}"


def line_words(now: View, text: str, *, on: dt.date | None = None) -> str:
    """A line of the plan language in words: "Tuesday: easy run, 30 min"; `on` its own day, the day goes unsaid.

    Unreadable text is shown as it is.
    """
    _ = now.translate
    try:
        line = parse_line(text)
    except BadInput:
        return text.splitlines()[0]
    words = _("Rest") if line.sport is None else _line_title(now, line)
    if on is not None and on.weekday() == line.day:
        return kept_together(words)
    return f"{_.label('day', DAYS[line.day])}: {kept_together(words)}"


def _line_title(now: View, line: SessionLine) -> str:
    """The title the session would have, and its minutes where the title leaves them out."""
    assert line.sport is not None
    steps = (Step(repeat=line.block.repeat, what="work", minutes=line.block.work_min),) if line.block else ()
    session = Session(
        date=dt.date.min, sport=line.sport, kind=line.kind, minutes=line.minutes, steps=steps, line=line.head()
    )
    name, length = title(session, now.language, now.units), minutes_text(line.minutes, now.language)
    return name if length in name else f"{name}, {length}"
