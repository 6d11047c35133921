# ruff: noqa: E501  a pattern reads better unbroken
"""Days named from today on: "this Thursday", "next weekend", 下周三, 明天, "the week of 16 March", "the next ten days".

A Source and today in, (start, end, first, last) out, paired to ranges where two belong together ("next Monday to
Friday", 从明天到这周五, "fly out on 9 March, back on the 14th"). Knows not whether anyone is away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fitjax.plan.text_dates import MONTH, day_of, month_number, next_date
from fitjax.plan.text_source import Source

_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EN_DAY = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|r|urday)?"
_TH = r"(?:st|nd|rd|th)"
_UNIT_AFTER = (
    r"(?!\d|[.:/]\d|%| ?(?:km|k\b|kg|min|h\b|hours?|x\b|公里|千米|小时|分|公斤|斤|米|倍|点|次|组|个|度|元|块|万))"
)
_PATTERNS = {
    "en_day": re.compile(rf"\b(this coming|this|next|coming) {_EN_DAY}\b"),
    "en_weekend": re.compile(r"\b(this coming|this|next|coming) (weekend)\b"),
    "zh_pair": re.compile(r"(下下个?|下个?|这个?|本)周([一二三四五六日天])[、和跟]?(?:周)?([二三四五六日天])(?![一二三四五六日])"),
    "zh_day": re.compile(r"(下下个?|下个?|这个?|本)周([一二三四五六日天]|末)(?![一二三四五六日])"),
    "plus": re.compile(r"\b(day after tomorrow|tomorrow|today)\b|(大后天|后天|明天|明日|今天|今日)"),
    "week_of": re.compile(rf"\b(?:week|wk) (?:of|from|commencing|beginning|starting|w/c|that starts|c/)(?: on)?(?: mon(?:day)?,?)? (?:the )?(?:(\d{{1,2}}){_TH}?(?: of)? ({MONTH})|({MONTH})\.? (\d{{1,2}}){_TH}?)\b|\bw/c (\d{{1,2}}){_TH}? ({MONTH})\b"),
    "zh_week_of": re.compile(r"(\d{1,2})月(\d{1,2})(?:日|号)?(?:所在的?|开始的?)?(?:那|这|当)(?:1|一|整)?个?周"),
    "coming_days": re.compile(r"\b(?:the )?(?:next|coming|following) (\d{1,2}) (day|week)s\b|(?:接下来|未来|今后|往后|之后)的?这?(\d{1,2})个?(天|周)"),
    "md_en": re.compile(rf"\b({MONTH})\.? (\d{{1,2}}){_TH}?\b(?!:|\d)|\b(\d{{1,2}}){_TH}?(?: of)? ({MONTH})\b"),
    "md_zh": re.compile(r"(\d{1,2})月(\d{1,2})(?:日|号)?(?!\d)"),
    "md_dot": re.compile(rf"(?<![\d.:/])(\d{{1,2}})[./](\d{{1,2}})(?:日|号)?{_UNIT_AFTER}"),
    "d_zh": re.compile(r"(?<![\d月.])(\d{1,2})[号日](?!楼|线|店)"),
    "d_en": re.compile(rf"\bthe (\d{{1,2}}){_TH}\b(?! (?:of (?!this|the month|next)|floor|week|time|birthday|anniversary|day))|(?<=to )(\d{{1,2}}){_TH}\b"),
}  # fmt: skip
_OFFSETS = {"today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "day after tomorrow": 2, "后天": 2, "大后天": 3}  # fmt: skip
_JOINED = re.compile(
    r"\s*(?:(?:mornings?|evenings?|nights?|afternoons?|noon|早上|上午|中午|下午|晚上?|开始|起|出发|走)\s*)?(?:to|until|till|through|thru|up to|-|–|—|,? ?(?:一?直)?[到至]|~)\s*(?:and including )?(?:the |on |around )?"
)
_BESIDE = re.compile(r"\s*(?:and|&|和|跟|、)\s*")
_SECOND_DAY = re.compile(rf"(?:{_EN_DAY}\b|周([一二三四五六日天]|末)(?![一二三四五六日]))")
_BACK_EN = re.compile(r"\b(?:back|home|return\w*|fly(?:ing)? back|until|till|through)\b(?: \w+){0,2}? ?$")
_BACK_NOT_AWAY = re.compile(r"\b(?:back|home)\b(?: again)?(?: on)?(?: the)? ?$")
_FLY_BACK = re.compile(r"\b(?:fly|flying|flight)\b[^.;]{0,60}\band (?:fly |flying )?back(?: again)? on(?: the)? ?$")
"""The way back is flown on that day too."""
_FROM_THAT_DAY = re.compile(
    r"\b(?:from|starting) (?:that|the same) (?:day|date|morning)(?: on(?:wards?)?)?,? (?:to|until|till?|through|thru|up to)(?: the)? $|(?:从|自)(?:那|当)[天日](?:起|开始)?,? ?[到至]$"
)
_BACK_ZH = re.compile(r"(?:到|至|直到)$")
_BACK_ZH_AFTER = re.compile(
    r"\s*(?:为止|止|结束|当天|[早晚]上?|下午|中午|上午|才|再|就|夜里|\s)*(?:为止|止|回来|返|结束|回(?!复)|到家)"
)
_AGAIN = re.compile(r"\s*(?:才|再|就|开始|起)?(?:恢复|复练|开练|复工)")
_FOR = re.compile(
    r"\s*(?:[^,.;\d]{0,30}?,? ?(?:[a-z']+ ){0,3}?for (?:about |around )?(\d{1,2}|a|1) (day|week)s?\b|(?:开始|起|出发)?,?[^,.;\d]{0,10}?(?:去|在|待|玩|差|游|行|住|回|休|假|起|续|始|停|训|院|家)[^,.;\d]{0,4}?(\d{1,2})个?(天|周))"
)
_WEEKS_FROM = re.compile(
    r"\b(\d{1,2}|a|the) (?:whole |full )?(week|day)s?,? (?:from|starting|beginning|as of|commencing)(?: on)?(?: the)? ?(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day)?,? ?$"
)
_REACH = 48


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    first: date
    last: date
    name: str


def find_spans(source: Source, today: date, language: str) -> Iterator[Span]:
    """Relative days and dates, the two ends of one absence joined; single calendar dates alone are left to others."""
    found: list[Span] = []
    taken = bytearray(len(source.text))
    for name, pattern in _PATTERNS.items():
        for match in source.each(pattern):
            read = _read(name, match, today, language)
            if read and not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                found.append(Span(match.start(), match.end(), *read, name))
    found.sort(key=lambda span: span.start)
    skip = False
    for index, span in enumerate(found):
        if skip:
            skip = False
            continue
        joined = _bare_second(source.text, span)
        if joined is None and index + 1 < len(found):
            joined = _pair(source, span, found[index + 1])
            skip = joined is not None
        joined = joined or _lasting(source, span)
        if joined:
            yield joined
        elif span.name not in ("md_en", "md_zh", "md_dot", "d_zh", "d_en"):
            yield span


def _read(name: str, match: re.Match[str], today: date, language: str) -> tuple[date, date] | None:
    monday = today - timedelta(days=today.weekday())
    if name in ("en_day", "en_weekend", "zh_day"):
        word, day = match[1], match[2]
        weeks = 2 if word.startswith("下下") else 1 if word.startswith(("下", "next")) else 0
        if day in ("weekend", "末"):
            first = monday + timedelta(days=7 * weeks + 5)
            return first, first + timedelta(days=1)
        at = _DAY_NAMES.index(day[:3]) if name == "en_day" else _zh_place(day)
        first = monday + timedelta(days=7 * weeks + at)
        if first < today and weeks == 0:
            return None
        return first, first
    if name == "zh_pair":
        first = monday + timedelta(
            days=7 * (2 if match[1].startswith("下下") else match[1].startswith("下")) + _zh_place(match[2])
        )
        return (first, first + timedelta(days=_zh_place(match[3]) - _zh_place(match[2]))) if first >= today else None
    if name == "plus":
        first = today + timedelta(days=_OFFSETS[match[1] or match[2]])
        return first, first
    if name in ("week_of", "zh_week_of"):
        if name == "week_of":
            month, day_number = match[2] or match[3] or match[6], match[1] or match[4] or match[5]
            first_day = next_date(month_number(month), int(day_number), None, today)
        else:
            first_day = next_date(int(match[1]), int(match[2]), None, today)
        if first_day is None:
            return None
        first = first_day - timedelta(days=first_day.weekday())
        return first, first + timedelta(days=6)
    if name == "coming_days":
        count = int(match[1] or match[3]) * (7 if (match[2] or match[4]) in ("week", "周") else 1)
        return (today, today + timedelta(days=count - 1)) if 0 < count <= 60 else None
    if name == "md_dot" and language != "zh":
        return None
    one = _calendar(name, match, today)
    return (one, one) if one else None


def _calendar(name: str, match: re.Match[str], today: date) -> date | None:
    if name == "md_en":
        return next_date(month_number(match[1] or match[4]), int(match[2] or match[3]), None, today)
    if name in ("md_zh", "md_dot"):
        return next_date(int(match[1]), int(match[2]), None, today) if 1 <= int(match[1]) <= 12 else None
    return _next_day(int(match[1] or (match[2] if name == "d_en" else 0)), today)


def _next_day(number: int, today: date) -> date | None:
    """The next time the month has this day."""
    for ahead in range(3):
        month = (today.month - 1 + ahead) % 12 + 1
        day = day_of(today.year + (today.month - 1 + ahead) // 12, month, number)
        if day and day >= today:
            return day
    return None


def _zh_place(day: str) -> int:
    return "一二三四五六日".index("日" if day in ("天", "末") else day)


def _bare_second(text: str, span: Span) -> Span | None:
    """ "Next Monday to Friday": the second day is of the same stretch."""
    beside = _BESIDE.match(text, span.end)
    joint = beside or _JOINED.match(text, span.end)
    second = _SECOND_DAY.match(text, joint.end()) if joint and joint.end() > span.end else None
    if second is None or span.last != span.first:
        return None
    place = _zh_place(second[2]) if second[2] else _DAY_NAMES.index(second[1][:3])
    last = span.first + timedelta(days=(place - span.first.weekday()) % 7)
    if beside and last != span.first + timedelta(days=1):
        return None
    return Span(span.start, second.end(), span.first, last, "pair")


def _pair(source: Source, one: Span, two: Span) -> Span | None:
    text = source.text
    between, lead = text[one.end : two.start], text[max(one.end, two.start - 24) : two.start]
    last = two.last
    if last < one.first and two.name in ("d_zh", "d_en"):
        again = _next_day(two.first.day, one.first)
        last = again or last
    elif two.name in ("d_zh", "d_en"):
        last = _next_day(two.first.day, one.first) or last
    if last < one.first or (last - one.first).days > 60:
        return None
    if _JOINED.fullmatch(between):
        return Span(one.start, two.end, one.first, last, "pair")
    if _FROM_THAT_DAY.search(between) and len(between) <= 2 * _REACH:
        return Span(one.start, two.end, one.first, last, "pair")
    if len(between) > _REACH or "." in between.replace("a.m.", ""):
        return None
    if _AGAIN.match(text, two.end):
        return Span(one.start, two.end, one.first, last - timedelta(days=1), "pair")
    if (
        _BACK_NOT_AWAY.search(lead)
        and not _FLY_BACK.search(text[max(0, one.start - 24) : two.start])
        and not re.match(r"\s*(?:in the )?(?:evening|night|late)", text[two.end : two.end + 24])
    ):
        return Span(one.start, two.end, one.first, max(one.first, last - timedelta(days=1)), "pair")
    if _BACK_EN.search(lead) or _BACK_ZH.search(between.strip()) or _BACK_ZH_AFTER.match(text, two.end):
        return Span(one.start, two.end, one.first, last, "pair")
    return None


def _lasting(source: Source, span: Span) -> Span | None:
    """A first day and how long: "from 9 March for two weeks", 3月9号去上海出差5天; "two weeks from 9 March"."""
    ahead = _WEEKS_FROM.search(source.text, max(0, span.start - 48), span.start) if span.first == span.last else None
    if ahead:
        days = (1 if ahead[1] in ("a", "the") else int(ahead[1])) * (7 if ahead[2] == "week" else 1)
        return (
            Span(span.start, span.end, span.first, span.first + timedelta(days=days - 1), "pair")
            if 1 < days <= 60
            else None
        )
    match = _FOR.match(source.text, span.end) if span.first == span.last else None
    if match is None:
        return None
    count = 1 if match[1] == "a" else int(match[1] or match[3])
    days = count * (7 if (match[2] or match[4]) in ("week", "周") else 1)
    if not 1 < days <= 60:
        return None
    return Span(span.start, match.end(), span.first, span.first + timedelta(days=days - 1), "pair")
