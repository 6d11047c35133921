"""`fitjax eval explanations`: are the words of plans true, personal and plain?

Explained plans with their profiles in, a table out. Every number must be in the ledger and stand for the right thing
(explain_check.py recomputes each from sessions and profile), every cause must be one, no two athletes may get the
same paragraph. Reading level: for English the grade of Flesch and Kincaid (Kincaid et al. 1975, Navy report RBR
8-75): 0.39 words a sentence + 11.8 syllables a word - 15.59; for Chinese characters a sentence. Judges any plan in
the contract's format.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.plan.explain_check import check_explanation
from fitjax.plan.generator import Generator
from fitjax.plan.grounding import Grounds

_SENTENCE = re.compile(r"[^.!?。！？]+(?:\.(?=\d)[^.!?。！？]*)*[.!?。！？]")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
MOST_SHOWN = 10
"""Examples of what is wrong that the table carries."""


@dataclass(slots=True)
class Tally:
    """What was counted so far. Tallies of different plans add up, so that many processes can judge."""

    plans: int = 0
    texts: int = 0
    grounded: int = 0
    right: int = 0
    without_why: int = 0
    repeated: int = 0
    wrong: list[str] = field(default_factory=list)
    paragraphs: set[bytes] = field(default_factory=set)
    """Fingerprints: two athletes with one paragraph leave one."""
    grades: list[float] = field(default_factory=list)
    words: list[float] = field(default_factory=list)
    characters: list[float] = field(default_factory=list)

    def add(self, plan: Plan, profile: Profile, reader: Generator | None = None) -> None:
        """`reader` read the profile's notes."""
        _one(plan, profile, reader, self)

    def merge(self, other: "Tally") -> None:
        for name in ("plans", "texts", "grounded", "right", "without_why", "repeated"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong[: max(MOST_SHOWN - len(self.wrong), 0)]
        self.paragraphs |= other.paragraphs
        self.grades += other.grades
        self.words += other.words
        self.characters += other.characters

    def table(self) -> dict[str, object]:
        """Shares of plans unless named otherwise; plans without sessions count too."""
        plans, texts = max(self.plans, 1), max(self.texts, 1)
        return {
            "plans": self.plans,
            "sentences_checked": self.texts,
            "numbers_in_ledger": round(self.grounded / plans, 5),
            "numbers_right_and_causes_true": round(self.right / plans, 5),
            "distinct_paragraphs": round(len(self.paragraphs) / plans, 5),
            "sessions_or_weeks_without_reason": self.without_why,
            "reasons_repeated_within_a_plan": round(self.repeated / texts, 5),
            "english": _level(self.grades, "flesch_kincaid_grade") | _level(self.words, "words_a_sentence"),
            "chinese": _level(self.characters, "characters_a_sentence"),
            "wrong": self.wrong[:MOST_SHOWN],
        }


def evaluate_explanations(
    explained: Iterable[tuple[Plan, Profile]], reader: Generator | None = None
) -> dict[str, object]:
    """The table of all these plans. `reader` read the profiles' notes."""
    tally = Tally()
    for plan, profile in explained:
        tally.add(plan, profile, reader)
    return tally.table()


def _one(plan: Plan, profile: Profile, reader: Generator | None, seen: Tally) -> None:
    reasons = [week.why for week in plan.weeks] + [s.why for week in plan.weeks for s in week.sessions]
    seen.plans += 1
    seen.texts += len(reasons) + 1
    seen.without_why += sum(not why.strip() for why in reasons)
    seen.repeated += len(reasons) - len(set(reasons))
    seen.paragraphs.add(sha256(plan.explanation.text.encode()).digest())
    seen.grounded += _grounded(plan)
    errors = check_explanation(plan, profile, reader=reader)
    seen.right += not errors
    seen.wrong += errors[: max(MOST_SHOWN - len(seen.wrong), 0)]
    for text in [plan.explanation.text, *reasons]:
        _measure(text, plan.language, seen)


def _grounded(plan: Plan) -> bool:
    """Every number that the plan says is in the ledger it carries."""
    reasons = [text for week in plan.weeks for text in (week.why, *(s.why for s in week.sessions))]
    return not Grounds(plan.explanation.facts).missing("\n".join([plan.explanation.text, *reasons]))


def _measure(text: str, language: str, seen: Tally) -> None:
    sentences = _SENTENCE.findall(text)
    if not sentences:
        return
    if language == "zh":
        seen.characters.append(len(_HAN.findall(text)) / len(sentences))
        return
    words = _WORD.findall(text)
    if words:
        seen.words.append(len(words) / len(sentences))
        seen.grades.append(flesch_kincaid(words, len(sentences)))


def flesch_kincaid(words: list[str], sentences: int) -> float:
    """School grade that can read it (Kincaid 1975)."""
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    """Groups of vowels, a silent e at the end left out."""
    plain = word.lower()
    count = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and count > 1
    return max(count - silent, 1)


def _level(values: list[float], name: str) -> dict[str, float]:
    if not values:
        return {}
    return {name: round(float(np.mean(values)), 2), f"{name}_p90": round(float(np.quantile(values, 0.9)), 2)}
