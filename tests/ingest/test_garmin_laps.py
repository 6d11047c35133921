"""The laps table of Garmin Connect: which rows are laps, what the totals are, and in what unit the distances stand."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import UndatedLaps
from fitjax.domain.errors import ImportProblem
from fitjax.ingest.read import read_table
from tests.laps import CHINESE, ENGLISH_MILES, POLISH, UNNAMED

NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)


def laps_of(folder: Path, text: str, name: str = "laps.csv") -> UndatedLaps:
    path = folder / "laps.csv"
    path.write_text(text, encoding="utf-8")
    parsed = read_table(path, name, NOW)
    assert parsed.format == "garmin_laps_csv"
    assert (parsed.activities, parsed.rejected) == ((), ())
    assert parsed.undated is not None
    return parsed.undated


def test_polish_laps_in_kilometres_with_decimal_commas(tmp_path: Path) -> None:
    found = laps_of(tmp_path, POLISH)
    first, second, third = found.laps
    assert (first.start_s, first.duration_s, first.distance_m) == (0, 300.3, 1000)
    assert (second.start_s, second.duration_s, second.avg_hr, second.max_hr) == (300.3, 310.5, 151, 160)
    assert (third.avg_hr, third.avg_power_w, third.avg_cadence, third.ascent_m) == (None, 251, 172, 12)
    assert found.totals["duration_s"] == 921.2
    assert found.totals["distance_m"] == 3010
    assert found.totals["avg_hr"] == 150
    assert (found.row, found.summed, found.other_lengths_m) == (5, (), ())


def test_english_laps_in_miles_and_feet_with_the_units_on_lines_of_their_own(tmp_path: Path) -> None:
    found = laps_of(tmp_path, ENGLISH_MILES, "folder/activity_22629961007.csv")
    assert [one.distance_m for one in found.laps] == [1609.344, pytest.approx(0.81 * 1609.344)]
    assert found.laps[1].ascent_m == pytest.approx(3.048)
    assert found.totals["duration_s"] == 3723
    assert (found.name_id, found.row) == ("22629961007", 4)


def test_chinese_laps_without_a_row_of_totals_are_added_up(tmp_path: Path) -> None:
    found = laps_of(tmp_path, CHINESE)
    assert len(found.laps) == 2
    assert found.totals == {"duration_s": 615, "distance_m": 2000}
    assert set(found.summed) == {"duration_s", "distance_m"}


def test_without_a_unit_the_stride_tells_it_else_it_is_left_open(tmp_path: Path) -> None:
    assert laps_of(tmp_path, UNNAMED).other_lengths_m != ()
    feet = (
        "Laps,Time,Cumulative Time,Distance,Avg Pace,Avg Run Cadence,Avg Stride Length\n"
        "1,8:00,8:00,1.00,8:00,170,3.88\nSummary,8:00,8:00,1.00,8:00,170,3.88\n"
    )
    found = laps_of(tmp_path, feet)
    assert (found.totals["distance_m"], found.other_lengths_m) == (1609.344, ())


@pytest.mark.parametrize("name", ["Zusammenfassung", "Résumé", "Riepilogo", "Resumen", "摘要", "概要", "Ďalšie"])
def test_the_last_row_that_is_no_lap_is_the_totals_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    found = laps_of(tmp_path, UNNAMED.replace("Summary", name))
    assert (len(found.laps), found.row) == (2, 4)


def test_lengths_within_a_lap_are_not_counted_twice(tmp_path: Path) -> None:
    pool = (
        "Laps,Time,Cumulative Time,Distance m,Avg Pace min/100m\n1,1:00,1:00,50,2:00\n1.1,0:29,0:29,25,1:56\n"
        "1.2,0:31,1:00,25,2:04\n2,1:10,2:10,50,2:20\n"
    )
    found = laps_of(tmp_path, pool)
    assert found.totals == {"duration_s": 130, "distance_m": 100}
    assert [(one.kind, one.start_s) for one in found.laps] == [("lap", 0), ("length", 0), ("length", 29), ("lap", 60)]


def test_a_lap_that_cannot_be_read_is_rejected_and_an_impossible_value_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "laps.csv"
    path.write_text(POLISH.replace('"5:10,5"', '"soon"').replace('"149"', '"999"'), encoding="utf-8")
    parsed = read_table(path, "laps.csv", NOW)
    assert "'soon'" in parsed.rejected[0].reason
    assert [(one.row, one.field, one.text) for one in parsed.set_aside] == [(2, "avg_hr", "999")]
    assert parsed.rows_read == 4


def test_totals_alone_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "laps.csv"
    header, *_, totals = UNNAMED.strip().splitlines()
    path.write_text(f"{header}\n{totals}\n", encoding="utf-8")
    with pytest.raises(ImportProblem, match="without a lap; export it again"):
        read_table(path, "laps.csv", NOW)


CELL = st.sampled_from(
    ["", "--", "1", "1.2", "Summary", "5:00", "5:00,3", "01:02:03", "1.00", "1,00", "-1", "1e-300", "1e999", "nan",
     "150", "soon", '"', "摘要", "99999:00:00"]
)  # fmt: skip
HEAD = "Laps,Time,Cumulative Time,Distance,Avg HR,Avg Run Cadence,Avg Stride Length,Avg Temperature"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(CELL, min_size=6, max_size=9), max_size=6))
def test_whatever_the_cells_hold_every_row_is_a_lap_the_totals_or_rejected(
    tmp_path: Path, rows: list[list[str]]
) -> None:
    path = tmp_path / "laps.csv"
    path.write_text("\n".join([HEAD, *(",".join(row) for row in rows), ""]), encoding="utf-8")
    try:
        parsed = read_table(path, "laps.csv", NOW)
    except ImportProblem:
        return
    found = parsed.undated
    kept = 0 if found is None else len(found.laps)
    assert parsed.rows_read - len(parsed.rejected) - kept in (0, 1)
    if found is not None:
        assert found.totals["duration_s"] > 0
        assert all(lap.start_s >= 0 for lap in found.laps)
