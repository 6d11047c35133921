"""Laps without a date find their activity by its totals, or wait for it outside; they never make one of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from fitjax.jobs.imports import import_paths
from fitjax.jobs.recording import recording
from fitjax.jobs.undo import take_back
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame, sources_of, split
from fitjax.store.imports import receipts
from fitjax.store.tables import sources
from tests import bundles
from tests.files import garmin, strava
from tests.laps import ENGLISH_MILES, POLISH, UNNAMED

RUN = garmin(("2026-03-01 07:00:00", 3.01, "00:15:21"))
OTHER = garmin(("2026-03-02 07:00:00", 3.01, "00:17:00"), ("2026-03-03 07:00:00", 4.0, "00:15:21"))
Bring = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def bring(engine: Engine, settings: Settings, tmp_path: Path) -> Bring:
    """Import (name, text) pairs together; the receipts by name."""

    def bring(*files: tuple[str, str]) -> list[dict[str, Any]]:
        for name, text in files:
            (tmp_path / name).write_text(text, encoding="utf-8")
        found = import_paths(engine, settings, "me", [tmp_path / name for name, _ in files])["files"]
        return sorted(found, key=lambda receipt: [name for name, _ in files].index(receipt["path"]))

    return bring


def laps_of(engine: Engine, settings: Settings, number: int = 0) -> list[dict[str, Any]]:
    found = recording(engine, settings, "me", int(activities_frame(engine, "me")["id"][number]))
    assert found is not None
    return found.laps


def test_laps_come_to_the_one_activity_with_their_time_and_distance(
    bring: Bring, engine: Engine, settings: Settings
) -> None:
    bring(("a.csv", RUN), ("b.csv", OTHER))
    before = activities_frame(engine, "me")
    receipt = bring(("laps.csv", POLISH))[0]
    assert (receipt["status"], receipt["format"]) == ("imported", "garmin_laps_csv")
    assert (receipt["activities_new"], receipt["activities_merged"], receipt["rows_read"]) == (0, 1, 4)
    assert "2026-03-01 07:00" in receipt["warnings"][0]
    assert [one["distance_m"] for one in laps_of(engine, settings)] == [1000, 1000, 1010]
    after = activities_frame(engine, "me")
    shared = ["start", "sport", "title", "duration_s", "distance_m", "avg_hr", "format"]
    assert after[shared].equals(before[shared])
    first = sources_of(engine, "me", int(after["id"][0]))
    assert [(one["format"], one["source_file"], one["source_row"]) for one in first] == [
        ("garmin_activities_csv", "a.csv", 2), ("garmin_laps_csv", "laps.csv", 5),
    ]  # fmt: skip


def test_numbers_that_only_the_laps_tell_are_filled_in_and_traced_to_them(bring: Bring, engine: Engine) -> None:
    bring(("a.csv", RUN), ("laps.csv", POLISH))
    row = activities_frame(engine, "me").iloc[0]
    assert (row["avg_power_w"], row["max_hr"], row["avg_hr"]) == (248, 160, 151)


@pytest.mark.parametrize("together", [True, False])
def test_laps_that_come_before_their_activity_wait_for_it_or_are_given_again(
    bring: Bring, engine: Engine, settings: Settings, together: bool
) -> None:
    if together:
        statuses = [one["status"] for one in bring(("laps.csv", POLISH), ("run.csv", RUN))]
        assert statuses == ["imported", "imported"]
    else:
        refused = bring(("laps.csv", POLISH))[0]
        assert refused["status"] == "rejected"
        assert "no stored activity has its totals (0:15:21, 3.01 km); import the activity first" in refused["reason"]
        assert len(activities_frame(engine, "me")) == 0
        bring(("run.csv", RUN))
        assert bring(("laps.csv", POLISH))[0]["status"] == "imported"
    assert len(laps_of(engine, settings)) == 3


def test_in_an_archive_laps_find_the_activity_beside_them(engine: Engine, settings: Settings, tmp_path: Path) -> None:
    path = bundles.zipped(tmp_path / "all.zip", [("a/laps.csv", POLISH.encode()), ("b/run.csv", RUN.encode())])
    found = import_paths(engine, settings, "me", [path])["files"]
    assert {one["path"].rsplit("/")[-1]: one["status"] for one in found}["laps.csv"] == "imported"
    assert next(one for one in found if one["format"] == "archive")["members"] == {"imported": 2}
    assert len(laps_of(engine, settings)) == 3


def test_two_activities_with_the_same_totals_are_told_apart_by_garmins_name_only(bring: Bring, engine: Engine) -> None:
    twins = strava((77001122, "2026-03-01T06:00:00", 3010.0, 921), (77001133, "2026-04-01T06:00:00", 3010.0, 921))
    bring(("twins.csv", twins))
    refused = bring(("laps.csv", POLISH))[0]
    assert refused["status"] == "rejected"
    assert "2 stored activities have its totals" in refused["reason"]
    named = bring(("activity_77001133.csv", POLISH))[0]
    assert (named["status"], named["activities_merged"]) == ("imported", 1)
    assert "2026-04-01" in named["warnings"][0]


def test_a_name_alone_brings_no_laps_to_an_activity_of_other_totals(bring: Bring) -> None:
    bring(("other.csv", strava((77001122, "2026-03-01T06:00:00", 9000.0, 2400))))
    assert bring(("activity_77001122.csv", POLISH))[0]["status"] == "rejected"


def test_the_activity_settles_the_unit_that_the_table_leaves_open(
    bring: Bring, engine: Engine, settings: Settings
) -> None:
    bring(("miles.csv", strava((1, "2026-03-01T06:00:00", 3218.7, 960))), ("laps.csv", UNNAMED))
    assert [round(one["distance_m"]) for one in laps_of(engine, settings)] == [1609, 1609]
    bring(("more.csv", garmin(("2026-05-01 07:00:00", 2.91, "01:02:03"))), ("miles_laps.csv", ENGLISH_MILES))
    assert [round(one["distance_m"]) for one in laps_of(engine, settings, 1)] == [1609, 1304]


def test_the_same_bytes_are_a_duplicate_and_another_export_of_the_laps_doubles_nothing(
    bring: Bring, engine: Engine, settings: Settings
) -> None:
    bring(("run.csv", RUN), ("laps.csv", POLISH))
    assert bring(("again.csv", POLISH))[0]["status"] == "duplicate"
    later = bring(("later.csv", POLISH.replace('"158"', '"159"')))[0]
    assert (later["status"], later["activities_merged"]) == ("imported", 1)
    assert len(sources_of(engine, "me", int(activities_frame(engine, "me")["id"][0]))) == 2
    assert laps_of(engine, settings)[0]["max_hr"] == 159


def test_undoing_the_laps_takes_just_them_away(bring: Bring, engine: Engine, settings: Settings) -> None:
    bring(("run.csv", RUN))
    before = activities_frame(engine, "me")
    sha = bring(("laps.csv", POLISH))[0]["sha256"]
    take_back(engine, settings, "me", [sha])
    assert activities_frame(engine, "me").equals(before)
    assert laps_of(engine, settings) == []
    assert bring(("laps.csv", POLISH))[0]["status"] == "imported"


def test_laps_do_not_outlive_the_activity_that_dated_them(bring: Bring, engine: Engine, settings: Settings) -> None:
    receipt = bring(("run.csv", RUN), ("laps.csv", POLISH))[0]
    take_back(engine, settings, "me", [receipt["sha256"]])
    with engine.connect() as connection:
        assert connection.execute(select(sources.c.id)).all() == []
    assert len(activities_frame(engine, "me")) == 0
    assert {one["path"]: one["status"] for one in receipts(engine, "me")} == {"run.csv": "undone", "laps.csv": "undone"}
    assert [one["status"] for one in bring(("run.csv", RUN), ("laps.csv", POLISH))] == ["imported", "imported"]


@pytest.mark.parametrize("taken", [0, 1])
def test_not_the_same_session_takes_the_laps_away_and_makes_no_second_activity(
    bring: Bring, engine: Engine, settings: Settings, taken: int
) -> None:
    bring(("run.csv", RUN), ("laps.csv", POLISH))
    number = int(activities_frame(engine, "me")["id"][0])
    assert split(engine, "me", sources_of(engine, "me", number)[taken]["id"]) == number
    assert [one["format"] for one in sources_of(engine, "me", number)] == ["garmin_activities_csv"]
    assert len(activities_frame(engine, "me")) == 1


def test_laps_of_a_better_source_stay_and_only_their_gaps_are_filled(
    engine: Engine, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "run.tcx").write_bytes(bundles.tcx(1, points=601))
    (tmp_path / "laps.csv").write_text(
        "Laps,Time,Cumulative Time,Distance km,Avg HR bpm,Total Ascent m\n1,10:01,10:01,1.81,99,25\n"
        "Summary,10:00,10:00,1.80,99,25\n"
    )
    import_paths(engine, settings, "me", [tmp_path / "run.tcx", tmp_path / "laps.csv"])
    lap = laps_of(engine, settings)[0]
    assert (lap["duration_s"], lap["distance_m"], lap["ascent_m"]) == (600, 1800, 25)
