"""A table that no reader knows, read by what its owner says the columns mean. In: a path, a Mapping; out: ParsedFile.

A Mapping is a plain JSON document: {kind: activities|sets|wellness, columns: [{name, meaning, unit}], month_first,
decimal, zone}. Columns are taken by their place; one without a meaning is left out. Stores nothing.
"""

import csv
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fitjax.domain.activity import ParsedFile, StrengthSet
from fitjax.domain.errors import ImportProblem
from fitjax.ingest import encoding, signature
from fitjax.ingest.detect import Table
from fitjax.ingest.headers import Columns, normalised
from fitjax.ingest.mapping_guess import guessed
from fitjax.ingest.problems import RowProblem, unrecognised
from fitjax.ingest.records import LONGEST_LINE
from fitjax.ingest.rows import read_rows
from fitjax.ingest.tables.cells import Cells
from fitjax.ingest.tables.read import read_described
from fitjax.ingest.tables.spec import Column, Spec

FORMAT = "mapped_csv"
Mapping = dict[str, Any]
_DELIMITERS = (",", ";", "\t", "|")
_LOOK_LINES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The top of a text table."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    encoding: str
    delimiter: str
    lines_before: int


def look(path: Path, name: str, rows: int = 20) -> Look:
    """The header and the first rows; Unrecognised where the file is no text table of two columns or more."""
    with path.open("rb") as binary:
        head = binary.read(1 << 16)
    phrase = signature.looks_like(head) if head else "an empty file (0 bytes)"
    if phrase:
        raise unrecognised(name, phrase)
    codec = encoding.candidates(path)[0]
    with path.open(encoding=codec, errors="replace", newline="") as stream:
        for number in range(1, _LOOK_LINES + 1):
            line = stream.readline(LONGEST_LINE)
            delimiter = max(_DELIMITERS, key=lambda sign: len(_cells(line, sign)))
            header = _cells(line, delimiter)
            if len(header) > 1 and sum(1 for cell in header if cell.strip()) > 1:
                found = (_cells(stream.readline(LONGEST_LINE), delimiter) for _ in range(rows))
                body = tuple(tuple(cells) for cells in found if cells)
                return Look(
                    header=tuple(cell.removeprefix("\ufeff").strip() for cell in header), rows=body, encoding=codec,
                    delimiter=delimiter, lines_before=number,
                )  # fmt: skip
    raise unrecognised(name, "plain text without columns")


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return []


def header_key(header: Sequence[str]) -> str:
    """The same for every file with these columns in this order, however they are capitalised."""
    return hashlib.sha256("\n".join(normalised(cell) for cell in header).encode("utf-8", "replace")).hexdigest()


def guess(path: Path, name: str) -> Mapping:
    """What the columns most likely mean, by their names and, for the date, by the first rows."""
    top = look(path, name)
    return guessed(top.header, top.rows)


def apply(mapping: Mapping, path: Path, name: str, now: datetime) -> ParsedFile:
    """The file; impossible values set aside, unreadable rows rejected; ImportProblem where a column is missing."""
    top = look(path, name)
    spec, columns = _described(mapping, top, name)
    table = Table(
        path=path, name=name, format=FORMAT, encoding=top.encoding, delimiter=top.delimiter, header=top.header,
        columns=columns, lines_before=top.lines_before,
    )  # fmt: skip
    decimal = mapping.get("decimal") or None
    parsed = _sets(table, spec, now, decimal) if spec.kind == "sets" else read_described(table, spec, now, decimal)
    if not parsed.rows_read:
        raise ImportProblem(f"{name} holds a header and no rows; export it again with some rows in it.")
    return parsed


def preview(mapping: Mapping, path: Path, name: str, now: datetime, rows: int = 10) -> list[dict[str, Any]]:
    """What would come in from the first rows, one dictionary an activity, set or value; empty fields left out."""
    parsed = apply(mapping, path, name, now)
    shown: list[Any] = [*parsed.activities[:rows], *parsed.sets[:rows], *parsed.wellness[:rows]]
    return [{key: value for key, value in asdict(one).items() if value not in (None, "", ())} for one in shown]


def _described(mapping: Mapping, top: Look, name: str) -> tuple[Spec, Columns]:
    said = mapping["columns"]
    if len(said) != len(top.header):
        raise ImportProblem(f"{name} has {len(top.header)} columns, its description {len(said)}; describe it anew.")
    used = [(place, one) for place, one in enumerate(said) if one["meaning"]]
    meanings = {one["meaning"] for _, one in used}
    if "start" not in meanings:
        raise ImportProblem(f"{name}: no column is said to hold the date; choose one.")
    if mapping["kind"] == "sets" and "exercise" not in meanings:
        raise ImportProblem(f"{name}: no column is said to hold the exercise; choose one.")
    spec = Spec(
        format=FORMAT, kind=mapping["kind"], needs=("start",), zone=mapping.get("zone") or "local",
        month_first=mapping.get("month_first"),
        columns=tuple(
            Column(meaning=one["meaning"], names=one["name"], unit=f"{one['unit']}!" if one["unit"] else "")
            for _, one in used
        ),
    )  # fmt: skip
    places = {key: (place,) for key, (place, _) in zip(spec.keys, used, strict=True)}
    return spec, Columns(places=places)


def _sets(table: Table, spec: Spec, now: datetime, decimal: str | None) -> ParsedFile:
    cells = Cells(table, spec, now, decimal)
    counted: Counter[tuple[datetime, str]] = Counter()

    def one(row: int, found: list[str]) -> StrengthSet:
        start, exercise = cells.moment(found), cells.text(found, "exercise")
        if start is None:
            raise RowProblem("the date is empty")
        if not exercise:
            raise RowProblem("the exercise name is empty")
        numbers = {name: cells.number(found, name) for name in cells.known}
        reps = numbers.get("reps")
        counted[start, exercise] += 1
        return StrengthSet(
            row=row, workout_start=start, workout_title=cells.text(found, "title"), exercise=exercise,
            set_index=counted[start, exercise], weight_kg=numbers.get("weight"),
            reps=None if reps is None else round(reps), rpe=numbers.get("rpe"), distance_m=numbers.get("distance"),
            duration_s=numbers.get("set_duration"),
        )  # fmt: skip

    rows = read_rows(table, cells.fields, one)
    return rows.parsed(FORMAT, (*cells.local_warning(), *cells.warnings), sets=rows.kept)
