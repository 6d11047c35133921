"""How whole is the history? In: the frames of activities and daily values; out: coverage by metric and the gaps."""

import pandas as pd

GAP_DAYS = 14
"""Fitness (a 42-day average) has lost more than a quarter of itself after two silent weeks: 1 − exp(−14/42)."""
_ASKED = ("duration_s", "distance_m", "avg_hr", "avg_power_w", "avg_cadence", "ascent_m", "calories_kcal", "rpe")


def activity_coverage(activities: pd.DataFrame) -> pd.DataFrame:
    """One row a sport: `activities`, the share 0 to 1 that has each measure, and `streams`, the share recorded."""
    if activities.empty:
        return pd.DataFrame(columns=["sport", "activities", *_ASKED, "streams"])
    groups = activities.groupby("sport", observed=True)
    table = groups[list(_ASKED)].agg(lambda column: column.notna().mean())
    table["streams"] = groups["stream"].agg(lambda column: column.notna().mean())
    table.insert(0, "activities", groups.size())
    return table.reset_index().sort_values("activities", ascending=False, ignore_index=True)


def gaps(activities: pd.DataFrame, at_least_days: int = GAP_DAYS) -> pd.DataFrame:
    """Stretches without any activity, the longest first: first and last silent day, and how many `days` they are."""
    days = pd.Series(activities["start"].dropna().dt.normalize().unique()).sort_values(ignore_index=True)
    between = days.diff().dt.days.sub(1)
    long = between[between >= at_least_days]
    one = pd.Timedelta(days=1)
    table = pd.DataFrame(
        {
            "start": (days.shift()[long.index] + one).to_numpy(),
            "end": (days[long.index] - one).to_numpy(),
            "days": long.astype(int).to_numpy(),
        }
    )
    return table.sort_values(["days", "start"], ascending=[False, True], ignore_index=True)


def wellness_coverage(wellness: pd.DataFrame) -> pd.DataFrame:
    """One row a metric: `days` with a value, `first` and `last` day, the `share` of days between, its `sources`."""
    if wellness.empty:
        return pd.DataFrame(columns=["metric", "days", "first", "last", "share", "sources"])
    day = wellness["at"].dt.normalize()
    groups = wellness.assign(day=day).groupby("metric", observed=True)
    table = pd.DataFrame(
        {
            "days": groups["day"].nunique(),
            "first": groups["day"].min(),
            "last": groups["day"].max(),
            "sources": groups["format"].agg(lambda column: ", ".join(sorted(column.unique()))),
        }
    )
    table["share"] = table["days"] / ((table["last"] - table["first"]).dt.days + 1)
    return table.reset_index()[["metric", "days", "first", "last", "share", "sources"]]
