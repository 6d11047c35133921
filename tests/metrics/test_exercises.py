import pytest

from fitjax.metrics.exercises import EXERCISES, MUSCLES, exercise_of
from fitjax.metrics.state import _LIFT_KEYS


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Bench Press (Barbell)", "bench_press"),
        ("Barbell Bench Press", "bench_press"),
        ("Bench Press (Dumbbell)", "dumbbell_bench_press"),
        ("Squat (Barbell)", "back_squat"),
        ("Squat (Smith Machine)", "smith_squat"),
        ("Deadlift (Barbell)", "deadlift"),
        ("Romanian Deadlift (Barbell)", "romanian_deadlift"),
        ("Overhead Press (Barbell)", "overhead_press"),
        ("Pull Ups", "pull_up"),
        ("pull-up", "pull_up"),
        ("Lat Pulldown (Cable)", "lat_pulldown"),
        ("Seated Cable Row - V Grip (Cable)", "cable_row"),
        ("Leg Press Keller", "leg_press"),
        ("Bent Over Row Machine (Panatta)", "machine_row"),
        ("Kniebeuge", "back_squat"),
        ("Rumänisches Kreuzheben", "romanian_deadlift"),
        ("Kurzhantel-Bankdrücken", "dumbbell_bench_press"),
        ("Développé couché", "bench_press"),
        ("Soulevé de terre", "deadlift"),
        ("杠铃卧推", "bench_press"),
        ("哑铃卧推", "dumbbell_bench_press"),
        ("史密斯深蹲", "smith_squat"),
        ("引体向上", "pull_up"),
    ],
)
def test_names_of_many_apps_and_languages_mean_the_same_exercise(name, key):
    exercise = exercise_of(name)
    assert exercise is not None
    assert exercise.key == key


def test_a_dumbbell_in_the_name_is_the_implement_whatever_the_exercise_usually_takes():
    by_hand, by_machine = exercise_of("Standing Calf Raise (Dumbbell)"), exercise_of("Standing Calf Raise (Machine)")
    assert by_hand is not None
    assert by_machine is not None
    assert (by_hand.key, by_hand.implement, by_machine.implement) == ("calf_raise", "dumbbell", "machine")


@pytest.mark.parametrize("name", ["Treadmill", "Rowing Machine", "Medicine ball throw", "", "???", "跑步机"])
def test_a_name_that_is_no_known_lift_stays_unknown(name):
    assert exercise_of(name) is None


def test_every_exercise_works_known_muscles_and_none_of_them_twice():
    for exercise in EXERCISES.values():
        assert exercise.direct
        worked = exercise.direct + exercise.indirect
        assert len(set(worked)) == len(worked)
        assert set(worked) <= set(MUSCLES)


def test_every_muscle_has_direct_work_and_every_lift_key_an_exercise():
    assert {muscle for exercise in EXERCISES.values() for muscle in exercise.direct} == set(MUSCLES)
    assert set(_LIFT_KEYS) <= set(EXERCISES)
