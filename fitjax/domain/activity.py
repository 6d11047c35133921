"""What was done: activities and strength sets as every importer hands them over. SI units."""

from dataclasses import dataclass, field
from datetime import datetime

from fitjax.domain.vocabulary import Sport


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity row. None means the export did not say; it is never zero."""

    row: int
    """Row in the source file, the header being row 1."""
    source_id: str | None = None
    """The exporter's own id, when it has one."""
    start: datetime
    """Aware when the export told a zone or UTC; naive local time otherwise (the receipt says so)."""
    sport: Sport
    sport_raw: str = ""
    title: str = ""
    duration_s: float | None = None
    moving_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    avg_hr: float | None = None
    max_hr: float | None = None
    avg_power_w: float | None = None
    normalized_power_w: float | None = None
    avg_cadence: float | None = None
    calories_kcal: float | None = None
    rpe: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthSet:
    """One logged set; its workout is the `workout_start` + `workout_title` it shares with others."""

    row: int
    workout_start: datetime
    workout_title: str = ""
    workout_duration_s: float | None = None
    exercise: str
    """The exporter's exercise name, untouched."""
    set_index: int
    set_type: str = "normal"
    """normal | warmup | dropset | failure"""
    weight_kg: float | None = None
    reps: int | None = None
    rpe: float | None = None
    distance_m: float | None = None
    duration_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    row: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFile:
    """What a reader found in one file. `rows_read` counts every data row, rejected ones included."""

    format: str
    rows_read: int
    activities: tuple[Activity, ...] = ()
    sets: tuple[StrengthSet, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    warnings: tuple[str, ...] = field(default=())
