"""Is a recording to be believed? In: one stream and its sport; out: what looks wrong in it, where and by how much.

Nothing is changed here: a finding says which seconds a reader of the numbers should doubt. The limits are ours, set
where no healthy athlete and no working sensor goes; each is named in `LIMITS`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fitjax.domain.sphere import great_circle_m
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport


class Flaw(StrEnum):
    GAP = "gap"
    GPS_JUMP = "gps_jump"
    HR_FLAT = "hr_flat"
    HR_SPIKE = "hr_spike"
    HR_DROPOUT = "hr_dropout"
    CADENCE_LOCK = "cadence_lock"
    POWER_SPIKE = "power_spike"
    ALTITUDE_JUMP = "altitude_jump"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    gap_s: float = 30.0
    """Devices in their thriftiest mode still write within half a minute."""
    flat_s: float = 180.0
    """A heart that beats to the same whole number for three minutes of exercise is a sensor's last word."""
    hr_step_bpm: float = 30.0
    """Between two samples at most 3 s apart; heart rate follows effort with a time constant of some 20 s."""
    lock_s: float = 120.0
    lock_bpm: float = 2.0
    """An optical sensor that counts steps: heart rate and cadence run together this closely, this long."""
    power_w: float = 2_500.0
    """Above the best sprinters' peak power."""
    climb_m_per_s: float = 15.0


LIMITS = Limits()
_FASTEST_M_PER_S = {Sport.RUN: 12.5, Sport.WALK: 12.5, Sport.SWIM: 4.0, Sport.ROW: 12.0, Sport.RIDE: 40.0}
"""What a person can reach at all; other sports (skiing, sailing) may go 60."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    flaw: Flaw
    start_s: float
    """Seconds after the activity's start."""
    end_s: float
    value: float
    """The worst in its own unit: seconds of a gap, m/s of a jump, bpm, W."""


def stream_findings(stream: Stream, sport: Sport) -> list[Finding]:
    """Everything doubtful in one recording, in the order of time."""
    found = [
        *_gaps(stream.time_s),
        *_jumps(stream, sport),
        *_heart(stream),
        *_lock(stream, sport),
        *_power(stream),
        *_altitude(stream),
    ]
    return sorted(found, key=lambda one: (one.start_s, one.flaw))


def coverage(stream: Stream) -> dict[str, float]:
    """Column → share of the samples that hold a value, 0 to 1."""
    return {name: float(np.isfinite(values).mean()) for name, values in stream.columns.items() if len(values)}


def _gaps(time_s: np.ndarray) -> Iterator[Finding]:
    steps = np.diff(time_s)
    for at in np.flatnonzero(steps > LIMITS.gap_s):
        yield _finding(Flaw.GAP, time_s[at], time_s[at + 1], steps[at])


def _jumps(stream: Stream, sport: Sport) -> Iterator[Finding]:
    lat, lon = stream.columns.get("latitude"), stream.columns.get("longitude")
    if lat is None or lon is None:
        return
    known = np.isfinite(lat) & np.isfinite(lon)
    time_s = stream.time_s[known]
    speed = _a_second(great_circle_m(lat[known], lon[known]), time_s)
    fast = speed > _FASTEST_M_PER_S.get(sport, 60.0)
    for first, last in _runs(fast):
        yield _finding(Flaw.GPS_JUMP, time_s[first], time_s[last + 1], speed[first : last + 1].max())


def _heart(stream: Stream) -> Iterator[Finding]:
    hr = stream.columns.get("hr")
    if hr is None:
        return
    known = np.isfinite(hr)
    time_s, beats = stream.time_s[known], hr[known]
    if len(beats) > 1:
        for first, last in _runs(np.diff(beats) == 0):
            length = time_s[last + 1] - time_s[first]
            if length >= LIMITS.flat_s and last - first >= 10:
                yield _finding(Flaw.HR_FLAT, time_s[first], time_s[last + 1], beats[first])
        sudden = (np.abs(np.diff(beats)) > LIMITS.hr_step_bpm) & (np.diff(time_s) <= 3)
        for at in np.flatnonzero(sudden):
            yield _finding(Flaw.HR_SPIKE, time_s[at], time_s[at + 1], beats[at + 1])
    # A sensor that was worn and lost its signal; one that was never worn has no beats at all.
    if known.any():
        first_beat, last_beat = np.flatnonzero(known)[[0, -1]]
        silent = ~known[first_beat : last_beat + 1]
        for first, last in _runs(silent):
            start, end = stream.time_s[first_beat + first], stream.time_s[first_beat + last]
            if end - start >= LIMITS.gap_s:
                yield _finding(Flaw.HR_DROPOUT, start, end, end - start)


def _lock(stream: Stream, sport: Sport) -> Iterator[Finding]:
    hr, cadence = stream.columns.get("hr"), stream.columns.get("cadence")
    if hr is None or cadence is None or sport not in (Sport.RUN, Sport.WALK):
        return
    both = np.isfinite(hr) & np.isfinite(cadence) & (cadence > 0)
    together = both & (np.abs(np.nan_to_num(hr) - np.nan_to_num(cadence)) <= LIMITS.lock_bpm)
    for first, last in _runs(together):
        length = stream.time_s[last] - stream.time_s[first]
        # A steady runner may happen to beat as they step; a lock follows every change of the step.
        if length >= LIMITS.lock_s and np.ptp(cadence[first : last + 1]) > 2 * LIMITS.lock_bpm:
            yield _finding(Flaw.CADENCE_LOCK, stream.time_s[first], stream.time_s[last], hr[first : last + 1].mean())


def _power(stream: Stream) -> Iterator[Finding]:
    power = stream.columns.get("power_w")
    if power is None:
        return
    for first, last in _runs(np.nan_to_num(power) > LIMITS.power_w):
        worst = power[first : last + 1].max()
        yield _finding(Flaw.POWER_SPIKE, stream.time_s[first], stream.time_s[last], worst)


def _altitude(stream: Stream) -> Iterator[Finding]:
    altitude = stream.columns.get("altitude_m")
    if altitude is None:
        return
    known = np.isfinite(altitude)
    time_s = stream.time_s[known]
    rate = _a_second(np.abs(np.diff(altitude[known])), time_s)
    for first, last in _runs(rate > LIMITS.climb_m_per_s):
        yield _finding(Flaw.ALTITUDE_JUMP, time_s[first], time_s[last + 1], rate[first : last + 1].max())


def _a_second(changes: np.ndarray, time_s: np.ndarray) -> np.ndarray:
    """Each change by the seconds it took [N − 1]; 0 where no time passed."""
    steps = np.diff(time_s)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(steps > 0, changes / steps, 0.0)


def _runs(mask: np.ndarray) -> Iterator[tuple[int, int]]:
    """(first, last) of each stretch of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    yield from zip(edges[::2].tolist(), (edges[1::2] - 1).tolist(), strict=True)


def _finding(flaw: Flaw, start_s: float, end_s: float, value: float) -> Finding:
    return Finding(flaw=flaw, start_s=float(start_s), end_s=float(end_s), value=round(float(value), 2))
