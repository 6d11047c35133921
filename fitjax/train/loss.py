"""The loss: weighted next-token cross-entropy, and unlikelihood where a weight is negative.

Logits and weights in, two sums out, so that batches of different fill add up exactly.
"""

import jax
import jax.numpy as jnp


def token_losses(logits: jax.Array, ids: jax.Array, weights: jax.Array) -> tuple[jax.Array, jax.Array]:
    """(sum of weighted losses, sum of |weights|) for logits [B, T, V] that predict ids [B, T] one step on.

    A positive weight w costs w * -log p; a negative one |w| * -log(1 - p) (unlikelihood, Welleck 2020).
    """
    log_p = jax.nn.log_softmax(logits[:, :-1].astype(jnp.float32), axis=-1)
    taken = jnp.take_along_axis(log_p, ids[:, 1:, None], axis=-1)[..., 0]
    w = weights[:, 1:]
    unlikely = -jnp.log1p(-jnp.minimum(jnp.exp(taken), 1 - 1e-6))
    cost = jnp.where(w >= 0, -taken, unlikely)
    return (jnp.abs(w) * cost).sum(), jnp.abs(w).sum()
