"""A long text in blocks that can be read one after the other: no sentence twice, none torn, nothing endless.

Text in, texts out. Reading costs more than in proportion to length, so a page of notes is read a paragraph at a time.
"""

import re

_BLOCK = 700
"""Characters; a note of ordinary length is one block."""
_SENTENCE = re.compile(r"(?:[^.!?。！？;；\n]|\.(?=\d))*(?:\.|[!?。！？;；\n])*")
"""Up to a full stop; the point in 1.5 is none."""
_ENDLESS_DIGITS = re.compile(r"\d{13,}")
_ENDLESS = re.compile(r"(\W)\1{3,}|(\w)\2{11,}")


def blocks(text: str) -> list[str]:
    """The text in reading order; short texts come back whole."""
    text = _ENDLESS.sub(lambda match: (match[1] or match[2]) * (1 if match[1] else 11), _ENDLESS_DIGITS.sub(" ", text))
    if len(text) <= _BLOCK:
        return [text]
    sentences = dict.fromkeys(match[0] for match in _SENTENCE.finditer(text))
    pieces = dict.fromkeys(s[at : at + _BLOCK] for s in sentences for at in range(0, len(s), _BLOCK))
    found: list[str] = [""]
    for piece in pieces:
        if len(found[-1]) + len(piece) > _BLOCK:
            found.append("")
        found[-1] += piece
    return [block for block in found if block.strip()]
