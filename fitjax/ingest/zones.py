"""Time zones as exports name them: 'UTC-04:00', 'UTC+0100', '+02:00', 'Z', '(GMT+01:00) Europe/Rome'. Out: tzinfo.

A named zone keeps daylight saving right for each date. None where the text names no zone.
"""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE | re.ASCII)
_NAME = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}", re.ASCII)
_LONGEST_S = 15 * 3600
_SECONDS = {"s": 1, "min": 60, "h": 3600}


@lru_cache(maxsize=1024)
def zone_of(text: str, unit: str = "") -> tzinfo | None:
    """`unit` (s, min, h) says that the text is a number: so much east of Greenwich."""
    plain = text.strip()
    if unit:
        try:
            seconds = float(plain) * _SECONDS[unit]
        except (ValueError, KeyError):
            return None
        return timezone(timedelta(seconds=round(seconds))) if abs(seconds) <= _LONGEST_S else None
    if plain.casefold() in ("z", "utc", "gmt", "utc+0", "gmt+0"):
        return UTC
    if name := _NAME.search(plain):
        try:
            return ZoneInfo(name[0])
        except (ValueError, KeyError, OSError):
            pass
    match = _OFFSET.search(plain)
    if match is None:
        return None
    seconds = int(match[2]) * 3600 + int(match[3] or 0) * 60
    if seconds > _LONGEST_S:
        return None
    return timezone(timedelta(seconds=-seconds if match[1] == "-" else seconds))
