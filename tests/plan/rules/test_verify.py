import ast
import datetime as dt
import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fitjax.plan.rules as rules
from fitjax.domain.plan import Plan, read_plan
from fitjax.domain.profile import read_profile
from fitjax.domain.vocabulary import GateStatus, GoalKind, Kind, Phase, Severity, Sport
from fitjax.plan.rules import verify
from fitjax.plan.rules.sources import CITATION
from fitjax.plan.rules.templates import TEMPLATES
from fitjax.plan.rules.words import describe
from tests.plan.rules.plans import MONDAY, athlete, lift, plan, run, strength

_dates = st.one_of(st.dates(), st.integers(-3, 30).map(lambda n: MONDAY + dt.timedelta(days=n)))
_numbers = st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False), st.floats(-5, 500))
_counts = st.one_of(st.integers(), st.integers(-2, 30))
_targets = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["pace", "hr", "power", "rpe"]),
        "low": st.floats(allow_nan=False, allow_infinity=False),
        "high": st.floats(allow_nan=False, allow_infinity=False),
        "unit": st.sampled_from(["s/km", "bpm", "?"]),
    }
)
_steps = st.fixed_dictionaries(
    {"what": st.sampled_from(["work", "recovery", "warmup", "cooldown"]), "repeat": st.integers(1, 60)},
    optional={"minutes": _numbers, "distance_km": _numbers, "target": st.one_of(st.none(), _targets)},
)
_exercises = st.fixed_dictionaries(
    {
        "name": st.one_of(st.sampled_from(["back_squat", "plank", "dip", "push_up"]), st.text(max_size=12)),
        "sets": st.integers(1, 20),
        "reps": st.tuples(_counts, _counts),
    },
    optional={"load_kg": _numbers, "rpe": _numbers},
)
_sessions = st.fixed_dictionaries(
    {
        "date": _dates,
        "sport": st.sampled_from(list(Sport)),
        "kind": st.sampled_from(list(Kind)),
        "minutes": st.one_of(st.floats(0, 1440), st.just(5e-324)),
    },
    optional={
        "hard": st.booleans(),
        "distance_km": st.one_of(st.none(), st.floats(0, 1e308), st.floats(0, 60)),
        "load": st.one_of(st.none(), st.floats(0, 1e308), st.floats(0, 400)),
        "steps": st.lists(_steps, max_size=3),
        "exercises": st.lists(_exercises, max_size=3),
        "why": st.text(max_size=10),
    },
)
_weeks = st.fixed_dictionaries(
    {"index": _counts, "start": _dates, "phase": st.sampled_from(list(Phase))},
    optional={"minutes": st.floats(allow_nan=False, allow_infinity=False), "sessions": st.lists(_sessions, max_size=6)},
)
_goals = st.fixed_dictionaries(
    {"kind": st.sampled_from(list(GoalKind))},
    optional={"date": _dates, "target": st.sampled_from(["power", "爆发力", ""])},
)
_plans = st.fixed_dictionaries(
    {"goal": _goals, "start": _dates, "weeks": st.lists(_weeks, max_size=4)},
    optional={"gate": st.fixed_dictionaries({"status": st.sampled_from(list(GateStatus))})},
)
_conditions = st.sampled_from(
    ["knee_pain", "pregnancy", "hypertension", "diabetes", "cardiac_disease", "osteoporosis", "low_back_pain"]
)
_said = st.lists(
    st.sampled_from(
        [
            "PAR-Q: yes",
            "pain 9/10",
            "glucose 400",
            "no period for 4 months",
            "two stress fractures",
            "foot ulcer",
            "autonomic neuropathy",
            "retinopathy",
            "I sleep 3 hours",
            "low HRV",
            "I have a cold",
            "sharp pain",
            "my doctor said no hard training",
            "kidney disease",
            "insulin",
            "energy availability 20",
            "no",
            "not",
            "血压 210/120",
            "没有",
            "，",
            "医生让我不要运动",
            "lost 9 kg in 2 weeks",
            "blood pressure 999/100",
        ]
    ),
    max_size=6,
).map(" ".join)
_profiles = st.one_of(
    st.none(),
    st.fixed_dictionaries(
        {"id": st.just("a"), "goal": _goals, "availability_min": st.just({"mon": 60, "sat": 90})},
        optional={
            "birth_year": st.integers(1930, 2020),
            "experience": st.sampled_from(["novice", "intermediate", "advanced"]),
            "conditions": st.lists(_conditions, max_size=3),
            "symptoms": st.lists(st.text(max_size=20), max_size=2),
            "notes": st.one_of(st.text(max_size=40), _said),
            "cleared_by_doctor": st.booleans(),
            "blackout_dates": st.lists(_dates, max_size=2),
            "thresholds": st.fixed_dictionaries(
                {}, optional={"max_hr": st.floats(90, 240), "e1rm_kg": st.just({"back_squat": 0.0, "dip": 1e-300})}
            ),
            "history": st.fixed_dictionaries(
                {},
                optional={
                    "weekly_minutes": st.lists(st.floats(0, 900), max_size=5),
                    "weekly_distance_km": st.lists(st.floats(0, 90), max_size=5),
                    "longest_run_km_30d": st.floats(0, 42),
                    "layoff_weeks": st.floats(0, 60),
                    "ctl": st.floats(0, 120),
                },
            ),
            "preferences": st.fixed_dictionaries(
                {},
                optional={
                    "avoid": st.lists(st.text(max_size=8), max_size=2),
                    "sessions_per_week": st.integers(1, 7),
                    "session_minutes": st.integers(10, 90),
                    "no_sport_days": st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=4), max_size=2)),
                },
            ),
        },
    ).map(read_profile),
)


@given(document=_plans, profile=_profiles)
@settings(max_examples=90, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_plan_document_gets_a_verdict_in_both_languages(document: dict, profile: object) -> None:
    verdict = verify(read_plan(document), profile)  # type: ignore[arg-type]
    serious = [f for f in verdict.findings if f.severity in (Severity.BLOCK, Severity.ERROR)]
    assert verdict.ok == (not serious)
    assert all(f.citation and f.message and describe(f, "zh") for f in verdict.findings)
    assert verdict.model_validate_json(verdict.model_dump_json()) == verdict


@given(document=_plans)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_sessions_in_the_document_changes_nothing(document: dict) -> None:
    for week in document["weeks"]:
        week.get("sessions", []).sort(key=lambda s: s["date"])
    one = read_plan(document)
    turned = [week | {"sessions": week.get("sessions", [])[::-1]} for week in document["weeks"]]
    rules_of = [sorted(f.rule for f in verify(p).findings) for p in (one, read_plan(document | {"weeks": turned}))]
    dates = [session["date"] for week in document["weeks"] for session in week.get("sessions", [])]
    if len(set(dates)) == len(dates):
        assert rules_of[0] == rules_of[1]


def test_a_sound_plan_is_ok_with_and_without_a_profile() -> None:
    week = {0: run(40), 2: run(40, "tempo"), 3: strength(lift()), 5: run(50, "long")}
    document = plan(week, week, week)
    for profile in (None, athlete(history={"longest_run_km_30d": 10, "weekly_distance_km": [22] * 4})):
        assert verify(document, profile).ok


def test_the_gravest_findings_come_first() -> None:
    document = plan({0: run(40, why=""), 1: run(40, "tempo"), 2: run(40, "tempo")}, gate={"status": "blocked"})
    order = [f.severity.value for f in verify(document).findings]
    assert order == sorted(order, key=["block", "error", "warn", "info"].index)
    assert order[0] == "block"


def test_no_rule_speaks_of_an_acute_to_chronic_ratio() -> None:
    """It predicts no injury (Impellizzeri 2020, Frandsen 2025)."""
    for path in Path(rules.__file__).parent.glob("*.py"):
        if path.name != "__init__.py":  # which says so
            assert not re.search(r"acwr|acute.?(?:to.?)?chronic|急慢性", path.read_text(), re.IGNORECASE), path


def test_the_verifier_shares_no_code_with_what_writes_plans() -> None:
    allowed = ("fitjax.domain", "fitjax.plan.rules", "fitjax.plan.gate", "fitjax.plan.labels_words")
    for path in Path(rules.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert all(not n.startswith("fitjax") or n.startswith(allowed) for n in names if n), (path, names)


def test_every_rule_has_words_in_both_languages_and_a_citation() -> None:
    assert set(TEMPLATES) == set(CITATION)
    for english, chinese in TEMPLATES.values():
        assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese)
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in english)


def test_a_finding_is_told_in_chinese_with_its_exercise_and_numbers() -> None:
    (finding,) = [
        f
        for f in verify(
            plan({0: strength(lift("back_squat", kg=100))}, {0: strength(lift("back_squat", kg=112))})
        ).findings
        if f.rule == "load_jump"
    ]
    assert (
        describe(finding, "en") == "back squat: 12 % heavier on 2027-01-11 than in the four weeks before; limit 10 %."
    )
    assert describe(finding, "zh") == "2027-01-11 的杠铃深蹲比前四周重 12%，上限 10%。"


def test_a_finding_of_another_program_keeps_its_words() -> None:
    finding = verify(plan()).findings[0].model_copy(update={"rule": "elsewhere", "message": "As it came."})
    assert describe(finding, "zh") == "As it came."


def test_a_plan_is_a_value_and_verifying_leaves_it_alone() -> None:
    document: Plan = plan({0: run()})
    before = document.to_json()
    verify(document, athlete())
    assert document.to_json() == before
