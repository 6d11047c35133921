"""An import that is killed again and again, anywhere: whole files or nothing, and in the end all of it once."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from fitjax.ingest.mapping import guess
from fitjax.jobs.imports import import_paths
from fitjax.jobs.originals import keep_original
from fitjax.jobs.queue import enqueue
from fitjax.settings import Settings
from fitjax.store import jobs
from fitjax.store.activities import activities_frame, sets_frame
from fitjax.store.imports import receipts
from fitjax.store.tables import sources
from tests import bundles
from tests.files import hevy

ROOT = Path(__file__).parents[2]
_ONE_LIFE = """
import sys
from fitjax.jobs.worker import Worker, recover
from fitjax.settings import get_settings
from fitjax.store.engine import open_store
from fitjax.parts import sweep_parts
if __name__ == "__main__":
    settings = get_settings()
    engine = open_store(settings)
    sweep_parts(settings.staging_dir)
    print("alive", flush=True)
    for number in recover(engine, settings):
        Worker(engine, settings).run_job(number)
"""
"""What a worker does with its jobs from its start on, without the model it keeps warm."""
MANY = 100


def whole_files_only(engine: Engine) -> None:
    """Each stored row belongs to a file that has its receipt, and of such a file every row is there."""
    told = {one["sha256"]: one for one in receipts(engine, "me") if one["status"] == "imported"}
    with engine.connect() as connection:
        rows = Counter(connection.execute(select(sources.c.source_sha256)).scalars())
    assert set(rows) <= set(told)
    for sha, count in rows.items():
        assert count == told[sha]["rows_read"]


def one_life(script: Path, seconds: float | None) -> None:
    """A worker that is killed after so many seconds, or lives to its end."""
    life = subprocess.Popen([sys.executable, str(script)], cwd=ROOT, stdout=subprocess.PIPE)
    assert life.stdout is not None
    life.stdout.readline()
    try:
        life.wait(seconds)
    except subprocess.TimeoutExpired:
        life.send_signal(signal.SIGKILL)
    life.wait()
    life.stdout.close()


@pytest.mark.slow
def test_a_described_table_is_whole_or_not_there_however_often_its_import_is_killed(
    engine: Engine, settings: Settings, tmp_path: Path
) -> None:
    rows, path, script = 40_000, tmp_path / "diary.csv", tmp_path / "one_life.py"
    lines = (
        f"19{71 + i % 29}-{1 + i // 29 % 12:02d}-{1 + i // 348 % 28:02d},Squat,{60 + i % 40},5" for i in range(rows)
    )
    path.write_text("\n".join(["Day,Movement,Kg,Repetitions", *lines, ""]))
    script.write_text(_ONE_LIFE)
    kept = keep_original(settings, path)
    payload = {"paths": [], "sha256": kept.name, "name": "diary.csv", "mapping": guess(kept, "diary.csv")}
    number, chance, lives = enqueue(engine, settings, "import", "me", payload), random.Random(5), 0
    while jobs.job(engine, number).status != "done":
        if jobs.job(engine, number).status == "failed":
            number = enqueue(engine, settings, "import", "me", payload)
        one_life(script, chance.uniform(0.1, 0.9) if lives < 6 else None)
        lives += 1
        told = [one for one in receipts(engine, "me") if one["status"] == "imported"]
        assert len(sets_frame(engine, "me")) == rows * len(told)
    result = jobs.job(engine, number).result
    assert result is not None
    assert lives > 1
    assert [one["sets_new"] for one in result["files"]] == [rows] == [one["sets_new"] for one in told]
    assert list(settings.staging_dir.iterdir()) == []


@pytest.mark.slow
def test_killed_at_random_points_an_import_is_whole_in_the_end_and_nothing_doubles(
    engine: Engine, settings: Settings, tmp_path: Path
) -> None:
    files = bundles.members(MANY, points=300)
    days = [
        f"{year}-{month:02d}-{day:02d}" for year in range(1990, 2020) for month in range(1, 13) for day in (1, 9, 17)
    ]
    files.insert(20, ("sets.csv", hevy(days).encode()))
    upload = settings.staging_dir / "token" / "0" / "export.zip"
    upload.parent.mkdir(parents=True)
    bundles.zipped(upload, files)
    bundles.zipped(tmp_path / "export.zip", files)
    script = tmp_path / "one_life.py"
    script.write_text(_ONE_LIFE)
    chance = random.Random(4)
    number = enqueue(engine, settings, "import", "me", {"paths": [str(upload)]})
    end = time.monotonic() + 60
    while jobs.job(engine, number).status != "done":
        if jobs.job(engine, number).status == "failed":  # given up after three deaths without progress: asked again
            number = enqueue(engine, settings, "import", "me", {"paths": [str(upload)]})
        one_life(script, chance.uniform(0.1, 1.5) if time.monotonic() < end else None)
        whole_files_only(engine)
    assert jobs.job(engine, number).status == "done"
    whole_files_only(engine)
    frame = activities_frame(engine, "me")
    assert (len(frame), frame["stream"].notna().all()) == (MANY, True)
    imported = [one["path"] for one in receipts(engine, "me") if one["status"] == "imported" and "archive" in one]
    assert len(imported) == len(set(imported)) == MANY + 2
    assert list(settings.staging_dir.iterdir()) == []
    import_paths(engine, settings, "you", [tmp_path / "export.zip"])
    undisturbed = activities_frame(engine, "you")
    measured = ["start", "start_utc", "title", "duration_s", "distance_m", "avg_hr", "stream", "format"]
    assert frame[measured].equals(undisturbed[measured])
