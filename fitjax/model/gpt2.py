"""GPT-2 in flax.nnx: pre-norm, learned positions, tied embeddings, tanh-approximated GELU.

Token ids in, float32 logits out. With a `KVCache` the same weights continue rows that stand at different lengths.
Letters: B rows, T tokens of this call, S cached positions, D width, H heads, K head width, V vocabulary, N tokens of
rows with unequal shares laid end to end.
"""

from collections.abc import Callable
from typing import NamedTuple

import jax
import jax.numpy as jnp
from flax import nnx

from fitjax.model.config import ModelConfig

_INIT_STD = 0.02
_MASKED = -1e9


class KVCache(NamedTuple):
    """Keys and values, a [B, H, S, K] array for each layer; positions not yet written hold anything.

    One array a layer, heads before positions: a donated step then writes in place, and attention reads it as it
    lies. Stacked layers with positions first cost ten times as much a token on a CPU.
    """

    k: tuple[jax.Array, ...]
    v: tuple[jax.Array, ...]

    @property
    def rows(self) -> int:
        return self.k[0].shape[0]

    @property
    def length(self) -> int:
        return self.k[0].shape[2]


class Places(NamedTuple):
    """Where N tokens belong: rows with unequal shares laid end to end, so that only attention is computed with gaps."""

    row: jax.Array
    """[N], the row of each token."""
    offset: jax.Array
    """[N], 0 for the first token that its row is given now."""
    start: jax.Array
    """[B], tokens each row holds already."""
    first: jax.Array
    """[B], where in N the row's tokens begin."""


def even_places(start: jax.Array, width: int) -> Places:
    """The same share for every row, none of it a gap."""
    at = jnp.arange(start.shape[0] * width, dtype=jnp.int32)
    return Places(at // width, at % width, start, jnp.arange(start.shape[0], dtype=jnp.int32) * width)


def empty_cache(config: ModelConfig, batch: int, length: int, dtype: jnp.dtype = jnp.float32) -> KVCache:
    shape = (batch, config.n_head, length, config.head_width)
    zeros = [jnp.zeros(shape, dtype) for _ in range(2 * config.n_layer)]
    return KVCache(tuple(zeros[: config.n_layer]), tuple(zeros[config.n_layer :]))


class Attention(nnx.Module):
    def __init__(self, config: ModelConfig, *, rngs: nnx.Rngs) -> None:
        d = config.n_embd
        std_out = _INIT_STD / (2 * config.n_layer) ** 0.5
        self.n_head, self.head_width = config.n_head, config.head_width
        self.c_attn = nnx.Linear(d, 3 * d, kernel_init=nnx.initializers.normal(_INIT_STD), rngs=rngs)
        self.c_proj = nnx.Linear(d, d, kernel_init=nnx.initializers.normal(std_out), rngs=rngs)

    def __call__(self, x: jax.Array, mask: jax.Array) -> jax.Array:
        """x [B, T, D], mask [B, 1, T, T] True where attention may look."""
        b, t, d = x.shape
        parts = jnp.split(self.c_attn(x), 3, axis=-1)
        q, k, v = (part.reshape(b, t, self.n_head, self.head_width).transpose(0, 2, 1, 3) for part in parts)
        return self.c_proj(self._mix(q, k, v, mask).transpose(0, 2, 1, 3).reshape(b, t, d))

    def extend(
        self, x: jax.Array, places: Places, width: int, mask: jax.Array, k: jax.Array, v: jax.Array
    ) -> tuple[jax.Array, jax.Array, jax.Array]:
        """x [N, D], at most `width` of them a row; mask [B, 1, width, S]; this layer's keys and values, old and new."""
        n, d = x.shape
        parts = jnp.split(self.c_attn(x), 3, axis=-1)
        q, k_new, v_new = (part.reshape(n, self.n_head, self.head_width) for part in parts)
        at = places.start[places.row] + places.offset
        k = k.at[places.row, :, at].set(k_new.astype(k.dtype), mode="promise_in_bounds")
        v = v.at[places.row, :, at].set(v_new.astype(v.dtype), mode="promise_in_bounds")
        slots = places.first[:, None] + jnp.arange(width)[None]
        padded = q.at[slots].get(mode="clip").transpose(0, 2, 1, 3)
        mixed = self._mix_few(padded, k, v, mask).transpose(0, 2, 1, 3).reshape(-1, d)
        return self.c_proj(mixed.at[places.row * width + places.offset].get(mode="clip")), k, v

    def _mix(self, q: jax.Array, k: jax.Array, v: jax.Array, mask: jax.Array) -> jax.Array:
        """Values [B, H, S, K] in the measure that keys [B, H, S, K] answer to q [B, H, T, K]: [B, H, T, K]."""
        scores = jnp.einsum("bhtk,bhsk->bhts", q, k.astype(q.dtype), preferred_element_type=jnp.float32)
        scores = jnp.where(mask, scores * self.head_width**-0.5, _MASKED)
        weights = jax.nn.softmax(scores, axis=-1).astype(q.dtype)
        return jnp.einsum("bhts,bhsk->bhtk", weights, v.astype(q.dtype))

    def _mix_few(self, q: jax.Array, k: jax.Array, v: jax.Array, mask: jax.Array) -> jax.Array:
        """The same for few queries and many keys: with the keys first a CPU multiplies them a third faster."""
        if q.shape[2] == 1:
            return self._mix(q, k, v, mask)
        scores = jnp.einsum("bhsk,bhtk->bhst", k.astype(q.dtype), q, preferred_element_type=jnp.float32)
        scores = jnp.where(mask.swapaxes(2, 3), scores * self.head_width**-0.5, _MASKED)
        weights = jax.nn.softmax(scores, axis=2).astype(q.dtype)
        return jnp.einsum("bhst,bhsk->bhtk", weights, v.astype(q.dtype))


class Mlp(nnx.Module):
    def __init__(self, config: ModelConfig, *, rngs: nnx.Rngs) -> None:
        d = config.n_embd
        std_out = _INIT_STD / (2 * config.n_layer) ** 0.5
        self.c_fc = nnx.Linear(d, 4 * d, kernel_init=nnx.initializers.normal(_INIT_STD), rngs=rngs)
        self.c_proj = nnx.Linear(4 * d, d, kernel_init=nnx.initializers.normal(std_out), rngs=rngs)

    def __call__(self, x: jax.Array) -> jax.Array:
        return self.c_proj(jax.nn.gelu(self.c_fc(x), approximate=True))


class Block(nnx.Module):
    def __init__(self, config: ModelConfig, *, rngs: nnx.Rngs) -> None:
        self.ln_1 = nnx.LayerNorm(config.n_embd, epsilon=config.layer_norm_epsilon, rngs=rngs)
        self.attn = Attention(config, rngs=rngs)
        self.ln_2 = nnx.LayerNorm(config.n_embd, epsilon=config.layer_norm_epsilon, rngs=rngs)
        self.mlp = Mlp(config, rngs=rngs)


class GPT2(nnx.Module):
    """`model(ids)` for whole texts, `model.extend(ids, start, cache)` to continue rows with their cache.

    `hidden` is the trunk without the vocabulary: what the heads of heads.py read.
    """

    def __init__(self, config: ModelConfig, *, rngs: nnx.Rngs) -> None:
        self.config = config
        init = nnx.initializers.normal(_INIT_STD)
        self.wte = nnx.Embed(config.vocab_size, config.n_embd, embedding_init=init, rngs=rngs)
        self.wpe = nnx.Embed(config.n_positions, config.n_embd, embedding_init=init, rngs=rngs)
        self.h = nnx.List([Block(config, rngs=rngs) for _ in range(config.n_layer)])
        self.ln_f = nnx.LayerNorm(config.n_embd, epsilon=config.layer_norm_epsilon, rngs=rngs)

    def __call__(
        self,
        ids: jax.Array,
        *,
        positions: jax.Array | None = None,
        segments: jax.Array | None = None,
        dtype: jnp.dtype = jnp.float32,
        dropout_key: jax.Array | None = None,
    ) -> jax.Array:
        """ids [B, T] -> logits [B, T, V] float32. With `segments` [B, T], packed texts don't see each other."""
        hidden = self.hidden(ids, positions=positions, segments=segments, dtype=dtype, dropout_key=dropout_key)
        return self.logits(hidden)

    def hidden(
        self,
        ids: jax.Array,
        *,
        positions: jax.Array | None = None,
        segments: jax.Array | None = None,
        dtype: jnp.dtype = jnp.float32,
        dropout_key: jax.Array | None = None,
    ) -> jax.Array:
        """ids [B, T] -> the trunk's output [B, T, D]."""
        t = ids.shape[1]
        positions = jnp.arange(t)[None] if positions is None else positions
        mask = jnp.tril(jnp.ones((t, t), bool))[None, None]
        if segments is not None:
            mask = mask & (segments[:, None, :, None] == segments[:, None, None, :])
        return self._trunk(self._embed(ids, positions, dtype), lambda _, attn, x: attn(x, mask), dropout_key)

    def extend(self, ids: jax.Array, start: jax.Array, cache: KVCache) -> tuple[jax.Array, KVCache]:
        """ids [B, T] continue rows that hold `start` [B] tokens; logits [B, T, V] and the cache with them written."""
        batch, width = ids.shape
        hidden, cache = self.extend_hidden(ids.reshape(-1), even_places(start, width), width, cache)
        return self.logits(hidden).reshape(batch, width, -1), cache

    def extend_hidden(self, ids: jax.Array, places: Places, width: int, cache: KVCache) -> tuple[jax.Array, KVCache]:
        """ids [N], at most `width` of them a row, continue rows: the trunk's output [N, D] and the cache with them."""
        ks, vs = list(cache.k), list(cache.v)
        upto = places.start[:, None] + jnp.arange(width)[None]
        mask = (jnp.arange(cache.length)[None, None] <= upto[:, :, None])[:, None]

        def mix(layer: int, attn: Attention, x: jax.Array) -> jax.Array:
            x, ks[layer], vs[layer] = attn.extend(x, places, width, mask, ks[layer], vs[layer])
            return x

        positions = jnp.minimum(places.start[places.row] + places.offset, self.config.n_positions - 1)
        hidden = self._trunk(self._embed(ids, positions, cache.k[0].dtype), mix, None)
        return hidden, KVCache(tuple(ks), tuple(vs))

    def _embed(self, ids: jax.Array, positions: jax.Array, dtype: jnp.dtype) -> jax.Array:
        return (self.wte(ids) + self.wpe(positions)).astype(dtype)

    def _trunk(
        self, x: jax.Array, mix: Callable[[int, Attention, jax.Array], jax.Array], dropout_key: jax.Array | None
    ) -> jax.Array:
        """Every block's attention is asked through `mix`, which knows what it may look at."""
        keys = jax.random.split(dropout_key, 2 * len(self.h)) if dropout_key is not None else None
        for i, block in enumerate(self.h):
            x = x + self._drop(mix(i, block.attn, block.ln_1(x)), keys, 2 * i)
            x = x + self._drop(block.mlp(block.ln_2(x)), keys, 2 * i + 1)
        return self.ln_f(x)

    def _drop(self, x: jax.Array, keys: jax.Array | None, index: int) -> jax.Array:
        rate = self.config.dropout
        if keys is None or rate == 0:
            return x
        keep = jax.random.bernoulli(keys[index], 1 - rate, x.shape)
        return jnp.where(keep, x / (1 - rate), 0)

    def logits(self, x: jax.Array) -> jax.Array:
        """The trunk's output [..., T, D] against the tied embeddings: [..., T, V] float32."""
        table = self.wte.embedding[...]
        return jnp.einsum("...d,vd->...v", x, table.astype(x.dtype), preferred_element_type=jnp.float32)
