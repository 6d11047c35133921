"""What days that have not come, or a clock that nobody set, left in a file, taken out whichever reader it is of.

In: a ParsedFile; out: the same with such activities rejected and such wellness values set aside. Sets are judged where
their rows are read: a log may hold millions.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside
from fitjax.domain.wellness import Wellness
from fitjax.ingest.fields import believable
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.recorder_clock import recorded

_AHEAD = timedelta(hours=15)
"""A naive local time may be 14 hours ahead of UTC; an hour for clocks that are fast."""
_FIRST = datetime(1970, 1, 2)
"""The day before is where clocks begin that nobody set, and in the west of Greenwich still one of 1969."""
_FIT_FIRST = datetime(1990, 1, 2)
"""FIT counts from the last day of 1989, which an offset may make the first of 1990."""


def timely(parsed: ParsedFile, now: datetime) -> ParsedFile:
    parsed = _activities(parsed, now)
    first = _FIT_FIRST if parsed.format == "fit" else _FIRST
    last = now.astimezone(UTC).replace(tzinfo=None) + _AHEAD
    off = [one for one in parsed.wellness if not first <= one.at.replace(tzinfo=None) <= last]
    if not off:
        return parsed
    gone = set(map(id, off))
    return replace(
        parsed,
        wellness=tuple(one for one in parsed.wellness if id(one) not in gone),
        set_aside=(*parsed.set_aside, *(_told(one, last) for one in off)),
    )


def _activities(parsed: ParsedFile, now: datetime) -> ParsedFile:
    kept: list[Activity] = []
    rejected: list[RejectedRow] = []
    for one in parsed.activities:
        try:
            judge = believable if one.stream is None else recorded
            judge(one.start, f"{one.start:%Y-%m-%d %H:%M:%S}", now, "start time")
        except RowProblem as problem:
            rejected.append(RejectedRow(row=one.row, reason=str(problem)))
        else:
            kept.append(one)
    return replace(parsed, activities=tuple(kept), rejected=(*parsed.rejected, *rejected)) if rejected else parsed


def _told(one: Wellness, last: datetime) -> SetAside:
    late = one.at.replace(tzinfo=None) > last
    why = "lies in the future" if late else "is before 1970 or where clocks begin that nobody set"
    return SetAside(row=one.row, field=one.metric, text=f"{one.value:,.9g}", reason=f"its date {one.at:%Y-%m-%d} {why}")
