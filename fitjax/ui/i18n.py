"""Interface words in the reader's language, one translator a session and no global state.

`_ = Translator("zh")` and then `_("Import workouts")`; catalogues are JSON files in locale/, English to the other
language. A text without an entry stays English: nothing ever fails to show. Knows no page.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from fitjax.plan.labels import Family, join, label

LANGUAGES = {"en": "English", "zh": "中文"}
_LOCALE = Path(__file__).parent / "locale"
_ONE = {
    "activities": "activity", "days": "day", "notes": "note", "rows": "row", "sessions": "session", "sets": "set",
    "stretches": "stretch", "values": "value", "weeks": "week",
}  # fmt: skip
"""What English says of one of those that interface texts count; Chinese has no plural."""
_COUNTED = re.compile(rf"\{{(\w+)\}} ((?:new |doubtful )?)({'|'.join(_ONE)})\b")


@dataclass(frozen=True, slots=True)
class Translator:
    """Callable: `_(text)` or `_(text, n=3)` for a text with `{n}` in it."""

    language: str = "en"

    def __call__(self, text: str, **values: object) -> str:
        words = catalogue(self.language).get(text, text)
        return of_one(words, values).format(**values) if values else words

    def label(self, family: Family, value: str) -> str:
        """The name of a sport, kind, phase, exercise and the like; the first letter of an English one is a capital."""
        words = label(family, value, self.language)
        return words[:1].upper() + words[1:]

    def join(self, words: list[str]) -> str:
        return join(words, self.language)


def of_one(text: str, values: Mapping[str, object]) -> str:
    """The text with `{n} rows` as `{n} row` where n is 1; what the values say is not touched."""

    def said(found: re.Match[str]) -> str:
        return f"{{{found[1]}}} {found[2]}{_ONE[found[3]]}" if values.get(found[1]) == 1 else found[0]

    return _COUNTED.sub(said, text)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """English text to text in `language`; empty for English and for languages without a file."""
    path = _LOCALE / f"{language}.json"
    if language == "en" or language not in LANGUAGES or not path.is_file():
        return MappingProxyType({})
    return MappingProxyType(json.loads(path.read_text(encoding="utf-8")))
