"""Second-by-second data of one activity as columns. SI units; a gap is NaN, never zero."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

STREAM_UNITS: Mapping[str, str] = {
    "latitude": "deg",
    "longitude": "deg",
    "altitude_m": "m",
    "distance_m": "m",
    "speed_m_s": "m/s",
    "hr": "bpm",
    "power_w": "W",
    "cadence": "1/min",
    "temperature_c": "°C",
    "grade_pct": "%",
    "respiration": "1/min",
    "vertical_oscillation_mm": "mm",
    "stance_time_ms": "ms",
    "rr_ms": "ms",
}
"""The columns that have a name of their own; cadence is steps, revolutions or strokes a minute (both feet)."""

DEVELOPER_PREFIX = "dev:"
"""A column that only its device explains keeps its own name behind this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """`time_s`: seconds after the activity's start, float64 [N], never decreasing; each column float64 [N]."""

    time_s: np.ndarray
    columns: Mapping[str, np.ndarray]

    def __post_init__(self) -> None:
        for name, values in self.columns.items():
            if len(values) != len(self.time_s):
                raise ValueError(f"column {name!r} has {len(values)} values for {len(self.time_s)} times")

    def __len__(self) -> int:
        return len(self.time_s)
