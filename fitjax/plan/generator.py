"""What the planner needs of whoever writes: a GPT-2, chance, a fixed choice. Structural, so nobody imports anybody."""

from collections.abc import Sequence
from typing import Protocol, TypeGuard, runtime_checkable


class Writing(Protocol):
    """A text being written: what may come next, and what was chosen."""

    def options(self) -> Sequence[str]: ...

    def accept(self, text: str) -> None: ...


class Generator(Protocol):
    """Continues every writing to its end, choosing among its options."""

    name: str
    version: str
    sha256: str

    def write(
        self, prompts: Sequence[str], constraints: Sequence[Writing], *, seed: int, temperature: float = 0.0
    ) -> list[str]: ...


class Rated(Protocol):
    """A text in the pieces it was chosen in; for each, the chance that it is done and its expected effort."""

    @property
    def pieces(self) -> Sequence[str]: ...

    @property
    def done(self) -> Sequence[float]: ...

    @property
    def effort(self) -> Sequence[float]: ...


class Rater(Generator, Protocol):
    """A generator that also judges what it writes, and can be warmer for some rows than for others."""

    rates: bool

    def write_rated(
        self, prompts: Sequence[str], constraints: Sequence[Writing], *, seed: int, temperature: Sequence[float]
    ) -> Sequence[Rated]: ...


@runtime_checkable
class Scorer(Protocol):
    """Says how likely a text is to it: the log-probability of each whole completion after its prompt, in nats."""

    def log_likelihood(self, prompts: Sequence[str], completions: Sequence[str]) -> Sequence[float]: ...


def can_rate(generator: Generator) -> TypeGuard[Rater]:
    return bool(getattr(generator, "rates", False))


def taught(generator: Generator, task: str) -> Generator | None:
    """The generator if it was trained on this task: one that was not would choose at random, and notes bind."""
    return generator if task in getattr(generator, "tasks", ()) else None
