"""Apple Health records as columns, and the heads they share. In: single records or read lines; out: `Batch`.

A head is what many records have in common: type, source and unit. Knows no metric.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

import numpy as np

from fitjax.ingest.xml.apple_lines import Lines
from fitjax.ingest.xml.apple_values import DATE_BYTES, moment_of, moments, number_of

NO_DATE = np.iinfo(np.int64).min


class Head(NamedTuple):
    type: str
    source: str
    unit: str | None


class Record(NamedTuple):
    """One record as the XML parser saw it."""

    head: Head
    start: str | None
    end: str | None
    value: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Columns of equal length, in the file's order."""

    head: np.ndarray
    line: np.ndarray
    start: np.ndarray
    """Seconds since 1970 UTC, NO_DATE where there was no date."""
    offset: np.ndarray
    """Minutes by which the local clock was ahead of UTC."""
    end: np.ndarray
    value: np.ndarray
    """NaN where the value was no number."""
    texts: dict[int, str]
    """Row → the value where it was no number, or the date that was none."""

    def __len__(self) -> int:
        return len(self.head)


@dataclass(slots=True)
class Heads:
    """Numbers for heads, given out as they appear."""

    known: list[Head] = field(default_factory=list)
    _number: dict[Head, int] = field(default_factory=dict)
    _bytes: dict[tuple[bytes, bytes | None], int] = field(default_factory=dict)

    def number(self, head: Head) -> int:
        found = self._number.get(head)
        if found is None:
            found = self._number[head] = len(self.known)
            self.known.append(head)
        return found

    def number_of_bytes(self, key: tuple[bytes, bytes | None]) -> int:
        """Of a head as it stands in the file, its entities not yet resolved."""
        found = self._bytes.get(key)
        if found is None:
            found = self._bytes[key] = self.number(_parsed(*key))
        return found


def _parsed(start: bytes, unit: bytes | None) -> Head:
    seen: dict[str, str] = {}
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = lambda _name, attributes: seen.update(attributes)
    parser.Parse(start + (b"" if unit is None else b' unit="' + unit + b'"') + b"/>", True)
    return Head(seen["type"], seen["sourceName"], seen.get("unit"))


def batch_of_lines(lines: Lines, first: int, last: int, chunk: bytes, first_line: int, heads: Heads) -> Batch:
    """The records of the lines `first` up to `last`; `first_line` is the file's line number of the chunk's line 0."""
    begin, stop = np.searchsorted(lines.record_line, (first, last))
    part = slice(int(begin), int(stop))
    numbers = np.array([heads.number_of_bytes(key) for key in lines.group_head], np.int32)
    value = lines.value[part].copy()
    texts: dict[int, str] = {}
    for row in np.flatnonzero(~lines.is_number[part]):
        place, length = int(lines.value_at[part][row]), int(lines.value_length[part][row])
        text = _attribute(chunk[place : place + length])
        number = number_of(text)
        value[row] = np.nan if number is None else number
        if number is None:
            texts[int(row)] = text
    return Batch(
        head=numbers[lines.group[part]] if len(numbers) else np.zeros(0, np.int32),
        line=(lines.record_line[part] + first_line).astype(np.int64),
        start=lines.start[part],
        offset=lines.offset[part].astype(np.int32),
        end=lines.end[part],
        value=value,
        texts=texts,
    )


def _attribute(text: bytes) -> str:
    """An attribute's value as a parser gives it."""
    if b"&" not in text and text.isascii():
        return text.decode("ascii")
    return _parsed(b'<Record type="' + text + b'" sourceName=""', None).type


def batch_of_records(records: Sequence[Record], heads: Heads) -> Batch:
    start, offset = moments_of([record.start for record in records])
    end, _ = moments_of([record.end or record.start for record in records])
    value = np.full(len(records), np.nan)
    texts: dict[int, str] = {}
    for row, record in enumerate(records):
        number = None if record.value is None else number_of(record.value)
        if number is not None:
            value[row] = number
        elif record.value is not None:
            texts[row] = record.value
    for row in np.flatnonzero((start == NO_DATE) | (end == NO_DATE)).tolist():
        texts[row] = (records[row].start if start[row] == NO_DATE else records[row].end) or ""
    return Batch(
        head=np.array([heads.number(record.head) for record in records], np.int32),
        line=np.array([record.line for record in records], np.int64),
        start=start,
        offset=offset,
        end=end,
        value=value,
        texts=texts,
    )


def moments_of(texts: Sequence[str | None]) -> tuple[np.ndarray, np.ndarray]:
    """Seconds since 1970 UTC (NO_DATE where there is no date) and offsets in minutes."""
    seconds, offset = np.full(len(texts), NO_DATE, np.int64), np.zeros(len(texts), np.int32)
    usual = [row for row, text in enumerate(texts) if text and len(text) == DATE_BYTES and text.isascii()]
    if len(usual) < 20:
        usual = []  # a few are read sooner one by one
    block = "".join(texts[row] or "" for row in usual).encode("ascii")
    found, shift, fits = moments(np.frombuffer(block, np.uint8).reshape(len(usual), DATE_BYTES))
    rows = np.array(usual, np.int64)
    seconds[rows[fits]], offset[rows[fits]] = found[fits], shift[fits]
    for row in np.flatnonzero(seconds == NO_DATE).tolist():
        moment = moment_of(texts[row] or "")
        if moment:
            seconds[row], offset[row] = moment
    return seconds, offset
