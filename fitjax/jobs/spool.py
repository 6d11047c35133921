"""Sets or values of one file on their way to the store: in memory while few, in temporary Parquet files when many.

Kept in the order of time, so that the store looks at one stretch of days after the other. Text that no database takes
(lone surrogates, NULs) is mended on the way.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from fitjax.domain.activity import StrengthSet
from fitjax.domain.set_columns import NAMES, Coded, SetColumns, columns_of
from fitjax.domain.wellness import Metric, Wellness
from fitjax.parts import part_file

IN_MEMORY = 50_000
BATCH = 20_000
_SORTED_AT_MOST = 8_000_000
"""Rows that are put in order at once; more stay as they came."""
T = TypeVar("T", StrengthSet, Wellness)

_MOMENT = pa.timestamp("us")
_TEXT = pa.dictionary(pa.int32(), pa.string())
"""Few different texts in many rows."""
_SETS = pa.schema(
    {
        "row": pa.int64(), "workout_start": _MOMENT, "workout_title": _TEXT, "workout_duration_s": pa.float64(),
        "exercise": _TEXT, "set_index": pa.int64(), "set_type": _TEXT, "weight_kg": pa.float64(),
        "reps": pa.int64(), "rpe": pa.float64(), "distance_m": pa.float64(), "duration_s": pa.float64(),
    }.items()
)  # fmt: skip
_VALUES = pa.schema(
    {
        "row": pa.int64(), "at": _MOMENT, "offset_s": pa.int64(), "metric": pa.string(), "value": pa.float64(),
    }.items()
)  # fmt: skip
assert set(_SETS.names) == set(NAMES)


def storable(text: str) -> str:
    """The text without what databases refuse."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-8", "replace").decode().replace("\0", "�")


class Spool(Generic[T]):
    """Take parts with `add`; `batches` gives all of it back; `close` removes the files."""

    def __init__(self, folder: Path, kind: type[T]) -> None:
        self._folder = folder
        self._kind: type[T] = kind
        self._held: list[Sequence[T]] = []
        self._holds = 0
        self._files: list[Path] = []
        self.count = 0

    def add(self, some: Sequence[T]) -> None:
        if some:
            self.count += len(some)
            self._holds += len(some)
            self._held.append(some)
        if self._holds >= IN_MEMORY:
            self._write()

    def _write(self) -> None:
        with part_file(self._folder) as part:
            self._files.append(Path(part.name))
            pq.write_table(pa.concat_tables(map(self._table, self._held)), part, row_group_size=BATCH)
        self._held, self._holds = [], 0

    def _table(self, some: Sequence[Any]) -> pa.Table:
        return _sets_table(some) if self._kind is StrengthSet else _values_table(some)

    def batches(self) -> Iterator[Sequence[T]]:
        """All rows by time; those of equal time in the file's order."""
        if not self.count:
            return
        if self._files and self.count > _SORTED_AT_MOST:
            tables: Iterator[pa.Table] = chain(
                (pq.read_table(path) for path in self._files), map(self._table, self._held)
            )
        else:
            at = "workout_start" if self._kind is StrengthSet else "at"
            tables = iter(
                (_in_order(pa.concat_tables([*map(pq.read_table, self._files), *map(self._table, self._held)]), at),)
            )
        for table in tables:
            for batch in table.to_batches(max_chunksize=BATCH):
                yield _rows(self._kind, batch)

    def close(self) -> None:
        for path in self._files:
            path.unlink(missing_ok=True)
        self._files, self._held, self._holds = [], [], 0


def _in_order(table: pa.Table, at: str) -> pa.Table:
    """By time, then by row. Column after column, so that no table is held twice."""
    table = table.unify_dictionaries()
    order = pc.sort_indices(table, sort_keys=[(at, "ascending"), ("row", "ascending")])
    columns = {}
    for name in table.column_names:
        columns[name] = table.column(name).take(order)
        table = table.drop_columns(name)
    return pa.table(columns)


def _sets_table(sets: Sequence[StrengthSet]) -> pa.Table:
    columns = dict(columns_of(sets))
    columns["workout_start"] = _each(columns["workout_start"], lambda start: start.replace(tzinfo=None))
    for name in ("workout_title", "exercise"):
        columns[name] = _each(columns[name], storable)
    return pa.table({one.name: _column(columns[one.name], one.type) for one in _SETS}, schema=_SETS)


def _each(column: Sequence[Any], mended: Callable[[Any], Any]) -> Sequence[Any]:
    """The column with its values mended; of those by codes each one once, and those of no row may be None."""
    if isinstance(column, Coded):
        return Coded([None if value is None else mended(value) for value in column.values], column.codes)
    return list(map(mended, column))


def _column(column: Sequence[Any], kind: pa.DataType) -> pa.Array:
    if not isinstance(column, Coded):
        return pa.array(column, kind)
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    return pa.array(column.values, plain).take(pa.array(column.codes)).cast(kind)


def _values_table(values: Sequence[Wellness]) -> pa.Table:
    return pa.table(
        {
            "row": [one.row for one in values],
            "at": [one.at.replace(tzinfo=None) for one in values],
            "offset_s": [_offset_s(one.at) for one in values],
            "metric": [str(one.metric) for one in values],
            "value": [one.value for one in values],
        },
        schema=_VALUES,
    )


def _offset_s(at: dt.datetime) -> int | None:
    offset = at.utcoffset()
    return None if offset is None else int(offset.total_seconds())


def _rows(kind: type[T], batch: pa.RecordBatch) -> Any:
    if kind is StrengthSet:
        return SetColumns({name: _coded(batch.column(name)) for name in batch.schema.names})
    columns = {name: batch.column(name).to_pylist() for name in batch.schema.names}
    rows = zip(*(columns[name] for name in _VALUES.names), strict=True)
    return [
        Wellness(row=row, at=_aware(at, offset), metric=Metric(metric), value=value)
        for row, at, offset, metric, value in rows
    ]


def _coded(column: pa.Array) -> Sequence[Any]:
    if column.type == pa.int64() and not column.null_count:
        return column.to_numpy().tolist()  # type: ignore[no-any-return]
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()  # its dictionary is the whole file's
    coded = column.dictionary_encode(null_encoding="encode")
    return Coded(coded.dictionary.to_pylist(), coded.indices.to_numpy())


def _aware(at: dt.datetime, offset_s: int | None) -> dt.datetime:
    return at if offset_s is None else at.replace(tzinfo=dt.timezone(dt.timedelta(seconds=offset_s)))
