"""The description of unknown tables: words of many languages, and no text that breaks it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.mapping import apply, guess, preview
from fitjax.ingest.mapping_guess import UNITS, dimension, meanings

NOW = datetime(2026, 11, 1, tzinfo=UTC)
CELL = st.one_of(
    st.sampled_from(["", "--", "1.234,5", "3,5", "2025-01-02", "3/4/2025 7:00 PM", "1:02:03", "=1+1", "inf", "-1e999",
                     "160 lbs", "Run", "Squat", '"', "٣", "1735689600000"]),
    st.text(max_size=10),
)  # fmt: skip
HEAD = st.sampled_from(
    ["Date", "Km", "Weight (lb)", "Reps", "Dauer", "运动", "HRV", "Exercise", "Time", "", "x\ty", "Fecha"]
)


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("Datum;Afstand;Verstreken tijd;Gemiddelde hartslag", ("start", "distance", "duration", "avg_hr")),
        ("Fecha;Distancia;Tiempo en movimiento;FC máxima", ("start", "distance", "moving", "max_hr")),
        ("日付;距離;経過時間;平均心拍数", ("start", "distance", "duration", "avg_hr")),
        ("Data;Dystans;Czas ruchu;Średnie tętno", ("start", "distance", "moving", "avg_hr")),
    ],
)
def test_headers_of_many_languages_are_guessed(tmp_path: Path, header: str, wanted: tuple[str, ...]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\n2025-01-02;5,2;30:00;150\n", encoding="utf-8")
    mapping = guess(path, "a.csv")
    assert mapping["kind"] == "activities"
    assert tuple(one["meaning"] for one in mapping["columns"]) == wanted


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_table_under_any_description_comes_in_or_is_an_import_problem(tmp_path: Path, data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 5))
    header = data.draw(st.lists(HEAD, min_size=width, max_size=width))
    rows = data.draw(st.lists(st.lists(CELL, max_size=6), max_size=6))
    text = "\n".join(",".join(cells) for cells in [header, *rows])
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        mapping = guess(path, "t.csv")
        kind = data.draw(st.sampled_from(["activities", "sets", "wellness"]))
        for column in mapping["columns"]:
            column["meaning"] = data.draw(st.sampled_from(["", "start", *meanings(kind)]))
            units = UNITS.get(dimension(kind, column["meaning"]), ("",))
            column["unit"] = data.draw(st.sampled_from(units))
        mapping |= {"kind": kind, "zone": data.draw(st.sampled_from(["local", "utc", "Europe/Rome", "nowhere"]))}
        mapping |= {"month_first": data.draw(st.booleans()), "decimal": data.draw(st.sampled_from([None, ",", "."]))}
        parsed = apply(mapping, path, "t.csv", NOW)
        preview(mapping, path, "t.csv", NOW, 3)
    except ImportProblem:
        return
    if kind != "wellness":
        assert parsed.rows_read == len(parsed.activities) + len(parsed.sets) + len(parsed.rejected)
