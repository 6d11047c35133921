"""A season with adaptation: many athletes, a week at a time, each planned anew from what was lived.

    state = start_season(profiles, seed)
    state, log = live_week(state, week_plans)       # a Week for each athlete, None where the season is over
    profile = profile_after(profiles[i], state, i)  # what an import would show now; plan the next week from it
    result = season_result(state)

An athlete without a plan lives on untrained; `season_result` judges everyone after the last week that had a plan, so
seasons of different length go into one batch. Every chance event is drawn for each athlete, day and place in the day
before plans are looked at, so two planners meet the same colds, the same busy weeks and the same luck. It is drawn for
the batch as a whole: keep its order when comparing.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from fitjax.domain.plan import Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.train.simulator import body, life, strength
from fitjax.train.simulator.after import profile_after, season_result, standing
from fitjax.train.simulator.expected import OWN_SHARE
from fitjax.train.simulator.habit import habit_of
from fitjax.train.simulator.lived import LivedWeek
from fitjax.train.simulator.people import draw_people
from fitjax.train.simulator.rows import KINDS, LIGHTER, SPORTS, Memory, Rows, Table, grown, memory_of
from fitjax.train.simulator.state import RaceForm, SeasonResult, SeasonState, Standing, Tally, WeekLog

__all__ = ["SeasonResult", "SeasonState", "WeekLog", "live_week", "profile_after", "season_result", "start_season"]
MOST_WEEKS = 60
_RACE, _LONG, _LIFT = KINDS.index(Kind.RACE), KINDS.index(Kind.LONG), SPORTS.index(Sport.STRENGTH)


def start_season(profiles: Sequence[Profile], seed: int) -> SeasonState:
    habits = tuple(habit_of(profile) for profile in profiles)
    n, days = len(habits), 7 * MOST_WEEKS
    rng = np.random.default_rng([seed, 23])
    load = np.array([h.load * h.fit_share for h in habits])
    # After a layoff no fatigue is left of the old habit.
    tired = np.where([h.fit_share > 0.9 for h in habits], load, 0.0)
    begun = body.rested_body(load, np.repeat(OWN_SHARE * load[:, None], 4, axis=1), tired)
    run_km, longest_min = np.zeros((n, 30)), np.zeros((n, 30))
    run_km[:, -1] = [h.longest_km or 0.0 for h in habits]
    longest_min[:, -1] = [p.history.longest_session_min_30d or 0.0 for p in profiles]
    zero, nothing = np.zeros(n), np.zeros((n, strength.N_MUSCLES))
    tally = Tally(*[zero] * 9)
    return SeasonState(
        seed=seed, week=0, profiles=tuple(profiles), habits=habits, people=draw_people(seed, n),
        ill=life.spells(rng, n, days, life.ILLNESS_A_YEAR, life.ILLNESS_DAYS),
        busy=life.spells(rng, n, days, life.BUSY_A_YEAR, life.BUSY_DAYS),
        start=begun, body=begun, off=np.zeros(n, np.intp), run_km=run_km, session_min=longest_min, ctl=load,
        idle=np.array([0 if h.fit_share > 0.9 else 28 for h in habits], dtype=np.intp),
        size=nothing, strong=nothing,
        memories=tuple(memory_of(h) for h in habits), lived_min=((),) * n, lived_km=((),) * n,
        tally=tally, race=RaceForm(begun.fit, begun.tired, np.zeros(n, bool), zero),
        standing=Standing(begun.fit, begun.tired, nothing, nothing, zero, tally),
    )  # fmt: skip


def live_week(state: SeasonState, week_plans: Sequence[Week | None]) -> tuple[SeasonState, WeekLog]:
    """One week on; the plans' dates need only lie in one Monday-to-Sunday week each."""
    if len(week_plans) != len(state.habits):
        raise ValueError(f"{len(week_plans)} weeks for {len(state.habits)} athletes; give one, or None, for each.")
    if state.week >= MOST_WEEKS:
        raise ValueError(f"a season has at most {MOST_WEEKS} weeks")
    rows, sessions = _read(state, week_plans)
    lived = LivedWeek(state, rows)
    for day in range(7):
        lived.day(day)
    after = lived.after()
    log = lived.log(sessions)
    planned = np.array([week is not None for week in week_plans])
    return replace(after, memories=_remember(after, lived, rows), standing=standing(after, planned)), log


def _read(state: SeasonState, week_plans: Sequence[Week | None]) -> tuple[Rows, list[Session]]:
    table = Table()
    sessions: list[Session] = []
    for index, week in enumerate(week_plans):
        if week is None or not week.sessions:
            continue
        first = week.sessions[0].date.toordinal()
        monday = first - (first + 6) % 7 - 7 * state.week
        table.add(index, week, monday, _copy(state.memories[index]))
        sessions += week.sessions
    return table.rows(), sessions


def _copy(memory: Memory) -> Memory:
    return replace(memory, recent=memory.recent.copy(), runs=list(memory.runs))


def _remember(after: SeasonState, lived: LivedWeek, rows: Rows) -> tuple[Memory, ...]:
    """The habit moves with what was done, not with what was planned."""
    memories = []
    done_by: list[list[int]] = [[] for _ in after.memories]
    for i in np.flatnonzero(lived.share > 0).tolist():
        done_by[rows.athlete[i]].append(i)
    for index, old in enumerate(after.memories):
        memory = _copy(old)
        minutes = after.lived_min[index][-1]
        lighter = bool(memory.recent) and minutes < LIGHTER * max(memory.recent)
        for i in done_by[index]:
            day, length = int(rows.day[i]), float(rows.minutes[i] * lived.share[i])
            if rows.run_km[i]:
                memory.runs.append((day, float(rows.run_km[i] * lived.share[i])))
            if rows.kind[i] != _RACE and rows.sport[i] != _LIFT:
                memory.longest_min = max(memory.longest_min, length)
            if rows.hard[i] or rows.kind[i] == _LONG:
                memory.last_heavy = max(memory.last_heavy, day)
        memory.runs = [run for run in memory.runs if run[0] >= 7 * after.week - 35]
        memory.building = 0 if lighter else memory.building + 1
        memory.recent.append(minutes)
        memory.week_min = grown(memory.week_min, minutes)
        memory.week = after.week
        memory.known_run = memory.known_run or bool(memory.runs)
        memories.append(memory)
    return tuple(memories)
