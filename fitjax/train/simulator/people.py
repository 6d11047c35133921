"""Who the simulated people are. In: a seed and a number; out: arrays with one entry a person.

Sources: fitness and fatigue last 42 to 50 and 7 to 15 days in the published fits (Banister 1975 and after;
GoldenCheetah's defaults are 50 and 11), fatigue weighs about twice fitness per unit of load (Banister 1975;
GoldenCheetah starts both at 0.2 before it fits). With these the best day comes
tau_fit tau_fat / (tau_fit - tau_fat) ln k = 3 to 18 days after the last load, where tapers of 8 to 14 days are best
(Bosquet 2007). The spreads of frailty, response and reliability are assumptions: wide enough that no two people answer
a plan alike, narrow enough that the mean person is the published one.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
MOST_FATIGUE = 0.55
"""A steady habit's fatigue takes no more than this of its fitness, else two months off would be a gain."""


@dataclass(frozen=True, slots=True)
class People:
    """Individuals as arrays [P]."""

    tau_fit: Array
    """Days in which fitness falls to 1/e."""
    tau_fat: Array
    """Days in which fatigue falls to 1/e."""
    k_fat: Array
    """Weight of a unit of load in fatigue against its weight in fitness."""
    frailty: Array
    """Multiplies the injury hazard."""
    response: Array
    """Multiplies what a change of fitness brings."""
    lifting: Array
    """Multiplies how fast muscles answer to sets."""
    reliability: Array
    """Added to the log-odds that a planned session is done."""


def draw_people(seed: int, n: int = 16) -> People:
    """`n` individuals; the same seed gives the same people."""
    rng = np.random.default_rng([seed, 5])
    tau_fit, tau_fat = rng.uniform(38, 55, n), rng.uniform(7, 15, n)
    return People(
        tau_fit=tau_fit,
        tau_fat=tau_fat,
        k_fat=np.minimum(rng.uniform(1.4, 2.4, n), MOST_FATIGUE * tau_fit / tau_fat),
        frailty=rng.lognormal(-0.06, 0.35, n),
        response=rng.lognormal(-0.02, 0.2, n),
        lifting=rng.lognormal(-0.02, 0.2, n),
        reliability=rng.normal(0.0, 0.6, n),
    )
