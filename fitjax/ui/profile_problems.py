"""What is wrong with a profile that did not read, by the name its field has on the page and in the reader's language.

The sentence of `read_profile` in, one for a person out; a sentence of another form stays as it is.
"""

import re

from fitjax.ui.state import View

_SAID = re.compile(
    r"profile: (?P<field>[\w.]+): (?P<why>.+?)(?:, got '(?P<value>.*)')?\. Mend that field .*", re.DOTALL
)
_BOUND = re.compile(r"Input should be (less|greater) than or equal to ([\d.]+)")
_LENGTH = re.compile(r"String should have at most (\d+) characters")
_FIELDS = {
    "blackout_dates": "Dates without training",
    "birth_year": "Year of birth",
    "height_cm": "Height (cm)",
    "weight_kg": "Weight (kg)",
    "goal": "Goal",
    "goal.date": "Date (optional)",
    "goal.target": "Target (optional)",
    "notes": "In your own words",
    "availability_min": "Free minutes a day",
    "thresholds.max_hr": "Maximum heart rate (bpm)",
    "thresholds.rest_hr": "Resting heart rate (bpm)",
    "thresholds.lthr": "Threshold heart rate (bpm)",
    "thresholds.ftp_w": "FTP (W)",
    "thresholds.threshold_pace_s_per_km": "Threshold pace (m:ss /km)",
}


def profile_problem(now: View, sentence: str) -> str:
    """For example: Dates without training: “tomorrow” is no date; write it as 2027-02-01."""
    _ = now.translate
    found = _SAID.fullmatch(sentence)
    if found is None:
        return sentence
    name, value, why = _named(now, found["field"]), found["value"] or "", found["why"]
    if found["field"].endswith("threshold_pace_s_per_km"):
        return _("{field}: “{value}” is no pace; write minutes and seconds such as 4:45.", field=name, value=value)
    if "date" in why:
        return _("{field}: “{value}” is no date; write it as 2027-02-01.", field=name, value=value)
    bound, length = _BOUND.search(why), _LENGTH.search(why)
    if bound:
        if bound[1] == "greater":
            return _("{field}: {value} is too low; at least {limit}.", field=name, value=value, limit=bound[2])
        return _("{field}: {value} is too high; at most {limit}.", field=name, value=value, limit=bound[2])
    if length:
        return _("{field}: too long; at most {limit} characters.", field=name, limit=length[1])
    return _("{field}: “{value}” does not fit ({why}).", field=name, value=value, why=why)


def _named(now: View, field: str) -> str:
    _ = now.translate
    parts = field.split(".")
    if parts[:2] == ["thresholds", "e1rm_kg"] and len(parts) == 3:
        return f"{_.label('exercise', parts[2])} e1RM (kg)"
    for end in range(len(parts), 0, -1):
        field = ".".join(parts[:end])
        if field in _FIELDS:
            return _(_FIELDS[field])
    return field.replace("_", " ")
