"""What a watch or scale measured between sessions. In: a source; out: Wellness, daily values on their local date.

Steps, distance and active energy count up over a day for each way of moving, so the day's highest count is its total.
"""

from datetime import datetime, timedelta

import numpy as np

from fitjax.domain.wellness import RANGES, Metric, Wellness
from fitjax.ingest.fit import profile
from fitjax.ingest.fit.profile import Field
from fitjax.ingest.fit.source import EPOCH, Source
from fitjax.ingest.fit.table import Table
from fitjax.ingest.problems import RowProblem

MAX_READINGS = 500_000
MAX_WEIGHTS = 20_000
_DAY_S = 86_400
_WALKING, _RUNNING = 6, 1

_MEANS: tuple[tuple[int, Field, Metric], ...] = (
    (profile.MONITORING_HR, Field(1), Metric.REST_HR),
    (profile.STRESS, Field(0), Metric.STRESS),
    (profile.SPO2, Field(0), Metric.SPO2_PCT),
    (profile.RESPIRATION, Field(0, 100), Metric.RESPIRATION),
    (profile.HRV_STATUS, Field(1, 128), Metric.HRV_RMSSD_MS),
    (profile.SLEEP_SCORE, Field(6), Metric.SLEEP_SCORE),
)
"""Messages whose daily value is the mean of what they hold that day."""
_MESSAGES = (
    *(message for message, _, _ in _MEANS),
    profile.WEIGHT_SCALE,
    profile.BLOOD_PRESSURE,
    profile.MONITORING,
    profile.SLEEP_LEVEL,
)
_STRESS_TIME = Field(1)
_SLEEP_STAGES = {1: Metric.AWAKE_S, 2: Metric.LIGHT_SLEEP_S, 3: Metric.DEEP_SLEEP_S, 4: Metric.REM_SLEEP_S}


def read(source: Source) -> tuple[list[Wellness], int]:
    """The values, and how many readings of the file they come from."""
    if not source.has(*_MESSAGES):
        return [], 0
    days = _Days(source)
    found, readings = _weights(source)
    readings += _monitoring(source, days)
    for message, field, metric in _MEANS:
        table = source.table(message, MAX_READINGS)
        if not len(table):
            continue
        times = table.moments(_STRESS_TIME.number) if message == profile.STRESS else table.times()
        if np.isnan(times).all() and message == profile.SLEEP_SCORE:
            times = np.full(len(table), source.file_id["time_created"] or np.nan)
        values = table.column(field.number, field.scale)
        low, high = RANGES[metric]
        values = np.where((values >= low) & (values <= high), values, np.nan)  # negative stress is "cannot be told"
        days.add_means(table, times, values, metric)
        readings += len(table)
    readings += _sleep(source, days)
    return [*found, *days.values], readings


class _Days:
    """Collects daily values on their local date."""

    def __init__(self, source: Source) -> None:
        self._source = source
        offset = source.zone.utcoffset(EPOCH.replace(tzinfo=None)) or timedelta(0)
        self._offset_s = offset.total_seconds()
        self.values: list[Wellness] = []

    def of(self, times: np.ndarray) -> np.ndarray:
        """Local days since the FIT epoch; NaN stays."""
        return np.floor((times + self._offset_s) / _DAY_S)

    def add(self, row: int, day: float, metric: Metric, value: float) -> None:
        at = EPOCH.replace(tzinfo=None) + timedelta(days=int(day))
        low, high = RANGES[metric]
        if not low <= value <= high:
            self._source.put_aside(
                row, metric.value, f"{value:,.9g}", f"{metric.value} is outside {low:,.9g} to {high:,.9g}"
            )
            return
        self.values.append(Wellness(row=row, at=at, metric=metric, value=value))

    def add_means(self, table: Table, times: np.ndarray, values: np.ndarray, metric: Metric) -> None:
        for row, day, inside in self.each(table, times, values):
            self.add(row, day, metric, float(inside.mean()))

    def each(self, table: Table, times: np.ndarray, values: np.ndarray) -> list[tuple[int, float, np.ndarray]]:
        """(row of the first reading, day, the day's values) for each day that has any."""
        known = np.flatnonzero(~np.isnan(values) & ~np.isnan(times))
        if not len(known):
            return []
        days = self.of(times[known])
        order = np.argsort(days, kind="stable")
        known, days = known[order], days[order]
        starts = np.flatnonzero(np.diff(days, prepend=days[0] - 1))
        rows = self._source.rows(table.positions[known[starts]])
        return [
            (int(row), float(days[at]), part)
            for row, at, part in zip(rows, starts, np.split(values[known], starts[1:]), strict=True)
        ]


def _weights(source: Source) -> tuple[list[Wellness], int]:
    scale = source.table(profile.WEIGHT_SCALE, MAX_WEIGHTS)
    pressure = source.table(profile.BLOOD_PRESSURE, MAX_WEIGHTS)
    people = scale.column(profile.WEIGHT_FIELDS["user"].number)
    if len(np.unique(people[~np.isnan(people)])) > 1:
        source.warn("the scale's readings are of more than one person")
    found: list[Wellness] = []
    for table, fields in (
        (
            scale,
            {
                "weight": Metric.WEIGHT_KG,
                "percent_fat": Metric.BODY_FAT_PCT,
                "muscle_mass": Metric.MUSCLE_MASS_KG,
                "bmi": Metric.BMI,
            },
        ),
        (pressure, {"systolic": Metric.SYSTOLIC_MMHG, "diastolic": Metric.DIASTOLIC_MMHG}),
    ):
        times = table.times()
        rows: list[int] = source.rows(table.positions).tolist() if len(table) else []
        all_fields = profile.WEIGHT_FIELDS | profile.PRESSURE_FIELDS
        columns = {m: table.column(all_fields[n].number, all_fields[n].scale) for n, m in fields.items()}
        for i, row in enumerate(rows):
            at = _moment(source, int(row), float(times[i]))
            if at is None:
                continue
            for metric, column in columns.items():
                value = float(column[i])
                low, high = RANGES[metric]
                if value != value or value == 0:
                    continue
                if low <= value <= high:
                    found.append(Wellness(row=int(row), at=at, metric=metric, value=value))
                else:
                    source.put_aside(int(row), metric.value, f"{value:,.9g}", f"outside {low:,.9g} to {high:,.9g}")
    return found, len(scale) + len(pressure)


def _moment(source: Source, row: int, seconds: float) -> datetime | None:
    try:
        if seconds != seconds:
            raise RowProblem("the reading has no time")
        return source.moment(seconds, "time of measuring")
    except RowProblem as problem:
        source.reject(row, str(problem))
        return None


def _monitoring(source: Source, days: _Days) -> int:
    table = source.table(profile.MONITORING, MAX_READINGS)
    if not len(table):
        return 0
    columns = {n: table.column(f.number, f.scale, f.offset) for n, f in profile.MONITORING_FIELDS.items()}
    times = _full_times(source, table, columns["timestamp_16"])
    packed = columns["packed_activity"]
    kind = np.where(
        np.isnan(columns["activity_type"]), np.where(np.isnan(packed), np.nan, packed % 32), columns["activity_type"]
    )
    on_foot = (kind == _WALKING) | (kind == _RUNNING)
    for metric, values in (
        (Metric.STEPS, np.where(on_foot, columns["steps"], np.nan)),
        (Metric.DISTANCE_M, np.where(on_foot, columns["distance"], np.nan)),
        (Metric.ACTIVE_KCAL, columns["active_calories"]),
    ):
        totals: dict[float, tuple[int, float]] = {}
        for way in np.unique(kind[~np.isnan(values) & ~np.isnan(kind)]).tolist():
            # The count of midnight closes the day before it.
            for row, day, inside in days.each(table, times - 1, np.where(kind == way, values, np.nan)):
                first, total = totals.get(day, (row, 0.0))
                totals[day] = first, total + float(inside.max())
        for day, (row, total) in totals.items():
            if total > 0:
                days.add(row, day, metric, total)
    heart = np.where(columns["heart_rate"] > 0, columns["heart_rate"], np.nan)
    for row, day, inside in days.each(table, times, heart):
        for metric, value in (
            (Metric.AVG_HR, inside.mean()),
            (Metric.MIN_HR, inside.min()),
            (Metric.MAX_HR, inside.max()),
        ):
            days.add(row, day, metric, float(value))
    return len(table)


def _full_times(source: Source, table: Table, low_bits: np.ndarray) -> np.ndarray:
    """Times of which most messages hold the last 16 bits only; the rest comes from the last full time before."""
    info = source.table(profile.MONITORING_INFO, 1)
    last = float(info.times()[0]) if len(info) else np.nan
    out = table.times()
    for i, (full, low) in enumerate(zip(out.tolist(), low_bits.tolist(), strict=True)):
        if full == full:
            last = full
        elif low == low and last == last:
            last = last + ((int(low) - int(last)) & 0xFFFF)
            out[i] = last
    return out


def _sleep(source: Source, days: _Days) -> int:
    """Stages last until the next one begins; the night carries the day on which it ended."""
    table = source.table(profile.SLEEP_LEVEL, MAX_READINGS)
    times, stages = table.times(), table.column(0)
    if len(table) < 2 or np.isnan(times).any() or (np.diff(times) < 0).any() or times[-1] - times[0] > _DAY_S:
        return len(table)
    lasted = np.diff(times)
    day = float(days.of(times[-1:])[0])
    row = int(source.rows(table.positions[:1])[0])
    total = 0.0
    for stage, metric in _SLEEP_STAGES.items():
        seconds = float(lasted[stages[:-1] == stage].sum())
        if seconds:
            days.add(row, day, metric, seconds)
            total += 0.0 if metric is Metric.AWAKE_S else seconds
    if total:
        days.add(row, day, Metric.SLEEP_S, total)
    return len(table)
