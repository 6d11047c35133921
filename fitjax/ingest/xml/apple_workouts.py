"""Workouts of an Apple Health export as activities. In: a `RawWorkout` and the heart-rate records; out: `Activity`.

Statistics (iOS 16 on) win over the totals of older exports. Heart rate comes from the records inside the workout's
time, of the one source that has most of them. What the export calls duration stands still in pauses: it is the moving
time, and the workout lasts from its start to its end. Knows nothing of XML.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np

from fitjax.domain.activity import Activity, Lap, RejectedRow, SetAside
from fitjax.domain.stream import Stream
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.fields import LIMITS, believable
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.sports import sport_of
from fitjax.ingest.xml.apple_batch import NO_DATE, moments_of
from fitjax.ingest.xml.apple_columns import Column
from fitjax.ingest.xml.apple_daily import local_moment
from fitjax.ingest.xml.apple_elements import RawWorkout
from fitjax.ingest.xml.apple_kinds import kilocalories, metres, seconds
from fitjax.ingest.xml.apple_legs import legs_of
from fitjax.ingest.xml.apple_values import number_of

_PREFIX = "HKWorkoutActivityType"
_SPORTS = {
    "TraditionalStrengthTraining": Sport.STRENGTH,
    "FunctionalStrengthTraining": Sport.STRENGTH,
    "CoreTraining": Sport.STRENGTH,
    "CrossTraining": Sport.CROSS,
    "MixedCardio": Sport.CROSS,
    "HighIntensityIntervalTraining": Sport.CROSS,
    "MindAndBody": Sport.MOBILITY,
    "Flexibility": Sport.MOBILITY,
    "Cooldown": Sport.MOBILITY,
    "PreparationAndRecovery": Sport.MOBILITY,
    "WheelchairRunPace": Sport.CROSS,
    "WheelchairWalkPace": Sport.CROSS,
    "HandCycling": Sport.RIDE,
    "TrackAndField": Sport.RUN,
    "SwimBikeRun": Sport.CROSS,
    "WaterPolo": Sport.CROSS,
    "WaterFitness": Sport.CROSS,
}
_PLACES = {"latitude": "latitude", "longitude": "longitude", "altitude": "altitude_m", "speed": "speed_m_s"}


@dataclass(frozen=True, slots=True)
class HeartBeats:
    """The heart-rate records of the whole export, sorted by start."""

    column: Column

    @classmethod
    def of(cls, column: Column) -> "HeartBeats":
        return cls(column.rows(np.lexsort((column.line, column.start))))

    def within(self, start: float, end: float) -> tuple[np.ndarray, np.ndarray, slice]:
        """Moments and rates of the source that has most of them, and where all of them lie."""
        place = slice(*(int(n) for n in np.searchsorted(self.column.start, (start, end + 1))))
        source = self.column.source[place]
        if not len(source):
            return np.zeros(0), np.zeros(0), place
        names, first, counts = np.unique(source, return_index=True, return_counts=True)
        best = names[np.lexsort((first, -counts))[0]]
        mine = source == best
        return self.column.start[place][mine].astype(float), self.column.value[place][mine], place


@dataclass(slots=True)
class WorkoutReader:
    now: datetime
    beats: HeartBeats
    in_workout: np.ndarray
    """bool [heart-rate records]: marked as workouts are read."""
    rejected: list[RejectedRow]
    set_aside: list[SetAside]

    def activities(self, raw: RawWorkout) -> list[Activity]:
        """The workout, or each leg of a multisport one; those that cannot be read are among `rejected`."""
        legs = legs_of(raw)
        began = raw.attributes.get("startDate", "")
        group = f"apple:{began}" if len(legs) > 1 else ""
        return [activity for leg in legs if (activity := self._activity(leg, group))]

    def _activity(self, raw: RawWorkout, group: str) -> Activity | None:
        get = raw.attributes.get
        moments, offsets = moments_of([get("startDate"), get("endDate")])
        if moments[0] == NO_DATE:
            return self._reject(raw, f"the date {quoted(get('startDate') or '')} is no date")
        start_s, end_s = int(moments[0]), int(moments[1]) if moments[1] != NO_DATE else None
        try:
            start = local_moment(start_s, int(offsets[0]))
            believable(start, get("startDate") or "", self.now, "date")
        except RowProblem as problem:
            return self._reject(raw, str(problem))
        start = _zoned(start, raw.metadata.get("HKTimeZone", ""))
        raw_sport = get("workoutActivityType", "").removeprefix(_PREFIX)
        derived: list[str] = []
        elapsed = float(end_s - start_s) if end_s is not None and end_s > start_s else None
        stated = self._measure(raw, "duration", get("duration"), get("durationUnit") or "min", seconds)
        span = elapsed or stated or 0.0
        known = elapsed is not None and LIMITS["duration"].low <= elapsed <= LIMITS["duration"].high
        moment, rate, place = self.beats.within(start_s, start_s + min(span, 86_400 * 2))
        self.in_workout[place] = True
        avg_hr, max_hr = self._heart(raw, rate, derived)
        return Activity(
            row=raw.line,
            start=start,
            sport=_SPORTS.get(raw_sport) or sport_of(raw_sport),
            sport_raw=raw_sport,
            duration_s=max(elapsed or 0.0, stated or 0.0) if known else stated,
            moving_s=stated if known else None,
            distance_m=self._distance(raw),
            ascent_m=self._ascent(raw),
            avg_hr=avg_hr,
            max_hr=max_hr,
            avg_power_w=self._statistic(raw, ("RunningPower", "CyclingPower"), "average", "avg_power"),
            avg_cadence=self._statistic(raw, ("CyclingCadence",), "average", "avg_cadence"),
            calories_kcal=self._energy(raw),
            device=get("sourceName", ""),
            file_ref=raw.routes[0][1] if raw.routes else "",
            group=group,
            derived=tuple(derived),
            laps=_laps(raw, start_s, span),
            stream=_stream(raw, start_s, moment, rate),
        )

    def _reject(self, raw: RawWorkout, reason: str) -> Activity | None:
        self.rejected.append(RejectedRow(row=raw.line, reason=reason))
        return None

    def _measure(self, raw: RawWorkout, field: str, text: str | None, unit: str, convert: object) -> float | None:
        """A number of the workout within what is plausible; anything else is set aside, zero is missing."""
        if text is None or not callable(convert):
            return None
        number = number_of(text)
        value = None if number is None else convert(number, unit)
        if value == 0 and LIMITS[field].zero_is_missing:
            return None
        limit = LIMITS[field]
        if value is not None and limit.low <= value <= limit.high:
            return float(value)
        reason = "no number in a known unit" if value is None else f"outside {limit.low:,.9g} to {limit.high:,.9g}"
        self.set_aside.append(SetAside(row=raw.line, field=limit.what, text=f"{text} {unit}".strip(), reason=reason))
        return None

    def _distance(self, raw: RawWorkout) -> float | None:
        for name, statistic in raw.statistics.items():
            if name.startswith("Distance"):
                value = self._measure(raw, "distance", statistic.get("sum"), statistic.get("unit", "km"), metres)
                if value is not None:
                    return value
        unit = raw.attributes.get("totalDistanceUnit") or "km"
        return self._measure(raw, "distance", raw.attributes.get("totalDistance"), unit, metres)

    def _energy(self, raw: RawWorkout) -> float | None:
        statistic = raw.statistics.get("ActiveEnergyBurned", {})
        value = self._measure(raw, "calories", statistic.get("sum"), statistic.get("unit", "kcal"), kilocalories)
        if value is not None:
            return value
        unit = raw.attributes.get("totalEnergyBurnedUnit") or "kcal"
        return self._measure(raw, "calories", raw.attributes.get("totalEnergyBurned"), unit, kilocalories)

    def _ascent(self, raw: RawWorkout) -> float | None:
        text, _, unit = raw.metadata.get("HKElevationAscended", "").partition(" ")
        return self._measure(raw, "ascent", text, unit or "cm", metres) if text else None

    def _statistic(self, raw: RawWorkout, names: tuple[str, ...], what: str, field: str) -> float | None:
        for name in names:
            text = raw.statistics.get(name, {}).get(what)
            if text is not None:
                return self._measure(raw, field, text, "", lambda number, _unit: number)
        return None

    def _heart(self, raw: RawWorkout, rate: np.ndarray, derived: list[str]) -> tuple[float | None, float | None]:
        average = self._statistic(raw, ("HeartRate",), "average", "avg_hr")
        highest = self._statistic(raw, ("HeartRate",), "maximum", "max_hr")
        if average is None and len(rate):
            average = float(rate.mean())
            derived.append("avg_hr")
        if highest is None and len(rate):
            highest = float(rate.max())
            derived.append("max_hr")
        return average, highest


def _zoned(start: datetime, zone: str) -> datetime:
    """Exports write all dates with one clock, the phone's; the workout's own zone stands in its metadata."""
    if not zone:
        return start
    try:
        info: tzinfo = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return start
    return start.astimezone(info)


def _laps(raw: RawWorkout, start_s: int, span: float) -> tuple[Lap, ...]:
    laps = []
    for event in raw.events:
        if event.get("type", "").removeprefix("HKWorkoutEventType") != "Lap":
            continue
        moment, _ = moments_of([event.get("date")])
        number = number_of(event.get("duration", ""))
        duration = None if number is None else seconds(number, event.get("durationUnit", "min"))
        if moment[0] != NO_DATE and 0 <= moment[0] - start_s <= span:
            laps.append(Lap(start_s=float(moment[0] - start_s), duration_s=duration or None))
    return tuple(laps)


def _stream(raw: RawWorkout, start_s: int, moment: np.ndarray, rate: np.ndarray) -> Stream | None:
    """Heart rate, and the route where it stands in export.xml itself, on the moments of both."""
    points = [location for location in raw.locations if location.get("date")]
    at, _ = moments_of([location["date"] for location in points])
    good = at >= start_s
    at = at[good].astype(float)
    if not len(moment) and not len(at):
        return None
    time = np.union1d(moment, at)
    columns: dict[str, np.ndarray] = {}
    if len(moment):
        columns["hr"] = _on(time, moment, rate)
    kept = [location for location, is_good in zip(points, good.tolist(), strict=True) if is_good]
    for name, column in _PLACES.items() if len(at) else ():
        values = np.array([_plain(location, name) for location in kept])
        if not np.isnan(values).all():
            columns[column] = _on(time, at, values)
    return Stream(time_s=time - start_s, columns=columns)


def _plain(location: Mapping[str, str], name: str) -> float:
    value = number_of(location.get(name, ""))
    return np.nan if value is None or (name == "speed" and value < 0) else value


def _on(time: np.ndarray, at: np.ndarray, values: np.ndarray) -> np.ndarray:
    column = np.full(len(time), np.nan)
    column[np.searchsorted(time, at)] = values
    return column
