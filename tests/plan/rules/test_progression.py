import datetime as dt

import pytest

from fitjax.domain.activity import Activity
from fitjax.domain.vocabulary import Sport
from tests.plan.rules.plans import MONDAY, athlete, day, found, only, plan, run

TEN_KM = athlete(history={"longest_run_km_30d": 10.0})


@pytest.mark.parametrize(
    ("km", "expected"),
    [
        (11.0, None),
        (11.1, ("warn", 1.11, 1.1)),
        (13.0, ("warn", 1.3, 1.1)),
        (13.1, ("error", 1.31, 1.3)),
        (20.0, ("error", 2.0, 1.3)),
        (20.1, ("block", 2.01, 2.0)),
    ],
)
def test_a_run_is_judged_against_the_longest_of_the_last_thirty_days(km: float, expected: object) -> None:
    document = plan({0: run(km * 6, km=km)})
    assert (only("single_session_spike", document, TEN_KM) if expected else None) == expected
    assert bool(found("single_session_spike", document, TEN_KM)) == bool(expected)


def test_a_run_more_than_thirty_days_ago_no_longer_counts() -> None:
    weeks = [{0: run(72, km=12)}, *[{0: run(48, km=8)} for _ in range(3)]]
    at_28_days = plan(*weeks, {0: run(78, km=13)})
    assert not found("single_session_spike", at_28_days, athlete(history={"longest_run_km_30d": 12.0}))
    at_35_days = plan(*weeks, {0: run(48, km=8)}, {0: run(78, km=13)})
    assert only("single_session_spike", at_35_days, athlete(history={"longest_run_km_30d": 12.0})) == (
        "error",
        1.625,
        1.3,
    )


def test_imported_runs_come_before_the_profile() -> None:
    start = dt.datetime.combine(MONDAY - dt.timedelta(days=10), dt.time(8))
    done = Activity(row=2, start=start, sport=Sport.RUN, distance_m=15_000.0)
    document = plan({0: run(96, km=16)})
    assert only("single_session_spike", document, TEN_KM)[0] == "error"
    assert not found("single_session_spike", document, TEN_KM, activities=[done])


def test_the_whole_run_counts_not_its_longest_unbroken_piece() -> None:
    """NHS Couch to 5K, weeks 4 to 6 with five minutes of walking around: 31.5, 31, 31, 30, 28, 35 minutes in all."""
    novice = athlete(experience="novice")
    totals = [(31.5,) * 3, (31, 31, 30), (34, 33, 35)]
    weeks = [{d: run(m, km=m / 8) for d, m in zip((0, 2, 4), week, strict=True)} for week in totals]
    assert not [f for f in found("single_session_spike", plan(*weeks), novice) if f.severity != "warn"]
    assert not found("weekly_volume", plan(*weeks), novice)


def test_a_novice_with_no_history_may_start_with_thirty_minutes() -> None:
    novice = athlete(experience="novice")
    assert not found("single_session_spike", plan({0: run(33)}), novice)
    assert only("single_session_spike", plan({0: run(36)}), novice) == ("warn", 1.2, 1.1)
    assert only("single_session_spike", plan({0: run(45)}), novice) == ("error", 1.5, 1.3)
    assert only("single_session_spike", plan({0: run(61)}), novice)[0] == "block"


def test_without_history_the_first_week_of_someone_who_trains_is_taken_as_habit() -> None:
    assert not found("single_session_spike", plan({0: run(40), 5: run(100)}), athlete())
    assert found("single_session_spike", plan({0: run(40), 5: run(100)}, {5: run(111)}), athlete())


def test_a_race_is_said_to_be_far_but_never_mended() -> None:
    goal = {"kind": "run_marathon", "date": day(1, 6)}
    document = plan({6: run(253, "race", km=42.195)}, goal=goal)
    racer = athlete(goal=goal, history={"longest_run_km_30d": 20.0})
    assert not found("single_session_spike", document, racer)
    assert only("race_beyond_training", document, racer) == ("warn", 2.1098, 2.0)


def test_runs_without_distance_are_compared_by_minutes() -> None:
    document = plan({0: run(60) | {"distance_km": None}}, {0: run(90) | {"distance_km": None}})
    assert only("single_session_spike", document) == ("error", 1.5, 1.3)


def test_three_hours_are_long_enough() -> None:
    assert not found("long_run_minutes", plan({0: run(180)}))
    assert only("long_run_minutes", plan({0: run(181)})) == ("warn", 181, 180)


@pytest.mark.parametrize(("km", "limit"), [(25.6, 25.7), (25.7, None), (35.5, None), (35.6, 35.5)])
def test_the_longest_run_before_a_marathon_is_sixteen_to_twentytwo_miles(km: float, limit: float | None) -> None:
    goal = {"kind": "run_marathon", "date": day(2, 6)}
    document = plan({6: run(km * 6, km=km)}, {6: run(253, "race", km=42.195)}, goal=goal)
    limits = [f.limit for f in found("marathon_long_run", document, athlete(goal=goal))]
    assert limits == ([] if limit is None else [limit])


@pytest.mark.parametrize(("weekday", "late"), [(0, False), (1, True)])
def test_the_last_long_run_is_three_weeks_before_the_marathon(weekday: int, late: bool) -> None:
    goal = {"kind": "run_marathon", "date": day(3, 6)}
    document = plan({weekday: run(180, km=30)}, {2: run()}, {6: run(253, "race", km=42.195)}, goal=goal)
    found_late = [f.value for f in found("late_long_run", document, athlete(goal=goal))]
    assert found_late == ([19] if late else [])
