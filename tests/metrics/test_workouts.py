from fitjax.metrics.workouts import with_strength_workouts

from .frames import activities, sets

SQUATS = {"exercise": "Squat", "workout_title": "Legs"}


def test_a_lifting_workout_becomes_one_activity_with_its_duration():
    log = sets(*[{"workout_start": "2026-03-02 18:00", "workout_duration_s": 3300} | SQUATS] * 5)
    done = activities({"start": "2026-03-02 07:00", "duration_s": 1800, "load": 25.0})
    both = with_strength_workouts(done, log)
    assert both["sport"].tolist() == ["run", "strength"]
    assert both["duration_s"].tolist() == [1800, 3300]
    assert both["load"].notna().tolist() == [True, False]


def test_a_workout_of_unknown_duration_takes_three_minutes_a_set():
    log = sets(*[{"workout_start": "2026-03-02 18:00"} | SQUATS] * 10)
    empty = activities({"start": "2026-03-02"}).iloc[:0]
    assert with_strength_workouts(empty, log)["duration_s"].tolist() == [1800]


def test_a_watch_that_recorded_the_same_hour_is_not_counted_twice():
    log = sets(
        {"workout_start": "2026-03-02 18:00"} | SQUATS,
        {"workout_start": "2026-03-04 18:00"} | SQUATS,
    )
    watch = activities({"start": "2026-03-02 18:07", "sport": "strength", "duration_s": 3600})
    both = with_strength_workouts(watch, log)
    assert both["start"].dt.strftime("%m-%d %H:%M").tolist() == ["03-02 18:07", "03-04 18:00"]


def test_without_sets_the_activities_are_as_they_were():
    done = activities({"start": "2026-03-02 07:00", "duration_s": 1800})
    nothing = sets({"workout_start": "2026-03-02 18:00"} | SQUATS).iloc[:0]
    assert with_strength_workouts(done, nothing) is done
