from tests.plan.rules.plans import athlete, found, lift, only, plan, run, strength


def test_seven_tenths_of_the_time_are_easy() -> None:
    assert not found("low_intensity_share", plan({0: run(35), 2: run(35), 4: run(30, "tempo")}))
    assert only("low_intensity_share", plan({0: run(35), 2: run(34), 4: run(31, "tempo")})) == ("warn", 0.69, 0.7)


def test_warming_up_is_not_hard_time() -> None:
    aim = {"kind": "rpe", "low": 8, "high": 9, "unit": "CR-10"}
    steps = [{"what": "warmup", "minutes": 20}, {"what": "work", "minutes": 20, "target": aim}]
    assert not found("low_intensity_share", plan({0: run(20), 2: run(20), 4: run(40, "interval") | {"steps": steps}}))


def test_what_adults_are_advised_is_only_information() -> None:
    enough = {0: run(75), 2: run(75), 1: strength(lift()), 4: strength(lift())}
    assert not found("who_aerobic", plan(enough, enough), athlete())
    assert not found("who_strength", plan(enough, enough), athlete())
    less = {0: run(75), 2: run(74), 1: strength(lift())}
    assert only("who_aerobic", plan(less, less), athlete()) == ("info", 149, 150)
    assert only("who_strength", plan(less, less), athlete()) == ("info", 1, 2)


def test_a_vigorous_minute_counts_twice() -> None:
    week = {0: run(75, "tempo")}
    assert not found("who_aerobic", plan(week, week))
