"""LoRA supervised fine-tuning on a handful of examples: what a retrain run does, from the first step to the files.

Weighted examples and a base checkpoint in, an adapter folder and before/after held-out losses out. A run that is
killed goes on from its last checkpoint and ends with the same bits.
"""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from fitjax.domain.errors import BadInput, Cancelled
from fitjax.model.checkpoint import load_model, read_card
from fitjax.model.lora import merged, new_adapter, save_adapter
from fitjax.model.tokenizer import load_tokenizer
from fitjax.train.dataset import Batch, Encoded, encode_all, to_batch
from fitjax.train.loss import token_losses
from fitjax.train.state import load_state, save_state

Report = Callable[[int, int, str, dict[str, float]], None]


@dataclass(frozen=True, slots=True)
class FinetuneConfig:
    rank: int = 8
    alpha: float = 16.0
    lr: float = 1e-3
    steps: int = 40
    batch_size: int = 8
    replay_share: float = 0.5
    """Share of each batch taken from the replay examples, so that the rest is not forgotten."""
    checkpoint_every: int = 10
    eval_every: int = 5
    seed: int = 0


def finetune(
    examples: Sequence[dict[str, Any]],
    heldout: Sequence[dict[str, Any]],
    base_dir: Path,
    out_dir: Path,
    config: FinetuneConfig,
    *,
    replay: Sequence[dict[str, Any]] = (),
    name: str = "adapter",
    report: Report = lambda *_: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Train an adapter into out_dir/adapter. Raises Cancelled when stopped, BadInput without examples."""
    if not examples or not heldout:
        raise BadInput("there is nothing to learn from or nothing held out; rate a few more sessions.")
    model = load_model(base_dir)
    tokenizer = load_tokenizer(base_dir)
    length = min(model.config.n_positions, 384)
    own, held, old = (encode_all(items, tokenizer, length) for items in (examples, heldout, replay))
    graph, base = nnx.split(model, nnx.Param)
    loss_fn = _loss_fn(graph, base, config)
    train_step, eval_step, optimizer = _steps(loss_fn, config)
    adapter = new_adapter(model.config, config.rank, key=jax.random.key(config.seed))
    adapter, opt_state = jax.device_put((adapter, optimizer.init(adapter)), jax.devices()[0])
    held_batches = _fixed_batches(held, config.batch_size, length)
    start, history, adapter, opt_state, _ = load_state(out_dir / "state", adapter, opt_state, config)
    if not start:
        history = {"before": _mean(eval_step, adapter, held_batches), "seconds": 0.0}
    began, spent = time.monotonic(), float(history["seconds"])
    for step in range(start, config.steps):
        if should_stop():
            raise Cancelled(f"stopped at step {step} of {config.steps}")
        batch = _draw(own, old, config, length, step)
        adapter, opt_state, loss = train_step(adapter, opt_state, _arrays(batch))
        metrics = {"loss": float(loss), "seconds": spent + time.monotonic() - began}
        done = step + 1
        if done % config.eval_every == 0 or done == config.steps:
            metrics["val_loss"] = _mean(eval_step, adapter, held_batches)
            history["after"] = metrics["val_loss"]
        report(done, config.steps, f"Step {done} of {config.steps}, loss {metrics['loss']:.3f}", metrics)
        if done % config.checkpoint_every == 0 or done == config.steps:
            history["seconds"] = metrics["seconds"]
            save_state(out_dir / "state", done, history, adapter, opt_state, None, config)
    card = {
        "name": name,
        "base": base_dir.name,
        "base_sha256": read_card(base_dir).get("sha256"),
        "config": asdict(config),
    }
    sha = save_adapter(adapter, out_dir / "adapter", rank=config.rank, alpha=config.alpha, card=card)
    result = {
        "before": round(float(history["before"]), 4),
        "after": round(float(history["after"]), 4),
        "steps": config.steps,
        "seconds": round(float(history["seconds"]), 1),
        "sha256": sha,
    }
    (out_dir / "result.json").write_text(json.dumps(result))
    return result


def _loss_fn(graph: Any, base: Any, config: FinetuneConfig) -> Callable[..., jax.Array]:
    """Loss of the base model with the adapter merged in; only the adapter is ever differentiated."""
    scale = config.alpha / config.rank

    def loss(adapter: Any, batch: dict[str, jax.Array]) -> jax.Array:
        model = nnx.merge(graph, merged(base, adapter, scale))
        logits = model(batch["ids"], positions=batch["positions"], segments=batch["segments"])
        total, weight = token_losses(logits, batch["ids"], batch["weights"])
        return total / jnp.maximum(weight, 1e-6)

    return loss


def _steps(loss_fn: Callable[..., jax.Array], config: FinetuneConfig) -> tuple[Any, Any, optax.GradientTransformation]:
    schedule = optax.warmup_cosine_decay_schedule(
        0.0, config.lr, max(config.steps // 10, 1), max(config.steps, 2), config.lr * 0.1
    )
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=0.0))

    def train_step(adapter: Any, opt_state: Any, batch: dict[str, jax.Array]) -> tuple[Any, Any, jax.Array]:
        loss, grads = jax.value_and_grad(loss_fn)(adapter, batch)
        updates, opt_state = optimizer.update(grads, opt_state, adapter)
        return optax.apply_updates(adapter, updates), opt_state, loss

    return jax.jit(train_step), jax.jit(loss_fn), optimizer


def _draw(own: Sequence[Encoded], old: Sequence[Encoded], config: FinetuneConfig, length: int, step: int) -> Batch:
    """One example a row; the step alone decides which, so a resumed run draws the same."""
    rng = np.random.default_rng([config.seed, step])
    n_old = int(config.batch_size * config.replay_share) if old else 0
    rows = [int(rng.integers(len(own))) for _ in range(config.batch_size - n_old)]
    rows += [len(own) + int(rng.integers(len(old))) for _ in range(n_old)]
    return to_batch([*own, *old], [[row] for row in rows], length)


def _fixed_batches(encoded: Sequence[Encoded], batch_size: int, length: int) -> list[Batch]:
    groups = [list(range(i, min(i + batch_size, len(encoded)))) for i in range(0, len(encoded), batch_size)]
    return [
        to_batch(encoded, [[i] for i in group] + [[] for _ in range(batch_size - len(group))], length)
        for group in groups
    ]


def _mean(eval_step: Any, adapter: Any, batches: Sequence[Batch]) -> float:
    """Weighted mean over batches, each counting as much as the weight it holds."""
    totals = [(float(eval_step(adapter, _arrays(b))), float(np.abs(b.weights[:, 1:]).sum())) for b in batches]
    return sum(loss * weight for loss, weight in totals) / max(sum(weight for _, weight in totals), 1e-6)


def _arrays(batch: Batch) -> dict[str, jax.Array]:
    return {name: jnp.asarray(array) for name, array in batch.arrays().items()}
