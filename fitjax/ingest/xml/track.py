"""The points of one track as they are read, and the activity they make. In: texts; out: `Activity` and its problems.

Shared by GPX and TCX. A value the file states wins; one that is computed from the points is listed in `derived`.
"""

import math
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import numpy as np

from fitjax.domain.activity import Activity, Lap, SetAside
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.dates import parse_date
from fitjax.ingest.fields import LIMITS
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.recorder_clock import LONGEST_S, astray, recorded
from fitjax.ingest.xml.track_sums import climb_m, moving_s, paused_s, steps_m

_BOUNDS: Mapping[str, tuple[float, float]] = {
    "latitude": (-90, 90),
    "longitude": (-180, 180),
    "altitude_m": (-500, 12_000),
    "distance_m": (0, 5_000_000),
    "speed_m_s": (0, 150),
    "hr": (20, 260),
    "power_w": (0, 3_000),
    "cadence": (0, 400),
    "temperature_c": (-60, 70),
}
_SECOND_DAY = 86_400.0
"""Seconds; on the day before clocks begin that nobody set."""
_ROUNDING_S = 1.0
_ONE_FOOT: Mapping[Sport, float] = {Sport.RUN: 120.0, Sport.WALK: 75.0}
"""Below this median many devices counted the steps of one foot; the stream counts both."""
_STATED = {
    "duration_s": "duration",
    "moving_s": "moving",
    "distance_m": "distance",
    "ascent_m": "ascent",
    "descent_m": "ascent",
    "avg_hr": "avg_hr",
    "max_hr": "max_hr",
    "avg_power_w": "avg_power",
    "max_power_w": "avg_power",
    "avg_cadence": "avg_cadence",
    "calories_kcal": "calories",
}


class NoActivity(Exception):
    """These points make no activity; the message says why."""


def moment_of(text: str) -> datetime | None:
    """An aware moment; GPX and TCX mean UTC where they name no zone. None where the text names none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            moment = parse_date(text)
        except ValueError:
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def number_of(text: str) -> float | None:
    try:
        value = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in text else None


@dataclass(slots=True)
class TrackPoints:
    row: int
    now: datetime
    untimed: int = 0
    _times: "array[float]" = field(default_factory=lambda: array("d"))
    _begins: "array[int]" = field(default_factory=lambda: array("b"))
    _columns: "dict[str, array[float]]" = field(default_factory=lambda: {name: array("d") for name in _BOUNDS})
    _zone: timezone | None = None
    _segment_begins: bool = True
    _strange: dict[str, tuple[str, int]] = field(default_factory=dict)
    _bad_time: str = ""
    _bad_times: int = 0
    _far: int = 0

    def __len__(self) -> int:
        return len(self._times) + self.untimed + self._bad_times

    @property
    def timed(self) -> int:
        return len(self._times)

    def has(self, column: str) -> bool:
        return any(not math.isnan(value) for value in self._columns[column])

    def elapsed_s(self, stated: float | None) -> float | None:
        """What the file says, unless its points last longer than that and a second of rounding: then they tell."""
        if stated is None or not self._times:
            return stated
        time = np.array(self._times)
        time = time[~astray(time)]
        return None if time.max() - time.min() > stated + _ROUNDING_S else stated

    def paused_s(self) -> float:
        """Seconds in which nothing was recorded and the place stayed the same."""
        time = np.array(self._times)
        near = np.flatnonzero(~astray(time))
        distance = np.array(self._columns["distance_m"])[near]
        known = ~np.isnan(distance)
        if not known.any():
            latitude, longitude = (np.array(self._columns[name])[near] for name in ("latitude", "longitude"))
            return paused_s(time[near], steps_m(latitude, longitude, np.zeros(len(near), bool)))
        return paused_s(time[near][known], np.diff(distance[known], prepend=distance[known][0]))

    def new_segment(self) -> None:
        self._segment_begins = True

    def add(self, time: str, texts: Mapping[str, str]) -> None:
        if not time:
            self.untimed += 1
            return
        moment = moment_of(time)
        # The time as seconds is compared, so that no date is too far for the arithmetic.
        seconds = moment.timestamp() if moment and moment.year > 1 else -math.inf
        if not _SECOND_DAY <= seconds <= self.now.timestamp() + 3600:
            self._bad_time = self._bad_time or time
            self._bad_times += 1
            return
        if self._zone is None and moment:
            self._zone = timezone(moment.utcoffset() or timedelta(0))
        self._times.append(seconds)
        self._begins.append(self._segment_begins)
        self._segment_begins = False
        for name, (low, high) in _BOUNDS.items():
            text = texts.get(name)
            value = math.nan
            if text:
                number = number_of(text)
                if number is not None and low <= number <= high:
                    value = number
                elif not (number == 0 and name == "hr"):
                    first, count = self._strange.get(name, (text, 0))
                    self._strange[name] = (first, count + 1)
            self._columns[name].append(value)

    def warnings(self, where: str) -> list[str]:
        told = []
        if self.untimed:
            told.append(f"points of {where} without a time, left out: {self.untimed}")
        if self._bad_times and self._times:
            told.append(
                f"points of {where} without a usable time, left out: {self._bad_times}, "
                f"the first with {quoted(self._bad_time)}"
            )
        if self._far:
            told.append(f"points of {where} with a time far from all others, left out: {self._far}")
        return told

    def set_aside(self) -> list[SetAside]:
        return [
            SetAside(
                row=self.row,
                field=name,
                text=text,
                reason=f"{count} of the track's values are no number from {low:,.9g} to {high:,.9g}",
            )
            for name, (text, count) in self._strange.items()
            for low, high in (_BOUNDS[name][:2],)
        ]

    def activity(
        self,
        *,
        sport: Sport,
        sport_raw: str,
        stated: Mapping[str, float | None],
        laps: tuple[tuple[datetime, dict[str, Any]], ...] = (),
        aside: list[SetAside],
        **texts: Any,
    ) -> Activity:
        """The activity; `stated` values that are impossible go to `aside`."""
        if not self._times:
            raise NoActivity(self._why_none())
        time = np.array(self._times)
        near = ~astray(time)
        self._far = len(time) - int(near.sum())
        order = np.argsort(time, kind="stable")
        order = order[near[order]]
        # Where the first point of a segment is left out, the next one begins it.
        begins = np.zeros(len(time), bool)
        begins[near] = np.diff(np.cumsum(self._begins)[near], prepend=0) > 0
        begins = begins[order]
        columns = {name: np.array(values)[order] for name, values in self._columns.items()}
        start = datetime.fromtimestamp(float(time[order[0]]), self._zone or UTC)
        self._check(start)
        time = np.round(time[order] - time[order[0]], 3)
        metres = self._mend(columns, sport, begins)
        known: dict[str, Any] = self._stated(stated, aside)
        computed = _computed(time, columns, metres, begins)
        derived: dict[str, Any] = self._stated({n: v for n, v in computed.items() if n not in known}, aside)
        if "distance_m" in derived and np.isnan(columns["distance_m"]).all():
            columns["distance_m"] = np.where(np.isnan(metres), np.nan, np.nancumsum(metres))
        kept = {name: column for name, column in columns.items() if not np.isnan(column).all()}
        return Activity(
            row=self.row,
            start=start,
            sport=sport,
            sport_raw=sport_raw,
            **{**derived, **known},
            derived=tuple(sorted(derived)),
            laps=tuple(
                Lap(start_s=max(0.0, after), **values)
                for at, values in laps
                if (after := (at - start).total_seconds()) <= LONGEST_S
            ),
            stream=Stream(time_s=time, columns=kept),
            **texts,
        )

    def _check(self, start: datetime) -> None:
        try:
            recorded(start, f"{start:%Y-%m-%d %H:%M:%S}", self.now, "the time")
        except RowProblem as problem:
            raise NoActivity(str(problem)) from problem

    def _why_none(self) -> str:
        if self._bad_times:
            moment = moment_of(self._bad_time)
            if moment is None:
                return f"the time {quoted(self._bad_time)} is no time"
            try:
                recorded(moment, self._bad_time, self.now, "the time")
            except RowProblem as problem:
                return str(problem)
        return "its points have no times: a route, not an activity" if self.untimed else "it has no points"

    def _mend(self, columns: dict[str, np.ndarray], sport: Sport, begins: np.ndarray) -> np.ndarray:
        """Zeros that mean 'not measured', one foot's steps, half a place; returns the steps in metres."""
        latitude, longitude = columns["latitude"], columns["longitude"]
        nowhere = np.isnan(latitude) | np.isnan(longitude) | ((latitude == 0) & (longitude == 0))
        latitude[nowhere] = longitude[nowhere] = np.nan
        for name in ("altitude_m", "power_w", "cadence", "temperature_c", "distance_m", "speed_m_s"):
            if not np.nan_to_num(columns[name]).any():
                columns[name][:] = np.nan  # only zeros: the device did not measure it
        turning = columns["cadence"][columns["cadence"] > 0]
        if len(turning) and np.median(turning) < _ONE_FOOT.get(sport, 0.0):
            columns["cadence"] *= 2
        distance = columns["distance_m"]
        if (np.diff(distance[~np.isnan(distance)]) < 0).any():
            distance[:] = np.nan  # no distance since the start
        return steps_m(latitude, longitude, begins)

    def _stated(self, values: Mapping[str, float | None], aside: list[SetAside]) -> dict[str, float]:
        result: dict[str, float] = {}
        for name, value in values.items():
            limit = LIMITS[_STATED[name]] if name in _STATED else None
            low, high = (limit.low, limit.high) if limit else _BOUNDS["speed_m_s"]
            if value is None or (value == 0 and not (limit and not limit.zero_is_missing)):
                continue
            if low <= value <= high:
                result[name] = value
            else:
                reason = f"outside {low:,.9g} to {high:,.9g}"
                aside.append(SetAside(row=self.row, field=name, text=f"{value:,.9g}", reason=reason))
        return result


def _computed(
    time: np.ndarray, columns: Mapping[str, np.ndarray], metres: np.ndarray, begins: np.ndarray
) -> dict[str, float | None]:
    distance = columns["distance_m"]
    placed = ~np.isnan(distance)
    steps = metres
    if placed.sum() > 1:
        steps = np.full(len(distance), np.nan)
        steps[placed] = np.diff(distance[placed], prepend=distance[placed][0])
    climb = climb_m(columns["altitude_m"])
    turning = columns["cadence"][columns["cadence"] > 0]
    return {
        "duration_s": float(time[-1]),
        "moving_s": moving_s(time, steps, begins),
        "distance_m": float(distance[placed][-1]) if placed.any() else float(np.nansum(metres)),
        "ascent_m": climb[0] if climb else None,
        "descent_m": climb[1] if climb else None,
        "avg_hr": _of(columns["hr"], np.mean),
        "max_hr": _of(columns["hr"], np.max),
        "avg_power_w": _of(columns["power_w"], np.mean),
        "max_power_w": _of(columns["power_w"], np.max),
        "avg_cadence": float(turning.mean()) if len(turning) else None,
        "max_speed_m_s": _of(columns["speed_m_s"], np.max),
    }


def _of(column: np.ndarray, how: Any) -> float | None:
    known = column[~np.isnan(column)]
    return float(how(known)) if len(known) else None
