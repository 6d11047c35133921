"""Whatever a model prefers, the text is one of the options."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.model.constrain import TokenRules
from fitjax.model.random_choice import RandomGenerator
from fitjax.model.tokenizer import train_tokenizer
from tests.model.checkpoints import TEXTS
from tests.model.menus import Menu

RULES = TokenRules(train_tokenizer(TEXTS, 300))
WORDS = st.text(alphabet='abru 40125x@\n"\\/.跑', min_size=1, max_size=12)
OPTIONS = st.lists(WORDS, min_size=1, max_size=12, unique=True).map(
    lambda words: [w for w in words if not any(w != other and w.startswith(other) for other in words)]
)


@settings(max_examples=150, deadline=None)
@given(options=OPTIONS, seed=st.integers(0, 2**32 - 1))
def test_any_preference_ends_in_one_of_the_options(options: list[str], seed: int) -> None:
    rng = np.random.default_rng(seed)
    piece = RULES.piece(options)
    tokens = piece.forced()
    while not piece.done:
        allowed = piece.allowed()
        assert len(allowed)
        token = int(rng.choice(allowed))
        piece.take(token)
        tokens.append(token)
        tokens += piece.forced()
    assert piece.text in options
    assert RULES.tokenizer.decode(tokens, skip_special_tokens=False) == piece.text


@settings(max_examples=60, deadline=None)
@given(options=OPTIONS)
def test_every_option_can_be_reached(options: list[str]) -> None:
    """Byte by byte: the mask always lets a beginning of the wanted option through."""
    for wanted in options:
        piece, written = RULES.piece(options), ""
        written_bytes = b"".join(RULES.ll.decode_bytes([t]) for t in piece.forced())
        while not piece.done:
            rest = wanted.encode()[len(written_bytes) :]
            fits = [t for t in piece.allowed() if rest.startswith(RULES.ll.decode_bytes([int(t)]))]
            assert fits, (wanted, written)
            piece.take(int(fits[0]))
            written_bytes += RULES.ll.decode_bytes([int(fits[0])])
            written_bytes += b"".join(RULES.ll.decode_bytes([t]) for t in piece.forced())
        assert piece.text == wanted


def test_a_token_outside_the_grammar_is_an_error() -> None:
    piece = RULES.piece(["we rest\n", "tu run\n"])
    with pytest.raises(Exception, match="breaks the grammar"):
        piece.take(RULES.tokenizer.encode("x").ids[0])


def test_chance_takes_every_option_sometime_and_the_same_one_for_the_same_seed() -> None:
    def drawn(seed: int) -> str:
        return RandomGenerator(1).write([""], [Menu([["a\n", "b\n", "c\n"]])], seed=seed)[0]

    assert {drawn(seed) for seed in range(40)} == {"a\n", "b\n", "c\n"}
    assert [drawn(seed) for seed in range(9)] == [drawn(seed) for seed in range(9)]
