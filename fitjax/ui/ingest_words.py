"""What the readers and the import job say about files and rows, in the reader's language.

An English sentence of `fitjax.ingest` or `fitjax.jobs` in, the same in Chinese out; one that the catalogue
(`locale/zh_ingest.json`) does not know stays as it is, so nothing is ever hidden. Knows no file.

The catalogue has words (whole texts), sentences with holes, and those of earlier versions, which stand on receipts kept
from then. A hole's name says what may stand in it, digits behind
it only tell two of a kind apart: `{n}` a number, `{q}` the quoted text of a file, `{name}` a text that stays as it is,
`{w}` a name to be translated, `{t}` a name or sentence to be translated if it is known, `{s}` one that must be known,
`{list}` several with commas.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from fitjax.ui.i18n import Translator
from fitjax.ui.quality_words import field_name

_CATALOGUE = Path(__file__).parent / "locale" / "zh_ingest.json"
_HOLE = re.compile(r"\{([a-z]+)(\d*)\}")
_FITS: Mapping[str, str] = {
    "n": r"[-−+]?[\d.,]+(?:e[+-]?\d+)?%?|-?inf|nan", "q": r"'.*'|\".*\"", "w": "[^'\":;,]+", "name": ".+", "t": ".+",
    "s": ".+", "list": ".+",
}  # fmt: skip
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COUNTED = re.compile(r"(.+?)( \(\d+\))?", re.DOTALL)
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One entry with holes. `fixed` is the longest piece of it that stands in every such text: looked for first."""

    fixed: str
    rank: tuple[int, ...]
    """Those of higher rank are tried first: more fixed text before the first hole, more in all, more that is quoted."""
    pattern: re.Pattern[str]
    chinese: tuple[str, ...]
    """Text and holes by turns, text first and last."""

    def of(self, text: str) -> str | None:
        match = self.pattern.fullmatch(text) if self.fixed in text else None
        if match is None:
            return None
        said = self.chinese[0]
        for hole, after in zip(self.chinese[1::2], self.chinese[2::2], strict=True):
            kind, found = hole.rstrip("0123456789"), match[hole]
            words = _SAY[kind](found)
            if kind == "s" and words == found:
                return None
            said = _beside(_beside(said, words), after)
        return said


def ingest_words(text: str, language: str) -> str:
    """The sentence in `language`, "en" or "zh"."""
    return _chinese(text) if language == "zh" else text


@lru_cache(_REMEMBERED)
def _chinese(text: str) -> str:
    words, sentences = _catalogue()
    if text in words:
        return words[text]
    for sentence in sentences:
        said = sentence.of(text)
        if said is not None:
            return said
    column = text.replace(" ", "_")
    name = field_name(column, Translator("zh"))
    return text if name == column else name.partition("（")[0]


@cache
def _catalogue() -> tuple[Mapping[str, str], tuple[_Sentence, ...]]:
    """Words, and sentences in the order in which they are tried."""
    found = json.loads(_CATALOGUE.read_text(encoding="utf-8"))
    said: Mapping[str, str] = found["earlier"] | found["sentences"]
    whole = {english: chinese for english, chinese in said.items() if not _HOLE.search(english)}
    sentences = [_sentence(english, chinese) for english, chinese in said.items() if english not in whole]
    sentences.sort(key=lambda sentence: sentence.rank, reverse=True)
    return found["words"] | whole, tuple(sentences)


def _sentence(english: str, chinese: str) -> _Sentence:
    pattern, fixed, at = "", [], 0
    holes = list(_HOLE.finditer(english))
    for hole in holes:
        fixed.append(english[at : hole.start()])
        pattern += re.escape(fixed[-1]) + f"(?P<{hole[1]}{hole[2]}>{_FITS[hole[1]]})"
        at = hole.end()
    fixed.append(english[at:])
    pattern += re.escape(fixed[-1])
    return _Sentence(
        fixed=max(fixed, key=len),
        rank=(len(fixed[0]), sum(map(len, fixed)), sum(hole[1] == "q" for hole in holes)),
        pattern=re.compile(pattern, re.DOTALL),
        chinese=tuple(_HOLE.sub(lambda hole: f"\0{hole[1]}{hole[2]}\0", chinese).split("\0")),
    )


def _beside(left: str, right: str) -> str:
    """One after the other, with a space between a Chinese character and a Latin letter or digit."""
    ends, begins = left[-1:], right[:1]
    apart = (_HAN.match(ends) and begins.isascii() and begins.isalnum()) or (
        _HAN.match(begins) and ends.isascii() and ends.isalnum()
    )
    return f"{left} {right}" if apart else left + right


def _quoted(text: str) -> str:
    return f"“{text[1:-1]}”"


def _listed(text: str) -> str:
    """Things with commas between them, of which some have commas inside: the longest known run of pieces is one."""
    pieces, said = text.split(", "), []
    while pieces:
        for end in range(len(pieces), 0, -1):
            match = _COUNTED.fullmatch(", ".join(pieces[:end]))
            assert match is not None
            words = _chinese(match[1])
            if words != match[1] or end == 1:
                said.append(words + (match[2] or "").replace(" (", "（").replace(")", "）"))
                pieces = pieces[end:]
                break
    return "、".join(said)


_SAY: Mapping[str, Callable[[str], str]] = {
    "n": str,
    "q": _quoted,
    "name": str,
    "w": _chinese,
    "t": _chinese,
    "s": _chinese,
    "list": _listed,
}
