"""How one exporter's table is described: what each column means, and the few things a header cannot say. Data only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from fitjax.ingest.headers import Columns, Dictionary, dictionary, match, normalised, without_unit

Text = Callable[[str], str]
"""Key → the cell's text in the row at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    meaning: str
    """A meaning of `tables.meanings`, or a word of its own that only `refuse` asks for."""
    names: str
    """'Distance | Afstand | 距离'; units in brackets may follow each."""
    unit: str = ""
    """What the numbers stand in unless the header or the cell says otherwise. 'km?': assumed, and said so;
    'kcal!': whatever the header says."""
    unit_key: str = ""
    """The column that names the unit of each row."""
    inside: str = ""
    """The cell is a JSON or Python dictionary; the value stands under this name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    format: str
    kind: str
    """activities | wellness"""
    columns: tuple[Column, ...]
    needs: tuple[str, ...]
    """Keys that must be there; 'a|b' asks for one of them."""
    marks: str = ""
    """Further names of the header, all there, that tell this table from others: 'Log ID | Drag Factor'."""
    whole: str | None = None
    """With a text, no columns may be there but the known ones and these."""
    zone: str = "local"
    """What a time without a zone means: local | utc | an IANA name."""
    month_first: bool | None = None
    """The order of '3/4/2025' where this exporter has only one."""
    sport: str = ""
    """The sport of every row, where the table has no column for it."""
    sports: Mapping[str, str] = field(default_factory=dict)
    """The exporter's codes of sports → words."""
    day: str = ""
    """Wellness: the key whose local day every value belongs to; '' keeps each value at its moment."""
    gather: Mapping[str, str] = field(default_factory=dict)
    """Wellness: metric → sum | mean | min | max over each local day."""
    refuse: Callable[[Text], str | None] | None = None
    """Why a row is none of ours."""
    spans: Mapping[str, str] = field(default_factory=dict)
    """Wellness: stage of sleep (the `stage` column's word) → the metric of which the row, start to end, is a part."""
    nap: str = ""
    """Wellness: the key that says of a row that it is a nap: its sleep is `nap_s` and nothing else of it is kept."""
    ragged: bool = False
    """Rows of other widths than the header's are read for the columns they have."""
    said: tuple[str, ...] = ()
    """Warnings that every import of this format carries."""

    @property
    def keys(self) -> tuple[str, ...]:
        """One a column: its meaning, numbered where several columns have the same."""
        return _keys(tuple(column.meaning for column in self.columns))

    def names(self) -> Dictionary:
        return _names(self.keys, tuple(column.names for column in self.columns))

    def needed(self) -> tuple[frozenset[str], ...]:
        """For each thing that must be there, the names of which one does."""
        known = self.names()
        names = tuple(
            frozenset(name for one in need.split("|") for name in known.get(one, frozenset())) for need in self.needs
        )
        return (*names, *(frozenset({normalised(mark)}) for mark in self.marks.split("|") if mark))

    def match(self, header: Sequence[str]) -> Columns | None:
        """Where this format's columns stand, None where the header is another table's."""
        columns = match(header, self.names())
        if not all(any(one in columns.places for one in need.split("|")) for need in self.needs):
            return None
        cells = [normalised(cell) for cell in header]
        if self.marks and not all(normalised(mark) in cells for mark in self.marks.split("|")):
            return None
        if self.whole is not None:
            known = {place for places in columns.places.values() for place in places}
            others = {normalised(name) for name in self.whole.split("|")} | {""}
            if any(cell not in others for place, cell in enumerate(cells) if place not in known):
                return None
        return columns


def present_in(header: Sequence[str]) -> frozenset[str]:
    """The names of a header as they are compared, those with a unit in brackets also without it."""
    return frozenset(normalised(name) for cell in header for name in (cell, without_unit(cell)))


@cache
def _keys(meanings: tuple[str, ...]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    keys = []
    for meaning in meanings:
        count = seen[meaning] = seen.get(meaning, -1) + 1
        keys.append(f"{meaning}#{count}" if count else meaning)
    return tuple(keys)


@cache
def _names(keys: tuple[str, ...], names: tuple[str, ...]) -> Dictionary:
    return dictionary(dict(zip(keys, names, strict=True)))


def meaning_of(key: str) -> str:
    return key.partition("#")[0]
