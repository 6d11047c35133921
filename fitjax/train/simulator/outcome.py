"""What training is worth for the goal. In: what was reached, as arrays [P]; out: a gain from 0 to 1.

Race goals weigh fitness less fatigue on the day, the longest session against what the distance asks, quality work and
strength; the longer the race, the more the long session counts. Strength and hypertrophy are their muscles. Weight
loss and health are minutes (WHO 2020: 150 to 300 a week), strength on two days (WHO 2020), and energy. A return is the
load regained. Weights are assumptions; what is published is the direction of each.

`SPECIFIC` says what a load of one sport is worth for a goal: 1 in its own sport, less across sports.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fitjax.domain.vocabulary import GoalKind, Kind, Sport
from fitjax.train.simulator.rows import KINDS, SPORTS, Rows

Array = npt.NDArray[np.float64]
G = GoalKind
_RUN = {Sport.RUN: 1.0, Sport.RIDE: 0.45, Sport.SWIM: 0.35, Sport.ROW: 0.4, Sport.WALK: 0.35, Sport.CROSS: 0.45,
        Sport.STRENGTH: 0.05, Sport.MOBILITY: 0.0}  # fmt: skip
_RIDE = _RUN | {Sport.RUN: 0.45, Sport.RIDE: 1.0, Sport.WALK: 0.2}
_SWIM = _RUN | {Sport.RUN: 0.3, Sport.RIDE: 0.3, Sport.SWIM: 1.0, Sport.WALK: 0.15}
_ANY = dict.fromkeys(SPORTS, 1.0) | {Sport.STRENGTH: 0.35, Sport.MOBILITY: 0.1}
_OWN = {G.RUN_5K: _RUN, G.RUN_10K: _RUN, G.RUN_HALF: _RUN, G.RUN_MARATHON: _RUN, G.CYCLING: _RIDE}
SPECIFIC = {goal: np.array([_OWN.get(goal, _ANY)[sport] for sport in SPORTS]) for goal in G}
_EVEN = 0.6
"""What even thirds of three sports are worth for one of them: a third each of 1, 0.45 and 0.35."""
TRIATHLON = np.array([[_SWIM[sport], _RIDE[sport], _RUN[sport]] for sport in SPORTS]) / _EVEN
"""[sports, 3]: swim, ride, run; the habit counts as even thirds."""
_ACTIVE = {Sport.RUN: 1.6, Sport.RIDE: 1.2, Sport.SWIM: 1.5, Sport.ROW: 1.5, Sport.WALK: 1.0, Sport.CROSS: 1.2,
           Sport.STRENGTH: 0.5, Sport.MOBILITY: 0.2}  # fmt: skip
ACTIVE = np.array([_ACTIVE[sport] for sport in SPORTS])
"""Moderate minutes a minute counts as; running is vigorous, which WHO counts double, less its warm-up."""
LONG_DEMAND_KM = {G.RUN_5K: 8.0, G.RUN_10K: 12.0, G.RUN_HALF: 17.5, G.RUN_MARATHON: 30.0}
LONG_DEMAND_MIN = {G.CYCLING: 150.0, G.TRIATHLON: 120.0}
_WEIGHTS = {
    G.RUN_5K: (0.62, 0.10, 0.20, 0.08), G.RUN_10K: (0.59, 0.14, 0.19, 0.08), G.RUN_HALF: (0.55, 0.22, 0.15, 0.08),
    G.RUN_MARATHON: (0.50, 0.30, 0.12, 0.08), G.CYCLING: (0.62, 0.16, 0.16, 0.06),
    G.TRIATHLON: (0.64, 0.14, 0.14, 0.08),
}  # fmt: skip
RACING = frozenset(_WEIGHTS)
FITNESS_MIDDLE, FITNESS_WIDTH = 0.12, 0.25
FULL_QUALITY_LOAD = 38.0
"""A hard session of some 40 minutes counts as one; a scrap of one does not."""
_QUALITY_KIND = np.array(
    [{Kind.TEMPO: 0.85, Kind.THRESHOLD: 1.0, Kind.INTERVAL: 1.0, Kind.HILLS: 0.8, Kind.STRIDES: 0.25}.get(kind, 0.0)
     for kind in KINDS]
)  # fmt: skip


FULL_SETS, FULL_MIN = 9.0, 20.0
"""A strength session needs this many sets, any session this many minutes, to count as a whole one."""
_LIFT, _MOBILITY = SPORTS.index(Sport.STRENGTH), SPORTS.index(Sport.MOBILITY)


@dataclass(frozen=True, slots=True)
class Reached:
    """Where training has led, arrays [P]."""

    change: Array
    """Logarithm of goal performance over the start's."""
    tri: Array
    """The same for swim, ride and run [P, 3]."""
    long: Array
    """Longest session over what the goal asks, 0 to 1."""
    quality: Array
    """Quality sessions a week in the goal's sports."""
    size: Array
    strong: Array
    """Levels of muscle size and maximal strength, 0 to 1."""
    active_min: Array
    """Moderate-equivalent minutes a week."""
    lift_days: Array
    days: Array
    """Days a week with training."""
    regained: Array
    """Fitness as a share of what it was before the layoff."""
    response: Array


def quality_of(rows: Rows, own: Array) -> Array:
    """What each session is worth as quality work [S]; `own` is what its sport is worth for the goal [S]."""
    return np.asarray(_QUALITY_KIND[rows.kind] * own * np.minimum(rows.load / FULL_QUALITY_LOAD, 1.2))


def long_of(goal: GoalKind, rows: Rows) -> Array:
    """Each session in the goal's measure of long: run kilometres or endurance minutes [S]; 0 where it asks for none."""
    if goal in LONG_DEMAND_KM:
        return rows.run_km
    endurance = (rows.sport != _LIFT) & (rows.sport != _MOBILITY)
    return np.where(endurance & (goal in LONG_DEMAND_MIN), rows.minutes, 0.0)


def long_demand(goal: GoalKind) -> float:
    """What is asked of the longest session in that measure; 0 where nothing is."""
    return LONG_DEMAND_KM.get(goal) or LONG_DEMAND_MIN.get(goal) or 0.0


def active_of(rows: Rows) -> Array:
    """Moderate-equivalent minutes of each session [S]."""
    return np.asarray(rows.minutes * ACTIVE[rows.sport] * np.where(rows.hard, 1.25, 1.0))


def lift_day_of(rows: Rows) -> Array:
    """A strength session, as far as it holds enough sets to count [S]."""
    return np.where(rows.sport == _LIFT, np.minimum(rows.n_sets / FULL_SETS, 1), 0.0)


def day_of(rows: Rows) -> Array:
    return np.asarray(np.minimum(rows.minutes / FULL_MIN, 1))


def fitness_worth(change: Array, response: Array) -> Array:
    """A change of performance as 0 to 1; no change at all is worth four tenths."""
    answered = np.where(change > 0, change * response, change)
    return np.asarray(1 / (1 + np.exp(-(answered - FITNESS_MIDDLE) / FITNESS_WIDTH)))


def quality_worth(a_week: Array) -> Array:
    """Saturates at one to two a week; a third and fourth tire more than they train."""
    return np.asarray((1 - np.exp(-a_week / 0.8)) * np.exp(-0.6 * np.maximum(a_week - 2.2, 0)))


def health_worth(r: Reached) -> Array:
    """WHO 2020: 150 minutes are most of it, 300 the rest."""
    return np.asarray(0.7 * np.minimum(r.active_min / 150, 1) + 0.3 * np.minimum(r.active_min / 300, 1))


def aerobic(goal: GoalKind, r: Reached) -> Array:
    """The endurance part of the gain, 0 to 1."""
    if goal is G.TRIATHLON:
        each = fitness_worth(r.tri, r.response[:, None])
        return np.asarray(0.7 * each.mean(1) + 0.3 * each.min(1))
    return fitness_worth(r.change, r.response)


def gain(goal: GoalKind, r: Reached) -> Array:
    if goal in _WEIGHTS:
        fit, long, quality, strength = _WEIGHTS[goal]
        parts = (
            fit * aerobic(goal, r) + long * r.long**1.3 + quality * quality_worth(r.quality)
            + strength * np.minimum(1.6 * r.strong, 1)
        )  # fmt: skip
        return np.clip(parts, 0, 1)
    lifting = np.minimum(r.lift_days / 2, 1)
    match goal:
        case G.STRENGTH:
            parts = 0.84 * r.strong + 0.08 * r.size + 0.08 * health_worth(r)
        case G.HYPERTROPHY:
            parts = 0.88 * r.size + 0.05 * r.strong + 0.07 * health_worth(r)
        case G.WEIGHT_LOSS:
            energy = 1 - np.exp(-r.active_min / 160)
            parts = 0.50 * energy + 0.20 * fitness_worth(r.change, r.response) + 0.18 * lifting + 0.12 * r.size
        case G.GENERAL_HEALTH:
            often = np.minimum(r.days / 4, 1)
            parts = 0.42 * health_worth(r) + 0.22 * lifting + 0.10 * often + 0.16 * aerobic(goal, r) + 0.10 * r.size
        case _:
            parts = 0.62 * np.clip(r.regained, 0, 1.1) / 1.1 + 0.14 * lifting + 0.12 * health_worth(r) + 0.12 * r.size
    return np.clip(parts, 0, 1)
