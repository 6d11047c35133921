"""Names of what a column can mean, in English for the translator."""

from fitjax.ui.i18n import Translator
from fitjax.ui.quality_words import metric_name

_MEANINGS = {
    "": "Leave out", "start": "Date (and time)", "clock": "Time of day", "end": "End", "sport": "Sport",
    "title": "Title", "source_id": "Number or id", "exercise": "Exercise", "distance": "Distance",
    "duration": "Duration", "set_duration": "Duration of the set", "moving": "Moving time", "ascent": "Ascent",
    "descent": "Descent", "avg_hr": "Mean heart rate", "max_hr": "Highest heart rate", "avg_power": "Mean power",
    "max_power": "Highest power", "normalized_power": "Normalised power", "avg_cadence": "Mean cadence",
    "calories": "Energy", "rpe": "Effort (RPE)", "tss": "Training stress as exported", "max_speed": "Highest speed",
    "weight": "Weight lifted", "reps": "Repetitions",
}  # fmt: skip


def meaning_name(meaning: str, _: Translator) -> str:
    return _(_MEANINGS[meaning]) if meaning in _MEANINGS else metric_name(meaning, _)
