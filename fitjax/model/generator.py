"""The GPT-2 as a writer: a checkpoint, its adapter and its heads, ready to continue prompts under constraints.

Prompts and constraints in, texts out, and for whoever asks how the heads rate each piece. Knows nothing of plans.
"""

import math
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx
from tokenizers import Encoding

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.checkpoint import load_model, read_card, sha256_of
from fitjax.model.config import ModelConfig
from fitjax.model.constrain import Constraint, TokenRules
from fitjax.model.decode import BATCHES, ROOM, Decoder, Row
from fitjax.model.gpt2 import GPT2, KVCache, Places, empty_cache
from fitjax.model.heads import Heads, load_heads, new_heads, rate
from fitjax.model.lora import merge_adapter, read_adapter_card
from fitjax.model.runtime import use_cache
from fitjax.model.tokenizer import load_tokenizer

_SCORED_AT_ONCE = 8
LANES = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 4)
"""Groups of rows written at the same time: a step of few rows keeps one core busy, not two."""
_FEWEST_A_LANE = 8
T = TypeVar("T")


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
        leaves, tree = jax.tree.flatten(self._params)
        self._leaves = tuple(leaves)
        """The weights without their names: a call with a plain tuple costs a tenth of one with nnx's states."""
        self._step = jax.jit(partial(_step, self._graph, tree), donate_argnums=(1,), static_argnums=(5,))
        self._decoder = Decoder(
            self._step, self._leaves, self.rules, self.config.n_positions, partial(_empty, self.config)
        )

    def warm_up(self) -> None:
        """Compile (or read from the cache) every shape that one plan needs."""
        for batch in BATCHES:
            for length in self._decoder.lengths[:-1]:
                cache = _empty(self.config, batch, length)
                rows = np.zeros(batch, np.int32)
                for width, room in ROOM[batch].items():
                    ids = np.zeros(room, np.int32)
                    *_, cache = self._step(self._leaves, cache, ids, (ids, ids, rows, rows), rows, width)

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
        run = partial(self._decoder.run, rated=rated)
        groups = in_groups(rows, BATCHES[-1], LANES)
        if len(groups) < 2:
            for group in groups:
                run(group)
        else:
            with ThreadPoolExecutor(LANES) as lanes:
                list(lanes.map(run, groups))
        return rows

    # ---- scoring
    def log_likelihood(self, prompts: Sequence[str], completions: Sequence[str]) -> np.ndarray:
        """Log-probability of each whole completion after its prompt, [N], in nats."""
        found: list[float] = []
        for ids, spans in self._in_rows(prompts, completions):
            asked = np.zeros(ids.shape, np.float32)
            for row, (begin, text) in enumerate(spans):
                asked[row, begin : begin + len(text.ids)] = 1
            found += np.asarray(_log_likelihood(self._graph, self._params[0], ids, asked)).tolist()[: len(spans)]
        return np.array(found)

    def rate(self, prompts: Sequence[str], texts: Sequence[str]) -> list[dict[int, tuple[float, float]]]:
        """For each text, by the character at which a token ends: the chance of what stands so far, and its effort."""
        found: list[dict[int, tuple[float, float]]] = []
        for ids, spans in self._in_rows(prompts, texts):
            said = np.asarray(_ratings(self._graph, self._params, ids))
            for row, (begin, text) in zip(said, spans, strict=False):
                ends = [high for _, high in text.offsets][: max(self.config.n_positions - begin, 0)]
                pairs = row[begin : begin + len(ends)].tolist()
                found.append(
                    {end: (1 / (1 + math.exp(-done)), felt) for end, (done, felt) in zip(ends, pairs, strict=True)}
                )
        return found

    def _in_rows(
        self, prompts: Sequence[str], texts: Sequence[str]
    ) -> Iterator[tuple[np.ndarray, list[tuple[int, Encoding]]]]:
        """Prompts with their texts as ids [B, T] of one shape; for each row where its text begins, and its tokens."""
        encode = self.rules.tokenizer.encode
        for first in range(0, len(texts), _SCORED_AT_ONCE):
            group = slice(first, first + _SCORED_AT_ONCE)
            ids, spans = np.zeros((_SCORED_AT_ONCE, self.config.n_positions), np.int32), []
            for row, prompt, text in zip(ids, prompts[group], texts[group], strict=False):
                before, after = encode(prompt).ids, encode(text)
                whole = [*before, *after.ids][: self.config.n_positions]
                row[: len(whole)] = whole
                spans.append((len(before), after))
            yield ids, spans

    def score(self, prompts: Sequence[str], completions: Sequence[str]) -> np.ndarray:
        """Mean log-probability per token of each completion after its prompt, [N]."""
        lengths = [max(len(self.rules.tokenizer.encode(text).ids), 1) for text in completions]
        return self.log_likelihood(prompts, completions) / np.array(lengths)


def in_groups(rows: Sequence[T], most: int, lanes: int) -> list[Sequence[T]]:
    """Rows in their order, in groups of nearly equal size; where there are enough, as many groups as lanes."""
    count = max(-(-len(rows) // most), min(lanes, len(rows) // _FEWEST_A_LANE), 1)
    count = -(-count // lanes) * lanes if count > lanes else count
    edges = [len(rows) * i // count for i in range(count + 1)]
    return [rows[low:high] for low, high in pairwise(edges)]


@partial(jax.jit, static_argnums=(0, 1, 2))
def _empty(config: ModelConfig, batch: int, length: int) -> KVCache:
    return empty_cache(config, batch, length)


def _step(
    graph: Any,
    tree: Any,
    leaves: Sequence[jax.Array],
    cache: KVCache,
    ids: jax.Array,
    places: tuple[jax.Array, ...],
    last: jax.Array,
    width: int,
) -> tuple[jax.Array, jax.Array, KVCache]:
    """One forward pass over ids [N]; logits [B, V] at the tokens numbered last [B], ratings [N, 2]."""
    weights, heads = jax.tree.unflatten(tree, leaves)
    model: GPT2 = nnx.merge(graph, weights)
    hidden, cache = model.extend_hidden(ids, Places(*places), width, cache)
    return model.logits(hidden[last]), rate(heads, hidden), cache


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
