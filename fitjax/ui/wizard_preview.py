"""The wizard's preview as a table: what would come in from the first rows, in the reader's words and units.

In: the dictionaries of `fitjax.ingest.mapping.preview`; out: a frame of texts, in which nothing is run or followed
and no cell is longer than a table can show. Knows no page.
"""

import datetime as dt
from typing import Any

import pandas as pd

from fitjax.ui.i18n import Translator
from fitjax.ui.quality_words import field_name, metric_name, minutes

_HEADINGS = {
    "row": "Row", "start": "Start", "workout_start": "Start", "at": "Date", "sport": "Sport", "title": "Title",
    "workout_title": "Title", "source_id": "Number or id", "exercise": "Exercise", "set_index": "Set",
    "metric": "Metric", "value": "Value", "duration_s": "Duration", "moving_s": "Moving time",
    "workout_duration_s": "Duration of the workout",
}  # fmt: skip
_UNSAID = ("sport_raw", "set_type", "group", "derived", "file_ref", "quality")
"""What the reader needs no look at: the words of the file that stand beside their meaning, and what is usual."""
_SECONDS = ("duration_s", "moving_s", "workout_duration_s")
CELL = 80


def preview_frame(rows: list[dict[str, Any]], _: Translator) -> pd.DataFrame:
    """One line a row of the file."""
    shown = [{key: _cell(key, value, _) for key, value in row.items() if key not in _UNSAID} for row in rows]
    frame = pd.DataFrame(shown).fillna("")
    return frame.rename(columns={key: heading(str(key), _) for key in frame.columns})


def heading(key: str, _: Translator) -> str:
    return _(_HEADINGS[key]) if key in _HEADINGS else field_name(key, _)


def short(text: str, most: int = CELL) -> str:
    """One line of at most `most` characters; a longer one ends in an ellipsis."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most and len(text) <= 4 * most else f"{line[: most - 1]}…"


def _cell(key: str, value: Any, _: Translator) -> str:
    if key == "sport":
        return _.label("sport", str(value))
    if key == "metric":
        return metric_name(str(value), _)
    if key in _SECONDS:
        return minutes(float(value))
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return short(str(value))
