"""Tables that nobody knows, read by what their owner says: guessed, applied, previewed, found again by the header."""

import datetime as dt
from pathlib import Path

import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.mapping import apply, guess, header_key, look, parts, preview
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


def test_a_large_table_comes_in_stretches_and_the_last_one_says_what_all_rows_showed(tmp_path: Path) -> None:
    first = dt.datetime(1980, 1, 1)
    rows = [f"{first + dt.timedelta(hours=12 * i)};Run;5,{i % 10};30" for i in range(20_500)]
    rows[-1] = "not a day;Run;5,0;30"
    path = table(tmp_path, "\n".join(["When;Sport;Km;Minutes", *rows, ""]))
    large, rest = parts(guess(path, "a"), path, "a", NOW)
    assert (len(large.activities), large.rejected, large.warnings) == (20_000, (), ())
    assert [one.row for one in rest.rejected] == [20_501]
    assert (rest.rows_read, rest.activities[-1].row) == (500, 20_500)
    assert any("no time zone" in words for words in rest.warnings)
    assert any("decimal comma" in words for words in rest.warnings)


@pytest.mark.parametrize("rows", [0, 19_999, 20_000, 20_001])
def test_warnings_are_given_once_wherever_the_stretches_end(tmp_path: Path, rows: int) -> None:
    lines = "2026-04-01;80,5\n" * (rows + 1)
    path = table(tmp_path, f"Date;Weight\n{lines}")
    found = list(parts(guess(path, "a"), path, "a", NOW))
    assert sum(one.rows_read for one in found) == rows + 1
    assert [bool(one.warnings) for one in found] == [False] * (len(found) - 1) + [True]


def bytes_read() -> int:
    """By this process so far, as the system counts them."""
    counted = dict(line.split(": ") for line in Path("/proc/self/io").read_text().splitlines())
    return int(counted["rchar"])


@pytest.mark.skipif(not Path("/proc/self/io").is_file(), reason="the system does not count what is read")
@pytest.mark.parametrize("text", [DIARY, DIARY.replace("Easy", "Fácil")], ids=["ascii", "latin"])
def test_the_wizard_reads_the_head_of_a_file_however_large_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "diary.csv"
    path.write_bytes(text.encode("latin-1"))
    mapping, wanted = guess(path, "a"), preview(guess(path, "a"), path, "a", NOW)
    header, *rows = text.encode("latin-1").splitlines(keepends=True)
    with path.open("wb") as file:
        file.write(header)
        for _ in range(250_000):
            file.writelines(rows)
    before = bytes_read()
    assert look(path, "a").header == ("When", "What", "Km", "Minutes", "Pulse", "Sport")
    assert guess(path, "a") == mapping
    shown = preview(mapping, path, "a", NOW)
    assert bytes_read() - before < 4_000_000 < path.stat().st_size / 5
    assert [one | {"row": 0} for one in shown[:2]] == [one | {"row": 0} for one in wanted]
    assert len(shown) == 10


def test_a_table_too_wide_to_be_described_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = table(tmp_path, ",".join(f"c{i}" for i in range(1_001)) + "\n")
    with pytest.raises(Unrecognised, match=r"1,001 columns.*columns that matter"):
        guess(path, "a")


def test_a_header_may_have_line_ends_in_its_cells(tmp_path: Path) -> None:
    path = table(tmp_path, '"Date","Weight\n(lbs)"\n2026-04-01,160\n')
    assert apply(guess(path, "a"), path, "a", NOW).wellness[0].value == pytest.approx(72.57, abs=0.01)
