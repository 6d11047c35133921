"""What follows from a track's points: length, moving time, climbing. In: columns; out: numbers. Knows no format.

Methods: length by haversine on a sphere of 6,371,008.8 m (the mean radius), pauses between segments left out; moving
time is the time of all steps faster than 1 km/h; climbing counts with a hysteresis of 3 m, so that the noise of a
barometer or GPS does not climb mountains.
"""

import numpy as np

from fitjax.domain.sphere import great_circle_m

_MOVING_M_S = 1 / 3.6
_HYSTERESIS_M = 3.0
_GAP_S = 30.0
"""Seconds; devices that save space write a point more often than this while they record."""


def steps_m(latitude: np.ndarray, longitude: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """Metres from the place known before to each point [N]; NaN without a place, 0 where a segment begins."""
    result = np.full(len(latitude), np.nan)
    known = np.flatnonzero(~np.isnan(latitude) & ~np.isnan(longitude))
    if not len(known):
        return result
    metres = great_circle_m(latitude[known], longitude[known])
    segment = np.cumsum(begins)[known]
    result[known[0]] = 0.0
    result[known[1:]] = np.where(np.diff(segment) > 0, 0.0, metres)
    return result


def moving_s(time_s: np.ndarray, metres: np.ndarray, begins: np.ndarray) -> float | None:
    """Seconds of the steps faster than 1 km/h; None where no step has both ends."""
    known = np.flatnonzero(~np.isnan(metres))
    if len(known) < 2:
        return None
    seconds, step = np.diff(time_s[known]), metres[known][1:]
    apart = np.diff(np.cumsum(begins)[known]) > 0
    return float(seconds[(step > _MOVING_M_S * seconds) & ~apart].sum())


def paused_s(time_s: np.ndarray, metres: np.ndarray) -> float:
    """Seconds of the gaps in the recording over which the place stayed; `metres` to each point from the one before."""
    known = np.flatnonzero(~np.isnan(metres))
    seconds = np.diff(time_s[known])
    return float(seconds[(seconds > _GAP_S) & (metres[known][1:] <= _MOVING_M_S * seconds)].sum())


def climb_m(altitude: np.ndarray) -> tuple[float, float] | None:
    """Ascent and descent; a change counts once it is 3 m away from the last height that counted."""
    heights = altitude[~np.isnan(altitude)].tolist()
    if len(heights) < 2:
        return None
    up = down = 0.0
    last = heights[0]
    for height in heights:
        if height - last >= _HYSTERESIS_M:
            up += height - last
            last = height
        elif last - height >= _HYSTERESIS_M:
            down += last - height
            last = height
    return up, down
