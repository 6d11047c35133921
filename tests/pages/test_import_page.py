"""Import: files dropped, their receipts in groups and pages, an import taken back, an unknown table described once."""

from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from sqlalchemy import Engine
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec
from streamlit.testing.v1 import AppTest

from fitjax.jobs.imports import import_paths
from fitjax.jobs.worker import Worker
from fitjax.settings import get_settings
from fitjax.store.activities import activities_frame
from fitjax.store.engine import open_store
from fitjax.store.jobs import jobs
from fitjax.ui.uploads import release
from tests.bundles import members, zipped
from tests.pages.test_pages import opened, words

HEADER = "When;What;Km;Minutes;Pulse;Notes"
ROWS = "13/04/2026 07:00;Run;10,5;55;148;=1+2\n14/04/2026 18:30;Ride;42,0;90;120;=cmd()\n"
STRAVA = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance"


@pytest.fixture
def engine(home: Path) -> Engine:
    return open_store(get_settings())


def work(engine: Engine) -> None:
    """What the worker does with everything that waits."""
    worker = Worker(engine, get_settings())
    for job in jobs(engine, athlete="me", kind="import", limit=5):
        worker.run_job(job.id)


def drop(at: AppTest, engine: Engine, name: str, text: str) -> AppTest:
    at.file_uploader(key="files").upload(name, text.encode())
    press(at, "Import")
    work(engine)
    return at.run()


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label == label).click().run()
    assert not at.exception
    return at


def take(engine: Engine, *paths: Path) -> None:
    import_paths(engine, get_settings(), "me", list(paths))


def one_run(folder: Path, number: int) -> Path:
    path = folder / f"week-{number:02d}.csv"
    path.write_text(f'{STRAVA}\n{number},"May {number}, 2026, 6:00:00 AM",Run {number},Run,3600,10.0\n')
    return path


def nonsense(folder: Path, number: int) -> Path:
    path = folder / f"picture-{number:02d}.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes([number]) * 400)
    return path


def receipt_names(at: AppTest) -> list[str]:
    return [one.value for one in at.text if one.value.endswith((".csv", ".jpg", ".zip"))]


def test_the_files_of_an_archive_lie_under_one_card_what_did_not_come_in_first(engine: Engine, tmp_path: Path) -> None:
    take(
        engine,
        zipped(
            tmp_path / "export.zip", [*members(3), ("activities/odd.tcx", b"<not a track"), ("note.bin", b"\1" * 99)]
        ),
    )
    at = opened("import_data")
    assert not at.exception
    assert receipt_names(at) == ["export.zip"]
    table = at.dataframe[0].value
    assert list(table.columns) == ["Outcome", "File", "What came in", "Format"]
    came_in = [outcome in ("imported", "duplicate") for outcome in table["Outcome"]]
    assert False in came_in
    assert came_in == sorted(came_in)
    assert not table["File"].str.startswith("export.zip").any()


def test_an_archive_is_taken_back_as_a_whole(engine: Engine, tmp_path: Path) -> None:
    take(engine, zipped(tmp_path / "export.zip", members(3)))
    assert len(activities_frame(engine, "me")) == 3
    at = press(opened("import_data"), "Take it back")
    assert activities_frame(engine, "me").empty
    assert "undone" in words(at)
    assert not [button for button in at.button if button.label == "Take it back"]


def test_taking_one_file_back_leaves_the_others(engine: Engine, tmp_path: Path) -> None:
    take(engine, one_run(tmp_path, 1), one_run(tmp_path, 2))
    newest = receipt_names(opened("import_data"))[0]
    press(opened("import_data"), "Take it back")
    left = set(activities_frame(engine, "me")["source_file"])
    assert left == {"week-01.csv", "week-02.csv"} - {newest}


def test_receipts_come_twenty_at_a_time_and_by_outcome(engine: Engine, tmp_path: Path) -> None:
    take(engine, *(one_run(tmp_path, n) for n in range(1, 24)), *(nonsense(tmp_path, n) for n in range(1, 4)))
    at = opened("import_data")
    first = receipt_names(at)
    assert len(first) == 20
    assert at.number_input(key="receipt-page").label == "Page of 2"
    at.number_input(key="receipt-page").set_value(2).run()
    second = receipt_names(at)
    assert len(second) == 6
    assert not set(first) & set(second)
    at.get_by_key("receipt-status").set_value("unrecognised").run()
    assert not at.exception
    assert sorted(receipt_names(at)) == ["picture-01.jpg", "picture-02.jpg", "picture-03.jpg"]


def test_an_unknown_table_is_described_on_its_receipt_and_known_the_next_time(engine: Engine) -> None:
    at = drop(opened("import_data"), engine, "diary.csv", f"{HEADER}\n{ROWS}")
    assert activities_frame(engine, "me").empty
    press(at, "Tell FitJAX what the columns mean")
    press(at, "Import this table")
    work(engine)
    at.run()
    assert "2 rows read: 2 new activities" in words(at)
    assert "Tell FitJAX what the columns mean" not in words(at)
    drop(at, engine, "diary-may.csv", f"{HEADER}\n13/05/2026 07:00;Run;8,0;40;150;\n")
    assert "1 row read: 1 new activity" in words(at)
    assert len(activities_frame(engine, "me")) == 3


def test_the_preview_is_in_the_readers_words_and_runs_no_formula(engine: Engine) -> None:
    at = press(
        drop(opened("import_data"), engine, "diary.csv", f"{HEADER}\n{ROWS}"), "Tell FitJAX what the columns mean"
    )
    table = at.dataframe[0].value
    assert {"Row", "Start", "Sport", "Title", "Duration", "Distance (m)", "Mean heart rate (bpm)"} == set(table.columns)
    assert table["Title"].tolist() == ["=1+2", "=cmd()"]
    assert table["Sport"].tolist() == ["Run", "Ride"]
    assert table["Duration"].tolist() == ["55:00", "1:30:00"]


def test_a_table_of_three_hundred_columns_shows_those_that_mean_something(engine: Engine) -> None:
    wide = ";".join(f"Sensor {n}" for n in range(300))
    values = ";".join(str(n) for n in range(300))
    at = drop(
        opened("import_data"), engine, "wide.csv", f"{HEADER};{wide}\n13/04/2026 07:00;Run;10,5;55;148;a;{values}\n"
    )
    press(at, "Tell FitJAX what the columns mean")
    before = len(at.selectbox)
    assert 5 <= before < 30
    others = at.multiselect(key="wizard-activities-others")
    others.set_value([others_place(at, "Sensor 299")]).run()
    assert not at.exception
    assert len(at.selectbox) == before + 1
    press(at, "Import this table")
    work(engine)
    assert len(activities_frame(engine, "me")) == 1


def others_place(at: AppTest, name: str) -> int:
    """The place of a column among the header's: the option's value in the page's own list."""
    return HEADER.count(";") + 1 + int(name.split()[-1])


def test_a_cell_of_a_hundred_thousand_characters_is_shown_cut(engine: Engine) -> None:
    long = "x" * 100_000
    at = drop(opened("import_data"), engine, "long.csv", f"{HEADER}\n12/04/2026 07:00;Run;10,5;55;148;{long}\n{ROWS}")
    press(at, "Tell FitJAX what the columns mean")
    assert max(len(one.value) for one in [*at.text, *at.caption, *at.markdown]) < 2_000
    assert max(len(str(cell)) for cell in at.dataframe[0].value.to_numpy().ravel()) <= 80
    press(at, "Import this table")
    work(engine)
    assert len(activities_frame(engine, "me")) == 3


def test_nothing_of_an_upload_stays_in_memory_once_it_is_written_down() -> None:
    manager = MemoryUploadedFileManager("/upload")
    records = [UploadedFileRec(file_id=name, name=f"{name}.csv", type="text/csv", data=b"1,2") for name in "ab"]
    for record in records:
        manager.add_file("session", record)
    context = SimpleNamespace(session_id="session", uploaded_file_mgr=manager)
    uploads = [UploadedFile(record, FileURLs()) for record in records]
    with patch("fitjax.ui.uploads.get_script_run_ctx", return_value=context):
        release(uploads)
    assert manager.get_files("session", ["a", "b"]) == []
    assert all(upload.closed for upload in uploads)
