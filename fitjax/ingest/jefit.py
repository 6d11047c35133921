"""JEFIT's export: one text of many tables, each below a line '### NAME ####'. In: a path; out: strength sets.

A row of EXERCISE LOGS holds all sets of an exercise ('44.1x5,88.2x5'); the unit stands in SETTING, the start of the
workout in `belongsession` as seconds since 1970 (UTC). What is counted as a row is a set. Other tables are passed over.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO, cast

from fitjax.domain.activity import ParsedFile, RejectedRow, SetAside, StrengthSet
from fitjax.domain.errors import Cancelled
from fitjax.ingest.dates import parse_date
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Aside, believable, bounded
from fitjax.ingest.headers import normalised
from fitjax.ingest.numbers import parse_number
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.records import LONGEST_LINE, Record, records
from fitjax.ingest.sets import REPS_OR_ZERO, SetNumbers
from fitjax.ingest.strong_units import KG

FORMAT = "jefit_csv"
STRETCH = 20_000
"""Sets handed on at a time."""
_LOOK_UP = 2_000
_HEADING = re.compile(r"\s*\"?#{2,}\s*([A-Za-z][\w ]{0,60}?)\s*#{2,}\"?[\s,]*")
_SNIFFED = re.compile(rb"^\"?#{2,} *(SETTING|EXERCISE LOGS|WORKOUT SESSIONS|ROUTINES|USER TABLE) *#{2,}", re.M | re.I)
_SET = re.compile(r"(?P<weight>[^x×]*)[x×](?P<reps>[^x×]*)", re.I)
_FIRST_CLOCK_S = 100_000_000
"""A smaller `belongsession` is a number in a list, no moment after 1973."""


def sniff(head: bytes) -> bool:
    """Its first line, or one soon after, is the heading of a table that JEFIT has."""
    return b"##" in head and _SNIFFED.search(head[:20_000]) is not None


def read_parts(path: Path, now: datetime, should_stop: Callable[[], bool] = lambda: False) -> Iterator[ParsedFile]:
    """The sets of all EXERCISE LOGS, in stretches; the first part carries the warnings."""
    unit = _unit(path)
    warnings = ["a row of the file holds several sets; the sets are what is counted"]
    if unit not in KG:
        warnings.append("weight unit not in the file: kg assumed")
    elif KG[unit] != 1.0:
        warnings.append("weights in pounds are stored as kilograms")
    logs = _Logs(KG.get(unit, 1.0), now)
    for count, (header, record) in enumerate(_rows(path, "exercise logs")):
        if count % _LOOK_UP == 0 and should_stop():
            raise Cancelled(f"stopped while {path.name} was read")
        logs.take(header, record)
        if len(logs.sets) + len(logs.rejected) >= STRETCH:
            yield logs.part(warnings)
            warnings = []
    if logs.local:
        warnings.append(LOCAL_TIME)
    yield logs.part(warnings)


class _Logs:
    """The sets found since the last part."""

    def __init__(self, kg: float, now: datetime) -> None:
        self._kg, self._now = kg, now
        self._numbers, self._aside = SetNumbers(), Aside()
        self.local = False
        self.sets: list[StrengthSet] = []
        self.rejected: list[RejectedRow] = []
        self._set_aside: list[SetAside] = []

    def part(self, warnings: list[str]) -> ParsedFile:
        part = ParsedFile(
            format=FORMAT,
            rows_read=len(self.sets) + len(self.rejected),
            sets=tuple(self.sets),
            rejected=tuple(self.rejected),
            set_aside=tuple(self._set_aside),
            warnings=tuple(warnings),
        )
        self.sets, self.rejected, self._set_aside = [], [], []
        return part

    def take(self, header: tuple[str, ...], record: Record) -> None:
        cells = dict(zip(header, (cell.strip() for cell in record.cells), strict=False))
        try:
            if record.problem:
                raise RowProblem(record.problem)
            texts = [text.strip() for text in cells.get("logs", "").split(",") if text.strip()]
            if not texts:
                return
            start = self._start(cells)
            exercise = cells.get("ename", "")
            if not exercise:
                raise RowProblem("the exercise name is empty")
        except RowProblem as problem:
            self.rejected.append(RejectedRow(row=record.row, reason=str(problem)))
            return
        for text in texts:
            self._aside.clear()
            try:
                weight, reps = self._said(text)
            except RowProblem as problem:
                self.rejected.append(RejectedRow(row=record.row, reason=str(problem)))
                continue
            self.sets.append(
                StrengthSet(
                    row=record.row, workout_start=start, workout_title="", exercise=exercise, weight_kg=weight,
                    reps=reps, set_index=self._numbers.number((start, "", exercise), ""),
                )
            )  # fmt: skip
            self._set_aside += self._aside.of_row(record.row)

    def _start(self, cells: dict[str, str]) -> datetime:
        seconds = cells.get("belongsession", "")
        if seconds.isascii() and seconds.isdigit() and len(seconds) < 12 and int(seconds) > _FIRST_CLOCK_S:
            return believable(datetime.fromtimestamp(int(seconds), UTC), seconds, self._now, "start")
        text = cells.get("mydate", "")
        try:
            moment = parse_date(text)
        except ValueError as error:
            raise RowProblem(f"date {quoted(text)} is not a date") from error
        self.local = self.local or moment.tzinfo is None
        return believable(moment, text, self._now, "date")

    def _said(self, text: str) -> tuple[float | None, int | None]:
        """Weight and repetitions of '44.1x5'."""
        match = _SET.fullmatch(text)
        if not match:
            raise RowProblem(f"set {quoted(text)} is not a weight, an 'x' and repetitions")
        weight = bounded(match["weight"].strip(), LIMITS["weight"], parse_number, self._kg, "a number", self._aside)
        reps = bounded(match["reps"].strip(), REPS_OR_ZERO, parse_number, 1.0, "a number", self._aside)
        if reps is not None and reps != int(reps):
            raise RowProblem(f"reps {quoted(match['reps'].strip())} is not a whole number")
        return weight, None if reps is None else int(reps)


def _unit(path: Path) -> str:
    for header, record in _rows(path, "setting"):
        for name, cell in zip(header, record.cells, strict=False):
            if name == "mass" and cell.strip():
                return cell.strip(" .").casefold()
    return ""


def _rows(path: Path, wanted: str) -> Iterator[tuple[tuple[str, ...], Record]]:
    """The rows of every table of that name, with their header and their place in the file."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
        lines = _Lines(stream)
        while lines.find(wanted):
            first = lines.number
            header = next((one.cells for one in records(lines.text(), ",", 0)), None)
            if header is None:
                continue
            names = tuple(normalised(cell).replace(" ", "") for cell in header)
            first = lines.number
            for record in records(lines.text(), ",", len(header)):
                yield names, record._replace(row=first + record.row - 1)


class _Lines:
    """A text whose lines end, for whoever reads them, where the next table is headed."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._name: str | None = None
        self.number = 0

    def text(self) -> TextIO:
        return cast(TextIO, self)

    def find(self, wanted: str) -> bool:
        """Go on to the next table of that name."""
        while True:
            name, self._name = self._name, None
            if name == wanted:
                return True
            if not self.readline(LONGEST_LINE) and self._name is None:
                return False

    def readline(self, size: int) -> str:
        if self._name is not None:
            return ""
        line = self._stream.readline(size)
        self.number += bool(line)
        heading = _HEADING.fullmatch(line) if "##" in line[:8] else None
        if heading:
            self._name = " ".join(heading[1].split()).casefold()
            return ""
        return line
