"""The one entry to all readers. In: a path and the name the user knows the file by; out: `ParsedFile`s.

Which reader takes a file is decided by its content. Any other outcome is one ImportProblem (or Cancelled, where the
user stopped). Nothing is stored, and the file is only read. Archives of several files are opened by `ingest.archive`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest import garmin, hevy, jefit, lifting_logs, signature, strava, strong
from fitjax.ingest.archive.gzips import CUT, gunzip
from fitjax.ingest.detect import Table, detect
from fitjax.ingest.problems import Unrecognised, Unused, unrecognised
from fitjax.ingest.set_rows import whole
from fitjax.ingest.tables import entry
from fitjax.ingest.timely import timely

__all__ = ["Unrecognised", "Unused", "read_file", "read_table"]

_HEAD = 1 << 16
_FIT_BYTES = 256 << 20
Stop = Callable[[], bool]
Report = Callable[[int, int], None]
"""Bytes read so far and in all."""


def _never() -> bool:
    return False


def _unsaid(done: int, total: int) -> None:
    pass


def read_file(
    path: Path,
    name: str,
    now: datetime,
    should_stop: Stop = _never,
    report: Report | None = None,
    temp: Path | None = None,
) -> Iterator[ParsedFile]:
    """Everything in the file, a large one in stretches. `now` (aware) is what future dates are judged by.

    A gzip file is unpacked into `temp` first (the system's folder for such by default).
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if not head:
            raise unrecognised(name, "an empty file (0 bytes)", "export it again and import the new file")
        if signature.looks_like(head) != signature.GZIP:
            for parsed in _read(path, name, head, now, should_stop, report):
                yield timely(parsed, now)
            return
        inner, whole = gunzip(path, name, temp, should_stop)
        try:
            with inner.open("rb") as file:
                head = file.read(_HEAD)
            for parsed in _read(inner, name, head, now, should_stop, report):
                parsed = timely(parsed, now)
                yield parsed if whole else replace(parsed, warnings=(CUT, *parsed.warnings))
        finally:
            inner.unlink(missing_ok=True)
    except OSError as error:
        raise ImportProblem(
            f"{name} cannot be read ({error.strerror or error}); check the path and try again."
        ) from error


def _read(
    path: Path, name: str, head: bytes, now: datetime, should_stop: Stop, report: Report | None
) -> Iterator[ParsedFile]:
    if head[8:12] == b".FIT":
        yield _fit(path, name, now)
        return
    phrase = signature.looks_like(head)
    if phrase in signature.XML:
        from fitjax.ingest import xml

        match xml.sniff_xml(head):
            case "gpx":
                yield xml.read_gpx(path, name, now)
                return
            case "tcx":
                yield xml.read_tcx(path, name, now)
                return
            case "apple_health_xml":
                yield from xml.read_apple_health(path, name, now, should_stop, report or _unsaid)
                return
    if phrase in signature.USELESS:
        raise Unused(f"{name} looks like {phrase}, in which there is nothing to import.", phrase)
    from fitjax.ingest import json_exports

    if json_exports.sniff_json(head):
        yield from json_exports.read_json(path, name, now, should_stop)
        return
    if jefit.sniff(head):
        yield from _filled(jefit.read_parts(path, now, should_stop), name)
        return
    yield from _table_parts(path, name, now, should_stop, report)


def _filled(parts: Iterator[ParsedFile], name: str) -> Iterator[ParsedFile]:
    """The parts with rows; ImportProblem where there is none."""
    rows = 0
    for part in parts:
        rows += part.rows_read
        if part.rows_read or rows:
            yield part
    if not rows:
        raise ImportProblem(f"{name} holds no logged sets; export it again with some workouts in it.")


def _fit(path: Path, name: str, now: datetime) -> ParsedFile:
    from fitjax.ingest.fit.read import read

    if path.stat().st_size > _FIT_BYTES:
        raise ImportProblem(f"{name} is larger than {_FIT_BYTES >> 20} MB, which no FIT activity is; split it.")
    return read(path.read_bytes(), name, now)


def read_table(
    path: Path, name: str, now: datetime | None = None, should_stop: Stop = _never, report: Report | None = None
) -> ParsedFile:
    """A text table, whole."""
    parts = list(_table_parts(path, name, now or datetime.now(UTC), should_stop, report))
    joined = parts[0] if len(parts) == 1 else whole(iter(parts))
    return replace(joined, sets=tuple(joined.sets), warnings=tuple(dict.fromkeys(joined.warnings)))


def _table_parts(
    path: Path, name: str, now: datetime, should_stop: Stop, report: Report | None
) -> Iterator[ParsedFile]:
    try:
        table = detect(path, name, should_stop, report)
    except Unused:
        raise
    except Unrecognised:
        document = entry.read_document(path, name, now)
        if document is None:
            raise
        yield document
        return
    rows = 0
    try:
        for part in _set_log(table, now) or _parsed(table, now):
            rows += part.rows_read
            if part.rows_read:
                yield _with_encoding(part, table)
    except OSError as error:
        raise ImportProblem(f"{name} could not be read to its end ({error.strerror or error}); try again.") from error
    if not rows:
        raise ImportProblem(f"{name} holds a header and no rows; export it again with some activities in it.")


def _set_log(table: Table, now: datetime) -> Iterator[ParsedFile] | None:
    match table.format:
        case "hevy_csv":
            return hevy.read_parts(table, now)
        case "strong_csv":
            return strong.read_parts(table, now)
    return lifting_logs.read_parts(table, now) if table.format in lifting_logs.FORMATS else None


def _parsed(table: Table, now: datetime) -> Iterator[ParsedFile]:
    match table.format:
        case "strava_activities_csv":
            yield strava.read(table, now)
        case "garmin_activities_csv":
            yield garmin.read(table, now)
        case _:
            yield from entry.read_parts(table, now)


def _with_encoding(parsed: ParsedFile, table: Table) -> ParsedFile:
    if table.encoding.startswith("utf-8"):
        return parsed
    words = f"text read as {table.encoding}; titles look wrong if that is not its encoding"
    return replace(parsed, warnings=(*parsed.warnings, words))
