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

BATCHES = (1, 6, 12, 18, 32)
"""Rows of a step are rounded up to one of these, so that few shapes have to be compiled."""
ROOM = {1: {1: 1, 4: 4, 16: 16, 64: 64}, **{batch: {4: 3 * batch, 16: 5 * batch} for batch in BATCHES[1:]}}
"""For rows in a step, how wide it may be and how many tokens it then has room for: most rows say less than the widest.
Two widths are enough for many rows, of which some always have much to say."""
LENGTHS = (128, 256)
"""Positions a batch starts with; it moves to the next, then to the whole length when a row outgrows them."""
_WORTH_SHARING = 16
_CROWD = 0.75
"""A step is as wide as what this share of the rows has to say; the others catch up in the next ones."""

Step = Callable[[Any, KVCache, ArrayLike, tuple[ArrayLike, ...], ArrayLike, int], tuple[jax.Array, jax.Array, KVCache]]
"""(weights, cache, ids [N], Places as a tuple, last [B], width) -> (logits [B, V], ratings [N, 2], cache)."""


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
    rated: list[np.ndarray] = field(default_factory=list)
    """What the heads said of the tokens fed, as they were fed."""
    finished: bool = False

    def advance(self, rules: TokenRules, rated: bool) -> None:
        """Take what is forced, accept whole pieces and open the next choice, until the model has to decide.

        What a finished row has left to say is only worth saying when it is to be rated.
        """
        while True:
            if self.piece is None:
                options = self.constraint.options()
                if not options:
                    self.finished = True
                    if not rated:
                        self.pending = []
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
        allowed = self.piece.allowed()
        scores = logits[allowed].astype(np.float64)
        if self.temperature <= 0:
            token = int(allowed[scores.argmax()])
        else:
            p = np.exp((scores - scores.max()) / self.temperature)
            reach = (p / p.sum()).cumsum()
            token = int(allowed[(reach / reach[-1]).searchsorted(self.rng.random(), side="right")])
        self.piece.take(token)
        self.pending.append(token)

    def follow(self, leader: "Row", pending: list[int]) -> None:
        """Stand where the leader stands, which was fed what this row begins with."""
        self.length, self.rated, self.pending = leader.length, list(leader.rated), pending

    def ratings(self) -> np.ndarray:
        """[pieces, 2]: logit of completion and effort at the end of each piece; needs every token to be fed."""
        return np.concatenate(self.rated)[self.ends] if self.ends else np.zeros((0, 2))


class Decoder:
    """Drives rows to their ends with one compiled step. `empty` makes a cache of so many rows and positions."""

    def __init__(
        self, step: Step, weights: Any, rules: TokenRules, n_positions: int, empty: Callable[[int, int], KVCache]
    ) -> None:
        self._step, self._weights, self._rules, self._n_positions = step, weights, rules, n_positions
        self._empty = empty
        full = n_positions + 1
        self.lengths = (*(length for length in LENGTHS if length < full), full)

    def run(self, rows: Sequence[Row], *, rated: bool) -> None:
        """Every row to its end; with `rated` the last tokens are fed too, so that each piece has its ratings."""
        for row in rows:
            row.advance(self._rules, rated)
        live = [row for row in rows if row.pending]
        if not live:
            return
        cache = self._read_prompts(live, rated)
        while going := [i for i, row in enumerate(live) if row.pending]:
            batch = round_up(len(going), BATCHES)
            if batch < cache.rows:  # else the finished rows keep their places: moving a cache costs more than a gap
                live = [live[i] for i in going]
                cache = _gathered(cache, going, batch)
            cache, logits = self._pass(live, cache, rated)
            self._decide(live, logits, rated)

    def _read_prompts(self, rows: Sequence[Row], rated: bool) -> KVCache:
        """What all rows begin with is read once, what some begin with once for them; then each goes its own way."""
        begins = [tuple(row.pending) for row in rows]
        leaders = dict(zip(reversed(begins), reversed(rows), strict=True))
        readers = list(leaders.values())
        cache = self._begin(readers, rated)
        said: dict[int, np.ndarray] = {}
        while any(row.pending for row in readers):
            cache, logits = self._pass(readers, cache, rated)
            said = {i: logits[i] for i, row in enumerate(readers) if not row.pending and i not in said} | said
        places = {begin: place for place, begin in enumerate(leaders)}
        at = [places[begin] for begin in begins]
        for place, row in zip(at, rows, strict=True):
            if row is not readers[place]:
                row.follow(readers[place], [])
        cache = _gathered(cache, at, round_up(len(rows), BATCHES))
        self._decide(rows, [said[place] for place in at], rated)
        return cache

    def _begin(self, rows: Sequence[Row], rated: bool) -> KVCache:
        """A cache for these rows with all their common beginning in it, but for a last token of each row."""
        shared = _shared([row.pending[:-1] for row in rows])
        if len(rows) == 1 or len(shared) < _WORTH_SHARING:
            return self._empty(round_up(len(rows), BATCHES), self.lengths[0])
        first, rest = rows[0], rows[0].pending[len(shared) :]
        first.pending = shared
        cache = self._empty(1, self.lengths[0])
        while first.pending:
            cache, _ = self._pass([first], cache, rated)
        for row in rows:
            row.follow(first, rest if row is first else row.pending[len(shared) :])
        return _gathered(cache, [0] * len(rows), round_up(len(rows), BATCHES))

    def _decide(self, rows: Sequence[Row], logits: Sequence[np.ndarray] | np.ndarray, rated: bool) -> None:
        """Rows with nothing left to say choose their next token."""
        for row, scores in zip(rows, logits, strict=False):
            if not row.pending and not row.finished:
                row.choose(scores)
                row.advance(self._rules, rated)

    def _pass(self, rows: Sequence[Row], cache: KVCache, rated: bool) -> tuple[KVCache, np.ndarray]:
        """One step: what rows have to say, as far as the step has room; logits [B, V] after each row's last token."""
        batch = cache.rows
        width, takes = _shared_out([len(row.pending) for row in rows], batch)
        reached = max(row.length + take for row, take in zip(rows, takes, strict=True))
        if reached > self._n_positions:
            raise ModelUnavailable(f"the text outgrows the model's {self._n_positions} tokens; ask for fewer weeks.")
        if reached >= cache.length:  # one place stays free for what fills the step up
            cache = _lengthened(cache, round_up(reached + 1, self.lengths))
        room, used = ROOM[batch][width], sum(takes)
        # What fills the step up is written behind the first row's tokens, where nobody looks before it is overwritten.
        ids, row_of, offset = np.zeros(room, np.int32), np.zeros(room, np.int32), np.full(room, takes[0], np.int32)
        start, first, last = np.zeros(batch, np.int32), np.zeros(batch, np.int32), np.zeros(batch, np.int32)
        ids[:used] = [token for row, take in zip(rows, takes, strict=True) for token in row.pending[:take]]
        row_of[:used] = np.repeat(np.arange(len(rows)), takes)
        start[: len(rows)] = [row.length for row in rows]
        ends = np.cumsum(takes)
        first[: len(rows)] = ends - takes
        last[: len(rows)] = np.maximum(ends - 1, 0)
        offset[:used] = np.arange(used) - first[row_of[:used]]
        logits, ratings, cache = self._step(self._weights, cache, ids, (row_of, offset, start, first), last, width)
        felt = np.asarray(ratings) if rated else None
        for row, take, end in zip(rows, takes, ends.tolist(), strict=True):
            if take:
                if felt is not None:
                    row.rated.append(felt[end - take : end])
                row.length += take
                row.pending = row.pending[take:]
        return cache, np.asarray(logits)


def _shared(texts: Sequence[list[int]]) -> list[int]:
    """What all the texts begin with."""
    low, high = min(texts), max(texts)
    return low[: next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), len(low))]


def _shared_out(waiting: Sequence[int], batch: int) -> tuple[int, list[int]]:
    """How wide a step is and how many of its waiting tokens each row may say: short ones first, they decide next."""
    sizes = sorted(n for n in waiting if n)
    widths = tuple(ROOM[batch])
    width = round_up(min(sizes[int(_CROWD * (len(sizes) - 1))], widths[-1]), widths)
    room, takes = ROOM[batch][width], [0] * len(waiting)
    for i in sorted(range(len(waiting)), key=lambda i: waiting[i]):
        takes[i] = min(waiting[i], width, room)
        room -= takes[i]
    return width, takes


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
