"""The whole bench on a handful of athletes, and the command in front of it."""

import json
from pathlib import Path

import pytest

from fitjax.__main__ import main
from fitjax.train.planbench.athletes import first_number, request
from fitjax.train.planbench.consistency import consistency_rows, difference
from fitjax.train.planbench.measures import GROUPS, MEASURES, STAGE_OF
from fitjax.train.planbench.planners import RandomPlanner, template_planner
from fitjax.train.planbench.report import markdown, table, write_report
from fitjax.train.planbench.run import evaluate
from tests.train.planbench.plans import plan, run

FEW = ("validity", "limits", "findings", "envelope", "spikes", "score")


@pytest.fixture(scope="module")
def document() -> dict:  # type: ignore[type-arg]
    return evaluate([template_planner(), RandomPlanner()], n=3, measures=FEW)


def test_every_measure_of_single_plans_has_a_figure_for_every_planner(document: dict) -> None:  # type: ignore[type-arg]
    wanted = {m.key for m in MEASURES if m.group in ("validity", "limits", "findings", "score")}
    for row in document["planners"].values():
        assert wanted <= set(row["figures"])


def test_differences_are_the_first_planners_less_the_others(document: dict) -> None:  # type: ignore[type-arg]
    rows = document["planners"]
    gap = rows["template"]["figures"]["score"]["value"] - rows["random"]["figures"]["score"]["value"]
    assert document["differences"]["template - random"]["score"]["mean"] == pytest.approx(gap, abs=1e-3)


def test_the_report_holds_every_figure_and_needs_no_network(document: dict, tmp_path: Path) -> None:  # type: ignore[type-arg]
    write_report(document, tmp_path)
    assert json.loads((tmp_path / "report.json").read_text()) == json.loads(json.dumps(document))
    report = (tmp_path / "report.md").read_text()
    assert table(document) in report
    assert all(len(line.split("|")) == 6 for line in table(document).splitlines())
    page = (tmp_path / "plots.html").read_text()
    assert "src=" not in page.split("</h1>")[1][:400]
    assert markdown(document) == report


def test_the_same_call_gives_the_same_document(document: dict) -> None:  # type: ignore[type-arg]
    assert evaluate([template_planner(), RandomPlanner()], n=3, measures=FEW) == document


@pytest.mark.slow
def test_processes_change_nothing_but_the_time(document: dict) -> None:  # type: ignore[type-arg]
    assert evaluate([template_planner(), RandomPlanner()], n=3, measures=FEW, workers=2) == document


def test_a_planner_that_draws_by_seed_is_consistent_and_another_seed_changes_its_plan() -> None:
    for row in consistency_rows(RandomPlanner(), [request(first_number(0)), request(first_number(0) + 1)], 0):
        assert row["same"]
        assert row["alone"]
        assert row["changed"] > 0.3


def test_plans_differ_by_the_sessions_they_do_not_share() -> None:
    one, other = plan([[run(1, 5), run(3, 5)]]), plan([[run(1, 5), run(4, 5)]])
    assert difference(one, one) == 0
    assert difference(one, other) == pytest.approx(2 / 3)
    assert difference(one, None) == 1


def test_every_group_of_measures_comes_from_a_run() -> None:
    assert set(GROUPS) == set(STAGE_OF)


def test_the_command_prints_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["eval", "plans", "--n", "2", "--only", "random", "--measures", "validity", "--json", "--workers", "1"])
        == 0
    )
    printed = capsys.readouterr()
    assert json.loads(printed.out)["planners"]["random"]["plans"] == 2
    assert "2 of 2" in printed.err


@pytest.mark.parametrize(
    "options",
    [
        ["--n", "1"], ["--seed", "-1"], ["--only", "guess"], ["--only", "external"], ["--planner", " "],
        ["--measures", "beauty", "--only", "random"], ["--seasons", "7", "--n", "5"],
        ["--time-limit", "0"], ["--workers", "0"],
    ],
)  # fmt: skip
def test_a_wrong_option_is_one_line_and_exit_code_two(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "plans", *options]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
