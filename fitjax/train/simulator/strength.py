"""Hard sets by muscle and what they build, for size and for maximal strength.

Sets are counted fractionally, 1 for a muscle trained directly and 0.5 for one that helps (Pelland 2024). Size answers
to the weekly sum with diminishing returns: about 4 sets are detectable, beyond 18 to 20 little is added, over 25 costs
recovery; any load from 30 % to 100 % 1RM does near failure (ACSM 2026). Strength saturates much earlier, one set is
detectable (Nuzzo 2024), and 80 % 1RM or more is best (ACSM 2026). Failure and periodisation model add nothing.
A ninth of the sets holds what was gained (Pelland 2024 and Bickel's maintenance trials). Lifting and endurance do not
disturb each other here: the pooled effects on strength and size are null (Schumann 2022). The rates are assumptions.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from fitjax.domain.plan import Exercise
from fitjax.metrics.exercises import MUSCLES, exercise_of
from fitjax.plan.exercises import EXERCISES, percent_of_1rm

Array = npt.NDArray[np.float64]
N_MUSCLES = len(MUSCLES)
DIRECT, INDIRECT = 1.0, 0.5
SIZE_SCALE_SETS, STRENGTH_SCALE_SETS = 9.0, 4.0
TOO_MANY_SETS = 22.0
SESSION_SETS = 11.0
"""Sets a muscle can use in one session; beyond they count half (coaching practice, 10 to 12)."""
WEEKLY_RATE = 1 / 6
"""Share of the way to what the sets can build that a week goes: an assumption, most of a block's gain in 12 weeks."""
LOSS_RATE = 1 / 25
"""Share lost a week without training (Bosquet 2013: strength outlasts endurance)."""
MAINTAINING = 1 / 9
# Muscles of the big lifts weigh more in a goal than arms, calves and forearms.
MUSCLE_WEIGHT = np.array([1.2, 1.4, 1.1, 0.5, 0.6, 1.4, 1.2, 1.3, 0.5, 0.8, 0.2])
MUSCLE_WEIGHT = MUSCLE_WEIGHT / MUSCLE_WEIGHT.sum()


@lru_cache(maxsize=8192)
def _one(name: str, sets: int, reps: int, rpe: float) -> tuple[Array, Array]:
    exercise = exercise_of(name)
    muscles = np.zeros(N_MUSCLES)
    if exercise is not None:
        for names, worth in ((exercise.direct, DIRECT), (exercise.indirect, INDIRECT)):
            for muscle in names:
                muscles[MUSCLES.index(muscle)] += worth
    info = EXERCISES.get(name)
    hold = info is not None and info.hold
    near = float(np.clip((rpe - 3.5) / 4, 0, 1))
    share = 0.6 if hold else percent_of_1rm(max(reps, 1), min(max(rpe, 5.0), 10.0))
    grow = near * (1.0 if hold or reps >= 5 else 0.75)
    heavy = float(np.interp(share, (0.55, 0.68, 0.80), (0.35, 0.7, 1.0)))
    return muscles * sets * grow, muscles * sets * heavy * min(1.0, near + 0.25)


@lru_cache(maxsize=8192)
def _all(key: tuple[tuple[str, int, int, float], ...]) -> tuple[Array, Array, float, float]:
    if not key:
        return np.zeros(N_MUSCLES), np.zeros(N_MUSCLES), 0.0, 0.0
    worth = np.array([_one(*exercise) for exercise in key]).sum(0)
    sets = sum(sets for _, sets, _, _ in key)
    rpe = sum(sets * rpe for _, sets, _, rpe in key) / sets
    grow = np.minimum(worth[0], SESSION_SETS) + 0.5 * np.maximum(worth[0] - SESSION_SETS, 0)
    return grow, worth[1], rpe, float(sets)


def sets_of(exercises: tuple[Exercise, ...]) -> tuple[Array, Array, float, float]:
    """Worth for size [M], worth for strength [M], mean effort of the sets, number of sets."""
    return _all(tuple((e.name, e.sets, e.reps[1], e.rpe or 6.0) for e in exercises))


def size_target(sets: Array) -> Array:
    """What so many weekly sets can build, 0 to 1; falls again once there are too many to recover from."""
    return (1 - np.exp(-sets / SIZE_SCALE_SETS)) * np.exp(-np.maximum(sets - TOO_MANY_SETS, 0) / 25)


def strength_target(sets: Array) -> Array:
    return (1 - np.exp(-sets / STRENGTH_SCALE_SETS)) * np.exp(-np.maximum(sets - TOO_MANY_SETS, 0) / 25)


def week_step(level: Array, target: Array, rate: Array | float = 1.0) -> Array:
    """Level of each muscle after one week: up towards the target, held by a ninth of the sets, else slowly down."""
    more = target - level
    up = np.minimum(WEEKLY_RATE * rate, 0.6)
    down = np.where(target >= level * MAINTAINING, 0.1 * LOSS_RATE, LOSS_RATE)
    return level + more * np.where(more > 0, up, down)
