"""Tables that need more than the common reader: records in a long list, streams, and streams without a date.

Apple's records as applehealthdata writes them, Strava's stream and OpenTracks' track as in real files. TrainingPeaks'
metrics as documented.
"""

from fitjax.ingest.tables.spec import Column, Spec
from fitjax.ingest.tables.spec_garmin_laps import GARMIN_LAPS

APPLE_RECORDS = Spec(
    format="apple_health_csv", kind="wellness", needs=("start", "type", "value"), marks="sourceName|endDate",
    columns=(
        Column(meaning="device", names="sourceName"),
        Column(meaning="type", names="type"),
        Column(meaning="unit", names="unit"),
        Column(meaning="start", names="startDate"),
        Column(meaning="end", names="endDate"),
        Column(meaning="value", names="value"),
    ),
)  # fmt: skip
TRAININGPEAKS_METRICS = Spec(
    format="trainingpeaks_metrics_csv", kind="wellness", needs=("start", "type", "value"), whole="",
    columns=(
        Column(meaning="start", names="Timestamp"),
        Column(meaning="type", names="Type"),
        Column(meaning="value", names="Value"),
    ),
)  # fmt: skip
FITNOTES_BODY = Spec(
    format="fitnotes_body_csv", kind="wellness", needs=("start", "type", "value", "unit"),
    whole="Comment | Notes",
    columns=(
        Column(meaning="start", names="Date"),
        Column(meaning="clock", names="Time"),
        Column(meaning="type", names="Measurement"),
        Column(meaning="value", names="Value"),
        Column(meaning="unit", names="Unit"),
    ),
)  # fmt: skip
LONG = (APPLE_RECORDS, TRAININGPEAKS_METRICS, FITNOTES_BODY)

STRAVA_STREAM = Spec(
    format="strava_stream_csv", kind="activities", needs=("time", "watts|heartrate|velocity_smooth|altitude"),
    whole="moving|temp|latlng|distance|velocity_smooth|grade_smooth|altitude",
    columns=(
        Column(meaning="time", names="time"),
        Column(meaning="watts", names="watts"),
        Column(meaning="heartrate", names="heartrate"),
        Column(meaning="cadence", names="cadence"),
        Column(meaning="velocity_smooth", names="velocity_smooth"),
        Column(meaning="altitude", names="altitude"),
    ),
)  # fmt: skip
GOLDENCHEETAH_STREAM = Spec(
    format="goldencheetah_stream_csv", kind="activities", needs=("secs", "km", "watts"), marks="cad|hr",
    columns=(
        Column(meaning="secs", names="secs"),
        Column(meaning="km", names="km"),
        Column(meaning="watts", names="watts"),
    ),
)  # fmt: skip
GOOGLE_FIT_SLICES = Spec(
    format="google_fit_day_csv", kind="wellness", needs=("start", "end", "active_s"), marks="Start time|End time",
    columns=(
        Column(meaning="start", names="Start time"),
        Column(meaning="end", names="End time"),
        Column(meaning="active_s", names="Move Minutes count"),
    ),
)  # fmt: skip
UNDATED = {
    STRAVA_STREAM.format: (
        "a Strava stream, second by second, and tells no date; import the activity's own file (FIT, TCX, GPX) instead"
    ),
    GOLDENCHEETAH_STREAM.format: (
        "a GoldenCheetah ride, second by second, and tells no date; import the ride's JSON or FIT file instead"
    ),
    GOOGLE_FIT_SLICES.format: (
        "a Google Fit table of one day in slices and tells no date; import 'Daily activity metrics.csv' instead"
    ),
}
OPENTRACKS = Spec(
    format="opentracks_csv", kind="activities", needs=("start", "trackpoint_type"), marks="sensor_distance",
    columns=(
        Column(meaning="start", names="#time"),
        Column(meaning="trackpoint_type", names="trackpoint_type"),
        Column(meaning="latitude", names="latitude"),
        Column(meaning="longitude", names="longitude"),
        Column(meaning="altitude", names="altitude"),
        Column(meaning="speed", names="speed"),
        Column(meaning="altitude_gain", names="altitude_gain"),
        Column(meaning="sensor_distance", names="sensor_distance"),
        Column(meaning="hr", names="heartrate"),
        Column(meaning="cadence", names="cadence"),
        Column(meaning="power", names="power"),
    ),
)  # fmt: skip
SPECS = (
    APPLE_RECORDS, STRAVA_STREAM, OPENTRACKS, GOLDENCHEETAH_STREAM, GARMIN_LAPS, GOOGLE_FIT_SLICES,
    TRAININGPEAKS_METRICS, FITNOTES_BODY,
)  # fmt: skip
