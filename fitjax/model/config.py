"""The size of a GPT-2, under the Hub's own names. Numbers in, numbers out."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from fitjax.domain.errors import ModelUnavailable


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """Field names are those of a Hugging Face GPT-2 config.json."""

    vocab_size: int = 1024
    n_positions: int = 512
    n_embd: int = 192
    n_layer: int = 4
    n_head: int = 4
    layer_norm_epsilon: float = 1e-5
    dropout: float = 0.0

    @property
    def head_width(self) -> int:
        return self.n_embd // self.n_head

    @property
    def n_params(self) -> int:
        per_layer = 12 * self.n_embd**2 + 13 * self.n_embd
        return (self.vocab_size + self.n_positions) * self.n_embd + self.n_layer * per_layer + 2 * self.n_embd

    def to_hf(self) -> dict[str, Any]:
        """A config.json that `transformers.GPT2Config` reads."""
        names = ("vocab_size", "n_positions", "n_embd", "n_layer", "n_head", "layer_norm_epsilon")
        return {
            **{name: getattr(self, name) for name in names},
            "architectures": ["GPT2LMHeadModel"],
            "model_type": "gpt2",
            "activation_function": "gelu_new",
            "n_inner": None,
            "n_ctx": self.n_positions,
            "resid_pdrop": self.dropout,
            "embd_pdrop": self.dropout,
            "attn_pdrop": self.dropout,
            "bos_token_id": 0,
            "eos_token_id": 0,
            "tie_word_embeddings": True,
        }


PRESETS = {
    "tiny": ModelConfig(n_embd=64, n_layer=2, n_head=2, n_positions=256),
    "small": ModelConfig(n_embd=192, n_layer=4, n_head=4),
    "base": ModelConfig(n_embd=256, n_layer=6, n_head=8),
}


def from_hf(data: dict[str, Any]) -> ModelConfig:
    """Raises ModelUnavailable for a config that is not a plain GPT-2's."""
    if data.get("model_type") != "gpt2" or data.get("activation_function", "gelu_new") != "gelu_new":
        raise ModelUnavailable(
            f"config.json describes {data.get('model_type')!r} with {data.get('activation_function')!r};"
            " only GPT-2 with gelu_new can be loaded."
        )
    try:
        known = {f.name: data[f.name] for f in dataclasses.fields(ModelConfig) if f.name in data}
        config = ModelConfig(**known, dropout=float(data.get("resid_pdrop", 0.0)))
        sizes = (config.vocab_size, config.n_positions, config.n_embd, config.n_layer, config.n_head)
        if not all(type(size) is int and size > 0 for size in sizes) or config.n_embd % config.n_head:
            raise ValueError
    except (TypeError, ValueError):
        raise ModelUnavailable("config.json holds sizes that make no GPT-2; fetch the model again.") from None
    if data.get("n_inner") not in (None, 4 * config.n_embd):
        raise ModelUnavailable(f"config.json has n_inner {data['n_inner']}; only 4 x n_embd can be loaded.")
    return config
