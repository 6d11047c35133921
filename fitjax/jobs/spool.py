"""Sets or values of one file on their way to the store: in memory while few, in temporary Parquet files when many.

Kept in the order of time, so that the store looks at one stretch of days after the other. Text that no database takes
(lone surrogates, NULs) is mended on the way.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from fitjax.domain.activity import StrengthSet
from fitjax.domain.set_columns import NAMES, Coded, SetColumns, columns_of
from fitjax.domain.wellness import Metric, Wellness
from fitjax.jobs.in_order import Stretch, in_order
from fitjax.parts import part_file

IN_MEMORY = 50_000
BATCH = 20_000
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
        self._written: list[Stretch] = []
        self._at = "workout_start" if kind is StrengthSet else "at"
        self.count = 0

    def add(self, some: Sequence[T]) -> None:
        if some:
            self.count += len(some)
            self._holds += len(some)
            self._held.append(some)
        if self._holds >= IN_MEMORY:
            self._write()

    def _write(self) -> None:
        table = self._as_table()
        with part_file(self._folder) as part:
            path = Path(part.name)
            self._files.append(path)
            pq.write_table(table, part, row_group_size=BATCH)
        self._written.append(Stretch(pc.min(table.column(self._at)), lambda: pq.read_table(path)))
        self._held, self._holds = [], 0

    def _as_table(self) -> pa.Table:
        return pa.concat_tables(
            map(_sets_table if self._kind is StrengthSet else _values_table, self._held)  # type: ignore[arg-type]
        )

    def batches(self) -> Iterator[Sequence[T]]:
        """All rows by time; those of equal time in the file's order."""
        stretches = list(self._written)
        if self._held:
            table = self._as_table()
            stretches.append(Stretch(pc.min(table.column(self._at)), lambda: table))
        for some in in_order(stretches, self._at):
            for batch in some.to_batches(max_chunksize=BATCH):
                yield _rows(self._kind, batch)

    def close(self) -> None:
        for path in self._files:
            path.unlink(missing_ok=True)
        self._files, self._written, self._held, self._holds = [], [], [], 0


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
