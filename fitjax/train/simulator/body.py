"""Fitness and fatigue. In: daily loads; out: what of them trains, and what their difference is worth against the start.

Banister's impulse response (1975): fitness and fatigue are the loads so far, decayed with their own time constants;
performance is fitness less weighted fatigue. Both are kept as load a day (CTL-like), so that a habit kept up forever
stays where it is, and performance is fitness - weight x fatigue with weight = k tau_fat / tau_fit. What a change is
worth is its logarithm: doubling a small habit brings more than the same load on top of a large one.

A body absorbs only so much. What it can carry follows fitness, but grows by no more than some 6 % a week (ramps of 3
to 7 points of CTL a week are usual, over 8 is warned of); when fatigue runs far over that, or every day is the same
(Foster's monotony over 2), part of the load tires and does not train. Sizes of both are assumptions.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fitjax.train.simulator.people import People

Array = npt.NDArray[np.float64]
FLOOR_LOAD = 5.0
"""Load a day under which the logarithm flattens: everyday life keeps a person this fit (assumption)."""
OVERREACH_FROM, OVERREACH_WIDTH = 1.35, 0.55
RAMP, LEAST_RAMP = 0.06, 1.5
"""Most the bearable load a day grows in a week: a share of itself, and so much for a beginner."""
MONOTONY_FROM, MONOTONY_COST = 2.0, 0.12
TAU_FIT, TAU_FAT = 45.0, 10.0
"""The mean person, days."""


def absorbed(fatigue: Array, capacity: Array) -> Array:
    """Share of a day's load that trains, by how far fatigue runs over what the body can carry (both load a day)."""
    excess = np.maximum(fatigue / (capacity + FLOOR_LOAD) - OVERREACH_FROM, 0.0)
    return np.asarray(1 / (1 + (excess / OVERREACH_WIDTH) ** 2))


def monotony_factor(daily: Array) -> Array:
    """Share of a week's loads [..., 7] that trains: falls where monotony (mean over population SD) passes 2."""
    mean, sd = daily.mean(-1), daily.std(-1)
    monotony = np.minimum(mean / np.maximum(sd, 1e-9), 10.0)
    return np.asarray(np.where(mean > 0, 1 / (1 + MONOTONY_COST * np.maximum(monotony - MONOTONY_FROM, 0)), 1.0))


def absorption(strain: Array, start: float) -> Array:
    """Share [D] of each day's load that trains a mean person, along a whole plan of daily loads [D]."""
    fit, tired, capacity = start, start, start
    keep_fit, keep_tired = float(np.exp(-1 / TAU_FIT)), float(np.exp(-1 / TAU_FAT))
    fatigue, carried = [], []
    for load in strain.tolist():
        fit = fit * keep_fit + load * (1 - keep_fit)
        tired = tired * keep_tired + load * (1 - keep_tired)
        capacity = min(fit, capacity + max(LEAST_RAMP, RAMP * capacity) / 7)
        fatigue.append(tired)
        carried.append(capacity)
    shares = absorbed(np.array(fatigue), np.array(carried))
    return np.asarray(shares * np.repeat(monotony_factor(strain.reshape(-1, 7)), 7))


@dataclass(frozen=True, slots=True)
class Body:
    """What a day leaves behind, for many people at once; loads a day throughout."""

    fit: Array
    """Fitness in each of the goal's channels [A, C]."""
    tired: Array
    capacity: Array
    """Bearable load; follows `whole`, the fitness of all training."""
    whole: Array
    week: Array
    """Strain of the last seven days [A, 7]."""


def rested_body(load: Array, channels: Array, tired: Array) -> Body:
    """People of a steady habit: `load` a day in all, `channels` [A, C] of it in the goal's sports."""
    even = np.repeat(load[:, None], 7, axis=1) * np.array([0, 1.4, 0.6, 1.8, 0, 1.2, 2.0])
    return Body(fit=channels, tired=tired, capacity=load, whole=load, week=even)


def day_step(body: Body, people: People, stimulus: Array, strain: Array) -> Body:
    """One day later; `stimulus` [A, C] trains as far as it is absorbed, `strain` [A] tires in full."""
    keep_fit, keep_tired = np.exp(-1 / people.tau_fit), np.exp(-1 / people.tau_fat)
    week = np.concatenate([body.week[:, 1:], strain[:, None]], axis=1)
    tired = body.tired * keep_tired + strain * (1 - keep_tired)
    whole = body.whole * keep_fit + strain * (1 - keep_fit)
    capacity = np.minimum(whole, body.capacity + np.maximum(LEAST_RAMP, RAMP * body.capacity) / 7)
    share = absorbed(tired, capacity) * monotony_factor(week)
    fit = body.fit * keep_fit[:, None] + stimulus * (share * (1 - keep_fit))[:, None]
    return Body(fit, tired, capacity, whole, week)


def fatigue_weight(people: People) -> Array:
    return people.k_fat * people.tau_fat / people.tau_fit


def change(fitness: Array, fatigue: Array, fitness_then: Array, fatigue_then: Array, people: People) -> Array:
    """Logarithm of performance over what it was then; fitness and fatigue as load a day."""
    weight = fatigue_weight(people)
    now, then = fitness - weight * fatigue, fitness_then - weight * fatigue_then
    least = -0.6 * FLOOR_LOAD
    return np.asarray(np.log((np.maximum(now, least) + FLOOR_LOAD) / (np.maximum(then, least) + FLOOR_LOAD)))
