"""Small FIT files for tests, written byte by byte from the public description of the format."""

import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
NOW = datetime(2027, 1, 1, tzinfo=UTC)
NOON = int((datetime(2026, 5, 4, 12, tzinfo=UTC) - EPOCH).total_seconds())

# base type: its byte, struct letter, the value for "not measured"
ENUM, S8, U8, S16, U16, S32, U32 = (
    (0x00, "B", 0xFF),
    (0x01, "b", 0x7F),
    (0x02, "B", 0xFF),
    (0x83, "h", 0x7FFF),
    (0x84, "H", 0xFFFF),
    (0x85, "i", 0x7FFFFFFF),
    (0x86, "I", 0xFFFFFFFF),
)
U32Z = (0x8C, "I", 0)
F32 = (0x88, "f", float("nan"))
TEXT = (0x07, "s", b"")
BYTES = (0x0D, "B", 0xFF)
Base = tuple[int, str, object]
Field = tuple[int, Base] | tuple[int, Base, int]
"""Number, base type and, for lists and texts, how many."""


def checksum(data: bytes) -> int:
    """Bit by bit, as the format's description has it."""
    total = 0
    for byte in data:
        total ^= byte
        for _ in range(8):
            total = total >> 1 ^ 0xA001 if total & 1 else total >> 1
    return total


class FitFile:
    """Writes definitions as they are needed; `None` in a message is "not measured"."""

    def __init__(self, big_endian: bool = False) -> None:
        self._order = ">" if big_endian else "<"
        self._body = bytearray()
        self._layouts: dict[int, tuple[Sequence[Field], Sequence[Field]]] = {}

    def define(
        self, local: int, message: int, fields: Sequence[Field], developer: Sequence[tuple[int, Base, int, int]] = ()
    ) -> None:
        """`developer`: number, base type, count and developer of each field that the device explains itself."""
        self._layouts[local] = (fields, [(n, base, count) for n, base, count, _ in developer])
        self._body += bytes([0x40 | (0x20 if developer else 0) | local, 0, self._order == ">"])
        self._body += struct.pack(f"{self._order}HB", message, len(fields))
        for number, base, *count in fields:
            self._body += bytes([number, _size(base, count), base[0]])
        if developer:
            self._body.append(len(developer))
            for number, base, many, owner in developer:
                self._body += bytes([number, _size(base, [many]), owner])

    def write(self, local: int, *values: object) -> None:
        self._body.append(local)
        self._payload(local, values)

    def write_packed(self, local: int, low_bits: int, *values: object) -> None:
        """A message with its time in the header byte."""
        self._body.append(0x80 | local << 5 | low_bits & 0x1F)
        self._payload(local, values)

    def add(self, message: int, fields: Mapping[int, tuple[Base, object]], local: int = 15) -> None:
        """One message with a definition of its own: field number → base type and value."""
        texts = {n: str(value).encode() + b"\0" for n, (base, value) in fields.items() if base is TEXT}
        self.define(local, message, [(n, base, len(texts.get(n, b"1"))) for n, (base, _) in fields.items()])
        self.write(local, *[texts.get(n, value) for n, (_, value) in fields.items()])

    def _payload(self, local: int, values: Sequence[object]) -> None:
        own, developers = self._layouts[local]
        for (_, base, *count), value in zip([*own, *developers], values, strict=True):
            many = int(count[0]) if count else 1
            if base[1] == "s":
                text = value if isinstance(value, bytes) else str(value or "").encode()
                self._body += text[:many].ljust(many, b"\0")
                continue
            items = list(value) if isinstance(value, list | tuple) else [value]
            items += [None] * (many - len(items))
            kept = [base[2] if item is None else item for item in items]
            self._body += struct.pack(f"{self._order}{many}{base[1]}", *kept)

    def raw(self, data: bytes) -> None:
        self._body += data

    def bytes(self, good_sum: bool = True) -> bytes:
        head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(self._body), b".FIT")
        head += struct.pack("<H", checksum(head))
        whole = head + bytes(self._body)
        return whole + struct.pack("<H", checksum(whole) ^ (0 if good_sum else 0x1234))


def _size(base: Base, count: Sequence[object]) -> int:
    many = int(str(count[0])) if count else 1
    return many if base[1] == "s" else many * struct.calcsize("<" + base[1])


def file_id(fit: FitFile, kind: int = 4, serial: int | None = 4711) -> None:
    fit.add(0, {0: (ENUM, kind), 1: (U16, 1), 2: (U16, 3113), 3: (U32Z, serial), 4: (U32, NOON)})


RECORD_FIELDS: Sequence[Field] = (
    (253, U32),
    (0, S32),
    (1, S32),
    (2, U16),
    (3, U8),
    (4, U8),
    (5, U32),
    (6, U16),
    (7, U16),
)


def record(fit: FitFile, second: int, hr: int | None = 140, start: int = NOON, local: int = 0) -> None:
    """Ten metres a second at 50° N, 8° E, 100 m high, 85 cycles and 200 W."""
    place = round(50 * 2**31 / 180), round(8 * 2**31 / 180)
    fit.write(local, start + second, *place, (100 + 500) * 5, hr, 85, second * 1000, 10_000, 200)


def session(fit: FitFile, start: int = NOON, seconds: int = 60, sport: int = 1, sub_sport: int = 0) -> None:
    fit.add(
        18,
        {
            253: (U32, start + seconds),
            2: (U32, start),
            5: (ENUM, sport),
            6: (ENUM, sub_sport),
            7: (U32, seconds * 1000),
            8: (U32, max(0, seconds - 5) * 1000),
            9: (U32, seconds * 1000),
            11: (U16, 12),
            16: (U8, 141),
            17: (U8, 160),
            18: (U8, 85),
        },
    )


def a_run(seconds: int = 60, big_endian: bool = False, hours_ahead: int | None = 2, sport: int = 1) -> FitFile:
    """A run of one lap as a watch writes it."""
    fit = FitFile(big_endian)
    file_id(fit)
    fit.define(0, 20, RECORD_FIELDS)
    fit.define(1, 21, [(253, U32), (0, ENUM), (1, ENUM)])
    fit.write(1, NOON, 0, 0)
    for second in range(seconds):
        record(fit, second)
        if second == seconds // 2:
            fit.write(1, NOON + second, 0, 4)
            fit.write(1, NOON + second, 0, 0)
    fit.add(19, {253: (U32, NOON + seconds), 2: (U32, NOON), 7: (U32, seconds * 1000), 9: (U32, seconds * 1000)})
    session(fit, seconds=seconds, sport=sport)
    local = None if hours_ahead is None else NOON + seconds + hours_ahead * 3600
    fit.add(34, {253: (U32, NOON + seconds), 5: (U32, local)})
    return fit
