"""Files read ahead by two processes of their own while the caller stores. Started late: a few files do not need them.

The processes import readers only, never JAX, and end with the process that started them however that ends.
"""

import datetime as dt
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from pathlib import Path

from fitjax.domain.errors import Cancelled
from fitjax.jobs.reading import Read, read
from fitjax.settings import Settings

PROCESSES = min(2, os.cpu_count() or 1)
_ALONE = 8
"""So many files are read without help first; starting a process costs as much as reading a dozen."""
TINY_BYTES, SMALL_BYTES = 1 << 11, 16 << 20
"""Smaller files are not worth the way; larger ones are read by the caller, with progress and at once stopped."""
_POLL_S = 0.2
Stop = Callable[[], bool]


class Readers:
    """Ask with `begin`; the answer is a function that gives the file's `Read`, waiting for it where it must."""

    def __init__(self, settings: Settings, now: dt.datetime) -> None:
        self._settings, self._now = settings, now
        self._begun = 0
        self._pool: ProcessPoolExecutor | None = None
        self._broken = PROCESSES < 2

    @property
    def ahead(self) -> int:
        """How many files are worth beginning before the first is taken."""
        return 8 * PROCESSES if self._pool else 0

    def begin(
        self, path: Path, name: str, should_stop: Stop, report: Callable[[int, int], None] | None
    ) -> Callable[[], Read]:
        self._begun += 1

        def alone() -> Read:
            return read(self._settings, path, name, self._now, should_stop, report)

        size = path.stat().st_size
        if self._broken or self._begun <= _ALONE or not TINY_BYTES < size <= SMALL_BYTES:
            return alone
        try:
            future = self._start().submit(read, self._settings, path, name, self._now)
        except (BrokenProcessPool, OSError, RuntimeError):
            self._broken = True
            return alone
        return lambda: self._taken(future, alone, should_stop)

    def _start(self) -> ProcessPoolExecutor:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(PROCESSES, mp_context=spawn, initializer=_prepare)
        return self._pool

    def _taken(self, future: "Future[Read]", alone: Callable[[], Read], should_stop: Stop) -> Read:
        while True:
            try:
                return future.result(timeout=_POLL_S)
            except TimeoutError:
                if should_stop():
                    raise Cancelled("stopped while files were read") from None
            except BrokenProcessPool:  # one of them was killed, for want of memory most likely
                self._broken = True
                return alone()

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _prepare() -> None:
    """In each process at its start: Ctrl-C is the parent's to handle, and its end is theirs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
