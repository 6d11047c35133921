"""The athlete as the data show them: what a profile leaves open is filled from activities and sets.

In: profile, activities, sets and today. Out: a new profile; whatever the profile states itself stays. What the data
cannot tell stays missing (resting heart rate, FTP: hardly any ride is ridden all out).
"""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from fitjax.domain.profile import History, Profile, Thresholds
from fitjax.domain.vocabulary import Sport
from fitjax.metrics import stress
from fitjax.metrics.fitness import daily_load_table, monday_of
from fitjax.metrics.load import ASSUMED_REST_HR, activity_loads
from fitjax.metrics.strength import working_sets
from fitjax.metrics.workouts import with_strength_workouts

RIEGEL = 1.06
"""Time grows with distance to this power (Riegel 1981, valid for about 4 to 230 minutes)."""
_RACE_MINUTES = (12.0, 200.0)
_FASTEST_HOUR_M_PER_S = 6.0
"""Nobody has run an hour faster (21.3 km = 5.9 m/s); a run that implies more is a broken track."""
_FITNESS_DAYS = 120
"""A pace or a lift older than this says little about today."""
_LOADED = frozenset({"barbell", "machine", "cable"})
"""Dumbbells are logged per hand by some and per pair by others, so their e1RM is not used for prescriptions."""
_LIFT_KEYS = {"barbell_row": "row"}
_MOST_E1RM_KG = 700.0


def fill_profile(profile: Profile, activities: pd.DataFrame, sets: pd.DataFrame, today: date) -> Profile:
    """The profile with missing thresholds and history filled from what was done up to today."""
    tomorrow = pd.Timestamp(today) + pd.Timedelta(days=1)
    past = activities[activities["start"] < tomorrow]
    lifted = sets[sets["workout_start"] < tomorrow]
    found = _thresholds(profile, past, lifted, today)
    filled = profile.model_copy(update={"thresholds": found})
    history = _history(filled, with_strength_workouts(past, lifted), today)
    return filled.model_copy(update={"history": history})


def _thresholds(profile: Profile, past: pd.DataFrame, lifted: pd.DataFrame, today: date) -> Thresholds:
    stated = profile.thresholds
    max_hr = stated.max_hr or observed_max_hr(past, today, profile.age(today))
    lthr = stated.lthr
    rest = stated.rest_hr if stated.rest_hr is not None else ASSUMED_REST_HR
    if lthr is None and max_hr is not None:
        lthr = round(stress.lthr_or_default(None, rest, max_hr), 1)
    return stated.model_copy(
        update={
            "max_hr": max_hr,
            "lthr": lthr,
            "threshold_pace_s_per_km": stated.threshold_pace_s_per_km or threshold_pace_s_per_km(past, today),
            "e1rm_kg": recent_e1rm_kg(lifted, today) | stated.e1rm_kg,
        }
    )


def observed_max_hr(activities: pd.DataFrame, today: date, age: int | None) -> float | None:
    """The third highest maximum of the last two years, so that one or two strap spikes do not count.

    Needs five activities with heart rate. An athlete who never goes hard shows no maximum: where the age is known, a
    value more than 12 below 208 - 0.7 * age (Tanaka 2001, SD about 10) is replaced by that estimate; where it is not,
    only 165 and more is believed.
    """
    recent = activities[activities["start"] >= pd.Timestamp(today) - timedelta(days=730)]
    peaks = pd.to_numeric(recent["max_hr"]).astype(float)
    peaks = peaks[(peaks >= 100) & (peaks <= 220)].nlargest(3)
    enough = pd.to_numeric(recent["max_hr"]).notna().sum() >= 5 and len(peaks) == 3
    seen = float(peaks.iloc[-1]) if enough else None
    if age is None:
        return seen if seen is not None and seen >= 165 else None
    if seen is None:
        return None
    estimate = round(208 - 0.7 * age)
    return seen if seen >= estimate - 12 else float(estimate)


def threshold_pace_s_per_km(activities: pd.DataFrame, today: date) -> float | None:
    """Pace the best run of the last 120 days would hold for an hour by Riegel; None without a run of 12 to 200 min.

    Whole runs only, so an athlete who never runs hard gets a pace that is too slow, which errs on the safe side.
    """
    runs = activities[
        (activities["sport"].astype(str) == Sport.RUN)
        & (activities["start"] >= pd.Timestamp(today) - timedelta(days=_FITNESS_DAYS))
    ]
    moving = pd.to_numeric(runs["moving_s"]).astype(float)
    time_s = moving.where(moving > 0, pd.to_numeric(runs["duration_s"]).astype(float))
    distance = pd.to_numeric(runs["distance_m"]).astype(float)
    low, high = (minutes * 60 for minutes in _RACE_MINUTES)
    hour_speed = (distance / time_s * (time_s / 3600) ** (1 - 1 / RIEGEL))[time_s.between(low, high)]
    hour_speed = hour_speed[(hour_speed > 1.2) & (hour_speed <= _FASTEST_HOUR_M_PER_S)]
    if len(hour_speed) >= 5:
        # A ride filed as a run: half as fast again as this runner's usual is no run.
        hour_speed = hour_speed[hour_speed <= 1.5 * hour_speed.median()]
    return None if hour_speed.empty else round(1000 / float(hour_speed.max()), 1)


def recent_e1rm_kg(sets: pd.DataFrame, today: date) -> dict[str, float]:
    """The best Epley estimate of the last 120 days of every barbell, machine and cable lift, by canonical key.

    The barbell row is called "row", as plans and profiles do.
    """
    recent = sets[sets["workout_start"] >= pd.Timestamp(today) - timedelta(days=_FITNESS_DAYS)]
    if recent.empty:
        return {}
    work = working_sets(recent)
    best = work[work["implement"].isin(_LOADED)].dropna(subset=["e1rm_kg"]).groupby("key")["e1rm_kg"].max()
    return {
        _LIFT_KEYS.get(str(key), str(key)): round(float(value), 1)
        for key, value in best.items()
        if value <= _MOST_E1RM_KG
    }


def _history(profile: Profile, done: pd.DataFrame, today: date) -> History:
    stated = profile.history
    if done.empty:
        return stated
    moving = pd.to_numeric(done["moving_s"]).astype(float)
    minutes = moving.where(moving > 0, pd.to_numeric(done["duration_s"]).astype(float)) / 60
    # A clock left running and a flight recorded as a run would otherwise become the athlete's habit.
    minutes = minutes.where(minutes <= 1440)
    runs = done["sport"].astype(str) == Sport.RUN
    km = pd.to_numeric(done["distance_m"]).astype(float) / 1000
    km = km.where(km <= 200)
    month = done["start"] >= pd.Timestamp(today) - timedelta(days=30)
    endurance = ~done["sport"].astype(str).isin([Sport.STRENGTH.value, Sport.MOBILITY.value])
    rested = (pd.Timestamp(today) - done["start"].max().normalize()).days // 7
    found = {
        "weekly_minutes": _last_full_weeks(done["start"], minutes, today, most=6000),
        "weekly_distance_km": _last_full_weeks(done["start"], km.where(runs), today, most=700),
        "longest_run_km_30d": _largest(km[month & runs]),
        "longest_session_min_30d": _largest(minutes[month & endurance]),
        "ctl": round(min(400.0, _fitness_today(profile, done, today)), 1),
        "layoff_weeks": float(rested) if rested >= 2 else None,
    }
    return stated.model_copy(
        update={
            name: value for name, value in found.items() if getattr(stated, name) in (None, ()) and value is not None
        }
    )


def _fitness_today(profile: Profile, done: pd.DataFrame, today: date) -> float:
    """Computed anew, because a load stored at import may rest on thresholds that have changed since."""
    return float(daily_load_table(activity_loads(done, profile), today)["ctl"].iloc[-1])


def _last_full_weeks(start: pd.Series, amount: pd.Series, today: date, most: float) -> tuple[float, ...]:
    """Sums of up to four Monday-to-Sunday weeks before today's, oldest first, none from before the first entry."""
    this_week = pd.Timestamp(monday_of(today))
    known_from = pd.Timestamp(monday_of(start.min().date()))
    totals = []
    for back in range(4, 0, -1):
        week = this_week - timedelta(weeks=back)
        if week >= known_from:
            chosen = amount[(start >= week) & (start < week + timedelta(weeks=1))]
            totals.append(round(min(most, float(np.nansum(chosen.to_numpy(dtype=float)))), 1))
    return tuple(totals)


def _largest(values: pd.Series) -> float | None:
    top = values.max()
    return None if pd.isna(top) else round(float(top), 2)
