from tests.plan.rules.plans import athlete, found, lift, only, plan, run, strength

YOUNG, OLDER = athlete(birth_year=2012), athlete(birth_year=1960)
LIFT = strength(lift(reps=10))


def test_seconds_of_a_hold_are_not_repetitions() -> None:
    assert not found("youth_scheme", plan({0: strength(lift("side_plank", reps=30))}), YOUNG)


def test_young_lifters_do_six_to_fifteen_in_three_sets() -> None:
    for good in (lift(reps=6), lift(reps=15)):
        assert not found("youth_scheme", plan({0: strength(good)}), YOUNG)
    assert only("youth_scheme", plan({0: strength(lift(reps=5))}), YOUNG) == ("error", 5, 6)
    assert only("youth_scheme", plan({0: strength(lift(reps=16))}), YOUNG) == ("error", 16, 15)
    assert only("youth_scheme", plan({0: strength(lift(sets=4))}), YOUNG) == ("error", 4, 3)


def test_young_lifters_have_three_days_a_week_that_do_not_touch() -> None:
    assert not found("youth_lifting_days", plan(dict.fromkeys((0, 2, 4), LIFT)), YOUNG)
    assert not found("youth_lifting_gap", plan(dict.fromkeys((0, 2, 4), LIFT)), YOUNG)
    assert only("youth_lifting_days", plan(dict.fromkeys((0, 2, 4, 6), LIFT)), YOUNG) == ("error", 4, 3)
    assert only("youth_lifting_gap", plan({0: LIFT, 1: LIFT}), YOUNG) == ("error", 24, 48)
    assert not found("youth_lifting_gap", plan({0: LIFT, 1: LIFT}), athlete())


def test_young_lifters_are_not_tested_for_their_maximum() -> None:
    test = LIFT | {"kind": "test"}
    assert only("youth_testing", plan({0: test}), YOUNG)[0] == "error"
    assert not found("youth_testing", plan({0: test}), athlete())


def test_a_young_athlete_trains_no_more_hours_than_years_and_hears_of_sixteen() -> None:
    child = athlete(birth_year=2017)  # ten in 2027
    week = dict.fromkeys(range(5), run(120))
    assert not found("youth_hours", plan(week), child)
    assert only("youth_hours", plan(week | {5: run(6)}), child) == ("error", 10.1, 10)
    teenager = athlete(birth_year=2010)
    assert not found("youth_volume", plan(dict.fromkeys(range(6), run(160))), teenager)
    assert only("youth_volume", plan(dict.fromkeys(range(6), run(165))), teenager) == ("warn", 16.5, 16)


def test_from_sixtyfive_on_a_plan_holds_strength() -> None:
    older, runs = athlete(birth_year=1962), {0: run(), 2: run()}
    assert not found("older_strength", plan(runs | {4: strength(lift())}), older)
    assert only("older_strength", plan(runs | {4: run()}), older) == ("error", 0, 1)
    assert only("older_strength", plan(runs), older) == ("warn", 0, 1)
    assert not found("older_strength", plan(runs | {4: run()}), athlete(birth_year=1963))


def test_from_sixtyfive_on_three_sets_are_enough() -> None:
    assert not found("older_sets", plan({0: strength(lift(sets=3))}), OLDER)
    assert only("older_sets", plan({0: strength(lift(sets=4))}), OLDER) == ("warn", 4, 3)
    assert not found("older_sets", plan({0: strength(lift(sets=4))}), athlete())


def test_from_sixtyfive_on_balance_belongs_in_three_days() -> None:
    one_leg = strength(lift("step_up"))
    assert only("older_balance", plan({0: LIFT}), OLDER) == ("warn", 0, 3)
    assert only("older_balance", plan({0: one_leg, 3: one_leg}), OLDER) == ("info", 2, 3)
    mobility = {"sport": "mobility", "kind": "mobility", "minutes": 20}
    assert not found("older_balance", plan({0: one_leg, 3: one_leg, 5: mobility}), OLDER)
    assert not found("older_balance", plan({0: LIFT}), athlete())
