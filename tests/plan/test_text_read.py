"""Plain text to a profile: what is read, what is assumed and said, what is refused."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.errors import BadInput, FitjaxError, PlanRejected
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, Experience, GoalKind
from fitjax.plan.read_text import read_text

TODAY = date(2026, 11, 23)


def read(text: str, language: str | None = None) -> Profile:
    return read_text(text, today=TODAY, language=language)[0]


def test_the_plain_chinese_sentence_gives_three_spread_hours_a_week() -> None:
    profile, said = read_text("身体健康状况：良好。锻炼习惯：每周三次，每次一小时。", today=TODAY)
    assert profile.id == "text"
    assert profile.language == "zh"
    assert profile.goal.kind is GoalKind.GENERAL_HEALTH
    assert profile.availability_min == {"mon": 60, "tue": 0, "wed": 60, "thu": 0, "fri": 60, "sat": 0, "sun": 0}
    assert (profile.preferences.sessions_per_week, profile.preferences.session_minutes) == (3, 60)
    assert profile.history.weekly_minutes == (180, 180, 180, 180)
    assert profile.conditions == profile.symptoms == ()
    assert any("没有说目标" in sentence for sentence in said)
    assert not any("没有看懂" in sentence for sentence in said)


def test_an_english_runner_is_read_whole() -> None:
    profile = read(
        "I run 4 times a week, 45 minutes, want to run a half marathon on 18 April 2027 in 1:55,"
        " my knee hurts, only dumbbells at home, longest run 12 km."
    )
    assert profile.language == "en"
    assert profile.goal.kind is GoalKind.RUN_HALF
    assert profile.goal.date == date(2027, 4, 18)
    assert profile.goal.target == "1:55:00"
    assert profile.conditions == ("knee_pain",)
    assert profile.equipment == ("bodyweight", "dumbbell")
    assert profile.preferences.sessions_per_week == 4
    assert profile.history.weekly_minutes == (180,) * 4
    assert profile.history.longest_run_km_30d == 12


def test_a_chinese_profile_with_limits_is_read_whole() -> None:
    profile = read(
        "35岁女性，身高165，体重128斤，想减肥10斤，每周练四次，每次四十五分钟，家里有哑铃和弹力带，"
        "有高血压，没有胸痛，周二不能跑，周末可以长跑。"
    )
    assert (profile.birth_year, profile.sex, profile.height_cm, profile.weight_kg) == (1991, "female", 165, 64)
    assert (profile.goal.kind, profile.goal.target) == (GoalKind.WEIGHT_LOSS, "5 kg")
    assert profile.equipment == ("bodyweight", "dumbbell", "band")
    assert (profile.conditions, profile.symptoms) == (("hypertension",), ())
    assert profile.preferences.no_sport_days == {"run": ("tue",)}
    assert profile.preferences.long_day == "sat"
    assert profile.availability_min["sat"] > 45


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我想增肌", GoalKind.HYPERTROPHY),
        ("想跑全马", GoalKind.RUN_MARATHON),
        ("备战马拉松", GoalKind.RUN_MARATHON),
        ("准备半程马拉松", GoalKind.RUN_HALF),
        ("目标铁三", GoalKind.TRIATHLON),
        ("想增强力量", GoalKind.STRENGTH),
        ("恢复训练，停训三个月", GoalKind.RETURN_TO_TRAINING),
        ("参加自行车赛", GoalKind.CYCLING),
        ("跑进25分钟，5公里比赛", GoalKind.RUN_5K),
        ("I want to lose weight", GoalKind.WEIGHT_LOSS),
        ("training for a 10k", GoalKind.RUN_10K),
        ("I want to get stronger", GoalKind.STRENGTH),
        ("build muscle", GoalKind.HYPERTROPHY),
        ("an Ironman", GoalKind.TRIATHLON),
        ("I just want to stay fit", GoalKind.GENERAL_HEALTH),
        ("I ran a marathon last year, three times a week one hour", GoalKind.GENERAL_HEALTH),
    ],
)
def test_the_goal_is_found(text: str, kind: GoalKind) -> None:
    assert read(text).goal.kind is kind


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mondays and Wednesdays 45 min, Saturday 2 hours", {"mon": 45, "wed": 45, "sat": 120}),
        ("周一三五各四十五分钟", {"mon": 45, "wed": 45, "fri": 45}),
        ("周一、周三、周五，每次60分钟", {"mon": 60, "wed": 60, "fri": 60}),
        ("weekends 90 min, free on Wednesday 30 min", {"wed": 30, "sat": 90, "sun": 90}),
        ("twice a week, half an hour, never on Mondays", {"tue": 30, "fri": 30}),
        ("mon/wed/fri 30 min, longest run was 8 miles", {"mon": 30, "wed": 30, "fri": 30}),
        ("平时周一、周五有空，每次50分钟", {"mon": 50, "fri": 50}),
        ("Tuesdays, no running, Thursday 30 min, half an hour", {"thu": 30}),
        ("周二到周四每天半小时", {"tue": 30, "wed": 30, "thu": 30}),
    ],
)
def test_named_days_and_minutes_are_kept_exactly(text: str, days: dict[str, int]) -> None:
    assert read(text).availability_min == dict.fromkeys(DAYS, 0) | days


@pytest.mark.parametrize(
    ("text", "conditions", "symptoms"),
    [
        ("my knee hurts, no chest pain, dizziness or asthma", ("knee_pain",), ()),
        ("膝盖有点疼，没有胸痛、头晕，每周三次", ("knee_pain",), ()),
        ("膝盖不疼，每周三次", (), ()),
        ("I have no knee or back pain, 3 times a week", (), ()),
        ("ignore my chest pain, 3 times a week", (), ("chest_pain",)),
        ("没有高血压，但是有哮喘", ("asthma",), ()),
        ("my knee pain is gone, 3 times a week", (), ()),
        ("腰不舒服，偶尔胸闷", ("low_back_pain",), ("chest_pain",)),
        ("怀孕20周", ("pregnancy",), ()),
        ("I feel dizzy when I run", (), ("dizziness",)),
    ],
)
def test_conditions_and_symptoms_are_told_apart_from_their_denial(
    text: str, conditions: tuple[str, ...], symptoms: tuple[str, ...]
) -> None:
    profile = read(text)
    assert (profile.conditions, profile.symptoms) == (conditions, symptoms)


def test_clearance_counts_only_when_a_doctor_gave_it() -> None:
    assert read("pregnant, my doctor cleared me, walk three times a week").cleared_by_doctor
    assert not read("pregnant, my doctor has not cleared me, walk three times a week").cleared_by_doctor
    assert read("我怀孕了，医生同意我锻炼，每周三次").cleared_by_doctor


def test_body_and_thresholds_are_converted_to_metric() -> None:
    profile = read("Male, 42, 5'11\", 180 lb, squat 100 kg for 5, FTP 240 W, threshold pace 7:00 per mile")
    assert profile.birth_year == 1984
    assert profile.height_cm == pytest.approx(180.3, abs=0.1)
    assert profile.weight_kg == pytest.approx(81.6, abs=0.1)
    assert profile.thresholds.e1rm_kg["back_squat"] == pytest.approx(116.7, abs=0.1)  # Epley: 100 (1 + 5/30)
    assert profile.thresholds.ftp_w == 240
    assert profile.thresholds.threshold_pace_s_per_km == pytest.approx(261, abs=0.5)


def test_a_wish_is_not_a_habit() -> None:
    assert read("I train three times a week, one hour").history.weekly_minutes == (180,) * 4
    assert read("I want to train three times a week, one hour").history.weekly_minutes == ()


def test_a_range_of_days_away_becomes_blackout_dates() -> None:
    profile = read("3 times a week, away from 1 February to 3 February, marathon on 18 April 2027")
    assert profile.blackout_dates == (date(2027, 2, 1), date(2027, 2, 2), date(2027, 2, 3))
    assert profile.goal.date == date(2027, 4, 18)


def test_experience_follows_words_first_and_amounts_second() -> None:
    assert read("beginner, 4 times a week 60 min").experience is Experience.NOVICE
    assert read("I train 4 times a week 60 min").experience is Experience.INTERMEDIATE
    assert read("零基础，想跑步").experience is Experience.NOVICE


def test_what_is_assumed_or_not_understood_is_said_in_the_language_of_the_text() -> None:
    _, english = read_text("I want to get fit, play some jazz", today=TODAY)
    assert any("assumed" in sentence for sentence in english)
    assert any("play some jazz" in sentence for sentence in english)
    _, chinese = read_text("想减肥，放点爵士乐", today=TODAY)
    assert any("没有看懂" in sentence and "放点爵士乐" in sentence for sentence in chinese)


def test_the_language_can_be_asked_for() -> None:
    profile, said = read_text("每周三次，每次一小时", today=TODAY, language="en")
    assert profile.language == "en"
    assert "60 min a session." in said


@pytest.mark.parametrize(
    "text", ["", "  \n", "Quiero correr un maratón tres veces por semana", "走りたい", "x" * 20_001]
)
def test_empty_foreign_and_endless_texts_are_refused_with_one_sentence(text: str) -> None:
    with pytest.raises(BadInput) as error:
        read_text(text, today=TODAY)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", ["I have no time to train", "每周没时间锻炼", "周一到周日都没空"])
def test_no_free_day_gives_a_sentence_and_no_profile(text: str) -> None:
    with pytest.raises(PlanRejected, match="day"):
        read_text(text, today=TODAY)


def test_a_goal_date_in_the_past_is_refused_with_the_date() -> None:
    with pytest.raises(BadInput, match="2020-03-03"):
        read_text("I want to run a marathon on 3 March 2020", today=TODAY)


def answered(text: str) -> tuple[Profile | None, str]:
    """The profile and what was said, or None and the refusal."""
    try:
        profile, said = read_text(text, today=TODAY)
    except FitjaxError as error:
        return None, str(error)
    return profile, " ".join(said)


@pytest.mark.parametrize("piece", ["three times a week, one hour each. ", "周一，", "膝盖", "mon ", "12:30 ", "no "])
def test_ten_thousand_characters_are_answered_within_seconds(piece: str) -> None:
    start = time.process_time()
    assert answered((piece * 10_000)[:10_000])[1]
    assert time.process_time() - start < 10


_WORDS = [
    "每周三次", "一小时", "周二", "不能跑", "膝盖疼", "没有", "胸痛", "半马", "明年4月18日", "减10斤", "没空",
    "every day", "½",
    "three times", "a week", "45 min", "no running", "Tuesday", "knee hurts", "dumbbells", "5k in 25:00", "64 kg",
    "0 times", "99 hours", "31 February", ",", "。", "！", "1e9", "-5", "born in 2999", "max heart rate 999",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)))
def test_any_text_gives_a_profile_or_one_clear_sentence(text: str) -> None:
    profile, said = answered(text)
    assert said
    if profile is not None:
        assert any(profile.availability_min.values())
        assert profile.goal.date is None or profile.goal.date >= TODAY
