"""A job's life as its row tells it."""

import pytest
from sqlalchemy import Engine

from fitjax.domain.errors import StoreConflict
from fitjax.store import jobs


@pytest.fixture
def number(engine: Engine) -> int:
    return jobs.create_job(engine, "import", "me", {"paths": ["x"]})


def test_a_job_is_claimed_by_exactly_one(engine: Engine, number: int) -> None:
    assert [jobs.claim(engine, number) for _ in range(3)] == [True, False, False]
    assert jobs.job(engine, number).status == "running"


def test_progress_and_its_curve_are_kept_and_a_step_done_again_is_one_point(engine: Engine, number: int) -> None:
    for loss in (3.0, 2.0):
        jobs.report_progress(engine, number, 1, 4, "Step 1", {"loss": loss})
    jobs.report_progress(engine, number, 2, 4, "Step 2", {"loss": 1.0, "val_loss": 1.5})
    found = jobs.job(engine, number)
    assert (found.progress_done, found.progress_total, found.message) == (2, 4, "Step 2")
    assert jobs.job_metrics(engine, number)["loss"].tolist() == [2.0, 1.0]


def test_a_waiting_job_is_cancelled_at_once_and_a_running_one_is_asked(engine: Engine, number: int) -> None:
    running = jobs.create_job(engine, "train", "me", {})
    jobs.claim(engine, running)
    for one in (number, running):
        jobs.request_cancel(engine, one)
    assert not jobs.claim(engine, number)
    assert jobs.job(engine, number).status == "cancelled"
    assert jobs.job(engine, running).status == "running"
    assert jobs.is_cancelled(engine, running)


def test_the_end_of_a_job_is_written_down(engine: Engine, number: int) -> None:
    other = jobs.create_job(engine, "plan", "me", {})
    jobs.finish(engine, number, {"files": []})
    jobs.fail(engine, other, "No day is free.")
    assert (jobs.job(engine, number).status, jobs.job(engine, number).result) == ("done", {"files": []})
    assert (jobs.job(engine, other).status, jobs.job(engine, other).error) == ("failed", "No day is free.")
    assert all(one.over and one.finished_at for one in jobs.jobs(engine))


def test_a_job_whose_worker_died_is_queued_again_and_given_up_when_it_kills_them_all(
    engine: Engine, number: int
) -> None:
    seen = []
    for _ in range(jobs.MAX_ATTEMPTS):
        assert jobs.claim(engine, number)
        assert jobs.orphans(engine, stale_s=0) == [number]
        jobs.revive(engine, number)
        seen.append(jobs.job(engine, number).status)
    assert seen == ["queued", "queued", "failed"]
    assert "died 3 times" in str(jobs.job(engine, number).error)


def test_progress_between_deaths_is_no_reason_to_give_up(engine: Engine, number: int) -> None:
    for step in range(1, 6):
        jobs.claim(engine, number)
        jobs.report_progress(engine, number, step, 9)
        jobs.revive(engine, number)
    assert jobs.job(engine, number).status == "queued"
    for _ in range(jobs.MAX_ATTEMPTS):  # now it dies at the step it had reached before
        jobs.claim(engine, number)
        jobs.report_progress(engine, number, 5, 9)
        jobs.revive(engine, number)
    assert jobs.job(engine, number).status == "failed"


def test_a_stop_asked_for_before_the_worker_died_is_kept(engine: Engine, number: int) -> None:
    jobs.claim(engine, number)
    jobs.request_cancel(engine, number)
    jobs.revive(engine, number)
    assert jobs.job(engine, number).status == "cancelled"


def test_an_erased_job_is_said_to_be_gone_and_tells_its_worker_to_stop(engine: Engine) -> None:
    assert jobs.is_cancelled(engine, 99)
    assert not jobs.is_stored(engine, 99)
    with pytest.raises(StoreConflict, match="99"):
        jobs.job(engine, 99)
    jobs.report_progress(engine, 99, 1, 2, "", {"loss": 1.0})  # a last report of a worker that has not noticed yet
    assert jobs.job_metrics(engine, 99).empty
