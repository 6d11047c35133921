"""Many ways of saying one limit, in both languages: each limits what it says, and nothing else.

The wordings are data (tests/fixtures/note_wordings.jsonl): classes of wording with their siblings, most of them written
after the rules were, to see what these had not been tried on.
"""

import json
from pathlib import Path

import pytest

from fitjax.train.notes_bench import Expect, judge

_FILE = Path(__file__).parents[1] / "fixtures" / "note_wordings.jsonl"
WORDINGS = [json.loads(line) for line in _FILE.read_text(encoding="utf-8").splitlines()]


def language_of(note: str) -> str:
    return "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in note) else "en"


@pytest.mark.parametrize(("note", "expect"), [(w["note"], w["expect"]) for w in WORDINGS])
def test_a_wording_limits_what_it_says_and_nothing_else(note: str, expect: Expect) -> None:
    judged = judge(note, language_of(note), expect)
    assert (judged.missed, judged.over_read) == ((), ())
