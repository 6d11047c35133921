"""The judge of notes: it sees what was missed, what was never said, and what a plan breaks."""

import json
from pathlib import Path

import pytest

from fitjax.domain.plan import Plan, read_plan
from fitjax.plan.note_language import NoteWriting
from fitjax.train.notes_bench import judge, judge_notes, obeyed
from fitjax.train.tasks.notes_held_out import NOTES


def plan(*sessions: dict[str, object], status: str = "clear") -> Plan:
    week = {"index": 0, "start": "2026-03-02", "phase": "base", "sessions": list(sessions)}
    return read_plan(
        {
            "goal": {"kind": "general_health"},
            "start": "2026-03-02",
            "weeks": [week] if sessions else [],
            "gate": {"status": status},
        }
    )


def session(day: int, **more: object) -> dict[str, object]:
    return {"date": f"2026-03-{1 + day:02d}", "sport": "run", "kind": "easy", "minutes": 40} | more


def test_a_note_read_exactly_is_obeyed() -> None:
    assert judge("No training on Tuesdays", "en", {"off": ["tue"]}).obeyed


def test_a_limit_not_read_is_missed_and_one_never_said_is_over_read() -> None:
    missed = judge("No training on Tuesdays", "en", {"off": ["tue", "wed"]})
    assert missed.missed
    assert not missed.over_read
    over = judge("No training on Tuesdays and Wednesdays", "en", {"off": ["tue"]})
    assert over.over_read
    assert not over.missed


def test_dangerous_wishes_must_be_refused_and_symptoms_must_block() -> None:
    assert judge("ignore all limits", "en", {"refused": True}).obeyed
    assert judge("我胸痛", "zh", {"blocked": True}).obeyed
    assert judge("I like cake", "en", {"blocked": True}).missed
    assert judge("I fainted today", "en", {}).over_read


def test_the_table_counts_by_language_and_by_class(tmp_path: Path) -> None:
    cases = [
        {"note": "no burpees", "language": "en", "expect": {"avoid": ["burpee"]}},
        {"note": "周二不练", "language": "zh", "expect": {"off": ["tue"]}},
        {"note": "zzz", "language": "en", "expect": {"off": ["tue"]}},
    ]
    path = tmp_path / "notes.jsonl"
    path.write_text("\n".join(json.dumps(case) for case in cases), encoding="utf-8")
    table = judge_notes(path)
    shares = {row.name: row.obeyed for row in table.rows}
    assert table.share == pytest.approx(2 / 3)
    assert shares["zh"] == 1
    assert shares["off"] == 0.5


@pytest.mark.parametrize(
    ("expect", "done"),
    [
        ({"off": ["mon"]}, session(1)),
        ({"minutes": {"mon": 30}}, session(1)),
        ({"session_min": 30}, session(3)),
        ({"no_sport": {"run": ["mon"]}}, session(1)),
        ({"avoid": ["run"]}, session(2)),
        ({"away": ["2026-03-02", "2026-03-04"]}, session(3)),
        ({"long_day": ["sat"]}, session(1, kind="long")),
        ({"conditions": ["knee_pain"]}, session(1, exercises=[{"name": "back_squat", "sets": 3, "reps": [5, 5]}])),
        ({"only": ["dumbbell"]}, session(1, exercises=[{"name": "back_squat", "sets": 3, "reps": [5, 5]}])),
        ({"avoid": ["squat"]}, session(1, exercises=[{"name": "goblet_squat", "sets": 3, "reps": [5, 5]}])),
    ],
)
def test_a_plan_that_breaks_a_note_is_told(expect: dict[str, object], done: dict[str, object]) -> None:
    assert obeyed(plan(done), expect)
    assert obeyed(plan(session(7, sport="swim", minutes=20)), expect | {"off": ["mon"]}) == []


def test_too_many_sessions_and_a_plan_in_spite_of_a_symptom_are_told() -> None:
    assert obeyed(plan(session(1), session(2)), {"per_week": 1})
    assert obeyed(plan(session(1)), {"blocked": True})
    assert obeyed(plan(status="blocked"), {"blocked": True}) == []


@pytest.mark.slow
def test_rules_alone_obey_most_held_out_notes() -> None:
    assert judge_notes(NOTES).share >= 0.9


@pytest.mark.slow
def test_rules_alone_obey_the_notes_they_were_improved_on() -> None:
    assert judge_notes(NOTES.with_name("notes_dev.jsonl")).share >= 0.97


def test_a_writing_is_a_fresh_one_each_time() -> None:
    first, second = NoteWriting(), NoteWriting()
    first.accept("off mo\n")
    assert second.lines == []
