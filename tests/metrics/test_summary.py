from datetime import date

import pytest

from fitjax.metrics.fitness import daily_load_table
from fitjax.metrics.summary import dashboard_summary

from .frames import activities

TODAY = date(2026, 3, 18)
RUNS = activities(
    *[
        {
            "start": f"2026-03-{day:02d} 07:00",
            "moving_s": 3600,
            "distance_m": 10_000,
            "load": 60.0,
            "load_method": method,
        }
        for day, method in ((2, "pace"), (10, "pace"), (16, "duration"), (17, "heart_rate"))
    ]
)


def test_the_summary_tells_now_the_change_in_a_week_and_this_weeks_sums():
    table = daily_load_table(RUNS, TODAY)
    summary = dashboard_summary(table, TODAY)
    assert summary is not None
    assert summary.fitness.value == table["ctl"].iloc[-1]
    assert summary.fitness.delta == pytest.approx(table["ctl"].iloc[-1] - table["ctl"].iloc[-8])
    assert (summary.week_minutes, summary.week_load, summary.week_distance_km) == (120, 120, 20)
    assert (summary.last_week_minutes, summary.last_week_load) == (60, 60)
    assert summary.measured_share == 0.75
    assert len(summary.form.series) == summary.days == 17


def test_a_short_history_has_no_change_and_no_history_no_summary():
    short = dashboard_summary(daily_load_table(RUNS.tail(1), TODAY), TODAY)
    assert short is not None
    assert short.form.delta is None
    assert dashboard_summary(daily_load_table(RUNS.iloc[:0], TODAY), TODAY) is None
