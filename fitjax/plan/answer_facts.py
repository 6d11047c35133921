"""What the plan can answer, and with which values: topics that are true today, each as a `Cause`.

Plan, profile, today and the question in; topics out, in the order of the table in answer_words.py. The question is
only read for the day it names; which topic it asks about is for the model to say.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from fitjax.domain.plan import Session, Step
from fitjax.domain.vocabulary import DAYS, RACE_KM, Kind, Phase, Sport
from fitjax.plan.answer_words import ANSWERS
from fitjax.plan.explain_cause import Cause
from fitjax.plan.labels import title
from fitjax.plan.outlook import Outlook
from fitjax.plan.quantities import number, pace

_DAY_NAMES = (
    (r"mon(?:day)?s?", "一"), (r"tue(?:s(?:day)?)?s?", "二"), (r"wed(?:nesday)?s?", "三"),
    (r"thu(?:rs?(?:day)?)?s?", "四"), (r"fri(?:day)?s?", "五"), (r"sat(?:urday)?s?", "六"),
    (r"sun(?:day)?s?", "[日天]"),
)  # fmt: skip
_WEEKDAY = [re.compile(rf"\b{en}\b|(?:周|星期|礼拜){zh}", re.IGNORECASE) for en, zh in _DAY_NAMES]
_NEAR = (
    (re.compile(r"\btomorrow\b|明天|明日", re.IGNORECASE), 1),
    (re.compile(r"\btoday\b|今天|今日", re.IGNORECASE), 0),
)


def answerable(look: Outlook, today: date, question: str = "") -> list[Cause]:
    """Never empty: not knowing stands last."""
    fixed = [Cause(topic) for topic, (english, _) in ANSWERS.items() if "{" not in english[0] and topic not in _HELD]
    return [*_days(look, today, question), *_ahead(look, today), *_counts(look, today), *fixed, Cause("unknown")]


_HELD = frozenset({"nohard", "unknown"})


def day_named(question: str, today: date) -> date | None:
    """The day a question names: today, tomorrow or the next such weekday."""
    for pattern, ahead in _NEAR:
        if pattern.search(question):
            return today + timedelta(days=ahead)
    for weekday, pattern in enumerate(_WEEKDAY):
        if pattern.search(question):
            return today + timedelta(days=(weekday - today.weekday()) % 7)
    return None


def _days(look: Outlook, today: date, question: str) -> Iterator[Cause]:
    day = day_named(question, today)
    if day is not None:
        sessions = look.on(day)
        yield Cause("day", _shown(sessions[0], look)) if sessions else Cause("dayrest", {"at_day": day})
    coming = [s for s in look.sessions if s.date >= today]
    if coming:
        yield Cause("next", _shown(coming[0], look))
        after = next((s for s in coming if s.date > today), coming[0])
        values = _shown(after, look)
        yield Cause("missed", {"title": values["title"], "at_day": after.date})


def _ahead(look: Outlook, today: date) -> Iterator[Cause]:
    coming = [s for s in look.sessions if s.date >= today]
    hard = next((s for s in coming if s.hard), None)
    if hard:
        yield Cause("nexthard", {"title": _title(hard, look), "at_day": hard.date, "goal_date": hard.date})
    elif coming:
        yield Cause("nohard")
    long = next((s for s in coming if s.kind is Kind.LONG), None)
    if long:
        yield Cause("nextlong", _shown(long, look) | {"size_min": long.minutes})
    lifting = next((s for s in coming if s.sport is Sport.STRENGTH), None)
    if lifting:
        yield Cause("strength", _shown(lifting, look))
    for session in coming:
        aim = _aim(session, look.plan.language)
        if aim:
            values = {"title": _title(session, look), "at_day": session.date, "target": aim}
            yield Cause("effort", values)
            break
    back = next((w for w in look.cut_backs if w.start >= today), None)
    if back:
        yield Cause("cutback", {"week_index": back.index, "week_min": back.minutes})


def _counts(look: Outlook, today: date) -> Iterator[Cause]:
    plan, goal = look.plan, look.plan.goal
    longest = max(
        (s for s in look.sessions if s.sport is Sport.RUN and s.kind is not Kind.RACE and s.distance_km),
        key=lambda s: s.distance_km or 0,
        default=None,
    )
    if longest:
        yield Cause("longest", {"longest_km": longest.distance_km, "goal_date": longest.date})
        race = RACE_KM.get(goal.kind)
        if race and longest.distance_km:
            share = 100 * longest.distance_km / race
            yield Cause("ready", {"longest_km": longest.distance_km, "share_pct": share, "goal": goal.kind})
    week = next((w for w in reversed(plan.weeks) if w.start <= today), plan.weeks[0] if plan.weeks else None)
    if week:
        yield Cause("week", {"week_min": week.minutes, "sessions_n": len(week.sessions)})
        if week.why:
            yield Cause("whyweek", {"why": week.why})
    if look.sessions:
        yield Cause("hardcount", {"hard_n": len(look.hard), "sessions_n": len(look.sessions)})
    off = [day for day in DAYS if not look.profile.availability_min[day]]
    if 0 < len(off) < 7:
        yield Cause("restdays", {"days": off})
    if goal.date and goal.date >= today:
        yield Cause("daysleft", {"days_n": (goal.date - today).days, "goal_date": goal.date})
    if look.peak and look.peak.phase is not Phase.RACE:
        yield Cause("peak", {"peak_index": look.peak.index, "peak_min": look.peak.minutes})


def _title(session: Session, look: Outlook) -> str:
    """As it stands within a sentence."""
    text = title(session, look.plan.language)
    return text if look.plan.language == "zh" else text[:1].lower() + text[1:]


def _shown(session: Session, look: Outlook) -> dict[str, Any]:
    return {"title": _title(session, look), "at_day": session.date, "why": session.why}


def _aim(session: Session, language: str) -> str:
    """The target of a session's main work in words, empty where it has none."""
    work: Step | None = next((step for step in session.steps if step.what == "work" and step.target), None)
    if work is None or work.target is None:
        return ""
    aim = work.target
    low, high = number(aim.low), number(aim.high)
    if aim.unit == "s/km":
        return f"{pace(aim.low).removesuffix(' /km')}–{pace(aim.high)}"
    if aim.kind == "rpe":
        return f"用力程度 {low}–{high}（满分 10）" if language == "zh" else f"an effort of {low} to {high} out of 10"
    unit = {"bpm": ("bpm", "次/分"), "W": ("W", "瓦"), "s/100m": ("s per 100 m", "秒/100 米")}.get(
        aim.unit, (aim.unit,) * 2
    )
    return f"{low}–{high} {unit[language == 'zh']}"
