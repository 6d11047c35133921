"""Files on their way, named after the process that writes them: what a killed one left can be told and swept."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psutil

_CLOCKS_DIFFER_S = 2.0
"""A process's beginning and a file's time are told by two clocks, one of them in ticks."""


@contextmanager
def part_file(folder: Path | None) -> Iterator[IO[bytes]]:
    """A new file to write into, named after this process; it stays when the block ends well, else it goes."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    # A name of its own for each writing: two threads or processes may be keeping the same file.
    with tempfile.NamedTemporaryFile(dir=folder, prefix=f"{os.getpid()}-", suffix=".part", delete=False) as part:
        try:
            yield part
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


@contextmanager
def whole(target: Path) -> Iterator[IO[bytes]]:
    """Write to the file given; `target` is there when the block ends well and untouched when it does not."""
    with part_file(target.parent) as part:
        yield part
    Path(part.name).replace(target)


def sweep_parts(folder: Path) -> int:
    """Remove what processes that live no more had begun, files and folders; returns how many."""
    gone = [path for path in folder.rglob("*.part") if not _writer_lives(path)]
    for path in gone:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return len(gone)


def _writer_lives(path: Path) -> bool:
    """Its number may have gone to another process since: one that began after the last writing wrote nothing here."""
    pid = path.name.partition("-")[0]
    try:
        return pid.isdecimal() and lives(int(pid), path.stat().st_mtime)
    except FileNotFoundError:
        return False


def lives(pid: int, began_by: float = float("inf")) -> bool:
    """A process of this number runs, whoever's it is, and began at `began_by` (seconds since 1970) or before.

    One that has ended and waits for its parent to notice does not run: a container's first process may never look.
    """
    try:
        process = psutil.Process(pid)
        return bool(process.status() != psutil.STATUS_ZOMBIE and process.create_time() < began_by + _CLOCKS_DIFFER_S)
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True  # it lives and is somebody else's
