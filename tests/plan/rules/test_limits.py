import pytest

from tests.plan.rules.plans import DAILY, athlete, day, found, lift, only, plan, run, strength


def test_a_day_may_be_filled_to_its_last_minute_and_not_one_further() -> None:
    assert not found("day_minutes", plan({0: run(120)}), athlete())
    assert only("day_minutes", plan({0: run(121)}), athlete()) == ("error", 121, 120)


def test_two_sessions_share_the_minutes_of_their_day() -> None:
    assert only("day_minutes", plan({0: [run(70), strength(lift(), minutes=60)]}), athlete()) == ("error", 130, 120)


def test_a_day_off_holds_nothing() -> None:
    off = athlete(availability_min=DAILY | {"wed": 0})
    assert not found("day_off", plan({1: run()}), off)
    assert only("day_off", plan({2: run(20)}), off) == ("error", 20, 0)


def test_a_race_on_the_goal_date_may_exceed_the_day_but_no_other_race_may() -> None:
    goal = {"kind": "run_10k", "date": day(1, 6)}
    short = athlete(goal=goal, availability_min=DAILY | {"sat": 20, "sun": 20})
    assert not found("day_minutes", plan({6: run(50, "race")}, goal=goal), short)
    assert found("day_minutes", plan({5: run(50, "race")}, goal=goal), short)


def test_a_blackout_date_stays_empty() -> None:
    away = athlete(blackout_dates=[day(1, 2)])
    assert not found("blackout_date", plan({1: run()}), away)
    assert only("blackout_date", plan({2: run()}), away)[0] == "error"


def test_an_exercise_needs_one_of_its_sets_of_equipment() -> None:
    session = plan({0: strength(lift("dumbbell_bench_press"))})
    assert not found("equipment", session, athlete(equipment=["dumbbell", "bench"]))
    (finding,) = found("equipment", session, athlete(equipment=["dumbbell"]))
    assert finding.severity == "error"
    assert finding.message.startswith("dumbbell bench press: ")


def test_a_sport_nobody_asked_for_needs_its_equipment() -> None:
    ride = plan({0: {"sport": "ride", "kind": "easy", "minutes": 40}})
    assert found("equipment", ride, athlete())
    assert not found("equipment", ride, athlete(equipment=["bike"]))
    assert not found("equipment", ride, athlete(preferences={"sports": ["ride"]}))


@pytest.mark.parametrize("word", ["burpee", "Burpees", " BURPEE "])
def test_what_the_athlete_avoids_is_found_however_it_is_written(word: str) -> None:
    assert only("avoided", plan({0: strength(lift("burpee"))}), athlete(preferences={"avoid": [word]}))[0] == "error"
    assert not found("avoided", plan({0: strength(lift("push_up"))}), athlete(preferences={"avoid": [word]}))


def test_a_relative_of_an_avoided_exercise_is_only_pointed_out() -> None:
    wish = athlete(preferences={"avoid": ["squat"]})
    assert only("avoided_pattern", plan({0: strength(lift("box_squat"))}), wish)[0] == "warn"


def test_a_sport_stays_off_the_days_it_is_not_wanted() -> None:
    wish = athlete(preferences={"no_sport_days": {"run": ["tue"]}})
    assert not found("sport_day", plan({0: run(), 1: strength(lift())}), wish)
    assert only("sport_day", plan({1: run()}), wish)[0] == "error"
    goal = {"kind": "run_10k", "date": day(1, 1)}
    racer = athlete(goal=goal, preferences={"no_sport_days": {"run": ["tue"]}})
    assert not found("sport_day", plan({1: run(50, "race")}, goal=goal), racer)


def test_three_sessions_asked_for_are_three_sessions() -> None:
    wish = athlete(preferences={"sessions_per_week": 3})
    three = {0: run(), 2: run(), 4: run()}
    assert not found("sessions_per_week", plan(three), wish)
    assert only("sessions_per_week", plan(three | {6: run()}), wish) == ("error", 4, 3)
    assert only("fewer_sessions", plan({0: run(), 2: run()}), wish) == ("warn", 2, 3)


def test_an_hour_asked_for_is_an_hour_give_or_take_five_minutes() -> None:
    wish = athlete(preferences={"session_minutes": 60})
    assert not found("session_minutes", plan({0: run(65)}), wish)
    assert only("session_minutes", plan({0: run(66)}), wish) == ("error", 66, 60)


def test_sessions_shorter_than_the_length_named_are_for_cut_back_weeks_and_for_coming_back() -> None:
    wish = athlete(preferences={"session_minutes": 60})
    assert only("session_minutes", plan({0: run(50)}), wish) == ("error", 50, 60)
    assert not found("session_minutes", plan({0: run(50)}, phases="deload"), wish)
    assert only("session_minutes", plan({0: run(70)}, phases="deload"), wish) == ("error", 70, 60)
    back = athlete(preferences={"session_minutes": 60}, history={"layoff_weeks": 4})
    weeks = plan({0: run(50)}, {0: run(50)}, {0: run(50)})
    assert [f.week for f in found("session_minutes", weeks, back)] == [3]


@pytest.mark.parametrize("condition", ["pregnancy", "cardiac_disease"])
def test_no_race_is_missed_where_none_may_be_run(condition: str) -> None:
    goal = {"kind": "run_10k", "date": day(1, 6)}
    easy = plan({0: run()}, goal=goal)
    assert found("race_missing", easy, athlete(goal=goal))
    assert not found("race_missing", easy, athlete(goal=goal, conditions=[condition], cleared_by_doctor=True))


def test_a_session_belongs_to_the_week_that_lists_it() -> None:
    assert not found("outside_week", plan({6: run()}, {0: run()}))
    assert only("outside_week", plan({7: run()}))[0] == "error"
    assert only("outside_week", plan({-1: run()}))[0] == "error"


def test_weeks_follow_one_another_without_a_gap() -> None:
    two = plan({0: run()}, {0: run()}).to_json()
    two["weeks"][1]["start"] = day(3, 0)
    two["weeks"][1]["sessions"] = []
    assert only("week_order", plan(**{k: v for k, v in two.items() if k == "weeks"}))[0] == "error"


def test_there_is_one_goal_date_and_the_race_is_on_it() -> None:
    goal = {"kind": "run_10k", "date": day(2, 6)}
    racer = athlete(goal=goal)
    assert not found("race_missing", plan({0: run()}, {6: run(50, "race")}, goal=goal), racer)
    assert only("race_missing", plan({0: run()}, {6: run()}, goal=goal), racer)[0] == "error"
    assert only("race_off_goal_date", plan({6: run(50, "race")}, goal=goal), racer)[0] == "warn"
    other = {"kind": "run_10k", "date": day(2, 5)}
    assert only("goal_date_mismatch", plan({0: run()}, goal=other), racer)[0] == "error"


def test_a_goal_in_the_past_is_an_error() -> None:
    past = {"kind": "run_10k", "date": "2026-12-01"}
    assert only("goal_date_past", plan({0: run()}, goal=past), athlete(goal=past))[0] == "error"
