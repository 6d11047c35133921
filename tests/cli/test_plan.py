"""`plan`, `verify`, `explain` with the shipped model: the contract's documents, and what a bad profile gets."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fitjax.settings import ROOT

Run = Callable[..., Any]
SENTENCE = "身体健康状况：良好。锻炼习惯：每周三次，每次一小时。"
PROFILE = {
    "id": "a1",
    "goal": {"kind": "run_10k"},
    "availability_min": {"mon": 60, "wed": 45, "thu": 60, "sat": 120, "sun": 90},
}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def days(*minutes: int) -> dict[str, int]:
    return dict(zip(DAYS, minutes, strict=True))


TEN: dict[str, dict[str, Any]] = {
    "first steps": {"goal": {"kind": "general_health"}, "availability_min": days(30, 0, 30, 0, 30, 0, 0)},
    "10 km": PROFILE | {"history": {"weekly_distance_km": [20, 24, 18, 26], "longest_run_km_30d": 12.0}},
    "marathon": {
        "goal": {"kind": "run_marathon", "date": "2027-04-18", "target": "3:45:00"},
        "availability_min": days(60, 60, 75, 60, 0, 180, 90),
        "experience": "intermediate",
        "thresholds": {"max_hr": 188, "rest_hr": 52, "threshold_pace_s_per_km": 285},
        "history": {"weekly_minutes": [240, 260, 250, 280], "weekly_distance_km": [40, 44, 42, 48],
                    "longest_run_km_30d": 18.0},
    },
    "strength": {
        "goal": {"kind": "strength"},
        "availability_min": days(75, 0, 75, 0, 75, 0, 0),
        "experience": "advanced",
        "equipment": ["barbell", "rack", "bench", "dumbbell"],
        "thresholds": {"e1rm_kg": {"back_squat": 140, "bench_press": 100, "deadlift": 180}},
    },
    "muscle at home": {
        "goal": {"kind": "hypertrophy"},
        "availability_min": days(45, 45, 0, 45, 45, 0, 0),
        "equipment": ["dumbbell", "band"],
        "preferences": {"sports": ["strength"], "avoid": ["burpee"]},
    },
    "cycling": {
        "goal": {"kind": "cycling"},
        "availability_min": days(60, 90, 0, 90, 0, 180, 180),
        "experience": "advanced",
        "equipment": ["bike"],
        "thresholds": {"ftp_w": 260},
        "history": {"weekly_minutes": [400, 420, 380, 450]},
    },
    "triathlon": {
        "goal": {"kind": "triathlon"},
        "availability_min": days(60, 60, 60, 60, 0, 150, 120),
        "equipment": ["bike", "pool", "track"],
        "preferences": {"sports": ["run", "ride", "swim"]},
    },
    "weight loss at 60 with a bad knee": {
        "goal": {"kind": "weight_loss"},
        "birth_year": 1966,
        "weight_kg": 96,
        "height_cm": 172,
        "availability_min": days(40, 0, 40, 0, 40, 60, 0),
        "conditions": ["knee_pain"],
    },
    "pregnant": {
        "goal": {"kind": "general_health"},
        "sex": "female",
        "availability_min": days(30, 0, 30, 0, 30, 30, 0),
        "conditions": ["pregnancy"],
        "cleared_by_doctor": True,
    },
    "back after a break, in Chinese": {
        "goal": {"kind": "return_to_training"},
        "language": "zh",
        "availability_min": days(0, 45, 0, 45, 0, 60, 0),
        "conditions": ["achilles_pain"],
        "notes": "周二只能早上练",
    },
}  # fmt: skip


@pytest.fixture
def profile(tmp_path: Path) -> Callable[..., Path]:
    def write(**changes: Any) -> Path:
        path = tmp_path / "profile.json"
        path.write_text(json.dumps({**PROFILE, **changes}), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("changes", "phrase"),
    [
        ({"availability_min": {}}, "free"),
        ({"availability_min": {"mon": 0}}, "free"),
        ({"goal": {"kind": "run_10k", "date": "2020-01-01"}}, "2020-01-01"),
        ({"goal": {"kind": "flying"}}, "goal.kind"),
        ({"weight_kg": float("nan")}, "weight_kg"),
        ({"weight_kg": float("inf")}, "weight_kg"),
        ({"availability_min": {"mon": -5}}, "availability_min"),
        ({"birth_year": 2200}, "birth_year"),
    ],
)
def test_a_profile_that_allows_no_plan_is_one_sentence_and_no_plan(
    changes: dict[str, Any], phrase: str, profile: Callable[..., Path], refused: Callable[..., str]
) -> None:
    assert phrase in refused("plan", "--profile", profile(**changes), "--json")


@pytest.mark.parametrize("text", ["", "[1]", '{"id": ', "[" * 100_000, '{"id": ' + "9" * 5000 + "}", "\x00"])
def test_what_is_no_profile_is_one_sentence(text: str, refused: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.write_text(text)
    assert str(path) in refused("plan", "--profile", path, "--json")
    assert str(path) in refused("verify", path, "--json")


def test_an_unknown_model_and_an_unknown_athlete_are_one_sentence(
    profile: Callable[..., Path], refused: Callable[..., str]
) -> None:
    assert "'gpt-9'" in refused("plan", "--profile", profile(), "--model", "gpt-9", "--json")
    assert "'nobody'" in refused("plan", "--athlete", "nobody", "--json")


def test_a_damaged_shipped_model_is_one_sentence(
    profile: Callable[..., Path], refused: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fitjax-base"
    shutil.copytree(ROOT / "data" / "models" / "fitjax-base", folder)
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-5000])
    monkeypatch.setenv("FITJAX_BASE_MODEL_DIR", str(folder))
    assert "damaged" in refused("plan", "--profile", profile(), "--json")
    monkeypatch.setenv("FITJAX_BASE_MODEL_DIR", str(tmp_path / "gone"))
    assert "missing" in refused("plan", "--profile", profile(), "--json")


def test_chest_pain_blocks_the_plan_and_the_json_says_why(profile: Callable[..., Path], fitjax: Run) -> None:
    ran = fitjax("plan", "--profile", profile(symptoms=["chest_pain"]), "--json")
    assert (ran.code, ran.json["weeks"], ran.json["gate"]["status"]) == (1, [], "blocked")
    assert ran.json["gate"]["reasons"]


@pytest.mark.slow
def test_the_plain_chinese_sentence_gives_three_hours_a_week_explained_in_chinese(fitjax: Run) -> None:
    ran = fitjax("plan", "--text", SENTENCE, "--weeks", "4", "--json")
    assert ran.code == 0
    plan = ran.json
    assert plan["language"] == "zh"
    for week in plan["weeks"]:
        assert [session["minutes"] for session in week["sessions"]] == [60, 60, 60]
    words = plan["explanation"]["text"] + "".join(s["why"] for week in plan["weeks"] for s in week["sessions"])
    chinese = sum("一" <= letter <= "鿿" for letter in words)
    assert chinese > sum(letter.isascii() and letter.isalpha() for letter in words)


@pytest.mark.slow
@pytest.mark.parametrize("who", TEN)
def test_ten_different_people_get_a_plan_that_an_independent_reading_finds_clean(
    who: str, fitjax: Run, tmp_path: Path
) -> None:
    path, plan_path = tmp_path / "profile.json", tmp_path / "plan.json"
    path.write_text(json.dumps({"id": "a1", **TEN[who]}), encoding="utf-8")
    ran = fitjax("plan", "--profile", path, "--start", "2026-12-07", "--json")
    assert ran.code == 0, ran.err
    plan = ran.json
    assert plan["schema"] == "fitjax-plan/1"
    assert plan["weeks"]
    assert plan["model"]["name"] == "fitjax-base"
    free = {name: TEN[who]["availability_min"].get(name, 0) for name in DAYS}
    for week in plan["weeks"]:
        assert week["sessions"]
        for session in week["sessions"]:
            assert session["why"]
    plan_path.write_text(ran.out, encoding="utf-8")
    verdict = fitjax("verify", plan_path, "--profile", path, "--json")
    assert (verdict.code, verdict.json["ok"]) == (0, True), verdict.json
    assert not [f for f in verdict.json["findings"] if f["severity"] in ("block", "error")]
    assert sum(free.values()) >= max(week["minutes"] for week in plan["weeks"])


@pytest.mark.slow
def test_verify_and_explain_read_the_plan_and_a_plan_made_worse_is_refused(
    profile: Callable[..., Path], fitjax: Run, tmp_path: Path
) -> None:
    made = fitjax("plan", "--profile", "-", "--weeks", "2", "--json", stdin=profile().read_bytes())
    again = fitjax("plan", "--profile", profile(), "--weeks", "2", "--json")
    assert made.out == again.out  # the same inputs give the same plan, to the byte
    explained = fitjax("explain", "-", "--json", stdin=made.out.encode())
    assert (explained.code, explained.json["text"]) == (0, made.json["explanation"]["text"])
    sessions = [session for week in made.json["weeks"] for session in week["sessions"]]
    assert [reason["why"] for reason in explained.json["reasons"]] == [session["why"] for session in sessions]
    worse = made.json
    worse["weeks"][0]["sessions"][0]["minutes"] = 600
    path = tmp_path / "worse.json"
    path.write_text(json.dumps(worse), encoding="utf-8")
    verdict = fitjax("verify", path, "--profile", profile(), "--json")
    assert (verdict.code, verdict.json["ok"]) == (1, False)
    assert {"rule", "severity", "week", "date", "value", "limit", "citation"} <= set(verdict.json["findings"][0])
