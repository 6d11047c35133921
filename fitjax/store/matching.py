"""Is this the same session? The exporter's own key says so, else the file it names, else start, sport and length do.

Rows of `sources` in, the stored one of the same session out. A watch writes local time and Strava writes UTC, so a
pair of which only one knows its zone is compared across whole quarter hours, and then length and distance must agree
closely.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

CLOSE_S = 120
LIKE, VERY_LIKE = 0.10, 0.02
SHARED = 0.8
"""Two recordings with a zone are of one session when they share this much of the longer one."""
_QUARTER_S = 900
_ROUTES = "/workout-routes"
_FARTHEST_ZONE_S = 14 * 3600

Row = Mapping[str, Any]


def key_of(row: Row) -> str:
    """What the exporter calls this session in every export: its own id, else kind and start."""
    name = row["source_id"] or f"{row['start']:%Y-%m-%dT%H:%M:%S} {row['sport_raw']}"
    return f"{row['format']}|{name}"[:200]


class Known:
    """Stored rows by key and by day, so that a file of thousands need not compare each with each."""

    def __init__(self, rows: Iterable[dict[str, Any]], separated: Iterable[tuple[str, str]] = ()) -> None:
        self._by_key: dict[str, dict[str, Any]] = {}
        self._by_day: dict[dt.date, list[dict[str, Any]]] = {}
        self._apart = {frozenset(pair) for pair in separated}
        for row in rows:
            self.add(row)

    def add(self, row: dict[str, Any]) -> None:
        self._by_key[row["key"]] = row
        self._by_day.setdefault(row["start"].date(), []).append(row)

    def same_source(self, row: Row) -> dict[str, Any] | None:
        """The row that an earlier export of the same app gave for this very session."""
        return self._by_key.get(row["key"])

    def same_session(self, row: Row, taken: Iterable[Any] = ()) -> dict[str, Any] | None:
        """The best match of another source. `taken`: groups in which this row's own file speaks already."""
        found = [other for other in self._near(row) if other["group_of"] not in taken and self._same(row, other)]
        return min(found, key=lambda other: (not _named(row, other), _apart_s(row, other)), default=None)

    def _near(self, row: Row) -> Iterable[dict[str, Any]]:
        for days in (-1, 0, 1):
            yield from self._by_day.get(row["start"].date() + dt.timedelta(days), ())

    def _same(self, a: Row, b: Row) -> bool:
        if frozenset((a["key"], b["key"])) in self._apart:
            return False
        return _named(a, b) or (not _of_another(a, b) and same(a, b))


def _named(a: Row, b: Row) -> bool:
    return _refers(a, b) or _refers(b, a)


def _refers(table: Row, file: Row) -> bool:
    """Strava's table names the file of an activity by its path in the bundle."""
    ref = str(table["file_ref"]).casefold()
    return bool(ref) and str(file["source_file"]).replace("\\", "/").casefold().endswith(ref)


def _of_another(a: Row, b: Row) -> bool:
    """One names a file of the very folder that the other lies in, but not it; or both lie where Apple keeps a file
    of each workout. Two things done at once, or one recorded twice, are what the export says: two."""
    return _names_beside(a, b) or _names_beside(b, a) or (_folder(a) == _folder(b) and _folder(a).endswith(_ROUTES))


def _names_beside(table: Row, file: Row) -> bool:
    folder = str(table["file_ref"]).casefold().rpartition("/")[0]
    return bool(folder) and _folder(file) == f"{_folder(table)}/{folder}".lstrip("/")


def _folder(row: Row) -> str:
    return str(row["source_file"]).replace("\\", "/").casefold().rpartition("/")[0]


def _apart_s(a: Row, b: Row) -> float:
    if a["start_utc"] is not None and b["start_utc"] is not None:
        return _seconds(a["start_utc"], b["start_utc"])
    return _seconds(a["start"], b["start"])


def same(a: Row, b: Row) -> bool:
    """By start, sport and length alone."""
    if not _sports_fit(a, b):
        return False
    if a["format"] == b["format"] and a["source_id"] and b["source_id"]:
        return False  # two ids of one exporter are two activities
    if a["start_utc"] is not None and b["start_utc"] is not None:
        close = _seconds(a["start_utc"], b["start_utc"]) <= CLOSE_S and _alike(a, b, "duration_s", LIKE)
        return close or _shared(a, b) >= SHARED
    apart = _seconds(a["start"], b["start"])
    if apart <= CLOSE_S:
        return _alike(a, b, "duration_s", LIKE)
    if (a["start_utc"] is None) == (b["start_utc"] is None) or apart > _FARTHEST_ZONE_S + CLOSE_S:
        return False
    off = apart % _QUARTER_S
    close = all(_alike(a, b, measure, VERY_LIKE, required=True) for measure in ("duration_s", "distance_m"))
    return min(off, _QUARTER_S - off) <= CLOSE_S and close


def _sports_fit(a: Row, b: Row) -> bool:
    """Equal, or one exporter only said 'workout' and the two begin and last alike."""
    if a["sport"] == b["sport"]:
        return True
    if "cross" not in (a["sport"], b["sport"]):
        return False
    return _apart_s(a, b) <= CLOSE_S and _alike(a, b, "duration_s", VERY_LIKE, required=True)


def _shared(a: Row, b: Row) -> float:
    """How much of the longer recording both cover, 0 to 1; 0 where a length is unknown."""
    if not a["duration_s"] or not b["duration_s"]:
        return 0.0
    apart = (b["start_utc"] - a["start_utc"]).total_seconds()
    both = min(a["duration_s"], apart + b["duration_s"]) - max(0.0, apart)
    return float(max(both, 0.0) / max(a["duration_s"], b["duration_s"]))


def _seconds(a: dt.datetime, b: dt.datetime) -> float:
    return abs((a - b).total_seconds())


def _alike(a: Row, b: Row, name: str, share: float, required: bool = False) -> bool:
    """Within `share` of the larger; a missing value fits anything unless it is required."""
    x, y = a[name], b[name]
    if x is None or y is None:
        return not required
    return bool(abs(x - y) <= share * max(x, y))
