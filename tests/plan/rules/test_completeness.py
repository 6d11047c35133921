import pytest

from tests.plan.rules.plans import athlete, found, lift, only, plan, run, strength


def test_a_whole_session_has_nothing_missing() -> None:
    rules = (
        "no_duration",
        "why_missing",
        "no_exercises",
        "no_intensity",
        "easy_without_target",
        "steps_sum",
        "week_total",
    )
    document = plan({0: run(), 2: run(kind="tempo"), 4: strength(lift())})
    assert not any(found(rule, document) for rule in rules)


def test_a_plan_without_sessions_is_an_error_unless_the_gate_blocked_it() -> None:
    assert found("empty_plan", plan())
    assert not found("empty_plan", plan(gate={"status": "blocked"}))
    assert only("empty_week", plan({0: run()}, {}))[0] == "warn"


def test_what_is_missing_is_named() -> None:
    assert only("no_duration", plan({0: run(0, km=0)}))[0] == "error"
    assert only("why_missing", plan({0: run(why=" ")}))[0] == "warn"
    assert only("no_exercises", plan({0: strength()}))[0] == "error"
    assert only("no_intensity", plan({0: run(kind="tempo", steps=[])}))[0] == "error"
    assert only("easy_without_target", plan({0: run(steps=[])}))[0] == "warn"


@pytest.mark.parametrize(
    ("session", "steps", "wrong"), [(30, 32, False), (30, 32.5, True), (100, 95, False), (100, 94, True)]
)
def test_steps_add_up_within_two_minutes_or_a_twentieth(session: float, steps: float, wrong: bool) -> None:
    document = plan({0: run(session) | {"steps": [{"what": "work", "minutes": steps}]}})
    assert bool(found("steps_sum", document)) == wrong


def test_repeats_count_in_the_sum() -> None:
    steps = [{"what": "work", "repeat": 4, "minutes": 5}, {"what": "recovery", "repeat": 4, "minutes": 2.5}]
    assert not found("steps_sum", plan({0: run(30) | {"steps": steps}}))


def test_a_target_lies_below_the_maximum_and_the_right_way_round() -> None:
    def document(low: float, high: float) -> object:
        aim = {"kind": "hr", "low": low, "high": high, "unit": "bpm"}
        return plan({0: run() | {"steps": [{"what": "work", "minutes": 40, "target": aim}]}})

    person = athlete(thresholds={"max_hr": 180})
    assert not found("target_above_max_hr", document(120, 180), person)
    assert only("target_above_max_hr", document(120, 181), person) == ("error", 181, 180)
    assert only("target_reversed", document(150, 140), person) == ("error", 150, 140)
    assert only("bad_number", document(0, 140), person)[0] == "error"


def test_nobody_runs_faster_than_twentyfive_an_hour_for_a_session() -> None:
    assert not found("implausible_speed", plan({0: run(60, km=25)}))
    assert only("implausible_speed", plan({0: run(60, km=25.1)})) == ("error", 25.1, 25)


@pytest.mark.parametrize(
    "exercise",
    [lift(reps=0), lift(kg=-1), lift(kg=601), lift(rpe=11), lift() | {"reps": [8, 6]}, lift() | {"reps": [1, 10**400]}],
)
def test_impossible_numbers_are_errors(exercise: dict) -> None:
    assert only("bad_number", plan({0: strength(exercise)}))[0] == "error"


def test_an_exercise_nobody_knows_is_said_to_be_unchecked() -> None:
    assert only("unknown_exercise", plan({0: strength(lift("zercher_thing"))}))[0] == "warn"


def test_the_weeks_own_total_agrees_with_its_sessions() -> None:
    document = plan({0: run(40)}).to_json()
    document["weeks"][0]["minutes"] = 42
    assert only("week_total", plan(weeks=document["weeks"])) == ("warn", 42, 40)
