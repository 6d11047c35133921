from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer, models

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.tokenizer import END, end_id, load_tokenizer, train_tokenizer
from tests.model.checkpoints import TEXTS

TOKENIZER = train_tokenizer(TEXTS, 300)


@settings(max_examples=200, deadline=None)
@given(st.text().filter(lambda text: END not in text))
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text).ids, skip_special_tokens=False) == text


def test_the_end_is_one_token_and_never_made_of_pieces() -> None:
    assert TOKENIZER.encode(f"we rest\n{END}").ids[-1] == end_id(TOKENIZER)
    assert TOKENIZER.encode(END).ids == [end_id(TOKENIZER)]


def test_a_number_is_its_digits() -> None:
    assert len(TOKENIZER.encode("120").ids) == 3


def test_the_same_texts_give_the_same_tokenizer() -> None:
    assert train_tokenizer(TEXTS, 300).to_str() == TOKENIZER.to_str()


def test_frequent_words_become_tokens_of_their_own() -> None:
    assert len(TOKENIZER.encode(" goblet_squat").ids) < len(" goblet_squat") / 2


def test_a_tokenizer_without_an_end_is_refused(tmp_path: Path) -> None:
    Tokenizer(models.BPE()).save(str(tmp_path / "tokenizer.json"))
    with pytest.raises(ModelUnavailable, match=r"no <\|endoftext\|> token"):
        end_id(load_tokenizer(tmp_path))
