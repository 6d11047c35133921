"""The records of one activity as a Stream. In: a source and the leg's time; out: a Stream, or None where it has none.

Here values that cannot be are taken out: a heart rate of 0 was not measured, an impossible one is set aside and listed.
"""

from dataclasses import dataclass

import numpy as np

from fitjax.domain.stream import Stream
from fitjax.ingest.fit.source import Source

_PLAUSIBLE = {
    "latitude": (-90.0, 90.0),
    "longitude": (-180.0, 180.0),
    "altitude_m": (-500.0, 12_000.0),
    "distance_m": (0.0, 5_000_000.0),
    "speed_m_s": (0.0, 150.0),
    "hr": (20.0, 260.0),
    "power_w": (0.0, 4_000.0),
    "cadence": (0.0, 400.0),
    "temperature_c": (-60.0, 70.0),
    "grade_pct": (-200.0, 200.0),
    "respiration": (1.0, 150.0),
    "rr_ms": (200.0, 3_000.0),
}
_EARLY_S = 60
"""Records that begin earlier than this before their session say that its start is wrong."""
_ZERO_IS_MISSING = ("hr", "respiration", "rr_ms", "stance_time_ms")
_NOTHING_BUT_ZERO_IS_MISSING = ("power_w", "cadence", "distance_m", "speed_m_s")
"""A single 0 is coasting or standing; a column of them had no sensor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """The FIT seconds of one activity in its file."""

    start: float
    begin: float
    """Records from here on belong to it: the start, or minus infinity for the first of the file."""
    end: float
    new_distance: bool
    """Whether the file may count the distance on from the leg before."""


def stream_of(source: Source, leg: Leg, row: int) -> Stream | None:
    records = source.records
    inside = (records.times >= leg.begin) & (records.times < leg.end)
    if not inside.any():
        return None
    rows = np.flatnonzero(inside)
    times = records.times[rows]
    if (np.diff(times) < 0).any():
        order = np.argsort(times, kind="stable")
        rows, times = rows[order], times[order]
    start = leg.start
    if start - times[0] > _EARLY_S:
        source.warn(
            f"the records begin {start - times[0]:,.0f} s before the start that the session states; "
            "their time counts from the first of them"
        )
        start = float(times[0])
    columns: dict[str, np.ndarray] = {}
    for name, values in records.columns.items():
        column = values[rows]
        if name == "distance_m" and leg.new_distance:
            column = _from_zero(column, values, records.times, leg)
        column = _plausible(source, row, name, column)
        if not np.isnan(column).all():
            columns[name] = column
    _drop_null_island(columns)
    return Stream(time_s=np.maximum(times - start, 0.0), columns=columns)


def _plausible(source: Source, row: int, name: str, values: np.ndarray) -> np.ndarray:
    if name in _ZERO_IS_MISSING or (name in _NOTHING_BUT_ZERO_IS_MISSING and not (np.nan_to_num(values) != 0).any()):
        values = np.where(values == 0, np.nan, values)
    if name not in _PLAUSIBLE:
        return values
    low, high = _PLAUSIBLE[name]
    wrong = (values < low) | (values > high)
    if not wrong.any():
        return values
    worst = values[wrong]
    shown = f"{worst[0]:,.9g}" if len(worst) == 1 else f"{worst.min():,.9g} to {worst.max():,.9g}"
    source.put_aside(row, name, shown, f"{len(worst):,} of {len(values):,} records outside {low:,.9g} to {high:,.9g}")
    return np.where(wrong, np.nan, values)


def _from_zero(column: np.ndarray, values: np.ndarray, times: np.ndarray, leg: Leg) -> np.ndarray:
    """Distance from this leg's start, where the file counts it on from the leg before."""
    known = column[~np.isnan(column)]
    earlier = values[(times < leg.begin) & ~np.isnan(values)]
    if not len(known) or not len(earlier) or known[0] < earlier[-1] or earlier[-1] <= 0:
        return column
    return column - earlier[-1]


def _drop_null_island(columns: dict[str, np.ndarray]) -> None:
    """A place at exactly 0°, 0° is a receiver without a fix; a place needs both numbers."""
    if "latitude" not in columns or "longitude" not in columns:
        columns.pop("latitude", None)
        columns.pop("longitude", None)
        return
    latitude, longitude = columns["latitude"], columns["longitude"]
    nowhere = ((latitude == 0) & (longitude == 0)) | np.isnan(latitude) | np.isnan(longitude)
    if nowhere.all():
        del columns["latitude"], columns["longitude"]
    elif nowhere.any():
        columns["latitude"] = np.where(nowhere, np.nan, latitude)
        columns["longitude"] = np.where(nowhere, np.nan, longitude)
