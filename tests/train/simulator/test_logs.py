from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.read import read_table
from fitjax.metrics.exercises import exercise_of
from fitjax.train.simulator.logs import log_csv
from fitjax.train.simulator.season import live_week, start_season
from fitjax.train.simulator.state import LivedSession, WeekLog
from tests.train.simulator.plans import athlete, lifts, runner_week, week

NOW = datetime(2028, 1, 1, tzinfo=UTC)
SPECS = [
    (0, "strength", "strength", 45.0),
    *runner_week(),
    (2, "ride", "easy", 60.0),
    (2, "mobility", "mobility", 15.0),
    (5, "swim", "easy", 30.0),
]


@pytest.fixture(scope="module")
def lived() -> list[WeekLog]:
    state, logs = start_season([athlete()] * 2, 8), []
    for index in range(40):
        state, log = live_week(state, [week(index, SPECS, lifts())] * 2)
        logs.append(log)
    return logs


@pytest.fixture(scope="module")
def parsed(lived: list[WeekLog], tmp_path_factory: pytest.TempPathFactory) -> dict[str, ParsedFile]:
    return read(log_csv(athlete(), lived, 1, 3), tmp_path_factory.mktemp("logs"))


def read(files: dict[str, str], folder: Path) -> dict[str, ParsedFile]:
    found = {}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
        found[name] = read_table(folder / name, name, now=NOW)
    return found


def done(lived: list[WeekLog], *, lifting: bool) -> list[LivedSession]:
    sessions = [s for log in lived for s in log.sessions if s.athlete == 1 and s.done]
    return [s for s in sessions if (s.planned.sport is Sport.STRENGTH) == lifting]


def test_both_files_are_read_back_without_a_rejected_row(parsed: dict[str, ParsedFile]) -> None:
    assert set(parsed) == {"strava_activities.csv", "hevy.csv"}
    for file in parsed.values():
        assert file.rejected == ()
    assert {a.sport for a in parsed["strava_activities.csv"].activities} == {
        Sport.RUN, Sport.RIDE, Sport.SWIM, Sport.MOBILITY
    }  # fmt: skip


def test_what_is_read_is_what_was_lived_less_the_noise(parsed: dict[str, ParsedFile], lived: list[WeekLog]) -> None:
    activities = parsed["strava_activities.csv"].activities
    by_day = {(s.planned.date, s.planned.sport): s for s in done(lived, lifting=False)}
    for activity in activities:
        session = by_day[(activity.start.date(), activity.sport)]
        assert activity.moving_s == pytest.approx(session.minutes * 60, abs=11)
        assert (activity.duration_s or 0) >= (activity.moving_s or 0)
        if activity.sport is Sport.RUN:
            assert activity.distance_m == pytest.approx(1000 * (session.distance_km or 0), rel=0.07)
    logged = len({(a.start.date(), a.sport) for a in activities})
    assert 0.85 * len(by_day) < logged < len(by_day)


def test_heart_rate_and_effort_are_sometimes_missing_and_some_uploads_come_twice(
    parsed: dict[str, ParsedFile],
) -> None:
    activities = parsed["strava_activities.csv"].activities
    assert 0.05 < sum(a.avg_hr is None for a in activities) / len(activities) < 0.35
    assert any(a.rpe is None for a in activities)
    assert any(a.rpe is not None for a in activities)
    assert max(Counter((a.start.date(), a.sport) for a in activities).values()) == 2


def test_lifting_comes_back_as_the_exercises_that_were_done(
    parsed: dict[str, ParsedFile], lived: list[WeekLog]
) -> None:
    sets = parsed["hevy.csv"].sets
    keys = {found.key for s in sets if (found := exercise_of(s.exercise))}
    assert keys == {exercise.name for exercise in lifts()}
    assert len({s.workout_start for s in sets}) <= len(done(lived, lifting=True))


def test_the_same_seed_writes_the_same_files(lived: list[WeekLog]) -> None:
    assert log_csv(athlete(), lived, 1, 3) == log_csv(athlete(), lived, 1, 3)
    assert log_csv(athlete(), lived, 1, 3) != log_csv(athlete(), lived, 1, 4)


def test_nothing_lived_writes_no_file(lived: list[WeekLog]) -> None:
    assert log_csv(athlete(), [], 0, 1) == {}
