"""The bytes that were given, kept under their own hash; these are read, since the given file may change meanwhile."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from fitjax.domain.errors import Cancelled
from fitjax.parts import part_file
from fitjax.settings import Settings

_CHUNK = 1 << 20


def sha256_of(path: Path, should_stop: Callable[[], bool] = lambda: False, copy: IO[bytes] | None = None) -> str:
    """The hash of the file's bytes, which go into `copy` as well."""
    content = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            content.update(chunk)
            if copy is not None:
                copy.write(chunk)
            if should_stop():
                raise Cancelled("stopped while a file was read")
    return content.hexdigest()


def keep_original(settings: Settings, path: Path, should_stop: Callable[[], bool] = lambda: False) -> Path:
    """Keep the file; returns where it lies, under its hash. An upload in staging gets a second name, no copy."""
    target = settings.uploads_dir / sha256_of(path, should_stop)
    if target.exists():
        return target
    if settings.staging_dir.resolve() in path.resolve().parents:
        try:
            os.link(path, target)
            return target
        except OSError:  # a file system without second names
            pass
    with part_file(settings.uploads_dir) as part:
        target = settings.uploads_dir / sha256_of(path, should_stop, copy=part)
    return Path(part.name).replace(target)
