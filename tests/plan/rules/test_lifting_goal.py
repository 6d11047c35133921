import pytest

from tests.plan.rules.plans import athlete, found, lift, only, plan, run, strength

STRONG = athlete(goal={"kind": "strength"})
GROW = athlete(goal={"kind": "hypertrophy"})


def test_getting_stronger_takes_two_days_and_heavy_sets() -> None:
    twice = {0: strength(lift("back_squat", reps=5)), 3: strength(lift("bench_press", reps=8))}
    assert not found("strength_frequency", plan(twice), STRONG)
    assert not found("strength_intensity", plan(twice), STRONG)
    once = {0: strength(lift("back_squat", reps=7))}
    assert only("strength_frequency", plan(once), STRONG) == ("warn", 1, 2)
    assert only("strength_intensity", plan(once), STRONG) == ("warn", 7, 6)
    assert not found("strength_intensity", plan(once), athlete(goal={"kind": "strength"}, experience="novice"))


def test_getting_stronger_takes_two_sets_of_most_lifts() -> None:
    one, two = lift("back_squat", sets=1), lift("bench_press", sets=2)
    assert only("strength_sets", plan({0: strength(one, one, two)}), STRONG) == ("warn", 1, 2)
    assert not found("strength_sets", plan({0: strength(one, two, two)}), STRONG)
    assert not found("strength_sets", plan({0: strength(one)}), athlete())


def test_the_lift_that_matters_comes_first() -> None:
    squat, curl = lift("back_squat"), lift("biceps_curl")
    assert not found("priority_first", plan({0: strength(squat, curl)}), STRONG)
    assert only("priority_first", plan({0: strength(curl, squat)}), STRONG)[0] == "warn"
    assert not found("priority_first", plan({0: strength(curl, squat)}), GROW)


def test_lifting_comes_before_endurance_when_strength_is_the_goal() -> None:
    assert not found("concurrent_order", plan({0: [strength(lift()), run()]}), STRONG)
    assert only("concurrent_order", plan({0: [run(), strength(lift())]}), STRONG)[0] == "warn"
    assert not found("concurrent_order", plan({0: [run(), strength(lift())]}), athlete())


def test_indirect_sets_count_half() -> None:
    """Seven sets of bench press train the chest seven times and the shoulders three and a half."""
    weeks = {0: strength(lift("leg_press", sets=4), lift("bench_press", sets=7), lift("leg_curl", sets=4))}
    low = {f.message.split(":")[0]: f.value for f in found("muscle_sets_low", plan(weeks), GROW)}
    assert low == {"back": 0, "shoulders": 3.5}


def test_ten_sets_a_muscle_are_the_aim_for_growth() -> None:
    def week(sets: int) -> dict:
        names = ("bench_press", "dumbbell_row", "lateral_raise", "leg_press", "leg_curl")
        return {0: strength(*(lift(name, sets=sets, rpe=8) for name in names))}

    assert not found("muscle_sets_modest", plan(week(10)), GROW)
    assert only("muscle_sets_modest", plan(week(6)), GROW) == ("info", 6, 10)


def test_muscle_grows_near_failure() -> None:
    assert not found("hypertrophy_effort", plan({0: strength(lift(rpe=7))}), GROW)
    assert only("hypertrophy_effort", plan({0: strength(lift(rpe=6))}), GROW) == ("warn", 6, 7)
    assert not found("hypertrophy_effort", plan({0: strength(lift(rpe=6))}), athlete())
    failure = athlete(goal={"kind": "hypertrophy"}, thresholds={"e1rm_kg": {"bench_press": 100}})
    to_failure = plan({0: strength(lift("bench_press", rpe=10, kg=30))})
    assert not found("load_too_light", to_failure, failure)
    assert only("load_too_light", plan({0: strength(lift("bench_press", kg=29))}), failure) == ("warn", 0.29, 0.3)


@pytest.mark.parametrize(("kg", "said"), [(30, False), (70, False), (71, True)])
def test_power_is_trained_between_thirty_and_seventy_percent(kg: float, said: bool) -> None:
    goal = {"kind": "strength", "target": "explosive power for jumping"}
    jumper = athlete(goal=goal, thresholds={"e1rm_kg": {"back_squat": 100}})
    assert bool(found("power_load", plan({0: strength(lift("back_squat", kg=kg))}), jumper)) is said
    assert not found("power_load", plan({0: strength(lift("back_squat", kg=90))}), STRONG)


@pytest.mark.parametrize("name", ["leg_press", "back_squat", "machine_chest_press"])
def test_failure_machines_and_periodisation_are_never_judged(name: str) -> None:
    """The 2026 position stand finds none of them superior."""
    sets = {0: strength(lift(name, rpe=10, reps=5)), 3: strength(lift(name, rpe=10, reps=5))}
    free = athlete(goal={"kind": "strength"}, equipment=["machine", "barbell", "rack"])
    document = plan(sets, sets, sets, phases="base base base")
    rules = {f.rule for f in verdict(document, free) if f.severity != "info"}
    assert rules <= {"fewer_sessions", "why_missing"}


def verdict(document: object, person: object) -> tuple:
    from fitjax.plan.rules import verify

    return verify(document, person).findings  # type: ignore[arg-type]
