"""Whether every number said is the right one: reasons and explanation read back and recomputed from plan and profile.

A plan and its profile in; one line for each number that is unknown or stands for the wrong thing out, empty when all
is well. Sentences are recognised by the tables of words; what their numbers must be is worked out anew in
explain_truth.py from sessions and profile, not taken from the code that wrote them. A sentence no table knows may
hold only numbers of the ledger.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from string import Formatter

from fitjax.domain.plan import Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.plan.explain_holds import cause_holds
from fitjax.plan.explain_truth import Place, purpose_of, true_values
from fitjax.plan.explain_words import words_of
from fitjax.plan.facts import ledger, session_facts
from fitjax.plan.generator import Generator
from fitjax.plan.grounding import Grounds
from fitjax.plan.notes import apply_notes
from fitjax.plan.outlook import Outlook

_NUMBER = r"(\d+(?:\.\d+)?)"
_UNITS = {
    "km": (" km", " 公里"), "min": (" min", " 分钟"), "kg": (" kg", " 公斤"), "pct": (" %", "%"), "h": (" h", " 小时"),
    "weeks": (" weeks?", " 周"), "days": (" days?", " 天"), "w": (" W", " 瓦"), "n": ("", ""), "index": ("", ""),
}  # fmt: skip
_PLURAL = re.compile(r"\b(week|session|day|set|time)s\b")
_QUOTED = frozenset({"reason", "warning", "wish"})
_QUOTE = "\ue000"
"""Stands for the words of a gate, a rule or a note, which are quoted whole."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """One phrasing, ready to be read back."""

    key: str
    names: tuple[str, ...]
    pattern: re.Pattern[str]
    literal: str


def check_explanation(
    plan: Plan, profile: Profile, *, today: date | None = None, reader: Generator | None = None
) -> list[str]:
    """Every wrong or unknown number in the reasons of sessions and weeks and in the explanation.

    Notes of the profile are read as the planner read them: on the day the plan was made (its start if unsaid) and by
    the same `reader`, if a model read what the patterns left.
    """
    profile, _ = apply_notes(profile, today=today or plan.start, reader=reader)
    look = Outlook(plan, profile)
    wrong = [
        f"{s.date} {error}" for week in plan.weeks for s in week.sessions for error in check_session(s, week, look)
    ]
    wrong += [f"week {week.index} {error}" for week in plan.weeks for error in check_week(week, week.why, look)]
    return [*wrong, *check_text(plan.explanation.text, plan, look)]


def check_session(session: Session, week: Week, look: Outlook) -> list[str]:
    """The reason of one session."""
    language = look.plan.language
    purpose = purpose_of(session.kind, look.plan.goal.kind, language)
    text = session.why.removesuffix("." if language != "zh" else "。").removesuffix(purpose).strip() or session.why
    if text == session.why.rstrip(".。"):
        text = session.why
    return _errors(text, "REASONS", Place(look, week, session), lambda: session_facts(session, week, look))


def check_week(week: Week, why: str, look: Outlook) -> list[str]:
    """The reason `why` of one week."""
    return _errors(why, "WEEKS", Place(look, week), lambda: look.plan.explanation.facts)


def check_text(text: str, plan: Plan, look: Outlook) -> list[str]:
    """The explanation: its sentences one after the other, the longest that is recognised first."""
    facts = plan.explanation.facts or ledger(look.profile, plan)
    quotes = {str(f.value) for f in facts if f.name in ("gate", "note") or f.name.endswith("_words")}
    for quote in sorted(quotes, key=len, reverse=True):
        text = text.replace(quote, _QUOTE)
    readers, at = _readers(plan.language, "TEXT"), 0
    errors: list[str] = []
    grounds, place = Grounds(facts), Place(look)
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        found = [(r, m) for r in readers if (m := r.pattern.match(text, at))]
        if not found:
            end = _sentence_end(text, at)
            errors += [f"unknown {number!r} in {text[at:end]!r}" for number in grounds.missing(text[at:end])]
            at = end
            continue
        end = max(match.end() for _, match in found)
        whole = [(reader, match) for reader, match in found if match.end() == end]
        errors += _mildest([_judge(reader, match, place) for reader, match in whole])
        at = end
    return errors


def _errors(text: str, table: str, place: Place, facts: object) -> list[str]:
    readers = _readers(place.look.plan.language, table)
    matches = [(r, m) for r in readers if r.literal in text and (m := r.pattern.fullmatch(text))]
    if not matches:
        assert callable(facts)
        return [f"unknown {number!r} in {text!r}" for number in Grounds(facts()).missing(text)]
    return _mildest([_judge(reader, match, place) for reader, match in matches])


def _judge(reader: _Reader, match: re.Match[str], place: Place) -> list[str]:
    """What the sentence says against what is true."""
    said = dict(zip(reader.names, match.groups(), strict=True))
    true = true_values(reader.key, said, place)
    errors = [] if cause_holds(reader.key, place) else [f"{reader.key}: no cause here"]
    for name, shown in said.items():
        if name in _QUOTED:
            continue
        expected = true.get(name)
        if expected is None:
            errors.append(f"{reader.key}.{name}: {shown!r} can't be recomputed")
        elif isinstance(expected, str):
            if expected.lower() != shown.strip().lower():
                errors.append(f"{reader.key}.{name}: {shown!r}, but it is {expected!r}")
        elif not _equal(shown, expected):
            errors.append(f"{reader.key}.{name}: {shown}, but it is {expected:g}")
    return errors


def _mildest(judged: list[list[str]]) -> list[str]:
    """A sentence two phrasings fit is right when it is right as one of them."""
    return sorted(judged, key=len)[0]


def _equal(shown: str, expected: float) -> bool:
    decimals = len(shown.partition(".")[2])
    return abs(float(shown) - expected) <= 0.5 * 10**-decimals + 1e-6


@cache
def _readers(language: str, table: str) -> tuple[_Reader, ...]:
    variants: dict[str, Sequence[str]] = getattr(words_of(language), table)
    return tuple(_reader(key, template, language) for key, each in variants.items() for template in each)


def _reader(key: str, template: str, language: str) -> _Reader:
    names, pattern, literal = [], "", ""
    for text, name, _, _ in Formatter().parse(template):
        pattern += _PLURAL.sub(r"\1s?", re.escape(text).replace(r"\ ", " "))
        literal = max(literal, text[1:] if not pattern[1:] else text, key=len)
        if name:
            names.append(name)
            pattern += f"({_QUOTE}(?:[;；] ?{_QUOTE})*)" if name in _QUOTED else _group(name, language)
    if _PLURAL.search(literal):
        literal = ""
    return _Reader(key, tuple(names), re.compile(pattern, re.IGNORECASE), literal[1:])


def _group(name: str, language: str) -> str:
    unit = name.rsplit("_", 1)[-1]
    if name == "purpose":
        known = words_of(language).PURPOSES.values()
        return "(" + "|".join(re.escape(each).replace(r"\{aim\}", ".+?") for each in known) + ")"
    if name.endswith("_pace"):
        return r"(\d+:\d\d /km)"
    if "_" in name and unit in _UNITS:
        return _NUMBER + _UNITS[unit][language == "zh"]
    return "([^。]+?)" if language == "zh" else r"((?:(?!\. ).)+?)"


def _sentence_end(text: str, start: int) -> int:
    ends: Iterator[int] = (m.end() for m in re.finditer(r"[.!?](?=\s|$)|[。！？]", text) if m.end() > start)
    return next(ends, len(text))
