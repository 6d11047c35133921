"""Session load: one number a session, 100 = one hour at threshold, with the method and the inputs it came from.

In: one session's values, or a frame of activities, and the athlete's thresholds. Out: `Load`, or the frame with
`load` and `load_method`. The best method that the inputs allow wins (`methods_for`); a session of which not even the
duration is known has no load, never zero. Knows no dates and no files.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from fitjax.domain.profile import Profile, Thresholds
from fitjax.domain.vocabulary import LoadMethod, Sport
from fitjax.metrics import stress

ASSUMED_REST_HR = 60.0
"""Resting heart rate when the athlete states none; an error of 10 bpm moves the load of an easy hour by about 10 %."""
HILLY_M_PER_KM = 25.0
"""Above this climb, mean pace says little: heart rate goes first when there is one."""
_LIFTING = frozenset({Sport.STRENGTH, Sport.MOBILITY})
_FASTEST_INTENSITY = 1.5
"""Mean speed or power above 1.5 x threshold for a whole session is a wrong sensor or a wrong threshold."""
_NUMERIC = ("duration_s", "moving_s", "distance_m", "ascent_m", "avg_hr", "normalized_power_w", "avg_power_w", "rpe")


@dataclass(frozen=True, slots=True)
class Load:
    value: float
    method: LoadMethod
    inputs: dict[str, float] = field(default_factory=dict)
    """What the number was computed from, by name with unit; assumed values are named `assumed_...`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _HeartRates:
    rest: float
    max: float
    lthr: float
    rest_assumed: bool


def session_load(
    *,
    sport: Sport,
    duration_s: float | None,
    moving_s: float | None = None,
    distance_m: float | None = None,
    ascent_m: float | None = None,
    avg_hr: float | None = None,
    normalized_power_w: float | None = None,
    avg_power_w: float | None = None,
    rpe: float | None = None,
    thresholds: Thresholds,
    sex: str | None = None,
) -> Load | None:
    """The load of one session by the best method its inputs allow; None when the duration is unknown."""
    given = (duration_s, moving_s, distance_m, ascent_m, avg_hr, normalized_power_w, avg_power_w, rpe)
    frame = pd.DataFrame(
        {name: [np.nan if value is None else float(value)] for name, value in zip(_NUMERIC, given, strict=True)}
    )
    frame["sport"] = [sport]
    for method, values in methods_for(frame, thresholds, sex).items():
        if np.isfinite(values[0]):
            return Load(float(values[0]), method, _inputs(method, frame, sport, thresholds))
    return None


def activity_loads(activities: pd.DataFrame, profile: Profile) -> pd.DataFrame:
    """The activities with `load` (NaN where unknown) and `load_method` (None there), newly computed for every row."""
    methods = methods_for(activities, profile.thresholds, profile.sex)
    load = np.full(len(activities), np.nan)
    name = np.full(len(activities), None, dtype=object)
    for method, values in methods.items():
        chosen = np.isnan(load) & np.isfinite(values)
        load[chosen] = values[chosen]
        name[chosen] = method.value
    return activities.assign(load=load, load_method=pd.Series(name, index=activities.index, dtype=object))


def methods_for(
    frame: pd.DataFrame, thresholds: Thresholds, sex: str | None
) -> dict[LoadMethod, npt.NDArray[np.float64]]:
    """Every method's load of every row, best method first; NaN where a method may not be used.

    Rides go by power, runs by pace, swims by swimming pace, everything by heart rate, session-RPE, duration, in that
    order. Lifting and mobility skip heart rate, which follows pressure and heat there rather than work. A mean heart
    rate gives slightly less than its samples would (the weighting is convex).
    """
    col = {name: _numbers(frame, name) for name in _NUMERIC}
    sport = frame["sport"].astype(str).to_numpy()
    elapsed = np.where(col["duration_s"] >= 1, col["duration_s"], np.nan)
    moving = np.where(col["moving_s"] >= 1, col["moving_s"], elapsed)
    elapsed = np.where(np.isnan(elapsed), moving, elapsed)
    heart_rate = _by_heart_rate(col["avg_hr"], moving, sport, thresholds, sex)
    pace = np.where(sport == Sport.RUN, _by_pace(moving, col["distance_m"], thresholds), np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        hilly = col["ascent_m"] / (col["distance_m"] / 1000) > HILLY_M_PER_KM
    pace = np.where(hilly & np.isfinite(heart_rate), np.nan, pace)
    rated = (col["rpe"] > 0) & (col["rpe"] <= 10)
    rate = np.array([stress.DURATION_LOAD_PER_H.get(name, stress.DEFAULT_LOAD_PER_H) for name in sport])
    return {
        LoadMethod.POWER: np.where(sport == Sport.RIDE, _by_power(moving, col, thresholds), np.nan),
        LoadMethod.PACE: pace,
        LoadMethod.SWIM_PACE: np.where(
            sport == Sport.SWIM, _by_swim_pace(moving, elapsed, col["distance_m"], thresholds), np.nan
        ),
        LoadMethod.HEART_RATE: heart_rate,
        LoadMethod.SESSION_RPE: np.where(rated, stress.session_rpe_stress(moving / 60, col["rpe"]), np.nan),
        LoadMethod.DURATION: stress.duration_stress(moving, rate),
    }


def _numbers(frame: pd.DataFrame, name: str) -> npt.NDArray[np.float64]:
    if name not in frame:
        return np.full(len(frame), np.nan)
    values = pd.to_numeric(frame[name], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    return np.where(np.isfinite(values), values, np.nan)


def _nothing(like: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.full(like.shape, np.nan)


def _by_power(
    moving_s: npt.NDArray[np.float64], col: dict[str, npt.NDArray[np.float64]], thresholds: Thresholds
) -> npt.NDArray[np.float64]:
    if thresholds.ftp_w is None:
        return _nothing(moving_s)
    power = np.where(col["normalized_power_w"] > 0, col["normalized_power_w"], col["avg_power_w"])
    plausible = (power > 0) & (power <= _FASTEST_INTENSITY * thresholds.ftp_w)
    return np.where(plausible, stress.power_stress(moving_s, power, thresholds.ftp_w), np.nan)


def _by_pace(
    moving_s: npt.NDArray[np.float64], distance_m: npt.NDArray[np.float64], thresholds: Thresholds
) -> npt.NDArray[np.float64]:
    threshold = thresholds.threshold_pace_s_per_km
    if threshold is None:
        return _nothing(moving_s)
    plausible = (distance_m > 0) & (distance_m / moving_s <= _FASTEST_INTENSITY * 1000 / threshold)
    return np.where(plausible, stress.pace_stress(moving_s, distance_m, threshold), np.nan)


def _by_swim_pace(
    moving_s: npt.NDArray[np.float64],
    elapsed_s: npt.NDArray[np.float64],
    distance_m: npt.NDArray[np.float64],
    thresholds: Thresholds,
) -> npt.NDArray[np.float64]:
    threshold = thresholds.swim_threshold_m_per_min
    if threshold is None:
        return _nothing(moving_s)
    plausible = (distance_m > 0) & (distance_m / moving_s * 60 <= _FASTEST_INTENSITY * threshold)
    return np.where(plausible, stress.swim_stress(moving_s, elapsed_s, distance_m, threshold), np.nan)


def heart_rates(thresholds: Thresholds) -> _HeartRates | None:
    """Resting, maximal and threshold heart rate with what is missing worked out; None when it cannot be."""
    rest = thresholds.rest_hr if thresholds.rest_hr is not None else ASSUMED_REST_HR
    top = thresholds.max_hr
    if top is None and thresholds.lthr is not None:
        top = rest + (thresholds.lthr - rest) / stress.LTHR_SHARE
    if top is None:
        return None
    lthr = stress.lthr_or_default(thresholds.lthr, rest, top)
    if not rest < lthr <= top:
        return None
    return _HeartRates(rest=rest, max=top, lthr=lthr, rest_assumed=thresholds.rest_hr is None)


def _by_heart_rate(
    avg_hr: npt.NDArray[np.float64],
    moving_s: npt.NDArray[np.float64],
    sport: npt.NDArray[np.str_],
    thresholds: Thresholds,
    sex: str | None,
) -> npt.NDArray[np.float64]:
    rates = heart_rates(thresholds)
    if rates is None:
        return _nothing(avg_hr)
    coefficients = stress.TRIMP_COEFFICIENTS[sex or "other"]
    plausible = (avg_hr > rates.rest) & (avg_hr <= 230) & ~np.isin(sport, [s.value for s in _LIFTING])
    values = stress.hr_stress(moving_s / 60, avg_hr, rates.rest, rates.max, rates.lthr, coefficients)
    return np.where(plausible, values, np.nan)


def _inputs(method: LoadMethod, frame: pd.DataFrame, sport: Sport, thresholds: Thresholds) -> dict[str, float]:
    row = {str(name): float(frame[name].iloc[0]) for name in _NUMERIC}
    moving_s = row["moving_s"] if row["moving_s"] >= 1 else row["duration_s"]
    used: dict[str, float | None] = {"moving_s": moving_s}
    rates = heart_rates(thresholds)
    if method is LoadMethod.POWER:
        power = "normalized_power_w" if row["normalized_power_w"] > 0 else "avg_power_w"
        used |= {power: row[power], "ftp_w": thresholds.ftp_w}
    elif method is LoadMethod.PACE:
        used |= {"distance_m": row["distance_m"], "threshold_pace_s_per_km": thresholds.threshold_pace_s_per_km}
    elif method is LoadMethod.SWIM_PACE:
        used |= {"distance_m": row["distance_m"], "threshold_m_per_min": thresholds.swim_threshold_m_per_min}
    elif method is LoadMethod.HEART_RATE and rates:
        rest = "assumed_rest_hr" if rates.rest_assumed else "rest_hr"
        used |= {"avg_hr": row["avg_hr"], rest: rates.rest, "max_hr": rates.max, "lthr": rates.lthr}
    elif method is LoadMethod.SESSION_RPE:
        used |= {"rpe": row["rpe"]}
    else:
        used |= {"assumed_load_per_h": stress.DURATION_LOAD_PER_H[sport]}
    return {name: value for name, value in used.items() if value is not None}
