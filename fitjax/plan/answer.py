"""The task "answer": a question about the plan, answered with a sentence that is true of it, or "I don't know".

Plan, profile, question and today in; an answer out. What may be said comes from answer_facts.py, the words from
answer_words.py; a generator chooses the topic, then the wording, and can write nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fitjax.domain.plan import Plan
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS
from fitjax.plan.answer_facts import answerable
from fitjax.plan.answer_words import ANSWERS
from fitjax.plan.explain_cause import Cause
from fitjax.plan.explain_words import filled
from fitjax.plan.generator import Generator
from fitjax.plan.outlook import Outlook

MOST_QUESTION = 160
"""Characters of a question the model sees: a question is a sentence."""


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    topic: str
    """A key of ANSWERS; "unknown" when no fact covers the question."""


class AnswerWriting:
    """A topic being chosen, then the words for it."""

    def __init__(self, found: Sequence[Cause], language: str) -> None:
        self._found = {f"{cause.key}\n": cause for cause in reversed(found)}
        self._zh = language == "zh"
        self.cause: Cause | None = None
        self.template = ""

    def options(self) -> Sequence[str]:
        if self.cause is None:
            return list(self._found)
        return () if self.template else [f"{template}\n" for template in ANSWERS[self.cause.key][self._zh]]

    def accept(self, text: str) -> None:
        if self.cause is None:
            self.cause = self._found[text]
        else:
            self.template = text.removesuffix("\n")


def answer_prompt(question: str, language: str, today: date) -> str:
    """The question on one line; the weekday lets "tomorrow" mean something."""
    asked = " ".join(question.split())[:MOST_QUESTION]
    return f"<answer> {language} {DAYS[today.weekday()]}\n{asked}\n"


def answer(plan: Plan, profile: Profile, question: str, generator: Generator, *, today: date, seed: int = 0) -> Answer:
    """In the plan's language. An empty question is one that nothing covers."""
    language = plan.language
    found = answerable(Outlook(plan, profile), today, question) if question.strip() else [Cause("unknown")]
    writing = AnswerWriting(found, language)
    generator.write([answer_prompt(question, language, today)], [writing], seed=seed)
    cause = writing.cause or Cause("unknown")
    text = filled(writing.template or ANSWERS[cause.key][language == "zh"][0], cause.values, language)
    return Answer(text.strip(), cause.key)
