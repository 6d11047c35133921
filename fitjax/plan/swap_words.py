# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""What a swap says: its reason, its difference, and why it can't be, in English and Chinese. A table and its filling."""

from fitjax.domain.plan import Session
from fitjax.domain.vocabulary import DAYS
from fitjax.plan.explain_words import words_of
from fitjax.plan.labels import join, label, title
from fitjax.plan.quantities import MONTHS, minutes_text

_ASKED = {
    "easier": ("something easier", "轻松一点"), "shorter": ("something shorter", "短一点"),
    "harder": ("something harder", "强一点"), "other_sport": ("another sport", "换个项目"),
    "indoors": ("something indoors", "在室内练"), "different": ("something different", "换个花样"),
}  # fmt: skip
_WHY = (
    (
        "You asked for {asked}, so this replaces the {held}.",
        "你想{asked}，所以这里换掉了原来的{held}。",
    ),
    (
        "Here because you asked for {asked}, in place of the {held}.",
        "因为你想{asked}，它代替了原来的{held}。",
    ),
    (
        "Your wish, {asked}, decided this one; before it stood the {held}.",
        "你的愿望是{asked}，这里原来是{held}。",
    ),
)
_DIFF = ("{day}: {new} instead of {old}, because you asked for {asked}.", "{day}：{new}，代替{old}，因为你想{asked}。")
_NOTHING = (
    "Nothing fits as {asked} on {day}: every alternative would break a limit or add a warning to the plan.",
    "{day}没有合适的替换（{asked}）：别的安排都会超出限制，或给计划添一条警告。",
)
_RACE = ("The race itself can't be swapped; change the goal instead.", "比赛本身不能替换，请改目标。")
_MISSING = ("The plan has no session number {index} on {day}.", "计划在{day}没有第 {index} 次训练。")


def why_of(old: Session, wish: str, language: str, turn: int) -> str:
    """The reason of the session that came in. It holds no number, so it stays true whatever changes later."""
    zh = language == "zh"
    return _WHY[turn % len(_WHY)][zh].format(asked=_ASKED[wish][zh], held=_held(old, language))


def _held(session: Session, language: str) -> str:
    """The session by its kind: easy session, intervals, 轻松课."""
    words = words_of(language).HELD.get(session.kind)
    name = label("kind", session.kind, language)
    return str(words or (f"{name}课" if language == "zh" else f"{name} session"))


def diff_of(old: Session, new: Session, wish: str, language: str) -> str:
    return _said(_DIFF, language, old=old, new=new, wish=wish)


def nothing_fits(session: Session, wish: str, language: str) -> str:
    return _NOTHING[language == "zh"].format(asked=_ASKED[wish][language == "zh"], day=day_of(session, language))


def race_stays(language: str) -> str:
    return _RACE[language == "zh"]


def no_session(day: str, index: int, language: str) -> str:
    return _MISSING[language == "zh"].format(day=day, index=index + 1)


def day_of(session: Session, language: str) -> str:
    name, day = label("day", DAYS[session.date.weekday()], language), session.date
    return f"{day.month}月{day.day}日（{name}）" if language == "zh" else f"{name} {day.day} {MONTHS[day.month - 1]}"


def named(session: Session, language: str, other: Session | None = None) -> str:
    """The title with its minutes; strength work with its exercises where only they differ from `other`."""
    zh = language == "zh"
    text, length = title(session, language), minutes_text(session.minutes, language)
    text = text if zh else text[:1].lower() + text[1:]
    told = "" if length in text else length
    if other and session.exercises and title(other, language) == title(session, language):
        told = _lifts(session, other, language) or told
    if not told:
        return text
    return f"{text}（{told}）" if zh else f"{text} ({told})"


def _lifts(session: Session, other: Session, language: str) -> str:
    """What differs: the exercises, else sets and effort of the first."""
    if session.minutes != other.minutes:
        return ""
    theirs = {e.name for e in other.exercises}
    own = [label("exercise", e.name, language) for e in session.exercises if e.name not in theirs]
    if own:
        return join(own[:3], language)
    first = session.exercises[0]
    rpe = "" if first.rpe is None else f" RPE {first.rpe:g}"
    count = sum(e.sets for e in session.exercises)
    return f"共 {count} 组，{rpe.strip()}" if language == "zh" else f"{count} sets,{rpe}"


def _said(pair: tuple[str, str], language: str, *, old: Session, new: Session, wish: str) -> str:
    zh = language == "zh"
    names = {"old": named(old, language, new), "new": named(new, language, old)}
    text = pair[zh].format(day=day_of(old, language), asked=_ASKED[wish][zh], **names)
    return text if zh else text[:1].upper() + text[1:]
