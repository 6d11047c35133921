import inspect
import json
from datetime import date

import numpy as np
import pandas as pd
import pytest

from fitjax.domain.vocabulary import Phase, Sport
from fitjax.metrics.exercises import MUSCLES
from fitjax.ui import charts, charts_strength, charts_training
from fitjax.ui.chart_words import number, word

TODAY = date(2026, 3, 18)
DAYS = pd.date_range("2026-03-01", "2026-03-18")
TABLE = pd.DataFrame(
    {
        "date": DAYS,
        "load": [0.0, 60.0, np.nan, *[50.0] * 13, 120.0, 0.0],
        "ctl": np.linspace(41.2, 58.4, len(DAYS)),
        "atl": np.linspace(40, 62.3, len(DAYS)),
        "tsb": np.linspace(2, -3.9, len(DAYS)),
        "monotony": [np.nan] * 6 + [2.5] * 12,
        "strain": [np.nan] * 6 + [700.0] * 12,
    }
)
VOLUME = pd.DataFrame(
    {
        "week": pd.to_datetime(["2026-03-02", "2026-03-02", "2026-03-09"]),
        "sport": ["run", "strength", "run"],
        "minutes": [120.0, 60.0, 90.0],
        "distance_km": [20.0, np.nan, 16.0],
        "load": [100.0, 45.0, 80.0],
    }
)
WEEKS = pd.DataFrame(
    {"start": pd.to_datetime(["2026-03-23", "2026-03-30"]), "phase": ["base", "taper"], "load": [240.0, np.nan]}
)
HISTORY = pd.DataFrame({"date": pd.to_datetime(["2026-01-01", "2026-03-01"]), "e1rm_kg": [100.0, 107.5]})
SETS = pd.DataFrame({"muscle": list(MUSCLES), "sets": [12.0, 10.0, *[3.0] * 8, 0.5]})
LOSSES = pd.DataFrame(
    {"step": [1, 2, 3, 4], "loss": [2.0, np.nan, 1.5, 1.25], "val_loss": [np.nan, 1.9, np.nan, 1.6], "seconds": 1.0}
)

CHARTS = [
    (charts.fitness_figure, charts.fitness_alt, TABLE, ()),
    (charts.load_calendar_figure, charts.load_calendar_alt, TABLE, (TODAY,)),
    (charts.weekly_volume_figure, charts.weekly_volume_alt, VOLUME, ("minutes",)),
    (charts.monotony_strain_figure, charts.monotony_strain_alt, TABLE, ()),
    (charts.planned_load_figure, charts.planned_load_alt, WEEKS, ()),
    (charts_strength.e1rm_figure, charts_strength.e1rm_alt, HISTORY, ("Squat",)),
    (charts_strength.muscle_sets_figure, charts_strength.muscle_sets_alt, SETS, ()),
    (charts_training.loss_figure, charts_training.loss_alt, LOSSES, ()),
]


def _drawn(figure) -> list[dict]:
    return json.loads(figure.to_json())["data"]


def _plain(values) -> list[float | None]:
    return [None if value is None or np.isnan(value) else float(value) for value in values]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("figure", "alt", "frame", "more"), CHARTS)
def test_every_chart_draws_its_frame_and_says_it_in_words(figure, alt, frame, more, language):
    before = frame.copy()
    drawn = figure(frame, *more, language=language)
    text = alt(frame, *more, language=language)
    assert any(trace.get("y") is not None for trace in _drawn(drawn))
    assert drawn.layout.margin.l == 8
    assert drawn.layout.margin.t >= 8
    assert any("\u4e00" <= letter <= "\u9fff" for letter in text) == (language == "zh")
    assert "nan" not in text.lower()
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("figure", "alt", "frame", "more"), CHARTS)
def test_an_empty_frame_draws_nothing_and_says_so(figure, alt, frame, more, language):
    figure(frame.iloc[:0], *more, language=language)
    assert alt(frame.iloc[:0], *more, language=language) == word("nothing", language)


def test_charts_have_the_shared_height_and_one_hover_box():
    layout = charts.fitness_figure(TABLE).layout
    assert (layout.height, layout.hovermode, layout.legend.orientation) == (320, "x unified", "h")


def test_the_fitness_text_tells_the_finding():
    assert charts.fitness_alt(TABLE) == (
        "Fitness rose from 41 to 58 between 1 March 2026 and 18 March 2026; fatigue is now 62 and form −4."
    )
    assert charts.fitness_alt(TABLE, "zh") == (
        "从2026年3月1日到2026年3月18日，体能由 41 升至 58；目前疲劳 62，状态 −4。"
    )
    flat = TABLE.assign(ctl=41.0)
    assert "stayed at 41 between" in charts.fitness_alt(flat)


def test_missing_values_are_gaps_not_zeros():
    table = TABLE.assign(ctl=[np.nan, *TABLE["ctl"].iloc[1:]])
    first = charts.fitness_figure(table).data[0]
    assert first.connectgaps is False
    assert _plain(first.y)[0] is None
    loss = charts_training.loss_figure(LOSSES)
    assert _plain(loss.data[0].y) == [2.0, None, 1.5, 1.25]
    assert _plain(loss.data[1].y) == [1.9, 1.6]


def test_the_calendar_has_monday_on_top_and_leaves_unknown_days_empty():
    heat = charts.load_calendar_figure(TABLE, TODAY, weeks=4).data[0]
    grid = np.array(heat.z, dtype=float)
    assert grid.shape == (7, 4)
    assert grid[1, 3] == 120.0  # Tuesday of this week
    assert grid[6, 0] == 0.0  # 1 March, a Sunday at rest
    assert np.isnan(grid[1, 1])  # load unknown on 3 March
    assert np.isnan(grid[3, 3])  # tomorrow
    assert charts.load_calendar_alt(TABLE, TODAY, weeks=4) == (
        "Training on 15 of 17 days; the hardest day was 17 March 2026 with a load of 120."
    )


def test_the_calendar_has_a_scale_of_its_own_on_dark_pages():
    light, dark = (charts.load_calendar_figure(TABLE, TODAY, dark=dark).data[0].colorscale for dark in (False, True))
    assert light != dark


def test_volume_is_shown_in_the_units_asked_for():
    km, miles = (charts.weekly_volume_figure(VOLUME, "distance_km", units=units) for units in ("metric", "imperial"))
    assert miles.data[0].y[0] == pytest.approx(km.data[0].y[0] / 1.609344)
    assert charts.weekly_volume_figure(VOLUME).data[0].y[0] == 2.0  # hours
    assert "Distance (mi) over 2 weeks: 9.9 in the last one" in charts.weekly_volume_alt(
        VOLUME, "distance_km", units="imperial"
    )


def test_lifts_are_shown_in_the_units_asked_for():
    pounds = charts_strength.e1rm_figure(HISTORY, "Squat", units="imperial")
    assert pounds.data[0].y[0] == pytest.approx(220.46, abs=0.01)
    assert charts_strength.e1rm_alt(HISTORY, "Squat") == (
        "Squat: estimated 1RM went from 100.0 kg on 1 January 2026 to 107.5 kg on 1 March 2026; best 107.5 kg."
    )


def test_weeks_are_marked_on_their_mondays():
    ticks = charts.weekly_volume_figure(VOLUME).layout.xaxis.tickvals
    assert [pd.Timestamp(tick).day_of_week for tick in ticks] == [0, 0]


def test_planned_weeks_are_coloured_by_phase_with_done_load_beside_them():
    drawn = charts.planned_load_figure(WEEKS.assign(done=[200.0, np.nan]))
    assert [trace.name for trace in drawn.data] == ["Base", "Taper", "Done"]


def test_a_run_without_validation_has_its_training_loss_told():
    assert charts_training.loss_alt(LOSSES.assign(val_loss=np.nan)) == (
        "By step 4 the training loss went from 2.000 to 1.250."
    )


@pytest.mark.parametrize("name", [*Sport, *Phase, *MUSCLES])
def test_every_sport_phase_and_muscle_has_a_word_in_both_languages(name):
    assert word(name, "en")
    assert any("\u4e00" <= letter <= "\u9fff" for letter in word(name, "zh"))


def test_numbers_have_a_real_minus_and_no_minus_zero():
    assert (number(-3.9), number(-0.2), number(1234.5, 1)) == ("−4", "0", "1,234.5")


@pytest.mark.parametrize("module", [charts, charts_strength, charts_training])
def test_every_figure_has_its_alternative_text_with_the_same_frame(module):
    names = {name for name, _ in inspect.getmembers(module, inspect.isfunction)}
    figures = {name.removesuffix("_figure") for name in names if name.endswith("_figure")}
    assert figures
    assert {f"{name}_alt" for name in figures} <= names
