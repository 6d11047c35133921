"""Tables of one long list, put in order of time without holding them all.

In: stretches of the list, each with its earliest moment; out: tables in order, equal moments in the order of rows.
A list that was written by time, forwards or backwards as logs are, is held a stretch or two at a time; one in no order
is held as a whole, up to a limit.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

SORTED_AT_MOST = 8_000_000
"""Rows that are put in order at once; of more that lie in no order at all only stretches are."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows, loaded when their turn comes."""

    first: pa.Scalar
    """Their earliest moment."""
    load: Callable[[], pa.Table]


def in_order(stretches: Sequence[Stretch], at: str) -> Iterator[pa.Table]:
    """`at` names the column of the moments; rows are told apart by the column `row`."""
    held: list[pa.Table] = []
    for stretch in sorted(stretches, key=lambda one: one.first.as_py()):
        rows = sum(map(len, held))
        settled = sum(pc.sum(pc.less(table.column(at), stretch.first)).as_py() or 0 for table in held)
        # Putting in order is worth it when half of what is held can go: so each row is handled a few times at most.
        if rows and 2 * settled >= rows:
            table = _ordered(held, at)
            yield table.slice(0, settled)
            held = [table.slice(settled)] if settled < rows else []
        elif rows > SORTED_AT_MOST:
            yield _ordered(held, at)
            held = []
        held.append(stretch.load())
    if held:
        yield _ordered(held, at)


def _ordered(tables: list[pa.Table], at: str) -> pa.Table:
    """By time, then by row. Column after column, so that no table is held twice; the list is emptied."""
    table = pa.concat_tables(tables).unify_dictionaries()
    tables.clear()
    order = pc.sort_indices(table, sort_keys=[(at, "ascending"), ("row", "ascending")])
    columns = {}
    for name in table.column_names:
        columns[name] = table.column(name).take(order)
        table = table.drop_columns(name)
    return pa.table(columns)
