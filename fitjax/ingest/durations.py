"""Durations as exports write them: '00:08:02.2', '00:01:39,6', '2h 18m', '1 Std. 5 Min.', '4626'. Out: seconds."""

import math
import re

from fitjax.ingest.numbers import is_blank, parse_number

_CLOCK = re.compile(r"(?:(\d{1,5}):)?(\d{1,5}):(\d{2}(?:[.,]\d+)?)", re.ASCII)
_WORDS = re.compile(r"(\d{1,9}(?:[.,]\d{1,9})?)\s*([^\W\d_]+)\.?")
_UNITS = {
    86400.0: "d day days tag tage dag dagen j 天 日",
    3600.0: "h hr hrs hour hours std stunde stunden u uur heure heures hora horas ora ore godz 小时 小時 时 時間 시간",
    60.0: "m min mins minute minutes minuten minuto minutos minuti 分 分钟 分鐘 분",
    1.0: "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondi 秒 초",
}
_SECONDS_IN = {word: seconds for seconds, words in _UNITS.items() for word in words.split()}


def parse_duration(text: str) -> float | None:
    """Seconds; a bare number is seconds; None for a blank; ValueError for anything else."""
    stripped = text.strip().removeprefix("'")
    if is_blank(stripped):
        return None
    if ":" in stripped:
        return _clock(stripped)
    if any(c.isalpha() for c in stripped):
        return _words(stripped)
    return parse_number(stripped)


def _clock(text: str) -> float:
    match = _CLOCK.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a duration")
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), float(match[3].replace(",", "."))
    if seconds >= 60 or (match[1] and minutes >= 60):
        raise ValueError(f"{text!r} is not a duration")
    return hours * 3600 + minutes * 60 + seconds


def _words(text: str) -> float:
    total, end = 0.0, 0
    for match in _WORDS.finditer(text):
        unit = _SECONDS_IN.get(match[2].casefold())
        if unit is None or text[end : match.start()].strip(" ,") not in ("", "and"):
            raise ValueError(f"{text!r} is not a duration")
        total += float(match[1].replace(",", ".")) * unit
        end = match.end()
    if end == 0 or text[end:].strip() or not math.isfinite(total):
        raise ValueError(f"{text!r} is not a duration")
    return total
