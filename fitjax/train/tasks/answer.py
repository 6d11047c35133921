"""Examples of the task "answer": a question in many wordings, and the topic and sentence that answer it.

A setting and the teacher's plan in, prompts and completions out. Only topics that are true of this plan are asked
about; questions that no plan answers get "I don't know", and so do topics this plan has nothing on.
"""

from datetime import timedelta

import numpy as np

from fitjax.domain.plan import Plan
from fitjax.plan.answer import answer_prompt
from fitjax.plan.answer_facts import answerable
from fitjax.plan.answer_words import ANSWERS
from fitjax.plan.outlook import Outlook
from fitjax.plan.setting import Setting
from fitjax.train.tasks.answer_questions import DAY_WORDS, NO_ANSWER, QUESTIONS, spoken
from fitjax.train.teacher import Written

EACH = 5
_UNANSWERABLE = 0.12


def answer_examples(setting: Setting, written: Written, seed: int) -> list[dict[str, str]]:
    """A few questions about one athlete's plan, each on a day of its own, in both languages."""
    rng = np.random.default_rng([seed, 43])
    plan = _with_reasons(written.plan)
    looks = {
        language: Outlook(plan.model_copy(update={"language": language}), setting.profile) for language in ("en", "zh")
    }
    return [_one(looks, rng) for _ in range(EACH)] if plan.weeks else []


def _with_reasons(plan: Plan) -> Plan:
    """Reasons are placeholders in a completion, so any text does for the ones that are written later."""
    return plan.model_copy(update={"weeks": tuple(w.model_copy(update={"why": "-"}) for w in plan.weeks)})


def _one(looks: dict[str, Outlook], rng: np.random.Generator) -> dict[str, str]:
    language = "zh" if rng.random() < 0.5 else "en"
    look, zh = looks[language], language == "zh"
    today = look.plan.start + timedelta(days=int(rng.integers(7 * len(look.plan.weeks))))
    words = DAY_WORDS[language]
    day = words[int(rng.integers(len(words)))]
    topics = list(QUESTIONS)
    topic = topics[int(rng.integers(len(topics)))] if rng.random() >= _UNANSWERABLE else "unknown"
    if topic == "unknown":
        question = spoken(NO_ANSWER[language], day, language, rng)
    else:
        question = spoken(QUESTIONS[topic][zh], day, language, rng)
    known = {cause.key for cause in answerable(look, today, question)}
    if topic == "day" and topic not in known:
        topic = "dayrest"
    if topic == "nexthard" and topic not in known:
        topic = "nohard"
    topic = topic if topic in known else "unknown"
    worded = ANSWERS[topic][zh]
    completion = f"{topic}\n{worded[int(rng.integers(len(worded)))]}\n"
    return {"prompt": answer_prompt(question, language, today), "completion": completion}
