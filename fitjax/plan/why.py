"""The task "why": which true cause to name and in which words, as a choice a model can make in a token or two.

Causes in; a short prompt and a constraint out. Every option is a whole sentence with placeholders such as
`{cut_pct}`; code fills them in afterwards from the plan, so whatever is chosen is true. Knows no model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from fitjax.plan.explain_cause import Cause

MOST_CAUSES, WORDINGS = 3, 2
"""What one row offers: the first causes, each in two wordings that turn from row to row and athlete to athlete."""
_ALONE = 3
"""Wordings of a cause that stands alone."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be said, and how."""

    cause: Cause
    template: str


class WhyWriting:
    """One sentence being chosen."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        """`offers` must not be empty. Templates of equal text count once, the first cause keeps it."""
        self.offers = {offer.template: offer for offer in reversed(offers)}
        self.chosen: Offer | None = None

    def options(self) -> Sequence[str]:
        """Sentences that may come next; none when one stands."""
        return () if self.chosen else [f"{template}\n" for template in self.offers]

    def accept(self, text: str) -> None:
        self.chosen = self.offers[text.removesuffix("\n")]


def why_prompt(language: str, subject: str, found: Sequence[Cause]) -> str:
    """`subject` is what is explained in a word or two ("week deload", "run tempo build", "plan start")."""
    keys = " ".join(dict.fromkeys(short(cause.key) for cause in found))
    return f"<why> {language} {subject}: {keys}\n"


def short(key: str) -> str:
    """A cause's key as one word of the prompt."""
    return key.removeprefix("w_").replace("_", "")


def offers(found: Sequence[Cause], table: Mapping[str, tuple[str, ...]], turn: int) -> list[Offer]:
    """The causes given, each in a few of its phrasings; which ones turns with `turn`."""
    few = WORDINGS if len(found) > 1 else _ALONE
    return [
        Offer(cause, template)
        for cause in found
        for template in turned(table[cause.key], turn + crc32(cause.key.encode()))[:few]
    ]


def turned(variants: Sequence[str], turn: int) -> Sequence[str]:
    """The phrasings, beginning with number `turn` of them."""
    first = turn % len(variants)
    return [*variants[first:], *variants[:first]]
