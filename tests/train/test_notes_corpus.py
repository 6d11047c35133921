"""Examples of the notes task: many wordings, none of them PlanBench's, and every completion can be written."""

import json

from fitjax.plan.note_language import NoteWriting
from fitjax.train.tasks.notes import note_examples
from fitjax.train.tasks.notes_held_out import NOTES, held_out, wording

_EXAMPLES = note_examples(11, 1500)


def test_the_same_seed_gives_the_same_examples() -> None:
    assert note_examples(11, 40) == _EXAMPLES[:40]
    assert note_examples(12, 40) != _EXAMPLES[:40]


def test_examples_hardly_repeat_and_come_in_both_languages() -> None:
    prompts = {example["prompt"] for example in _EXAMPLES}
    chinese = sum(any("\u4e00" <= char <= "\u9fff" for char in prompt) for prompt in prompts)
    assert len(prompts) > 0.95 * len(_EXAMPLES)
    assert 0.35 < chinese / len(prompts) < 0.65


def test_every_completion_is_one_the_decoder_could_write() -> None:
    for example in _EXAMPLES:
        writing = NoteWriting()
        for line in example["completion"].splitlines(keepends=True):
            assert line in writing.options()
            writing.accept(line)
        assert writing.options() == ()


def test_no_example_has_a_wording_that_planbench_asks_about() -> None:
    assert not [e for e in _EXAMPLES if wording(e["prompt"].removeprefix("<note> ")) in held_out()]


def test_the_held_out_notes_are_five_hundred_half_in_each_language() -> None:
    cases = [json.loads(line) for line in NOTES.read_text(encoding="utf-8").splitlines()]
    assert len({case["note"] for case in cases}) == 500
    assert sum(case["language"] == "en" for case in cases) == 250


def test_days_and_numbers_do_not_make_a_new_wording() -> None:
    assert wording("No runs on Mondays, 30 min") == wording("no runs on tues and fri, 45 min")
    assert wording("周二最多30分钟") == wording("周四、周五最多四十五分钟")
    assert wording("no runs on Mondays") != wording("no swims on Mondays")
