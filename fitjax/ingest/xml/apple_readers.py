"""Helpers that read the lines of chunks ahead: other processes for large files, threads for small ones.

In: chunks; out: the same chunks in order, each with its `Lines`. A helper process inherits the open file, is told
through its standard input where chunks stand in it, and answers through its standard output; it ends when its input
does, so it outlives nobody.
"""

import fcntl
import json
import os
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import IO, BinaryIO

import numpy as np

from fitjax.ingest.xml.apple_lines import MARGIN, Lines, read_lines

_HELPERS, _AHEAD = 2, 3
"""So many helpers, and chunks that each of them was asked for and has not been asked to give yet."""
_PIPE_BYTES = 1 << 20
_ASKED = struct.Struct("<QQ")
_ROOT = Path(__file__).parents[3]
_COMMAND = (sys.executable, "-c", "from fitjax.ingest.xml.apple_readers import main; main()")


def with_lines(chunks: Iterable[tuple[bytes, bool]], file: BinaryIO | None) -> Iterator[tuple[bytes, Lines | None]]:
    """`chunks` come with whether their lines shall be read; those that shall not come back with None.

    With `file`, whose bytes from where it stands on the chunks are, other processes read them; not so in memory or one
    that is decoded on the way.
    """
    try:
        number = None if file is None else file.fileno()
    except OSError:
        number = None
    return _by_threads(chunks) if file is None or number is None else _by_processes(chunks, number, file.tell())


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


def _by_processes(chunks: Iterable[tuple[bytes, bool]], file: int, at: int) -> Iterator[tuple[bytes, Lines | None]]:
    """`file` is an open file's number, `at` where in it the first chunk begins."""
    helpers = [_Helper(file) for _ in range(_HELPERS)]
    waiting: deque[tuple[bytes, _Helper | None]] = deque()
    turn = 0
    try:
        for chunk, plain in chunks:
            if len(waiting) == _HELPERS * _AHEAD:
                chunk_before, helper = waiting.popleft()
                yield chunk_before, helper.answer(chunk_before) if helper else None
            size = len(chunk) - 2 * len(MARGIN)
            if plain:
                helpers[turn % _HELPERS].ask(at, size)
            waiting.append((chunk, helpers[turn % _HELPERS] if plain else None))
            turn += plain
            at += size
        while waiting:
            chunk, helper = waiting.popleft()
            yield chunk, helper.answer(chunk) if helper else None
    finally:
        for helper in helpers:
            helper.end()


class _Helper:
    """A process that may be missing or die: its chunk is then read here."""

    def __init__(self, file: int) -> None:
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = subprocess.Popen(
                (*_COMMAND, str(file)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=(file,),
                env={**os.environ, "PYTHONPATH": paths},
            )  # fmt: skip
        except OSError:
            return
        _widen(self._process.stdout)

    def ask(self, at: int, size: int) -> None:
        if self._process and self._process.stdin:
            try:
                self._process.stdin.write(_ASKED.pack(at, size))
                self._process.stdin.flush()
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


def _widen(pipe: IO[bytes] | None) -> None:
    """Room for an answer or two, so that a helper goes on while nobody has taken the last one; Linux alone can."""
    if pipe and hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _received(pipe: IO[bytes]) -> bytes | None:
    size = pipe.read(8)
    if len(size) < 8:
        return None
    message = pipe.read(int.from_bytes(size, "little"))
    return message if len(message) == int.from_bytes(size, "little") else None


def main() -> None:
    file = int(sys.argv[1])
    while len(asked := sys.stdin.buffer.read(_ASKED.size)) == _ASKED.size:
        at, size = _ASKED.unpack(asked)
        text = os.pread(file, size, at)
        if len(text) < size:
            return
        answer = _packed(read_lines(b"".join((MARGIN, text, MARGIN))))
        sys.stdout.buffer.write(len(answer).to_bytes(8, "little"))
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
