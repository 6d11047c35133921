"""Hevy's workout export. In: a Table; out: ParsedFile of strength sets with local workout starts and no zone.

The header names the units (weight_kg or weight_lbs, distance_km or distance_miles).
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.dates import parse_date
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields
from fitjax.ingest.lengths import METRES_PER_MILE
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.set_rows import SetLog, read_sets, whole
from fitjax.ingest.sets import KG_PER_LB, REPS_OR_ZERO, whole_reps
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
        "start": lambda cells: fields.moment(cells, "start", now, "start time"),
        "end": lambda cells: fields.text(cells, "end"),
        "exercise": lambda cells: _exercise(fields.text(cells, "exercise")),
        "set_index": lambda cells: fields.text(cells, "set_index"),
        "set_type": lambda cells: _set_type(fields.text(cells, "set_type")),
        "title": lambda cells: fields.text(cells, "title"),
        "weight": lambda cells: _first(cells, fields, _WEIGHTS, "weight"),
        "reps": lambda cells: whole_reps(cells, fields, REPS_OR_ZERO),
        "rpe": lambda cells: fields.number(cells, "rpe", LIMITS["rpe"]),
        "distance": lambda cells: _first(cells, fields, _DISTANCES, "distance"),
        "duration": lambda cells: fields.duration_s(cells, "duration", LIMITS["duration"]),
    }
    log = SetLog(
        table=table,
        fields=fields,
        warnings=(LOCAL_TIME, *_unit_warnings(table), *style.warnings),
        cells=cells,
        reads={"weight": tuple(name for name, _ in _WEIGHTS), "distance": tuple(name for name, _ in _DISTANCES)},
        joined=lambda values: _joined(values, style.month_first),
        number="set_index",
    )
    return read_sets(log)


def _joined(values: Mapping[str, Any], month_first: bool) -> dict[str, Any]:
    lengths: list[float | None] = []
    last_end, last_start, length = None, None, None
    for end, start in zip(values["end"], values["start"], strict=True):
        if end is not last_end or start is not last_start:
            last_end, last_start, length = end, start, _workout_s(end, start, month_first)
        lengths.append(length)
    return {
        "workout_start": values["start"],
        "workout_title": values["title"],
        "workout_duration_s": lengths,
        "exercise": values["exercise"],
        "set_type": values["set_type"],
        "weight_kg": values["weight"],
        "reps": values["reps"],
        "rpe": values["rpe"],
        "distance_m": values["distance"],
        "duration_s": values["duration"],
    }


def _exercise(text: str) -> str:
    if not text:
        raise RowProblem("the exercise name is empty")
    return text


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
