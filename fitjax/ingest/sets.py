"""What the strength readers share: set numbers and whole repetitions. Knows nothing of files."""

from datetime import datetime

from fitjax.ingest.fields import LIMITS, Fields, Limit
from fitjax.ingest.problems import RowProblem, quoted

KG_PER_LB = 0.45359237
REPS_OR_ZERO = Limit(what="reps", field="reps", low=0, high=LIMITS["reps"].high, zero_is_missing=False)


class SetNumbers:
    """Gives each set of an exercise in a workout a number of its own, the exporter's where that is free."""

    def __init__(self) -> None:
        self._used: dict[tuple[datetime, str, str], set[int]] = {}

    def number(self, workout: tuple[datetime, str, str], wanted: str) -> int:
        used = self._used.setdefault(workout, set())
        number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 6 else len(used) + 1
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
