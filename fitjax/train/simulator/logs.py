"""What was lived, as an app would have logged it: Strava's activities.csv and Hevy's CSV, with the usual noise.

In: a profile, the lived weeks, which athlete, a seed. Out: file name to text; a file without rows is left out. Added
noise: forgotten sessions, a second upload from another device, no heart rate, no RPE, distance measured by GPS, pauses
between elapsed and moving time, whole seconds, whole repetitions, plates of 2.5 kg. Published figures exist for GPS
distance only (wrist devices err by some 1 to 3 %); every other share here is an assumption.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import numpy as np

from fitjax.domain.plan import Exercise
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.metrics.exercise_table import TABLE
from fitjax.plan.exercises import EXERCISES
from fitjax.train.sample_endurance import Outing, strava_table
from fitjax.train.sample_strength import hevy_table, set_line
from fitjax.train.simulator.state import LivedSession, WeekLog

FORGOTTEN, TWICE, NO_HEART_RATE, NO_RPE, NO_SET_RPE = 0.05, 0.02, 0.15, 0.6, 0.15
GPS_BIAS, GPS_ERROR = 1.004, 0.015
PLATES_KG = 2.5
_STRAVA_TYPE = {
    Sport.RUN: "Run", Sport.RIDE: "Ride", Sport.SWIM: "Swim", Sport.WALK: "Walk", Sport.ROW: "Rowing",
    Sport.CROSS: "Elliptical", Sport.MOBILITY: "Yoga", Sport.STRENGTH: "Weight Training",
}  # fmt: skip
_KM_PER_H = {Sport.RIDE: 25.0, Sport.SWIM: 2.5, Sport.WALK: 5.2, Sport.ROW: 10.0}
_CLIMB_M_PER_KM = {Sport.RUN: 7.0, Sport.RIDE: 9.0, Sport.WALK: 7.0}
_TITLES = {
    Kind.EASY: "Easy {}", Kind.LONG: "Long {}", Kind.RECOVERY: "Recovery {}", Kind.TEMPO: "Tempo {}",
    Kind.THRESHOLD: "Threshold {}", Kind.INTERVAL: "{} intervals", Kind.HILLS: "{} hills", Kind.RACE: "{} race",
}  # fmt: skip
_HEVY_NAME = {row.split("|")[0]: row.split("|")[5].split(";")[0].strip() for row in TABLE.strip().splitlines()}


def log_csv(profile: Profile, logs: Sequence[WeekLog], athlete_index: int, seed: int) -> dict[str, str]:
    rng = np.random.default_rng([seed, 41, athlete_index])
    outings: list[Outing] = []
    workouts: list[list[str]] = []
    for session in (s for log in logs for s in log.sessions if s.athlete == athlete_index and s.done):
        start, forgotten = _start(session, rng), rng.random() < FORGOTTEN
        if session.planned.exercises:
            lines = _workout(session, start, rng)
            if lines and not forgotten:
                workouts.append(lines)
            continue
        outing, second, late = _outing(profile, session, start, rng), rng.random() < TWICE, int(rng.integers(1, 20))
        if not forgotten:
            outings.append(outing)
            if second:
                outings.append(_from_another_device(outing, late))
    files = {}
    if outings:
        files["strava_activities.csv"] = strava_table(outings, rng)
    if workouts:
        files["hevy.csv"] = hevy_table(workouts)
    return files


def _start(session: LivedSession, rng: np.random.Generator) -> datetime:
    weekend = session.planned.date.weekday() >= 5
    hour = 9 if weekend else int(rng.choice([6, 7, 12, 18]))
    moment = datetime.combine(session.planned.date, time(hour))
    return moment + timedelta(minutes=int(rng.integers(0, 55)), seconds=int(rng.integers(0, 60)))


def _outing(profile: Profile, session: LivedSession, start: datetime, rng: np.random.Generator) -> Outing:
    planned, hours = session.planned, session.minutes / 60
    km = session.distance_km if session.distance_km is not None else _KM_PER_H.get(planned.sport, 0.0) * hours
    measured = km * rng.normal(GPS_BIAS, GPS_ERROR)
    known = profile.thresholds
    rest, most = known.rest_hr or 55.0, known.max_hr or 185.0
    # Session RPE 1 to 10 spans some 50 to 95 % of heart-rate reserve.
    hr = rest + (most - rest) * (0.45 + 0.05 * session.effort) + rng.normal(0, 3)
    has_hr = rng.random() > NO_HEART_RATE
    told, climb, top = rng.random() > NO_RPE, rng.normal(1, 0.3), rng.normal(14, 4)
    kind = _STRAVA_TYPE[planned.sport]
    return Outing(
        start=start,
        title=_TITLES.get(planned.kind, "{}").format(kind).capitalize(),
        kind=kind,
        moving_s=round(session.minutes * 60),
        distance_m=measured * 1000,
        ascent_m=max(0.0, km * _CLIMB_M_PER_KM.get(planned.sport, 0.0) * climb),
        avg_hr=min(hr, most) if has_hr else None,
        max_hr=min(hr + abs(top), most) if has_hr else None,
        rpe=float(round(session.effort)) if told else None,
    )


def _from_another_device(outing: Outing, seconds: int) -> Outing:
    return Outing(
        start=outing.start + timedelta(seconds=seconds), title=outing.title, kind=outing.kind,
        moving_s=outing.moving_s - min(seconds, 10), distance_m=outing.distance_m * 0.995, ascent_m=outing.ascent_m,
    )  # fmt: skip


def _workout(session: LivedSession, start: datetime, rng: np.random.Generator) -> list[str]:
    """Set lines; a shortened session loses its last exercises."""
    planned = session.planned
    end = start + timedelta(minutes=max(round(session.minutes), 1))
    kept = max(1, round(len(planned.exercises) * session.minutes / max(planned.minutes, 1)))
    return [line for exercise in planned.exercises[:kept] for line in _sets(exercise, start, end, rng)]


def _sets(exercise: Exercise, start: datetime, end: datetime, rng: np.random.Generator) -> list[str]:
    name = _HEVY_NAME.get(exercise.name, exercise.name.replace("_", " ").title())
    info = EXERCISES.get(exercise.name)
    hold = info is not None and info.hold
    low, high = exercise.reps
    lines = []
    for index in range(exercise.sets):
        reps = max(1, int(rng.integers(low, high + 1)) - int(rng.random() < 0.08 * (index + 1)))
        kg = "" if exercise.load_kg is None else f"{round(exercise.load_kg / PLATES_KG) * PLATES_KG:g}"
        felt = np.clip(round(2 * ((exercise.rpe or 7) + 0.3 * (index - 1) + rng.normal(0, 0.4))) / 2, 5, 10)
        rpe = "" if rng.random() < NO_SET_RPE else f"{felt:g}"
        seconds, count = (str(reps), "") if hold else ("", str(reps))
        lines.append(set_line("Workout", start, end, name, index, "normal", kg, count, seconds, rpe))
    return lines
