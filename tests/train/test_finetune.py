"""Fine-tuning an adapter: it learns, it can be stopped, and a kill costs nothing but time."""

import dataclasses
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from fitjax.domain.errors import BadInput, Cancelled
from fitjax.model.checkpoint import save_model
from fitjax.train.finetune import FinetuneConfig, finetune
from fitjax.train.loop import train
from tests.train.tiny import CONFIG as TRAIN
from tests.train.tiny import EXAMPLES, TOKENIZER, encoded, model

CONFIG = FinetuneConfig(rank=4, lr=5e-2, steps=16, batch_size=4, checkpoint_every=4, eval_every=4)
WANTED = [{"prompt": "<week> n3\n", "completion": "mo rest\ntu run long 90\n", "weight": 1.0}]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base") / "fitjax-base"
    trained, _, _ = train(model(), encoded(), encoded()[:7], TRAIN, folder / "state", lambda *_: None)
    save_model(trained, folder, {"name": "fitjax-base"})
    TOKENIZER.save(str(folder / "tokenizer.json"))
    return folder


def tensors(run: Path) -> dict[str, np.ndarray]:
    return load_file(run / "adapter" / "adapter_model.safetensors")


def test_the_adapter_learns_what_was_wanted_and_the_base_stays(base: Path, tmp_path: Path) -> None:
    before = (base / "model.safetensors").read_bytes()
    result = finetune(WANTED, WANTED, base, tmp_path, CONFIG, replay=EXAMPLES[:3])
    assert result["after"] < 0.8 * result["before"]
    assert (base / "model.safetensors").read_bytes() == before


def test_every_step_is_reported_and_evaluations_too(base: Path, tmp_path: Path) -> None:
    seen = []
    finetune(WANTED, WANTED, base, tmp_path, CONFIG, report=lambda *args: seen.append(args))
    assert [(done, total) for done, total, *_ in seen] == [(i, 16) for i in range(1, 17)]
    assert [done for done, *_, metrics in seen if "val_loss" in metrics] == [4, 8, 12, 16]


@pytest.mark.slow
def test_a_stop_ends_the_run_without_an_adapter_and_the_run_can_go_on(base: Path, tmp_path: Path) -> None:
    steps = []

    def report(done: int, *_: object) -> None:
        steps.append(done)

    with pytest.raises(Cancelled, match="step 6 of 16"):
        finetune(WANTED, WANTED, base, tmp_path, CONFIG, report=report, should_stop=lambda: len(steps) == 6)
    assert not (tmp_path / "adapter").exists()
    steps.clear()
    finetune(WANTED, WANTED, base, tmp_path, CONFIG, report=report)
    assert steps[0] == 5


@pytest.mark.slow
def test_a_killed_run_goes_on_to_the_same_adapter(base: Path, tmp_path: Path) -> None:
    config = dataclasses.replace(CONFIG, steps=12)
    whole = finetune(WANTED, WANTED, base, tmp_path / "whole", config)
    script = textwrap.dedent(f"""
        import dataclasses, time
        from pathlib import Path
        from tests.train.test_finetune import CONFIG, WANTED, finetune
        slow = lambda done, *_: time.sleep(0.5 if done > 4 else 0)
        config = dataclasses.replace(CONFIG, steps=12)
        finetune(WANTED, WANTED, Path({str(base)!r}), Path({str(tmp_path / "killed")!r}), config, report=slow)
    """)
    process = subprocess.Popen([sys.executable, "-c", script], cwd=Path(__file__).parents[2])
    end = time.monotonic() + 120
    while not (tmp_path / "killed" / "state" / "manifest.json").exists() and time.monotonic() < end:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not (tmp_path / "killed" / "adapter").exists()
    seen = []
    again = finetune(WANTED, WANTED, base, tmp_path / "killed", config, report=lambda done, *_: seen.append(done))
    assert seen[0] > 4
    assert again["sha256"] == whole["sha256"]
    assert again["before"] == whole["before"]


def test_unlearning_makes_a_line_less_likely(base: Path, tmp_path: Path) -> None:
    line = {"prompt": "<week> n3\n", "completion": "mo run easy 40\n", "weight": 0.0, "spans": [[0, 15, -1.0]]}
    result = finetune([line], [line], base, tmp_path, CONFIG, replay=EXAMPLES[:3])
    assert result["after"] < result["before"]


@pytest.mark.parametrize(("train", "held"), [([], WANTED), (WANTED, [])])
def test_nothing_to_learn_or_to_measure_is_said(train: list, held: list, base: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing"):
        finetune(train, held, base, tmp_path, CONFIG)
