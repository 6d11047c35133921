"""Many strength sets by columns: a log of a million rows without a million objects. Reads like a tuple of sets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, overload

import numpy as np

from fitjax.domain.activity import StrengthSet

NAMES = tuple(one.name for one in fields(StrengthSet))


class Coded(Sequence[Any]):
    """A column with few different values: `values[codes[i]]` is that of row i."""

    def __init__(self, values: Sequence[Any], codes: np.ndarray) -> None:
        self.values = values
        self.codes = codes

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, place: int) -> Any: ...

    @overload
    def __getitem__(self, place: slice) -> "Coded": ...

    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return Coded(self.values, self.codes[place])
        return self.values[self.codes[place]]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.tolist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, str) and self.tolist() == list(other)

    __hash__ = None  # type: ignore[assignment]

    def tolist(self) -> list[Any]:
        return list(map(self.values.__getitem__, self.codes.tolist()))

    def array(self, kind: str) -> np.ndarray:
        """The values of all rows, [N]; None becomes NaN or NaT."""
        if kind != "object":
            return np.array(self.values, dtype=kind)[self.codes]
        values = np.empty(len(self.values), dtype=object)
        values[:] = self.values
        return values[self.codes]


class SetColumns(Sequence[StrengthSet]):
    """`columns`: every field of `StrengthSet` → its values, all of one length; each a list or `Coded`."""

    def __init__(self, columns: Mapping[str, Sequence[Any]]) -> None:
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

    def __iter__(self) -> Iterator[StrengthSet]:
        for values in zip(*(self.columns[name] for name in NAMES), strict=True):
            yield StrengthSet(**dict(zip(NAMES, values, strict=True)))


def columns_of(sets: Sequence[StrengthSet]) -> Mapping[str, Sequence[Any]]:
    """The columns of any sets; those that are kept by columns are not copied."""
    if isinstance(sets, SetColumns):
        return sets.columns
    return {name: [getattr(one, name) for one in sets] for name in NAMES}
