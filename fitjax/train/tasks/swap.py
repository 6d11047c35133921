"""Examples of the task "swap": a session, a wish, and the line the teacher would put in its place.

A setting and the teacher's plan in, prompts and completions out. The teacher's rule: next to a hard day, a long one
or a race, "easier" means recovery and "harder" means longer or quicker, never a second hard day; "shorter" means two
thirds; otherwise the line nearest to the old one. Some lines are left out by chance, as the verifier will do.
"""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np

from fitjax.domain.errors import BadInput
from fitjax.domain.vocabulary import Kind
from fitjax.plan.language import SessionLine, parse_line
from fitjax.plan.outlook import Outlook
from fitjax.plan.setting import Setting
from fitjax.plan.swap import role, swap_prompt
from fitjax.plan.swap_menu import WISHES, Wish, alternatives
from fitjax.train.teacher import Written

EACH = 3
_LEFT_OUT = 0.25
_SHORTER = 2 / 3
_DAY = timedelta(days=1)


def swap_examples(setting: Setting, written: Written, seed: int) -> list[dict[str, str]]:
    """A few swaps of one athlete's plan; none where the plan has nothing to swap."""
    rng = np.random.default_rng([seed, 42])
    look = Outlook(written.plan, setting.profile)
    places = [(w, s) for w in look.plan.weeks for s in w.sessions if s.kind is not Kind.RACE and s.line]
    examples: list[dict[str, str]] = []
    for index in rng.permutation(len(places))[: 3 * EACH]:
        if len(examples) == EACH:
            break
        week, session = places[int(index)]
        wish = WISHES[int(rng.integers(len(WISHES)))]
        try:
            old = parse_line(session.line)
        except BadInput:
            continue
        lines = alternatives(setting, week.index - 1, week.phase, old, wish)
        kept = [line for line in lines if rng.random() >= _LEFT_OUT]
        if not kept:
            continue
        around = role(look.on(session.date - _DAY)), role(look.on(session.date + _DAY))
        prompt = swap_prompt(setting, week.index - 1, week.phase, old, wish, around)
        examples.append({"prompt": prompt, "completion": f"{preferred(kept, old, wish, around).head()}\n"})
    return examples


def preferred(lines: Sequence[SessionLine], old: SessionLine, wish: Wish, around: tuple[str, str]) -> SessionLine:
    """The teacher's choice; `lines` come nearest first and must not be empty."""
    tired = any(day in ("hard", "long", "race") for day in around)
    if wish == "shorter":
        return min(lines, key=lambda line: abs(line.minutes - _SHORTER * old.minutes))
    if wish == "easier" and tired:
        return next((line for line in lines if line.kind is Kind.RECOVERY), lines[0])
    if wish == "harder" and tired and not old.hard:
        return next((line for line in lines if not line.hard), lines[0])
    return lines[0]
