"""FitNotes' body tracker: one measurement a row, each with its unit."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from fitjax.ingest.read import read_table

HEADER = "Date,Time,Measurement,Value,Unit,Comment"


def test_weight_and_fat_come_in_their_units_and_girths_are_said_to_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "body.csv"
    rows = ("2026-03-02,07:30:00,Bodyweight,180,lbs,", "2026-03-02,07:31:00,Body Fat,18.5,%,after run",
            "2026-03-03,07:30:00,Bodyweight,81.5,kgs,", "2026-03-03,07:30:00,Waist,85,cm,")  # fmt: skip
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    parsed = read_table(path, path.name, datetime(2027, 1, 1, tzinfo=UTC))
    assert parsed.format == "fitnotes_body_csv"
    assert [(one.metric.value, one.at) for one in parsed.wellness] == [
        ("weight_kg", datetime(2026, 3, 2, 7, 30)),
        ("body_fat_pct", datetime(2026, 3, 2, 7, 31)),
        ("weight_kg", datetime(2026, 3, 3, 7, 30)),
    ]
    assert [one.value for one in parsed.wellness] == [pytest.approx(81.6466), 18.5, 81.5]
    assert parsed.rows_read == 4
    assert any("'Waist'" in words for words in parsed.warnings)
