"""Two heads on the trunk: will it be done (a probability), how hard will it feel (a number).

The trunk's output at the last token of a piece of text in, two numbers out. Stored beside the GPT-2 as
`heads.safetensors`, so that the GPT-2 itself stays a plain one. Knows nothing of what the texts are about.
"""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from fitjax.domain.errors import ModelUnavailable

HEADS = "heads.safetensors"
Heads = dict[str, jax.Array]
"""completion.weight [D], completion.bias [], effort.weight [D], effort.bias []."""
_NAMES = ("completion", "effort")
_EFFORT_MEAN = 5.0
"""Where the effort head starts: the middle of the CR-10 scale."""


def new_heads(n_embd: int) -> Heads:
    heads: Heads = {}
    for name in _NAMES:
        heads[f"{name}.weight"] = jnp.zeros(n_embd)
        heads[f"{name}.bias"] = jnp.asarray(_EFFORT_MEAN if name == "effort" else 0.0)
    return heads


def rate(heads: Heads, hidden: jax.Array) -> jax.Array:
    """hidden [..., D] -> [..., 2]: the logit of completion and the expected effort."""
    x = hidden.astype(jnp.float32)
    return jnp.stack([x @ heads[f"{name}.weight"] + heads[f"{name}.bias"] for name in _NAMES], axis=-1)


def head_losses(rated: jax.Array, done: jax.Array, effort: jax.Array, marks: jax.Array) -> tuple[jax.Array, jax.Array]:
    """(sum of binary cross-entropies, sum of squared errors) over the marked places; `done` may be a probability."""
    logit, felt = rated[..., 0], rated[..., 1]
    entropy = jax.nn.softplus(logit) - done * logit
    return (marks * entropy).sum(), (marks * (felt - effort) ** 2).sum()


def save_heads(heads: Heads, folder: Path) -> None:
    part = folder / (HEADS + ".part")
    # ascontiguousarray would give a number of no dimensions one.
    save_file({name: np.array(value, np.float32, order="C") for name, value in heads.items()}, str(part))
    part.replace(folder / HEADS)


def load_heads(folder: Path, n_embd: int) -> Heads | None:
    """None where the folder has none, as any GPT-2 of the Hub. Raises ModelUnavailable when they do not fit."""
    path = folder / HEADS
    if not path.is_file():
        return None
    try:
        tensors = load_file(str(path))
    except (SafetensorError, OSError) as error:
        raise ModelUnavailable(f"{path}: damaged ({str(error)[:80]}); fetch or train the model again.") from None
    wanted = {name: value.shape for name, value in new_heads(n_embd).items()}
    if {name: tensor.shape for name, tensor in tensors.items()} != wanted:
        raise ModelUnavailable(f"{path}: these heads do not fit a model of width {n_embd}; the files differ in origin.")
    return {name: jnp.asarray(tensor) for name, tensor in tensors.items()}
