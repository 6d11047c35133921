"""FitNotes, Fitbod, GymBook and logs like theirs: one row a set, units from header, column or cell."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import ParsedFile
from fitjax.ingest import lifting_logs, set_rows, strong
from fitjax.ingest.columnar import Irregular
from fitjax.ingest.detect import detect
from fitjax.ingest.read import read_table

NOW = datetime(2027, 1, 1, tzinfo=UTC)
OLD_FITNOTES = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment"
NEW_FITNOTES = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
FITNOTES_2 = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind"
FITBOD = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier"
GYMBOOK = "Date,Training,Exercise,Region,Repetitions / Time,Weight / Distance,Notes,Skip"
STRONG = "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes"


def read(tmp_path: Path, *lines: str, before: str = "") -> ParsedFile:
    path = tmp_path / "log.csv"
    path.write_text(before + "\n".join(lines) + "\n", encoding="utf-8")
    return read_table(path, "log.csv", now=NOW)


def test_fitnotes_of_2016_has_its_unit_in_the_header(tmp_path: Path) -> None:
    parsed = read(tmp_path, OLD_FITNOTES, "2016-03-02,Squat,Legs,60.0,5,,,,", "2016-03-02,Squat,Legs,62.5,5,,,,ok")
    assert parsed.format == "fitnotes_csv"
    assert [(s.weight_kg, s.reps, s.set_index) for s in parsed.sets] == [(60, 5, 1), (62.5, 5, 2)]
    assert not any("assumed" in words for words in parsed.warnings)


def test_fitnotes_of_2026_names_units_row_by_row(tmp_path: Path) -> None:
    parsed = read(
        tmp_path, NEW_FITNOTES, "2026-03-02,Bench,Chest,100,lbs,5,,,,", "2026-03-02,Run,Cardio,,,,1.53,mi,0:32:06,",
        "2026-03-02,Row,Cardio,,,,500,m,1:50,", "2026-03-02,Bench,Chest,100,stone,5,,,,", before="\ufeff",
    )  # fmt: skip
    bench, run, row = parsed.sets
    assert bench.weight_kg == pytest.approx(45.359237)
    assert (run.distance_m, run.duration_s, run.reps) == (pytest.approx(1.53 * 1609.344), 1926, None)
    assert (row.distance_m, row.duration_s) == (500, 110)
    assert "weight unit 'stone' is none of" in parsed.rejected[0].reason
    assert parsed.rows_read == 4


def test_stronglifts_has_fitnotes_columns_a_byte_order_mark_and_signs_in_its_words(tmp_path: Path) -> None:
    parsed = read(
        tmp_path, NEW_FITNOTES, "2026-03-02,Squat,Workout A,60,kg,5,,,,5×5 60kg",
        "2026-03-02,Squat,Workout A,60,kg,5,,,,5×5 60kg", before="\ufeff",
    )  # fmt: skip
    assert parsed.format == "fitnotes_csv"
    assert [(one.exercise, one.weight_kg, one.reps, one.set_index) for one in parsed.sets] == [
        ("Squat", 60, 5, 1),
        ("Squat", 60, 5, 2),
    ]
    assert not parsed.rejected


def test_fitnotes_2_has_a_column_for_each_unit(tmp_path: Path) -> None:
    parsed = read(
        tmp_path, FITNOTES_2, "2026-03-02,Bench,Chest,60,,5,,,,,Warm-up", "2026-03-02,Bench,Chest,,135,5,,,,,"
    )
    assert [(s.set_type, s.weight_kg) for s in parsed.sets] == [("warmup", 60), ("normal", pytest.approx(61.2349699))]


def test_fitbod_after_five_blank_lines_with_offsets_and_warm_ups(tmp_path: Path) -> None:
    parsed = read(
        tmp_path, FITBOD, "2024-02-01 06:00:00 +0100,Deadlift,5,140.5,0.0,0.0,0.0,0.0,false,,1.0",
        "2024-02-01 06:00:00 +0100,Deadlift,8,60,0,0,0,0,true,,1",
        "2024-02-01 06:00:00 +0100,Run,0,0,600,2000,1,0,false,,1",
        before="\n" * 5,
    )  # fmt: skip
    work, warm_up, run = parsed.sets
    assert (work.weight_kg, work.reps, work.set_type, warm_up.set_type) == (140.5, 5, "normal", "warmup")
    assert (run.weight_kg, run.reps, run.duration_s, run.distance_m) == (None, None, 600, 2000)
    assert work.workout_start.utcoffset() is not None


def test_gymbook_puts_repetitions_and_times_weights_and_distances_in_one_column(tmp_path: Path) -> None:
    parsed = read(
        tmp_path, GYMBOOK, "2024-05-01,A,Squat,Legs,10 reps,60 kg,,No", "2024-05-01,A,Run,Cardio,25:30,5 km,,No",
        "2024-05-01,A,Press,Chest,8 reps,20 kg,,Yes", "2024-05-01,A,Press,Chest,8,45 lbs,,No",
    )  # fmt: skip
    squat, run, press = parsed.sets
    assert (squat.reps, squat.weight_kg, squat.distance_m, squat.duration_s) == (10, 60, None, None)
    assert (run.reps, run.weight_kg, run.distance_m, run.duration_s) == (None, None, 5000, 1530)
    assert press.weight_kg == pytest.approx(45 * 0.45359237)
    assert [row.reason for row in parsed.rejected] == ["a skipped row, no set"]
    assert "skipped rows left out, which hold no set: 1" in parsed.warnings


def test_a_plain_log_says_that_kilograms_are_assumed(tmp_path: Path) -> None:
    parsed = read(tmp_path, "Date;Exercise;Weight;Reps", "1.5.2024;Squat;60,5;5", "1.5.2024;Squat;62,5;4")
    assert (parsed.format, [s.weight_kg for s in parsed.sets]) == ("lifting_log_csv", [60.5, 62.5])
    assert "weight unit not in the file: kg assumed" in parsed.warnings


def test_impossible_values_leave_their_row_and_unreadable_ones_take_it(tmp_path: Path) -> None:
    parsed = read(tmp_path, OLD_FITNOTES, "2016-03-02,Squat,Legs,9999,5,,,,", "2016-03-02,Squat,Legs,heavy,5,,,,")
    assert [(one.weight_kg, one.reps) for one in parsed.sets] == [(None, 5)]
    assert [one.field for one in parsed.set_aside] == ["weight_kg"]
    assert [row.reason for row in parsed.rejected] == ["weight 'heavy' is not a number"]


CELL = st.sampled_from(
    ["", "0", "1", "7", "60", "2.5", "60 kg", "5 km", "10 reps", "1:30", "x", "-3", "1e9", "nan", "true", "Squat", "kg",
     "2026-03-02 18:05", "2026-03-03", "lbs", "W", "Rest Timer", "Note", '"two\nlines"', 'odd"quote', " 8 ", "训练"]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    header=st.sampled_from([OLD_FITNOTES, NEW_FITNOTES, FITNOTES_2, FITBOD, GYMBOOK, STRONG]),
    data=st.data(),
)
def test_both_ways_see_the_same(header: str, data: st.DataObject, tmp_path: Path) -> None:
    width = header.count(",") + 1
    whole_row = st.tuples(
        st.sampled_from(["2026-03-02 18:05", "2026-03-03"]), *(CELL for _ in range(width - 1))
    ).map(list)  # fmt: skip
    rows = data.draw(st.lists(whole_row | whole_row | st.lists(CELL, min_size=1, max_size=width + 1), max_size=10))
    path = tmp_path / "log.csv"
    path.write_text(header + "\n" + "".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    reader = strong if header == STRONG else lifting_logs

    def never(*_: object) -> object:
        raise Irregular

    by_columns = set_rows.whole(reader.read_parts(detect(path, "log.csv"), NOW))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(set_rows, "stretches", never)
        by_rows = set_rows.whole(reader.read_parts(detect(path, "log.csv"), NOW))
    assert by_columns == by_rows
    assert by_columns.rows_read == len(by_columns.sets) + len(by_columns.rejected)
