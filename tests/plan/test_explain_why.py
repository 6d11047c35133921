"""The task "why": whatever a model chooses is a true sentence, and it has to choose only once."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.explain import attach
from fitjax.plan.explain_cause import Cause
from fitjax.plan.explain_check import check_explanation
from fitjax.plan.explain_words import words_of
from fitjax.plan.why import WhyWriting, offers, why_prompt
from tests.plan.explained import athlete, plan


def prefix_free(options: list[str]) -> bool:
    ordered = sorted(options)
    return all(not after.startswith(before) for before, after in pairwise(ordered))


@settings(deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(["en", "zh"]))
def test_options_are_prefix_free_and_the_chosen_sentence_is_kept(turn: int, language: str) -> None:
    table = words_of(language).WEEKS
    found = [Cause(key) for key in list(table)[turn % len(table) :][:3]]
    writing = WhyWriting(offers(found, table, turn))
    options = list(writing.options())
    assert prefix_free(options)
    writing.accept(options[-1])
    assert writing.chosen
    assert f"{writing.chosen.template}\n" == options[-1]
    assert writing.options() == ()


def test_the_prompt_names_language_subject_and_causes_and_nobody() -> None:
    prompt = why_prompt("zh", "week deload", [Cause("w_cut_back"), Cause("w_hard"), Cause("w_hard")])
    assert prompt == "<why> zh week deload: cutback hard\n"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_chosen_is_true_and_no_sentence_comes_twice(language: str, seed: int) -> None:
    person = athlete()
    done = attach(plan(language=language), person, (), RandomGenerator(seed), seed=seed)
    assert check_explanation(done, person) == []
    reasons = [text for week in done.weeks for text in (week.why, *(s.why for s in week.sessions))]
    assert all(reasons)
    assert len(set(reasons)) == len(reasons)


def test_all_of_a_plan_is_asked_for_in_one_call_of_few_short_prompts() -> None:
    calls: list[list[str]] = []

    class Counting(RandomGenerator):
        def write(self, prompts, constraints, *, seed, temperature=0.0):  # type: ignore[no-untyped-def]
            calls.append(list(prompts))
            return super().write(prompts, constraints, seed=seed, temperature=temperature)

    attach(plan(), athlete(), (), Counting(1))
    (prompts,) = calls
    assert 3 <= len(prompts) <= 30
    assert max(map(len, prompts)) < 90


def test_choices_change_the_words_and_never_the_facts() -> None:
    told = [attach(plan(), athlete(), (), RandomGenerator(seed), seed=seed) for seed in range(8)]
    assert len({done.explanation.text for done in told}) > 3
    assert len({tuple(s.date for w in done.weeks for s in w.sessions) for done in told}) == 1
