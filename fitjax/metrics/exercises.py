"""What an exercise name means: canonical key, movement pattern, implement and muscles.

In: any app's name for an exercise, in English, or a common German, French or Chinese one. Out: an `Exercise`, or None
where no word of the name is known; such sets count for tonnage and for no muscle.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from fitjax.metrics.exercise_table import IMPLEMENT_WORDS, INSTEAD, KEYWORDS, TABLE

MUSCLES = (
    "chest", "back", "shoulders", "biceps", "triceps", "quads", "hamstrings", "glutes", "calves", "core", "forearms",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_FILLER = frozenset({"the", "a", "with", "on", "and", "s"})


@dataclass(frozen=True, slots=True)
class Exercise:
    key: str
    pattern: str
    """squat | lunge | hinge | push | press | pull | pulldown | arms | calf | core"""
    implement: str
    direct: tuple[str, ...]
    indirect: tuple[str, ...]


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", text)


def _words(name: str) -> frozenset[str]:
    """Words of a name without order, accents, plural s and fillers."""
    return frozenset(_singular(word) for word in _WORD.findall(_plain(name))) - _FILLER


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _read_table() -> tuple[dict[str, Exercise], dict[frozenset[str], str]]:
    exercises: dict[str, Exercise] = {}
    keys: dict[frozenset[str], str] = {}
    for line in TABLE.strip().splitlines():
        key, pattern, implement, direct, indirect, names = line.split("|")
        exercises[key] = Exercise(key, pattern, implement, tuple(direct.split()), tuple(indirect.split()))
        for name in [key.replace("_", " "), *names.split(";")]:
            keys.setdefault(_words(name), key)
    return exercises, keys


def _read_keywords() -> tuple[tuple[tuple[str, ...], str], ...]:
    pairs = (part.split("=") for line in KEYWORDS.strip().splitlines() for part in line.split(";"))
    return tuple((tuple(_plain(words).split()), key.strip()) for words, key in pairs)


EXERCISES, _KEY_OF_WORDS = _read_table()
_KEYWORDS = _read_keywords()


@lru_cache(maxsize=4096)
def exercise_of(name: str) -> Exercise | None:
    """The exercise a name means: by the name itself, else by the first keyword rule all of whose words it holds."""
    plain, words = _plain(name), _words(name)
    key = _KEY_OF_WORDS.get(words)
    if key is None:
        key = _by_keyword(plain, words)
    if key is None:
        return None
    by_hand = _names_implement("dumbbell", plain)
    return replace(EXERCISES[key], implement="dumbbell") if by_hand else EXERCISES[key]


def is_assisted(name: str) -> bool:
    """Whether the logged weight helps instead of hinders, so that no load can be read from it."""
    return "assist" in _plain(name)


def _by_keyword(plain: str, words: frozenset[str]) -> str | None:
    for needed, found in _KEYWORDS:
        # Short Latin words must be whole words ("row" is in "throw"); the rest may be part of a compound.
        if all(_singular(part) in words if part.isascii() and len(part) <= 5 else part in plain for part in needed):
            named = next((implement for implement in INSTEAD if _names_implement(implement, plain)), None)
            return found if named is None else INSTEAD[named].get(found, found)
    return None


def _names_implement(implement: str, plain: str) -> bool:
    return any(_plain(word) in plain for word in IMPLEMENT_WORDS[implement].split())
