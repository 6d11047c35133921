"""Helpers that read the lines of chunks ahead: other processes for large files, threads for small ones.

In: chunks; out: the same chunks in order, each with its `Lines`. A helper process gets one chunk at a time through its
standard input and answers through its standard output; it ends when its input does, so it outlives nobody.
"""

import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path
from typing import IO

import numpy as np

from fitjax.ingest.xml.apple_lines import Lines, read_lines

_HELPERS = 2
_ROOT = Path(__file__).parents[3]
_COMMAND = (sys.executable, "-c", "from fitjax.ingest.xml.apple_readers import main; main()")


def with_lines(chunks: Iterable[tuple[bytes, bool]], in_processes: bool) -> Iterator[tuple[bytes, Lines | None]]:
    """`chunks` come with whether their lines shall be read; those that shall not come back with None."""
    return _by_processes(chunks) if in_processes else _by_threads(chunks)


def _by_threads(chunks: Iterable[tuple[bytes, bool]]) -> Iterator[tuple[bytes, Lines | None]]:
    with ThreadPoolExecutor(_HELPERS) as threads:
        waiting: deque[tuple[bytes, Future[Lines] | None]] = deque()
        for chunk, plain in chunks:
            waiting.append((chunk, threads.submit(read_lines, chunk) if plain else None))
            if len(waiting) > _HELPERS:
                chunk, lines = waiting.popleft()
                yield chunk, lines.result() if lines else None
        while waiting:
            chunk, lines = waiting.popleft()
            yield chunk, lines.result() if lines else None


def _by_processes(chunks: Iterable[tuple[bytes, bool]]) -> Iterator[tuple[bytes, Lines | None]]:
    helpers = [_Helper() for _ in range(_HELPERS)]
    waiting: deque[tuple[bytes, _Helper | None]] = deque()
    turn = 0
    try:
        for chunk, plain in chunks:
            if len(waiting) == _HELPERS:  # so that a helper has given its answer before it gets the next chunk
                chunk_before, helper = waiting.popleft()
                yield chunk_before, helper.answer(chunk_before) if helper else None
            if plain:
                helpers[turn % _HELPERS].ask(chunk)
            waiting.append((chunk, helpers[turn % _HELPERS] if plain else None))
            turn += plain
        while waiting:
            chunk, helper = waiting.popleft()
            yield chunk, helper.answer(chunk) if helper else None
    finally:
        for helper in helpers:
            helper.end()


class _Helper:
    """A process that may be missing or die: its chunk is then read here."""

    def __init__(self) -> None:
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = subprocess.Popen(
                _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}
            )
        except OSError:
            return

    def ask(self, chunk: bytes) -> None:
        if self._process and self._process.stdin:
            try:
                _send(self._process.stdin, chunk)
            except OSError:
                self.end()

    def answer(self, chunk: bytes) -> Lines:
        answer = _received(self._process.stdout) if self._process and self._process.stdout else None
        if answer is None:
            self.end()
            return read_lines(chunk)
        return _unpacked(answer)

    def end(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()


_COLUMNS = tuple(entry.name for entry in fields(Lines) if entry.name != "group_head")


def _packed(lines: Lines) -> bytes:
    """A line of JSON that says what follows, then the columns' bytes."""
    columns = [np.ascontiguousarray(getattr(lines, name)) for name in _COLUMNS]
    heads = [(head.hex(), None if unit is None else unit.hex()) for head, unit in lines.group_head]
    about = json.dumps({"columns": [(c.dtype.str, len(c)) for c in columns], "heads": heads})
    return b"".join((about.encode("ascii"), b"\n", *(column.tobytes() for column in columns)))


def _unpacked(message: bytes) -> Lines:
    place = message.index(b"\n")
    about = json.loads(message[:place])
    place += 1
    columns = {}
    for name, (dtype, length) in zip(_COLUMNS, about["columns"], strict=True):
        columns[name] = np.frombuffer(message, dtype, length, place)
        place += columns[name].nbytes
    heads = [(bytes.fromhex(head), None if unit is None else bytes.fromhex(unit)) for head, unit in about["heads"]]
    return Lines(**columns, group_head=heads)


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(8, "little"))
    pipe.write(message)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes | None:
    size = pipe.read(8)
    if len(size) < 8:
        return None
    message = pipe.read(int.from_bytes(size, "little"))
    return message if len(message) == int.from_bytes(size, "little") else None


def main() -> None:
    while (chunk := _received(sys.stdin.buffer)) is not None:
        _send(sys.stdout.buffer, _packed(read_lines(chunk)))
