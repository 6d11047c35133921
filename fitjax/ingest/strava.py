"""Strava's bulk export: activities.csv. In: a Table; out: ParsedFile of activities with UTC starts.

The table has several columns twice (Distance, Elapsed Time, heart rate): the later one is exact, in metres and seconds,
the earlier one is for show. `Filename` says which file of the export holds the activity itself; it is not opened here.
"""

from datetime import UTC, datetime
from itertools import islice
from statistics import median

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, Fields
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.rows import read_rows
from fitjax.ingest.sports import sport_of
from fitjax.ingest.style import LOOK_AT_ROWS, style_of

_NUMBERS = ("distance", "ascent", "avg_hr", "max_hr", "avg_power", "normalized_power", "avg_cadence", "calories", "rpe")
_SLOWEST_M_PER_S = 0.1
"""Below this a whole file's median speed means that its distances are kilometres, not metres."""


def read(table: Table, now: datetime) -> ParsedFile:
    style = style_of(table, _NUMBERS, default=".")
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first, prefer_last=True)
    metres, unit_warning = _metres_per_unit(table, fields)
    rows = read_rows(table, fields, lambda row, cells: _activity(row, cells, fields, metres, now))
    return rows.parsed(table.format, (*unit_warning, *style.warnings), activities=rows.kept)


def _activity(row: int, cells: list[str], fields: Fields, metres: float, now: datetime) -> Activity:
    start = fields.moment(cells, "start", now, "activity date")
    if start.tzinfo is None:  # Strava writes UTC without saying so
        start = start.replace(tzinfo=UTC)
    raw = fields.text(cells, "sport")
    number = {name: fields.number(cells, name, LIMITS[name]) for name in _NUMBERS if name != "distance"}
    return Activity(
        row=row,
        source_id=fields.text(cells, "source_id") or None,
        start=start,
        sport=sport_of(raw),
        sport_raw=raw,
        title=fields.text(cells, "title"),
        duration_s=fields.duration_s(cells, "elapsed", LIMITS["duration"]),
        moving_s=fields.duration_s(cells, "moving", LIMITS["moving"]),
        distance_m=_distance_m(cells, fields, metres, raw),
        ascent_m=number["ascent"],
        avg_hr=number["avg_hr"],
        max_hr=number["max_hr"],
        avg_power_w=number["avg_power"],
        normalized_power_w=number["normalized_power"],
        avg_cadence=number["avg_cadence"],
        calories_kcal=number["calories"],
        rpe=number["rpe"],
        file_ref=fields.text(cells, "filename"),
    )


def _distance_m(cells: list[str], fields: Fields, metres: float, raw: str) -> float | None:
    places = fields.columns.places.get("distance", ())
    shown_only = len(places) > 1 and not cells[places[-1]].strip()
    # The column for show is in kilometres, for swims in metres.
    factor = (1.0 if sport_of(raw) is Sport.SWIM else 1000.0) if shown_only else metres
    return fields.number(cells, "distance", LIMITS["distance"], factor)


def _metres_per_unit(table: Table, fields: Fields) -> tuple[float, tuple[str, ...]]:
    """1 where the (last) distance column holds metres, 1000 where the speeds show kilometres."""
    speeds = []
    for record in islice(table.records(), LOOK_AT_ROWS):
        try:
            distance = None if record.problem else fields.number(record.cells, "distance", LIMITS["distance"])
            seconds = fields.duration_s(record.cells, "elapsed", LIMITS["duration"]) if distance else None
        except RowProblem:
            continue
        if distance and seconds and sport_of(fields.text(record.cells, "sport")) is not Sport.SWIM:
            speeds.append(distance / seconds)
    if speeds and median(speeds) < _SLOWEST_M_PER_S:
        return 1000.0, ("distance unit taken as km: in metres the median speed would be below 0.1 m/s",)
    return 1.0, ()
