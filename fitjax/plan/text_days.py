# ruff: noqa: E501  a pattern reads better unbroken
"""Weekdays and time in running text: which days are free, off, for the long session, or closed to a sport.

A Source in, `Week` out: "Mondays and Wednesdays 45 min", "no running on Tuesdays", 周二不能跑, 周末可以长跑.
"""

import re

from fitjax.plan import text_days_words as said
from fitjax.plan.text_day_lists import ONE_DAY, days_of, lists_of_days
from fitjax.plan.text_days_later import (
    follow,
    length_again,
    length_between,
    long_then,
    named_again,
    outweigh,
    shut_and_off,
    still_left,
    taken_back,
)
from fitjax.plan.text_days_reasons import Closed, mere_reasons
from fitjax.plan.text_days_settle import Week, add, closed_sports, reopen, settle
from fitjax.plan.text_days_yes import only_yes
from fitjax.plan.text_health import of_another
from fitjax.plan.text_lengths import DURATION, HOUR, MINUTE, first_length, is_bound, minutes_around, minutes_of
from fitjax.plan.text_source import Source
from fitjax.plan.text_sport_days import sports_in

__all__ = ["DURATION", "HOUR", "MINUTE", "Week", "days_of", "find_week", "is_bound", "minutes_of"]


def find_week(source: Source, *, mark_idle: bool = True) -> Week:
    """Reads every list of days with the words around it. `mark_idle` False leaves open what nothing follows from."""
    week = Week()
    lists = lists_of_days(source)
    waiting: list[str] = []
    named: list[tuple[int, list[str]]] = []
    closed: list[Closed] = []
    last: list[str] = []
    for index, match in enumerate(lists):
        start, end = _around(source, match, lists, index)
        following = lists[index + 1].start() if index + 1 < len(lists) else len(source.text)
        source.take(match)
        if said.NOT_THE_DAY.search(source.text, max(0, match.start() - 32), match.start()):
            source.unmark(match.start(), match.end())
            continue
        event = said.EVENT_OF_DAY.match(source.text, match.end())
        if event and said.BESIDE_EVENT.search(source.text, max(0, match.start() - 24), match.start()):
            source.unmark(match.start(), match.end())
            continue
        between = re.search(r"\bbetween\s*$", source.text[start : match.start()])
        days = days_of(re.sub(r"\band\b", "to", match[0]) if between else match[0])
        before, after = source.text[start : match.start()], source.text[match.end() : end]
        if said.EXCEPT.search(before) and not after.strip() and source.text[end : end + 1] == ",":
            end = min(source.clause(min(end + 3, len(source.text) - 1))[1], following)
            after = source.text[match.end() : end]
        named.append((match.start(), days))
        known = set(week.off)
        if index and said.NO_LIMIT.search(f"{before} {after}"):
            length_between(source, week, lists[index - 1], match.start())
        minutes = minutes_around(source, match, start, end)
        if minutes is not None and said.OWN_OFF.match(after) and not first_length(source.text, match.end(), end):
            minutes, start = None, match.start()  # 单次60分钟 周5不行: the length before is of every session
        if len(days) == 7 and minutes is None and said.ONE_WEEK.search(source.text, *source.sentence(match.start())):
            source.unmark(match.start(), match.end())
            continue
        neutral = bool(said.NOT_NEEDED.search(f"{before} {after}"))
        neutral = neutral or (source.text[end : end + 1] == "," and bool(said.NOT_NEEDED.match(source.text, end + 2)))
        neutral = neutral or _was_once(source, match, before, after) or _anothers_day(source, match, before, after)
        words, again = f"{before} {after}", 0
        if not neutral and minutes is None and not _says_all(words, len(days)):
            again = named_again(source, week, days, end, following)
        settled = (
            _one_of_both(source, week, days, lists[index - 1] if index else None, match)
            or bool(again)
            or _as_before(week, days, last, before, after)
            or (not neutral and settle(week, days, before, after, minutes, match[0], _rest_ahead(source, match)))
        )
        end = max(end, again)
        if settled:
            end = max(end, shut_and_off(source, week, days, words, end, following))
        if settled and minutes is not None:
            length_again(source, minutes, end, following)
            end = max(end, named_again(source, week, days, end, following))
        if not settled and not neutral and _long_ahead(source, match, f"{before} {after}"):
            week.long_days += [day for day in days if day not in week.long_days]
            settled = True
        weak = (
            not again and not _OFF_NEXT.match(after) and settled and minutes is None and not said.SURE_OFF.search(words)
        )
        if settled and (stop := long_then(source, week, days, end, following)):
            end = stop
        elif weak and set(days) <= set(week.long_days) & set(week.off) and not set(days) & set(known):
            reopen(week, days)  # "long day Monday, we're closed Mondays"
        elif weak and (stop := outweigh(source, week, [d for d in days if d not in known], end, following)):
            end = stop
        elif weak:
            week.weak += [day for day in days if day in week.off and day not in known]
        elif not settled and not neutral:
            reach = follow(source, week, days, end, following, asked=sports_in(words))
            settled, end = reach > end, max(end, reach)
        if settled and week.off and (still := still_left(source, end, following)):
            week.off = [day for day in week.off if day not in days]
            week.minutes |= dict.fromkeys(days, still[0])
            end = still[1]
        if settled and (stop := taken_back(source, week, [d for d in days if d not in known], end, following)):
            end = stop
        if set(days) <= set(week.off):
            closed.append(Closed(match.start(), match.end(), tuple(days), weak))
        if settled and waiting and _both_off(source, match.end(), following):
            add(week.off, waiting)
        elif settled and waiting and said.BOTH.search(source.text, start, end):
            settle(week, waiting, before, source.text[match.end() : end], None, match[0])
        if not settled:
            week.idle.append(match.start())
            for day in days:
                week.minutes[day] = week.minutes.get(day)
        last = days if settled else last
        waiting = [*waiting, *days] if not settled else []
        if settled or mark_idle:
            source.mark(start, end)
            _leave_lengths(source, match.end(), end)
        else:
            source.unmark(match.start(), match.end())
    only_yes(source, week)
    _any_day(source, week)
    for reason in mere_reasons(source, closed):
        reopen(week, list(reason))
    for around in said.AROUND_IT.finditer(source.text):
        _reopen_named(source, week, named, around.start())
    all_open = said.ALL_OPEN.search(source.text)
    if all_open and not said.EXCEPT_NEAR.search(source.text, *source.sentence(all_open.start())):
        reopen(week, list(week.weak))
    for sport, days in list(week.no_sport.items()):
        if set(days) <= set(week.off):  # a day without training needs no word on its sports
            del week.no_sport[sport]
    return week


_BOTH_OFF = re.compile(
    r"(?:把)?[这那](?:2|两|二)天[^,.;]{0,4}?(?:都)?(?:划掉|去掉|空|跳过|删|不|别|休|排除|免|避开|绕开)|\b(?:both|either)\b(?: \w+){0,3}? (?:off|out|free|empty|clear|blank|alone)\b|\b(?:skip|avoid|drop|block|cross) (?:out |off )?both\b"
)


def _both_off(source: Source, at: int, following: int) -> bool:
    """ "Thursday is release night, Friday I sleep in, so cross out both": said of the day before as well."""
    match = _BOTH_OFF.search(source.text, at, min(following, source.sentence(at)[1], at + 60))
    return bool(match)


def _any_day(source: Source, week: Week) -> None:
    """ "Dave says never run on a Monday. I'll run any day": what another said closes nothing."""
    for match in said.I_DO_ANY_DAY.finditer(source.text):
        for sport in sports_in(match[0]):
            week.no_sport.pop(sport, None)


_OFF_NEXT = re.compile(r"\s*(?:=|:|is|are|'s|must be|should be)?\s*(?:completely |totally )?off\b")


def _reopen_named(source: Source, week: Week, named: list[tuple[int, list[str]]], at: int) -> None:
    """The days of the sentence, or of those before where it names none, are open after all."""
    first = source.sentence(at)[0]
    here = [days for start, days in named if first <= start < at]
    for days in here or [days for start, days in named if start < at]:
        reopen(week, days)


def _as_before(week: Week, days: list[str], last: list[str], before: str, after: str) -> bool:
    """ "Tuesdays only half an hour, same on Thursdays": what holds for the days named last holds for these."""
    if not last or not (said.SAME.match(after) or said.SAME_AHEAD.search(before)):
        return False
    if set(last) <= set(week.off):
        week.off += [day for day in days if day not in week.off]
    if minutes := week.minutes.get(last[0]):
        week.minutes |= dict.fromkeys(days, minutes)
    for barred in week.no_sport.values():
        if set(last) <= set(barred):
            barred += [day for day in days if day not in barred]
    return True


_BUT_I_CAN = re.compile(
    r"\b(?:but|though|while) (?:i|i'm|me)(?: (?:can|am|do|could|will|have|still|always))*"
    r"(?: (?:can|free|fine|ok|available|able|happy|train))?(?=\s*(?:$|[,.;]))"
    r"|(?:但|不过|可)是?我(?:自己)?(?:可以|能|行|有空|没问题|不受影响|照练|喜欢)"
)
_WORK_ONLY = re.compile(
    r"\b(?:off|rests?|busy|works?|working|away|on (?:shift|call))\b|加班|上班|值班|出差|休息|没空|忙|上课"
)
_FALLS_TO_ME = re.compile(
    r"\b(?:i|i'm|i've|me|my|we|us|so|kids?|children|baby|car|look|help)\b(?<!^my)|我(?!爸|妈|老|哥|姐|弟|妹|家|同|朋|对|媳|室)|娃|孩|所以|接|送|带"
)


def _anothers_day(source: Source, match: re.Match[str], before: str, after: str) -> bool:
    """ "My boss has Tuesdays off": somebody else's day, and nothing in it for the writer."""
    words = f"{before} {after} {source.text[match.end() : source.sentence(match.end())[1]]}"
    if _BUT_I_CAN.search(words) and of_another(source, match.start()):
        return True
    if not _WORK_ONLY.search(f"{before} {after}") or not of_another(source, match.start()):
        return False
    return not _FALLS_TO_ME.search(words.strip().removeprefix("my "))


def _one_of_both(source: Source, week: Week, days: list[str], last: re.Match[str] | None, match: re.Match[str]) -> bool:
    """ "The weekend long run goes on Sunday": the day that is put right after its group."""
    if last is None or not set(days) < set(days_of(last[0])) or source.clause(last.start())[1] < match.end():
        return False
    between = source.text[last.end() : match.start()]
    if not said.LONG.search(between) or said.NO.search(between) or not _PUT_ON.search(between):
        return False
    week.long_days = days
    return True


_PUT_ON = re.compile(r"(?:\b(?:on|to|for|is|be)|[放排到在给])\s*(?:the |a )?$")


def _says_all(words: str, days: int) -> bool:
    """Whether the day's own words settle it, so that no later "that day" is asked."""
    if said.SURE_OFF.search(words) or said.LONG.search(words) or closed_sports(words):
        return True
    return bool(said.ONLY.search(words) and not (days == 1 and said.ONLY_GAP.search(words)))


def _long_ahead(source: Source, match: re.Match[str], words: str) -> bool:
    """ "The longest one of the week, please put it on Sunday": what is put there was named a clause before."""
    first = source.clause(match.start())[0]
    bare = not words.replace("on", "").strip(" ,.")
    if first < 3 or source.text[first - 2] != "," or not (bare or said.PUT.search(words)):
        return False
    return bool(said.LONG.search(source.text, source.clause(first - 3)[0], first))


def _was_once(source: Source, match: re.Match[str], before: str, after: str) -> bool:
    """ "I used to have no time on Wednesdays, now they are fine": what a day was limits nothing."""
    if not said.ONCE.search(f"{before} § {after}"):
        return False
    then = next(source.starts_after(match.end()), None)
    if then is not None and said.BUT_NOW.match(source.text, then):
        return True
    last = source.sentence(match.start())[1]
    words = f"{before} {after}"
    moved = said.MOVED_TO.search(source.text, match.end(), min(last + 60, len(source.text)))
    if moved and (said.OFF.search(words) or said.NO.search(words)):
        return True
    return bool(said.NOW_FINE.search(source.text, match.end(), min(last + 60, len(source.text))))


def _around(source: Source, match: re.Match[str], lists: list[re.Match[str]], index: int) -> tuple[int, int]:
    """The words that belong to this list of days."""
    start, end = source.part(match.start())[0], max(match.end(), source.part(max(match.start(), match.end() - 1))[1])
    if index and lists[index - 1].end() > start:
        start = _cut(source.text, lists[index - 1].end(), match.start())[1]
    if index + 1 < len(lists) and lists[index + 1].start() < end:
        end = _cut(source.text, match.end(), lists[index + 1].start())[0]
    return start, max(end, match.end())


_STROKE = re.compile("、")
_NEGATOR_ALONE = re.compile(r"\s*(?:no|not|never|without|skip|不要|别|不)\s*")


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Between two days, where the words of the first end and those of the second begin."""
    joins = list(said.SEGMENT.finditer(text, start, end)) or list(_STROKE.finditer(text, start, end))
    if not joins and _NEGATOR_ALONE.fullmatch(text, start, end):
        return start, start  # "no sat no tue"
    return (joins[-1].start(), joins[-1].end()) if joins else (end, end)


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
