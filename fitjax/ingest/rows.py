"""The loop that every table reader shares. In: a Table and a function for one row; out: what came in and what did not.

A row is kept, or rejected with its reason; of a kept row the impossible values are listed. Knows no format.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside, StrengthSet
from fitjax.domain.wellness import Wellness
from fitjax.ingest.detect import Table
from fitjax.ingest.fields import Fields
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.records import OTHER_WIDTH

STRETCH = 20_000
"""Rows handed on at a time."""
T = TypeVar("T")


@dataclass(slots=True)
class Rows(Generic[T]):
    kept: list[T] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)

    @property
    def read(self) -> int:
        return len(self.kept) + len(self.rejected)

    def parsed(
        self,
        name: str,
        warnings: Iterable[str],
        *,
        activities: Sequence[Activity] = (),
        sets: Sequence[StrengthSet] = (),
        wellness: Sequence[Wellness] = (),
        more_aside: Sequence[SetAside] = (),
    ) -> ParsedFile:
        """The file, of format `name`, that these rows are; `more_aside` was found out only from all of them."""
        return ParsedFile(
            format=name,
            rows_read=self.read,
            activities=tuple(activities),
            sets=tuple(sets),
            wellness=tuple(wellness),
            rejected=tuple(self.rejected),
            set_aside=(*self.set_aside, *more_aside),
            warnings=tuple(warnings),
        )


def read_rows(table: Table, fields: Fields, one: Callable[[int, list[str]], T], ragged: bool = False) -> Rows[T]:
    """`one` gets the row's number and cells; RowProblem from it rejects the row.

    With `ragged`, rows of other widths than the header's come in for the columns they have.
    """
    return next(read_stretches(table, fields, one, ragged, most=sys.maxsize))


def read_stretches(
    table: Table, fields: Fields, one: Callable[[int, list[str]], T], ragged: bool = False, most: int = STRETCH
) -> Iterator[Rows[T]]:
    """The same, so many rows at a time; the last stretch may be empty."""
    rows: Rows[T] = Rows()
    for record in table.records():
        if rows.read >= most:
            yield rows
            rows = Rows()
        cells = record.cells
        if ragged and record.problem and record.problem.startswith(OTHER_WIDTH):
            cells = cells + [""] * (len(table.header) - len(cells))
        elif record.problem:
            rows.rejected.append(RejectedRow(row=record.row, reason=record.problem))
            continue
        fields.aside.clear()
        try:
            rows.kept.append(one(record.row, cells))
        except RowProblem as problem:
            rows.rejected.append(RejectedRow(row=record.row, reason=str(problem)))
        else:
            rows.set_aside += fields.aside.of_row(record.row)
    yield rows
