"""Screening before any plan: who may start, who should see a doctor first, who must.

Profile and date in, a `Gate` with reasons in the profile's language out. The ACSM algorithm asks three things only
(regular activity, known cardiovascular or metabolic disease, symptoms) and, since 2015, counts neither risk factors
nor age nor lung disease. A doctor's clearance lifts everything but present symptoms. Not a diagnosis.
"""

import re
from datetime import date

from fitjax.domain.plan import Gate
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Experience, GateStatus, GoalKind
from fitjax.plan.gate_words import reason
from fitjax.plan.symptoms import find_red_flags

ACTIVE_MONTHS = 3
ACTIVE_WEEK_MIN = 90.0
"""30 minutes on three days (ACSM), for three months."""
LAYOFF_WEEKS = 4
NO_EXERCISE_BP = (200, 105)
STAGE_2_BP = (160, 100)
"""Sources differ (200/110 ACSM, 220/105 NSCA): the lower of each number is used."""
LOW_BMI = 18.5
ADULT, OLDER = 18, 65
_DISEASES = ("cardiac_disease", "diabetes")
_PRESSURE = re.compile(r"(?<!\d)([12]\d\d)\s*/\s*(\d{2,3})(?!\d|\s*/)")
_PRESSURE_WORDS = re.compile(r"\bbp\b|blood pressure|mm ?hg|hypertens|血压", re.IGNORECASE)
_PREGNANCY_STOP = re.compile(
    r"placenta (?:pra?evia)|pre-?eclampsia|pre-?term labou?r|ruptured membranes"
    r"|waters? broke|cerclage|incompetent cervix|vaginal bleeding|\bbleeding\b|contractions|fluid leak"
    r"|前置胎盘|子痫|先兆早产|胎膜早破|破水|宫颈环扎"
    r"|宫颈机能不全|阴道出血|出血|见红|宫缩",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\s*(?:none|no|nil|n/?a|nothing|-|无|没有|暂无|否)?[\s.。]*", re.IGNORECASE)

Found = list[tuple[GateStatus, str]]


def screen(profile: Profile, today: date) -> Gate:
    """The gravest status found, with every reason."""
    found = [*_symptoms(profile), *_diseases(profile), *_pressure(profile), *_pregnancy(profile), *_age(profile, today)]
    order = (GateStatus.CLEAR, GateStatus.CLEARANCE_ADVISED, GateStatus.BLOCKED)
    status = max((status for status, _ in found), key=order.index, default=GateStatus.CLEAR)
    worst_first = sorted(found, key=lambda item: -order.index(item[0]))
    return Gate(status=status, reasons=tuple(dict.fromkeys(text for _, text in worst_first)))


def known_disease(profile: Profile) -> tuple[str, ...]:
    """Cardiovascular or metabolic disease in the sense of the ACSM algorithm; raised blood pressure alone is not."""
    return tuple(condition for condition in _DISEASES if condition in profile.conditions)


def is_active(profile: Profile) -> bool:
    """Regular activity for three months; what is unknown is not taken for granted."""
    history = profile.history
    if history.layoff_weeks is not None and history.layoff_weeks >= LAYOFF_WEEKS:
        return False
    recent = history.weekly_minutes[-4:]
    if recent and sum(recent) / len(recent) < ACTIVE_WEEK_MIN:
        return False
    if history.active_months is not None:
        return history.active_months >= ACTIVE_MONTHS
    trained = profile.experience in (Experience.INTERMEDIATE, Experience.ADVANCED)
    return bool(recent) and (trained or len(history.weekly_minutes) >= 12)


def _symptoms(profile: Profile) -> Found:
    found: Found = []
    for text in profile.symptoms:
        codes = find_red_flags(text.replace("_", " "))
        found += [(GateStatus.BLOCKED, reason("red_flag", profile.language, symptom=code)) for code in codes]
        if not codes and not _NOTHING.fullmatch(text) and not _denied(text):
            found.append((GateStatus.CLEARANCE_ADVISED, reason("symptom", profile.language, symptom=text[:80])))
    for code in find_red_flags(profile.notes, past_counts=not profile.cleared_by_doctor):
        found.append((GateStatus.BLOCKED, reason("red_flag", profile.language, symptom=code)))
    return found


def _denied(text: str) -> bool:
    """ "no chest pain": a red flag named only to say it is absent."""
    return bool(re.match(r"\s*(?:no|not|never|without)\b|\s*(?:没|无|未|不)", text, re.IGNORECASE))


def _diseases(profile: Profile) -> Found:
    if profile.cleared_by_doctor:
        return []
    active = is_active(profile)
    status = GateStatus.CLEARANCE_ADVISED if active else GateStatus.BLOCKED
    rule = "disease_active" if active else "disease_inactive"
    return [(status, reason(rule, profile.language, condition=name)) for name in known_disease(profile)]


def _pressure(profile: Profile) -> Found:
    language = profile.language
    for match in _PRESSURE.finditer(profile.notes) if _PRESSURE_WORDS.search(profile.notes) else ():
        upper, lower = int(match[1]), int(match[2])
        shown = f"{upper}/{lower}"
        if lower < 40 or lower >= upper:
            continue
        if upper >= NO_EXERCISE_BP[0] or lower >= NO_EXERCISE_BP[1]:
            return [(GateStatus.BLOCKED, reason("pressure_stop", language, value=shown))]
        if (upper >= STAGE_2_BP[0] or lower >= STAGE_2_BP[1]) and not profile.cleared_by_doctor:
            return [(GateStatus.BLOCKED, reason("pressure_stage_2", language, value=shown))]
    if "hypertension" in profile.conditions and not profile.cleared_by_doctor:
        return [(GateStatus.CLEARANCE_ADVISED, reason("hypertension", language))]
    return []


def _pregnancy(profile: Profile) -> Found:
    if "pregnancy" not in profile.conditions:
        return []
    for text in (profile.notes, *profile.symptoms):
        match = _PREGNANCY_STOP.search(text)
        before = text[max(match.start() - 12, 0) : match.start()] if match else ""
        if match and not re.search(
            r"\b(?:no|not|never|without)\b[^,.;]*$|(?:没有?|无|未)\S{0,3}$", before, re.IGNORECASE
        ):
            return [(GateStatus.BLOCKED, reason("pregnancy_stop", profile.language, symptom=match[0]))]
    if profile.cleared_by_doctor:
        return []
    return [(GateStatus.CLEARANCE_ADVISED, reason("pregnancy", profile.language))]


def _age(profile: Profile, today: date) -> Found:
    found: Found = []
    age, losing = profile.age(today), profile.goal.kind is GoalKind.WEIGHT_LOSS
    young = age is not None and age < ADULT
    if young and losing and not profile.cleared_by_doctor:
        found.append((GateStatus.BLOCKED, reason("youth_weight", profile.language)))
    elif young:
        found.append((GateStatus.CLEAR, reason("youth", profile.language, value=str(age))))
    elif age is not None and age >= OLDER:
        found.append((GateStatus.CLEAR, reason("older", profile.language)))
    height, weight = profile.height_cm, profile.weight_kg
    bmi = weight / (height / 100) ** 2 if height and weight else None
    if losing and not young and bmi is not None and bmi < LOW_BMI and not profile.cleared_by_doctor:
        found.append((GateStatus.BLOCKED, reason("low_weight", profile.language, value=f"{bmi:.1f}")))
    return found
