"""Is this the same session? The exporter's own id says so, else start, sport and length do.

Rows in, the stored row that is the same session out. A watch writes local time and Strava writes UTC, so a pair of
which only one knows its zone is compared across whole quarter hours, and then length and distance must agree closely.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

CLOSE_S = 120
LIKE, VERY_LIKE = 0.10, 0.02
_QUARTER_S = 900
_FARTHEST_ZONE_S = 14 * 3600


class Known:
    """Stored rows by id and by day, so that a file of thousands need not compare each with each."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._by_id: dict[tuple[str, str], dict[str, Any]] = {}
        self._by_day: dict[dt.date, list[dict[str, Any]]] = {}
        for row in rows:
            self.add(dict(row))

    def add(self, row: dict[str, Any]) -> None:
        if row["source_id"]:
            self._by_id[row["format"], row["source_id"]] = row
        self._by_day.setdefault(row["start"].date(), []).append(row)

    def by_id(self, row: Mapping[str, Any]) -> dict[str, Any] | None:
        return self._by_id.get((row["format"], row["source_id"])) if row["source_id"] else None

    def near(self, row: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
        for days in (-1, 0, 1):
            yield from self._by_day.get(row["start"].date() + dt.timedelta(days), ())


def find_same(known: Known, row: dict[str, Any]) -> dict[str, Any] | None:
    """The stored row of the same session, or None."""
    found = known.by_id(row)
    if found is not None:
        return found
    return next((other for other in known.near(row) if _same(row, other)), None)


def _same(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    if a["sport"] != b["sport"]:
        return False
    if a["format"] == b["format"] and a["source_id"] and b["source_id"]:
        return False  # two ids of one exporter are two activities
    if a["start_utc"] is not None and b["start_utc"] is not None:
        return _seconds(a["start_utc"], b["start_utc"]) <= CLOSE_S and _alike(a, b, "duration_s", LIKE)
    apart = _seconds(a["start"], b["start"])
    if apart <= CLOSE_S:
        return _alike(a, b, "duration_s", LIKE)
    if (a["start_utc"] is None) == (b["start_utc"] is None) or apart > _FARTHEST_ZONE_S + CLOSE_S:
        return False
    off = apart % _QUARTER_S
    close = all(_alike(a, b, measure, VERY_LIKE, required=True) for measure in ("duration_s", "distance_m"))
    return min(off, _QUARTER_S - off) <= CLOSE_S and close


def _seconds(a: dt.datetime, b: dt.datetime) -> float:
    return abs((a - b).total_seconds())


def _alike(a: Mapping[str, Any], b: Mapping[str, Any], name: str, share: float, required: bool = False) -> bool:
    """Within `share` of the larger; a missing value fits anything unless it is required."""
    x, y = a[name], b[name]
    if x is None or y is None:
        return not required
    return bool(abs(x - y) <= share * max(x, y))
