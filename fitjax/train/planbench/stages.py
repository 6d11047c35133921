"""The six runs behind the measures: single plans, notes, level triples, seasons, repeats, speed.

A planner and athletes' numbers in, journal rows out. Each run is cut into pieces; what the journal holds already is
not done again. A planner that can't leave this process writes here while the workers judge.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fitjax.train.planbench.athletes import Request, first_number, level_requests, request
from fitjax.train.planbench.consistency import consistency_rows
from fitjax.train.planbench.journal import Journal, Row
from fitjax.train.planbench.judge import judge
from fitjax.train.planbench.levels import level_rows
from fitjax.train.planbench.notes import note_rows
from fitjax.train.planbench.planners import Made, Planner
from fitjax.train.planbench.season import season_rows
from fitjax.train.planbench.speed import speed_rows
from fitjax.train.planbench.workers import Piece, Workers

Report = Callable[[int, int, str], None]
PIECE = 8
"""Athletes a piece of work for planners that go to the workers."""


@dataclass(frozen=True, eq=False)
class Sizes:
    """How many athletes each run looks at."""

    plans: int
    notes: int
    levels: int
    seasons: int
    repeats: int
    speed: int

    @classmethod
    def of(cls, n: int, notes: int, seasons: int | None = None) -> "Sizes":
        """Single plans for all; the costlier runs for the first of them."""
        lived = min(n, 200) if seasons is None else seasons
        return cls(n, min(n, notes), max(20, min(n, 300)), lived, min(n, 40), min(n, 16))


@dataclass(frozen=True, eq=False)
class Bench:
    """One run of the bench: what is fixed for every planner and stage."""

    seed: int
    sizes: Sizes
    batch: int
    journal: Journal
    workers: Workers
    notes: Sequence[dict[str, Any]] = ()
    """Held-out notes and what each means."""
    report: Report | None = None

    @cached_property
    def triples(self) -> dict[int, tuple[Request, ...]]:
        return {triple[0].number: triple for triple in level_requests(self.seed, self.sizes.levels)}

    def numbers(self, count: int) -> list[int]:
        first = first_number(self.seed)
        return list(range(first, first + count))

    def places(self) -> list[int]:
        """Of the notes, spread evenly over the file: it is ordered by what the notes speak of."""
        count = self.sizes.notes
        return [place * len(self.notes) // count for place in range(count)]

    def run(self, stage: str, planner: Planner) -> None:
        {
            "plans": self._plans,
            "notes": self._notes,
            "levels": self._levels,
            "seasons": self._seasons,
            "repeats": self._repeats,
            "speed": self._speed,
        }[stage](planner)

    # ---- the runs
    def _plans(self, planner: Planner) -> None:
        blocks = self._open("plans", planner, self.numbers(self.sizes.plans))
        if planner.here_only:
            self._collect("plans", planner, self.sizes.plans, self._written_here(planner, blocks))
        else:
            self._collect("plans", planner, self.sizes.plans, ((judged, (planner, b, self.seed)) for b in blocks))

    def _written_here(self, planner: Planner, blocks: list[list[int]]) -> Iterator[Piece]:
        for block in blocks:
            made = planner.make([request(number) for number in block], self.seed)
            for first in range(0, len(block), PIECE):
                yield judged_drafts, (block[first : first + PIECE], made[first : first + PIECE])

    def _notes(self, planner: Planner) -> None:
        blocks = self._open("notes", planner, self.places())
        pieces = ((note_rows, (planner, [self.notes[place] for place in b], b, self.seed)) for b in blocks)
        self._collect("notes", planner, self.sizes.notes, pieces, here=planner.here_only)

    def _levels(self, planner: Planner) -> None:
        blocks = self._open("levels", planner, list(self.triples))
        pieces = ((level_rows, (planner, [self.triples[number] for number in block], self.seed)) for block in blocks)
        self._collect("levels", planner, len(self.triples), pieces, here=planner.here_only)

    def _seasons(self, planner: Planner) -> None:
        blocks = self._open("seasons", planner, self.numbers(self.sizes.seasons))
        pieces = ((season_rows, (planner, block, self.seed)) for block in blocks)
        self._collect("seasons", planner, self.sizes.seasons, pieces, here=planner.here_only)

    def _repeats(self, planner: Planner) -> None:
        """In this process, all at once: company in the batch is part of the question."""
        self._small("repeats", planner, self.sizes.repeats, consistency_rows)

    def _speed(self, planner: Planner) -> None:
        self._small("speed", planner, self.sizes.speed, speed_rows)

    def _small(
        self, stage: str, planner: Planner, count: int, run: Callable[[Planner, Sequence[Request], int], list[Row]]
    ) -> None:
        numbers = self.numbers(count)
        if not set(numbers) <= self.journal.done(stage, planner.name):
            self._tell(0, count, stage, planner)
            left = [number for number in numbers if number not in self.journal.done(stage, planner.name)]
            self.journal.add(stage, planner.name, run(planner, [request(number) for number in left], self.seed))

    # ---- pieces
    def _open(self, stage: str, planner: Planner, numbers: list[int]) -> list[list[int]]:
        """Blocks of athletes not judged yet."""
        done = self.journal.done(stage, planner.name)
        left = [number for number in numbers if number not in done]
        size = self.batch if planner.here_only else PIECE
        return [left[first : first + size] for first in range(0, len(left), size)]

    def _collect(self, stage: str, planner: Planner, total: int, pieces: Iterator[Piece], here: bool = False) -> None:
        finished = ((function(*arguments)) for function, arguments in pieces) if here else self.workers.results(pieces)
        for rows in finished:
            self.journal.add(stage, planner.name, rows)
            self._tell(len(self.journal.rows(stage, planner.name)), total, stage, planner)

    def _tell(self, done: int, total: int, stage: str, planner: Planner) -> None:
        if self.report:
            self.report(done, total, f"{planner.name}, {stage}")


def judged(planner: Planner, numbers: list[int], seed: int) -> list[Row]:
    """Written and judged in one go; runs in a worker."""
    requests = [request(number) for number in numbers]
    made = planner.make(requests, seed)
    return [judge(one, thing).row() for one, thing in zip(requests, made, strict=True)]


def judged_drafts(numbers: list[int], made: list[Made]) -> list[Row]:
    return [judge(request(number), thing).row() for number, thing in zip(numbers, made, strict=True)]
