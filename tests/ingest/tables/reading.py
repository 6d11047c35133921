"""A text to what the one entry makes of it, for the tests of tables."""

from datetime import UTC, datetime
from pathlib import Path

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.ingest.read import read_table

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def read(folder: Path, text: str, name: str = "export.csv", codec: str = "utf-8") -> ParsedFile:
    path = folder / name
    path.write_bytes(text.encode(codec))
    parsed = read_table(path, name, now=NOW)
    lost = parsed.rows_read - len(parsed.rejected)
    assert not parsed.activities or lost == len(parsed.activities)
    return parsed


def only(parsed: ParsedFile) -> Activity:
    (activity,) = parsed.activities
    return activity


def values(parsed: ParsedFile, row: int | None = None) -> dict[str, float]:
    """Metric → value, of one row or of all."""
    return {one.metric.value: one.value for one in parsed.wellness if row is None or one.row == row}
