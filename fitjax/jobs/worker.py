"""The worker process: takes jobs from both lanes, keeps the model warm, and finishes what a killed worker began.

One worker a home folder (a file lock says so). At its start every job that is still marked running was its
predecessor's last act, unless the process its payload names still lives (`fitjax train adapter` works by itself): it is
queued again, and its handler goes on from what it had written.
"""

import fcntl
import logging
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from huey.consumer import Consumer
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from fitjax.domain.errors import Cancelled, FitjaxError
from fitjax.jobs.exports import staged_folders
from fitjax.jobs.queue import LANE_OF, make_lane, ring
from fitjax.parts import lives, sweep_parts
from fitjax.settings import Settings
from fitjax.store import jobs
from fitjax.store.engine import now, open_store
from fitjax.store.streams import sweep

log = logging.getLogger("fitjax.worker")
HEARTBEAT_S = 2.0
ALREADY_SERVED = 2
"""Exit code of a worker that found another one at work."""
OWN_PROCESS_S = 600.0
"""A process of its own that was silent this long is taken for dead, whoever has its number now."""
UPLOAD_WAITS_S = 3600.0
Handler = Callable[[Engine, Settings, jobs.Job, Callable[..., None], Callable[[], bool]], dict[str, Any]]


def handler_of(kind: str) -> Handler:
    """The function that does this kind of job, imported only now."""
    if kind == "import":
        from fitjax.jobs.handlers.importing import run

        return run
    if kind == "plan":
        from fitjax.jobs.handlers.planning import run

        return run
    if kind == "swap":
        from fitjax.jobs.handlers.swapping import run

        return run
    from fitjax.jobs.handlers.training import run

    return run


class Worker:
    """Claims jobs by number, runs their handler with progress and cancel, and writes down how it ended."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self.engine, self.settings = engine, settings
        self.stopping = threading.Event()

    def run_job(self, job_id: int) -> None:
        if self.stopping.is_set() or not jobs.claim(self.engine, job_id):
            return
        job = jobs.job(self.engine, job_id)
        beat = threading.Event()
        pulse = threading.Thread(target=self._beat, args=(job_id, beat), daemon=True)
        pulse.start()
        try:
            result = handler_of(job.kind)(self.engine, self.settings, job, self._report(job_id), self._stop(job_id))
        except Cancelled as stop:
            if self.stopping.is_set() and not jobs.is_cancelled(self.engine, job_id):
                jobs.requeue(self.engine, job_id)  # the worker is going, not the user's wish
            else:
                jobs.cancelled(self.engine, job_id, str(stop))
        except FitjaxError as error:
            jobs.fail(self.engine, job_id, str(error))
        except Exception:
            # The one place that may catch everything: a fault in one job must not end the worker.
            log.exception("job %s (%s) failed", job_id, job.kind)
            where = self.settings.logs_dir / "worker.log"
            jobs.fail(self.engine, job_id, f"An internal error stopped this {job.kind} job; details are in {where}.")
        else:
            jobs.finish(self.engine, job_id, result)
        finally:
            beat.set()
            pulse.join()
            if not jobs.is_stored(self.engine, job_id):  # erased with its athlete while it ran
                shutil.rmtree(self.settings.runs_dir / str(job_id), ignore_errors=True)

    def _beat(self, job_id: int, done: threading.Event) -> None:
        while not done.wait(HEARTBEAT_S):
            try:
                jobs.heartbeat(self.engine, job_id)
            except OperationalError:  # a large import holds the store; the next beat will come through
                log.warning("job %s: no heartbeat, the store was busy", job_id)

    def _report(self, job_id: int) -> Callable[..., None]:
        def report(done: int, total: int, message: str = "", metrics: dict[str, float] | None = None) -> None:
            jobs.report_progress(self.engine, job_id, done, total, message, metrics)

        return report

    def _stop(self, job_id: int) -> Callable[[], bool]:
        return lambda: self.stopping.is_set() or jobs.is_cancelled(self.engine, job_id)


def take_lock(settings: Settings) -> Any:
    """The open lock file, or None when another worker serves this home."""
    settings.home.mkdir(parents=True, exist_ok=True)
    file = (settings.home / "worker.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    file.write(str(os.getpid()))
    file.flush()
    return file


def serve(settings: Settings, parent: int | None = None) -> int:
    """Run until SIGTERM, SIGINT or the parent's end. Returns an exit code."""
    lock = take_lock(settings)
    if lock is None:
        print(f"fitjax: another worker already serves {settings.home}; stop that one first.", file=sys.stderr)
        return ALREADY_SERVED
    _log_to(settings)
    engine = open_store(settings)
    worker = Worker(engine, settings)
    consumers = []
    for lane in ("fast", "slow"):
        huey, _ = make_lane(settings, lane, worker.run_job)
        huey.flush()
        consumers.append(Consumer(huey, workers=1, periodic=False, initial_delay=0.05, max_delay=0.5, backoff=1.1))
    for folder in (settings.uploads_dir, settings.streams_dir, settings.staging_dir):
        sweep_parts(folder)
    sweep(engine, settings)
    recover(engine, settings)
    sweep_staging(engine, settings)
    for consumer in consumers:
        consumer.start()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: worker.stopping.set())
    _warm(settings)
    while not worker.stopping.wait(0.5):
        if parent is not None and os.getppid() != parent:
            worker.stopping.set()
    for consumer in consumers:
        consumer.stop(graceful=False)
    deadline = time.monotonic() + 10
    for consumer in consumers:
        for _, thread in consumer.worker_threads:
            thread.join(max(deadline - time.monotonic(), 0.1))
    lock.close()
    return 0


def recover(engine: Engine, settings: Settings) -> list[int]:
    """Queue again what a dead worker left running, and ring for everything that waits."""
    for job_id in jobs.orphans(engine, stale_s=0):
        if not _has_own_process(jobs.job(engine, job_id)):
            jobs.revive(engine, job_id)
    waiting = jobs.queued(engine)
    for job in waiting:
        ring(settings, job.kind, job.id)
    return [job.id for job in waiting]


def sweep_staging(engine: Engine, settings: Settings) -> None:
    """Remove uploads that no waiting job names, as one that was given up leaves them; young ones may get a job yet."""
    wanted = staged_folders(settings, (job.payload for job in jobs.queued(engine)))
    oldest = time.time() - UPLOAD_WAITS_S
    for folder in settings.staging_dir.resolve().iterdir():
        if folder.is_dir() and folder not in wanted and folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def _has_own_process(job: jobs.Job) -> bool:
    pid = job.payload.get("pid")
    if not pid or job.heartbeat_at is None or (now() - job.heartbeat_at).total_seconds() > OWN_PROCESS_S:
        return False
    return lives(int(pid))


def _warm(settings: Settings) -> None:
    """Load the shipped model before anyone asks; a missing one is said when it is needed."""
    from fitjax.jobs.warm import generator_for, warm_up

    try:
        warm_up(generator_for(settings, None, None))
    except FitjaxError as error:
        log.warning("no model to keep warm: %s", error)
    except Exception:
        # A model that cannot be compiled is said by the plan that asks for it; imports go on without one.
        log.exception("the shipped model could not be kept warm")


def _log_to(settings: Settings) -> None:
    settings.logs_dir.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        filename=settings.logs_dir / "worker.log", level=logging.INFO, format="%(asctime)s %(name)s %(message)s"
    )
    logging.getLogger("huey").setLevel(logging.WARNING)
    assert set(LANE_OF.values()) == {"fast", "slow"}
