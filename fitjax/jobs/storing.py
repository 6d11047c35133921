"""What was read of one file into the store, with its receipt, in one transaction; what it was spooled to goes."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TypeVar

from sqlalchemy import Engine

from fitjax.domain.activity import UndatedLaps
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
    """The receipt with its counts; None when another process was first. Cancelled leaves the store as it was.

    NoSingleFit, likewise, for laps without a date whose activity is not clear: `homeless` says it.
    """

    def look_up() -> None:
        if should_stop():
            raise Cancelled("stopped while storing")

    def stoppable(batches: Iterator[T]) -> Iterator[T]:
        for batch in batches:
            look_up()
            yield batch

    try:
        return save_import(
            engine, athlete, receipt, now, found=read.found, undated=read.undated,
            sets_found=stoppable(read.sets.batches()), values_found=stoppable(read.values.batches()),
            look_up=look_up,
        )  # fmt: skip
    finally:
        read.close()


def homeless(name: str, laps: UndatedLaps, fits: int) -> str:
    """Why these laps were not stored, and the mend."""
    seconds, metres = laps.totals.get("duration_s", 0.0), laps.totals.get("distance_m", 0.0)
    time = f"{int(seconds // 3600)}:{int(seconds % 3600 // 60):02d}:{int(seconds % 60):02d}"
    totals = time if laps.other_lengths_m or not metres else f"{time}, {metres / 1000:.2f} km"
    if fits:
        return (
            f"{name} is a table of Garmin laps without a date, and {fits} stored activities have its totals ({totals});"
            " import the activity's own file (FIT or TCX), which has the laps."
        )
    return (
        f"{name} is a table of Garmin laps without a date, and no stored activity has its totals ({totals}); import the"
        " activity first (FIT, TCX, or Activities.csv), then this file again."
    )
