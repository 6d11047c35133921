"""What of a model's reading its clause gives evidence for: a day must be named, a sport, a piece of kit, a complaint.

A `NoteChanges` and the clause it was read from in; the same changes without what the clause never speaks of out. Knows
no profile. A model invents most where a clause says least, so nothing is taken on its word alone.
"""

import re

from fitjax.plan import text_days_words as said
from fitjax.plan.note_language import NoteChanges
from fitjax.plan.text_avoid_names import PATTERNS
from fitjax.plan.text_day_lists import ONE_DAY, days_of
from fitjax.plan.text_days import DURATION, minutes_of
from fitjax.plan.text_gear import GEAR
from fitjax.plan.text_health import of_another
from fitjax.plan.text_numbers import normalise
from fitjax.plan.text_source import Source

_NUMBER = re.compile(r"\d+")
_NO_KIT = re.compile(
    r"\b(?:equipment|kit|gear|gym|weights?|body ?weight|calisthenics|floor)\b|器|装备|徒手|自重|健身房"
)
_COMPLAINTS = {
    "knee_pain": r"knee|patell|menisc|\bacl\b|it band|stairs|squat|kneel|膝|髌|半月板|髂胫",
    "low_back_pain": r"back|spin|disc|lumb|sciatic|bend|腰|背|脊|坐骨",
    "shoulder_pain": r"shoulder|rotator|labrum|\barms?\b|肩|胳膊|手臂|盂唇",
    "achilles_pain": r"achil|heel|tendon|跟腱|脚跟|后跟|阿基里斯",
    "pregnancy": r"pregn|pregg|baby|expect|\bdue\b|trimester|twins|child|bump|孕|胎|宝|娃|预产|喜",
    "hypertension": r"pressure|\bbp\b|tensi|血压|降压|沙坦|地平",
    "diabetes": r"diab|sugar|insulin|metformin|glucose|hba1c|\bt[12]d\b|type [12]|糖|胰岛|双胍",
    "cardiac_disease": r"heart|card|stent|arter|valve|pacemaker|afib|fibrill|bypass|心|支架|搭桥|房颤|起搏",
    "osteoporosis": r"bone|osteo|dexa|骨",
    "asthma": r"asthm|inhal|wheez|puffer|ventolin|salbutamol|airway|breath|lung|哮|喘|气管|沙丁",
}


def grounded(changes: NoteChanges, clause: str) -> NoteChanges:
    """The changes without any day, number, sport, kit, movement or complaint that the clause does not hold."""
    text = normalise(clause)
    _days(changes, text)
    _numbers(changes, text)
    changes.no_sport = {s: days for s, days in changes.no_sport.items() if days and said.SPORTS[s].search(text)}
    gear = {name for name, pattern in GEAR.items() if pattern.search(text)}
    if any(name not in gear for name in changes.only) and not _NO_KIT.search(text):
        changes.only = []
    changes.only = [name for name in changes.only if name in gear or name == "bodyweight"]
    changes.without = [name for name in changes.without if name in gear]
    named = {name for pattern, names, _ in PATTERNS if pattern.search(text) for name in names}
    changes.avoid = [name for name in changes.avoid if name in named]
    source = Source(clause)
    another = any(of_another(source, end) for _, end in source.clauses)
    kept = [name for name in changes.conditions if re.search(_COMPLAINTS[name], text)]
    changes.conditions = [] if another else kept
    return changes


def _days(changes: NoteChanges, text: str) -> None:
    named = {day for match in ONE_DAY.finditer(text) for day in days_of(match[0])} | set(days_of(text))
    changes.off = [day for day in changes.off if day in named]
    changes.free = [day for day in changes.free if day in named]
    changes.long_days = [day for day in changes.long_days if day in named]
    changes.minutes = {day: minutes for day, minutes in changes.minutes.items() if day in named}
    changes.no_sport = {s: [day for day in days if day in named] for s, days in changes.no_sport.items()}


def _numbers(changes: NoteChanges, text: str) -> None:
    counts = {int(n) for n in _NUMBER.findall(text)}
    minutes = counts | {minutes_of(match) for match in DURATION.finditer(text)}
    changes.minutes = {day: m for day, m in changes.minutes.items() if m in minutes}
    if changes.session_min not in minutes:
        changes.session_min = None
    if changes.per_week not in counts and 7 - (changes.per_week or 7) not in counts:
        changes.per_week = None
