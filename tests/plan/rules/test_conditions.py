import pytest

from tests.plan.rules.plans import athlete, day, found, lift, only, plan, run, strength


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


def test_the_gate_is_asked_again_and_the_plans_own_word_is_not_believed() -> None:
    ill = athlete(symptoms=["chest pain"])
    assert only("gate", plan({0: run()}, gate={"status": "clear"}), ill)[0] == "block"
    assert not found("gate", plan(), ill)
    assert only("gate", plan({0: run()}, gate={"status": "blocked"}))[0] == "block"


def test_in_pregnancy_only_those_who_trained_before_go_on_with_hard_sessions() -> None:
    idle = athlete(conditions=["pregnancy"], cleared_by_doctor=True)
    assert only("pregnancy_vigorous", plan({0: run(kind="tempo")}), idle)[0] == "error"


@pytest.mark.parametrize("title", ["Hot yoga", "Boxing class", "Supine core work", "仰卧核心", "滑雪"])
def test_contact_falls_heat_and_lying_on_the_back_are_ruled_out_in_pregnancy(title: str) -> None:
    expecting = athlete(conditions=["pregnancy"], cleared_by_doctor=True)
    session = {"sport": "cross", "kind": "easy", "minutes": 30}
    assert only("pregnancy_exposure", plan({0: session | {"title": title}}), expecting)[0] == "error"
    assert not found("pregnancy_exposure", plan({0: session | {"title": "Easy bike"}}), expecting)
    assert not found("pregnancy_exposure", plan({0: session | {"title": title}}), athlete())


def test_raised_blood_pressure_asks_for_eight_repetitions_below_eighty_percent() -> None:
    raised = athlete(conditions=["hypertension"], thresholds={"e1rm_kg": {"leg_press": 100}})
    assert not found("pressure_scheme", plan({0: strength(lift("leg_press", reps=8, kg=80))}), raised)
    assert not found("pressure_load", plan({0: strength(lift("leg_press", reps=8, kg=80))}), raised)
    assert only("pressure_scheme", plan({0: strength(lift("leg_press", reps=7))}), raised) == ("warn", 7, 8)
    assert only("pressure_load", plan({0: strength(lift("leg_press", kg=81))}), raised) == ("warn", 0.81, 0.8)


def test_a_race_the_athlete_chose_is_said_not_mended() -> None:
    goal = {"kind": "run_10k", "date": day(1, 6)}
    active = {"active_months": 6, "weekly_minutes": [200.0] * 4}
    racer = athlete(goal=goal, conditions=["diabetes"], history=active)
    assert only("vigorous_uncleared", plan({6: run(50, "race")}, goal=goal), racer)[0] == "warn"
