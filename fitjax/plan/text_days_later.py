# ruff: noqa: E501  a pattern reads better unbroken
"""What later clauses say of a day named before them: "Tuesdays I teach, so nothing then", 周四开会,不过能练半小时.

A Source, a Week and where the day's own words end in; how far the later words reached out.
"""

import re

from fitjax.plan import text_days_words as said
from fitjax.plan.text_day_lists import days_of
from fitjax.plan.text_days_settle import Week, add, closed_sports, only_these, reopen, settle, tie
from fitjax.plan.text_lengths import DURATION, first_length
from fitjax.plan.text_often import LIMITED
from fitjax.plan.text_source import Source
from fitjax.plan.text_sport_days import sports_in, tied_later

_BUT = re.compile(r"\s*(?:but|though|although|但是?|不过)")
_SO = re.compile(r"\s*(?:so|but|leaving|that leaves|only|just)\b|.*\bthen\s*(?:and\b|$)|(?:我|也)?(?:所以|只|就|剩|但)")
_ANSWER = re.compile(
    r"\s*(?:nope|no|no way|no thanks?|no chance|never|not a chance|not happening|not for me|absolutely not|forget it|hard pass|(?:so |please )?(?:leave|skip|spare|avoid|drop) (?:it|that|them|those)(?: alone| out| be| free| clear| empty)?(?: please)?|hands off|don't touch (?:it|them|that)|算了|算了吧|免了|免谈|不行|不了|不要|没门|休想|打住|拒绝|没戏|不可能|想都别想|pass)(?:吧|啊|了)?\s*$"
)
_NONE_THEN = re.compile(
    r"\s*(?:so )?(?:no|nothing|can't|cannot|won't|please no)\b[^,.;]{0,16}?\bthen\b|\s*(?:so )?(?:please )?(?:skip|avoid|drop|leave|forget|spare) (?:it|them|that|those)\b|\s*(?:so )?(?:please )?(?:keep|leave|make) (?:both|them|it|that|those|these|all (?:of them|[2-6]))(?: \w+){0,2}? (?:free|clear|empty|alone|off|out|blank)\b|\s*(?:so )?(?:neither|none)(?: of (?:them|those|these))?(?: days?)? (?:works?|suits?|is|are|will|can|goes)\b|\s*(?:so )?(?:both|they|those|they're)(?: are|'re)? (?:out|off|no good|impossible|taken|a no|no-go)\b|\s*(?:so )?(?:can't|cannot|won't|no) (?:train\w*|exercis\w*|work ?outs?)(?: then| at all)?\s*$|\s*(?:都|一律|全)?(?:不练|练不了|没法练|不能练|不训练|休息)(?:了|吧)?\s*$"
)
"""A new sentence that still speaks of the day before it."""
_CUT_SHORT = re.compile(
    r"\s*(?:no|not|but|and|so|please|also|except(?: for)?|apart from|bar|除了|别|不要|请)?(?:\s*(?:on|在|把|给我))?\s*"
)
"""What is left of a clause before the next day it names."""
_LEADS_ON = re.compile(
    r"(?:\b(?:on|to|at|for|till|until|every|is|be|run|ride|session|one)|[到在放给排于改挪])\s*(?:the |an? )?$"
)
"""Words that belong to the day after them: "so put the long one on Wednesday"."""
_LONG_THEN = re.compile(
    r"\b(?:there|then|that day|on it|that's|that is|it's|that|suits?|perfect|ideal|put|do)\b|[这那当][1一]?[天会时]|就|适合|正好|刚好|放|排|可以|能"
)
_THAT_DAY = re.compile(
    r"\b(?:that|the same) (?:day|evening|morning|night|afternoon)\b|\b(?:those|these) (?:\w+ )?(?:days|evenings|mornings|nights)\b|\bon (?:those|these|them|both)\b(?! only)|[这那当](?:[1-7一两几些])?(?:天|日|晚)"
)
_BARE_THAT = re.compile(
    r"\s*(?:on )?(?:those|these|them|both|that day|those days|these days)\s*|[这那当](?:几|些|[1-7两])?[天日]\s*"
)
_SHUT = re.compile(
    r"\b(?:closed|shut|shuts|locked|booked|taken|busy|packed|rammed|full)\b|锁门|关门|闭馆|不开|占[着了用]|没开|堵|人多|人满|封"
)
"""A place is shut that day, which closes only what is done there."""
_REACH = 140
"""How many characters after a day may still speak of "that day"."""


def still_left(source: Source, end: int, following: int) -> tuple[int, int] | None:
    """ "Thursdays are hectic but I can do half an hour": a busy day that still has minutes, and where that ends."""
    but = _BUT.match(source.text, end)
    last = min(source.clause(max(end - 1, 0))[1], following)
    minutes = first_length(source.text, but.end(), last) if but and last > but.end() else None
    return (minutes, last) if minutes and not said.EACH.search(source.text[end:last]) else None


def taken_back(source: Source, week: Week, days: list[str], end: int, following: int) -> int:
    """ "Saturdays I work but only till noon, afternoons are fine": closed, and open again after a "but"."""
    last = min(source.clause(max(end - 1, 0))[1], following)
    closed = bool(days) and set(days) <= set(week.off)
    but = _BUT.match(source.text, end) if closed else None
    if but is None or not said.ANYWAY.search(source.text, end, last):
        return 0
    reopen(week, days)
    return last


def named_again(source: Source, week: Week, days: list[str], end: int, following: int) -> int:
    """A later clause that says "that day", 那天, and what of it, outweighs a mere reason beside the day itself."""
    start = _next(source, end)
    while start < following and start - end <= _REACH:
        stop = min(source.clause(start)[1], following)
        piece = source.text[start:stop]
        if _THAT_DAY.search(piece) and source.clause(start)[1] <= following:
            if _BARE_THAT.fullmatch(piece):  # "On those, 20 minutes is my limit"
                stop = min(source.clause(next(source.starts_after(start), start))[1], following)
                piece = source.text[start:stop]
            if said.POSITIVE.search(piece) and not said.NO.search(said.POSITIVE.sub(" ", piece)):
                return 0
            tied = tied_later(piece)
            for sport in tied:
                tie(week, sport, days)
            if tied:
                return stop
            if said.LONG.search(piece) and not said.NO.search(piece):
                add(week.long_days, days)
                return stop
            if (barred := closed_sports(piece)) and not said.TRAINS_AT_ALL.search(piece):
                for sport in barred:
                    add(week.no_sport.setdefault(sport, []), days)
                return stop
            minutes = None if said.EACH.search(_THAT_DAY.sub(" ", piece)) else first_length(source.text, end, stop)
            if minutes is not None:
                now = week.minutes
                week.minutes |= {day: min(minutes, now.get(day) or minutes) for day in days}
                return stop
            return 0
        if said.SURE_OFF.search(piece):
            return 0
        start = next(source.starts_after(start), len(source.text))
    return 0


def long_then(source: Source, week: Week, days: list[str], end: int, following: int) -> int:
    """ "My day off is Tuesday, long session there please": a day free of work, and what it is free for."""
    start = next(source.starts_after(max(end - 1, 0)), len(source.text))
    if len(source.text) in (start, end) or not set(days) <= set(week.off):
        return 0
    but = source.text[end : source.clause(max(end - 1, 0))[1]]
    start = end if said.LONG.search(but) else start
    stop = source.clause(start)[1]
    piece = source.text[start:stop]
    if stop > following or not said.LONG.search(piece) or said.NO.search(piece) or not _LONG_THEN.search(piece):
        return 0
    reopen(week, days)
    add(week.long_days, days)
    return stop


def length_between(source: Source, week: Week, one: re.Match[str], until: int) -> None:
    """ "Weekdays only at lunch, 40 minutes max, weekends no limit": the length is of the days named first."""
    days, start = days_of(one[0]), one.end()
    if source.sentence(one.start()) != source.sentence(until) or any(week.minutes.get(day) for day in days):
        return
    minutes = first_length(source.text, start, until)
    if minutes is None:
        return
    week.minutes |= {day: minutes for day in days if day not in week.off}
    for begin in source.starts_after(start):
        stop = source.clause(begin)[1]
        if stop >= until:
            return
        if DURATION.search(source.text, begin, stop):
            source.mark(begin, stop)


def length_again(source: Source, minutes: int, end: int, following: int) -> None:
    """ "Saturdays I have two hours, only two hours": said once more, and of that day alone."""
    start = _next(source, end)
    stop = min(source.clause(start)[1], following) if start < len(source.text) else 0
    piece = source.text[start:stop]
    again = stop > start and first_length(source.text, start, stop) == minutes
    if again and LIMITED.search(piece) and not said.EACH.search(piece):
        source.mark(start, stop)


def shut_and_off(source: Source, week: Week, days: list[str], words: str, end: int, following: int) -> int:
    """ "The gym is shut on Sundays, so no training": closed altogether, not for what is done there alone."""
    start = next(source.starts_after(max(end - 1, 0)), len(source.text))
    if start >= following or not _SHUT.search(words):
        return 0
    stop = min(source.clause(start)[1], following)
    if not _NONE_THEN.match(source.text, start, stop) or sports_in(source.text[start:stop]):
        return 0
    for sport in closed_sports(words):
        week.no_sport[sport] = [day for day in week.no_sport.get(sport, []) if day not in days]
    week.no_sport = {sport: barred for sport, barred in week.no_sport.items() if barred}
    add(week.off, days)
    return stop


def follow(source: Source, week: Week, days: list[str], end: int, following: int, *, asked: list[str]) -> int:
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
        if _CUT_SHORT.fullmatch(piece) or (source.clause(start)[1] > following and _LEADS_ON.search(piece)):
            break
        ended = source.text[end:start].count(".") > 0
        if number < 2 and not ended and _ANSWER.match(piece):
            if not asked:
                add(week.off, days)
            for sport in asked:
                add(week.no_sport.setdefault(sport, []), days)
            return stop
        if said.THATS_ALL.search(piece):
            tied = sports_in(piece.replace("gym", " "))
            for sport in tied:
                tie(week, sport, days)
            if not tied:
                only_these(week, days)
            return stop
        if ended and not said.REFERS.search(piece) and not _NONE_THEN.match(piece):
            break
        minutes = None if said.EACH.search(piece) else first_length(source.text, start, stop)
        bound = said.REFERS.search(piece) or said.THERE.search(piece) or said.TRAIN.search(piece) or len(piece) < 16
        if minutes is not None:
            week.minutes |= dict.fromkeys(days, minutes)
            return stop
        if bound and not said.ONLY.search(piece) and settle(week, days, "", piece, None, ""):
            return stop
        at = stop
    return end


def outweigh(source: Source, week: Week, days: list[str], end: int, following: int) -> int:
    """Days closed by a reason alone, which later words leave some use: where those words end, or 0."""
    start = _next(source, end)
    shut = _SHUT.search(source.text, source.clause(max(end - 1, 0))[0], end)
    while True:
        if start >= following or start - end > _REACH:
            return 0
        stop = min(source.clause(start)[1], following)
        piece, refers = source.text[start:stop], bool(said.REFERS.search(source.text, start, stop))
        so = refers or bool(_SO.match(piece))
        shut = shut if start - end < 4 else None
        if ("." in source.text[end:start] and not refers) or (source.clause(start)[1] > following and not so):
            return 0
        if said.ANYWAY.search(piece):
            reopen(week, days)
            return stop
        if refers and (tied := tied_later(piece)):
            reopen(week, days)
            for sport in tied:
                tie(week, sport, days)
            return stop
        if days and not set(days) - set(week.off):
            minutes = None if said.EACH.search(piece) and not refers else first_length(source.text, start, stop)
            calm = said.POSITIVE.search(piece) and not said.NO.search(said.POSITIVE.sub(" ", piece))
            capped = LIMITED.search(piece) and not said.NO.search(source.text, source.clause(max(end - 1, 0))[0], end)
            if minutes is not None and (so or capped) and not re.search(r"\b(?:other|rest)\b|其[他它余]|平时", piece):
                reopen(week, days)
                week.minutes |= dict.fromkeys(days, minutes)
                return stop
            bare = (
                start - end < 4
                and len(piece) <= 12
                and not said.OFF.search(source.text, source.clause(max(end - 1, 0))[0], end)
            )
            if (so or shut or bare) and (barred := closed_sports(piece)):
                reopen(week, days)
                for sport in barred:
                    add(week.no_sport.setdefault(sport, []), days)
                return stop
            if refers and calm and (sports_in(piece) or said.TRAIN.search(piece)):
                reopen(week, days)
                return stop
        start = next(source.starts_after(start), len(source.text))


def _next(source: Source, end: int) -> int:
    """Where the next words after `end` begin: the rest of its clause or the clause after."""
    stop = source.clause(max(end - 1, 0))[1]
    if end < stop and source.text[end:stop].strip():
        return end
    return next(source.starts_after(max(end - 1, 0)), len(source.text))
