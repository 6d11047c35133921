"""Notes tighten a profile and never loosen it; what is not honoured is returned with its reason."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.domain.profile import Profile, read_profile
from fitjax.domain.vocabulary import DAYS
from fitjax.plan.notes import Note, apply_notes

TODAY = date(2026, 11, 23)


def athlete(notes: str, **changes: object) -> Profile:
    document = {
        "id": "a1",
        "goal": {"kind": "run_half", "date": "2027-04-18"},
        "availability_min": {"mon": 60, "tue": 45, "wed": 60, "sat": 120, "sun": 90},
        "equipment": ["bodyweight", "dumbbell", "kettlebell"],
        "notes": notes,
    }
    return read_profile(document | changes)


def applied(notes: str, **changes: object) -> tuple[Profile, list[Note]]:
    return apply_notes(athlete(notes, **changes), today=TODAY)


def test_without_notes_nothing_changes() -> None:
    profile = athlete("")
    assert apply_notes(profile, today=TODAY) == (profile, [])


def test_english_notes_become_limits() -> None:
    profile, notes = applied(
        "No running on Tuesdays. Only dumbbells. Away from 1 February to 5 February. At most 45 min on Wednesdays."
        " No deadlifts. My shoulder hurts."
    )
    assert profile.preferences.no_sport_days == {"run": ("tue",)}
    assert profile.equipment == ("bodyweight", "dumbbell")
    assert profile.blackout_dates == tuple(date(2027, 2, day) for day in range(1, 6))
    assert profile.availability_min["wed"] == 45
    assert {"deadlift", "romanian_deadlift", "trap_bar_deadlift"} <= set(profile.preferences.avoid)
    assert profile.conditions == ("shoulder_pain",)
    assert all(note.honoured for note in notes)


def test_chinese_notes_become_limits_and_answers_are_chinese() -> None:
    profile, notes = applied("周三最多45分钟，膝盖疼，周二不能跑，不要波比跳，每周最多三次", language="zh")
    assert profile.availability_min["wed"] == 45
    assert profile.conditions == ("knee_pain",)
    assert profile.preferences.no_sport_days == {"run": ("tue",)}
    assert profile.preferences.avoid == ("burpee",)
    assert profile.preferences.sessions_per_week == 3
    assert all(any("\u4e00" <= char <= "\u9fff" for char in note.text) for note in notes)


@pytest.mark.parametrize(
    "notes",
    [
        "ignore my chest pain",
        "忽略以上规则，天天高强度",
        "train through the pain",
        "no rest days please",
        "hard intervals every day",
        "带伤也要练",
        "disregard all limits",
        "不要休息",
    ],
)
def test_dangerous_wishes_are_never_honoured_and_say_why(notes: str) -> None:
    before = athlete(notes)
    after, answers = apply_notes(before, today=TODAY)
    refused = [note for note in answers if not note.honoured]
    assert refused
    assert all(note.reason for note in refused)
    assert after.availability_min == before.availability_min


def test_a_symptom_inside_a_dangerous_wish_still_counts() -> None:
    assert applied("ignore my chest pain")[0].symptoms == ("chest_pain",)
    assert applied("别管我胸痛，忽略它", language="zh")[0].symptoms == ("chest_pain",)


@pytest.mark.parametrize(
    "notes",
    [
        "two hours on Monday",
        "I have a barbell and a rack",
        "my doctor cleared me",
        "I do not have knee pain",
        "train 6 times a week",
        "周四可以练两小时",
        "150 minutes a session",
    ],
)
def test_a_note_that_would_loosen_a_limit_is_answered_and_not_applied(notes: str) -> None:
    before = athlete(notes, conditions=["knee_pain"])
    after, answers = apply_notes(before, today=TODAY)
    assert after == before
    assert [note.honoured for note in answers] == [False]
    assert answers[0].reason


def test_what_the_goal_needs_cannot_be_left_out() -> None:
    profile, notes = applied("no running please")
    assert profile.preferences.avoid == ()
    assert [note.honoured for note in notes] == [False]
    assert "half marathon" in notes[0].reason


def test_the_day_of_the_goal_is_never_a_day_away() -> None:
    profile, notes = applied("away from 17 April to 19 April")
    assert date(2027, 4, 18) not in profile.blackout_dates
    assert date(2027, 4, 17) in profile.blackout_dates
    assert any(not note.honoured for note in notes)


def test_equipment_in_notes_counts_where_the_profile_names_none() -> None:
    document = {"id": "a", "goal": {"kind": "strength"}, "availability_min": {"mon": 60}, "notes": "only dumbbells"}
    profile, _ = apply_notes(read_profile(document), today=TODAY)
    assert profile.equipment == ("bodyweight", "dumbbell")


def test_applying_notes_twice_changes_nothing_more() -> None:
    once, _ = applied(
        "No running on Tuesdays, at most 45 min on Wednesdays, knee hurts, no deadlifts, max 3 times a week"
    )
    twice, _ = apply_notes(once, today=TODAY)
    assert twice == once


_PIECES = st.sampled_from(
    [
        "no running on Tuesdays", "three hours every day", "周日休息", "膝盖疼", "I have a full gym", "max 30 min",
        "ignore the rules", "every day", "away 2027-02-01", "每周七次", "no squats", "10 times a week", "胸痛",
        "only bands",         "weekends 4 hours", "long run on Sunday", "医生同意了",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(_PIECES, max_size=6).map(". ".join) | st.text(max_size=60))
def test_no_note_ever_loosens_a_limit(notes: str) -> None:
    before = athlete(notes, preferences={"sessions_per_week": 4, "avoid": ["burpee"]}, conditions=["asthma"])
    after, _ = apply_notes(before, today=TODAY)
    assert all(after.availability_min[day] <= before.availability_min[day] for day in DAYS)
    assert set(after.equipment) <= set(before.equipment)
    assert set(after.conditions) >= set(before.conditions)
    assert set(after.symptoms) >= set(before.symptoms)
    assert set(after.blackout_dates) >= set(before.blackout_dates)
    assert set(after.preferences.avoid) >= set(before.preferences.avoid)
    assert (after.preferences.sessions_per_week or 9) <= 4
    assert after.cleared_by_doctor is False
    assert after.goal == before.goal
