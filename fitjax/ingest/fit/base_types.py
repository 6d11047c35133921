"""The FIT base types. In: a field's type byte; out: how its bytes are read and which value means "not measured"."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class BaseType:
    """`code` is the numpy letter without its byte order; `invalid` is None where every value counts."""

    code: str
    size: int
    invalid: float | None
    text: bool = False


BYTE = BaseType("u1", 1, 0xFF)
TEXT = BaseType("u1", 1, None, text=True)

_BY_NUMBER = {
    0: BaseType("u1", 1, 0xFF),  # enum
    1: BaseType("i1", 1, 0x7F),
    2: BaseType("u1", 1, 0xFF),
    3: BaseType("i2", 2, 0x7FFF),
    4: BaseType("u2", 2, 0xFFFF),
    5: BaseType("i4", 4, 0x7FFFFFFF),
    6: BaseType("u4", 4, 0xFFFFFFFF),
    7: TEXT,
    8: BaseType("f4", 4, None),  # all ones is a NaN already
    9: BaseType("f8", 8, None),
    10: BaseType("u1", 1, 0),  # the z types say 0 for "not measured"
    11: BaseType("u2", 2, 0),
    12: BaseType("u4", 4, 0),
    13: BYTE,
    14: BaseType("i8", 8, 0x7FFFFFFFFFFFFFFF),
    15: BaseType("u8", 8, 0xFFFFFFFFFFFFFFFF),
    16: BaseType("u8", 8, 0),
}


def base_type(number: int) -> BaseType:
    """Devices write the type with or without its byte-order flag, so only the low five bits count."""
    return _BY_NUMBER.get(number & 0x1F, BYTE)


def numbers(raw: np.ndarray, base: BaseType, big_endian: bool) -> np.ndarray | None:
    """Bytes [N, size] as float64 [N, k] with NaN for "not measured"; None where they are not whole numbers."""
    width = raw.shape[1]
    if base.text or width < base.size or width % base.size:
        return None
    values = np.ascontiguousarray(raw).view((">" if big_endian else "<") + base.code)
    decoded: np.ndarray = values.astype(np.float64)
    if base.invalid is None:
        decoded[~np.isfinite(decoded)] = np.nan
    else:
        decoded[values == values.dtype.type(base.invalid)] = np.nan
    return decoded


def text(raw: bytes) -> str:
    """A text field up to its first NUL; devices also leave the NUL away, or cut a character in half."""
    return raw.split(b"\0", 1)[0].decode("utf-8", errors="ignore").strip()
