"""Does a plan know a beginner from an expert? AUC of level from the plan's volume and intensity.

The same made-up athletes at three levels (see `athletes.level_requests`): calendar, goal, kit and age equal; history,
paces and lifts of the level. From each plan come six numbers; a logistic regression, cross-validated by athlete, tells
neighbouring levels apart. It knows the kind of goal: numbers are standardised within running, other races, lifting and
health, since a lifter's week can't be measured by a marathoner's. Paces, watts and kilograms are not among the numbers:
they only repeat the thresholds. `auc_past` does the same with the athlete's own past minutes: how far apart the levels
are to begin with. `levels_paired` asks less: of one athlete's two plans, does the higher level's score higher?
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from fitjax.domain.plan import Plan, Week
from fitjax.domain.vocabulary import RACE_KM, GoalKind, Phase, Sport
from fitjax.plan.setting import LIFTING_GOALS
from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.intervals import Estimate, ratio, resampled, share
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
        plans = [first_document(one, thing) for one, thing in mine]
        past = [float(np.log(np.mean(one.profile.history.weekly_minutes) + 10)) for one in triple]
        rows.append(
            {
                "athlete": triple[0].number,
                "features": [features(plan) if plan and plan.weeks else None for plan in plans],
                "family": family(triple[0].profile.goal.kind),
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
    strata = np.unique([row["family"] for row in whole], return_inverse=True)[1]
    pairs = _pairs(plan, strata)
    found = {f"auc_{name}": value for name, value in _aucs(pairs).items()}
    found["auc_past"] = _aucs(_pairs(past, strata))["mean"]
    ahead = np.concatenate([scores[:, 1] > scores[:, 0] for scores in pairs.values()])
    found["levels_paired"] = ratio(ahead.reshape(len(pairs), -1).sum(0), np.full(len(whole), len(pairs)))
    rising = np.atleast_1d((np.diff(plan[:, :, 0], axis=1) > 0).all(1))
    return found | {"levels_in_order": share([bool(flag) for flag in rising])}


def family(goal: GoalKind) -> str:
    """Goals whose weeks can be measured by each other."""
    if goal in RACE_KM:
        return "running"
    if goal in (GoalKind.CYCLING, GoalKind.TRIATHLON):
        return "racing"
    return "lifting" if goal in LIFTING_GOALS else "health"


def _pairs(values: np.ndarray, strata: np.ndarray) -> dict[str, np.ndarray]:
    """Held-out scores [N, 2] of each pair of neighbouring levels."""
    return {name: _scores(values, strata, low, high) for name, low, high in _NEIGHBOURS}


def _aucs(pairs: dict[str, np.ndarray]) -> dict[str, Estimate]:
    """Scores are held out once; the interval resamples athletes, not fits."""
    n = len(next(iter(pairs.values())))

    def of_pair(scores: np.ndarray, picks: np.ndarray) -> float:
        return auc(scores[picks].ravel(), np.tile([0, 1], len(picks)))

    everyone = np.arange(n)
    found = {
        name: resampled(n, of_pair(scores, everyone), lambda picks, s=scores: of_pair(s, picks))  # type: ignore[misc]
        for name, scores in pairs.items()
    }

    def macro(picks: np.ndarray) -> float:
        return float(np.mean([of_pair(scores, picks) for scores in pairs.values()]))

    return found | {"mean": resampled(n, macro(everyone), macro)}


def _scores(values: np.ndarray, strata: np.ndarray, low: int, high: int) -> np.ndarray:
    """Held-out scores [N, 2] of the lower and the upper level."""
    n = len(values)
    stacked = values[:, [low, high]].reshape(2 * n, -1)
    labels = np.tile([0, 1], n)
    return held_out_scores(stacked, labels, np.repeat(np.arange(n), 2), np.repeat(strata, 2)).reshape(n, 2)
