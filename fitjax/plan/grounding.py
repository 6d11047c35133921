# ruff: noqa: E501  a pattern reads better unbroken
"""Numbers in a text that no fact holds.

A fact may be rendered: rounded to any number of decimals it is shown with; minutes as h:mm or hours; seconds per
kilometre as m:ss, per mile too; kilometres as miles; kilograms as pounds; a date whole or without its year; the
digits of a fact that is text as they stand. A unit beside a number must be the fact's unit. Chinese numerals and
English number words count as numbers; "one" and 一 as articles (一次, 一周) do not. Weekdays (周二) and the
name 1RM are no numbers.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from fitjax.domain.plan import Fact
from fitjax.plan.quantities import KG_PER_LB, KM_PER_MILE, MONTHS
from fitjax.plan.text_numbers import normalise

_MONTH = "|".join(name.lower() for name in MONTHS)
_ARTICLE = re.compile(r"一(?=[次周天点节堂起样定直般旦份个句步])(?!个半?小时)|(?<=[统唯第])一|\bone\b", re.IGNORECASE)
_DATES = re.compile(
    rf"(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)|(?:(?P<zy>\d{{4}})年)?(?P<zm>\d{{1,2}})月(?P<zd>\d{{1,2}})[日号]"
    rf"|\b(?P<ed>\d{{1,2}}) (?P<em>{_MONTH})(?: (?P<ey>\d{{4}}))?\b"
)
_DIGIT = re.compile(r"\d")
_WEEKDAY = re.compile("(?:周|星期|礼拜)[一二三四五六](?![周天次个])")
_IN_WORDS = re.compile(
    r"[零一二两三四五六七八九十百千半½¼¾０-９]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|twent\w+|thirt\w+|fort\w+|fift\w+|sixt\w+|sevent\w+|eight\w+|ninet\w+|hundreds?|half(?! marathon)|quarters?|dozens?|couple|once|twice|thrice|an? hour)\b",
    re.IGNORECASE,
)
"""Numbers that are not digits: only texts with such have to be normalised."""
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,3}):(\d\d)(?::(\d\d))?(?!\d)")
_UNITS = {
    "%": r"%|percent|per cent", "km": r"km\b|公里|千米", "mi": r"mi\b|miles?\b|英里", "min": r"min\b|minutes?\b|分钟",
    "hours": r"hours?\b|h\b|小时", "kg": r"kg\b|公斤|千克", "lb": r"lb\b|磅", "weeks": r"weeks?\b|周", "days": r"days?\b|天",
    "sessions": r"(?:hard |easy |strength )?sessions?\b|次(?:训练|课|力量)?", "sets": r"sets?\b|组", "reps": r"reps?\b|次", "W": r"w\b|watts?\b|瓦",
    "bpm": r"bpm\b|次/分", "months": r"months?\b|个月",
}  # fmt: skip
_UNIT = "|".join(f"(?P<u{i}>{pattern})" for i, pattern in enumerate(_UNITS.values()))
_NUMBER = re.compile(rf"(?<![\w.])(?P<n>\d+(?:,\d{{3}})*(?:\.\d+)?)(?:\s*-?(?:{_UNIT}))?", re.ASCII)
_SAME = {"sessions": {"sessions", "reps"}, "reps": {"sessions", "reps"}, "hours": {"hours", "h", "min"}, "min": {"min"}}


def ground(text: str, facts: Sequence[Fact]) -> list[str]:
    """The ungrounded numbers, as they stand in the text."""
    return Grounds(facts).missing(text)


class Grounds:
    """The facts of one ledger, made ready to hold many texts against."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._days = [date.fromisoformat(str(f.value)) for f in facts if f.unit == "date"]
        quotes = [str(f.value) for f in facts if isinstance(f.value, str) and f.unit != "date"]
        self._quotes = sorted((q for q in quotes if _DIGIT.search(q)), key=len, reverse=True)
        self._clocked = [f for f in facts if not isinstance(f.value, str) and (f.unit == "min" or f.unit[:2] == "s/")]
        self._shown: dict[str, list[float]] = {}
        for fact in facts:
            if not isinstance(fact.value, str):
                for value, unit in _renderings(float(fact.value), fact.unit):
                    self._shown.setdefault(unit, []).append(value)

    def missing(self, text: str) -> list[str]:
        """The numbers of the text that no fact holds."""
        for quote in self._quotes:
            text = text.replace(quote, " ")
        plain = _ARTICLE.sub("", _WEEKDAY.sub("周", text))
        plain = (normalise(plain) if _IN_WORDS.search(plain) else plain.lower()).replace("1rm", " ")
        missing: list[str] = []
        plain = _DATES.sub(lambda m: _settle(_date_holds(m, self._days), m[0], missing), plain)
        plain = _CLOCK.sub(lambda m: _settle(_clock_holds(m, self._clocked, self._quotes), m[0], missing), plain)
        for match in _NUMBER.finditer(plain):
            unit = next((u for i, u in enumerate(_UNITS) if match[f"u{i}"]), "")
            if not self._holds(match["n"].replace(",", ""), unit):
                missing.append(match[0].strip())
        return missing

    def _holds(self, digits: str, unit: str) -> bool:
        decimals = len(digits.partition(".")[2])
        wanted, tolerance = float(digits), 0.5 * 10**-decimals + 1e-6
        units = ("", *_SAME.get(unit, (unit,))) if unit else tuple(self._shown)
        return any(abs(value - wanted) <= tolerance for u in units for value in self._shown.get(u, ()))


def _settle(held: bool, words: str, missing: list[str]) -> str:
    if not held:
        missing.append(words)
    return " "


def _renderings(value: float, unit: str) -> Iterator[tuple[float, str]]:
    yield value, unit
    if unit == "min":
        yield value / 60, "hours"
    elif unit == "km":
        yield value / KM_PER_MILE, "mi"
    elif unit == "kg":
        yield value / KG_PER_LB, "lb"


def _date_holds(match: re.Match[str], days: Sequence[date]) -> bool:
    groups = match.groupdict()
    year = groups["y"] or groups["zy"] or groups["ey"]
    month = groups["m"] or groups["zm"] or _month_number(groups["em"])
    day = groups["d"] or groups["zd"] or groups["ed"]
    return any(d.month == int(month) and d.day == int(day) and (not year or d.year == int(year)) for d in days)


def _month_number(name: str | None) -> str:
    return str([m.lower() for m in MONTHS].index(name) + 1) if name else "0"


def _clock_holds(match: re.Match[str], facts: Sequence[Fact], quotes: Sequence[str]) -> bool:
    """h:mm of minutes, m:ss of seconds per kilometre or mile, or a time that stands in a text fact."""
    if any(match[0] in quote for quote in quotes):
        return True
    first, second = int(match[1]), int(match[2])
    for fact in facts:
        if isinstance(fact.value, str):
            continue
        if fact.unit == "min" and match[3] is None and abs(first * 60 + second - fact.value) <= 0.5:
            return True
        if fact.unit.startswith("s/") and match[3] is None:
            factors = (1.0, KM_PER_MILE) if fact.unit == "s/km" else (1.0,)
            if any(abs(first * 60 + second - fact.value * factor) <= 0.5 for factor in factors):
                return True
    return False
