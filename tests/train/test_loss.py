import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.train.loss import token_losses


def by_hand(logits: np.ndarray, ids: np.ndarray, weights: np.ndarray) -> tuple[float, float]:
    total = size = 0.0
    for b in range(ids.shape[0]):
        for t in range(1, ids.shape[1]):
            row = logits[b, t - 1] - logits[b, t - 1].max()
            p = np.exp(row[ids[b, t]]) / np.exp(row).sum()
            w = weights[b, t]
            total += w * -np.log(p) if w >= 0 else -w * -np.log(1 - min(p, 1 - 1e-6))
            size += abs(w)
    return total, size


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_loss_is_the_weighted_cross_entropy_and_unlikelihood(seed: int) -> None:
    rng = np.random.default_rng(seed)
    logits, ids = rng.normal(0, 2, (2, 6, 5)), rng.integers(0, 5, (2, 6))
    weights = rng.choice([-1.0, 0.0, 0.1, 1.0], (2, 6))
    found = token_losses(jnp.asarray(logits, jnp.float32), jnp.asarray(ids), jnp.asarray(weights, jnp.float32))
    np.testing.assert_allclose([float(x) for x in found], by_hand(logits, ids, weights), rtol=1e-3, atol=1e-4)


def test_unlearning_pushes_the_token_down_and_learning_up() -> None:
    logits, ids = jnp.zeros((1, 2, 4)), jnp.array([[0, 3]])

    def pull(weight: float) -> float:
        grad = jax.grad(lambda x: token_losses(x, ids, jnp.array([[0.0, weight]]))[0])(logits)
        return float(grad[0, 0, 3])

    assert pull(1.0) < 0 < pull(-1.0)


def test_a_token_the_model_is_sure_of_can_still_be_unlearned_without_infinities() -> None:
    logits = jnp.array([[[0.0, 200.0], [0.0, 0.0]]])
    cost, _ = token_losses(logits, jnp.array([[0, 1]]), jnp.array([[0.0, -1.0]]))
    assert np.isfinite(float(cost))
    assert float(cost) > 5
