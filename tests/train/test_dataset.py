from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.errors import BadInput
from fitjax.model.tokenizer import end_id, train_tokenizer
from fitjax.train.dataset import Encoded, encode, encode_all, epoch_batches, pack, read_jsonl, to_batch

LENGTH = 32
TOKENIZER = train_tokenizer(["tu run easy 40\n"] * 5, 300)


def made(sizes: list[int]) -> list[Encoded]:
    """Examples whose ids say which example and place they are."""
    return [
        Encoded(np.arange(n, dtype=np.int32) + 100 * i + 1, np.full(n, i + 1, np.float32)) for i, n in enumerate(sizes)
    ]


SIZES = st.lists(st.integers(1, LENGTH), min_size=1, max_size=40)


@given(sizes=SIZES, seed=st.integers(0, 1000))
def test_packing_uses_every_example_once_and_overfills_no_row(sizes: list[int], seed: int) -> None:
    order = [int(i) for i in np.random.default_rng(seed).permutation(len(sizes))]
    rows = list(pack(made(sizes), order, LENGTH))
    assert sorted(i for row in rows for i in row) == list(range(len(sizes)))
    assert all(sum(sizes[i] for i in row) <= LENGTH for row in rows)


@given(sizes=SIZES)
def test_a_packed_text_stays_whole_with_its_own_positions_and_weights(sizes: list[int]) -> None:
    encoded = made(sizes)
    rows = list(pack(encoded, range(len(sizes)), LENGTH))
    batch = to_batch(encoded, rows, LENGTH)
    for r, members in enumerate(rows):
        for number, index in enumerate(members, 1):
            here = batch.segments[r] == number
            np.testing.assert_array_equal(batch.ids[r, here], encoded[index].ids)
            np.testing.assert_array_equal(batch.weights[r, here], encoded[index].weights)
            np.testing.assert_array_equal(batch.positions[r, here], np.arange(sizes[index]))
    assert batch.weights[batch.segments == 0].sum() == 0


@settings(max_examples=30)
@given(sizes=SIZES, seed=st.integers(0, 5), epoch=st.integers(0, 3))
def test_the_same_seed_and_epoch_give_the_same_batches_of_one_shape(sizes: list[int], seed: int, epoch: int) -> None:
    first, again = (epoch_batches(made(sizes), batch_size=4, length=LENGTH, seed=seed, epoch=epoch) for _ in range(2))
    assert all(batch.ids.shape == (4, LENGTH) for batch in first)
    for a, b in zip(first, again, strict=True):
        np.testing.assert_array_equal(a.ids, b.ids)
    assert sum(int((batch.segments > 0).sum()) for batch in first) == sum(sizes)


def test_epochs_come_in_another_order() -> None:
    encoded = made([20] * 30)
    a, b = (epoch_batches(encoded, batch_size=4, length=LENGTH, seed=0, epoch=e) for e in (0, 1))
    assert any((x.ids != y.ids).any() for x, y in zip(a, b, strict=True))


def test_the_completion_and_its_end_are_the_task_and_the_prompt_counts_a_little() -> None:
    found = encode({"prompt": "tu", "completion": " run"}, TOKENIZER, prompt_weight=0.1)
    n_prompt = len(TOKENIZER.encode("tu").ids)
    assert found.weights[0] == 0
    assert found.weights[1:n_prompt] == pytest.approx(0.1)
    assert found.weights[n_prompt:] == pytest.approx(1.0)
    assert found.ids[-1] == end_id(TOKENIZER)


def test_a_span_counts_where_it_stands_and_nowhere_else() -> None:
    text = "mo rest\ntu run easy 40\nwe rest\n"
    start, end = text.index("tu"), text.index("we")
    example = {"prompt": "<week>\n", "completion": text, "weight": 0.0, "spans": [[start, end, -1.0]]}
    found = encode(example, TOKENIZER)
    spanned = [int(i) for i in np.flatnonzero(found.weights)]
    assert TOKENIZER.decode([int(found.ids[i]) for i in spanned]) == text[start:end]
    assert (found.weights[spanned] == -1.0).all()


def test_a_long_example_is_cut_at_its_end() -> None:
    (found,) = encode_all([{"prompt": "p", "completion": "tu run easy 40\n" * 50}], TOKENIZER, LENGTH)
    assert len(found.ids) == len(found.weights) == LENGTH


@pytest.mark.parametrize("line", ["{", '{"prompt": "a"}', "[1]", '"text"', "null"])
def test_a_line_that_is_no_example_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text('{"prompt": "a", "completion": "b"}\n' + line + "\n")
    with pytest.raises(BadInput, match="line 2: not an example"):
        read_jsonl(path)
