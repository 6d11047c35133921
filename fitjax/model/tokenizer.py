"""The model's tokenizer: byte-level BPE in the Hub's tokenizer.json, single digits, and a command's training of it.

Text to ids and back. The `tokenizers` library is used directly: it imports in 0.03 s, transformers in over two.
"""

from collections.abc import Iterable
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from fitjax.domain.errors import ModelUnavailable

END = "<|endoftext|>"


def train_tokenizer(texts: Iterable[str], vocab_size: int) -> Tokenizer:
    """Own BPE: every digit and every line end stands alone, words keep their leading space as in GPT-2."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\n"), "isolated"),
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        special_tokens=[END],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        min_frequency=2,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def load_tokenizer(folder: Path) -> Tokenizer:
    """Raises ModelUnavailable when tokenizer.json is missing or damaged."""
    path = folder / "tokenizer.json"
    if not path.is_file():
        raise ModelUnavailable(f"{path}: missing; a model folder needs its tokenizer.json.")
    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises plain Exception for every kind of damage
        raise ModelUnavailable(f"{path}: cannot be read as a tokenizer ({str(error)[:80]}); fetch it again.") from None


def end_id(tokenizer: Tokenizer) -> int:
    """Id of <|endoftext|>. Raises ModelUnavailable for a tokenizer without one."""
    found = tokenizer.token_to_id(END)
    if found is None:
        raise ModelUnavailable(f"the tokenizer has no {END} token; use a GPT-2 tokenizer.")
    return int(found)
