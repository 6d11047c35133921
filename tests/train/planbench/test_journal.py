"""A run that was stopped goes on where it was, and never mixes with another."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from fitjax.domain.errors import BadInput
from fitjax.train.planbench.journal import FILE, Journal
from fitjax.train.planbench.planners import RandomPlanner
from fitjax.train.planbench.run import evaluate

MEASURES = ("validity", "score")


@dataclass
class Stopping(RandomPlanner):
    """Stops the run, as a kill would, when it has planned for so many."""

    left: int = 100

    def make(self, requests, seed):  # type: ignore[no-untyped-def]
        self.left -= len(requests)
        if self.left < 0:
            raise KeyboardInterrupt
        return super().make(requests, seed)


def test_a_stopped_run_goes_on_and_ends_with_the_same_figures(tmp_path: Path) -> None:
    whole = evaluate([RandomPlanner()], n=10, measures=MEASURES)
    with pytest.raises(KeyboardInterrupt):
        evaluate([Stopping(left=8)], n=10, measures=MEASURES, folder=tmp_path)
    resumed = Stopping(left=2)
    document = evaluate([resumed], n=10, measures=MEASURES, folder=tmp_path)
    assert document["planners"] == whole["planners"]
    assert resumed.left == 0


def test_a_finished_run_plans_nothing_again_and_can_grow(tmp_path: Path) -> None:
    evaluate([RandomPlanner()], n=3, measures=MEASURES, folder=tmp_path)
    evaluate([Stopping(left=0)], n=3, measures=MEASURES, folder=tmp_path)
    grown = evaluate([Stopping(left=2)], n=5, measures=MEASURES, folder=tmp_path)
    assert grown["planners"]["random"]["plans"] == 5
    shrunk = evaluate([Stopping(left=0)], n=2, measures=MEASURES, folder=tmp_path)
    assert shrunk["planners"]["random"]["plans"] == 2


def test_a_line_cut_short_by_a_kill_is_dropped(tmp_path: Path) -> None:
    with Journal(tmp_path, 0) as journal:
        journal.start("random", "x")
        journal.add("plans", "random", [{"athlete": 1}, {"athlete": 2}])
    with (tmp_path / FILE).open("a") as file:
        file.write('{"stage": "plans", "planner": "random", "athl')
    with Journal(tmp_path, 0) as journal:
        journal.add("plans", "random", [{"athlete": 3}])
    with Journal(tmp_path, 0) as journal:
        assert journal.done("plans", "random") == {1, 2, 3}


@pytest.mark.parametrize("change", ["seed", "planner", "code", "damage"])
def test_rows_of_another_run_are_refused_with_what_to_do(tmp_path: Path, change: str) -> None:
    with Journal(tmp_path, 0) as journal:
        journal.start("random", "one")
        journal.add("plans", "random", [{"athlete": 1}])
    lines = (tmp_path / FILE).read_text().splitlines()
    if change == "code":
        lines[0] = json.dumps({**json.loads(lines[0]), "code": "older"})
    if change == "damage":
        lines[2] = lines[2][:-3]
    (tmp_path / FILE).write_text("".join(f"{line}\n" for line in lines))
    with pytest.raises(BadInput, match="another --report folder"), Journal(tmp_path, change == "seed") as journal:
        journal.start("random", "two")


def test_a_folder_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="cannot be written"):
        Journal(tmp_path / "file", 0)
