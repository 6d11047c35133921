"""Withings' data export (weight, sleep, activities, bp) and Zepp's (Amazfit, Mi Fit): sport, body, heart rate, sleep,
activity.

Withings' columns are written from its documented export; the unit stands in the header. Zepp's sport table is as in
real files of 2022 ('2022-08-05 02:18:07+0000'), the others as its archive names them; sports are codes.
"""

from fitjax.ingest.tables.spec import Column, Spec

_ZEPP_SPORTS = {
    "1": "running", "6": "walking", "7": "trail running", "8": "treadmill", "9": "cycling", "10": "indoor cycling",
    "12": "elliptical", "14": "pool swimming", "15": "open water swimming", "16": "free training",
    "21": "jump rope", "23": "rowing machine", "24": "indoor fitness", "52": "strength training", "60": "yoga",
}  # fmt: skip

SPECS = (
    Spec(
        format="withings_weight_csv", kind="wellness", marks="Date",
        needs=("start", "weight_kg", "fat_mass|bone_mass|hydration|note"),
        whole="Bone mass (kg)|Bone mass (lb)|Hydration (kg)|Hydration (lb)|Fat mass (kg)|Fat mass (lb)|Comments"
        "|Bone mass|Hydration|Fat mass",
        columns=(
            Column(meaning="start", names="Date"),
            Column(meaning="weight_kg", names="Weight", unit="kg?"),
            Column(meaning="muscle_mass_kg", names="Muscle mass", unit="kg"),
            Column(meaning="fat_mass", names="Fat mass"),
            Column(meaning="bone_mass", names="Bone mass"),
            Column(meaning="hydration", names="Hydration"),
            Column(meaning="note", names="Comments"),
        ),
    ),
    Spec(
        format="withings_sleep_csv", kind="wellness", day="end",
        needs=("start", "end", "light_sleep_s", "deep_sleep_s"), marks="from|to",
        columns=(
            Column(meaning="start", names="from"),
            Column(meaning="end", names="to"),
            Column(meaning="light_sleep_s", names="light", unit="s"),
            Column(meaning="deep_sleep_s", names="deep", unit="s"),
            Column(meaning="rem_sleep_s", names="rem", unit="s"),
            Column(meaning="awake_s", names="awake", unit="s"),
            Column(meaning="avg_hr", names="Average heart rate"),
            Column(meaning="min_hr", names="Heart rate (min)"),
            Column(meaning="max_hr", names="Heart rate (max)"),
        ),
    ),
    Spec(
        format="withings_activities_csv", kind="activities", needs=("start", "end", "sport"), marks="Data|GPS",
        columns=(
            Column(meaning="start", names="from"),
            Column(meaning="end", names="to"),
            Column(meaning="zone", names="Timezone"),
            Column(meaning="sport", names="Activity type"),
            Column(meaning="distance", names="Data", unit="m", inside="distance"),
        ),
    ),
    Spec(
        format="withings_bp_csv", kind="wellness", needs=("start", "systolic_mmhg", "diastolic_mmhg"),
        columns=(
            Column(meaning="start", names="Date | Date/Time | Measured at | Datum"),
            Column(meaning="rest_hr", names="Heart rate | Pulse | Puls"),
            Column(meaning="systolic_mmhg", names="Systolic | Systolisch"),
            Column(meaning="diastolic_mmhg", names="Diastolic | Diastolisch"),
        ),
    ),
    Spec(
        format="zepp_sport_csv", kind="activities", needs=("sport", "start", "duration"), marks="type|startTime",
        sports=_ZEPP_SPORTS, zone="utc",
        columns=(
            Column(meaning="sport", names="type"),
            Column(meaning="start", names="startTime"),
            Column(meaning="duration", names="sportTime", unit="s"),
            Column(meaning="distance", names="distance", unit="m"),
            Column(meaning="calories", names="calories", unit="kcal"),
        ),
    ),
    Spec(
        format="zepp_body_csv", kind="wellness", needs=("start", "weight_kg"), marks="fatRate|visceralFat", zone="utc",
        columns=(
            Column(meaning="start", names="time"),
            Column(meaning="weight_kg", names="weight", unit="kg"),
            Column(meaning="height_cm", names="height", unit="cm"),
            Column(meaning="bmi", names="bmi"),
            Column(meaning="body_fat_pct", names="fatRate"),
        ),
    ),
    Spec(
        format="zepp_heartrate_csv", kind="wellness", needs=("start", "avg_hr"), whole="",
        gather={"avg_hr": "mean", "min_hr": "min", "max_hr": "max"},
        columns=(
            Column(meaning="start", names="date"),
            Column(meaning="clock", names="time"),
            Column(meaning="avg_hr", names="heartRate"),
        ),
    ),
    Spec(
        format="zepp_heartrate_csv", kind="wellness", needs=("start", "avg_hr"), whole="", zone="utc",
        gather={"avg_hr": "mean"},
        columns=(Column(meaning="start", names="time"), Column(meaning="avg_hr", names="heartRate")),
    ),
    Spec(
        format="zepp_sleep_csv", kind="wellness", day="start", needs=("start", "deep_sleep_s", "light_sleep_s"),
        columns=(
            Column(meaning="start", names="date"),
            Column(meaning="deep_sleep_s", names="deepSleepTime", unit="min"),
            Column(meaning="light_sleep_s", names="shallowSleepTime", unit="min"),
            Column(meaning="rem_sleep_s", names="REMTime", unit="min"),
            Column(meaning="awake_s", names="wakeTime", unit="min"),
        ),
    ),
    Spec(
        format="zepp_activity_csv", kind="wellness", day="start", needs=("start", "steps"), marks="runDistance",
        columns=(
            Column(meaning="start", names="date"),
            Column(meaning="steps", names="steps"),
            Column(meaning="distance_m", names="distance", unit="m"),
            Column(meaning="active_kcal", names="calories", unit="kcal"),
        ),
    ),
    Spec(
        format="zepp_activity_minute_csv", kind="wellness", day="start", needs=("start", "steps"), whole="",
        marks="time", gather={"steps": "sum"},
        columns=(
            Column(meaning="start", names="date"),
            Column(meaning="clock", names="time"),
            Column(meaning="steps", names="steps"),
        ),
    ),
)  # fmt: skip
