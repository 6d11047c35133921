"""Wordings kept out of training: the notes PlanBench asks about, whatever day, number or unit stands in them.

A clause in, its wording without days and numbers out; the corpus drops every example whose wording PlanBench holds,
so that its share of notes obeyed is measured on wordings never trained on.
"""

import json
import re
from functools import lru_cache
from pathlib import Path

from fitjax.plan.text_numbers import normalise
from fitjax.plan.text_source import Source

NOTES = Path(__file__).parents[3] / "data" / "planbench" / "notes.jsonl"
_ENGLISH_DAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b")
_CHINESE_DAY = re.compile(r"每?周[一二三四五六日天末]+")
_DAY_LIST = re.compile(r"§(?:\s*(?:and|or|&|/|\+|、|和|跟|与|,)?\s*§)+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_OTHER = re.compile(r"[^\w§#]+")


def wording(clause: str) -> str:
    """The clause with days as §, numbers as #, and nothing between words."""
    text = _CHINESE_DAY.sub("§", _ENGLISH_DAY.sub("§", normalise(clause)))
    return _OTHER.sub("", _NUMBER.sub("#", _DAY_LIST.sub("§", text)))


@lru_cache(maxsize=1)
def held_out() -> frozenset[str]:
    """Wordings of every held-out note, whole and clause by clause."""
    found: set[str] = set()
    with NOTES.open(encoding="utf-8") as file:
        for line in file:
            note = json.loads(line)["note"]
            found |= {wording(piece) for piece in (note, *Source(note).pieces())}
    return frozenset(found)
