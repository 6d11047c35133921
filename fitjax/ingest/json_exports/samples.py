"""Samples of one activity that come in a list a sensor, put together by their time. In: values; out: track points."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from fitjax.ingest.json_exports.values import plain
from fitjax.ingest.numbers import is_blank
from fitjax.ingest.xml.track import TrackPoints

Laps = Sequence[tuple[datetime, dict[str, Any]]]
"""When each began (aware), and the fields of a `Lap`."""
_EARLY_S = 3600.0
_LONGEST_S = 30 * 86_400.0


class Samples:
    def __init__(self) -> None:
        self._at: dict[int, dict[str, str]] = {}
        self._breaks: set[int] = set()

    def __len__(self) -> int:
        return len(self._at)

    def put(self, at_s: float | None, column: str, value: Any, factor: float = 1.0, offset: float = 0.0) -> None:
        """One value at so many seconds since 1970, in the stream's unit after `value * factor + offset`."""
        if at_s is None or value is None or (isinstance(value, str) and is_blank(value)):
            return
        found = plain(value)
        text = "no number" if found is None else repr(found * factor + offset)
        self._at.setdefault(round(at_s * 1000), {})[column] = text

    def pause(self, at_s: float | None) -> None:
        """What comes after this moment is a new segment."""
        if at_s is not None:
            self._breaks.add(round(at_s * 1000))

    def hand_to(self, points: TrackPoints, start: datetime) -> int:
        """All of them in order of time, the start first; returns how many lie outside the activity's time."""
        begin = round(start.timestamp() * 1000)
        left_out = 0
        inside = []
        for at in sorted(self._at):
            if -_EARLY_S <= (at - begin) / 1000 <= _LONGEST_S:
                inside.append(at)
            else:
                left_out += 1
        breaks = sorted(self._breaks)
        if inside and inside[0] > begin:
            points.add(start.isoformat(), {})
        for at in inside:
            if breaks and at > breaks[0]:
                points.new_segment()
                breaks = [one for one in breaks if one >= at]
            points.add(_iso(at, start), self._at[at])
        return left_out

    def columns(self) -> set[str]:
        return {name for values in self._at.values() for name in values}

    def numbers(self, column: str) -> list[float]:
        return [float(v[column]) for v in self._at.values() if column in v and v[column] != "no number"]

    def first_s(self) -> float | None:
        return min(self._at) / 1000 if self._at else None


def _iso(at_ms: int, start: datetime) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms)).astimezone(start.tzinfo).isoformat()
