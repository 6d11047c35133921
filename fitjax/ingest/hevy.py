"""Hevy's workout export. In: a Table; out: ParsedFile of strength sets with local workout starts and no zone.

The header names the units (weight_kg or weight_lbs, distance_km or distance_miles).
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.dates import parse_date
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields
from fitjax.ingest.lengths import METRES_PER_MILE
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.set_rows import SetLog, read_sets, whole
from fitjax.ingest.sets import KG_PER_LB, REPS_OR_ZERO, exercise, whole_reps
from fitjax.ingest.style import style_of

_NUMBERS = ("weight_kg", "weight_lb", "reps", "distance_km", "distance_mi", "distance_m", "rpe")
_WEIGHTS = (("weight_kg", 1.0), ("weight_lb", KG_PER_LB))
_DISTANCES = (("distance_km", 1000.0), ("distance_mi", METRES_PER_MILE), ("distance_m", 1.0))
_SET_TYPES = {
    "": "normal", "normal": "normal", "warmup": "warmup", "dropset": "dropset", "drop": "dropset", "failure": "failure",
}  # fmt: skip
_LONGEST_WORKOUT_S = 24 * 3600.0


def read(table: Table, now: datetime) -> ParsedFile:
    return whole(read_parts(table, now))


def read_parts(table: Table, now: datetime) -> Iterator[ParsedFile]:
    """A log of any length, in stretches."""
    style = style_of(table, _NUMBERS, default=".")
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first)
    cells: dict[str, Callable[[list[str]], Any]] = {
        "workout_start": lambda cells: fields.moment(cells, "start", now, "start time"),
        "workout_duration_s": lambda cells: _workout_s(cells, fields),
        "exercise": lambda cells: exercise(cells, fields),
        "set_index": lambda cells: fields.text(cells, "set_index"),
        "set_type": lambda cells: _set_type(fields.text(cells, "set_type")),
        "workout_title": lambda cells: fields.text(cells, "title"),
        "weight_kg": lambda cells: _first(cells, fields, _WEIGHTS, "weight"),
        "reps": lambda cells: whole_reps(cells, fields, REPS_OR_ZERO),
        "rpe": lambda cells: fields.number(cells, "rpe", LIMITS["rpe"]),
        "distance_m": lambda cells: _first(cells, fields, _DISTANCES, "distance"),
        "duration_s": lambda cells: fields.duration_s(cells, "duration", LIMITS["duration"]),
    }
    log = SetLog(
        table=table,
        fields=fields,
        warnings=(LOCAL_TIME, *_unit_warnings(table), *style.warnings),
        cells=cells,
        reads={
            "workout_start": ("start",),
            "workout_duration_s": ("start", "end"),
            "workout_title": ("title",),
            "weight_kg": tuple(name for name, _ in _WEIGHTS),
            "distance_m": tuple(name for name, _ in _DISTANCES),
            "duration_s": ("duration",),
        },
    )
    return read_sets(log)


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


def _workout_s(cells: list[str], fields: Fields) -> float | None:
    """Seconds from start to end; None where the end is missing or cannot be true (a timer left on for days)."""
    try:
        start, end = (parse_date(fields.text(cells, name), fields.month_first) for name in ("start", "end"))
    except ValueError:
        return None
    if (start.tzinfo is None) != (end.tzinfo is None):
        return None
    seconds = (end - start).total_seconds()
    return seconds if 0 < seconds <= _LONGEST_WORKOUT_S else None


def _unit_warnings(table: Table) -> tuple[str, ...]:
    found = table.columns.places
    return ("weights in pounds (header 'weight_lbs') are stored as kilograms",) if "weight_lb" in found else ()
