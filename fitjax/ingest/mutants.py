"""Damage of every kind done to an export, by chance and repeatable. In: bytes and a random source; out: other bytes.

What disks, editors, spreadsheets, half downloads and pranksters do to files. Knows no format: text is text where it
reads as UTF-8, and a column is whatever stands between two of the commonest separators.
"""

import gzip
import re
from collections.abc import Callable
from random import Random

Kind = Callable[[bytes, bytes, Random], bytes]

_LARGEST = 4 << 20
_NUMBER = re.compile(rb"-?\d+(?:[.,]\d+)?")
_DATE = re.compile(rb"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_NUMBERS = (
    b"0", b"-0", b"-1", b"-273.15", b"1e400", b"-1e400", b"1e-400", b"9" * 40, b"9" * 5000, b"NaN", b"Infinity",
    b"-inf", b"1.2.3", b"1,234,567.8", b"1.234.567,8", b"0x1F", b"--", b"", b"null", b"true", b"2147483648",
    b"-9223372036854775809", b"18446744073709551616", "١٢٣".encode(), "½".encode(), "１２".encode(), b"=1+1", b"[]",
    b'"',
)  # fmt: skip
_DATES = (
    b"1970-01-01", b"2099-12-31", b"0000-00-00", b"9999-12-31", b"2023-02-31", b"31/12/1969", b"99/99/9999",
    b"1.1.0001", b"-2023-01-01", b"2023-13-01", b"10000-01-01", b"",
)  # fmt: skip
_TEXTS = (
    "=cmd|' /C calc'!A0", "@SUM(A1:A9)", "+1", "-1", "🏃‍♀️🏋🏽", "مرحبا\u202eabc", "é" * 3000, "\x00", "\ud7ff\uffff",
    "'; DROP TABLE sets;--", '"', '""', "<!ENTITY x 'y'>", "&amp;&bogus;", "\\", "\u2028", "a\rb", "\ufeff",
)  # fmt: skip
_CODECS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "gb18030", "shift_jis", "cp1252", "utf-7")
_ENDS = ("\n", "\r\n", "\r", "\n\n", "\n\r", "\u2028", "\x0b")


def _place(data: bytes, chance: Random) -> int:
    """Damage to the first kilobyte is the most telling, and in a long file the rarest."""
    return chance.randrange(min(len(data), 1024) if chance.random() < 0.3 else len(data))


def _flips(data: bytes, other: bytes, chance: Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        out[_place(data, chance)] ^= 1 << chance.randrange(8)
    return bytes(out)


def _overwritten(data: bytes, other: bytes, chance: Random) -> bytes:
    at, long = _place(data, chance), chance.choice((1, 2, 4, 16, 300))
    filling = chance.choice((b"\x00", b"\xff", b"\x7f", b"A", None))
    new = chance.randbytes(long) if filling is None else filling * long
    return data[:at] + new + data[at + long :]


def _deleted(data: bytes, other: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + data[at + chance.choice((1, 2, 7, 100, 5000)) :]


def _inserted(data: bytes, other: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.randbytes(chance.choice((1, 3, 40, 3000))) + data[at:]


def _repeated(data: bytes, other: bytes, chance: Random) -> bytes:
    at, long = _place(data, chance), chance.choice((1, 10, 500, 20_000))
    return data[:at] + data[at : at + long] * chance.choice((2, 3, 50)) + data[at + long :]


def _truncated(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _beheaded(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[chance.choice((1, 12, 100, _place(data, chance))) :]


def _spliced(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: _place(data, chance)] + (other[chance.randrange(len(other)) :] if other else b"")


def _replaced(pattern: "re.Pattern[bytes]", values: tuple[bytes, ...]) -> Kind:
    def change(data: bytes, other: bytes, chance: Random) -> bytes:
        found = list(pattern.finditer(data[: 1 << 16])) or list(pattern.finditer(data))
        for hit in sorted(chance.sample(found, min(len(found), chance.choice((1, 3, 40)))), key=re.Match.start)[::-1]:
            data = data[: hit.start()] + chance.choice(values) + data[hit.end() :]
        return data

    return change


def _text_put_in(data: bytes, other: bytes, chance: Random) -> bytes:
    words = chance.choice(_TEXTS).encode("utf-8", "surrogatepass")
    edges = [hit.end() for hit in re.finditer(rb'[,;\t">:]', data[: 1 << 16])] or [0]
    at = chance.choice(edges)
    return data[:at] + words + data[at:]


def _columns(change: Callable[[list[str], Random, int, int], list[str]]) -> Kind:
    """`change` is done to every line, or to all but the first; two columns are chosen for all of them."""

    def changed(data: bytes, other: bytes, chance: Random) -> bytes:
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        mark = max(",;\t", key=lines[0].count)
        many = lines[0].count(mark) + 1
        one, two = chance.randrange(many), chance.randrange(many)
        first = chance.choice((0, 0, 1))
        made = [mark.join(change(line.split(mark), chance, one, two)) for line in lines[first:]]
        return "\n".join(lines[:first] + made).encode("utf-8", "surrogateescape")

    return changed


def _swapped(cells: list[str], chance: Random, one: int, two: int) -> list[str]:
    if max(one, two) < len(cells):
        cells[one], cells[two] = cells[two], cells[one]
    return cells


def _doubled(cells: list[str], chance: Random, one: int, two: int) -> list[str]:
    return cells[: one + 1] + cells[one:]


def _missing(cells: list[str], chance: Random, one: int, two: int) -> list[str]:
    return cells[:one] + cells[one + 1 :]


def _ragged(cells: list[str], chance: Random, one: int, two: int) -> list[str]:
    return cells[: chance.randrange(len(cells) + 1)] if chance.random() < 0.2 else cells


def _encoded(data: bytes, other: bytes, chance: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(_CODECS), "replace")


def _line_ends(data: bytes, other: bytes, chance: Random) -> bytes:
    ends = chance.sample(_ENDS, chance.choice((1, 2, 3)))
    lines = data.decode("utf-8", "surrogateescape").splitlines()
    return "".join(line + chance.choice(ends) for line in lines).encode("utf-8", "surrogateescape")


def _separators(data: bytes, other: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(line.replace(b",", chance.choice((b",", b";", b"\t", b"|"))) for line in lines)


def _lines_shuffled(data: bytes, other: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _packed(data: bytes, other: bytes, chance: Random) -> bytes:
    packed = gzip.compress(data, 1, mtime=0)
    return _flips(packed, other, chance) if chance.random() < 0.5 else packed[: chance.randrange(20, len(packed) + 1)]


KINDS: dict[str, Kind] = {
    "flips": _flips, "overwritten": _overwritten, "deleted": _deleted, "inserted": _inserted, "repeated": _repeated,
    "truncated": _truncated, "beheaded": _beheaded, "spliced": _spliced, "numbers": _replaced(_NUMBER, _NUMBERS),
    "dates": _replaced(_DATE, _DATES), "texts": _text_put_in, "columns swapped": _columns(_swapped),
    "column doubled": _columns(_doubled), "column missing": _columns(_missing), "rows ragged": _columns(_ragged),
    "encoded": _encoded, "line ends": _line_ends, "separators": _separators, "lines shuffled": _lines_shuffled,
    "packed": _packed,
}  # fmt: skip


def mutant(data: bytes, other: bytes, chance: Random) -> tuple[str, bytes]:
    """The names of what was done, and the damaged file; one kind of damage mostly, at times two or three."""
    done = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        if not data:
            break
        kind = chance.choice(list(KINDS))
        data = KINDS[kind](data, other, chance)[:_LARGEST]
        done.append(kind)
    return " + ".join(done), data
