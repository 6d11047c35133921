"""How one file writes numbers and dates, settled from its rows before they are read. In: a Table; out: `Style`.

Knows nothing of what the fields mean; unit decisions are each format's own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from fitjax.ingest.columnar import Irregular, Stretch, stretches
from fitjax.ingest.dates import DayOrder
from fitjax.ingest.detect import Table
from fitjax.ingest.numbers import Evidence, merged

LOOK_AT_ROWS = 20_000
"""More rows than this change no decision and cost time on large files."""

_PLAIN_FROM = 4_000_000
"""Bytes; a plain table above that is looked at by columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    decimals: Mapping[str, str | None]
    """Field → decimal sign; None where nothing in the file tells."""
    month_first: bool
    warnings: tuple[str, ...]


def style_of(
    table: Table,
    fields: Iterable[str],
    default: str | None,
    dates: Iterable[str] = ("start",),
    month_first: bool | None = None,
) -> Style:
    """Decimal sign by column, else by file, else `default`; day or month first from all dates.

    `month_first` is what the format is known for; the dates themselves overrule it.
    """
    places = {field: table.columns.places.get(field, ()) for field in fields}
    evidence = {field: Evidence() for field in places}
    order = DayOrder()
    starts = tuple(place for field in dates for place in table.columns.places.get(field, ())[:1])
    cells = _first_cells(table, sorted({*starts, *(place for found in places.values() for place in found)}))
    for field, found in places.items():
        for place in found:
            for text, times in cells.get(place, {}).items():
                evidence[field].add(text, times)
    for place in starts:
        for text, times in cells.get(place, {}).items():
            order.add(text, times)
    whole = merged(evidence.values())
    file_sign = whole.decimal() or default
    decimals = {field: part.decimal() or file_sign for field, part in evidence.items()}
    known = month_first is not None and not order.proved
    first = bool(month_first) if known else order.month_first
    return Style(decimals=decimals, month_first=first, warnings=tuple(_said(whole, order, known)))


def _first_cells(table: Table, places: Sequence[int]) -> dict[int, Counter[str]]:
    """Place → its different cells in the rows looked at, with how often each occurs."""
    if type(table) is Table and table.path.stat().st_size > _PLAIN_FROM:  # a part of a file has its own rows
        try:
            stretch = next(stretches(table, places, _PLAIN_FROM), None)
        except Irregular:
            stretch = None
        if stretch is not None and len(stretch) >= LOOK_AT_ROWS:
            return {place: _counted(stretch, place) for place in places}
    counts: dict[int, Counter[str]] = {place: Counter() for place in places}
    for record in islice(table.records(), LOOK_AT_ROWS):
        if not record.problem:
            for place in places:
                counts[place][record.cells[place]] += 1
    return counts


def _counted(stretch: Stretch, place: int) -> Counter[str]:
    texts = stretch.texts[place]
    times = np.bincount(stretch.codes[place][:LOOK_AT_ROWS], minlength=len(texts)).tolist()
    return Counter({text: count for text, count in zip(texts, times, strict=True) if count})


def _said(whole: Evidence, order: DayOrder, known: bool) -> list[str]:
    warnings = []
    if whole.proofs[","]:
        warnings.append("numbers read with a decimal comma ('3,40' is 3.4), as the columns show")
        if whole.proofs["."]:
            warnings.append("decimal commas and decimal points are mixed; each column is read by its own majority")
    if order.unclear and order.month_first and not known:
        warnings.append("dates such as '3/4/2025' read with the month first, as other dates in the file prove")
    if order.guessed and not known:
        warnings.append("dates such as '3/4/2025' read with the day first; no date in the file proves the order")
    return warnings
