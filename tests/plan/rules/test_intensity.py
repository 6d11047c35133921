from tests.plan.rules.plans import found, only, plan, run


def test_seven_tenths_of_the_time_are_easy() -> None:
    assert not found("low_intensity_share", plan({0: run(35), 2: run(35), 4: run(30, "tempo")}))
    assert only("low_intensity_share", plan({0: run(35), 2: run(34), 4: run(31, "tempo")})) == ("warn", 0.69, 0.7)


def test_warming_up_is_not_hard_time() -> None:
    aim = {"kind": "rpe", "low": 8, "high": 9, "unit": "CR-10"}
    steps = [{"what": "warmup", "minutes": 20}, {"what": "work", "minutes": 20, "target": aim}]
    assert not found("low_intensity_share", plan({0: run(20), 2: run(20), 4: run(40, "interval") | {"steps": steps}}))
