"""Values of unknown JSON, each asked for by its type. In: whatever was parsed; out: a float, a moment, a text or None.

Nothing here trusts a type: a list where a number should be is a ValueError, which costs the record and no more.
"""

import math
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from fitjax.ingest.dates import parse_date
from fitjax.ingest.numbers import NotFinite, is_blank, parse_number

_LONGEST_TEXT = 500
_EPOCH = re.compile(r"\d{10,19}(?:\.\d+)?(?:[eE]\+?\d{1,2})?|\d\.\d+[eE]\+?\d{1,2}", re.ASCII)
_SHORT_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?", re.ASCII)
_ISO_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?", re.ASCII)
# The smallest number of seconds, milli-, micro- and nanoseconds that stands for a day after 1973.
_EPOCH_UNITS = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))


def inside(data: Any, *keys: str | int) -> Any:
    """The value under nested keys; None where any of them is missing or leads nowhere."""
    for key in keys:
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int) and -len(data) <= key < len(data):
            data = data[key]
        else:
            return None
    return data


def first_of(data: Any) -> dict[str, Any]:
    """The first record of a list of records; empty where there is none."""
    if not isinstance(data, list):
        return {}
    return next((item for item in data[:20] if isinstance(item, dict)), {})


def has(data: Any, *keys: str) -> bool:
    return isinstance(data, dict) and all(key in data for key in keys)


def listed(data: Any, *keys: str | int) -> list[Any]:
    found = inside(data, *keys)
    return found if isinstance(found, list) else []


def words(value: Any) -> str:
    """A title or a name; empty for anything that is no text or number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)[:_LONGEST_TEXT].strip()


def shown(value: Any) -> str:
    """How a value stands on a receipt."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    try:
        return str(value)[:_LONGEST_TEXT]
    except ValueError:  # an integer of thousands of digits
        return "a number of thousands of digits"


def number(value: Any) -> float | None:
    """None for a missing value; NotFinite for one without an end; ValueError for what is no number."""
    if value is None:
        return None
    if isinstance(value, str):
        return None if is_blank(value) else parse_number(value, ".")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{shown(value)} is not a number")
    try:
        result = float(value)
    except OverflowError:
        raise NotFinite("too large") from None
    if math.isnan(result):
        return None
    if math.isinf(result):
        raise NotFinite("without an end")
    return result


def plain(value: Any) -> float | None:
    """A number, or None where there is none: for samples, of which one may be missing."""
    try:
        return number(value)
    except ValueError:
        return None


def within(value: Any, low: float, high: float) -> float | None:
    """A number of that range, or None: for the parts of an activity, whose oddities cost no more than themselves."""
    found = plain(value)
    return found if found is not None and low <= found <= high else None


def seconds_of(value: Any) -> float | None:
    """A duration: a number of seconds, 'PT1H2M3.5S', '1800.5s'."""
    if isinstance(value, str):
        text = value.strip()
        if text.startswith("P") and len(text) > 2 and len(text) < 40 and (match := _ISO_DURATION.fullmatch(text)):
            days, hours, minutes, seconds = (float(part or 0) for part in match.groups())
            return days * 86_400 + hours * 3600 + minutes * 60 + seconds
        if text.endswith("s"):
            value = text[:-1]
    return number(value)


def moment_of(value: Any) -> datetime | None:
    """Epoch seconds to nanoseconds (aware), ISO and others (aware if they say so), '01/02/19 08:00:00' (US order)."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        text = value.strip()[:64]
        if _EPOCH.fullmatch(text):
            return _from_epoch(float(text))
        if short := _SHORT_YEAR.fullmatch(text):
            month, day, year, hour, minute, second = (int(part or 0) for part in short.groups())
            return datetime(2000 + year if year < 69 else 1900 + year, month, day, hour, minute, second)
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return parse_date(text, True)
    found = number(value)
    if found is not None and 19_700_101 <= found <= 21_001_231:
        return parse_date(str(int(found)))  # a day written as a number
    return None if found is None else _from_epoch(found)


def _from_epoch(value: float) -> datetime:
    for least, factor in _EPOCH_UNITS:
        if value >= least:
            value /= factor
            break
    if not 0 <= value < 1e11:
        raise ValueError("no moment")
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=round(value, 3))


def epoch_s(value: Any) -> float | None:
    """A sample's moment in seconds since 1970, naive ones as if UTC; None where it has none."""
    try:
        moment = moment_of(value)
        if moment is None:
            return None
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def objects(items: list[Any]) -> Iterator[dict[str, Any]]:
    """The records among the items."""
    return (item for item in items if isinstance(item, dict))
