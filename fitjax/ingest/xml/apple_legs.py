"""The legs of a multisport workout of Apple Health. In: a `RawWorkout`; out: one for each leg, else the workout itself.

A leg's element names no sport (HealthKit's export leaves it out); what was measured in it tells. Parts of other
workouts are repetitions of one sport and stay together. Transitions are legs of their own, as in FIT.
"""

from dataclasses import replace
from itertools import groupby

from fitjax.ingest.xml.apple_batch import NO_DATE, moments_of
from fitjax.ingest.xml.apple_elements import RawWorkout
from fitjax.ingest.xml.apple_kinds import seconds
from fitjax.ingest.xml.apple_values import number_of

_TYPE = "workoutActivityType"
_PREFIX = "HKWorkoutActivityType"
_MULTISPORT = f"{_PREFIX}SwimBikeRun"
_FOOT, _TRANSITION = "Running", "Transition"
_MEASURED = (
    ("Swimming", ("DistanceSwimming", "SwimmingStrokeCount")),
    ("Cycling", ("DistanceCycling", "CyclingPower", "CyclingSpeed", "CyclingCadence")),
    (_FOOT, ("RunningSpeed", "RunningPower", "DistanceWalkingRunning", "StepCount")),
)
_LONGEST_TRANSITION_S = 900.0
_EARLY_S = 60
"""A route may begin a little before its leg."""


def legs_of(raw: RawWorkout) -> list[RawWorkout]:
    if raw.attributes.get(_TYPE) != _MULTISPORT or len(raw.parts) < 2:
        return [raw]
    starts, _ = moments_of([part.attributes.get("startDate") for part in raw.parts])
    if (starts == NO_DATE).any():
        return [raw]
    order = starts.argsort(kind="stable").tolist()
    parts = [raw.parts[place] for place in order]
    ends = [*(int(starts[place]) for place in order[1:]), None]
    return [
        replace(
            part,
            attributes={"sourceName": raw.attributes.get("sourceName", ""), **part.attributes, _TYPE: _PREFIX + sport},
            metadata={**_zone(raw), **part.metadata},
            routes=_routes(raw, int(starts[place]), end),
        )
        for part, sport, place, end in zip(parts, _sports(parts), order, ends, strict=True)
    ]


def _zone(raw: RawWorkout) -> dict[str, str]:
    return {key: raw.metadata[key] for key in ("HKTimeZone",) if key in raw.metadata}


def _routes(raw: RawWorkout, start: int, end: int | None) -> list[tuple[str, str]]:
    moments, _ = moments_of([begin for begin, _ in raw.routes])
    return [
        route
        for route, moment in zip(raw.routes, moments.tolist(), strict=True)
        if moment != NO_DATE and start - _EARLY_S <= moment and (end is None or moment < end - _EARLY_S)
    ]


def _sports(parts: list[RawWorkout]) -> list[str]:
    """Of legs on foot in a row the longest is the run; a short one between two others changes from one to the next."""
    named = [_measured(part) for part in parts]
    found: list[str] = []
    for sport, some in groupby(range(len(parts)), key=named.__getitem__):
        places = list(some)
        if sport != _FOOT:
            found += [sport] * len(places)
            continue
        lasted = [_lasted_s(parts[place]) for place in places]
        run = places[lasted.index(max(lasted))]
        inside = places[0] > 0 and places[-1] < len(parts) - 1
        if len(places) == 1 and inside:
            beside = min(_lasted_s(parts[run - 1]), _lasted_s(parts[run + 1]))
            run = -1 if lasted[0] < min(beside, _LONGEST_TRANSITION_S) else run
        found += [_FOOT if place == run else _TRANSITION for place in places]
    return found


def _measured(part: RawWorkout) -> str:
    stated = part.attributes.get(_TYPE, "").removeprefix(_PREFIX)
    return stated or next(
        (sport for sport, kinds in _MEASURED if any(kind in part.statistics for kind in kinds)), _TRANSITION
    )


def _lasted_s(part: RawWorkout) -> float:
    number = number_of(part.attributes.get("duration", ""))
    stated = None if number is None else seconds(number, part.attributes.get("durationUnit", "min"))
    if stated:
        return stated
    moments, _ = moments_of([part.attributes.get("startDate"), part.attributes.get("endDate")])
    return float(moments[1] - moments[0]) if NO_DATE not in moments else 0.0
