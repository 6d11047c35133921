"""A table that no reader knows, read by what its owner says the columns mean. In: a path, a Mapping; out: ParsedFiles.

A Mapping is a plain JSON document: {kind: activities|sets|wellness, columns: [{name, meaning, unit}], month_first,
decimal, zone}. Columns are taken by their place; one without a meaning is left out. Stores nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest import encoding, mapping_sets
from fitjax.ingest.detect import Table
from fitjax.ingest.headers import Columns
from fitjax.ingest.mapping_guess import guessed
from fitjax.ingest.mapping_look import FORMAT, Head, Look, header_key, look
from fitjax.ingest.set_rows import whole
from fitjax.ingest.tables.read import read_parts
from fitjax.ingest.tables.spec import Column, Spec

__all__ = ["FORMAT", "Look", "Mapping", "apply", "guess", "header_key", "look", "parts", "preview"]

Mapping = dict[str, Any]


def guess(path: Path, name: str) -> Mapping:
    """What the columns most likely mean, by their names and, for the date, by the first rows."""
    top = look(path, name)
    return guessed(top.header, top.rows)


def parts(
    mapping: Mapping,
    path: Path,
    name: str,
    now: datetime,
    should_stop: Callable[[], bool] = lambda: False,
    report: Callable[[int, int], None] | None = None,
) -> Iterator[ParsedFile]:
    """The file in stretches; impossible values set aside, unreadable rows rejected.

    ImportProblem where a column is missing, Cancelled when stopped. `report` gets bytes read and in all.
    """
    top = look(path, name, 0)
    spec, columns = _described(mapping, top, name)
    table = Table(
        path=path, name=name, format=FORMAT, encoding=encoding.candidates(path)[0], delimiter=top.delimiter,
        header=top.header, columns=columns, lines_before=top.lines_before, should_stop=should_stop, report=report,
    )  # fmt: skip
    yield from _filled(table, spec, now, mapping)


def apply(mapping: Mapping, path: Path, name: str, now: datetime) -> ParsedFile:
    """The whole file in memory."""
    return whole(parts(mapping, path, name, now))


def preview(mapping: Mapping, path: Path, name: str, now: datetime, rows: int = 10) -> list[dict[str, Any]]:
    """What would come in from the first rows, one dictionary an activity, set or value; empty fields left out.

    Order of dates and decimal sign, where they are not said, are what the head of the file shows.
    """
    top = look(path, name, 0)
    spec, columns = _described(mapping, top, name)
    head = Head(
        path=path, name=name, format=FORMAT, encoding=top.encoding, delimiter=top.delimiter, header=top.header,
        columns=columns, lines_before=top.lines_before,
    )  # fmt: skip
    parsed = whole(_filled(head, spec, now, mapping))
    shown: list[Any] = [*parsed.activities[:rows], *parsed.sets[:rows], *parsed.wellness[:rows]]
    return [{key: value for key, value in asdict(one).items() if value not in (None, "", ())} for one in shown]


def _filled(table: Table, spec: Spec, now: datetime, mapping: Mapping) -> Iterator[ParsedFile]:
    read = mapping_sets.read_parts if spec.kind == "sets" else read_parts
    rows = 0
    for part in read(table, spec, now, mapping.get("decimal") or None):
        rows += part.rows_read
        if rows:
            yield part
    if not rows:
        raise ImportProblem(f"{table.name} holds a header and no rows; export it again with some rows in it.")


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
