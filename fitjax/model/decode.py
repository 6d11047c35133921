"""Constrained decoding of many rows at once with a static KV cache.

Rows of prompt and constraint in, the pieces chosen and how the heads rate each out. A row stands where its own text
stands; rows of one batch advance together, and the batch shrinks as rows finish. Tokens the grammar forces are not
asked for one by one: they are fed many at a time in one forward pass.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.typing import ArrayLike

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.constrain import Constraint, Piece, TokenRules
from fitjax.model.gpt2 import KVCache

BATCHES = (1, 4, 12, 24, 48, 64)
WIDTHS = (1, 4, 16, 64)
"""Few compiled shapes: rows and tokens of a step are rounded up to one of these."""
SHORT_CACHE = 256
"""Positions a batch starts with; it moves to the whole length only when a row outgrows them."""
_CROWD = 0.75
"""A step is as wide as what this share of the rows has to say; the others catch up in the next ones."""

Step = Callable[[Any, KVCache, ArrayLike, ArrayLike, ArrayLike], tuple[jax.Array, jax.Array, KVCache]]
"""(params, cache, ids [B, T], start [B], last [B]) -> (logits [B, V], ratings [B, T, 2], cache)."""


@dataclass(eq=False)
class Row:
    """One text being written."""

    constraint: Constraint
    pending: list[int]
    """Tokens decided but not yet fed to the model."""
    rng: np.random.Generator
    temperature: float = 0.0
    piece: Piece | None = None
    length: int = 0
    """Tokens in the cache."""
    pieces: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    """For each piece, the position of its last token."""
    rated: dict[int, np.ndarray] = field(default_factory=dict)
    finished: bool = False

    def advance(self, rules: TokenRules) -> None:
        """Take what is forced, accept whole pieces and open the next choice, until the model has to decide."""
        while True:
            if self.piece is None:
                options = self.constraint.options()
                if not options:
                    self.finished = True
                    return
                self.piece = rules.piece(options)
            self.pending += self.piece.forced()
            text = self.piece.text
            if text is None:
                return
            self.pieces.append(text)
            self.ends.append(self.length + len(self.pending) - 1)
            self.constraint.accept(text)
            self.piece = None

    def choose(self, logits: np.ndarray) -> None:
        """One token of the open piece: the likeliest allowed one, or a draw among them."""
        assert self.piece is not None
        allowed = np.flatnonzero(self.piece.mask())
        scores = logits[allowed].astype(np.float64)
        if self.temperature <= 0:
            token = int(allowed[np.argmax(scores)])
        else:
            p = np.exp((scores - scores.max()) / self.temperature)
            token = int(allowed[self.rng.choice(len(p), p=p / p.sum())])
        self.piece.take(token)
        self.pending.append(token)

    def ratings(self) -> np.ndarray:
        """[pieces, 2]: logit of completion and effort at the end of each piece; needs every token to be fed."""
        return np.array([self.rated[end] for end in self.ends]).reshape(-1, 2)


class Decoder:
    """Drives rows to their ends with one compiled step. `empty` makes a cache of so many rows and positions."""

    def __init__(
        self, step: Step, params: Any, rules: TokenRules, n_positions: int, empty: Callable[[int, int], KVCache]
    ) -> None:
        self._step, self._params, self._rules, self._n_positions = step, params, rules, n_positions
        self._empty = empty
        self.full = n_positions + WIDTHS[-1]
        self.short = min(SHORT_CACHE, self.full)

    def run(self, rows: Sequence[Row], *, rated: bool) -> None:
        """Every row to its end; with `rated` the last tokens are fed too, so that each piece has its ratings."""
        for row in rows:
            row.advance(self._rules)
        live = [row for row in rows if row.pending and (rated or not row.finished)]
        if not live:
            return
        cache = self._read_prompts(live, rated)
        while live:
            kept = [i for i, row in enumerate(live) if row.pending and (rated or not row.finished)]
            if len(kept) < len(live):
                live = [live[i] for i in kept]
                cache = _gathered(cache, kept, round_up(max(len(kept), 1), BATCHES))
            if live:
                cache, logits = self._pass(live, cache, rated)
                self._decide(live, logits)

    def _read_prompts(self, rows: Sequence[Row], rated: bool) -> KVCache:
        """Rows that begin alike, as the candidates of one week do, are read once; then each goes its own way."""
        begins = [tuple(row.pending) for row in rows]
        leaders = dict(zip(reversed(begins), reversed(rows), strict=True))
        readers = list(leaders.values())
        cache = self._empty(round_up(len(readers), BATCHES), self.short)
        said: dict[int, np.ndarray] = {}
        while any(row.pending for row in readers):
            cache, logits = self._pass(readers, cache, rated)
            said = {i: logits[i] for i, row in enumerate(readers) if not row.pending and i not in said} | said
        places = {begin: place for place, begin in enumerate(leaders)}
        at = [places[begin] for begin in begins]
        for place, row in zip(at, rows, strict=True):
            leader = readers[place]
            if row is not leader:
                row.pending, row.length, row.rated = [], leader.length, dict(leader.rated)
        cache = _gathered(cache, at, round_up(len(rows), BATCHES))
        self._decide(rows, [said[place] for place in at])
        return cache

    def _decide(self, rows: Sequence[Row], logits: Sequence[np.ndarray] | np.ndarray) -> None:
        """Rows with nothing left to say choose their next token."""
        for row, scores in zip(rows, logits, strict=False):
            if not row.pending and not row.finished:
                row.choose(scores)
                row.advance(self._rules)

    def _pass(self, rows: Sequence[Row], cache: KVCache, rated: bool) -> tuple[KVCache, np.ndarray]:
        """One step: what each row has to say, as far as the step is wide; logits [B, V] after each row's last token."""
        batch = cache.rows
        waiting = sorted(len(row.pending) for row in rows if row.pending)
        width = round_up(min(waiting[int(_CROWD * (len(waiting) - 1))], WIDTHS[-1]), WIDTHS)
        if max(row.length for row in rows) + width > cache.length:
            cache = _lengthened(cache, self.full)
        ids, start, last = np.zeros((batch, width), np.int32), np.zeros(batch, np.int32), np.zeros(batch, np.int32)
        for i, row in enumerate(rows):
            take = row.pending[:width]
            if row.length + len(take) > self._n_positions:
                raise ModelUnavailable(
                    f"the text outgrows the model's {self._n_positions} tokens; ask for fewer weeks."
                )
            ids[i, : len(take)], start[i], last[i] = take, row.length, max(len(take) - 1, 0)
        logits, ratings, cache = self._step(self._params, cache, ids, start, last)
        felt = np.asarray(ratings) if rated else None
        for i, row in enumerate(rows):
            fed = len(row.pending[:width])
            if felt is not None:
                row.rated |= {row.length + t: felt[i, t] for t in range(fed)}
            row.length += fed
            row.pending = row.pending[width:]
        return cache, np.asarray(logits)


def round_up(n: int, sizes: tuple[int, ...]) -> int:
    return next(size for size in sizes if size >= n)


@jax.jit
def _picked(cache: KVCache, rows: ArrayLike) -> KVCache:
    return jax.tree.map(lambda layer: layer[rows], cache)


def _gathered(cache: KVCache, places: Sequence[int], batch: int) -> KVCache:
    """A cache of `batch` rows, the first of them those at `places`."""
    if list(places) == list(range(len(places))) and batch == cache.rows:
        return cache
    rows = np.zeros(batch, np.int32)
    rows[: len(places)] = places
    return _picked(cache, rows)


def _lengthened(cache: KVCache, length: int) -> KVCache:
    def longer(layer: jax.Array) -> jax.Array:
        return jnp.pad(layer, ((0, 0), (0, 0), (0, length - layer.shape[2]), (0, 0)))

    return jax.tree.map(longer, cache)
