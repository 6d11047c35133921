"""A single gzip file. In: a path; out: the unpacked file. A cut-off one gives what is there and says so."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.archive.limits import Budget, MemberRefused, TooMuch, copy_out
from fitjax.parts import part_file

MAGIC = b"\x1f\x8b"
CUT = "the gzip file is cut off or damaged; what could be unpacked was read"


class _Piecewise:
    """Gives what is there before it finds the damage behind it."""

    def __init__(self, file: gzip.GzipFile) -> None:
        self._file = file

    def read(self, size: int, /) -> bytes:
        return self._file.read1(size)


def unpacked_head(path: Path, size: int) -> bytes:
    """The first unpacked bytes, fewer or none of a damaged file."""
    try:
        with gzip.open(path) as file:
            return file.read(size)
    except (OSError, EOFError, zlib.error):
        return b""


def gunzip(
    path: Path, name: str, temp: Path | None, should_stop: Callable[[], bool] = lambda: False,
    budget: Budget | None = None,
) -> tuple[Path, bool]:  # fmt: skip
    """(the unpacked file, to be unlinked by the caller; whether it is whole). Raises ImportProblem."""
    packed = path.stat().st_size
    with part_file(temp) as part:
        whole = True
        try:
            with gzip.open(path) as file:
                copy_out(_Piecewise(file), part, packed, budget or Budget(packed), should_stop)
        except (MemberRefused, TooMuch) as problem:
            raise ImportProblem(f"{name}: {problem}; it was not read.") from None
        except (OSError, EOFError, zlib.error) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise ImportProblem(f"{name} cannot be unpacked ({error.strerror}); make room and try again.") from None
            whole = False
        if not part.tell():
            raise ImportProblem(f"{name} is a damaged or empty gzip file; export or copy it again.")
        return Path(part.name), whole
