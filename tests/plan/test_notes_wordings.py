"""Many ways of saying one limit, in both languages: each limits what it says, and nothing else.

The wordings are data (tests/fixtures/note_wordings.jsonl): classes of wording with their siblings, most of them written
after the rules were, to see what these had not been tried on.
"""

import json
from pathlib import Path

import pytest

from fitjax.train.notes_bench import judge

_FILE = Path(__file__).parents[1] / "fixtures" / "note_wordings.jsonl"
_AT_ONCE = 100
"""A test for each of thousands of wordings would cost more than the reading of them."""
WORDINGS = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]


def language_of(note: str) -> str:
    return "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in note) else "en"


@pytest.mark.parametrize("first", range(0, len(WORDINGS), _AT_ONCE))
def test_wordings_limit_what_they_say_and_nothing_else(first: int) -> None:
    misread = []
    for one in WORDINGS[first : first + _AT_ONCE]:
        judged = judge(one["note"], language_of(one["note"]), one["expect"])
        if judged.missed or judged.over_read:
            misread.append((one["note"], judged.missed, judged.over_read))
    assert misread == []
