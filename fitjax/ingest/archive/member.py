"""One file out of an archive, and the temporary file that it was unpacked to."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Whoever takes it unlinks `path`."""

    name: str
    """As it is shown: `export.zip/activities/1.fit.gz`."""
    archive: str
    """The archive's own shown name."""
    path: Path | None = None
    """None where it was refused or is of no use."""
    problem: str = ""
    """Why it was refused, as a sentence that names it."""
    clutter: bool = False
    """Added by an operating system; not worth a receipt."""
    share: float = 0.0
    """How much of the outermost archive is behind once this file is read, 0 to 1."""


@contextmanager
def part_file(folder: Path | None) -> Iterator[IO[bytes]]:
    """A new file to unpack into, named after this process; it stays when the block ends well, else it goes."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=f"{os.getpid()}-", suffix=".part", delete=False) as part:
        try:
            yield part
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise
