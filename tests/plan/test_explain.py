"""Reasons and explanations: real causes, only ledger numbers, both languages, personal."""

import re
from string import Formatter

import pytest

from fitjax.domain.plan import Gate, Plan, Session, Verdict, read_plan
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import GateStatus, Kind, Severity
from fitjax.plan import explain_en, explain_zh
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.explain import attach, explain
from fitjax.plan.facts import ground, session_facts
from fitjax.plan.labels import label, title
from fitjax.plan.labels_words import LABELS
from fitjax.plan.notes import Note
from fitjax.plan.outlook import Outlook
from fitjax.plan.rules.finding import finding
from tests.plan.explained import athlete, plan, session, work

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def explained(language: str = "en", **changes: object) -> tuple[Plan, Profile]:
    person = athlete(**changes)
    return attach(plan(language=language), person, ()), person


def whys(done: Plan) -> dict[str, str]:
    return {f"{s.date:%d} {s.kind}": s.why for week in done.weeks for s in week.sessions}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_session_has_a_reason_in_the_language_of_the_plan(language: str) -> None:
    for why in whys(explained(language)[0]).values():
        assert why
        assert bool(CHINESE.search(why)) is (language == "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sessions_of_one_week_have_different_reasons(language: str) -> None:
    for week in explained(language)[0].weeks:
        reasons = [s.why for s in week.sessions]
        assert len(set(reasons)) == len(reasons)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_number_of_every_reason_is_in_the_ledger(language: str) -> None:
    done, person = explained(language)
    look = Outlook(done, person)
    for week in done.weeks:
        for each in week.sessions:
            facts = [*done.explanation.facts, *session_facts(each, week, look)]
            assert ground(each.why, facts) == [], each.why


def test_reasons_name_the_cause_that_decided() -> None:
    reasons = whys(explained()[0])
    assert "Tuesday" in reasons["10 interval"]
    assert "48 h" in reasons["10 interval"]
    assert "12.5 km" in reasons["13 long"]
    assert "12.0 km" in reasons["13 long"]
    assert "4 %" in reasons["13 long"]
    assert "box squat" in reasons["09 strength"].lower()
    assert "knee pain" in reasons["09 strength"]
    assert "half marathon" in reasons["26 easy"]
    assert "half marathon" in reasons["27 race"]


def test_chinese_reasons_name_the_same_causes() -> None:
    reasons = whys(explained("zh")[0])
    assert "周二" in reasons["10 interval"]
    assert "48 小时" in reasons["10 interval"]
    assert "12.0 公里" in reasons["13 long"]
    assert "箱式深蹲" in reasons["09 strength"]
    assert "膝盖疼" in reasons["09 strength"]


def test_a_full_day_is_explained_by_the_limit_of_that_day() -> None:
    only = plan(weeks=[_week([session(2, "run", "easy", 45)])])
    (why,) = whys(attach(only, athlete(), ())).values()
    assert "Wednesday" in why
    assert "45 min" in why


def test_a_barred_sport_explains_the_other_one() -> None:
    only = plan(weeks=[_week([session(1, "ride", "easy", 30)])])
    person = athlete(preferences={"no_sport_days": {"run": ["tue"]}})
    (why,) = whys(attach(only, person, ())).values()
    assert "Tuesday" in why
    assert "run" in why


def _week(sessions: list[dict[str, object]]) -> dict[str, object]:
    return {"index": 1, "start": "2026-12-07", "phase": "build", "sessions": sessions, "minutes": 45}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_explanation_has_four_to_nine_grounded_sentences(language: str) -> None:
    done, _ = explained(language)
    text = done.explanation.text
    assert 4 <= len(re.findall(r"[.。](?=\s|$|[\u4e00-\u9fff])", text)) <= 9
    assert ground(text, done.explanation.facts) == []
    assert label("goal", "run_half", language) in text
    assert bool(CHINESE.search(text)) is (language == "zh")


def test_changing_a_number_of_the_text_is_noticed() -> None:
    done, _ = explained()
    text = done.explanation.text
    numbers = re.findall(r"(?<![\d:-])\d+(?![\d:-])", text)
    assert numbers
    for number in set(numbers):
        assert ground(re.sub(rf"(?<![\d:-]){number}(?![\d:-])", "7919", text), done.explanation.facts)


def test_different_athletes_never_get_the_same_paragraph() -> None:
    people = [
        athlete(),
        athlete(conditions=[]),
        athlete(equipment=["bodyweight", "barbell"]),
        athlete(availability_min={"mon": 60, "tue": 50, "wed": 45, "thu": 60, "fri": 30, "sun": 180}),
        athlete(history={"weekly_minutes": [180, 200, 190, 230]}),
        athlete(history={}),
        athlete(preferences={"avoid": ["deadlift"]}),
        athlete(thresholds={}),
        athlete(thresholds={"threshold_pace_s_per_km": 300}),
        athlete(blackout_dates=["2026-12-18"]),
    ]
    texts = [explain(plan(), person, (), "en").text for person in people]
    assert len(set(texts)) == len(texts)


def test_the_same_athlete_gets_the_same_words_every_time() -> None:
    assert explained()[0] == explained()[0]


def test_wording_varies_between_athletes_whose_plans_agree() -> None:
    texts = {explain(plan(f"athlete-{i}"), athlete(), (), "en").text for i in range(12)}
    assert len(texts) > 6


def test_warnings_of_gate_and_verdict_and_refused_wishes_are_told() -> None:
    warning = finding("one_variable", Severity.WARN, week=2, value=2)
    note = finding("who_aerobic", Severity.INFO, value=100, limit=150)
    judged = plan().model_copy(
        update={
            "verdict": Verdict(ok=True, findings=(warning, note)),
            "gate": Gate(status=GateStatus.CLEARANCE_ADVISED, reasons=("See a doctor before week 1.",)),
        }
    )
    refused = Note("You wrote “ignore my chest pain”", False, "safety limits cannot be switched off by a note")
    kept = Note("No running on Tuesday", True)
    told = attach(judged, athlete(), [refused, kept]).explanation
    assert "See a doctor before week 1." in told.text
    assert warning.message in told.text
    assert note.message not in told.text
    assert "ignore my chest pain" in told.text
    assert "safety limits" in told.text
    assert ground(told.text, told.facts) == []


def test_a_plan_without_sessions_is_said_to_be_empty() -> None:
    empty = read_plan({"athlete": "a1", "goal": {"kind": "strength"}, "start": "2026-12-07"})
    assert explain(empty, athlete(), (), "en").text == "The plan holds no session."


@pytest.mark.parametrize("table", ["REASONS", "TEXT", "PURPOSES", "LIMITS", "MUSCLES"])
def test_both_languages_hold_the_same_keys(table: str) -> None:
    assert set(getattr(explain_en, table)) == set(getattr(explain_zh, table))


@pytest.mark.parametrize("table", ["REASONS", "TEXT"])
def test_both_languages_ask_for_the_same_values(table: str) -> None:
    for key, variants in getattr(explain_en, table).items():
        english = {name for text in variants for _, name, _, _ in Formatter().parse(text) if name}
        chinese = {
            name for text in getattr(explain_zh, table)[key] for _, name, _, _ in Formatter().parse(text) if name
        }
        assert english == chinese, key


def test_every_exercise_and_kind_has_a_name_and_a_purpose_in_both_languages() -> None:
    assert set(EXERCISES) <= set(LABELS["exercise"])
    assert set(Kind) <= set(explain_en.PURPOSES)
    for family in LABELS.values():
        for english, chinese in family.values():
            assert english
            assert CHINESE.search(chinese) or chinese == english


@pytest.mark.parametrize(
    ("fields", "english", "chinese"),
    [
        (session(1, "run", "threshold", 50, steps=[work(3, 8)]), "3 × 8 min at threshold", "阈值 3 × 8 分钟"),
        (session(6, "run", "long", 85, distance_km=14.0), "Long run, 14.0 km", "长跑 14.0 公里"),
        (session(2, "strength", "strength", 45, line="we str full 45"), "Full-body strength", "全身力量"),
        (session(2, "ride", "easy", 45), "Easy ride, 45 min", "轻松骑行 45 分钟"),
        (session(2, "run", "race", 115, distance_km=21.0975), "Race, 21.1 km", "比赛 21.1 公里"),
    ],
)  # fmt: skip
def test_titles_read_as_people_write_them(fields: dict[str, object], english: str, chinese: str) -> None:
    each = Session.model_validate(fields)
    assert (title(each, "en"), title(each, "zh")) == (english, chinese)


def test_titles_follow_the_units() -> None:
    each = Session.model_validate(session(6, "run", "long", 85, distance_km=16.09344))
    assert title(each, "en", "imperial") == "Long run, 10.0 mi"
