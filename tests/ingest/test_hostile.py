"""Hostile and odd files one by one, each in one job with a good file: a clear sentence, and the good one comes in.

Archives that mean harm are in test_archive; entities and depth of XML are tried there and here through a whole import.
"""

import csv
import io
import json
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.read import read_file
from fitjax.jobs.exports import export_athlete
from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame
from fitjax.store.sets import sets_frame
from fitjax.store.wellness import wellness_frame
from tests import bundles
from tests.files import GARMIN_HEADER, HEVY_HEADER, hevy, strava, strava_many
from tests.ingest.test_mutations import NOW

ROOT = Path(__file__).parents[2]
RIGHT_TO_LEFT = "\u202e"
Beside = Callable[..., dict[str, Any]]


@pytest.fixture
def beside(tmp_path: Path, engine: Engine, settings: Settings) -> Beside:
    """Imports a file of that name together with a good one; the receipt of the first."""
    days = iter(range(5, 28))

    def run(name: str, content: bytes | str) -> dict[str, Any]:
        path, good = tmp_path / name, tmp_path / "good.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        good.write_text(hevy([f"2025-01-{next(days):02}"], exercise="the good file's"))
        first, second = import_paths(engine, settings, "me", [path, good])["files"]
        assert (second["status"], second["sets_new"]) == ("imported", 3)
        assert list(settings.staging_dir.iterdir()) == []
        if first["status"] != "imported":
            said = first["reason"]
            assert said.startswith(first["path"])
            assert (said.endswith("."), "\n" in said, len(said) < 600) == (True, False, True), said
            for frame in (activities_frame, sets_frame, wellness_frame):
                assert first["path"] not in set(frame(engine, "me")["source_file"])
        return dict(first)

    return run


def garmin_row(date: str = "2026-03-01 07:00:00", title: str = "t", km: str = "10", hr: str = "150") -> str:
    return f"Running,{date},false,{title},{km},500,00:50:00,{hr},120\n"


def garmin(*rows: str) -> str:
    return GARMIN_HEADER + "\n" + "".join(rows)


class Harm:
    """Pickled, it writes a file when it is read as a pickle."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.system, (f"touch {self.path}",))


GPX_BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "a" * 100}">' for n in range(12))


@pytest.mark.parametrize(
    ("name", "content", "phrase"),
    [
        ("empty.csv", b"", "an empty file"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "a PNG picture"),
        ("nothing.fit", bytes(3000), "nothing but NUL bytes"),
        ("header.csv", HEVY_HEADER, "a header and no rows"),
        ("no_start.csv", "title,exercise_title,set_index,weight_kg,reps,set_type\nA,B,0,8,60,normal\n", "the header"),
        ("bomb.gpx", f"<?xml version='1.0'?><!DOCTYPE gpx [{GPX_BOMB}]><gpx><name>&e11;</name></gpx>", "entities"),
        (
            "outside.tcx",
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><TrainingCenterDatabase>&a;</TrainingCenterDatabase>',
            "entities",
        ),
        (
            "export.xml",
            '<!DOCTYPE HealthData [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]><HealthData><X a="&a;"/></HealthData>',
            "entities",
        ),
        ("elsewhere.gpx", '<!DOCTYPE gpx SYSTEM "http://127.0.0.1:9/x.dtd"><gpx></gpx>', "no track point"),
        ("deep.gpx", "<gpx>" + "<a>" * 100_000, "nested too deeply"),
        ("deep.json", "[" * 200_000, "damaged JSON"),
        ("wide.csv", "a," * 700_000, "no export known"),
    ],
)
def test_what_is_no_export_is_one_sentence(beside: Beside, name: str, content: bytes | str, phrase: str) -> None:
    receipt = beside(name, content)
    assert receipt["status"] in ("rejected", "unrecognised")
    assert phrase in receipt["reason"]


@pytest.mark.parametrize("protocol", range(6))
def test_a_pickle_is_never_unpickled(beside: Beside, tmp_path: Path, protocol: int) -> None:
    receipt = beside("activity.fit", pickle.dumps(Harm(tmp_path / "harm"), protocol=protocol))
    assert receipt["status"] == "unrecognised"
    assert not (tmp_path / "harm").exists()


@pytest.mark.parametrize(
    ("codec", "exercise"),
    [
        ("utf-8", "杠铃卧推"), ("utf-8-sig", "杠铃卧推"), ("utf-16", "杠铃卧推"), ("utf-16-le", "杠铃卧推"),
        ("utf-16-be", "杠铃卧推"), ("utf-32", "杠铃卧推"), ("gbk", "杠铃卧推"), ("shift_jis", "ベンチプレス"),
        ("cp1252", "Développé couché"),
    ],
)  # fmt: skip
def test_a_set_log_in_any_usual_encoding_keeps_its_names(
    beside: Beside, engine: Engine, codec: str, exercise: str
) -> None:
    receipt = beside("log.csv", hevy(["2026-01-05", "2026-01-07"], exercise).encode(codec))
    assert receipt["sets_new"] == 6
    assert set(sets_frame(engine, "me")["exercise"]) == {exercise, "the good file's"}


def test_nul_bytes_cost_their_row(beside: Beside) -> None:
    receipt = beside("a.csv", garmin(garmin_row(), garmin_row("2026-03-02 07:00:00", title="a\0b")))
    assert (receipt["activities_new"], receipt["rows_rejected_total"]) == (1, 1)
    assert "NUL" in receipt["rows_rejected"][0]["reason"]


def test_line_ends_of_every_kind_in_one_file_are_line_ends(beside: Beside) -> None:
    days = [garmin_row(f"2026-03-0{day} 07:00:00").strip() for day in range(1, 5)]
    receipt = beside("a.csv", GARMIN_HEADER + "\r\n" + days[0] + "\r" + days[1] + "\n" + days[2] + "\r\n\n" + days[3])
    assert (receipt["activities_new"], receipt["rows_rejected_total"]) == (4, 0)


def test_rows_with_other_separators_than_the_header_are_reported(beside: Beside) -> None:
    odd = garmin_row("2026-03-02 07:00:00").replace(",", ";") + garmin_row("2026-03-03 07:00:00").replace(",", "\t")
    receipt = beside("a.csv", garmin(garmin_row()) + odd)
    assert (receipt["activities_new"], [row["row"] for row in receipt["rows_rejected"]]) == (1, [3, 4])
    assert {row["reason"] for row in receipt["rows_rejected"]} == {"the row has 1 of 9 columns"}


def test_a_doubled_column_does_no_harm_and_a_missing_one_is_missing(beside: Beside, engine: Engine) -> None:
    beside("doubled.csv", HEVY_HEADER + ",reps\nPush,2026-01-05 10:00:00,2026-01-05 11:00:00,Bench,0,normal,60,8,8,9\n")
    beside("less.csv", "title,start_time,exercise_title,set_index,reps\nPush,2026-01-06 10:00:00,Squat,0,8\n")
    frame = sets_frame(engine, "me").set_index("exercise")
    assert (frame.loc["Bench", "reps"], frame.loc["Bench", "weight_kg"]) == (8, 60)
    assert frame.loc["Squat", "reps"] == 8
    assert frame["weight_kg"].isna()["Squat"]


def test_dates_that_no_activity_has_reject_their_row(beside: Beside) -> None:
    dates = (
        "1970-01-01 00:00:00",
        "2099-12-31 23:59:59",
        "1969-12-31 07:00:00",
        "0000-00-00 00:00:00",
        "2026-02-31 07:00:00",
    )
    receipt = beside("a.csv", garmin(*map(garmin_row, dates), garmin_row()))
    assert receipt["activities_new"] == 1
    reasons = [row["reason"] for row in receipt["rows_rejected"]]
    assert len(reasons) == 5
    for reason, date, phrase in zip(
        reasons, dates, ("nobody set", "future", "before 1970", "not a date", "not a date"), strict=True
    ):
        assert date in reason
        assert phrase in reason


@pytest.mark.parametrize("km", ["-5", "inf", "-inf", "1e300", "9" * 400])
def test_an_impossible_distance_is_set_aside_and_listed(beside: Beside, engine: Engine, km: str) -> None:
    receipt = beside("a.csv", garmin(garmin_row(km=km)))
    assert (receipt["activities_new"], receipt["values_set_aside_total"]) == (1, 1)
    (value,) = receipt["values_set_aside"]
    assert (value["row"], value["field"], value["text"][:10]) == (2, "distance_m", km[:10])
    assert activities_frame(engine, "me")["distance_m"].isna().all()


def test_impossible_values_of_sets_are_set_aside_and_listed(beside: Beside, engine: Engine) -> None:
    odd = [("-60", "8", "8"), ("1e300", "8", "8"), ("60", "-8", "8"), ("60", "9" * 30, "8"), ("60", "8", "99")]
    rows = [f"Push,2026-01-05 10:00:00,,Bench,{n},normal,{','.join(cells)}" for n, cells in enumerate(odd)]
    receipt = beside("a.csv", "\n".join([HEVY_HEADER, *rows, ""]))
    assert (receipt["sets_new"], receipt["values_set_aside_total"]) == (5, 5)
    frame = sets_frame(engine, "me")
    assert frame["weight_kg"].isna().sum() == frame["reps"].isna().sum() == 2


def test_formulas_are_text_in_the_store_and_harmless_in_an_export(
    beside: Beside, engine: Engine, settings: Settings
) -> None:
    formulas = ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3"]
    rows = [garmin_row(f"2026-03-0{n + 1} 07:00:00", title=text) for n, text in enumerate(formulas)]
    beside("=a.csv", garmin(*rows))
    beside("b.csv", hevy(["2026-01-05"], exercise="=HYPERLINK(1)"))
    assert sorted(activities_frame(engine, "me")["title"]) == sorted(formulas)
    assert "=HYPERLINK(1)" in set(sets_frame(engine, "me")["exercise"])
    with io.BytesIO() as file:
        export_athlete(engine, settings, "me", file)
        archive = zipfile.ZipFile(file)
        for name in (name for name in archive.namelist() if name.endswith(".csv")):
            for row in csv.reader(io.StringIO(archive.read(name).decode())):
                assert not [cell for cell in row if cell.startswith(("=", "@", "+", "-")) and not _number(cell)]
        assert "'=1+1" in archive.read("activities.csv").decode()
        assert "'=HYPERLINK(1)" in archive.read("sets.csv").decode()


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_names_in_emoji_and_right_to_left_script_are_kept_and_cannot_turn_the_page_around(
    beside: Beside, engine: Engine
) -> None:
    title = "🏃‍♀️ ריצת בוקר مرحبا"
    receipt = beside(f"🏋🏽 مرحبا{RIGHT_TO_LEFT}gpj.csv", garmin(garmin_row(title=title)))
    assert receipt["path"] == "🏋🏽 مرحبا\ufffdgpj.csv"
    assert list(activities_frame(engine, "me")["title"]) == [title]


def test_a_folder_that_leads_back_to_itself_is_read_once_and_links_out_of_it_are_not(
    tmp_path: Path, engine: Engine, settings: Settings
) -> None:
    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    (folder / "deeper" / "back").symlink_to(folder)
    (folder / "out.csv").symlink_to("/etc/passwd")
    (folder / "self").symlink_to(folder / "self")
    (folder / "good.csv").write_text(hevy(["2026-01-05"]))
    (file,) = import_paths(engine, settings, "me", [folder])["files"]
    assert (file["path"], file["sets_new"]) == ("folder/good.csv", 3)
    (file,) = import_paths(engine, settings, "me", [folder / "self"])["files"]
    assert (file["status"], "cannot be read" in file["reason"]) == ("rejected", True)


def test_a_file_without_the_right_to_read_it_is_one_sentence(
    tmp_path: Path, engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked, good = tmp_path / "locked.csv", tmp_path / "good.csv"
    locked.write_text(strava_many(1))
    good.write_text(hevy(["2026-01-05"]))
    opened = Path.open

    def refused(self: Path, *args: Any, **more: Any) -> Any:  # who runs as root may read everything
        if self == locked:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *args, **more)

    monkeypatch.setattr(Path, "open", refused)
    first, second = import_paths(engine, settings, "me", [locked, good])["files"]
    assert (first["status"], first["reason"]) == (
        "rejected", "locked.csv: cannot be read (Permission denied); check the path and its rights.",
    )  # fmt: skip
    assert second["status"] == "imported"


@pytest.mark.parametrize("become", ["shorter", "longer", "other", "gone"])
def test_a_file_that_changes_while_it_is_read_gives_whole_rows_or_a_sentence(tmp_path: Path, become: str) -> None:
    path = tmp_path / "log.csv"
    path.write_text(hevy([f"20{year}-01-05" for year in range(10, 26)] * 250))
    size = path.stat().st_size

    def change(*_: object) -> bool:
        match become:
            case "shorter" if path.exists():
                os.truncate(path, size // 3)
            case "longer" if path.stat().st_size < 2 * size:
                with path.open("a") as file:
                    file.write("Push,2025-12-01 10:00:00,,Bench,0,normal,60,8,8\n" * 100)
            case "other" if path.stat().st_size == size:
                path.write_bytes(b"\x00\xff,\n" * (size // 4))
            case "gone":
                path.unlink(missing_ok=True)
        return False

    try:
        parts = list(read_file(path, "log.csv", NOW, change))
    except ImportProblem:
        return
    assert sum(part.rows_read for part in parts) == sum(len(part.sets) + len(part.rejected) for part in parts) > 0


def test_json_with_numbers_beyond_all_bounds_is_set_aside_or_refused(beside: Beside) -> None:
    sleep = [{"logId": 1, "dateOfSleep": "2023-11-14", "minutesAsleep": 1e300, "timeInBed": -460, "mainSleep": True}]
    receipt = beside("sleep-2023-11-01.json", json.dumps(sleep))
    assert receipt["wellness_new"] == 0
    assert beside("steps.json", '[{"dateTime": "11/14/23 08:00:00", "value": ' + "9" * 5000 + "}]")["wellness_new"] == 0


@pytest.mark.parametrize(("day", "why"), [("2099-12-31", "future"), ("1970-01-01", "nobody set")])
def test_a_measurement_of_no_day_that_was_is_set_aside(beside: Beside, day: str, why: str) -> None:
    ring = f'<ActivitySummary dateComponents="{day}" activeEnergyBurned="300" activeEnergyBurnedUnit="kcal"/>'
    receipt = beside("export.xml", f'<?xml version="1.0"?>\n<HealthData locale="en_US">\n{ring}\n</HealthData>\n')
    assert (receipt["wellness_new"], receipt["values_set_aside_total"]) == (0, 1)
    assert why in receipt["values_set_aside"][0]["reason"]


def test_impossible_values_of_a_lap_are_set_aside(beside: Beside) -> None:
    content = bundles.tcx(1).replace(b"<Track>", b"<AverageHeartRateBpm><Value>-1</Value></AverageHeartRateBpm><Track>")
    receipt = beside("run.tcx", content)
    assert receipt["activities_new"] == 1
    assert [(value["field"], value["text"]) for value in receipt["values_set_aside"]] == [("avg_hr", "-1")]


def test_rows_of_another_table_with_zones_among_days_without_do_no_harm(beside: Beside) -> None:
    rows = ["2024-08-07,7h 30min,23:00,06:30", "2024-08-08T10:00:00+02:00,7h,23:00,06:30", "Aug 9,7h 10min,23:00,06:30"]
    receipt = beside("sleep.csv", "\n".join(["Date,Avg Duration,Avg Bedtime,Avg Wake Time", *rows, ""]))
    assert (receipt["status"], receipt["rows_read"]) == ("imported", 3)


def test_parts_of_a_night_that_add_up_to_more_than_a_day_are_set_aside(beside: Beside) -> None:
    rows = ["2026-03-01T22:00:00Z,2026-03-02T06:00:00Z,light,phone"] * 4
    receipt = beside("sleep.csv", "\n".join(["start_time,end_time,sleep_stage,source_name", *rows, ""]))
    assert (receipt["status"], receipt["wellness_new"]) == ("imported", 0)
    assert {value["field"] for value in receipt["values_set_aside"]} == {"sleep_s", "light_sleep_s"}


@pytest.mark.slow
def test_a_line_of_a_hundred_megabytes_costs_little_memory_and_itself_only(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w") as file:
        file.write(strava((1, "2026-03-01T07:00:00", 8000.0, 2400)))
        for _ in range(100):
            file.write("x" * (1 << 20))
        file.write("\n" + strava((2, "2026-03-02T07:00:00", 8000.0, 2400)).split("\n")[1] + "\n")
    script = (
        "import sys, datetime as dt; from pathlib import Path; from fitjax.ingest.read import read_file\n"
        "(part,) = read_file(Path(sys.argv[1]), 'a.csv', dt.datetime(2027, 1, 1, tzinfo=dt.UTC))\n"
        "print(len(part.activities), [row.reason for row in part.rejected])\n"
        # A process inherits its parent's highest memory in getrusage; this is its own.
        "told = Path('/proc/self/status').read_text() if Path('/proc/self/status').exists() else 'VmHWM: 0'\n"
        "print(told.partition('VmHWM:')[2].split()[0], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script, path], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("2 ['the row is longer than")
    assert int(ran.stderr) * 1024 < 350 << 20


@pytest.mark.slow
def test_of_ten_thousand_files_in_an_archive_all_are_counted_and_the_good_one_comes_in(
    tmp_path: Path, engine: Engine, settings: Settings
) -> None:
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(10_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), b"x")
        archive.writestr("good.csv", hevy(["2026-01-05"]))
    files = import_paths(engine, settings, "me", [path])["files"]
    assert len(files) <= 202
    assert [file["path"] for file in files if file["status"] == "imported"] == ["many.zip/good.csv", "many.zip"]
    assert sum(files[-1]["members"].values()) == 10_001
