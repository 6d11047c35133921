"""Made-up athletes: pure by seed, plannable, and between them everything the contract knows."""

from fitjax.domain.vocabulary import GateStatus, GoalKind
from fitjax.plan.gate import screen
from fitjax.train.athletes import START, draw_profile

MANY = [draw_profile(seed) for seed in range(400)]


def test_the_same_seed_is_the_same_athlete_and_another_is_another() -> None:
    assert draw_profile(7) == MANY[7]
    assert len({profile.model_dump_json() for profile in MANY}) == len(MANY)


def test_no_one_is_drawn_for_whom_no_plan_is_made() -> None:
    assert all(screen(profile, START).status is not GateStatus.BLOCKED for profile in MANY)


def test_every_goal_language_level_and_number_of_days_occurs() -> None:
    assert {p.goal.kind for p in MANY} == set(GoalKind)
    assert {p.language for p in MANY} == {"en", "zh"}
    assert {p.experience for p in MANY} >= {None, "novice", "intermediate", "advanced"}
    assert {sum(m > 0 for m in p.availability_min.values()) for p in MANY} == set(range(1, 8))


def test_the_young_the_old_conditions_and_clearance_occur() -> None:
    ages = [age for p in MANY if (age := p.age(START)) is not None]
    assert min(ages) < 18
    assert max(ages) > 75
    conditions = {condition for p in MANY for condition in p.conditions}
    assert conditions >= {"knee_pain", "hypertension", "diabetes", "pregnancy", "osteoporosis", "asthma"}
    assert {p.cleared_by_doctor for p in MANY if p.conditions} == {True, False}


def test_wishes_dates_breaks_and_missing_data_occur() -> None:
    assert any(p.blackout_dates for p in MANY)
    assert any(p.preferences.long_day for p in MANY)
    assert any(p.preferences.session_minutes for p in MANY)
    assert any(p.preferences.no_sport_days for p in MANY)
    assert any(p.history.layoff_weeks for p in MANY)
    assert any(not p.history.weekly_minutes and not p.thresholds.max_hr for p in MANY)


def test_a_pregnant_athlete_is_never_male_and_has_no_race() -> None:
    pregnant = [p for p in MANY if "pregnancy" in p.conditions]
    assert pregnant
    assert all(p.sex != "male" and p.goal.date is None for p in pregnant)
