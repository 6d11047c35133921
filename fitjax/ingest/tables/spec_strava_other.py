"""Strava data that did not come from its bulk export: a dump of the API, IFTTT's log, a table typed by hand.

All three as in real files: the API's is separated by semicolons with ISO times and an offset in seconds; IFTTT's has
UTC both as ISO and in words.
"""

from fitjax.ingest.tables.spec import Column, Spec

SPECS = (
    Spec(
        format="strava_api_csv", kind="activities", needs=("start", "sport", "moving", "distance"), zone="utc",
        marks="elapsed_time|start_date",
        columns=(
            Column(meaning="source_id", names="id"),
            Column(meaning="start", names="start_date"),
            Column(meaning="zone", names="utc_offset", unit="s"),
            Column(meaning="sport", names="sport_type"),
            Column(meaning="sport", names="type"),
            Column(meaning="title", names="name"),
            Column(meaning="duration", names="elapsed_time", unit="s"),
            Column(meaning="moving", names="moving_time", unit="s"),
            Column(meaning="distance", names="distance", unit="m"),
            Column(meaning="ascent", names="total_elevation_gain", unit="m"),
            Column(meaning="avg_hr", names="average_heartrate"),
            Column(meaning="max_hr", names="max_heartrate"),
            Column(meaning="avg_power", names="average_watts"),
            Column(meaning="max_power", names="max_watts"),
            Column(meaning="normalized_power", names="weighted_average_watts"),
            Column(meaning="avg_cadence", names="average_cadence"),
            Column(meaning="max_speed", names="max_speed", unit="m/s"),
            Column(meaning="calories", names="calories", unit="kcal"),
            Column(meaning="device", names="device_name"),
        ),
    ),
    Spec(
        format="strava_ifttt_csv", kind="activities", needs=("start", "sport", "distance"), zone="utc",
        marks="ActivityTimeUTCISO",
        columns=(
            Column(meaning="start", names="ActivityTimeUTCISO"),
            Column(meaning="start", names="ActivityTimeUTC"),
            Column(meaning="distance", names="DistanceMeters", unit="m"),
            Column(meaning="duration", names="ElapsedSeconds", unit="s"),
            Column(meaning="duration", names="ElapsedTime", unit="s"),
            Column(meaning="sport", names="ActivityType"),
        ),
    ),
    Spec(
        format="strava_manual_csv", kind="activities", needs=("start", "sport", "duration", "distance"), whole="",
        columns=(
            Column(meaning="start", names="Activity Date"),
            Column(meaning="sport", names="Activity Type"),
            Column(meaning="duration", names="Elapsed Time", unit="s"),
            Column(meaning="distance", names="Distance", unit="km?"),
        ),
    ),
)  # fmt: skip
