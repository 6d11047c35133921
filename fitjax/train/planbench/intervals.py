"""How sure a figure is: estimates with 95 % intervals, over athletes.

Numbers of one athlete each in, an `Estimate` out. Means and ratios are bootstrapped over athletes (percentile
method, fixed seed: same numbers, same interval); shares of plans have Wilson's interval, which says something even
when nothing was found. Knows nothing of plans.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

ROUNDS = 2000
_Z95 = 1.959964
_BLOCK = 4_000_000
"""Draws held in memory at once."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, the edges of its 95 % interval, and how many athletes (or units) it rests on."""

    value: float
    low: float
    high: float
    n: int


NOTHING = Estimate(float("nan"), float("nan"), float("nan"), 0)


def mean(values: Sequence[float] | np.ndarray) -> Estimate:
    numbers = np.asarray(values, float)
    if not len(numbers):
        return NOTHING
    return _bootstrap(len(numbers), float(numbers.mean()), lambda picks: numbers[picks].mean(1))


def ratio(parts: Sequence[float] | np.ndarray, wholes: Sequence[float] | np.ndarray) -> Estimate:
    """Sum of parts by sum of wholes, one pair an athlete: weeks of one athlete are not independent."""
    part, whole = np.asarray(parts, float), np.asarray(wholes, float)
    part, whole = part[whole > 0], whole[whole > 0]
    if not len(whole):
        return NOTHING
    value = float(part.sum() / whole.sum())
    if value in (0.0, 1.0):
        wilson = share_of(len(whole) if value else 0, len(whole))
        return Estimate(value, wilson.low, wilson.high, int(whole.sum()))
    found = _bootstrap(len(whole), value, lambda picks: part[picks].sum(1) / whole[picks].sum(1))
    return Estimate(found.value, found.low, found.high, int(whole.sum()))


def relative(ours: Sequence[float] | np.ndarray, theirs: Sequence[float] | np.ndarray) -> Estimate:
    """Mean of ours by mean of theirs, the same athletes in both."""
    a, b = np.asarray(ours, float), np.asarray(theirs, float)
    if not len(a) or b.mean() == 0:
        return NOTHING
    return _bootstrap(len(a), float(a.mean() / b.mean()), lambda picks: a[picks].mean(1) / b[picks].mean(1))


def share(flags: Sequence[bool]) -> Estimate:
    return share_of(sum(map(bool, flags)), len(flags))


def share_of(hits: int, n: int) -> Estimate:
    """Wilson 1927. Exact edges at 0 and n, where nothing or everything was found."""
    if not n:
        return NOTHING
    p, z2 = hits / n, _Z95**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z95 * np.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    low = 0.0 if hits == 0 else float(middle - half)
    high = 1.0 if hits == n else float(middle + half)
    return Estimate(p, low, high, n)


def resampled(n: int, value: float, statistic: Callable[[np.ndarray], float], rounds: int = 500) -> Estimate:
    """For a statistic that takes one resample [N] of athlete places at a time; undefined resamples are left out."""
    rng = np.random.default_rng(0)
    found = np.array([statistic(rng.integers(n, size=n)) for _ in range(rounds)])
    found = found[np.isfinite(found)]
    if not len(found):
        return Estimate(value, float("nan"), float("nan"), n)
    return Estimate(value, float(np.quantile(found, 0.025)), float(np.quantile(found, 0.975)), n)


def _bootstrap(n: int, value: float, statistic: Callable[[np.ndarray], np.ndarray]) -> Estimate:
    rng = np.random.default_rng(0)
    at_once = max(1, _BLOCK // n)
    found = []
    for first in range(0, ROUNDS, at_once):
        found.append(statistic(rng.integers(n, size=(min(at_once, ROUNDS - first), n))))
    means = np.concatenate(found)
    return Estimate(value, float(np.nanquantile(means, 0.025)), float(np.nanquantile(means, 0.975)), n)
