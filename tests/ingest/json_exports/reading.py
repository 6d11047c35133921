"""Helpers of the tests of JSON exports: a fixture as a file, read whole."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.wellness import Metric
from fitjax.ingest.read import read_file

from .fixtures import FIXTURES

NOW = datetime(2027, 1, 1, tzinfo=UTC)


def read_bytes(folder: Path, name: str, data: bytes) -> list[ParsedFile]:
    path = folder / "upload"
    path.write_bytes(data)
    return list(read_file(path, name, NOW))


def read_data(folder: Path, name: str, data: Any) -> list[ParsedFile]:
    return read_bytes(folder, name, json.dumps(data, ensure_ascii=False).encode())


def read_fixture(folder: Path, key: str) -> ParsedFile:
    name, data = FIXTURES[key]
    (parsed,) = read_data(folder, name, data)
    return parsed


def only(parsed: ParsedFile) -> Activity:
    (activity,) = parsed.activities
    return activity


def metrics(parsed: ParsedFile) -> dict[Metric, list[float]]:
    found: dict[Metric, list[float]] = {}
    for one in parsed.wellness:
        found.setdefault(one.metric, []).append(round(one.value, 3))
    return found
