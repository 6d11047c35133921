"""One activity out of all its sources: the best for each field, whatever the order they came in; and back again."""

import datetime as dt
import itertools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Engine, select

from fitjax.domain.activity import Activity
from fitjax.domain.errors import StoreConflict
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import Metric, Wellness
from fitjax.parts import sweep_parts, whole
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame, join, remove_activity, sources_of, split
from fitjax.store.engine import write
from fitjax.store.imports import save_import, undo_import
from fitjax.store.streams import path_of, read_stream, remove_streams, sweep, write_stream
from fitjax.store.tables import sources
from fitjax.store.wellness import wellness_frame

AT = dt.datetime(2026, 3, 1, 6, 0, tzinfo=dt.UTC)
NOW = dt.datetime(2026, 4, 1)


def run(**said: Any) -> Activity:
    return Activity(**{"row": 1, "start": AT, "sport": Sport.RUN, "duration_s": 3000.0, **said})


WATCH = run(avg_hr=150.0, distance_m=10_010.0, device="Watch")
STRAVA = run(source_id="7", title="With Kim", distance_m=10_000.0, rpe=6.0, file_ref="activities/7.fit.gz", row=2)
PHONE = run(start=AT + dt.timedelta(seconds=200), distance_m=9_500.0, sport_raw="Running")
ALL = (("fit", WATCH), ("strava_activities_csv", STRAVA), ("google_fit_json", PHONE))


def bring(
    engine: Engine, file_format: str, *found: Activity, sha: str = "", stream: str | None = None
) -> dict[str, int]:
    receipt = {"sha256": sha or file_format, "path": f"{file_format}.file", "format": file_format, "status": "imported"}
    saved = save_import(engine, "me", receipt, NOW, found=[(one, stream) for one in found])
    assert saved is not None
    return {name: saved[f"activities_{name}"] for name in ("new", "merged", "unchanged")}


@pytest.mark.parametrize("order", list(itertools.permutations(ALL)))
def test_watch_phone_and_strava_give_one_activity_in_any_order(order: Any, engine: Engine) -> None:
    counts = [bring(engine, name, one) for name, one in order]
    assert [c["new"] for c in counts] == [1, 0, 0]
    (row,) = activities_frame(engine, "me").to_dict("records")
    said = (row["distance_m"], row["avg_hr"], row["rpe"], row["title"], row["device"], row["format"])
    assert said == (10_010, 150, 6, "With Kim", "Watch", "fit")
    assert {s["format"] for s in sources_of(engine, "me", row["id"])} == {name for name, _ in ALL}


def test_each_field_knows_its_file_and_row(engine: Engine) -> None:
    for name, one in ALL:
        bring(engine, name, one)
    from fitjax.store.tables import activities

    with engine.connect() as connection:
        provenance = connection.execute(select(activities.c.provenance)).scalar_one()
    assert provenance == dict.fromkeys(("rpe", "title"), "strava_activities_csv.file, row 2")


def test_what_was_stated_comes_before_what_was_computed(engine: Engine) -> None:
    bring(engine, "fit", run(distance_m=9_990.0, derived=("distance_m",)))
    bring(engine, "gpx", run(distance_m=10_000.0))
    assert activities_frame(engine, "me")["distance_m"].tolist() == [10_000]


def test_a_file_that_the_table_names_is_the_same_session_however_different(engine: Engine) -> None:
    receipt = {"sha256": "f", "path": "export.zip/activities/7.fit.gz", "format": "fit", "status": "imported"}
    short = run(start=AT + dt.timedelta(hours=2), duration_s=60.0)
    save_import(engine, "me", receipt, NOW, found=[(short, None)])
    assert bring(engine, "strava_activities_csv", STRAVA)["merged"] == 1


def test_neighbours_in_one_file_are_never_one(engine: Engine) -> None:
    legs = [run(row=n, start=AT + dt.timedelta(seconds=30 * n), group="race") for n in range(3)]
    assert bring(engine, "fit", *legs)["new"] == 3


def test_a_later_export_that_says_otherwise_updates_and_never_doubles(engine: Engine) -> None:
    bring(engine, "strava_activities_csv", STRAVA)
    mended = run(source_id="7", title="With Kim and Lu", distance_m=10_500.0)
    assert bring(engine, "strava_activities_csv", mended, sha="later") == {"new": 0, "merged": 1, "unchanged": 0}
    (row,) = activities_frame(engine, "me").to_dict("records")
    assert (row["title"], row["distance_m"]) == ("With Kim and Lu", 10_500)
    assert bring(engine, "strava_activities_csv", mended, sha="again")["unchanged"] == 1


def test_one_session_said_twice_in_a_file_is_one_with_the_later_word(engine: Engine) -> None:
    twice = (STRAVA, run(source_id="7", distance_m=9_999.0, row=3))
    assert bring(engine, "strava_activities_csv", *twice) == {"new": 1, "merged": 1, "unchanged": 0}
    assert activities_frame(engine, "me")["distance_m"].tolist() == [9_999]


def test_a_wrong_merge_is_undone_for_good_and_can_be_made_again(engine: Engine) -> None:
    bring(engine, "fit", WATCH)
    bring(engine, "strava_activities_csv", STRAVA)
    (row,) = activities_frame(engine, "me").to_dict("records")
    told = {s["format"]: s["id"] for s in sources_of(engine, "me", row["id"])}
    fresh = split(engine, "me", told["strava_activities_csv"])
    assert sorted(activities_frame(engine, "me")["distance_m"]) == [10_000, 10_010]
    assert bring(engine, "strava_activities_csv", run(source_id="7", rpe=7.0), sha="later")["new"] == 0
    assert len(activities_frame(engine, "me")) == 2
    join(engine, "me", row["id"], fresh)
    (one,) = activities_frame(engine, "me").to_dict("records")
    assert (one["distance_m"], one["rpe"]) == (10_010, 7)


def test_nothing_to_take_apart_is_said(engine: Engine) -> None:
    bring(engine, "fit", WATCH)
    (row,) = activities_frame(engine, "me").to_dict("records")
    (source,) = sources_of(engine, "me", row["id"])
    with pytest.raises(StoreConflict):
        split(engine, "me", source["id"])
    with pytest.raises(StoreConflict):
        join(engine, "me", row["id"], row["id"])
    with pytest.raises(StoreConflict):
        remove_activity(engine, "somebody else", row["id"])


def test_a_file_taken_back_leaves_what_others_said(engine: Engine) -> None:
    for name, one in ALL:
        bring(engine, name, one)
    undo_import(engine, "me", "fit")
    (row,) = activities_frame(engine, "me").to_dict("records")
    assert (row["distance_m"], np.isnan(row["avg_hr"])) == (10_000, True)
    undo_import(engine, "me", "strava_activities_csv")
    undo_import(engine, "me", "google_fit_json")
    assert activities_frame(engine, "me").empty
    assert bring(engine, "fit", WATCH)["new"] == 1


def test_the_wall_clock_is_the_one_some_source_knows(engine: Engine) -> None:
    bring(engine, "strava_activities_csv", STRAVA)
    bring(engine, "garmin_activities_csv", run(start=dt.datetime(2026, 3, 1, 14, 0, 3), distance_m=10_000.0))
    (row,) = activities_frame(engine, "me").to_dict("records")
    assert (row["start"].hour, row["start_utc"].hour, row["utc_offset_s"]) == (14, 6, 8 * 3600)


@pytest.fixture
def stream() -> Stream:
    time_s = np.arange(5, dtype="float64")
    return Stream(time_s=time_s, columns={"hr": np.array([120, 121, np.nan, 123, 124.0]), "power_w": time_s * 50})


def test_a_stream_is_read_by_the_column_and_gaps_stay_gaps(stream: Stream, settings: Settings) -> None:
    name = write_stream(settings, stream)
    assert write_stream(settings, stream) == name
    found = read_stream(settings, name, ["hr", "cadence"])
    assert list(found.columns) == ["hr"]
    np.testing.assert_array_equal(found.columns["hr"], stream.columns["hr"])
    np.testing.assert_array_equal(read_stream(settings, name).columns["power_w"], stream.columns["power_w"])


def test_an_activity_that_goes_takes_its_stream_unless_another_needs_it(
    engine: Engine, settings: Settings, stream: Stream
) -> None:
    name = write_stream(settings, stream)
    bring(engine, "fit", WATCH, stream=name)
    save_import(
        engine, "other", {"sha256": "fit", "path": "a.fit", "format": "fit", "status": "imported"}, NOW,
        found=[(WATCH, name)],
    )  # fmt: skip
    for athlete, gone in (("me", []), ("other", [name])):
        (row,) = activities_frame(engine, athlete).to_dict("records")
        assert remove_activity(engine, athlete, row["id"]) == gone
        remove_streams(settings, gone)
    assert not path_of(settings, name).exists()
    with pytest.raises(StoreConflict):
        read_stream(settings, name)
    with write(engine) as connection:
        assert connection.execute(select(sources)).all() == []


def test_what_a_killed_import_began_is_swept_and_the_rest_is_not(
    engine: Engine, settings: Settings, stream: Stream, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = write_stream(settings, stream)
    assert sweep(engine, settings) == 0  # young: its row may be about to come
    monkeypatch.setattr("fitjax.store.streams._YOUNG_S", -10.0)
    assert sweep(engine, settings) == 1
    bring(engine, "fit", WATCH, stream=write_stream(settings, stream))
    assert sweep(engine, settings) == 0
    assert path_of(settings, name).exists()


def test_a_part_goes_only_when_its_writer_has(tmp_path: Path) -> None:
    dead, target = tmp_path / "4194303-x.part", tmp_path / "deep" / "whole.bin"
    dead.write_bytes(b"half")
    with whole(target) as part:
        part.write(b"all")
        assert sweep_parts(tmp_path) == 1
        assert not target.exists()
    assert (target.read_bytes(), dead.exists()) == (b"all", False)
    with pytest.raises(RuntimeError), whole(tmp_path / "never") as part:
        raise RuntimeError
    assert sorted(p.name for p in tmp_path.iterdir()) == ["deep"]


def test_values_between_sessions_are_kept_once_a_source(engine: Engine) -> None:
    def bring_weights(*kilos: float, sha: str) -> dict[str, Any]:
        values = [
            Wellness(row=n + 2, at=dt.datetime(2026, 3, 1 + n), metric=Metric.WEIGHT_KG, value=kg)
            for n, kg in enumerate(kilos)
        ]
        receipt = {"sha256": sha, "path": "w.csv", "format": "withings_weight_csv", "status": "imported"}
        saved = save_import(engine, "me", receipt, NOW, values=values)
        assert saved is not None
        return {name: saved[f"wellness_{name}"] for name in ("new", "changed", "unchanged")}

    assert bring_weights(70.0, 70.5, sha="a") == {"new": 2, "changed": 0, "unchanged": 0}
    assert bring_weights(70.0, 71.5, 72.0, sha="b") == {"new": 1, "changed": 1, "unchanged": 1}
    frame = wellness_frame(engine, "me", dt.date(2026, 3, 2))
    assert frame["value"].tolist() == [71.5, 72.0]
    assert frame["source_row"].tolist() == [3, 4]
