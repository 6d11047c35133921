# ruff: noqa: E501  a pattern reads better unbroken
"""Exercises and sports not wanted, in running text: "no burpees", 硬拉和弓步都不要, "deadlifts scare me, avoid them".

A Source in, names of exercises and sports out. A wish may stand before the name, after it, or in the clause after.
"""

import re

from fitjax.plan import text_days_words as said
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.labels_exercises import EXERCISE_LABELS
from fitjax.plan.text_days import DURATION
from fitjax.plan.text_gear import DAY
from fitjax.plan.text_source import Source

_FAMILIES = {
    "squat": r"\b(?:squats?|squatting)\b(?! racks?| cage)|深蹲(?!架)|下蹲|(?<![深前后下静腿])蹲(?=[不、,.]|请|$)|(?<=不能)蹲", "lunge": r"\b(?:lunges?|lunging)\b|弓步|箭步|弓箭步",
    "deadlift": r"\b(?:dead ?lifts?|deadlifting)\b|硬拉", "plank": r"\b(?:planks?|planking)\b|平板(?:支撑)?",
}  # fmt: skip
_ALSO = {
    "burpee": r"\bburp(?:ee|ie|y)s?\b|波比跳?", "pull_up": r"\bpull[- ]?ups?\b|(?<!反手)引体(?:向上)?", "chin_up": r"\bchin[- ]?ups?\b|\bchins\b|反手引体(?:向上)?",
    "push_up": r"\b(?:push|press)[- ]?ups?\b|俯卧撑|伏地挺身", "overhead_press": r"\b(?:overhead|military) press(?:es|ing)?\b|\bpress(?:es|ing)? overhead\b|杠铃推举|过头推举|推举",
    "bench_press": r"\bbench[- ]?press(?:es|ing)?\b|\bbenching\b|(?<!哑铃)卧推(?!凳|架)", "dip": r"\bdips?\b|双杠(?:臂屈伸)?", "hip_thrust": r"\bhip[- ]?thrusts?\b|臀推", "calf_raise": r"\bcalf[- ]?raises?\b|提踵",
    "kettlebell_swing": r"\b(?:kettle ?bell|kb) swings?\b|壶铃(?:摆荡|甩摆|摇摆)", "step_up": r"\bstep[- ]?ups?\b|登台阶|上台阶", "leg_press": r"\bleg[- ]?press(?:es)?\b|腿举|倒蹬",
    "biceps_curl": r"\bbiceps? curls?\b|二头弯举", "lat_pulldown": r"\b(?:lat )?pull[- ]?downs?\b|高位下拉", "face_pull": r"\bface[- ]?pulls?\b|面拉",
}  # fmt: skip
_SPORTS = {
    "run": r"\b(?:running|run|runs|jogging|jog)\b(?! track| shoes| club| machine)|跑步(?!机)|慢跑|不跑(?!步|机)", "ride": r"\b(?:cycling|cycle|riding|biking|ride (?:a |my )?bikes?|bike rides?|ride)\b|骑车|骑行|骑自行车|骑单车",
    "swim": r"\bswimming\b(?! pool)|\bswims?\b|游泳(?!池|馆)", "strength": r"\b(?:strength(?: (?:training|work))?|weight[- ]?(?:training|lifting)|lifting|lift weights|weights)\b|力量(?:训练)?|举铁|撸铁",
    "walk": r"\bwalking\b|\bhik(?:es|ing)\b|走路|散步|徒步", "row": r"\browing(?: machine)?\b|\brower\b|\berg\b|划船机?",
}  # fmt: skip
_BEFORE = re.compile(
    r"\b(?:no|not|never|nope to|avoid\w*|hate|loathe|detest|despise|dislike|without|skip|drop|ditch|cut|lose|scrap|remove|exclude|omit|forget|refuse|ban(?:ned)?|can't|cannot|won't|don't|dont|cant|do not|unable|leave out|take out|keep out|leaving out|let's leave|steer clear|stay away|rather not|spare me|anything but|everything but|except|afraid of|scared of|get rid of|replace|swap|banned?)\b"
    r"|不(?!错|过|介意|管|仅|只|超过|能超|要超|舒服|太?好|适)|没(?:学过|练过|法)|讨厌|最烦|烦|避免|避开|别(?!的|人)|受不了|去掉|删|拒绝|禁|怕|恨|免|无缘|一做|跳过|勿|甭"
)
_AFTER = re.compile(
    r"^(?:\s|,|:|is|are|were|it's|they|them|me|my|wrists?|the|just|really|so|too|always|because|of|and|or)*?(?:\b(?:off the (?:table|menu)|out\b|no thanks?|not for me|scares? me|scare|bor(?:es?|ing)|(?:isn't|aren't|is not|are not) (?:my thing|for me)|the devil|a no|forbidden|always go wrong|banned|no go|never|so (?:not?|none of|skip|leave|drop) (?:those|them|that|it)))"
    r"|^[^,.;]{0,10}?(?:不要|不做|不练|不用|不想|不会|不喜欢|不适合|做不了|不行|免谈|免了|去掉|排除|谢绝|删|跳过|拿掉|取消|太?枯燥|太?无聊|吓人|不安排|别安排|就算了|学不会|别给|受不了|不合适|换成|换掉|无缘|就难受|难受|请删)"
)
_THEM = re.compile(
    r"^[,.:;\s]*(?:so |and |please |pls |just |let's )*(?:no way\b|never\b|forget it\b|(?:avoid|skip|drop|leave|remove|cut|no|not|none of|don't (?:give|want|make)|take|keep|lose|exclude|spare)(?: \w+){0,2}? ?(?:them|it|those|that|these|thanks|me)?\b(?: (?:out|away))?"
    r"|(?:避开|不可能|算了|休想|别用|别安排|不要了?|不做|跳过|去掉吧?|去掉|删了?|删掉|别排|免了|不练|别给我))\s*(?=$|[,.;\s])"
)
_NO_KIT = re.compile(r"\bno (?:gym|machines?|equipment|gear|kit)\b(?! (?:on|at) )")
_LIST_WORDS = re.compile(
    r"(?:\s|,|、|/|&|\+|\b(?:and|or|nor|any|the|more|all|those|these|to|do|doing|nope|no|hate)\b|和|或|跟|及|还有|也|都|以及|所有|任何|不(?=[^,.;]{0,4}$)|做|练|要|安排)*"
)
_BUT = re.compile(
    r"\b(?:but|love|like|only|just|enjoy|mind|fine|though|however)\b|但|只|喜欢(?<!不喜欢)|爱|介意|没问题"
)
_DAY_NEAR = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)|week|周|日|now|today|今天|fast|hard|快|\bthat day\b|\bthen\b|那[天日]|当[天日]|\blong\b|\bmore than\b|\bover\b|超过|时间|on (?:an? )?(?:empty|full)|outside|through|pain|痛|疼"
)


def find_avoided(source: Source) -> tuple[str, ...]:
    """Exercises and sports not wanted; a family such as squats is every exercise named with it."""
    found: list[str] = []
    mentions = _mentions(source)
    spans = [(start, end) for start, end, _, _ in mentions]
    for start, end, names, sport in mentions:
        if source.touched(start, end) or not _unwanted(source, start, end, spans, sport):
            continue
        found += [name for name in names if name not in found]
    for start, end, names, _ in mentions:
        if set(names) <= set(found):
            clause, _ = source.clause(start)
            source.mark(clause if not source.touched(clause, start) else start, end)
    return tuple(found)


def _mentions(source: Source) -> list[tuple[int, int, tuple[str, ...], bool]]:
    """(start, end, names, whether a sport) of everything that could be avoided; the longest name wins."""
    found: list[tuple[int, int, tuple[str, ...], bool]] = []
    for pattern, names, sport in _PATTERNS:
        found += [(m.start(), m.end(), names, sport) for m in source.each(pattern)]
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[tuple[int, int, tuple[str, ...], bool]] = []
    for one in found:
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _patterns() -> list[tuple[re.Pattern[str], tuple[str, ...], bool]]:
    patterns = [
        (re.compile(words), tuple(name for name in EXERCISES if family in name), False)
        for family, words in _FAMILIES.items()
    ]
    for name, (english, chinese) in EXERCISE_LABELS.items():
        words = re.escape(english.lower()).replace(r"\ ", "[ -]").replace(r"\-", "[ -]?")
        also = f"|{_ALSO[name]}" if name in _ALSO else ""
        patterns.append((re.compile(rf"\b{words}(?:e?s)?\b|{re.escape(chinese)}{also}"), (name,), False))
    return patterns + [(re.compile(words), (sport,), True) for sport, words in _SPORTS.items()]


_PATTERNS = _patterns()


def _unwanted(source: Source, start: int, end: int, spans: list[tuple[int, int]], sport: bool) -> bool:
    text = source.text
    first, last = source.clause(start)
    if sport and _DAY_NEAR.search(text, first, last):
        return False
    if sport and _speaks_of_a_day(source, first):
        return False
    if text[start:end] == "weights" and _NO_KIT.search(text, *source.sentence(start)):
        return False
    before = text[first:start]
    for negator in reversed(list(_BEFORE.finditer(before))):
        if not _BUT.search(_without_lead(before[negator.end() :])):
            return True
        break
    tail = _past_list(text, end, last, spans)
    if _AFTER.search(text[tail:last]):
        return True
    if text[first:start].strip() and sport and len(text[first:start].strip()) > 24:
        return False
    alone = len(text[first:last].strip()) <= 24
    if text[last : last + 1] not in (",", ":", ";", *("." if alone else "")):
        return False
    return bool(_THEM.match(text[last : source.clause(min(last + 2, len(text) - 1))[1]]))


def _speaks_of_a_day(source: Source, first: int) -> bool:
    """The clause before named a day and left it open: "Saturdays my bike is away, no riding"."""
    if first < 3 or source.text[first - 2] != ",":
        return False
    before = source.text[source.clause(first - 3)[0] : first]
    before = re.sub(r"不开|关门|闭馆|\b(?:closed|shuts?|isn't open)\b", " ", before)
    return bool(DAY.search(before)) and not (
        said.OFF.search(before) or said.NO.search(before) or DURATION.search(before)
    )


def _without_lead(words: str) -> str:
    return re.sub(r"^\s*(?:like|enjoy|喜欢|爱|只)", "", words)


def _past_list(text: str, end: int, last: int, spans: list[tuple[int, int]]) -> int:
    """Where a list of names that began with this one ends."""
    for start, stop in spans:
        if end <= start < last and _LIST_WORDS.fullmatch(text, end, start):
            end = stop
    return end
