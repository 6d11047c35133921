"""Real files of endurance and wellness apps against totals counted elsewhere; skipped where they are not at hand."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.domain.errors import ImportProblem
from fitjax.ingest.read import read_table

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
NOW = datetime(2027, 1, 1, tzinfo=UTC)
KINDS = (
    "apple_health_csv", "concept2_logbook_csv", "garmin_sleep_csv", "google_fit_daily_csv", "opentracks_csv",
    "runkeeper_csv", "samsung_health_csv", "strava_api_csv", "strava_ifttt_csv", "strava_manual_csv",
)  # fmt: skip
REFUSED = {
    "fitbit_kaggle_csv": "people; import a file with the rows of one",
    "strava_stream_csv": "no date",
    "rr_intervals": "no date; put the day into the file's name",
}
# Total in the list of samples → what must add up to it, in the list's unit.
SUMS: dict[str, tuple[str, float]] = {
    "sum_Work Time (Seconds)": ("duration_s", 1), "sum_Work Distance": ("distance_m", 1),
    "sum_Total Cal": ("calories_kcal", 1), "sum_Step count": ("steps", 1), "sum_Distance (m)": ("distance_m", 1),
    "sum_Calories (kcal)": ("total_kcal", 1), "sum_Move Minutes count": ("active_s", 60),
    "sum_Distance (mi)": ("distance_m", 1609.344), "sum_Calories Burned": ("calories_kcal", 1),
    "sum_duration_s": ("duration_s", 1), "sum_distance": ("distance_m", 1), "sum_moving_time": ("moving_s", 1),
}  # fmt: skip


def _listed() -> list[dict[str, str]]:
    manifest = SAMPLES / "MANIFEST.csv"
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if (SAMPLES / row["local_path"]).is_file()]


ROWS = [row for row in _listed() if row["kind"] in KINDS]
NOT = [row for row in _listed() if row["kind"] in REFUSED and not row["local_path"].endswith(".hrm")]
pytestmark = pytest.mark.skipif(not ROWS, reason="the sample exports are not at hand")


def _name(row: dict[str, str]) -> str:
    return row["local_path"].split("/")[-1]


def _total(parsed: ParsedFile, field: str) -> float:
    if parsed.activities:
        return sum(getattr(one, field) or 0.0 for one in parsed.activities)
    return sum(one.value for one in parsed.wellness if one.metric.value == field)


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_a_real_table_gives_the_counted_totals(row: dict[str, str]) -> None:
    parsed = read_table(SAMPLES / row["local_path"], _name(row), now=NOW)
    expected: dict[str, Any] = json.loads(row["expected"])
    assert parsed.format == row["kind"]
    assert (parsed.rejected, parsed.set_aside) == ((), ())
    if row["kind"] == "opentracks_csv":
        (track,) = parsed.activities
        assert track.stream is not None
        assert len(track.stream) == expected["rows"]
        return
    assert parsed.rows_read == expected["rows"]
    for name, (field, factor) in SUMS.items():
        if name in expected:
            assert _total(parsed, field) == pytest.approx(expected[name] * factor, rel=1e-9), name
    if "sum_value" in expected:
        kind = "steps" if "Step" in row["local_path"] else "distance_m"
        assert _total(parsed, kind) == pytest.approx(expected["sum_value"] * (1 if kind == "steps" else 1000), abs=1)
    if "date_min" in expected and parsed.activities:
        starts = [one.start.replace(tzinfo=None) for one in parsed.activities]
        assert f"{min(starts):%Y-%m-%d %H:%M:%S}"[:10] == expected["date_min"][:10]


@pytest.mark.parametrize("row", NOT, ids=_name)
def test_what_cannot_come_in_is_refused_with_its_reason(row: dict[str, str]) -> None:
    with pytest.raises(ImportProblem, match=REFUSED[row["kind"]]):
        read_table(SAMPLES / row["local_path"], _name(row), now=NOW)
