"""How likely a session is to injure. In: rows; out: a hazard each, where 1 - exp(-sum) is a chance.

The one thing about a run that raises it is its distance over the longest of the 30 days before: x1.64 above 10 %,
x1.52 above 30 %, x2.28 above 100 % (Frandsen 2025, 5205 runners, 588 071 sessions). Neither the weekly ratio nor ACWR
does (same source), so neither is here. A novice's run carries more: 20.8 % were injured in 8 to 13 weeks of three
runs (GRONORUN, Buist 2008), some 0.007 a run. Other base rates, the small additions for hard runs and for hard days in
a row, and the factor for a condition are assumptions.
"""

import numpy as np
import numpy.typing as npt

from fitjax.domain.vocabulary import Sport
from fitjax.train.simulator.rows import SPORTS, Rows

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
SPIKE_EDGES = np.array([1.10, 1.30, 2.00])
SPIKE_RATIOS = np.array([1.0, 1.64, 1.52, 2.28])
RUN_BY_LEVEL = np.array([0.0060, 0.0030, 0.0025])
_OTHER = {
    Sport.RUN: 0.0, Sport.RIDE: 0.0008, Sport.SWIM: 0.0005, Sport.STRENGTH: 0.0006, Sport.WALK: 0.0004,
    Sport.ROW: 0.0008, Sport.MOBILITY: 0.0001, Sport.CROSS: 0.0007,
}  # fmt: skip
BASE = np.array([_OTHER[sport] for sport in SPORTS])
RUN = SPORTS.index(Sport.RUN)
USUAL_RUN_MIN = 45.0
HARD, HARD_IN_A_ROW, FRAGILE = 1.15, 1.4, 1.4
DAYS_OFF_MEDIAN, DAYS_OFF_SPREAD = 16.0, 0.7
"""Days an injury stops training: log-normal around 16 (assumption; a week to two months covers most)."""


def spike_ratio(spike: Array) -> Array:
    """Hazard ratio for run distance over the longest of the last 30 days."""
    return SPIKE_RATIOS[np.searchsorted(SPIKE_EDGES + 1e-9, spike, side="left")]


def hazard(rows: Rows, fragile: Flags | bool) -> Array:
    """Hazard [S] of each session for a person of frailty 1."""
    return session_hazard(rows.sport, rows.level, rows.minutes, rows.spike, rows.hard, rows.after_hard, fragile)


def session_hazard(
    sport: npt.NDArray[np.intp], level: Array, minutes: Array, spike: Array, hard: Flags, after_hard: Flags,
    fragile: Flags | bool,
) -> Array:  # fmt: skip
    running = sport == RUN
    # Longer runs expose longer: half of the base goes with time, so splitting a run in two is no trick.
    base = np.where(running, RUN_BY_LEVEL[level.astype(int)] * (0.5 + 0.5 * minutes / USUAL_RUN_MIN), BASE[sport])
    base = base * np.where(running, spike_ratio(spike), 1.0)
    base = base * np.where(hard, HARD, 1.0) * np.where(hard & after_hard, HARD_IN_A_ROW, 1.0)
    return np.asarray(base * np.where(fragile, FRAGILE, 1.0))


def chance(cumulated: Array) -> Array:
    return np.asarray(1 - np.exp(-cumulated))
