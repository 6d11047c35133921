"""An athlete as they are today: what they said, what their data says, and the daily load. Pages, plans and the
command line read this one value."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Engine

from fitjax.domain.errors import BadInput
from fitjax.domain.profile import Profile
from fitjax.metrics.fitness import daily_load_table
from fitjax.metrics.load import activity_loads
from fitjax.metrics.state import fill_profile
from fitjax.metrics.workouts import with_strength_workouts
from fitjax.store.activities import activities_frame, sets_frame
from fitjax.store.athletes import get_options, get_profile


@dataclass(frozen=True, slots=True)
class AthleteState:
    profile: Profile
    """As stated, with gaps filled from the data."""
    stated: Profile | None
    """As the athlete said it; None before anything was said."""
    activities: pd.DataFrame
    """Every activity with its load and the method of it."""
    sets: pd.DataFrame
    daily: pd.DataFrame
    """The daily load table up to today."""
    options: dict[str, Any]


def athlete_state(engine: Engine, athlete: str, today: dt.date) -> AthleteState:
    """The athlete as of `today`; works before any profile is stated, so that data can be seen first."""
    stated = get_profile(engine, athlete)
    options = get_options(engine, athlete)
    profile = stated or _unstated(athlete)
    activities, sets = activities_frame(engine, athlete), sets_frame(engine, athlete)
    profile = fill_profile(profile, activities, sets, today)
    loads = activity_loads(with_strength_workouts(activities, sets), profile)
    daily = daily_load_table(
        loads, today,
        ctl_days=options["ctl_days"], atl_days=options["atl_days"],
        ctl_seed=options["ctl_seed"], atl_seed=options["atl_seed"],
    )  # fmt: skip
    return AthleteState(profile, stated, loads, sets, daily, options)


def planning_profile(engine: Engine, athlete: str, today: dt.date) -> Profile:
    """What a plan is made from. Raises BadInput when no goal has been stated yet."""
    state = athlete_state(engine, athlete, today)
    if state.stated is None:
        raise BadInput(f"No goal is stored for athlete {athlete!r}; set one on the Athlete page first.")
    return state.profile


def _unstated(athlete: str) -> Profile:
    return Profile.model_validate({"id": athlete, "goal": {"kind": "general_health"}, "availability_min": {}})
