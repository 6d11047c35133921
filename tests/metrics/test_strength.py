from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.metrics import strength

from .frames import sets

DAY = "2026-03-02 18:00"


@pytest.mark.parametrize(
    ("formula", "at_five", "at_ten"), [("epley", 116.6667, 133.3333), ("brzycki", 112.5, 133.3333)]
)
def test_the_formulas_match_their_references_and_meet_at_ten(formula, at_five, at_ten):
    assert strength.e1rm_kg([100, 100], [5, 10], formula=formula) == pytest.approx([at_five, at_ten], abs=5e-5)


def test_one_repetition_is_the_maximum_itself_by_both_formulas():
    assert float(strength.e1rm_kg(120, 1)) == 120
    assert float(strength.e1rm_kg(120, 1, formula="brzycki")) == 120


@given(reps=st.integers(2, 12))
def test_epley_is_above_brzycki_below_ten_and_below_it_above(reps):
    epley, brzycki = float(strength.e1rm_kg(100, reps)), float(strength.e1rm_kg(100, reps, formula="brzycki"))
    assert np.sign(round(epley - brzycki, 9)) == np.sign(10 - reps)


@pytest.mark.parametrize(("weight", "reps"), [(100, 13), (100, 37), (100, 0), (0, 5), (np.nan, 5), (100, np.nan)])
@pytest.mark.parametrize("formula", ["epley", "brzycki", "rpe_chart"])
def test_no_estimate_without_weight_without_repetitions_or_above_twelve(weight, reps, formula):
    assert np.isnan(strength.e1rm_kg(weight, reps, 8, formula))


@pytest.mark.parametrize(
    ("reps", "rpe", "expected"),
    [(1, 10, 100), (1, 9, 95.5), (1, 6, 86.3), (5, 10, 86.3), (5, 8.5, 82.4), (5, 8, 81.1), (6, 6.5, 75.1),
     (8, 8, 73.9),
     (10, 6, 65.6), (12, 6, 61.8)],
)  # fmt: skip
def test_the_effort_chart_matches_its_published_cells(reps, rpe, expected):
    assert float(strength.percent_of_1rm(reps, rpe)) == pytest.approx(expected, abs=0.06)


@given(reps=st.integers(1, 11), rpe=st.integers(6, 9))
def test_one_repetition_more_at_one_effort_more_is_the_same_share(reps, rpe):
    assert strength.percent_of_1rm(reps, rpe) == pytest.approx(strength.percent_of_1rm(reps + 1, rpe + 1))


def test_the_chart_gives_a_higher_maximum_than_epley_for_an_easy_set_and_none_without_effort():
    assert float(strength.e1rm_kg(140, 5, 8, "rpe_chart")) == pytest.approx(172.63, abs=0.01)
    assert float(strength.e1rm_kg(140, 5, 8, "rpe_chart")) > float(strength.e1rm_kg(140, 5))
    assert np.isnan(strength.e1rm_kg(140, 5, np.nan, "rpe_chart"))


def test_inol_matches_its_references():
    assert strength.inol(25, 80) == 1.25
    assert strength.inol(15, 85) == 1.0
    assert np.isnan(strength.inol(1, 100))


def test_tonnage_leaves_warm_ups_and_unweighted_sets_out():
    log = sets(
        {"workout_start": DAY, "exercise": "Squat (Barbell)", "weight_kg": 60, "reps": 5, "set_type": "warmup"},
        {"workout_start": DAY, "exercise": "Squat (Barbell)", "weight_kg": 100, "reps": 5},
        {"workout_start": DAY, "exercise": "Squat (Barbell)", "weight_kg": 100, "reps": 4, "set_type": "failure"},
        {"workout_start": DAY, "exercise": "Pull Up", "reps": 8},
    )
    assert strength.tonnage_kg(log) == 900
    weekly = strength.weekly_tonnage(log).iloc[0]
    assert (str(weekly["week"].date()), weekly["workouts"], weekly["sets"], weekly["tonnage_kg"]) == (
        "2026-03-02", 1, 3, 900,
    )  # fmt: skip


def test_the_weight_of_an_assisted_exercise_is_help_and_counts_nowhere():
    log = sets({"workout_start": DAY, "exercise": "Pull Up (Assisted)", "weight_kg": 20, "reps": 8})
    assert strength.tonnage_kg(log) == 0
    assert strength.best_lifts(log).empty
    assert strength.muscle_sets_by_week(log)["sets"].max() == 1


def test_a_hard_set_is_no_warm_up_and_at_least_rpe_six_or_unrated():
    log = sets(
        {"workout_start": DAY, "exercise": "Squat", "set_type": "warmup", "rpe": 9},
        {"workout_start": DAY, "exercise": "Squat", "rpe": 5.5},
        {"workout_start": DAY, "exercise": "Squat", "rpe": 6},
        {"workout_start": DAY, "exercise": "Squat"},
    )
    assert strength.hard_sets(log)["set_index"].tolist() == [2, 3]


def test_sets_count_one_for_direct_and_half_for_indirect_muscles_by_week():
    log = sets(
        *[{"workout_start": DAY, "exercise": "Bench Press (Barbell)", "weight_kg": 80, "reps": 5}] * 4,
        {"workout_start": DAY, "exercise": "Triceps Pushdown", "weight_kg": 20, "reps": 12},
        {"workout_start": "2026-03-08 23:00", "exercise": "Bicep Curl (Dumbbell)", "weight_kg": 12, "reps": 10},
        {"workout_start": "2026-03-09 07:00", "exercise": "Bicep Curl (Dumbbell)", "weight_kg": 12, "reps": 10},
        {"workout_start": DAY, "exercise": "Moon walk", "reps": 10},
    )
    table = strength.muscle_sets_by_week(log)
    first = table[table["week"] == "2026-03-02"].set_index("muscle")["sets"]
    assert first.to_dict() == {
        "chest": 4.0, "shoulders": 2.0, "triceps": 3.0, "biceps": 1.0, "forearms": 0.5,
    }  # fmt: skip
    assert table[table["week"] == "2026-03-09"]["sets"].sum() == 1.5
    assert strength.unknown_exercises(log) == ["Moon walk"]


def test_recent_sets_a_muscle_are_means_over_whole_weeks_with_idle_muscles_at_zero():
    log = sets(*[{"workout_start": DAY, "exercise": "Bench Press (Barbell)"}] * 8)
    recent = strength.muscle_sets_recent(log, date(2026, 3, 11)).set_index("muscle")["sets"]
    assert recent["chest"] == 2.0
    assert recent["calves"] == 0.0
    assert strength.muscle_sets_recent(log, date(2026, 3, 6))["sets"].sum() == 0.0


def test_best_lifts_and_history_take_the_best_set_of_each_exercise_and_day():
    log = sets(
        {"workout_start": DAY, "exercise": "Bench Press (Barbell)", "weight_kg": 100, "reps": 5},
        {"workout_start": DAY, "exercise": "Bench Press (Barbell)", "weight_kg": 105, "reps": 1},
        {"workout_start": "2026-03-09 18:00", "exercise": "Barbell Bench Press", "weight_kg": 102.5, "reps": 5},
        {"workout_start": DAY, "exercise": "Pull Up", "reps": 8},
    )
    best = strength.best_lifts(log)
    assert best["exercise"].tolist() == ["Barbell Bench Press", "Bench Press (Barbell)"]
    history = strength.e1rm_history(log, "bench_press")
    assert history["e1rm_kg"].tolist() == pytest.approx([116.667, 119.583], abs=1e-3)
    assert len(strength.e1rm_history(log, "Barbell Bench Press")) == 1


@given(
    weight=st.floats(1, 300),
    reps=st.integers(1, 12),
    factor=st.floats(0.5, 2),
    formula=st.sampled_from(["epley", "brzycki"]),
)
def test_estimates_scale_with_the_weight_and_are_never_below_it(weight, reps, factor, formula):
    one = float(strength.e1rm_kg(weight, reps, formula=formula))
    assert one >= weight * (1 - 1e-12)
    assert float(strength.e1rm_kg(weight * factor, reps, formula=formula)) == pytest.approx(one * factor)


@pytest.mark.parametrize("kind", [None, object])
def test_an_empty_log_gives_empty_tables(kind):
    empty = sets({"workout_start": DAY, "exercise": "Squat"}).iloc[:0]
    empty = empty if kind is None else pd.DataFrame(columns=empty.columns, dtype=object)
    assert strength.muscle_sets_by_week(empty).empty
    assert strength.best_lifts(empty).empty
    assert strength.weekly_tonnage(empty).empty
    assert strength.tonnage_kg(empty) == 0
    assert strength.e1rm_history(empty, "back_squat").empty
    assert strength.muscle_sets_recent(empty, date(2026, 3, 6))["sets"].sum() == 0
