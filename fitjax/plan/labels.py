"""Names people read: enum labels, and the title of a session such as "3 × 8 min at threshold" or "长跑 14.0 公里".

Values of the domain in, a few words in English or Chinese out. Knows no athlete.
"""

from typing import Literal

from fitjax.domain.plan import Session, Step
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.plan.labels_words import LABELS
from fitjax.plan.quantities import distance, minutes_text, number

Family = Literal[
    "sport", "kind", "phase", "goal", "experience", "condition", "symptom", "equipment", "exercise",
    "day", "pattern", "focus", "sex", "gate", "severity", "load_method",
]  # fmt: skip

_AT = {
    Kind.TEMPO: ("at tempo", "节奏"),
    Kind.THRESHOLD: ("at threshold", "阈值"),
    Kind.INTERVAL: ("intervals", "间歇"),
    Kind.HILLS: ("uphill", "上坡"),
    Kind.STRIDES: ("strides", "加速"),
    Kind.TEST: ("test", "测试"),
}
_EASY = {Kind.EASY: ("Easy", "轻松"), Kind.LONG: ("Long", "长"), Kind.RECOVERY: ("Recovery", "恢复")}
_LONG_ZH = {Sport.RUN: "长跑", Sport.RIDE: "长骑", Sport.SWIM: "长游", Sport.WALK: "长走"}


def label(family: Family, value: str, language: str) -> str:
    """The word for `value`; a value the table does not hold is shown as written, underscores as spaces."""
    words = LABELS[family].get(str(value))
    if words is None:
        return str(value).replace("_", " ")
    return words[1] if language == "zh" else words[0]


def join(words: list[str], language: str) -> str:
    """'a', 'a and b', 'a, b and c' or 'a、b和c'."""
    if len(words) < 2:
        return "".join(words)
    comma, last = ("、", "和") if language == "zh" else (", ", " and ")
    return comma.join(words[:-1]) + last + words[-1]


def title(session: Session, language: str, units: str = "metric") -> str:
    """One phrase in `language`; distances in `units`."""
    zh = language == "zh"
    if session.sport is Sport.STRENGTH:
        part = label("focus", focus(session), language)
        return f"{part}力量" if zh else f"{part.capitalize()} strength"
    if session.sport is Sport.MOBILITY or session.kind is Kind.MOBILITY:
        length = minutes_text(session.minutes, language)
        return f"灵活性 {length}" if zh else f"Mobility, {length}"
    if session.kind is Kind.RACE:
        return f"比赛 {_extent(session, language, units)}" if zh else f"Race, {_extent(session, language, units)}"
    if session.kind in _AT:
        return _worked(session, language)
    return _steady(session, language, units)


def focus(session: Session) -> str:
    """full, upper or lower, as the session's plan-language line says; full where it says nothing."""
    words = session.line.split("\n", 1)[0].split()
    return words[2] if len(words) > 2 and words[2] in ("full", "upper", "lower") else "full"


def _worked(session: Session, language: str) -> str:
    en, zh = _AT[session.kind]
    work = next((step for step in session.steps if step.what == "work"), None)
    if work is None or (work.minutes is None and work.distance_km is None):
        length = minutes_text(session.minutes, language)
        sport = label("sport", session.sport, language)
        return (
            f"{zh}{sport} {length}" if language == "zh" else f"{sport.capitalize()} {length}, {en.removeprefix('at ')}"
        )
    piece = _piece(work, language)
    repeat = f"{work.repeat} × " if work.repeat > 1 else ""
    prefix = "" if session.sport is Sport.RUN else label("sport", session.sport, language)
    if language == "zh":
        return f"{prefix}{zh} {repeat}{piece}"
    return f"{prefix.capitalize()}{': ' if prefix else ''}{repeat}{piece} {en}"


def _piece(step: Step, language: str) -> str:
    if step.minutes is None:
        return distance(step.distance_km or 0.0, language)
    if step.minutes < 1:
        return f"{number(step.minutes * 60)} {'秒' if language == 'zh' else 's'}"
    shown = number(step.minutes, 1).removesuffix(".0")
    return f"{shown} {'分钟' if language == 'zh' else 'min'}"


def _steady(session: Session, language: str, units: str) -> str:
    en, zh = _EASY.get(session.kind, ("Easy", "轻松"))
    extent = _extent(session, language, units)
    if language == "zh":
        if session.kind is Kind.LONG:
            return f"{_LONG_ZH.get(session.sport, '长距离' + label('sport', session.sport, 'zh'))} {extent}"
        return f"{zh}{label('sport', session.sport, 'zh')} {extent}"
    return f"{en} {label('sport', session.sport, 'en')}, {extent}"


def _extent(session: Session, language: str, units: str) -> str:
    """Distance for what is counted in kilometres (long sessions and races), minutes for the rest."""
    if session.distance_km and session.kind in (Kind.LONG, Kind.RACE) and session.sport is not Sport.SWIM:
        return distance(session.distance_km, language, units)
    return minutes_text(session.minutes, language)
