"""A Strava bulk export as Strava ships it, made for tests: the table, an activity file for each row, side tables."""

import datetime as dt
import gzip
import zipfile
from pathlib import Path

FIRST = dt.datetime(2020, 3, 1, 6, tzinfo=dt.UTC)
HEADER = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,"
    "Average Heart Rate,Filename"
)


def start_of(number: int) -> dt.datetime:
    return FIRST + dt.timedelta(days=number)


def tcx(number: int, points: int = 30) -> bytes:
    """A run of that many seconds at 3 m/s."""
    start = start_of(number)
    track = "".join(
        f"<Trackpoint><Time>{start + dt.timedelta(seconds=i):%Y-%m-%dT%H:%M:%SZ}</Time>"
        f"<DistanceMeters>{3.0 * i}</DistanceMeters>"
        f"<HeartRateBpm><Value>{100 + number % 60 + i % 7}</Value></HeartRateBpm>"
        "</Trackpoint>"
        for i in range(points)
    )
    return (
        '<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">'
        f'<Activities><Activity Sport="Running"><Id>{start:%Y-%m-%dT%H:%M:%SZ}</Id>'
        f'<Lap StartTime="{start:%Y-%m-%dT%H:%M:%SZ}"><TotalTimeSeconds>{points - 1}</TotalTimeSeconds>'
        f"<DistanceMeters>{3.0 * (points - 1)}</DistanceMeters><Track>{track}</Track></Lap></Activity></Activities>"
        "</TrainingCenterDatabase>"
    ).encode()


def table(count: int, points: int = 30, title: str = "Run") -> bytes:
    rows = [HEADER]
    for number in range(count):
        at = start_of(number)
        date = f'"{at:%b} {at.day}, {at.year}, {at:%I:%M:%S %p}"'
        rows.append(
            f"{1000 + number},{date},{title} {number},Run,{points - 1},{points - 1},{3.0 * (points - 1)},143,"
            f"activities/{1000 + number}.tcx.gz"
        )
    return "\n".join([*rows, ""]).encode()


def members(count: int, points: int = 30, title: str = "Run") -> list[tuple[str, bytes]]:
    """Side tables and pictures included."""
    return [
        ("bikes.csv", b"Bike Name,Bike Brand,Bike Model,Bike Default Sport Types\n"),
        ("shoes.csv", b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\n"),
        ("media/1.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(50)),
        ("activities.csv", table(count, points, title)),
        *(
            (f"activities/{1000 + number}.tcx.gz", gzip.compress(tcx(number, points), mtime=0))
            for number in range(count)
        ),
    ]


def zipped(path: Path, files: list[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return path
