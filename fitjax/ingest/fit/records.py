"""A file's second-by-second records as columns in file order. In: tables; out: FIT seconds and float64 columns.

Values are as the device wrote them: nothing is left out or mended here.
"""

from dataclasses import dataclass

import numpy as np

from fitjax.domain.stream import DEVELOPER_PREFIX
from fitjax.ingest.fit import profile
from fitjax.ingest.fit.base_types import base_type
from fitjax.ingest.fit.profile import RECORD_FIELDS, Field
from fitjax.ingest.fit.table import Table

MAX_DEVELOPER_COLUMNS = 40
MAX_CELLS = 20_000_000
"""Numbers in the developers' columns together; more of them would not fit into memory."""

_COLUMNS = {
    "latitude": ("position_lat",),
    "longitude": ("position_long",),
    "altitude_m": ("enhanced_altitude", "altitude"),
    "distance_m": ("distance",),
    "speed_m_s": ("enhanced_speed", "speed"),
    "hr": ("heart_rate",),
    "power_w": ("power",),
    "cadence": ("cadence",),
    "temperature_c": ("temperature",),
    "grade_pct": ("grade",),
    "respiration": ("enhanced_respiration_rate", "respiration_rate"),
    "vertical_oscillation_mm": ("vertical_oscillation",),
    "stance_time_ms": ("stance_time",),
}
"""Column → the record fields that may hold it, the best first."""
_COLUMN_OF_FIELD = {RECORD_FIELDS[field].number: column for column, fields in _COLUMNS.items() for field in fields}


@dataclass(frozen=True, slots=True)
class Records:
    times: np.ndarray
    """FIT seconds, NaN where a record has no time."""
    positions: np.ndarray
    columns: dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class DeveloperField:
    """What the file says about a field that only its device knows."""

    name: str
    units: str
    base: int
    scale: float
    offset: float
    column: str
    """The column that it is by its own word, '' for none."""


def read(table: Table, fields: dict[tuple[int, int], DeveloperField]) -> Records:
    columns = {name: _first(table, sources) for name, sources in _COLUMNS.items()}
    fraction = _field(table, RECORD_FIELDS["fractional_cadence"])
    columns["cadence"] = columns["cadence"] + np.nan_to_num(fraction)
    _unpack_speed_distance(table, columns)
    columns = {name: values for name, values in columns.items() if not np.isnan(values).all()}
    _add_developer(table, fields, columns)
    return Records(times=table.times(), positions=table.positions, columns=columns)


def developer_fields(table: Table) -> dict[tuple[int, int], DeveloperField]:
    """(developer, field number) → what the file's own descriptions say of it."""
    columns = {name: _field(table, field) for name, field in profile.DESCRIPTION_FIELDS.items()}
    names, units = table.texts(profile.DESCRIPTION_NAME.number), table.texts(profile.DESCRIPTION_UNITS.number)
    found: dict[tuple[int, int], DeveloperField] = {}
    for row in range(len(table)):
        at = {name: float(column[row]) for name, column in columns.items()}
        if np.isnan(at["developer"]) or np.isnan(at["number"]) or np.isnan(at["base_type"]):
            continue
        native = at["native_field"] if at["native_message"] == profile.RECORD else np.nan
        found[int(at["developer"]), int(at["number"])] = DeveloperField(
            name=names[row] or f"field {int(at['number'])}",
            units=units[row],
            base=int(at["base_type"]),
            scale=at["scale"] if at["scale"] > 0 else 1.0,
            offset=0.0 if np.isnan(at["offset"]) else at["offset"],
            column="" if np.isnan(native) else _COLUMN_OF_FIELD.get(int(native), ""),
        )
    return found


def _field(table: Table, field: Field) -> np.ndarray:
    return table.column(field.number, field.scale, field.offset)


def _first(table: Table, sources: tuple[str, ...]) -> np.ndarray:
    """The best field that is there, row by row."""
    present = [RECORD_FIELDS[source] for source in sources if table.has(RECORD_FIELDS[source].number)]
    if not present:
        return np.full(len(table), np.nan)
    values = _field(table, present[0])
    for other in present[1:]:
        missing = np.isnan(values)
        if not missing.any():
            break
        values = np.where(missing, _field(table, other), values)
    return values


def _unpack_speed_distance(table: Table, columns: dict[str, np.ndarray]) -> None:
    rows, raw = table.raw(profile.RECORD_SPEED_DISTANCE.number, 3)
    known = (raw != 0xFF).any(axis=1)
    rows, low, mid, high = rows[known], *(raw[known, i].astype(np.int64) for i in range(3))
    if not len(rows):
        return
    speed, distance = (np.full(len(table), np.nan) for _ in range(2))
    speed[rows] = (low | (mid & 0x0F) << 8) / 100
    wrapped = mid >> 4 | high << 4
    distance[rows] = np.cumsum(np.diff(wrapped, prepend=0) & 0xFFF) / 16
    for name, values in (("speed_m_s", speed), ("distance_m", distance)):
        columns[name] = np.where(np.isnan(columns[name]), values, columns[name])


def _add_developer(table: Table, fields: dict[tuple[int, int], DeveloperField], columns: dict[str, np.ndarray]) -> None:
    allowed = min(MAX_DEVELOPER_COLUMNS, MAX_CELLS // max(1, len(table)))
    for key in table.developer_keys():
        field = fields.get(key)
        if field is None or allowed <= 0:
            continue
        values = table.developer(key, base_type(field.base))
        if values is None or np.isnan(values).all():
            continue
        allowed -= 1
        values = values / field.scale - field.offset
        if field.column and field.column not in columns:
            columns[field.column] = values
            continue
        name = f"{DEVELOPER_PREFIX}{field.name}" + (f" ({field.units})" if field.units else "")
        columns[name if name not in columns else f"{name} #{key[0]}.{key[1]}"] = values
