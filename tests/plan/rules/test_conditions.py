import pytest

from tests.plan.rules.plans import athlete, found, lift, only, plan, run, strength


@pytest.mark.parametrize(
    ("condition", "out", "instead"),
    [
        ("knee_pain", "back_squat", "box_squat"),
        ("knee_pain", "jump_squat", "step_up"),
        ("low_back_pain", "romanian_deadlift", "hip_thrust"),
        ("low_back_pain", "barbell_row", "chest_supported_row"),
        ("shoulder_pain", "overhead_press", "landmine_press"),
        ("shoulder_pain", "dip", "incline_push_up"),
        ("achilles_pain", "calf_raise", "seated_calf_raise"),
        ("pregnancy", "bench_press", "incline_push_up"),
        ("osteoporosis", "crunch", "bird_dog"),
    ],
)
def test_a_condition_rules_out_one_exercise_and_leaves_its_replacement(condition: str, out: str, instead: str) -> None:
    person = athlete(conditions=[condition], cleared_by_doctor=True, equipment=["machine", "barbell", "bench"])
    (finding,) = found("contraindicated", plan({0: strength(lift(out))}), person)
    assert finding.severity == "error"
    assert not found("contraindicated", plan({0: strength(lift(instead))}), person)
    assert not found("contraindicated", plan({0: strength(lift(out))}), athlete())


def test_an_exercise_with_a_gentler_choice_is_only_pointed_out() -> None:
    document = plan({0: strength(lift("bench_press"))})
    assert only("swap_advised", document, athlete(conditions=["shoulder_pain"]))[0] == "warn"


@pytest.mark.parametrize("condition", ["knee_pain", "achilles_pain"])
def test_hills_wait_until_knee_and_achilles_are_well(condition: str) -> None:
    assert found("contraindicated_kind", plan({0: run(kind="hills")}), athlete(conditions=[condition]))
    assert not found("contraindicated_kind", plan({0: run(kind="tempo")}), athlete(conditions=[condition]))


@pytest.mark.parametrize("condition", ["cardiac_disease", "diabetes"])
def test_hard_sessions_wait_for_clearance_with_known_disease(condition: str) -> None:
    active = {"conditions": [condition], "history": {"active_months": 6, "weekly_minutes": [200.0] * 4}}
    hard = plan({0: run(kind="tempo")})
    assert only("vigorous_uncleared", hard, athlete(**active))[0] == "error"
    assert not found("vigorous_uncleared", hard, athlete(**active, cleared_by_doctor=True))
    assert not found("vigorous_uncleared", plan({0: run()}), athlete(**active))


def test_hard_sessions_wait_for_clearance_in_pregnancy() -> None:
    assert found("pregnancy_vigorous", plan({0: run(kind="tempo")}), athlete(conditions=["pregnancy"]))
    active = {"active_months": 6, "weekly_minutes": [200.0] * 4}
    cleared = athlete(conditions=["pregnancy"], cleared_by_doctor=True, history=active)
    assert not found("pregnancy_vigorous", plan({0: run(kind="tempo")}), cleared)


@pytest.mark.parametrize("condition", ["hypertension", "cardiac_disease", "pregnancy"])
def test_no_maximal_lifts_where_the_breath_must_not_be_held(condition: str) -> None:
    person = athlete(conditions=[condition], cleared_by_doctor=True)
    assert not found("low_reps", plan({0: strength(lift("leg_press", reps=4, rpe=8))}), person)
    assert only("low_reps", plan({0: strength(lift("leg_press", reps=3))}), person) == ("error", 3, 4)
    assert only("effort_too_high", plan({0: strength(lift("leg_press", rpe=8.5))}), person) == ("error", 8.5, 8)


def test_seconds_of_a_hold_are_not_repetitions() -> None:
    young = athlete(birth_year=2012)
    assert not found("youth_scheme", plan({0: strength(lift("side_plank", reps=30))}), young)


def test_young_lifters_do_six_to_fifteen_in_three_sets() -> None:
    young = athlete(birth_year=2012)
    for good in (lift(reps=6), lift(reps=15)):
        assert not found("youth_scheme", plan({0: strength(good)}), young)
    assert only("youth_scheme", plan({0: strength(lift(reps=5))}), young) == ("error", 5, 6)
    assert only("youth_scheme", plan({0: strength(lift(reps=16))}), young) == ("error", 16, 15)
    assert only("youth_scheme", plan({0: strength(lift(sets=4))}), young) == ("error", 4, 3)


def test_a_young_athlete_trains_no_more_hours_than_years() -> None:
    child = athlete(birth_year=2017)  # ten in 2027
    week = dict.fromkeys(range(5), run(120))
    assert not found("youth_hours", plan(week), child)
    assert only("youth_hours", plan(week | {5: run(6)}), child) == ("error", 10.1, 10)


def test_from_sixtyfive_on_a_plan_holds_strength() -> None:
    older, runs = athlete(birth_year=1962), {0: run(), 2: run()}
    assert not found("older_strength", plan(runs | {4: strength(lift())}), older)
    assert only("older_strength", plan(runs | {4: run()}), older) == ("error", 0, 1)
    assert only("older_strength", plan(runs), older) == ("warn", 0, 1)
    assert not found("older_strength", plan(runs | {4: run()}), athlete(birth_year=1963))


def test_the_gate_is_asked_again_and_the_plans_own_word_is_not_believed() -> None:
    ill = athlete(symptoms=["chest pain"])
    assert only("gate", plan({0: run()}, gate={"status": "clear"}), ill)[0] == "block"
    assert not found("gate", plan(), ill)
    assert only("gate", plan({0: run()}, gate={"status": "blocked"}))[0] == "block"
