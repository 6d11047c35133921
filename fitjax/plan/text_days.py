# ruff: noqa: E501  a pattern reads better unbroken
"""Weekdays and time in running text: which days are free, off, for the long session, or closed to a sport.

A Source in, `Week` out: "Mondays and Wednesdays 45 min", "no running on Tuesdays", 周二不能跑, 周末可以长跑.
"""

import re
from dataclasses import dataclass, field

from fitjax.domain.vocabulary import DAYS
from fitjax.plan.text_source import Source

_EN_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|r|urday)?s?"
_ZH_DAY = r"(?:周|(?<=周)末)(?:末|六日|[一二三四五六日天](?:[、和及与]?(?:周)?[一二三四五六日天])*|[1-7](?!\d|[次天小分公个组月到]))"
_ONE = rf"(?:\b(?:every |each )?(?:{_EN_DAY}|weekends?|weekdays?|work ?days|week ?nights?)\b|每?{_ZH_DAY}|工作日|平时(?=每|\d)|周中)"
_AND = r"\s*(?:,|、|/|&|\+|\band\b|\bor\b|\bto\b|\bthrough\b|-|–|和|跟|与|及|或|到|至|~)\s*(?:on |and |or |nor )?"
_LIST = re.compile(rf"{_ONE}(?:{_AND}{_ONE})*")
_TOKEN = re.compile(rf"{_ONE}")
_RANGE = re.compile(r"\s*(?:\bto\b|\bthrough\b|-|–|到|至|~)\s*")
HOUR = r"(?:hours?|hrs?|h|小时)"
MINUTE = r"(?:minutes?|mins?|min|分钟)"
DURATION = re.compile(
    rf"(?<![\d.:])(?:(\d+(?:\.\d+)?)\s*{HOUR}?\s*(?:-|to|到|至|~|or)\s*)?(\d*\.?\d+)\s*-?\s*{HOUR}(?![a-z])(?:\s*(?:and )?(\d{{1,2}})\s*(?:{MINUTE}|m\b|分))?"
    rf"|(?<![\d.:])(?:(\d+)\s*{MINUTE}?\s*(?:-|to|到|至|~|or)\s*)?(\d+)\s*-?\s*{MINUTE}(?![a-z])"
)
_BARE_MINUTES = re.compile(r"\s*(?::|for )?\s*(\d{2,3})(?=\s*(?:[,.;、]|$|and\b))")
_NO = re.compile(
    r"\b(?:no|not|never|without|can't|cannot|can not|don't|do not|won't|unable|avoid|except|skip)\b|不|没|别|勿|除了|除外"
)
_OFF = re.compile(
    r"\b(?:rest(?: days?)?|days? off|off|busy|unavailable|away|at work|work late|night shift)\b|休息|没空|没时间|没有时间|忙|加班|值班|停练"
)
_LONG = re.compile(
    r"\blong(?:er)? (?:run|ride|swim|session|workout|1|one|day)s?\b|长(?:跑|骑|距离|课|走)|拉长|跑长|long\b"
)
_SPORTS = {
    "run": re.compile(r"\b(?:run|runs|running|jog|jogging)\b|跑"),
    "ride": re.compile(r"\b(?:ride|rides|riding|cycle|cycling|bike|biking|spin|spinning)\b|骑"),
    "swim": re.compile(r"\b(?:swim|swims|swimming|pool)\b|游泳"),
    "strength": re.compile(r"\b(?:lift|lifts|lifting|weights?|strength|gym)\b|力量|举铁|撸铁|健身房"),
    "walk": re.compile(r"\b(?:walk|walks|walking|hike|hiking)\b|走路|步行|散步|徒步"),
    "row": re.compile(r"\b(?:row|rows|rowing|erg)\b|划船"),
}  # fmt: skip


@dataclass(slots=True)
class Week:
    """What was said of the days. Minutes are None where a day was named without a length."""

    minutes: dict[str, int | None] = field(default_factory=dict)
    off: list[str] = field(default_factory=list)
    long_days: list[str] = field(default_factory=list)
    no_sport: dict[str, list[str]] = field(default_factory=dict)


def find_week(source: Source) -> Week:
    """Reads every list of days with the words around it."""
    week = Week()
    lists = [match for match in source.each(_LIST) if days_of(match[0])]
    for index, match in enumerate(lists):
        start, end = _around(source, match, lists, index)
        words = source.text[start : match.start()] + " " + source.text[match.end() : end]
        source.take(match)
        _settle(week, days_of(match[0]), words, _minutes(source, match, start, end))
        source.mark(start, end)
    return week


def minutes_of(match: re.Match[str]) -> int:
    """Minutes of a DURATION match; the upper end of a range."""
    if match[2]:
        return round(float(match[2]) * 60) + int(match[3] or 0)
    return int(match[5])


def days_of(words: str) -> list[str]:
    """The days a list names, in order of the week: ranges, weekends and 一三五 taken apart."""
    found: list[str] = []
    last_end = 0
    for token in _TOKEN.finditer(words):
        days = _days_of_token(token[0])
        between = words[last_end : token.start()]
        if found and days and _RANGE.fullmatch(between):
            first, last = DAYS.index(found[-1]), DAYS.index(days[0])
            found += [DAYS[i % 7] for i in range(first, last + 1 if last >= first else last + 8)]
        found += days
        last_end = token.end()
    return [day for day in DAYS if day in found]


def _days_of_token(token: str) -> list[str]:
    if "weekend" in token or "末" in token:
        return ["sat", "sun"]
    if re.search(r"week|work|工作日|平时|周中", token):
        return list(DAYS[:5])
    if "周" in token:
        index = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6} | {str(i + 1): i for i in range(7)}
        return [DAYS[index[c]] for c in token if c in index]
    english = re.search(_EN_DAY, token)
    return [english[0][:3]] if english else []


def _around(source: Source, match: re.Match[str], lists: list[re.Match[str]], index: int) -> tuple[int, int]:
    """The words that belong to this list of days."""
    start, end = source.part(match.start())[0], max(match.end(), source.part(max(match.start(), match.end() - 1))[1])
    if index and lists[index - 1].end() > start:
        start = match.start()
    following = lists[index + 1].start() if index + 1 < len(lists) else len(source.text)
    said = source.text[start : match.start()] + source.text[match.end() : end]
    after = source.part(end + 2)[1]
    if not re.search(r"[^\W_]", re.sub(r"\b(?:on|every|each)\b", "", said)) and after <= following:
        said = source.text[end:after]
        if said.startswith(",") and (_NO.search(said) or _OFF.search(said) or DURATION.search(said)):
            end = after  # "Tuesdays, no running": the day alone takes the next clause
    return start, min(end, following)


def _minutes(source: Source, match: re.Match[str], start: int, end: int) -> int | None:
    bare = _BARE_MINUTES.match(source.text, match.end(), end)
    if bare:
        return int(bare[1])
    found = next((m for m in DURATION.finditer(source.text, start, end)), None)
    return minutes_of(found) if found else None


def _settle(week: Week, days: list[str], words: str, minutes: int | None) -> None:
    sports = [name for name, pattern in _SPORTS.items() if pattern.search(words)]
    if _NO.search(words) and sports:
        for sport in sports:
            barred = week.no_sport.setdefault(sport, [])
            barred += [day for day in days if day not in barred]
    elif _OFF.search(words) or _NO.search(words):
        week.off += [day for day in days if day not in week.off]
    elif _LONG.search(words):
        week.long_days += [day for day in days if day not in week.long_days]
        if minutes:
            week.minutes.update(dict.fromkeys(days, minutes))
    else:
        for day in days:
            week.minutes[day] = minutes if minutes is not None else week.minutes.get(day)
