from pathlib import Path

import jax.numpy as jnp
import numpy as np
import pytest

from fitjax.model.checkpoint import load_model, save_model, weights_of
from fitjax.model.gpt2 import empty_cache
from tests.model.checkpoints import SMALL, loud_model

TOLERANCE = 1e-4


@pytest.fixture(scope="module")
def ids() -> np.ndarray:
    return np.random.default_rng(1).integers(0, SMALL.vocab_size, (3, 96)).astype(np.int32)


@pytest.mark.slow
def test_logits_are_those_of_the_torch_reference(tmp_path: Path, ids: np.ndarray) -> None:
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    torch.manual_seed(7)
    config = transformers.GPT2Config(
        vocab_size=300, n_positions=128, n_embd=48, n_layer=3, n_head=3, initializer_range=0.2
    )
    reference = transformers.GPT2LMHeadModel(config).eval()
    with torch.no_grad():
        for parameter in reference.parameters():
            parameter.add_(0.05 * torch.randn_like(parameter))
        expected = reference(torch.tensor(ids.astype(np.int64))).logits.numpy()
    reference.save_pretrained(tmp_path, safe_serialization=True)
    found = np.asarray(load_model(tmp_path)(jnp.asarray(ids)))
    assert np.abs(expected).max() > 5
    assert np.abs(found - expected).max() < TOLERANCE


def test_transformers_reads_what_is_saved_here(tmp_path: Path, ids: np.ndarray) -> None:
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    model = loud_model()
    save_model(model, tmp_path)
    reference = transformers.GPT2LMHeadModel.from_pretrained(tmp_path).eval()
    with torch.no_grad():
        expected = reference(torch.tensor(ids.astype(np.int64))).logits.numpy()
    assert np.abs(np.asarray(model(jnp.asarray(ids))) - expected).max() < TOLERANCE


def test_saved_and_loaded_weights_are_the_same_bits(tmp_path: Path) -> None:
    model = loud_model()
    save_model(model, tmp_path)
    again = weights_of(load_model(tmp_path))
    for name, array in weights_of(model).items():
        np.testing.assert_array_equal(again[name], array)


def test_a_sharded_checkpoint_of_the_hub_loads(tmp_path: Path) -> None:
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    torch.manual_seed(1)
    config = transformers.GPT2Config(vocab_size=300, n_positions=64, n_embd=32, n_layer=2, n_head=2)
    reference = transformers.GPT2LMHeadModel(config).eval()
    reference.save_pretrained(tmp_path, max_shard_size="40KB")
    assert len(list(tmp_path.glob("*.safetensors"))) > 1
    found = weights_of(load_model(tmp_path))
    np.testing.assert_array_equal(found["transformer.wte.weight"], reference.transformer.wte.weight.detach().numpy())


@pytest.mark.parametrize(
    ("lengths", "widths"), [((1, 40, 17), (8, 1)), ((3, 3, 3), (1, 16)), ((30, 1, 9), (16, 8)), ((5, 64, 1), (1, 1, 1))]
)
@pytest.mark.slow
def test_rows_of_different_lengths_continued_by_cache_equal_full_recomputation(
    lengths: tuple[int, ...], widths: tuple[int, ...]
) -> None:
    """Each row first holds `lengths[i]` tokens, then all grow together in pieces of the given widths."""
    model = loud_model()
    rng = np.random.default_rng(sum(lengths))
    total = max(lengths) + sum(widths)
    ids = rng.integers(0, SMALL.vocab_size, (3, total)).astype(np.int32)
    cache = empty_cache(SMALL, 3, SMALL.n_positions)
    first = np.zeros((3, max(lengths)), np.int32)
    for i, n in enumerate(lengths):
        first[i, :n] = ids[i, :n]
    _, cache = model.extend(jnp.asarray(first), jnp.zeros(3, jnp.int32), cache)
    start = np.array(lengths, np.int32)
    whole = np.asarray(model(jnp.asarray(ids)))
    for width in widths:
        piece = np.stack([ids[i, s : s + width] for i, s in enumerate(start)])
        logits, cache = model.extend(jnp.asarray(piece), jnp.asarray(start), cache)
        for i, s in enumerate(start):
            np.testing.assert_allclose(np.asarray(logits)[i], whole[i, s : s + width], atol=2e-4)
        start = start + width


def test_packed_texts_do_not_see_each_other() -> None:
    model = loud_model()
    a, b = np.arange(1, 11), np.arange(50, 70)
    packed = jnp.asarray(np.concatenate([a, b])[None])
    positions = jnp.asarray(np.concatenate([np.arange(10), np.arange(20)])[None])
    segments = jnp.asarray(np.array([[0] * 10 + [1] * 20]))
    together = np.asarray(model(packed, positions=positions, segments=segments))[0]
    np.testing.assert_allclose(together[:10], np.asarray(model(jnp.asarray(a[None])))[0], atol=1e-4)
    np.testing.assert_allclose(together[10:], np.asarray(model(jnp.asarray(b[None])))[0], atol=1e-4)


def test_a_token_never_depends_on_later_ones() -> None:
    model = loud_model()
    ids = np.random.default_rng(3).integers(0, 300, (1, 30))
    changed = ids.copy()
    changed[0, 20:] = 5
    before, after = (np.asarray(model(jnp.asarray(x)))[0] for x in (ids, changed))
    np.testing.assert_allclose(before[:20], after[:20], atol=1e-5)
    assert np.abs(before[20:] - after[20:]).max() > 0.1
