"""The store opens from nothing, writes whole or not at all, and says in one sentence why it cannot open."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, select, text

from fitjax.domain.activity import Activity
from fitjax.domain.errors import BadInput
from fitjax.domain.vocabulary import Sport
from fitjax.settings import Settings, get_settings
from fitjax.store.athletes import ensure, list_athletes
from fitjax.store.engine import make_engine, migrate, open_store, write
from fitjax.store.imports import save_import
from fitjax.store.jobs import create_job, job
from fitjax.store.tables import jobs, metadata, sources

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from fitjax.settings import get_settings
from fitjax.store.engine import open_store
from fitjax.store.jobs import create_job, report_progress
engine = open_store(get_settings())
number = create_job(engine, "train", sys.argv[1], {})
for step in range(1, 81):
    report_progress(engine, number, step, 80, f"Step {step}", {"loss": 1.0 / step})
"""


def test_migrations_lead_from_nothing_to_the_tables_as_they_are_written(engine: Engine) -> None:
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_store_of_the_first_version_keeps_its_rows(settings: Settings) -> None:
    engine = make_engine(settings)
    settings.home.mkdir(parents=True)
    migrate(engine, "0001")
    insert = (
        "INSERT INTO jobs (kind, athlete, status, payload, progress_done, progress_total, message, cancel, created_at) "
        "VALUES ('import', 'a', 'queued', '{}', 0, 0, '', 0, '2026-01-01 00:00:00')"
    )
    with write(engine) as connection:
        connection.execute(text(insert))
    engine.dispose()
    reopened = open_store(settings)
    with reopened.connect() as connection:
        row = connection.execute(select(jobs)).one()
    assert (row.athlete, row.attempts) == ("a", 0)


def test_an_activity_of_the_second_version_becomes_its_own_only_source(settings: Settings) -> None:
    """Imported again after the update it is still the same activity."""
    engine = make_engine(settings)
    settings.home.mkdir(parents=True)
    migrate(engine, "0002")
    row = (
        "INSERT INTO activities (athlete, format, source_id, start, sport, sport_raw, title, distance_m, "
        "source_sha256, source_file, source_row, provenance) VALUES "
        "('a', 'garmin_activities_csv', NULL, '2026-01-02 06:00:00.000000', 'run', 'Running', '', 5000.0, "
        "'s', 'a.csv', 2, '{}')"
    )
    with write(engine) as connection:
        connection.execute(text(row))
    engine.dispose()
    reopened = open_store(settings)
    with reopened.connect() as connection:
        (source,) = connection.execute(select(sources)).all()
    assert (source.key, source.distance_m) == ("garmin_activities_csv|2026-01-02T06:00:00 Running", 5000)
    same = Activity(row=2, start=dt.datetime(2026, 1, 2, 6), sport=Sport.RUN, sport_raw="Running", distance_m=5000.0)
    receipt = {"sha256": "t", "path": "b.csv", "format": "garmin_activities_csv", "status": "imported"}
    saved = save_import(reopened, "a", receipt, dt.datetime(2026, 2, 1), found=[(same, None)])
    assert saved is not None
    assert saved["activities_unchanged"] == 1


def test_opening_twice_changes_nothing(engine: Engine, settings: Settings) -> None:
    with write(engine) as connection:
        ensure(connection, "a")
    assert list_athletes(open_store(settings)) == ["a"]


def test_a_write_that_fails_half_way_leaves_nothing(engine: Engine) -> None:
    def half() -> None:
        with write(engine) as connection:
            ensure(connection, "a")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert list_athletes(engine) == []


def test_two_processes_that_open_and_write_at_once_both_come_through(settings: Settings) -> None:
    """As web app and worker do: both migrate an empty store, then write hundreds of rows against each other."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, name], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for name in ("web", "worker")
    ]
    said = [process.communicate(timeout=120)[1] for process in writers]
    assert [process.returncode for process in writers] == [0, 0], said
    engine = open_store(settings)
    assert {job(engine, number).progress_done for number in (1, 2)} == {80}


def test_sqlite_lets_readers_go_on_while_somebody_writes(home: Path) -> None:
    engine = open_store(get_settings())
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    with write(engine) as writing:
        ensure(writing, "a")
        assert list_athletes(engine) == []
    assert list_athletes(engine) == ["a"]


def test_the_database_url_moves_the_store(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FITJAX_DATABASE_URL", f"sqlite:///{tmp_path / 'elsewhere.db'}")
    create_job(open_store(get_settings()), "import", "a", {})
    assert (tmp_path / "elsewhere.db").is_file()
    assert not (home / "fitjax.db").exists()


def test_a_plain_postgresql_address_means_the_driver_that_ships(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psycopg", reason="the postgres extra is not installed")
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        monkeypatch.setenv("FITJAX_DATABASE_URL", f"{scheme}://u:p@127.0.0.1:1/x")
        assert make_engine(get_settings()).url.drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    ("url", "phrase"),
    [("nonsense", "is not the address of a database"), ("oracle+nodriver://x/y", "FITJAX_DATABASE_URL")],
)
def test_an_address_that_names_no_database_is_one_sentence(
    url: str, phrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FITJAX_DATABASE_URL", url)
    with pytest.raises(BadInput, match=phrase):
        open_store(get_settings())


def test_a_file_that_is_no_database_is_one_sentence_and_stays(home: Path) -> None:
    home.mkdir()
    (home / "fitjax.db").write_text("these are no tables\n" * 100)
    with pytest.raises(BadInput, match="cannot be opened"):
        open_store(get_settings())
    assert (home / "fitjax.db").read_text().startswith("these are no tables")


def test_a_store_of_a_newer_fitjax_is_one_sentence(home: Path) -> None:
    engine = open_store(get_settings())
    with write(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(BadInput, match="newer FitJAX"):
        open_store(get_settings())
    assert "jobs" in inspect(engine).get_table_names()


def test_a_home_that_is_a_file_is_one_sentence(home: Path) -> None:
    home.write_text("")
    with pytest.raises(BadInput, match="set FITJAX_HOME"):
        open_store(get_settings())
