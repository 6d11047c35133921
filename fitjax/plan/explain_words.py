"""Raw values into words: a cause or a statement with its numbers, in English or Chinese.

A value is written by the end of its name: _km, _min, _pct, _h, _kg, _weeks, _day, _n, _index, or by what it is
(sport, kind, goal, conditions, exercise …). Which of the phrasings is taken depends on a seed, not on chance.
"""

import re
from datetime import date
from functools import lru_cache
from types import ModuleType
from typing import Any
from zlib import crc32

from fitjax.domain.vocabulary import DAYS
from fitjax.plan import explain_en, explain_zh
from fitjax.plan.labels import Family, join, label
from fitjax.plan.quantities import date_text, distance, minutes_text, number, pace, weight

_FAMILIES: dict[str, Family] = {
    "goal": "goal",
    "phase": "phase", "exercise": "exercise", "usual_exercise": "exercise", "conditions": "condition",
    "days": "day",
}  # fmt: skip

_KINDS = ("kind", "before_kind", "next_kind")
_SUFFIXES = {
    "pct": ("%", " %"), "h": (" 小时", " h"), "weeks": (" 周", " weeks"), "days": (" 天", " days"), "w": (" 瓦", " W"),
}  # fmt: skip
_SPACED = re.compile(r"([，。：；、（“—]) ")
"""A label that begins with a digit (10 公里跑) stands apart from the character before it, not from a mark."""
_ONE = re.compile(r"(?<![\d.,])1 ((?:strength |hard |long |rest )?(?:week|session|day|set|time))s\b")
"""What English says of one; Chinese has no plural."""


def words_of(language: str) -> ModuleType:
    return explain_zh if language == "zh" else explain_en


def phrase(variants: tuple[str, ...], values: dict[str, Any], language: str, seed: str) -> str:
    """One of the phrasings, filled in."""
    return filled(variants[crc32(seed.encode()) % len(variants)], values, language)


def filled(template: str, values: dict[str, Any], language: str) -> str:
    """The phrasing with its values in words; the first letter of an English sentence is a capital."""
    text = template.format_map({name: _word(name, value, language) for name, value in values.items()})
    if language == "zh":
        return tidy(text)
    text = text[:1].upper() + text[1:]
    return singular(text)


def singular(text: str) -> str:
    """An English sentence with what it says of one in the singular."""
    return _ONE.sub(r"1 \1", text) if "1 " in text else text


def apart(words: str, language: str) -> str:
    """A Chinese label that begins with a digit, with the space that sets it off; `tidy` removes it after a mark."""
    return f" {words}" if language == "zh" and words[:1].isdigit() else words


def tidy(text: str) -> str:
    return _SPACED.sub(r"\1", text).strip()


def _word(name: str, value: Any, language: str) -> str:
    """`written`, remembered where it can be: days, sports and most numbers come again and again."""
    return written(name, value, language) if isinstance(value, list) else _remembered(name, value, language)


def written(name: str, value: Any, language: str) -> str:
    """One value in words."""
    zh = language == "zh"
    if name in ("sport", "barred_sport"):
        return str(words_of(language).SPORTS[value])
    if name == "muscle":
        return str(words_of(language).MUSCLES.get(value, value))
    if name in _KINDS:
        return kind_words(name, value, language)
    if name in ("event", "aim"):
        return apart((event if name == "event" else aim)(value, language), language)
    if name == "equipment":
        return join([str(words_of(language).GEAR[gear]) for gear in value], language)
    if name in _FAMILIES:
        family = _FAMILIES[name]
        values = [value] if isinstance(value, str) else list(value)
        return apart(join([label(family, v, language) for v in values], language), language)
    if isinstance(value, date):
        return date_text(value, language) if name == "goal_date" else label("day", DAYS[value.weekday()], language)
    if name == "volume":
        return str(words_of(language).VOLUMES[value])
    if isinstance(value, str):
        return value
    return _number(name.rsplit("_", 1)[-1], float(value), zh)


def kind_words(name: str, kind: str, language: str) -> str:
    """`before_kind` and `next_kind` are sessions (intervals, 间歇课), `kind` is what one does in them."""
    words = words_of(language)
    return str((words.KINDS if name == "kind" else words.HELD).get(kind) or label("kind", kind, language))


def aim(goal: str, language: str) -> str:
    """The goal as something one works for."""
    return str(words_of(language).AIMS.get(goal) or label("goal", goal, language))


def event(goal: str, language: str) -> str:
    """The goal as something that takes place on a day."""
    return str(words_of(language).EVENTS.get(goal) or label("goal", goal, language))


_remembered = lru_cache(maxsize=1 << 15)(written)


def _number(unit: str, value: float, zh: bool) -> str:
    language = "zh" if zh else "en"
    if unit == "km":
        return distance(value, language)
    if unit == "min":
        return minutes_text(value, language)
    if unit == "kg":
        return weight(value, language)
    if unit == "pace":
        return pace(value)
    suffix = _SUFFIXES.get(unit, ("", ""))
    return number(value) + suffix[not zh]
