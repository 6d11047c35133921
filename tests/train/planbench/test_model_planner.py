"""A loaded generator goes through every run of the bench; chance stands in for the model: as good a writer here."""

import json
from pathlib import Path

import pytest

from fitjax.model.random_choice import RandomGenerator
from fitjax.train.planbench.explanations import explanations
from fitjax.train.planbench.notes import note_rows
from fitjax.train.planbench.planners import ModelPlanner, RandomPlanner
from fitjax.train.planbench.run import evaluate

NOTES = [
    {"note": "No training on Tuesdays.", "language": "en", "expect": {"off": ["tue"]}},
    {"note": "胸口疼", "language": "zh", "expect": {"blocked": True}},
]


def test_a_note_is_obeyed_in_the_plan_itself() -> None:
    rows = note_rows(RandomPlanner(), NOTES, [0, 1], 0)
    assert [row["obeyed"] for row in rows] == [True, True]
    deaf = note_rows(RandomPlanner(takes_notes=True), NOTES[:1], [0], 0)
    assert not deaf[0]["obeyed"]


@pytest.mark.slow
def test_a_generator_is_judged_by_every_run_in_this_process(tmp_path: Path) -> None:
    notes = tmp_path / "notes.jsonl"
    notes.write_text("".join(json.dumps(note) + "\n" for note in NOTES))
    document = evaluate(
        [ModelPlanner(RandomGenerator())], n=2, batch=2, notes=notes, workers=2,
        measures=("validity", "notes", "season", "consistency", "speed"),
    )  # fmt: skip
    figures = document["planners"]["model"]["figures"]
    assert figures["valid"]["value"] == figures["same"]["value"] == 1
    assert {"notes_obeyed", "season_over_rest", "seconds_batch"} <= set(figures)


@pytest.mark.slow
def test_words_are_judged_in_both_languages() -> None:
    table = explanations(ModelPlanner(RandomGenerator()), n=4, batch=2)
    assert (table["plans"], table["failures"]) == (4, 0)
    assert table["english"]
    assert table["chinese"]
    assert table["ci95"]["numbers_in_ledger"][1] == 1
