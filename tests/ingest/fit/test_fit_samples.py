"""Real FIT files against totals that were counted independently, and against fitdecode; skipped where not at hand."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.ingest.bench_fit import compare
from fitjax.ingest.fit import profile, read
from fitjax.ingest.fit.profile import Field
from fitjax.ingest.problems import Unrecognised

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
NOW = datetime(2027, 1, 1, tzinfo=UTC)
NOTHING_DONE = ("settings", "workout", "course")
UNDATED = ("DeveloperData",)
BLIND_TO_PACKED_TIMES = ("antfs-dump", "compressed-speed-distance.fit")
"""Files of whose records the independent count knows none."""


def _listed() -> list[dict[str, str]]:
    manifest = SAMPLES / "MANIFEST.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [row for row in rows if row["local_path"].startswith("fit_") and row["local_path"].lower().endswith(".fit")]


ROWS = _listed()
pytestmark = pytest.mark.skipif(not ROWS, reason="the sample exports are not at hand")
KINDS = {row["local_path"]: json.loads(row["expected"]) for row in ROWS}
DONE = [
    row
    for row in ROWS
    if KINDS[row["local_path"]]["file_type"] == "activity" and not any(u in row["local_path"] for u in UNDATED)
]


def _read(row: dict[str, str]) -> ParsedFile:
    return read((SAMPLES / row["local_path"]).read_bytes(), row["local_path"], NOW)


def _ids(rows: list[dict[str, str]]) -> list[str]:
    return [row["local_path"].split("__")[-1] for row in rows]


@pytest.mark.parametrize("row", DONE, ids=_ids(DONE))
def test_a_real_activity_has_the_counted_totals(row: dict[str, str]) -> None:
    expected, parsed = KINDS[row["local_path"]], _read(row)
    assert parsed.rows_read == len(parsed.activities) + len(parsed.sets) + len(parsed.rejected)
    sessions = sorted(expected["sessions"], key=lambda session: str(session["start_time"]))
    if not sessions:
        assert "moving_s" in parsed.activities[0].derived
        return
    assert len(parsed.activities) == len(sessions)
    for activity, session in zip(parsed.activities, sessions, strict=True):
        assert activity.start.astimezone(UTC).isoformat().replace("+00:00", "Z") == session["start_time"]
        assert activity.sport_raw.split("/")[0] == session["sport"]
        for name, ours in (
            ("total_elapsed_time", activity.duration_s),
            ("total_timer_time", activity.moving_s),
            ("total_distance", activity.distance_m),
            ("total_calories", activity.calories_kcal),
            ("avg_heart_rate", activity.avg_hr),
            ("max_heart_rate", activity.max_hr),
            ("avg_power", activity.avg_power_w),
            ("normalized_power", activity.normalized_power_w),
            ("training_stress_score", activity.tss),
            ("total_ascent", activity.ascent_m),
        ):
            if session.get(name):
                assert ours == pytest.approx(session[name], abs=0.001), name


@pytest.mark.parametrize("row", DONE, ids=_ids(DONE))
def test_its_streams_have_the_counted_records(row: dict[str, str]) -> None:
    expected, parsed = KINDS[row["local_path"]], _read(row)
    laps = [lap for activity in parsed.activities for lap in activity.laps]
    assert sum(lap.kind == "lap" for lap in laps) == expected["laps"]
    assert sum(lap.kind == "length" for lap in laps) == expected.get("active_lengths", 0)
    if any(name in row["local_path"] for name in BLIND_TO_PACKED_TIMES):
        return
    streams = [activity.stream for activity in parsed.activities if activity.stream is not None]
    missing = sum(int(text.rsplit(" ", 1)[1]) for text in parsed.warnings if text.startswith("records with"))
    if any("skipped" in text for text in parsed.warnings):
        assert sum(map(len, streams)) + missing > expected["records"]  # the count there ends at the first damage
        return
    assert sum(map(len, streams)) + missing == expected["records"]
    for column, counted in (("hr", "rec_hr"), ("power_w", "rec_power")):
        values = np.concatenate([s.columns[column] for s in streams if column in s.columns] or [np.zeros(0)])
        values = values[~np.isnan(values)]
        if not expected.get(f"{counted}_max"):
            # Power may come from a developer's field, which was not counted there.
            assert column == "power_w" or not len(values)
            continue
        # Late heart rates of a strap are averaged in another way here.
        near = 0.5 if "hr_msgs" in expected else 0.001
        # Zeros, which were counted there, add nothing to the sum.
        assert values.sum() / expected[f"{counted}_n"] == pytest.approx(expected[f"{counted}_mean"], abs=near)
        assert values.max() == pytest.approx(expected[f"{counted}_max"], abs=4 * near)


@pytest.mark.parametrize("row", [r for r in ROWS if KINDS[r["local_path"]]["file_type"] in NOTHING_DONE])
def test_settings_plans_and_courses_are_refused_by_name(row: dict[str, str]) -> None:
    with pytest.raises(Unrecognised, match="no activity"):
        _read(row)


def test_records_that_nobody_can_date_are_rejected_with_the_reason() -> None:
    row = next(r for r in ROWS if UNDATED[0] in r["local_path"])
    parsed = _read(row)
    assert "no record carries a time (records: 3)" in parsed.rejected[0].reason


@pytest.mark.slow
def test_the_numbers_are_fitdecodes() -> None:
    pytest.importorskip("fitdecode")
    found: dict[str, Any] = compare([SAMPLES / row["local_path"] for row in ROWS])
    assert found["files"] == len(ROWS)
    assert found["records"] > 130_000
    assert found["differences"] == []


def test_the_table_of_fields_is_the_public_profiles() -> None:
    known = pytest.importorskip("fitdecode.profile").MESSAGE_TYPES
    for message, fields in (
        (profile.FILE_ID, profile.FILE_ID_FIELDS),
        (profile.SESSION, profile.SESSION_FIELDS),
        (profile.LAP, profile.LAP_FIELDS),
        (profile.LENGTH, profile.LENGTH_FIELDS),
        (profile.RECORD, profile.RECORD_FIELDS),
        (profile.EVENT, profile.EVENT_FIELDS),
        (profile.WEIGHT_SCALE, {n: f for n, f in profile.WEIGHT_FIELDS.items() if n != "user"}),
    ):
        for name, field in fields.items():
            theirs = next(f for f in known[message].fields.values() if f.def_num == field.number)
            scaled = Field(theirs.def_num, float(theirs.scale or 1), float(theirs.offset or 0))
            assert theirs.name == name
            if not name.startswith("position") and name != "workout_rpe":
                assert scaled == field, name
