# ruff: noqa: E501  a pattern reads better unbroken
"""Weekdays and time in running text: which days are free, off, for the long session, or closed to a sport.

A Source in, `Week` out: "Mondays and Wednesdays 45 min", "no running on Tuesdays", 周二不能跑, 周末可以长跑.
"""

import re
from dataclasses import dataclass, field

from fitjax.domain.vocabulary import DAYS
from fitjax.plan import text_days_words as said
from fitjax.plan.text_source import Source
from fitjax.plan.text_sport_days import sports_in as _sports
from fitjax.plan.text_sport_days import tied_later, tied_sports

_EN_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|r|urday)?s?"
_ZH_DAY = r"(?:周|(?<=周)末)(?:末|六日|[一二三四五六日天](?:[、和及与]?(?:周)?[一二三四五六日天])*|[1-7](?!\d|[次天小分公个组月到]))"
_ONE = rf"(?:\b(?:every |each )?(?:{_EN_DAY}|weekends?|weekdays?|work ?days|week ?nights?)\b|每?{_ZH_DAY}|工作日|平日|上班日|平时(?=每|\d)|周中)"
_TIME = r"(?:\s?(?:mornings?|evenings?|nights?|afternoons?)\b|早上|上午|中午|下午|傍晚|晚上)?"
_AND = rf"{_TIME}\s*(?:,|、|/|&|\+|\band\b|\bor\b|\bnor\b|\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|-|–|和|跟|与|及|或|到|至|~)\s*(?:on |and |or |nor )?(?:the )?"
_LIST = re.compile(rf"{_ONE}(?:(?:(?<!工作日)(?<!平日)(?<!周末)(?<!weekdays){_AND}|\s+){_ONE})*")
_TOKEN = re.compile(rf"{_ONE}")
_RANGE = re.compile(r"\s*(?:\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|-|–|到|至|~)\s*")
HOUR = r"(?:hours?|hrs?|h|小时)"
MINUTE = r"(?:minutes?|mins?|min|分钟)"
DURATION = re.compile(
    rf"(?<![\d.])(?<!\d:)(?:(\d+(?:\.\d+)?)\s*{HOUR}?\s*(?:-|to|到|至|~|or)\s*)?(\d*\.?\d+)\s*-?\s*{HOUR}(?![a-z])(?:\s*(?:and )?(\d{{1,2}})\s*(?:{MINUTE}|m\b|分))?"
    rf"|(?<![\d.])(?<!\d:)(?:(\d+)\s*{MINUTE}?\s*(?:-|to|到|至|~|or)\s*)?(\d+)\s*-?\s*{MINUTE}(?![a-z])"
)
_BARE_MINUTES = re.compile(r"\s*(?::|for )?\s*(\d{2,3})(?=\s*(?:[,.;、]|$|and\b))")
_CAPPED_MINUTES = re.compile(
    r"(?:\b(?:max(?:imum)?|under|below|within|up to|at most|limited to|no more than|tops)|最多|不超过|以内)\s*(\d{2,3})(?![\d.:%/]|\s*(?:km|k\b|miles?|bpm|公里|次|天|times|sessions|days|kg|watts?))"
    r"|(?<![\d.:$£€])(\d{2,3}) ?(?:m )?(?:max\b|maximum\b|tops\b|at (?:the )?(?:very )?most\b|or (?:less|under)\b|limit\b|封顶|以内|为限|打住|顶天|到顶|之内)"
    r"|\b(?:a quick|a short|time for(?: only| just)?|only got|cap(?:ped)? (?:it )?at|keep (?:it |that )?(?:to|under|below)) (\d{2})(?=\s*(?:[,.;]|$|then|that))"
)
_FAR = re.compile(
    r"\s*(?:'s?)?\s*(?:of here|from (?:here|home|me|my)|away|(?:drive|walk|bus|train|car|tram)\b|commut\w*|each way|by (?:car|bus|train)|in traffic|(?:of )?(?:sleep|driving|commuting|meetings)\b|(?:work |night |day )?shift|a night\b|later\b|ago\b|late\b|early\b|apart\b|notice\b|behind\b|车程|的路|路程|远|才到|的班车|的地铁|通勤)"
)
_FAR_BEFORE = re.compile(
    r"(?:\b(?:drive|commut\w*|sleep|slept|driving|train ride|journey)\b[^,.;]{0,12}|(?:通勤|路上|开车|坐车|地铁|单程|来回(?!一|1|总)|往返|睡|睡眠|加班|开会)[^,.;]{0,5})$"
)
_SHORTEST_MIN = 5
"""An hour away is no session of an hour."""
_BUT = re.compile(r"\s*(?:but|though|although|但是?|不过)")
_BARE_BEFORE = re.compile(r"\b(\d{2,3}) (?:on|for)\s*$")
_LONGEST_MIN = 360
"""More than this beside a day is a shift at work, not a session."""
_SO = re.compile(r"\s*(?:so|but|leaving|that leaves|only|just)\b|.*\bthen\s*(?:and\b|$)|所以|只|就|剩|但")
_ANSWER = re.compile(r"\s*(?:nope|no|no way|no thanks?|no chance|never|not a chance|not happening|not for me|absolutely not|forget it|hard pass|算了|算了吧|免了|免谈|不行|不了|不要|没门|休想|打住|拒绝|没戏|不可能|想都别想|pass)(?:吧|啊|了)?\s*$")
_BEST = re.compile(r"\b(?:best|ideal|prefer\w*|favou?rite)\b|最好|首选|最合适|优先")
_REACH = 140
"""How many characters after a day may still speak of "that day"."""


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
    lists = [part for match in source.each(_LIST) if days_of(match[0]) for part in _split(source, match)]
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
        minutes = _minutes(source, match, start, end)
        neutral = bool(said.NOT_NEEDED.search(f"{before} {after}"))
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
        else:
            source.unmark(match.start(), match.end())
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
    if re.search(r"week|work|工作日|平日|上班日|平时|周中", token):
        return list(DAYS[:5])
    if "周" in token:
        index = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6} | {str(i + 1): i for i in range(7)}
        return _ascending([index[c] for c in token if c in index])
    english = re.search(_EN_DAY, token)
    return [english[0][:3]] if english else []


def _ascending(places: list[int]) -> list[str]:
    """周一三五 names three days; 周四一般 names one, the 一 belongs to the next word."""
    kept: list[int] = []
    for place in places:
        if kept and place <= kept[-1]:
            break
        kept.append(place)
    return [DAYS[place] for place in kept]


def _still(source: Source, end: int, following: int) -> tuple[int, int] | None:
    """ "Thursdays are hectic but I can do half an hour": a busy day that still has minutes, and where that ends."""
    but = _BUT.match(source.text, end)
    last = min(source.clause(max(end - 1, 0))[1], following)
    minutes = _length(source.text, but.end(), last) if but and last > but.end() else None
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


def _minutes(source: Source, match: re.Match[str], start: int, end: int) -> int | None:
    bare = _BARE_MINUTES.match(source.text, match.end(), end)
    if bare:
        return int(bare[1])
    found = _length(source.text, start, end)
    ahead = _BARE_BEFORE.search(source.text, start, match.start())
    return int(ahead[1]) if ahead and found is None else found


def _length(text: str, start: int, end: int) -> int | None:
    """The first upper bound in minutes; "at least" bounds nothing from above."""
    for found in DURATION.finditer(text, start, end):
        if minutes_of(found) <= _LONGEST_MIN and is_bound(text, start, found):
            return minutes_of(found)
    capped = _CAPPED_MINUTES.search(text, start, end)
    return next(int(minutes) for minutes in capped.groups() if minutes) if capped else None


def is_bound(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a duration bounds a session: "at least an hour" and "an hour from here" do not."""
    before = text[start : found.start()]
    least = said.LEAST.search(before) and not said.NOT_OVER.search(before)
    if minutes_of(found) < _SHORTEST_MIN or _FAR_BEFORE.search(before):
        return False
    return not least and not _FAR.match(text, found.end())


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
    elif rest and not said.LONG.search(plain):
        _add(week.off, days)
    elif said.OFF.search(plain):
        _add(week.off, days)
    elif said.ONLY.search(plain) and not _sports(plain):
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
        if number < 2 and not ended and asked and _ANSWER.match(piece):
            for sport in asked:
                _add(week.no_sport.setdefault(sport, []), days)
            return stop
        if said.THATS_ALL.search(piece):
            _only(week, days)
            return stop
        if ended and not said.REFERS.search(piece):
            break
        minutes = None if said.EACH.search(piece) else _length(source.text, start, stop)
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


def _split(source: Source, match: re.Match[str]) -> list[re.Match[str]]:
    """ "Long run Sunday, Friday off": two days with a comma between them, each with words of its own."""
    comma = match[0].rfind(", ")
    if comma < 0 or re.match(r", (?:and|or|nor)\b", match[0][comma:]):
        return [match]
    at = match.start() + comma
    before = source.text[source.clause(match.start())[0] : match.start()]
    after = source.text[match.end() : source.clause(max(match.start(), match.end() - 1))[1]]
    speaks = said.NO.search(before) or said.LONG.search(before) or said.OFF.search(before) or _sports(before)
    if not speaks and not DURATION.search(before) and not re.search(r"放|排", before):
        return [match]
    first, second = _LIST.match(source.text, match.start(), at), _LIST.match(source.text, at + 2, match.end())
    return [first, second] if first and second and said.OFF_AFTER.match(after) else [match]


def _rest_ahead(source: Source, match: re.Match[str]) -> bool:
    """ "Two rest days, and they should be Monday and Friday": rest was announced earlier in the sentence."""
    start = source.sentence(match.start())[0]
    ahead = source.text[max(start, match.start() - 60) : match.start()]
    rest = said.REST_AHEAD.search(ahead)
    return bool(rest) and not said.NO.search(ahead) and not re.search(_ONE, ahead)


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
            minutes = None if said.EACH.search(piece) and not refers else _length(source.text, start, stop)
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
