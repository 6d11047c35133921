from datetime import UTC, datetime
from pathlib import Path

import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.read import read_table

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"


def read(tmp_path: Path, text: str) -> ParsedFile:
    path = tmp_path / "strong.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path, "strong.csv", now=NOW)


def test_semicolons_header_units_and_decimal_commas() -> None:
    parsed = read_table(FIXTURES / "strong_semicolon.csv", "strong.csv", now=NOW)
    warmup, work, running = parsed.sets
    assert (warmup.set_type, work.set_type) == ("warmup", "normal")
    assert work.weight_kg == pytest.approx(225.5 * 0.45359237)
    assert (work.rpe, work.workout_duration_s) == (8, 3600)
    assert (running.distance_m, running.duration_s, running.weight_kg, running.reps) == (2000, 600, None, None)


def test_rest_timers_and_notes_are_accounted_for_and_no_sets() -> None:
    parsed = read_table(FIXTURES / "strong_semicolon.csv", "strong.csv", now=NOW)
    assert [(r.row, r.reason) for r in parsed.rejected] == [(4, "a rest timer row, no set"), (5, "a note row, no set")]
    assert parsed.rows_read == len(parsed.sets) + len(parsed.rejected) == 5
    assert "rest timer rows left out, which hold no set: 1" in parsed.warnings


def test_french_headers_and_zeros_that_mean_not_recorded() -> None:
    bench, pull_up, plank = read_table(FIXTURES / "strong_fr.csv", "strong.csv", now=NOW).sets
    assert (bench.weight_kg, bench.reps, bench.distance_m, bench.duration_s) == (60, 8, None, None)
    assert (pull_up.weight_kg, pull_up.reps, pull_up.rpe) == (None, 12, 9)
    assert (plank.reps, plank.duration_s, plank.workout_duration_s) == (None, 90, 3900)


def test_german_headers_and_rest_rows_are_understood(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,Entfernung,Sekunden,Notizen,"
        "Workout-Notizen,RPE\n"
        '2025-08-23 17:51:23,"Ganz",2h 23min,"Chest Press (Machine)",1,50.0,12.0,0,0.0,"","",\n'
        '2025-08-23 17:51:23,"Ganz",2h 23min,"Chest Press (Machine)",Ruhezeit,0,0.0,0,120.0,,,\n',
    )
    assert (len(parsed.sets), len(parsed.rejected), parsed.sets[0].workout_duration_s) == (1, 1, 8580)


def test_a_unit_column_is_read_row_by_row(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes\n"
        "2024-05-01 07:00:00,A,Bench Press,1,80,kg,5,,,,,\n2024-05-01 07:00:00,A,Bench Press,2,100,lbs,5,,1,mi,,\n"
        "2024-05-01 07:00:00,A,Bench Press,3,10,stone,5,,,,,\n",
    )
    assert [s.weight_kg for s in parsed.sets] == [80, pytest.approx(45.359237)]
    assert parsed.sets[1].distance_m == pytest.approx(1609.344)
    assert "weight unit 'stone' is none of" in parsed.rejected[0].reason


def _loads(*weights: float) -> str:
    return HEADER + "".join(
        f'2024-05-{i % 28 + 1:02d} 07:00:00,A,50m,Squat (Barbell),1,{w},5,0,0,"","",\n' for i, w in enumerate(weights)
    )


def test_plates_in_pounds_show_where_no_unit_is_given(tmp_path: Path) -> None:
    parsed = read(tmp_path, _loads(*[135, 185, 225, 245, 205] * 5))
    assert parsed.sets[0].weight_kg == pytest.approx(135 * 0.45359237)
    assert "pounds assumed" in parsed.warnings[0]


def test_kilograms_are_assumed_and_said_where_no_unit_is_given(tmp_path: Path) -> None:
    parsed = read(tmp_path, _loads(*[60, 80, 100, 102.5, 65] * 5))
    assert parsed.sets[0].weight_kg == 60
    assert "kg assumed" in parsed.warnings[0]
