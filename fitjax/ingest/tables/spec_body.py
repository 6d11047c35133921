"""Morning measures and converters of Apple Health: HRV4Training, Elite HRV, applehealthdata, Health Auto Export.

HRV4Training's and Elite HRV's headers, and the workout and activity tables of applehealthdata, as in real files.
Health Auto Export's daily table is written from the names that the app gives its columns.
"""

from fitjax.ingest.tables.spec import Column, Spec

SPECS = (
    Spec(
        format="hrv4training_csv", kind="wellness", needs=("start", "hrv_rmssd_ms", "rest_hr"), ragged=True,
        marks="HRV4T_Recovery_Points",
        columns=(
            Column(meaning="start", names="date"),
            Column(meaning="clock", names="time"),
            Column(meaning="rest_hr", names="HR"),
            Column(meaning="hrv_rmssd_ms", names="rMSSD", unit="ms"),
            Column(meaning="hrv_sdnn_ms", names="SDNN", unit="ms"),
        ),
    ),
    Spec(
        format="elitehrv_csv", kind="wellness", needs=("start", "hrv_rmssd_ms"), marks="Nn50|Pnn50", ragged=True,
        columns=(
            Column(meaning="person", names="Member"),
            Column(meaning="start", names="Datetime"),
            Column(meaning="start", names="Date | Date Time Start"),
            Column(meaning="hrv_ln_rmssd", names="lnRmssd | lnRMSSD"),
            Column(meaning="hrv_rmssd_ms", names="Rmssd", unit="ms"),
            Column(meaning="hrv_sdnn_ms", names="Sdnn", unit="ms"),
            Column(meaning="rest_hr", names="HR"),
        ),
    ),
    Spec(
        format="apple_health_csv", kind="activities", needs=("start", "sport", "duration"),
        marks="workoutActivityType|creationDate",
        columns=(
            Column(meaning="start", names="startDate"),
            Column(meaning="end", names="endDate"),
            Column(meaning="sport", names="workoutActivityType"),
            Column(meaning="device", names="sourceName"),
            Column(meaning="duration", names="duration", unit="min", unit_key="duration_unit"),
            Column(meaning="duration_unit", names="durationUnit"),
            Column(meaning="distance", names="totalDistance", unit="km", unit_key="distance_unit"),
            Column(meaning="distance_unit", names="totalDistanceUnit"),
            Column(meaning="calories", names="totalEnergyBurned", unit="kcal", unit_key="energy_unit"),
            Column(meaning="energy_unit", names="totalEnergyBurnedUnit"),
        ),
    ),
    Spec(
        format="apple_health_csv", kind="wellness", day="start", needs=("start", "active_kcal"),
        marks="dateComponents|appleStandHours",
        columns=(
            Column(meaning="start", names="dateComponents"),
            Column(meaning="active_kcal", names="activeEnergyBurned", unit="kcal", unit_key="energy_unit"),
            Column(meaning="energy_unit", names="activeEnergyBurnedUnit"),
            Column(meaning="active_s", names="appleExerciseTime", unit="min"),
        ),
    ),
    Spec(
        format="health_auto_export_csv", kind="wellness", day="start",
        needs=("start", "active_kcal|steps|weight_kg|rest_hr|hrv_sdnn_ms|sleep_s", "steps|active_s|rest_hr"),
        marks="Apple Exercise Time (min)",
        columns=(
            Column(meaning="start", names="Date | Date/Time"),
            Column(meaning="active_kcal", names="Active Energy", unit="kcal"),
            Column(meaning="active_s", names="Apple Exercise Time", unit="min"),
            Column(meaning="avg_hr", names="Heart Rate [Avg] (count/min) | Heart Rate [Avg] (bpm) | Heart Rate [Avg]"),
            Column(meaning="min_hr", names="Heart Rate [Min] (count/min) | Heart Rate [Min] (bpm) | Heart Rate [Min]"),
            Column(meaning="max_hr", names="Heart Rate [Max] (count/min) | Heart Rate [Max] (bpm) | Heart Rate [Max]"),
            Column(meaning="rest_hr", names="Resting Heart Rate"),
            Column(meaning="hrv_sdnn_ms", names="Heart Rate Variability", unit="ms"),
            Column(meaning="respiration", names="Respiratory Rate"),
            Column(meaning="spo2_pct", names="Blood Oxygen Saturation | Oxygen Saturation"),
            Column(meaning="sleep_s", names="Sleep Analysis [Asleep] (hr) | Sleep Analysis [Total] (hr)", unit="h"),
            Column(meaning="steps", names="Step Count"),
            Column(meaning="distance_m", names="Walking + Running Distance", unit="km"),
            Column(meaning="weight_kg", names="Weight & Body Mass | Weight/Body Mass", unit="kg"),
            Column(meaning="body_fat_pct", names="Body Fat Percentage"),
            Column(meaning="vo2max", names="VO2 Max | VO₂ Max"),
            Column(meaning="floors", names="Flights Climbed"),
        ),
    ),
)  # fmt: skip
