"""The measure of explanations: sees what is wrong, and counts plain words as plain."""

import pytest

from fitjax.plan.explain import attach
from fitjax.train.planbench_explanations import evaluate_explanations, flesch_kincaid
from tests.plan.explained import athlete, plan


def test_good_explanations_score_full_marks_in_both_languages() -> None:
    people = [athlete(id=name) for name in ("a1", "b2")]
    found = evaluate_explanations((attach(plan(p.id, language), p, ()), p) for p in people for language in ("en", "zh"))
    assert found["plans"] == 4
    assert found["numbers_in_ledger"] == 1
    assert found["numbers_right_and_causes_true"] == 1
    assert found["sessions_or_weeks_without_reason"] == 0
    assert found["reasons_repeated_within_a_plan"] == 0
    assert found["wrong"] == []


def test_a_wrong_number_and_a_copied_paragraph_cost_marks() -> None:
    person = athlete()
    done = attach(plan(), person, ())
    bad = done.model_copy(update={"explanation": done.explanation.model_copy(update={"text": "You run 7919 km."})})
    found = evaluate_explanations([(done, person), (done, person), (bad, person)])
    assert found["numbers_right_and_causes_true"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["numbers_in_ledger"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["distinct_paragraphs"] == pytest.approx(2 / 3, abs=1e-4)
    assert found["wrong"]


def test_long_words_read_harder_than_short_ones() -> None:
    plain = flesch_kincaid(["you", "run", "at", "an", "easy", "pace", "today"], 1)
    hard = flesch_kincaid(
        ["physiological", "adaptations", "necessitate", "individualised", "periodisation", "methodology", "now"], 1
    )
    assert plain < 4 < 12 < hard
