"""Strength workouts as activities, so that lifting counts in load, minutes and fitness.

In: the activities and the sets. Out: the activities with one more row for each lifting workout that no activity row
tells of already (a watch often records the same hour). Knows no load; `activity_loads` comes after.
"""

import numpy as np
import pandas as pd

from fitjax.domain.vocabulary import Sport

SAME_WORKOUT = pd.Timedelta(minutes=90)
"""A strength activity that starts within this of a lifting workout is the same hour, seen twice."""
SECONDS_PER_SET = 180.0
"""Work and rest of one set, for a workout whose export tells no duration."""


def with_strength_workouts(activities: pd.DataFrame, sets: pd.DataFrame) -> pd.DataFrame:
    """Activities and lifting workouts in one frame by start; `load` of the added rows is missing."""
    if sets.empty:
        return activities
    rows = _workouts(sets)
    seen = activities.loc[activities["sport"].astype(str) == Sport.STRENGTH, "start"].sort_values()
    if len(seen):
        nearest = pd.merge_asof(
            rows[["start"]].astype({"start": seen.dtype}),
            seen.rename("seen").to_frame(),
            left_on="start",
            right_on="seen",
            direction="nearest",
            tolerance=SAME_WORKOUT,
        )
        rows = rows[nearest["seen"].isna().to_numpy()]
    if rows.empty:
        return activities
    if activities.empty:
        return rows.reindex(columns=list(dict.fromkeys([*activities.columns, *rows.columns])))
    return pd.concat([activities, rows], ignore_index=True).sort_values("start", ignore_index=True)


def _workouts(sets: pd.DataFrame) -> pd.DataFrame:
    grouped = sets.groupby(["workout_start", "workout_title"], dropna=False)
    first = grouped["workout_duration_s"].first().astype(float)
    duration_s = first.where(first > 0, grouped.size() * SECONDS_PER_SET)
    rows = duration_s.rename("duration_s").reset_index()
    rows = rows.rename(columns={"workout_start": "start", "workout_title": "title"})
    missing = ("moving_s", "distance_m", "ascent_m", "avg_hr", "max_hr", "avg_power_w", "normalized_power_w", "rpe")
    rows = rows.assign(sport=Sport.STRENGTH.value, load=np.nan, load_method=None, **dict.fromkeys(missing, np.nan))
    return rows.sort_values("start", ignore_index=True)
