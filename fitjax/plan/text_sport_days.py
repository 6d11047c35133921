# ruff: noqa: E501  a pattern reads better unbroken
"""A sport said to belong to certain days only: "I only swim on Fridays", 骑车只能周末骑. The other days are closed to it.

The words before and after the days in, the sports that belong to nothing but these days out. Knows no calendar.
"""

import re

from fitjax.plan import text_days_words as said

_ONLY_AHEAD = re.compile(
    r"\b(?:only|just|solely|exclusively|strictly|has to be|have to be|must be|needs? to be|limited|restrict\w*|keep|save|reserved?|confine\w*)\b|只|仅|就|限|都(?:放|排|安排|集中)|唯一|固定在?|集中"
)
_ONLY_ONLY = re.compile(r"(?:\b(?:only|just|solely)(?: on)?(?: (?:a|the))?|只有?|只能|只在|仅限?|就|唯独|限)\s*$")
_ONLY_BEHIND = re.compile(
    r"^\s*(?:mornings?|evenings?|nights?|afternoons?)?\s*(?:only|exclusively|and that's it|and no other)\b"
)
_FOR_SPORT = re.compile(
    r"^\s*(?:mornings?|evenings?|nights?|afternoons?)?\s*(?:(?:can|do|could|may|will) (?:i|we)\b|(?:is|are) (?:for|when|the pool|my)\b|for\b|works? for\b|[^,.;]{0,8}?(?:才|能|可以|开放|游|骑|跑|练|去|开))"
)
_THOSE = re.compile(r"\b(?:those|these|then|them|that day)\b|[这那](?:[1-7一两几些])?天")
_ALL_TRAINING = re.compile(r"\b(?:train\w*|exercis\w*|work ?outs?|anything|all sessions?)\b|训练(?!馆)|锻炼|运动")
_TIED = re.compile(
    r"\b(?:only|all|every)\b|\b(?:has|have|needs?|must|should|can) (?:to )?(?:be|go|happen)\b|只|都|就(?!行|好|可以|ok|成)"
)


def tied_sports(before: str, after: str) -> list[str]:
    """Sports with nothing but these days: `before` and `after` are the words of one clause around them."""
    if _OPENS.search(f"{before} {after}"):
        return []
    plain = said.LONGEST_ALLOWED.sub(" ", f"{before} {after}")
    if said.LONG.search(plain) or said.NO.search(said.NO_BUT_FINE.sub(" ", before)):
        return []
    ahead = sports_in(before)
    if ahead and not said.TRAINS_AT_ALL.search(before):
        tied = _ONLY_AHEAD.search(before) and not re.match(r"\s*(?:only|just) (?!can\b|ever\b)\w+ing on", before)
        return ahead if tied or _ONLY_BEHIND.match(after) else []
    if (
        _ONLY_ONLY.search(before)
        and _FOR_SPORT.match(after)
        and not said.NO.search(after)
        and not _ALL_TRAINING.search(after)
    ):
        return sports_in(after)
    return []


def tied_later(piece: str) -> list[str]:
    """ "..., so all the lifting has to be on those": a later clause ties a sport to the days named before it."""
    if _THOSE.search(piece) and _TIED.search(piece) and not said.NO.search(piece) and not said.LONG.search(piece):
        return (
            sports_in(piece) if re.search(r"\b(?:on|for|to|in) (?:those|these|them)\b|[这那]\S{0,2}天", piece) else []
        )
    return []


_OPENS = re.compile(r"(?:健身房|gym)[^,.;]{0,20}(?:开门|营业|open)")
"""When a place is open is no wish."""


def sports_in(words: str) -> list[str]:
    return [name for name, pattern in said.SPORTS.items() if pattern.search(words)]
