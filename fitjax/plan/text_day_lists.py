# ruff: noqa: E501  a pattern reads better unbroken
"""Where days are named in running text, and which: "Mon/Wed", "Monday to Friday", "weekends", 周一三五, 工作日.

A Source in, the matches of its lists and their days out. Knows nothing of what is said about them.
"""

import re

from fitjax.domain.vocabulary import DAYS
from fitjax.plan import text_days_words as said
from fitjax.plan.text_dates import MONTH
from fitjax.plan.text_lengths import DURATION
from fitjax.plan.text_source import Source
from fitjax.plan.text_sport_days import sports_in

_EN_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|r|urday)?s?"
_ZH_DAY = r"(?:周|(?<=周)末)(?:末|六日|[一二三四五六日天](?:[、和及与]?(?:周)?[一二三四五六日天])*|[1-7](?!\d|[次天小分公个组月到]))"
_ONE = rf"(?:\b(?:every |each )?(?:{_EN_DAY}|weekends?|weekdays?|work ?days|week ?nights?)\b|每?{_ZH_DAY}|工作日|平日|上班日|平时(?=每|\d)|周中)"
_TIME = (
    r"(?:\s?(?:mornings?|evenings?|nights?|afternoons?|eves?|am|pm|lunch(?:time)?s?)\b|早上|上午|中午|下午|傍晚|晚上)?"
)
_AND = rf"{_TIME}\)?\s*(?:,|、|/|&|\+|\band\b|\bn\b|\bplus\b|\bor\b|\bnor\b|\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|-|–|和|跟|与|及|或|到|至|~)\s*(?:on |and |or |nor |in )?(?:the |an? |every |each |any )?"
_LIST = re.compile(rf"{_ONE}(?:(?:(?<!工作日)(?<!平日)(?<!周末)(?<!weekdays){_AND}|\s+){_ONE})*")
ONE_DAY = re.compile(rf"{_ONE}")
_RANGE = re.compile(r"\s*(?:\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|-|–|到|至|~)\s*")


_DATE_AFTER = re.compile(
    rf"[,)]?\s*(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})\b|[,)]?\s*(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b|[,)]? (?:{MONTH})\.? \d"
)
_DATE_BEFORE = re.compile(r"\d[日号]\s*[(（]?$")


def _of_a_date(source: Source, match: re.Match[str]) -> bool:
    """ "Monday 9 March", 3月9号周一: one certain Monday."""
    before = source.text[max(0, match.start() - 6) : match.start()]
    return bool(_DATE_AFTER.match(source.text, match.end()) or _DATE_BEFORE.search(before))


def lists_of_days(source: Source) -> list[re.Match[str]]:
    """Every list of days no other reader took, in order."""
    return [
        part
        for match in source.each(_LIST)
        if days_of(match[0]) and not _of_a_date(source, match)
        for part in _split(source, match)
    ]


def days_of(words: str) -> list[str]:
    """The days a list names, in order of the week: ranges, weekends and 一三五 taken apart."""
    found: list[str] = []
    last_end = 0
    for token in ONE_DAY.finditer(words):
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


_SPEAKS = re.compile(f"{said.NO.pattern}|{said.OFF.pattern}|{said.LONG.pattern}")


def _split(source: Source, match: re.Match[str]) -> list[re.Match[str]]:
    """ "Long run Sunday, Friday off": two days with a comma between them, each with words of its own."""
    comma, width = match[0].rfind(", "), 2
    if comma < 0 and said.LONG.search(source.text[source.clause(match.start())[0] : match.start()]):
        comma, width = match[0].rfind("、"), 1  # LSD周日、周二不练
    if comma < 0 or re.match(r", (?:and|or|nor)\b", match[0][comma:]):
        return [match]
    at = match.start() + comma
    before = source.text[source.clause(match.start())[0] : match.start()]
    after = source.text[match.end() : source.clause(max(match.start(), match.end() - 1))[1]]
    speaks = said.NO.search(before) or said.LONG.search(before) or said.OFF.search(before) or sports_in(before)
    grouped = re.match(r"(?:on )?(?:weekends?|weekdays?|周末|工作日)", match[0]) and re.search(
        r"(?:week(?:end|day)s?|周末|工作日)$", match[0]
    )
    if not grouped and not speaks and not DURATION.search(before) and not re.search(r"放|排", before):
        return [match]
    first, second = _LIST.match(source.text, match.start(), at), _LIST.match(source.text, at + width, match.end())
    own = said.OFF_AFTER.match(after) or (
        re.match(r"\s*(?:i\b|i'm\b|我|we\b|家里|老[公婆])", after) and _SPEAKS.search(after)
    )
    return [first, second] if first and second and own else [match]
