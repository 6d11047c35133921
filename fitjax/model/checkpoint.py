"""Checkpoints in the Hugging Face GPT-2 layout: config.json, model.safetensors, tokenizer.json, and our fitjax.json.

A pure name map between the Hub's tensors and our parameters, in and out. Safetensors only: nothing is unpickled.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import jax
import numpy as np
from flax import nnx
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.config import ModelConfig, from_hf
from fitjax.model.gpt2 import GPT2

WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"
CARD = "fitjax.json"


def hub_names(config: ModelConfig) -> dict[str, tuple[str | int, ...]]:
    """Hub tensor name -> path in our parameters. Hub Conv1D weights are [in, out] like our kernels."""
    names: dict[str, tuple[str | int, ...]] = {
        "wte.weight": ("wte", "embedding"),
        "wpe.weight": ("wpe", "embedding"),
        "ln_f.weight": ("ln_f", "scale"),
        "ln_f.bias": ("ln_f", "bias"),
    }
    for i in range(config.n_layer):
        for part in (("ln_1",), ("ln_2",), ("attn", "c_attn"), ("attn", "c_proj"), ("mlp", "c_fc"), ("mlp", "c_proj")):
            hub, weight = ".".join(part), "scale" if part[0].startswith("ln") else "kernel"
            names[f"h.{i}.{hub}.weight"] = ("h", i, *part, weight)
            names[f"h.{i}.{hub}.bias"] = ("h", i, *part, "bias")
    return names


def _leaf(state: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        state = state[key]
    return state


def new_model(config: ModelConfig, seed: int = 0) -> GPT2:
    return GPT2(config, rngs=nnx.Rngs(seed))


def weights_of(model: GPT2) -> dict[str, np.ndarray]:
    """Hub names -> float32 arrays."""
    state = nnx.state(model, nnx.Param)
    return {
        f"transformer.{name}": np.asarray(_leaf(state, path).get_value(), np.float32)
        for name, path in hub_names(model.config).items()
    }


def save_model(model: GPT2, folder: Path, card: dict[str, Any] | None = None) -> str:
    """Write config, weights and card; the card last, so a half-written folder is seen as such. Returns the sha256."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(model.config.to_hf(), indent=1) + "\n")
    part = folder / (WEIGHTS + ".part")
    save_file(weights_of(model), str(part), metadata={"format": "pt"})
    part.replace(folder / WEIGHTS)
    sha = sha256_of(folder / WEIGHTS)
    (folder / CARD).write_text(json.dumps({**(card or {}), "sha256": sha}, indent=1) + "\n")
    return sha


def read_card(folder: Path) -> dict[str, Any]:
    """What the folder says of itself, empty for a checkpoint that is not ours. Raises ModelUnavailable when damaged."""
    path = folder / CARD
    return _read_json(path) if path.is_file() else {}


def _read_json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text())
        if not isinstance(found, dict):
            raise ValueError
    except OSError:
        raise ModelUnavailable(f"{path}: missing; no model is there.") from None
    except ValueError:
        raise ModelUnavailable(f"{path}: is not a JSON object; fetch the model again.") from None
    return found


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def load_config(folder: Path) -> ModelConfig:
    return from_hf(_read_json(folder / "config.json"))


def load_model(folder: Path) -> GPT2:
    """A model from a folder in the Hub's layout, sharded or not. Raises ModelUnavailable naming what is wrong."""
    config = load_config(folder)
    tensors = _read_tensors(folder)
    model = nnx.eval_shape(lambda: GPT2(config, rngs=nnx.Rngs(0)))
    graph, state = nnx.split(model)
    for name, path in hub_names(config).items():
        array = tensors.get(f"transformer.{name}", tensors.get(name))
        leaf = _leaf(state, path)
        if array is None or tuple(array.shape) != tuple(leaf.get_value().shape):
            shape = None if array is None else tuple(array.shape)
            raise ModelUnavailable(
                f"{folder}: tensor {name} is {shape}, config.json asks for {tuple(leaf.get_value().shape)};"
                " the files do not belong together."
            )
        leaf.set_value(jax.numpy.asarray(array, jax.numpy.float32))
    return nnx.merge(graph, state)


def _read_tensors(folder: Path) -> dict[str, np.ndarray]:
    index = folder / INDEX
    sharded = index.is_file()
    shards = _read_json(index).get("weight_map") if sharded else {"": WEIGHTS}
    if not isinstance(shards, dict):
        raise ModelUnavailable(f"{index}: names no weight files; fetch the model again.")
    files = sorted({str(name) for name in shards.values()})
    tensors: dict[str, np.ndarray] = {}
    for name in files:
        path = folder / Path(name).name
        if not path.is_file():
            raise ModelUnavailable(f"{path}: missing; the checkpoint is not whole.")
        try:
            with safe_open(str(path), "numpy") as file:
                tensors.update({key: file.get_tensor(key) for key in file.keys()})  # noqa: SIM118
        except (SafetensorError, OSError) as error:
            raise ModelUnavailable(f"{path}: damaged ({str(error)[:80]}); fetch or train the model again.") from None
    return tensors
