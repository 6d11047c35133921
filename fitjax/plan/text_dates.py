# ruff: noqa: E501  a pattern reads better unbroken
"""Calendar dates in running text, English and Chinese: "18 April 2027", "明年4月18日", "in 12 weeks", "3周后".

A Source and today in, (start, end, date, exact) out; what a date is for is decided elsewhere.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from fitjax.plan.quantities import MONTHS
from fitjax.plan.text_source import Source

MONTH = "|".join(f"{name[:3].lower()}(?:{name[3:].lower()})?" for name in MONTHS)
_NUM = {name[:3].lower(): i for i, name in enumerate(MONTHS, 1)}
_YEAR = r"(?:,?\s*(20\d\d|next year|this year))?"
Patterns = dict[str, re.Pattern[str]]
_PATTERNS: Patterns = {
    "ymd": re.compile(r"(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:日|号)?(?!\d)"),
    "md_zh": re.compile(r"(今年|明年|后年)?(\d{1,2})月(\d{1,2})(?:日|号)?(?!\d)"),
    "dm_en": re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})\b\.?{_YEAR}"),
    "md_en": re.compile(rf"\b({MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\d| ?(?:times|x\b|days|sessions|workouts|hours?|min)){_YEAR}"),
    "slash": re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b"),
    "in_en": re.compile(r"\bin (?:about |around )?(\d{1,3}) (day|week|month)s?\b|\b(\d{1,3}) (day|week|month)s? from now\b"),
    "in_zh": re.compile(r"(\d{1,3})(天|周|个月)(?:之|以)?后"),
    "month_en": re.compile(rf"\b(?:in|next|by) ({MONTH})\b{_YEAR}"),
    "month_zh": re.compile(r"(20\d\d年|今年|明年|后年)(\d{1,2})月(?:份)?(?!\d)"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundDate:
    start: int
    end: int
    day: date
    exact: bool = True
    """False where only a month was named and its first day was taken."""


def find_dates(source: Source, today: date) -> tuple[list[FoundDate], list[str]]:
    """Every date in the text in order, and the pieces that look like dates but are none (31 February, 5/6/2027)."""
    found: list[FoundDate] = []
    wrong: list[str] = []
    for name, pattern in _PATTERNS.items():
        for match in list(source.each(pattern)):
            day = _read(name, match, today)
            source.take(match)
            if day is None:
                wrong.append(match[0].strip())
            else:
                found.append(FoundDate(match.start(), match.end(), day, not name.startswith("month")))
    return sorted(found, key=lambda f: f.start), wrong


def _read(name: str, match: re.Match[str], today: date) -> date | None:
    if name == "ymd":
        return day_of(int(match[1]), int(match[2]), int(match[3]))
    if name == "md_zh":
        return next_date(int(match[2]), int(match[3]), _zh_year(match[1], today), today)
    if name == "dm_en":
        return next_date(_NUM[match[2][:3]], int(match[1]), _en_year(match[3], today), today)
    if name == "md_en":
        return next_date(_NUM[match[1][:3]], int(match[2]), _en_year(match[3], today), today)
    if name == "slash":
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        if first <= 12 and second <= 12 and first != second:
            return None  # 5/6 may be May or June: nobody can tell
        return day_of(year, first, second) if first <= 12 else day_of(year, second, first)
    if name in ("in_en", "in_zh"):
        count, unit = (match[1] or match[3], match[2] or match[4]) if name == "in_en" else (match[1], match[2])
        return _later(today, int(count), unit)
    if name == "month_en":
        return next_date(_NUM[match[1][:3]], 1, _en_year(match[2], today), today)
    return day_of(_zh_year(match[1], today) or today.year, int(match[2]), 1)


def month_number(name: str) -> int:
    return _NUM[name[:3]]


def day_of(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def next_date(month: int, day: int, year: int | None, today: date) -> date | None:
    """With no year named, the next time this day comes."""
    if year is not None:
        return day_of(year, month, day)
    this = day_of(today.year, month, day)
    return this if this is not None and this >= today else day_of(today.year + 1, month, day)


def _zh_year(word: str | None, today: date) -> int | None:
    if word is None:
        return None
    return int(word[:4]) if word[0].isdigit() else today.year + {"今年": 0, "明年": 1, "后年": 2}[word]


def _en_year(word: str | None, today: date) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else today.year + (word == "next year")


def _later(today: date, count: int, unit: str) -> date:
    if unit in ("day", "天"):
        return today + timedelta(days=count)
    if unit in ("week", "周"):
        return today + timedelta(weeks=count)
    months = today.month - 1 + count
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))
