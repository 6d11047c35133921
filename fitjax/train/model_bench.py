"""How well a model knows its tasks: held-out loss of each, and what its two heads are worth.

A loaded model and athletes that no corpus holds in, one table out: nats a token of each task's completions; for the
heads the area under the curve and the Brier score of completion, the root mean squared error and explained variance of
effort, each beside what a constant (the mean) reaches. What became of sessions is sampled by the simulator.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from fitjax.model.generator import GptGenerator
from fitjax.train.corpus import FIRST_UNSEEN_SEED, Example, Size, athlete_examples
from fitjax.train.planbench.logistic import auc

Report = Callable[[int, int], None]


def evaluate_model(model: GptGenerator, *, n: int, seed: int, report: Report = lambda *_: None) -> dict[str, Any]:
    """Over `n` unseen athletes, three weeks and two notes of each."""
    first = FIRST_UNSEEN_SEED * (seed + 1)
    found: list[Example] = []
    for done, number in enumerate(range(first, first + n), 1):
        found += athlete_examples(number, Size(weeks_each=3, notes_each=2))
        report(done, n)
    by_task: dict[str, list[Example]] = defaultdict(list)
    for example in found:
        by_task[example["task"]].append(example)
    return {
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
        "athletes": n,
        "tasks": {task: _loss(model, examples) for task, examples in sorted(by_task.items()) if task != "rating"},
        "heads": _heads(model, [*by_task["week"], *by_task["rating"]]) if model.rates else None,
    }


def _loss(model: GptGenerator, examples: Sequence[Example]) -> dict[str, float]:
    texts = [example["completion"] for example in examples]
    nats = -model.log_likelihood([example["prompt"] for example in examples], texts)
    tokens = sum(len(model.rules.tokenizer.encode(text).ids) for text in texts)
    return {"examples": len(examples), "nats_a_token": round(float(nats.sum() / tokens), 4)}


def _heads(model: GptGenerator, weeks: Sequence[Example]) -> dict[str, float]:
    rated = model.rate([w["prompt"] for w in weeks], [w["completion"] for w in weeks])
    marks = [(i, int(end), done, effort) for i, w in enumerate(weeks) for end, done, effort in w["marks"]]
    places = [mark for mark in marks if mark[1] in rated[mark[0]]]
    found = np.array([rated[i][end] for i, end, _, _ in places])
    done = np.array([d for _, _, d, _ in places])
    effort = np.array([e for _, _, _, e in places])
    chance, felt = found[:, 0], found[:, 1]
    return {
        "sessions": len(places),
        "completion_auc": round(auc(chance, done.astype(int)), 4),
        "completion_brier": round(float(((chance - done) ** 2).mean()), 4),
        "completion_brier_of_the_mean": round(float(((done.mean() - done) ** 2).mean()), 4),
        "effort_rmse": round(float(((felt - effort) ** 2).mean() ** 0.5), 4),
        "effort_rmse_of_the_mean": round(float(effort.std()), 4),
        "effort_r2": round(float(1 - ((felt - effort) ** 2).mean() / effort.var()), 4),
    }
