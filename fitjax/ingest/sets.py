"""What the strength readers share: set numbers and whole repetitions. Knows nothing of files."""

from datetime import datetime
from functools import lru_cache

from fitjax.ingest.fields import LIMITS, Fields, Limit
from fitjax.ingest.problems import RowProblem, quoted

KG_PER_LB = 0.45359237
REPS_OR_ZERO = Limit(what="reps", field="reps", low=0, high=LIMITS["reps"].high, zero_is_missing=False)


class SetNumbers:
    """Gives each set of an exercise in a workout a number of its own, the exporter's where that is free."""

    def __init__(self) -> None:
        self._used: dict[tuple[datetime, str, str], set[int]] = {}

    def number(self, workout: tuple[datetime, str, str], wanted: str) -> int:
        return free(self.used(workout), wanted_number(wanted))

    def used(self, workout: tuple[datetime, str, str]) -> set[int]:
        """The numbers given out in this workout and exercise so far."""
        return self._used.setdefault(workout, set())


@lru_cache(maxsize=4096)
def wanted_number(text: str) -> int | None:
    """The exporter's number, None where it wrote none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def free(used: set[int], wanted: int | None) -> int:
    """The wanted number or the next one that is free, which it then is no more."""
    number = len(used) + 1 if wanted is None else wanted
    while number in used:
        number += 1
    used.add(number)
    return number


def whole_reps(cells: list[str], fields: Fields, limit: Limit) -> int | None:
    value = fields.number(cells, "reps", limit)
    if value is None:
        return None
    if value != int(value):
        raise RowProblem(f"reps {quoted(fields.text(cells, 'reps'))} is not a whole number")
    return int(value)
