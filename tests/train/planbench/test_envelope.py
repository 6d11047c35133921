"""Running weeks against the published 5th to 95th percentile, on plans whose answer can be counted by hand."""

from fitjax.train.planbench.athletes import Request
from fitjax.train.planbench.envelope import envelope
from tests.plan.rules.test_calibration import PLANS, START, published, runner
from tests.train.planbench.plans import plan, request, run, three_runs


def test_steady_growth_of_a_tenth_is_inside_every_week() -> None:
    weeks = [three_runs(week, (5 * 1.1**week, 6 * 1.1**week, 9 * 1.1**week)) for week in range(5)]
    found = envelope(plan(weeks), request())
    assert found["ramp"] == [4, 4]
    assert found["share"] == [5, 5]
    assert found["weeks"] == [5, 5]
    assert found["taper"] == [0, 0]


def test_a_quarter_more_in_a_week_is_outside_and_so_is_half() -> None:
    weeks = [three_runs(0, (5, 5, 8)), three_runs(1, (6, 6, 10.5)), three_runs(2, (10, 10, 14))]
    assert envelope(plan(weeks), request())["ramp"] == [0, 2]


def test_a_lighter_week_is_measured_against_the_best_of_four() -> None:
    weeks = [three_runs(0, (6, 6, 8)), three_runs(1, (4, 4, 7)), three_runs(2, (6, 6, 9))]
    # 15 of 20 is a quarter less, inside; 21 against 20, not against 15, is 5 % more.
    assert envelope(plan(weeks), request())["ramp"] == [2, 2]


def test_a_week_cut_by_a_date_ruled_out_is_not_judged_by_the_ramp() -> None:
    weeks = [three_runs(0, (6, 6, 8)), three_runs(1, (2, 2, 3)), three_runs(2, (6, 6, 9))]
    assert envelope(plan(weeks), request())["ramp"] == [1, 2]
    assert envelope(plan(weeks), request(blackout_dates=["2026-12-16"]))["ramp"] == [1, 1]


def test_weeks_after_the_peak_are_not_judged_by_the_ramp() -> None:
    weeks = [three_runs(0, (6, 6, 8)), three_runs(1, (2, 2, 3)), three_runs(2, (1, 1, 1.5))]
    assert envelope(plan(weeks), request())["ramp"] == [0, 0]


def test_a_long_run_of_more_than_half_the_week_is_outside() -> None:
    found = envelope(plan([three_runs(0, (2, 3, 5)), three_runs(1, (2, 2.5, 5.5))]), request())
    assert found["share"] == [1, 2]


def test_two_runs_a_week_are_judged_apart() -> None:
    found = envelope(plan([[run(1, 4), run(6, 8)]]), request())
    assert (found["share"], found["share_all"]) == ([0, 0], [0, 1])


def test_the_week_before_the_race_is_compared_with_the_peak() -> None:
    def tapered(last: float) -> list[int]:
        weeks = [three_runs(week, (6, 6, 8)) for week in range(4)]
        weeks += [three_runs(4, (last, last, last)), [run(35 + 5, 10, kind="race")]]
        return envelope(plan(weeks), request())["taper"]

    assert tapered(13.4 / 3) == [1, 1]
    assert tapered(10.0 / 3) == [0, 1]
    assert tapered(20.0 / 3) == [0, 1]


def test_other_goals_have_no_envelope() -> None:
    assert envelope(plan([three_runs(0, (5, 5, 8))]), request("weight_loss")) == {}


def test_published_plans_are_inside_in_most_weeks_but_not_in_all() -> None:
    judged = [envelope(published(name), Request(1, runner(name), START, None)) for name in PLANS]
    for measure, low, high in (("ramp", 0.85, 0.95), ("share", 0.9, 1.0), ("weeks", 0.85, 0.95)):
        inside, of = (sum(one[measure][i] for one in judged) for i in (0, 1))
        assert low <= inside / of < high
