"""A cell with its unit to one number in the stored unit: '3.1 mi', '7h 5min', '80,6 kg', '45ms', '5:30' min/km.

In: text, the column's unit, its decimal sign; out: float or None. The unit that the cell itself names wins over the
column's. Knows no fields and no formats.
"""

import re
from collections.abc import Callable, Mapping

from fitjax.ingest.durations import parse_duration
from fitjax.ingest.lengths import METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD
from fitjax.ingest.numbers import is_blank, parse_number

KG_PER_LB = 0.45359237
_KCAL_PER_KJ = 1 / 4.184
_NUMBER_AND_WORD = re.compile(r"(?P<number>[-+−]?[\d.,'’ \u00a0\u202f]*\d)\s*(?P<word>[^\d\s].*)?", re.DOTALL)

# Dimension → unit → (factor to the stored unit, its names in headers and cells besides its own).
_FACTORS: Mapping[str, Mapping[str, tuple[float, str]]] = {
    "length": {
        "m": (1.0, "meter meters metre metres metros metri mètres м 米 公尺 メートル"),
        "km": (1000.0, "kms kilometer kilometers kilometre kilometres kilometros kilómetros kilometri км 公里 千米"),
        "mi": (METRES_PER_MILE, "mile miles millas miglia meilen mijl 英里 マイル"),
        "yd": (METRES_PER_YARD, "yds yard yards 码"),
        "ft": (METRES_PER_FOOT, "foot feet pies 英尺"),
        "cm": (0.01, "centimeter centimeters 厘米"),
        "mm": (0.001, ""),
    },
    "height": {
        "cm": (1.0, "centimeter centimeters 厘米 公分"),
        "m": (100.0, "meter meters 米"),
        "in": (2.54, "inch inches 英寸"),
        "ft": (30.48, "feet foot"),
    },
    "time": {
        "s": (1.0, "sec secs second seconds sek segundos secondi sekunden с сек 秒"),
        "min": (60.0, "m mins minute minutes minuten minutos minuti мин 分 分钟 分鐘"),
        "h": (3600.0, "hr hrs hour hours std stunden horas ore ч 小时 小時 时 時間"),
        "ms": (0.001, "msec millisecond milliseconds millis 毫秒"),
        "d": (86_400.0, "day days 天"),
    },
    "energy": {
        "kcal": (1.0, "kcals calories calorie cal kilocalories c ккал 千卡 大卡 卡路里"),
        "kJ": (_KCAL_PER_KJ, "kilojoule kilojoules 千焦"),
        "J": (_KCAL_PER_KJ / 1000, ""),
    },
    "mass": {
        "kg": (1.0, "kgs kilogram kilograms kilo кг 公斤 千克"),
        "lb": (KG_PER_LB, "lbs pound pounds libras 磅"),
        "st": (14 * KG_PER_LB, "stone"),
        "g": (0.001, "gram grams"),
        "jin": (0.5, "斤"),
    },
    "speed": {
        "m/s": (1.0, "meters/second mps m/sec"),
        "km/h": (1 / 3.6, "kmh kph kmph км/ч 公里/小时"),
        "mph": (METRES_PER_MILE / 3600, "mi/h"),
    },
    "part": {"%": (1.0, "percent pct"), "frac": (100.0, "")},
    "beat": {"ms": (1.0, "msec"), "s": (1000.0, "sec")},
    "temperature": {"C": (1.0, "°c celsius degc ℃ cel"), "F": (1.0, "°f fahrenheit degf ℉")},
    "plain": {
        "": (1.0, "bpm w watt watts rpm spm count counts kg/m2 kg/m² brpm br/min breaths/min beats/min mmhg ml/kg/min"
             " steps floors reps lpm uds sl/min 次/分 次 步 瓦 拍/分 bpm. count/min ml/min·kg ml/(kg·min) mmol score"),
    },
}  # fmt: skip
_PACES = {
    "min/km": 1000.0,
    "min/mi": METRES_PER_MILE,
    "min/100m": 100.0,
    "min/100yd": 100 * METRES_PER_YARD,
    "min/500m": 500.0,
}
_NAMES: Mapping[str, Mapping[str, str]] = {
    dimension: {
        name.casefold(): unit for unit, (_, names) in units.items() for name in (unit, *names.split())
    } for dimension, units in _FACTORS.items()
}  # fmt: skip
HOURS_MINUTES = "h:m"
"""A clock of two parts that means hours and minutes, as in reports of sleep."""


def unit_named(text: str, dimension: str) -> str | None:
    """The unit of this dimension that a header or a cell calls so."""
    plain = text.strip().strip(".").strip().casefold()
    found = _NAMES[dimension].get(plain)
    if found is None and dimension == "speed":
        found = next((pace for pace in _PACES if plain.replace(" ", "") in (pace, f"{pace}le")), None)
    return found


def quantity(text: str, dimension: str, unit: str, decimal: str | None) -> float | None:
    """The value in the stored unit; None for a blank; ValueError where it cannot be read."""
    if is_blank(text):
        return None
    if dimension == "time" and unit == HOURS_MINUTES and (match := re.fullmatch(r"(\d{1,3}):(\d{2})", text.strip())):
        return int(match[1]) * 3600.0 + int(match[2]) * 60.0
    if dimension == "time" and (":" in text or _several_words(text)):
        return parse_duration(text)
    if dimension == "speed" and (unit in _PACES or ":" in text):
        return _pace(text, unit)
    match = _NUMBER_AND_WORD.fullmatch(text.strip().removeprefix("'"))
    word = match["word"].strip() if match and match["word"] else ""
    stated = unit_named(word, dimension) if word else None
    if match and word and (stated is not None or word == "%" or unit_named(word, "plain") is not None):
        text = match["number"]
    value = parse_number(text, decimal)
    return None if value is None else _converted(value, dimension, unit if stated is None else stated)


def _several_words(text: str) -> bool:
    return sum(1 for part in re.split(r"\d+(?:[.,]\d+)?", text) if any(c.isalpha() for c in part)) > 1


def _pace(text: str, unit: str) -> float | None:
    metres = _PACES.get(unit, 1000.0)
    seconds = parse_duration(text) if ":" in text else (parse_number(text) or 0) * 60
    return metres / seconds if seconds else None


def _converted(value: float, dimension: str, unit: str) -> float:
    if unit == "F":
        return (value - 32) / 1.8
    factors = _FACTORS[dimension]
    return value * (factors[unit][0] if unit in factors else 1.0)


def reader(dimension: str, unit: str, decimal: str | None) -> Callable[[str], float | None]:
    return lambda text: quantity(text, dimension, unit, decimal)
