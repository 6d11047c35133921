"""The tables inside Fitbit's own CSV export and Polar Flow's session files. Data, from the layout of such files."""

from fitjax.ingest.tables.spec import Column, Spec

FITBIT = {
    "Body": Spec(
        format="fitbit_csv", kind="wellness", day="start", needs=("start", "weight_kg"),
        columns=(
            Column(meaning="start", names="Date"),
            Column(meaning="weight_kg", names="Weight", unit="kg?"),
            Column(meaning="bmi", names="BMI"),
            Column(meaning="body_fat_pct", names="Fat"),
        ),
    ),
    "Activities": Spec(
        format="fitbit_csv", kind="wellness", day="start", needs=("start", "steps"),
        columns=(
            Column(meaning="start", names="Date"),
            Column(meaning="total_kcal", names="Calories Burned", unit="kcal"),
            Column(meaning="steps", names="Steps"),
            Column(meaning="distance_m", names="Distance", unit="km?"),
            Column(meaning="floors", names="Floors"),
            Column(meaning="active_s", names="Minutes Very Active", unit="min"),
            Column(meaning="active_kcal", names="Activity Calories", unit="kcal"),
        ),
    ),
    "Sleep": Spec(
        format="fitbit_csv", kind="wellness", day="end", needs=("start", "end", "sleep_s"),
        gather=dict.fromkeys(
            ("sleep_s", "awake_s", "in_bed_s", "rem_sleep_s", "light_sleep_s", "deep_sleep_s"), "sum"
        ),
        columns=(
            Column(meaning="start", names="Start Time"),
            Column(meaning="end", names="End Time"),
            Column(meaning="sleep_s", names="Minutes Asleep", unit="min"),
            Column(meaning="awake_s", names="Minutes Awake", unit="min"),
            Column(meaning="in_bed_s", names="Time in Bed", unit="min"),
            Column(meaning="rem_sleep_s", names="Minutes REM Sleep", unit="min"),
            Column(meaning="light_sleep_s", names="Minutes Light Sleep", unit="min"),
            Column(meaning="deep_sleep_s", names="Minutes Deep Sleep", unit="min"),
        ),
    ),
}  # fmt: skip
POLAR = Spec(
    format="polar_session_csv", kind="activities", needs=("sport", "start", "clock", "duration"), marks="Running index",
    columns=(
        Column(meaning="name", names="Name"),
        Column(meaning="sport", names="Sport"),
        Column(meaning="start", names="Date"),
        Column(meaning="clock", names="Start time"),
        Column(meaning="duration", names="Duration", unit="s"),
        Column(meaning="distance", names="Total distance", unit="km"),
        Column(meaning="avg_hr", names="Average heart rate"),
        Column(meaning="max_hr", names="Max heart rate"),
        Column(meaning="max_speed", names="Max speed", unit="km/h"),
        Column(meaning="calories", names="Calories", unit="kcal"),
        Column(meaning="avg_cadence", names="Average cadence"),
        Column(meaning="ascent", names="Ascent", unit="m"),
        Column(meaning="descent", names="Descent", unit="m"),
        Column(meaning="avg_power", names="Average power"),
        Column(meaning="max_power", names="Max power"),
        Column(meaning="title", names="Notes"),
    ),
)  # fmt: skip
POLAR_SAMPLES = Spec(
    format="polar_session_csv", kind="activities", needs=("time", "hr"), marks="Sample rate",
    columns=(
        Column(meaning="time", names="Time"),
        Column(meaning="hr", names="HR"),
        Column(meaning="speed_m_s", names="Speed"),
        Column(meaning="cadence", names="Cadence"),
        Column(meaning="altitude_m", names="Altitude"),
        Column(meaning="distance_m", names="Distances"),
        Column(meaning="temperature_c", names="Temperatures"),
        Column(meaning="power_w", names="Power"),
    ),
)  # fmt: skip
