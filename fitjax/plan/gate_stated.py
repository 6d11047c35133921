# ruff: noqa: E501  a pattern reads better unbroken
"""What an athlete's notes and symptoms state of their health: signs, and the numbers for glucose, pain and sleep.

Two texts in, a `Stated` out. A number told as long past is left out; the gravest of several counts. Decides nothing:
the gate and the rules do. Glucose without a unit is mmol/L below 35 and mg/dL from there on.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from fitjax.domain.profile import Profile
from fitjax.plan.gate_bone import bone_signs
from fitjax.plan.gate_signs import LASTING_SIGNS, PRESENT_SIGNS, REDS_SIGNS
from fitjax.plan.symptoms import find_terms

MG_PER_MMOL = 18.0
_MMOL_BELOW = 35.0
LOW_ENERGY = 30.0
"""kcal per kg of fat-free mass a day; a concern, no longer a diagnosis (IOC 2023)."""
_PAST = re.compile(r"\b(?:used to|years? ago|last year|in the past|previously)\b|曾经|以前|年前|去年", re.IGNORECASE)
_SENTENCE = ".;。；\n"
_GLUCOSE = re.compile(
    r"(?:blood (?:glucose|sugar)|\bglucose\b|血糖)[^\d.;。；]{0,25}(\d{1,3}(?:\.\d{1,2})?)\s*(mg|mmol|毫摩)?",
    re.IGNORECASE,
)
_PAIN = re.compile(
    r"(?:\bpain\w*|\bhurts?|\baches?|\bsore\w*|疼痛?|痛)[^.;。；\d]{0,25}(?<![\d.])(\d{1,2})\s*(?:/|out of)\s*10\b"
    r"|(?<![\d.])(\d{1,2})\s*/\s*10\s*(?:\w+ )?(?:pain|疼|痛)"
    r"|(?:疼痛?|痛)[^.;。；\d]{0,8}(\d{1,2})\s*分",
    re.IGNORECASE,
)
_SLEEP = re.compile(
    r"(?:\bsleep\w*|\bslept|睡眠?|睡觉)[^.;。；\d]{0,25}?(?P<less>less than |under |below |at most |不到|少于|不足)?"
    r"(?P<hours>\d{1,2}(?:\.\d)?|four|five|[三四五])\s*(?:个?小时|h\b|hrs?\b|hours?\b)",
    re.IGNORECASE,
)
_ENERGY = re.compile(r"(?:energy availability|能量可用性)[^\d.;。；]{0,15}(\d{1,2}(?:\.\d)?)", re.IGNORECASE)
_LOST = re.compile(
    r"\blost (\d{1,3}(?:\.\d)?)\s*(kg|kilos?|lbs?|pounds?) in (?:the |just |only |last |under |about )*"
    r"(\d{1,2}|a|one|two|three|four)\s*(week|month)",
    re.IGNORECASE,
)
_WORDS = {"a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "三": 3.0, "四": 4.0, "五": 5.0}
MAX_LOSS_KG_WEEK = 1.0


@dataclass(frozen=True, slots=True)
class Stated:
    """Codes of gate_signs.py with the words that said so, and numbers; None where nothing was said."""

    words: tuple[tuple[str, str], ...] = ()
    glucose_mg_dl: float | None = None
    pain: float | None = None
    """Worst pain out of ten."""
    sleep_h: float | None = None

    @property
    def signs(self) -> frozenset[str]:
        return frozenset(code for code, _ in self.words)

    def said(self, code: str) -> str:
        """The athlete's own words for a sign."""
        return dict(self.words).get(code, "")


def stated(profile: Profile) -> Stated:
    """What notes and symptoms say; codes in the symptoms ("calf_swelling") read as words."""
    return _read((profile.notes, *(text.replace("_", " ") for text in profile.symptoms)))


@lru_cache(maxsize=1024)
def _read(texts: tuple[str, ...]) -> Stated:
    words: dict[str, str] = {}
    for text in filter(None, texts):
        for code, said in find_terms(text, PRESENT_SIGNS, past_counts=False).items():
            if code != "trauma" or not _harmless(text, said):
                words.setdefault(code, said)
        for match in _ORDERS.finditer(text):
            words.setdefault("doctor_forbade", match[0])
        for code, said in bone_signs(text):
            words.setdefault(code, said)
        for code, said in find_terms(text, LASTING_SIGNS).items():
            words.setdefault(code, said)
        for code, said in _numeric_signs(text):
            words.setdefault(code, said)
    sleep = [hours for text in texts for hours in _sleep(text)]
    return Stated(
        words=tuple(words.items()),
        glucose_mg_dl=max((value for text in texts for value in _glucose(text)), default=None),
        pain=max((value for text in texts for value in _pain(text)), default=None),
        sleep_h=min(sleep, default=None),
    )


def reds_signs(said: Stated, *, age: int | None, pregnant: bool) -> tuple[str, ...]:
    """Signs of relative energy deficiency; a missing period means something else in pregnancy and from 45 on."""
    other = pregnant or (age is not None and age >= 45)
    energy = {*REDS_SIGNS, "low_energy"}
    return tuple(sorted(code for code in said.signs & energy if not (code == "no_period" and other)))


_ORDERS = re.compile(
    r"\b(?:no|not (?:supposed |allowed |meant )?to(?: be)?(?: do(?:ing)?)?(?: any)?|stop(?:ping)? all) (?:exercis\w*|train(?:ing)?|sports?)"
    r"(?: (?:at all|for now|right now|at the moment|this month))?,? ?[-–]? ?(?:on |under )?(?:my )?(?:doctor|dr|gp|surgeon|hospital|cardiologist)['’]?s?['’]? orders",
    re.IGNORECASE,
)
"""The ban first, whose it is behind a comma."""
_NO_HARM = re.compile(
    r"\b(?:fine (?:again|now)|already fine|(?:just|only) (?:a few )?(?:scratch|bruise|graze)\w*|nothing (?:broken|serious|bad)|no (?:damage|injury|injuries|harm|pain)|unhurt|unscathed|healed)\b|没事|皮外伤|擦破点?皮|没受伤|没伤着|已经好|不疼了|无大碍",
    re.IGNORECASE,
)


def _harmless(text: str, words: str) -> bool:
    """ "Fell off my bike last week, just scratches": a fall that the rest of the sentence calls harmless."""
    start = text.find(words)
    ends = [at for mark in _SENTENCE if (at := text.find(mark, start + len(words))) >= 0]
    return bool(_NO_HARM.search(text, start, min(ends, default=len(text))))


def _now(text: str, match: re.Match[str]) -> bool:
    """False when the sentence around the number speaks of the past."""
    start = max(text.rfind(mark, 0, match.start()) for mark in _SENTENCE) + 1
    ends = [at for mark in _SENTENCE if (at := text.find(mark, match.end())) >= 0]
    return not _PAST.search(text, start, min(ends, default=len(text)))


def _glucose(text: str) -> list[float]:
    found = []
    for match in _GLUCOSE.finditer(text):
        value, unit = float(match[1]), (match[2] or "").lower()
        mmol = unit in ("mmol", "毫摩") or (not unit and value < _MMOL_BELOW)
        if _now(text, match):
            found.append(value * MG_PER_MMOL if mmol else value)
    return found


def _pain(text: str) -> list[float]:
    scores = [(match, next(float(g) for g in match.groups() if g)) for match in _PAIN.finditer(text)]
    return [score for match, score in scores if score <= 10 and _now(text, match)]


def _sleep(text: str) -> list[float]:
    found = []
    for match in _SLEEP.finditer(text):
        hours = _WORDS.get(match["hours"].lower()) or float(match["hours"])
        if _now(text, match):
            found.append(hours - 0.1 if match["less"] else hours)
    return found


def _numeric_signs(text: str) -> list[tuple[str, str]]:
    found = [("low_energy", m[0]) for m in _ENERGY.finditer(text) if float(m[1]) < LOW_ENERGY]
    for match in _LOST.finditer(text):
        kg = float(match[1]) * (0.4536 if match[2].lower().startswith(("lb", "pound")) else 1.0)
        span = match[3].lower()
        weeks = (_WORDS.get(span) or float(span)) * (1.0 if match[4].lower() == "week" else 4.3)
        if kg > MAX_LOSS_KG_WEEK * max(weeks, 1.0):
            found.append(("rapid_loss", match[0]))
    return found
