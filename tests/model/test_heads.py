from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.checkpoint import load_model
from fitjax.model.generator import GptGenerator
from fitjax.model.heads import HEADS, head_losses, load_heads, new_heads, rate, save_heads
from tests.model.checkpoints import save_checkpoint
from tests.model.menus import Menu

DAYS = [[f"{day} {what}\n" for what in ("rest", "run easy 40", "run long 90")] for day in ("mo", "tu", "we")]
FORCED = [[courses[i]] for i, courses in enumerate(DAYS)]
"""One choice each: its tokens are then the tokenizer's own, so that the text can be read again as a whole."""
PROMPT = "<week> run\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small checkpoint whose heads say something."""
    made = save_checkpoint(tmp_path_factory.mktemp("model") / "tiny")
    width, rng = load_model(made).config.n_embd, np.random.default_rng(0)
    heads = {name: jnp.asarray(rng.normal(size=value.shape), jnp.float32) for name, value in new_heads(width).items()}
    save_heads(heads, made)
    return made


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_the_losses_are_cross_entropy_and_squared_error_over_the_marked_places(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rated, done, effort = rng.normal(0, 2, (3, 5, 2)), rng.integers(0, 2, (3, 5)), rng.uniform(1, 10, (3, 5))
    marks = rng.integers(0, 2, (3, 5))
    p = 1 / (1 + np.exp(-rated[..., 0]))
    entropy = -(done * np.log(p) + (1 - done) * np.log(1 - p))
    found = head_losses(*(jnp.asarray(a, jnp.float32) for a in (rated, done, effort, marks)))
    wanted = (marks * entropy).sum(), (marks * (rated[..., 1] - effort) ** 2).sum()
    np.testing.assert_allclose([float(x) for x in found], wanted, rtol=1e-4, atol=1e-4)


def test_heads_come_back_as_they_were_saved(tmp_path: Path) -> None:
    heads = {name: jnp.full(value.shape, 0.25) for name, value in new_heads(8).items()}
    save_heads(heads, tmp_path)
    again = load_heads(tmp_path, 8)
    assert again is not None
    assert {name: value.tolist() for name, value in again.items()} == {n: v.tolist() for n, v in heads.items()}


def test_a_checkpoint_of_the_hub_has_none(tmp_path: Path) -> None:
    assert load_heads(tmp_path, 8) is None
    assert GptGenerator(save_checkpoint(tmp_path / "hub")).rates is False


@pytest.mark.parametrize("damage", ["cut", "other width"])
def test_heads_that_do_not_fit_are_one_sentence(damage: str, tmp_path: Path) -> None:
    save_heads(new_heads(8), tmp_path)
    if damage == "cut":
        (tmp_path / HEADS).write_bytes((tmp_path / HEADS).read_bytes()[:40])
    with pytest.raises(ModelUnavailable, match=r"damaged|do not fit"):
        load_heads(tmp_path, 8 if damage == "cut" else 16)


def test_each_piece_is_rated_by_what_stands_up_to_its_end(folder: Path) -> None:
    """Redone from whole texts without cache: the trunk at the last token of each piece, and the heads on it."""
    generator = GptGenerator(folder)
    prompts = [PROMPT, "<week> a longer prompt\n", PROMPT]
    written = generator.write_rated(prompts, [Menu(FORCED) for _ in prompts], seed=0, temperature=[0.0, 0.0, 2.0])
    model, heads, encode = (
        load_model(folder),
        load_heads(folder, generator.config.n_embd),
        generator.rules.tokenizer.encode,
    )
    assert heads is not None
    for prompt, one in zip(prompts, written, strict=True):
        ids, ends = list(encode(prompt).ids), []
        for piece in one.pieces:
            ids += encode(piece).ids
            ends.append(len(ids) - 1)
        rated = np.asarray(rate(heads, model.hidden(jnp.asarray([ids]))))[0, ends]
        np.testing.assert_allclose(one.done, jax.nn.sigmoid(rated[:, 0]), atol=1e-4)
        np.testing.assert_allclose(one.effort, rated[:, 1], atol=1e-3)


def test_rows_that_begin_alike_are_written_as_if_read_alone(folder: Path) -> None:
    generator = GptGenerator(folder)
    texts = generator.write([PROMPT] * 5, [Menu(DAYS) for _ in range(5)], seed=0)
    assert texts == generator.write([PROMPT], [Menu(DAYS)], seed=0) * 5
