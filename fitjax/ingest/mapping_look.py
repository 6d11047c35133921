"""The top of a text table that nobody knows: its columns, its first rows. In: a path; out: `Look`.

Reads the first rows only, however large the file is. Knows nothing of what columns mean.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from fitjax.ingest import encoding, signature
from fitjax.ingest.detect import Table, cells_of, first_lines
from fitjax.ingest.headers import Columns, normalised
from fitjax.ingest.problems import unrecognised
from fitjax.ingest.records import Record

FORMAT = "mapped_csv"
_DELIMITERS = (",", ";", "\t", "|")
_HEAD = 1 << 18
"""Bytes that tell what the file is and how it is encoded."""
_WIDEST = 1_000
"""Columns; nobody can describe more of them."""
_ROWS, _CHARACTERS = 1_000, 4_000_000
"""Of a table's head: so many rows at the most, and of very wide ones so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The top of a text table."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    encoding: str
    """As far as the head of the file shows."""
    delimiter: str
    lines_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Table):
    """A Table that ends after its first rows."""

    def records(self) -> Iterator[Record]:
        left = _CHARACTERS
        for record in islice(Table.records(self), _ROWS):
            yield record
            left -= sum(map(len, record.cells))
            if left < 0:
                return


def look(path: Path, name: str, rows: int = 20) -> Look:
    """The header and the first rows; Unrecognised where the file is no text table of two columns or more."""
    with path.open("rb") as binary:
        head = binary.read(_HEAD)
    phrase = signature.looks_like(head) if head else "an empty file (0 bytes)"
    if phrase:
        raise unrecognised(name, phrase)
    codec = encoding.candidates(path, most=_HEAD)[0]
    for number, line in first_lines(path, codec):
        delimiter = max(_DELIMITERS, key=lambda sign: len(cells_of(line, sign)))
        header = tuple(cell.removeprefix("\ufeff").strip() for cell in cells_of(line, delimiter))
        if len(header) > _WIDEST:
            what = f"a table of {len(header):,} columns, more than can be described"
            raise unrecognised(name, what, "import a table with the columns that matter")
        if sum(1 for cell in header if cell) > 1:
            top = Head(
                path=path, name=name, format=FORMAT, encoding=codec, delimiter=delimiter, header=header,
                columns=Columns(places={}), lines_before=number,
            )  # fmt: skip
            found = tuple(tuple(record.cells) for record in islice(top.records(), rows))
            return Look(header=header, rows=found, encoding=codec, delimiter=delimiter, lines_before=number)
    raise unrecognised(name, "plain text without columns")


def header_key(header: Sequence[str]) -> str:
    """The same for every file with these columns in this order, however they are capitalised."""
    return hashlib.sha256("\n".join(normalised(cell) for cell in header).encode("utf-8", "replace")).hexdigest()
