import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitjax.domain.plan import Gate
from fitjax.domain.profile import Profile, read_profile
from fitjax.plan.gate import easy_only, is_active, screen
from fitjax.train.athletes import draw_profile

TODAY = dt.date(2027, 1, 4)
ACTIVE = {"active_months": 6, "weekly_minutes": [150.0] * 4}


def person(**changes: Any) -> Profile:
    base = {"id": "a", "goal": {"kind": "general_health"}, "availability_min": {"mon": 60}}
    return read_profile(base | changes)


def gate(**changes: Any) -> Gate:
    return screen(person(**changes), TODAY)


def test_the_healthy_are_not_referred_active_or_not() -> None:
    assert gate() == Gate()
    assert gate(history=ACTIVE, birth_year=1990) == Gate()


@pytest.mark.parametrize(
    "symptom", ["chest pain", "chest_pain", "胸痛", "fainting", "晕倒", "shortness of breath", "呼吸困难"]
)
def test_a_red_flag_blocks_everyone_cleared_or_not(symptom: str) -> None:
    for cleared in (False, True):
        found = gate(symptoms=[symptom], cleared_by_doctor=cleared, history=ACTIVE)
        assert found.status == "blocked"
        assert "seek medical care" in found.reasons[0]
        assert "ACSM" in found.reasons[0]


def test_a_red_flag_in_the_notes_blocks_too_and_a_denial_does_not() -> None:
    assert gate(notes="Sometimes I feel chest tightness on hills.").status == "blocked"
    assert gate(notes="跑步时会胸闷").status == "blocked"
    assert gate(notes="No chest pain. Want to run 10 km.").status == "clear"
    assert gate(notes="没有胸痛，想跑十公里。").status == "clear"


def test_a_past_symptom_in_the_notes_blocks_until_a_doctor_has_cleared_it() -> None:
    notes = "I had chest pain in 2019."
    assert gate(notes=notes).status == "blocked"
    assert gate(notes=notes, cleared_by_doctor=True).status == "clear"


def test_a_symptom_nobody_can_judge_asks_for_a_doctor_and_nothing_asks_for_none() -> None:
    assert gate(symptoms=["odd clicking in the jaw"]).status == "clearance_advised"
    assert "odd clicking in the jaw" in gate(symptoms=["odd clicking in the jaw"]).reasons[0]
    for nothing in ("none", "No", "无", "", "n/a", "no chest pain", "没有胸痛"):
        assert gate(symptoms=[nothing]).status == "clear"


@pytest.mark.parametrize("disease", ["cardiac_disease", "diabetes"])
def test_known_disease_is_cleared_first_by_the_inactive_and_before_hard_work_by_the_active(disease: str) -> None:
    assert gate(conditions=[disease]).status == "blocked"
    assert gate(conditions=[disease], history=ACTIVE).status == "clearance_advised"
    for history in ({}, ACTIVE):
        assert gate(conditions=[disease], history=history, cleared_by_doctor=True).status == "clear"


def test_lung_disease_and_sore_joints_do_not_refer() -> None:
    painful = ["asthma", "knee_pain", "low_back_pain", "shoulder_pain", "achilles_pain", "osteoporosis"]
    assert gate(conditions=painful).status == "clear"


@pytest.mark.parametrize("condition", ["hypertension", "pregnancy"])
def test_blood_pressure_and_pregnancy_ask_for_advice_once(condition: str) -> None:
    assert gate(conditions=[condition]).status == "clearance_advised"
    assert gate(conditions=[condition], cleared_by_doctor=True).status == "clear"


@pytest.mark.parametrize(
    ("pressure", "plain", "cleared"),
    [
        ("159/99", "clear", "clear"),
        ("160/90", "blocked", "clear"),
        ("150/100", "blocked", "clear"),
        ("199/104", "blocked", "clear"),
        ("200/90", "blocked", "blocked"),
        ("170/105", "blocked", "blocked"),
    ],
)
def test_a_measured_blood_pressure_is_read_from_the_notes(pressure: str, plain: str, cleared: str) -> None:
    assert gate(notes=f"My blood pressure was {pressure}.").status == plain
    assert gate(notes=f"血压 {pressure}", cleared_by_doctor=True).status == cleared


def test_other_pairs_of_numbers_are_no_blood_pressure() -> None:
    assert gate(notes="I did 5/3/1 with 180/120 kg; blood pressure fine, born 1990/12").status != "clear"
    assert gate(notes="My best are 180/120 kg.").status == "clear"


def test_contraindications_of_pregnancy_block_even_when_cleared() -> None:
    for notes in ("placenta praevia at week 28", "前置胎盘", "some bleeding yesterday"):
        assert gate(conditions=["pregnancy"], notes=notes, cleared_by_doctor=True).status == "blocked"
        assert gate(notes=notes).status == "clear"
    assert gate(conditions=["pregnancy"], notes="no bleeding", cleared_by_doctor=True).status == "clear"


def test_the_young_and_the_old_are_told_something_and_not_referred() -> None:
    for born in (2012, 1955):
        found = gate(birth_year=born)
        assert found.status == "clear"
        assert len(found.reasons) == 1


def test_losing_weight_is_not_planned_for_the_young_or_the_thin() -> None:
    goal = {"kind": "weight_loss"}
    assert gate(goal=goal, birth_year=2012).status == "blocked"
    for target in ("lose 5 kg", "体脂 12%"):
        aim = {"kind": "run_5k", "target": target}
        assert gate(goal=aim, birth_year=2012).status == "blocked"
        assert gate(goal=aim, birth_year=1990).status == "clear"
    assert gate(goal=goal, height_cm=170, weight_kg=53).status == "blocked"  # BMI 18.3
    assert gate(goal=goal, height_cm=170, weight_kg=54).status == "clear"  # BMI 18.7
    assert gate(goal=goal, birth_year=1990, height_cm=170, weight_kg=90).status == "clear"


def test_reasons_are_in_the_profiles_language() -> None:
    for condition in ("cardiac_disease", "pregnancy", "hypertension"):
        chinese = gate(conditions=[condition], language="zh").reasons[0]
        assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese)
    assert "就医" in gate(symptoms=["胸痛"], language="zh").reasons[0]


@pytest.mark.parametrize(
    ("history", "experience", "active"),
    [
        ({}, None, False),
        ({"weekly_minutes": [90.0] * 4}, None, False),
        ({"weekly_minutes": [90.0] * 4}, "intermediate", True),
        ({"weekly_minutes": [89.0] * 4}, "advanced", False),
        ({"weekly_minutes": [90.0] * 12}, None, True),
        ({"active_months": 3}, None, True),
        ({"active_months": 2.9, "weekly_minutes": [200.0] * 4}, "advanced", False),
        ({"active_months": 12, "layoff_weeks": 4}, "advanced", False),
    ],
)
def test_active_means_thirty_minutes_on_three_days_for_three_months(
    history: dict, experience: Any, active: bool
) -> None:
    assert is_active(person(history=history, experience=experience)) is active


@given(notes=st.text(max_size=200), symptoms=st.lists(st.text(max_size=40), max_size=3))
def test_any_text_gets_an_answer(notes: str, symptoms: list[str]) -> None:
    found = gate(notes=notes, symptoms=symptoms)
    assert (found.status != "clear") == bool(found.reasons)


def test_the_gate_refers_some_and_passes_some() -> None:
    """Half of US adults over forty would be referred before any exercise (Whitfield 2017): neither none nor all."""
    people = [
        gate(conditions=conditions, history=history, symptoms=symptoms)
        for conditions in ([], ["diabetes"], ["asthma"], ["hypertension"])
        for history in ({}, ACTIVE)
        for symptoms in ([], ["dizzy"])
    ]
    share = sum(g.status != "clear" for g in people) / len(people)
    assert 0.3 < share < 0.9


# ---- what the notes state beyond red flags


@pytest.mark.parametrize(
    ("notes", "plain", "cleared"),
    [
        ("PAR-Q+: I answered yes to question two", "blocked", "clear"),
        ("My doctor told me not to exercise", "blocked", "blocked"),
        ("down with the flu", "blocked", "blocked"),
        ("chronic kidney disease", "blocked", "clear"),
        ("blood sugar 310 mg/dL", "blocked", "blocked"),
        ("blood sugar 300 mg/dL", "clear", "clear"),
        ("blood sugar 260 mg/dL with ketones", "blocked", "blocked"),
        ("blood sugar 260 mg/dL, no ketones", "clear", "clear"),
        ("an ulcer on my foot", "blocked", "blocked"),
        ("diabetic retinopathy", "clearance_advised", "clear"),
        ("no period for 4 months", "clearance_advised", "clear"),
        ("no period for 4 months and two stress fractures", "blocked", "clear"),
        ("sharp pain in the knee", "blocked", "clear"),
        ("knee pain 6/10", "clearance_advised", "clear"),
        ("knee pain 5/10", "clear", "clear"),
        ("I have a cold", "clear", "clear"),
    ],
)
def test_what_is_stated_decides_and_a_doctors_word_lifts_what_it_can(notes: str, plain: str, cleared: str) -> None:
    assert gate(notes=notes).status == plain
    assert gate(notes=notes, cleared_by_doctor=True).status == cleared
    for language in ("en", "zh"):
        assert all(text.strip() for text in gate(notes=notes, language=language).reasons)


def test_an_open_foot_ulcer_leaves_what_is_done_off_the_feet() -> None:
    notes = "an ulcer on my foot"
    for goal in ("cycling", "strength"):
        assert gate(notes=notes, goal={"kind": goal}, cleared_by_doctor=True).status == "clear"
        assert gate(notes=notes, goal={"kind": goal}).status == "blocked"
    swim = {"sports": ["swim"]}
    assert gate(notes=notes, preferences=swim, cleared_by_doctor=True).status == "clear"
    run = {"goal": {"kind": "run_5k"}, "preferences": swim, "cleared_by_doctor": True}
    assert gate(notes=notes, **run).status == "blocked"


@pytest.mark.parametrize(
    ("notes", "easy"),
    [
        ("My doctor said no intense training", True),
        ("retinopathy", True),
        ("knee pain 6/10", True),
        ("knee pain 5/10", False),
        ("", False),
    ],
)
def test_what_is_stated_may_leave_easy_training_only(notes: str, easy: bool) -> None:
    assert easy_only(person(notes=notes, cleared_by_doctor=True)) is easy


def test_known_disease_leaves_easy_training_only_until_cleared() -> None:
    assert easy_only(person(conditions=["diabetes"]))
    assert easy_only(person(notes="kidney disease"))
    assert not easy_only(person(conditions=["diabetes"], cleared_by_doctor=True))


def test_kidney_disease_counts_like_the_other_known_diseases() -> None:
    assert gate(notes="kidney disease", history=ACTIVE).status == "clearance_advised"


def test_heart_disease_in_pregnancy_blocks_until_a_doctor_agrees() -> None:
    both = {"conditions": ["pregnancy", "cardiac_disease"], "history": ACTIVE}
    assert gate(**both).status == "blocked"
    assert gate(**both, cleared_by_doctor=True).status == "clear"


def test_a_drawn_population_is_referred_neither_never_nor_always() -> None:
    """Made-up athletes, none cleared; a tenth of them with a complaint in the notes."""
    complaints = ("chest tightness on hills", "kidney disease", "knee pain 7/10", "PAR-Q: one yes", "头晕")
    people = []
    for seed in range(400):
        profile = draw_profile(seed)
        notes = complaints[seed // 10 % len(complaints)] if seed % 10 == 0 else ""
        people.append(profile.model_copy(update={"cleared_by_doctor": False, "notes": notes}))
    found = [screen(profile, TODAY).status.value for profile in people]
    referred = sum(status != "clear" for status in found) / len(found)
    blocked = found.count("blocked") / len(found)
    assert 0.1 < referred < 0.55
    assert 0.02 < blocked < referred
