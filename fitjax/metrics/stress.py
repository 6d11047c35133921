"""Formulas that turn one session into stress, 100 being one hour at threshold. Numbers or arrays in, the same out.

Each formula names its source. NaN in gives NaN out. Knows no frames, no profile and no preference among methods:
`load.py` chooses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from fitjax.domain.vocabulary import Sport

Numbers = float | npt.NDArray[np.float64]

LTHR_SHARE = 0.85
"""LTHR when it is not stated: rest + 0.85 of the heart-rate reserve (Elevate's default)."""
RPE_AT_THRESHOLD = 7.0
"""CR-10 effort taken for one hour at threshold ("very hard"): 7 x 60 min = 420 Foster points = 100 here."""
DEFAULT_LOAD_PER_H = 30.0
DURATION_LOAD_PER_H: Mapping[str, float] = {
    Sport.RUN: 50.0,
    Sport.RIDE: 40.0,
    Sport.SWIM: 45.0,
    Sport.ROW: 45.0,
    Sport.STRENGTH: 45.0,
    Sport.WALK: 22.0,
    Sport.MOBILITY: 10.0,
    Sport.CROSS: DEFAULT_LOAD_PER_H,
}
"""Load of an hour of which nothing but its length is known: 100 x IF^2 at an easy intensity factor of that sport
(running 0.71, riding 0.63, walking 0.47); 30 where the sport is unknown. An assumption, and labelled as one."""


@dataclass(frozen=True, slots=True)
class TrimpCoefficients:
    """Banister's exponential weighting `a * r * exp(k * r)` of the heart-rate reserve share r."""

    a: float
    k: float


TRIMP_COEFFICIENTS = {
    "male": TrimpCoefficients(0.64, 1.92),
    "female": TrimpCoefficients(0.64, 1.67),
    "other": TrimpCoefficients(0.725215, 1.795),
}
"""The female factor is a fork in the road: GoldenCheetah and Elevate keep a = 0.64 (chosen here), Runalyze uses
0.821776, others 0.86; the same hour differs by 34 %. "other" and unknown sex use Runalyze's values for unknown.
`hr_stress` divides a out, so every load FitJAX shows is free of that choice and depends on k only."""


def trimp(
    minutes: Numbers, hr: Numbers, rest_hr: float, max_hr: float, coefficients: TrimpCoefficients
) -> npt.NDArray[np.float64]:
    """Banister/Morton TRIMP from the mean heart rate: minutes * r * a * exp(k * r); 0 below resting heart rate."""
    r = np.maximum((np.asarray(hr, float) - rest_hr) / (max_hr - rest_hr), 0.0)
    return np.asarray(minutes, float) * r * coefficients.a * np.exp(coefficients.k * r)


def trimp_from_samples(
    seconds: npt.NDArray[np.float64],
    hr: npt.NDArray[np.float64],
    rest_hr: float,
    max_hr: float,
    coefficients: TrimpCoefficients,
) -> float:
    """TRIMP summed over samples; never below the TRIMP of the mean, because the weighting is convex (Jensen)."""
    return float(np.nansum(trimp(np.asarray(seconds, float) / 60, hr, rest_hr, max_hr, coefficients)))


def zone_trimp(zone_minutes: npt.ArrayLike) -> float:
    """Edwards (five zones of %HRmax) and Lucia (three zones) alike: minutes times the zone's number."""
    minutes = np.asarray(zone_minutes, float)
    return float(np.sum(minutes * np.arange(1, len(minutes) + 1)))


def lthr_or_default(lthr: float | None, rest_hr: float, max_hr: float) -> float:
    """The stated lactate-threshold heart rate, else 85 % of the reserve."""
    return lthr if lthr is not None else rest_hr + LTHR_SHARE * (max_hr - rest_hr)


def hr_stress(
    minutes: Numbers, hr: Numbers, rest_hr: float, max_hr: float, lthr: float, coefficients: TrimpCoefficients
) -> npt.NDArray[np.float64]:
    """TRIMP as a percentage of the TRIMP of one hour at LTHR (GoldenCheetah TRIMP100, Elevate HRSS)."""
    hour_at_lthr = trimp(60.0, lthr, rest_hr, max_hr, coefficients)
    return 100 * trimp(minutes, hr, rest_hr, max_hr, coefficients) / hour_at_lthr


def normalized_power_w(
    power_w: npt.ArrayLike, variant: Literal["full", "zero_padded", "partial"] = "full", window: int = 30
) -> float:
    """Fourth-power mean of a 30 s rolling mean of 1 Hz power (Coggan). Programs differ in the first 29 seconds:

    "full" (chosen) uses only whole windows and falls back to the plain mean for rides shorter than one;
    "zero_padded" is GoldenCheetah's ring buffer; "partial" is sweatpy's `min_periods=1`.
    """
    power = np.asarray(power_w, float)
    if power.size == 0:
        return float("nan")
    sums = np.cumsum(np.concatenate([np.zeros(window), power]))
    rolling = (sums[window:] - sums[:-window]) / window
    if variant == "partial":
        rolling = rolling * window / np.minimum(np.arange(1, power.size + 1), window)
    elif variant == "full":
        rolling = rolling[window - 1 :] if power.size >= window else np.array([power.mean()])
    return float(np.mean(rolling**4) ** 0.25)


def power_stress(seconds: Numbers, normalized_w: Numbers, ftp_w: float) -> npt.NDArray[np.float64]:
    """TSS = 100 * hours * IF^2, IF = NP / FTP (Coggan)."""
    return 100 * np.asarray(seconds, float) / 3600 * (np.asarray(normalized_w, float) / ftp_w) ** 2


def pace_stress(seconds: Numbers, distance_m: Numbers, threshold_pace_s_per_km: float) -> npt.NDArray[np.float64]:
    """100 * hours * (v / vT)^2 with the mean speed of a run (Elevate's running stress, without grade adjustment)."""
    time_s = np.asarray(seconds, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        speed = np.asarray(distance_m, float) / time_s
        return 100 * time_s / 3600 * (speed * threshold_pace_s_per_km / 1000) ** 2


def swim_stress(
    moving_s: Numbers, elapsed_s: Numbers, distance_m: Numbers, threshold_m_per_min: float
) -> npt.NDArray[np.float64]:
    """100 * elapsed hours * (v / vT)^3: drag grows with the square of speed, power with its cube (Elevate)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        speed = np.asarray(distance_m, float) / (np.asarray(moving_s, float) / 60)
        return 100 * np.asarray(elapsed_s, float) / 3600 * (speed / threshold_m_per_min) ** 3


def session_rpe(minutes: Numbers, rpe: Numbers) -> npt.NDArray[np.float64]:
    """Foster's session-RPE in its own points: CR-10 effort times minutes."""
    return np.asarray(minutes, float) * np.asarray(rpe, float)


def session_rpe_stress(minutes: Numbers, rpe: Numbers) -> npt.NDArray[np.float64]:
    """Session-RPE on the 100-per-threshold-hour scale: effort 7 for one hour is 100, and it stays linear in both.

    An easy hour (effort 3) becomes 43, which an hour at 65 % of FTP is too (42).
    """
    return session_rpe(minutes, rpe) / (RPE_AT_THRESHOLD * 60) * 100


def duration_stress(seconds: Numbers, load_per_h: Numbers) -> npt.NDArray[np.float64]:
    """The stated estimate when only the length is known."""
    return np.asarray(seconds, float) / 3600 * np.asarray(load_per_h, float)


def intensity_and_variability(normalized_w: float, average_w: float, ftp_w: float) -> dict[str, float]:
    """IF = NP / FTP and VI = NP / average power."""
    return {"intensity_factor": normalized_w / ftp_w, "variability_index": normalized_w / average_w}
