"""A training run small enough for tests: few tokens, few steps, a model of a few thousand weights."""

from fitjax.model.checkpoint import new_model
from fitjax.model.config import ModelConfig
from fitjax.model.gpt2 import GPT2
from fitjax.model.tokenizer import train_tokenizer
from fitjax.train.dataset import Encoded, encode_all
from fitjax.train.loop import TrainConfig

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
EXAMPLES = [
    {"prompt": f"<week> n{n}\n", "completion": "".join(f"{d} {'run easy 40' if i < n else 'rest'}\n" for i, d in days)}
    for days in [list(enumerate(DAYS))]
    for n in range(1, 8)
] * 6
TOKENIZER = train_tokenizer((e["prompt"] + e["completion"] for e in EXAMPLES), 300)
CONFIG = TrainConfig(length=96, batch_size=4, lr=2e-2, warmup=2, steps=40, eval_every=4, checkpoint_every=8)


def encoded() -> list[Encoded]:
    return encode_all(EXAMPLES, TOKENIZER, CONFIG.length)


def model() -> GPT2:
    return new_model(ModelConfig(vocab_size=TOKENIZER.get_vocab_size(), n_positions=96, n_embd=32, n_layer=2, n_head=2))
