"""Where the messages of a FIT file lie. In: its bytes; out: its parts, each with definitions and message positions.

Knows the framing (headers, definitions, compressed timestamps) and nothing of what a message means. Damage ends a part:
what was whole before it stays, and `damage` says where and what.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from struct import unpack_from

from fitjax.ingest.fit.crc import crc16

MAX_MESSAGES = 3_000_000
"""A second-by-second month; more would only be made to fill memory."""
MAX_DEFINITIONS = 2_000
MAX_PARTS = 100

_DEFINITION, _DEVELOPER, _COMPRESSED = 0x40, 0x20, 0x80


@dataclass(slots=True)
class Definition:
    """How messages of one layout lie in the file, and where each begins."""

    message: int
    big_endian: bool
    field_bytes: bytes
    """Three bytes each: field number, size, base type."""
    developer_bytes: bytes
    """Three bytes each: field number, size, developer."""
    size: int
    """Of a whole message, its header byte included."""
    positions: "array[int]" = field(default_factory=lambda: array("I"))


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
        parts.append(part)
        left -= sum(len(d.positions) for d in part.definitions)
        if open_end:
            if not part.damage and stated:
                part.damage = f"the file ends {end + 2 - len(data):,} bytes too early"
            return parts
        if not part.damage:
            _check_sum(data, at, end, part)
        at = end + 2
    if parts and len(data) > at and data[at:].strip(b"\0"):
        parts[-1].notes.append(f"the last {len(data) - at:,} bytes are no FIT data and were not read")
    return parts


def _check_sum(data: bytes, at: int, end: int, part: Part) -> None:
    if len(data) < end + 2:
        part.notes.append("the checksum at the end is missing")
        return
    stated = unpack_from("<H", data, end)[0]
    if stated and crc16(memoryview(data)[at:end]) != stated:
        part.notes.append("the checksum does not fit the content, so single values may be damaged")


def _part(data: bytes, start: int, end: int, max_messages: int) -> Part:
    known: dict[bytes, Definition] = {}
    sizes = [0] * 256
    adders: list[Callable[[int], None] | None] = [None] * 256
    last: list[Definition | None] = [None] * 256
    damage = ""
    at = start
    header = 0
    # The hot loop: one look-up by header byte for each message.
    for _ in range(max_messages + 1):
        if at >= end:
            break
        header = data[at]
        add = adders[header]
        if add is None and not header & (_COMPRESSED | _DEFINITION):
            # A reserved bit is set and has no definition of its own, so it means nothing.
            header &= 0x0F
            add = adders[header]
        if add is not None:
            add(at)
            at += sizes[header]
            continue
        if header & _COMPRESSED or not header & _DEFINITION:
            damage = f"the message at byte {at:,} has no definition, and nothing after it can be read"
            break
        length = _length(data, at, end)
        if length is None:
            damage = "the file breaks off inside a definition"
            break
        definition = _definition(data[at : at + length], known)
        if definition is None:
            damage = f"it defines more than {MAX_DEFINITIONS:,} kinds of messages; the rest was not read"
            break
        for place in _headers_of(header):
            sizes[place], adders[place], last[place] = definition.size, definition.positions.append, definition
        at += length
    else:
        damage = f"it holds more than {MAX_MESSAGES:,} messages; the rest was not read"
    owner = last[header]
    if at > end and owner is not None:
        owner.positions.pop()
        damage = "the last message is cut off"
    return Part(start=start, end=end, definitions=list(known.values()), damage=damage)


def _length(data: bytes, at: int, end: int) -> int | None:
    """Bytes of the definition message at `at`; None where it is cut off."""
    if at + 6 > end:
        return None
    length = 6 + 3 * data[at + 5]
    if data[at] & _DEVELOPER:
        if at + length + 1 > end:
            return None
        length += 1 + 3 * data[at + length]
    return length if at + length <= end else None


def _definition(raw: bytes, known: dict[bytes, Definition]) -> Definition | None:
    """The definition of these bytes; the same layout defined again is the same definition. None: too many of them."""
    key = (b"d" if raw[0] & _DEVELOPER else b"p") + raw[2:]
    if key in known:
        return known[key]
    if len(known) >= MAX_DEFINITIONS:
        return None
    fields_end = 6 + 3 * raw[5]
    field_bytes, developer_bytes = raw[6:fields_end], raw[fields_end + 1 :]
    big_endian = bool(raw[2])
    known[key] = Definition(
        message=unpack_from(">H" if big_endian else "<H", raw, 3)[0],
        big_endian=big_endian,
        field_bytes=field_bytes,
        developer_bytes=developer_bytes,
        size=1 + sum(field_bytes[1::3]) + sum(developer_bytes[1::3]),
    )
    return known[key]


def _headers_of(definition_header: int) -> list[int]:
    """The header bytes of the messages that a definition is for.

    One writer counts its local types past 15, into the reserved bit; the bit stays a part of the type.
    """
    local = definition_header & 0x1F
    compressed = range(_COMPRESSED | local << 5, (_COMPRESSED | local << 5) + 32) if local < 4 else ()
    return [local, *compressed]
