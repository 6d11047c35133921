"""The GPT-2 as a writer: constrained decoding of many rows at once with a static KV cache.

Prompts and constraints in, texts out. A row stands where its own text stands; rows of one batch advance together.
Tokens the grammar forces are not asked for one by one: they are fed many at a time in one forward pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.checkpoint import load_model, read_card, sha256_of
from fitjax.model.constrain import Constraint, Piece, TokenRules
from fitjax.model.gpt2 import GPT2, KVCache, empty_cache
from fitjax.model.lora import merge_adapter, read_adapter_card
from fitjax.model.runtime import use_cache
from fitjax.model.tokenizer import load_tokenizer

BATCHES = (1, 12, 24, 48)
WIDTHS = (1, 8, 64)
"""Few compiled shapes: rows and tokens of a step are rounded up to one of these."""


@dataclass
class _Row:
    constraint: Constraint
    pending: list[int]
    """Tokens decided but not yet fed to the model."""
    rng: np.random.Generator
    piece: Piece | None = None
    length: int = 0
    """Tokens in the cache."""
    text: list[str] = field(default_factory=list)
    finished: bool = False


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
        self._graph, self._params = nnx.split(model, nnx.Param)
        self._step = jax.jit(partial(_step, self._graph), donate_argnums=(1,))

    def warm_up(self) -> None:
        """Compile (or read from the cache) every shape that one plan needs."""
        for batch in BATCHES[:3]:
            cache = empty_cache(self.config, batch, self.config.n_positions + WIDTHS[-1])
            for width in WIDTHS:
                zeros = np.zeros(batch, np.int32)
                _, cache = self._step(self._params, cache, np.zeros((batch, width), np.int32), zeros, zeros)

    # ---- writing
    def write(
        self, prompts: Sequence[str], constraints: Sequence[Constraint], *, seed: int, temperature: float = 0.0
    ) -> list[str]:
        """Continue each prompt under its constraint; temperature 0 takes the likeliest allowed token."""
        texts: list[str] = []
        for first in range(0, len(prompts), BATCHES[-1]):
            rows = [
                _Row(constraint, self.rules.tokenizer.encode(prompt).ids, np.random.default_rng([seed, first + i]))
                for i, (prompt, constraint) in enumerate(
                    zip(prompts[first : first + BATCHES[-1]], constraints[first : first + BATCHES[-1]], strict=True)
                )
            ]
            self._write_rows(rows, temperature)
            texts += ["".join(row.text) for row in rows]
        return texts

    def _write_rows(self, rows: list[_Row], temperature: float) -> None:
        batch = _round_up(len(rows), BATCHES)
        cache = empty_cache(self.config, batch, self.config.n_positions + WIDTHS[-1])
        for row in rows:
            self._advance(row)
        while any(row.pending for row in rows):
            logits, cache = self._feed(rows, cache, batch)
            for i, row in enumerate(rows):
                if row.pending or row.finished:
                    continue
                self._choose(row, logits[i], temperature)
                self._advance(row)

    def _advance(self, row: _Row) -> None:
        """Take what is forced, accept whole options and open the next choice, until the model has to decide."""
        while True:
            if row.piece is None:
                options = row.constraint.options()
                if not options:
                    row.finished, row.pending = True, []
                    return
                row.piece = self.rules.piece(options)
            row.pending += row.piece.forced()
            text = row.piece.text
            if text is None:
                return
            row.text.append(text)
            row.constraint.accept(text)
            row.piece = None

    def _choose(self, row: _Row, logits: np.ndarray, temperature: float) -> None:
        assert row.piece is not None
        allowed = row.piece.mask()
        scores = np.where(allowed, logits[: len(allowed)], -np.inf).astype(np.float64)
        if temperature <= 0:
            token = int(np.argmax(scores))
        else:
            p = np.exp((scores - scores.max()) / temperature)
            token = int(row.rng.choice(len(p), p=p / p.sum()))
        row.piece.take(token)
        row.pending.append(token)

    def _feed(self, rows: list[_Row], cache: KVCache, batch: int) -> tuple[np.ndarray, KVCache]:
        """Feed each row's pending tokens, as many as the widest shape holds; logits [B, V] after each row's last."""
        width = _round_up(min(max(len(row.pending) for row in rows), WIDTHS[-1]), WIDTHS)
        ids, start, last = np.zeros((batch, width), np.int32), np.zeros(batch, np.int32), np.zeros(batch, np.int32)
        for i, row in enumerate(rows):
            take = row.pending[:width]
            if row.length + len(take) > self.config.n_positions:
                raise ModelUnavailable(
                    f"the text outgrows the model's {self.config.n_positions} tokens; ask for fewer weeks."
                )
            ids[i, : len(take)], start[i], last[i] = take, row.length, max(len(take) - 1, 0)
            row.length += len(take)
            row.pending = row.pending[width:]
        logits, cache = self._step(self._params, cache, ids, start, last)
        return np.asarray(logits), cache

    # ---- scoring
    def score(self, prompts: Sequence[str], completions: Sequence[str]) -> np.ndarray:
        """Mean log-probability per token of each completion after its prompt, [N]."""
        means = []
        for prompt, completion in zip(prompts, completions, strict=True):
            before, after = (self.rules.tokenizer.encode(text).ids for text in (prompt, completion))
            ids = np.zeros((1, self.config.n_positions), np.int32)
            whole = [*before, *after][: self.config.n_positions]
            ids[0, : len(whole)] = whole
            log_p = np.asarray(_log_probs(self._graph, self._params, ids))[0]
            picked = [log_p[t - 1, whole[t]] for t in range(len(before), len(whole))]
            means.append(float(np.mean(picked)))
        return np.array(means)


def _round_up(n: int, sizes: tuple[int, ...]) -> int:
    return next(size for size in sizes if size >= n)


def _step(
    graph: Any, params: Any, cache: KVCache, ids: jax.Array, start: jax.Array, last: jax.Array
) -> tuple[jax.Array, KVCache]:
    """One forward pass over ids [B, T] from positions start [B]; logits [B, V] at index last [B] of each row."""
    model: GPT2 = nnx.merge(graph, params)
    logits, cache = model.extend(ids, start, cache)
    return jnp.take_along_axis(logits, last[:, None, None], axis=1)[:, 0], cache


@partial(jax.jit, static_argnums=0)
def _log_probs(graph: Any, params: Any, ids: jax.Array) -> jax.Array:
    model: GPT2 = nnx.merge(graph, params)
    return jax.nn.log_softmax(model(ids), axis=-1)
