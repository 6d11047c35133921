"""What a simulated season remembers, and what a lived week tells. Plain records; nothing is computed here."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fitjax.domain.plan import Session
from fitjax.domain.profile import Profile
from fitjax.train.simulator.body import Body
from fitjax.train.simulator.habit import Habit
from fitjax.train.simulator.people import People
from fitjax.train.simulator.rows import Memory

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over the season so far [A]."""

    planned: Array
    done: Array
    injuries: Array
    days_lost: Array
    """To injury and illness."""
    quality: Array
    active_min: Array
    lift_days: Array
    days: Array
    longest: Array
    """Longest session done in the goal's measure: run kilometres or minutes."""


@dataclass(frozen=True, slots=True)
class RaceForm:
    """Fitness [A, C] and fatigue [A] on the morning of the race, once `known`, and the weeks lived until then."""

    fit: Array
    tired: Array
    known: Flags
    weeks: Array


@dataclass(frozen=True, slots=True)
class Standing:
    """Where each athlete stood after the last week that had a plan; seasons of one batch may differ in length."""

    fit: Array
    tired: Array
    size: Array
    strong: Array
    weeks: Array
    """Weeks lived until then, 0 where no week had a plan yet."""
    tally: Tally


@dataclass(frozen=True, slots=True)
class SeasonState:
    """Many athletes after `week` weeks. Never changed; each lived week gives a new one."""

    seed: int
    week: int
    profiles: tuple[Profile, ...]
    habits: tuple[Habit, ...]
    people: People
    ill: Flags
    busy: Flags
    """Calendars [A, days], drawn before anything is planned."""
    start: Body
    body: Body
    off: Counts
    """Days an injury still stops training [A]."""
    run_km: Array
    session_min: Array
    """Longest run and longest endurance session of each of the last 30 days [A, 30], today last."""
    ctl: Array
    """Fitness as an app computes it, 42 days, all sports [A]."""
    idle: Counts
    """Days since the last session done [A]."""
    size: Array
    strong: Array
    """Levels by muscle [A, M]."""
    memories: tuple[Memory, ...]
    lived_min: tuple[tuple[float, ...], ...]
    lived_km: tuple[tuple[float, ...], ...]
    """Every week lived, for each athlete."""
    tally: Tally
    race: RaceForm
    standing: Standing


@dataclass(frozen=True, slots=True)
class LivedSession:
    """One planned session and what became of it; minutes are 0 where it was missed."""

    athlete: int
    planned: Session
    minutes: float
    distance_km: float | None
    effort: float

    @property
    def done(self) -> bool:
        return self.minutes > 0


@dataclass(frozen=True, slots=True)
class WeekLog:
    """One week of many athletes."""

    week: int
    sessions: tuple[LivedSession, ...]
    minutes: Array
    distance_km: Array
    """Of runs [A]."""
    longest_run_km: Array
    effort: Array
    """Mean session RPE, NaN in a week without a session [A]."""
    planned: Array
    done: Array
    injured: Flags
    """Hurt in this week [A]."""
    days_injured: Array
    days_ill: Array


@dataclass(frozen=True, slots=True)
class SeasonResult:
    """What the season came to, arrays [A]; gain from 0 to 1 as in `Outcome`."""

    gain: Array
    change: Array
    """Logarithm of goal performance over the start's."""
    strength: Array
    injuries: Array
    days_lost: Array
    done_share: Array
