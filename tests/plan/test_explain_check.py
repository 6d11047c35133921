"""Reading reasons back: a wrong number and a false cause are found, whoever wrote them."""

import re

import pytest

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.plan.explain import attach
from fitjax.plan.explain_check import check_explanation
from fitjax.plan.notes import Note
from tests.plan.explained import athlete, plan

_NUMBER = re.compile(r"(?<![\d.:-])\d+(?:\.\d+)?(?![\d:-]|\.\d)")


def explained(language: str = "en", **changes: object) -> tuple[Plan, Profile]:
    person = athlete(**changes)
    notes = [Note("No running on Tuesday", True), Note("You wrote 99 km", False, "it was not understood")]
    return attach(plan(language=language), person, notes), person


def with_why(done: Plan, week: int, place: int, why: str) -> Plan:
    sessions = list(done.weeks[week].sessions)
    sessions[place] = sessions[place].model_copy(update={"why": why})
    weeks = list(done.weeks)
    weeks[week] = weeks[week].model_copy(update={"sessions": tuple(sessions)})
    return done.model_copy(update={"weeks": tuple(weeks)})


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("changes", [{}, {"history": {}}, {"conditions": ["pregnancy"]}, {"id": "b7"}])
def test_what_is_written_is_right(language: str, changes: dict[str, object]) -> None:
    assert check_explanation(*explained(language, **changes)) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_any_number_changed_in_any_reason_is_found(language: str) -> None:
    done, person = explained(language)
    changed = 0
    for w, week in enumerate(done.weeks):
        for s, session in enumerate(week.sessions):
            for number in _NUMBER.findall(session.why.replace("1RM", "")):
                if number in ("5", "10", "30"):
                    continue  # names of races and the 30 days of the rule are no placeholders
                wrong = _NUMBER.sub(lambda m, n=number: "7919" if m[0] == n else m[0], session.why)
                assert check_explanation(with_why(done, w, s, wrong), person), wrong
                changed += 1
        for number in _NUMBER.findall(week.why):
            weeks = list(done.weeks)
            wrong = _NUMBER.sub(lambda m, n=number: "7919" if m[0] == n else m[0], week.why)
            weeks[w] = week.model_copy(update={"why": wrong})
            assert check_explanation(done.model_copy(update={"weeks": tuple(weeks)}), person), wrong
            changed += 1
    assert changed > 8


def test_a_number_of_the_ledger_in_the_wrong_place_is_found() -> None:
    """Grounding alone would let it pass: 20 days and 11 sessions are both facts of this plan."""
    done, person = explained()
    text = done.explanation.text.replace("20 days", "11 days")
    assert text != done.explanation.text
    swapped = done.model_copy(update={"explanation": done.explanation.model_copy(update={"text": text})})
    assert any("days_n" in error or "11" in error for error in check_explanation(swapped, person))


def test_a_cause_that_is_none_here_is_found() -> None:
    done, person = explained()
    false = with_why(done, 0, 3, "Only to wake the legs; the half marathon is tomorrow.")
    assert any("no cause" in error for error in check_explanation(false, person))


def test_words_no_table_knows_may_hold_only_numbers_of_the_ledger() -> None:
    done, person = explained()
    assert check_explanation(with_why(done, 0, 0, "Coach says so."), person) == []
    assert check_explanation(with_why(done, 0, 0, "Coach says 7919 km."), person)
