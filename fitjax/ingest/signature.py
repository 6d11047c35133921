"""What a file that is no table looks like, by its first bytes. In: bytes; out: a phrase, None for possible text."""

import re

ZIP, GZIP = "a zip archive", "a gzip archive"
CLINICAL = "a clinical document (Apple's export_cda.xml, the same data once more)"
_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[\[{\"\d\]]")
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", GZIP),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel or Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_WORKBOOK = (b"[Content_Types].xml", b"xl/workbook.xml", b"xl/worksheets/")
USELESS = frozenset(
    {
        "a PNG picture", "a JPEG picture", "a GIF picture", "a BMP picture", "a TIFF picture", "a WebP picture",
        "a HEIC picture or a video", "a PDF document", "a web page", "an RTF document", CLINICAL,
    }
)  # fmt: skip
"""What exports carry along and nobody expects to be read."""
_MARKUP: tuple[tuple[bytes, str], ...] = (
    (b"<gpx", "a GPX track"),
    (b"<trainingcenterdatabase", "a TCX activity"),
    (b"<healthdata", "an Apple Health export.xml"),
    (b"<clinicaldocument", CLINICAL),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML document"),
)
XML = frozenset(phrase for _, phrase in _MARKUP) - {"a web page", CLINICAL}
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROL = frozenset(range(9)) | frozenset(range(14, 32))


def looks_like(head: bytes) -> str | None:
    """The kind of non-table `head` starts, or None where it may be a text table."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "an Excel workbook" if any(part in head for part in _WORKBOOK) else ZIP
    if head[8:12] == b".FIT":
        return "a FIT activity"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "a WebP picture"
    if head[4:8] == b"ftyp":
        return "a HEIC picture or a video"
    for start, phrase in _STARTS:
        if head.startswith(start) and not (start == b"BM" and _printable(head)):
            return phrase
    return _text_document(head) or _binary(head)


def _text_document(head: bytes) -> str | None:
    opening = head
    for bom in _BOMS:
        opening = opening.removeprefix(bom)
    opening = opening.replace(b"\x00", b"").lstrip().lower()
    if opening[:1] == b"<":
        for tag, phrase in _MARKUP:
            if tag in opening:
                return phrase
    return "a JSON document" if _JSON.match(opening) else None


def _binary(head: bytes) -> str | None:
    if head.startswith(_BOMS) or not head:
        return None
    if not head.strip(b"\x00"):
        return "nothing but NUL bytes (a copy that did not finish)"
    # UTF-16 without a mark is full of NULs, nearly all of them on one side of each pair.
    nul_even, nul_odd = head[0::2].count(0), head[1::2].count(0)
    nul = nul_even + nul_odd
    if nul > len(head) // 5 and max(nul_even, nul_odd) > 0.9 * nul:
        return None
    control = sum(1 for byte in head if byte in _CONTROL)
    return "a binary file" if control > len(head) * 0.05 else None


def _printable(head: bytes) -> bool:
    return not any(byte in _CONTROL for byte in head[:200])
