"""What one kind of JSON file looks like and how its records are read. Data only."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fitjax.domain.activity import Activity
from fitjax.domain.wellness import Wellness
from fitjax.ingest.json_exports.record import Record

Found = Activity | Wellness
Read = Callable[[Record], Iterator[Found]]


def as_list(data: Any) -> Iterable[Any]:
    """The file is a list of records, or one record."""
    return data if isinstance(data, list) else (data,)


def under(*keys: str) -> Callable[[Any], Iterable[Any]]:
    """The records stand in lists under these keys of one object; or in the first of them that is there."""

    def records(data: Any) -> Iterator[Any]:
        for key in keys:
            found = data.get(key) if isinstance(data, dict) else None
            if isinstance(found, list):
                yield from found
            elif found is not None:
                yield found

    return records


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    format: str
    fits: Callable[[Any], bool]
    """By keys alone; of a long list it is shown the beginning."""
    read: Read | None = None
    records: Callable[[Any], Iterable[Any]] = as_list
    gather: Mapping[str, str] = field(default_factory=dict)
    """Metric → sum | mean | min | max over each local day."""
    said: tuple[str, ...] = ()
    """Warnings that every import of this layout carries."""
    unused: str = ""
    """With this, nothing of the file is of use; it completes '… is a Garmin file of '."""
