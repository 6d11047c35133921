"""Numbers as exports of many countries write them. In: text; out: float or None. Knows nothing of fields or units.

'1,976' is one thousand nine hundred and seventy-six or nearly two: only the column tells. `decimal_of` says what a
cell proves, `Evidence` adds cells up, `parse_number` reads with the answer.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable

BLANK = frozenset({"", "-", "--", "---", "–", "—", "n/a", "na", "nan", "null", "none", "--:--", "--:--:--", "-:-"})
_INFINITE = re.compile(r"[+-]?(inf|infinity|∞)", re.IGNORECASE)
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?", re.IGNORECASE | re.ASCII)
_SHAPE = re.compile(r"[+-]?[\d.,]+", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}", re.ASCII)
# Spaces (also the no-break ones), apostrophes and the Arabic separator stand between groups of digits only.
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?:\D|$))")


class NotFinite(ValueError):
    """A number without an end, or too large to hold."""


def is_blank(text: str) -> bool:
    return text.strip().casefold() in BLANK


def decimal_of(text: str) -> str | None:
    """The decimal sign ('.' or ',') that this cell proves, or None where it could be either."""
    digits = text.strip().lstrip("'+-")
    if not _SHAPE.fullmatch(digits):
        return None
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return "," if digits.rfind(",") > digits.rfind(".") else "."
    if commas + points != 1:
        return {True: ".", False: ","}[commas > 1] if commas + points else None
    sign = "," if commas else "."
    before, after = digits.split(sign)
    return sign if len(after) != 3 or len(before) > 3 or before in ("", "0") else None


class Evidence:
    """What the cells of one column, or of a whole file, prove together."""

    def __init__(self) -> None:
        self.proofs: Counter[str] = Counter()
        self.unclear = 0

    def add(self, text: str, times: int = 1) -> None:
        if "," not in text and "." not in text:
            return
        sign = decimal_of(text)
        if sign:
            self.proofs[sign] += times
        elif not is_blank(text):
            self.unclear += times

    def decimal(self) -> str | None:
        point, comma = self.proofs["."], self.proofs[","]
        return None if point == comma else "." if point > comma else ","


def merged(evidence: Iterable[Evidence]) -> Evidence:
    total = Evidence()
    for part in evidence:
        total.proofs.update(part.proofs)
        total.unclear += part.unclear
    return total


def parse_number(text: str, decimal: str | None = ".") -> float | None:
    """The number, None for a blank; ValueError for anything else. `decimal` settles cells that could be either;
    with None the sign in such a cell groups thousands."""
    stripped = text.strip()
    if stripped.casefold() in BLANK:
        return None
    # A spreadsheet's guard apostrophe, and the typographic minus.
    plain = stripped.removeprefix("'").replace("−", "-")
    if not plain.isascii() or " " in plain or "'" in plain:
        plain = _SPACED.sub("", plain)
    if "," in plain or (decimal != "." and "." in plain):
        plain = _with_point(plain, decimal)
    elif plain.count(".") > 1:
        plain = _with_point(plain, ",")
    if not _PLAIN.fullmatch(plain):
        if _INFINITE.fullmatch(plain):
            raise NotFinite(f"{text!r} is not a finite number")
        raise ValueError(f"{text!r} is not a number")
    value = float(plain)
    if not math.isfinite(value):
        raise NotFinite(f"{text!r} is not a finite number")
    return value


def _with_point(text: str, decimal: str | None) -> str:
    sign = decimal_of(text) or decimal
    if sign is None:
        sign = "." if "," in text else ","
    grouping = "," if sign == "." else "."
    whole, point, fraction = text.partition(sign)
    body = whole.lstrip("+-")
    if grouping in body:
        if not _GROUPED.fullmatch(body.replace(grouping, ",")):
            return text
        whole = whole.replace(grouping, "")
    return whole + ("." if point else "") + fraction
