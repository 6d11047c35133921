"""Plan weeks as one table of numbers, a row a session: the only form the rest of the simulator reads.

In: a plan's weeks and the athlete's habit. Out: `Rows` (columns [S], muscle sets [S, M]). Everything in a row can be
read off the plan and the profile; what really happens is decided elsewhere.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import numpy as np
import numpy.typing as npt

from fitjax.domain.plan import Session, Week
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.train.simulator.habit import FLOOR_RUN_MIN, FLOOR_WEEK_MIN, Habit
from fitjax.train.simulator.strength import N_MUSCLES, sets_of

Array = npt.NDArray[np.float64]
SPORTS = tuple(Sport)
KINDS = tuple(Kind)
SPORT_CODE = {sport: code for code, sport in enumerate(SPORTS)}
KIND_CODE = {kind: code for code, kind in enumerate(KINDS)}
_LOAD_PER_H = {
    Kind.RECOVERY: 38.0, Kind.EASY: 52.0, Kind.LONG: 50.0, Kind.STRIDES: 56.0, Kind.TEMPO: 62.0, Kind.THRESHOLD: 68.0,
    Kind.INTERVAL: 68.0, Kind.HILLS: 64.0, Kind.RACE: 90.0, Kind.TEST: 72.0, Kind.STRENGTH: 45.0, Kind.MOBILITY: 10.0,
}  # fmt: skip
"""For plans that leave a session's load out: the planner's own mean rates."""
HABIT_STEP = 0.25
LIGHTER = 0.87
"""A week under this share of the four before counts as a lighter one."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns [S] in the order of the sessions handed in."""

    athlete: npt.NDArray[np.intp]
    week: npt.NDArray[np.intp]
    day: npt.NDArray[np.intp]
    """Days from the Monday of the first week."""
    sport: npt.NDArray[np.intp]
    kind: npt.NDArray[np.intp]
    hard: npt.NDArray[np.bool_]
    minutes: Array
    load: Array
    run_km: Array
    """0 where the session is no run."""
    spike: Array
    """Run distance over the longest of the 30 days before, 1 where no run."""
    free_share: Array
    """Minutes as a share of those free on that day."""
    long_share: Array
    """Minutes against the longest session the athlete is used to."""
    week_share: Array
    """Minutes of the whole week against those the athlete is used to."""
    in_week: Array
    after_hard: npt.NDArray[np.bool_]
    """The day after a hard or a long session."""
    building: Array
    """Weeks since a lighter one."""
    set_rpe: Array
    """Mean effort of the sets, 0 without any."""
    n_sets: Array
    level: Array
    lifter: npt.NDArray[np.bool_]
    grow: Array
    """Sets by muscle, worth for size [S, M]."""
    strong: Array
    """Sets by muscle, worth for maximal strength [S, M]."""

    def __len__(self) -> int:
        return len(self.minutes)

    def where(self, chosen: npt.NDArray[np.bool_] | npt.NDArray[np.intp]) -> "Rows":
        return Rows(*(getattr(self, column.name)[chosen] for column in fields(self)))


@dataclass(slots=True)
class Memory:
    """What the planned or lived weeks so far make of the habit; moves on as weeks are read."""

    week_min: float
    """Minutes a week the athlete is used to by now."""
    longest_min: float
    level: int
    lifter: bool
    free_min: tuple[int, ...]
    easy_pace_s: float
    week: int = 0
    recent: deque[float] = field(default_factory=lambda: deque(maxlen=4))
    runs: list[tuple[int, float]] = field(default_factory=list)
    """Day and kilometres of runs, those before the plan on negative days."""
    known_run: bool = False
    last_heavy: int = -9
    building: int = 0


def grown(usual_min: float, done_min: float) -> float:
    """The habit after a week: a quarter of the way to what was done, at most a tenth up and a twentieth down."""
    step = HABIT_STEP * (done_min - usual_min)
    return max(usual_min + min(max(step, -0.05 * usual_min), 0.1 * usual_min), 0.5 * FLOOR_WEEK_MIN)


def memory_of(habit: Habit) -> Memory:
    memory = Memory(
        week_min=habit.week_min,
        longest_min=habit.longest_min,
        level=habit.level,
        lifter=habit.goal.value in ("strength", "hypertrophy"),
        free_min=habit.free_min,
        easy_pace_s=habit.easy_pace_s,
        known_run=habit.longest_km is not None or habit.level == 0,
    )
    if habit.longest_km is not None:
        memory.runs.append((-1, habit.longest_km))
    return memory


_Row = tuple[float, ...]


class Table:
    """Collects rows; `rows()` turns them into columns at once, which is what keeps a plan under a millisecond."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self._sets: list[tuple[Array, Array]] = []

    def add(self, athlete: int, week: Week, monday: int, memory: Memory) -> None:
        """Read one week; `monday` is the ordinal of the first week's Monday. Moves the memory on."""
        sessions = week.sessions
        total = sum(s.minutes for s in sessions if s.kind is not Kind.RACE)
        n = len(sessions)
        lighter = bool(memory.recent) and total < LIGHTER * max(memory.recent)
        memory.building = 0 if lighter else memory.building + 1
        ordered = sorted(range(n), key=lambda i: sessions[i].date)
        rows: list[_Row] = [()] * n
        for i in ordered:
            rows[i] = self._row(athlete, sessions[i], monday, memory, total / memory.week_min, n)
        self._rows += rows
        self._sets += [sets_of(s.exercises)[:2] for s in sessions]
        memory.recent.append(total)
        memory.week_min = grown(memory.week_min, total)
        memory.week += 1
        memory.known_run = memory.known_run or bool(memory.runs)

    def _row(self, athlete: int, s: Session, monday: int, memory: Memory, week_share: float, n: int) -> _Row:
        day, minutes, kind = s.date.toordinal() - monday, s.minutes, s.kind
        race = kind is Kind.RACE
        km, spike = 0.0, 1.0
        if s.sport is Sport.RUN and minutes > 0:
            km = s.distance_km if s.distance_km else minutes * 60 / memory.easy_pace_s
            floor = FLOOR_RUN_MIN * km / minutes
            longest = max((k for when, k in memory.runs if day - 30 <= when < day), default=0.0)
            spike = km / max(longest, floor) if memory.known_run or memory.week else 1.0
            memory.runs.append((day, km))
        long_share = minutes / memory.longest_min
        if not race and s.sport is not Sport.STRENGTH:
            memory.longest_min = max(memory.longest_min, minutes)
        load = s.load if s.load is not None else _LOAD_PER_H[kind] * minutes / 60
        after = memory.last_heavy == day - 1
        if s.hard or kind is Kind.LONG:
            memory.last_heavy = day
        free = memory.free_min[s.date.weekday()]
        _, _, set_rpe, n_sets = sets_of(s.exercises)
        return (
            athlete, memory.week, day, SPORT_CODE[s.sport], KIND_CODE[kind], s.hard, minutes, load, km, spike,
            minutes / max(free, 15), long_share, week_share, n, after, memory.building, set_rpe, n_sets,
            memory.level, memory.lifter,
        )  # fmt: skip

    def rows(self) -> Rows:
        table = np.array(self._rows, dtype=float).reshape(-1, 20).T
        sets = np.array(self._sets, dtype=float).reshape(-1, 2, N_MUSCLES)
        whole = table[:5].astype(np.intp)
        return Rows(
            *whole, table[5] > 0, *table[6:14], table[14] > 0, *table[15:19], table[19] > 0, sets[:, 0], sets[:, 1]
        )  # type: ignore[call-arg]


def rows_of(weeks: Sequence[Week], habit: Habit) -> Rows:
    """The whole plan of one athlete, as if every session were done."""
    table, memory = Table(), memory_of(habit)
    if weeks:
        first = weeks[0].start.toordinal()
        monday = first - (first + 6) % 7
        for week in weeks:
            table.add(0, week, monday, memory)
    return table.rows()
