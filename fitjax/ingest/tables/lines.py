"""A part of a text file as a Table of its own: files that hold several tables one below the other are read by this."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fitjax.domain.errors import ImportProblem
from fitjax.ingest import encoding
from fitjax.ingest.detect import Table
from fitjax.ingest.headers import Columns
from fitjax.ingest.records import OTHER_WIDTH, Record
from fitjax.ingest.tables.spec import Spec

LARGEST = 64 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Table):
    """A Table whose rows are at hand."""

    rows: tuple[Record, ...]

    def records(self) -> Iterator[Record]:
        return iter(self.rows)


def text_of(path: Path, name: str, most: int = LARGEST) -> str:
    """The file's whole text; bytes that the encoding cannot read become U+FFFD."""
    if path.stat().st_size > most:
        raise ImportProblem(f"{name} is larger than {most >> 20} MB, which no file of this kind is; split it.")
    return path.read_bytes().decode(encoding.candidates(path)[0], "replace").removeprefix("\ufeff")


def split_row(line: str, delimiter: str = ",") -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def part(
    path: Path, name: str, spec: Spec, columns: Columns, header: Sequence[str], rows: Sequence[tuple[int, list[str]]]
) -> Part:
    """`rows` are (line number, cells); those of another width carry the problem."""
    width = len(header)
    return Part(
        path=path, name=name, format=spec.format, encoding="utf-8", delimiter=",", header=tuple(header),
        columns=columns, lines_before=0, rows=tuple(Record(number, *_fitted(cells, width)) for number, cells in rows),
    )  # fmt: skip


def _fitted(cells: list[str], width: int) -> tuple[list[str], str | None]:
    while len(cells) > width and not cells[-1].strip():
        cells = cells[:-1]
    return cells, None if len(cells) == width else f"{OTHER_WIDTH} {len(cells)} of {width} columns"
