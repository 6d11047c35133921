"""Does a plan know a beginner from an expert? AUC of level from the plan's volume and intensity alone.

The same made-up athletes at three levels (see `athletes.level_requests`): calendar, goal, kit, age and health equal,
history, paces and lifts of the level. From each plan come six numbers; a logistic regression, cross-validated by
athlete, tells neighbouring levels apart. Paces, watts and kilograms are not among the numbers: they only repeat the
thresholds. The same is done with the athlete's own past weekly minutes: how far apart the levels are to begin
with.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from fitjax.domain.plan import Plan, Week
from fitjax.domain.vocabulary import Phase, Sport
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.intervals import NOTHING, Estimate, resampled, share
from fitjax.train.planbench.logistic import auc, held_out_scores
from fitjax.train.planbench.planners import Planner, first_document

FEATURES = ("weekly_minutes", "peak_minutes", "hard_sessions", "hard_minutes", "strength_sets", "strength_rpe")
_LIGHT = frozenset({Phase.TAPER, Phase.RACE, Phase.DELOAD})
_NEIGHBOURS = (("novice_intermediate", 0, 1), ("intermediate_advanced", 1, 2))


def features(plan: Plan) -> list[float]:
    """Means over ordinary weeks (no deload, taper or race week); log minutes, because levels differ by factors."""
    weeks = [week for week in plan.weeks if week.phase not in _LIGHT] or list(plan.weeks)
    minutes = [sum(s.minutes for s in week.sessions) for week in weeks]
    lifts = [e for week in weeks for s in week.sessions for e in s.exercises]
    efforts = [e.rpe for e in lifts if e.rpe is not None]
    return [
        float(np.log(np.mean(minutes) + 10)),
        float(np.log(np.max(minutes) + 10)),
        float(np.mean([sum(s.hard for s in week.sessions) for week in weeks])),
        float(np.mean([_hard_minutes(week) for week in weeks])),
        sum(e.sets for e in lifts) / len(weeks),
        float(np.mean(efforts)) if efforts else 0.0,
    ]


def _hard_minutes(week: Week) -> float:
    """Minutes of work in hard endurance sessions; a hard session without timed work counts whole."""
    total = 0.0
    for session in week.sessions:
        if session.hard and session.sport is not Sport.STRENGTH:
            work = sum((step.minutes or 0.0) * step.repeat for step in session.steps if step.what == "work")
            total += work or session.minutes
    return total


def level_rows(planner: Planner, triples: Sequence[tuple[Request, ...]], seed: int) -> list[dict[str, Any]]:
    """One row an athlete: the features of the three plans, None where a plan is missing or empty."""
    flat = [one for triple in triples for one in triple]
    made = planner.make(flat, seed)
    rows: list[dict[str, Any]] = []
    for place, triple in enumerate(triples):
        mine = zip(triple, made[3 * place : 3 * place + 3], strict=True)
        plans = [first_document(one, thing, planner.name) for one, thing in mine]
        past = [float(np.log(np.mean(one.profile.history.weekly_minutes) + 10)) for one in triple]
        rows.append(
            {
                "athlete": triple[0].number,
                "features": [features(plan) if plan and plan.weeks else None for plan in plans],
                "past": past,
            }
        )
    return rows


def separation(rows: Sequence[dict[str, Any]]) -> dict[str, Estimate]:
    """AUC of each pair of neighbours, their mean, the same from past minutes, and how often minutes rise by level."""
    whole = [row for row in rows if all(row["features"])]
    if len(whole) < 10:
        return {}
    plan = np.array([row["features"] for row in whole], float)  # [N, 3, F]
    past = np.array([row["past"] for row in whole], float)[:, :, None]  # [N, 3, 1]
    found = {f"auc_{name}": value for name, value in _aucs(plan).items()}
    found |= {f"auc_past_{name}": value for name, value in _aucs(past).items() if name == "mean"}
    rising = np.atleast_1d((np.diff(plan[:, :, 0], axis=1) > 0).all(1))
    return found | {"levels_in_order": share([bool(flag) for flag in rising])}


def _aucs(values: np.ndarray) -> dict[str, Estimate]:
    """Scores are held out once; the interval resamples athletes, not fits."""
    n = len(values)
    pairs = {name: _scores(values, low, high) for name, low, high in _NEIGHBOURS}

    def of_pair(scores: np.ndarray, picks: np.ndarray) -> float:
        return auc(scores[picks].ravel(), np.tile([0, 1], len(picks)))

    everyone = np.arange(n)
    found = {
        name: resampled(n, of_pair(scores, everyone), lambda picks, s=scores: of_pair(s, picks))  # type: ignore[misc]
        for name, scores in pairs.items()
    }

    def macro(picks: np.ndarray) -> float:
        return float(np.mean([of_pair(scores, picks) for scores in pairs.values()]))

    return found | {"mean": resampled(n, macro(everyone), macro) if n else NOTHING}


def _scores(values: np.ndarray, low: int, high: int) -> np.ndarray:
    """Held-out scores [N, 2] of the lower and the upper level."""
    n = len(values)
    stacked = values[:, [low, high]].reshape(2 * n, -1)
    labels = np.tile([0, 1], n)
    return held_out_scores(stacked, labels, np.repeat(np.arange(n), 2)).reshape(n, 2)
