# ruff: noqa: E501  a pattern reads better unbroken
"""Who the athlete is, in running text: age, sex, height, weight, thresholds and best lifts.

A Source and this year in, a dict of profile fields out. Pounds, 斤, feet and inches become kg and cm.
"""

import re

from fitjax.plan.quantities import KG_PER_LB, KM_PER_MILE
from fitjax.plan.text_source import Source

_BORN = re.compile(r"\bborn (?:in )?((?:19|20)\d\d)|((?:19|20)\d\d)年(?:出?生)|生于((?:19|20)\d\d)")
_AGE = re.compile(
    r"\b(\d{1,3})[- ]?(?:years?|yrs?)?[- ]?(?:old|yo|y/o)\b|\b(?:i'm|i am|aged?:?|age is) (\d{1,3})(?! ?(?:kg|lb|cm|km|min|week|%))\b"
    r"|(?:(?<=male, )|(?<=man, )|(?<=[男女], )|(?<=性, ))(\d{2})(?=[,.]|$)|(\d{1,3})岁|年龄:?(?:是|为)?(\d{1,3})"
)
_FEMALE = re.compile(r"\b(?:female|woman|lady|girl)\b|女(?:性|生|士)?(?![儿朋友])")
_MALE = re.compile(r"\b(?:male|man|guy|boy)\b|(?<![女])男(?:性|生|士)?(?![朋友孩])")
_CM = re.compile(
    r"\b(1[0-9]\d|2[0-4]\d)(?:\.\d)? ?(?:cm|厘米|公分)|身高:?(?:是|为)?(1\d\d|2[0-4]\d)(?!\d)|\b(1\.\d\d?|2\.[0-4]\d?) ?(?:m|meters?|metres?)\b|(1\.\d\d?|2\.[0-4]\d?)米|([12])米(\d{1,2})"
)
_FEET = re.compile(r"\b([4-7])(?:'|ft\.?| ?foot| ?feet) ?(1[01]|\d)?(?:\"|''| ?in(?:ches)?\b)?")
_MASS = r"(\d{2,3}(?:\.\d+)?) ?(kgs?|kilos?|kilograms?|lbs?|pounds?|公斤|千克|斤|磅)"
_WEIGHT = re.compile(
    rf"(?:\bweigh(?:t|s|ing)?:?(?: is| about| around)?|体重:?(?:是|为|大概|约)?)\s*{_MASS}?(?:(\d{{2,3}}(?:\.\d+)?))?"
)
_BARE_WEIGHT = re.compile(rf"(?:(?<=[,.、 ])|^){_MASS}(?=\s*(?:[,.、]|$))")
_NUMBERS = {
    "max_hr": r"(?:\bmax(?:imum|imal)?[- ](?:heart ?rate|hr)|\bhr ?max|最大心率|最高心率)\D{0,6}(\d{2,3})",
    "rest_hr": r"(?:\brest(?:ing)?[- ](?:heart ?rate|hr)|静息心率|安静心率)\D{0,6}(\d{2,3})",
    "lthr": r"(?:\blthr|\b(?:lactate )?threshold (?:heart ?rate|hr)|乳酸阈心率|阈值心率)\D{0,6}(\d{2,3})",
    "ftp_w": r"(?:\bftp)\D{0,6}(\d{2,3})",
}
_LIMITS = {"max_hr": (90, 240), "rest_hr": (25, 120), "lthr": (80, 220), "ftp_w": (30, 700)}
_PACE = re.compile(
    r"(?:\bthreshold pace|阈值配速|乳酸阈配速)\D{0,8}(\d{1,2})[:分'](\d{2})秒?(?:\"|'')?\s*(/ ?mi|per mile|英里)?"
)
_LIFTS = {
    "back_squat": r"(?:\bback squat|\bsquat|深蹲)",
    "bench_press": r"(?:\bbench(?: press)?|卧推)",
    "deadlift": r"(?:\bdead ?lift|硬拉)",
    "overhead_press": r"(?:\boverhead press|\bohp\b|\bmilitary press|推举|推肩)",
}
_LIFT_TAIL = (
    rf"(?:\s*(?:1 ?rm|max|pr|best)?(?: is| of|:|是|为|最大)?\s*(?:at )?){_MASS}(?:\s*(?:x|×|for|做)\s*(\d{{1,2}}))?"
)
_WISH = re.compile(r"\b(?:want|goal|aim|target|hope|reach|by|would like)\b|目标|想|希望|达到|突破")


def find_body(source: Source, year: int) -> dict[str, object]:
    """birth_year, sex, height_cm, weight_kg and thresholds, where they were said."""
    found: dict[str, object] = {}
    found |= _age(source, year)
    if source.find(_FEMALE):
        found["sex"] = "female"
    elif source.find(_MALE):
        found["sex"] = "male"
    height = _height(source)
    if height:
        found["height_cm"] = height
    thresholds = _thresholds(source)
    if thresholds:
        found["thresholds"] = thresholds
    weight = _weight(source)
    if weight:
        found["weight_kg"] = weight
    return found


def kilograms(value: str, unit: str | None) -> float:
    factor = KG_PER_LB if unit and (unit[0] in "lp" or unit == "磅") else 0.5 if unit == "斤" else 1.0
    return round(float(value) * factor, 1)


def _age(source: Source, year: int) -> dict[str, object]:
    born = source.find(_BORN)
    if born:
        return {"birth_year": int(next(g for g in born.groups() if g))}
    for match in list(source.each(_AGE)):
        age = int(next(g for g in match.groups() if g))
        if 5 <= age <= 110:
            source.take(match)
            return {"birth_year": year - age}
    return {}


def _height(source: Source) -> float | None:
    match = source.find(_CM)
    if match:
        if match[5]:
            return int(match[5]) * 100 + int(match[6]) * (10 if len(match[6]) == 1 else 1)
        metres = match[3] or match[4]
        return round(float(metres) * 100, 1) if metres else float(match[1] or match[2])
    match = source.find(_FEET)
    return round((int(match[1]) * 12 + int(match[2] or 0)) * 2.54, 1) if match else None


def _weight(source: Source) -> float | None:
    for pattern in (_WEIGHT, _BARE_WEIGHT):
        for match in list(source.each(pattern)):
            value = match[1] or (match[3] if pattern is _WEIGHT else None)
            if value is None:
                continue
            kg = kilograms(value, match[2])
            if 20 <= kg <= 350:
                source.take(match)
                return kg
    return None


def _thresholds(source: Source) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, pattern in _NUMBERS.items():
        match = source.find(re.compile(pattern))
        if match and _LIMITS[name][0] <= int(match[1]) <= _LIMITS[name][1]:
            found[name] = float(match[1])
    match = source.find(_PACE)
    if match:
        seconds = (int(match[1]) * 60 + int(match[2])) / (KM_PER_MILE if match[3] else 1)
        if 130 <= seconds <= 900:
            found["threshold_pace_s_per_km"] = round(seconds, 1)
    lifts = {}
    for lift, name in _LIFTS.items():
        for match in list(source.each(re.compile(name + _LIFT_TAIL))):
            start, end = source.clause(match.start())
            if _WISH.search(source.text, start, end):
                continue
            source.take(match)
            reps = min(int(match[3] or 1), 10)
            # Epley (1985): the single repetition a set of up to ten stands for.
            lifts[lift] = round(kilograms(match[1], match[2]) * (1 + reps / 30 if reps > 1 else 1), 1)
    return found | ({"e1rm_kg": lifts} if lifts else {})
