"""The sample athlete's lifting, as Hevy's export writes it. In: a random generator and the weeks; out: the CSV text.

Everything is made up: two full-body workouts that alternate, about three in two weeks, weights that follow a slowly
rising maximum by the RTS chart, so that repetitions, kilograms and RPE belong together.
"""

from datetime import datetime, timedelta

import numpy as np

from fitjax.metrics.strength import percent_of_1rm
from fitjax.train.sample_endurance import HOLIDAY_WEEK, ILL_WEEK

HEADER = (
    "title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes", "set_index",
    "set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe",
)  # fmt: skip
_FIRST_MAX_KG = {
    "Squat (Barbell)": 64.0, "Bench Press (Barbell)": 43.0, "Deadlift (Barbell)": 82.0,
    "Overhead Press (Barbell)": 28.0, "Bent Over Row (Barbell)": 46.0,
}  # fmt: skip
_WORKOUTS = {
    "Full body A": (("Squat (Barbell)", 5), ("Bench Press (Barbell)", 6), ("Bent Over Row (Barbell)", 8)),
    "Full body B": (("Deadlift (Barbell)", 5), ("Overhead Press (Barbell)", 6), ("Pull Up (Assisted)", 7)),
}
_EXTRAS = {
    "Full body A": (("Standing Calf Raise (Dumbbell)", 12, 16.0), ("Hammer Curl (Dumbbell)", 10, 8.0)),
    "Full body B": (("Bulgarian Split Squat", 8, 10.0), ("Lateral Raise (Dumbbell)", 12, 5.0)),
}
_YEAR_GAIN = 0.24
_PLATES_KG = 2.5


def hevy_csv(rng: np.random.Generator, monday: datetime, weeks: int) -> str:
    """The whole table, newest workout first as the app writes it."""
    workouts: list[list[str]] = []
    for week in range(weeks):
        if week in (ILL_WEEK, HOLIDAY_WEEK):
            continue
        for offset, hour in ((0, 18), (4, 17)) if week % 2 == 0 else ((0, 18),):
            if rng.random() > 0.05:
                start = monday + timedelta(days=7 * week + offset, hours=hour, minutes=int(rng.integers(0, 50)))
                workouts.append(_workout(rng, start, week, "Full body A" if len(workouts) % 2 == 0 else "Full body B"))
    return hevy_table(workouts)


def hevy_table(workouts: list[list[str]]) -> str:
    """Workouts, oldest first and each a list of set lines, as the export's text."""
    header = ",".join(f'"{name}"' for name in HEADER)
    return "\n".join([header, *(line for workout in reversed(workouts) for line in workout)]) + "\n"


def set_line(
    title: str, start: datetime, end: datetime, exercise: str, index: int, kind: str, kg: str, reps: str, seconds: str,
    rpe: str,
) -> str:  # fmt: skip
    """One set; what was not logged is an empty text."""
    words = (title, _moment(start), _moment(end), "", exercise)
    quoted = ",".join(f'"{word}"' for word in words)
    return f'{quoted},,"",{index},"{kind}",{kg},{reps},,{seconds},{rpe}'


def _workout(rng: np.random.Generator, start: datetime, week: int, title: str) -> list[str]:
    end = start + timedelta(minutes=int(rng.integers(42, 62)))
    lines: list[str] = []

    def add(exercise: str, index: int, kind: str, kg: str, reps: str, seconds: str, rpe: str) -> None:
        lines.append(set_line(title, start, end, exercise, index, kind, kg, reps, seconds, rpe))

    for exercise, reps in _WORKOUTS[title]:
        if exercise not in _FIRST_MAX_KG:
            for index in range(3):
                add(exercise, index, "normal", "20", str(reps + int(rng.integers(-1, 2))), "", "8")
            continue
        top = _FIRST_MAX_KG[exercise] * (1 + _YEAR_GAIN * week / 44) * rng.normal(1.0, 0.012)
        rpe = float(rng.choice([7.0, 7.5, 8.0, 8.5]))
        kg = _plates(top * float(percent_of_1rm(reps, rpe)) / 100)
        add(exercise, 0, "warmup", f"{max(_plates(kg * 0.55), 20):g}", str(reps), "", "")
        for index in range(1, 4):
            felt = min(rpe + 0.5 * (index - 1), 10.0)
            add(exercise, index, "normal", f"{kg:g}", str(reps), "", f"{felt:g}" if rng.random() > 0.08 else "")
    for exercise, reps, kg in _EXTRAS[title]:
        heavier = round(kg * (1 + _YEAR_GAIN * week / 44) / 2) * 2 or kg
        for index in range(2):
            add(exercise, index, "normal", f"{heavier:g}", str(reps), "", "8" if rng.random() < 0.5 else "")
    for index in range(2):
        add("Plank", index, "normal", "", "", str(40 + week // 2), "")
    return lines


def _plates(kg: float) -> float:
    return round(kg / _PLATES_KG) * _PLATES_KG


def _moment(when: datetime) -> str:
    return f"{when.day} {when:%b %Y, %H:%M}"
