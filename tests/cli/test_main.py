"""What holds for every command: exit codes, one line for what is wrong, no traceback, nothing but JSON on stdout."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fitjax.__main__ import parser
from fitjax.cli import data

ROOT = Path(__file__).parents[2]
CONTRACT = ("ingest", "activities", "load", "plan", "verify", "explain", "train", "models", "eval", "export", "erase")


def test_every_command_of_the_contract_that_is_built_is_in_the_help_and_no_other(fitjax: Callable[..., Any]) -> None:
    ran = fitjax("--help")
    assert ran.code == 0
    listed = set(re.findall(r"^ {4}(\w+)(?: |$)", ran.out, re.MULTILINE))
    assert set(CONTRACT) <= listed
    assert "ask" not in listed


@pytest.mark.parametrize("command", CONTRACT)
def test_every_command_explains_itself(command: str, fitjax: Callable[..., Any]) -> None:
    ran = fitjax(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"usage: fitjax {command}")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("plan",),
        ("ingest",),
        ("load", "--from", "yesterday"),
        ("plan", "--text", "x", "--weeks", "0"),
        ("plan", "--text", "x", "--seed", "-1"),
        ("plan", "--text", "x", "--start", "9999-12-30"),
        ("plan", "--text", "x", "--lang", "fr"),
        ("export", "--athlete", "me"),
        ("erase", "--athlete", "me"),
        ("eval", "plans", "--n", "0"),
        ("models",),
        ("load", "--athlete", "../me"),
        ("ingest", "/nowhere/at-all.csv"),
        ("verify", "/nowhere/plan.json"),
        ("explain", "/nowhere/plan.json"),
    ],
)
def test_a_wrong_call_is_one_line_and_code_2(words: tuple[str, ...], refused: Callable[..., str]) -> None:
    assert refused(*words)


@pytest.mark.parametrize(
    ("name", "value"), [("FITJAX_PORT", "eighty"), ("FITJAX_LANGUAGE", "fr"), ("FITJAX_DATABASE_URL", "what")]
)
def test_a_setting_that_makes_no_sense_is_one_line(
    name: str, value: str, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert name in refused("models", "list")


def test_a_fault_of_ours_is_code_3_one_line_and_a_file_with_the_details(
    fitjax: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(data, "open_store", broken)
    ran = fitjax("activities", "--athlete", "me", "--json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert "ZeroDivisionError" in (home / "logs" / "errors.log").read_text()


def test_output_is_utf8_whatever_the_locale(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "晨跑.csv"
    path.write_text("这不是表格")
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "fitjax", "ingest", str(path), "--athlete", "me", "--json"]
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=120, check=False)
    assert ran.returncode == 1
    assert json.loads(ran.stdout.decode("utf-8"))["files"][0]["path"] == "晨跑.csv"


def test_the_parser_reads_every_option_of_the_contract() -> None:
    read = parser().parse_args
    assert read(["ingest", "a", "b", "--athlete", "x", "--json"]).paths == ["a", "b"]
    assert str(read(["activities", "--athlete", "x", "--from", "2026-01-02", "--json"]).start) == "2026-01-02"
    options = ["--start", "2026-12-07", "--weeks", "4", "--seed", "1", "--lang", "zh", "--model", "m", "--json"]
    assert read(["plan", "--profile", "p.json", *options]).weeks == 4
    assert read(["verify", "plan.json", "--profile", "p.json", "--json"]).profile == "p.json"
    assert read(["eval", "plans", "--n", "5", "--seed", "1", "--model", "m", "--json"]).n == 5
    assert read(["export", "--athlete", "x", "--out", "f.zip"]).athlete == "x"
    assert read(["erase", "--athlete", "x", "--yes"]).yes


def test_no_command_waits_at_its_start_for_what_only_others_need() -> None:
    """Frames, charts and the model are loaded by the commands that use them."""
    look = (
        "import sys, fitjax.__main__; print([m for m in ('jax', 'pandas', 'plotly', 'matplotlib') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.strip() == "[]"
