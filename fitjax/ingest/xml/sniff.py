"""Which of the XML formats a file's beginning is. In: its first bytes; out: a format's name. Reads content only."""

import re
from typing import Literal

from fitjax.ingest.xml.text import utf8_of

XmlFormat = Literal["gpx", "tcx", "apple_health_xml"]
_ASIDE = re.compile(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_FIRST = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z]\w*)(?=[\s>/])")
_ROOTS: dict[bytes, XmlFormat] = {
    b"gpx": "gpx",
    b"TrainingCenterDatabase": "tcx",
    b"HealthData": "apple_health_xml",
}


def sniff_xml(head: bytes) -> XmlFormat | None:
    """By the root element, whatever stands before it; None for other XML and for what is no XML."""
    text, _ = utf8_of(head[: 1 << 16])
    if not text.lstrip().startswith(b"<"):
        return None
    # A document type may be longer than the head, or malformed: the root's name then follows somewhere.
    found = _FIRST.search(_ASIDE.sub(b" ", text))
    known = _ROOTS.get(found[1]) if found else None
    if known or b"<!DOCTYPE" not in text[:4096]:
        return known
    named = re.search(rb"<!DOCTYPE\s+(\w+)", text)
    return _ROOTS.get(named[1]) if named else None
