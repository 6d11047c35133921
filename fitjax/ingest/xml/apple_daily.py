"""Daily values out of Apple Health records: sums that do not count phone and watch twice, means, extremes.

In: a `Column`; out: `Wellness`. A record counts for the local day of its start, by the clock it was written with.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone

import numpy as np

from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.xml.apple_batch import NO_DATE
from fitjax.ingest.xml.apple_columns import Column

_EPOCH = datetime(1970, 1, 1)


def midnight(day: int) -> datetime:
    return _EPOCH + timedelta(days=day)


def local_moment(seconds: int, offset_minutes: int) -> datetime:
    return datetime.fromtimestamp(seconds, timezone(timedelta(minutes=offset_minutes)))


def each(column: Column, metric: Metric) -> Iterator[Wellness]:
    """Every record on its own; the same value of the same moment once, whichever apps copied it."""
    seen: set[tuple[int, float]] = set()
    for start, offset, value, line in zip(
        column.start.tolist(), column.offset.tolist(), column.value.tolist(), column.line.tolist(), strict=True
    ):
        if (start, value) not in seen:
            seen.add((start, value))
            yield Wellness(row=line, at=local_moment(start, offset), metric=metric, value=value)


def last_of_day(column: Column, metric: Metric) -> Iterator[Wellness]:
    order = np.argsort(column.start, kind="stable")
    day = column.day[order]
    for place in np.flatnonzero(np.diff(day, append=day[-1:] + 1)).tolist():
        row = order[place]
        yield Wellness(
            row=int(column.line[row]), at=midnight(int(day[place])), metric=metric, value=float(column.value[row])
        )


def by_day(column: Column, metric: Metric, how: str) -> Iterator[Wellness]:
    """'sum', 'mean', 'min' or 'max' of each day's records; the row is the day's first."""
    if not len(column):
        return
    order = np.argsort(column.day, kind="stable")
    day, value, line = column.day[order], column.value[order], column.line[order]
    first = np.flatnonzero(np.diff(day, prepend=day[0] - 1))
    if how in ("min", "max"):
        result = (np.minimum if how == "min" else np.maximum).reduceat(value, first)
    else:
        result = np.add.reduceat(value, first)
        if how == "mean":
            result = result / np.diff(np.append(first, len(day)))
    for d, v, n in zip(day[first].tolist(), result.tolist(), line[first].tolist(), strict=True):
        yield Wellness(row=n, at=midnight(d), metric=metric, value=v)


def without_overlap(column: Column, sources: Sequence[str]) -> Column:
    """Each interval's value by the share of it that no better source, and no earlier interval, covers already.

    The better source is the watch, then the phone, then any other; among equals the one with the larger total.
    """
    if len(column) < 2:
        return column
    totals = np.bincount(column.source, weights=np.abs(column.value), minlength=len(sources))
    ranked = sorted(np.unique(column.source).tolist(), key=lambda s: (_rank(sources[s]), -totals[s], sources[s]))
    covered_from, covered_to = np.zeros(0, np.int64), np.zeros(0, np.int64)
    value = column.value.copy()
    for source in ranked:
        rows = np.flatnonzero(column.source == source)
        rows = rows[np.lexsort((column.line[rows], column.end[rows], column.start[rows]))]
        start, end = column.start[rows], column.end[rows]
        before = np.concatenate((start[:1], np.maximum.accumulate(end)[:-1]))
        free_from = np.minimum(np.maximum(start, before), end)
        free = (end - free_from) - _covered(free_from, end, covered_from, covered_to)
        length = end - start
        share = np.where(length > 0, free / np.maximum(length, 1), 1.0)
        instant = length == 0
        again = instant & np.concatenate(([False], (start[1:] == start[:-1]) & (value[rows][1:] == value[rows][:-1])))
        inside = instant & (_covered(start, start + 1, covered_from, covered_to) > 0)
        value[rows] *= np.where(again | inside, 0.0, share)
        covered_from, covered_to = _joined(np.concatenate((covered_from, start)), np.concatenate((covered_to, end)))
    return Column(column.start, column.end, column.offset, value, column.source, column.line)


def _rank(source: str) -> int:
    name = source.casefold()
    return 0 if "watch" in name else 1 if "phone" in name else 2


def _covered(start: np.ndarray, end: np.ndarray, covered_from: np.ndarray, covered_to: np.ndarray) -> np.ndarray:
    """Seconds of each [start, end) inside the covered stretches, which are sorted and apart."""
    if not len(covered_from):
        return np.zeros(len(start), np.int64)
    before = np.concatenate(([0], np.cumsum(covered_to - covered_from)))

    def up_to(moment: np.ndarray) -> np.ndarray:
        place = np.searchsorted(covered_from, moment, side="right")
        inside = np.minimum(moment, covered_to[np.maximum(place - 1, 0)]) - covered_from[np.maximum(place - 1, 0)]
        return np.where(place > 0, before[np.maximum(place - 1, 0)] + inside, 0)

    return up_to(end) - up_to(start)


def _joined(start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The union of intervals as stretches that are sorted and apart."""
    order = np.argsort(start, kind="stable")
    start, end = start[order], np.maximum.accumulate(end[order])
    first = np.flatnonzero(np.concatenate(([True], start[1:] > end[:-1])))
    return start[first], end[np.append(first[1:] - 1, len(end) - 1)]


def union_s(start: np.ndarray, end: np.ndarray) -> float:
    """Seconds that a few intervals cover together."""
    total, reach = 0, NO_DATE
    for begin, stop in sorted(zip(start.tolist(), end.tolist(), strict=True)):
        total += max(0, stop - max(begin, reach))
        reach = max(reach, stop)
    return float(total)
