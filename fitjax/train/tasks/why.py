"""Examples of the task "why": a prompt with the causes that are true, and the sentence the teacher would write.

A setting and the teacher's plan in, prompts and completions out. The teacher names the cause that binds: one that is
decisive (race, taper, away, coming back, cut-back, the start) always; otherwise the limit that is touched before
anything that only describes, and mostly the first of these, so that a warmer choice still finds the others. Wording
is drawn evenly among those on offer: the tables hold nothing that is less true than the rest.
"""

from collections.abc import Sequence

import numpy as np

from fitjax.domain.plan import Week
from fitjax.plan.explain import week_order
from fitjax.plan.explain_cause import Cause
from fitjax.plan.explain_causes import causes
from fitjax.plan.explain_text import ROOM, statements
from fitjax.plan.explain_weeks import DECISIVE, week_causes
from fitjax.plan.explain_words import words_of
from fitjax.plan.outlook import Outlook
from fitjax.plan.setting import Setting
from fitjax.plan.why import MOST_CAUSES, Offer, offers, why_prompt
from fitjax.train.teacher import Written

WEEKS, SESSIONS, SENTENCES = 3, 2, 2
"""Examples taken of one athlete."""
_SHARES = (0.8, 0.15, 0.05)


def why_examples(setting: Setting, written: Written, seed: int) -> list[dict[str, str]]:
    """A handful for one athlete: weeks, sessions and sentences of the plan, in both languages."""
    rng = np.random.default_rng([seed, 41])
    look = Outlook(written.plan, setting.profile)
    return [*_weeks(look, rng), *_sessions(look, rng), *_sentences(look, rng)]


def _weeks(look: Outlook, rng: np.random.Generator) -> list[dict[str, str]]:
    found: list[tuple[Week, list[Cause]]] = []
    heads: list[str] = []
    for week in look.plan.weeks:
        ordered = week_order(week_causes(week, look), heads)
        heads.append(ordered[0].key)
        found.append((week, ordered[:MOST_CAUSES]))
    examples = []
    for index in rng.permutation(len(found))[:WEEKS]:
        week, candidates = found[int(index)]
        language = _language(rng)
        offered = offers(candidates, words_of(language).WEEKS, int(rng.integers(100)))
        prompt = why_prompt(language, f"week {week.phase.value}", candidates)
        examples.append(_example(prompt, offered, rng, candidates[0].key in DECISIVE))
    return examples


def _sessions(look: Outlook, rng: np.random.Generator) -> list[dict[str, str]]:
    places = [(week, session) for week in look.plan.weeks for session in week.sessions]
    examples = []
    for index in rng.permutation(len(places))[:SESSIONS]:
        week, session = places[int(index)]
        language = _language(rng)
        candidates = causes(session, week, look)[:MOST_CAUSES]
        subject = f"{session.sport.value} {session.kind.value} {week.phase.value}"
        offered = offers(candidates, words_of(language).REASONS, int(rng.integers(100)))
        examples.append(_example(why_prompt(language, subject, candidates), offered, rng, False))
    return examples


def _sentences(look: Outlook, rng: np.random.Generator) -> list[dict[str, str]]:
    """Words for one sentence of the explanation, and which spare sentence to say."""
    examples = []
    for _ in range(SENTENCES):
        language = _language(rng)
        table, turn = words_of(language).TEXT, int(rng.integers(100))
        found = statements(look, (), language)
        spare = [offer for s in found if s.rank == ROOM for offer in offers([s.cause], table, turn)]
        plain = [offers([s.cause], table, turn) for s in found if s.rank != ROOM]
        plain = [offered for offered in plain if len(offered) > 1]
        if spare and (not plain or rng.random() < 0.4):
            prompt, offered = why_prompt(language, "plan more", [o.cause for o in spare]), spare
        elif plain:
            offered = plain[int(rng.integers(len(plain)))]
            prompt = why_prompt(language, "plan", [o.cause for o in offered])
        else:
            continue
        chosen = offered[int(rng.integers(len(offered)))]
        examples.append({"prompt": prompt, "completion": f"{chosen.template}\n"})
    return examples


def _example(prompt: str, offered: Sequence[Offer], rng: np.random.Generator, decisive: bool) -> dict[str, str]:
    keys = list(dict.fromkeys(offer.cause.key for offer in offered))
    shares = np.array([1.0] if decisive or len(keys) == 1 else _SHARES[: len(keys)])
    key = keys[int(rng.choice(len(shares), p=shares / shares.sum()))]
    worded = [offer for offer in offered if offer.cause.key == key]
    return {"prompt": prompt, "completion": f"{worded[int(rng.integers(len(worded)))].template}\n"}


def _language(rng: np.random.Generator) -> str:
    return "zh" if rng.random() < 0.5 else "en"
