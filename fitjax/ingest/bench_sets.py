"""How fast a set log is parsed beside pandas. In: a Hevy log; out: the figures of one run.

Both give the same typed columns: texts as Python strings, numbers as float64 with NaN for missing, starts as
datetime64. Each reads the file in turn, three rounds, in one process.
"""

import datetime as dt
import random
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

from fitjax.domain.set_columns import Coded, columns_of
from fitjax.ingest import hevy
from fitjax.ingest.detect import detect

_HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
)
_EXERCISES = (
    "Bench Press (Barbell)", "Squat (Barbell)", "Deadlift (Barbell)", "Lat Pulldown (Cable)", "Bicep Curl (Dumbbell)",
    "Leg Press (Machine)", "Overhead Press (Barbell)", "Chin Up", "Plank", "Running",
)  # fmt: skip
_TEXTS = ("workout_title", "exercise", "set_type")
_NUMBERS = ("workout_duration_s", "set_index", "weight_kg", "reps", "rpe", "distance_m", "duration_s")
_ROUNDS = 3


def make_log(path: Path, rows: int, seed: int) -> None:
    """A log in Hevy's layout: six exercises of four sets in each workout, one workout every four hours."""
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEADER)
        file.writelines(islice(_lines(random.Random(seed)), rows))


def _lines(rng: random.Random) -> Any:
    start = dt.datetime(2005, 1, 1, 18, 0)
    # Never in the future, however long the log.
    while True:
        end = start + dt.timedelta(minutes=rng.randint(40, 90))
        words = f'"Push {start.day % 7}","{start:%d %b %Y, %H:%M}","{end:%d %b %Y, %H:%M}",""'
        for name in rng.sample(_EXERCISES, 6):
            for index in range(4):
                rpe = rng.choice(("", "7", "8", "8.5", "9"))
                load, reps = rng.randint(8, 60) * 2.5, rng.randint(3, 15)
                yield f'{words},"{name}",,"","{index}","normal",{load},{reps},,,{rpe}\n'
        start += dt.timedelta(hours=4)
        if start.year == 2025:
            start = dt.datetime(1971, 1, 1, 18, 0)


def compare(path: Path) -> dict[str, Any]:
    """Medians of both, `ratio` (ours by pandas' time), and whether every column holds the same values."""
    import pandas  # noqa: F401  (its import is no part of the time)

    ways: dict[str, Callable[[Path], dict[str, np.ndarray]]] = {"ours": _ours, "pandas": _pandas}
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    found: dict[str, dict[str, np.ndarray]] = {}
    for _ in range(_ROUNDS):
        for name, way in ways.items():
            begun = perf_counter()
            found[name] = way(path)
            seconds[name].append(perf_counter() - begun)
    ours, theirs = median(seconds["ours"]), median(seconds["pandas"])
    return {
        "rows": len(found["ours"]["exercise"]),
        "bytes": path.stat().st_size,
        "seconds": round(ours, 3),
        "pandas_seconds": round(theirs, 3),
        "ratio": round(ours / theirs, 3),
        "same": _same(found["ours"], found["pandas"]),
    }


def _ours(path: Path) -> dict[str, np.ndarray]:
    parts: dict[str, list[np.ndarray]] = {name: [] for name in (*_TEXTS, *_NUMBERS, "workout_start")}
    for part in hevy.read_parts(detect(path, path.name), dt.datetime.now(dt.UTC)):
        columns = columns_of(part.sets)
        for name, chunks in parts.items():
            kind = "object" if name in _TEXTS else "datetime64[us]" if name == "workout_start" else "float64"
            column = columns[name]
            chunks.append(column.array(kind) if isinstance(column, Coded) else np.array(column, dtype=kind))
    return {name: np.concatenate(chunks) for name, chunks in parts.items()}


def _pandas(path: Path) -> dict[str, np.ndarray]:
    import pandas as pd

    named = {"title": "workout_title", "exercise_title": "exercise", "set_type": "set_type"}
    numbers = ("set_index", "weight_kg", "reps", "rpe", "distance_km", "duration_seconds")
    frame = pd.read_csv(
        path,
        usecols=[*named, *numbers, "start_time", "end_time"],
        dtype={**dict.fromkeys(named, object), **dict.fromkeys(numbers, "float64")},
        parse_dates=["start_time", "end_time"],
        date_format="%d %b %Y, %H:%M",
    )
    columns = {ours: frame[theirs].to_numpy() for theirs, ours in named.items()}
    for name in ("set_index", "weight_kg", "reps", "rpe"):
        columns[name] = frame[name].to_numpy()
    columns["workout_start"] = frame["start_time"].to_numpy()
    columns["workout_duration_s"] = (frame["end_time"] - frame["start_time"]).dt.total_seconds().to_numpy()
    columns["distance_m"] = frame["distance_km"].to_numpy() * 1000.0
    columns["duration_s"] = frame["duration_seconds"].to_numpy()
    return columns


def _same(ours: dict[str, np.ndarray], theirs: dict[str, np.ndarray]) -> bool:
    numbers = all(np.array_equal(ours[name], theirs[name], equal_nan=True) for name in _NUMBERS)
    return numbers and all(bool((ours[name] == theirs[name]).all()) for name in (*_TEXTS, "workout_start"))
