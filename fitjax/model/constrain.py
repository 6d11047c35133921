"""From "these texts may come next" to a mask over tokens: a trie becomes a Lark grammar, llguidance does the rest.

Texts in, token masks and forced tokens out. Knows tokens, not what they mean and not the model.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import llguidance.numpy
import numpy as np
from llguidance import LLMatcher, LLTokenizer
from tokenizers import Tokenizer

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.tokenizer import end_id


class Constraint(Protocol):
    """A text being written. `options` must be prefix-free: no option begins with another."""

    def options(self) -> Sequence[str]: ...

    def accept(self, text: str) -> None: ...


def grammar_of(options: Sequence[str]) -> str:
    """A Lark grammar that accepts exactly these texts, shared beginnings written once."""
    return f"start: {_alternatives(sorted(set(options)))}\n"


def _alternatives(options: list[str]) -> str:
    """Factor sorted texts by their common beginnings."""
    if len(options) == 1:
        return json.dumps(options[0], ensure_ascii=False)
    shared = _common(options[0], options[-1])
    if shared:
        return f"{json.dumps(shared, ensure_ascii=False)} ({_alternatives([o[len(shared) :] for o in options])})"
    groups: dict[str, list[str]] = {}
    for option in options:
        groups.setdefault(option[:1], []).append(option)
    return " | ".join(_alternatives(group) for group in groups.values())


def _common(first: str, last: str) -> str:
    for i, (a, b) in enumerate(zip(first, last, strict=False)):
        if a != b:
            return first[:i]
    return first[: len(last)]


class TokenRules:
    """Compiled grammars over one tokenizer; equal option sets share one compilation."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.vocab_size = tokenizer.get_vocab_size()
        self._ll = LLTokenizer(tokenizer.to_str(), n_vocab=self.vocab_size, eos_token=end_id(tokenizer), slices=[])
        self._compiled = lru_cache(maxsize=4096)(self._compile)

    def _compile(self, options: tuple[str, ...]) -> LLMatcher:
        matcher = LLMatcher(self._ll, LLMatcher.grammar_from_lark(grammar_of(options)))
        if matcher.is_error():
            raise ModelUnavailable(f"the options make no grammar: {matcher.get_error()}")
        return matcher

    def piece(self, options: Sequence[str]) -> "Piece":
        return Piece(self, options, self._compiled(tuple(options)).deep_copy() if len(options) > 1 else None)


class Piece:
    """One choice among options, token by token."""

    def __init__(self, rules: TokenRules, options: Sequence[str], matcher: LLMatcher | None) -> None:
        self._rules, self._options, self._matcher = rules, frozenset(options), matcher
        self._bytes = b""
        self._only = None if matcher else options[0]

    def forced(self) -> list[int]:
        """Tokens that must come now; consumed already."""
        if self._only is not None:
            if self._bytes:
                return []
            self._bytes = self._only.encode()
            return self._rules.tokenizer.encode(self._only).ids
        assert self._matcher is not None
        tokens = [] if self.done else self._matcher.compute_ff_tokens()
        for token in tokens:
            self.take(token)
        return tokens

    @property
    def done(self) -> bool:
        return self.text is not None

    @property
    def text(self) -> str | None:
        """The chosen option once it stands whole."""
        try:
            text = self._bytes.decode()
        except UnicodeDecodeError:
            return None
        return text if text in self._options else None

    def mask(self) -> np.ndarray:
        """Boolean [V]: the tokens that may come next."""
        assert self._matcher is not None
        bits = llguidance.numpy.allocate_token_bitmask(1, self._rules.vocab_size)
        llguidance.numpy.fill_next_token_bitmask(self._matcher, bits)
        unpacked = np.unpackbits(bits.view(np.uint8), bitorder="little")[: self._rules.vocab_size]
        return unpacked.astype(bool)

    def take(self, token: int) -> None:
        assert self._matcher is not None
        if not self._matcher.consume_token(token):
            raise ModelUnavailable(f"token {token} breaks the grammar: {self._matcher.get_error()}")
        self._bytes += self._rules._ll.decode_bytes([token])
