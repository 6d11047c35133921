"""XML bytes in whatever encoding as UTF-8. In: bytes or an open file; out: the same.

The declaration is not believed against the bytes: files say UTF-8 and are Latin-1, or the other way round.
"""

import codecs
import io
import re
from typing import BinaryIO

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_HEAD = 1 << 16
_PIECE = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoding_of(head: bytes) -> tuple[str, int]:
    """The codec of a file by its first bytes, and how many of these are its mark."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    if len(head) > 3 and head[1:2] == b"\0" and head[0:1] == b"<":
        return "utf-16-le", 0
    if len(head) > 3 and head[0:1] == b"\0" and head[1:2] == b"<":
        return "utf-16-be", 0
    return "", 0


def declared_encoding(head: bytes) -> str:
    """The declared codec where it is one that writes ASCII as ASCII, else ''."""
    found = _DECLARED.match(head)
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        plain = "<?xml".encode(name) == b"<?xml"
    except (LookupError, UnicodeError, TypeError):
        return ""
    return name if plain else ""


def utf8_of(data: bytes) -> tuple[bytes, str]:
    """A small file as UTF-8, and a warning where its encoding had to be guessed ('' where not)."""
    name, mark = encoding_of(data[:_HEAD])
    body = data[mark:]
    if name and name != "utf-8":
        return body.decode(name, "replace").encode("utf-8"), ""
    body = body.lstrip(b" \t\r\n\0")
    try:
        body.decode("utf-8")
        return body, ""
    except UnicodeDecodeError:
        pass
    declared = declared_encoding(body[:_HEAD])
    text = body.decode("utf-8", "replace")
    damaged = text.count("�")
    sound = sum(1 for c in text if c > "\x7f") - damaged
    if declared in ("", "utf-8") and sound >= 9 * damaged:
        return text.encode("utf-8"), f"bytes that are no text, where the file is damaged: {damaged}"
    guess = declared if declared not in ("", "utf-8", "ascii") else "cp1252"
    warning = "" if guess == declared else f"text read as {guess}; names look wrong if that is not its encoding"
    return body.decode(guess, "replace").encode("utf-8"), warning


def as_utf8(file: BinaryIO) -> BinaryIO:
    """A large file as UTF-8 while it is read; one that is UTF-8 already is handed back."""
    head = file.read(_HEAD)
    name, mark = encoding_of(head)
    if not name:
        declared = declared_encoding(head.lstrip())
        name = declared if declared not in ("utf-8", "ascii") else ""
    file.seek(mark)
    return file if name in ("", "utf-8") else io.BufferedReader(_Recoded(file, name), _PIECE)


class _Recoded(io.RawIOBase):
    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder(name)("replace")
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        while not self._waiting:
            piece = self._file.read(_PIECE)
            self._waiting = self._decoder.decode(piece, final=not piece).encode("utf-8", "replace")
            if not piece:
                break
        taken, self._waiting = self._waiting[: len(view)], self._waiting[len(view) :]
        view[: len(taken)] = taken
        return len(taken)
