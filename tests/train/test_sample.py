import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from fitjax.domain.profile import read_profile
from fitjax.ingest.read import read_table
from fitjax.metrics.exercises import exercise_of
from fitjax.train.sample import sample_files

SHIPPED = Path(__file__).parents[2] / "data" / "sample"


def test_the_shipped_files_are_what_the_command_writes():
    for name, text in sample_files().items():
        assert (SHIPPED / name).read_text(encoding="utf-8") == text


def test_a_history_that_ends_on_another_sunday_is_read_as_wholly_and_the_goal_moves_along(tmp_path: Path) -> None:
    files = sample_files(last_sunday=date(2028, 2, 27))
    assert json.loads(files["profile.json"])["goal"]["date"] == "2028-07-02"
    (tmp_path / "a.csv").write_text(files["strava_activities.csv"], encoding="utf-8")
    parsed = read_table(tmp_path / "a.csv", "a.csv", now=datetime(2028, 3, 1, tzinfo=UTC))
    assert parsed.rejected == ()
    assert max(a.start for a in parsed.activities).date() == date(2028, 2, 27)


def test_another_seed_is_another_athlete():
    assert sample_files(1)["hevy.csv"] != sample_files(2)["hevy.csv"]


def test_the_sample_stays_under_half_a_megabyte():
    assert sum((SHIPPED / name).stat().st_size for name in sample_files()) < 500_000


def test_the_profile_is_the_contracts():
    assert read_profile(json.loads((SHIPPED / "profile.json").read_text(encoding="utf-8"))).id == "sample"


@pytest.mark.parametrize(
    ("name", "form"), [("strava_activities.csv", "strava_activities_csv"), ("hevy.csv", "hevy_csv")]
)
def test_the_readers_take_every_row(name, form):
    parsed = read_table(SHIPPED / name, name)
    assert (parsed.format, parsed.rejected) == (form, ())
    assert parsed.rows_read == len(parsed.activities) + len(parsed.sets) > 250


def test_the_activities_run_over_ten_months_and_some_lack_heart_rate():
    found = read_table(SHIPPED / "strava_activities.csv", "activities.csv").activities
    assert min(a.start for a in found) < datetime(2026, 1, 20, tzinfo=UTC)
    assert max(a.start for a in found).date() == datetime(2026, 11, 15).date()
    assert {a.sport.value for a in found} == {"run", "ride", "walk"}
    assert 0.5 < sum(a.avg_hr is not None for a in found) / len(found) < 0.9
    assert all(a.distance_m is not None and a.distance_m > 1000 for a in found)


def test_every_lift_of_the_sample_is_known():
    names = {s.exercise for s in read_table(SHIPPED / "hevy.csv", "hevy.csv").sets}
    assert all(exercise_of(name) is not None for name in names)
