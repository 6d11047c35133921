"""Many small pieces of work over processes, never more in the air than the processes can hold.

Pieces (a function that can be pickled, and its arguments) in, results out as they are ready, in any order. With one
worker nothing leaves this process. Processes are spawned, not forked: this one may hold JAX. Knows nothing of plans.
"""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from types import TracebackType
from typing import Any

Piece = tuple[Callable[..., Any], tuple[Any, ...]]
_AHEAD = 3
"""Pieces waiting for each process, so that none is idle and memory stays small."""


class Workers:
    def __init__(self, count: int) -> None:
        self.count = count
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(count, mp_context=context) if count > 1 else None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def results(self, pieces: Iterable[Piece]) -> Iterator[Any]:
        """`pieces` is read no faster than the work gets done, so it may itself be slow to make."""
        if self._pool is None:
            for function, arguments in pieces:
                yield function(*arguments)
            return
        flying: set[Future[Any]] = set()
        for function, arguments in pieces:
            flying.add(self._pool.submit(function, *arguments))
            done, flying = wait(flying, timeout=0 if len(flying) < _AHEAD * self.count else None,
                                return_when=FIRST_COMPLETED)  # fmt: skip
            yield from (future.result() for future in done)
        while flying:
            done, flying = wait(flying, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
