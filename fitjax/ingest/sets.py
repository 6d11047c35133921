"""What the strength readers share: set numbers and whole repetitions. Knows nothing of files."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import numpy as np

from fitjax.ingest.fields import LIMITS, Fields, Limit
from fitjax.ingest.problems import RowProblem, quoted

KG_PER_LB = 0.45359237
REPS_OR_ZERO = Limit(what="reps", field="reps", low=0, high=LIMITS["reps"].high, zero_is_missing=False)
Workout = tuple[datetime, str, str]
"""Start, title and exercise: within these, sets are numbered."""
_BITS = (24, 22, 17)
"""Of the numbers that stand for starts, titles and exercises in one int64."""


class TooMany(Exception):
    """More different workouts or exercises than have a number here."""


class SetNumbers:
    """Gives each set of an exercise in a workout a number of its own, the exporter's where that is free."""

    def __init__(self) -> None:
        self._used: dict[Workout, set[int]] = {}
        self._ids: tuple[dict[Any, int], ...] = ({}, {}, {})
        # Runs that were numbered at once: coded workout -> the run's place among all numbers, and its length.
        self._runs: dict[int, tuple[int, int, int]] = {}
        self._given: list[np.ndarray] = []

    def number(self, workout: Workout, wanted: str) -> int:
        return free(self.used(workout), wanted_number(wanted))

    def used(self, workout: Workout) -> set[int]:
        """The numbers given out in this workout and exercise so far."""
        used = self._used.get(workout)
        if used is None:
            used = self._used[workout] = set(self._of_run(workout))
        return used

    def _of_run(self, workout: Workout) -> Sequence[int]:
        ids = [known.get(value) for known, value in zip(self._ids, workout, strict=True)]
        if None in ids:
            return ()
        run = self._runs.get(_code(*ids))
        return () if run is None else list(self._given[run[0]][run[1] : run[2]].tolist())

    def codes(self, starts: np.ndarray, titles: np.ndarray, exercises: np.ndarray) -> np.ndarray:
        """One number a workout and exercise, from the numbers that `ids` gave their parts."""
        coded: np.ndarray = _code(starts, titles, exercises)
        return coded

    def ids(self, part: int, values: Sequence[Any]) -> np.ndarray:
        """A number for each start (part 0), title (1) or exercise (2)."""
        known = self._ids[part]
        found = [known.setdefault(value, len(known)) for value in values]
        if len(known) >= 1 << _BITS[part]:
            raise TooMany
        return np.array(found, dtype=np.int64)

    def of_rows(self, codes: np.ndarray, wanted: np.ndarray, workout_at: Callable[[int], Workout]) -> list[int]:
        """Set numbers of consecutive rows. `codes`: int [N], each row's workout; `wanted`: int [N], -1 for none."""
        if not len(codes):
            return []
        starts = np.concatenate(([0], np.flatnonzero(codes[1:] != codes[:-1]) + 1))
        ends = np.append(starts[1:], len(codes))
        nothing = bool((wanted < 0).all())
        if nothing:
            wanted = np.arange(len(codes)) - np.repeat(starts, ends - starts) + 1
        rising = np.concatenate(([True], wanted[1:] > wanted[:-1])) & (wanted >= 0)
        rising[starts] = wanted[starts] >= 0
        plain = np.logical_and.reduceat(rising, starts)
        found: list[int] = wanted.tolist()
        place = len(self._given)
        self._given.append(wanted.astype(np.int32))
        runs = self._runs
        for code, first, last, fresh in zip(
            codes[starts].tolist(), starts.tolist(), ends.tolist(), plain.tolist(), strict=True
        ):
            if fresh and code not in runs:
                runs[code] = (place, first, last)
                continue
            used = self.used(workout_at(first))
            runs.setdefault(code, (place, 0, 0))
            for row in range(first, last):
                asked = found[row]
                found[row] = free(used, None if nothing or asked < 0 else asked)
        return found


def _code(start: Any, title: Any, exercise: Any) -> Any:
    return (((start << _BITS[1]) | title) << _BITS[2]) | exercise


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


def exercise(cells: list[str], fields: Fields) -> str:
    text = fields.text(cells, "exercise")
    if not text:
        raise RowProblem("the exercise name is empty")
    return text
