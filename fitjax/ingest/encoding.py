"""Which text encodings a file may be in, likeliest first. In: a path; out: codec names. Knows nothing of tables."""

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

_CHUNK = 1 << 20
_SAMPLE = 1 << 18
_GB2312_PAIR = re.compile(rb"[\xb0-\xf7][\xa1-\xfe]")
_HIGH = re.compile(rb"[\x80-\xff]")
_LIKELY = ["cp1252", "cp1250", "cp1251", "cp932", "big5", "euc_kr", "cp1254"]


def candidates(path: Path, most: int | None = None) -> tuple[str, ...]:
    """Codec names to try in order; the last one decodes anything when errors are replaced.

    With `most`, only so many bytes are looked at.
    """
    with path.open("rb") as stream:
        head = stream.read(_SAMPLE)
    if head.startswith(codecs.BOM_UTF8):
        return ("utf-8-sig",)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return ("utf-32",)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if head.count(0) > len(head) // 5:
        return ("utf-16-le",) if head[1::2].count(0) > head[0::2].count(0) else ("utf-16-be",)
    if _is_utf8(path, most):
        return ("utf-8",)
    return _without_mark(path, most)


def _is_utf8(path: Path, most: int | None) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        try:
            if most is not None:
                decoder.decode(stream.read(most))
                return True
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _without_mark(path: Path, most: int | None) -> tuple[str, ...]:
    sample = _lines_with_high_bytes(path, most)
    ordered: list[str] = []
    text = sample.decode("utf-8", "replace")
    damaged = text.count("�")
    if sum(1 for c in text if ord(c) > 127) - damaged >= 9 * damaged:
        ordered.append("utf-8")  # UTF-8 with a few damaged bytes, a truncated last one for example
    # In GBK text nearly every high byte stands in a pair; in Western text it stands alone.
    if 2 * len(_GB2312_PAIR.findall(sample)) >= 0.6 * max(1, len(_HIGH.findall(sample))):
        ordered.append("gb18030")
    best = from_bytes(sample, cp_isolation=list(_LIKELY)).best()
    if best is not None:
        ordered.append(best.encoding)
    ordered += ["cp1252", "cp932", "big5", "cp1250", "cp1251", "gb18030"]
    return tuple(dict.fromkeys(ordered))


def _lines_with_high_bytes(path: Path, most: int | None) -> bytes:
    """Lines that tell encodings apart, up to the sample size; all-ASCII lines say nothing."""
    kept: list[bytes] = []
    size = 0
    with path.open("rb") as stream:
        while size < _SAMPLE and (most is None or stream.tell() < most) and (line := stream.readline(_SAMPLE)):
            if _HIGH.search(line):
                kept.append(line)
                size += len(line)
    return b"".join(kept)
