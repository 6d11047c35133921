"""What logged sets say: estimated one-rep maximum, tonnage, intensity, hard sets a muscle, best lifts.

In: frames of sets in the store's columns (`workout_start`, `exercise`, `set_type`, `weight_kg`, `reps`, `rpe`, ...).
Out: new frames and numbers, kilograms throughout. Warm-up sets never count. Knows no goals and no plan.
"""

from datetime import date, timedelta
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitjax.metrics.exercises import MUSCLES, exercise_of, is_assisted
from fitjax.metrics.fitness import monday_of

Formula = Literal["epley", "brzycki", "rpe_chart"]
MOST_REPS = 12
"""Beyond twelve repetitions the formulas part ways (Epley 140, Brzycki 144 at 100 kg x 12): no estimate there."""
HARD_RPE = 6.0
"""A set counts as hard from RPE 6, four repetitions in reserve."""
_RPE_CHART_AT_TEN = np.array(
    [100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 71.7, 69.6, 67.6, 65.6, 63.7, 61.8]
)
"""RTS chart (Tuchscherer) at RPE 10 by repetitions; the rest follows from chart[reps][rpe] = chart[reps+1][rpe+1]."""


def e1rm_kg(
    weight_kg: npt.ArrayLike, reps: npt.ArrayLike, rpe: npt.ArrayLike = np.nan, formula: Formula = "epley"
) -> npt.NDArray[np.float64]:
    """Estimated one-rep maximum; NaN without weight, for no repetitions and for more than twelve.

    "epley" (chosen) is w * (1 + r/30), w itself for one repetition; "brzycki" w * 36 / (37 - r); both take the set as
    done to failure, so an easy set gives a low estimate, never a high one. "rpe_chart" corrects for the effort and is
    NaN without an RPE from 6 to 10.
    """
    weight, count = np.asarray(weight_kg, float), np.asarray(reps, float)
    usable = (weight > 0) & (count >= 1) & (count <= MOST_REPS)
    if formula == "epley":
        estimate = np.where(count == 1, weight, weight * (1 + count / 30))
    elif formula == "brzycki":
        with np.errstate(divide="ignore"):
            estimate = weight * 36 / (37 - count)
    else:
        estimate = weight / percent_of_1rm(count, rpe) * 100
    return np.where(usable, estimate, np.nan)


def percent_of_1rm(reps: npt.ArrayLike, rpe: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """The RTS chart, linear between its half steps; NaN outside 1 to 12 repetitions and RPE 6 to 10."""
    count, effort = np.broadcast_arrays(np.asarray(reps, float), np.asarray(rpe, float))
    inside = (count >= 1) & (count <= MOST_REPS) & (effort >= 6) & (effort <= 10)
    position = np.where(inside, count - 1 + 10 - effort, 0.0)
    share = np.interp(position, np.arange(len(_RPE_CHART_AT_TEN)), _RPE_CHART_AT_TEN)
    return np.where(inside, share, np.nan)


def inol(reps: float, percent_1rm: float) -> float:
    """Hristov's intensity number of lifts: reps / (100 - %1RM); 25 at 80 % is 1.25. Undefined at 100 % and above."""
    return reps / (100 - percent_1rm) if percent_1rm < 100 else float("nan")


def working_sets(sets: pd.DataFrame) -> pd.DataFrame:
    """All sets but warm-ups, with `key` and `implement` (None for an unknown exercise) and `e1rm_kg` by Epley."""
    work = sets[sets["set_type"] != "warmup"]
    found = {name: exercise_of(str(name)) for name in work["exercise"].unique()}
    keys = work["exercise"].map({name: exercise.key for name, exercise in found.items() if exercise})
    implements = work["exercise"].map({name: exercise.implement for name, exercise in found.items() if exercise})
    estimates = e1rm_kg(_weight_kg(work), pd.to_numeric(work["reps"]))
    return work.assign(key=keys.astype(object), implement=implements.astype(object), e1rm_kg=estimates)


def _weight_kg(sets: pd.DataFrame) -> pd.Series:
    """The weight that was moved; missing where the logged one is the help of an assisted exercise."""
    assisted = sets["exercise"].map({name: is_assisted(str(name)) for name in sets["exercise"].unique()})
    return pd.to_numeric(sets["weight_kg"]).astype(float).mask(assisted.astype(bool))


def tonnage_kg(sets: pd.DataFrame) -> float:
    """Kilograms times repetitions over the working sets that have both; bodyweight counts only where it is logged."""
    work = sets[sets["set_type"] != "warmup"]
    return float((_weight_kg(work) * pd.to_numeric(work["reps"])).sum())


def weekly_tonnage(sets: pd.DataFrame) -> pd.DataFrame:
    """Columns week (its Monday), workouts, sets, tonnage_kg; weeks without a workout have no row."""
    work = sets[sets["set_type"] != "warmup"]
    rows = pd.DataFrame(
        {
            "week": _week(work),
            "workout": work["workout_start"],
            "tonnage": _weight_kg(work) * pd.to_numeric(work["reps"]),
        }
    )
    grouped = rows.groupby("week")
    table = grouped.agg(
        workouts=("workout", "nunique"), sets=("workout", "size"), tonnage_kg=("tonnage", lambda x: x.sum(min_count=1))
    )
    return table.reset_index()


def hard_sets(sets: pd.DataFrame) -> pd.DataFrame:
    """Working sets at RPE 6 or more. A set without an RPE is assumed hard: most people do not log their easy ones."""
    effort = pd.to_numeric(sets["rpe"])
    return sets[(sets["set_type"] != "warmup") & ~(effort < HARD_RPE)]


def muscle_sets_by_week(sets: pd.DataFrame) -> pd.DataFrame:
    """Fractional hard sets: columns week (its Monday), muscle, sets. Direct work counts 1, indirect 0.5 (Pelland 2024).

    Exercises whose name is unknown count for no muscle; `unknown_exercises` lists them.
    """
    hard = hard_sets(sets)
    weeks = _week(hard)
    rows: list[tuple[pd.Timestamp, str, float]] = []
    for (week, name), count in hard.groupby([weeks, hard["exercise"]]).size().items():  # type: ignore[misc]
        exercise = exercise_of(str(name))
        if exercise is not None:
            rows += [(week, muscle, float(count)) for muscle in exercise.direct]
            rows += [(week, muscle, 0.5 * count) for muscle in exercise.indirect]
    frame = pd.DataFrame(rows, columns=["week", "muscle", "sets"])
    frame["muscle"] = pd.Categorical(frame["muscle"], categories=MUSCLES, ordered=True)
    table = frame.groupby(["week", "muscle"], observed=True, as_index=False)["sets"].sum()
    return table.assign(muscle=table["muscle"].astype(str))


def muscle_sets_recent(sets: pd.DataFrame, today: date, weeks: int = 4) -> pd.DataFrame:
    """Mean hard sets a week of every muscle over the last full weeks before today's; columns muscle, sets."""
    end = pd.Timestamp(monday_of(today))
    recent = sets[(sets["workout_start"] >= end - timedelta(weeks=weeks)) & (sets["workout_start"] < end)]
    total = muscle_sets_by_week(recent).groupby("muscle")["sets"].sum() / weeks
    return total.reindex(pd.Index(MUSCLES, name="muscle"), fill_value=0.0).reset_index()


def unknown_exercises(sets: pd.DataFrame) -> list[str]:
    return sorted(str(name) for name in sets["exercise"].unique() if exercise_of(str(name)) is None)


def best_lifts(sets: pd.DataFrame) -> pd.DataFrame:
    """The best set of each exercise by Epley: exercise, key, date, weight_kg, reps, rpe, e1rm_kg; strongest first."""
    work = working_sets(sets).dropna(subset=["e1rm_kg"])
    best = work.sort_values(["e1rm_kg", "workout_start"], ascending=[False, True]).drop_duplicates("exercise")
    best = best.assign(date=_day(best))
    return best[["exercise", "key", "date", "weight_kg", "reps", "rpe", "e1rm_kg"]].reset_index(drop=True)


def e1rm_history(sets: pd.DataFrame, exercise: str) -> pd.DataFrame:
    """The best e1RM of each day for one exercise, by its name in the log or its canonical key: date, e1rm_kg."""
    work = working_sets(sets).dropna(subset=["e1rm_kg"])
    chosen = work[(work["exercise"] == exercise) | (work["key"] == exercise)]
    best = chosen.groupby(_day(chosen))["e1rm_kg"].max()
    return best.rename_axis("date").reset_index()


def _week(sets: pd.DataFrame) -> pd.Series:
    day = _day(sets)
    return (day - pd.to_timedelta(day.dt.day_of_week, unit="D")).rename("week")


def _day(sets: pd.DataFrame) -> pd.Series:
    # An empty query result carries no types.
    return pd.to_datetime(sets["workout_start"]).dt.normalize()
