import numpy as np
import pytest

from fitjax.domain.plan import Week
from fitjax.plan.setting import make_setting
from fitjax.train.simulator.season import (
    SeasonState,
    WeekLog,
    live_week,
    profile_after,
    season_result,
    start_season,
)
from tests.train.simulator.plans import MONDAY, athlete, lifts, runner_week, week

N = 60


def lived(share: float, weeks: int, n: int = N, seed: int = 5) -> tuple[SeasonState, list[WeekLog]]:
    state, logs = start_season([athlete()] * n, seed), []
    for index in range(weeks):
        specs = [(0, "strength", "strength", 45.0), *runner_week(share)]
        state, log = live_week(state, [week(index, specs, lifts())] * n)
        logs.append(log)
    return state, logs


@pytest.fixture(scope="module")
def twelve() -> tuple[SeasonState, list[WeekLog]]:
    return lived(1.0, 12)


def test_equal_seeds_give_equal_seasons(twelve: tuple[SeasonState, list[WeekLog]]) -> None:
    again, _ = lived(1.0, 12)
    assert np.array_equal(season_result(again).gain, season_result(twelve[0]).gain)


def test_whatever_the_plan_the_same_people_fall_ill_on_the_same_days() -> None:
    _, little = lived(0.3, 6)
    _, much = lived(2.0, 6)
    # Someone hurt is counted as hurt, so only those hurt in neither season are compared.
    unhurt = ~np.any([log.injured for log in little + much], axis=0)
    ill = [np.sum([log.days_ill for log in logs], axis=0)[unhurt] for logs in (little, much)]
    assert ill[0].sum() > 0
    assert np.array_equal(ill[0], ill[1])


def test_without_training_fitness_decays_with_its_own_time_constant() -> None:
    state = start_season([athlete()] * N, 3)
    begun = state.body.fit[:, 0]
    for _ in range(6):
        state, _ = live_week(state, [None] * N)
    assert np.allclose(state.body.fit[:, 0], begun * np.exp(-42 / state.people.tau_fit))
    assert (season_result(state).change < 0).all()


def test_the_log_adds_up(twelve: tuple[SeasonState, list[WeekLog]]) -> None:
    for log in twelve[1]:
        assert len(log.sessions) == 5 * N
        minutes, km = np.zeros(N), np.zeros(N)
        for session in log.sessions:
            assert session.minutes <= session.planned.minutes
            assert session.done == (session.minutes > 0)
            minutes[session.athlete] += session.minutes
            km[session.athlete] += session.distance_km or 0
        assert np.allclose(minutes, log.minutes)
        assert np.allclose(km, log.distance_km)
        assert (log.done <= log.planned).all()


def test_the_injured_and_the_ill_do_nothing(twelve: tuple[SeasonState, list[WeekLog]]) -> None:
    away = [(log.days_injured + log.days_ill, log.minutes) for log in twelve[1]]
    whole = [minutes[days == 7] for days, minutes in away]
    assert sum(len(minutes) for minutes in whole) > 0
    assert all((minutes == 0).all() for minutes in whole)


def test_a_sudden_long_run_hurts_more_people() -> None:
    hurt = []
    for minutes in (70.0, 180.0):
        state = start_season([athlete()] * 1500, 1)
        _, log = live_week(state, [week(0, [(6, "run", "long", minutes)])] * 1500)
        hurt.append(log.injured.sum())
    assert hurt[1] > 1.5 * hurt[0]


def test_training_gains_rest_loses_and_the_gain_stays_between_nought_and_one(
    twelve: tuple[SeasonState, list[WeekLog]],
) -> None:
    trained, idle = season_result(twelve[0]), season_result(lived(0.05, 12)[0])
    assert trained.gain.mean() > idle.gain.mean() + 0.2
    for result in (trained, idle):
        assert ((result.gain >= 0) & (result.gain <= 1)).all()
        assert ((result.done_share >= 0) & (result.done_share <= 1)).all()


def test_a_race_is_judged_on_its_day() -> None:
    state = start_season([athlete()] * 4, 1)
    for index in range(5):
        specs = runner_week() if index < 3 else [*runner_week(0.5)[:3], (6, "run", "race", 50.0)] if index == 3 else []
        state, _ = live_week(state, [week(index, specs)] * 4)
        if index == 3:
            on_the_day = season_result(state).change
    assert np.array_equal(season_result(state).change, on_the_day)


def test_a_season_that_ends_earlier_is_judged_at_its_own_end() -> None:
    state = start_season([athlete("general_health")] * 3, 1)
    for index in range(10):
        plans = [week(index, runner_week()) if index < 6 else None] * 3
        state, _ = live_week(state, plans)
        if index == 5:
            at_its_end = season_result(state)
    assert np.array_equal(season_result(state).gain, at_its_end.gain)
    assert np.array_equal(season_result(state).days_lost, at_its_end.days_lost)


def test_the_profile_afterwards_tells_the_last_four_weeks_and_plans_again(
    twelve: tuple[SeasonState, list[WeekLog]],
) -> None:
    state, logs = twelve
    for index in range(8):
        history = profile_after(athlete(), state, index).history
        assert history.weekly_minutes == pytest.approx([log.minutes[index] for log in logs[-4:]], abs=0.06)
        longest = max(log.longest_run_km[index] for log in logs[-5:])
        assert (history.longest_run_km_30d or 0) <= longest + 0.01
        setting = make_setting(profile_after(athlete(), state, index), MONDAY, 8)
        assert setting.week_minutes >= 60


def test_weeks_away_show_as_a_layoff() -> None:
    state = start_season([athlete()] * 2, 1)
    away: list[Week | None] = [None, week(0, [(d, "run", "easy", 40.0) for d in range(7)])]
    for _ in range(5):
        state, _ = live_week(state, away)
    assert profile_after(athlete(), state, 0).history.layoff_weeks == 5
    assert profile_after(athlete(), state, 0).history.longest_run_km_30d is None
    assert profile_after(athlete(), state, 1).history.layoff_weeks == 0


def test_a_week_for_each_athlete_is_asked_for() -> None:
    with pytest.raises(ValueError, match="1 weeks for 2 athletes"):
        live_week(start_season([athlete()] * 2, 1), [None])
