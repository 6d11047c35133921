"""Every real export at hand through one `fitjax ingest`: imported with the counted totals, or refused, and rightly so.

The readers' own tests look closer at single formats; here each file of the list has to be accounted for.
"""

import contextlib
import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from fitjax.__main__ import main
from fitjax.settings import Settings
from fitjax.store.engine import open_store
from fitjax.store.tables import sources

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
pytestmark = [
    pytest.mark.skipif(not (SAMPLES / "MANIFEST.csv").is_file(), reason="the sample exports are not at hand"),
    pytest.mark.slow,
]
Row = dict[str, Any]

REFUSED_KINDS = {
    "fit_workout_plan": "a workout plan",
    "fit_expected_records_csv": "no export known",  # what a decoder printed for its own tests; nobody exports it
    "fitbit_kaggle_csv": "people",  # a study's data set: 8 to 33 people in one table
    "strava_stream_csv": "tells no date",
}
REFUSED = {
    "Settings.fit": "a settings file", "Settings2.fit": "a settings file",
    "WorkoutCustomTargetValues.fit": "a workout plan", "WorkoutIndividualSteps.fit": "a workout plan",
    "WorkoutRepeatGreaterThanStep.fit": "a workout plan", "WorkoutRepeatSteps.fit": "a workout plan",
    "Berlin (0,9 km).fit": "a course to follow",
    "Mojstrovka.gpx": "before 1970",  # its clock stands at 1901
    "real_rri.txt": "no date", "rest_rri.txt": "no date",  # beats alone, and the name tells no day
}  # fmt: skip
"""By the end of the path: files of kinds that otherwise come in, and the phrase of the refusal."""


def _listed() -> list[Row]:
    with (SAMPLES / "MANIFEST.csv").open(encoding="utf-8", newline="") as stream:
        return [{**row, "expected": json.loads(row["expected"])} for row in csv.DictReader(stream)]


def _refusal(row: Row) -> str:
    """The phrase a file is refused with; empty where it has to come in."""
    path, kind, expected = row["local_path"], row["kind"], row["expected"]
    for end, phrase in REFUSED.items():
        if path.endswith(f"__{end}"):
            return phrase
    if path.endswith(".gpx") and not expected["points_with_time"]:
        return "a route" if expected["track_points"] + expected["routes"] + expected["waypoints"] else "no track point"
    if kind == "strava_bundle" and path.endswith(".csv") and not path.endswith("/activities.csv"):
        return "Strava's table of"
    return REFUSED_KINDS.get(kind, "")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("all") / "home"


@pytest.fixture(scope="module")
def receipts(home: Path) -> dict[str, Row]:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        patch.setenv("FITJAX_HOME", str(home))
        patch.delenv("FITJAX_DATABASE_URL", raising=False)
        code = main(["ingest", str(SAMPLES), "--json"])
    assert code == 1  # some are refused
    return {file["path"].removeprefix("samples/"): file for file in json.loads(out.getvalue())["files"]}


def _found(receipt: Row) -> int:
    return int(receipt["activities_new"] + receipt["activities_merged"] + receipt["activities_unchanged"])


def test_every_file_has_a_receipt_and_comes_in_or_is_refused_for_the_right_reason(receipts: dict[str, Row]) -> None:
    wrong = []
    for row in _listed():
        receipt, phrase = receipts[row["local_path"]], _refusal(row)
        if phrase:
            fine = receipt["status"] in ("unrecognised", "rejected") and phrase in receipt["reason"]
        else:
            fine = receipt["status"] == "imported"
        if not fine:
            wrong.append((row["local_path"], receipt["status"], receipt["reason"], phrase))
    assert wrong == []


def test_no_refusal_is_a_fault_or_more_than_a_sentence(receipts: dict[str, Row]) -> None:
    for receipt in receipts.values():
        if receipt["status"] != "imported":
            assert receipt["reason"].endswith(".")
            assert "\n" not in receipt["reason"]
            assert "fault in FitJAX" not in receipt["reason"]


def test_damaged_files_that_come_in_say_so(receipts: dict[str, Row]) -> None:
    odd_but_whole = ("no-application-id-inside-developer-data-id.fit",)
    for row in _listed():
        if row["kind"] == "fit_invalid" and not row["local_path"].endswith(odd_but_whole):
            assert receipts[row["local_path"]]["warnings"], row["local_path"]


def test_tables_and_apple_exports_have_the_counted_rows(receipts: dict[str, Row]) -> None:
    wrong, looked = [], Counter[str]()
    for row in _listed():
        receipt, expected = receipts[row["local_path"]], row["expected"]
        if receipt["status"] != "imported" or row["local_path"].endswith((".hrm", ".fit", ".gpx", ".tcx", ".zip")):
            continue
        counted = expected["records"] + expected["workouts"] if "workout_list" in expected else expected.get("rows")
        if counted is None or receipt["format"] in ("opentracks_csv", "huawei_hitrack"):  # one recording, not rows
            continue
        looked[receipt["format"]] += 1
        if receipt["rows_read"] != counted:
            wrong.append((row["local_path"], receipt["rows_read"], counted))
    assert wrong == []
    assert len(looked) >= 8


def test_activities_are_as_many_as_were_counted(receipts: dict[str, Row]) -> None:
    wrong = []
    for row in _listed():
        receipt, expected = receipts[row["local_path"]], row["expected"]
        counted = expected.get("activities") if row["local_path"].endswith((".csv", ".tcx")) else None
        if receipt["status"] == "imported" and counted is not None and _found(receipt) != counted:
            wrong.append((row["local_path"], _found(receipt), counted))
        if "set_rows" in expected and receipt["sets_new"] != expected["set_rows"]:
            wrong.append((row["local_path"], receipt["sets_new"], expected["set_rows"]))
    assert wrong == []


SUMS = {"concept2_logbook_csv": "sum_Work Distance", "strava_activities_csv": "sum_distance_m"}
"""What the list calls the sum of distances, by kind of file."""


def test_what_lies_in_the_store_adds_up_to_the_counted_distances(receipts: dict[str, Row], home: Path) -> None:
    engine: Engine = open_store(Settings(home=home, database_url=""))
    with engine.connect() as connection:
        stored: Counter[str] = Counter()
        for path, metres in connection.execute(select(sources.c.source_file, sources.c.distance_m)):
            stored[path.removeprefix("samples/")] += metres or 0.0
    engine.dispose()
    wrong, looked = [], 0
    for row in _listed():
        path, expected = row["local_path"], row["expected"]
        if receipts[path]["status"] != "imported":
            continue
        told = expected.get(SUMS.get(row["kind"], "sum_lap_distance_m"))
        if told is None and len(expected.get("sessions", [])) == 1 and _found(receipts[path]) == 1:
            told = expected["sessions"][0].get("total_distance")
        if told:
            looked += 1
            # Of two exports of one session that call it the same, the later stands in the store.
            here = [stored[path]] if path in stored else list(stored.values())
            if not any(metres == pytest.approx(told, rel=1e-3, abs=1.0) for metres in here):
                wrong.append((path, here[:1], told))
    assert wrong == []
    assert looked >= 50
