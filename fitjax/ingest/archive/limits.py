"""How much an archive may unpack to. In: what is read, as it is read; out: TooMuch where a limit is passed.

Declared sizes are never trusted: only bytes that really came out are counted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Protocol

from fitjax.domain.errors import Cancelled, ImportProblem

ENTRIES = 200_000
MEMBER_BYTES = 16 << 30
TOTAL_BYTES = 64 << 30
RATIO, RATIO_FROM = 400, 64 << 20
"""Exports shrink to a thirtieth; more than this, from that size on, is a bomb (deflate's own limit is 1032)."""
DEPTH = 1
"""Archives in the archive are opened (Takeout holds some), those inside them are not."""
DIRECTORY_BYTES = 48 << 20
"""Of a zip's table of contents, which is read at once."""
HEADER_BYTES = 1 << 20
"""Of a tar entry's header, long names included."""
CHUNK = 1 << 18


class TooMuch(ImportProblem):
    """A limit of the whole archive is passed; nothing more of it is read."""


class MemberRefused(ImportProblem):
    """One file in it cannot be had; the next ones may."""


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(slots=True)
class Budget:
    """What one archive, with the archives in it, has used up so far."""

    packed: int
    """Bytes of the outermost archive."""
    entries: int = 0
    unpacked: int = 0

    def count_entry(self) -> None:
        self.entries += 1
        if self.entries > ENTRIES:
            raise TooMuch(f"it holds more than {ENTRIES:,} files; import the folder with the activities alone")

    def spend(self, size: int) -> None:
        self.unpacked += size
        if self.unpacked > TOTAL_BYTES:
            raise TooMuch(f"it unpacks to more than {TOTAL_BYTES >> 30} GB; import its folders one by one")
        if self.unpacked > max(RATIO_FROM, RATIO * self.packed):
            raise TooMuch(f"it unpacks to more than {RATIO} times its size, as no export does; it is not opened")


def copy_out(
    source: Readable, target: IO[bytes], packed: int, budget: Budget, should_stop: Callable[[], bool] = lambda: False
) -> int:
    """Copy a file of at most `packed` packed bytes; returns its size. Raises MemberRefused, TooMuch, Cancelled."""
    size = 0
    while chunk := source.read(CHUNK):
        size += len(chunk)
        if size > max(RATIO_FROM, RATIO * packed):
            raise MemberRefused(f"it unpacks to more than {RATIO} times its size, as no export does")
        if size > MEMBER_BYTES:
            raise MemberRefused(f"it unpacks to more than {MEMBER_BYTES >> 30} GB")
        budget.spend(len(chunk))
        target.write(chunk)
        if should_stop():
            raise Cancelled("stopped while unpacking")
    return size
