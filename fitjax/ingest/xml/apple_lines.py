"""Which lines of an Apple Health export are plain records, and what stands in them, a whole chunk at once.

In: bytes cut at line ends; out: `Lines`. A line counts as plain only where it is well formed beyond doubt and has the
attributes in the order in which the phone writes them; all else is left to a real XML parser. Knows no record types.
"""

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np

from fitjax.ingest.xml.apple_values import DATE_BYTES, moments, numbers

MARGIN = bytes(192)
"""Stands before and after each chunk, so that looking a little to the left or right is always possible."""
_PAD = len(MARGIN)
_OTHER, _RECORD, _OPEN, _CHILD, _CLOSE, _LIST, _BEAT, _LIST_END = range(8)
_MAY_FOLLOW = np.zeros((8, 8), bool)
for _before, _after in (
    *((_OPEN, kind) for kind in (_CHILD, _CLOSE, _LIST)),
    *((_CHILD, kind) for kind in (_CHILD, _CLOSE, _LIST)),
    *((_LIST_END, kind) for kind in (_CHILD, _CLOSE, _LIST)),
    *((_LIST, kind) for kind in (_BEAT, _LIST_END)),
    *((_BEAT, kind) for kind in (_BEAT, _LIST_END)),
):
    _MAY_FOLLOW[_before, _after] = True

_HEAD_WORDS, _UNIT_WORDS = 16, 2
_WORDS = _HEAD_WORDS + _UNIT_WORDS + 1
_MIX = (np.random.default_rng(20160914).integers(1, 2**63, _WORDS, dtype=np.uint64) << np.uint64(1)) | np.uint64(1)


def _mask_rows(words: int) -> np.ndarray:
    """Row n keeps the first n bytes of that many words."""
    keep = np.arange(words * 8)[None, :] < np.arange(words * 8 + 1)[:, None]
    return (keep * np.uint8(255)).astype(np.uint8).view(np.uint64)


_HEAD_MASK, _UNIT_MASK = _mask_rows(_HEAD_WORDS), _mask_rows(_UNIT_WORDS)
_DATES = b'\0\0\0\0\0 creationDate="' + b"\0" * 25 + b'" startDate="' + b"\0" * 25 + b'" endDate="' + b"\0" * 25
_DATES += b'" value="'
_DATES_AT = np.frombuffer(_DATES, np.uint8).view(np.uint64)
_DATES_MASK = (np.frombuffer(_DATES, np.uint8) > 0).astype(np.uint8).view(np.uint64) * np.uint64(255)


def _word(text: bytes) -> np.uint64:
    return np.uint64(int.from_bytes(text, "little"))


class _Scratch(threading.local):
    """Room for one byte and one flag for each byte of a chunk: fresh memory for every step would cost a fifth more."""

    def __init__(self) -> None:
        self._byte, self._flag = np.zeros(0, np.uint8), np.zeros(0, bool)

    def of(self, length: int) -> tuple[np.ndarray, np.ndarray]:
        if len(self._byte) < length:
            self._byte, self._flag = np.zeros(length, np.uint8), np.zeros(length, bool)
        return self._byte[:length], self._flag[:length]


_scratch = _Scratch()


@dataclass(frozen=True, slots=True)
class Lines:
    """One chunk's lines; positions count the margin before it, and `starts` has one more entry than there are lines."""

    starts: np.ndarray
    plain: np.ndarray
    """bool [lines]: the line belongs to a record that was read whole."""
    record_line: np.ndarray
    """int [records]: the line of each record below."""
    start: np.ndarray
    offset: np.ndarray
    end: np.ndarray
    value: np.ndarray
    is_number: np.ndarray
    value_at: np.ndarray
    value_length: np.ndarray
    group: np.ndarray
    """int [records]: records of one group share type, source and unit to the byte."""
    group_head: list[tuple[bytes, bytes | None]]
    """For each group its bytes from '<Record' to the source's closing quotation mark, and its unit's."""


def read_lines(padded: bytes) -> Lines:
    """The plain records of a text that ends with a line feed and has the margin `MARGIN` on both sides."""
    return _Reader(np.frombuffer(padded, np.uint8)).read()


class _Reader:
    """Positions are those in the array with its margins."""

    def __init__(self, at: np.ndarray) -> None:
        self._at = at
        self._at64 = np.ndarray((len(at) - 7,), np.uint64, at.data, strides=(1,))
        self._at128 = np.ndarray((len(at) - 127,), "V128", at.data, strides=(1,))
        body = at[_PAD:-_PAD]
        feeds = np.flatnonzero(np.equal(body, 10, out=_scratch.of(len(body))[1])) + _PAD
        self._starts = np.concatenate(([_PAD], feeds + 1))
        self._ends = feeds - (at[feeds - 1] == 13)
        # '"' and '&' differ in one bit: one pass finds both.
        byte, flag = _scratch.of(len(body))
        np.bitwise_and(body, 251, out=byte)
        either = np.flatnonzero(np.equal(byte, 34, out=flag)) + _PAD
        is_mark = at[either] == 34
        self._marks, self._entities = either[is_mark], either[~is_mark]
        self._feeds = len(feeds)

    def read(self) -> Lines:
        kind = self._kinds()
        records = np.flatnonzero((kind == _RECORD) | (kind == _OPEN))
        columns, fits = self._columns(records)
        kind[records[~fits]] = _OTHER
        plain = _whole(kind)
        kept = plain[records] & fits
        return Lines(
            starts=self._starts,
            plain=plain,
            record_line=records[kept],
            **{name: column[kept] for name, column in columns.items() if name != "words"},
            **self._groups(columns["words"][kept]),
        )

    def _kinds(self) -> np.ndarray:
        """The kind of each line by its first word and its last characters; attributes are not looked at yet."""
        starts, ends = self._starts[:-1], self._ends
        kind = np.zeros(len(starts), np.int8)
        # The bytes that are no space, as the lowest set bit of a word: the indentation's length times eight.
        other = self._at64[starts] ^ _word(b" " * 8)
        indent = np.log2(np.maximum(other & (~other + np.uint64(1)), 1).astype(np.float64)).astype(np.int64) >> 3
        first = starts + indent
        single = (self._at[first] == 60) & (self._at[ends - 1] == 62) & ~self._doubtful()
        body = self._at[_PAD:-_PAD]
        opens = np.equal(body, 60, out=_scratch.of(len(body))[1])
        if np.count_nonzero(opens) != np.count_nonzero(single):
            opening = np.flatnonzero(opens) + _PAD
            single &= np.diff(np.searchsorted(opening, self._starts)) == 1
        length = ends - first
        word = self._at64[first]
        for text, code in (
            (b"</Record>", _CLOSE),
            (b"<HeartRateVariabilityMetadataList>", _LIST),
            (b"</HeartRateVariabilityMetadataList>", _LIST_END),
        ):
            rows = np.flatnonzero(single & (word == _word(text[:8])) & (length == len(text)))
            kind[rows[self._text_at(first[rows], text)]] = code
        for head, middle, code in (
            (b'<MetadataEntry key="', b'" value="', _CHILD),
            (b'<InstantaneousBeatsPerMinute bpm="', b'" time="', _BEAT),
        ):
            rows = np.flatnonzero(single & (word == _word(head[:8])))
            kind[rows[self._two_attributes(first[rows], ends[rows], head, middle)]] = code
        rows = np.flatnonzero(single & (word == _word(b"<Record ")))
        kind[rows] = np.where(self._at[ends[rows] - 2] == 47, _RECORD, _OPEN)
        self._first = first
        return kind

    def _doubtful(self) -> np.ndarray:
        """Lines with a character or an entity that only a parser may judge."""
        doubtful = np.zeros(len(self._starts) - 1, bool)
        body = self._at[_PAD:-_PAD]
        low = np.less(body, 32, out=_scratch.of(len(body))[1])
        if np.count_nonzero(low) != self._feeds:
            strange = np.flatnonzero(low & (body != 10) & (body != 13))
            doubtful[np.searchsorted(self._starts, strange + _PAD, side="right") - 1] = True
        entities = self._entities
        if len(entities):
            word = self._at64[entities]
            known = np.zeros(len(entities), bool)
            for text in (b"&lt;", b"&gt;", b"&amp;", b"&quot;", b"&apos;"):
                mask = np.uint64((1 << 8 * len(text)) - 1)
                known |= (word & mask) == _word(text)
            if not known.all():
                doubtful[np.searchsorted(self._starts, entities[~known], side="right") - 1] = True
        if not _is_text(body):
            doubtful[:] = True
        return doubtful

    def _words(self, place: np.ndarray) -> np.ndarray:
        """The 128 bytes from each place on, as words [N, 16]."""
        return self._at128[place].view(np.uint64).reshape(len(place), 16)

    def _text_at(self, place: np.ndarray, text: bytes) -> np.ndarray:
        """Whether `text` (8 bytes or more) stands at each place."""
        same = np.ones(len(place), bool)
        for begin in (*range(0, len(text) - 8, 8), len(text) - 8):
            same &= self._at64[place + begin] == _word(text[begin : begin + 8])
        return same

    def _two_attributes(self, first: np.ndarray, ends: np.ndarray, head: bytes, middle: bytes) -> np.ndarray:
        mark = np.searchsorted(self._marks, first)
        count = np.searchsorted(self._marks, ends) - mark
        marks = self._marks_at(mark, 4)
        fits = (count == 4) & (marks[:, 0] == first + len(head) - 1) & (marks[:, 2] == marks[:, 1] + len(middle) - 1)
        fits &= (ends == marks[:, 3] + 3) & (self._at[ends - 2] == 47)
        return fits & self._text_at(first, head) & self._text_at(marks[:, 1], middle)

    def _marks_at(self, index: np.ndarray, count: int) -> np.ndarray:
        """Positions of `count` quotation marks from each index on."""
        if not len(self._marks):
            return np.full((len(index), count), _PAD)
        return self._marks[np.clip(index[:, None] + np.arange(count), 0, len(self._marks) - 1)]

    def _columns(self, records: np.ndarray) -> tuple[dict[str, np.ndarray], np.ndarray]:
        first, ends = self._first[records] if len(records) else records, self._ends[records]
        begin = np.searchsorted(self._marks, first)
        count = np.searchsorted(self._marks, ends) - begin
        front, back = self._marks_at(begin, 10), self._marks_at(begin + count - 8, 8)
        fits = (count >= 14) & (count <= 18) & (front[:, 0] == first + 13) & self._text_at(first, b'<Record type="')
        fits &= (front[:, 2] == front[:, 1] + 13) & self._text_at(front[:, 1], b'" sourceName="')
        index = np.full(len(records), 4)
        rows = np.arange(len(records))
        unit, unit_length = np.full(len(records), _PAD), np.zeros(len(records), np.int64)
        for text in (b'" sourceVersion="', b'" device="', b'" unit="'):
            close, opening = front[rows, index - 1], front[rows, np.minimum(index, 9)]
            there = (opening == close + len(text) - 1) & self._text_at(close, text)
            if text == b'" unit="':
                unit = np.where(there, opening + 1, unit)
                unit_length = np.where(there, front[rows, np.minimum(index + 1, 9)] - opening - 1, -1)
            index = index + 2 * there
        created, value, closing = back[:, 0], back[:, 6] + 1, back[:, 7]
        fits &= (index == count - 8) & (back[:, 6] == created + 108)
        fits &= (ends == closing + np.where(self._at[ends - 2] == 47, 3, 2)) & (closing > back[:, 6])
        head = front[:, 3] + 1 - first
        fits &= (head <= 8 * _HEAD_WORDS) & (unit_length <= 8 * _UNIT_WORDS)
        # Rows that do not fit are read as the array's beginning from here on: harmless, and left out in the end.
        created = np.where(fits, created, _PAD)
        dates = self._words(created - 19)
        fits &= (((dates ^ _DATES_AT) & _DATES_MASK) == 0).all(axis=1)
        letters = dates.view(np.uint8)
        start, offset, start_fits = moments(letters[:, 58 : 58 + DATE_BYTES])
        end, _, end_fits = moments(letters[:, 94 : 94 + DATE_BYTES])
        fits &= start_fits & end_fits
        length = np.where(fits, closing - value, 0)
        value = np.where(fits, value, _PAD)
        number, is_number = numbers(self._at, value, length)
        words = np.empty((len(records), _WORDS), np.uint64)
        words[:, :_HEAD_WORDS] = self._words(np.where(fits, first, _PAD))
        words[:, :_HEAD_WORDS] &= _HEAD_MASK[np.clip(head, 0, 8 * _HEAD_WORDS)]
        words[:, _HEAD_WORDS:-1] = self._at64[unit[:, None] + np.arange(0, 16, 8)]
        words[:, _HEAD_WORDS:-1] &= _UNIT_MASK[np.clip(unit_length, 0, 8 * _UNIT_WORDS)]
        words[:, -1] = unit_length.astype(np.uint64)
        columns = {
            "start": start,
            "offset": offset,
            "end": end,
            "value": number,
            "is_number": is_number,
            "value_at": value,
            "value_length": length,
            "words": words,
        }
        return columns, fits

    def _groups(self, words: np.ndarray) -> dict[str, Any]:
        """Records with equal words share a group; equal sums of the mixed words alone would not prove it."""
        key = (words * _MIX).sum(axis=1, dtype=np.uint64)
        _, sample, group = np.unique(key, return_index=True, return_inverse=True)
        if not (words == words[sample[group]]).all():
            _, sample, group = np.unique(words, axis=0, return_index=True, return_inverse=True)
        heads: list[tuple[bytes, bytes | None]] = []
        for row in sample:
            text = words[row, :_HEAD_WORDS].tobytes().rstrip(b"\0")
            length = int(words[row, -1].astype(np.int64))
            heads.append((text, None if length < 0 else words[row, _HEAD_WORDS:-1].tobytes()[:length]))
        return {"group": group.reshape(-1), "group_head": heads}


def _sparse(found: np.ndarray) -> np.ndarray:
    """flatnonzero for few hits: whole words without one are passed over."""
    words = len(found) // 8 * 8
    some = np.flatnonzero(found[:words].view(np.uint64) != 0)
    places = (some[:, None] * 8 + np.arange(8)).reshape(-1)
    return np.concatenate((places[found[places]], np.flatnonzero(found[words:]) + words))


def _is_text(body: np.ndarray) -> bool:
    """Whether these bytes are UTF-8 of characters that XML allows; ASCII is left out, a space keeps its place."""
    high = _sparse(np.greater(body, 127, out=_scratch.of(len(body))[1]))
    if not len(high):
        return True
    apart = np.cumsum(np.diff(high, prepend=high[0]) > 1)
    text = np.full(len(high) + apart[-1], 32, np.uint8)
    text[np.arange(len(high)) + apart] = body[high]
    short = text.tobytes()
    try:
        short.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\xef\xbf\xbe" not in short and b"\xef\xbf\xbf" not in short


def _whole(kind: np.ndarray) -> np.ndarray:
    """Lines of records that are complete: closed in their own line, or an opening, its children and its closing."""
    plain = kind == _RECORD
    opens, closes = np.flatnonzero(kind == _OPEN), np.flatnonzero(kind == _CLOSE)
    if not len(opens) or not len(closes):
        return plain
    breaks = np.concatenate(([0], np.cumsum(~_MAY_FOLLOW[kind[:-1], kind[1:]])))
    place = np.searchsorted(closes, opens)
    there = place < len(closes)
    opens, ends = opens[there], closes[place[there]]
    good = breaks[ends] == breaks[opens]
    edge = np.zeros(len(kind) + 1, np.int32)
    edge[opens[good]] += 1
    edge[ends[good] + 1] -= 1
    return plain | (np.cumsum(edge[:-1]) > 0)
