"""Hevy's workout export. In: a Table; out: ParsedFile of strength sets with local workout starts and no zone.

The header names the units (weight_kg or weight_lbs, distance_km or distance_miles).
"""

from datetime import datetime

from fitjax.domain.activity import ParsedFile, StrengthSet
from fitjax.ingest.dates import parse_date
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields
from fitjax.ingest.lengths import METRES_PER_MILE
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.rows import read_rows
from fitjax.ingest.sets import KG_PER_LB, REPS_OR_ZERO, SetNumbers, whole_reps
from fitjax.ingest.style import style_of

_NUMBERS = ("weight_kg", "weight_lb", "reps", "distance_km", "distance_mi", "distance_m", "rpe")
_WEIGHTS = (("weight_kg", 1.0), ("weight_lb", KG_PER_LB))
_DISTANCES = (("distance_km", 1000.0), ("distance_mi", METRES_PER_MILE), ("distance_m", 1.0))
_SET_TYPES = {
    "": "normal", "normal": "normal", "warmup": "warmup", "dropset": "dropset", "drop": "dropset", "failure": "failure",
}  # fmt: skip
_LONGEST_WORKOUT_S = 24 * 3600.0


def read(table: Table, now: datetime) -> ParsedFile:
    style = style_of(table, _NUMBERS, default=".")
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first)
    numbers = SetNumbers()
    rows = read_rows(table, fields, lambda row, cells: _set(row, cells, fields, numbers, now))
    return ParsedFile(
        format=table.format,
        rows_read=rows.read,
        sets=tuple(rows.kept),
        rejected=tuple(rows.rejected),
        set_aside=tuple(rows.set_aside),
        warnings=(LOCAL_TIME, *_unit_warnings(table), *style.warnings),
    )


def _set(row: int, cells: list[str], fields: Fields, numbers: SetNumbers, now: datetime) -> StrengthSet:
    start = fields.moment(cells, "start", now, "start time")
    exercise = fields.text(cells, "exercise")
    if not exercise:
        raise RowProblem("the exercise name is empty")
    set_type = _set_type(fields.text(cells, "set_type"))
    title = fields.text(cells, "title")
    weight_kg = _first(cells, fields, _WEIGHTS, "weight")
    reps = whole_reps(cells, fields, REPS_OR_ZERO)
    rpe = fields.number(cells, "rpe", LIMITS["rpe"])
    distance_m = _first(cells, fields, _DISTANCES, "distance")
    duration_s = fields.duration_s(cells, "duration", LIMITS["duration"])
    return StrengthSet(
        row=row,
        workout_start=start,
        workout_title=title,
        workout_duration_s=_workout_s(fields.text(cells, "end"), start, fields.month_first),
        exercise=exercise,
        set_index=numbers.number((start, title, exercise), fields.text(cells, "set_index")),
        set_type=set_type,
        weight_kg=weight_kg,
        reps=reps,
        rpe=rpe,
        distance_m=distance_m,
        duration_s=duration_s,
    )


def _first(cells: list[str], fields: Fields, units: tuple[tuple[str, float], ...], what: str) -> float | None:
    for field, factor in units:
        value = fields.number(cells, field, LIMITS[what], factor)
        if value is not None:
            return value
    return None


def _set_type(text: str) -> str:
    key = text.casefold().replace(" ", "").replace("_", "").replace("-", "")
    if key not in _SET_TYPES:
        raise RowProblem(f"set type {quoted(text)} is none of normal, warmup, dropset, failure")
    return _SET_TYPES[key]


def _workout_s(end: str, start: datetime, month_first: bool) -> float | None:
    """Seconds from start to end; None where the end is missing or cannot be true (a timer left on for days)."""
    try:
        moment = parse_date(end, month_first) if end else None
    except ValueError:
        return None
    if moment is None or (moment.tzinfo is None) != (start.tzinfo is None):
        return None
    seconds = (moment - start).total_seconds()
    return seconds if 0 < seconds <= _LONGEST_WORKOUT_S else None


def _unit_warnings(table: Table) -> tuple[str, ...]:
    found = table.columns.places
    return ("weights in pounds (header 'weight_lbs') are stored as kilograms",) if "weight_lb" in found else ()
