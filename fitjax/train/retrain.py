"""One retraining run: the athlete's examples, LoRA fine-tuning, before and after on what was held out.

Called by the worker. Everything the run needs lives in its folder, so a killed worker goes on from the last
checkpoint; nothing is promoted here.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from fitjax.domain.errors import BadInput
from fitjax.plan.prompt import season_prompt, week_prompt
from fitjax.plan.setting import make_setting
from fitjax.settings import Settings
from fitjax.store.athletes import get_profile
from fitjax.store.models import add_model
from fitjax.train.athletes import START
from fitjax.train.examples import MIN_EXAMPLES, examples
from fitjax.train.finetune import FinetuneConfig, finetune
from fitjax.train.simulate import draw_people
from fitjax.train.teacher import search

LIMITS = {"steps": (1, 2000), "rank": (1, 64), "lr": (1e-6, 1e-1)}


def config_of(payload: dict[str, Any]) -> FinetuneConfig:
    """Raises BadInput naming the value that is out of range."""
    values: dict[str, Any] = {"steps": 40, "rank": 8, "lr": 1e-3, "seed": 0, **payload}
    for name, (low, high) in LIMITS.items():
        if not low <= float(values[name]) <= high:
            raise BadInput(f"{name} {values[name]!r} is out of range; use {low} to {high}.")
    return FinetuneConfig(
        rank=int(values["rank"]), lr=float(values["lr"]), steps=int(values["steps"]), seed=int(values["seed"])
    )


def run_retrain(
    engine: Engine,
    settings: Settings,
    job_id: int,
    athlete: str,
    payload: dict[str, Any],
    report: Callable[..., None],
    should_stop: Callable[[], bool],
) -> dict[str, Any]:
    """Train an adapter on what this athlete said. The result holds its name and the held-out losses."""
    run_dir = settings.runs_dir / str(job_id)
    run_dir.mkdir(parents=True, exist_ok=True)
    config = config_of(payload)
    data = _frozen_data(engine, run_dir, athlete, config.seed)
    base_dir = Path(payload.get("base_dir") or settings.base_model_dir)
    name = f"{base_dir.name}-{athlete}-{job_id}"
    result = finetune(
        data["train"], data["heldout"], base_dir, run_dir, config, replay=data["replay"], name=name,
        report=report, should_stop=should_stop,
    )  # fmt: skip
    metrics = {**result, "examples": len(data["train"]), "heldout_examples": len(data["heldout"])}
    add_model(
        engine, name=name, kind="adapter", base=base_dir.name, path=str(run_dir / "adapter"), athlete=athlete,
        metrics=metrics, sha256=str(result.get("sha256", "")),
    )  # fmt: skip
    return {"model": name, **metrics}


def _frozen_data(engine: Engine, run_dir: Path, athlete: str, seed: int) -> dict[str, list[dict[str, Any]]]:
    """The run's examples, fixed at its first start: a resumed run must see the same ones."""
    path = run_dir / "data.json"
    if path.exists():
        return json.loads(path.read_text())
    found = examples(engine, athlete)
    if len(found) < MIN_EXAMPLES:
        raise BadInput(f"{len(found)} rated sessions are too few to learn from; rate or edit at least {MIN_EXAMPLES}.")
    data = {
        "train": [e.as_json() for e in found if e.split == "train"],
        "heldout": [e.as_json() for e in found if e.split == "heldout"],
        "replay": _replay(engine, athlete, seed),
    }
    part = path.with_suffix(".part")
    part.write_text(json.dumps(data))
    part.replace(path)
    return data


def _replay(engine: Engine, athlete: str, seed: int) -> list[dict[str, Any]]:
    """What the teacher would write for this athlete, mixed in so that the adapter does not forget the rest."""
    profile = get_profile(engine, athlete)
    if profile is None:
        return []
    goal = profile.goal.model_copy(update={"date": None})
    setting = make_setting(profile.model_copy(update={"goal": goal}), START, 8)
    written = search(setting, draw_people(seed))
    weeks = [{"prompt": week_prompt(setting, w.brief), "completion": w.text()} for w in written.weeks]
    return [{"prompt": season_prompt(setting), "completion": written.season.text()}, *weeks]
