"""What the planner needs of whoever writes: a GPT-2, chance, a fixed choice. Structural, so nobody imports anybody."""

from collections.abc import Sequence
from typing import Protocol


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
