"""What a body says between sessions: one measured value each, with its metric's unit and plausible range."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Metric(StrEnum):
    """Daily values carry the local date at 00:00; nights carry the day on which the sleeper woke."""

    WEIGHT_KG = "weight_kg"
    BODY_FAT_PCT = "body_fat_pct"
    MUSCLE_MASS_KG = "muscle_mass_kg"
    BMI = "bmi"
    HEIGHT_CM = "height_cm"
    REST_HR = "rest_hr"
    AVG_HR = "avg_hr"
    MIN_HR = "min_hr"
    MAX_HR = "max_hr"
    HRV_RMSSD_MS = "hrv_rmssd_ms"
    HRV_SDNN_MS = "hrv_sdnn_ms"
    HRV_LN_RMSSD = "hrv_ln_rmssd"
    RESPIRATION = "respiration"
    SPO2_PCT = "spo2_pct"
    SKIN_TEMPERATURE_C = "skin_temperature_c"
    BODY_TEMPERATURE_C = "body_temperature_c"
    VO2MAX = "vo2max"
    SYSTOLIC_MMHG = "systolic_mmhg"
    DIASTOLIC_MMHG = "diastolic_mmhg"
    STEPS = "steps"
    DISTANCE_M = "distance_m"
    FLOORS = "floors"
    ACTIVE_S = "active_s"
    ACTIVE_KCAL = "active_kcal"
    TOTAL_KCAL = "total_kcal"
    SLEEP_S = "sleep_s"
    IN_BED_S = "in_bed_s"
    DEEP_SLEEP_S = "deep_sleep_s"
    LIGHT_SLEEP_S = "light_sleep_s"
    REM_SLEEP_S = "rem_sleep_s"
    AWAKE_S = "awake_s"
    NAP_S = "nap_s"
    SLEEP_SCORE = "sleep_score"
    RECOVERY_SCORE = "recovery_score"
    STRESS = "stress"
    BODY_BATTERY = "body_battery"
    DAY_STRAIN = "day_strain"
    FATIGUE = "fatigue"
    SORENESS = "soreness"
    MOOD = "mood"


RANGES: dict[Metric, tuple[float, float]] = {
    Metric.WEIGHT_KG: (20, 400),
    Metric.BODY_FAT_PCT: (1, 80),
    Metric.MUSCLE_MASS_KG: (5, 200),
    Metric.BMI: (8, 100),
    Metric.HEIGHT_CM: (50, 272),
    Metric.REST_HR: (20, 150),
    Metric.AVG_HR: (20, 250),
    Metric.MIN_HR: (20, 200),
    Metric.MAX_HR: (30, 260),
    Metric.HRV_RMSSD_MS: (1, 500),
    Metric.HRV_SDNN_MS: (1, 500),
    Metric.HRV_LN_RMSSD: (0, 7),
    Metric.RESPIRATION: (4, 60),
    Metric.SPO2_PCT: (50, 100),
    Metric.SKIN_TEMPERATURE_C: (-15, 45),  # a baseline difference for some devices
    Metric.BODY_TEMPERATURE_C: (30, 45),
    Metric.VO2MAX: (10, 100),
    Metric.SYSTOLIC_MMHG: (50, 280),
    Metric.DIASTOLIC_MMHG: (30, 200),
    Metric.STEPS: (0, 200_000),
    Metric.DISTANCE_M: (0, 500_000),
    Metric.FLOORS: (0, 2_000),
    Metric.ACTIVE_S: (0, 86_400),
    Metric.ACTIVE_KCAL: (0, 20_000),
    Metric.TOTAL_KCAL: (0, 30_000),
    Metric.SLEEP_S: (0, 86_400),
    Metric.IN_BED_S: (0, 86_400),
    Metric.DEEP_SLEEP_S: (0, 86_400),
    Metric.LIGHT_SLEEP_S: (0, 86_400),
    Metric.REM_SLEEP_S: (0, 86_400),
    Metric.AWAKE_S: (0, 86_400),
    Metric.NAP_S: (0, 86_400),
    Metric.SLEEP_SCORE: (0, 100),
    Metric.RECOVERY_SCORE: (0, 100),
    Metric.STRESS: (0, 100),
    Metric.BODY_BATTERY: (0, 100),
    Metric.DAY_STRAIN: (0, 25),
    Metric.FATIGUE: (0, 10),
    Metric.SORENESS: (0, 10),
    Metric.MOOD: (0, 10),
}
"""What a living person can show, in the metric's own unit; anything else is set aside and listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wellness:
    row: int
    """Row (or record) in the source file, the header being row 1."""
    at: datetime
    """Aware where the export told a zone; a daily value is the naive local date at 00:00."""
    metric: Metric
    value: float
