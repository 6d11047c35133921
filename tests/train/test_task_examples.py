"""Examples of why, swap and answer: what the constraint offers, in both languages, the same for the same seed."""

from collections.abc import Callable

import pytest

from fitjax.plan.answer import answer_prompt
from fitjax.plan.answer_words import ANSWERS
from fitjax.plan.explain_words import words_of
from fitjax.plan.language import parse_line
from fitjax.plan.setting import Setting, make_setting
from fitjax.train.athletes import START, draw_profile
from fitjax.train.simulate import draw_people
from fitjax.train.tasks.answer import answer_examples
from fitjax.train.tasks.answer_questions import NO_ANSWER, QUESTIONS
from fitjax.train.tasks.swap import preferred, swap_examples
from fitjax.train.tasks.why import why_examples
from fitjax.train.teacher import TEMPLATE, Written, write_plan

SEEDS = range(3, 11)
Maker = Callable[[Setting, Written, int], list[dict[str, str]]]


@pytest.fixture(scope="module")
def athletes() -> list[tuple[Setting, Written, int]]:
    found = []
    for seed in SEEDS:
        setting = make_setting(draw_profile(seed), START, None)
        found.append((setting, write_plan(setting, TEMPLATE, draw_people(seed)), seed))
    return found


def examples(maker: Maker, athletes: list[tuple[Setting, Written, int]]) -> list[dict[str, str]]:
    return [example for one in athletes for example in maker(*one)]


@pytest.mark.parametrize("maker", [why_examples, swap_examples, answer_examples])
def test_the_same_athlete_gives_the_same_few_examples(
    maker: Maker, athletes: list[tuple[Setting, Written, int]]
) -> None:
    first = examples(maker, athletes)
    assert first == examples(maker, athletes)
    assert len(first) >= 2 * len(athletes)
    assert all(set(e) == {"prompt", "completion"} for e in first)
    assert all(e["prompt"].endswith("\n") and e["completion"].endswith("\n") for e in first)


def test_every_why_is_a_phrasing_of_a_cause_that_its_prompt_names(athletes: list[tuple[Setting, Written, int]]) -> None:
    for example in examples(why_examples, athletes):
        head, _, keys = example["prompt"].partition(": ")
        words = words_of(head.split()[1])
        known = {
            key.removeprefix("w_").replace("_", ""): variants
            for table in (words.TEXT, words.REASONS, words.WEEKS)
            for key, variants in table.items()
        }
        alike = [v for table in (words.TEXT, words.REASONS, words.WEEKS) for v in table.values()]
        assert all(key in known for key in keys.split())
        assert any(example["completion"].strip() in variants for variants in alike)


def test_every_swap_is_a_line_of_the_plan_language_for_the_same_day(
    athletes: list[tuple[Setting, Written, int]],
) -> None:
    for example in examples(swap_examples, athletes):
        old = parse_line(example["prompt"].splitlines()[-1])
        new = parse_line(example["completion"])
        assert new.day == old.day
        assert example["prompt"].startswith("<swap> ")


def test_next_to_a_hard_day_easier_means_recovery() -> None:
    old = parse_line("tu run easy 45")
    lines = [parse_line("tu run easy 30"), parse_line("tu run recovery 30")]
    assert preferred(lines, old, "easier", ("hard", "rest")) == lines[1]
    assert preferred(lines, old, "easier", ("rest", "rest")) == lines[0]
    assert preferred(lines, old, "shorter", ("rest", "rest")).minutes == 30


def test_every_answer_is_a_topic_and_one_of_its_sentences(athletes: list[tuple[Setting, Written, int]]) -> None:
    for example in examples(answer_examples, athletes):
        topic, sentence = example["completion"].splitlines()
        zh = example["prompt"].split()[1] == "zh"
        assert sentence in ANSWERS[topic][zh]
        assert example["prompt"] == answer_prompt(example["prompt"].splitlines()[1], ("en", "zh")[zh], START).replace(
            " mon\n", f" {example['prompt'].split()[2]}\n"
        )


def test_questions_and_answers_cover_each_other() -> None:
    asked = set(QUESTIONS) | {"dayrest", "nohard", "unknown"}
    assert asked == set(ANSWERS)
    for english, chinese in QUESTIONS.values():
        assert len(set(english)) >= 5
        assert len(set(chinese)) >= 5
    assert len(NO_ANSWER["en"]) >= 15
    assert len(NO_ANSWER["zh"]) >= 15
