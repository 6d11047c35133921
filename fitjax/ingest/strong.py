"""Strong's workout export, all layouts. In: a Table; out: ParsedFiles of strength sets with local starts and no zone.

Strong writes 0 for what was not recorded. Rest timers and notes stand in rows of their own: they are no sets and are
listed as rejected, so that every row is accounted for.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Fields
from fitjax.ingest.headers import normalised
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.set_rows import NoSet, SetLog, read_sets, whole
from fitjax.ingest.sets import exercise, whole_reps
from fitjax.ingest.strong_units import units_of
from fitjax.ingest.style import style_of

_NUMBERS = ("weight", "reps", "rpe", "distance", "seconds")
_SET_TYPES = {"w": "warmup", "d": "dropset", "f": "failure"}
_NO_SETS = {
    **dict.fromkeys(
        map(normalised, ("Rest Timer", "Ruhezeit", "Minuteur de repos", "Temps de repos", "Temporizador de descanso",
                         "Timer riposo", "Rusttimer", "休息计时器", "休憩タイマー")), "rest timer"),
    **dict.fromkeys(
        map(normalised, ("Note", "Notiz", "Notes", "Nota", "Notitie", "备注", "笔记", "メモ")), "note"),
}  # fmt: skip


def read(table: Table, now: datetime) -> ParsedFile:
    return whole(read_parts(table, now))


def read_parts(table: Table, now: datetime) -> Iterator[ParsedFile]:
    """A log of any length, in stretches."""
    style = style_of(table, _NUMBERS, default=".")
    fields = Fields(columns=table.columns, decimals=style.decimals, month_first=style.month_first)
    units = units_of(table, fields)
    # The rows that are no sets are told first, whatever else is wrong with them.
    cells: dict[str, Callable[[list[str]], Any]] = {
        "set_type": lambda cells: _set_type(fields.text(cells, "set_order")),
        "exercise": lambda cells: _exercise(cells, fields),
        "workout_start": lambda cells: fields.moment(cells, "start", now),
        "set_index": lambda cells: fields.text(cells, "set_order"),
        "workout_title": lambda cells: fields.text(cells, "title"),
        "weight_kg": lambda cells: units.weight_kg(cells, fields),
        "reps": lambda cells: whole_reps(cells, fields, LIMITS["reps"]),
        "rpe": lambda cells: fields.number(cells, "rpe", LIMITS["rpe"]),
        "distance_m": lambda cells: units.distance_m(cells, fields),
        "duration_s": lambda cells: fields.duration_s(cells, "seconds", LIMITS["duration"]),
        "workout_duration_s": lambda cells: fields.duration_s(cells, "duration", LIMITS["duration"]),
    }
    log = SetLog(
        table=table,
        fields=fields,
        warnings=(*units.warnings, LOCAL_TIME, *style.warnings),
        cells=cells,
        reads={
            "set_type": ("set_order",), "workout_start": ("start",), "set_index": ("set_order",),
            "workout_title": ("title",), "weight_kg": ("weight", "weight_unit"),
            "distance_m": ("distance", "distance_unit"), "duration_s": ("seconds",),
            "workout_duration_s": ("duration",),
        },
    )  # fmt: skip
    return read_sets(log)


def _exercise(cells: list[str], fields: Fields) -> str:
    if _NO_SETS.get(normalised(fields.text(cells, "exercise"))) == "rest timer":
        raise NoSet("rest timer")
    return exercise(cells, fields)


def _set_type(order: str) -> str:
    key = order.casefold()
    if key in _SET_TYPES:
        return _SET_TYPES[key]
    if key and not (key.isascii() and key.isdigit()):
        no_set = _NO_SETS.get(normalised(order))
        if no_set:
            raise NoSet(no_set)
        raise RowProblem(f"set order {quoted(order)} is neither a number nor W, D or F")
    return "normal"
