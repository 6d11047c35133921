"""The loop of the set logs, in stretches: by columns where the table is plain, row by row where it is not.

In: a `SetLog`, which knows one format; out: ParsedFiles whose sets are the same, whichever way they were read.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from fitjax.domain.activity import ParsedFile, RejectedRow, SetAside, StrengthSet
from fitjax.domain.set_columns import NAMES, SetColumns
from fitjax.ingest.columnar import Irregular, Stretch, stretches
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import Fields
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.records import Record
from fitjax.ingest.sets import SetNumbers, free, wanted_number

STRETCH = 20_000
"""Rows handed on at a time when they are read one by one."""

Cells = list[str]
Values = Mapping[str, Any]
"""A field's name → its value in one row, or its values in many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLog:
    """One format: what each cell means alone, and how the values of a row make a set.

    The order of `cells` is that in which the first problem of a row is named.
    """

    table: Table
    fields: Fields
    warnings: tuple[str, ...]
    cells: Mapping[str, Callable[[Cells], Any]]
    """Name → value, from a row of which it reads only the columns in `reads`; RowProblem where it has none."""
    reads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name → the fields whose cells it reads; by default the field of that name."""
    joined: Callable[[Values], dict[str, Any]]
    """Columns of values (lists) → the columns of the sets that are made of them, without `row` and `set_index`."""
    number: str
    """The name of the value that holds the exporter's set number, as text."""
    key: tuple[str, ...] = ("start", "title", "exercise")
    """The names of the values within which set numbers count."""
    numbers: SetNumbers = field(default_factory=SetNumbers)

    def set_of(self, row: int, cells: Cells) -> StrengthSet:
        """One row; RowProblem with the reason why it is none."""
        values = {name: [value(cells)] for name, value in self.cells.items()}
        one = {name: column[0] for name, column in self.joined(values).items()}
        key = (one["workout_start"], one["workout_title"], one["exercise"])
        return StrengthSet(row=row, set_index=self.numbers.number(key, values[self.number][0]), **one)


def read_sets(log: SetLog) -> Iterator[ParsedFile]:
    """Every row of the log; the first part carries the warnings."""
    warnings, done = log.warnings, 0
    try:
        memory: dict[str, dict[tuple[str, ...], Any]] = {name: {} for name in log.cells}
        for stretch in stretches(log.table):
            yield replace(_by_columns(log, stretch, memory), warnings=warnings)
            warnings, done = (), done + len(stretch)
        return
    except Irregular:
        pass
    part = _Part()
    for record in log.table.records():
        if record.row <= done + 1:
            continue
        _by_row(log, record, part)
        if len(part.sets) + len(part.rejected) >= STRETCH:
            yield part.parsed(log, tuple(part.sets), warnings)
            part, warnings = _Part(), ()
    yield part.parsed(log, tuple(part.sets), warnings)


@dataclass(slots=True)
class _Part:
    sets: list[StrengthSet] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)

    def parsed(
        self, log: SetLog, sets: "tuple[StrengthSet, ...] | SetColumns", warnings: tuple[str, ...]
    ) -> ParsedFile:
        return ParsedFile(
            format=log.table.format,
            rows_read=len(sets) + len(self.rejected),
            sets=sets,
            rejected=tuple(self.rejected),
            set_aside=tuple(self.set_aside),
            warnings=warnings,
        )


def _by_row(log: SetLog, record: Record, part: _Part) -> None:
    if record.problem:
        part.rejected.append(RejectedRow(row=record.row, reason=record.problem))
        return
    log.fields.aside.clear()
    try:
        part.sets.append(log.set_of(record.row, record.cells))
    except RowProblem as problem:
        part.rejected.append(RejectedRow(row=record.row, reason=str(problem)))
    else:
        part.set_aside += log.fields.aside.of_row(record.row)


_ODD = object()
"""What a cell means that has to be read with its whole row: a problem or an impossible value."""


def _by_columns(log: SetLog, stretch: Stretch, memory: dict[str, dict[tuple[str, ...], Any]]) -> ParsedFile:
    values, codes, odd = {}, {}, np.zeros(len(stretch), dtype=bool)
    for name in log.cells:
        values[name], codes[name], strange = _understood(log, name, stretch, memory[name])
        odd |= strange
    plain = np.flatnonzero(~odd)
    chosen = {name: column[plain].tolist() for name, column in values.items()}
    columns = log.joined(chosen)
    columns["row"] = (plain + stretch.first_row).tolist()
    part = _Part()
    # The sets of an exercise mostly stand together: each run of rows with one key is numbered at once.
    same = [codes[name][plain] for name in log.key]
    borders = np.flatnonzero(np.logical_or.reduce([one[1:] != one[:-1] for one in same])) + 1
    turns = np.union1d(borders, np.searchsorted(plain, np.flatnonzero(odd)))
    columns["set_index"] = _numbered(log, stretch, columns, chosen[log.number], turns.tolist(), odd, part)
    if part.sets:
        # Rows that had to be read as a whole go back to their places.
        columns = {name: columns[name] + [getattr(one, name) for one in part.sets] for name in NAMES}
        order = np.argsort(columns["row"], kind="stable").tolist()
        columns = {name: [column[place] for place in order] for name, column in columns.items()}
    return part.parsed(log, SetColumns(columns), ())


def _numbered(
    log: SetLog,
    stretch: Stretch,
    columns: Values,
    wanted: list[str],
    turns: list[int],
    odd: np.ndarray,
    part: _Part,
) -> list[int]:
    """Set numbers are given in the order of the rows; the odd rows are read at their turn, into `part`.

    Between two of the `turns`, places in the columns, the key stays the same and no odd row stands.
    """
    found: list[Any] = []
    rows, end = columns["row"], len(wanted)
    strange = iter((np.flatnonzero(odd) + stretch.first_row).tolist())
    next_odd = next(strange, None)
    starts = [0, *(turn for turn in turns if 0 < turn < end)]
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        while next_odd is not None and (first == end or next_odd < rows[first]):
            _odd_row(log, stretch, next_odd, part)
            next_odd = next(strange, None)
        if first == end:
            break
        key = (columns["workout_start"][first], columns["workout_title"][first], columns["exercise"][first])
        used: set[Any] = log.numbers.used(key)
        asked = [wanted_number(text) for text in wanted[first:last]]
        if used or None in asked or len(set(asked)) < len(asked):
            found += [free(used, number) for number in asked]
        else:
            used.update(asked)
            found += asked
    while next_odd is not None:
        _odd_row(log, stretch, next_odd, part)
        next_odd = next(strange, None)
    return found


def _odd_row(log: SetLog, stretch: Stretch, row: int, part: _Part) -> None:
    cells = stretch.cells(row - stretch.first_row)
    if any(cells):
        _by_row(log, Record(row, cells, None), part)


def _understood(
    log: SetLog, name: str, stretch: Stretch, memory: dict[tuple[str, ...], Any]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The value in each row, object [N]; its code, int [N]; and where a row has to be read as a whole, bool [N]."""
    known = log.fields.columns.places
    places = sorted({place for read in log.reads.get(name, (name,)) for place in known.get(read, ())})
    if len(places) == 1:
        codes, texts = stretch.codes[places[0]], [(text,) for text in stretch.texts[places[0]]]
    else:
        key = np.zeros(len(stretch), dtype=np.int64)
        for place in places:
            key = key * len(stretch.texts[place]) + stretch.codes[place]
        _, first, codes = np.unique(key, return_index=True, return_inverse=True)
        texts = [tuple(stretch.texts[place][stretch.codes[place][at]] for place in places) for at in first.tolist()]
    values = np.empty(len(texts), dtype=object)
    for number, one in enumerate(texts):
        values[number] = _value(log, name, places, one, len(stretch.codes), memory)
    strange = np.fromiter((value is _ODD for value in values), dtype=bool, count=len(values))
    return values[codes], codes, strange[codes]


def _value(
    log: SetLog, name: str, places: list[int], texts: tuple[str, ...], width: int, memory: dict[tuple[str, ...], Any]
) -> Any:
    if texts in memory:
        return memory[texts]
    cells = [""] * width
    for place, text in zip(places, texts, strict=True):
        cells[place] = text
    log.fields.aside.clear()
    try:
        value = log.cells[name](cells)
    except RowProblem:
        value = _ODD
    if log.fields.aside.of_row(0):
        value = _ODD
    memory[texts] = value
    return value


def whole(parts: Iterator[ParsedFile]) -> ParsedFile:
    """All parts as one, for a file that is known to be small."""
    found = list(parts)
    return ParsedFile(
        format=found[0].format,
        rows_read=sum(part.rows_read for part in found),
        sets=tuple(one for part in found for one in part.sets),
        rejected=tuple(one for part in found for one in part.rejected),
        set_aside=tuple(one for part in found for one in part.set_aside),
        warnings=tuple(words for part in found for words in part.warnings),
    )
