"""Laps and pool lengths of one activity. In: a source and the activity's time; out: Laps in order of their start."""

import numpy as np

from fitjax.domain.activity import Lap
from fitjax.ingest.fit import profile
from fitjax.ingest.fit.names import name_of
from fitjax.ingest.fit.profile import Field
from fitjax.ingest.fit.source import Source
from fitjax.ingest.fit.table import Table

MAX_LAPS = 20_000


def laps_between(
    source: Source, start: float, begin: float, end: float, per_cycle: int, pool_m: float | None
) -> tuple[Lap, ...]:
    """Those that start in [begin, end), FIT seconds. A rest at the wall is no length."""
    laps = _laps(source, start, begin, end, per_cycle)
    lengths = _lengths(source, start, begin, end, pool_m)
    return tuple(sorted([*laps, *lengths], key=lambda lap: (lap.start_s, lap.kind)))


def _laps(source: Source, start: float, begin: float, end: float, per_cycle: int) -> list[Lap]:
    table = source.table(profile.LAP, MAX_LAPS)
    columns, starts = _columns(table, profile.LAP_FIELDS)
    found: list[Lap] = []
    for i in np.flatnonzero((starts >= begin) & (starts < end)).tolist():
        at = {name: _number(column[i]) for name, column in columns.items()}
        cadence = at["avg_cadence"]
        fraction = at["avg_fractional_cadence"] or 0.0
        found.append(
            Lap(
                start_s=max(0.0, float(starts[i]) - start),
                duration_s=_duration(at),
                distance_m=_within(at["total_distance"], 0.01, 5_000_000),
                avg_hr=_within(at["avg_heart_rate"], 20, 260),
                max_hr=_within(at["max_heart_rate"], 20, 260),
                avg_power_w=_within(at["avg_power"], 1, 3_000),
                avg_cadence=None if not cadence else (cadence + fraction) * per_cycle,
                ascent_m=_within(at["total_ascent"], 0, 100_000),
                stroke=name_of("swim_stroke", at["swim_stroke"]),
            )
        )
    return found


def _lengths(source: Source, start: float, begin: float, end: float, pool_m: float | None) -> list[Lap]:
    table = source.table(profile.LENGTH, MAX_LAPS)
    columns, starts = _columns(table, profile.LENGTH_FIELDS)
    found: list[Lap] = []
    for i in np.flatnonzero((starts >= begin) & (starts < end) & (columns["length_type"] != 0)).tolist():
        at = {name: _number(column[i]) for name, column in columns.items()}
        found.append(
            Lap(
                kind="length",
                start_s=max(0.0, float(starts[i]) - start),
                duration_s=_duration(at),
                distance_m=_within(pool_m, 1, 1_000),
                avg_cadence=_within(at["avg_swimming_cadence"], 1, 400),
                strokes=_within(at["total_strokes"], 0, 100_000),
                stroke=name_of("swim_stroke", at["swim_stroke"]),
            )
        )
    return found


def _columns(table: Table, fields: dict[str, Field]) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """The columns by name, and when each row began; a row that does not say began before its own timestamp."""
    columns = {name: table.column(field.number, field.scale, field.offset) for name, field in fields.items()}
    columns["start_time"] = table.moments(fields["start_time"].number)
    computed = table.times() - np.nan_to_num(columns["total_elapsed_time"])
    return columns, np.where(np.isnan(columns["start_time"]), computed, columns["start_time"])


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _duration(at: dict[str, float | None]) -> float | None:
    timer, elapsed = (_within(at[name], 0.001, 30 * 86_400) for name in ("total_timer_time", "total_elapsed_time"))
    return timer or elapsed


def _within(value: float | None, low: float, high: float) -> float | None:
    return value if value is not None and low <= value <= high else None
