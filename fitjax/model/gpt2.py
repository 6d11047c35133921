"""GPT-2 in flax.nnx: pre-norm, learned positions, tied embeddings, tanh-approximated GELU.

Token ids in, float32 logits out. With a `KVCache` the same weights continue rows that stand at different lengths.
Letters: B rows, T tokens of this call, S cached positions, D width, H heads, K head width, V vocabulary.
"""

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

    def __call__(
        self, x: jax.Array, mask: jax.Array, layer_cache: tuple[jax.Array, jax.Array] | None, start: jax.Array | None
    ) -> tuple[jax.Array, tuple[jax.Array, jax.Array] | None]:
        """x [B, T, D], mask [B, 1, T, S] True where attention may look."""
        b, t, d = x.shape
        parts = jnp.split(self.c_attn(x), 3, axis=-1)
        q, k, v = (part.reshape(b, t, self.n_head, self.head_width).transpose(0, 2, 1, 3) for part in parts)
        if layer_cache is not None:
            write = jax.vmap(lambda old, new, at: jax.lax.dynamic_update_slice(old, new, (0, at, 0)))
            k = write(layer_cache[0], k.astype(layer_cache[0].dtype), start)
            v = write(layer_cache[1], v.astype(layer_cache[1].dtype), start)
            layer_cache = (k, v)
        scores = jnp.einsum("bhtk,bhsk->bhts", q, k.astype(q.dtype), preferred_element_type=jnp.float32)
        scores = jnp.where(mask, scores * self.head_width**-0.5, _MASKED)
        weights = jax.nn.softmax(scores, axis=-1).astype(x.dtype)
        mixed = jnp.einsum("bhts,bhsk->bhtk", weights, v.astype(x.dtype)).transpose(0, 2, 1, 3).reshape(b, t, d)
        return self.c_proj(mixed), layer_cache


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
        x, _ = self._trunk(self._embed(ids, positions, dtype), mask, None, None, dropout_key)
        return x

    def extend(self, ids: jax.Array, start: jax.Array, cache: KVCache) -> tuple[jax.Array, KVCache]:
        """ids [B, T] continue rows that hold `start` [B] tokens; logits [B, T, V] and the cache with them written."""
        hidden, cache = self.extend_hidden(ids, start, cache)
        return self.logits(hidden), cache

    def extend_hidden(self, ids: jax.Array, start: jax.Array, cache: KVCache) -> tuple[jax.Array, KVCache]:
        """As `extend`, but the trunk's output [B, T, D]: whoever needs one position's logits asks for those alone."""
        t = ids.shape[1]
        positions = start[:, None] + jnp.arange(t)[None]
        mask = (jnp.arange(cache.length)[None, None] <= positions[:, :, None])[:, None]
        positions = jnp.minimum(positions, self.config.n_positions - 1)
        x, cache_out = self._trunk(self._embed(ids, positions, cache.k[0].dtype), mask, cache, start, None)
        assert cache_out is not None
        return x, cache_out

    def _embed(self, ids: jax.Array, positions: jax.Array, dtype: jnp.dtype) -> jax.Array:
        return (self.wte(ids) + self.wpe(positions)).astype(dtype)

    def _trunk(
        self,
        x: jax.Array,
        mask: jax.Array,
        cache: KVCache | None,
        start: jax.Array | None,
        dropout_key: jax.Array | None,
    ) -> tuple[jax.Array, KVCache | None]:
        keys = jax.random.split(dropout_key, 2 * len(self.h)) if dropout_key is not None else None
        ks, vs = [], []
        for i, block in enumerate(self.h):
            layer = None if cache is None else (cache.k[i], cache.v[i])
            mixed, layer = block.attn(block.ln_1(x), mask, layer, start)
            x = x + self._drop(mixed, keys, 2 * i)
            x = x + self._drop(block.mlp(block.ln_2(x)), keys, 2 * i + 1)
            if layer is not None:
                ks.append(layer[0])
                vs.append(layer[1])
        x = self.ln_f(x)
        return x, KVCache(tuple(ks), tuple(vs)) if cache is not None else None

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
