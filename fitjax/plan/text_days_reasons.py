"""Days named only as the reason for another: "night shift Sunday, so leave Monday blank", 周五喝酒,周六起不来,周六别排.

A Source and the closings in order in; the days that were a mere reason out. Knows nothing of minutes or sports.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fitjax.domain.vocabulary import DAYS
from fitjax.plan.text_source import Source

_SO = re.compile(r"\b(?:so|which means|meaning|that's why|hence|therefore)\b|所以|因此|因而|只好|于是")


@dataclass(frozen=True, slots=True)
class Closed:
    """One mention after which its days were off; `weak` where a reason alone closed them."""

    start: int
    end: int
    days: tuple[str, ...]
    weak: bool


def mere_reasons(source: Source, closed: list[Closed]) -> Iterator[tuple[str, ...]]:
    """Weakly closed days of a sentence that goes on to ask for the day after them, or for one it names twice."""
    for index, one in enumerate(closed):
        sentence = source.sentence(one.start)
        later = [other for other in closed[index + 1 :] if source.sentence(other.start) == sentence]
        if not one.weak or any(set(other.days) & set(one.days) for other in [*closed[:index], *later]):
            continue
        morrow = (DAYS[(DAYS.index(one.days[-1]) + 1) % 7],)
        so = any(other.days == morrow and _SO.search(source.text, one.end, other.start) for other in later)
        if so or any(other.days == again.days for other in later for again in later if again.start > other.start):
            yield one.days
