"""The one entry to all readers. In: a path and the name the user knows the file by; out: `ParsedFile`.

Any other outcome is one ImportProblem. Nothing is stored, and the file is only read.
"""

from datetime import UTC, datetime
from pathlib import Path

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest import garmin, hevy, strava, strong
from fitjax.ingest.detect import Table, detect
from fitjax.ingest.problems import Unrecognised

__all__ = ["Unrecognised", "read_table"]


def read_table(path: Path, name: str, now: datetime | None = None) -> ParsedFile:
    """Everything the file holds; `now` (aware, the clock's by default) is what future dates are judged by."""
    table = detect(path, name)
    try:
        parsed = _parsed(table, now or datetime.now(UTC))
    except OSError as error:
        raise ImportProblem(f"{name} could not be read to its end ({error.strerror or error}); try again.") from error
    if not parsed.rows_read:
        raise ImportProblem(f"{name} holds a header and no rows; export it again with some activities in it.")
    return _with_encoding(parsed, table)


def _parsed(table: Table, now: datetime) -> ParsedFile:
    match table.format:
        case "strava_activities_csv":
            return strava.read(table, now)
        case "garmin_activities_csv":
            return garmin.read(table, now)
        case "hevy_csv":
            return hevy.read(table, now)
        case _:
            return strong.read(table, now)


def _with_encoding(parsed: ParsedFile, table: Table) -> ParsedFile:
    if table.encoding.startswith("utf-8"):
        return parsed
    return ParsedFile(
        format=parsed.format,
        rows_read=parsed.rows_read,
        activities=parsed.activities,
        sets=parsed.sets,
        rejected=parsed.rejected,
        warnings=(*parsed.warnings, f"text read as {table.encoding}; titles look wrong if that is not its encoding"),
    )
