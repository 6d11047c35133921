# ruff: noqa: E501  a pattern reads better unbroken
"""Days away in the notes: "away 10-20 April", 下周出差, "can't train tomorrow", 4.5到4.8出差.

A Source, today and the writer's language in, the days out. A date beside a race is no day away, and one that may be
read as two different days (5/6) is left to be told back.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from fitjax.plan import text_days_words as said
from fitjax.plan.text_dates import MONTH, Patterns, day_of, find_dates, month_number, next_date
from fitjax.plan.text_days import DURATION
from fitjax.plan.text_gear import AWAY
from fitjax.plan.text_relative import find_spans
from fitjax.plan.text_source import Source

_MOST_DAYS = 60
_TH = r"(?:st|nd|rd|th|\.)?"
_SEP = r"\s*(?:to|until|till|through|thru|and|-|–|—|到|至|~)\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:the )?"
_ISO = r"(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:日|号)?"
_RANGES: Patterns = {
    "iso": re.compile(rf"{_ISO}{_SEP}{_ISO}"),
    "days_month": re.compile(rf"\b(\d{{1,2}}){_TH}{_SEP}(\d{{1,2}}){_TH}(?: of)? ({MONTH})\b"),
    "month_days": re.compile(rf"\b({MONTH})\.? (\d{{1,2}}){_TH}{_SEP}(?:({MONTH})\.? )?(\d{{1,2}}){_TH}\b(?! ?(?:min|km|%))"),
    "day_months": re.compile(rf"\b(\d{{1,2}}){_TH}(?: of)? ({MONTH}){_SEP}(\d{{1,2}}){_TH}(?: of)? ({MONTH})\b"),
    "zh": re.compile(rf"(\d{{1,2}})月(?:底|初|中旬?|下旬|上旬)?(\d{{1,2}})(?:日|号)?{_SEP}(?:(\d{{1,2}})月)?(\d{{1,2}})(?:日|号)?(?!\d|分|小时|公里)"),
    "zh_two": re.compile(r"(\d{1,2})月(\d{1,2})[日号]?[、,和跟及]\s*()(\d{1,2})[日号]|(\d{1,2})月(\d{1,2})[日号]()(\d{1,2})[日号]"),
    "zh_month": re.compile(rf"(这个?月|本月|当月|下个?月)(?:的)?(\d{{1,2}})[日号]?(?:{_SEP}(\d{{1,2}})[日号]?)?(?!\d|次|天|周|个|分|公里)"),
    "zh_feast": re.compile(rf"(元旦|清明|五一|劳动|国庆)节?(?:小?长?假期?|放假|期间)?(\d{{1,2}})[日号]?{_SEP}(\d{{1,2}})[日号]"),
    "en_month": re.compile(rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?{_SEP}(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (this|next) month\b"),
    "month_then_days": re.compile(rf"\b({MONTH}), (?:from )?(?:the )?(\d{{1,2}})(?:st|nd|rd|th){_SEP}(\d{{1,2}})(?:st|nd|rd|th)\b"),
    "numbers": re.compile(rf"(?<![\d.])(\d{{1,2}})([./])(\d{{1,2}})[./]?(?:20\d\d)?{_SEP}(\d{{1,2}})[./](\d{{1,2}})[./]?(?:20\d\d)?(?!\d)"),
}  # fmt: skip
_FEASTS = {"元旦": 1, "清明": 4, "五一": 5, "劳动": 5, "国庆": 10}
_TRAVEL = re.compile(
    r"\b(?:fly\w*|flights?|trip|camping|cruise|honeymoon|wedding|visiting|staying|festival|retreat|off-?site|in-laws|hospital|surgery|operation|procedure|jury|funeral|stag|hen do|course|offline|off the grid|no training|nothing)\b|\bi'm in [a-z]|去|(?<!\d)回(?!来|家吃)|飞|玩|老家|外地|封闭|住院|手术|培训|露营|蜜月|喜酒|婚|探亲|旅|走亲|军训|集训|隔离|闭关|停练|暂停|空着|放一放|[停歇](?:\d|几|一)天|胃镜|肠镜|体检|拔牙|智齿|打疫苗|期[中末]考?|考[研试证级公期]|[高中]考|整周|全停"
)
_STILL_AWAY = re.compile(
    r"[这那]?\d+天|[这那]几天|期间|全停|不练|不训练|没法练|练不|空着|暂停|停练|\bno (?:training|gym|runs?|sessions?|workouts?)\b|\bnothing\b|\bwon't (?:train|be training)\b|\b(?:can't|cannot) train\b"
)
_NOTHING_THEN = re.compile(
    r"\s*(?:so )?(?:no|zero) (?:gym|kit|equipment|training|workouts?|sessions?)(?: there)?\s*$|[这那]?(?:几天|期间)"
)
_A_DAY_NAMED = re.compile(
    r"周[一二三四五六日天末]|\b(?:mon|tues?|wed|thur?s?|fri|sat|sun)(?:days?|nesdays?|rsdays?|urdays?)?s?\b|\bweekends?\b"
)
_RELATIVE = {
    "later": re.compile(r"\b(?:the )?week after next\b|下下个?周(?![一二三四五六日天末\d])"),
    "week": re.compile(r"\b(?:all |the whole of |the )?next week\b(?! (?:but|after))|(?<!下)下个?周(?![一二三四五六日天末\d])"),
    "rest": re.compile(r"\b(?:the rest of )?this week\b|这个?周(?![一二三四五六日天末\d])|本周(?![一二三四五六日天末\d])"),
}  # fmt: skip
_RACE = re.compile(
    r"\b(?:race|racing|event|goal|competition|parkrun|half(?! (?:term|an|hour|the|day|board|of))|marathon|triathlon|ironman|100 ?km?|50 ?km?|10 ?k|5 ?k)\b|比赛|赛事|目标|马拉松|半马|全马|铁三|铁人|参赛|报名"
)
_WATCHED = re.compile(r"[陪看]\S{0,4}(?:比赛|赛事|马拉松)|\bwatch\w* [^,.;]{0,16}(?:race|marathon|event)")
_OPEN_END = re.compile(r"\b(?:from|starting|start|since|until|till|before|by|after)(?: \w+)?\s*$|自从?\s*$|从\s*$")
_OPEN_END_AFTER = re.compile(r"^(?:开始|起|之?前|之?后|以前|以后)")


def find_away(source: Source, today: date, language: str) -> tuple[date, ...]:
    """Every day said to be away, in order, each once."""
    away: list[date] = []
    exact = list(_ranges(source, today, language))
    said_loosely = [
        one for one in _relative(source, today) if not any(one[2] <= r[3] and r[2] <= one[3] for r in exact)
    ]
    for start, end, first, last in [*exact, *said_loosely]:
        near = _near(source, start, end)
        if (start, end, first, last) in said_loosely and not _gone(near):
            continue  # "this week" alone says nothing of being away
        own = source.text[source.clause(start)[0] : source.clause(max(start, end - 1))[1]]
        if (
            last < first
            or last < today
            or _races(own if _gone(own) else near)
            or not _absent(near, ranged=last > first)
        ):
            continue
        away += [first + timedelta(days=i) for i in range(min((last - first).days, _MOST_DAYS) + 1)]
        _mark(source, start, end)
    spans = [s for s in find_spans(source, today, language) if not source.touched(s.start, s.end)]
    for span in spans:
        near = _near(source, span.start, span.end)
        if _races(near) or span.last < today:
            continue
        tail = source.text[span.end : span.end + 4]
        lead = source.text[max(0, span.start - 24) : span.start]
        single = span.name != "pair" and (_OPEN_END.search(lead) or _OPEN_END_AFTER.match(tail))
        if span.first == span.last == today and not _NOT_TODAY.search(source.text, *source.clause(span.start)):
            continue
        if single or DURATION.search(source.text, *source.clause(span.end - 1)) or not _gone(near):
            continue
        away += [span.first + timedelta(days=i) for i in range((span.last - span.first).days + 1)]
        _mark(source, span.start, span.end)
    for found in find_dates(source, today)[0]:
        near = _near(source, found.start, found.end)
        lead, tail = source.text[max(0, found.start - 24) : found.start], source.text[found.end : found.end + 4]
        if _OPEN_END.search(lead) or _OPEN_END_AFTER.match(tail) or _races(near) or not found.exact:
            continue
        ahead = _IN_WEEKS.search(source.text, found.start, found.end)
        if ahead and not AWAY.search(source.text, *source.clause(found.start)):
            continue
        if found.day >= today and _absent(near, ranged=False):
            away.append(found.day)
            source.mark(*source.clause(found.start))
    return tuple(day for day in dict.fromkeys(away) if day >= today)


_IN_WEEKS = re.compile(r"[周天月](?:之|以)?后|\b(?:week|day|month)s?\b")
_NOT_TODAY = re.compile(
    r"\b(?:can't|cannot|cant|no (?:training|session|workout|gym)|rest|off|away|skip|not (?:train|today)|busy|nothing)\b|不练|不训练|练不了|没空|没时间|不能|请假|休息|不行|出差|有事"
)
"""Today is a day away only where its own clause says so."""


@lru_cache(maxsize=64)
def _races(near: str) -> bool:
    return bool(_RACE.search(_WATCHED.sub(" ", near)))


@lru_cache(maxsize=64)
def _gone(near: str) -> bool:
    return bool(AWAY.search(near) or said.OFF.search(near) or said.NO.search(near) or _TRAVEL.search(near))


def _mark(source: Source, start: int, end: int) -> None:
    """The dates' clauses, and those after them that only say again that nothing is done on these days."""
    last = source.clause(max(start, end - 1))[1]
    source.mark(source.clause(start)[0], last)
    while source.text[last : last + 1] in (",", ".") and last + 3 < len(source.text):
        first, after = source.clause(last + 3)
        piece = source.text[first:after]
        stop = source.text[last] == "." and not _NOTHING_THEN.match(piece)
        if stop or _A_DAY_NAMED.search(piece) or not _STILL_AWAY.search(piece):
            break
        source.mark(first, after)
        last = after


_ASIDE = re.compile(
    r"(?:(?:the whole of it|all of it|all week(?: long)?|the (?:whole|entire|full) (?:thing|week|time|stretch)|every (?:single )?day of it|all 7 days|mon\w* (?:to|through|till|until|-) (?:sun|fri|sat)\w*|both days included|inclusive)\s*)+|整[整个]*周|(?:从)?周一到周[五六日天]|全程|一整周|7天"
)
"""Words between an absence and what it is for: "next week, the whole of it, I'm away"."""


@lru_cache(maxsize=64)
def _absent(near: str, *, ranged: bool) -> bool:
    return bool(AWAY.search(near) or said.OFF.search(near) or said.NO.search(near)) or (
        ranged and not re.search(r"\b(?:plan|train(?:ing)? for|weeks?)\b|训练期|备赛", near)
    )


def _near(source: Source, start: int, end: int) -> str:
    """The clause of the dates with its neighbours in the sentence."""
    first, last = source.clause(start)[0], source.clause(max(start, end - 1))[1]
    before, after = source.text[max(0, first - 2) : first], source.text[last : last + 1]
    if "," in before and first > 2:
        first = source.clause(first - 3)[0]
    aside = False
    for _ in range(3):
        if after != ",":
            break
        begin, last = source.clause(min(last + 3, len(source.text) - 1))
        after = source.text[last : last + 1]
        aside = aside or bool(_ASIDE.fullmatch(source.text, begin, last))
        if not aside:
            break
    return source.text[first:last]


def _ranges(source: Source, today: date, language: str) -> Iterator[tuple[int, int, date, date]]:
    for name, pattern in _RANGES.items():
        for match in list(source.each(pattern)):
            span = _span(name, match, today, language)
            if span:
                source.take(match)
                yield match.start(), match.end(), *span


def _span(name: str, match: re.Match[str], today: date, language: str) -> tuple[date, date] | None:
    if name == "iso":
        first, last = (day_of(*(int(match[i]) for i in at)) for at in ((1, 2, 3), (4, 5, 6)))
        return (first, last) if first and last else None
    if name == "days_month":
        one, two = (month_number(match[3]), int(match[1])), (month_number(match[3]), int(match[2]))
    elif name == "month_days":
        one, two = (month_number(match[1]), int(match[2])), (month_number(match[3] or match[1]), int(match[4]))
    elif name == "day_months":
        one, two = (month_number(match[2]), int(match[1])), (month_number(match[4]), int(match[3]))
    elif name == "zh_two":
        month, one_day, _, two_day = match.groups()[:4] if match[1] else match.groups()[4:]
        one, two = (int(month), int(one_day)), (int(month), int(two_day))
    elif name in ("zh_month", "en_month"):
        word, one_day, two_day = (
            (match[1], match[2], match[3] or match[2]) if name == "zh_month" else (match[3], match[1], match[2])
        )
        month = (today.month - 1 + (word.startswith(("下", "next")))) % 12 + 1
        one, two = (month, int(one_day)), (month, int(two_day))
    elif name == "zh_feast":
        one, two = (_FEASTS[match[1]], int(match[2])), (_FEASTS[match[1]], int(match[3]))
    elif name == "month_then_days":
        one, two = (month_number(match[1]), int(match[2])), (month_number(match[1]), int(match[3]))
    elif name == "zh":
        one, two = (int(match[1]), int(match[2])), (int(match[3] or match[1]), int(match[4]))
    else:
        pairs = (int(match[1]), int(match[3])), (int(match[4]), int(match[5]))
        month_first = language == "zh" or (match[2] == "/" and any(b > 12 for _, b in pairs))
        day_first = language != "zh" and (match[2] == "." or any(a > 12 for a, _ in pairs))
        if month_first == day_first:
            return None
        one, two = pairs if month_first else ((pairs[0][1], pairs[0][0]), (pairs[1][1], pairs[1][0]))
    first = next_date(*one, None, today)
    last = next_date(*two, None, first) if first else None
    return (first, last) if first and last and (last - first).days <= _MOST_DAYS else None


_EVERY_DAY = re.compile(r"\b(?:every|each) (?:single )?(?:day|session) (?:of )?$|\bonly get $|(?:每天|天天)$")
"""Training asked for on every day of this week is no absence."""


def _relative(source: Source, today: date) -> Iterator[tuple[int, int, date, date]]:
    monday = today + timedelta(days=7 - today.weekday())
    spans = {
        "later": (monday + timedelta(days=7), monday + timedelta(days=13)),
        "week": (monday, monday + timedelta(days=6)),
        "rest": (today, monday - timedelta(days=1)),
    }
    for name, pattern in _RELATIVE.items():
        for match in list(source.each(pattern)):
            lead, tail = (
                source.text[max(0, match.start() - 24) : match.start()],
                source.text[match.end() : match.end() + 4],
            )
            if _EVERY_DAY.search(lead):
                continue
            if not _OPEN_END.search(lead) and not _OPEN_END_AFTER.match(tail):
                yield match.start(), match.end(), *spans[name]
