# ruff: noqa: E501  a pattern reads better unbroken
"""Weekdays and time in running text: which days are free, off, for the long session, or closed to a sport.

A Source in, `Week` out: "Mondays and Wednesdays 45 min", "no running on Tuesdays", 周二不能跑, 周末可以长跑.
"""

import re
from dataclasses import dataclass, field

from fitjax.domain.vocabulary import DAYS
from fitjax.plan import text_days_words as said
from fitjax.plan.text_day_lists import ONE_DAY, days_of, lists_of_days
from fitjax.plan.text_lengths import DURATION, HOUR, MINUTE, first_length, is_bound, minutes_around, minutes_of
from fitjax.plan.text_source import Source
from fitjax.plan.text_sport_days import sports_in as _sports
from fitjax.plan.text_sport_days import tied_later, tied_sports

_BUT = re.compile(r"\s*(?:but|though|although|但是?|不过)")
_SO = re.compile(r"\s*(?:so|but|leaving|that leaves|only|just)\b|.*\bthen\s*(?:and\b|$)|(?:我|也)?(?:所以|只|就|剩|但)")
_ANSWER = re.compile(
    r"\s*(?:nope|no|no way|no thanks?|no chance|never|not a chance|not happening|not for me|absolutely not|forget it|hard pass|算了|算了吧|免了|免谈|不行|不了|不要|没门|休想|打住|拒绝|没戏|不可能|想都别想|pass)(?:吧|啊|了)?\s*$"
)
_NONE_THEN = re.compile(
    r"\s*(?:so )?(?:no|nothing|can't|cannot|won't|please no)\b[^,.;]{0,16}?\bthen\b|\s*(?:so )?(?:please )?(?:skip|avoid|drop|leave|forget|spare) (?:it|them|that|those)\b|\s*(?:so )?(?:can't|cannot|won't|no) (?:train\w*|exercis\w*|work ?outs?)(?: then| at all)?\s*$|\s*(?:都|一律|全)?(?:不练|练不了|没法练|不能练|不训练|休息)(?:了|吧)?\s*$"
)
"""A new sentence that still speaks of the day before it."""
_BEST = re.compile(r"\b(?:best|ideal|prefer\w*|favou?rite)\b|最好|首选|最合适|优先")
_REACH = 140
"""How many characters after a day may still speak of "that day"."""


__all__ = ["DURATION", "HOUR", "MINUTE", "Week", "days_of", "find_week", "is_bound", "minutes_of"]


@dataclass(slots=True)
class Week:
    """What was said of the days. Minutes are None where a day was named without a length."""

    minutes: dict[str, int | None] = field(default_factory=dict)
    off: list[str] = field(default_factory=list)
    long_days: list[str] = field(default_factory=list)
    no_sport: dict[str, list[str]] = field(default_factory=dict)
    only: list[str] = field(default_factory=list)
    """Days said to be the only ones."""
    idle: list[int] = field(default_factory=list)
    """Where a day was named and nothing followed from it."""


def find_week(source: Source, *, mark_idle: bool = True) -> Week:
    """Reads every list of days with the words around it. `mark_idle` False leaves open what nothing follows from."""
    week = Week()
    lists = lists_of_days(source)
    waiting: list[str] = []
    for index, match in enumerate(lists):
        start, end = _around(source, match, lists, index)
        following = lists[index + 1].start() if index + 1 < len(lists) else len(source.text)
        source.take(match)
        if said.NOT_THE_DAY.search(source.text, max(0, match.start() - 32), match.start()):
            source.unmark(match.start(), match.end())
            continue
        between = re.search(r"\bbetween\s*$", source.text[start : match.start()])
        days = days_of(re.sub(r"\band\b", "to", match[0]) if between else match[0])
        before, after = source.text[start : match.start()], source.text[match.end() : end]
        if said.EXCEPT.search(before) and not after.strip() and source.text[end : end + 1] == ",":
            end = min(source.clause(min(end + 3, len(source.text) - 1))[1], following)
            after = source.text[match.end() : end]
        known = set(week.off)
        minutes = minutes_around(source, match, start, end)
        neutral = bool(said.NOT_NEEDED.search(f"{before} {after}"))
        neutral = neutral or (source.text[end : end + 1] == "," and bool(said.NOT_NEEDED.match(source.text, end + 2)))
        settled = not neutral and _settle(week, days, before, after, minutes, match[0], _rest_ahead(source, match))
        weak = settled and minutes is None and not said.SURE_OFF.search(f"{before} {after}")
        if weak and (stop := _outweigh(source, week, [d for d in days if d not in known], end, following)):
            end = stop
        elif not settled and not neutral:
            reach = _follow(source, week, days, end, following, asked=_sports(f"{before} {after}"))
            settled, end = reach > end, max(end, reach)
        if settled and week.off and (still := _still(source, end, following)):
            week.off = [day for day in week.off if day not in days]
            week.minutes |= dict.fromkeys(days, still[0])
            end = still[1]
        if settled and waiting and said.BOTH.search(source.text, start, end):
            _settle(week, waiting, before, source.text[match.end() : end], None, match[0])
        if not settled:
            week.idle.append(match.start())
            for day in days:
                week.minutes[day] = week.minutes.get(day)
        waiting = [*waiting, *days] if not settled else []
        if settled or mark_idle:
            source.mark(start, end)
            _leave_lengths(source, match.end(), end)
        else:
            source.unmark(match.start(), match.end())
    return week


def _still(source: Source, end: int, following: int) -> tuple[int, int] | None:
    """ "Thursdays are hectic but I can do half an hour": a busy day that still has minutes, and where that ends."""
    but = _BUT.match(source.text, end)
    last = min(source.clause(max(end - 1, 0))[1], following)
    minutes = first_length(source.text, but.end(), last) if but and last > but.end() else None
    return (minutes, last) if minutes and not said.EACH.search(source.text[end:last]) else None


def _around(source: Source, match: re.Match[str], lists: list[re.Match[str]], index: int) -> tuple[int, int]:
    """The words that belong to this list of days."""
    start, end = source.part(match.start())[0], max(match.end(), source.part(max(match.start(), match.end() - 1))[1])
    if index and lists[index - 1].end() > start:
        start = _cut(source.text, lists[index - 1].end(), match.start())[1]
    if index + 1 < len(lists) and lists[index + 1].start() < end:
        end = _cut(source.text, match.end(), lists[index + 1].start())[0]
    return start, max(end, match.end())


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Between two days, where the words of the first end and those of the second begin."""
    joins = list(said.SEGMENT.finditer(text, start, end))
    return (joins[-1].start(), joins[-1].end()) if joins else (end, end)


def _settle(
    week: Week, days: list[str], before: str, after: str, minutes: int | None, named: str, rest: bool = False
) -> bool:
    """Whether anything follows from the words before and after the days."""
    words = said.FREE_WORK.sub(" ", " ".join(f"{before} § {after}".split()))
    if minutes is not None and not _bars(words):
        if said.LONG.search(said.LONGEST_ALLOWED.sub(" ", words)):
            _add(week.long_days, days)
        now = week.minutes
        week.minutes |= {day: min(minutes, now.get(day) or minutes) for day in days}
        return True
    if said.EXCEPT.search(before) or said.EXCEPT_AFTER.match(after):
        return _except(week, days, words)
    if tied := tied_sports(before, after):
        for sport in tied:
            _tie(week, sport, days)
        return True
    barred = _bars(words)
    if barred:
        for sport in barred:
            _add(week.no_sport.setdefault(sport, []), days)
        return True
    plain = " ".join(words.replace("§", " ").split())
    if said.LONG.search(plain) and not said.NO.search(plain):
        _add(week.long_days, days)
    elif len(days) < len(week.long_days) and not set(days) - set(week.long_days) and _BEST.search(plain):
        week.long_days = days
    elif said.THATS_ALL.search(plain):
        _only(week, days)
    elif (
        said.POSITIVE.search(plain)
        and not said.ONLY.search(plain)
        and not said.NO.search(said.POSITIVE.sub(" ", plain))
    ):
        week.off = [day for day in week.off if day not in days]
        return False
    elif (rest and not said.LONG.search(plain)) or said.OFF.search(plain):
        _add(week.off, days)
    elif said.ONLY.search(plain) and not _sports(plain) and not said.ONLY_SO_MUCH.search(after):
        _only(week, days)
    elif said.NO.search(plain):
        _add(week.off, days)
    elif _listed(named) > 1 and said.AVAILABLE.search(plain) and not _sports(plain):
        _only(week, days)
    else:
        return False
    return True


def _listed(named: str) -> int:
    """How many days were named one by one; "weekend" counts none."""
    return 0 if re.search(r"week|work|末|工作日|平日|上班日|平时|周中", named) else len(days_of(named))


def _except(week: Week, days: list[str], words: str) -> bool:
    """ "Any day except Tuesday" closes it; "apart from Tuesday I have no time" closes the others."""
    sports = _sports(words)
    rest = re.sub(r"除了?|除去|除开|\b(?:except|but not|but)\b", " ", words)
    if sports and (said.ANY_DAY.search(words) or not said.NO_TIME.search(rest)):
        for sport in sports:
            _add(week.no_sport.setdefault(sport, []), days)
    elif said.NO_TIME.search(rest):
        _only(week, days)
    else:
        _add(week.off, days)
    return True


def _bars(words: str) -> list[str]:
    """Sports that a piece of the words closes: a "no" and the sport in the same piece."""
    barred: list[str] = []
    if said.POSITIVE.search(words) and not said.NO.search(said.POSITIVE.sub(" ", words)):
        return barred
    words = re.sub(r"\b(anything|everything|all) but\b", r"\1 except", words)
    for piece in said.SEGMENT.split(words):
        sports = _sports(piece)
        if sports and (said.NO.search(piece) or said.EXCEPT_SPORT.search(piece)) and not said.LONG.search(piece):
            barred += [sport for sport in sports if sport not in barred]
    return barred


def _follow(source: Source, week: Week, days: list[str], end: int, following: int, *, asked: list[str]) -> int:
    """A day named alone may be settled by the clauses after it: "Tuesdays I teach, so nothing then"."""
    at = end
    for number in range(4):
        rest = source.clause(end - 1)[1]
        if number == 0 and end < rest <= following:
            start = end
        else:
            start = next((a for a in source.starts_after(at)), len(source.text))
        if start >= following or start - end > _REACH:
            break
        stop = min(source.clause(start)[1], following)
        piece = source.text[start:stop]
        ended = source.text[end:start].count(".") > 0
        if number < 2 and not ended and _ANSWER.match(piece):
            if not asked:
                _add(week.off, days)
            for sport in asked:
                _add(week.no_sport.setdefault(sport, []), days)
            return stop
        if said.THATS_ALL.search(piece):
            for sport in _sports(piece):
                _tie(week, sport, days)
            if not _sports(piece):
                _only(week, days)
            return stop
        if ended and not said.REFERS.search(piece) and not _NONE_THEN.match(piece):
            break
        minutes = None if said.EACH.search(piece) else first_length(source.text, start, stop)
        bound = said.THERE.search(piece) or said.TRAIN.search(piece) or len(piece) < 16
        if minutes is not None:
            week.minutes |= dict.fromkeys(days, minutes)
            return stop
        if bound and not said.ONLY.search(piece) and _settle(week, days, "", piece, None, ""):
            return stop
        at = stop
    return end


def _only(week: Week, days: list[str]) -> None:
    _add(week.only, days)
    week.off = [day for day in week.off if day not in days]
    for day in days:
        week.minutes.setdefault(day, None)


def _tie(week: Week, sport: str, days: list[str]) -> None:
    """The sport belongs to these days, so all others are closed to it."""
    _add(week.no_sport.setdefault(sport, []), [day for day in DAYS if day not in days])


def _leave_lengths(source: Source, at: int, end: int) -> None:
    """ "Mon and Fri, an hour each time, no other days": the length between is of every session."""
    for start in source.starts_after(at):
        stop = source.clause(start)[1]
        if stop >= end:
            return
        if said.EACH.search(source.text, start, stop) and DURATION.search(source.text, start, stop):
            source.unmark(start, stop)


def _rest_ahead(source: Source, match: re.Match[str]) -> bool:
    """ "Two rest days, and they should be Monday and Friday": rest was announced earlier in the sentence."""
    start = source.sentence(match.start())[0]
    ahead = source.text[max(start, match.start() - 60) : match.start()]
    rest = said.REST_AHEAD.search(ahead)
    return bool(rest) and not said.NO.search(ahead) and not ONE_DAY.search(ahead)


def _outweigh(source: Source, week: Week, days: list[str], end: int, following: int) -> int:
    """Days closed by a reason alone, which later words leave some use: where those words end, or 0."""
    start = _next(source, end)
    while True:
        if start >= following or start - end > _REACH:
            return 0
        stop = min(source.clause(start)[1], following)
        piece, refers = source.text[start:stop], bool(said.REFERS.search(source.text, start, stop))
        so = refers or bool(_SO.match(piece))
        if ("." in source.text[end:start] and not refers) or (source.clause(start)[1] > following and not so):
            return 0
        if refers and (tied := tied_later(piece)):
            _untake(week, days)
            for sport in tied:
                _tie(week, sport, days)
            return stop
        if days and not set(days) - set(week.off):
            minutes = None if said.EACH.search(piece) and not refers else first_length(source.text, start, stop)
            calm = said.POSITIVE.search(piece) and not said.NO.search(said.POSITIVE.sub(" ", piece))
            if minutes is not None and so and not re.search(r"\b(?:other|rest)\b|其[他它余]|平时", piece):
                _untake(week, days)
                week.minutes |= dict.fromkeys(days, minutes)
                return stop
            if so and (barred := _bars(piece)):
                _untake(week, days)
                for sport in barred:
                    _add(week.no_sport.setdefault(sport, []), days)
                return stop
            if refers and calm and (_sports(piece) or said.TRAIN.search(piece)):
                _untake(week, days)
                return stop
        start = next(source.starts_after(start), len(source.text))


def _next(source: Source, end: int) -> int:
    """Where the next words after `end` begin: the rest of its clause or the clause after."""
    stop = source.clause(max(end - 1, 0))[1]
    if end < stop and source.text[end:stop].strip():
        return end
    return next(source.starts_after(max(end - 1, 0)), len(source.text))


def _untake(week: Week, days: list[str]) -> None:
    week.off = [day for day in week.off if day not in days]
    week.only = [day for day in week.only if day not in days]


def _add(into: list[str], days: list[str]) -> None:
    into += [day for day in days if day not in into]
