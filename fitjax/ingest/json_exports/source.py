"""A JSON file as data: whole where it is small, in stretches of records where it is large or cut off.

In: a path; out: `Document`. A streaming parser that keeps the path of every value needs memory with the square of the
nesting, which a hostile file chooses; here nothing but brackets are counted, and each stretch is parsed by itself.
"""

import codecs
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import orjson

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.encoding import candidates

STREAMED_FROM = 8 << 20
LARGEST_WHOLE = 64 << 20
_CHUNK = 2 << 20
_LARGEST_RECORD = 16 << 20
_HEAD = 1 << 16
_SHOWN = 1000
"""Records by which a streamed file's kind is told."""
_LARGEST_OTHER_ENCODING = 16 << 20
_LISTS = rb"Data Points|summarizedActivitiesExport"
# Where the records of a list begin: at once, or behind a few short texts and one of the keys above.
_OPENING = re.compile(
    rb'(?P<before>\s*(?:\[\s*)?\{\s*(?:"[^"\\]{0,200}"\s*:\s*"[^"\\]{0,500}"\s*,\s*){0,9}"(?:'
    + _LISTS
    + rb')"\s*:\s*)\['
    rb"|\s*\[(?=\s*[{\[\]])"
)  # fmt: skip
_LOOSE_MAP = re.compile(rb'("(?:partTimeMap|paceMap|britishPaceMap|partTimeMapBritish)"\s*:\s*)\{[^{}"]*\}')
"""Huawei writes maps whose keys are bare numbers; nothing in them is used."""
_ESCAPED = re.compile(rb"\\.", re.DOTALL)


@dataclass(slots=True)
class Document:
    data: Any
    """The parsed file; of a streamed one its beginning, in the same shape."""
    records: Iterator[Any] | None = None
    """All records of a streamed file."""
    warnings: list[str] = field(default_factory=list)


class _Damaged(ValueError):
    """Text that is no JSON; the message says where."""


def open_json(path: Path, name: str) -> Document:
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if size > STREAMED_FROM:
        plain = head.removeprefix(codecs.BOM_UTF8)
        if opening := _OPENING.match(plain):
            return _streamed(path, name, len(head) - len(plain), opening)
    if size > LARGEST_WHOLE:
        raise ImportProblem(
            f"{name} is a JSON file of {size >> 20} MB that is no plain list of records, and larger than the "
            f"{LARGEST_WHOLE >> 20} MB such a file may have; export a shorter span of time."
        )
    data, warnings = _utf8(path, name)
    try:
        return Document(parsed(data), warnings=warnings)
    except _Damaged as problem:
        opening = _OPENING.match(data)
        document = None if opening is None else _rescued(data, name, opening)
        if document is None:
            raise ImportProblem(f"{name} is damaged JSON ({problem}); export it again.") from None
        document.warnings[:0] = warnings
        return document


def _utf8(path: Path, name: str) -> tuple[bytes, list[str]]:
    data = path.read_bytes()
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if not data[:200].count(0):
            return data, []
    if len(data) > _LARGEST_OTHER_ENCODING:
        raise ImportProblem(f"{name} is no UTF-8 text, which JSON has to be; export it again.")
    encoding = candidates(path)[0]
    said = f"text read as {encoding}; titles look wrong if that is not its encoding"
    return data.decode(encoding, "replace").removeprefix("\ufeff").encode(), [said]


def parsed(data: bytes) -> Any:
    """Strict JSON first; then what vendors write for it: NaN, bare keys of Huawei's maps."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as error:
        problem = f"{error.msg} in line {error.lineno}, column {error.colno}"
    if b"NaN" in data or b"Infinity" in data or _LOOSE_MAP.search(data):
        try:
            return json.loads(_LOOSE_MAP.sub(rb"\1{}", data), parse_constant=lambda _: None, parse_float=_finite)
        except (ValueError, RecursionError):
            pass
    raise _Damaged(problem)


def _finite(text: str) -> float | None:
    value = float(text)
    return None if math.isnan(value) else value


def _rescued(data: bytes, name: str, opening: re.Match[bytes]) -> Document | None:
    """The whole records of a list that is cut off or damaged; None where there is none."""
    document = Document(None)
    chunks = (data[at : at + _CHUNK] for at in range(opening.end(), len(data), _CHUNK))
    found = list(_batches(_pieces(chunks), document))
    if not found:
        return None
    document.data = _framed(opening, found, name)
    document.records = iter(found)
    return document


def _streamed(path: Path, name: str, skip: int, opening: re.Match[bytes]) -> Document:
    document = Document(None)

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            yield from _pieces(_chunks(file, skip + opening.end()))

    first = list(islice(_batches(chunks(), Document(None)), _SHOWN))
    if not first:
        raise ImportProblem(f"{name} is damaged JSON at its beginning; export it again.")
    document.data = _framed(opening, first, name)
    document.records = _batches(chunks(), document)
    return document


def _framed(opening: re.Match[bytes], records: list[Any], name: str) -> Any:
    """The beginning of the file in the shape of the whole."""
    before = opening["before"]
    if before is None:
        return records
    end = b"[]}" + (b"]" if before.lstrip().startswith(b"[") else b"")
    try:
        frame = orjson.loads(before + end)
    except orjson.JSONDecodeError:
        raise ImportProblem(f"{name} is damaged JSON at its beginning; export it again.") from None
    inner = frame[0] if isinstance(frame, list) else frame
    inner[next(key for key, value in inner.items() if isinstance(value, list))] = records
    return frame


def _chunks(file: BinaryIO, begin: int) -> Iterator[bytes]:
    file.seek(begin)
    while chunk := file.read(_CHUNK):
        yield chunk


def _pieces(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The text of whole records, cut between two of them; ends at the list's end or where the text does."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        cut, ended = _last_boundary(rest)
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        if ended:
            rest += next(chunks, b"")
            break
        if len(rest) > _LARGEST_RECORD:
            break
    if rest.strip(b" \t\r\n,]}"):
        yield b"?"  # what follows is no whole record, or another list


def _last_boundary(text: bytes) -> tuple[int, bool]:
    """How far whole records reach, and whether the list ends there."""
    text = _ESCAPED.sub(b"__", text)
    raw = np.frombuffer(text, np.uint8)
    within = np.cumsum(raw == ord('"'), dtype=np.int32) & 1
    opens = ((raw == ord("{")) | (raw == ord("["))) & (within == 0)
    closes = ((raw == ord("}")) | (raw == ord("]"))) & (within == 0)
    depth = np.cumsum(opens.astype(np.int8) - closes.astype(np.int8), dtype=np.int32)
    end = np.flatnonzero(depth < 0)
    stop = int(end[0]) if len(end) else len(raw)
    whole = np.flatnonzero(closes[:stop] & (depth[:stop] == 0))
    return (int(whole[-1]) + 1 if len(whole) else 0), bool(len(end))


def _batches(pieces: Iterator[bytes], document: Document) -> Iterator[Any]:
    """The records; ends with a warning where the text is damaged."""
    count = 0
    for piece in pieces:
        try:
            records = parsed(b"[" + piece.strip(b" \t\r\n,") + b"]")
        except _Damaged:
            document.warnings.append(
                f"the file is cut off or damaged after its record {count:,}; what follows is missing"
            )
            return
        yield from records
        count += len(records)
