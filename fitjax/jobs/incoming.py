"""The files of an import one by one, those in archives included.

In: the given paths; out: `Incoming`s in a fixed order.
Opens archives and counts how far the import is; reads no file and stores nothing.
"""

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fitjax.domain.errors import ImportProblem
from fitjax.ingest import archive
from fitjax.ingest.archive.names import shown
from fitjax.jobs.pace import KIB


@dataclass(slots=True)
class Tally:
    """An archive, and what became of the files in it."""

    name: str
    sha256: str = ""
    problem: str = ""
    statuses: Counter[str] = field(default_factory=Counter)
    """imported, duplicate, unrecognised, rejected, unused."""
    unused: Counter[str] = field(default_factory=Counter)
    """What the files of no use were, and how many of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One file; or, without a path, one that was refused in its archive; or, with `ends`, the end of an archive."""

    name: str
    path: Path | None = None
    problem: str = ""
    archive: Tally | None = None
    clutter: bool = False
    ends: Tally | None = None
    begin_kib: float = 0.0
    end_kib: float = 0.0
    """Where the import stands before and after it, in KiB of the given files."""

    def drop(self) -> None:
        """Remove the temporary file of something out of an archive."""
        if self.archive is not None and self.path is not None:
            self.path.unlink(missing_ok=True)


def listed(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """(path, shown name); folders are walked in a fixed order, links are not followed."""
    found: list[tuple[Path, str]] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not p.is_symlink())
            found += ((p, shown(str(p.relative_to(path.parent)))) for p in inside)
        else:
            found.append((path, shown(path.name)))
    return found


def size_kib(path: Path) -> int:
    """At least 1, so that each file moves the bar."""
    try:
        return max(path.stat().st_size // KIB, 1)
    except OSError:
        return 1


def incoming(
    files: Sequence[tuple[Path, str]],
    temp: Path,
    keep: Callable[[Path], Path],
    should_stop: Callable[[], bool],
) -> Generator[Incoming, None, None]:
    """`keep` stores an archive's bytes and returns where they lie, under their hash."""
    reached = 0.0
    for path, name in files:
        size = size_kib(path)
        end = reached + size
        if _opens(path):
            tally = Tally(name)
            before = reached
            try:
                kept = keep(path)
                tally.sha256 = kept.name
                for member in archive.members(kept, name, temp, should_stop):
                    after = min(max(reached + size * member.share, before), end)
                    yield Incoming(
                        name=member.name, path=member.path, problem=member.problem, clutter=member.clutter,
                        archive=tally, begin_kib=before, end_kib=after,
                    )  # fmt: skip
                    before = after
            except ImportProblem as problem:
                tally.problem = str(problem)
            except OSError as error:
                tally.problem = f"{name}: cannot be read ({error.strerror}); check the path and its rights."
            yield Incoming(name=name, ends=tally, begin_kib=end, end_kib=end)
        else:
            yield Incoming(name=name, path=path, begin_kib=reached, end_kib=end)
        reached = end


def _opens(path: Path) -> bool:
    try:
        return path.is_file() and archive.is_archive(path)
    except OSError:
        return False  # said when it is read
