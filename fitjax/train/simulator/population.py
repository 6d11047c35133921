"""Thousands of athletes in their habitual training, a day at a time: how fast the simulator is, and what is usual.

In: a number of athletes, weeks, a seed. Out: `PopulationRun`, arrays [A] and [A, weeks]. No plan is read: everyone has
an own week of two to six sessions, three weeks up and one lighter, now and then a run longer than it should be. The
numbers of habit (sessions, minutes, hard sets) are assumptions; the equations are those of `body`, `injury` and
`strength`. `population_plain` says the same again for one athlete at a time.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fitjax.domain.vocabulary import Sport
from fitjax.train.simulator import body, injury, life, strength
from fitjax.train.simulator.people import People, draw_people
from fitjax.train.simulator.rows import SPORTS

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
RUN, RIDE = SPORTS.index(Sport.RUN), SPORTS.index(Sport.RIDE)
LOAD_PER_H, HARD_LOAD_PER_H, HARD_STRAIN = 50.0, 66.0, 1.3
LIGHTER_WEEK, OVERLONG, OVERLONG_SHARE = 0.75, 1.5, 0.03
DONE_LOGIT = 2.2
MUSCLE_SHARE = np.array([1, 1, 0.8, 0.6, 0.6, 1, 0.8, 1, 0.5, 0.6, 0.2])
"""Weekly sets by muscle against the athlete's own number; chest first, forearms last."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What each athlete does every week [A] and [A, 7]."""

    people: People
    minutes: Array
    """Minutes on each day of a full week, 0 on days off [A, 7]."""
    hard: Flags
    runner: Flags
    level: Array
    km_per_min: Array
    sets: Array
    """Hard sets a week for the muscle trained most [A]."""
    fragile: Flags
    ill: Flags
    busy: Flags


@dataclass(frozen=True, slots=True)
class Draws:
    """One week's chance [A, 7], drawn for everyone whether or not there is a session."""

    luck: Array
    hurt: Array
    spread: Array
    overlong: Flags
    off_days: npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class PopulationRun:
    minutes: Array
    """[A, weeks]"""
    run_km: Array
    fitness: Array
    """Load a day at the end of each week [A, weeks]."""
    change: Array
    """Logarithm of performance over the start's [A]."""
    injuries: Array
    days_lost: Array
    size: Array
    strong: Array
    """Levels by muscle [A, M]."""


def draw_habits(n: int, weeks: int, seed: int) -> Habits:
    rng = np.random.default_rng([seed, 31])
    level = rng.choice(3, n, p=[0.4, 0.4, 0.2]).astype(float)
    sessions = np.clip(rng.integers(2, 5, n) + level.astype(int), 2, 6)
    order = np.argsort(rng.random((n, 7)), axis=1)
    place = np.argsort(order, axis=1)
    trains = place < sessions[:, None]
    usual = np.exp(rng.normal(np.log([42.0, 50.0, 60.0])[level.astype(int)], 0.2))
    # The first place of the week is the long session, the second the hard one.
    minutes = np.where(trains, usual[:, None] * np.where(place == 0, 1.6, 1.0), 0.0)
    hard = (place == 1) & (sessions >= 3)[:, None]
    return Habits(
        people=draw_people(seed, n), minutes=minutes, hard=hard, runner=rng.random(n) < 0.7, level=level,
        km_per_min=60 / rng.normal(np.array([430.0, 365.0, 305.0])[level.astype(int)], 20), sets=rng.uniform(0, 14, n),
        fragile=rng.random(n) < 0.2,
        ill=life.spells(rng, n, 7 * weeks, life.ILLNESS_A_YEAR, life.ILLNESS_DAYS),
        busy=life.spells(rng, n, 7 * weeks, life.BUSY_A_YEAR, life.BUSY_DAYS),
    )  # fmt: skip


def draw_week(n: int, week: int, seed: int) -> Draws:
    rng = np.random.default_rng([seed, 37, week])
    off = np.round(injury.DAYS_OFF_MEDIAN * np.exp(injury.DAYS_OFF_SPREAD * rng.standard_normal((n, 7))))
    return Draws(
        luck=rng.random((n, 7)), hurt=rng.random((n, 7)), spread=np.exp(0.12 * rng.standard_normal((n, 7))),
        overlong=rng.random((n, 7)) < OVERLONG_SHARE, off_days=np.clip(off, 3, 120).astype(np.intp),
    )  # fmt: skip


def volume(week: int) -> float:
    """Three weeks up by 3 %, the fourth lighter."""
    return (1 + 0.01 * week) * (LIGHTER_WEEK if week % 4 == 3 else 1 + 0.03 * (week % 4))


def run_population(n_athletes: int, weeks: int, seed: int) -> PopulationRun:
    habits = draw_habits(n_athletes, weeks, seed)
    people, n = habits.people, n_athletes
    load = habits.minutes.sum(1) / 60 * LOAD_PER_H / 7
    start = body.rested_body(load, load[:, None], load)
    state, off, ring = start, np.zeros(n, np.intp), np.zeros((n, 30))
    ring[:, -1] = habits.minutes.max(1) * habits.km_per_min * habits.runner
    minutes, run_km, fitness = np.zeros((n, weeks)), np.zeros((n, weeks)), np.zeros((n, weeks))
    injuries, lost = np.zeros(n), np.zeros(n)
    size, strong = np.zeros((n, strength.N_MUSCLES)), np.zeros((n, strength.N_MUSCLES))
    chance = life.probability(DONE_LOGIT + people.reliability)
    sport = np.where(habits.runner, RUN, RIDE)
    after_hard = np.zeros(n, bool)
    for week in range(weeks):
        draws, done_days = draw_week(n, week, seed), np.zeros(n)
        for day in range(7):
            ill, busy = habits.ill[:, 7 * week + day], habits.busy[:, 7 * week + day]
            able = (off == 0) & ~ill
            lost += ~able
            kept = draws.luck[:, day] < chance * np.where(busy, life.BUSY_KEPT, 1.0)
            done = able & kept & (habits.minutes[:, day] > 0)
            longer = np.where(draws.overlong[:, day], OVERLONG, 1.0)
            length = habits.minutes[:, day] * volume(week) * draws.spread[:, day] * longer * done
            hard = habits.hard[:, day] & done
            km = length * habits.km_per_min * habits.runner
            floor = 30.0 * habits.km_per_min
            spike = km / np.maximum(ring.max(1), floor)
            hazard = injury.session_hazard(sport, habits.level, length, spike, hard, after_hard, habits.fragile) * done
            hurt = draws.hurt[:, day] < injury.chance(hazard * people.frailty)
            stimulus = length / 60 * np.where(hard, HARD_LOAD_PER_H, LOAD_PER_H)
            state = body.day_step(state, people, stimulus[:, None], stimulus * np.where(hard, HARD_STRAIN, 1.0))
            off = np.where(hurt, draws.off_days[:, day], np.maximum(off - 1, 0))
            ring[:, :-1], ring[:, -1] = ring[:, 1:], km
            after_hard = hard
            injuries += hurt
            minutes[:, week] += length
            run_km[:, week] += km
            done_days += done
        fitness[:, week] = state.fit[:, 0]
        sets = habits.sets[:, None] * MUSCLE_SHARE * (done_days / np.maximum((habits.minutes > 0).sum(1), 1))[:, None]
        size = strength.week_step(size, strength.size_target(sets), people.lifting[:, None])
        strong = strength.week_step(strong, strength.strength_target(sets), people.lifting[:, None])
    change = body.change(state.fit[:, 0], state.tired, load, load, people)
    return PopulationRun(minutes, run_km, fitness, change, injuries, lost, size, strong)
