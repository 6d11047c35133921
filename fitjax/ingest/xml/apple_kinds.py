"""Which Apple Health record types come in, as which metric, in which units. A table; knows nothing of XML.

Resting energy (BasalEnergyBurned) is left out on purpose: phones estimate it from age and weight, no rule here asks for
it, and there are hundreds of records a day. The receipt counts it among the kinds that are not used.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fitjax.domain.wellness import Metric

QUANTITY, CATEGORY = "HKQuantityTypeIdentifier", "HKCategoryTypeIdentifier"
SLEEP = "SleepAnalysis"
HEART_RATE = "HeartRate"

_MASS = {"kg": 1.0, "g": 0.001, "lb": 0.45359237, "st": 6.35029318, "oz": 0.028349523125}
_LENGTH_M = {"m": 1.0, "km": 1000.0, "cm": 0.01, "mm": 0.001, "mi": 1609.344, "ft": 0.3048, "yd": 0.9144, "in": 0.0254}
_ENERGY = {"kcal": 1.0, "Cal": 1.0, "cal": 0.001, "kJ": 1 / 4.184, "J": 1 / 4184.0}
_TIME_S = {"s": 1.0, "sec": 1.0, "min": 60.0, "hr": 3600.0, "h": 3600.0, "ms": 0.001}
_RATE = {"count/min": 1.0, "bpm": 1.0, "count/s": 60.0, "Hz": 60.0}
_COUNT = {"count": 1.0}
_PERCENT = {"%": 100.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One record type: its metric, and how many of the metric's unit one of each of Apple's units is."""

    metric: Metric
    units: Mapping[str, float]
    usual: str
    """The unit where the record names none."""
    daily: str = ""
    """'' each record on its own | 'sum' of the day, sources not doubled | 'mean' | 'last' of the day."""
    percent: bool = False
    """A fraction by Apple's rule; some apps write 97 for 97 %."""


KINDS: Mapping[str, Kind] = {
    HEART_RATE: Kind(metric=Metric.AVG_HR, units=_RATE, usual="count/min", daily="heart"),
    "RestingHeartRate": Kind(metric=Metric.REST_HR, units=_RATE, usual="count/min", daily="last"),
    "HeartRateVariabilitySDNN": Kind(metric=Metric.HRV_SDNN_MS, units={"ms": 1.0, "s": 1000.0}, usual="ms"),
    "RespiratoryRate": Kind(metric=Metric.RESPIRATION, units=_RATE, usual="count/min", daily="mean"),
    "OxygenSaturation": Kind(metric=Metric.SPO2_PCT, units=_PERCENT, usual="%", daily="mean", percent=True),
    "VO2Max": Kind(
        metric=Metric.VO2MAX, units={"mL/min·kg": 1.0, "ml/kg/min": 1.0, "mL/kg/min": 1.0}, usual="mL/min·kg"
    ),
    "BodyMass": Kind(metric=Metric.WEIGHT_KG, units=_MASS, usual="kg"),
    "LeanBodyMass": Kind(metric=Metric.MUSCLE_MASS_KG, units=_MASS, usual="kg"),
    "BodyFatPercentage": Kind(metric=Metric.BODY_FAT_PCT, units=_PERCENT, usual="%", percent=True),
    "BodyMassIndex": Kind(metric=Metric.BMI, units=_COUNT, usual="count"),
    "Height": Kind(metric=Metric.HEIGHT_CM, units={u: 100 * f for u, f in _LENGTH_M.items()}, usual="cm"),
    "BodyTemperature": Kind(metric=Metric.BODY_TEMPERATURE_C, units={"degC": 1.0, "degF": 5 / 9}, usual="degC"),
    "AppleSleepingWristTemperature": Kind(
        metric=Metric.SKIN_TEMPERATURE_C, units={"degC": 1.0, "degF": 5 / 9}, usual="degC"
    ),
    "BloodPressureSystolic": Kind(metric=Metric.SYSTOLIC_MMHG, units={"mmHg": 1.0, "kPa": 7.500616827}, usual="mmHg"),
    "BloodPressureDiastolic": Kind(metric=Metric.DIASTOLIC_MMHG, units={"mmHg": 1.0, "kPa": 7.500616827}, usual="mmHg"),
    "StepCount": Kind(metric=Metric.STEPS, units=_COUNT, usual="count", daily="sum"),
    "DistanceWalkingRunning": Kind(metric=Metric.DISTANCE_M, units=_LENGTH_M, usual="km", daily="sum"),
    "FlightsClimbed": Kind(metric=Metric.FLOORS, units=_COUNT, usual="count", daily="sum"),
    "AppleExerciseTime": Kind(metric=Metric.ACTIVE_S, units=_TIME_S, usual="min", daily="sum"),
    "ActiveEnergyBurned": Kind(metric=Metric.ACTIVE_KCAL, units=_ENERGY, usual="kcal", daily="sum"),
}


def kind_name(type_: str) -> str:
    """'HKQuantityTypeIdentifierHeartRate' → 'HeartRate'."""
    for prefix in (QUANTITY, CATEGORY):
        if type_.startswith(prefix):
            return type_[len(prefix) :]
    return type_


def is_used(name: str) -> bool:
    return name in KINDS or name == SLEEP


def metres(value: float, unit: str) -> float | None:
    return value * _LENGTH_M[unit] if unit in _LENGTH_M else None


def kilocalories(value: float, unit: str) -> float | None:
    return value * _ENERGY[unit] if unit in _ENERGY else None


def seconds(value: float, unit: str) -> float | None:
    return value * _TIME_S[unit] if unit in _TIME_S else None
