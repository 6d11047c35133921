"""An athlete's own changes: kept as they are, compiled anew, and the whole plan checked with them in it."""

import datetime as dt

import pytest

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile, read_profile
from fitjax.domain.vocabulary import Severity, Sport
from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.edits import Edited, Place, apply_edits, places
from fitjax.plan.explain_check import check_session, check_text, check_week
from fitjax.plan.generate import propose
from fitjax.plan.outlook import Outlook
from fitjax.plan.rules import verify

START = dt.date(2026, 12, 7)


@pytest.fixture(scope="module")
def athlete() -> Profile:
    document = {
        "id": "a1", "language": "en", "experience": "intermediate", "birth_year": 1990,
        "goal": {"kind": "run_10k"},
        "availability_min": {"mon": 45, "tue": 45, "wed": 45, "thu": 45, "sat": 90},
        "equipment": ["bodyweight", "dumbbell"],
        "thresholds": {"threshold_pace_s_per_km": 310},
        "history": {"weekly_minutes": [150, 150, 150, 150], "longest_run_km_30d": 9.0},
    }  # fmt: skip
    return read_profile(document)


@pytest.fixture(scope="module")
def plan(athlete: Profile) -> Plan:
    return propose(athlete, generator=RandomGenerator(), start=START, weeks=4, today=START)


def a_run(plan: Plan) -> Place:
    return next(place for place, session in places(plan.weeks[1]) if session.sport is Sport.RUN)


def day(place: Place) -> str:
    return ("mo", "tu", "we", "th", "fr", "sa", "su")[place[0].weekday()]


def session_of(edited: Edited, place: Place) -> str:
    session = edited.sessions[place]
    assert session is not None
    return session.line


def test_a_changed_session_gets_the_targets_of_what_it_became(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    edited = apply_edits(plan, athlete, {place: f"{day(place)} run tempo 40 1x20r0"})
    session = edited.sessions[place]
    assert session is not None
    assert session.hard
    assert [step.minutes for step in session.steps if step.what == "work"] == [20]
    assert all(step.target and step.target.kind == "pace" for step in session.steps)
    week = edited.plan.weeks[1]
    assert week.minutes == sum(s.minutes for s in week.sessions)


def test_a_change_over_the_days_minutes_is_kept_and_said_with_its_source(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    edited = apply_edits(plan, athlete, {place: f"{day(place)} run easy 240"})
    assert session_of(edited, place) == f"{day(place)} run easy 240"
    over = next(f for f in edited.broken[place] if f.rule == "day_minutes")
    assert over.severity is Severity.ERROR
    assert over.citation
    assert edited.plan.verdict is not None
    assert not edited.plan.verdict.ok


def test_the_verdict_is_the_verifiers_own_on_the_changed_plan(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    edited = apply_edits(plan, athlete, {place: f"{day(place)} run easy 240"})
    assert edited.plan.verdict is not None
    found = {(f.rule, f.week, f.date) for f in verify(edited.plan, athlete).findings}
    assert {(f.rule, f.week, f.date) for f in edited.plan.verdict.findings} == found


def test_a_session_made_rest_is_gone_from_the_plan_and_its_week(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    edited = apply_edits(plan, athlete, {place: f"{day(place)} rest"})
    assert edited.sessions[place] is None
    assert len(edited.plan.weeks[1].sessions) == len(plan.weeks[1].sessions) - 1


def test_a_session_moved_to_another_day_stands_there(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    edited = apply_edits(plan, athlete, {place: "su run easy 30"})
    moved = edited.sessions[place]
    assert moved is not None
    assert moved.date.weekday() == 6
    assert any(f.rule == "day_off" for f in edited.broken[place])
    assert list(edited.plan.weeks[1].sessions) == sorted(edited.plan.weeks[1].sessions, key=lambda s: s.date)


def test_words_beside_a_change_are_true_of_the_changed_plan(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    edited = apply_edits(plan, athlete, {place: f"{day(place)} rest"})
    look = Outlook(edited.plan, athlete)
    for week in edited.plan.weeks:
        assert check_week(week, week.why, look) == []
        for session in week.sessions:
            assert check_session(session, week, look) == []
    assert check_text(edited.plan.explanation.text, edited.plan, look) == []


def test_a_change_that_changes_nothing_brings_nothing(plan: Plan, athlete: Profile) -> None:
    place = a_run(plan)
    same = next(session for at, session in places(plan.weeks[1]) if at == place)
    edited = apply_edits(plan, athlete, {place: same.line})
    assert not edited.broken
    assert not edited.elsewhere
    assert session_of(edited, place) == same.line


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_reason_of_an_own_change_is_that_it_is_one(plan: Plan, athlete: Profile, language: str) -> None:
    place = a_run(plan)
    said = plan.model_copy(update={"language": language})
    session = apply_edits(said, athlete, {place: f"{day(place)} walk easy 30"}).sessions[place]
    assert session is not None
    assert ("yourself" in session.why) is (language == "en")
    assert ("自己" in session.why) is (language == "zh")
