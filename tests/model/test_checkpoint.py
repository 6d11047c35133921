"""Every way a model folder can be broken ends in one sentence that names the file, and nothing is ever unpickled."""

import json
import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.checkpoint import load_model, sha256_of
from fitjax.model.generator import GptGenerator
from tests.model.checkpoints import save_checkpoint


def config(folder: Path, **changes: object) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def tensors(folder: Path, change: Callable[[dict[str, np.ndarray]], object]) -> None:
    path = folder / "model.safetensors"
    held = load_file(path)
    change(held)
    save_file(held, path)


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut short": (lambda f: _cut(f / "model.safetensors", 0.6), "model.safetensors: damaged"),
    "header of nonsense": (lambda f: (f / "model.safetensors").write_bytes(b"\xff" * 64), "model.safetensors: damaged"),
    "empty file": (lambda f: (f / "model.safetensors").write_bytes(b""), "model.safetensors: damaged"),
    "no weights": (lambda f: (f / "model.safetensors").unlink(), "model.safetensors: missing"),
    "no config": (lambda f: (f / "config.json").unlink(), "config.json: missing"),
    "config is text": (lambda f: (f / "config.json").write_text("hello"), "config.json: is not a JSON object"),
    "config is a list": (lambda f: (f / "config.json").write_text("[1]"), "config.json: is not a JSON object"),
    "config is binary": (
        lambda f: (f / "config.json").write_bytes(b"\x80\x04\x95"),
        "config.json: is not a JSON object",
    ),
    "another architecture": (lambda f: config(f, model_type="llama"), "only GPT-2"),
    "another activation": (lambda f: config(f, activation_function="relu"), "only GPT-2"),
    "no heads": (lambda f: config(f, n_head=0), "sizes that make no GPT-2"),
    "text for a size": (lambda f: config(f, n_embd="wide"), "sizes that make no GPT-2"),
    "uneven heads": (lambda f: config(f, n_head=5), "sizes that make no GPT-2"),
    "other width inside": (lambda f: config(f, n_inner=99), "n_inner 99"),
    "wider than the weights": (lambda f: config(f, n_embd=64), "do not belong together"),
    "more layers than there are": (lambda f: config(f, n_layer=3), "do not belong together"),
    "a tensor less": (lambda f: tensors(f, lambda t: t.pop("transformer.h.1.mlp.c_fc.bias")), "h.1.mlp.c_fc.bias"),
    "a tensor turned": (
        lambda f: tensors(f, lambda t: t.update({"transformer.wpe.weight": np.zeros((32, 128), np.float32)})),
        "wpe.weight is (32, 128)",
    ),
    "index of nonsense": (lambda f: (f / "model.safetensors.index.json").write_text("{"), "index.json: is not a JSON"),
    "index without files": (lambda f: (f / "model.safetensors.index.json").write_text("{}"), "names no weight files"),
    "index of missing files": (
        lambda f: (f / "model.safetensors.index.json").write_text('{"weight_map": {"a": "../../x.safetensors"}}'),
        "x.safetensors: missing",
    ),
    "card of nonsense": (lambda f: (f / "fitjax.json").write_text("…{"), "fitjax.json: is not a JSON object"),
    "no tokenizer": (lambda f: (f / "tokenizer.json").unlink(), "tokenizer.json: missing"),
    "tokenizer of nonsense": (lambda f: (f / "tokenizer.json").write_text("{}"), "tokenizer.json: cannot be read"),
}


def _cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_folder_is_one_sentence(name: str, tmp_path: Path) -> None:
    folder = save_checkpoint(tmp_path / "tiny")
    damage, words = BROKEN[name]
    damage(folder)
    with pytest.raises(ModelUnavailable) as caught:
        GptGenerator(folder)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_whole_folder_loads_and_knows_its_name(tmp_path: Path) -> None:
    folder = save_checkpoint(tmp_path / "tiny")
    generator = GptGenerator(folder)
    assert (generator.name, generator.version) == ("tiny", "1")
    assert generator.sha256 == sha256_of(folder / "model.safetensors")


class Trap:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return (Path.touch, (Path("pickle-was-opened"),))  # type: ignore[return-value]


def test_a_folder_with_pickled_weights_only_is_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save_checkpoint(tmp_path / "tiny")
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Trap()))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelUnavailable, match=r"model\.safetensors: missing"):
        load_model(folder)
    assert not (tmp_path / "pickle-was-opened").exists()
