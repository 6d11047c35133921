"""What people call the exporter of each format. Data and one function; knows no file."""

_KNOWN = {
    "fit": "FIT", "tcx": "TCX", "gpx": "GPX", "apple_health_xml": "Apple Health", "archive": "Archive",
    "mapped_csv": "Your own table", "rr_intervals": "RR intervals", "polar_hrm": "Polar HRM",
}  # fmt: skip
_EXPORTERS = {
    "apple_health": "Apple Health", "concept2": "Concept2", "elitehrv": "Elite HRV", "fitbit_google": "Fitbit",
    "fitbit_takeout": "Fitbit (Takeout)", "fitbit": "Fitbit", "fitnotes": "FitNotes", "fitbod": "Fitbod",
    "garmin": "Garmin Connect", "golden_cheetah": "GoldenCheetah", "goldencheetah": "GoldenCheetah",
    "google_fit": "Google Fit", "gymbook": "GymBook", "health_auto_export": "Health Auto Export", "hevy": "Hevy",
    "hrv4training": "HRV4Training", "huawei": "Huawei Health", "intervals_icu": "intervals.icu", "jefit": "JEFIT",
    "myfitnesspal": "MyFitnessPal", "nike": "Nike Run Club", "opentracks": "OpenTracks", "oura": "Oura",
    "polar": "Polar", "runkeeper": "Runkeeper", "samsung": "Samsung Health", "sports_tracker": "Sports Tracker",
    "strava": "Strava", "strong": "Strong", "suunto": "Suunto", "trainingpeaks": "TrainingPeaks", "whoop": "WHOOP",
    "withings": "Withings", "zepp": "Zepp",
}  # fmt: skip
"""By the beginning of the format's name, the longest that fits."""


def format_name(name: str) -> str:
    """'WHOOP' for `whoop_cycles_csv`; a format without such a name is shown as it is."""
    if name in _KNOWN:
        return _KNOWN[name]
    found = max((key for key in _EXPORTERS if name.startswith(f"{key}_")), key=len, default="")
    return _EXPORTERS.get(found, name)
