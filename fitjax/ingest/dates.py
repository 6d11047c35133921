"""Dates and times as exports of many countries write them. In: text; out: datetime, aware only if the text says so.

'3/4/2025' is read by the order that the whole column proves (`DayOrder`). Knows no clock and no time zones by name.
"""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_MONTH_NAMES = """
january february march april may june july august september october november december
januari februari maart april mei juni juli augustus september oktober november december
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
januari februari mars april maj juni juli augusti september oktober november december
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık
gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre
jan feb mrt apr mei jun jul aug sept okt nov dec
jan feb mrz apr mai jun jul aug sept okt nov des
"""
_QUICK = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}), ([01]\d|2[0-3]):(\d{2})", re.ASCII)
"""Set logs name each workout's start in these words ('2 Mar 2026, 18:05'); a long log has many."""
_ENGLISH = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
}  # fmt: skip
_TIME = re.compile(r"(?<!\d)(\d{1,2})[:h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?!\d)")
_ZONE = re.compile(r"\s*(z|utc|gmt|[+-]\d{2}:?\d{2})$")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)\.?")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_AFTERNOON = re.compile(r"(?<![^\W\d_])p\.?\s?m\.?(?![^\W\d_])|下午|午後|晚上|오후")
_MORNING = re.compile(r"(?<![^\W\d_])a\.?\s?m\.?(?![^\W\d_])|上午|午前|凌晨|早上|오전")


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("ß", "ss").casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def _month_prefixes() -> dict[str, int]:
    """Each beginning (3 letters or more) of a month's name that means one month only, in whatever language."""
    meanings: dict[str, set[int]] = {}
    for line in _MONTH_NAMES.split("\n"):
        for month, name in enumerate(line.split(), start=1):
            plain = _plain(name)
            for length in range(3, len(plain) + 1):
                meanings.setdefault(plain[:length], set()).add(month)
    return {prefix: months.pop() for prefix, months in meanings.items() if len(months) == 1}


_MONTHS = _month_prefixes()


class DayOrder:
    """Whether '3/4/2025' has the day first, from all the dates of a column."""

    def __init__(self) -> None:
        self._day_first = self._month_first = self._unclear = 0

    def add(self, text: str, times: int = 1) -> None:
        match = _NUMERIC.search(text)
        if not match or len(match[1]) > 2 or match[2] == ".":
            return
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            self._day_first += times
        elif second > 12 >= first:
            self._month_first += times
        else:
            self._unclear += times

    @property
    def month_first(self) -> bool:
        return self._month_first > self._day_first

    @property
    def proved(self) -> bool:
        return self._day_first != self._month_first

    @property
    def unclear(self) -> int:
        """Dates that either order could read."""
        return self._unclear

    @property
    def guessed(self) -> bool:
        return bool(self._unclear) and self._day_first == self._month_first


@lru_cache(maxsize=65536)
def parse_date(text: str, month_first: bool = False) -> datetime:
    """The moment the text names; midnight where it names a day only; ValueError where it names none."""
    if quick := _QUICK.fullmatch(text):
        day, month, year, hour, minute = quick.groups()
        try:
            return datetime(int(year), _ENGLISH[month], int(day), int(hour), int(minute))
        except (KeyError, ValueError):
            pass
    plain = " ".join(_plain(text).replace("\u200e", "").replace("\u200f", "").split())
    if compact := _COMPACT.fullmatch(plain):
        plain = "-".join(compact.groups())
    iso = _iso(plain)
    if iso is not None:
        return iso
    try:
        plain, zone = _cut_zone(plain)
        time = _TIME.search(plain)
        rest = plain if not time else f"{plain[: time.start()]} {plain[time.end() :]}"
        hour, minute, second = _clock(time, plain) if time else (0, 0, 0)
        year, month, day = _day(_MORNING.sub(" ", _AFTERNOON.sub(" ", rest)), month_first)
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{text!r} is not a date") from error


def _iso(plain: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(plain.upper()) if plain[4:5] == "-" else None
    except (ValueError, OverflowError):
        return None
    return None if moment is None else moment.replace(microsecond=0)


def _cut_zone(plain: str) -> tuple[str, timezone | None]:
    match = _ZONE.search(plain)
    if not match or not _TIME.search(plain[: match.start()]):
        return plain, None
    name = match[1]
    if name in ("z", "utc", "gmt"):
        return plain[: match.start()], UTC
    sign = -1 if name[0] == "-" else 1
    return plain[: match.start()], timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[-2:])))


def _clock(time: re.Match[str], plain: str) -> tuple[int, int, int]:
    hour, minute, second = int(time[1]), int(time[2]), int(time[3] or 0)
    afternoon, morning = bool(_AFTERNOON.search(plain)), bool(_MORNING.search(plain))
    if afternoon or morning:
        # Some clocks of twelve hours count from 0; some write 'PM' after 13:00.
        if hour > 12 and not afternoon:
            raise ValueError("hour outside the 12-hour clock")
        hour = hour if hour > 12 else hour % 12 + (12 if afternoon else 0)
    return hour, minute, second


def _day(rest: str, month_first: bool) -> tuple[int, int, int]:
    if cjk := _CJK.search(rest):
        return int(cjk[1]), int(cjk[2]), int(cjk[3])
    if numeric := _NUMERIC.search(rest):
        first, last = numeric[1], numeric[4]
        if len(first) == 4:
            return int(first), int(numeric[3]), int(last)
        if len(last) != 4:
            raise ValueError("the year needs four digits")
        day, month = int(first), int(numeric[3])
        if numeric[2] != "." and (month_first or month > 12):
            day, month = month, day
        return int(last), month, day
    months = {_MONTHS[word] for word in _WORD.findall(rest) if word in _MONTHS}
    numbers = _NUMBER.findall(rest)
    if len(months) != 1 or len(numbers) != 2 or sorted(map(len, numbers))[1] != 4:
        raise ValueError("no day, month and year")
    day, year = sorted(map(int, numbers))
    return year, months.pop(), day
