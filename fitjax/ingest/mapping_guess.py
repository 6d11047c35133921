"""What columns of an unknown table most likely mean. In: header cells and first rows; out: a mapping document.

Knows the names that people and exporters give columns in a dozen languages; the rest it leaves to the owner.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.dates import DayOrder, parse_date
from fitjax.ingest.garmin_headers import GARMIN
from fitjax.ingest.headers import Dictionary, normalised
from fitjax.ingest.lifting_headers import STRONG
from fitjax.ingest.quantities import unit_named
from fitjax.ingest.sports import sport_of
from fitjax.ingest.strava_headers import STRAVA
from fitjax.ingest.tables.meanings import ACTIVITY, METRICS, SETS, Meaning

_KINDS: Mapping[str, Mapping[str, Meaning]] = {"activities": ACTIVITY, "sets": SETS, "wellness": METRICS}
TEXTS: Mapping[str, tuple[str, ...]] = {
    "activities": ("start", "clock", "end", "sport", "title", "source_id"),
    "sets": ("start", "clock", "exercise", "title"),
    "wellness": ("start", "clock"),
}
UNITS: Mapping[str, tuple[str, ...]] = {
    "length": ("m", "km", "mi", "yd", "ft"), "height": ("cm", "m", "in", "ft"), "time": ("s", "min", "h", "ms"),
    "mass": ("kg", "lb", "st", "g"), "energy": ("kcal", "kJ"), "speed": ("m/s", "km/h", "mph", "min/km", "min/mi"),
    "part": ("%", "frac"), "beat": ("ms", "s"), "temperature": ("C", "F"), "plain": ("",),
}  # fmt: skip
_COMMON = {
    "start": "date datetime day when start begin start time timestamp activity date workout date datum tag fecha data "
    "jour 日期 时间 开始时间",
    "clock": "time clock time of day uhrzeit hora heure 时刻",
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "activities": {
        "end": "end|end time|finish|ende", "sport": "sport|type|activity|activity type|discipline|art|运动|类型",
        "title": "title|name|workout|notes|comment|description|titel|标题|名称|备注", "source_id": "id|activity id",
        "distance": "distance|dist|distanz|strecke|distancia|distanza|length|km|kms|miles|mi|距离",
        "duration": "duration|elapsed|elapsed time|total time|dauer|zeit|duree|duracion|mins|minutes|min|hours|时长",
        "moving": "moving time|moving", "ascent": "ascent|elevation|elevation gain|climb|climbing|hohenmeter|爬升",
        "avg_hr": "avg hr|average hr|hr|heart rate|average heart rate|mean hr|pulse|puls|bpm|心率|平均心率",
        "max_hr": "max hr|maximum heart rate|max heart rate|最大心率", "rpe": "rpe|effort|feel|borg|自觉强度",
        "avg_power": "power|avg power|average power|watts|功率", "avg_cadence": "cadence|avg cadence|步频",
        "calories": "calories|kcal|energy|kalorien|卡路里|热量", "tss": "tss|training stress|load",
    },
    "sets": {
        "exercise": "exercise|exercise name|lift|movement|ubung|ejercicio|动作",
        "title": "workout|workout name|session|训练",
        "weight": "weight|load|kg|kgs|lb|lbs|gewicht|peso|重量", "reps": "reps|repetitions|rep|wiederholungen|次数",
        "rpe": "rpe|effort", "set_duration": "seconds|duration|time under tension", "distance": "distance",
    },
    "wellness": {
        "weight_kg": "weight|body weight|bodyweight|gewicht|peso|体重", "body_fat_pct": "body fat|fat|bf|体脂",
        "rest_hr": "resting hr|resting heart rate|rhr|ruhepuls|静息心率", "hrv_rmssd_ms": "hrv|rmssd|心率变异性",
        "sleep_s": "sleep|sleep time|sleep duration|hours slept|schlaf|睡眠", "steps": "steps|step count|schritte|步数",
        "sleep_score": "sleep score", "mood": "mood|心情", "fatigue": "fatigue|疲劳", "soreness": "soreness|酸痛",
        "stress": "stress", "spo2_pct": "spo2", "vo2max": "vo2max|vo2 max", "active_kcal": "active calories",
        "total_kcal": "calories", "systolic_mmhg": "systolic", "diastolic_mmhg": "diastolic",
    },
}  # fmt: skip
# Words that exporters use, in the languages that they export.
_LIFTING = ("exercise", "weight", "reps", "rpe", "distance")
_EXPORTED: Mapping[str, tuple[tuple[Dictionary, Mapping[str, str]], ...]] = {
    "activities": (
        (STRAVA, {"elapsed": "duration", **{name: name for name in (*ACTIVITY, "sport", "title")}}),
        (GARMIN, {"elapsed": "duration", **{name: name for name in (*ACTIVITY, "sport", "title")}}),
    ),
    "sets": (
        (STRONG, {"seconds": "set_duration", **{name: name for name in _LIFTING}}),
    ),
    "wellness": (),
}  # fmt: skip
_TAIL = re.compile(r"^(.*?)[\s_]*[(\[]?\s*([^\s()\[\]_]{1,8})[)\]]?$")
_USUAL = {"length": "km", "time": "min", "mass": "kg"}


def dimension(kind: str, meaning: str) -> str:
    """The dimension of the meaning's unit; '' for a text."""
    found = _KINDS[kind].get(meaning)
    return found.dimension if found else ""


def meanings(kind: str) -> list[str]:
    """All a column of such a table can mean, the guessable ones first."""
    known = [*TEXTS[kind], *(name for name in _NAMES[kind] if name in _KINDS[kind])]
    return [*known, *(name for name in _KINDS[kind] if name not in known)]


def guessed(header: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, Any]:
    told = {kind: as_kind(kind, header, rows) for kind in _NAMES}
    found = {kind: {one["meaning"] for one in columns} - {""} for kind, columns in told.items()}
    if "exercise" in found["sets"] and found["sets"] & {"weight", "reps"}:
        kind = "sets"
    elif found["activities"] & {"sport", "distance", "duration"}:
        kind = "activities"
    else:
        kind = "wellness" if len(found["wellness"]) >= len(found["activities"]) else "activities"
    order = DayOrder()
    dated = [place for place, one in enumerate(told[kind]) if one["meaning"] == "start"]
    for row in rows:
        for place in dated:
            order.add(row[place] if place < len(row) else "")
    return {
        "kind": kind, "columns": told[kind], "month_first": order.month_first if order.proved else None,
        "decimal": None, "zone": "local",
    }  # fmt: skip


def as_kind(kind: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """The columns as those of a table of this kind; each meaning at most once."""
    names = _names_of(kind)
    columns: list[dict[str, str]] = []
    taken: set[str] = set()
    for cell in header:
        meaning, tail = _named(cell, names)
        meaning = "" if meaning in taken else meaning
        taken.add(meaning)
        columns.append({"name": cell, "meaning": meaning, "unit": unit_of(kind, meaning, tail or cell)})
    _date(columns, header, rows)
    if kind == "activities" and "sport" not in taken:
        _sport(columns, rows)
    return columns


@cache
def _names_of(kind: str) -> Mapping[str, str]:
    names = {
        name: meaning
        for known, meanings_of in _EXPORTED[kind]
        for key, meaning in meanings_of.items()
        for name in known.get(key, ())
    }
    return names | {normalised(name): key for key, text in _NAMES[kind].items() for name in text.split("|")}


def unit_of(kind: str, meaning: str, said: str = "") -> str:
    """The unit that the header states, else the one people use in tables of their own."""
    kind_of = dimension(kind, meaning)
    if not kind_of:
        return ""
    stated = unit_named(said, kind_of)
    usual = "h" if meaning.startswith("sleep") else _USUAL.get(kind_of, UNITS[kind_of][0])
    return stated if stated in UNITS[kind_of] else usual


def _named(cell: str, names: Mapping[str, str]) -> tuple[str, str]:
    whole = names.get(normalised(cell))
    if whole:
        return whole, ""
    parts = _TAIL.match(" ".join(cell.split()))
    return (names.get(normalised(parts[1]), ""), parts[2]) if parts else ("", "")


def _date(columns: list[dict[str, str]], header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """The first column all of whose filled cells are dates, and a column of clock times beside a day."""
    for place in range(len(header)):
        texts = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if texts and all(_is_date(text) for text in texts):
            columns[place] |= {"meaning": "start", "unit": ""}
            break
    else:
        for place, cell in enumerate(header):
            if normalised(cell) in _COMMON["start"].split():
                columns[place] |= {"meaning": "start", "unit": ""}
                return
        return
    for place, cell in enumerate(header):
        if not columns[place]["meaning"] and normalised(cell) in _COMMON["clock"].split():
            columns[place] |= {"meaning": "clock", "unit": ""}
            return


def _sport(columns: list[dict[str, str]], rows: Sequence[Sequence[str]]) -> None:
    """The first column most of whose cells name a sport."""
    for place, one in enumerate(columns):
        texts = [row[place] for row in rows if place < len(row) and row[place].strip()]
        named = sum(1 for text in texts if text.strip()[0].isalpha() and sport_of(text) is not Sport.CROSS)
        if not one["meaning"] and named > len(texts) / 2:
            one |= {"meaning": "sport", "unit": ""}
            return


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        try:
            parse_date(text, month_first=True)
        except ValueError:
            return False
    return True
