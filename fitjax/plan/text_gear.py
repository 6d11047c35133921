# ruff: noqa: E501  a pattern reads better unbroken
"""Equipment and dates away in running text.

A Source in, plain values out.
"""

import re
from datetime import date, timedelta

from fitjax.plan.text_dates import FoundDate
from fitjax.plan.text_source import Source

_GEAR = {
    "dumbbell": r"\bdumb? ?bells?\b|\bdbs\b|\bhand weights\b|哑铃(?!凳|架)",
    "barbell": r"\bbarbells?\b|\bolympic bar\b|杠铃(?!深蹲|卧推|推举|划船)",
    "rack": r"\b(?:squat|power) (?:rack|cage)s?\b|\bracks?\b|深蹲架|框架|龙门深蹲架|框式深蹲架|(?<!卧推)(?<!门)架子",
    "bench": r"\bbench(?:es)?\b(?! ?press)|(?:卧推|训练|健身|哑铃)?凳子?|长凳|卧推架",
    "cable": r"\bcables?(?: machine| tower| station| column)?s?\b|\bpulleys?\b|绳索器械|龙门架|绳索|拉索",
    "machine": r"(?<!rowing )(?<!cable )\b(?:gym )?machines?\b|固定器械|大型?器械|(?<!绳索)(?<!无)(?<!有)(?<!任何)器械(?!有|就|只|是|:|没)",
    "kettlebell": r"\bkettle ?bells?\b|\bkbs\b|(?:\d+(?:公斤|kg))?壶铃(?!摆|甩|摇)",
    "band": r"\b(?:resistance |elastic |mini |rubber )?bands?\b(?! (?:practice|rehearsal))|\btheraband\b|弹力带|弹力绳|阻力带|拉力带|拉力绳",
    "treadmill": r"\btreadmills?\b|跑步机|跑台",
    "bike": r"\b(?:stationary |exercise |road |spin(?:ning)? )?bikes?\b|\bturbo trainer\b|\bbicycle\b|动感单车|自行车|单车|功率车|骑行台",
    "pool": r"\b(?:swimming )?pools?\b|游泳池|泳池|游泳馆",
    "track": r"\b(?:athletics |running )?track\b|田径场|操场|跑道",
}
_GYM = re.compile(
    r"(?<!home )\b(?:full(?:y equipped)? )?gym\b(?! (?:no\b|machines?|slot|work|only|has no|hasn't|doesn't have|has only|took))|(?<!家庭)健身房(?!里?只|里?没|里?的)|健身卡"
)
DAY = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?s?\b|\bweek(?:end|day)s?\b|周[一二三四五六日天末]"
)
GYM_GEAR = ("dumbbell", "barbell", "rack", "bench", "cable", "machine", "treadmill", "bike")
_NOTHING = re.compile(
    r"\b(?:no|zero|not any|any) (?:equipment|gear|kit)\b(?! nearby)|\bwithout (?:any )?(?:equipment|weights|gear|kit)\b|\bequipment: none\b|\bbody ?weight(?: only| stuff| exercises| workouts?)?\b(?! (?:is|was))"
    r"|(?:没有?|无|零|缺)(?:任何|什么|1点)?(?:健身)?(?:器械|器材|装备)(?!.{0,4}(?:杠铃|哑铃))|(?<!固定)(?<!大型)(?:器械|器材|装备)(?:都|也|1点都?|啥都?|全)?没有?(?!问题|\S{1,5}(?:架|绳索|铃|凳|杠))|徒手|自重(?!训练架)"
)
_NO_GEAR = re.compile(
    r"(?:\b(?:no|not|without|neither|nor|(?:don't|doesn't|didn't|do not|does not) (?:have|own|use|got)|(?:haven't|hasn't) got|haven't|n't have|n't (?:own|got|use)|lack|sold|lost|broke|hate|dislike|(?:don't|do not) like|avoid|can't use|cannot use|don't use|never use|skip|got rid of|get rid of|gave|borrowed|took away|can't get to|cannot get to)(?: \w+){0,3}?|(?<!除)没有?|无|缺|用不了|用不到|不用|别用|不能用|讨厌|不喜欢|去不了|到不了|不想用|不要用|买不起|找不到|借走了?)\s*(?:a |an |any |access to |the |my |own )*$"
)
_GONE = re.compile(
    r"^(?:'s)?(?: \w+)?(?: (?:has|have|is|are|was|got|been|being))*(?: \w+)? ?(?:\b(?:broken?|died?|dead|closed?|shut|sold|gone|out|stolen|missing|unavailable|too expensive|taken|occupied|repaired|not available|in the shop|\d+ (?:km|miles?) away)\b)"
    r"|^[^,.;]{0,6}?(?:坏|占|给\S{1,4}了|报废|卖掉|卖了|被偷|丢了|停业|关闭|关门|关了|维修|装修|用不了|没有|去不了|送人|不开|没了|不能用|不在我|没得用|离\S{0,6}公里)"
)
_ONLY = re.compile(
    r"\bonly\b|\bjust\b|\bnothing (?:but|else)\b|\ball (?:i|we)(?:'ve| have)? (?:got|have|own)\b|\bstuck\b.{0,24}\bwith\b|\bmy (?:setup|kit|home gym|equipment) is\b|只(?:有|能用|用|买|剩|想用)|仅|就(?!是|算|行|可以|好)|只|家庭健身房"
)
_ALONE = re.compile(r"\bapart from\b|\bexcept(?: for)?\b|\bbesides\b|\bmake do with\b|\blimit (?:it|me) to\b|除了|除去")
_ONLY_AFTER = re.compile(
    r"\bonly\b|\bnothing (?:else|more)\b|\bthat(?:'s| is) (?:all|it|the lot|everything|my gym|my kit)\b|就这些|就这样|\bis (?:all|everything) i\b|(?:别的|其他|其它)(?:都|什么都)?没|没别的|没有别的|什么都没有|没了"
)
AWAY = re.compile(
    r"\b(?:away|gone|out of the (?:country|office)|moving|gets? married|married|conference|visit\w*|skiing|travel\w*|holidays?|vacation|off|busy|unavailable|not available|can't train|cannot train|no training|abroad|trip|out of town|blackout|surgery|exam\w*|wedding)\b"
    r"|出差|出国|开会|搬家|结婚|走亲戚|请假|没空|没时间|不能(?:练|训练|锻炼)|旅行|旅游|休假|放假|度假|考试|手术|外出|外地|不在|有事|看病"
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
            start, end = source.clause(match.start())
            if DAY.search(source.text, start, end) and name in ("pool", "bike", "treadmill", "track"):
                continue  # "the pool is closed on Wednesdays" speaks of Wednesdays
            before, after = source.text[start : match.start()], source.text[match.end() : end]
            source.take(match)
            alone = bool(_ALONE.search(before))
            absent = not alone and (_denied(before) or _gone(after))
            (denied if absent else named).append(name)
            if not absent:
                only = (
                    only
                    or alone
                    or bool(_ONLY.search(before))
                    or bool(_ONLY_AFTER.search(after))
                    or _closed(source, end)
                )
    for match in list(source.each(_GYM)):
        start, end = source.clause(match.start())
        if DAY.search(source.text, start, end):
            continue
        source.take(match)
        before, after = source.text[start : match.start()], source.text[match.end() : end]
        if _holds_gear(before) and (_denied(before) or _gone(after)):
            continue
        if _denied(before) or (_gone(after) and not _holds_gear(after)) or re.search(r"can't afford|办不起", before):
            only = True
        else:
            named += GYM_GEAR
    return tuple(dict.fromkeys(named)), tuple(dict.fromkeys(denied)), only


def _closed(source: Source, end: int) -> bool:
    """ "…, that's the lot": the clause after says the list is complete."""
    after = source.clause(min(end + 3, len(source.text) - 1))
    return after[0] > end and bool(_ONLY_AFTER.search(source.text, *after))


def _denied(before: str) -> bool:
    """A negator directly before, or earlier with only other equipment listed between."""
    for pattern in _GEAR.values():
        before = re.sub(pattern, "", before)
    return bool(_NO_GEAR.search(re.sub(r"(?:\s|,|、|和|或|也|\bor\b|\band\b|\bnor\b)+$", "", before)))


def _holds_gear(words: str) -> bool:
    return any(re.search(pattern, words) for pattern in _GEAR.values())


def _gone(after: str) -> bool:
    for pattern in _GEAR.values():
        after = re.sub(pattern, "", after)
    after = re.sub(r"^ (?:at|in|of) (?:my|the|our) (?:gym|house|home|place)", "", after)
    return bool(_GONE.search(re.sub(r"^(?:\s|,|、|和|或|也|\bor\b|\band\b)+", " ", after)))


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
        if AWAY.search(source.text, start, end):
            span = min((last.day - first.day).days, _MOST_DAYS_AWAY)
            away += [first.day + timedelta(days=i) for i in range(span + 1)] if span >= 0 else [first.day]
            source.mark(start, end)
        else:
            left += [first] if first is last else [first, last]
        index += 1 if first is last else 2
    return tuple(dict.fromkeys(away)), left
