"""Training from scratch: Optax AdamW over packed batches, on whatever devices JAX finds, resumable bit for bit.

    fitjax train base --corpus runs/corpus --out runs/fitjax-base --preset small

Token rows in, a checkpoint in the Hub's layout out. Knows nothing of fitness.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx
from jax.sharding import Mesh, NamedSharding, PartitionSpec

from fitjax.model.checkpoint import new_model, save_model
from fitjax.model.config import PRESETS, ModelConfig
from fitjax.model.gpt2 import GPT2
from fitjax.model.heads import Heads, head_losses, new_heads, rate, save_heads
from fitjax.model.tokenizer import load_tokenizer, train_tokenizer
from fitjax.train.dataset import Batch, Encoded, encode_all, epoch_batches, read_jsonl
from fitjax.train.loss import token_losses
from fitjax.train.state import load_state, save_state

Report = Callable[[int, dict[str, float]], None]
COMPLETION_WEIGHT, EFFORT_WEIGHT = 0.1, 0.02
"""Shares of the heads' losses in the whole: the text is the task, the heads must not bend the trunk."""


@dataclass(frozen=True, slots=True)
class TrainConfig:
    preset: str = "small"
    vocab_size: int = 768
    length: int = 384
    batch_size: int = 16
    lr: float = 2e-3
    warmup: int = 100
    steps: int = 3000
    weight_decay: float = 0.1
    clip: float = 1.0
    dropout: float = 0.0
    bf16: bool = False
    seed: int = 0
    eval_every: int = 200
    checkpoint_every: int = 200
    patience: int = 5
    """Evaluations without a better held-out loss before stopping."""
    minutes: float | None = None
    """Wall-clock budget; the schedule still runs over `steps`."""


def decay_mask(params: Any) -> Any:
    """True where weight decay applies: matrices of the blocks, not biases, norms or embeddings."""
    return jax.tree_util.tree_map_with_path(
        lambda path, leaf: leaf.ndim >= 2 and "wte" not in str(path) and "wpe" not in str(path), params
    )


def make_optimizer(config: TrainConfig) -> optax.GradientTransformation:
    schedule = optax.warmup_cosine_decay_schedule(
        0.0, config.lr, min(config.warmup, max(config.steps // 5, 1)), config.steps, config.lr * 0.05
    )
    return optax.chain(
        optax.clip_by_global_norm(config.clip),
        optax.adamw(schedule, b1=0.9, b2=0.95, weight_decay=config.weight_decay, mask=decay_mask),
    )


def data_sharding() -> tuple[NamedSharding, NamedSharding]:
    """(rows over all local devices, everything everywhere)."""
    mesh = Mesh(np.array(jax.local_devices()), ("data",))
    return NamedSharding(mesh, PartitionSpec("data")), NamedSharding(mesh, PartitionSpec())


def make_steps(graph: Any, config: TrainConfig) -> tuple[Any, Any, optax.GradientTransformation]:
    """(train_step, eval_step, optimizer): pure functions of parameters, optimizer state and a batch."""
    optimizer = make_optimizer(config)

    def losses(params: Any, batch: dict[str, jax.Array], key: jax.Array | None) -> jax.Array:
        """[5]: cost and weight of the text, costs of completion and effort, places they were asked at."""
        weights = params["model"]
        if config.bf16:
            weights = jax.tree.map(lambda p: p.astype(jnp.bfloat16), weights)
        model: GPT2 = nnx.merge(graph, weights)
        hidden = model.hidden(
            batch["ids"], positions=batch["positions"], segments=batch["segments"],
            dtype=jnp.bfloat16 if config.bf16 else jnp.float32, dropout_key=key,
        )  # fmt: skip
        text = token_losses(model.logits(hidden), batch["ids"], batch["weights"])
        felt = head_losses(rate(params["heads"], hidden), batch["done"], batch["effort"], batch["marks"])
        return jnp.stack([*text, *felt, batch["marks"].sum()])

    def loss_fn(params: Any, batch: dict[str, jax.Array], key: jax.Array | None) -> tuple[jax.Array, jax.Array]:
        text, weight, completion, effort, asked = losses(params, batch, key)
        loss = text / jnp.maximum(weight, 1e-6)
        heads = (COMPLETION_WEIGHT * completion + EFFORT_WEIGHT * effort) / jnp.maximum(asked, 1)
        return loss + heads, loss

    def train_step(params: Any, opt_state: Any, batch: dict[str, jax.Array], key: jax.Array) -> tuple[Any, Any, Any]:
        (_, loss), grads = jax.value_and_grad(loss_fn, has_aux=True)(params, batch, key if config.dropout else None)
        updates, opt_state = optimizer.update(grads, opt_state, params)
        return optax.apply_updates(params, updates), opt_state, loss

    def eval_step(params: Any, batch: dict[str, jax.Array]) -> jax.Array:
        return losses(params, batch, None)

    return jax.jit(train_step, donate_argnums=(0, 1)), jax.jit(eval_step), optimizer


def as_arrays(batch: Batch, sharding: NamedSharding) -> dict[str, jax.Array]:
    return {name: jax.device_put(array, sharding) for name, array in batch.arrays().items()}


def held_out(eval_step: Any, params: Any, batches: Sequence[dict[str, jax.Array]]) -> dict[str, float]:
    """Losses over the whole held-out set: text (nats a token), completion (nats), effort (squared points of RPE)."""
    sums = np.sum([np.asarray(eval_step(params, batch), np.float64) for batch in batches], axis=0)
    text, weight, completion, effort, asked = sums
    found = {"val_loss": float(text / max(weight, 1e-6))}
    if asked:
        found |= {"val_completion": float(completion / asked), "val_effort": float(effort / asked)}
    return found


def train(
    model: GPT2,
    train_set: Sequence[Encoded],
    valid_set: Sequence[Encoded],
    config: TrainConfig,
    state_dir: Path,
    report: Report,
    should_stop: Callable[[], bool] = lambda: False,
) -> tuple[GPT2, Heads, dict[str, Any]]:
    """Train until the steps, the minutes or the patience end. Returns the best model and heads on the held-out set."""
    graph, weights = nnx.split(model, nnx.Param)
    params = {"model": weights, "heads": new_heads(model.config.n_embd)}
    train_step, eval_step, optimizer = make_steps(graph, config)
    rows, everywhere = data_sharding()
    params = jax.device_put(params, everywhere)
    opt_state = jax.device_put(optimizer.init(params), everywhere)
    start, history, params, opt_state, best = load_state(state_dir, params, opt_state, config)
    valid_batches = epoch_batches(valid_set, batch_size=config.batch_size, length=config.length, seed=0, epoch=0)
    valid = [as_arrays(batch, rows) for batch in valid_batches]
    began, spent = time.monotonic(), float(history.get("seconds", 0.0))
    epoch, batches, tokens = -1, [], int(history.get("tokens", 0))
    per_epoch = 0
    step = start
    while step < config.steps:
        if not per_epoch:
            epoch, batches = 0, _epoch(train_set, config, 0)
            per_epoch = len(batches)
        if step // per_epoch != epoch:
            epoch = step // per_epoch
            batches = _epoch(train_set, config, epoch)
        batch = batches[step % per_epoch % len(batches)]  # another order may pack into a batch less than the first
        key = jax.random.fold_in(jax.random.key(config.seed), step)
        params, opt_state, loss = train_step(params, opt_state, as_arrays(batch, rows), key)
        step, tokens = step + 1, tokens + int((batch.segments > 0).sum())
        seconds = spent + time.monotonic() - began
        late = config.minutes is not None and seconds > config.minutes * 60
        stop = should_stop() or late
        if step % 20 == 0:
            report(step, {"loss": float(loss), "tokens": tokens, "seconds": seconds})
        if step % config.eval_every == 0 or step == config.steps or stop:
            found = held_out(eval_step, params, valid)
            value = found["val_loss"]
            report(step, {"loss": float(loss), **found, "tokens": tokens, "seconds": seconds})
            history["curve"] = [*history.get("curve", []), [step, float(loss), value]]
            if best is None or value < best[0]:
                # Copied, not viewed: the next step is given these buffers to write into.
                best, history["bad"] = (value, jax.tree.map(np.array, params)), 0
                history |= {name: found[name] for name in found if name != "val_loss"}
            else:
                history["bad"] = history.get("bad", 0) + 1
        if step % config.checkpoint_every == 0 or stop:
            history |= {"tokens": tokens, "seconds": seconds}
            save_state(state_dir, step, history, params, opt_state, best, config)
        if stop or history.get("bad", 0) >= config.patience:
            break
    history |= {
        "tokens": tokens,
        "seconds": spent + time.monotonic() - began,
        "step": step,
    }
    if best is not None:
        history["val_loss"] = best[0]
        params = best[1]
    return nnx.merge(graph, params["model"]), params["heads"], history


def _epoch(train_set: Sequence[Encoded], config: TrainConfig, epoch: int) -> list[Batch]:
    return epoch_batches(train_set, batch_size=config.batch_size, length=config.length, seed=config.seed, epoch=epoch)


def train_from_scratch(
    corpus: Path,
    out: Path,
    config: TrainConfig,
    report: Report,
    *,
    command: str = "",
    should_stop: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Tokenizer, model, card. `out/state` lets a stopped run go on; it is not part of the checkpoint."""
    out.mkdir(parents=True, exist_ok=True)
    examples = {split: read_jsonl(corpus / f"{split}.jsonl") for split in ("train", "valid")}
    if not (out / "tokenizer.json").is_file():
        texts = (e["prompt"] + e["completion"] for e in examples["train"])
        train_tokenizer(texts, config.vocab_size).save(str(out / "tokenizer.json"))
    tokenizer = load_tokenizer(out)
    size: ModelConfig = replace(PRESETS[config.preset], vocab_size=tokenizer.get_vocab_size(), dropout=config.dropout)
    # A position the model has no embedding for would be NaN, not an error.
    config = replace(config, length=min(config.length, size.n_positions))
    encoded = {split: encode_all(items, tokenizer, config.length) for split, items in examples.items()}
    model, heads, history = train(
        new_model(size, config.seed), encoded["train"], encoded["valid"], config, out / "state", report, should_stop
    )
    card: dict[str, Any] = {
        "name": out.name,
        "version": "1",
        "made_by": command,
        "parameters": size.n_params,
        "device": f"{jax.devices()[0].device_kind} x {jax.local_device_count()}",
        "config": asdict(config),
        "tasks": sorted({str(e["task"]) for e in examples["train"] if "task" in e}),
        "examples": {split: len(items) for split, items in examples.items()},
        "corpus_tokens": int(sum(len(e.ids) for e in encoded["train"])),
        **{
            name: history[name]
            for name in ("step", "tokens", "seconds", "val_loss", "val_completion", "val_effort", "curve")
            if name in history
        },
    }
    save_heads(heads, out)
    sha = save_model(model, out, card)
    return {**card, "sha256": sha}
