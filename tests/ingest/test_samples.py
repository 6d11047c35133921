"""Real exports against the totals that were counted independently; skipped where the samples are not at hand."""

import csv
import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from fitjax.ingest.read import read_table
from fitjax.jobs.imports import import_paths
from fitjax.settings import Settings

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
NOW = datetime(2027, 1, 1, tzinfo=UTC)
KINDS = ("strava_activities_csv", "garmin_activities_csv", "hevy_csv", "strong_csv")


def _listed() -> list[dict[str, str]]:
    manifest = SAMPLES / "MANIFEST.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    bundles = ("/activities.csv",)
    return [
        r for r in rows if r["kind"] in KINDS or (r["kind"] == "strava_bundle" and r["local_path"].endswith(bundles))
    ]


ROWS = _listed()
pytestmark = pytest.mark.skipif(not ROWS, reason="the sample exports are not at hand")


def _expected(row: dict[str, str]) -> dict[str, Any]:
    return dict(json.loads(row["expected"]))


@pytest.mark.parametrize("row", ROWS, ids=[r["local_path"].split("/")[-1] for r in ROWS])
def test_a_real_export_gives_the_counted_totals(row: dict[str, str]) -> None:
    parsed = read_table(SAMPLES / row["local_path"], row["local_path"], now=NOW)
    expected = _expected(row)
    assert parsed.rows_read == len(parsed.activities) + len(parsed.sets) + len(parsed.rejected)
    starts = [a.start for a in parsed.activities] or [s.workout_start for s in parsed.sets]
    assert f"{min(starts):%Y-%m-%d %H:%M:%S}" == expected["date_min"]
    assert f"{max(starts):%Y-%m-%d %H:%M:%S}" == expected["date_max"]
    if parsed.activities:
        _check_activities(parsed.activities, expected)
    else:
        _check_sets(parsed.sets, expected)


def _check_activities(activities: Any, expected: dict[str, Any]) -> None:
    assert len(activities) == expected["activities"]
    assert Counter(a.sport_raw for a in activities) == expected["count_by_type"]
    if "sum_distance_m" in expected:
        assert sum(a.distance_m or 0 for a in activities) == pytest.approx(expected["sum_distance_m"], abs=0.01)
        assert sum(a.duration_s or 0 for a in activities) == expected["sum_elapsed_s"]
        assert sum(a.moving_s or 0 for a in activities) == expected["sum_moving_s"]
        assert len({a.source_id for a in activities}) == expected["distinct_ids"]
        for raw, metres in expected["sum_distance_m_by_type"].items():
            found = sum(a.distance_m or 0 for a in activities if a.sport_raw == raw)
            assert found == pytest.approx(metres, abs=0.01)
    else:
        assert sum(a.duration_s or 0 for a in activities) == pytest.approx(expected["sum_time_s"])
        assert sum(a.calories_kcal or 0 for a in activities) == expected["sum_calories"]


def _check_sets(sets: Any, expected: dict[str, Any]) -> None:
    assert len(sets) == expected.get("set_rows", expected.get("sets"))
    assert len({(s.workout_start, s.workout_title) for s in sets}) == expected["workouts"]
    assert len({s.exercise for s in sets}) == expected["exercises"]
    if "sum_reps" in expected:
        assert sum(s.reps or 0 for s in sets) == expected["sum_reps"]
        assert Counter(str(s.set_type) for s in sets) == expected["set_types"]
    volume = expected.get("volume_weight_x_reps", expected.get("volume_weight_x_reps_all"))
    assert sum((s.weight_kg or 0) * (s.reps or 0) for s in sets) == pytest.approx(volume)


@pytest.mark.parametrize(("part", "factor"), [("Recovance", 1609.344), ("grunt", 1000.0)])
def test_units_of_the_real_garmin_exports_are_found(part: str, factor: float) -> None:
    row = next((r for r in ROWS if part in r["local_path"]), None)
    if row is None:
        pytest.skip("this sample is not at hand")
    shown = _expected(row)["sum_distance_as_displayed_by_type"]
    parsed = read_table(SAMPLES / row["local_path"], row["local_path"], now=NOW)
    for raw, total in shown.items():
        metres = sum(a.distance_m or 0 for a in parsed.activities if a.sport_raw == raw)
        assert metres == pytest.approx(total * (1.0 if raw == "Rowing" else factor))


@pytest.mark.parametrize("row", ROWS, ids=[r["local_path"].split("/")[-1] for r in ROWS])
def test_the_store_keeps_each_of_them_once(
    row: dict[str, str], engine: Engine, settings: Settings, tmp_path: Path
) -> None:
    """Neighbouring sessions of one file are no duplicates of each other, and a second time adds nothing."""
    expected = _expected(row)
    (receipt,) = import_paths(engine, settings, "me", [SAMPLES / row["local_path"]])["files"]
    wanted = expected.get("activities", 0), expected.get("set_rows", expected.get("sets", 0))
    assert (receipt["activities_new"], receipt["sets_new"]) == wanted
    assert receipt["activities_merged"] == receipt["activities_unchanged"] == receipt["sets_unchanged"] == 0
    longer = tmp_path / "later.csv"
    longer.write_bytes((SAMPLES / row["local_path"]).read_bytes() + b"\n")
    (again,) = import_paths(engine, settings, "me", [longer])["files"]
    assert (again["activities_new"], again["activities_merged"], again["sets_new"]) == (0, 0, 0)
    assert (again["activities_unchanged"], again["sets_unchanged"]) == wanted
