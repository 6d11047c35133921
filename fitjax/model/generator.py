"""The GPT-2 as a writer: a checkpoint, its adapter and its heads, ready to continue prompts under constraints.

Prompts and constraints in, texts out, and for whoever asks how the heads rate each piece. Knows nothing of plans.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.checkpoint import load_model, read_card, sha256_of
from fitjax.model.constrain import Constraint, TokenRules
from fitjax.model.decode import BATCHES, WIDTHS, Decoder, Row
from fitjax.model.gpt2 import GPT2, KVCache, empty_cache
from fitjax.model.heads import Heads, load_heads, new_heads, rate
from fitjax.model.lora import merge_adapter, read_adapter_card
from fitjax.model.runtime import use_cache
from fitjax.model.tokenizer import load_tokenizer

_SCORED_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Rated:
    """A text as the pieces it was chosen in; for each piece the chance that it is done and its expected effort."""

    pieces: tuple[str, ...]
    done: np.ndarray
    effort: np.ndarray

    @property
    def text(self) -> str:
        return "".join(self.pieces)


class GptGenerator:
    """A loaded model that writes. `name`, `version` and `sha256` go into every plan it makes."""

    def __init__(self, model_dir: Path, adapter_dir: Path | None = None, cache_dir: Path | None = None) -> None:
        if cache_dir is not None:
            use_cache(cache_dir)
        card = read_card(model_dir)
        model = load_model(model_dir)
        self.name = str(card.get("name", model_dir.name))
        self.version = str(card.get("version", ""))
        self.sha256 = str(card.get("sha256") or sha256_of(model_dir / "model.safetensors"))
        self.tasks = frozenset(str(task) for task in card.get("tasks", ()))
        """What its card says it was trained on."""
        if adapter_dir is not None:
            model = merge_adapter(model, adapter_dir)
            adapter = read_adapter_card(adapter_dir)
            self.name, self.sha256 = str(adapter["name"]), str(adapter["sha256"])
        self.config = model.config
        self.rules = TokenRules(load_tokenizer(model_dir))
        if self.rules.vocab_size > self.config.vocab_size:
            raise ModelUnavailable(
                f"{model_dir}: the tokenizer has {self.rules.vocab_size} tokens, the model {self.config.vocab_size};"
                " the files do not belong together."
            )
        heads = load_heads(model_dir, self.config.n_embd)
        self.rates = heads is not None
        """Whether this checkpoint has heads; without them every piece is rated the same."""
        self._graph, params = nnx.split(model, nnx.Param)
        self._params = (params, heads or new_heads(self.config.n_embd))
        step = jax.jit(partial(_step, self._graph), donate_argnums=(1,))
        self._decoder = Decoder(
            step, self._params, self.rules, self.config.n_positions, partial(empty_cache, self.config)
        )
        self._step = step

    def warm_up(self) -> None:
        """Compile (or read from the cache) every shape that one plan needs."""
        for batch in BATCHES:
            cache = empty_cache(self.config, batch, self._decoder.short)
            for width in WIDTHS:
                zeros = np.zeros(batch, np.int32)
                *_, cache = self._step(self._params, cache, np.zeros((batch, width), np.int32), zeros, zeros)

    # ---- writing
    def write(
        self,
        prompts: Sequence[str],
        constraints: Sequence[Constraint],
        *,
        seed: int,
        temperature: float | Sequence[float] = 0.0,
    ) -> list[str]:
        """Continue each prompt under its constraint; temperature 0 takes the likeliest allowed token."""
        rows = self._run(prompts, constraints, seed, temperature, rated=False)
        return ["".join(row.pieces) for row in rows]

    def write_rated(
        self,
        prompts: Sequence[str],
        constraints: Sequence[Constraint],
        *,
        seed: int,
        temperature: float | Sequence[float] = 0.0,
    ) -> list[Rated]:
        """As `write`, with what the heads say at the end of each piece."""
        found = []
        for row in self._run(prompts, constraints, seed, temperature, rated=True):
            ratings = row.ratings()
            found.append(Rated(tuple(row.pieces), 1 / (1 + np.exp(-ratings[:, 0])), ratings[:, 1]))
        return found

    def _run(
        self,
        prompts: Sequence[str],
        constraints: Sequence[Constraint],
        seed: int,
        temperature: float | Sequence[float],
        *,
        rated: bool,
    ) -> list[Row]:
        heats = [temperature] * len(prompts) if isinstance(temperature, int | float) else list(temperature)
        rows, seen = [], Counter[str]()
        for prompt, constraint, heat in zip(prompts, constraints, heats, strict=True):
            # A row's chance hangs on what it is asked, not on its place: alone or in a batch it draws the same.
            rng = np.random.default_rng([seed, crc32(prompt.encode()), seen[prompt]])
            seen[prompt] += 1
            rows.append(Row(constraint, self.rules.tokenizer.encode(prompt).ids, rng, float(heat)))
        for first in range(0, len(rows), BATCHES[-1]):
            self._decoder.run(rows[first : first + BATCHES[-1]], rated=rated)
        return rows

    # ---- scoring
    def log_likelihood(self, prompts: Sequence[str], completions: Sequence[str]) -> np.ndarray:
        """Log-probability of each whole completion after its prompt, [N], in nats."""
        encode = self.rules.tokenizer.encode
        pairs = [(encode(p).ids, encode(c).ids) for p, c in zip(prompts, completions, strict=True)]
        found = np.zeros(len(pairs))
        for first in range(0, len(pairs), _SCORED_AT_ONCE):
            ids = np.zeros((_SCORED_AT_ONCE, self.config.n_positions), np.int32)
            asked = np.zeros(ids.shape, np.float32)
            for row, (before, after) in enumerate(pairs[first : first + _SCORED_AT_ONCE]):
                whole = [*before, *after][: self.config.n_positions]
                ids[row, : len(whole)], asked[row, len(before) : len(whole)] = whole, 1
            sums = np.asarray(_log_likelihood(self._graph, self._params[0], ids, asked))
            found[first : first + _SCORED_AT_ONCE] = sums[: len(pairs) - first]
        return found

    def rate(self, prompts: Sequence[str], texts: Sequence[str]) -> list[dict[int, tuple[float, float]]]:
        """For each text, by the character at which a token ends: the chance of what stands so far, and its effort."""
        found: list[dict[int, tuple[float, float]]] = []
        for first in range(0, len(texts), _SCORED_AT_ONCE):
            group = list(zip(prompts, texts, strict=True))[first : first + _SCORED_AT_ONCE]
            ids = np.zeros((_SCORED_AT_ONCE, self.config.n_positions), np.int32)
            ends: list[dict[int, int]] = []
            for row, (prompt, text) in enumerate(group):
                before, after = self.rules.tokenizer.encode(prompt).ids, self.rules.tokenizer.encode(text)
                whole = [*before, *after.ids][: self.config.n_positions]
                ids[row, : len(whole)] = whole
                ends.append({high: len(before) + i for i, (_, high) in enumerate(after.offsets)})
            said = np.asarray(_ratings(self._graph, self._params, ids))
            for row, places in enumerate(ends):
                at = {end: said[row, place] for end, place in places.items() if place < self.config.n_positions}
                found.append({end: (float(1 / (1 + np.exp(-pair[0]))), float(pair[1])) for end, pair in at.items()})
        return found

    def score(self, prompts: Sequence[str], completions: Sequence[str]) -> np.ndarray:
        """Mean log-probability per token of each completion after its prompt, [N]."""
        lengths = [max(len(self.rules.tokenizer.encode(text).ids), 1) for text in completions]
        return self.log_likelihood(prompts, completions) / np.array(lengths)


def _step(
    graph: Any, params: tuple[Any, Heads], cache: KVCache, ids: jax.Array, start: jax.Array, last: jax.Array
) -> tuple[jax.Array, jax.Array, KVCache]:
    """One forward pass over ids [B, T] from positions start [B]; logits [B, V] at index last [B], ratings [B, T, 2]."""
    weights, heads = params
    model: GPT2 = nnx.merge(graph, weights)
    hidden, cache = model.extend_hidden(ids, start, cache)
    at_last = jnp.take_along_axis(hidden, last[:, None, None], axis=1)[:, 0]
    return model.logits(at_last), rate(heads, hidden), cache


@partial(jax.jit, static_argnums=0)
def _log_likelihood(graph: Any, params: Any, ids: jax.Array, asked: jax.Array) -> jax.Array:
    """Sum over ids [B, T] where asked [B, T] is 1 of their log-probability after what stands before: [B]."""
    model: GPT2 = nnx.merge(graph, params)
    log_p = jax.nn.log_softmax(model(ids)[:, :-1], axis=-1)
    picked = jnp.take_along_axis(log_p, ids[:, 1:, None], axis=-1)[..., 0]
    return (picked * asked[:, 1:]).sum(axis=1)


@partial(jax.jit, static_argnums=0)
def _ratings(graph: Any, params: tuple[Any, Heads], ids: jax.Array) -> jax.Array:
    """What the heads say at every place of ids [B, T]: [B, T, 2]."""
    weights, heads = params
    model: GPT2 = nnx.merge(graph, weights)
    return rate(heads, model.hidden(ids))
