"""Small checkpoints in the Hub's layout, made on the spot. Weights are large enough that a mistake shows."""

from pathlib import Path

import jax
import numpy as np
from flax import nnx

from fitjax.model.checkpoint import new_model, save_model
from fitjax.model.config import ModelConfig
from fitjax.model.gpt2 import GPT2
from fitjax.model.tokenizer import train_tokenizer

TEXTS = [
    "tu run easy 40\n",
    "we rest\n",
    "th str full 45\n",
    " goblet_squat 3x10@7\n",
    "12 base v100 l95 q1 s2 n4\n",
] * 20
SMALL = ModelConfig(vocab_size=300, n_positions=128, n_embd=32, n_layer=2, n_head=4)


def loud_model(config: ModelConfig = SMALL, seed: int = 0) -> GPT2:
    """Random weights of standard deviation 0.2 everywhere, biases and norms included."""
    model = new_model(config)
    graph, params = nnx.split(model, nnx.Param)
    leaves, tree = jax.tree.flatten(params)
    rng = np.random.default_rng(seed)
    noisy = [leaf + rng.normal(0, 0.2, leaf.shape).astype(np.float32) for leaf in leaves]
    return nnx.merge(graph, jax.tree.unflatten(tree, noisy))


def save_checkpoint(folder: Path, seed: int = 0) -> Path:
    """A whole model folder: weights, config, card, tokenizer."""
    save_model(loud_model(seed=seed), folder, {"name": "tiny", "version": "1"})
    train_tokenizer(TEXTS, SMALL.vocab_size).save(str(folder / "tokenizer.json"))
    return folder
