"""Files become rows once: the same bytes, the same session of two apps, and a file and its receipt together."""

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings
from fitjax.store import imports as receipts_store
from fitjax.store.activities import activities_frame, sets_frame
from fitjax.store.athletes import data_version
from fitjax.store.imports import receipts
from fitjax.store.tables import activities
from tests.files import garmin, hevy, strava, strava_many

ROOT = Path(__file__).parents[2]
FIXTURES = sorted((ROOT / "tests" / "fixtures" / "ingest").glob("*.csv"))
MORNING = (1, "2026-03-01T06:00:00", 10_000.0, 3000)


@pytest.fixture
def bring(engine: Engine, settings: Settings, tmp_path: Path) -> Any:
    def bring(text: str, name: str = "a.csv", athlete: str = "me") -> dict[str, Any]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return import_paths(engine, settings, athlete, [path])["files"][0]

    return bring


def test_every_row_of_every_format_is_counted_once(engine: Engine, settings: Settings) -> None:
    for receipt in import_paths(engine, settings, "me", FIXTURES)["files"]:
        assert receipt["status"] == "imported"
        kept = [receipt[f"{what}_{how}"] for what in ("activities", "sets") for how in ("new", "unchanged")]
        assert receipt["rows_read"] == sum(kept) + receipt["activities_merged"] + len(receipt["rows_rejected"])


def test_the_same_bytes_twice_change_nothing(bring: Any, engine: Engine) -> None:
    assert bring(strava(MORNING))["activities_new"] == 1
    before, version = activities_frame(engine, "me"), data_version(engine, "me")
    again = bring(strava(MORNING), "other name.csv")
    assert (again["status"], again["activities_new"], again["rows_read"]) == ("duplicate", 0, 0)
    assert activities_frame(engine, "me").equals(before)
    assert data_version(engine, "me") == version


def test_a_later_export_adds_only_what_is_new(bring: Any, engine: Engine) -> None:
    evening = (2, "2026-03-02T18:00:00", 5_000.0, 1500)
    bring(strava(MORNING))
    receipt = bring(strava(MORNING, evening))
    assert (receipt["activities_new"], receipt["activities_unchanged"]) == (1, 1)
    bring(hevy(["2026-03-01"]))
    receipt = bring(hevy(["2026-03-01", "2026-03-03"]))
    assert (receipt["sets_new"], receipt["sets_unchanged"]) == (3, 3)
    assert (len(activities_frame(engine, "me")), len(sets_frame(engine, "me"))) == (2, 6)


def test_the_same_outing_of_two_apps_is_one_with_what_both_know(bring: Any, engine: Engine) -> None:
    bring(strava(MORNING), "strava.csv")
    receipt = bring(garmin(("2026-03-01 07:00:40", 10.02, "00:50:10")), "garmin.csv")
    assert (receipt["activities_new"], receipt["activities_merged"]) == (0, 1)
    row = activities_frame(engine, "me").iloc[0]
    assert (row["distance_m"], row["avg_hr"], row["ascent_m"]) == (10_000, 150, 120)
    with engine.connect() as connection:
        provenance = connection.execute(select(activities.c.provenance)).scalar()
    assert provenance == {"ascent_m": "garmin.csv, row 2", "calories_kcal": "garmin.csv, row 2"}


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (("2026-03-01 06:05:00", 10.0, "00:50:00"), "five minutes later"),
        (("2026-03-01 06:00:00", 10.0, "01:10:00"), "much longer"),
        (("2026-03-02 06:00:00", 10.0, "00:50:00"), "another day"),
    ],
)
def test_another_outing_stays_another(other: tuple[str, float, str], why: str, bring: Any) -> None:
    bring(strava(MORNING))
    assert bring(garmin(other))["activities_new"] == 1


def test_two_ids_of_one_app_are_two_activities_however_alike(bring: Any) -> None:
    assert bring(strava(MORNING, (2, *MORNING[1:])))["activities_new"] == 2


def test_athletes_do_not_see_each_other(bring: Any, engine: Engine) -> None:
    bring(strava(MORNING), athlete="a")
    assert bring(strava(MORNING), athlete="b")["activities_new"] == 1
    assert activities_frame(engine, "nobody").empty


def test_a_receipt_that_cannot_be_stored_takes_its_rows_with_it(
    bring: Any, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("out of room")

    monkeypatch.setattr(receipts_store, "_insert", broken)
    with pytest.raises(RuntimeError):
        bring(strava(MORNING))
    assert activities_frame(engine, "me").empty
    monkeypatch.undo()
    assert bring(strava(MORNING))["activities_new"] == 1


@pytest.mark.slow
def test_two_processes_with_the_same_file_store_it_once(engine: Engine, settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(strava_many(900))
    command = [sys.executable, "-m", "fitjax", "ingest", str(path), "--athlete", "me", "--json"]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=120)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert len(activities_frame(engine, "me")) == 900
    assert sorted(receipt["status"] for receipt in receipts(engine, "me")) == ["duplicate", "imported"]


def test_days_can_be_asked_for(bring: Any, engine: Engine) -> None:
    bring(strava(MORNING, (2, "2026-03-02T23:59:00", 5_000.0, 1500)))
    day = dt.date(2026, 3, 2)
    assert activities_frame(engine, "me", day, day)["distance_m"].tolist() == [5_000]
