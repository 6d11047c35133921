"""Many strength sets by columns: a log of a million rows without a million objects. Reads like a tuple of sets."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, overload

from fitjax.domain.activity import StrengthSet

NAMES = tuple(one.name for one in fields(StrengthSet))


class SetColumns(Sequence[StrengthSet]):
    """`columns`: every field of `StrengthSet` → its values, all of one length."""

    def __init__(self, columns: Mapping[str, list[Any]]) -> None:
        if set(columns) != set(NAMES) or len({len(values) for values in columns.values()}) != 1:
            raise ValueError("a column of the sets is missing, unknown or of another length")
        self.columns = columns

    def __len__(self) -> int:
        return len(self.columns["row"])

    @overload
    def __getitem__(self, place: int) -> StrengthSet: ...

    @overload
    def __getitem__(self, place: slice) -> "SetColumns": ...

    def __getitem__(self, place: int | slice) -> "StrengthSet | SetColumns":
        if isinstance(place, slice):
            return SetColumns({name: values[place] for name, values in self.columns.items()})
        return StrengthSet(**{name: values[place] for name, values in self.columns.items()})


def columns_of(sets: Sequence[StrengthSet]) -> Mapping[str, list[Any]]:
    """The columns of any sets; those that are kept by columns are not copied."""
    if isinstance(sets, SetColumns):
        return sets.columns
    return {name: [getattr(one, name) for one in sets] for name in NAMES}
