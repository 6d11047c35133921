"""Samsung Health's CSV files: one line of metadata, then a header of dotted names.

Written from the layout of real archives: times are UTC and 'time_offset' ('UTC+0100') says how far east the watch was;
durations are milliseconds; sports are codes of the Samsung Health SDK. Flat headers ('start_time' with its offset), as
converters write them, are read as well.
"""

from fitjax.ingest.tables.spec import Column, Spec, Text

_P = "com.samsung.health"
_SPORTS = {
    "1001": "walking", "1002": "running", "9001": "pilates", "9002": "yoga", "10001": "stretching",
    "10002": "jump rope", "10007": "circuit training", "11001": "inline skating", "11007": "cycling",
    "11009": "roller skating", "12001": "aerobics dance", "13001": "hiking", "13002": "climbing",
    "13003": "hiking", "13004": "mountain biking", "14001": "swimming", "14003": "canoeing", "14007": "kayaking",
    "14010": "rowing", "15001": "step machine", "15002": "weight machine", "15003": "indoor cycling",
    "15004": "rowing machine", "15005": "treadmill running", "15006": "elliptical", "16001": "ski", "16002": "ski",
    "16003": "dance", "16004": "ice skating", "16007": "alpine ski", "16008": "snowboard",
    **{str(code): "strength training" for code in (*range(10003, 10007), *range(10008, 10028))},
}  # fmt: skip
_STAGES = {
    "asleep": "sleep_s", "40001": "awake_s", "40002": "light_sleep_s", "40003": "deep_sleep_s",
    "40004": "rem_sleep_s", "awake": "awake_s", "light": "light_sleep_s", "deep": "deep_sleep_s", "rem": "rem_sleep_s",
}  # fmt: skip
_ALL_SOURCES = "-2"


def _names(family: str, *names: str) -> str:
    return " | ".join(f"{prefix}{name}" for name in names for prefix in (f"{_P}.{family}.", ""))


def _times(family: str) -> tuple[Column, ...]:
    return (
        Column(meaning="start", names=_names(family, "start_time")),
        Column(meaning="end", names=_names(family, "end_time")),
        Column(meaning="zone", names=_names(family, "time_offset")),
    )


def _one_source(text: Text) -> str | None:
    source = text("source_type")
    return "steps of one device; the row of all devices counts" if source and source != _ALL_SOURCES else None


def _sampled(family: str, meaning: str, names: tuple[str, ...], marks: str = "", **more: object) -> Spec:
    return Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", needs=("start", meaning), marks=marks,
        columns=(*_times(family), Column(meaning=meaning, names=_names(family, *names)), *_SOURCE), **more,  # type: ignore[arg-type]
    )  # fmt: skip


_SOURCE = (Column(meaning="device", names="source_name"),)

SPECS = (
    Spec(
        format="samsung_health_csv", kind="activities", zone="utc", needs=("start", "sport", "duration"),
        sports=_SPORTS,
        columns=(
            *_times("exercise"),
            Column(meaning="sport", names=_names("exercise", "exercise_type")),
            Column(meaning="source_id", names=_names("exercise", "datauuid")),
            Column(meaning="title", names=_names("exercise", "title")),
            Column(meaning="duration", names=_names("exercise", "duration"), unit="ms"),
            Column(meaning="distance", names=_names("exercise", "distance"), unit="m", unit_key="distance_unit"),
            Column(meaning="distance_unit", names="distance_unit"),
            Column(meaning="calories", names=_names("exercise", "calorie", "total_calorie"), unit="kcal"),
            Column(meaning="avg_hr", names=_names("exercise", "mean_heart_rate")),
            Column(meaning="max_hr", names=_names("exercise", "max_heart_rate")),
            Column(meaning="avg_cadence", names=_names("exercise", "mean_cadence")),
            Column(meaning="avg_power", names=_names("exercise", "mean_power")),
            Column(meaning="max_speed", names=_names("exercise", "max_speed"), unit="m/s"),
            Column(meaning="ascent", names=_names("exercise", "altitude_gain"), unit="m"),
            Column(meaning="descent", names=_names("exercise", "altitude_loss"), unit="m"),
            Column(meaning="device", names="source_name"),
        ),
    ),
    Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", needs=("start", "weight_kg", "zone|device"),
        columns=(
            *_times("weight"),
            Column(meaning="weight_kg", names=_names("weight", "weight"), unit="kg", unit_key="unit"),
            Column(meaning="unit", names="unit"),
            Column(meaning="body_fat_pct", names=_names("weight", "body_fat")),
            Column(meaning="muscle_mass_kg", names=_names("weight", "skeletal_muscle_mass"), unit="kg"),
            Column(meaning="height_cm", names=_names("weight", "height"), unit="cm"),
            *_SOURCE,
        ),
    ),
    Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", needs=("start", "avg_hr", "zone|device"),
        gather={"avg_hr": "mean", "min_hr": "min", "max_hr": "max"},
        columns=(
            *_times("heart_rate"),
            Column(meaning="avg_hr", names=_names("heart_rate", "heart_rate")),
            Column(meaning="min_hr", names=_names("heart_rate", "min")),
            Column(meaning="max_hr", names=_names("heart_rate", "max")),
            *_SOURCE,
        ),
    ),
    Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", needs=("start", "end", "stage"),
        gather=dict.fromkeys(("sleep_s", "awake_s", "light_sleep_s", "deep_sleep_s", "rem_sleep_s"), "sum"),
        spans=_STAGES,
        columns=(*_times("sleep"), Column(meaning="stage", names=_names("sleep_stage", "stage", "sleep_stage"))),
    ),
    Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", day="end", needs=("start", "end", "sleep_s"),
        columns=(
            *_times("sleep"),
            Column(meaning="sleep_s", names="sleep_duration", unit="min"),
            Column(meaning="sleep_score", names="sleep_score"),
        ),
    ),
    Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", day="start", needs=("start", "steps"),
        refuse=_one_source, marks="source_type",
        columns=(
            Column(meaning="start", names="day_time"),
            Column(meaning="steps", names="count | step_count"),
            Column(meaning="distance_m", names="distance", unit="m"),
            Column(meaning="active_kcal", names="calorie", unit="kcal"),
            Column(meaning="source_type", names="source_type"),
        ),
    ),
    _sampled("step_count", "steps", ("count",), "count|source_name", gather={"steps": "sum"}),
    _sampled("hrv", "hrv_rmssd_ms", ("hrv", "rmssd")),
    _sampled("oxygen_saturation", "spo2_pct", ("spo2", "oxygen_saturation")),
    _sampled("respiratory_rate", "respiration", ("respiratory_rate", "average")),
    _sampled("resting_heart_rate", "rest_hr", ("resting_heart_rate",)),
    Spec(
        format="samsung_health_csv", kind="wellness", zone="utc", needs=("start", "stress", "zone"),
        marks="deviceuuid", gather={"stress": "mean"},
        columns=(*_times("stress"), Column(meaning="stress", names="score")),
    ),
)  # fmt: skip
