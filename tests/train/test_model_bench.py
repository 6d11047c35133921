import dataclasses
from pathlib import Path

import numpy as np

from fitjax.model.checkpoint import save_model
from fitjax.model.generator import GptGenerator
from fitjax.model.heads import new_heads, save_heads
from fitjax.train.model_bench import evaluate_model
from tests.model.checkpoints import SMALL, loud_model, save_checkpoint

LONG = dataclasses.replace(SMALL, n_positions=600)


def test_heads_that_say_the_same_of_everything_are_worth_a_constant(tmp_path: Path) -> None:
    folder = save_checkpoint(tmp_path / "tiny")
    save_model(loud_model(LONG), folder, {"name": "tiny"})
    save_heads(new_heads(LONG.n_embd), folder)
    table = evaluate_model(GptGenerator(folder), n=2, seed=0)
    heads = table["heads"]
    assert heads["completion_auc"] == 0.5
    assert np.isclose(heads["completion_brier"], 0.25)
    assert heads["completion_brier_of_the_mean"] < 0.25
    assert heads["effort_r2"] <= 0
    assert set(table["tasks"]) == {"season", "week", "swap", "why", "answer", "note"}


def test_a_model_without_heads_has_none_to_judge(tmp_path: Path) -> None:
    table = evaluate_model(GptGenerator(save_checkpoint(tmp_path / "tiny")), n=2, seed=0)
    assert table["heads"] is None
    assert all(row["nats_a_token"] > 0 for row in table["tasks"].values())
