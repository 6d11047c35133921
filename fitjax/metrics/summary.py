"""What the Today page shows at a glance. In: the daily load table and today; out: one `Summary`."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from fitjax.metrics.fitness import monday_of

SPARKLINE_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number now, its change since a week ago (None where there is none) and its last 60 days."""

    value: float
    delta: float | None
    series: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    fitness: Figure
    fatigue: Figure
    form: Figure
    week_minutes: float
    """Since Monday."""
    week_load: float
    week_distance_km: float
    last_week_minutes: float
    """The whole week before."""
    last_week_load: float
    measured_share: float | None
    """Share of the last 28 days' load that came from power, pace or heart rate; None without load."""
    days: int
    """Days of history; fitness reads low before about 42 of them unless it was seeded."""


_MEASURED = frozenset({"power", "pace", "swim_pace", "heart_rate"})


def dashboard_summary(table: pd.DataFrame, today: date) -> Summary | None:
    """The figures of the Today page from `daily_load_table`'s frame; None without any day."""
    past = table[table["date"] <= pd.Timestamp(today)]
    if past.empty:
        return None
    monday = pd.Timestamp(monday_of(today))
    this_week = past[past["date"] >= monday]
    last_week = past[(past["date"] >= monday - timedelta(weeks=1)) & (past["date"] < monday)]
    return Summary(
        fitness=_figure(past["ctl"]),
        fatigue=_figure(past["atl"]),
        form=_figure(past["tsb"]),
        week_minutes=float(this_week["minutes"].sum()),
        week_load=float(this_week["load"].sum()),
        week_distance_km=float(this_week["distance_km"].sum()),
        last_week_minutes=float(last_week["minutes"].sum()),
        last_week_load=float(last_week["load"].sum()),
        measured_share=_measured_share(past.tail(28)),
        days=len(past),
    )


def _figure(series: pd.Series) -> Figure:
    delta = float(series.iloc[-1] - series.iloc[-8]) if len(series) > 7 else None
    return Figure(value=float(series.iloc[-1]), delta=delta, series=tuple(series.tail(SPARKLINE_DAYS).astype(float)))


def _measured_share(recent: pd.DataFrame) -> float | None:
    total = float(recent["load"].sum())
    return float(recent.loc[recent["method"].isin(_MEASURED), "load"].sum()) / total if total > 0 else None
