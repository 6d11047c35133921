"""Heartbeats that lie in messages of their own. In: tables; out: columns for the records.

A chest strap that was under water hands its heart rates over after the swim; R-R intervals stand between the records.
"""

from dataclasses import dataclass, field

import numpy as np

from fitjax.ingest.fit import profile
from fitjax.ingest.fit.table import Table

_TICKS = 1024
"""Event times count 1/1024 s."""
_WRAP = 4096
_NEAR_S = 2
"""A beat belongs to the first record after it, when that comes within this time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beats:
    """FIT seconds and heart rate of a strap's events."""

    at: np.ndarray = field(default_factory=lambda: np.zeros(0))
    bpm: np.ndarray = field(default_factory=lambda: np.zeros(0))


def intervals_ms(table: Table, record_positions: np.ndarray) -> np.ndarray | None:
    """For each record the mean of the R-R intervals that the file holds between it and the record before."""
    if not len(table) or not len(record_positions):
        return None
    lists = table.lists(profile.HRV_INTERVALS.number)
    if not lists.size:
        return None
    # Intervals are followed by the record of their second.
    row = np.minimum(np.searchsorted(record_positions, table.positions), len(record_positions) - 1)
    known = ~np.isnan(lists)
    sums = np.bincount(row, weights=np.nansum(lists, axis=1), minlength=len(record_positions))
    counts = np.bincount(row, weights=known.sum(axis=1), minlength=len(record_positions))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(counts > 0, sums / counts, np.nan))


def late_heart_rate(beats: Beats, times: np.ndarray) -> np.ndarray:
    """Heart rate for each record out of the strap's own messages: the mean since the record before."""
    order = np.argsort(times, kind="stable")
    ascending = times[order]
    row = np.searchsorted(ascending, beats.at)
    inside = row < len(ascending)
    row, at, bpm = row[inside], beats.at[inside], beats.bpm[inside]
    near = ascending[row] - at <= _NEAR_S
    row, bpm = row[near], bpm[near]
    counts = np.bincount(row, minlength=len(times))
    sums = np.bincount(row, weights=bpm, minlength=len(times))
    found = np.full(len(times), np.nan)
    found[order] = np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)
    return found


def beats_of(table: Table) -> Beats:
    """Every event of the strap: a full count of ticks, or its last 12 bits, eight to a message."""
    rates, full = table.lists(profile.HR_RATES.number), table.lists(profile.HR_TICKS.number)
    if not rates.size or not full.size:
        return Beats()
    width = rates.shape[1]
    ticks = np.full((len(table), width), np.nan)
    ticks[:, : full.shape[1]] = full[:, :width]
    is_full = ~np.isnan(ticks)
    packed_rows, packed = table.raw(profile.HR_PACKED_TICKS.number, 12)
    low = np.full((len(table), width), np.nan)
    low[packed_rows, :8] = _twelve_bits(packed)[:, :width]
    low = np.where(is_full, ticks % _WRAP, low)
    anchors = table.times() + np.nan_to_num(table.column(profile.HR_FRACTION.number, profile.HR_FRACTION.scale))
    # From here on one row for each event, in file order.
    known = ~np.isnan(low)
    first = known & (np.cumsum(known, axis=1) == 1)
    low, is_full, ticks, bpm = low[known].astype(np.int64), is_full[known], ticks[known], rates[known]
    starts = np.where(first, anchors[:, None], np.nan)[known]
    if not is_full.any():
        return Beats()
    passed = np.cumsum(np.where(is_full, 0, np.diff(low, prepend=low[:1]) % _WRAP))
    last_full = np.cumsum(is_full) - 1
    full_ticks = ticks[is_full]
    counted = full_ticks[last_full] + passed - passed[is_full][last_full]
    anchored = is_full & ~np.isnan(starts)
    if not anchored.any():
        return Beats()
    last_anchor = np.cumsum(anchored) - 1
    offset = starts[anchored] - counted[anchored] / _TICKS
    good = (last_full >= 0) & (last_anchor >= 0) & (bpm > 0)
    at = offset[last_anchor] + counted / _TICKS
    return Beats(at=at[good], bpm=bpm[good])


def _twelve_bits(raw: np.ndarray) -> np.ndarray:
    """Twelve bytes as eight numbers of 12 bits, low bits first: [n, 12] to [n, 8]."""
    three = raw.reshape(len(raw), 4, 3).astype(np.int64)
    even = three[:, :, 0] | (three[:, :, 1] & 0x0F) << 8
    odd = three[:, :, 1] >> 4 | three[:, :, 2] << 4
    return np.stack([even, odd], axis=2).reshape(len(raw), 8)
