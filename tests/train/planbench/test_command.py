"""Anybody's program: a profile goes in, a plan comes out, and whatever else comes out is an invalid plan."""

import json
import shlex
import sys
from pathlib import Path

import pytest

from fitjax.train.planbench.command import CommandPlanner
from fitjax.train.planbench.judge import judge
from fitjax.train.planbench.run import evaluate
from tests.train.planbench.plans import request

PROGRAM = """
import datetime, json, sys
profile = json.load(sys.stdin)
start = datetime.date.fromisoformat(profile["request"]["start"])
days = [d for d, m in enumerate(profile["availability_min"].values()) if m >= 20][:3]
target = {"kind": "rpe", "low": 3, "high": 4, "unit": "CR-10"}
weeks = []
for number in range(4):
    monday = start + datetime.timedelta(days=7 * number)
    sessions = [{"date": str(monday + datetime.timedelta(days=d)), "sport": "walk", "kind": "easy",
                 "minutes": 20 + (number if d == days[0] else 0), "why": "Move.",
                 "steps": [{"what": "work", "minutes": 20 + (number if d == days[0] else 0), "target": target}]}
                for d in days]
    weeks.append({"index": number + 1, "start": str(monday), "phase": "base",
                  "minutes": sum(s["minutes"] for s in sessions), "sessions": sessions})
json.dump({"schema": "fitjax-plan/1", "athlete": profile["id"], "goal": profile["goal"], "start": str(start),
           "weeks": weeks}, sys.stdout)
"""


def planner(folder: Path, source: str, limit_s: float = 30.0) -> CommandPlanner:
    path = folder / "planner.py"
    path.write_text(source)
    return CommandPlanner(f"{shlex.quote(sys.executable)} {shlex.quote(str(path))}", limit_s)


def test_a_program_that_writes_plans_is_judged_like_any_planner(tmp_path: Path) -> None:
    document = evaluate([planner(tmp_path, PROGRAM)], n=2, measures=("validity", "limits"))
    figures = document["planners"]["external"]["figures"]
    assert figures["valid"]["value"] == 1
    assert figures["limit_plans"]["n"] == 2


def test_the_program_gets_the_profile_and_what_is_asked_for(tmp_path: Path) -> None:
    echo = f"import sys; open({str(tmp_path / 'seen.json')!r}, 'w').write(sys.stdin.read())"
    planner(tmp_path, echo).make([request()], seed=3)
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert seen["request"] == {"start": "2026-12-07", "weeks": None, "seed": 3}
    assert seen["availability_min"]["mon"] == 120


def test_words_of_the_command_are_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "words"
    source = f"import sys; open({str(path)!r}, 'w').write(' '.join(sys.argv[1:]))"
    program = planner(tmp_path, source)
    program.command += " --start {start} --seed {seed}"
    program.make([request()], seed=7)
    assert path.read_text() == "--start 2026-12-07 --seed 7"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("print('hello')", "not a plan"),
        ("print('{}')", "not a plan"),
        ("print('[' * 100000)", "not a plan"),
        ("raise SystemExit('no idea')", "not a plan"),
        ("import os; os._exit(7)", "exit code 7"),
        ("import time; time.sleep(60)", "no plan within"),
    ],
)
def test_a_program_that_fails_has_made_an_invalid_plan(tmp_path: Path, source: str, why: str) -> None:
    (made,) = planner(tmp_path, source, limit_s=2.0).make([request()], 0)
    assert why in made.failure
    judged = judge(request(), made)
    assert not any(judged.valid.values())
    assert judged.score == 0


def test_a_program_that_is_not_there_is_a_failure_not_a_crash() -> None:
    (made,) = CommandPlanner("/no/such/program").make([request()], 0)
    assert "could not be started" in made.failure
