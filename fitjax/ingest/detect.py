"""What a file is, by its content. In: a path; out: a `Table` that says format, encoding, delimiter and columns.

Decides by the header's meaning; the file's name is used in messages only. Reads no data rows.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.ingest import encoding, signature
from fitjax.ingest.garmin_headers import GARMIN
from fitjax.ingest.headers import Columns, Dictionary, match
from fitjax.ingest.lifting_headers import HEVY, LOGS, STRONG
from fitjax.ingest.problems import Unused, quoted, unrecognised
from fitjax.ingest.records import LONGEST_LINE, Record, records
from fitjax.ingest.side_tables import side_table
from fitjax.ingest.strava_headers import STRAVA
from fitjax.ingest.tables.catalogue import find

_HEAD = 1 << 16
_DELIMITERS = (",", ";", "\t", "|")
_LOOK_UP = 2_000
"""Rows between two looks at whether the user wants to stop."""
_WIDEST = 5_000
"""Columns; no export has a tenth of them, and names are looked up for each."""
_LEADING_LINES = 10
"""Blank lines, or Excel's `sep=;`, that may stand before the header."""
_HEADER_LINES = 200
"""A header may have line ends inside its quoted cells, one a column (Garmin's laps); no more are looked at."""

# Format, dictionary, the fields that must be there, and how many of the others at least.
_FORMATS: tuple[tuple[str, Dictionary, tuple[str, ...], int], ...] = (
    ("strava_activities_csv", STRAVA, ("source_id", "start", "sport"), 4),
    ("hevy_csv", HEVY, ("start", "exercise", "set_index"), 4),
    ("strong_csv", STRONG, ("start", "title", "exercise", "set_order"), 6),
    ("garmin_activities_csv", GARMIN, ("sport", "start"), 4),
    ("fitbod_csv", LOGS, ("start", "exercise", "reps", "warmup", "multiplier"), 6),
    ("fitnotes_csv", LOGS, ("start", "exercise", "category", "reps", "distance_unit", "duration"), 7),
    ("gymbook_csv", LOGS, ("start", "exercise", "reps_or_time", "weight_or_distance"), 4),
)
# Tried last: much fits them.
_LOOSE: tuple[tuple[str, Dictionary, tuple[str, ...], int], ...] = (
    ("lifting_log_csv", LOGS, ("start", "exercise", "reps", "weight"), 4),
    ("lifting_log_csv", LOGS, ("start", "exercise", "reps", "weight_kg"), 4),
    ("lifting_log_csv", LOGS, ("start", "exercise", "reps", "weight_lb"), 4),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A recognised table that can be read from the start any number of times."""

    path: Path
    name: str
    format: str
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    columns: Columns
    lines_before: int
    """Physical lines above and including the header."""
    should_stop: Callable[[], bool] = lambda: False
    report: Callable[[int, int], None] | None = None
    """Bytes read so far and in all."""

    def records(self) -> Iterator[Record]:
        """The data rows; bytes that the encoding cannot read become U+FFFD."""
        with _open(self.path, self.encoding) as stream:
            for _ in range(self.lines_before):
                stream.readline(LONGEST_LINE)
            size = self.path.stat().st_size
            for count, record in enumerate(records(stream, self.delimiter, len(self.header))):
                if count % _LOOK_UP == 0:
                    self.look_up(stream.buffer.tell(), size)
                yield record

    def look_up(self, done: int, size: int | None = None) -> None:
        """Between two stretches of reading: does the user want to stop, and how far is it."""
        if self.should_stop():
            raise Cancelled(f"stopped while {self.name} was read")
        if self.report:
            size = self.path.stat().st_size if size is None else size
            self.report(min(done, size), size)


def detect(
    path: Path,
    name: str,
    should_stop: Callable[[], bool] = lambda: False,
    report: Callable[[int, int], None] | None = None,
) -> Table:
    """The table in `path`; Unrecognised, with what it looks like, where there is none."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
        if not head:
            raise unrecognised(name, "an empty file (0 bytes)", "export it again and import the new file")
        phrase = signature.looks_like(head)
        if phrase:
            raise unrecognised(name, phrase)
        return _table(path, name, encoding.candidates(path), should_stop, report)
    except OSError as error:
        raise ImportProblem(
            f"{name} cannot be read ({error.strerror or error}); check the path and try again."
        ) from error


def _table(
    path: Path, name: str, codecs: tuple[str, ...], should_stop: Callable[[], bool],
    report: Callable[[int, int], None] | None,
) -> Table:  # fmt: skip
    first_header: tuple[str, ...] = ()
    for codec in codecs:
        for lines_before, line in first_lines(path, codec):
            for delimiter in _DELIMITERS:
                header = cells_of(line, delimiter)
                found = _format_of(header)
                if found:
                    return Table(
                        path=path, name=name, format=found[0], columns=found[1], encoding=codec, delimiter=delimiter,
                        header=tuple(header), lines_before=lines_before, should_stop=should_stop, report=report,
                    )  # fmt: skip
                if not first_header and (len(header) > 1 or side_table(header)):
                    first_header = tuple(header)
    what = side_table(first_header)
    if what:
        raise Unused(f"{name} is Strava's table of {what}; nothing in it is used here.", f"Strava's table of {what}")
    raise unrecognised(name, _description(path, codecs[0], first_header))


def first_lines(path: Path, codec: str) -> Iterator[tuple[int, str]]:
    """What may be the header: how many lines of the file it and those above it take, and its text."""
    with _open(path, codec) as stream:
        for number in range(1, _LEADING_LINES + 1):
            line = stream.readline(LONGEST_LINE)
            if not line:
                return
            if line.count('"') % 2:
                after = stream.tell()
                more = _to_closing_quote(line, stream)
                if more:
                    yield number + len(more), line + "".join(more)
                stream.seek(after)
            if line.strip():
                yield number, line


def _to_closing_quote(line: str, stream: TextIO) -> list[str]:
    """The lines after one with an open quote, to the one that closes it; none where that is far or never."""
    more: list[str] = []
    quotes = line.count('"')
    while quotes % 2:
        following = stream.readline(LONGEST_LINE)
        if not following or len(more) == _HEADER_LINES or sum(map(len, more)) > LONGEST_LINE:
            return []
        more.append(following)
        quotes += following.count('"')
    return more


def cells_of(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(line, newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []


def _format_of(header: list[str]) -> tuple[str, Columns] | None:
    if not 2 <= len(header) <= _WIDEST:
        return None
    described = find(header)
    return _among(_FORMATS, header) or (described and (described[0].format, described[1])) or _among(_LOOSE, header)


def _among(
    formats: tuple[tuple[str, Dictionary, tuple[str, ...], int], ...], header: list[str]
) -> tuple[str, Columns] | None:
    for format_name, names, required, at_least in formats:
        columns = match(header, names)
        if columns.has(*required) and len(columns.places) >= at_least:
            return format_name, columns
    return None


def _description(path: Path, codec: str, header: tuple[str, ...]) -> str:
    if header:
        shown = ", ".join(cell.strip() for cell in header[:200])
        return f"a CSV with the header {quoted(shown, 120)}, which is no export known here"
    first = next((line.strip() for _, line in first_lines(path, codec)), "")
    return f"plain text that begins {quoted(first)}" if first else "a file of blank lines"


def _open(path: Path, codec: str) -> TextIO:
    return path.open(encoding=codec, errors="replace", newline="")
