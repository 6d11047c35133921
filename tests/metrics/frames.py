"""Small frames in the store's columns for the tests of metrics. In: what a test cares about; the rest is missing."""

import numpy as np
import pandas as pd

ACTIVITY_COLUMNS = (
    "duration_s", "moving_s", "distance_m", "ascent_m", "avg_hr", "max_hr", "avg_power_w", "normalized_power_w", "rpe",
    "load",
)  # fmt: skip


def activities(*rows: dict[str, object]) -> pd.DataFrame:
    filled = [dict.fromkeys(ACTIVITY_COLUMNS, np.nan) | {"sport": "run", "load_method": None} | row for row in rows]
    frame = pd.DataFrame(filled)
    frame["start"] = pd.to_datetime(frame["start"])
    return frame


def sets(*rows: dict[str, object]) -> pd.DataFrame:
    base = {
        "workout_title": "", "workout_duration_s": np.nan, "set_type": "normal", "weight_kg": np.nan, "reps": np.nan,
        "rpe": np.nan, "distance_m": np.nan, "duration_s": np.nan,
    }  # fmt: skip
    frame = pd.DataFrame([base | {"set_index": index} | row for index, row in enumerate(rows)])
    frame["workout_start"] = pd.to_datetime(frame["workout_start"])
    return frame
