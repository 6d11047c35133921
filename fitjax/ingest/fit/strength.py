"""Strength sets of one FIT part. In: a source and its activities; out: StrengthSets. No rests."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from fitjax.domain.activity import Activity, StrengthSet
from fitjax.ingest.fit import profile
from fitjax.ingest.fit.names import exercise_words
from fitjax.ingest.fit.source import EPOCH, Source
from fitjax.ingest.problems import RowProblem

MAX_SETS = 20_000
NOT_TOLD = "Unknown exercise"
_REST = 0


def read(source: Source, activities: Sequence[Activity]) -> list[StrengthSet]:
    table = source.table(profile.SET, MAX_SETS)
    if not len(table):
        return []
    columns = {name: table.column(f.number, f.scale, f.offset) for name, f in profile.SET_FIELDS.items()}
    stamps = table.moments(profile.SET_TIMESTAMP.number)
    columns["start_time"] = table.moments(profile.SET_FIELDS["start_time"].number)
    begins = np.where(
        np.isnan(columns["start_time"]), stamps - np.nan_to_num(columns["duration"]), columns["start_time"]
    )
    rows = source.rows(table.positions)
    names = _Names(source)
    counts: Counter[tuple[float, str]] = Counter()
    found: list[StrengthSet] = []
    starts = [(activity.start - EPOCH).total_seconds() for activity in activities]
    first = float(np.nanmin(begins)) if not np.isnan(begins).all() else np.nan
    for i in np.flatnonzero(columns["set_type"] != _REST).tolist():
        row = int(rows[i])
        at = {name: None if np.isnan(column[i]) else float(column[i]) for name, column in columns.items()}
        begin = float(begins[i]) if begins[i] == begins[i] else first
        place = max((p for p, start in enumerate(starts) if start <= begin + 1), default=0)
        activity = activities[place] if activities else None
        try:
            if activity is None and begin != begin:
                raise RowProblem("the set has no time, and the file has no session that it belongs to")
            start = activity.start if activity else source.moment(first, "start time")
        except RowProblem as problem:
            source.reject(row, str(problem))
            continue
        exercise = names.of(at["category"], at["category_subtype"], at["step"])
        counts[place, exercise] += 1
        reps = source.bounded(row, "reps", at["repetitions"])
        found.append(
            StrengthSet(
                row=row,
                workout_start=start,
                workout_title=activity.title if activity else "",
                workout_duration_s=activity.duration_s if activity else None,
                exercise=exercise,
                set_index=counts[place, exercise],
                weight_kg=source.bounded(row, "weight_kg", at["weight"]),
                reps=None if reps is None else int(reps),
                duration_s=source.bounded(row, "duration_s", at["duration"]),
            )
        )
    return found


class _Names:
    """Exercise names: the file's own titles first, then its workout's steps, then the public profile's."""

    def __init__(self, source: Source) -> None:
        self._titles: dict[tuple[float | None, float | None], str] = {}
        titles = source.table(profile.EXERCISE_TITLE, MAX_SETS)
        kinds = titles.column(profile.TITLE_CATEGORY.number), titles.column(profile.TITLE_EXERCISE.number)
        for category, exercise, text in zip(*kinds, titles.texts(profile.TITLE_NAME.number), strict=True):
            if text:
                self._titles[_known(category), _known(exercise)] = text
        self._steps: dict[float, tuple[float | None, float | None, str]] = {}
        steps = source.table(profile.WORKOUT_STEP, MAX_SETS)
        columns = [
            steps.column(f.number) for f in (profile.MESSAGE_INDEX, profile.STEP_CATEGORY, profile.STEP_EXERCISE)
        ]
        for index, category, exercise, text in zip(*columns, steps.texts(profile.STEP_NAME.number), strict=True):
            self._steps[index] = (_known(category), _known(exercise), text)

    def of(self, category: float | None, exercise: float | None, step: float | None) -> str:
        step_category, step_exercise, step_text = self._steps.get(step if step is not None else -1, (None, None, ""))
        for kind, which in ((category, exercise), (step_category, step_exercise)):
            found = (kind is not None and self._titles.get((kind, which))) or exercise_words(kind, which)
            if found:
                return found
        return step_text or NOT_TOLD


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
