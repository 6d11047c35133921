"""Telling two groups apart: logistic regression by Newton's method, cross-validation, area under the ROC curve.

Arrays in, numbers out; numpy only. Knows nothing of plans.
"""

import numpy as np

FOLDS = 5
RIDGE = 1.0
"""Penalty on the squared weights of standardised features; the intercept is free."""
_STEPS = 50
_FEWEST = 8
"""Rows a stratum needs to be standardised by itself."""


def auc(scores: np.ndarray, labels: np.ndarray) -> float:
    """Chance that one of the upper group scores above one of the lower, ties counted half (Mann-Whitney)."""
    upper, lower = scores[labels == 1], np.sort(scores[labels == 0])
    if not len(upper) or not len(lower):
        return float("nan")
    below, not_above = np.searchsorted(lower, upper, "left"), np.searchsorted(lower, upper, "right")
    return float(((below + not_above) / 2).mean() / len(lower))


def fit(features: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Weights [F+1], the intercept last, for standardised `features` [N, F] and labels [N] of 0 and 1."""
    x = np.column_stack([features, np.ones(len(features))])
    penalty = np.full(x.shape[1], RIDGE)
    penalty[-1] = 1e-9
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (labels - p) - penalty * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def held_out_scores(
    features: np.ndarray, labels: np.ndarray, groups: np.ndarray, strata: np.ndarray | None = None
) -> np.ndarray:
    """Score [N] of each row by a model fitted without its group's fold; rows of one group share a fold.

    With `strata` [N], features are standardised within each, so that only differences inside a stratum tell.
    """
    strata = np.zeros(len(labels)) if strata is None else strata
    known, place = np.unique(groups, return_inverse=True)
    fold_of = np.random.default_rng(0).permutation(len(known)) % min(FOLDS, len(known))
    fold, scores = fold_of[place], np.zeros(len(labels))
    for one in range(fold_of.max() + 1):
        train = fold != one
        scaled = np.zeros(features.shape)
        for stratum in np.unique(strata):
            here = strata == stratum
            known_rows = features[here & train] if (here & train).sum() >= _FEWEST else features[train]
            spread = known_rows.std(0)
            scaled[here] = (features[here] - known_rows.mean(0)) / np.where(spread > 1e-12, spread, 1.0)
        weights = fit(scaled[train], labels[train])
        scores[~train] = scaled[~train] @ weights[:-1] + weights[-1]
    return scores
