"""Whatever the bytes: ParsedFile or ImportProblem, nothing else, and in bounded time and memory."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest.fit import read, scan
from fitjax.ingest.fit.crc import crc16
from fitjax.ingest.fit.scan import MAX_DEFINITIONS
from tests.ingest.fit.build import (
    NOON,
    NOW,
    RECORD_FIELDS,
    U8,
    U16,
    U32,
    FitFile,
    a_run,
    checksum,
    file_id,
    record,
    session,
)


def _everything() -> bytes:
    """A file with most kinds of messages in it."""
    fit = a_run(20)
    fit.define(4, 78, [(0, U16, 5)])
    fit.write(4, [1000, 900])
    fit.define(5, 101, [(253, U32), (2, U32), (4, U32)])
    fit.write(5, NOON + 10, NOON, 10_000)
    fit.add(225, {254: (U32, NOON), 3: (U16, 10), 4: (U16, 320), 5: (U8, 1), 7: (U16, 0), 8: (U16, 1)})
    fit.add(30, {253: (U32, NOON), 0: (U16, 7000)})
    fit.define(2, 20, [(3, U8)])
    fit.write_packed(2, 9, 120)
    fit.add(55, {253: (U32, NOON), 3: (U32, 900), 5: (U8, 6), 27: (U8, 70)})
    fit.add(275, {253: (U32, NOON), 0: (U8, 2)})
    fit.add(206, {0: (U8, 0), 1: (U8, 0), 2: (U8, 2)})
    fit.define(3, 20, [(253, U32)], [(0, U8, 1, 0)])
    fit.write(3, NOON + 21, 7)
    later = FitFile()
    later.add(132, {253: (U32, NOON), 9: (U32, 1024), 6: (U8, 100)})
    return fit.bytes() + later.bytes()


WHOLE = _everything()


def _outcome(data: bytes) -> ParsedFile | None:
    try:
        parsed = read(data, "a.fit", NOW)
    except ImportProblem:
        return None
    counted = len(parsed.activities) + len(parsed.sets) + len(parsed.rejected)
    assert parsed.rows_read >= counted
    for activity in parsed.activities:
        if activity.stream is not None:
            assert (np.diff(activity.stream.time_s) >= 0).all()
            assert not any(np.isinf(values).any() for values in activity.stream.columns.values())
    return parsed


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.integers(14, len(WHOLE) - 1), st.integers(1, 255)), min_size=1, max_size=8))
def test_flipped_bits_never_raise_anything_else(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, bits in flips:
        data[place] ^= bits
    _outcome(bytes(data))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, 40), st.binary(max_size=40))
def test_bytes_lost_or_put_in_never_raise_anything_else(place: int, lost: int, extra: bytes) -> None:
    _outcome(WHOLE[:place] + extra + WHOLE[place + lost :])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
@example(b"\x40\x00\x00\x14\x00\x00\x00\x00")
def test_a_header_with_anything_behind_it_never_raises_anything_else(body: bytes) -> None:
    _outcome(WHOLE[:14] + body)


@given(st.integers(0, len(WHOLE)))
@settings(max_examples=60, deadline=None)
def test_a_shorter_file_never_gives_more_than_the_whole_one(kept: int) -> None:
    parsed, whole = _outcome(WHOLE[:kept]), _outcome(WHOLE)
    assert whole is not None
    if parsed is not None and parsed.activities and parsed.activities[0].stream is not None:
        stream = whole.activities[0].stream
        assert stream is not None
        assert len(parsed.activities[0].stream) <= len(stream)


@given(st.binary(max_size=3000))
@settings(max_examples=60, deadline=None)
def test_the_checksum_is_the_formats(data: bytes) -> None:
    assert crc16(data) == checksum(data)


def test_what_stands_before_the_damage_stays() -> None:
    fit = FitFile()
    file_id(fit)
    fit.define(0, 20, RECORD_FIELDS)
    for second in range(50):
        record(fit, second)
    fit.raw(b"\x0b" * 30)
    parsed = read(fit.bytes(), "a.fit", NOW)
    (run,) = parsed.activities
    assert run.stream is not None
    assert len(run.stream) == 50
    assert "bytes not read" in parsed.warnings[0]


@pytest.mark.parametrize(
    ("second", "lost", "extra"), [(10, 0, b"\0"), (20, 7, b""), (30, 1, b""), (30, 3, b"abc"), (58, 3, b"")]
)
def test_a_place_out_of_step_costs_a_record_or_two_and_no_more(second: int, lost: int, extra: bytes) -> None:
    """A record of 25 bytes each second; bytes are lost or put in at one place."""
    fit = FitFile()
    file_id(fit)
    fit.define(7, 20, RECORD_FIELDS)  # no record has this header at the same place inside it
    begin = len(fit.bytes()) - 2
    for at in range(60):
        record(fit, at, local=7)
    session(fit)
    data = fit.bytes()
    place = begin + 25 * second + 1
    parsed = read(data[:place] + extra + data[place + lost :], "a.fit", NOW)
    (run,) = parsed.activities
    assert run.stream is not None
    assert len(run.stream) >= 57


def test_a_size_that_was_never_written_back_is_no_hindrance() -> None:
    data = bytearray(a_run().bytes())
    data[4:8] = bytes(4)
    (run,) = read(bytes(data), "a.fit", NOW).activities
    assert run.distance_m == 600


def test_endless_new_layouts_end() -> None:
    fit = FitFile()
    for number in range(MAX_DEFINITIONS + 10):
        fit.define(0, 1000 + number, [(0, U8)])
    with pytest.raises(ImportProblem, match="kinds of messages"):
        read(fit.bytes(), "a.fit", NOW)


def test_messages_beyond_the_limit_are_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MAX_MESSAGES", 30)
    parsed = read(a_run(60).bytes(), "a.fit", NOW)
    assert parsed.activities[0].stream is not None
    assert 20 < len(parsed.activities[0].stream) < 30
    assert "more than" in parsed.warnings[0]


def test_more_joined_files_than_anyone_has_are_left_out_and_said() -> None:
    parsed = read(a_run(3).bytes() * (scan.MAX_PARTS + 3), "a.fit", NOW)
    assert len(parsed.activities) == scan.MAX_PARTS
    assert any("joined" in warning for warning in parsed.warnings)


_MESSAGES = st.sampled_from(
    [
        0,
        12,
        18,
        19,
        20,
        21,
        26,
        27,
        30,
        34,
        51,
        55,
        78,
        101,
        103,
        132,
        206,
        207,
        211,
        225,
        227,
        264,
        269,
        275,
        297,
        346,
        370,
    ]
)
_FIELDS = st.tuples(st.one_of(st.integers(0, 35), st.sampled_from([253, 254])), st.integers(0, 16), st.integers(0, 3))
_SIZES = (1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_known_messages_with_fields_of_any_type_never_raise_anything_else(data: st.DataObject) -> None:
    """Dates in floats, counts in texts, 64-bit times: a writer may choose any type for any field."""
    fit = FitFile()
    for _ in range(data.draw(st.integers(1, 6))):
        message = data.draw(_MESSAGES)
        fields = data.draw(st.lists(_FIELDS, min_size=1, max_size=10))
        sizes = [_SIZES[base] * many for _, base, many in fields]
        layout = b"".join(bytes([n, size, base]) for (n, base, _), size in zip(fields, sizes, strict=True))
        big = data.draw(st.booleans())
        number = message.to_bytes(2, "big" if big else "little")
        fit.raw(bytes([0x40, 0, big]) + number + bytes([len(fields)]) + layout)
        for _ in range(data.draw(st.integers(1, 4))):
            size = sum(sizes)
            fit.raw(b"\0" + data.draw(st.one_of(st.binary(min_size=size, max_size=size), st.just(b"\x41" * size))))
    _outcome(fit.bytes())
