import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.vocabulary import GoalKind, Kind, Sport
from fitjax.train.athletes import draw_profile
from fitjax.train.simulate import draw_people, session_expectations, simulate
from tests.train.simulator.plans import MONDAY, athlete, lifts, plan, runner_week

PEOPLE = draw_people(2)
MIXED = [(0, "strength", "strength", 45.0), (1, "run", "easy", 40.0), (3, "run", "tempo", 40.0),
         (4, "strength", "strength", 45.0), (6, "run", "long", 60.0)]  # fmt: skip


def score(goal: str, weeks: list, exercises: tuple = ()) -> float:
    profile = athlete(goal)
    return simulate(plan(profile, weeks, exercises), profile, PEOPLE).score


def test_equal_seeds_equal_results() -> None:
    profile = athlete()
    weeks = plan(profile, [runner_week()] * 4)
    assert simulate(weeks, profile, draw_people(7)) == simulate(weeks, profile, draw_people(7))


@pytest.mark.parametrize("goal", list(GoalKind))
def test_every_goal_is_served_by_training_between_too_little_and_too_much(goal: GoalKind) -> None:
    def scaled(share: float) -> list:
        return [[(day, sport, kind, minutes * share) for day, sport, kind, minutes in MIXED]] * 12

    right = score(goal, scaled(1.0), lifts(3))
    assert score(goal, scaled(0.15), lifts(1)) < 0.8 * right
    assert score(goal, scaled(6.0), lifts(18)) < 0.8 * right


def test_a_taper_before_the_race_raises_performance_on_the_day() -> None:
    race = [(6, "run", "race", 50.0)]
    profile = athlete(date=MONDAY + dt.timedelta(days=55))
    build = [runner_week(1.25)] * 6
    tapered = [*build, runner_week(0.7), runner_week(0.4)[:3] + race]
    untapered = [*build, runner_week(1.25), runner_week(1.25)[:3] + race]
    gain = [simulate(plan(profile, weeks), profile, PEOPLE).aerobic for weeks in (tapered, untapered)]
    assert gain[0] > gain[1] + 0.03


def test_rest_from_twelve_weeks_of_training_loses_more_the_longer_it_lasts() -> None:
    aerobic = []
    for weeks in (2, 6, 12):
        profile = athlete()
        aerobic.append(simulate(plan(profile, [[]] * weeks), profile, PEOPLE).aerobic)
    assert aerobic[0] > aerobic[1] > aerobic[2]


def test_a_spike_costs_injuries() -> None:
    steady, jump = ([*[runner_week()] * 3, [(6, "run", "long", minutes)]] for minutes in (75.0, 115.0))
    profile = athlete("run_marathon")
    injuries = [simulate(plan(profile, weeks), profile, PEOPLE).injury for weeks in (steady, jump)]
    assert injuries[1] > injuries[0]


def test_the_sport_of_the_goal_serves_it_best() -> None:
    rides = [[(day, "ride", kind, minutes) for day, _, kind, minutes in runner_week()]] * 8
    assert score("run_10k", [runner_week()] * 8) > score("run_10k", rides)
    assert score("cycling", rides) > score("cycling", [runner_week()] * 8)


def test_a_triathlete_needs_all_three_sports() -> None:
    runs = [(0, "run", "easy", 45.0), (2, "run", "easy", 45.0), (4, "run", "easy", 45.0), (6, "run", "long", 60.0)]
    mixed = [(0, "swim", "easy", 45.0), (2, "ride", "easy", 45.0), (4, "run", "easy", 45.0), (6, "ride", "long", 60.0)]
    assert score("triathlon", [mixed] * 8) > score("triathlon", [runs] * 8)


def test_heavy_sets_serve_strength_and_more_sets_serve_size() -> None:
    three = [[(day, "strength", "strength", 60.0) for day in (0, 2, 4)]] * 10
    assert score("strength", three, lifts(3, 5, 8.0)) > score("strength", three, lifts(3, 15, 8.0))
    assert score("hypertrophy", three, lifts(4, 10, 8.0)) > score("hypertrophy", three, lifts(1, 10, 8.0))


_SESSIONS = st.tuples(st.integers(0, 6), st.sampled_from(list(Sport)), st.sampled_from(list(Kind)), st.floats(0, 1440))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 500), st.lists(st.lists(_SESSIONS, max_size=8), max_size=6))
def test_whatever_a_plan_says_its_outcome_is_a_number_within_bounds(seed: int, weeks: list) -> None:
    profile = draw_profile(seed)
    season = plan(profile, weeks, lifts(8))
    outcome = simulate(season, profile, PEOPLE)
    for value in (outcome.gain, outcome.aerobic, outcome.strength, outcome.injury):
        assert 0 <= value <= 1
    told = [pair for pairs in session_expectations(season, profile) for pair in pairs]
    assert all(0 <= done <= 1 and 1 <= effort <= 10 for done, effort in told)


def test_an_empty_plan_is_judged_too() -> None:
    profile = athlete("general_health")
    assert 0 <= simulate(plan(profile, []), profile, PEOPLE).score < 15
