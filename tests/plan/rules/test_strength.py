import pytest

from tests.plan.rules.plans import athlete, found, lift, only, plan, strength


def squat(kg: float, reps: int = 5) -> dict:
    return {0: strength(lift("back_squat", reps=reps, kg=kg))}


def test_a_load_rises_by_a_tenth_and_no_more() -> None:
    assert not found("load_jump", plan(squat(100), squat(110)))
    assert only("load_jump", plan(squat(100), squat(112))) == ("error", 1.12, 1.1)


@pytest.mark.parametrize(("name", "step"), [("biceps_curl", 2.5), ("goblet_squat", 5.0)])
def test_one_ordinary_step_is_fine_whatever_the_percentage(name: str, step: float) -> None:
    def week(kg: float) -> dict:
        return {0: strength(lift(name, kg=kg))}

    assert not found("load_jump", plan(week(10), week(10 + step)))
    assert found("load_jump", plan(week(10), week(10 + step + 0.5)))


def test_a_light_day_does_not_make_the_next_heavy_day_a_jump() -> None:
    assert not found("load_jump", plan(squat(100), squat(70), squat(105)))


def test_fewer_repetitions_carry_more_weight() -> None:
    """12 at 80 kg are worth 96 kg at 5 by Epley: 80 x (1 + 12/30) / (1 + 5/30)."""
    assert not found("load_jump", plan(squat(80, 12), squat(105, 5)))
    assert only("load_jump", plan(squat(80, 12), squat(106, 5))) == ("error", pytest.approx(106 / 96, abs=1e-4), 1.1)


def test_a_set_stays_near_what_the_athlete_can_lift() -> None:
    strong = athlete(thresholds={"e1rm_kg": {"back_squat": 100}})
    assert not found("load_over_best", plan(squat(94, 5)), strong)
    assert only("load_over_best", plan(squat(96, 5)), strong) == ("error", 1.12, 1.1)


def test_a_muscle_gets_at_most_twelve_sets_a_session() -> None:
    assert not found("session_sets_high", plan({0: strength(lift("leg_curl", sets=12))}))
    assert only("session_sets_high", plan({0: strength(lift("leg_curl", sets=13))})) == ("warn", 13, 12)


def test_more_than_twentyfive_sets_a_week_add_little() -> None:
    eight = strength(lift("leg_curl", sets=8))
    nine = strength(lift("leg_curl", sets=9))
    assert not found("muscle_sets_high", plan({0: eight, 2: eight, 4: nine}))
    assert only("muscle_sets_high", plan({0: eight, 2: nine, 4: nine})) == ("warn", 26, 25)


def test_a_lighter_week_comes_within_eight() -> None:
    week, light = {0: strength(lift(sets=10))}, {0: strength(lift(sets=7))}
    assert not found("deload_missing", plan(*[week] * 8, light, *[week] * 8))
    assert only("deload_missing", plan(*[week] * 9)) == ("warn", 9, 8)


def test_a_week_called_lighter_is_lighter() -> None:
    strong = athlete(goal={"kind": "strength"})
    week, heavier = {0: strength(lift(sets=10))}, {0: strength(lift(sets=11))}
    assert not found("deload_not_lighter", plan(week, week, phases="base deload"), strong)
    assert only("deload_not_lighter", plan(week, heavier, phases="base deload"), strong) == ("warn", 11, 10)
    assert not found("deload_not_lighter", plan(week, heavier, phases="base deload"), athlete())
