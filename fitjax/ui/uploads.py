"""Uploads put where the worker finds them, and then no longer held in the app's memory.

Streamlit keeps an uploaded file in memory until its session ends, minutes after the tab was closed; of an export of a
gigabyte nothing may be left once it is written down.
"""

import secrets
import shutil
from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePath
from typing import IO

from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from fitjax.settings import Settings

_CHUNK = 1 << 20


def stage(settings: Settings, uploads: Sequence[tuple[str, bytes | IO[bytes]]]) -> list[str]:
    """Write uploads, piece by piece, under a folder nobody can guess; of the user's name a harmless part is kept."""
    folder = settings.staging_dir / secrets.token_hex(8)
    folder.mkdir(parents=True)
    paths = []
    for number, (name, data) in enumerate(uploads):
        base = "".join(c for c in PurePath(name.replace("\\", "/")).name if c.isprintable() and c not in "/\0")
        path = folder / str(number) / (base.lstrip(".")[:120] or "upload")
        path.parent.mkdir()
        with path.open("wb") as file:
            shutil.copyfileobj(BytesIO(data) if isinstance(data, bytes) else data, file, _CHUNK)
        paths.append(str(path))
    return paths


def release(uploads: Sequence[UploadedFile]) -> None:
    """Drop the server's copies; the files cannot be read afterwards."""
    context = get_script_run_ctx()
    for upload in uploads:
        if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
            context.uploaded_file_mgr.remove_file(context.session_id, upload.file_id)
        upload.close()
