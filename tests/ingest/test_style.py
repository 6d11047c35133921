"""A file's number style and date order are the same, however its rows are looked at."""

from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.ingest import style
from fitjax.ingest.detect import detect

HEADER = "title,start_time,exercise_title,set_index,set_type,weight_kg,reps,rpe"
NUMBERS = st.sampled_from(["", '"1,5"', "1.5", "100", '"1,234"', "1.234", '"2,25"'])
DATES = st.sampled_from(["3/4/2025", "13/4/2025", "4/13/2025", '"2 Mar 2026, 18:05"', ""])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(rows=st.lists(st.tuples(DATES, NUMBERS, NUMBERS), min_size=3, max_size=9))
def test_looked_at_by_columns_and_by_rows_a_file_has_one_style(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    path = tmp_path / "log.csv"
    lines = [f"A,{start},Squat,1,normal,{weight},5,{rpe}" for start, weight, rpe in rows]
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8")
    table = detect(path, path.name)
    with patch.object(style, "LOOK_AT_ROWS", 3):
        by_rows = style.style_of(table, ("weight_kg", "rpe"), default=".")
        with (
            patch.object(style, "_PLAIN_FROM", 10),
            patch.object(style, "stretches", lambda table, places, _: style_stretches(table, places)),
            patch.object(type(table), "records", side_effect=AssertionError("not by columns")),
        ):
            by_columns = style.style_of(table, ("weight_kg", "rpe"), default=".")
    assert by_rows == by_columns


style_stretches = style.stretches
