"""What the worker makes of a job, by hand in this process and killed for real in its own."""

import json
import logging
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import BadInput, Cancelled
from fitjax.jobs import worker as module
from fitjax.jobs.queue import JsonSerializer, enqueue
from fitjax.jobs.worker import Worker, recover, take_lock
from fitjax.settings import Settings
from fitjax.store import jobs
from fitjax.store.activities import activities_frame
from fitjax.store.imports import receipts
from tests.files import strava, strava_many
from tests.jobs.conftest import ended, wait_for


def staged(settings: Settings, *texts: str) -> list[str]:
    """Files as the Import page leaves them for the worker."""
    paths = []
    for number, text in enumerate(texts):
        path = settings.staging_dir / "upload" / str(number) / f"{number}.csv"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def with_handler(monkeypatch: pytest.MonkeyPatch, handler: Callable[..., Any]) -> None:
    monkeypatch.setattr(module, "handler_of", lambda kind: handler)


def done_here(engine: Engine, settings: Settings, kind: str, payload: dict[str, Any]) -> jobs.Job:
    number = enqueue(engine, settings, kind, "me", payload)
    Worker(engine, settings).run_job(number)
    return jobs.job(engine, number)


def test_an_import_gives_its_receipt_and_tidies_the_uploads(engine: Engine, settings: Settings) -> None:
    paths = staged(settings, strava_many(5), "this is no table")
    found = done_here(engine, settings, "import", {"paths": paths})
    assert found.status == "done"
    assert found.result is not None
    assert [file["status"] for file in found.result["files"]] == ["imported", "unrecognised"]
    assert (found.progress_done, found.progress_total) == (2, 2)
    assert list(settings.staging_dir.iterdir()) == []


def test_a_refusal_is_the_jobs_sentence(engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> dict[str, Any]:
        raise BadInput("No day is free; free one.")

    with_handler(monkeypatch, refuse)
    found = done_here(engine, settings, "plan", {})
    assert (found.status, found.error) == ("failed", "No day is free; free one.")


def test_a_fault_ends_its_job_with_a_sentence_and_not_the_worker(
    engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with_handler(monkeypatch, lambda *_: {}["missing"])
    with caplog.at_level(logging.CRITICAL):
        found = done_here(engine, settings, "plan", {})
    assert found.status == "failed"
    assert "worker.log" in str(found.error)
    assert "Traceback" not in str(found.error)


def test_a_stop_between_files_keeps_whole_files_only(engine: Engine, settings: Settings) -> None:
    paths = staged(settings, strava_many(4), strava((900, "2019-05-01T06:00:00", 5000.0, 1500)))
    number = enqueue(engine, settings, "import", "me", {"paths": paths})
    original = jobs.report_progress

    def report(engine: Engine, job_id: int, *rest: Any) -> None:
        original(engine, job_id, *rest)
        jobs.request_cancel(engine, job_id)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs, "report_progress", report)
        Worker(engine, settings).run_job(number)
    found = jobs.job(engine, number)
    assert (found.status, found.message) == ("cancelled", "stopped; files done: 1 of 2")
    assert len(activities_frame(engine, "me")) == 4
    assert list(settings.staging_dir.iterdir()) == []


def test_a_worker_that_is_told_to_go_leaves_its_job_for_the_next(
    engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Worker(engine, settings)

    def stopped(*_: Any) -> dict[str, Any]:
        worker.stopping.set()
        raise Cancelled("stopped at step 3 of 9")

    with_handler(monkeypatch, stopped)
    number = enqueue(engine, settings, "train", "me", {})
    worker.run_job(number)
    assert (jobs.job(engine, number).status, jobs.job(engine, number).attempts) == ("queued", 0)


def test_a_new_job_never_finds_the_folder_of_an_erased_one(engine: Engine, settings: Settings) -> None:
    left = settings.runs_dir / "1" / "data.json"
    left.parent.mkdir()
    left.write_text("{}")
    assert enqueue(engine, settings, "train", "you", {}) == 1
    assert not left.exists()


def test_an_unknown_kind_is_refused_before_it_is_stored(engine: Engine, settings: Settings) -> None:
    with pytest.raises(BadInput, match="no kind of job"):
        enqueue(engine, settings, "dance", "me", {})
    assert jobs.jobs(engine) == []


def test_one_worker_a_home(settings: Settings) -> None:
    lock = take_lock(settings)
    assert take_lock(settings) is None
    lock.close()
    again = take_lock(settings)
    assert again is not None
    again.close()


def test_queue_entries_are_json() -> None:
    serializer = JsonSerializer()
    assert json.loads(serializer.serialize({"a": 1})) == {"value": {"a": 1}}
    assert serializer.deserialize(serializer.serialize({"a": 1})) == {"a": 1}


def test_a_job_that_a_living_process_does_by_itself_is_left_to_it(engine: Engine, settings: Settings) -> None:

    dead = 2**22 + 1  # above every process number
    numbers = [jobs.create_job(engine, "train", "me", {"pid": pid}) for pid in (os.getpid(), dead)]
    for number in numbers:
        jobs.claim(engine, number)
    assert recover(engine, settings) == [numbers[1]]


@pytest.mark.slow
def test_an_import_whose_worker_is_killed_is_finished_by_the_next_and_nothing_doubles(
    engine: Engine, settings: Settings, start_worker: Callable[[], Any]
) -> None:
    lines = strava_many(6_400).splitlines()
    texts = ["\n".join([lines[0], *lines[1 + i * 1600 : 1 + (i + 1) * 1600]]) + "\n" for i in range(4)]
    number = enqueue(engine, settings, "import", "me", {"paths": staged(settings, *texts)})
    first = start_worker()
    wait_for(lambda: len(receipts(engine, "me")) >= 1)
    first.send_signal(signal.SIGKILL)
    first.wait()
    stored = receipts(engine, "me")
    assert len(activities_frame(engine, "me")) == sum(receipt["activities_new"] for receipt in stored)
    assert jobs.job(engine, number).status == "running"
    assert len(stored) < 4
    start_worker()
    found = ended(engine, number)
    assert found.result is not None
    assert [file["activities_new"] for file in found.result["files"]] == [1600] * 4
    assert len(activities_frame(engine, "me")) == 6_400
    assert len(receipts(engine, "me")) == 4
    assert list(settings.staging_dir.iterdir()) == []
    assert not list(settings.uploads_dir.glob("*.part"))


@pytest.mark.slow
def test_a_training_run_whose_worker_is_killed_ends_with_the_same_bits(
    engine: Engine, settings: Settings, start_worker: Callable[[], Any], tmp_path: Path
) -> None:
    from fitjax.model.checkpoint import save_model
    from fitjax.train.finetune import finetune
    from fitjax.train.retrain import config_of
    from tests.train.tiny import EXAMPLES, TOKENIZER, model

    base = tmp_path / "tiny-base"
    save_model(model(), base, {"name": "tiny-base"})
    TOKENIZER.save(str(base / "tokenizer.json"))
    payload = {"steps": 30, "rank": 4, "lr": 1e-2, "seed": 3, "base_dir": str(base)}
    data = {"train": [{**e, "weight": 1.0} for e in EXAMPLES[:4]], "heldout": EXAMPLES[4:6], "replay": EXAMPLES[6:9]}
    number = enqueue(engine, settings, "train", "me", payload)
    run = settings.runs_dir / str(number)
    run.mkdir()
    (run / "data.json").write_text(json.dumps(data))
    first = start_worker()
    wait_for(lambda: (run / "state" / "manifest.json").exists())
    first.send_signal(signal.SIGKILL)
    first.wait()
    reached = json.loads((run / "state" / "manifest.json").read_text())["step"]
    assert jobs.job(engine, number).status == "running"
    assert not (run / "adapter").exists()
    start_worker()
    found = ended(engine, number)
    assert found.status == "done", found.error
    assert found.result is not None
    curve = jobs.job_metrics(engine, number)
    assert curve["step"].tolist() == list(range(1, 31))
    assert 10 <= reached < 30
    whole = finetune(
        data["train"], data["heldout"], base, tmp_path / "whole", config_of(payload), replay=data["replay"]
    )
    assert found.result["sha256"] == whole["sha256"]
    assert (found.result["before"], found.result["after"]) == (whole["before"], whole["after"])
