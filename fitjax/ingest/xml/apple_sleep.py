"""Nights out of Apple Health's sleep records. In: a `Column` of stages; out: `Wellness` for the day of waking.

Records less than two hours apart are one sleep. Of several sources the one that tells stages, or else the one that
slept longest, is believed for the whole of it, so that watch, phone and apps never add up.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from fitjax.domain.wellness import Metric, Wellness
from fitjax.ingest.xml.apple_columns import Column
from fitjax.ingest.xml.apple_daily import midnight, union_s

_APART_S = 2 * 3600
_LONGEST_NAP_S = 3 * 3600
_IN_BED, _ASLEEP, _CORE, _DEEP, _REM, _AWAKE = range(6)
_PARTS = ((Metric.DEEP_SLEEP_S, _DEEP), (Metric.LIGHT_SLEEP_S, _CORE), (Metric.REM_SLEEP_S, _REM))


@dataclass(frozen=True, slots=True)
class _Sleep:
    day: int
    line: int
    wakes_at_hour: float
    values: dict[Metric, float]

    @property
    def asleep_s(self) -> float:
        return self.values.get(Metric.SLEEP_S, 0.0)


def nights(column: Column, sources: Sequence[str]) -> Iterator[Wellness]:
    """The longest sleep of a day is its night; other sleep of the day, and a short one by day, is a nap."""
    days: dict[int, list[_Sleep]] = defaultdict(list)
    for sleep in _sleeps(column, sources):
        days[sleep.day].append(sleep)
    for day, sleeps in sorted(days.items()):
        night = max(sleeps, key=lambda sleep: (sleep.asleep_s, sleep.values.get(Metric.IN_BED_S, 0.0)))
        naps = [sleep for sleep in sleeps if sleep is not night or _is_nap(sleep)]
        if not _is_nap(night):
            for metric, value in night.values.items():
                yield Wellness(row=night.line, at=midnight(day), metric=metric, value=min(value, 86_400.0))
        total = sum(sleep.asleep_s for sleep in naps)
        if total:
            yield Wellness(row=naps[0].line, at=midnight(day), metric=Metric.NAP_S, value=min(total, 86_400.0))


def _is_nap(sleep: _Sleep) -> bool:
    return 0 < sleep.asleep_s < _LONGEST_NAP_S and 11 <= sleep.wakes_at_hour < 22


def _sleeps(column: Column, sources: Sequence[str]) -> Iterator[_Sleep]:
    if not len(column):
        return
    order = np.lexsort((column.line, column.start))
    column = column.rows(order)
    reach = np.maximum.accumulate(column.end)
    first = np.flatnonzero(np.concatenate(([True], column.start[1:] > reach[:-1] + _APART_S)))
    for begin, stop in zip(first.tolist(), [*first[1:].tolist(), len(column)], strict=True):
        yield _one(column.rows(np.arange(begin, stop)), sources)


def _one(rows: Column, sources: Sequence[str]) -> _Sleep:
    best = max(np.unique(rows.source).tolist(), key=lambda source: (*_trust(rows, source), sources[source]))
    mine = rows.rows(rows.source == best)
    asleep = (mine.value >= _ASLEEP) & (mine.value <= _REM)
    values: dict[Metric, float] = {}
    if asleep.any():
        values[Metric.SLEEP_S] = union_s(mine.start[asleep], mine.end[asleep])
    for metric, stage in _PARTS:
        seconds = union_s(mine.start[mine.value == stage], mine.end[mine.value == stage])
        if seconds:
            values[metric] = seconds
    awake = union_s(mine.start[mine.value == _AWAKE], mine.end[mine.value == _AWAKE])
    if awake:
        values[Metric.AWAKE_S] = awake
    in_bed = mine if (mine.value == _IN_BED).any() else rows
    which = in_bed.value == _IN_BED
    if which.any():
        values[Metric.IN_BED_S] = union_s(in_bed.start[which], in_bed.end[which])
    believed = mine.rows(asleep) if asleep.any() else mine
    last = int(np.argmax(believed.end))
    local_end = int(believed.end[last]) + int(believed.offset[last]) * 60
    return _Sleep(local_end // 86_400, int(rows.line.min()), local_end % 86_400 / 3600, values)


def _trust(rows: Column, source: int) -> tuple[bool, float, float]:
    mine = rows.source == source
    staged = mine & (rows.value >= _CORE) & (rows.value <= _REM)
    asleep = mine & (rows.value >= _ASLEEP) & (rows.value <= _REM)
    return (
        bool(staged.any()),
        union_s(rows.start[asleep], rows.end[asleep]),
        union_s(rows.start[mine], rows.end[mine]),
    )
