"""What was read of one file into the store, with its receipt, in one transaction; what it was spooled to goes."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TypeVar

from sqlalchemy import Engine

from fitjax.domain.errors import Cancelled
from fitjax.jobs.reading import Read
from fitjax.jobs.receipt import Receipt
from fitjax.store.imports import save_import

T = TypeVar("T")


def store_read(
    engine: Engine,
    athlete: str,
    receipt: Receipt,
    read: Read,
    now: dt.datetime,
    should_stop: Callable[[], bool] = lambda: False,
) -> Receipt | None:
    """The receipt with its counts; None when another process was first. Cancelled leaves the store as it was."""

    def stoppable(batches: Iterator[T]) -> Iterator[T]:
        for batch in batches:
            if should_stop():
                raise Cancelled("stopped while storing")
            yield batch

    try:
        return save_import(
            engine, athlete, receipt, now, found=read.found, sets_found=stoppable(read.sets.batches()),
            values_found=stoppable(read.values.batches()),
        )  # fmt: skip
    finally:
        read.close()
