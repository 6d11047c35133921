"""Long lists in stretches that a database takes in one statement."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

CHUNK = 500
T = TypeVar("T")


def batched(rows: Sequence[T], size: int = CHUNK) -> Iterator[Sequence[T]]:
    for first in range(0, len(rows), size):
        yield rows[first : first + size]
