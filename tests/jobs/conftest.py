"""A real worker process on this test's home, without a model to warm up unless a test gives one."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from fitjax.store.jobs import Job, job

ROOT = Path(__file__).parents[2]
Process = "subprocess.Popen[bytes]"


@pytest.fixture
def start_worker(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Process]]:
    """Starts workers; whatever still runs at the end is killed."""
    monkeypatch.setenv("FITJAX_BASE_MODEL_DIR", str(tmp_path / "no-model"))
    started: list[subprocess.Popen[bytes]] = []

    def start() -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "fitjax", "worker"]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def wait_for(what: Callable[[], bool], seconds: float = 200) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)


def ended(engine: Engine, number: int) -> Job:
    wait_for(lambda: job(engine, number).over)
    return job(engine, number)
