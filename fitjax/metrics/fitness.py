"""Fitness, fatigue and form from daily load, with monotony, strain and weekly volume.

In: frames of activities with `start`, `sport`, `load`, `load_method`; "today" is an argument. Out: new frames.

The ratio of acute to chronic load (ACWR) is left out on purpose: acute load is part of chronic load, which alone makes
them correlate (Lolli 2017); random chronic loads "predict" injury as well (Impellizzeri 2020); and in 588,071 runs only
the single session against the longest run of 30 days did (Frandsen 2025, BJSM 59:1203). That rule lives in the plan.
"""

from datetime import date, timedelta
from typing import Literal

import numpy as np
import pandas as pd

from fitjax.domain.vocabulary import LoadMethod, Sport

Weight = Literal["exp", "1/n"]
MONOTONY_CAP = 10.0
"""Seven equal days have no deviation to divide by; Runalyze shows 10 there, and so does this."""
_WEEK = 7
_RANK = {method.value: rank for rank, method in enumerate(LoadMethod)}


def daily_load(activities: pd.DataFrame, start: date, end: date) -> pd.Series:
    """Summed load of each day from `start` to `end`, both included.

    A day without a session is 0; a day whose sessions all have an unknown load is NaN.
    """
    days = pd.date_range(start, end, freq="D", name="date")
    if activities.empty:
        return pd.Series(0.0, index=days, name="load")
    return _by_day(activities, "load").reindex(days, fill_value=0.0).rename("load")


def fitness_fatigue_form(
    daily: pd.Series,
    ctl_days: float = 42,
    atl_days: float = 7,
    ctl_seed: float | None = None,
    atl_seed: float | None = None,
    weight: Weight = "exp",
) -> pd.DataFrame:
    """Columns ctl (fitness), atl (fatigue), tsb (form), one row a day.

    Each is an exponential mean, x += w * (load - x). "exp" weighs w = 1 - exp(-1/n) as GoldenCheetah and Elevate do;
    "1/n" is what TrainingPeaks documents (0.4 CTL points apart at most in practice). Seeds are the values on the day
    before the first; none means 0, so the first six weeks of a new history read low. Form is yesterday's fitness minus
    yesterday's fatigue: what the athlete wakes up with. A day with unknown load counts as 0 here.
    """
    load = daily.fillna(0.0).to_numpy(dtype=float)
    ctl = _exponential_mean(load, ctl_days, ctl_seed or 0.0, weight)
    atl = _exponential_mean(load, atl_days, atl_seed or 0.0, weight)
    return pd.DataFrame({"ctl": ctl[1:], "atl": atl[1:], "tsb": ctl[:-1] - atl[:-1]}, index=daily.index)


def _exponential_mean(load: np.ndarray, days: float, seed: float, weight: Weight) -> np.ndarray:
    """The mean after each day, with the seed in front."""
    alpha = 1 - float(np.exp(-1 / days)) if weight == "exp" else 1 / days
    return pd.Series(np.concatenate([[seed], load])).ewm(alpha=alpha, adjust=False).mean().to_numpy()


def monotony_and_strain(daily: pd.Series) -> pd.DataFrame:
    """Foster's monotony (7-day mean / SD) and strain (7-day load x monotony); NaN before the seventh day.

    The SD is the population's, as in Runalyze; the sample's would give 7 % less. Capped at 10; an empty week is 0.
    """
    known = daily.fillna(0.0)
    mean = known.rolling(_WEEK).mean()
    deviation = known.rolling(_WEEK).std(ddof=0)
    # Rolling sums leave crumbs: less than a millionth of the mean is no deviation.
    flat = deviation <= mean * 1e-6
    monotony = (mean / deviation.where(~flat)).where(~flat, MONOTONY_CAP).clip(upper=MONOTONY_CAP)
    monotony = monotony.where(mean > 1e-9, 0.0).where(mean.notna())
    return pd.DataFrame({"monotony": monotony, "strain": mean * _WEEK * monotony}, index=daily.index)


def daily_load_table(
    activities: pd.DataFrame,
    today: date,
    *,
    ctl_days: float = 42,
    atl_days: float = 7,
    ctl_seed: float | None = None,
    atl_seed: float | None = None,
    weight: Weight = "exp",
) -> pd.DataFrame:
    """One row a day from the first activity to today: date, load, method, ctl, atl, tsb, monotony, strain, ramp,
    minutes, distance_km.

    `method` is the one behind the largest part of the day's load. `ramp` is the change of ctl in seven days.
    Activities after today are left out. No activities, no rows.
    """
    past = activities[activities["start"] < pd.Timestamp(today) + pd.Timedelta(days=1)]
    if past.empty:
        return pd.DataFrame(columns=TABLE_COLUMNS)
    daily = daily_load(past, past["start"].min().date(), today)
    table = pd.DataFrame({"load": daily, "method": _main_method(past).reindex(daily.index)})
    table = table.join(fitness_fatigue_form(daily, ctl_days, atl_days, ctl_seed, atl_seed, weight))
    table = table.join(monotony_and_strain(daily))
    table["ramp"] = table["ctl"].diff(_WEEK)
    table["minutes"] = _by_day(past.assign(minutes=_moving_s(past) / 60), "minutes").reindex(daily.index, fill_value=0)
    table["distance_km"] = _by_day(past.assign(distance_km=_distance_km(past)), "distance_km").reindex(
        daily.index, fill_value=0
    )
    return table.rename_axis("date").reset_index()[TABLE_COLUMNS]


TABLE_COLUMNS = [
    "date", "load", "method", "ctl", "atl", "tsb", "monotony", "strain", "ramp", "minutes", "distance_km",
]  # fmt: skip


def weekly_volume(activities: pd.DataFrame, today: date, weeks: int = 12) -> pd.DataFrame:
    """The last `weeks` weeks up to today's by sport: week (its Monday), sport, sessions, minutes, distance_km, load.

    Weeks and sports without a session have no row. Sums skip what is unknown and are NaN where all of it is.
    """
    first = monday_of(today) - timedelta(weeks=weeks - 1)
    start = activities["start"]
    chosen = activities[(start >= pd.Timestamp(first)) & (start < pd.Timestamp(today) + pd.Timedelta(days=1))]
    if chosen.empty:
        return pd.DataFrame(columns=["week", "sport", "sessions", "minutes", "distance_km", "load"])
    day = chosen["start"].dt.normalize()
    rows = pd.DataFrame(
        {
            "week": day - pd.to_timedelta(day.dt.day_of_week, unit="D"),
            "sport": chosen["sport"].astype(str),
            "minutes": _moving_s(chosen) / 60,
            "distance_km": _distance_km(chosen),
            "load": pd.to_numeric(chosen["load"]),
        }
    )
    grouped = rows.groupby(["week", "sport"])
    sums = grouped[["minutes", "distance_km", "load"]].sum(min_count=1)
    sums.insert(0, "sessions", grouped.size())
    return sums.reset_index()


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _moving_s(activities: pd.DataFrame) -> pd.Series:
    moving = pd.to_numeric(activities["moving_s"])
    return moving.where(moving > 0, pd.to_numeric(activities["duration_s"]))


def _distance_km(activities: pd.DataFrame) -> pd.Series:
    """Unknown stays missing, except for lifting and mobility, which go nowhere."""
    known = pd.to_numeric(activities["distance_m"]).astype(float) / 1000
    still = activities["sport"].astype(str).isin([Sport.STRENGTH.value, Sport.MOBILITY.value])
    return known.where(known.notna() | ~still, 0.0)


def _by_day(activities: pd.DataFrame, column: str) -> pd.Series:
    values = pd.to_numeric(activities[column]).astype(float)
    return values.groupby(activities["start"].dt.normalize()).sum(min_count=1)


def _main_method(activities: pd.DataFrame) -> pd.Series:
    """The method with most load on each day; the better one where two are equal."""
    known = activities[activities["load_method"].notna()]
    rows = pd.DataFrame(
        {
            "date": known["start"].dt.normalize(),
            "method": known["load_method"].astype(str),
            "load": pd.to_numeric(known["load"]).astype(float),
        }
    )
    sums = rows.groupby(["date", "method"], as_index=False)["load"].sum()
    sums["rank"] = sums["method"].map(_RANK)
    best = sums.sort_values(["date", "load", "rank"], ascending=[True, False, True]).drop_duplicates("date")
    return best.set_index("date")["method"].astype(object)
