"""What a column of a table can mean, in what unit it is stored and what it may be. Data; no file, no language.

Meanings of activities are the keys of `fields.LIMITS` and a few texts; meanings of the body are `Metric` names.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fitjax.domain.wellness import RANGES, Metric
from fitjax.ingest.fields import LIMITS, Limit

ACTIVITY_NUMBERS: Mapping[str, str] = {
    "distance": "length", "duration": "time", "moving": "time", "ascent": "length", "descent": "length",
    "avg_hr": "plain", "max_hr": "plain", "avg_power": "plain", "max_power": "plain", "normalized_power": "plain",
    "avg_cadence": "plain", "calories": "energy", "rpe": "plain", "tss": "plain", "max_speed": "speed",
}  # fmt: skip
"""Meaning → the dimension of its unit."""
TIMES = ("start", "clock", "end", "end_clock", "zone")
"""`start` may be a day whose time of day stands in `clock`; `zone` is a column that names the zone of the row."""
SET_NUMBERS: Mapping[str, str] = {
    "weight": "mass", "reps": "plain", "rpe": "plain", "distance": "length", "set_duration": "time", "duration": "time",
}  # fmt: skip

_DIMENSIONS: Mapping[Metric, str] = {
    **dict.fromkeys(Metric, "plain"),
    **dict.fromkeys((Metric.WEIGHT_KG, Metric.MUSCLE_MASS_KG), "mass"),
    **{m: "time" for m in Metric if m.value.endswith("_s")},
    **{m: "energy" for m in Metric if m.value.endswith("_kcal")},
    **{m: "part" for m in Metric if m.value.endswith("_pct")},
    **dict.fromkeys((Metric.HRV_RMSSD_MS, Metric.HRV_SDNN_MS), "beat"),
    **dict.fromkeys((Metric.SKIN_TEMPERATURE_C, Metric.BODY_TEMPERATURE_C), "temperature"),
    Metric.DISTANCE_M: "length",
    Metric.HEIGHT_CM: "height",
}
_ZERO_COUNTS = frozenset(
    {
        Metric.FLOORS, Metric.ACTIVE_S, Metric.ACTIVE_KCAL, Metric.AWAKE_S, Metric.NAP_S, Metric.STRESS,
        Metric.SKIN_TEMPERATURE_C, Metric.FATIGUE, Metric.SORENESS, Metric.MOOD, Metric.DAY_STRAIN,
        Metric.BODY_BATTERY, Metric.RECOVERY_SCORE,
    }
)  # fmt: skip
"""Elsewhere an exporter's 0 means that nothing was measured: nobody's day has no step and no heartbeat."""


_UNITS = {
    "kg": "kg", "m": "m", "s": "s", "pct": "%", "ms": "ms", "c": "°C", "cm": "cm", "kcal": "kcal", "mmhg": "mmHg",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    name: str
    dimension: str
    limit: Limit


def _metric(metric: Metric) -> Meaning:
    low, high = RANGES[metric]
    name, _, suffix = metric.value.rpartition("_")
    unit = _UNITS.get(suffix)
    words = (metric.value if unit is None else name).replace("_", " ")
    limit = Limit(
        what=words, field=metric.value, low=low, high=high, unit=unit or "", zero_is_missing=metric not in _ZERO_COUNTS
    )  # fmt: skip
    return Meaning(name=metric.value, dimension=_DIMENSIONS[metric], limit=limit)


METRICS: Mapping[str, Meaning] = {metric.value: _metric(metric) for metric in Metric}
ACTIVITY: Mapping[str, Meaning] = {
    name: Meaning(name=name, dimension=dimension, limit=LIMITS[name]) for name, dimension in ACTIVITY_NUMBERS.items()
}
SETS: Mapping[str, Meaning] = {
    name: Meaning(
        name=name, dimension=dimension, limit=LIMITS["duration" if name == "set_duration" else name]
    )
    for name, dimension in SET_NUMBERS.items()
}  # fmt: skip
