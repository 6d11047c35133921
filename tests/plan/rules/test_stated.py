import pytest

from tests.plan.rules.plans import athlete, day, found, lift, only, plan, run, strength

HARD = plan({0: run(kind="tempo")})
EASY = plan({0: run()})


@pytest.mark.parametrize(
    ("rule", "notes"),
    [
        ("doctor_limit", "My doctor said no intense training"),
        ("doctor_limit", "医生说不能剧烈运动"),
        ("retinopathy_vigorous", "diabetic retinopathy"),
        ("pain_limit", "knee pain 6/10"),
        ("pain_limit", "the tendon is worse the next morning"),
    ],
)
def test_what_the_athlete_says_rules_out_hard_sessions_and_leaves_easy_ones(rule: str, notes: str) -> None:
    said = athlete(notes=notes, cleared_by_doctor=True)
    assert only(rule, HARD, said)[0] == "error"
    assert not found(rule, EASY, said)
    assert not found(rule, HARD, athlete())


def test_pain_up_to_five_of_ten_may_be_trained_with() -> None:
    assert not found("pain_limit", HARD, athlete(notes="knee pain 5/10"))
    assert only("pain_limit", HARD, athlete(notes="knee pain 5.5/10, no, 6/10 pain")) == ("error", 6, 5)


def test_an_open_foot_ulcer_bears_no_weight() -> None:
    ulcer = athlete(notes="an ulcer on my foot", cleared_by_doctor=True, equipment=["bike"])
    walk, ride = ({"sport": sport, "kind": "easy", "minutes": 30} for sport in ("walk", "ride"))
    assert only("ulcer_weight_bearing", plan({0: walk}), ulcer)[0] == "error"
    assert found("ulcer_weight_bearing", EASY, ulcer)
    assert not found("ulcer_weight_bearing", plan({0: ride}), ulcer)


def test_with_autonomic_neuropathy_heart_rate_steers_nothing() -> None:
    aim = {"kind": "hr", "low": 120, "high": 140, "unit": "bpm"}
    by_heart = plan({0: run() | {"steps": [{"what": "work", "minutes": 40, "target": aim}]}})
    ill = athlete(notes="autonomic neuropathy", conditions=["diabetes"], cleared_by_doctor=True)
    assert only("heart_rate_unreliable", by_heart, ill) == ("warn", 1, 0)
    assert not found("heart_rate_unreliable", EASY, ill)


def test_a_sign_of_too_little_energy_is_pointed_out_until_a_doctor_has_seen_it() -> None:
    notes = "no period for 4 months"
    assert only("reds_sign", EASY, athlete(notes=notes)) == ("warn", 1, 0)
    assert not found("reds_sign", EASY, athlete(notes=notes, cleared_by_doctor=True))
    assert found("gate", EASY, athlete(notes=f"{notes}; two stress fractures"))


def test_short_nights_keep_a_repetition_more_in_reserve() -> None:
    heavy, light = plan({0: strength(lift(rpe=8))}), plan({0: strength(lift(rpe=7))})
    assert only("short_sleep", heavy, athlete(notes="I sleep 5 hours")) == ("warn", 8, 7)
    assert not found("short_sleep", light, athlete(notes="I sleep 5 hours"))
    assert not found("short_sleep", heavy, athlete(notes="I sleep 6 hours"))


@pytest.mark.parametrize(("rule", "notes"), [("hrv_low", "HRV is below baseline"), ("illness_hard", "I have a cold")])
def test_what_is_of_the_day_binds_the_first_week_only(rule: str, notes: str) -> None:
    said = athlete(notes=notes)
    assert only(rule, HARD, said)[0] == "warn"
    assert not found(rule, plan({0: run()}, {0: run(kind="tempo")}), said)
    assert not found(rule, EASY, said)


def test_a_chosen_race_is_the_athletes_own() -> None:
    goal = {"kind": "run_10k", "date": day(1, 6)}
    document = plan({6: run(50, "race")}, goal=goal)
    assert not found("doctor_limit", document, athlete(goal=goal, notes="医生说不能剧烈运动"))
