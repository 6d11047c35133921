"""Training state on disk: parameters, optimizer, best so far, position. Written whole or not at all; never pickled."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import jax
import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from fitjax.domain.errors import BadInput


def _flat(tree: Any, prefix: str) -> dict[str, np.ndarray]:
    leaves = jax.tree_util.tree_leaves(tree)
    return {f"{prefix}.{i:05d}": np.asarray(leaf) for i, leaf in enumerate(leaves)}


def _fill(tree: Any, tensors: dict[str, np.ndarray], prefix: str) -> Any:
    leaves, structure = jax.tree_util.tree_flatten(tree)
    # A count of no dimensions comes back as one of one: another shape compiles another program, with other last bits.
    found = [
        jax.numpy.asarray(tensors[f"{prefix}.{i:05d}"].reshape(leaf.shape), leaf.dtype) for i, leaf in enumerate(leaves)
    ]
    placed = [jax.device_put(new, old.sharding) for new, old in zip(found, leaves, strict=True)]
    return jax.tree_util.tree_unflatten(structure, placed)


def save_state(
    folder: Path, step: int, history: dict[str, Any], params: Any, opt_state: Any, best: Any, config: Any
) -> None:
    """Two alternating files and a manifest written last: a kill at any moment leaves the one before intact."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"state-{step}.safetensors"
    tensors = {**_flat(params, "params"), **_flat(opt_state, "opt")}
    if best is not None:
        tensors |= _flat(best[1], "best")
    save_file({k: np.ascontiguousarray(v) for k, v in tensors.items()}, str(folder / name))
    manifest = {
        "step": step,
        "file": name,
        "history": history,
        "best": None if best is None else best[0],
        "config": asdict(config),
    }
    part = folder / "manifest.part"
    part.write_text(json.dumps(manifest))
    part.replace(folder / "manifest.json")
    for old in folder.glob("state-*.safetensors"):
        if old.name != name:
            old.unlink()


def load_state(folder: Path, params: Any, opt_state: Any, config: Any) -> tuple[int, dict[str, Any], Any, Any, Any]:
    """(step, history, params, opt_state, best) of the last checkpoint or the start; BadInput on other settings."""
    path = folder / "manifest.json"
    if not path.is_file():
        return 0, {}, params, opt_state, None
    try:
        manifest = json.loads(path.read_text())
        tensors = load_file(str(folder / str(manifest["file"])))
    except (OSError, ValueError, KeyError, TypeError, SafetensorError):
        raise BadInput(f"{folder}: the saved state is damaged; remove the folder to start again.") from None
    if {**manifest["config"], "minutes": None} != {**json.loads(json.dumps(asdict(config))), "minutes": None}:
        raise BadInput(f"{folder}: holds a run with other settings; give another output folder or remove it.")
    best = None
    if manifest["best"] is not None:
        best = (manifest["best"], _fill(params, tensors, "best"))
    return (
        manifest["step"], manifest["history"], _fill(params, tensors, "params"), _fill(opt_state, tensors, "opt"), best,
    )  # fmt: skip
