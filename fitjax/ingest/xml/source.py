"""Small XML files as UTF-8 bytes, and what is told of their damage. In: a path or bytes; out: bytes and warnings."""

from collections.abc import Sequence
from pathlib import Path

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.xml.text import utf8_of
from fitjax.ingest.xml.walk import LARGEST

_MOST_LISTED = 5


def load(path_or_bytes: Path | bytes, name: str) -> tuple[bytes, list[str]]:
    """The file in UTF-8, and warnings about its encoding."""
    if isinstance(path_or_bytes, bytes):
        data = path_or_bytes
    else:
        try:
            with path_or_bytes.open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            raise ImportProblem(f"{name} could not be read ({error.strerror or error}); try again.") from error
    if len(data) > LARGEST:
        raise ImportProblem(f"{name} is larger than {LARGEST >> 20} MiB, more than one activity can be; split it.")
    if not data.strip():
        raise ImportProblem(f"{name} is empty; export it again.")
    text, warning = utf8_of(data)
    return text, [warning] if warning else []


def damage_warnings(damage: Sequence[tuple[int, str]]) -> list[str]:
    told = [
        f"the file is damaged in line {line} ({why}); what could not be read there is missing"
        for line, why in damage[:_MOST_LISTED]
    ]
    if len(damage) > _MOST_LISTED:
        told.append(f"… and further such places: {len(damage) - _MOST_LISTED}")
    return told
