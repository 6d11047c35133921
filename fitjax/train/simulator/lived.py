"""One week lived by many athletes, day by day: who is ill, hurt or busy, what gets done, what it leaves behind.

In: the state before, the week's sessions as `Rows`, a generator's draws for every athlete, day and place in the day.
Out: the state after (`after`) and the log of the week (`log`). Used by `season` only.
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from fitjax.domain.plan import Session
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.train.simulator import body, injury, life, outcome, strength
from fitjax.train.simulator.expected import HARD_STRAIN
from fitjax.train.simulator.habit import FLOOR_RUN_MIN
from fitjax.train.simulator.rows import KINDS, SPORTS, Rows
from fitjax.train.simulator.state import LivedSession, RaceForm, SeasonState, Tally, WeekLog

Array = npt.NDArray[np.float64]
_SLOTS = 3
_KEEP_CTL = float(np.exp(-1 / 42))
_RACE, _LIFT, _MOBILITY = KINDS.index(Kind.RACE), SPORTS.index(Sport.STRENGTH), SPORTS.index(Sport.MOBILITY)


class LivedWeek:
    """The week being lived: moves day by day, then hands out the state after it."""

    def __init__(self, state: SeasonState, rows: Rows) -> None:
        self.state, self.rows, n = state, rows, len(state.habits)
        self.n = n
        rng = np.random.default_rng([state.seed, 29, state.week])
        self.luck, self.cut = rng.random((n, 7, _SLOTS)), rng.random((n, 7, _SLOTS))
        self.mood, self.hurt = rng.normal(0, life.EFFORT_SD, (n, 7, _SLOTS)), rng.random((n, 7))
        self.off_days = np.clip(
            np.round(rng.lognormal(np.log(injury.DAYS_OFF_MEDIAN), injury.DAYS_OFF_SPREAD, (n, 7))), 3, 120
        ).astype(np.intp)
        self.fragile = np.array([h.fragile for h in state.habits])
        self.goals = [h.goal for h in state.habits]
        self.specific = np.array([outcome.SPECIFIC[goal] for goal in self.goals])
        self.chance = life.probability(life.completion_logit(rows) + state.people.reliability[rows.athlete])
        self.slot = _slots(rows)
        self.effort = np.clip(life.effort(rows) + self.mood[rows.athlete, rows.day % 7, self.slot], 1, 10)
        self.share = np.zeros(len(rows))
        self.body, self.off, self.idle, self.ctl = state.body, state.off.copy(), state.idle.copy(), state.ctl
        self.run_km, self.session_min = state.run_km, state.session_min
        self.injured, self.days_injured, self.days_ill = np.zeros(n, bool), np.zeros(n), np.zeros(n)
        self.race = state.race

    def day(self, day: int) -> None:
        state, n, today = self.state, self.n, 7 * self.state.week + day
        ill, busy = state.ill[:, today], state.busy[:, today]
        able = (self.off == 0) & ~ill
        self.days_ill += ill & (self.off == 0)
        self.days_injured += self.off > 0
        here = np.flatnonzero(self.rows.day % 7 == day)
        rows = self.rows.where(here)
        who, slot = rows.athlete, self.slot[here]
        self._judge(who[rows.kind == _RACE], today)
        chance = self.chance[here] * np.where(busy[who], life.BUSY_KEPT, 1.0)
        done = able[who] & (self.luck[who, day, slot] < chance)
        cut = self.cut[who, day, slot]
        share = np.where(cut < life.SHORTENED_SHARE, 0.5 + 4 * cut, 1.0) * done
        self.share[here] = share

        def total(values: Array) -> Array:
            return np.bincount(who, values * share, n).astype(float)

        km = rows.run_km * share
        floor = FLOOR_RUN_MIN * rows.run_km / np.maximum(rows.minutes, 1)
        spike = km / np.maximum(np.maximum(self.run_km.max(1)[who], floor), 0.1)
        known = (self.run_km.max(1)[who] > 0) | (rows.level == 0) | (rows.week > 0)
        rows_done = replace(rows, spike=np.where(known, spike, 1.0))
        hazard = np.bincount(who, injury.hazard(rows_done, self.fragile[who]) * done * (rows.kind != _RACE), n)
        hurt = able & (self.hurt[:, day] < injury.chance(hazard * state.people.frailty))
        strain = total(rows.load * np.where(rows.hard, HARD_STRAIN, 1.0))
        own = self.specific[who, rows.sport] * rows.load
        stimulus = np.stack([total(own), *(total(outcome.TRIATHLON[rows.sport, i] * rows.load) for i in range(3))], 1)
        self.body = body.day_step(self.body, state.people, stimulus, strain)
        self.ctl = self.ctl * _KEEP_CTL + total(rows.load) * (1 - _KEEP_CTL)
        self.off = np.where(hurt, self.off_days[:, day], np.maximum(self.off - 1, 0))
        self.injured = self.injured | hurt
        moved = np.bincount(who, share, n) > 0
        self.idle = np.where(moved, 0, self.idle + 1)
        endurance = (rows.sport != _LIFT) & (rows.sport != _MOBILITY)
        self.run_km = _push(self.run_km, who, km)
        self.session_min = _push(self.session_min, who, rows.minutes * share * endurance)

    def _judge(self, racing: npt.NDArray[np.intp], today: int) -> None:
        """Keep fitness and fatigue of those who race today, before the race itself tires them."""
        first = np.zeros(self.n, bool)
        first[racing] = True
        first &= ~self.race.known
        if first.any():
            v = self.race
            self.race = RaceForm(
                fit=np.where(first[:, None], self.body.fit, v.fit), tired=np.where(first, self.body.tired, v.tired),
                known=v.known | first, weeks=np.where(first, max(today / 7, 1), v.weeks),
            )  # fmt: skip

    def after(self) -> SeasonState:
        state, rows, share, n = self.state, self.rows, self.share, self.n
        who, t = rows.athlete, self.state.tally

        def total(values: Array | npt.NDArray[np.bool_]) -> Array:
            return np.bincount(who, values * share, n).astype(float)

        own = self.specific[who, rows.sport]
        training = (rows.kind != _RACE) & ~self.race.known[who]
        longest = t.longest.copy()
        np.maximum.at(longest, who, self._long() * share * training)
        tally = Tally(
            planned=t.planned + np.bincount(who, minlength=n), done=t.done + np.bincount(who, share > 0, n),
            injuries=t.injuries + self.injured, days_lost=t.days_lost + self.days_injured + self.days_ill,
            quality=t.quality + total(outcome.quality_of(rows, own) * training),
            active_min=t.active_min + total(outcome.active_of(rows)),
            lift_days=t.lift_days + total(outcome.lift_day_of(rows)),
            days=t.days + total(outcome.day_of(rows)), longest=longest,
        )  # fmt: skip
        grow, strong = np.zeros_like(state.size), np.zeros_like(state.strong)
        np.add.at(grow, who, rows.grow * share[:, None])
        np.add.at(strong, who, rows.strong * share[:, None])
        rate = state.people.lifting[:, None]
        minutes, km = total(rows.minutes), total(rows.run_km)
        return replace(
            state, week=state.week + 1, body=self.body, off=self.off, run_km=self.run_km, session_min=self.session_min,
            ctl=self.ctl, idle=self.idle, tally=tally, race=self.race,
            size=strength.week_step(state.size, strength.size_target(grow), rate),
            strong=strength.week_step(state.strong, strength.strength_target(strong), rate),
            lived_min=tuple((*old, float(new)) for old, new in zip(state.lived_min, minutes, strict=True)),
            lived_km=tuple((*old, float(new)) for old, new in zip(state.lived_km, km, strict=True)),
        )  # fmt: skip

    def _long(self) -> Array:
        """Each session in its own athlete's measure of long."""
        sizes = np.zeros(len(self.rows))
        for goal in set(self.goals):
            of_goal = np.array([g is goal for g in self.goals])[self.rows.athlete]
            sizes = np.where(of_goal, outcome.long_of(goal, self.rows), sizes)
        return sizes

    def log(self, sessions: list[Session]) -> WeekLog:
        rows, share, n = self.rows, self.share, self.n
        who, done = rows.athlete, share > 0
        longest = np.zeros(n)
        np.maximum.at(longest, who, rows.run_km * share)
        count = np.bincount(who, done, n)
        lived = tuple(
            LivedSession(
                int(who[i]), session, float(rows.minutes[i] * share[i]),
                float(rows.run_km[i] * share[i]) if rows.run_km[i] else None, float(self.effort[i]),
            )
            for i, session in enumerate(sessions)
        )  # fmt: skip
        return WeekLog(
            week=self.state.week, sessions=lived, minutes=np.bincount(who, rows.minutes * share, n).astype(float),
            distance_km=np.bincount(who, rows.run_km * share, n).astype(float), longest_run_km=longest,
            effort=np.bincount(who, self.effort * done, n) / np.where(count > 0, count, np.nan),
            planned=np.bincount(who, minlength=n).astype(float), done=count.astype(float), injured=self.injured,
            days_injured=self.days_injured, days_ill=self.days_ill,
        )  # fmt: skip


def _slots(rows: Rows) -> npt.NDArray[np.intp]:
    """Place of each session in its athlete's day."""
    seen: dict[tuple[int, int], int] = {}
    slots = []
    for key in zip(rows.athlete.tolist(), rows.day.tolist(), strict=True):
        slots.append(min(seen.get(key, 0), _SLOTS - 1))
        seen[key] = seen.get(key, 0) + 1
    return np.array(slots, dtype=np.intp)


def _push(ring: Array, who: npt.NDArray[np.intp], values: Array) -> Array:
    today = np.zeros(len(ring))
    np.maximum.at(today, who, values)
    return np.concatenate([ring[:, 1:], today[:, None]], axis=1)
