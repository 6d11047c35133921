"""Interface words in the reader's language, one translator a session and no global state.

`_ = Translator("zh")` and then `_("Import workouts")`; catalogues are JSON files in locale/, English to the other
language. A text without an entry stays English: nothing ever fails to show. Knows no page.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from fitjax.plan.labels import Family, join, label

LANGUAGES = {"en": "English", "zh": "中文"}
_LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Translator:
    """Callable: `_(text)` or `_(text, n=3)` for a text with `{n}` in it."""

    language: str = "en"

    def __call__(self, text: str, **values: object) -> str:
        words = catalogue(self.language).get(text, text)
        return words.format(**values) if values else words

    def label(self, family: Family, value: str) -> str:
        """The name of a sport, kind, phase, exercise and the like; the first letter of an English one is a capital."""
        words = label(family, value, self.language)
        return words[:1].upper() + words[1:]

    def join(self, words: list[str]) -> str:
        return join(words, self.language)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """English text to text in `language`; empty for English and for languages without a file."""
    path = _LOCALE / f"{language}.json"
    if language == "en" or language not in LANGUAGES or not path.is_file():
        return MappingProxyType({})
    return MappingProxyType(json.loads(path.read_text(encoding="utf-8")))
