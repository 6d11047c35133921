"""Files that appear whole or not at all: written beside their place under a name of the writing process, then moved.

What a killed process left behind is known by that process being gone.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole(target: Path) -> Iterator[IO[bytes]]:
    """Write to the file given; `target` is there when the block ends well and untouched when it does not."""
    target.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own for each writing: two threads or processes may be keeping the same file.
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f"{os.getpid()}-", suffix=".part", delete=False) as part:
        try:
            yield part
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise
    Path(part.name).replace(target)


def sweep_parts(folder: Path) -> int:
    """Remove what processes that live no more had begun, files and folders; returns how many."""
    gone = [path for path in folder.rglob("*.part") if not _lives(path.name.partition("-")[0])]
    for path in gone:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return len(gone)


def _lives(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        pass  # it lives and is somebody else's
    return True
