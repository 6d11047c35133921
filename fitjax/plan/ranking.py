"""Which of several ways to write the same week serves best, by what the model's heads expect of each session.

Week lines with the chance of completion and the expected effort of each session in, one number out. All candidates
of a week fill the same brief, so doing more of it and finding it as hard as it is meant to be is what tells them apart.
"""

from collections.abc import Sequence

import numpy as np

from fitjax.domain.vocabulary import HARD_KINDS, Kind, Sport
from fitjax.plan.language import SessionLine

_MEANT = {Kind.RECOVERY: 2.5, Kind.EASY: 3.5, Kind.STRIDES: 4.0, Kind.LONG: 4.5, Kind.STRENGTH: 6.5, Kind.TEMPO: 6.5}
_MEANT_HARD = 7.5
_EFFORT_COSTS = 0.02
"""One point of RPE away from what is meant weighs as two hundredths of the week not done."""


def meant_effort(line: SessionLine) -> float:
    """Session RPE (CR-10) this kind of session aims at; strength as its sets say."""
    if line.sport is Sport.STRENGTH and line.exercises:
        return float(np.mean([exercise.rpe for exercise in line.exercises]))
    return _MEANT_HARD if line.kind in HARD_KINDS and line.kind not in _MEANT else _MEANT.get(line.kind, 3.5)


def week_worth(lines: Sequence[SessionLine], done: Sequence[float], effort: Sequence[float]) -> float:
    """Share of the week's minutes expected to be done, less what its efforts miss; 0 for a week of rest."""
    sessions = [line for line in lines if line.sport is not None]
    if not sessions:
        return 0.0
    minutes = np.array([max(line.minutes, 1) for line in sessions], float)
    meant = np.array([meant_effort(line) for line in sessions])
    kept = float((minutes * np.asarray(done)).sum() / minutes.sum())
    return kept - _EFFORT_COSTS * float(np.abs(np.asarray(effort) - meant).mean())


def of_sessions(pieces: Sequence[str], ratings: Sequence[float]) -> list[float]:
    """The ratings at the ends of sessions, rest days left out. An exercise's line begins with a space."""
    found: list[float] = []
    for piece, rating in zip(pieces, ratings, strict=True):
        if piece.startswith(" "):
            found[-1] = float(rating)
        elif piece.split()[1] != "rest":
            found.append(float(rating))
    return found
