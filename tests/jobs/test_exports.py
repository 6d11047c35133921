"""Everything out, everything gone: whatever table is added, its rows must be in the one and fall to the other."""

import csv
import datetime as dt
import io
import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from fitjax.domain.errors import BadInput
from fitjax.jobs import exports
from fitjax.jobs.exports import erase_athlete, export_athlete, harmless
from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings, get_settings
from fitjax.store import jobs
from fitjax.store.athletes import save_options
from fitjax.store.engine import open_store
from fitjax.store.everything import TABLES
from fitjax.store.feedback import record_feedback
from fitjax.store.models import add_model, promote
from fitjax.store.plans import current_plan
from fitjax.store.tables import metadata
from tests.conftest import SAMPLE
from tests.files import hevy, strava

SECRET = "Zanzibar-by-night"


@pytest.fixture
def full(sample: Path, tmp_path: Path) -> Engine:
    """The sample athlete with something in every table and folder, and another who shares a file with them."""
    settings = get_settings()
    engine = open_store(settings)
    shared, own = tmp_path / "shared.csv", tmp_path / "own.csv"
    shared.write_text(hevy(["2026-01-01"]))
    own.write_text(strava((1, "2026-01-02T06:00:00", 5000.0, 1500), title=SECRET))
    import_paths(engine, settings, SAMPLE, [shared, own])
    import_paths(engine, settings, "other", [shared])
    found = current_plan(engine, SAMPLE)
    assert found is not None
    record_feedback(engine, SAMPLE, found[0], dt.date(2026, 12, 1), 0, 1, None, "=cmd|'/c calc'!A1")
    save_options(engine, SAMPLE, units="imperial")
    number = jobs.create_job(engine, "train", SAMPLE, {})
    jobs.report_progress(engine, number, 1, 1, "", {"loss": 1.0})
    jobs.finish(engine, number, {})
    adapter = settings.runs_dir / str(number) / "adapter"
    adapter.mkdir(parents=True)
    (adapter / "adapter_model.safetensors").write_bytes(b"weights")
    add_model(
        engine, name="sample-1", kind="adapter", base="fitjax-base", path=str(adapter), athlete=SAMPLE,
        metrics={}, sha256="s",
    )  # fmt: skip
    promote(engine, "sample-1", SAMPLE)
    waiting = settings.staging_dir / "token" / "0" / "later.csv"
    waiting.parent.mkdir(parents=True)
    waiting.write_text(SECRET)
    jobs.create_job(engine, "import", SAMPLE, {"paths": [str(waiting)]})
    return engine


def exported(engine: Engine, settings: Settings) -> zipfile.ZipFile:
    file = io.BytesIO()
    names = export_athlete(engine, settings, SAMPLE, file)
    archive = zipfile.ZipFile(file)
    assert sorted(archive.namelist()) == sorted(names)
    return archive


def test_every_table_belongs_to_what_is_exported_and_erased() -> None:
    assert set(TABLES) == set(metadata.sorted_tables)


def test_the_export_holds_every_row_and_every_file(full: Engine) -> None:
    archive = exported(full, get_settings())
    with full.connect() as connection:
        for table in ("activities", "sets", "feedback"):
            stored = metadata.tables[table]
            count = connection.execute(select(func.count()).where(stored.c.athlete == SAMPLE)).scalar()
            rows = list(csv.DictReader(io.StringIO(archive.read(f"{table}.csv").decode())))
            assert len(rows) == count > 0
            assert set(rows[0]) == {column.name for column in stored.columns}
    for name in ("jobs", "job_metrics", "models", "promotions", "receipts"):
        assert json.loads(archive.read(f"{name}.json"))
    assert json.loads(archive.read("profile.json"))["id"] == SAMPLE
    assert json.loads(archive.read("options.json"))["units"] == "imperial"
    for receipt in json.loads(archive.read("receipts.json")):
        assert archive.read(f"originals/{receipt['sha256']}")
    assert json.loads(archive.read("plans/1.json"))["schema"] == "fitjax-plan/1"
    assert archive.read("runs/1/adapter/adapter_model.safetensors") == b"weights"
    assert archive.read("staging/token/0/later.csv").decode() == SECRET


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(full: Engine) -> None:
    rows = csv.DictReader(io.StringIO(exported(full, get_settings()).read("feedback.csv").decode()))
    assert [row["note"] for row in rows] == ["'=cmd|'/c calc'!A1"]
    assert [harmless(value) for value in ("-1", -1, "a", "@x")] == ["'-1", -1, "a", "'@x"]


def test_nobody_known_has_an_empty_export(engine: Engine, settings: Settings) -> None:
    archive = exported(engine, settings)
    assert json.loads(archive.read("receipts.json")) == []


def test_erasing_leaves_no_row_no_file_and_no_trace_in_the_database(full: Engine) -> None:
    settings = get_settings()
    removed = erase_athlete(full, settings, SAMPLE)
    assert removed["models"] == ["sample-1"]
    with full.connect() as connection:
        for table in metadata.sorted_tables:
            if "athlete" in table.c:
                assert set(connection.execute(select(table.c.athlete)).scalars()) <= {"other"}, table.name
        assert connection.execute(select(func.count()).select_from(metadata.tables["job_metrics"])).scalar() == 0
    assert list(settings.runs_dir.iterdir()) == []
    assert list(settings.staging_dir.iterdir()) == []
    assert len(list(settings.uploads_dir.iterdir())) == 1  # the other athlete's file
    assert not (settings.home / "current_athlete").exists()
    full.dispose()
    for path in settings.home.glob("fitjax.db*"):
        assert SECRET.encode() not in path.read_bytes()


def test_erasing_nobody_removes_nothing(full: Engine) -> None:
    removed = erase_athlete(full, get_settings(), "nobody")
    assert not any(count for name, count in removed.items() if name.endswith("_rows"))


def test_a_running_job_is_stopped_before_its_athlete_is_erased(
    engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = jobs.create_job(engine, "train", "me", {})
    jobs.claim(engine, number)
    monkeypatch.setattr(exports, "_STOP_S", 0.0)
    with pytest.raises(BadInput, match="train job that does not stop"):
        erase_athlete(engine, settings, "me")
    assert jobs.is_cancelled(engine, number)
    jobs.cancelled(engine, number, "stopped")
    assert erase_athlete(engine, settings, "me")["jobs_rows"] == 1
