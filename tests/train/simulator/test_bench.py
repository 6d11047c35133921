import json

import pytest

from fitjax.__main__ import main


def test_the_bench_reports_both_speeds_and_that_both_agree(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "simulate", "--n", "20", "--weeks", "2", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["athletes"] == 20
    assert figures["baseline"]["same_result"] is True
    assert figures["ratio"] > 0
    assert figures["athlete_weeks_per_s"] > 0


@pytest.mark.parametrize("wrong", [["--n", "0"], ["--weeks", "0"], ["--seed", "-1"]])
def test_numbers_out_of_range_are_refused_in_one_line(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "simulate", *wrong]) == 2
    assert capsys.readouterr().err.count("\n") == 1
