"""What real typing does to a wish: openers, reasons, politeness, slips of the finger, case, stray punctuation.

A clause and a random generator in, the clause as somebody may have typed it out. Knows no meaning: digits and
negations are never touched, so what a wish limits stays the same.
"""

import random
import re

_WORD = re.compile(r"[a-z]{5,}", re.IGNORECASE)
_KEEP = re.compile(r"^(?:never|don't|cannot|without|except|nothing|thirty|forty|fifty|sixty)$", re.IGNORECASE)
_SLIP_SHARE, _OPENER_SHARE, _REASON_SHARE = 0.18, 0.28, 0.25


def typed(clause: str, rng: random.Random, openers: tuple[str, ...], reasons: tuple[str, ...], chinese: bool) -> str:
    gap = "" if chinese else " "
    if rng.random() < _OPENER_SHARE:
        clause = f"{rng.choice(openers)}{gap}{clause}"
    if rng.random() < _REASON_SHARE:
        clause = f"{clause}{rng.choice(('', ' ')) if chinese else ' '}{rng.choice(reasons)}"
    if not chinese:
        clause = slip(clause, rng) if rng.random() < _SLIP_SHARE else clause
        clause = clause.replace("'", "") if rng.random() < 0.15 else clause
    return clause


def slip(clause: str, rng: random.Random) -> str:
    """One finger error in a longer word: two letters swapped, one dropped, one doubled."""
    words = [m for m in _WORD.finditer(clause) if not _KEEP.match(m[0])]
    if not words:
        return clause
    word = rng.choice(words)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    kind = rng.randrange(3)
    if kind == 0:
        return clause[:at] + clause[at + 1] + clause[at] + clause[at + 2 :]
    return clause[:at] + clause[at + 1 :] if kind == 1 else clause[:at] + clause[at] + clause[at:]
