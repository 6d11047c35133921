from tests.plan.rules.plans import athlete, found, lift, only, plan, run, strength

LIFT = strength(lift("push_up"), lift("dumbbell_row"), lift("step_up"), lift("dead_bug"))


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


def test_all_major_muscle_groups_are_trained() -> None:
    assert not found("who_muscles", plan({0: LIFT}, {0: LIFT}))
    push = {0: strength(lift("push_up"), lift("step_up"))}
    (finding,) = found("who_muscles", plan(push, push))
    assert (finding.severity, finding.value) == ("info", 1)
    assert finding.message.startswith("back: ")


def test_a_plan_without_strength_hears_how_little_helps() -> None:
    assert only("minimum_dose", plan({0: run()}, {0: run()})) == ("info", 0, 1)
    assert not found("minimum_dose", plan({0: LIFT}, {0: run()}))


def test_five_moderate_days_or_three_vigorous_ones_are_advised_for_health() -> None:
    health = athlete(goal={"kind": "general_health"})
    five = dict.fromkeys(range(5), run(30))
    three_hard = dict.fromkeys((0, 2, 4), run(30, "tempo"))
    for enough in (five, three_hard):
        assert not found("acsm_days", plan(enough, enough), health)
    four = dict.fromkeys(range(4), run(30))
    assert only("acsm_days", plan(four, four), health) == ("info", 4, 5)
    assert not found("acsm_days", plan(four, four), athlete())


def test_a_beginners_sessions_grow_by_ten_minutes_at_most() -> None:
    novice = athlete(experience="novice")
    assert not found("acsm_growth", plan({0: run(20)}, {0: run(30)}), novice)
    assert only("acsm_growth", plan({0: run(20)}, {0: run(31)}), novice) == ("info", 11, 10)
    assert not found("acsm_growth", plan({0: run(20)}, {0: run(31)}), athlete())


def test_a_hard_session_counts_as_one_however_easy_its_minutes() -> None:
    """Ninety percent of the minutes are easy, and still two of four sessions are hard."""
    aim = {"kind": "rpe", "low": 8, "high": 9, "unit": "CR-10"}
    steps = [{"what": "warmup", "minutes": 35}, {"what": "work", "minutes": 5, "target": aim}]
    hard = run(40, "interval") | {"steps": steps}
    week = {0: run(40), 1: hard, 3: run(40), 4: hard}
    assert not found("low_intensity_share", plan(week, week))
    assert only("low_intensity_sessions", plan(week, week)) == ("info", 0.5, 0.7)
    lighter = {0: run(40), 1: run(40), 3: run(40), 4: hard}
    assert not found("low_intensity_sessions", plan(lighter, lighter))


def test_intervals_are_held_beside_the_dose_that_was_studied() -> None:
    aim = {"kind": "rpe", "low": 8, "high": 9, "unit": "CR-10"}

    def intervals(repeats: int) -> dict:
        steps = [{"what": "work", "repeat": repeats, "minutes": 4, "target": aim}]
        return {0: run(4 * repeats, "interval") | {"steps": steps}}

    assert not found("hiit_dose", plan(intervals(4), intervals(3)))
    assert only("hiit_dose", plan(intervals(3), intervals(3))) == ("info", 12, 16)
