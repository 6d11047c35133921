"""An Apple Health export as batches of records and single workouts, in constant memory. Knows no metric.

In: an open binary file. The text is cut at line ends into chunks; lines that are plain records are read a chunk at a
time (`apple_lines`), all else by the XML parser, in order, so that both see one document. With `fast=False` the parser
sees everything; the results are the same. Damage costs the element it stands in; the rest is read on.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import numpy as np

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.xml.apple_batch import Batch, Heads, batch_of_lines, batch_of_records
from fitjax.ingest.xml.apple_elements import ROOT, Damaged, Elements
from fitjax.ingest.xml.apple_lines import MARGIN, Lines
from fitjax.ingest.xml.apple_readers import with_lines

CHUNK = 1 << 20
_LONGEST_PROLOG = 1 << 20
_LONGEST_TOKEN = 1 << 24
_MOST_DAMAGE = 1_000
_RESUME = re.compile(rb"<(?:Record|Workout|ActivitySummary)[ \t\r\n]")
_ROOT = re.compile(rb"<" + ROOT.encode() + rb"(?=[\s>/])")


@dataclass(slots=True)
class HealthStream:
    """Iterate over `batches`; the other fields fill meanwhile."""

    name: str
    fast: bool = True
    in_processes: bool = False
    heads: Heads = field(default_factory=Heads)
    damage: list[tuple[int, str]] = field(default_factory=list)
    """Line and what is wrong there."""
    _elements: Elements | None = None
    _piece_starts: list[tuple[int, int]] = field(default_factory=list)
    _resuming: bool = False
    _line: int = 1

    def batches(self, file: BinaryIO, done: Callable[[int], None]) -> Iterator[tuple[Batch, Elements]]:
        """Batches as they are read, with the elements found since; `done` is told the bytes read so far."""
        position = 0
        for chunk, lines in self._read_ahead(file):
            yield from self._chunk(chunk, lines, position - len(MARGIN))
            position += len(chunk) - 2 * len(MARGIN)
            done(position)
        yield from self._finish()

    def _read_ahead(self, file: BinaryIO) -> Iterator[tuple[bytes, Lines | None]]:
        """Chunks with their plain lines, which others read a little ahead."""
        chunks = ((chunk, self.fast and chunk[-len(MARGIN) - 1] == 10) for chunk in _chunks(file))
        return with_lines(chunks, file if self.in_processes else None)

    def _chunk(self, chunk: bytes, lines: Lines | None, position: int) -> Iterator[tuple[Batch, Elements]]:
        """`chunk` has its margins; `position` is the place in the file of its very first byte."""
        first_line, begin, over = self._line, len(MARGIN), len(chunk) - len(MARGIN)
        if self._elements is None:
            begin = self._prolog(chunk)
            if self._elements is None:
                return
        if lines is None:
            self._feed(chunk, begin, over, position)
        else:
            edges = np.flatnonzero(np.diff(lines.plain, prepend=False, append=False))
            done = 0
            for start, stop in (*edges.reshape(-1, 2).tolist(), (len(lines.plain), len(lines.plain))):
                self._feed(chunk, max(begin, int(lines.starts[done])), int(lines.starts[start]), position)
                done = start
                if self._resuming or not self._elements.between_records or lines.starts[start] < begin:
                    continue
                yield from self._gathered()
                batch = batch_of_lines(lines, start, stop, chunk, first_line, self.heads)
                self._elements.skipped_lines += stop - start
                self._piece_starts.clear()
                done = stop
                if len(batch):
                    yield batch, self._elements
            self._feed(chunk, max(begin, int(lines.starts[done])), over, position)
        self._line = first_line + (chunk.count(b"\n") if lines is None else len(lines.plain))
        yield from self._gathered()

    def _prolog(self, chunk: bytes) -> int:
        """Where the root element begins. What stands before it is looked at, never parsed: phones write bad DTDs."""
        root = _ROOT.search(chunk, len(MARGIN), _LONGEST_PROLOG)
        if b"<!ENTITY" in chunk[: root.start() if root else _LONGEST_PROLOG]:
            raise ImportProblem(
                f"{self.name} declares XML entities, which no export of Apple Health does; export it again."
            )
        if not root:
            raise ImportProblem(f"{self.name} has no <{ROOT}> element at its beginning; it is no Apple Health export.")
        self._elements = Elements(1 + chunk.count(b"\n", 0, root.start()))
        return root.start()

    def _feed(self, chunk: bytes, start: int, stop: int, position: int) -> None:
        """This stretch to the XML parser; after damage, from the next record or workout in it on."""
        while start < stop:
            if self._resuming:
                found = _RESUME.search(chunk, start, stop)
                if not found:
                    return
                start = found.start()
                self._resume(self._line + chunk.count(b"\n", 0, start))
            elements = self._elements
            assert elements is not None
            self._piece_starts.append((elements.fed, position + start))
            try:
                elements.feed(chunk[start:stop])
                return
            except Damaged as damage:
                self._note(damage)
                start = max(start, self._place(damage.at) + 1 - position)

    def _place(self, fed: int) -> int:
        """The file's byte that was the `fed`-th the parser got."""
        for began, place in reversed(self._piece_starts):
            if fed >= began:
                return place + fed - began
        return 0

    def _note(self, damage: Damaged) -> None:
        self.damage.append((damage.line, damage.why))
        if len(self.damage) > _MOST_DAMAGE:
            raise ImportProblem(
                f"{self.name} is damaged in more than {_MOST_DAMAGE} places, first in line {self.damage[0][0]}; "
                "export it again."
            ) from damage
        self._resuming = True

    def _resume(self, line: int) -> None:
        before = self._elements
        assert before is not None
        before.give_up_workout()
        self._elements = Elements(line, seed=f"<{ROOT}>".encode())
        self._elements.records, self._elements.workouts, self._elements.rings = (
            before.records,
            before.workouts,
            before.rings,
        )
        self._piece_starts.clear()
        self._resuming = False

    def _gathered(self) -> Iterator[tuple[Batch, Elements]]:
        elements = self._elements
        if elements and (elements.records or elements.workouts or elements.rings):
            batch = batch_of_records(elements.records, self.heads)
            elements.records.clear()
            yield batch, elements

    def _finish(self) -> Iterator[tuple[Batch, Elements]]:
        elements = self._elements
        if elements is None:
            raise ImportProblem(f"{self.name} is empty; export it again.")
        if not self._resuming:
            try:
                elements.finish()
            except Damaged as damage:
                self.damage.append((damage.line, damage.why))
        elements.give_up_workout()
        yield from self._gathered()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    """The file in chunks that end at line ends, where it has lines; each between margins."""
    rest = b""
    while piece := file.read(CHUNK):
        cut = piece.rfind(b"\n") + 1
        if not cut and len(rest) + len(piece) < _LONGEST_TOKEN:
            rest += piece
            continue
        if not cut:
            cut = len(piece)
        yield b"".join((MARGIN, rest, memoryview(piece)[:cut], MARGIN))
        rest = piece[cut:]
    if rest:
        yield MARGIN + rest + MARGIN
