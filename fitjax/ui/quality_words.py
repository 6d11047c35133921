"""Names of measures, daily metrics and flaws for tables, and a finding as a sentence, in the reader's language."""

from fitjax.metrics.quality import Finding, Flaw
from fitjax.ui.i18n import Translator

_FIELDS = {
    "duration_s": "Duration (s)", "moving_s": "Moving time (s)", "distance_m": "Distance (m)", "ascent_m": "Ascent (m)",
    "descent_m": "Descent (m)", "avg_hr": "Mean heart rate (bpm)", "max_hr": "Highest heart rate (bpm)",
    "avg_power_w": "Mean power (W)", "max_power_w": "Highest power (W)", "normalized_power_w": "Normalised power (W)",
    "avg_cadence": "Mean cadence (1/min)", "max_speed_m_s": "Highest speed (m/s)", "calories_kcal": "Energy (kcal)",
    "rpe": "Effort (RPE)", "tss": "Training stress as exported", "streams": "Recording",
    "weight_kg": "Weight or load (kg)", "reps": "Repetitions", "hr": "Heart rate (bpm)", "power_w": "Power (W)",
    "cadence": "Cadence (1/min)", "speed_m_s": "Speed (m/s)", "altitude_m": "Altitude (m)", "latitude": "Latitude (°)",
    "longitude": "Longitude (°)", "temperature_c": "Temperature (°C)", "rr_ms": "Time between beats (ms)",
}  # fmt: skip
_METRICS = {
    "weight_kg": "Weight (kg)", "body_fat_pct": "Body fat (%)", "muscle_mass_kg": "Muscle mass (kg)", "bmi": "BMI",
    "height_cm": "Height (cm)", "rest_hr": "Resting heart rate (bpm)", "avg_hr": "Mean heart rate of the day (bpm)",
    "min_hr": "Lowest heart rate of the day (bpm)", "max_hr": "Highest heart rate of the day (bpm)",
    "hrv_rmssd_ms": "HRV, rMSSD (ms)", "hrv_sdnn_ms": "HRV, SDNN (ms)", "hrv_ln_rmssd": "HRV, ln rMSSD",
    "respiration": "Breaths a minute", "spo2_pct": "Blood oxygen (%)", "skin_temperature_c": "Skin temperature (°C)",
    "body_temperature_c": "Body temperature (°C)", "vo2max": "VO₂max", "systolic_mmhg": "Systolic pressure (mmHg)",
    "diastolic_mmhg": "Diastolic pressure (mmHg)", "steps": "Steps", "distance_m": "Distance of the day (m)",
    "floors": "Floors", "active_s": "Active time (s)", "active_kcal": "Active energy (kcal)",
    "total_kcal": "Total energy (kcal)", "sleep_s": "Sleep (s)", "in_bed_s": "Time in bed (s)",
    "deep_sleep_s": "Deep sleep (s)", "light_sleep_s": "Light sleep (s)", "rem_sleep_s": "REM sleep (s)",
    "awake_s": "Awake at night (s)", "nap_s": "Naps (s)", "sleep_score": "Sleep score",
    "recovery_score": "Recovery score", "stress": "Stress", "body_battery": "Body battery", "day_strain": "Day strain",
    "fatigue": "Fatigue as felt", "soreness": "Soreness", "mood": "Mood",
}  # fmt: skip
_FLAWS = {
    Flaw.GAP: "nothing was written for {value:.0f} s",
    Flaw.GPS_JUMP: "the position jumps at up to {value:.0f} m/s, which nobody reaches in this sport",
    Flaw.HR_FLAT: "heart rate stands still at {value:.0f} bpm; the sensor may have lost its signal",
    Flaw.HR_SPIKE: "heart rate leaps to {value:.0f} bpm between two samples",
    Flaw.HR_DROPOUT: "no heart rate for {value:.0f} s while it was worn",
    Flaw.CADENCE_LOCK: "heart rate follows the steps (mean {value:.0f}); the sensor may have counted steps",
    Flaw.POWER_SPIKE: "power of {value:.0f} W, more than the best sprinters",
    Flaw.ALTITUDE_JUMP: "altitude changes by {value:.0f} m in a second",
}


def field_name(field: str, _: Translator) -> str:
    """The name, with its unit, of a measure, a column of a recording or a daily metric; any other keeps its own."""
    return _(_FIELDS[field]) if field in _FIELDS else metric_name(field, _)


def metric_name(metric: str, _: Translator) -> str:
    return _(_METRICS[metric]) if metric in _METRICS else metric


def finding_words(finding: Finding, _: Translator) -> str:
    return _(_FLAWS[finding.flaw], value=finding.value)


def minutes(seconds: float) -> str:
    """12:34, or 1:02:03."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
