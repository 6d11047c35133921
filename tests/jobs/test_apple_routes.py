"""The routes of an Apple Health export.zip: each GPX file joins the workout that names it."""

from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import Engine

from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings
from fitjax.store.activities import activities_frame
from tests import bundles


def _workout(sport: str, begin: str, end: str, route: str) -> str:
    day = "2024-05-01 "
    return (
        f' <Workout workoutActivityType="HKWorkoutActivityType{sport}" sourceName="Watch"'
        f' startDate="{day}{begin}:00 +0000" endDate="{day}{end}:00 +0000">\n'
        f'  <WorkoutRoute><FileReference path="/workout-routes/{route}.gpx"/></WorkoutRoute>\n </Workout>\n'
    )


def _route(begin: str, end: str, north: float) -> bytes:
    points = "".join(
        f'<trkpt lat="{50 + place}" lon="8"><time>2024-05-01T{at}:00Z</time></trkpt>'
        for at, place in ((begin, 0.0), (end, north))
    )
    return f'<gpx creator="Apple Health Export"><trk><name>Route</name><trkseg>{points}</trkseg></trk></gpx>'.encode()


# A walk and a ride recorded at once by a watch and a phone: time alone would join either route to either.
WORKOUTS = _workout("Walking", "10:00", "11:00", "b") + _workout("Cycling", "10:01", "11:01", "a")
FILES = [
    ("apple_health_export/export.xml", f'<?xml version="1.0"?>\n<HealthData>\n{WORKOUTS}</HealthData>\n'.encode()),
    ("apple_health_export/workout-routes/a.gpx", _route("10:00", "11:00", 0.2)),
    ("apple_health_export/workout-routes/b.gpx", _route("10:01", "11:01", 0.04)),
]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_route_joins_the_workout_that_names_it_though_another_is_nearer_in_time(
    order: tuple[int, ...], engine: Engine, settings: Settings, tmp_path: Path
) -> None:
    import_paths(engine, settings, "me", [bundles.zipped(tmp_path / "export.zip", [FILES[n] for n in order])])
    frame = activities_frame(engine, "me").set_index("sport")
    assert sorted(frame.index) == ["ride", "walk"]
    assert frame.loc["ride", "distance_m"] == pytest.approx(22_239, rel=1e-3)
    assert frame.loc["walk", "distance_m"] == pytest.approx(4_448, rel=1e-3)
