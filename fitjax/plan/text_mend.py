"""Slips of the finger in the words that matter, set right: "thrusday", "dumbels", 俯卧称, 膝盖腾.

Text in, text out. A closed list of words is mended and no other; a word that is English as it stands stays.
"""

import re
from functools import lru_cache

_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NOT_DAYS = ("midday", "payday", "someday", "holiday", "mondays", "workday", "sturdy", "sundry")
_LIKE_A_DAY = re.compile(r"\b([mtwfs][a-z]{2,8}(?:day|dya|ady|dy))(s)?\b")
_WORDS = (
    "running", "swimming", "cycling", "walking", "training", "strength", "squats", "squatting", "deadlift", "deadlifts",
    "burpee", "burpees", "lunges", "planks", "pushups", "pullups", "dumbbell", "dumbbells", "barbell", "kettlebell",
    "kettlebells", "treadmill", "equipment", "machines", "shoulder", "shoulders", "achilles", "pregnant", "pregnancy",
    "diabetes", "diabetic", "hypertension", "osteoporosis", "asthma", "pressure", "session", "sessions", "minutes",
    "workout", "workouts", "exercise", "weekend", "weekends", "weekday", "weekdays", "weeknights", "holiday",
    "tomorrow", "maximum", "nothing", "anything", "without", "bodyweight", "available", "marathon", "overhead",
)  # fmt: skip
_ENGLISH = """
ruining slimming skimming waking walling trailing straining squads lounges lunged planes planed blanks smoulder exorcise
exercised exercises noting trainings machined machine minute minuted pressured deadlifted weekender holidays weekly
strengths squat plank lunge boulder boulders lunches strengthen withhold unavailable strangely pleasure workday working
burger swinging planet plants thought whatever
"""
_LETTERS = re.compile(r"\b[a-z]{6,13}\b")
_UNLIKE_OTHERS = (
    "dumbbell", "dumbbells", "kettlebell", "kettlebells", "deadlift", "deadlifts", "treadmill", "burpees", "pregnant",
    "diabetes", "diabetic", "achilles", "hypertension", "osteoporosis", "equipment", "shoulders", "available",
    "bodyweight", "barbell",
)  # fmt: skip
"""Words that two slips still leave themselves."""
_CHINESE = [
    (re.compile(pattern), to)
    for pattern, to in (
        (r"俯卧[^撑,，。;；、\s]|[府伏附扶]卧[撑称]|俯握撑", "俯卧撑"),
        (r"[波泊博搏]比[跳条]|波[比币笔]跳|波逼跳", "波比跳"),
        (r"平[板版]支[撑称掌]|平版撑", "平板支撑"),
        (r"引[体休][向像]?上", "引体向上"),
        (r"(?<=引体)像上", "向上"),
        (r"[弓工公]箭?[步布](?=蹲|走|不|别|、|,|，|和|$)", "弓步"),
        (r"深[敦墩吨顿]|生蹲", "深蹲"),
        (r"[硬应]啦", "硬拉"),
        (r"卧[退腿](?!不)", "卧推"),
        (r"[亚呀哑]铃|哑[玲领灵]", "哑铃"),
        (r"[壶湖]铃|壶[玲领灵]", "壶铃"),
        (r"杠[玲领灵]", "杠铃"),
        (r"[弹谈]力[带代袋]", "弹力带"),
        (r"跑[部布](?!机)", "跑步"),
        (r"跑[部布]机", "跑步机"),
        (r"[游由邮]勇|游[咏永]", "游泳"),
        (r"周未|周沫", "周末"),
        (r"星[其奇起](?=[一二三四五六日天])", "星期"),
        (r"膝[该概]|西盖|膝关结|漆盖", "膝盖"),
        (r"(?<=[盖腰肩膝背踝腿肘腕腱])([老总会有点就还很又就]{0,3})腾(?!空|出)", r"\1疼"),
        (r"(?<=腰)(?:间盘)?[凸突]出", "间盘突出"),
        (r"[哮肖][喘揣]", "哮喘"),
        (r"高血鸭", "高血压"),
        (r"糖[尿料]病", "糖尿病"),
    )
]


def mend(text: str) -> str:
    """Lower case in and out."""
    for pattern, to in _CHINESE:
        text = pattern.sub(to, text)
    return _LETTERS.sub(lambda m: _nearest_word(m[0]), mend_days(text))


def mend_days(text: str) -> str:
    """Misspelt English weekdays set right: "thrusday", "wendesdays", "tusday"."""
    return _LIKE_A_DAY.sub(lambda m: _nearest_day(m[1]) + (m[2] or "") if m[1] not in _FULL_DAYS else m[0], text)


@lru_cache(maxsize=4096)
def _nearest_word(word: str) -> str:
    if word in _WORDS or word in _ENGLISH.split():
        return word
    for meant in _WORDS:
        if word[0] != meant[0] or abs(len(word) - len(meant)) > 2:
            continue
        slips = _slips(word, meant)
        if slips == 1 and f"{meant}s" != word and f"{word}s" != meant:
            return meant
        if slips == 2 and meant in _UNLIKE_OTHERS and word[:2] == meant[:2] and len(word) > 6:
            return meant
    return word


@lru_cache(maxsize=512)
def _nearest_day(word: str) -> str:
    if word in _NOT_DAYS:
        return word
    slips, day = min((_slips(word, day), day) for day in _FULL_DAYS)
    return day if slips <= (1 if len(day) < 8 else 2) else word


def _slips(a: str, b: str) -> int:
    """Letters dropped, added, changed or swapped with their neighbour between two words."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        row = [i] + [0] * len(b)
        for j in range(1, len(b) + 1):
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1]
