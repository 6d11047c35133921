"""What follows for days from the words around them: off, free, long, capped, or closed to a sport.

Days and the words before and after them in, a `Week` changed. Sees no text but these words.
"""

import re
from dataclasses import dataclass, field

from fitjax.domain.vocabulary import DAYS
from fitjax.plan import text_days_words as said
from fitjax.plan.text_day_lists import days_of
from fitjax.plan.text_sport_days import sports_in, tied_sports

_ONLY_TILL = re.compile(r"\bonly (?:until|till?|for|in the|a|half|the)\b|只(?:上|到|忙)")
_NO_GYM_AGAIN = re.compile(r"\bno gym\b|(?:不去|没法去)健身房")
_SO = re.compile(r"\bso\b(?= (?:that's|it's|that is|do|put|i do|i can|my|the) )|所以")
"""After it stands what follows for the day: "the shop is shut, so that's my long run day"."""
_LONG_NOT = re.compile(
    r"长[^,.;]{0,4}(?:别|不要|不)(?:放|排|安排|跑)在?\s*$"
    r"|\blong \w+ (?:not|never|anything but)(?: on| at)?(?: the)?\s*$"
)
"""Where the long session should not be; the day itself stays free."""
_BEST = re.compile(r"\b(?:best|ideal|prefer\w*|favou?rite)\b|最好|首选|最合适|优先")


@dataclass(slots=True)
class Week:
    """What was said of the days. Minutes are None where a day was named without a length."""

    minutes: dict[str, int | None] = field(default_factory=dict)
    off: list[str] = field(default_factory=list)
    long_days: list[str] = field(default_factory=list)
    no_sport: dict[str, list[str]] = field(default_factory=dict)
    only: list[str] = field(default_factory=list)
    """Days said to be the only ones."""
    weak: list[str] = field(default_factory=list)
    """Days closed by a reason alone; a plainer word on the same day outweighs it."""
    idle: list[int] = field(default_factory=list)
    """Where a day was named and nothing followed from it."""


def settle(
    week: Week, days: list[str], before: str, after: str, minutes: int | None, named: str, rest: bool = False
) -> bool:
    """Whether anything follows from the words before and after the days."""
    words = said.CROWD.sub(" ", said.FREE_WORK.sub(" ", " ".join(f"{before} § {after}".split())))
    if minutes is not None and not closed_sports(words):
        if said.LONG.search(said.LONGEST_ALLOWED.sub(" ", words)):
            add(week.long_days, days)
        now = week.minutes
        week.minutes |= {day: min(minutes, now.get(day) or minutes) for day in days}
        _trust(week, days)
        return True
    if said.EXCEPT.search(before) or said.EXCEPT_AFTER.match(after):
        return _except(week, days, words)
    if tied := tied_sports(before, after):
        for sport in tied:
            tie(week, sport, days)
        return True
    barred = closed_sports(words)
    if barred == ["strength"] and _NO_GYM_AGAIN.search(words) and set(days) <= set(week.off):
        return True  # a busy day, "no gym" then: still a day without training
    if barred:
        for sport in barred:
            add(week.no_sport.setdefault(sport, []), days)
        _trust(week, days)
        return True
    plain = " ".join(words.replace("§", " ").split())
    if set(days) < set(week.long_days) and said.PUT.search(before):
        week.long_days = days  # 周末长的那次放周日
    elif said.LONG.search(plain) and (
        not said.NO.search(_SO.split(plain)[-1]) or _said_before_the_reason(plain, said.LONG)
    ):
        add(week.long_days, days)
        _trust(week, days)
    elif len(days) < len(week.long_days) and not set(days) - set(week.long_days) and _BEST.search(plain):
        week.long_days = days
    elif _LONG_NOT.search(before):
        return True
    elif said.THATS_ALL.search(plain) or said.OR_NOTHING.search(plain):
        only_these(week, days)
    elif len(days) == 1 and said.ONLY_HOUR.match(after):
        return False
    elif _open_after_all(week, days, plain):
        reopen(week, days)
        return False
    elif (
        said.POSITIVE.search(plain)
        and not said.ONLY.search(plain)
        and not said.NO.search(said.POSITIVE.sub(" ", plain))
    ):
        week.off = [day for day in week.off if day not in days]
        for sport in sports_in(plain) if _AS_EVER.search(plain) else ():
            week.no_sport[sport] = [day for day in week.no_sport.get(sport, []) if day not in days]
        if week.only:
            add(week.only, days)  # "weekdays only at lunch, weekends no limit"
        return False
    elif (rest and not said.LONG.search(plain)) or said.OFF.search(plain):
        add(week.off, days)
    elif said.ONLY_THERE.search(plain):
        return False
    elif said.ONLY.search(plain) and not sports_in(plain) and not said.ONLY_SO_MUCH.search(after):
        only_these(week, days)
    elif said.NO.search(plain):
        add(week.off, days)
    elif _listed(named) > 1 and said.AVAILABLE.search(plain) and not sports_in(plain):
        only_these(week, days)
    else:
        return False
    return True


_REASON = re.compile(r"\b(?:because|since|as|cos|cuz|coz|bc)\b|因为")


def _said_before_the_reason(plain: str, wish: re.Pattern[str]) -> bool:
    """ "The long one Wednesdays because my shop is closed": what is closed is the reason, not the day."""
    wished = _REASON.split(plain)[0]
    return wished != plain and bool(wish.search(wished)) and not said.NO.search(wished)


_AS_EVER = re.compile(r"照(?:样|常|旧)?[跑骑游]")
"""Never on Sundays, says the wife; 周日照跑."""


def _open_after_all(week: Week, days: list[str], plain: str) -> bool:
    """A reason to the contrary or a plain word: "the kids are away at weekends so I have time", 但我周三有空."""
    if said.SURE_OFF.search(plain) or said.ONLY.search(_ONLY_TILL.sub(" ", plain)):
        return False
    free = said.AVAILABLE.search(plain) and not said.NO.search(plain) and set(days) <= set(week.weak)
    return bool(said.ANYWAY.search(plain) or free)


def _trust(week: Week, days: list[str]) -> None:
    """Plain words of a day after a mere reason: it is not closed after all."""
    if set(days) <= set(week.weak):
        reopen(week, days)


def _listed(named: str) -> int:
    """How many days were named one by one; "weekend" counts none."""
    return 0 if re.search(r"week|work|末|工作日|平日|上班日|平时|周中", named) else len(days_of(named))


def _except(week: Week, days: list[str], words: str) -> bool:
    """ "Any day except Tuesday" closes it; "apart from Tuesday I have no time" closes the others."""
    sports = sports_in(words)
    rest = re.sub(r"除了?|除去|除开|\b(?:except|but not|but)\b", " ", words)
    if sports and (said.ANY_DAY.search(words) or not said.NO_TIME.search(rest)):
        for sport in sports:
            add(week.no_sport.setdefault(sport, []), days)
    elif said.NO_TIME.search(rest):
        only_these(week, days)
    else:
        add(week.off, days)
    return True


def closed_sports(words: str) -> list[str]:
    """Sports that a piece of the words closes: a "no" and the sport in the same piece."""
    barred: list[str] = []
    if said.POSITIVE.search(words) and not said.NO.search(said.POSITIVE.sub(" ", words)):
        return barred
    words = re.sub(r"\b(anything|everything|all) but\b", r"\1 except", words)
    for piece in said.SEGMENT.split(words):
        sports = sports_in(piece)
        if sports and (said.NO.search(piece) or said.EXCEPT_SPORT.search(piece)) and not said.LONG.search(piece):
            barred += [sport for sport in sports if sport not in barred]
    return barred


def only_these(week: Week, days: list[str]) -> None:
    add(week.only, days)
    week.off = [day for day in week.off if day not in days]
    for day in days:
        week.minutes.setdefault(day, None)


def tie(week: Week, sport: str, days: list[str]) -> None:
    """The sport belongs to these days, so all others are closed to it."""
    add(week.no_sport.setdefault(sport, []), [day for day in DAYS if day not in days])


def reopen(week: Week, days: list[str]) -> None:
    week.off = [day for day in week.off if day not in days]
    week.only = [day for day in week.only if day not in days]


def add(into: list[str], days: list[str]) -> None:
    into += [day for day in days if day not in into]
