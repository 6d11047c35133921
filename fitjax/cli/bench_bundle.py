"""A made bulk export: a table and an activity file for each row. Bytes only; for benchmarks.

The FIT files hold what a watch writes each second (position, altitude, heart rate, cadence, distance, speed, power) and
one lap and session, after the public description of the format.
"""

import datetime as dt
import gzip
import random
import struct
import zipfile
from pathlib import Path

from fitjax.ingest.fit.crc import crc16

_EPOCH = dt.datetime(1989, 12, 31, tzinfo=dt.UTC)
_FIRST = dt.datetime(2016, 1, 4, 6, tzinfo=dt.UTC)
_HEADER = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Filename"
# Number and base type of each field of a record, and its struct.
_RECORD = ((253, 0x86), (0, 0x85), (1, 0x85), (2, 0x84), (3, 0x02), (4, 0x02), (5, 0x86), (6, 0x84), (7, 0x84))
_RECORD_STRUCT = struct.Struct("<BIiiHBBIHH")
_SIZES = {0x00: 1, 0x02: 1, 0x84: 2, 0x85: 4, 0x86: 4, 0x8C: 4}


def make_bundle(path: Path, activities: int, seed: int, seconds: int = 1_800) -> None:
    """Write a zip like Strava's with that many rides and runs of about half an hour."""
    rng = random.Random(seed)
    rows = [_HEADER]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1, activities + 1):
            start = _FIRST + dt.timedelta(hours=36 * number)
            length = seconds + rng.randrange(-300, 300)
            speed = rng.uniform(2.5, 4.0)
            said = f'"{start:%b} {start.day}, {start.year}, {start:%I:%M:%S %p}"'
            metres = speed * (length - 1)
            rows.append(
                f"{number},{said},Outing {number},Run,{length},{length},{metres:.1f},activities/{number}.fit.gz"
            )
            archive.writestr(f"activities/{number}.fit.gz", gzip.compress(fit_run(start, length, speed, rng), 1))
        archive.writestr("activities.csv", "\n".join([*rows, ""]))


def fit_run(start: dt.datetime, seconds: int, speed: float, rng: random.Random) -> bytes:
    """A run at a steady speed, one record a second."""
    at = int((start - _EPOCH).total_seconds())
    body = bytearray(_message(0, 0, ((0, 0x00, 4), (1, 0x84, 1), (3, 0x8C, rng.randrange(1, 1 << 30)), (4, 0x86, at))))
    body += _layout(1, 20, _RECORD)
    hr, latitude = 120.0, round(47 * 2**31 / 180)
    for second in range(seconds):
        hr += rng.uniform(-1, 1) + (145 - hr) * 0.01
        metres = speed * second
        east = round((8 + metres / 75_000) * 2**31 / 180)
        watts, climb = 240 + rng.randrange(-30, 30), round((400 + second % 60 / 4 + 500) * 5)
        body += _RECORD_STRUCT.pack(
            1, at + second, latitude, east, climb, int(hr), 86, int(metres * 100), int(speed * 1000), watts
        )
    total = ((253, 0x86, at + seconds), (2, 0x86, at), (7, 0x86, seconds * 1000), (8, 0x86, seconds * 1000),
             (9, 0x86, int(speed * (seconds - 1) * 100)))  # fmt: skip
    body += _message(2, 19, total)
    body += _message(3, 18, (*total, (5, 0x00, 1)))
    head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
    whole = head + struct.pack("<H", crc16(head)) + bytes(body)
    return whole + struct.pack("<H", crc16(whole))


def _layout(local: int, message: int, fields: tuple[tuple[int, int], ...]) -> bytes:
    parts = [bytes([number, _SIZES[base], base]) for number, base in fields]
    return struct.pack("<BBBHB", 0x40 | local, 0, 0, message, len(fields)) + b"".join(parts)


def _message(local: int, message: int, fields: tuple[tuple[int, int, int], ...]) -> bytes:
    """A message with its definition: (number, base type, value) each."""
    layout = _layout(local, message, tuple((number, base) for number, base, _ in fields))
    values = b"".join(value.to_bytes(_SIZES[base], "little") for _, base, value in fields)
    return layout + bytes([local]) + values
