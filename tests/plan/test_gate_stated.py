"""What notes state of someone's health, in either language, and what they do not state."""

import pytest

from fitjax.domain.profile import Profile, read_profile
from fitjax.plan.gate_stated import Stated, reds_signs, stated


def person(notes: str = "", **more: object) -> Profile:
    base = {"id": "a", "goal": {"kind": "run_10k"}, "availability_min": {"mon": 60}, "notes": notes}
    return read_profile(base | more)


@pytest.mark.parametrize(
    ("notes", "sign"),
    [
        ("I have chronic kidney disease", "kidney_disease"),
        ("我有肾病", "kidney_disease"),
        ("On the PAR-Q+ I answered yes to one question.", "parq_yes"),
        ("PAR-Q 有一项为是", "parq_yes"),
        ("My doctor told me not to exercise for now", "doctor_forbade"),
        ("医生让我不要运动", "doctor_forbade"),
        ("医生不让我跑步, 禁止我训练。医生禁止训练", "doctor_forbade"),
        ("The cardiologist said no intense training", "doctor_no_vigorous"),
        ("医生说不能剧烈运动", "doctor_no_vigorous"),
        ("there is an ulcer on my left foot", "foot_ulcer"),
        ("糖尿病足，正在换药", "foot_ulcer"),
        ("proliferative retinopathy since spring", "retinopathy"),
        ("眼底出血", "retinopathy"),
        ("autonomic neuropathy", "neuropathy"),
        ("I take insulin", "insulin"),
        ("no period for 4 months", "no_period"),
        ("I haven't had a period for five months", "no_period"),
        ("四个月没来月经", "no_period"),
        ("two stress fractures in the last two years", "bone_stress"),
        ("两次应力性骨折", "bone_stress"),
        ("I lost 8 kg in 4 weeks", "rapid_loss"),
        ("最近体重快速下降", "rapid_loss"),
        ("energy availability 25 kcal/kg", "low_energy"),
        ("a sharp pain in my knee", "sharp_pain"),
        ("the pain radiates down my leg", "sharp_pain"),
        ("the pain wakes me up", "night_pain"),
        ("膝盖夜里疼", "night_pain"),
        ("my knee is swollen", "swelling"),
        ("膝盖有点肿", "swelling"),
        ("the pain is getting worse", "worsening"),
        ("腰越来越疼", "worsening"),
        ("I twisted my ankle last week", "trauma"),
        ("昨天摔了一跤", "trauma"),
        ("I'm down with the flu", "systemic_illness"),
        ("得了流感", "systemic_illness"),
        ("I have a cold", "cold"),
        ("有点感冒", "cold"),
        ("my HRV has been below baseline all week", "low_hrv"),
        ("HRV偏低", "low_hrv"),
        ("the tendon is worse the next morning", "pain_next_day"),
    ],
)  # fmt: skip
def test_a_sign_is_read_in_either_language(notes: str, sign: str) -> None:
    assert sign in stated(person(notes)).signs
    assert stated(person(symptoms=[notes])).signs == stated(person(notes)).signs


@pytest.mark.parametrize(
    "notes",
    [
        "",
        "My knee complains going downstairs, only dumbbells at home, no running on Tuesdays.",
        "我周末可以长跑，膝盖下楼疼",
        "no swelling, no night pain, no stress fractures",
        "PAR-Q: no to everything",
        "PAR-Q 全部为否",
        "The doctor said I can train again.",
        "医生说我可以运动了",
        "医生建议我多运动",
        "My mother has kidney disease",
        "The baby wakes me at night",
        "I broke my PB last week and fell asleep early",
        "I had two sprained ankles years ago",
        "One stress fracture in 2015",
        "lost 2 kg in 4 weeks",
        "I want to lose weight fast",
        "healed: my foot ulcer healed",
        "RPE 7/10 on hard days, I sleep well",
        "没有肿，也没有夜间痛",
    ],
)
def test_ordinary_notes_and_denials_state_nothing(notes: str) -> None:
    assert stated(person(notes)) == Stated()


@pytest.mark.parametrize(
    ("notes", "value"),
    [
        ("blood sugar 310 mg/dL this morning", 310),
        ("fasting glucose was 7.2 mmol/L", 129.6),
        ("glucose 17", 306),
        ("血糖 14.0 毫摩尔", 252),
        ("My blood sugar used to be 320 years ago", None),
        ("no sugar, 300 g of rice", None),
    ],
)
def test_blood_sugar_is_read_with_its_unit(notes: str, value: float | None) -> None:
    assert stated(person(notes)).glucose_mg_dl == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("notes", "value"),
    [
        ("knee pain 6/10 on stairs", 6),
        ("it hurts about 4 out of 10", 4),
        ("7/10 pain", 7),
        ("疼痛评分 6 分", 6),
        ("pain was 8/10 last year", None),
        ("pain 30/10", None),
        ("tempo at 7/10", None),
    ],
)
def test_pain_is_read_out_of_ten(notes: str, value: float | None) -> None:
    assert stated(person(notes)).pain == value


@pytest.mark.parametrize(
    ("notes", "hours"),
    [
        ("I sleep 5 hours", 5),
        ("sleep about 5.5 h a night", 5.5),
        ("I sleep less than 6 hours", 5.9),
        ("睡眠只有五个小时", 5),
        ("每天睡不到6小时", 5.9),
        ("I sleep 8 hours", 8),
        ("I train 5 hours", None),
    ],
)
def test_hours_of_sleep_are_read(notes: str, hours: float | None) -> None:
    assert stated(person(notes)).sleep_h == hours


def test_a_missing_period_means_something_else_in_pregnancy_and_from_fortyfive_on() -> None:
    said = stated(person("no period for 4 months"))
    assert reds_signs(said, age=25, pregnant=False) == ("no_period",)
    assert reds_signs(said, age=25, pregnant=True) == ()
    assert reds_signs(said, age=45, pregnant=False) == ()
