# ruff: noqa: E501  a pattern reads better unbroken
"""Equipment, exercises and sports to leave out, and dates away, in running text.

A Source in, plain values out.
"""

import re
from datetime import date, timedelta

from fitjax.plan.exercises import EXERCISES
from fitjax.plan.labels_exercises import EXERCISE_LABELS
from fitjax.plan.text_dates import FoundDate
from fitjax.plan.text_source import Source

_GEAR = {
    "dumbbell": r"\bdumb ?bells?\b|哑铃",
    "barbell": r"\bbarbells?\b|杠铃",
    "rack": r"\b(?:squat|power) (?:rack|cage)s?\b|\bracks?\b|深蹲架|龙门深蹲架|框式深蹲架",
    "bench": r"\bbench(?:es)?\b(?! ?press)|卧推凳|训练凳|长凳|卧推架|健身凳",
    "cable": r"\bcables?\b|\bpulley\b|龙门架|绳索|拉索",
    "machine": r"\bmachines?\b|(?<!无)(?<!有)器械",
    "kettlebell": r"\bkettle ?bells?\b|壶铃",
    "band": r"\b(?:resistance |elastic )?bands?\b|弹力带|弹力绳",
    "treadmill": r"\btreadmills?\b|跑步机",
    "bike": r"\b(?:stationary |exercise |road |spin(?:ning)? )?bikes?\b|\bturbo trainer\b|\bbicycle\b|动感单车|自行车|单车|功率车|骑行台",
    "pool": r"\b(?:swimming )?pools?\b|游泳池|泳池|游泳馆",
    "track": r"\b(?:athletics |running )?tracks?\b|田径场|操场",
}
_GYM = re.compile(r"\b(?:full(?:y equipped)? )?gym\b(?! no)|健身房")
GYM_GEAR = ("dumbbell", "barbell", "rack", "bench", "cable", "machine", "treadmill", "bike")
_NOTHING = re.compile(
    r"\bno (?:equipment|gear|weights)\b|\bwithout (?:any )?(?:equipment|weights)\b|\bbody ?weight(?: only)?\b|没有?(?:任何)?(?:器械|器材)|无器械|徒手|自重"
)
_NO_GEAR = re.compile(
    r"(?:\b(?:no|not|without|don't have|do not have|haven't|n't have|lack)\b(?: \w+){0,2}?|没有?|无|缺)\s*(?:a |an |any |access to |the )?$"
)
_ONLY = re.compile(r"\bonly\b|\bjust\b|\bnothing but\b|只有|仅有|只能用|只用")
_AVOID = re.compile(
    r"\b(?:no|avoid|hate|dislike|don't (?:want|like)(?: to do| to)?|do not (?:want|like)|without|skip|can't do|cannot do|not? (?:doing )?any|leave out)\b|不想?(?:要|做|练|喜欢|能做)|讨厌|避免|别(?:安排|做|练)|不(?:要|喜欢|做|练|能做)"
)
_SPORT_WORDS = {
    "run": r"\b(?:running|run|runs|jogging)\b|跑步", "ride": r"\b(?:cycling|riding|biking)\b|骑车|骑行", "swim": r"\bswimming\b|\bswim\b|游泳",
    "strength": r"\b(?:strength(?: training)?|lifting|weights)\b|力量训练|举铁", "walk": r"\bwalking\b|走路", "row": r"\browing\b|划船机",
}  # fmt: skip
_DAY_NEAR = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)|week|周|日|now|today|今天|fast|hard|快")
_AWAY = re.compile(
    r"\b(?:away|travel\w*|holidays?|vacation|off|busy|unavailable|not available|can't train|cannot train|no training|abroad|trip|out of town|blackout|surgery|exam\w*|wedding)\b"
    r"|出差|没空|没时间|不能(?:练|训练|锻炼)|旅行|旅游|休假|放假|度假|考试|手术|外出|不在|有事"
)
_TO = re.compile(r"\s*(?:to|until|till|through|-|–|到|至|~)\s*")
_MOST_DAYS_AWAY = 60


def find_equipment(source: Source) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """(named, denied, only): what there is, what there is not, and whether the list was said to be all."""
    named: list[str] = []
    denied: list[str] = []
    only = False
    for match in list(source.each(_NOTHING)):
        source.take(match)
        only = True
    for name, pattern in _GEAR.items():
        for match in list(source.each(re.compile(pattern))):
            start, _ = source.clause(match.start())
            before = source.text[start : match.start()]
            source.take(match)
            (denied if _denied(before) else named).append(name)
            only = only or bool(_ONLY.search(before))
    for match in list(source.each(_GYM)):
        source.take(match)
        before = source.text[source.clause(match.start())[0] : match.start()]
        if not _denied(before):
            named += GYM_GEAR
        else:
            only = True
    return tuple(dict.fromkeys(named)), tuple(dict.fromkeys(denied)), only


def _denied(before: str) -> bool:
    """A negator directly before, or earlier with only other equipment listed between."""
    for pattern in _GEAR.values():
        before = re.sub(pattern, "", before)
    return bool(_NO_GEAR.search(re.sub(r"(?:\s|,|、|和|或|\bor\b|\band\b|\bnor\b)+$", "", before)))


def find_avoided(source: Source) -> tuple[str, ...]:
    """Exercises and sports not wanted: "no burpees", 不想做硬拉, "I hate swimming"."""
    found: list[str] = []
    for family in ("squat", "lunge", "deadlift", "plank"):
        chinese = {"squat": "深蹲", "lunge": "弓步", "deadlift": "硬拉", "plank": "平板"}[family]
        if _avoided(source, re.compile(rf"\b{family}s?\b|{chinese}")):
            found += [name for name in EXERCISES if family in name]
    for name, (english, chinese) in EXERCISE_LABELS.items():
        words = re.escape(english.lower()).replace(r"\ ", "[ -]").replace(r"\-", "[ -]?")
        pattern = re.compile(rf"\b{words}(?:e?s)?\b|{re.escape(chinese)}")
        found += [name] if _avoided(source, pattern) else []
    for sport, words in _SPORT_WORDS.items():
        if _avoided(source, re.compile(words), sport=True):
            found.append(sport)
    return tuple(dict.fromkeys(found))


def _avoided(source: Source, pattern: re.Pattern[str], *, sport: bool = False) -> bool:
    for match in list(source.each(pattern)):
        start, end = source.part(match.start())
        if not _AVOID.search(source.text, start, match.start()):
            continue
        if sport and _DAY_NEAR.search(source.text, start, end):
            continue
        source.mark(start, match.end())
        return True
    return False


def away_dates(source: Source, dates: list[FoundDate]) -> tuple[tuple[date, ...], list[FoundDate]]:
    """(days away, dates left): a date or a range with a word of absence in its clause is no goal date."""
    away: list[date] = []
    left: list[FoundDate] = []
    index = 0
    while index < len(dates):
        first = last = dates[index]
        if index + 1 < len(dates) and _TO.fullmatch(source.text, first.end, dates[index + 1].start):
            last = dates[index + 1]
        start, end = source.clause(first.start)[0], source.clause(last.end - 1)[1]
        if _AWAY.search(source.text, start, end):
            span = min((last.day - first.day).days, _MOST_DAYS_AWAY)
            away += [first.day + timedelta(days=i) for i in range(span + 1)] if span >= 0 else [first.day]
            source.mark(start, end)
        else:
            left += [first] if first is last else [first, last]
        index += 1 if first is last else 2
    return tuple(dict.fromkeys(away)), left
