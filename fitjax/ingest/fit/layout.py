"""Definition messages: how the messages of one layout lie in a FIT file. In: bytes; out: `Definition`."""

from array import array
from dataclasses import dataclass, field
from struct import unpack_from

COMPRESSED, DEFINITION, DEVELOPER = 0x80, 0x40, 0x20
"""Bits of a header byte."""
TIMESTAMP = 253
_BASE_TYPES = frozenset((*range(17), *(0x80 | number for number in (3, 4, 5, 6, 8, 9, 11, 12, 14, 15, 16))))
_HIGHEST_NATIVE_MESSAGE = 0xFEFF


@dataclass(slots=True)
class Definition:
    message: int
    big_endian: bool
    field_bytes: bytes
    """Three bytes each: field number, size, base type."""
    developer_bytes: bytes
    """Three bytes each: field number, size, developer."""
    size: int
    """Of a whole message, its header byte included."""
    stamp_at: int
    """Where in a message its four bytes of time stand, -1 where it has none."""
    positions: "array[int]" = field(default_factory=lambda: array("I"))
    """Where in the file each message of this layout begins."""

    def stamp(self, data: bytes, at: int) -> int | None:
        """The time of the message at `at`, in FIT seconds."""
        if self.stamp_at < 0:
            return None
        stamp = int.from_bytes(
            data[at + self.stamp_at : at + self.stamp_at + 4], "big" if self.big_endian else "little"
        )
        return None if stamp == 0xFFFFFFFF else stamp


def length_of(data: bytes, at: int, end: int) -> int | None:
    """Bytes of the definition message at `at`; None where it is cut off."""
    if at + 6 > end:
        return None
    length = 6 + 3 * data[at + 5]
    if data[at] & DEVELOPER:
        if at + length + 1 > end:
            return None
        length += 1 + 3 * data[at + length]
    return length if at + length <= end else None


def definition_of(raw: bytes) -> Definition:
    """The definition that a whole definition message states."""
    fields_end = 6 + 3 * raw[5]
    big_endian = bool(raw[2])
    own, developers = raw[6:fields_end], raw[fields_end + 1 :]
    place = own[0::3].find(TIMESTAMP)
    has_stamp = place >= 0 and own[3 * place + 1] == 4 and own[3 * place + 2] & 0x1F == 6
    return Definition(
        message=unpack_from(">H" if big_endian else "<H", raw, 3)[0],
        big_endian=big_endian,
        field_bytes=own,
        developer_bytes=developers,
        size=1 + sum(own[1::3]) + sum(developers[1::3]),
        stamp_at=1 + sum(own[1 : 3 * place : 3]) if has_stamp else -1,
    )


def is_believable(raw: bytes) -> bool:
    """Whether a definition message looks like one that a device wrote, and not like damage that reads as one."""
    fields_end = 6 + 3 * raw[5]
    own = raw[6:fields_end]
    return (
        raw[2] <= 1
        and raw[5] > 0
        and unpack_from(">H" if raw[2] else "<H", raw, 3)[0] <= _HIGHEST_NATIVE_MESSAGE
        and all(own[1::3])
        and _BASE_TYPES.issuperset(own[2::3])
        and len(set(own[0::3])) == raw[5]
    )
