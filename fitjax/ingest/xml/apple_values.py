"""Dates and numbers as Apple Health writes them, thousands at once. In: columns of bytes; out: numpy columns.

The vectorised readers take the one form that exports use ('2016-11-14 07:25:41 -0700', plain decimals) and say which
rows they could not take; `moment_of` and `number_of` read one text and give the same results for those forms.
"""

import re
from datetime import UTC, datetime, timedelta

import numpy as np

from fitjax.ingest.dates import parse_date

DATE_BYTES = 25
_DIGITS = np.array([0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18, 21, 22, 23, 24])
_PLACES = np.array([4, 7, 10, 13, 16, 19])
_MARKS = np.frombuffer(b"-- :: ", np.uint8)
_CANONICAL = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST_EXACT = 16
"""Sign, point and up to 15 digits: such a decimal is its digits divided by a power of ten, correctly rounded."""
_POWERS = 10.0 ** np.arange(_LONGEST_EXACT + 1)


def moments(text: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """uint8 [N, 25] → seconds since 1970 UTC (int64), offset from UTC in minutes (int32), which rows are such dates."""
    columns = np.ascontiguousarray(text.T)
    figures = columns[_DIGITS] - np.uint8(48)
    sign = columns[20]
    fits = (figures <= 9).all(axis=0) & (columns[_PLACES] == _MARKS[:, None]).all(axis=0)
    fits &= (sign == 43) | (sign == 45)
    d = figures.astype(np.int32)
    year, month, day = d[0] * 1000 + d[1] * 100 + d[2] * 10 + d[3], d[4] * 10 + d[5], d[6] * 10 + d[7]
    hour, minute, second = d[8] * 10 + d[9], d[10] * 10 + d[11], d[12] * 10 + d[13]
    zone_hour, zone_minute = d[14] * 10 + d[15], d[16] * 10 + d[17]
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    length = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])[np.minimum(month, 12)] + (
        leap & (month == 2)
    )
    fits &= (year >= 1) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= length)
    fits &= (hour < 24) & (minute < 60) & (second < 60) & (zone_hour < 24) & (zone_minute < 60)
    offset = np.where(sign == 45, -1, 1).astype(np.int32) * (zone_hour * 60 + zone_minute)
    local = _days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    return local - offset.astype(np.int64) * 60, offset, fits


def _days(year: np.ndarray, month: np.ndarray, day: np.ndarray) -> np.ndarray:
    """Days since 1970 of the proleptic Gregorian calendar (Hinnant's days_from_civil)."""
    y = year.astype(np.int64) - (month <= 2)
    era = y // 400
    of_era = y - era * 400
    of_year = (153 * (month + np.where(month > 2, -3, 9)) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def moment_of(text: str) -> tuple[int, int] | None:
    """One date in whatever form: seconds since 1970 UTC and its offset in minutes; None where it is no date."""
    usual = _CANONICAL.fullmatch(text)
    if usual:
        *clock, sign, zone_hour, zone_minute = usual.groups()
        shift = (int(zone_hour) * 60 + int(zone_minute)) * (-1 if sign == "-" else 1)
        try:
            local = datetime(*map(int, clock), tzinfo=UTC)  # type: ignore[misc, arg-type]
        except ValueError:
            return None
        if int(zone_hour) > 23 or int(zone_minute) > 59:
            return None
        return (local - _EPOCH) // timedelta(seconds=1) - shift * 60, shift
    try:
        moment = parse_date(text)
    except (ValueError, OverflowError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    ahead = aware.utcoffset() or timedelta(0)
    return int((aware - _EPOCH).total_seconds()), int(ahead.total_seconds()) // 60


def numbers(at: np.ndarray, start: np.ndarray, length: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Plain decimals inside the byte array `at`, at `start` and `length` [N] long → float64, which rows are such.

    `at` must reach past every start by the longest exact decimal.
    """
    total = np.zeros(len(start))
    decimals = np.zeros(len(start), np.int64)
    points = np.zeros(len(start), np.int64)
    digits = np.zeros(len(start), np.int64)
    negative = at[start] == 45
    fits = (length > 0) & (length <= _LONGEST_EXACT)
    for place in range(int(min(length.max(initial=0), _LONGEST_EXACT))):
        inside = place < length
        byte = at[start + place]
        figure = byte - np.uint8(48)
        is_figure = inside & (figure <= 9)
        is_point = inside & (byte == 46)
        total = np.where(is_figure, total * 10 + figure, total)
        digits += is_figure
        decimals += is_figure & (points > 0)
        points += is_point
        fits &= ~inside | is_figure | is_point | ((place == 0) & negative)
    fits &= (points <= 1) & (digits > 0) & (digits <= 15)
    value = total / _POWERS[np.minimum(decimals, _LONGEST_EXACT)]
    return np.where(negative, -value, value), fits


def number_of(text: str) -> float | None:
    """One number, None where it is none; 'nan', 'inf' and digits grouped with '_' are none."""
    text = text.strip(" \t\r\n")
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if abs(value) < 1e300 else None
