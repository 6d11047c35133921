"""The loop of the set logs, in stretches: by columns where the table is plain, row by row where it is not.

In: a `SetLog`, which knows one format; out: ParsedFiles whose sets are the same, whichever way they were read.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np

from fitjax.domain.activity import ParsedFile, RejectedRow, SetAside, StrengthSet
from fitjax.domain.set_columns import NAMES, Coded, SetColumns
from fitjax.ingest.columnar import Irregular, Stretch, stretches
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import Fields
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.records import Record
from fitjax.ingest.sets import SetNumbers, TooMany, Workout, wanted_number

STRETCH = 20_000
"""Rows handed on at a time when they are read one by one."""
_REMEMBERED = 100_000
"""Different cells of a column whose meaning is kept; a log of a million rows has fewer."""
_MISSING = {
    "workout_title": "", "workout_duration_s": None, "set_type": "normal", "weight_kg": None, "reps": None,
    "rpe": None, "distance_m": None, "duration_s": None,
}  # fmt: skip

Cells = list[str]


class NoSet(RowProblem):
    """The row holds no set by its nature (a rest timer, a note); such rows are counted by `kind`."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"a {kind} row, no set")
        self.kind = kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLog:
    """One format: what each cell means alone.

    The order of `cells` is that in which the first problem of a row is named.
    """

    table: Table
    fields: Fields
    warnings: tuple[str, ...]
    cells: Mapping[str, Callable[[Cells], Any]]
    """Field of a set → its value, from a row of which only the columns in `reads` are looked at; RowProblem where it
    has none. `set_index` gives the exporter's number as text. Fields left out are missing in every row."""
    reads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name → the fields of the table that it reads; by default the one of that name."""
    numbers: SetNumbers = field(default_factory=SetNumbers)
    no_sets: Counter[str] = field(default_factory=Counter)

    def places(self, name: str) -> tuple[int, ...]:
        known = self.fields.columns.places
        return tuple(sorted({place for read in self.reads.get(name, (name,)) for place in known.get(read, ())}))

    def set_of(self, row: int, cells: Cells) -> StrengthSet:
        """One row; RowProblem with the reason why it is none."""
        values = {name: value(cells) for name, value in self.cells.items()}
        key = (values["workout_start"], values.get("workout_title", ""), values["exercise"])
        number = self.numbers.number(key, values.get("set_index", ""))
        return StrengthSet(**{**_MISSING, **values, "row": row, "set_index": number})

    def left_out(self) -> tuple[str, ...]:
        return tuple(
            f"{kind} rows left out, which hold no set: {count}" for kind, count in sorted(self.no_sets.items())
        )


def read_sets(log: SetLog) -> Iterator[ParsedFile]:
    """Every row of the log; the first part carries the warnings, the last what was left out."""
    warnings, done, before = log.warnings, 0, None
    try:
        memory: dict[str, dict[tuple[str, ...], _Meaning]] = {name: {} for name in log.cells}
        places = {place for name in log.cells for place in log.places(name)}
        for stretch in stretches(log.table, sorted(places)):
            log.table.look_up(stretch.read_to)
            part = replace(_by_columns(log, stretch, memory), warnings=warnings)
            warnings, done = (), done + len(stretch)
            if before is not None:
                yield before
            before = part
    except (Irregular, TooMany):
        pass
    else:
        yield _last(log, before or _Part().parsed(log, (), warnings))
        return
    if before is not None:
        yield before
    rows = _Part()
    for record in log.table.records():
        if record.row <= done + 1:
            continue
        _by_row(log, record, rows)
        if len(rows.sets) + len(rows.rejected) >= STRETCH:
            yield rows.parsed(log, tuple(rows.sets), warnings)
            rows, warnings = _Part(), ()
    yield _last(log, rows.parsed(log, tuple(rows.sets), warnings))


def _last(log: SetLog, part: ParsedFile) -> ParsedFile:
    return replace(part, warnings=(*part.warnings, *log.left_out()))


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
        if isinstance(problem, NoSet):
            log.no_sets[problem.kind] += 1
    else:
        part.set_aside += log.fields.aside.of_row(record.row)


class _Meaning(NamedTuple):
    """What a cell means: its value, or why there is none; and the impossible values in it."""

    value: Any
    problem: RowProblem | None
    aside: list[SetAside]


class _Column(NamedTuple):
    """`codes`: int [N], which of the meanings each row has; `problems`, `asides`: rows, of which there are few."""

    values: list[Any]
    codes: np.ndarray
    problems: dict[int, RowProblem]
    asides: dict[int, list[SetAside]]


def _by_columns(log: SetLog, stretch: Stretch, memory: dict[str, dict[tuple[str, ...], _Meaning]]) -> ParsedFile:
    blank = _blank(log, stretch)
    understood = {name: _understood(log, name, stretch, memory[name]) for name in log.cells}
    problems: dict[int, RowProblem] = {}
    for column in understood.values():
        for row, problem in column.problems.items():
            problems.setdefault(row, problem)
    bad = np.union1d(blank, np.fromiter(problems, dtype=np.int64, count=len(problems)))
    plain = np.delete(np.arange(len(stretch)), bad) if len(bad) else None
    count = len(stretch) - len(bad)
    columns: dict[str, Any] = {name: Coded([value], np.zeros(count, np.int32)) for name, value in _MISSING.items()}
    for name, (values, codes, _, _) in understood.items():
        columns[name] = Coded(values, codes if plain is None else codes[plain])
    first = stretch.first_row
    columns["row"] = list(range(first, first + count)) if plain is None else (plain + first).tolist()
    columns["set_index"] = _numbered(log, columns)
    part = _Part()
    for row in sorted(problems.keys() - set(blank.tolist())):
        problem = problems[row]
        part.rejected.append(RejectedRow(row=row + first, reason=str(problem)))
        if isinstance(problem, NoSet):
            log.no_sets[problem.kind] += 1
    for row in sorted({row for column in understood.values() for row in column.asides} - problems.keys()):
        log.fields.aside.clear()
        for column in understood.values():
            for one in column.asides.get(row, ()):
                log.fields.aside.note(one.field, one.text, one.reason)
        part.set_aside += log.fields.aside.of_row(row + first)
    return part.parsed(log, SetColumns({name: columns[name] for name in NAMES}), ())


def _numbered(log: SetLog, columns: Mapping[str, Any]) -> list[int]:
    numbers = log.numbers
    key = [columns["workout_start"], columns["workout_title"], columns["exercise"]]
    codes = numbers.codes(*(numbers.ids(part, one.values)[one.codes] for part, one in enumerate(key)))

    def workout_at(row: int) -> Workout:
        return key[0][row], key[1][row], key[2][row]

    wanted = np.full(len(codes), -1)
    if "set_index" in columns:
        asked = [wanted_number(text or "") for text in columns["set_index"].values]
        wanted = np.array([-1 if number is None else number for number in asked], np.int64)[columns["set_index"].codes]
    return numbers.of_rows(codes, wanted, workout_at)


def _blank(log: SetLog, stretch: Stretch) -> np.ndarray:
    """Rows without any text. Irregular where columns that are not read could hold some."""
    found: np.ndarray | None = None
    for place, texts in stretch.texts.items():
        if "" not in texts:
            return np.empty(0, np.int64)
        here = stretch.codes[place] == texts.index("")
        found = here if found is None else found & here
    rows = np.flatnonzero(found) if found is not None else np.empty(0, np.int64)
    if len(rows) and len(stretch.texts) < len(log.table.header):
        raise Irregular
    return rows


def _understood(log: SetLog, name: str, stretch: Stretch, memory: dict[tuple[str, ...], _Meaning]) -> _Column:
    places = log.places(name)
    codes: np.ndarray
    texts: list[tuple[str, ...]]
    if not places:
        codes, texts = np.zeros(len(stretch), np.int32), [()]
    elif len(places) == 1:
        codes, texts = stretch.codes[places[0]], [(text,) for text in stretch.texts[places[0]]]
    else:
        codes, texts = _together(stretch, places)
    meanings = [_meaning(log, name, places, one, memory) for one in texts]
    odd = np.fromiter((bool(one.problem or one.aside) for one in meanings), dtype=bool, count=len(meanings))
    problems, asides = {}, {}
    if odd.any():
        for row in np.flatnonzero(odd[codes]).tolist():
            meaning = meanings[codes[row]]
            if meaning.problem:
                problems[row] = meaning.problem
            if meaning.aside:
                asides[row] = meaning.aside
    return _Column([one.value for one in meanings], codes, problems, asides)


def _together(stretch: Stretch, places: tuple[int, ...]) -> tuple[np.ndarray, list[tuple[str, ...]]]:
    """Several columns as one: codes of their different combinations. Rows of one workout mostly have the same."""
    key = np.zeros(len(stretch), dtype=np.int64)
    for place in places:
        key = key * len(stretch.texts[place]) + stretch.codes[place]
    starts = np.concatenate(([0], np.flatnonzero(key[1:] != key[:-1]) + 1))
    _, first, inverse = np.unique(key[starts], return_index=True, return_inverse=True)
    codes = np.repeat(inverse, np.diff(np.append(starts, len(key))))
    columns = [
        [stretch.texts[place][code] for code in stretch.codes[place][starts[first]].tolist()] for place in places
    ]
    return codes, list(zip(*columns, strict=True))


def _meaning(
    log: SetLog, name: str, places: tuple[int, ...], texts: tuple[str, ...], memory: dict[tuple[str, ...], _Meaning]
) -> _Meaning:
    known = memory.get(texts)
    if known is not None:
        return known
    cells = [""] * len(log.table.header)
    for place, text in zip(places, texts, strict=True):
        cells[place] = text
    aside = log.fields.aside
    aside.clear()
    value, problem = None, None
    try:
        value = log.cells[name](cells)
    except RowProblem as error:
        problem = error.with_traceback(None)
    if len(memory) >= _REMEMBERED:
        memory.clear()
    meaning = memory[texts] = _Meaning(value, problem, aside.of_row(0))
    return meaning


def whole(parts: Iterator[ParsedFile]) -> ParsedFile:
    """All parts as one, for a file that is known to be small."""
    found = list(parts)
    return ParsedFile(
        format=found[0].format,
        rows_read=sum(part.rows_read for part in found),
        activities=tuple(one for part in found for one in part.activities),
        sets=tuple(one for part in found for one in part.sets),
        wellness=tuple(one for part in found for one in part.wellness),
        rejected=tuple(one for part in found for one in part.rejected),
        set_aside=tuple(one for part in found for one in part.set_aside),
        warnings=tuple(words for part in found for words in part.warnings),
    )
