# ruff: noqa: E501  a pattern reads better unbroken
"""How much and how often, in running text: sessions a week, their length, weekly sums, longest run, experience.

A Source in, `Habit` out; whether a number is a habit or a wish is told by the words around it.
"""

import re
from dataclasses import dataclass, field

from fitjax.domain.vocabulary import Experience
from fitjax.plan.quantities import KM_PER_MILE
from fitjax.plan.text_days import DURATION, HOUR, MINUTE, days_of, is_bound, minutes_of
from fitjax.plan.text_health import of_another
from fitjax.plan.text_often import BARE_CAP, LIMITED, at_least, freer_counts, is_past
from fitjax.plan.text_source import Source

_SEP = r"\s*(?:-|–|to|到|至|or|~)\s*"
_UNIT_EN = (
    r"(?:times?|x|sessions?|days?|workouts?|trainings?|gym visits?|runs?|rides?|swims?|training (?:days|sessions))"
)
_FREQ = re.compile(
    rf"(?<!other )(?<!those )(?<!these )\b(\d{{1,2}})(?:{_SEP}(\d{{1,2}}))?\s*(?:{_UNIT_EN}(?:/(?:gym )?\w+)?(?: (?!this|last|next|ago)\w+)?\s*(?:a |per |each |every |/ ?|in a |in 1 |in the |out of the )?|(?:a |per |each |every |/ ?))\b(?:week|wk|weekly)\b"
    rf"|\b(\d{{1,2}}) (?:is|are) (?:the most|the max\w*|my (?:limit|max\w*)|enough|plenty)[^,.;]{{0,24}}\bweek\b|\ba week should have (\d{{1,2}})\b"
    rf"|\b(?:weekly:?|over|across|max(?:imum)?|only|at most) (\d{{1,2}}) (?:times|sessions|runs|rides|workouts|training days|trainings|slots)\b(?! (?:of|over|longer))"
    rf"|\b(\d{{1,2}})(?:{_SEP}(\d{{1,2}}))?\s*{_UNIT_EN}(?: \w+)? weekly\b|\bi (?:get|have|manage) (\d{{1,2}}) slots\b|\b(\d{{1,2}}) (?:sessions|workouts|trainings)(?=[,.;] )"
    rf"|(?:每|1|一)?周(?:内|里|我|大概|大约|约|能|可以|可|都|会|只能?|最多|顶多|至少|想|去|抽|进行|锻炼|训练|跑步|跑|练|健身房?|运动|游泳|骑车|骑行|力量(?:训练)?|坚持|上|抽出|有|安排|控制在|(?:别|不)(?:要|能)?(?:超过|多于)|不多于|先|\s)*(\d{{1,2}})(?:{_SEP}(\d{{1,2}}))?\s*(?:次|回|天|练)(?!(?:不|休|歇|假|没(?!问题|事)))"
)
REST_DAYS = re.compile(
    r"(?<!other )(?<!these )(?<!those )\b(\d)\s*(?:full |complete |total |whole )*(?:rest days?|free days?|days? (?:off|of rest|without (?:any )?training|with(?:out| no) (?:training|exercise))|off days?|recovery days?)\b"
    r"|\b(?:rest days?|days? off)\b[^.]{0,24}give me (\d)(?=\s*[,.;])|\b(?:rest days?|days? off)\s*[:=]\s*(?:at least |min(?:imum)? |about )?(\d)\b|(?:(?:休息?|歇|空出|留)(?:至少|满|够|出)?(\d)(?:天|日)(?!后)|(?<![这那前后头外他余下])(?<!下的)(\d)(?:天|个)(?:完全|彻底)?(?:的)?(?:休息日?|不训练|不练|不运动|休整|空着|恢复))(?!(?:就|会|能|又|才)?(?:好|缓解|没事|不疼|不痛|消|舒服|恢复|又))"
)
"""Days of rest a week; seven less these is how often."""
_DAILY = re.compile(r"\bevery (?:single )?day\b|\bdaily\b|\b7 days a week\b|每天|天天|每日")
_ALTERNATE = re.compile(
    r"\bevery (?:other|second|2nd) day\b|\b(?:on )?alternate days\b|隔天|隔日|每?隔1天|练1天[^,.;]?(?:休|歇|停)1天|1天练,? ?1天(?:休|歇|停)|练1(?:休|歇)1"
)
_OTHERS_OPEN = re.compile(
    r"\s*[:=]\s*(?:no (?:problem|issue|bother)|fine|ok|yes|free|good|no\b|not\b|off\b)|\s*(?:is|are|'s|works?)(?: \w+)? (?:fine|ok(?:ay)?|good|free|open|available|possible|clear|great|cool|yours)\b"
)
"""No Fridays, every other day is fine: the days that are left."""
_NONE = re.compile(
    r"\bno (?:free )?(?:time|days?)(?: (?:to|for|at all|free|available|in the week)\b[^,.]*)?|\bnever (?:have time|free)\b|\b0 (?:days|times|sessions|minutes)(?: (?:a|per) (?:week|day))?\b"
    r"|没有?(?:时间|空)(?:锻炼|训练|运动)?|(?:每周|一周|1周)0[次天]|完全没空"
)
_SPORT_WORDS = {
    "run": r"\b(?:run|runs|running|jog\w*)\b|跑", "ride": r"\b(?:rid(?:e|es|ing)|cycl\w+|bik(?:e|es|ing)|spin\w*)\b|骑",
    "swim": r"\bsw(?:im|ims|imming)\b|游泳", "strength": r"\b(?:lift\w*|weights|strength|gym)\b|力量|举铁|撸铁|健身",
    "walk": r"\b(?:walk\w*|hik\w+)\b|走路|步行|散步|徒步|快走", "row": r"\brow(?:s|ing)?\b|划船",
}  # fmt: skip
SPORTS = {name: re.compile(pattern) for name, pattern in _SPORT_WORDS.items()}
_FUTURE = re.compile(
    r"\b(?:can|could|want|would|like|plan|free|available|have time|able|wish|hope|give me|need|make|will|start)\b|可以|能|想|希望|打算|计划|准备|有空|安排|要"
)
_HABIT = re.compile(
    r"\b(?:i (?:run|train|ride|swim|lift|walk|work ?out|exercise|do|currently|already)|currently|now|usually|habit)\b|习惯|目前|现在|平时|一直"
)
_LIMIT = re.compile(r"\b(?:only|at most|max\w*|no more than|up to|limit\w*)\b|只|最多|不超过|以内")
_LONGEST_KM = re.compile(
    r"(?:\blong(?:est)? run(?: \w+){0,4}?|\blongest(?: \w+){0,3}?|最长(?:跑|一次)?(?:了|过|是|为|跑)*|最远(?:跑)?(?:了|过)?):?\s*(\d{1,3}(?:\.\d+)?) ?(km|k\b|miles?|mi\b|公里|千米|英里)"
)
_LONGEST_MIN = re.compile(
    rf"(?:\blongest (?:session|ride|workout|swim)|最长(?:1次(?:训练|骑行)?|(?:训练|骑行?|跑)过))(?: \w+){{0,3}}?:?\s*({DURATION.pattern})"
)
_PER_WEEK = r"\s*(?:(?:of \w+ )?(?:a|per|each|every|/) ?(?:week|wk)|weekly)"
_WEEK_KM = re.compile(
    rf"(\d{{1,3}}(?:\.\d+)?) ?(km|k\b|kilomet\w+|miles?|mi\b){_PER_WEEK}"
    r"|\b(?:weekly )?(?:mileage|distance|volume)(?: is| of|:)? ?(?:about |around )?(\d{1,3}(?:\.\d+)?) ?(km|k\b|miles?|mi\b)"
    r"|(?:每周|1周|周)(?:跑量|大概|大约|约|跑步?|总共|共|骑|:)*\s*(\d{1,3}(?:\.\d+)?) ?(公里|千米|km|英里)"
)
_WEEK_TIME = re.compile(
    rf"(\d+(?:\.\d+)?) ?({HOUR}|{MINUTE}){_PER_WEEK}|(?:每周|1周|周)(?:总共|共|大概|大约|约|训练|锻炼|运动|跑步?|:)*\s*(\d+(?:\.\d+)?) ?({HOUR}|{MINUTE})(?!跑)"
)
_NOVICE = re.compile(
    r"\bbeginner\b|\bnovice\b|\bnew to (?:running|training|exercise|lifting|cycling|sport|this|the gym)|\bjust start\w*|\bnever (?:trained|run|ran|exercised|lifted)|\bcouch\b|\bsedentary\b"
    r"|新手|初学|零基础|0基础|小白|刚开始|从没(?:跑|练|运动|锻炼)|从不运动|没有基础|没有?运动(?:过|习惯)"
)
_MIDDLE = re.compile(r"\bintermediate\b|\bsome experience\b|中级|有(?:一定|1定|些)?(?:基础|经验)")
_EXPERT = re.compile(r"\badvanced\b|\bexperienced\b|\bcompetitive\b|\belite\b|高级|老手|资深|精英|进阶")
_YEARS = re.compile(
    r"\bfor (?:the (?:past|last) )?(?:about |over |more than )?(\d{1,2}) (year|month)s?\b|(?:跑|练|锻炼|训练|运动|健身|坚持|骑|游)(?:步|车|泳)?了?(\d{1,2})(年|个月)"
)
_LAYOFF = re.compile(
    r"\b(?:haven't|have not|not|no) (?:\w+ ){0,3}?(?:trained|train|run|ran|running|exercised|training|lifted|exercise)(?: \w+){0,2}? (?:for|in) (?:the last )?(?:about )?(\d{1,2}) (week|month|year)s?"
    r"|\b(\d{1,2}) (week|month|year)s? (?:off|break|layoff|without (?:training|running))|(?:停训|停跑|没(?:跑|练|训练|锻炼|运动)|休息|停练)(?:步|过)?了?(\d{1,2})(周|个月|年)"
    r"|(\d{1,2})(周|个月|年)没(?:有)?(?:跑|练|训练|锻炼|运动)"
)
_RANGED = (0, 5, 9)
"""The groups of `_FREQ` that may be followed by the upper end of a range."""
_LAYOFF_NEAR = re.compile(r"周|个月|month|week")
_WEEKS_PER = {"week": 1, "周": 1, "month": 4.345, "个月": 4.345, "year": 52, "年": 52}


_RACE_TIME = re.compile(
    r"\bmy (?:watch|app|garmin|phone|fitbit)\b|\bsub[- ]?\d|\b(?:goal|target|finish(?:ing)?|race) time\b|\b(?:pb|pr|personal best)\b|\b(?:half|marathon|10 ?k|5 ?k|triathlon|ironman) (?:in|under|below|within|sub|time)\b|\b(?:finish|break|beat) [^,.;]{0,20}(?:half|marathon|10 ?k|5 ?k|hours?)\b|\bunder [^,.;]{0,12}for (?:the|a|my) (?:half|marathon|10 ?k|5 ?k)\b"
    r"|跑进|跑到|骑进|游进|破[1-9]|成绩|完赛|(?:半马|全马|马拉松|10公里|5公里|铁三)[^,.;]{0,6}\d"
)
_OF_SEVEN = re.compile(r"[^,.;]{0,4}?(?:练|动|训|锻炼)\d")
"""一周七天练五天 is five."""
_BARE_LENGTH = re.compile(
    r"\b(?:sessions?|workouts?|training|each 1|every 1|each time|every time)\b[^,.;\d]{0,24}\b(?:cap(?:ped)?|max(?:imum)?|at most|under|below|limit(?:ed)?|no (?:more|longer) than|up to|within|to)\b\D{0,6}(\d{2,3})(?![\d.:%/]| ?(?:km|k\b|miles?|bpm|kg|sessions|times|days|reps|watts?|hours?))"
    r"|\b(\d{2,3}) ?(?:m )?(?:max|tops|at (?:the )?most) (?:per|a|each|for each|every) (?:session|workout|time|go)\b|\b(\d{2,3}) (?:is|are) (?:the|my) (?:max\w*|limit|most|ceiling)\b[^,.;]{0,16}\b(?:session|workout|time|go)\b|(?:每次|每回|1次|单次)[^,.;\d]{0,6}(?:最多|不超过|上限|封顶|控制在|别超过)[^,.;\d]{0,3}(\d{2,3})(?=[,.;]|$)"
)


@dataclass(slots=True)
class Habit:
    frequency: int | None = None
    frequency_range: bool = False
    most: int | None = None
    """The upper end of the range, or seven less the days of rest asked for."""
    session_min: int | None = None
    limited: bool = False
    """A word such as "only" or 最多 stood beside the number."""
    present: bool = False
    """Told as what is done now, not as a wish."""
    week_min: float | None = None
    week_km: float | None = None
    longest_km: float | None = None
    longest_min: float | None = None
    experience: Experience | None = None
    active_months: float | None = None
    layoff_weeks: float | None = None
    daily: bool = False
    no_time: bool = False
    sports: list[str] = field(default_factory=list)


def find_habit(source: Source) -> Habit:
    """Everything but session lengths, which come last (`find_length`), after days have taken theirs."""
    habit = Habit(sports=[name for name, pattern in SPORTS.items() if _liked(source, pattern)])
    _history(source, habit)
    _experience(source, habit)
    if source.find(_NONE):
        habit.no_time = True
    _frequency(source, habit)
    return habit


def find_length(source: Source, habit: Habit, *, mark_sports: bool = True) -> None:
    """The length of one session: the first duration nothing else has claimed. Sports are marked last of all."""
    found = [m for m in source.each(DURATION) if is_bound(source.text, source.clause(m.start())[0], m)]
    found = [m for m in found if minutes_of(m) <= _LONGEST_SESSION_MIN and not _of_race_or_past(source, m)]
    found = [m for m in found if not source.asked(m.start())] or found
    each = next((m for m in found if _OF_EACH.search(source.text, source.part(m.start())[0], m.start())), None)
    match = each or next(
        (m for m in found if LIMITED.search(source.text, *source.clause(m.start()))), next(iter(found), None)
    )
    if match:
        source.take(match)
        habit.session_min = minutes_of(match)
        habit.limited = habit.limited or _beside(source, match, _LIMIT)
    elif bare := source.find(_BARE_LENGTH):
        habit.session_min = int(next(g for g in bare.groups() if g))
        habit.limited = True
    for name in habit.sports if mark_sports else ():
        for match in list(source.each(SPORTS[name])):
            source.take(match)


_LONGEST_SESSION_MIN = 360
"""More than this is a shift at work."""
_OF_EACH = re.compile(
    r"\b(?:each|every|per|any|all my|all) (?:\w+ )?(?:session|workout|time|training|run)s?\b|(?:每|1|单|任何1)(?:次|回|堂|节)"
)


def _of_race_or_past(source: Source, match: re.Match[str]) -> bool:
    """ "A half under two hours" is a goal, and what sessions used to last bounds none to come."""
    start, end = source.clause(match.start())
    return bool(_RACE_TIME.search(source.text, start, end) or is_past(source.text, start, match.start()))


def _liked(source: Source, pattern: re.Pattern[str]) -> bool:
    return any(not source.touched(m.start(), m.end()) for m in pattern.finditer(source.text))


def _history(source: Source, habit: Habit) -> None:
    match = source.find(_LONGEST_KM)
    if match:
        habit.longest_km = _km(match[1], match[2])
    match = source.find(_LONGEST_MIN)
    if match and (inner := DURATION.search(match[1])):
        habit.longest_min = minutes_of(inner)
    match = source.find(_WEEK_KM)
    if match:
        habit.week_km = _km(match[1] or match[3] or match[5], match[2] or match[4] or match[6])
    match = source.find(_WEEK_TIME)
    if match:
        unit = match[2] or match[4]
        habit.week_min = float(match[1] or match[3]) * (60 if re.fullmatch(HOUR, unit) else 1)
        habit.present = _is_habit(source, match)
        habit.limited = _beside(source, match, _LIMIT)


def _km(value: str, unit: str) -> float:
    return round(float(value) * (KM_PER_MILE if unit.startswith("mi") or unit == "英里" else 1), 1)


def _experience(source: Source, habit: Habit) -> None:
    for pattern, level in (
        (_NOVICE, Experience.NOVICE),
        (_EXPERT, Experience.ADVANCED),
        (_MIDDLE, Experience.INTERMEDIATE),
    ):
        if habit.experience is None and source.find(pattern):
            habit.experience = level
    match = source.find(_LAYOFF)
    if match:
        count, unit = next((match[i], match[i + 1]) for i in (1, 3, 5, 7) if match[i])
        habit.layoff_weeks = round(int(count) * _WEEKS_PER[unit], 1)
    match = source.find(_YEARS)
    if match:
        habit.active_months = int(match[1] or match[3]) * (12 if (match[2] or match[4]) in ("year", "年") else 1)


def _frequency(source: Source, habit: Habit) -> None:
    rested = next(reversed(list(source.each(REST_DAYS))), None)
    if rested and not _LAYOFF_NEAR.search(source.text, rested.end(), rested.end() + 3):
        source.take(rested)
        count = int(next(g for g in rested.groups() if g))
        named = days_of(source.text[slice(*source.sentence(rested.start()))])
        habit.most = 7 - count if len(named) != count else None
    uppers: list[int] = []
    counts: list[tuple[int, frozenset[str]]] = []
    limits: list[int] = []
    past = False
    for match in list(source.each(_FREQ)):
        groups = match.groups()
        at = next(i for i, g in enumerate(groups) if g)
        low, high = int(groups[at]), int((groups[at + 1] if at in _RANGED else None) or groups[at])
        if of_another(source, match.start()):
            source.take(match)
            continue  # "my eldest does gymnastics four times a week"
        if is_past(source.text, source.clause(match.start())[0], match.start() + 1):
            past = True
            source.take(match)
            continue
        if LIMITED.search(source.text, *source.part(match.start())):
            limits.append(high)
        if low == 0:
            habit.no_time = True
        habit.frequency_range = habit.frequency_range or high > low
        if low == 7 and _OF_SEVEN.match(source.text, match.end()):
            continue
        if not at_least(source.text, match.start()) and not re.search("至少|起码|最少", match[0]):
            uppers.append(high)
        start, end = source.part(match.start())
        words = source.text[start:end]
        counts.append((low, frozenset(n for n, p in SPORTS.items() if p.search(words))))
        habit.present = habit.present or _is_habit(source, match)
        habit.limited = habit.limited or _beside(source, match, _LIMIT)
        source.take(match)
    for start, end, low, high in list(freer_counts(source.text)):
        if source.touched(start, start + 1) or low == 0:
            continue
        source.mark(start, end)
        first, last = source.part(start)
        if of_another(source, start):
            continue
        if is_past(source.text, source.clause(start)[0], start + 1):
            past = True
            continue
        uppers.append(high)
        counts.append((low, frozenset(n for n, p in SPORTS.items() if p.search(source.text, first, last))))
        habit.frequency_range = habit.frequency_range or high > low
        if LIMITED.search(source.text, first, last):
            limits.append(high)
            habit.limited = True
    if (past or counts) and not limits and (bare := source.find(BARE_CAP)):
        limits.append(int(bare[1] or bare[2]))
        counts.append((limits[0], frozenset()))
        uppers.append(limits[0])
    if counts:
        plain = [n for n, sports in counts if not sports]
        habit.frequency = min(max(plain) if plain else _sum(counts), 7)
        if uppers:
            habit.most = min(habit.most or 7, uppers[0] if len(counts) == 1 else habit.frequency)
        if len(counts) > 1 and len(plain) > 1 and limits:
            habit.most = habit.frequency = min(habit.most or 7, *limits)
    elif daily := source.find(_DAILY):
        habit.frequency, habit.daily = 6, True
        habit.present = _is_habit(source, daily)
    elif (alternate := source.find(_ALTERNATE)) and not (
        _OTHERS_OPEN.match(source.text, alternate.end())
        and (days_of(source.text[: alternate.start()]) or source.text[alternate.end() :].lstrip()[:1] in (":", "="))
    ):
        habit.frequency = habit.most = 4
        habit.present = _is_habit(source, alternate)


def _sum(counts: list[tuple[int, frozenset[str]]]) -> int:
    """ "Run 4 times, lift twice" is six sessions; the same sport told twice is told once."""
    per_sport = {sports: n for n, sports in reversed(counts)}
    return sum(per_sport.values())


def _beside(source: Source, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """The pattern stands in the same clause, before or inside the match."""
    start = source.part(match.start())[0]
    return bool(pattern.search(source.text, start, match.end()))


def _is_habit(source: Source, match: re.Match[str]) -> bool:
    """Told as done now: no word of wish before it in its sentence, or a word of habit in its clause."""
    if _HABIT.search(source.text, source.part(match.start())[0], match.start() + 1):
        return not _beside(source, match, _FUTURE)
    return not _FUTURE.search(source.text, source.sentence(match.start())[0], match.end())
