"""Tables that nobody knows, read by what their owner says: guessed, applied, previewed, found again by the header."""

import datetime as dt
from pathlib import Path

import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.mapping import apply, guess, header_key, preview
from fitjax.ingest.problems import Unrecognised

NOW = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
DIARY = (
    "When;What;Km;Minutes;Pulse;Sport\n13/04/2026 07:00;Easy;10,5;55;148;Run\n14/04/2026 18:30;Hills;42,0;90;999;Ride\n"
    "15/04/2026;Bad;abc;30;140;Run\n"
)


def table(folder: Path, text: str) -> Path:
    path = folder / "diary.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_diary_is_guessed_by_its_names_and_its_dates(tmp_path: Path) -> None:
    mapping = guess(table(tmp_path, DIARY), "diary.csv")
    assert mapping["kind"] == "activities"
    assert mapping["month_first"] is False
    told = {one["name"]: (one["meaning"], one["unit"]) for one in mapping["columns"]}
    assert told["When"] == ("start", "")
    assert told["Km"] == ("distance", "km")
    assert told["Minutes"] == ("duration", "min")
    assert told["Pulse"] == ("avg_hr", "")


def test_good_rows_come_in_impossible_values_are_set_aside_and_unreadable_rows_rejected(tmp_path: Path) -> None:
    path = table(tmp_path, DIARY)
    parsed = apply(guess(path, "diary.csv"), path, "diary.csv", NOW)
    assert parsed.format == "mapped_csv"
    assert parsed.rows_read == 3 == len(parsed.activities) + len(parsed.rejected)
    first, second = parsed.activities
    assert (first.distance_m, first.duration_s, first.avg_hr, first.sport) == (10_500, 3_300, 148, Sport.RUN)
    assert second.avg_hr is None
    assert [(one.row, one.field, one.text) for one in parsed.set_aside] == [(3, "avg_hr", "999")]
    assert "'abc'" in parsed.rejected[0].reason
    assert len(preview(guess(path, "diary.csv"), path, "diary.csv", NOW, 1)) == 1


def test_the_owner_decides_about_units_and_zone(tmp_path: Path) -> None:
    path = table(tmp_path, DIARY)
    mapping = guess(path, "diary.csv") | {"zone": "Europe/Berlin"}
    mapping["columns"][2]["unit"] = "mi"
    first = apply(mapping, path, "diary.csv", NOW).activities[0]
    assert first.distance_m == pytest.approx(10.5 * 1609.344)
    assert first.start.utcoffset() == dt.timedelta(hours=2)


def test_sets_and_values_of_the_body_have_tables_too(tmp_path: Path) -> None:
    path = table(tmp_path, "Day,Exercise,Kg,Reps\n2026-04-01,Squat,100,5\n2026-04-01,Squat,100,4\n")
    sets = apply(guess(path, "a"), path, "a", NOW).sets
    assert [(one.exercise, one.set_index, one.weight_kg, one.reps) for one in sets] == [
        ("Squat", 1, 100, 5), ("Squat", 2, 100, 4)
    ]  # fmt: skip
    path = table(tmp_path, "Date,Weight (lbs),Sleep (h)\n2026-04-01,160,7.5\n")
    values = {str(one.metric): one.value for one in apply(guess(path, "a"), path, "a", NOW).wellness}
    assert values == {"weight_kg": pytest.approx(72.57, abs=0.01), "sleep_s": 27_000}


def test_a_description_without_a_date_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = table(tmp_path, DIARY)
    mapping = guess(path, "diary.csv")
    mapping["columns"][0]["meaning"] = ""
    with pytest.raises(ImportProblem, match="date"):
        apply(mapping, path, "diary.csv", NOW)


def test_what_is_no_table_is_unrecognised(tmp_path: Path) -> None:
    with pytest.raises(Unrecognised):
        guess(table(tmp_path, "only words\nand more\n"), "a")


def test_a_header_is_known_again_whatever_its_capitals() -> None:
    assert header_key(["Date", "Km "]) == header_key(["DATE", "km"]) != header_key(["km", "date"])
