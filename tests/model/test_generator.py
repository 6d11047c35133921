from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.checkpoint import load_model
from fitjax.model.generator import GptGenerator, in_groups
from tests.model.checkpoints import save_checkpoint
from tests.model.menus import Menu

DAYS = [[f"{day} {what}\n" for what in ("rest", "run easy 40", "run long 90", "str full 45")] for day in ("mo", "tu")]
PROMPTS = ["<week> run\n", "<week> a much longer prompt about someone\n", "x\n", "<season>\n"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_checkpoint(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture(scope="module")
def generator(folder: Path) -> GptGenerator:
    return GptGenerator(folder)


def test_rows_written_together_are_the_rows_written_alone(generator: GptGenerator) -> None:
    together = generator.write(PROMPTS, [Menu(DAYS) for _ in PROMPTS], seed=0)
    assert together == [generator.write([prompt], [Menu(DAYS)], seed=0)[0] for prompt in PROMPTS]


def test_the_text_is_what_the_constraint_accepted(generator: GptGenerator) -> None:
    menus = [Menu(DAYS), Menu(DAYS[:1]), Menu([])]
    texts = generator.write(PROMPTS[:3], menus, seed=0)
    assert texts == ["".join(menu.taken) for menu in menus]
    assert texts[2] == ""


def test_the_same_seed_draws_the_same_and_seeds_differ(generator: GptGenerator) -> None:
    def drawn(seed: int) -> str:
        return generator.write(["<week>\n"], [Menu(DAYS)], seed=seed, temperature=3.0)[0]

    assert [drawn(seed) for seed in range(6)] == [drawn(seed) for seed in range(6)]
    assert len({drawn(seed) for seed in range(12)}) > 2


def test_the_likeliest_option_follows_the_weights_step_by_step(folder: Path, generator: GptGenerator) -> None:
    """Greedy choice redone by hand from whole-text logits, without cache and without the grammar library."""
    model, rules = load_model(folder), generator.rules
    prompt, options = "<week> run\n", [bytes([byte]).decode() for byte in b"abcdef"]
    ids = rules.tokenizer.encode(prompt).ids
    logits = np.asarray(model(jnp.asarray([ids])))[0, -1]
    best = max(options, key=lambda letter: logits[rules.tokenizer.encode(letter).ids[0]])
    assert generator.write([prompt], [Menu([options])], seed=0) == [best]


def test_a_score_is_the_mean_log_probability_of_the_completion(folder: Path, generator: GptGenerator) -> None:
    prompt, completion = "<week> run\n", "tu run easy 40\n"
    before, after = (generator.rules.tokenizer.encode(text).ids for text in (prompt, completion))
    log_p = jax.nn.log_softmax(load_model(folder)(jnp.asarray([before + after]))[0])
    expected = np.mean([log_p[len(before) + i - 1, token] for i, token in enumerate(after)])
    assert generator.score([prompt], [completion]) == pytest.approx([expected], abs=1e-4)


def test_a_text_that_outgrows_the_model_is_one_sentence(generator: GptGenerator) -> None:
    with pytest.raises(ModelUnavailable, match="outgrows the model's 128 tokens"):
        generator.write(["ab " * 100], [Menu(DAYS)], seed=0)


def test_a_tokenizer_larger_than_the_model_is_refused(folder: Path, tmp_path: Path) -> None:
    import json
    import shutil

    shutil.copytree(folder, tmp_path / "odd")
    path = tmp_path / "odd" / "tokenizer.json"
    data = json.loads(path.read_text())
    data["added_tokens"] += [{**data["added_tokens"][0], "id": 1000 + i, "content": f"<more{i}>"} for i in range(40)]
    path.write_text(json.dumps(data))
    with pytest.raises(ModelUnavailable, match="do not belong together"):
        GptGenerator(tmp_path / "odd")


def test_rows_that_begin_alike_are_written_as_those_that_do_not(generator: GptGenerator) -> None:
    """A common beginning is read once for all; lengths, heats and company must not show in what is written."""
    prompts = [f"<week> the same long words for every one of them {i}\n" for i in (1, 1, 2, 33, 4, 4, 5)]
    menus = [DAYS, DAYS[:1], [], DAYS * 3, DAYS, DAYS[1:], DAYS * 2]
    heats = [0.0, 2.0, 0.0, 2.0, 0.0, 2.0, 0.0]
    together = generator.write(prompts, [Menu(menu) for menu in menus], seed=3, temperature=heats)
    for i in (0, 2, 3, 4, 6):  # the first of each prompt: a second one draws other numbers
        alone = generator.write([prompts[i]], [Menu(menus[i])], seed=3, temperature=heats[i])
        assert together[i] == alone[0]


def test_more_rows_than_one_batch_holds_are_written_as_one_by_one(generator: GptGenerator) -> None:
    prompts = [f"<week> athlete {i}\n" for i in range(70)]
    together = generator.write(prompts, [Menu(DAYS) for _ in prompts], seed=0)
    for i in (0, 31, 32, 69):
        assert generator.write([prompts[i]], [Menu(DAYS)], seed=0) == [together[i]]


def test_ratings_while_writing_are_those_of_the_whole_text_read_again(generator: GptGenerator) -> None:
    prompts = [f"<week> run {i}\n" for i in range(20)]
    rated = generator.write_rated(prompts, [Menu(DAYS) for _ in prompts], seed=0)
    again = generator.rate(prompts, [r.text for r in rated])
    for one, by_end in zip(rated, again, strict=True):
        ends = np.cumsum([len(piece) for piece in one.pieces])
        assert [by_end[end][0] for end in ends.tolist()] == pytest.approx(one.done.tolist(), abs=1e-4)
        assert [by_end[end][1] for end in ends.tolist()] == pytest.approx(one.effort.tolist(), abs=1e-3)


@given(n=st.integers(0, 300), lanes=st.integers(1, 4))
def test_groups_hold_every_row_once_in_order_and_none_too_many(n: int, lanes: int) -> None:
    groups = in_groups(list(range(n)), 32, lanes)
    assert [row for group in groups for row in group] == list(range(n))
    assert all(len(group) <= 32 for group in groups)
