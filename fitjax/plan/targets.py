"""From kinds of effort to exact targets: pace, heart rate or power from the athlete's thresholds, else RPE.

Bands: running pace as multiples of threshold pace (endurance bands 1.40 to 0.86), power as shares of FTP
(Coggan), heart rate as shares of LTHR. RPE is CR-10. The first measure the athlete has a threshold for wins.
"""

from dataclasses import dataclass

from fitjax.domain.plan import Target
from fitjax.domain.vocabulary import Kind, Sport
from fitjax.metrics.stress import DURATION_LOAD_PER_H
from fitjax.plan.setting import Setting


@dataclass(frozen=True, slots=True)
class Effort:
    pace: tuple[float, float]
    """Multiples of threshold pace, faster first."""
    power: tuple[float, float]
    """Shares of FTP."""
    hr: tuple[float, float] | None
    """Shares of LTHR; None where heart rate lags too much to steer by."""
    rpe: tuple[float, float]
    intensity: float
    """Mean intensity (1 = threshold); load is 100 x hours x intensity squared."""


EFFORTS = {
    Kind.RECOVERY: Effort((1.29, 1.40), (0.45, 0.55), (0.65, 0.78), (2, 3), 0.62),
    Kind.EASY: Effort((1.16, 1.29), (0.56, 0.72), (0.70, 0.85), (3, 4), 0.72),
    Kind.LONG: Effort((1.18, 1.30), (0.56, 0.72), (0.70, 0.86), (3, 4), 0.71),
    Kind.STRIDES: Effort((0.85, 0.95), (1.2, 1.4), None, (6, 7), 1.0),
    Kind.TEMPO: Effort((1.05, 1.12), (0.80, 0.90), (0.90, 0.96), (5, 6), 0.88),
    Kind.THRESHOLD: Effort((0.98, 1.03), (0.95, 1.02), (0.96, 1.01), (6, 7), 0.98),
    Kind.INTERVAL: Effort((0.88, 0.95), (1.06, 1.18), None, (8, 9), 1.07),
    Kind.HILLS: Effort((0.0, 0.0), (1.06, 1.20), None, (7, 8), 1.04),
    Kind.RACE: Effort((1.0, 1.0), (0.85, 0.95), None, (7, 9), 0.95),
    Kind.TEST: Effort((0.97, 1.0), (1.0, 1.05), None, (8, 9), 1.0),
}
WARM = Effort((1.20, 1.40), (0.45, 0.60), (0.65, 0.80), (2, 3), 0.64)
_FLAT = frozenset({Sport.WALK, Sport.MOBILITY, Sport.CROSS, Sport.STRENGTH})
"""Planned without an intensity; their load an hour is the one a done session of unknown effort gets."""


def target(setting: Setting, sport: Sport, effort: Effort) -> Target:
    """The effort as numbers this athlete can hold to."""
    known = setting.profile.thresholds
    if sport is Sport.RUN and known.threshold_pace_s_per_km and effort.pace[0]:
        low, high = (round(known.threshold_pace_s_per_km * share) for share in effort.pace)
        return Target(kind="pace", low=low, high=high, unit="s/km")
    if sport is Sport.RIDE and known.ftp_w:
        low, high = (round(known.ftp_w * share) for share in effort.power)
        return Target(kind="power", low=low, high=high, unit="W")
    if sport is Sport.SWIM and known.swim_threshold_m_per_min and effort.pace[0]:
        per_100 = 6000 / known.swim_threshold_m_per_min
        low, high = (round(per_100 * (1 + (share - 1) * 0.6)) for share in effort.pace)
        return Target(kind="pace", low=low, high=high, unit="s/100m")
    if effort.hr and known.lthr and sport in (Sport.RUN, Sport.RIDE, Sport.ROW, Sport.CROSS):
        low, high = (round(known.lthr * share) for share in effort.hr)
        return Target(kind="hr", low=low, high=high, unit="bpm")
    return Target(kind="rpe", low=effort.rpe[0], high=effort.rpe[1], unit="CR-10")


def load_of(sport: Sport, effort: Effort, minutes: float) -> float:
    """Planned load, 100 an hour at threshold; flat rates an hour where intensity is not prescribed."""
    if sport in _FLAT:
        return DURATION_LOAD_PER_H[sport] * minutes / 60
    return 100 * minutes / 60 * effort.intensity**2


def distance_km(setting: Setting, sport: Sport, effort: Effort, minutes: float) -> float | None:
    """Running distance at the middle of the effort's pace; other sports are prescribed by time."""
    if sport is not Sport.RUN:
        return None
    threshold = setting.easy_pace / 1.22
    shares = effort.pace if effort.pace[0] else (1.05, 1.15)
    return minutes * 60 / (threshold * (shares[0] + shares[1]) / 2)
