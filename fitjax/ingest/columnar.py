"""A large table by columns: the cells of a stretch of rows as codes into their different texts.

A log of a million rows has few different cells in each column, so that each text need be understood once. Only what is
plainly a table goes this way: UTF-8, every row as wide as the header, no blank lines, quotes only around whole cells.
Where a file stops being so, `Irregular` tells how many rows were given out; the row reader goes on from there.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from pyarrow import csv

from fitjax.ingest.detect import Table
from fitjax.ingest.records import LONGEST_LINE

_BLOCK = 4_000_000
"""Bytes; larger ones leave the processor's cache, smaller ones repeat the same texts more often."""
_QUOTE, _LINE_END = ord('"'), ord("\n")
_LONE_RETURN = re.compile(rb"\r[^\n]")


class Irregular(Exception):
    """From here on the file is not plainly a table."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive rows. `codes[c]`: int [N], places in `texts[c]`, the different cells of column c."""

    first_row: int
    """Counted from the header, which is row 1."""
    codes: dict[int, np.ndarray]
    texts: dict[int, list[str]]
    rows: int
    read_to: int
    """Bytes of the file that are given out so far, but for the rest of a row."""

    def __len__(self) -> int:
        return self.rows


def stretches(table: Table, places: Sequence[int], block: int = _BLOCK) -> Iterator[Stretch]:
    """The columns at `places` after the header. Raises Irregular at the first stretch that is not plainly a table."""
    if type(table) is not Table or table.encoding not in ("utf-8", "utf-8-sig") or not places:
        raise Irregular
    names = [str(place) for place in range(len(table.header))]
    text = pa.dictionary(pa.int32(), pa.utf8())
    row = 2
    try:
        with table.path.open("rb") as file:
            for _ in range(table.lines_before):
                if b"\r" in file.readline().removesuffix(b"\n").removesuffix(b"\r"):
                    raise Irregular
            size, begun = table.path.stat().st_size, file.tell()
            reader = csv.open_csv(
                pa.PythonFile(io.BufferedReader(_Checked(file, table.delimiter), block), mode="r"),
                read_options=csv.ReadOptions(block_size=block, column_names=names, use_threads=False),
                parse_options=csv.ParseOptions(delimiter=table.delimiter, ignore_empty_lines=False),
                convert_options=csv.ConvertOptions(
                    column_types=dict.fromkeys(names, text), null_values=[], strings_can_be_null=False,
                    include_columns=[names[place] for place in places],
                ),
            )  # fmt: skip
            for count, batch in enumerate(reader, 1):
                columns = dict(zip(places, batch.columns, strict=True))
                yield Stretch(
                    row,
                    {place: column.indices.to_numpy() for place, column in columns.items()},
                    {place: column.dictionary.to_pylist() for place, column in columns.items()},
                    len(batch),
                    min(begun + count * block, size),  # Arrow itself reads far ahead
                )
                row += len(batch)
    except (pa.ArrowInvalid, pa.ArrowKeyError, UnicodeError) as error:
        raise Irregular from error


class _Checked(io.RawIOBase):
    """The bytes of a file; what Arrow and the csv module would read differently ends them with Irregular."""

    def __init__(self, file: io.BufferedReader, delimiter: str) -> None:
        self._file = file
        self._border = np.zeros(256, dtype=bool)
        self._border[list(delimiter.encode() + b'\r\n"')] = True
        self._last = b"\n"
        self._since_line = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        if self._odd(self._last + data):
            raise pa.ArrowInvalid("not plainly a table")
        self._last = data[-2:] or self._last
        buffer[: len(data)] = data
        return len(data)

    def _odd(self, data: bytes) -> bool:
        """A NUL, a lone carriage return, or a quote inside a cell; the last byte is looked at with what follows it."""
        if b"\0" in data or (b"\r" in data and _LONE_RETURN.search(data)):
            return True
        numbers = np.frombuffer(data, dtype=np.uint8)
        if self._too_long(numbers):
            return True
        quotes = np.flatnonzero(numbers[1:-1] == _QUOTE) + 1
        return bool((~self._border[numbers[quotes - 1]] & ~self._border[numbers[quotes + 1]]).any())

    def _too_long(self, numbers: np.ndarray) -> bool:
        """A line that the row reader would cut; the first bytes are the last ones of the call before."""
        ends = np.flatnonzero(numbers == _LINE_END)
        gaps = np.diff(np.concatenate(([-self._since_line], ends, [len(numbers)])))
        self._since_line = int(len(numbers) - ends[-1]) if len(ends) else self._since_line + len(numbers)
        return bool(gaps.max() > LONGEST_LINE)
