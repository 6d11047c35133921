"""Column names to fields, by meaning and never by position. In: header cells and a dictionary; out: `Columns`.

Knows how names vary (case, accents, markup, units in brackets), not what any format's columns are.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_TAG = re.compile(r"<[^>]*>")
_NOISE = re.compile(r"[\s._\-/:;,*#®™]+")
_UNIT = re.compile(r"^(.*\S)\s*[(\[]\s*([^)\]]{1,12})\s*[)\]]$")
_UNSTACKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "`": "'"})


_LONGEST_CACHED = 200


def normalised(name: str) -> str:
    """A name without case, accents, markup or punctuation, for comparison only."""
    return _cached(name) if len(name) <= _LONGEST_CACHED else _normalised(name)


@lru_cache(maxsize=8192)
def _cached(name: str) -> str:
    return _normalised(name)


def _normalised(name: str) -> str:
    text = html.unescape(_TAG.sub("", name)).replace("\ufeff", "").replace("\u200b", "")
    text = unicodedata.normalize("NFKC", text).casefold().translate(_UNSTACKED)
    decomposed = unicodedata.normalize("NFKD", text)
    # Only Latin accents go: the voicing marks of Japanese kana change the word.
    kept = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f")
    return _NOISE.sub(" ", unicodedata.normalize("NFC", kept)).strip()


def without_unit(name: str) -> str:
    """'Distance' of 'Distance (km)'; the name itself where it states no unit."""
    parts = _UNIT.match(" ".join(name.split()))
    return parts[1] if parts else name


Dictionary = Mapping[str, frozenset[str]]


def dictionary(names: Mapping[str, str]) -> Dictionary:
    """Field → names, from `field: "Name | Naam | 名称"`."""
    return {key: frozenset(normalised(name) for name in text.split("|")) for key, text in names.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each field stands in a row; a name that occurs twice has several places."""

    places: Mapping[str, tuple[int, ...]]
    units: Mapping[str, str] = field(default_factory=dict)
    """The unit that the header itself states: field → text in the brackets."""

    def has(self, *fields: str) -> bool:
        return all(name in self.places for name in fields)


def match(header: Iterable[str], names: Dictionary) -> Columns:
    """The columns of `header` that the dictionary knows."""
    by_name = {name: key for key, known in names.items() for name in known}
    places: dict[str, list[int]] = {}
    units: dict[str, str] = {}
    for place, cell in enumerate(header):
        key = by_name.get(normalised(cell))
        if key is None and (parts := _UNIT.match(" ".join(cell.split()))):
            key = by_name.get(normalised(parts[1]))
            if key is not None:
                units.setdefault(key, parts[2].strip().casefold())
        if key is not None:
            places.setdefault(key, []).append(place)
    return Columns(places={key: tuple(found) for key, found in places.items()}, units=units)
