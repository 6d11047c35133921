"""Low-rank adapters (Hu et al. 2021) on the attention and MLP matrices, in PEFT's file layout.

    y = x (W + s A B),  s = alpha / rank,  A [D, R] small random, B [R, K] zero

B starts at zero, so training begins exactly at the base model; W never changes. The adapter is two small matrices
a layer; merging adds s A B to W, and the merged model is an ordinary GPT-2 again.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.config import ModelConfig
from fitjax.model.gpt2 import GPT2

TARGETS = (("attn", "c_attn"), ("attn", "c_proj"), ("mlp", "c_fc"), ("mlp", "c_proj"))
Adapter = dict[str, dict[str, jax.Array]]
"""Hub module name -> {"a": [D, R], "b": [R, K]}."""


def new_adapter(config: ModelConfig, rank: int, *, key: jax.Array) -> Adapter:
    d = config.n_embd
    sizes = {"c_attn": (d, 3 * d), "c_fc": (d, 4 * d)}
    adapter: Adapter = {}
    for i in range(config.n_layer):
        for part, name in TARGETS:
            fan_in, fan_out = sizes.get(name, (d if part == "attn" else 4 * d, d))
            key, sub = jax.random.split(key)
            a = jax.random.normal(sub, (fan_in, rank)) * fan_in**-0.5
            adapter[f"h.{i}.{part}.{name}"] = {"a": a, "b": jnp.zeros((rank, fan_out))}
    return adapter


def merged(params: Any, adapter: Adapter, scale: float) -> Any:
    """Parameters with s A B added; the given ones are untouched."""

    def add(path: Any, leaf: jax.Array) -> jax.Array:
        keys = [str(getattr(p, "key", getattr(p, "idx", getattr(p, "name", p)))) for p in path]
        keys = [k for k in keys if k != "value"]
        pair = adapter.get(".".join(keys[:-1])) if keys[-1] == "kernel" else None
        return leaf if pair is None else leaf + scale * (pair["a"] @ pair["b"]).astype(leaf.dtype)

    return jax.tree_util.tree_map_with_path(add, params)


def save_adapter(adapter: Adapter, folder: Path, *, rank: int, alpha: float, card: dict[str, Any]) -> str:
    """adapter_config.json and adapter_model.safetensors as PEFT names and lays them out. Returns the sha256."""
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {}
    for name, pair in adapter.items():
        base = f"base_model.model.transformer.{name}"
        tensors[f"{base}.lora_A.weight"] = np.ascontiguousarray(np.asarray(pair["a"], np.float32).T)
        tensors[f"{base}.lora_B.weight"] = np.ascontiguousarray(np.asarray(pair["b"], np.float32).T)
    path = folder / "adapter_model.safetensors"
    save_file(tensors, str(path), metadata={"format": "pt"})
    config = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "r": rank,
        "lora_alpha": alpha,
        "lora_dropout": 0.0,
        "fan_in_fan_out": True,
        "bias": "none",
        "target_modules": ["c_attn", "c_proj", "c_fc"],
        "base_model_name_or_path": card.get("base", ""),
    }
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=1) + "\n")
    sha = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "fitjax.json").write_text(json.dumps({**card, "sha256": sha}, indent=1) + "\n")
    return sha


def read_adapter_card(folder: Path) -> dict[str, Any]:
    path = folder / "fitjax.json"
    card = json.loads(path.read_text()) if path.is_file() else {}
    weights = folder / "adapter_model.safetensors"
    return {"name": folder.name, "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(), **card}


def load_adapter(folder: Path) -> tuple[Adapter, float]:
    """(adapter, scale). Raises ModelUnavailable when files are missing or damaged."""
    try:
        config = json.loads((folder / "adapter_config.json").read_text())
        tensors = load_file(str(folder / "adapter_model.safetensors"))
        scale = float(config["lora_alpha"]) / float(config["r"])
    except (OSError, SafetensorError, ValueError, KeyError) as error:
        raise ModelUnavailable(f"{folder}: no whole adapter ({str(error)[:80]}); train it again.") from None
    adapter: Adapter = {}
    prefix = "base_model.model.transformer."
    for name, array in tensors.items():
        module, _, which = name.removeprefix(prefix).removesuffix(".weight").rpartition(".lora_")
        adapter.setdefault(module, {})[which.lower()] = jnp.asarray(array.T)
    return adapter, scale


def merge_adapter(model: GPT2, folder: Path) -> GPT2:
    """The base model with the adapter added in. Raises ModelUnavailable when it was made for another size."""
    adapter, scale = load_adapter(folder)
    expected = jax.eval_shape(lambda: new_adapter(model.config, 1, key=jax.random.key(0)))
    for name, pair in adapter.items():
        fits = name in expected and set(pair) == {"a", "b"}
        if not fits or pair["a"].shape[0] != expected[name]["a"].shape[0]:
            raise ModelUnavailable(f"{folder}: {name} does not fit this base model; it was trained on another one.")
    graph, params = nnx.split(model, nnx.Param)
    return nnx.merge(graph, merged(params, adapter, scale))
