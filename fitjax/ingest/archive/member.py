"""One file out of an archive, and the temporary file that it was unpacked to."""

from dataclasses import dataclass
from pathlib import Path


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
