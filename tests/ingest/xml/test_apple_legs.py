"""What a triathlon of Apple Health comes in as, and what a session of repetitions."""

from datetime import UTC, datetime

import pytest

from fitjax.domain.activity import Activity, ParsedFile
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.xml import read_apple_health

NOW = datetime(2027, 1, 1, tzinfo=UTC)
LEGS = ((0, 20, "DistanceSwimming"), (20, 23, "StepCount"), (23, 60, "DistanceCycling"))
RUN = ((60, 62, "DistanceWalkingRunning"), (62, 90, "DistanceWalkingRunning"))


def _at(minute: int) -> str:
    return f"2024-05-01 {8 + minute // 60:02d}:{minute % 60:02d}:00 +0200"


def _part(begin: int, end: int, measured: str) -> str:
    return (
        f'  <WorkoutActivity uuid="{begin}" startDate="{_at(begin)}" endDate="{_at(end)}"'
        f' duration="{end - begin}" durationUnit="min">\n'
        f'   <WorkoutStatistics type="HKQuantityTypeIdentifier{measured}" sum="{end - begin}" unit="km"/>\n'
        "  </WorkoutActivity>\n"
    )


def _route(minute: int) -> str:
    return (
        f'<WorkoutRoute startDate="{_at(minute)}"><FileReference path="/workout-routes/{minute}.gpx"/></WorkoutRoute>\n'
    )


def _read(sport: str, *inside: str) -> tuple[list[Activity], list[ParsedFile]]:
    start, end = _at(0), _at(95)
    parsed = list(
        read_apple_health(
            f'<?xml version="1.0"?>\n<HealthData>\n <Workout workoutActivityType="HKWorkoutActivityType{sport}"'
            f' duration="90" durationUnit="min" sourceName="Watch" startDate="{start}" endDate="{end}">\n'
            f'  <MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>\n{"".join(inside)} </Workout>\n'
            "</HealthData>\n".encode(),
            "export.xml",
            NOW,
        )
    )
    return [activity for part in parsed for activity in part.activities], parsed


def test_a_triathlon_is_its_legs_in_one_group_each_with_its_own_totals_and_route() -> None:
    found, parsed = _read("SwimBikeRun", *(_part(*leg) for leg in LEGS + RUN), _route(23), _route(62))
    assert [one.sport for one in found] == [Sport.SWIM, Sport.CROSS, Sport.RIDE, Sport.CROSS, Sport.RUN]
    assert [one.sport_raw for one in found][1::2] == ["Transition", "Transition"]
    assert {one.group for one in found} == {f"apple:{_at(0)}"}
    assert [one.duration_s for one in found] == [1200, 180, 2220, 120, 1680]
    assert [one.distance_m for one in found] == [20_000, None, 37_000, 2_000, 28_000]
    assert [one.file_ref for one in found] == ["", "", "workout-routes/23.gpx", "", "workout-routes/62.gpx"]
    assert len({one.row for one in found}) == len(found) == sum(part.rows_read for part in parsed)


@pytest.mark.parametrize("sport", ["Running", "SwimBikeRun"])
def test_a_workout_of_one_sport_or_of_one_part_stays_whole(sport: str) -> None:
    parts = [_part(*leg) for leg in RUN]
    found, _ = _read(sport, *(parts if sport == "Running" else parts[:1]))
    assert [(one.group, one.duration_s, one.moving_s, one.distance_m) for one in found] == [("", 5700, 5400, None)]


def test_legs_of_impossible_days_are_rejected_and_the_others_come_in() -> None:
    found, parsed = _read(
        "SwimBikeRun", _part(*LEGS[0]).replace("2024", "1970").replace("-05-01", "-01-01"), _part(*LEGS[2])
    )
    assert [one.sport for one in found] == [Sport.RIDE]
    (rejected,) = [r for part in parsed for r in part.rejected]
    assert "where clocks begin that nobody set" in rejected.reason
    assert sum(part.rows_read for part in parsed) == 2
