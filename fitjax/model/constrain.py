"""From "these texts may come next" to tokens that may: a trie becomes a Lark grammar, llguidance does the rest.

Texts in, allowed and forced tokens out. Knows tokens, not what they mean and not the model.
"""

import json
from collections.abc import Sequence
from functools import lru_cache, partial
from threading import Lock
from typing import Protocol

import llguidance.numpy
import numpy as np
from llguidance import LLMatcher, LLTokenizer
from tokenizers import Tokenizer

from fitjax.domain.errors import ModelUnavailable
from fitjax.model.tokenizer import end_id

_MENUS_KEPT = 4096


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


class State:
    """Where a choice stands after some bytes: the same for every row that offers the same options."""

    __slots__ = ("ahead", "allowed", "nexts", "path", "text", "written")

    def __init__(self, path: tuple[int, ...], written: bytes, options: frozenset[str]) -> None:
        self.path, self.written = path, written
        self.text = _whole(written, options)
        """The chosen option once it stands whole."""
        self.allowed: np.ndarray | None = None
        """Token ids that may come next, ascending; None until asked for."""
        self.ahead: tuple[tuple[int, ...], State] | None = None
        """Tokens that must come now, and where they lead."""
        self.nexts: dict[int, State] = {}


def _whole(written: bytes, options: frozenset[str]) -> str | None:
    try:
        text = written.decode()
    except UnicodeDecodeError:
        return None
    return text if text in options else None


class Menu:
    """One set of options compiled; its states are found out once, then looked up.

    llguidance is only asked where no row has been before: most of a season's weeks offer what others offered.
    """

    def __init__(self, rules: "TokenRules", options: Sequence[str]) -> None:
        self._rules, self._options = rules, frozenset(options)
        self._lock = Lock()
        self._matcher: LLMatcher | None = None
        self.begin = State((), b"", self._options)
        if len(self._options) == 1:
            only = State((), options[0].encode(), self._options)
            self.begin.ahead = tuple(rules.tokenizer.encode(options[0]).ids), only
            return
        self._matcher = LLMatcher(rules.ll, LLMatcher.grammar_from_lark(grammar_of(options)))
        if self._matcher.is_error():
            raise ModelUnavailable(f"the options make no grammar: {self._matcher.get_error()}")

    def forced(self, state: State) -> tuple[tuple[int, ...], State]:
        if state.text is not None:
            return (), state
        if state.ahead is None:
            with self._lock:
                tokens = tuple(self._at(state).compute_ff_tokens())
            after = state
            for token in tokens:
                after = self.after(after, token)
            state.ahead = tokens, after
        return state.ahead

    def allowed(self, state: State) -> np.ndarray:
        if state.allowed is None:
            bits = llguidance.numpy.allocate_token_bitmask(1, self._rules.vocab_size)
            with self._lock:
                llguidance.numpy.fill_next_token_bitmask(self._at(state), bits)
            state.allowed = np.flatnonzero(
                np.unpackbits(bits.view(np.uint8), bitorder="little")[: self._rules.vocab_size]
            )
        return state.allowed

    def after(self, state: State, token: int) -> State:
        found = state.nexts.get(token)
        if found is None:
            with self._lock:
                matcher = self._at(state)
                if not matcher.consume_token(token):
                    raise ModelUnavailable(f"token {token} breaks the grammar: {matcher.get_error()}")
                written = state.written + self._rules.ll.decode_bytes([token])
            found = state.nexts[token] = State((*state.path, token), written, self._options)
        return found

    def _at(self, state: State) -> LLMatcher:
        assert self._matcher is not None
        matcher = self._matcher.deep_copy()
        for token in state.path:
            matcher.consume_token(token)
        return matcher


class TokenRules:
    """Compiled menus over one tokenizer; equal option sets share one."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.vocab_size = tokenizer.get_vocab_size()
        self.ll = LLTokenizer(tokenizer.to_str(), n_vocab=self.vocab_size, eos_token=end_id(tokenizer), slices=[])
        self._menu = lru_cache(maxsize=_MENUS_KEPT)(partial(Menu, self))

    def piece(self, options: Sequence[str]) -> "Piece":
        return Piece(self._menu(tuple(options)))


class Piece:
    """One choice among options, token by token."""

    __slots__ = ("_menu", "_state")

    def __init__(self, menu: Menu) -> None:
        self._menu, self._state = menu, menu.begin

    def forced(self) -> list[int]:
        """Tokens that must come now; consumed already."""
        tokens, self._state = self._menu.forced(self._state)
        return list(tokens)

    @property
    def done(self) -> bool:
        return self._state.text is not None

    @property
    def text(self) -> str | None:
        """The chosen option once it stands whole."""
        return self._state.text

    def allowed(self) -> np.ndarray:
        """The token ids that may come next, ascending; not to be written to."""
        return self._menu.allowed(self._state)

    def take(self, token: int) -> None:
        self._state = self._menu.after(self._state, token)
