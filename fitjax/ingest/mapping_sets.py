"""A described table of strength sets, read as the known set logs are. In: a Table, its Spec; out: ParsedFiles."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.detect import Table
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.set_rows import SetLog, read_sets
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.meanings import TIMES
from fitjax.ingest.tables.spec import Spec, meaning_of

_NUMBERS = {"weight_kg": "weight", "rpe": "rpe", "distance_m": "distance", "duration_s": "set_duration"}


def read_parts(table: Table, spec: Spec, now: datetime, decimal: str | None) -> Iterator[ParsedFile]:
    """In stretches; the first carries the warnings, an empty last one what only all rows could tell."""
    cells = Cells(table, spec, now, decimal)
    meanings: dict[str, tuple[str, ...]] = {
        "workout_start": TIMES, "exercise": ("exercise",), "workout_title": ("title",), "reps": ("reps",),
        **{name: (meaning,) for name, meaning in _NUMBERS.items()},
    }  # fmt: skip
    of: dict[str, Callable[[list[str]], Any]] = {
        "workout_start": lambda found: _start(cells, found),
        "exercise": lambda found: _exercise(cells, found),
        "workout_title": lambda found: cells.text(found, "title"),
        "reps": lambda found: _reps(cells, found),
        **{name: _number(cells, meaning) for name, meaning in _NUMBERS.items()},
    }
    reads = {name: tuple(key for key in spec.keys if meaning_of(key) in told) for name, told in meanings.items()}
    yield from read_sets(SetLog(table=table, fields=cells.fields, warnings=cells.warnings, cells=of, reads=reads))
    yield ParsedFile(format=table.format, rows_read=0, warnings=cells.local_warning())


def _start(cells: Cells, found: list[str]) -> datetime:
    start = cells.moment(found)
    if start is None:
        raise RowProblem("the date is empty")
    return start


def _exercise(cells: Cells, found: list[str]) -> str:
    exercise = cells.text(found, "exercise")
    if not exercise:
        raise RowProblem("the exercise name is empty")
    return exercise


def _reps(cells: Cells, found: list[str]) -> int | None:
    reps = cells.number(found, "reps")
    return None if reps is None else round(reps)


def _number(cells: Cells, meaning: str) -> Callable[[list[str]], float | None]:
    return lambda found: cells.number(found, meaning)
