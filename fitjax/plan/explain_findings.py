"""A rule's sentence as the athlete reads it: days in words, and "you" for the athlete.

A finding in, a sentence out. The verifier's own sentence (rules/words.py) speaks of anybody's plan, with dates as
computers write them; this one speaks to the person the plan is for. Judges nothing.
"""

import re
from datetime import date

from fitjax.domain.plan import Finding
from fitjax.plan.explain_words import singular
from fitjax.plan.quantities import day_text
from fitjax.plan.rules.words import describe

_DATE = re.compile(r" ?(\d{4}-\d\d-\d\d) ?")
_TO_YOU = (
    (re.compile(r"\bthe athlete does not have\b", re.IGNORECASE), "you do not have"),
    (re.compile(r"\bthe athlete (asked|named|ruled)\b", re.IGNORECASE), r"you \1"),
    (re.compile(r"\bthe athlete's\b", re.IGNORECASE), "your"),
    (re.compile("运动员(?!约)"), "你"),
)


def spoken(finding: Finding, language: str) -> str:
    """One sentence, with a capital and a full stop."""
    text = describe(finding, language)
    text = _DATE.sub(lambda match: _day(match, language), text)
    for pattern, words in _TO_YOU:
        text = pattern.sub(words, text)
    text = text.strip()
    text = text[:1].upper() + text[1:] if language == "zh" else singular(text[:1].upper() + text[1:])
    return text if text.endswith((".", "。", "!", "?")) else text + ("。" if language == "zh" else ".")


def _day(match: re.Match[str], language: str) -> str:
    """English keeps its spaces; Chinese needs none around a day."""
    try:
        shown = day_text(date.fromisoformat(match[1]), language)
    except ValueError:
        return match[0]
    return shown if language == "zh" else match[0].replace(match[1], shown)
