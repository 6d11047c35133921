"""Wellness values of days that have not come, or of a clock that nobody set, set aside whichever reader they are of.

In: a ParsedFile; out: the same without them. Activities and sets are judged where their rows are read.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fitjax.domain.activity import ParsedFile, SetAside
from fitjax.domain.wellness import Wellness

_AHEAD = timedelta(hours=15)
"""A naive local time may be 14 hours ahead of UTC; an hour for clocks that are fast."""
_FIRST = datetime(1970, 1, 2)
"""The day before is where clocks begin that nobody set, and in the west of Greenwich still one of 1969."""


def timely(parsed: ParsedFile, now: datetime) -> ParsedFile:
    last = now.astimezone(UTC).replace(tzinfo=None) + _AHEAD
    off = [one for one in parsed.wellness if not _FIRST <= one.at.replace(tzinfo=None) <= last]
    if not off:
        return parsed
    gone = set(map(id, off))
    return replace(
        parsed,
        wellness=tuple(one for one in parsed.wellness if id(one) not in gone),
        set_aside=(*parsed.set_aside, *(_told(one, last) for one in off)),
    )


def _told(one: Wellness, last: datetime) -> SetAside:
    late = one.at.replace(tzinfo=None) > last
    why = "lies in the future" if late else "is before 1970 or where clocks begin that nobody set"
    return SetAside(row=one.row, field=one.metric, text=f"{one.value:g}", reason=f"its date {one.at:%Y-%m-%d} {why}")
