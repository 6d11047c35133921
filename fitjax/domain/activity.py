"""What was done: activities and strength sets as every importer hands them over. SI units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Wellness


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """A part of an activity: a lap of the watch, or one length of a pool."""

    kind: str = "lap"
    """lap | length"""
    start_s: float
    """Seconds after the activity's start."""
    duration_s: float | None = None
    distance_m: float | None = None
    avg_hr: float | None = None
    max_hr: float | None = None
    avg_power_w: float | None = None
    avg_cadence: float | None = None
    ascent_m: float | None = None
    strokes: float | None = None
    stroke: str = ""
    """The swim stroke, as the device calls it."""


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
    descent_m: float | None = None
    max_power_w: float | None = None
    max_speed_m_s: float | None = None
    tss: float | None = None
    """Training stress as the exporter computed it; kept for comparison, never mixed into the load."""
    device: str = ""
    file_ref: str = ""
    """Where an export's table says that this activity's own file lies (Strava's `Filename`)."""
    group: str = ""
    """Legs of one multisport activity share it."""
    derived: tuple[str, ...] = ()
    """Names of the fields above that the reader computed from the stream because the file did not state them."""
    laps: tuple[Lap, ...] = ()
    stream: Stream | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedLaps:
    """The laps of one activity in a file that does not say when it was: they belong to the stored one they fit."""

    row: int
    """Row of the totals, the header being row 1."""
    laps: tuple[Lap, ...]
    totals: Mapping[str, float]
    """The activity's own fields (`duration_s`, `distance_m`, ...) as far as the file tells them."""
    summed: tuple[str, ...] = ()
    """Names of the totals that the reader added up because no row stated them."""
    other_lengths_m: tuple[float, ...] = ()
    """The file names no unit and its distances were read as kilometres: metres in the other units they may be in."""
    name_id: str = ""
    """The exporter's ID of the activity, where the file's name holds one. It proves nothing by itself."""


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
class SetAside:
    """One impossible value: its row came in without it."""

    row: int
    field: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFile:
    """What a reader found in one file, or in one stretch of a large one.

    `rows_read` counts every data row, rejected ones included.
    """

    format: str
    rows_read: int
    activities: tuple[Activity, ...] = ()
    undated: UndatedLaps | None = None
    sets: Sequence[StrengthSet] = ()
    wellness: tuple[Wellness, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[str, ...] = field(default=())
