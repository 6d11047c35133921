"""Where the messages of a FIT file lie. In: its bytes; out: its parts, each with definitions and message positions.

Knows the framing (headers, definitions, compressed timestamps) and nothing of what a message means. Damage ends a part:
what was whole before it stays, and `damage` says where and what.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from struct import unpack_from

from fitjax.ingest.fit.crc import crc16
from fitjax.ingest.fit.layout import COMPRESSED, DEFINITION, DEVELOPER, Definition, definition_of, length_of
from fitjax.ingest.fit.resume import MAX_RESUMES, resume

MAX_MESSAGES = 2_000_000
"""Three weeks of seconds; more would only be made to fill memory."""
MAX_DEFINITIONS = 2_000
MAX_PARTS = 100


@dataclass(slots=True)
class Part:
    """One header with what follows it; a file may hold several in a row."""

    start: int
    end: int
    definitions: list[Definition]
    damage: str = ""
    notes: list[str] = field(default_factory=list)


def is_fit(head: bytes) -> bool:
    """Whether the bytes begin like a FIT file."""
    return len(head) >= 12 and head[8:12] == b".FIT" and 12 <= head[0] <= 64


def scan(data: bytes) -> list[Part]:
    """The parts in file order; empty where the bytes do not begin with a FIT header."""
    parts: list[Part] = []
    at = 0
    left = MAX_MESSAGES
    while is_fit(data[at : at + 12]):
        if len(parts) == MAX_PARTS:
            parts[-1].notes.append(f"more than {MAX_PARTS} files are joined in it; the rest was not read")
            return parts
        stated = unpack_from("<I", data, at + 4)[0]
        start = at + data[at]
        end = start + stated
        # A device that lost power never came back to write the size.
        open_end = stated == 0 or end > len(data)
        part = _part(data, start, len(data) if open_end else end, left)
        if part.damage and stated and not (end + 2 == len(data) or is_fit(data[end + 2 : end + 14])):
            # Bytes were lost or put in, so the stated size misses the end.
            following = _next_header(data, start)
            end = (len(data) if following is None else following) - 2
            open_end = False
            part = _part(data, start, end, left)
        parts.append(part)
        left -= sum(len(d.positions) for d in part.definitions)
        if open_end:
            if not part.damage and stated:
                part.damage = f"the file ends too early; bytes missing: {end + 2 - len(data):,}"
            return parts
        if not part.damage:
            _check_sum(data, at, end, part)
        at = end + 2
    if parts and len(data) > at and data[at:].strip(b"\0"):
        parts[-1].notes.append(f"bytes at the end that are no FIT data and were not read: {len(data) - at:,}")
    return parts


def _next_header(data: bytes, start: int) -> int | None:
    found = data.find(b".FIT", start + 8)
    while found >= 0 and not is_fit(data[found - 8 : found + 4]):
        found = data.find(b".FIT", found + 4)
    return found - 8 if found >= 0 else None


def _check_sum(data: bytes, at: int, end: int, part: Part) -> None:
    if len(data) < end + 2:
        part.notes.append("the checksum at the end is missing")
        return
    stated = unpack_from("<H", data, end)[0]
    if stated and crc16(memoryview(data)[at:end]) != stated:
        part.notes.append("the checksum does not fit the content, so single values may be damaged")


def _part(data: bytes, start: int, end: int, max_messages: int) -> Part:
    known: dict[bytes, Definition] = {}
    by_header: dict[int, Definition] = {}
    sizes = [0] * 256
    adders: list[Callable[[int], None] | None] = [None] * 256
    damage = ""
    resumes = lost = 0
    at = start
    header = 0
    # The hot loop: one look-up by header byte for each message.
    for _ in range(max_messages + 1):
        if at >= end:
            break
        header = data[at]
        add = adders[header]
        if add is not None:
            add(at)
            at += sizes[header]
            continue
        length = length_of(data, at, end) if header & (COMPRESSED | DEFINITION) == DEFINITION else None
        if length is not None and data[at + 2] <= 1:
            if len(known) >= MAX_DEFINITIONS:
                damage = f"it defines more than {MAX_DEFINITIONS:,} kinds of messages; the rest was not read"
                break
            definition = _definition(data[at : at + length], known)
            for place in _headers_of(header):
                sizes[place], adders[place], by_header[place] = definition.size, definition.positions.append, definition
            at += length
            continue
        last = max((d for d in known.values() if d.positions), key=lambda d: d.positions[-1], default=None)
        found = None
        if last is not None and resumes < MAX_RESUMES:
            found = resume(data, last.positions[-1] + 1, end, by_header, known.values())
        if last is None or found is None:
            damage = f"no whole message follows byte {at:,}; bytes not read: {end - at:,}"
            break
        if found < at:  # the message before has lost bytes, too
            lost += found - last.positions.pop()
        else:
            lost += found - at
        resumes += 1
        at = found
    else:
        damage = f"it holds more than {MAX_MESSAGES:,} messages; the rest was not read"
    owner = by_header.get(header)
    if at > end and owner is not None:
        owner.positions.pop()
        damage = "the last message is cut off"
    notes = [f"damaged places that were skipped: {resumes:,} ({lost:,} bytes)"] if resumes else []
    return Part(start=start, end=end, definitions=list(known.values()), damage=damage, notes=notes)


def _definition(raw: bytes, known: dict[bytes, Definition]) -> Definition:
    """The definition of these bytes; the same layout defined again is the same definition."""
    key = (b"d" if raw[0] & DEVELOPER else b"p") + raw[2:]
    if key not in known:
        known[key] = definition_of(raw)
    return known[key]


def _headers_of(definition_header: int) -> list[int]:
    """The header bytes of the messages that a definition is for; its four lowest types have packed times, too."""
    local = definition_header & 0x0F
    compressed = range(COMPRESSED | local << 5, (COMPRESSED | local << 5) + 32) if local < 4 else ()
    return [local, *compressed]
