"""JEFIT: many tables in one text, several sets in one row."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest import jefit
from fitjax.ingest.read import read_file

NOW = datetime(2027, 1, 1, tzinfo=UTC)
SETTING = '### SETTING ##########\r\n"_id","mass","length"\r\n"1"," lbs"," in"\r\n'
LOGS = (
    "### EXERCISE LOGS ##########\r\n"
    "USERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename,day_item_id,belongsession,logTime\r\n"
)
BENCH = '7,2015-03-03 10:00:00,1,"44.1x5,88.2x5",1,102.9,2015-03-02,3,"Barbell Bench Press",4,1425317400,1425317500\r\n'
NO_SESSION = '7,2015-03-03 10:00:00,1,"0x12",2,0,2015-03-04,9,"Push Up",4,0,0\r\n'
AFTER = '### CARDIO LOGS ##########\r\nlogs,ename\r\n"1x1","not a set"\r\n'


def read(tmp_path: Path, text: str) -> ParsedFile:
    path = tmp_path / "jefit.csv"
    path.write_text(text, encoding="utf-8", newline="")
    assert jefit.sniff(path.read_bytes())
    (part,) = jefit.read_parts(path, NOW)
    return part


def test_each_set_of_a_row_is_a_set_in_the_unit_of_the_settings(tmp_path: Path) -> None:
    parsed = read(tmp_path, SETTING + LOGS + BENCH + AFTER)
    first, second = parsed.sets
    assert (first.weight_kg, second.weight_kg) == (pytest.approx(20.003423), pytest.approx(40.006847))
    assert [(one.reps, one.set_index, one.exercise) for one in parsed.sets] == [
        (5, 1, "Barbell Bench Press"),
        (5, 2, "Barbell Bench Press"),
    ]
    assert first.workout_start == datetime(2015, 3, 2, 17, 30, tzinfo=UTC)
    assert (first.row, parsed.rows_read, parsed.rejected) == (6, 2, ())
    assert any("several sets" in words for words in parsed.warnings)


def test_a_row_without_a_session_has_its_day_and_no_weight_is_no_zero(tmp_path: Path) -> None:
    parsed = read(tmp_path, LOGS + NO_SESSION)
    assert [(one.workout_start, one.weight_kg, one.reps) for one in parsed.sets] == [(datetime(2015, 3, 4), None, 12)]
    assert any("kg assumed" in words for words in parsed.warnings)


def test_what_is_no_set_costs_that_set_and_what_cannot_be_true_only_its_value(tmp_path: Path) -> None:
    parsed = read(tmp_path, SETTING + LOGS + BENCH.replace("44.1x5", "44.1,9999x5"))
    assert [one.weight_kg is None for one in parsed.sets] == [True, False]
    assert parsed.set_aside[0].field == "weight_kg"
    assert "set '44.1' is not" in parsed.rejected[0].reason
    assert parsed.rows_read == 3


def test_the_file_is_known_by_its_headings_and_without_sets_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "anything.txt"
    path.write_text(SETTING + LOGS + BENCH, encoding="utf-8")
    assert [part.format for part in read_file(path, path.name, NOW)] == ["jefit_csv"]
    path.write_text(SETTING + LOGS, encoding="utf-8")
    with pytest.raises(ImportProblem, match="no logged sets"):
        list(read_file(path, path.name, NOW))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(cut=st.integers(60, len(SETTING + LOGS + BENCH + NO_SESSION)), noise=st.text(max_size=8))
def test_a_damaged_file_loses_no_set_unsaid(tmp_path: Path, cut: int, noise: str) -> None:
    text = SETTING + LOGS + BENCH + NO_SESSION
    path = tmp_path / "jefit.csv"
    path.write_bytes((text[:cut] + noise + text[cut:]).encode("utf-8", "replace"))
    for part in jefit.read_parts(path, NOW):
        assert part.rows_read == len(part.sets) + len(part.rejected)
