"""Fitbit and Google: the Kaggle/Fitabase layout, Google Takeout's time series and Fitbit summaries, Google Fit's days.

Kaggle's tables are as published (m/d/Y, a column of persons). Takeout's are written from the files of 2024 archives
('timestamp,steps', ISO with Z); Google Fit's daily table is as in real archives, durations in milliseconds.
"""

from fitjax.ingest.tables.spec import Column, Spec

_ID = Column(meaning="person", names="Id")
_TIMESTAMP = Column(meaning="start", names="timestamp")
_SOURCE = "data source|source"


def _kaggle(needs: tuple[str, ...], *columns: Column, day: str = "start", **more: object) -> Spec:
    return Spec(
        format="fitbit_kaggle_csv", kind="wellness", day=day, needs=("person", "start", *needs), month_first=True,
        columns=(_ID, *columns), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _series(meaning: str, names: str, unit: str = "", how: str = "", day: str = "") -> Spec:
    return Spec(
        format="fitbit_google_timeseries_csv", kind="wellness", zone="utc", needs=("start", meaning), whole=_SOURCE,
        gather={meaning: how} if how else {}, day=day,
        columns=(_TIMESTAMP, Column(meaning=meaning, names=names, unit=unit)),
        said=("days are days of UTC: this export tells no time zone",) if how else (),
    )  # fmt: skip


SPECS = (
    _kaggle(
        ("steps", "total_kcal"),
        Column(meaning="start", names="ActivityDate"),
        Column(meaning="steps", names="TotalSteps"),
        Column(meaning="distance_m", names="TotalDistance", unit="km"),
        Column(meaning="active_s", names="VeryActiveMinutes", unit="min"),
        Column(meaning="total_kcal", names="Calories", unit="kcal"),
    ),
    _kaggle(
        ("total_kcal",), Column(meaning="start", names="ActivityDay"), Column(meaning="total_kcal", names="Calories"),
    ),
    _kaggle(("steps",), Column(meaning="start", names="ActivityDay"), Column(meaning="steps", names="StepTotal")),
    _kaggle(
        ("steps",), Column(meaning="start", names="ActivityHour | ActivityMinute"),
        Column(meaning="steps", names="StepTotal | Steps"), gather={"steps": "sum"},
    ),
    _kaggle(
        ("total_kcal",), Column(meaning="start", names="ActivityHour | ActivityMinute"),
        Column(meaning="total_kcal", names="Calories"), gather={"total_kcal": "sum"},
    ),
    _kaggle(
        ("sleep_s",),
        Column(meaning="start", names="SleepDay"),
        Column(meaning="sleep_s", names="TotalMinutesAsleep", unit="min"),
        Column(meaning="in_bed_s", names="TotalTimeInBed", unit="min"),
    ),
    _kaggle(
        ("weight_kg",),
        Column(meaning="start", names="Date"),
        Column(meaning="weight_kg", names="WeightKg", unit="kg"),
        Column(meaning="body_fat_pct", names="Fat"),
        Column(meaning="bmi", names="BMI"),
        day="",
    ),
    _kaggle(
        ("avg_hr",), Column(meaning="start", names="Time"), Column(meaning="avg_hr", names="Value"),
        gather={"avg_hr": "mean"}, whole="",
    ),
    _series("steps", "steps", how="sum"),
    _series("distance_m", "distance", "m", how="sum"),
    _series("floors", "floors", how="sum"),
    _series("total_kcal", "calories", "kcal", how="sum"),
    _series("avg_hr", "beats per minute", how="mean"),
    _series("weight_kg", "weight grams", "g"),
    _series("body_fat_pct", "body fat percentage"),
    _series("respiration", "breaths per minute | daily_respiratory_rate"),
    Spec(
        format="fitbit_google_timeseries_csv", kind="wellness", zone="utc", day="start",
        needs=("start", "hrv_rmssd_ms|spo2_pct"),
        columns=(
            _TIMESTAMP,
            Column(meaning="hrv_rmssd_ms", names="average heart rate variability milliseconds", unit="ms"),
            Column(meaning="spo2_pct", names="average percentage"),
        ),
    ),
    Spec(
        format="fitbit_takeout_hrv_csv", kind="wellness", day="start", needs=("start", "hrv_rmssd_ms"), marks="nremhr",
        columns=(_TIMESTAMP, Column(meaning="hrv_rmssd_ms", names="rmssd", unit="ms")),
    ),
    Spec(
        format="fitbit_takeout_spo2_csv", kind="wellness", day="start", needs=("start", "spo2_pct"),
        marks="lower_bound|upper_bound", zone="utc",
        columns=(_TIMESTAMP, Column(meaning="spo2_pct", names="average_value")),
    ),
    Spec(
        format="fitbit_takeout_sleep_score_csv", kind="wellness", day="start", needs=("start", "sleep_score"),
        marks="sleep_log_entry_id", zone="utc",
        columns=(
            _TIMESTAMP,
            Column(meaning="sleep_score", names="overall_score"),
            Column(meaning="deep_sleep_s", names="deep_sleep_in_minutes", unit="min"),
            Column(meaning="rest_hr", names="resting_heart_rate"),
        ),
    ),
    Spec(
        format="google_fit_daily_csv", kind="wellness", day="start",
        needs=("start", "active_s", "steps"),
        marks="Date",
        columns=(
            Column(meaning="start", names="Date"),
            Column(meaning="weight_kg", names="Average weight", unit="kg"),
            Column(meaning="total_kcal", names="Calories", unit="kcal"),
            Column(meaning="avg_hr", names="Average heart rate"),
            Column(meaning="max_hr", names="Max heart rate"),
            Column(meaning="min_hr", names="Min heart rate"),
            Column(meaning="steps", names="Step count"),
            Column(meaning="distance_m", names="Distance", unit="m"),
            Column(meaning="active_s", names="Move Minutes count", unit="min"),
            Column(meaning="sleep_s", names="Sleep duration", unit="ms"),
        ),
    ),
)  # fmt: skip
