import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fitjax.domain.errors import BadInput
from fitjax.model.checkpoint import load_model, weights_of
from fitjax.train.loop import TrainConfig, decay_mask, train, train_from_scratch
from tests.train.tiny import CONFIG, EXAMPLES, encoded, model


def run(state: Path, config: TrainConfig = CONFIG, stop_at: int | None = None) -> tuple[dict[str, np.ndarray], Any]:
    steps = iter(range(1, 10_000))
    made, _, history = train(
        model(), encoded(), encoded()[:7], config, state, lambda *_: None, lambda: next(steps) == stop_at
    )
    return weights_of(made), history


def test_the_loss_falls(tmp_path: Path) -> None:
    _, history = run(tmp_path)
    curve = [value for *_, value in history["curve"]]
    assert curve[-1] < 0.6 * curve[0]


@pytest.mark.slow
def test_a_stopped_run_goes_on_to_the_same_bits(tmp_path: Path) -> None:
    whole, _ = run(tmp_path / "whole")
    run(tmp_path / "halves", stop_at=11)
    halves, history = run(tmp_path / "halves")
    assert history["step"] == CONFIG.steps
    for name, array in whole.items():
        np.testing.assert_array_equal(halves[name], array)


@pytest.mark.slow
def test_a_run_of_other_settings_is_not_continued(tmp_path: Path) -> None:
    run(tmp_path, stop_at=3)
    with pytest.raises(BadInput, match="other settings"):
        run(tmp_path, dataclasses.replace(CONFIG, lr=1e-4))


@pytest.mark.parametrize("name", ["manifest.json", "state"])
@pytest.mark.slow
def test_a_damaged_state_is_one_sentence(name: str, tmp_path: Path) -> None:
    run(tmp_path, stop_at=3)
    path = tmp_path / name if name != "state" else next(tmp_path.glob("state-*"))
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(BadInput, match="damaged"):
        run(tmp_path)


@pytest.mark.slow
def test_training_ends_early_when_the_held_out_loss_no_longer_falls_and_keeps_the_best(tmp_path: Path) -> None:
    config = dataclasses.replace(CONFIG, lr=1.0, steps=200, eval_every=2, patience=2)
    _, history = run(tmp_path, config)
    assert history["step"] < 200
    assert history["val_loss"] == min(value for *_, value in history["curve"])


def test_weight_decay_spares_biases_norms_and_embeddings() -> None:
    import jax
    from flax import nnx

    mask = decay_mask(nnx.split(model(), nnx.Param)[1])
    kept = {jax.tree_util.keystr(path): on for path, on in jax.tree_util.tree_leaves_with_path(mask)}
    assert any(on for on in kept.values())
    assert all(on == ("kernel" in name) for name, on in kept.items())


@pytest.mark.slow
def test_the_command_leaves_a_whole_checkpoint_with_its_card(tmp_path: Path) -> None:
    for split in ("train", "valid"):
        lines = (json.dumps(example) + "\n" for example in EXAMPLES)
        (tmp_path / f"{split}.jsonl").write_text("".join(lines))
    config = dataclasses.replace(CONFIG, preset="tiny", vocab_size=300, steps=4)
    card = train_from_scratch(tmp_path, tmp_path / "out", config, lambda *_: None, command="fitjax train base")
    assert load_model(tmp_path / "out").config.n_embd == 64
    assert card["made_by"] == "fitjax train base"
    assert card["tokens"] > 0
    assert json.loads((tmp_path / "out" / "fitjax.json").read_text())["sha256"] == card["sha256"]
