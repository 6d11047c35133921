"""The checksum of FIT files (CRC-16, polynomial 0xA001 reflected). In: bytes; out: the sum.

A byte-by-byte loop in Python takes longer than reading the whole file does. The sum is linear over XOR, so the bytes
are cut into lanes that are summed side by side, and the lanes' sums are folded together in pairs.
"""

from functools import lru_cache

import numpy as np

_POLYNOMIAL = 0xA001


@lru_cache(maxsize=32)
def _past(doublings: int) -> np.ndarray:
    """What a sum becomes after 2**doublings zero words of 16 bits, for each of the 65,536 sums."""
    if doublings:
        half = _past(doublings - 1)
        return half[half]
    sums = np.arange(1 << 16, dtype=np.uint16)
    for _ in range(16):
        sums = np.where(sums & 1, (sums >> 1) ^ _POLYNOMIAL, sums >> 1).astype(np.uint16)
    return sums


def crc16(data: bytes | memoryview) -> int:
    words = (len(data) + 1) // 2
    deep = max(0, words.bit_length() // 2)
    lanes_log = max(0, (words - 1).bit_length() - deep) if words else 0
    length, lanes = 1 << deep, 1 << lanes_log
    # Zeros in front leave a sum that starts at 0 as it is.
    padded = np.zeros(length * lanes * 2, dtype=np.uint8)
    if len(data):
        padded[-len(data) :] = np.frombuffer(data, dtype=np.uint8)
    columns = np.ascontiguousarray(padded.view("<u2").reshape(lanes, length).T)
    one = _past(0)
    sums = np.zeros(lanes, dtype=np.uint16)
    for column in columns:
        sums = one[sums ^ column]
    while len(sums) > 1:
        sums = _past(deep)[sums[::2]] ^ sums[1::2]
        deep += 1
    return int(sums[0])
