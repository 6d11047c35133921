"""Known tables of many rows come in stretches, so that years of minutes need no more memory than a day's."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.read import read_file

NOW = datetime(2026, 11, 1, tzinfo=UTC)
ROWS = 20_500
FIRST = datetime(2020, 1, 1)


def table(folder: Path, header: str, lines: list[str]) -> Path:
    path = folder / "a.csv"
    path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    return path


def test_values_of_many_moments_come_in_stretches_with_their_rows(tmp_path: Path) -> None:
    lines = [f"{FIRST + timedelta(hours=i)},{60 + i % 60}.5,,,,," for i in range(ROWS)]
    path = table(
        tmp_path, "Date,Weight (kg),Fat mass (kg),Bone mass (kg),Muscle mass (kg),Hydration (kg),Comments", lines
    )
    parts = list(read_file(path, "a.csv", NOW))
    assert [part.rows_read for part in parts] == [20_000, 500]
    rows = [one.row for part in parts for one in part.wellness]
    assert rows == list(range(2, ROWS + 2))
    assert [bool(part.warnings) for part in parts] == [False, True]


def test_what_is_summed_over_a_day_comes_in_one(tmp_path: Path) -> None:
    lines = [f"{(FIRST + timedelta(minutes=i)).isoformat()}Z,2" for i in range(ROWS)]
    (one,) = read_file(table(tmp_path, "timestamp,steps", lines), "a.csv", NOW)
    assert one.rows_read == ROWS
    assert sum(value.value for value in one.wellness) == 2 * ROWS


def test_a_second_person_far_down_refuses_the_whole_table(tmp_path: Path) -> None:
    lines = [
        f"{1 if i < ROWS - 1 else 2},1/{1 + i % 28}/2016 {i % 12 + 1}:00:00 AM,70,154,,22,True,{i}" for i in range(ROWS)
    ]
    path = table(tmp_path, "Id,Date,WeightKg,WeightPounds,Fat,BMI,IsManualReport,LogId", lines)
    with pytest.raises(ImportProblem, match="data of 2 people"):
        list(read_file(path, "a.csv", NOW))
