"""Whoop's official export (three tables, as in real files of 2024) and Oura's: API rows and the app's own CSV.

Whoop's times are local; 'Cycle timezone' ('UTC-04:00') gives their offset, and its "cal" are kilocalories. Oura's API
rows are as seen in dumps with Python dictionaries in cells; the app's trends file as its
columns are documented.
"""

from fitjax.ingest.tables.spec import Column, Spec

_WHOOP_SLEEP = (
    Column(meaning="start", names="Cycle start time"),
    Column(meaning="end", names="Wake onset"),
    Column(meaning="zone", names="Cycle timezone"),
    Column(meaning="sleep_score", names="Sleep performance %"),
    Column(meaning="respiration", names="Respiratory rate"),
    Column(meaning="sleep_s", names="Asleep duration", unit="min"),
    Column(meaning="in_bed_s", names="In bed duration", unit="min"),
    Column(meaning="light_sleep_s", names="Light sleep duration", unit="min"),
    Column(meaning="deep_sleep_s", names="Deep (SWS) duration | Deep sleep duration", unit="min"),
    Column(meaning="rem_sleep_s", names="REM duration | REM sleep duration", unit="min"),
    Column(meaning="awake_s", names="Awake duration", unit="min"),
)

SPECS = (
    Spec(
        format="whoop_cycles_csv", kind="wellness", day="end", needs=("start", "zone", "recovery_score"),
        columns=(
            *_WHOOP_SLEEP,
            Column(meaning="recovery_score", names="Recovery score %"),
            Column(meaning="rest_hr", names="Resting heart rate"),
            Column(meaning="hrv_rmssd_ms", names="Heart rate variability", unit="ms"),
            Column(meaning="skin_temperature_c", names="Skin temp", unit="C"),
            Column(meaning="spo2_pct", names="Blood oxygen %"),
            Column(meaning="day_strain", names="Day Strain"),
            Column(meaning="total_kcal", names="Energy burned", unit="kcal!"),
            Column(meaning="max_hr", names="Max HR"),
            Column(meaning="avg_hr", names="Average HR"),
        ),
    ),
    Spec(
        format="whoop_sleeps_csv", kind="wellness", day="end", needs=("start", "zone", "sleep_s"), nap="nap",
        marks="Sleep onset", columns=(*_WHOOP_SLEEP, Column(meaning="nap", names="Nap")),
    ),
    Spec(
        format="whoop_workouts_csv", kind="activities", needs=("start", "zone", "sport"), marks="Activity Strain",
        columns=(
            Column(meaning="start", names="Workout start time"),
            Column(meaning="end", names="Workout end time"),
            Column(meaning="zone", names="Cycle timezone"),
            Column(meaning="duration", names="Duration", unit="min"),
            Column(meaning="sport", names="Activity name"),
            Column(meaning="calories", names="Energy burned", unit="kcal!"),
            Column(meaning="max_hr", names="Max HR"),
            Column(meaning="avg_hr", names="Average HR"),
            Column(meaning="distance", names="Distance", unit="m"),
            Column(meaning="ascent", names="Altitude gain", unit="m"),
        ),
    ),
    Spec(
        format="oura_api_csv", kind="wellness", day="end", needs=("end", "start", "sleep_s"), nap="type",
        marks="readiness_score_delta|sleep_phase_5_min",
        columns=(
            Column(meaning="start", names="bedtime_start"),
            Column(meaning="end", names="bedtime_end"),
            Column(meaning="type", names="type"),
            Column(meaning="respiration", names="average_breath"),
            Column(meaning="avg_hr", names="average_heart_rate"),
            Column(meaning="rest_hr", names="lowest_heart_rate"),
            Column(meaning="hrv_rmssd_ms", names="average_hrv", unit="ms"),
            Column(meaning="awake_s", names="awake_time", unit="s"),
            Column(meaning="deep_sleep_s", names="deep_sleep_duration", unit="s"),
            Column(meaning="light_sleep_s", names="light_sleep_duration", unit="s"),
            Column(meaning="rem_sleep_s", names="rem_sleep_duration", unit="s"),
            Column(meaning="in_bed_s", names="time_in_bed", unit="s"),
            Column(meaning="sleep_s", names="total_sleep_duration", unit="s"),
            Column(meaning="recovery_score", names="readiness", inside="score"),
        ),
    ),
    Spec(
        format="oura_app_csv", kind="wellness", day="start", needs=("start", "sleep_score|recovery_score|sleep_s"),
        marks="date", zone="local",
        columns=(
            Column(meaning="start", names="date"),
            Column(meaning="sleep_score", names="Sleep Score"),
            Column(meaning="recovery_score", names="Readiness Score"),
            Column(meaning="sleep_s", names="Total Sleep Duration | Total Sleep Time", unit="s"),
            Column(meaning="in_bed_s", names="Total Bedtime | Time in Bed", unit="s"),
            Column(meaning="awake_s", names="Awake Time", unit="s"),
            Column(meaning="rem_sleep_s", names="REM Sleep Duration | REM Sleep Time", unit="s"),
            Column(meaning="light_sleep_s", names="Light Sleep Duration | Light Sleep Time", unit="s"),
            Column(meaning="deep_sleep_s", names="Deep Sleep Duration | Deep Sleep Time", unit="s"),
            Column(meaning="rest_hr", names="Lowest Resting Heart Rate"),
            Column(meaning="avg_hr", names="Average Resting Heart Rate"),
            Column(meaning="hrv_rmssd_ms", names="Average HRV", unit="ms"),
            Column(meaning="respiration", names="Respiratory Rate"),
            Column(meaning="skin_temperature_c", names="Temperature Deviation", unit="C"),
            Column(meaning="steps", names="Steps"),
            Column(meaning="distance_m", names="Equivalent Walking Distance", unit="m"),
            Column(meaning="active_kcal", names="Activity Burn", unit="kcal"),
            Column(meaning="total_kcal", names="Total Burn", unit="kcal"),
            Column(meaning="spo2_pct", names="Average SpO2 | SpO2 Average"),
        ),
    ),
)  # fmt: skip
