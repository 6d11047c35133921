from datetime import UTC, datetime
from pathlib import Path

import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.read import read_table

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
HEADER = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,"
    "distance_km,duration_seconds,rpe\n"
)


def read(tmp_path: Path, text: str) -> ParsedFile:
    path = tmp_path / "workouts.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path, "workouts.csv", now=NOW)


def test_pounds_and_miles_become_kilograms_and_metres() -> None:
    parsed = read_table(FIXTURES / "hevy_lb.csv", "workouts.csv", now=NOW)
    warmup, work, push_up, treadmill = parsed.sets
    assert (warmup.set_type, warmup.set_index) == ("warmup", 0)
    assert work.weight_kg == pytest.approx(135 * 0.45359237)
    assert (work.reps, work.rpe, work.workout_duration_s) == (5, 8.5, 3900)
    assert (push_up.weight_kg, push_up.reps, push_up.set_type) == (None, 20, "failure")
    assert (treadmill.distance_m, treadmill.duration_s, treadmill.reps) == (1609.344, 600, None)
    assert any("pounds" in warning for warning in parsed.warnings)


@pytest.mark.parametrize(
    "date",
    ["30 juin 2025, 19:56", "30 Juni 2025, 19:56", "30 jun. 2025 19:56", "2025-06-30 19:56:00", "6/30/2025 19:56"],
)
def test_dates_of_other_languages_are_read(tmp_path: Path, date: str) -> None:
    parsed = read(tmp_path, HEADER + f'Legs,"{date}","",,Squat,,,0,normal,100,5,,,\n')
    assert parsed.sets[0].workout_start == datetime(2025, 6, 30, 19, 56)


def test_a_timer_left_on_gives_no_workout_duration(tmp_path: Path) -> None:
    parsed = read(tmp_path, HEADER + 'Legs,"1 Jun 2025, 10:00","9 Jun 2025, 10:00",,Squat,,,0,normal,100,5,,,\n')
    assert parsed.sets[0].workout_duration_s is None


def test_sets_of_one_exercise_done_twice_in_a_workout_keep_apart(tmp_path: Path) -> None:
    row = 'Legs,"1 Jun 2025, 10:00","",,Squat,,,{},normal,100,5,,,\n'
    parsed = read(tmp_path, HEADER + "".join(row.format(index) for index in (0, 1, 0, 1)))
    assert [s.set_index for s in parsed.sets] == [0, 1, 2, 3]


def test_bad_sets_are_reported_and_the_rest_is_kept(tmp_path: Path) -> None:
    row = 'Legs,"1 Jun 2025, 10:00","",,{},,,0,{},{},{},,,{}\n'
    bad = [("Squat", "normal", -5, 5, ""), ("Squat", "normal", 5, 2.5, ""), ("", "normal", 5, 5, ""),
           ("Squat", "odd", 5, 5, ""), ("Squat", "normal", 5, 5, 11), ("Squat", "normal", "heavy", 5, "")]  # fmt: skip
    parsed = read(tmp_path, HEADER + "".join(row.format(*values) for values in bad) + row.format("Squat", "", 60, 5, 8))
    assert [r.reason for r in parsed.rejected] == [
        "reps '2.5' is not a whole number",
        "the exercise name is empty",
        "set type 'odd' is none of normal, warmup, dropset, failure",
        "weight 'heavy' is not a number",
    ]
    assert [(s.field, s.reason) for s in parsed.set_aside] == [
        ("weight_kg", "weight '-5' is outside 0 to 1,500 kg"),
        ("rpe", "RPE '11' is outside 0 to 10"),
    ]
    assert (len(parsed.sets), parsed.rows_read) == (3, 7)
