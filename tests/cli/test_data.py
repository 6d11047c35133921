"""`ingest`, `activities`, `load`, `export`, `erase`: the contract's documents, and what bad files get."""

import json
import threading
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from fitjax.settings import get_settings
from fitjax.store.engine import open_store
from fitjax.store.jobs import create_job
from tests.files import garmin, hevy, strava, strava_many

Run = Callable[..., Any]
KEYS = {
    "path", "sha256", "format", "status", "reason", "rows_read", "activities_new", "activities_merged",
    "activities_unchanged", "sets_new", "wellness_new", "rows_rejected", "warnings",
}  # fmt: skip
RUN = (1, "2026-03-01T06:00:00", 10_000.0, 3000)
ZH_HEADER = "活动类型,日期,我的最爱,标题,距离,热量消耗,时间,平均心率"
ZH = f"{ZH_HEADER}\n跑步,2026-02-18 17:24:55,否,西湖晨跑,8.01,500,00:50:54,150\n"


@pytest.fixture
def ingested(fitjax: Run, tmp_path: Path) -> Callable[..., Any]:
    """Ingests bytes under a name; returns exit code, the file's receipt and how it went."""

    def run(content: str | bytes, name: str = "export.csv") -> Any:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        ran = fitjax("ingest", path, "--athlete", "me", "--json")
        document = ran.json
        assert set(document) == {"athlete", "files"}
        (receipt,) = document["files"]
        assert set(receipt) >= KEYS
        return ran.code, receipt

    return run


def test_a_good_file_is_code_0_and_twice_the_same_is_a_duplicate(ingested: Any, fitjax: Run) -> None:
    code, receipt = ingested(strava(RUN))
    assert (code, receipt["status"], receipt["format"]) == (0, "imported", "strava_activities_csv")
    assert (receipt["rows_read"], receipt["activities_new"]) == (1, 1)
    code, again = ingested(strava(RUN), "again.csv")
    assert (code, again["status"], again["activities_new"], again["sha256"]) == (0, "duplicate", 0, receipt["sha256"])
    assert len(fitjax("activities", "--athlete", "me", "--json").json["activities"]) == 1


def test_standard_input_and_folders_are_read(fitjax: Run, tmp_path: Path) -> None:
    ran = fitjax("ingest", "-", "--athlete", "me", "--json", stdin=strava(RUN).encode())
    assert (ran.code, ran.json["files"][0]["activities_new"]) == (0, 1)
    folder = tmp_path / "export"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "sets.csv").write_text(hevy(["2026-01-05"]))
    (folder / "readme.txt").write_text("hello there")
    ran = fitjax("ingest", folder, "--athlete", "me", "--json")
    found = {file["path"]: file["status"] for file in ran.json["files"]}
    assert found == {"export/deep/sets.csv": "imported", "export/readme.txt": "unrecognised"}
    assert ran.code == 1


@pytest.mark.parametrize(
    ("content", "phrase"),
    [
        (b"", "an empty file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "a PNG picture"),
        (b"PK\x03\x04" + bytes(50), "a zip archive"),
        (strava(), "a header and no rows"),
    ],
)
def test_what_is_no_export_is_refused_by_name_and_the_original_kept(
    content: str | bytes, phrase: str, ingested: Any, home: Path
) -> None:
    code, receipt = ingested(content)
    assert (code, receipt["rows_read"]) == (1, 0)
    assert receipt["status"] in ("unrecognised", "rejected")
    assert phrase in receipt["reason"]
    original = home / "uploads" / receipt["sha256"]
    assert original.read_bytes() == (content.encode() if isinstance(content, str) else content)


@pytest.mark.parametrize("codec", ["utf-16", "gbk", "utf-8-sig"])
def test_other_encodings_come_in(codec: str, ingested: Any, fitjax: Run) -> None:
    assert ingested(ZH.encode(codec))[0] == 0
    assert fitjax("activities", "--athlete", "me", "--json").json["activities"][0]["title"] == "西湖晨跑"


def test_a_truncated_file_gives_what_is_whole(ingested: Any) -> None:
    code, receipt = ingested(strava_many(20)[:-35])
    assert (code, receipt["activities_new"], len(receipt["rows_rejected"])) == (1, 19, 1)


def test_each_bad_row_is_reported_and_the_rest_kept(ingested: Any, fitjax: Run) -> None:
    text = garmin(
        ("2026-03-01 07:00:00", 10.0, "00:50:00"),
        ("2026-03-02 07:00:00", float("nan"), "00:50:00"),
        ("2026-03-03 07:00:00", float("inf"), "00:50:00"),
        ("2999-03-04 07:00:00", 10.0, "00:50:00"),
        ("2026-03-05 07:00:00", 10.0, "fifty minutes"),
    )
    code, receipt = ingested(text)
    assert (code, receipt["status"], receipt["rows_read"], receipt["activities_new"]) == (1, "imported", 5, 3)
    reasons = {row["row"]: row["reason"] for row in receipt["rows_rejected"]}
    assert list(reasons) == [5, 6]
    assert "future" in reasons[5]
    assert "'fifty minutes' is not a duration" in reasons[6]
    aside = {value["row"]: value["text"] for value in receipt["values_set_aside"]}
    assert aside == {4: "inf"}
    assert (receipt["values_set_aside_total"], receipt["rows_rejected_total"]) == (1, 2)


@pytest.mark.slow
def test_two_hundred_thousand_rows_come_in_while_the_web_process_goes_on_writing(ingested: Any) -> None:
    days = [f"{year}-{month:02d}-{day:02d}" for year in range(1971, 2020) for month in range(1, 13) for day in (1, 15)]
    head, *rows = hevy(days, "Squat").splitlines()
    many = [row.replace("Squat", f"Lift {n}") for n in range(200_000 // len(rows) + 1) for row in rows][:200_000]
    engine, done = open_store(get_settings()), threading.Event()

    def write_on() -> int:
        count = 0
        while not done.wait(0.1):
            count = create_job(engine, "plan", "me", {})
        return count

    with ThreadPoolExecutor(1) as pool:
        written = pool.submit(write_on)
        try:
            code, receipt = ingested("\n".join([head, *many, ""]))
        finally:
            done.set()
        assert written.result() > 0  # "database is locked" would be raised here
    assert (code, receipt["rows_read"], receipt["sets_new"]) == (0, 200_000, 200_000)


def test_activities_tell_where_each_came_from_and_can_be_limited_to_days(ingested: Any, fitjax: Run) -> None:
    ingested(strava(RUN, (2, "2026-03-04T06:00:00", 5000.0, 1500)))
    ingested(hevy(["2026-03-02"]), "sets.csv")
    document = fitjax("activities", "--athlete", "me", "--from", "2026-03-01", "--to", "2026-03-03", "--json").json
    assert set(document) == {"athlete", "activities", "sets", "wellness"}
    runs = [row for row in document["activities"] if row["sport"] == "run"]
    assert [(row["start"][:19], row["distance_m"], row["source_row"]) for row in runs] == [
        ("2026-03-01T06:00:00", 10_000, 2)
    ]
    assert runs[0]["load"] > 0
    assert runs[0]["source_file"] == "export.csv"
    assert [row["exercise"] for row in document["sets"]] == ["Bench Press (Barbell)"] * 3


def test_load_is_a_row_a_day_with_the_constants_it_was_found_by(ingested: Any, fitjax: Run) -> None:
    ingested(strava(RUN, (2, "2026-03-04T06:00:00", 5000.0, 1500)))
    document = fitjax("load", "--athlete", "me", "--from", "2026-03-01", "--to", "2026-03-04", "--json").json
    assert document["constants"]["ctl_days"] == 42
    days = document["days"]
    assert [day["date"] for day in days] == [f"2026-03-0{n}" for n in range(1, 5)]
    assert days[0]["load"] > 0 == days[1]["load"]
    assert {"ctl", "atl", "tsb", "monotony", "strain"} <= set(days[0])


def test_nobody_has_nothing(fitjax: Run) -> None:
    assert fitjax("activities", "--athlete", "nobody", "--json").json["activities"] == []
    assert fitjax("load", "--athlete", "nobody", "--json").json["days"] == []


def test_export_then_erase(ingested: Any, fitjax: Run, refused: Callable[..., str], tmp_path: Path, home: Path) -> None:
    _, receipt = ingested(strava(RUN))
    out = tmp_path / "me.zip"
    ran = fitjax("export", "--athlete", "me", "--out", out, "--json")
    with zipfile.ZipFile(out) as archive:
        assert sorted(ran.json["files"]) == sorted(archive.namelist())
        assert archive.read(f"originals/{receipt['sha256']}") == strava(RUN).encode()
    assert "--yes" in refused("erase", "--athlete", "me", "--json")
    ran = fitjax("erase", "--athlete", "me", "--yes", "--json")
    assert (ran.code, ran.json["activities_rows"]) == (0, 1)
    assert not (home / "uploads" / receipt["sha256"]).exists()
    assert fitjax("activities", "--athlete", "me", "--json").json["activities"] == []


def test_an_export_that_cannot_be_written_is_one_line(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "--out" in refused("export", "--athlete", "me", "--out", tmp_path / "no" / "folder.zip")


def test_without_json_a_person_reads_what_happened(fitjax: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(garmin(("2026-03-01 07:00:00", 10.0, "00:50:00"), ("2999-03-01 07:00:00", 1.0, "00:50:00")))
    ran = fitjax("ingest", path, "--athlete", "me")
    assert "1 new activity" in ran.out
    assert "row 3" in ran.out
    with pytest.raises(json.JSONDecodeError):
        json.loads(ran.out)
