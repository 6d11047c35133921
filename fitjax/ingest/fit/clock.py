"""Times that are packed into a message's header byte. In: a scanned part; out: FIT seconds for its messages.

Such a header holds the last five bits of the time; the rest comes from the last full timestamp before it in the file,
whatever message that stood in.
"""

import numpy as np

from fitjax.ingest.fit.base_types import base_type, numbers
from fitjax.ingest.fit.layout import COMPRESSED, TIMESTAMP
from fitjax.ingest.fit.scan import Part


class Clock:
    def __init__(self, data: bytes, part: Part) -> None:
        self._at = np.zeros(0, dtype=np.uint32)
        self._seconds = np.zeros(0)
        every = [np.frombuffer(d.positions, dtype=np.uint32) for d in part.definitions if len(d.positions)]
        if not every:
            return
        content = np.frombuffer(data, dtype=np.uint8)
        positions = np.concatenate(every)
        packed = np.sort(positions[content[positions] >= COMPRESSED])
        if len(packed):
            self._resolve(content, part, packed)

    def fill(self, positions: np.ndarray, stated: np.ndarray) -> np.ndarray:
        """The stated times, with the packed ones where there is none."""
        if not len(self._at):
            return stated
        place = np.minimum(np.searchsorted(self._at, positions), len(self._at) - 1)
        found = np.where(self._at[place] == positions, self._seconds[place], np.nan)
        return np.where(np.isnan(stated), found, stated)

    def _resolve(self, content: np.ndarray, part: Part, packed: np.ndarray) -> None:
        at, seconds = _full_timestamps(content, part)
        if not len(at):
            return
        packed = packed[packed > at[0]]
        everywhere = np.concatenate([at, packed])
        is_full = np.concatenate([np.ones(len(at), dtype=bool), np.zeros(len(packed), dtype=bool)])
        low_bits = np.concatenate([seconds.astype(np.int64) & 0x1F, content[packed] & 0x1F]).astype(np.int64)
        order = np.argsort(everywhere, kind="stable")
        everywhere, is_full, low_bits = everywhere[order], is_full[order], low_bits[order]
        # Each packed time lies less than 32 s after the time before it.
        steps = np.diff(low_bits, prepend=low_bits[:1]) & 0x1F
        passed = np.cumsum(np.where(is_full, 0, steps))
        last_full = np.cumsum(is_full) - 1
        passed_at_full = passed[is_full]
        self._at = everywhere[~is_full]
        resolved = seconds[last_full] + passed - passed_at_full[last_full]
        self._seconds = resolved[~is_full]


def _full_timestamps(content: np.ndarray, part: Part) -> tuple[np.ndarray, np.ndarray]:
    """Where full timestamps stand (the position of their message, ascending) and what they say."""
    found_at, found = [np.zeros(0, dtype=np.uint32)], [np.zeros(0)]
    for definition in part.definitions:
        numbers_of = definition.field_bytes[0::3]
        place = numbers_of.find(TIMESTAMP)
        if place < 0 or not len(definition.positions):
            continue
        start = 1 + sum(definition.field_bytes[1 : 3 * place : 3])
        size, base = definition.field_bytes[3 * place + 1], definition.field_bytes[3 * place + 2]
        positions = np.frombuffer(definition.positions, dtype=np.uint32)
        if not size:
            continue
        raw = np.lib.stride_tricks.sliding_window_view(content, size)[positions + start]
        values = numbers(raw, base_type(base), definition.big_endian)
        if values is not None:
            known = ~np.isnan(values[:, 0])
            found_at.append(positions[known])
            found.append(values[known, 0])
    at, seconds = np.concatenate(found_at), np.concatenate(found)
    order = np.argsort(at, kind="stable")
    return at[order], seconds[order]
