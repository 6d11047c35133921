"""Heart-rate, power and pace zones from an athlete's thresholds. In: `Thresholds`; out: named zones with bounds.

Knows no samples: what is shown is where the lines are, not the time spent between them.
"""

from dataclasses import dataclass
from itertools import pairwise

from fitjax.domain.profile import Thresholds

_POWER = (0.0, 0.55, 0.75, 0.90, 1.05, 1.20, 1.50)
"""Coggan, lower bounds as shares of FTP."""
_LTHR = (0.0, 0.68, 0.83, 0.94, 1.05)
"""Lower bounds as shares of LTHR (GoldenCheetah)."""
_MAX_HR = (0.50, 0.60, 0.70, 0.80, 0.90)
"""Edwards, lower bounds as shares of maximal heart rate."""
_PACE = (1.40, 1.29, 1.16, 1.05, 0.97)
"""Slowest pace of recovery, easy, tempo, threshold and VO2max running as multiples of threshold pace."""
_FASTEST_PACE = 0.86


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    number: int
    low: float
    high: float | None
    """None where nothing bounds the zone."""
    unit: str
    """bpm | W | s/km; for paces `low` is the faster end, so always low < high."""


def power_zones(thresholds: Thresholds) -> tuple[Zone, ...]:
    """Coggan's seven zones; empty without an FTP."""
    return () if thresholds.ftp_w is None else _rising([thresholds.ftp_w * share for share in _POWER], None, "W")


def heart_rate_zones(thresholds: Thresholds) -> tuple[Zone, ...]:
    """Five zones, of LTHR where it is known, else of maximal heart rate (Edwards); empty without both."""
    if thresholds.lthr is not None:
        return _rising([thresholds.lthr * share for share in _LTHR], thresholds.max_hr, "bpm")
    if thresholds.max_hr is not None:
        return _rising([thresholds.max_hr * share for share in _MAX_HR], thresholds.max_hr, "bpm")
    return ()


def pace_zones(thresholds: Thresholds) -> tuple[Zone, ...]:
    """Recovery, easy, tempo, threshold, VO2max; empty without a threshold pace."""
    pace = thresholds.threshold_pace_s_per_km
    if pace is None:
        return ()
    bounds = [pace * share for share in (*_PACE, _FASTEST_PACE)]
    return tuple(
        Zone(number=n, low=fast, high=slow, unit="s/km") for n, (slow, fast) in enumerate(pairwise(bounds), start=1)
    )


def karvonen_hr(share: float, rest_hr: float, max_hr: float) -> float:
    """Heart rate at a share of the reserve: 60 % between 60 and 190 is 138."""
    return rest_hr + share * (max_hr - rest_hr)


def _rising(bounds: list[float], top: float | None, unit: str) -> tuple[Zone, ...]:
    highs: list[float | None] = [*bounds[1:], top]
    return tuple(
        Zone(number=n, low=low, high=None if high is not None and high <= low else high, unit=unit)
        for n, (low, high) in enumerate(zip(bounds, highs, strict=True), start=1)
    )
