"""All messages of one kind as columns. In: a file's bytes and a scanned part; out: float64 columns, NaN for no value.

Rows stand in file order whatever the layouts they were written in. Scale and offset come from the caller.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fitjax.ingest.fit.base_types import BaseType, base_type, numbers, text
from fitjax.ingest.fit.clock import Clock
from fitjax.ingest.fit.layout import TIMESTAMP, Definition

NO_DATE = 0xFFFFFFFF
"""FIT seconds end before this, in the year 2126."""
MAX_LIST = 16
"""Values kept of a field that holds several."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field lies inside its messages."""

    start: int
    size: int
    base: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The messages of one layout: their bytes [n, size] and the rows of the table that they are."""

    big_endian: bool
    fields: dict[int, Place]
    developer_fields: dict[tuple[int, int], Place]
    """By (developer, field number); the base type is 0 here, since the file describes it elsewhere."""
    raw: np.ndarray
    rows: np.ndarray


class Table:
    def __init__(self, data: bytes, definitions: Sequence[Definition], clock: Clock, limit: int | None = None) -> None:
        """`limit`: rows to keep, the first ones; for messages of which no sane file has more."""
        places = [np.frombuffer(d.positions, dtype=np.uint32) for d in definitions]
        everywhere = np.concatenate(places) if places else np.zeros(0, dtype=np.uint32)
        self.positions = np.sort(everywhere)[:limit]
        self.cut = len(everywhere) - len(self.positions)
        self._clock = clock
        self._stretches = [_stretch(data, d, at, self.positions) for d, at in zip(definitions, places, strict=True)]

    def __len__(self) -> int:
        return len(self.positions)

    def column(self, number: int, scale: float = 1.0, offset: float = 0.0) -> np.ndarray:
        """One field, its first value where it is a list."""
        out = np.full(len(self), np.nan)
        for stretch in self._stretches:
            found = _values(stretch, number, most=1)
            if found is not None:
                out[stretch.rows] = found[:, 0]
        return out / scale - offset if scale != 1.0 or offset else out

    def has(self, number: int) -> bool:
        return any(number in stretch.fields for stretch in self._stretches)

    def lists(self, number: int, scale: float = 1.0) -> np.ndarray:
        """A field that holds several values: [N, k], NaN where a message has fewer."""
        found = [(stretch.rows, _values(stretch, number, MAX_LIST)) for stretch in self._stretches]
        widest = max((values.shape[1] for _, values in found if values is not None), default=0)
        out = np.full((len(self), widest), np.nan)
        for rows, values in found:
            if values is not None:
                out[rows, : values.shape[1]] = values
        return out / scale

    def raw(self, number: int, size: int) -> tuple[np.ndarray, np.ndarray]:
        """The rows that hold the field in exactly `size` bytes, and these bytes [n, size]."""
        rows, found = [np.zeros(0, dtype=np.int64)], [np.zeros((0, size), dtype=np.uint8)]
        for stretch in self._stretches:
            place = stretch.fields.get(number)
            if place is not None and place.size == size:
                rows.append(stretch.rows)
                found.append(stretch.raw[:, place.start : place.start + size])
        where, values = np.concatenate(rows), np.concatenate(found)
        order = np.argsort(where, kind="stable")
        return where[order], values[order]

    def texts(self, number: int) -> list[str]:
        out = [""] * len(self)
        for stretch in self._stretches:
            place = stretch.fields.get(number)
            if place is None or not base_type(place.base).text:
                continue
            for row, raw in zip(stretch.rows, stretch.raw[:, place.start : place.start + place.size], strict=True):
                out[row] = text(raw.tobytes())
        return out

    def developer(self, key: tuple[int, int], base: BaseType) -> np.ndarray | None:
        """A developer's field as numbers; None where it is text or not there."""
        out = np.full(len(self), np.nan)
        seen = False
        for stretch in self._stretches:
            place = stretch.developer_fields.get(key)
            if place is None:
                continue
            found = _decoded(stretch, place, base, most=1)
            if found is not None:
                out[stretch.rows] = found[:, 0]
                seen = True
        return out if seen else None

    def developer_keys(self) -> Sequence[tuple[int, int]]:
        return list(dict.fromkeys(key for stretch in self._stretches for key in stretch.developer_fields))

    def moments(self, number: int) -> np.ndarray:
        """A field that holds a date in FIT seconds; what no date can be is NaN."""
        seconds = self.column(number)
        return np.where((seconds >= 0) & (seconds < NO_DATE), seconds, np.nan)

    def times(self) -> np.ndarray:
        """Timestamps in FIT seconds, those packed into the header byte too."""
        stated = self.moments(TIMESTAMP)
        return self._clock.fill(self.positions, stated) if np.isnan(stated).any() else stated


def _stretch(data: bytes, definition: Definition, places: np.ndarray, positions: np.ndarray) -> Stretch:
    kept = places[places <= positions[-1]] if len(positions) else places[:0]
    window = np.lib.stride_tricks.sliding_window_view(np.frombuffer(data, dtype=np.uint8), definition.size)
    fields: dict[int, Place] = {}
    start = 1
    for number, size, base in _triples(definition.field_bytes):
        fields.setdefault(number, Place(start, size, base))
        start += size
    developer_fields: dict[tuple[int, int], Place] = {}
    for number, size, developer in _triples(definition.developer_bytes):
        developer_fields.setdefault((developer, number), Place(start, size, 0))
        start += size
    return Stretch(
        big_endian=definition.big_endian,
        fields=fields,
        developer_fields=developer_fields,
        raw=window[kept],
        rows=np.searchsorted(positions, kept),
    )


def _triples(raw: bytes) -> list[tuple[int, int, int]]:
    return list(zip(raw[0::3], raw[1::3], raw[2::3], strict=True))


def _values(stretch: Stretch, number: int, most: int) -> np.ndarray | None:
    place = stretch.fields.get(number)
    return None if place is None else _decoded(stretch, place, base_type(place.base), most)


def _decoded(stretch: Stretch, place: Place, base: BaseType, most: int) -> np.ndarray | None:
    """At most the first `most` values of a field; None where its bytes are no whole numbers."""
    if place.size % base.size:
        return None
    size = min(place.size, most * base.size)
    return numbers(stretch.raw[:, place.start : place.start + size], base, stretch.big_endian)
