"""What a lived season shows: the profile an import would give now, and what the season came to.

State in, profile or arrays out; nothing moves on here.
"""

from dataclasses import fields

import numpy as np
import numpy.typing as npt

from fitjax.domain.profile import Profile
from fitjax.train.simulator import body, outcome, strength
from fitjax.train.simulator.expected import OWN_SHARE
from fitjax.train.simulator.state import SeasonResult, SeasonState, Standing, Tally

Flags = npt.NDArray[np.bool_]
_WEEKS = 4
_EASY_WEEK_DAYS = 7
_WEEKS_A_MONTH = 4.345


def profile_after(profile: Profile, state: SeasonState, athlete_index: int) -> Profile:
    """The profile with its history as imported data would tell it now; everything else is as it was."""
    old, i = profile.history, athlete_index
    rested = int(state.idle[i]) // 7
    km, minutes = float(state.run_km[i].max()), float(state.session_min[i].max())
    runs = bool(old.weekly_distance_km) or any(state.lived_km[i])
    history = old.model_copy(
        update={
            "weekly_minutes": _last(old_weeks(state, i, "weekly_minutes"), state.lived_min[i]),
            "weekly_distance_km": _last(old_weeks(state, i, "weekly_distance_km"), state.lived_km[i]) if runs else (),
            "longest_run_km_30d": round(km, 2) if km > 0 else None,
            "longest_session_min_30d": round(minutes, 1) if minutes > 0 else None,
            "layoff_weeks": float(rested) if rested >= 2 else 0.0,
            "ctl": round(float(state.ctl[i]), 1),
            "active_months": None
            if old.active_months is None
            else round(old.active_months + state.week / _WEEKS_A_MONTH, 1),
        }
    )
    return profile.model_copy(update={"history": history})


def old_weeks(state: SeasonState, i: int, name: str) -> tuple[float, ...]:
    """Weeks from before the season, of the profile it began with."""
    weeks: tuple[float, ...] = getattr(state.profiles[i].history, name)
    return weeks


def _last(before: tuple[float, ...], lived: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(round(value, 1) for value in (*before, *lived)[-_WEEKS:])


def standing(state: SeasonState, planned: Flags) -> Standing:
    """The standing with those of `planned` brought up to date."""
    old, t = state.standing, state.tally
    tally = Tally(*(np.where(planned, getattr(t, f.name), getattr(old.tally, f.name)) for f in fields(Tally)))
    return Standing(
        fit=np.where(planned[:, None], state.body.fit, old.fit), tired=np.where(planned, state.body.tired, old.tired),
        size=np.where(planned[:, None], state.size, old.size),
        strong=np.where(planned[:, None], state.strong, old.strong),
        weeks=np.where(planned, float(state.week), old.weeks), tally=tally,
    )  # fmt: skip


def season_result(state: SeasonState) -> SeasonResult:
    """Each athlete's gain on the race day that was planned, else after an easy week on top of the last planned one."""
    people, race = state.people, state.race
    # Whoever never had a plan is judged as of now.
    end = standing(state, state.standing.weeks == 0)
    tally = end.tally
    fit = np.where(race.known[:, None], race.fit, end.fit * np.exp(-_EASY_WEEK_DAYS / people.tau_fit)[:, None])
    tired = np.where(race.known, race.tired, end.tired * np.exp(-_EASY_WEEK_DAYS / people.tau_fat))
    change = np.stack(
        [body.change(fit[:, c], tired, state.start.fit[:, c], state.start.tired, people) for c in range(fit.shape[1])],
        axis=1,
    )
    weeks = np.maximum(end.weeks, 1)
    size, strong = end.size @ strength.MUSCLE_WEIGHT, end.strong @ strength.MUSCLE_WEIGHT
    demand = np.array([outcome.long_demand(h.goal) for h in state.habits])
    usual = np.array([max(OWN_SHARE * h.load, body.FLOOR_LOAD) for h in state.habits])
    reached = outcome.Reached(
        change=change[:, 0], tri=change[:, 1:],
        long=np.where(demand > 0, np.minimum(tally.longest / np.maximum(demand, 1), 1), 1.0),
        quality=tally.quality / np.where(race.known, race.weeks, weeks), size=size, strong=strong,
        active_min=tally.active_min / weeks, lift_days=tally.lift_days / weeks, days=tally.days / weeks,
        regained=fit[:, 0] / usual, response=people.response,
    )  # fmt: skip
    gain = np.zeros(len(state.habits))
    for goal in {h.goal for h in state.habits}:
        gain = np.where([h.goal is goal for h in state.habits], outcome.gain(goal, reached), gain)
    return SeasonResult(
        gain=gain, change=change[:, 0], strength=strong, injuries=tally.injuries, days_lost=tally.days_lost,
        done_share=tally.done / np.maximum(tally.planned, 1),
    )  # fmt: skip
