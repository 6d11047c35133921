"""What an import makes of folders, archives and changed exports; what it leaves when it is stopped."""

import datetime as dt
import gzip
import hashlib
import io
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import Cancelled
from fitjax.ingest.archive import limits
from fitjax.jobs import pace, readers, reading
from fitjax.jobs.imports import import_paths
from fitjax.jobs.originals import keep_original
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame, sources_of
from fitjax.store.imports import receipts, undo_import
from tests import bundles
from tests.files import hevy, strava_many

Import = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def imported(engine: Engine, settings: Settings) -> Import:
    """Imports paths for "me"; nothing may be left in the staging folder."""

    def run(*paths: Path, **more: Any) -> list[dict[str, Any]]:
        files: list[dict[str, Any]] = import_paths(engine, settings, "me", paths, **more)["files"]
        assert list(settings.staging_dir.iterdir()) == []
        return files

    return run


def stored(engine: Engine, athlete: str = "me") -> list[tuple[Any, ...]]:
    """What the athlete has, without the numbers that the database gives."""
    frame = activities_frame(engine, athlete).drop(columns=["id"])
    return sorted(map(tuple, frame.astype(object).where(frame.notna(), None).to_numpy().tolist()), key=str)


def statuses(files: list[dict[str, Any]]) -> Counter[str]:
    return Counter(file["status"] for file in files)


def test_a_strava_bundle_comes_in_as_one_activity_a_session(imported: Import, engine: Engine, tmp_path: Path) -> None:
    files = imported(bundles.zipped(tmp_path / "export.zip", bundles.members(12)))
    assert statuses(files) == {"imported": 14}
    by_path = {file["path"]: file for file in files}
    assert by_path["export.zip/activities.csv"]["activities_new"] == 12
    one = by_path["export.zip/activities/1003.tcx.gz"]
    assert (one["format"], one["activities_merged"], one["archive"]) == ("tcx", 1, "export.zip")
    whole = by_path["export.zip"]
    assert whole["members"] == {"imported": 13, "unused": 3}
    assert whole["warnings"] == ["known and not used: Strava's table of bikes, Strava's table of shoes, a JPEG picture"]
    frame = activities_frame(engine, "me")
    assert (len(frame), frame["stream"].nunique()) == (12, 12)
    assert set(frame["title"]) == {f"Run {n}" for n in range(12)}
    for file in files:
        if file["format"] == "strava_activities_csv":
            told = file["activities_new"] + file["activities_merged"] + file["activities_unchanged"]
            assert file["rows_read"] == told + len(file["rows_rejected"])


def test_the_table_may_come_before_or_after_its_files(
    engine: Engine, settings: Settings, tmp_path: Path, imported: Import
) -> None:
    files = bundles.members(4)
    table = [file for file in files if file[0] == "activities.csv"]
    rest = [file for file in files if file[0] != "activities.csv"]
    imported(bundles.zipped(tmp_path / "e.zip", table + rest))
    import_paths(engine, settings, "you", [bundles.zipped(tmp_path / "e.zip", rest + table)])
    assert len(stored(engine)) == 4
    assert stored(engine) == stored(engine, "you")


def test_a_bundle_imported_twice_changes_nothing(imported: Import, engine: Engine, tmp_path: Path) -> None:
    path = bundles.zipped(tmp_path / "export.zip", bundles.members(12))
    imported(path)
    before, told = stored(engine), len(receipts(engine, "me"))
    files = imported(path)
    assert statuses(files) == {"duplicate": 14}
    assert not any(file[count] for file in files for count in ("activities_new", "activities_merged", "sets_new"))
    assert stored(engine) == before
    assert len(receipts(engine, "me")) == told + 1


def test_a_changed_export_updates_and_never_doubles(imported: Import, engine: Engine, tmp_path: Path) -> None:
    imported(bundles.zipped(tmp_path / "old.zip", bundles.members(5)))
    files = imported(bundles.zipped(tmp_path / "new.zip", bundles.members(7, title="Renamed")))
    table = next(file for file in files if file["format"] == "strava_activities_csv")
    assert (table["activities_new"], table["activities_merged"], table["activities_unchanged"]) == (2, 5, 0)
    frame = activities_frame(engine, "me")
    assert sorted(frame["title"]) == sorted(f"Renamed {n}" for n in range(7))
    assert {len(sources_of(engine, "me", int(number))) for number in frame["id"]} == {2}


def test_a_file_that_was_undone_comes_back_with_its_archive(imported: Import, engine: Engine, tmp_path: Path) -> None:
    path = bundles.zipped(tmp_path / "export.zip", bundles.members(3)[:4])
    files = imported(path)
    before = stored(engine)
    undo_import(engine, "me", next(file["sha256"] for file in files if file["format"] == "strava_activities_csv"))
    assert stored(engine) == []
    imported(path)
    assert stored(engine) == before


def test_the_original_of_an_archive_is_kept_once_and_not_its_files(
    imported: Import, settings: Settings, tmp_path: Path
) -> None:
    path = bundles.zipped(tmp_path / "export.zip", bundles.members(3))
    imported(path)
    (kept,) = settings.uploads_dir.iterdir()
    assert kept.read_bytes() == path.read_bytes()


def test_a_file_that_changes_while_it_is_kept_lies_under_the_hash_of_what_was_kept(
    settings: Settings, tmp_path: Path
) -> None:
    given = tmp_path / "log.csv"
    given.write_bytes(b"one")

    def meanwhile() -> bool:
        given.write_bytes(b"two")
        return False

    kept = keep_original(settings, given, meanwhile)
    assert kept.name == hashlib.sha256(kept.read_bytes()).hexdigest()
    assert [path.name for path in settings.uploads_dir.iterdir()] == [kept.name]


@pytest.mark.parametrize("archive", [False, True])
def test_what_was_kept_is_read_even_if_the_given_file_has_gone(
    imported: Import, engine: Engine, settings: Settings, tmp_path: Path, archive: bool
) -> None:
    given = tmp_path / "export"
    given.write_text(hevy(["2026-01-05"]))
    if archive:
        bundles.zipped(given, [("sets.csv", given.read_bytes())])

    def gone_once_kept() -> bool:
        if any(path.suffix != ".part" for path in settings.uploads_dir.iterdir()):
            given.unlink(missing_ok=True)
        return False

    assert statuses(imported(given, should_stop=gone_once_kept)) == {"imported": 1 + archive}
    assert not given.exists()


def test_an_archive_of_nothing_known_is_unrecognised_in_one_sentence(imported: Import, tmp_path: Path) -> None:
    useless = bundles.members(3)[:3]
    (file,) = imported(bundles.zipped(tmp_path / "a.zip", useless))
    assert (file["status"], file["members"]) == ("unrecognised", {"unused": 3})
    (file,) = imported(bundles.zipped(tmp_path / "b.zip", []))
    assert (file["status"], "no file in it" in file["reason"]) == ("unrecognised", True)


def test_of_thousands_of_unknown_files_two_hundred_are_listed_and_all_counted(
    imported: Import, engine: Engine, tmp_path: Path
) -> None:
    files = [(f"{n}.txt", f"dear diary {n}\n".encode()) for n in range(400)]
    found = imported(bundles.zipped(tmp_path / "a.zip", [*files, ("sets.csv", hevy(["2026-01-05"]).encode())]))
    assert statuses(found) == {"unrecognised": 200, "imported": 2}
    assert found[-1]["members"] == {"unrecognised": 400, "imported": 1}
    assert found[-1]["warnings"][0].endswith("could not be used, not listed one by one: 200")
    assert len(receipts(engine, "me")) == 202


def test_hostile_files_are_named_and_the_good_ones_come_in(imported: Import, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    bundles.zipped(path, [("../evil.csv", b"1"), ("good.csv", hevy(["2026-01-05"]).encode())])
    files = imported(path)
    assert [(file["path"], file["status"]) for file in files] == [
        ("a.zip/../evil.csv", "rejected"), ("a.zip/good.csv", "imported"), ("a.zip", "imported"),
    ]  # fmt: skip


def test_a_bomb_is_refused_with_a_sentence(imported: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RATIO_FROM", 1 << 20)
    path = tmp_path / "bomb.zip"
    bundles.zipped(path, [("zeros.csv", bytes(20 << 20))])
    files = imported(path)
    assert {file["status"] for file in files} == {"rejected", "unrecognised"}
    (tmp_path / "bomb.csv.gz").write_bytes(gzip.compress(bytes(20 << 20)))
    (file,) = imported(tmp_path / "bomb.csv.gz")
    assert (file["status"], "400 times" in file["reason"]) == ("rejected", True)


def test_a_truncated_archive_is_rejected_and_what_came_before_stays(
    imported: Import, engine: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(bundles.zipped(tmp_path / "whole.zip", bundles.members(2)).read_bytes()[:-50])
    (file,) = imported(path)
    assert (file["status"], "cut off" in file["reason"]) == ("rejected", True)
    assert stored(engine) == []


def test_a_gzip_file_is_the_file_inside(imported: Import, tmp_path: Path) -> None:
    (tmp_path / "sets.csv.gz").write_bytes(gzip.compress(hevy(["2026-01-05"]).encode()))
    (file,) = imported(tmp_path / "sets.csv.gz")
    assert (file["path"], file["format"], file["sets_new"]) == ("sets.csv.gz", "hevy_csv", 3)


def test_a_device_is_no_file_and_is_not_read(imported: Import) -> None:
    (file,) = imported(Path("/dev/zero"))
    assert (file["status"], "device" in file["reason"]) == ("rejected", True)


@pytest.mark.slow
def test_files_read_by_other_processes_give_the_same_as_files_read_here(
    imported: Import, engine: Engine, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers, "PROCESSES", 2)
    path = bundles.zipped(tmp_path / "export.zip", bundles.members(25, points=600))
    files = imported(path)
    assert statuses(files) == {"imported": 27}
    monkeypatch.setattr(readers, "PROCESSES", 1)
    import_paths(engine, settings, "you", [path])
    mine, yours = (activities_frame(engine, who).drop(columns=["id"]) for who in ("me", "you"))
    assert mine.equals(yours)
    assert [file["path"] for file in files if "archive" in file] == [
        f"export.zip/{name}" for name, _ in bundles.members(25)[3:]
    ]


def test_progress_grows_to_the_whole_in_kib_and_names_the_file(imported: Import, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    (tmp_path / "a.csv").write_text(strava_many(3_000))
    path = bundles.zipped(tmp_path / "b.zip", bundles.members(5))
    imported(tmp_path / "a.csv", path, report=lambda *said: told.append(said))
    total = (tmp_path / "a.csv").stat().st_size // 1024 + path.stat().st_size // 1024
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert told[-1] == (total, total, "b.zip")


def test_stopping_inside_an_archive_keeps_whole_files_only(
    imported: Import, engine: Engine, settings: Settings, tmp_path: Path
) -> None:
    path = bundles.zipped(tmp_path / "export.zip", bundles.members(20))
    with pytest.raises(Cancelled):
        imported(path, should_stop=lambda: len(receipts(engine, "me")) >= 5)
    assert list(settings.staging_dir.iterdir()) == []
    kept = receipts(engine, "me")
    assert len(activities_frame(engine, "me")) == max(receipt["activities_new"] for receipt in kept) == 20
    assert len(list(settings.uploads_dir.iterdir())) == 1  # the original of what came in
    files = imported(path)
    assert statuses(files) == {"duplicate": 5, "imported": 17}


def test_stopping_inside_one_large_file_leaves_nothing_of_it(
    imported: Import, engine: Engine, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "LOOK_S", 0.0)
    (tmp_path / "a.csv").write_text(strava_many(6_000))
    asked = iter(range(10_000))
    with pytest.raises(Cancelled, match="stopped; files done: 0 of 1"):
        imported(tmp_path / "a.csv", should_stop=lambda: next(asked) > 5)
    assert (stored(engine), receipts(engine, "me")) == ([], [])
    assert list(settings.staging_dir.iterdir()) == list(settings.uploads_dir.iterdir()) == []


def test_stopping_keeps_an_original_that_an_earlier_receipt_tells_of(
    imported: Import, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text(strava_many(10))
    imported(tmp_path / "a.csv")
    asked = iter(range(10))
    with pytest.raises(Cancelled):
        imported(tmp_path / "a.csv", should_stop=lambda: next(asked) > 0)
    assert len(list(settings.uploads_dir.iterdir())) == 1


def test_a_job_that_starts_again_goes_on_at_the_files_not_done(
    imported: Import, engine: Engine, tmp_path: Path
) -> None:
    path = bundles.zipped(tmp_path / "export.zip", bundles.members(10))
    began = dt.datetime.now(dt.UTC)
    with pytest.raises(Cancelled):
        imported(path, should_stop=lambda: len(receipts(engine, "me")) >= 4)
    files = imported(path, since=began)
    assert statuses(files) == {"imported": 12}
    assert len(receipts(engine, "me")) == 12
    assert len(activities_frame(engine, "me")) == 10


def test_a_fault_in_a_reader_costs_one_file(
    imported: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(path: Path, name: str, *rest: Any) -> Any:
        if name.endswith("bad.csv"):
            raise ZeroDivisionError
        return original(path, name, *rest)

    original = reading.read_file
    monkeypatch.setattr("fitjax.jobs.reading.read_file", broken)
    files = [("bad.csv", b"a,b\n"), ("good.csv", hevy(["2026-01-05"]).encode())]
    found = imported(bundles.zipped(tmp_path / "a.zip", files))
    assert [file["status"] for file in found] == ["rejected", "imported", "imported"]
    assert "fault in FitJAX" in found[0]["reason"]


def test_an_archive_in_an_archive_is_read_under_both_names(imported: Import, tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("sets.csv", hevy(["2026-01-05"]))
    files = imported(bundles.zipped(tmp_path / "a.zip", [("inner.zip", inner.getvalue())]))
    assert [file["path"] for file in files] == ["a.zip/inner.zip/sets.csv", "a.zip"]
