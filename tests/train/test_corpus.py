"""The corpus: every task, marks where sessions end, athletes kept apart, the same bytes again."""

import json
from collections import Counter
from pathlib import Path

import pytest

from fitjax.plan.language import parse_week
from fitjax.train.corpus import HELD_OUT_EVERY, Size, athlete_examples, write

TASKS = {"season", "week", "rating", "swap", "why", "answer", "note"}


def test_all_tasks_are_there_and_only_weeks_of_chance_teach_no_text() -> None:
    found = [example for seed in (2, 3, 4) for example in athlete_examples(seed, Size(3))]
    assert {example["task"] for example in found} == TASKS
    assert {example["task"] for example in found if example.get("weight") == 0.0} == {"rating"}
    assert all(example["prompt"].startswith("<") and example["completion"].endswith("\n") for example in found)


@pytest.mark.parametrize("seed", [2, 8, 12])
def test_each_session_of_a_week_is_marked_where_it_ends(seed: int) -> None:
    weeks = [e for e in athlete_examples(seed, Size(4)) if e["task"] in ("week", "rating")]
    assert weeks
    for example in weeks:
        sessions = [line for line in parse_week(example["completion"]) if line.sport is not None]
        assert len(example["marks"]) == len(sessions)
        for line, (end, done, effort) in zip(sessions, example["marks"], strict=True):
            assert example["completion"][:end].endswith(f"{line}\n")
            assert done in (0.0, 1.0)
            assert 1 <= effort <= 10


@pytest.mark.slow
def test_the_command_splits_by_athlete_drops_repeats_and_writes_the_same_bytes_again(tmp_path: Path) -> None:
    counts = write(tmp_path / "one", HELD_OUT_EVERY + 1, 1, 2)
    write(tmp_path / "two", HELD_OUT_EVERY + 1, 1, 1)
    texts = {}
    for split in ("train", "valid"):
        first = (tmp_path / "one" / f"{split}.jsonl").read_text()
        assert first == (tmp_path / "two" / f"{split}.jsonl").read_text()
        texts[split] = [json.loads(line) for line in first.splitlines()]
        assert len(texts[split]) == counts[split]
    both = Counter((e["prompt"], e["completion"]) for examples in texts.values() for e in examples)
    assert max(both.values()) == 1
    assert len({e["prompt"] for e in texts["valid"] if e["task"] == "season"}) == 2
