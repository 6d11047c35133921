"""TCX: each Activity with its laps. In: a path or bytes; out: `ParsedFile`.

A lap's totals are the device's own and win over what its points give; its time is the timer's, pauses left out, as in
FIT: it gives `moving_s`, while `duration_s` lasts from the first start to the last end. Where laps count their pauses
in, the gaps of the recording are taken off. The legs of a multisport session share `group`. Courses are no activities
and are said to be so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside
from fitjax.domain.errors import ImportProblem
from fitjax.ingest.fields import LIMITS
from fitjax.ingest.problems import Unrecognised
from fitjax.ingest.recorder_clock import LONGEST_S
from fitjax.ingest.sports import sport_of
from fitjax.ingest.xml.source import damage_warnings, load
from fitjax.ingest.xml.track import NoActivity, TrackPoints, moment_of, number_of
from fitjax.ingest.xml.walk import Walk

FORMAT = "tcx"
_AROUND = frozenset({"TrainingCenterDatabase", "Activities", "MultiSportSession", "FirstSport", "NextSport"})
_AROUND |= {"Activity", "Lap", "Track", "Courses", "Course"}
_POINT = {
    "LatitudeDegrees": "latitude",
    "LongitudeDegrees": "longitude",
    "AltitudeMeters": "altitude_m",
    "DistanceMeters": "distance_m",
    "Cadence": "cadence",
    "RunCadence": "cadence",
    "Speed": "speed_m_s",
    "Watts": "power_w",
    "Temperature": "temperature_c",
}
_LAP = {
    "TotalTimeSeconds": "duration_s",
    "DistanceMeters": "distance_m",
    "Calories": "calories_kcal",
    "MaximumSpeed": "max_speed_m_s",
    "AverageHeartRateBpm": "avg_hr",
    "MaximumHeartRateBpm": "max_hr",
    "Cadence": "avg_cadence",
    "AvgRunCadence": "avg_cadence",
    "AvgWatts": "avg_power_w",
    "MaxWatts": "max_power_w",
}
_OF_A_LAP = ("duration_s", "distance_m", "avg_hr", "max_hr", "avg_power_w", "avg_cadence")
_LONGEST_TITLE = 120


@dataclass(slots=True)
class _Leg:
    points: TrackPoints
    sport: str
    id: str = ""
    notes: str = ""
    device: str = ""
    group: str = ""
    laps: list[tuple[str, dict[str, float]]] = field(default_factory=list)


class _Tcx:
    def __init__(self, now: datetime) -> None:
        self.legs: list[_Leg] = []
        self.courses = 0
        self._now = now
        self._group = ""
        self._groups = 0
        self._time = ""
        self._point: dict[str, str] | None = None

    def start(self, name: str, attributes: Mapping[str, str], path: list[str]) -> None:
        match path[-1]:
            case "Trackpoint" if "Course" not in path:
                self._time, self._point = "", {}
                if not self.legs:
                    self._new_leg("")
            case "Lap" if "Course" not in path:
                if not self.legs:
                    self._new_leg("")
                self.legs[-1].laps.append((attributes.get("StartTime", ""), {}))
                self.legs[-1].points.new_segment()
            case "Track" if self.legs:
                self.legs[-1].points.new_segment()
            case "Activity":
                self._new_leg(attributes.get("Sport", ""))
            case "Course":
                self.courses += 1
            case "MultiSportSession":
                self._groups += 1
                self._group = f"session {self._groups}"

    def _new_leg(self, sport: str) -> None:
        self.legs.append(_Leg(TrackPoints(len(self.legs) + 1, self._now), sport, group=self._group))

    def end(self, name: str, text: str, path: list[str]) -> None:
        local = name.rpartition(":")[2]
        if local == "MultiSportSession":
            self._group = ""
        elif self._point is not None:
            self._point_end(local, text, path)
        elif self.legs and text and path:
            self._leg_end(self.legs[-1], local, text, path)

    def _point_end(self, local: str, text: str, path: list[str]) -> None:
        assert self._point is not None
        if local == "Trackpoint":
            self.legs[-1].points.add(self._time, self._point)
            self._point = None
        elif local == "Time":
            self._time = text
        elif local == "Value" and path[-1:] == ["HeartRateBpm"]:
            self._point["hr"] = text
        elif text and (column := _POINT.get(local)):
            self._point[column] = text

    def _leg_end(self, leg: _Leg, local: str, text: str, path: list[str]) -> None:
        parent = path[-1]
        name = parent if local == "Value" else local
        if "Lap" in path and leg.laps and (field_ := _LAP.get(name)) and parent in ("Lap", "LX", name):
            number = number_of(text)
            if number:  # 0 is what devices write for what they did not measure
                leg.laps[-1][1][field_] = number
        elif parent == "Activity" and local == "Id":
            leg.id = text
        elif parent == "Activity" and local == "Notes":
            leg.notes = text
        elif parent == "Creator" and local == "Name":
            leg.device = text

    def drop(self) -> None:
        self._point = None


def read_tcx(path_or_bytes: Path | bytes, name: str, now: datetime | None = None) -> ParsedFile:
    """All activities that can be dated; ImportProblem where there is none, saying what the file is instead."""
    data, told = load(path_or_bytes, name)
    tcx = _Tcx(now or datetime.now(UTC))
    walk = Walk(data, name, tcx, _AROUND, "Trackpoint|Track|Lap|Activity")
    warnings = [*told, *damage_warnings(walk.run())]
    aside: list[SetAside] = []
    activities: list[Activity] = []
    rejected: list[RejectedRow] = []
    legs = [leg for leg in tcx.legs if len(leg.points) or leg.laps]
    for leg in legs:
        row = leg.points.row
        try:
            activities.append(_activity(leg, aside))
        except NoActivity as why:
            rejected.append(RejectedRow(row=row, reason=f"activity {row}: {why}"))
            continue
        warnings += leg.points.warnings(f"activity {row}")
        aside += leg.points.set_aside()
    if not activities:
        if rejected:
            raise ImportProblem(f"{name} holds no activity with a usable time: {rejected[0].reason}; export it again.")
        if tcx.courses:
            raise Unrecognised(
                f"{name} holds a course: a route, not an activity; export the recorded activity instead."
            )
        damage = f" ({warnings[0]})" if warnings else ""
        raise ImportProblem(f"{name} holds no activity{damage}; export it again.")
    return ParsedFile(
        format=FORMAT,
        rows_read=len(legs),
        activities=tuple(activities),
        rejected=tuple(rejected),
        set_aside=tuple(aside),
        warnings=tuple(warnings),
    )


def _activity(leg: _Leg, aside: list[SetAside]) -> Activity:
    laps = [(moment, values) for text, values in leg.laps if (moment := moment_of(text))]
    if not leg.points.timed:
        # A session typed in by hand, or a pool swim, has laps and no points.
        for begin in (*(at for at, _ in laps), moment_of(leg.id)):
            if begin and not leg.points.timed:
                leg.points.add(begin.isoformat(), {})
    totals = [values for _, values in leg.laps]
    timer_s = _over(totals, "duration_s", sum)
    elapsed_s = leg.points.elapsed_s(_from_first_to_last(laps, timer_s))
    title = leg.notes if len(leg.notes) <= _LONGEST_TITLE and "\n" not in leg.notes else ""
    return leg.points.activity(
        sport=sport_of(leg.sport),
        sport_raw=leg.sport,
        stated={
            "duration_s": elapsed_s,
            "moving_s": _without_pauses(leg, timer_s, elapsed_s),
            "distance_m": _over(totals, "distance_m", sum),
            "calories_kcal": _over(totals, "calories_kcal", sum),
            "max_speed_m_s": _over(totals, "max_speed_m_s", max),
            "max_hr": _over(totals, "max_hr", max),
            "max_power_w": _over(totals, "max_power_w", max),
            "avg_hr": None if leg.points.has("hr") else _mean(totals, "avg_hr"),
            "avg_power_w": None if leg.points.has("power_w") else _mean(totals, "avg_power_w"),
        },
        laps=tuple((at, _lap(values, leg.points.row, aside)) for at, values in laps),
        aside=aside,
        title=title,
        device=leg.device,
        group=leg.group,
    )


def _from_first_to_last(laps: Sequence[tuple[datetime, Mapping[str, float]]], timer_s: float | None) -> float | None:
    """Seconds from the first lap's start to the last one's end, pauses included; never less than the timer ran."""
    if timer_s is None:
        return None
    ends = [(at - laps[0][0]).total_seconds() + values.get("duration_s", 0.0) for at, values in laps]
    return max([timer_s, *(end for end in ends if end <= LONGEST_S)])


def _without_pauses(leg: _Leg, timer_s: float | None, elapsed_s: float | None) -> float | None:
    """Some programs write a lap's whole time, from start to start, where devices write the timer's, in fractions of a
    second: then the gaps of the recording tell."""
    by_timer = any(values.get("duration_s", 0.0) % 1 for _, values in leg.laps)
    if timer_s is None or elapsed_s is None or by_timer or timer_s < elapsed_s - len(leg.laps):
        return timer_s
    return max(timer_s - leg.points.paused_s(), 0.0)


def _lap(values: Mapping[str, float], row: int, aside: list[SetAside]) -> dict[str, Any]:
    lap = {name: values[name] for name in _OF_A_LAP if name in values}
    for limit in LIMITS.values():
        value = lap.get(limit.field)
        if value is not None and not limit.low <= value <= limit.high:
            del lap[limit.field]
            reason = f"{limit.what} of a lap, outside {limit.low:,.9g} to {limit.high:,.9g}"
            aside.append(SetAside(row=row, field=limit.field, text=f"{value:,.9g}", reason=reason))
    return lap


def _over(laps: list[dict[str, float]], name: str, how: Callable[[list[float]], float]) -> float | None:
    values = [lap[name] for lap in laps if name in lap]
    return float(how(values)) if values else None


def _mean(laps: list[dict[str, float]], name: str) -> float | None:
    """Weighted by the laps' durations."""
    known = [(lap[name], lap["duration_s"]) for lap in laps if name in lap and lap.get("duration_s")]
    return sum(v * s for v, s in known) / sum(s for _, s in known) if known else None
