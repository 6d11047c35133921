import pytest

from fitjax.plan.symptoms import find_red_flags

PRESENT = [
    ("I get chest pain when I run", "chest_pain"),
    ("跑步时胸痛", "chest_pain"),
    ("有点胸闷", "chest_pain"),
    ("short of breath on the stairs", "breathlessness"),
    ("最近呼吸困难", "breathlessness"),
    ("passed out after intervals", "fainting"),
    ("上周训练后晕倒", "fainting"),
    ("a bit dizzy after standing up", "dizziness"),
    ("偶尔心慌", "palpitations"),
    ("my left foot is numb", "numbness"),
    ("my calf is swollen and hurts", "calf_swelling"),
    ("cola-coloured urine after lifting", "dark_urine"),
    ("昨晚发烧", "fever"),
]
ABSENT = [
    "",
    "no chest pain",
    "No chest pain, fainting or dizziness.",
    "No chest pain and no dizziness",
    "I haven't had any palpitations or shortness of breath",
    "Denies syncope, palpitations, or dyspnea.",
    "No injuries, illness or chest pain",
    "chest pain: no; fever: none",
    "Chest pain? No.",
    "没有胸痛",
    "没有胸痛、晕倒或气短",
    "没有胸痛，晕倒，气短",
    "从来没有晕倒过，也没有胸痛",
    "胸痛：无",
    "不头晕",
    "My father had chest pain at sixty",
    "身体健康状况：良好。锻炼习惯：每周三次，每次一小时。",
    "My calves are sore after hills and I am tired.",
    "Big chest day on Monday, back pain gone",
]
NOT_NEGATED = [
    ("No injuries, but chest pain when I run", "chest_pain"),
    ("No injuries, chest pain on hills", "chest_pain"),
    ("I have no time, chest pain lately", "chest_pain"),
    ("can't climb stairs without chest pain", "chest_pain"),
    ("I don't run because of chest pain", "chest_pain"),
    ("not only chest pain", "chest_pain"),
    ("my wife says I have chest pain", "chest_pain"),
    ("不明原因胸痛", "chest_pain"),
    ("无缘无故晕倒", "fainting"),
    ("我不时头晕", "dizziness"),
    ("没吃早饭就头晕", "dizziness"),
    ("没有高血压，偶尔心慌", "palpitations"),
    ("没有胸痛，但是会头晕", "dizziness"),
]


@pytest.mark.parametrize(("text", "code"), PRESENT)
def test_a_red_flag_is_found_in_either_language(text: str, code: str) -> None:
    assert find_red_flags(text) == (code,)


@pytest.mark.parametrize("text", ABSENT)
def test_what_is_plainly_denied_or_not_there_is_not_found(text: str) -> None:
    assert find_red_flags(text) == ()


@pytest.mark.parametrize(("text", "code"), NOT_NEGATED)
def test_a_negation_of_something_else_does_not_hide_a_symptom(text: str, code: str) -> None:
    assert code in find_red_flags(text)


@pytest.mark.parametrize(("text", "code"), PRESENT)
def test_denying_one_symptom_never_hides_another_sentence(text: str, code: str) -> None:
    assert code in find_red_flags(f"No fever or chest pain last year. {text}")


def test_a_long_past_symptom_may_be_left_out() -> None:
    text = "I had chest pain five years ago"
    assert find_red_flags(text) == ("chest_pain",)
    assert find_red_flags(text, past_counts=False) == ()
