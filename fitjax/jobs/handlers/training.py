"""The training job: LoRA fine-tuning on what the athlete said; a resumed job goes on from its run folder."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine

from fitjax.model.runtime import use_cache
from fitjax.settings import Settings
from fitjax.store.jobs import Job
from fitjax.train.retrain import run_retrain


def run(
    engine: Engine, settings: Settings, job: Job, report: Callable[..., None], should_stop: Callable[[], bool]
) -> dict[str, Any]:
    use_cache(settings.jax_cache_dir)
    return run_retrain(engine, settings, job.id, job.athlete, job.payload, report, should_stop)
