"""CSV text to records, one at a time, with no row lost. In: an open text stream; out: `Record`s.

A stray quotation mark makes the csv module swallow the lines after it; such a record is taken apart again,
its first line reported, the rest read anew. Knows nothing of headers or formats.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple, TextIO

LONGEST_LINE = 1_000_000
"""Characters; a longer line is no table row and is cut, so that memory stays bounded."""
csv.field_size_limit(LONGEST_LINE + 1)  # the module's own limit would end a row in its middle
OTHER_WIDTH = "the row has"
"""How the problem of a row begins that has more or fewer columns than the header."""


class Record(NamedTuple):
    row: int
    """Counted from the header, which is row 1; blank lines count too, as in a spreadsheet."""
    cells: list[str]
    problem: str | None


def records(stream: TextIO, delimiter: str, width: int) -> Iterator[Record]:
    """Every record after the header line, blank lines left out."""
    feed = _Feed(stream)
    reader = csv.reader(feed, delimiter=delimiter)
    row = 1
    while True:
        feed.start_record()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = [""]
        row += 1
        if len(feed.taken) > 1 and len(cells) != width:
            cells = feed.keep_first_line(delimiter)
        elif feed.exhausted:
            yield Record(row, cells, "the file breaks off inside this row; export it again for the rest")
            continue
        if any(cells) or feed.was_cut:
            yield Record(row, cells, _problem(cells, width, feed.has_nul, feed.was_cut))


def _problem(cells: list[str], width: int, has_nul: bool, was_cut: bool) -> str | None:
    if was_cut:
        return f"the row is longer than {LONGEST_LINE:,} characters, which no row of an export is"
    if has_nul:
        return "the row holds NUL bytes; the file is damaged here"
    if len(cells) < width:
        return f"{OTHER_WIDTH} {len(cells)} of {width} columns"
    if len(cells) > width and any(cell.strip() for cell in cells[width:]):
        return f"{OTHER_WIDTH} {len(cells)} columns, the header {width}"
    return None


class _Feed:
    """Lines for csv.reader that remember which lines the current record took."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._again: list[str] = []
        self.taken: list[str] = []
        self.has_nul = False
        self.was_cut = False
        self.exhausted = False

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        again = bool(self._again)
        line = self._again.pop() if again else self._stream.readline(LONGEST_LINE)
        if len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
            self.was_cut = True
            while not again and (rest := self._stream.readline(LONGEST_LINE)) and not rest.endswith(("\n", "\r")):
                pass
        if not line:
            self.exhausted = bool(self.taken)
            raise StopIteration
        self.taken.append(line)
        if "\x00" in line:
            self.has_nul = True
        return line

    def start_record(self) -> None:
        self.taken = []
        self.has_nul = self.was_cut = False

    def keep_first_line(self, delimiter: str) -> list[str]:
        """Give the later lines back and return the first one's cells."""
        first, rest = self.taken[0], self.taken[1:]
        self._again.extend(reversed(rest))
        self.exhausted = False
        try:
            return next(csv.reader([first], delimiter=delimiter), [])
        except csv.Error:
            return [first]
