"""Garmin Connect's Activities.csv. In: a Table; out: ParsedFile of activities with local starts and no zone.

Number style and units are settled from the whole file first and said in the warnings. Knows nothing of FIT files.
"""

from datetime import datetime
from itertools import islice

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields
from fitjax.ingest.garmin_units import UnitEvidence, Units
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.rows import read_rows
from fitjax.ingest.sports import sport_of
from fitjax.ingest.style import LOOK_AT_ROWS, style_of

_PLAIN = ("avg_hr", "max_hr", "avg_power", "normalized_power", "avg_cadence", "calories")
_PROOFS = ("stride", "max_temp", "min_temp", "training_effect")


def read(table: Table, now: datetime) -> ParsedFile:
    style = style_of(table, ("distance", "ascent", *_PLAIN, *_PROOFS), default=None)
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first)
    units = _units(table, fields)
    rows = read_rows(table, fields, lambda row, cells: _activity(row, cells, fields, units, now))
    warnings = [units.warning, LOCAL_TIME, *style.warnings]
    if units.miles and any(a.sport is Sport.SWIM for a in rows.kept):
        warnings.append("swim distances taken as yards, the pool unit of accounts in miles")
    return rows.parsed(table.format, warnings, activities=rows.kept)


def _activity(row: int, cells: list[str], fields: Fields, units: Units, now: datetime) -> Activity:
    start = fields.moment(cells, "start", now)
    raw = fields.text(cells, "sport")
    sport = sport_of(raw)
    duration_s = _duration_s(cells, fields)
    number = {name: fields.number(cells, name, LIMITS[name]) for name in _PLAIN}
    return Activity(
        row=row,
        start=start,
        sport=sport,
        sport_raw=raw,
        title=fields.text(cells, "title"),
        duration_s=duration_s,
        moving_s=fields.duration_s(cells, "moving", LIMITS["moving"]),
        distance_m=_distance_m(cells, fields, units, duration_s, sport),
        ascent_m=fields.number(cells, "ascent", LIMITS["ascent"], units.ascent_m),
        avg_hr=number["avg_hr"],
        max_hr=number["max_hr"],
        avg_power_w=number["avg_power"],
        normalized_power_w=number["normalized_power"],
        avg_cadence=number["avg_cadence"],
        calories_kcal=number["calories"],
    )


def _duration_s(cells: list[str], fields: Fields) -> float | None:
    timer = fields.duration_s(cells, "time", LIMITS["duration"])
    return timer if timer is not None else fields.duration_s(cells, "elapsed", LIMITS["duration"])


def _distance_m(cells: list[str], fields: Fields, units: Units, duration_s: float | None, sport: Sport) -> float | None:
    shown = _shown(cells, fields, "distance")
    factor = units.distance_m(shown, duration_s, sport) if shown else 1.0
    return fields.number(cells, "distance", LIMITS["distance"], factor)


def _shown(cells: list[str], fields: Fields, field: str) -> float | None:
    """The number as it stands in the cell, None where there is none to be read."""
    try:
        return parse_number(fields.text(cells, field), fields.decimals.get(field))
    except ValueError:
        return None


def _units(table: Table, fields: Fields) -> Units:
    evidence = UnitEvidence()
    for record in islice(table.records(), LOOK_AT_ROWS):
        cells = record.cells
        if record.problem:
            continue
        try:
            duration_s = fields.duration_s(cells, "moving", LIMITS["moving"]) or _duration_s(cells, fields)
        except RowProblem:
            continue
        sport = sport_of(fields.text(cells, "sport"))
        evidence.add(sport, duration_s, lambda field, cells=cells: _shown(cells, fields, field))  # type: ignore[misc]
    return evidence.units(table.columns.units.get("distance"))
