"""One plan, many people, no chance: what following it is expected to bring. The teacher's and PlanBench's judge.

In: a plan document of any planner, the profile, `People`. Out: `Outcome`, and for each session how likely it is done
and how hard it feels (`session_expectations`), with sampled labels of both for training (`session_labels`).
"""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Kind
from fitjax.train.simulator import body, injury, life, outcome, strength
from fitjax.train.simulator.habit import Habit, habit_of
from fitjax.train.simulator.people import People, draw_people
from fitjax.train.simulator.rows import KINDS, Rows, rows_of

Array = npt.NDArray[np.float64]
T = TypeVar("T")
U = TypeVar("U")
HARD_STRAIN = 1.3
"""A unit of hard load tires this much more (assumption)."""
OWN_SHARE = 0.85
"""Share of the habit that is load in the sports of the goal, the rest being strength (the planner's own split)."""
KEPT_BY_LIFE = (
    1 - (life.ILLNESS_A_YEAR * life.ILLNESS_DAYS + life.BUSY_A_YEAR * life.BUSY_DAYS * (1 - life.BUSY_KEPT)) / 365
)
_RACE = KINDS.index(Kind.RACE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Means over the people: gains in 0 to 1, the chance of an injury that stops training, 100 x gain x (1 - i/2)."""

    gain: float
    aerobic: float
    strength: float
    injury: float
    score: float


def simulate(plan: Plan, profile: Profile, people: People) -> Outcome:
    """Expected outcome of following the plan, missed sessions and injuries counted."""
    habit, weeks = habit_of(profile), max(len(plan.weeks), 1)
    rows = rows_of(plan.weeks, habit)
    done = _done(rows, people)
    reached = _reached(rows, done, habit, people, weeks, _judged_day(plan, profile, rows, weeks))
    gained = outcome.gain(habit.goal, reached)
    counted = done * injury.hazard(rows, habit.fragile)
    hurt = injury.chance(counted[:, rows.kind != _RACE].sum(1) * people.frailty)
    score = 100 * gained * (1 - 0.5 * hurt)
    return Outcome(
        float(gained.mean()), float(outcome.aerobic(habit.goal, reached).mean()), float(reached.strong.mean()),
        float(hurt.mean()), float(score.mean()),
    )  # fmt: skip


def _done(rows: Rows, people: People) -> Array:
    """Chance [P, S] that each session is done."""
    return life.probability(life.completion_logit(rows) + people.reliability[:, None]) * KEPT_BY_LIFE


def _judged_day(plan: Plan, profile: Profile, rows: Rows, weeks: int) -> int:
    """Days from the first Monday: the goal day where the plan holds one, else after an easy week at its end."""
    races = rows.day[rows.kind == _RACE]
    if len(races):
        return int(races.max())
    if plan.weeks and profile.goal.date and profile.goal.kind in outcome.RACING:
        first = plan.weeks[0].start.toordinal()
        day = profile.goal.date.toordinal() - (first - (first + 6) % 7)
        if 0 <= day < 7 * weeks:
            return day
    return 7 * weeks + 7


def _reached(rows: Rows, done: Array, habit: Habit, people: People, weeks: int, judged: int) -> outcome.Reached:
    goal, n = habit.goal, len(people.tau_fit)
    trained = (rows.kind != _RACE) & (rows.day < judged) & (rows.day >= 0)
    strain = np.where(trained, rows.load * np.where(rows.hard, HARD_STRAIN, 1.0), 0.0)
    days = np.clip(rows.day, 0, 7 * weeks - 1)
    daily = np.bincount(days, strain * done.mean(0), 7 * weeks).astype(float)
    start = habit.load * habit.fit_share
    own = start * OWN_SHARE
    trains = body.absorption(daily, start)[days]
    age = np.maximum(judged - rows.day, 0)
    fit_of = np.exp(-age / people.tau_fit[:, None]) * -np.expm1(-1 / people.tau_fit)[:, None] * done
    tired_of = np.exp(-age / people.tau_fat[:, None]) * -np.expm1(-1 / people.tau_fat)[:, None] * done
    left_fit, left_tired = np.exp(-judged / people.tau_fit), np.exp(-judged / people.tau_fat)
    # After a layoff no fatigue is left of the old habit.
    tired = start * (habit.fit_share > 0.9)
    fatigue = tired * left_tired + tired_of @ strain
    load = np.where(trained, rows.load, 0.0) * trains

    def changed(specific: Array) -> Array:
        fitness = own * left_fit + fit_of @ (load * specific[rows.sport])
        return body.change(fitness, fatigue, np.full(n, own), np.full(n, tired), people)

    specific = outcome.SPECIFIC[goal]
    tri = np.zeros((n, 3))
    if goal.value == "triathlon":
        tri = np.stack([changed(outcome.TRIATHLON[:, i]) for i in range(3)], axis=1)
    size, strong = _muscles(rows, done, people, weeks)
    fitness = own * left_fit + fit_of @ (load * specific[rows.sport])
    quality = done @ (outcome.quality_of(rows, specific[rows.sport]) * trained) / max(min(weeks, judged / 7), 1)
    active, lifted = done @ outcome.active_of(rows) / weeks, done @ outcome.lift_day_of(rows) / weeks
    often = done @ outcome.day_of(rows) / weeks
    return outcome.Reached(
        change=changed(specific), tri=tri, long=_long(rows, done, habit, trained), quality=quality,
        size=size, strong=strong, active_min=active, lift_days=lifted, days=often,
        regained=fitness / max(OWN_SHARE * habit.load, body.FLOOR_LOAD), response=people.response,
    )  # fmt: skip


def _muscles(rows: Rows, done: Array, people: People, weeks: int) -> tuple[Array, Array]:
    """Levels of size and strength at the end [P], each the weighted mean of its muscles."""
    worth = np.concatenate([rows.grow, rows.strong], axis=1)
    sets = np.zeros((weeks, len(people.lifting), worth.shape[1]))
    for week in range(weeks):
        here = np.flatnonzero((rows.week == week) & (rows.n_sets > 0))
        sets[week] = done[:, here] @ worth[here]
    half = strength.N_MUSCLES
    target = np.concatenate([strength.size_target(sets[..., :half]), strength.strength_target(sets[..., half:])], -1)
    level, rate = np.zeros_like(sets[0]), people.lifting[:, None]
    for week in range(weeks):
        level = strength.week_step(level, target[week], rate)
    return level[:, :half] @ strength.MUSCLE_WEIGHT, level[:, half:] @ strength.MUSCLE_WEIGHT


def _long(rows: Rows, done: Array, habit: Habit, trained: npt.NDArray[np.bool_]) -> Array:
    """Expected longest session over what the goal asks [P]; 1 where the goal asks for none."""
    demand = outcome.long_demand(habit.goal)
    if not demand:
        return np.ones(len(done))
    sizes = np.where(trained, outcome.long_of(habit.goal, rows), 0.0)
    largest = np.argsort(-sizes)[:6]
    chance, missed = done[:, largest], np.ones(len(done))
    expected = np.zeros(len(done))
    for i, size in enumerate(np.minimum(sizes[largest] / demand, 1.0)):
        expected += missed * chance[:, i] * size
        missed = missed * (1 - chance[:, i])
    return expected


# ---------------------------------------------------------------- session by session


def session_expectations(plan: Plan, profile: Profile) -> list[list[tuple[float, float]]]:
    """For each week and session in order: the chance it is done and the session RPE, over the population."""
    rows = rows_of(plan.weeks, habit_of(profile))
    done = _done(rows, _POPULATION).mean(0)
    return _by_week(plan, done.tolist(), life.effort(rows).tolist())


def session_labels(plan: Plan, profile: Profile, seed: int) -> list[list[tuple[bool, float]]]:
    """What one sampled person did: done or not, and the session RPE it took (or would have), in half points."""
    rows, rng = rows_of(plan.weeks, habit_of(profile)), np.random.default_rng([seed, 17])
    person = draw_people(seed, 1)
    done = rng.random(len(rows)) < _done(rows, person)[0]
    noise = rng.normal(0, life.EFFORT_SD, len(rows)) + 0.4 * rng.normal()
    felt = np.clip(np.round(2 * (life.effort(rows) + noise)) / 2, 1, 10)
    return _by_week(plan, done.tolist(), felt.tolist())


_POPULATION = draw_people(0, 64)


def _by_week(plan: Plan, first: list[T], second: list[U]) -> list[list[tuple[T, U]]]:
    pairs = iter(zip(first, second, strict=True))
    return [[next(pairs) for _ in week.sessions] for week in plan.weeks]
