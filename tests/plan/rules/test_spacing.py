from tests.plan.rules.plans import athlete, day, found, lift, only, plan, run, strength


def test_hard_sessions_two_days_apart_pass_and_on_neighbouring_days_fail() -> None:
    assert not found("hard_spacing", plan({1: run(kind="tempo"), 3: run(kind="interval")}))
    assert only("hard_spacing", plan({1: run(kind="tempo"), 2: run(kind="interval")})) == ("error", 24, 48)
    assert only("hard_spacing", plan({1: [run(kind="tempo"), run(kind="hills")]})) == ("error", 0, 48)


def test_the_gap_is_kept_across_weeks() -> None:
    assert found("hard_spacing", plan({6: run(kind="tempo")}, {0: run(kind="tempo")}))


def test_a_session_is_hard_by_what_it_holds_whatever_it_is_called() -> None:
    aim = {"kind": "rpe", "low": 8, "high": 9, "unit": "CR-10"}
    steps = [{"what": "warmup", "minutes": 20}, {"what": "work", "repeat": 5, "minutes": 4, "target": aim}]
    disguised = run(40) | {"steps": steps}
    assert found("hard_spacing", plan({1: run(kind="tempo"), 2: disguised}))
    strides = [{"what": "work", "minutes": 37}, {"what": "work", "repeat": 6, "minutes": 0.5, "target": aim}]
    assert not found("hard_spacing", plan({1: run(kind="tempo"), 2: run(40) | {"steps": strides}}))


def test_five_sessions_hold_two_hard_ones_and_six_hold_three() -> None:
    three_hard = {0: run(kind="tempo"), 2: run(kind="tempo"), 4: run(kind="tempo")}
    assert not found("hard_sessions", plan({0: run(kind="tempo"), 2: run(kind="tempo"), 4: run()}))
    assert only("hard_sessions", plan(three_hard)) == ("error", 3, 2)
    assert not found("hard_sessions", plan(three_hard | {1: run(), 3: run(), 5: run()}))


def test_one_long_session_of_a_sport_a_week() -> None:
    assert not found("long_sessions", plan({5: run(kind="long")}))
    assert only("long_sessions", plan({2: run(kind="long"), 5: run(kind="long")})) == ("error", 2, 1)


def test_nothing_hard_the_day_before_or_after_a_race() -> None:
    race = run(50, "race")
    assert not found("hard_near_race", plan({4: run(kind="tempo"), 6: race}))
    (before,) = found("hard_near_race", plan({5: run(kind="tempo"), 6: race}))
    assert before.date.isoformat() == day(1, 5)
    (after,) = found("hard_near_race", plan({5: race, 6: run(kind="tempo")}))
    assert after.date.isoformat() == day(1, 6)


def test_one_rest_day_a_week_and_two_for_novices() -> None:
    six = dict.fromkeys(range(6), run())
    assert not found("rest_days", plan(six), athlete())
    assert only("rest_days", plan(six | {6: run()}), athlete()) == ("error", 0, 1)
    novice = athlete(experience="novice")
    assert only("rest_days", plan(six), novice) == ("error", 1, 2)
    assert not found("rest_days", plan(dict.fromkeys(range(5), run())), novice)


def test_recovery_mobility_and_an_hours_walk_count_as_rest() -> None:
    for easy in ({"sport": "walk", "kind": "easy", "minutes": 60}, run(30, "recovery")):
        assert not found("rest_days", plan(dict.fromkeys(range(6), run()) | {6: easy}), athlete())
    long_walk = {"sport": "walk", "kind": "easy", "minutes": 61}
    assert found("rest_days", plan(dict.fromkeys(range(6), run()) | {6: long_walk}), athlete())


def test_more_than_seven_days_without_rest_are_pointed_out() -> None:
    first = {weekday: run() for weekday in range(1, 7)}
    assert not found("days_without_rest", plan(first, {0: run()}))
    assert only("days_without_rest", plan(first, {0: run(), 1: run()})) == ("warn", 8, 7)


def test_a_novice_rests_a_muscle_for_two_days() -> None:
    novice, push = athlete(experience="novice"), strength(lift("push_up", rpe=7))
    assert not found("muscle_spacing", plan({0: push, 2: push}), novice)
    assert only("muscle_spacing", plan({0: push, 1: push}), novice) == ("warn", 24, 48)
    assert not found("muscle_spacing", plan({0: push, 1: strength(lift("leg_press"))}), novice)
    assert not found("muscle_spacing", plan({0: push, 1: strength(lift("push_up", rpe=6))}), novice)
    assert not found("muscle_spacing", plan({0: push, 1: push}), athlete())


def test_strength_as_a_goal_does_not_share_its_day_with_endurance() -> None:
    both = plan({0: [strength(lift()), run()]})
    assert found("same_day_interference", both, athlete(goal={"kind": "strength"}))
    assert not found("same_day_interference", both, athlete())


def test_who_has_never_run_rests_between_runs() -> None:
    beginner = athlete(experience="novice")
    assert not found("beginner_run_days", plan({0: run(20), 2: run(20)}), beginner)
    assert only("beginner_run_days", plan({0: run(20), 1: run(20)}), beginner) == ("warn", 1, 0)
    runner = athlete(experience="novice", history={"weekly_distance_km": [15.0] * 4})
    assert not found("beginner_run_days", plan({0: run(20), 1: run(20)}), runner)
