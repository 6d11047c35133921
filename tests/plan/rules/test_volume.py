import math

import pytest

from tests.plan.rules.plans import athlete, found, only, plan, run


def week(minutes: float, runs: int = 4, **more: object) -> dict:
    """`runs` equal runs, two days apart at most."""
    return {weekday: run(minutes / runs, **more) for weekday in range(runs)}


HUNDRED = athlete(history={"weekly_distance_km": [20, 40, 30, 10], "longest_run_km_30d": 20})


@pytest.mark.parametrize(
    ("km", "expected"),
    [(48, None), (48.4, ("warn", 1.21, 1.2)), (52, ("warn", 1.3, 1.2)), (52.4, ("error", 1.31, 1.3))],
)
def test_a_week_is_judged_against_the_best_of_the_four_before(km: float, expected: object) -> None:
    document = plan(week(km * 6))
    assert (only("weekly_volume", document, HUNDRED) if expected else None) == expected
    assert bool(found("weekly_volume", document, HUNDRED)) == bool(expected)


def test_coming_back_from_a_lighter_week_is_no_rise() -> None:
    assert not found("weekly_volume", plan(week(240), week(150), week(240)), athlete())


def test_a_first_week_that_starts_late_counts_in_proportion() -> None:
    """Four days with 120 min stand for 210 min a week, so 240 min are a rise of 14 %, not of 100 %."""
    document = plan({3: run(40), 4: run(40), 5: run(40)}, week(240)).to_json()
    document["start"] = document["weeks"][0]["start"] = "2027-01-07"
    changed = {key: document[key] for key in ("start", "weeks")}
    assert not found("weekly_volume", plan(**changed), athlete())


def test_ninety_minutes_of_running_a_week_are_never_a_spike() -> None:
    little = athlete(history={"weekly_distance_km": [2, 2, 2, 2], "longest_run_km_30d": 5})
    assert not found("weekly_volume", plan(week(90)), little)
    assert only("weekly_volume", plan(week(120)), little) == ("error", 1.3333, 1.3)


def test_a_novice_may_add_one_run_of_twenty_minutes() -> None:
    history = {"weekly_distance_km": [16.0] * 4, "longest_run_km_30d": 8}  # 96 min at 6 min/km
    assert not found("weekly_volume", plan(week(116)), athlete(experience="novice", history=history))
    assert found("weekly_volume", plan(week(116)), athlete(history=history))


def test_without_running_a_large_step_is_only_pointed_out() -> None:
    ride = {0: {"sport": "ride", "kind": "easy", "minutes": 120}, 2: {"sport": "ride", "kind": "easy", "minutes": 121}}
    rider = athlete(history={"weekly_minutes": [200.0] * 4})
    assert only("weekly_minutes", plan(ride), rider) == ("warn", 1.205, 1.2)


@pytest.mark.parametrize(("runs", "share"), [(3, 0.50), (4, 0.50), (5, 0.47), (6, 0.47)])
def test_the_long_run_is_no_more_than_its_share(runs: int, share: float) -> None:
    rest = (1 - share) * 300 / (runs - 1)
    at_limit = {6: run(300 * share)} | {weekday: run(rest) for weekday in range(runs - 1)}
    assert not found("long_run_share", plan(at_limit))
    (finding,) = found("long_run_share", plan(at_limit | {6: run(300 * share + 5)}))
    assert finding.limit == share


def test_fitness_that_rises_by_more_than_eight_a_week_is_steep() -> None:
    """One load on Sunday raises CTL by load x (1 - exp(-1/42)) from zero."""
    gain = 1 - math.exp(-1 / 42)
    fresh = athlete(history={"ctl": 0.0})
    assert not found("ctl_ramp", plan({6: run(load=7.99 / gain)}), fresh)
    severity, value, limit = only("ctl_ramp", plan({6: run(load=8.01 / gain)}), fresh)
    assert (severity, value, limit) == ("warn", pytest.approx(8.01, abs=1e-3), 8)


def test_the_load_of_the_race_itself_is_no_steep_week() -> None:
    fresh, race = athlete(history={"ctl": 0.0}), run(load=500, kind="race")
    assert found("ctl_ramp", plan({6: run(load=500)}), fresh)
    assert not found("ctl_ramp", plan({6: race}), fresh)


def test_volume_and_hard_sessions_do_not_rise_together() -> None:
    base = {0: run(40), 2: run(40), 4: run(40, "tempo")}
    more_hard = {0: run(40, "tempo"), 2: run(40), 4: run(40, "tempo")}
    assert not found("one_variable", plan(base, more_hard))
    longer = {0: run(40, "tempo"), 2: run(50), 4: run(40, "tempo")}
    assert only("one_variable", plan(base, longer)) == ("warn", 2, 1)


def test_after_four_building_weeks_comes_a_lighter_one() -> None:
    rising = [week(200 + 10 * n) for n in range(5)]
    assert not found("cut_back_week", plan(*rising, week(0.85 * 240), week(250)))
    assert only("cut_back_week", plan(*rising, week(250))) == ("warn", 5, 4)


def test_a_week_with_a_long_run_a_fifth_shorter_counts_as_lighter() -> None:
    rising = [week(160 + 10 * n) | {6: run(60)} for n in range(4)]
    more = [week(205) | {6: run(60)}, week(210) | {6: run(60)}]
    assert not found("cut_back_week", plan(*rising, week(190) | {6: run(48)}, *more))
    assert found("cut_back_week", plan(*rising, week(190) | {6: run(52)}, *more))


def test_weeks_that_only_hold_the_volume_are_not_building() -> None:
    assert not found("cut_back_week", plan(*[week(200)] * 9))


@pytest.mark.parametrize(("away", "limit"), [(2, 0.9), (4, 0.5)])
def test_a_break_is_come_back_from_below_the_old_load(away: float, limit: float) -> None:
    back = athlete(history={"layoff_weeks": away, "weekly_minutes": [200.0]})
    assert not found("layoff_return", plan(week(200 * limit)), back)
    assert only("layoff_return", plan(week(200 * limit + 4)), back) == ("error", limit + 0.02, limit)


def test_a_break_of_a_week_changes_nothing() -> None:
    assert not found("layoff_return", plan(week(200)), athlete(history={"layoff_weeks": 1, "weekly_minutes": [200.0]}))
