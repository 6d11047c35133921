"""What the athlete said about planned sessions, as things a model can learn from. No JAX: the web page counts these.

A thumb up says "this line, for this week"; a thumb down says "not this line"; an edit says both, and what instead.
Every fourth example (by a hash of what it is about) is held out and never trained on. Only the plan language goes
in: no names, no dates, no notes.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import BadInput, PlanRejected
from fitjax.domain.plan import Plan, Session
from fitjax.domain.profile import Profile
from fitjax.plan.brief import WeekBrief
from fitjax.plan.language import SeasonLine, SessionLine, parse_line
from fitjax.plan.prompt import week_prompt
from fitjax.plan.setting import Setting, make_setting
from fitjax.plan.week_focus import season_line
from fitjax.store.athletes import get_profile
from fitjax.store.feedback import feedback_frame
from fitjax.store.plans import get_plan

MIN_EXAMPLES = 2
"""Fewest examples a run starts with: one to learn from, one to be held out."""


@dataclass(frozen=True, slots=True)
class TrainingExample:
    """One thing said: `text` is the preferred line, or the disliked one when `kind` is "down"."""

    kind: str
    """up | down | edit"""
    date: str
    text: str
    split: str
    """train | heldout"""
    prompt: str
    completion: str
    spans: tuple[tuple[int, int, float], ...]
    """Character spans of the completion with their weights: 1 to learn, negative to unlearn."""

    def as_json(self) -> dict[str, object]:
        return {
            "prompt": self.prompt,
            "completion": self.completion,
            "weight": 0.0,
            "spans": [list(s) for s in self.spans],
        }


def examples(engine: Engine, athlete: str) -> list[TrainingExample]:
    """Every rated or edited session of this athlete, oldest first; one example a session."""
    profile = get_profile(engine, athlete)
    frame = feedback_frame(engine, athlete)
    if profile is None or frame.empty:
        return []
    plans: dict[int, Plan] = {}
    found = []
    for row in frame.itertuples():
        plan_id = int(row.plan_id)
        plan = plans.setdefault(plan_id, get_plan(engine, plan_id))
        example = _example(plan, _setting(plan, profile), row)
        if example is not None:
            found.append(example)
    return _with_both_splits(found)


def _setting(plan: Plan, profile: Profile) -> Setting | None:
    try:
        return make_setting(profile.model_copy(update={"goal": plan.goal}), plan.start, len(plan.weeks))
    except PlanRejected:
        return None


def _example(plan: Plan, setting: Setting | None, row: Any) -> TrainingExample | None:
    if setting is None:
        return None
    day = row.session_date
    day = day.date() if hasattr(day, "date") else day
    week = next((w for w in plan.weeks if any(s.date == day for s in w.sessions)), None)
    if week is None:
        return None
    same_day = [s for s in week.sessions if s.date == day]
    index = int(row.session_index)
    session = same_day[index] if index < len(same_day) else same_day[0]
    edited = row.edited_line if isinstance(row.edited_line, str) and row.edited_line.strip() else None
    thumb = row.thumb
    if edited is None and (thumb is None or thumb != thumb or thumb == 0):
        return None
    try:
        wanted = parse_line(edited) if edited else parse_line(session.line)
        lines = _week_lines(week.sessions, session, wanted)
        brief = _brief(season_line(week), week.index, lines, setting)
    except BadInput:
        return None
    completion, start, end = _completion(lines, wanted.day)
    weight = -1.0 if edited is None and thumb < 0 else 1.0
    kind = "edit" if edited else "up" if weight > 0 else "down"
    key = f"{plan.athlete}|{day}|{index}|{kind}|{wanted}"
    split = "heldout" if int(hashlib.sha256(key.encode()).hexdigest(), 16) % 4 == 0 else "train"
    return TrainingExample(
        kind, str(day), str(wanted), split, week_prompt(setting, brief), completion, ((start, end, weight),)
    )


def _week_lines(sessions: tuple[Session, ...], changed: Session, wanted: SessionLine) -> list[SessionLine]:
    """The week as seven days, with the wanted line in the place of the one it was said about."""
    days = [SessionLine(day) for day in range(7)]
    for session in sessions:
        if session is not changed:
            days[session.date.weekday()] = parse_line(session.line)
    days[wanted.day] = wanted
    return days


def _brief(season: SeasonLine, index: int, lines: list[SessionLine], setting: Setting) -> WeekBrief:
    """The week's brief with its counts as they are after the change, so the prompt asks for what follows."""
    placed = Counter("s" if ln.sport == "strength" else "q" if ln.hard else "e" for ln in lines if ln.sport is not None)
    season = replace(season, hard=placed["q"], strength=placed["s"], sessions=sum(placed.values()))
    minutes = sum(ln.minutes for ln in lines) // 5 * 5
    long_min = max((ln.minutes for ln in lines if ln.kind == "long"), default=0)
    return WeekBrief(index - 1, season, minutes, long_min, 0)


def _completion(lines: list[SessionLine], day: int) -> tuple[str, int, int]:
    """The week's text and where the wanted line stands in it."""
    text, start, end = "", 0, 0
    for line in lines:
        piece = f"{line}\n"
        if line.day == day:
            start, end = len(text), len(text) + len(piece)
        text += piece
    return text, start, end


def _with_both_splits(found: list[TrainingExample]) -> list[TrainingExample]:
    """With few examples the hash may put all on one side; the newest then changes sides, so that both exist."""
    sides = {example.split for example in found}
    if len(found) < MIN_EXAMPLES or len(sides) == 2:
        return found
    other = "heldout" if "train" in sides else "train"
    return [*found[:-1], replace(found[-1], split=other)]
