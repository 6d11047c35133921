"""The bytes that were given, kept under their own hash."""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from fitjax.domain.errors import Cancelled
from fitjax.parts import whole
from fitjax.settings import Settings

_CHUNK = 1 << 20


def sha256_of(path: Path, should_stop: Callable[[], bool] = lambda: False) -> str:
    content = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            content.update(chunk)
            if should_stop():
                raise Cancelled("stopped while a file was read")
    return content.hexdigest()


def keep_original(settings: Settings, path: Path, should_stop: Callable[[], bool] = lambda: False) -> str:
    """Keep the file; returns its hash. An upload in staging is not copied but gets a second name."""
    sha = sha256_of(path, should_stop)
    target = settings.uploads_dir / sha
    if target.exists():
        return sha
    if settings.staging_dir.resolve() in path.resolve().parents:
        try:
            os.link(path, target)
            return sha
        except OSError:  # a file system without second names
            pass
    with whole(target) as part, path.open("rb") as file:
        shutil.copyfileobj(file, part, _CHUNK)
    return sha
