"""A set log gives the same sets whether it is read by columns or row by row, however it is damaged."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import ParsedFile
from fitjax.domain.set_columns import NAMES, SetColumns, columns_of
from fitjax.ingest import hevy, set_rows
from fitjax.ingest.columnar import Irregular, stretches
from fitjax.ingest.detect import detect

NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
HEADER = "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe"
CELL = st.sampled_from(
    ["", "0", "1", "7", "60", "2.5", "x", "-3", "1e9", "nan", "warmup", "Squat", "2 Mar 2026, 18:05",
     "2026-03-02 19:00:00", '"two\nlines"', '"a ""b"" c"', 'odd"quote', "a\x00b", " 8 ", "=1+1", "训练"]
)  # fmt: skip
PLAIN = st.tuples(
    st.sampled_from(["Push", "Pull"]), st.sampled_from(["2 Mar 2026, 18:05", "3 Mar 2026, 18:05", "later"]),
    st.sampled_from(["2 Mar 2026, 19:05", ""]), st.sampled_from(["Squat", "Bench", ""]),
    st.sampled_from(["0", "1", "2", ""]), st.sampled_from(["normal", "warmup", "?"]),
    st.sampled_from(["60", "", "9999"]), st.sampled_from(["5", "0", "5.5"]), st.just(""), st.just(""),
    st.sampled_from(["", "8", "11"]),
).map(list)  # fmt: skip
ROW = st.one_of(PLAIN, PLAIN, PLAIN, st.lists(CELL, min_size=1, max_size=12), st.just([""] * 11))


def both_ways(path: Path) -> tuple[ParsedFile, ParsedFile]:
    def never(*_: object) -> object:
        raise Irregular

    def read() -> ParsedFile:
        return set_rows.whole(hevy.read_parts(detect(path, "hevy.csv"), NOW))

    by_columns = read()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(set_rows, "stretches", never)
        return by_columns, read()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, max_size=12), end=st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
def test_both_ways_see_the_same(rows: list[list[str]], end: str, tmp_path: Path) -> None:
    path = tmp_path / "hevy.csv"
    path.write_bytes((HEADER + end + "".join(",".join(row) + end for row in rows)).encode())
    by_columns, by_rows = both_ways(path)
    assert by_columns == by_rows
    assert by_columns.rows_read == len(by_columns.sets) + len(by_columns.rejected)


def test_a_log_that_stops_being_plain_goes_on_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fitjax.ingest.columnar._BLOCK", 2_000)
    good = [f"Push,2 Mar 2026, 18:05,,Squat,{n},normal,60,5,,,".replace("2026, 1", "2026 1") for n in range(200)]
    path = tmp_path / "hevy.csv"
    path.write_text("\n".join([HEADER, *good, 'Push,"2 Mar 2026, 18:05",,od"d,1,normal,60,5,,,', *good, ""]))
    by_columns, by_rows = both_ways(path)
    assert by_columns == by_rows
    assert by_columns.rows_read == 401
    assert {one.set_index for one in by_columns.sets if one.exercise == "Squat"} == set(range(400))


def test_a_line_that_would_be_cut_is_not_read_by_columns(tmp_path: Path) -> None:
    path = tmp_path / "hevy.csv"
    row = '"{}","2 Mar 2026, 18:05",,Squat,0,normal,60,5,,,8\n'
    path.write_text(HEADER + "\n" + row.format("Push") + row.format("x" * 1_100_000) + row.format("Pull"))
    by_columns, by_rows = both_ways(path)
    assert by_columns == by_rows


def test_columns_read_like_the_sets_they_hold(tmp_path: Path) -> None:
    path = tmp_path / "hevy.csv"
    path.write_text(HEADER + '\nPush,"2 Mar 2026, 18:05",,Squat,0,normal,60,5,,,8\n' * 1)
    (part,) = hevy.read_parts(detect(path, "hevy.csv"), NOW)
    assert isinstance(part.sets, SetColumns)
    (one,) = part.sets
    assert (one.exercise, one.weight_kg, one.reps, one.workout_start) == (
        "Squat",
        60,
        5,
        dt.datetime(2026, 3, 2, 18, 5),
    )
    assert part.sets[:1].columns == columns_of([one]) == part.sets.columns
    with pytest.raises(ValueError, match="column"):
        SetColumns({name: [] for name in NAMES if name != "reps"})


def test_how_far_a_log_is_read_grows_with_what_is_given_out_to_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "hevy.csv"
    row = "Push,2026-03-02 18:05:00,2026-03-02 19:05:00,Squat,0,normal,60,5,,,8\n"
    path.write_text(f"{HEADER}\n{row * 2_000}")
    size = path.stat().st_size
    given, told = 0, []
    for stretch in stretches(detect(path, "hevy.csv"), [0, 3], block=size // 8):
        given += len(stretch)
        told.append(stretch.read_to)
        assert abs(stretch.read_to - (len(HEADER) + 1 + given * len(row))) <= len(row)
    assert given == 2_000
    assert told == sorted(set(told))
    assert told[-1] == size
