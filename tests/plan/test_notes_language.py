"""The note language: finite, prefix-free, one spelling for each meaning, and nothing in it loosens."""

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.plan.note_language import (
    LINES,
    LONGEST_CLAUSE,
    MAX_LINES,
    NoteChanges,
    NoteWriting,
    note_completion,
    note_prompt,
    read_lines,
)


def test_no_option_begins_with_another_and_each_ends_its_line() -> None:
    options = sorted(NoteWriting().options())
    assert all(option.endswith("\n") and option.count("\n") == 1 for option in options)
    assert not any(b.startswith(a) for a, b in pairwise(options))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_every_writing_ends_and_reads_back(seed: int) -> None:
    rng, writing, text = random.Random(seed), NoteWriting(), ""
    while options := writing.options():
        chosen = rng.choice(options)
        writing.accept(chosen)
        text += chosen
    assert text.endswith("end\n")
    assert text == writing.text()
    assert len(writing.lines) <= MAX_LINES
    assert (read_lines(text) is None) == ("unclear" in text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=MAX_LINES))
def test_what_a_teacher_writes_can_be_written_and_order_does_not_matter(lines: list[str]) -> None:
    text = note_completion(lines)
    assert text == note_completion(list(reversed(lines)))
    writing = NoteWriting()
    for line in text.splitlines(keepends=True):
        assert line in writing.options()
        writing.accept(line)
    assert writing.options() == ()


def test_lines_mean_what_they_say() -> None:
    found = read_lines("off weekend\nno str tu\ncap we 30\nrest 2\nonly band\navoid squat\ncond asthma\nend\n")
    assert found is not None
    assert found.off == ["sat", "sun"]
    assert found.no_sport == {"strength": ["tue"]}
    assert found.minutes == {"wed": 30}
    assert found.per_week == 5
    assert found.only == ["band"]
    assert {"back_squat", "goblet_squat"} <= set(found.avoid)
    assert found.conditions == ["asthma"]


def test_text_outside_the_language_limits_nothing() -> None:
    assert read_lines("off everyday\nrm -rf\ncap tu 999\n") == NoteChanges()


def test_a_prompt_is_short_lower_case_and_one_line() -> None:
    prompt = note_prompt("Only HALF an hour\non Tuesdays " + "x" * 500)
    assert prompt == prompt.lower()
    assert prompt.count("\n") == 1
    assert len(prompt) <= LONGEST_CLAUSE + len("<note> \n")
