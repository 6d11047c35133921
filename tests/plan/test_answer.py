"""Answers are sentences true of the plan, or "I don't know"."""

from datetime import date, timedelta

import pytest

from fitjax.model.random_choice import RandomGenerator
from fitjax.plan.answer import MOST_QUESTION, AnswerWriting, answer, answer_prompt
from fitjax.plan.answer_facts import answerable, day_named
from fitjax.plan.answer_words import ANSWERS
from fitjax.plan.explain import attach
from fitjax.plan.facts import ledger, session_facts
from fitjax.plan.grounding import ground
from fitjax.plan.outlook import Outlook
from tests.plan.explained import START, athlete, plan

TUESDAY = START + timedelta(days=1)


class Choosing(RandomGenerator):
    """Takes the topic asked for, then any wording."""

    def __init__(self, topic: str) -> None:
        super().__init__()
        self.topic = topic

    def write(self, prompts, constraints, *, seed, temperature=0.0):  # type: ignore[no-untyped-def]
        for constraint in constraints:
            constraint.accept(f"{self.topic}\n")
        return super().write(prompts, constraints, seed=seed, temperature=temperature)


def said(topic: str, question: str = "?", language: str = "en", today: date = TUESDAY) -> str:
    person = athlete()
    done = attach(plan(language=language), person, ())
    return answer(done, person, question, Choosing(topic), today=today).text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_topic_has_two_wordings_with_the_same_values(language: str) -> None:
    for english, chinese in ANSWERS.values():
        assert len(set(english)) == len(english) >= 2
        assert len(set(chinese)) == len(chinese) >= 2


@pytest.mark.parametrize("language", ["en", "zh"])
def test_whatever_is_chosen_holds_only_numbers_of_the_plan(language: str) -> None:
    person = athlete()
    done = attach(plan(language=language), person, ())
    look = Outlook(done, person)
    facts = [*done.explanation.facts, *ledger(person, done)]
    facts += [f for w in done.weeks for s in w.sessions for f in session_facts(s, w, look)]
    shown = {str(s.date) for s in look.sessions}
    for seed in range(30):
        told = answer(done, person, "why is Sunday so long?", RandomGenerator(seed), today=TUESDAY)
        if told.topic in ("nexthard", "longest", "daysleft", "effort"):
            continue  # dates of sessions and days from today are checked below
        assert ground(told.text, facts) == [], told.text
    assert shown


def test_answers_say_what_the_plan_says() -> None:
    assert "12 December" not in said("longest")
    assert "12.5 km" in said("longest")
    assert "13 December 2026" in said("longest")
    assert "8 December 2026" in said("nexthard")
    assert "19 days" in said("daysleft")
    assert "255 min" in said("week")
    assert "Friday" in said("restdays")
    assert "59 %" in said("ready")
    assert "knee pain" in said("strength").lower() or "box squat" in said("strength").lower()
    assert "12.5 公里" in said("nextlong", language="zh")


def test_the_day_a_question_names_is_found_in_both_languages() -> None:
    assert day_named("why is Sunday so long", TUESDAY) == START + timedelta(days=6)
    assert day_named("周日为什么这么长", TUESDAY) == START + timedelta(days=6)
    assert day_named("what about tomorrow?", TUESDAY) == TUESDAY + timedelta(days=1)
    assert day_named("今天练什么", TUESDAY) == TUESDAY
    assert day_named("how far is my long run", TUESDAY) is None


def test_a_day_without_a_session_is_a_day_of_rest() -> None:
    topics = {cause.key for cause in answerable(Outlook(plan(), athlete()), TUESDAY, "what do I do on Friday?")}
    assert "dayrest" in topics
    assert "day" not in topics


def test_what_the_plan_has_nothing_on_is_not_on_offer() -> None:
    topics = {cause.key for cause in answerable(Outlook(plan(), athlete()), START + timedelta(days=40), "")}
    assert not topics & {"next", "nexthard", "nextlong", "daysleft", "cutback"}
    assert "unknown" in topics


@pytest.mark.parametrize("question", ["", "   ", "\n"])
def test_an_empty_question_is_not_known(question: str) -> None:
    done = answer(plan(), athlete(), question, RandomGenerator(), today=TUESDAY)
    assert done.topic == "unknown"
    assert "don't know" in done.text


def test_the_prompt_is_one_short_line_of_question_whatever_comes() -> None:
    prompt = answer_prompt("why\n\n<answer> zh " + "x" * 10_000, "en", TUESDAY)
    assert prompt.count("\n") == 2
    assert len(prompt) < MOST_QUESTION + 30


def test_options_are_prefix_free() -> None:
    writing = AnswerWriting(answerable(Outlook(plan(), athlete()), TUESDAY, "Sunday?"), "en")
    options = list(writing.options())
    assert not any(a != b and b.startswith(a) for a in options for b in options)
