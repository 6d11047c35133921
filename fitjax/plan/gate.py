"""Screening before any plan: who may start, who should see a doctor first, who must.

Profile and date in, a `Gate` with reasons in the profile's language out. The ACSM algorithm asks three things only
(regular activity, known cardiovascular, metabolic or renal disease, symptoms) and, since 2015, counts neither risk
factors nor age nor lung disease. A doctor's clearance lifts everything but what is dangerous now: red flags, a
doctor's ban, illness with fever, a pressure or a blood sugar out of bounds, what rules out exercise in pregnancy.
Not a diagnosis.
"""

import re
from datetime import date

from fitjax.domain.plan import Gate
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import Experience, GateStatus, GoalKind, Sport
from fitjax.plan.gate_signs import PAIN_SIGNS
from fitjax.plan.gate_stated import reds_signs, stated
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
GLUCOSE_STOP, GLUCOSE_STOP_KETONES = 300.0, 250.0
"""mg/dL (16.7 and 13.9 mmol/L): without and with ketones."""
PAIN_STOP = 5.0
"""Out of ten: the most that training may provoke."""
_DISEASES = ("cardiac_disease", "diabetes")
_PRESSURE = re.compile(r"(?<!\d)([12]\d\d)\s*/\s*(\d{2,3})(?!\d|\s*/)")
_PRESSURE_WORDS = re.compile(r"\bbp\b|blood pressure|mm ?hg|hypertens|血压", re.IGNORECASE)
_BODY = re.compile(r"\blos(?:e|ing) (?:weight|\d)|body.?fat|\bslim|减[重肥脂]|瘦|体脂", re.IGNORECASE)
"""A goal about body composition, which nobody under 18 is given (IOC 2023)."""
_NOTHING = re.compile(r"\s*(?:none|no|nil|n/?a|nothing|-|无|没有|暂无|否)?[\s.。]*", re.IGNORECASE)

Found = list[tuple[GateStatus, str]]


def screen(profile: Profile, today: date) -> Gate:
    """The gravest status found, with every reason."""
    found = [
        *_symptoms(profile),
        *_orders(profile),
        *_diseases(profile),
        *_pressure(profile),
        *_glucose(profile),
        *_pregnancy(profile),
        *_energy(profile, today),
        *_pain(profile),
        *_age(profile, today),
    ]
    order = (GateStatus.CLEAR, GateStatus.CLEARANCE_ADVISED, GateStatus.BLOCKED)
    status = max((status for status, _ in found), key=order.index, default=GateStatus.CLEAR)
    worst_first = sorted(found, key=lambda item: -order.index(item[0]))
    return Gate(status=status, reasons=tuple(dict.fromkeys(text for _, text in worst_first)))


def known_disease(profile: Profile) -> tuple[str, ...]:
    """Cardiovascular, metabolic or renal disease as the ACSM algorithm means it; raised blood pressure alone is not.

    Kidney disease has no place among the profile's conditions, so it is read from the notes.
    """
    listed = tuple(condition for condition in _DISEASES if condition in profile.conditions)
    return (*listed, "kidney_disease") if "kidney_disease" in stated(profile).signs else listed


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


def easy_only(profile: Profile) -> bool:
    """True when what is stated leaves no place for hard training: a doctor's limit, pain, disease uncleared."""
    said = stated(profile)
    limits = {"doctor_no_vigorous", "retinopathy", "pain_next_day"} & said.signs
    uncleared = not profile.cleared_by_doctor and known_disease(profile)
    return bool(limits or uncleared or (said.pain is not None and said.pain > PAIN_STOP))


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


def _orders(profile: Profile) -> Found:
    """What a doctor forbade, a questionnaire left open, and illness that has to pass first."""
    said, language = stated(profile), profile.language
    found: Found = []
    for sign in ("doctor_forbade", "systemic_illness"):
        if sign in said.signs:
            found.append((GateStatus.BLOCKED, reason(sign, language, symptom=said.said(sign))))
    if "parq_yes" in said.signs and not profile.cleared_by_doctor:
        found.append((GateStatus.BLOCKED, reason("parq_yes", language)))
    return found


def _glucose(profile: Profile) -> Found:
    said, language = stated(profile), profile.language
    found: Found = []
    limit = GLUCOSE_STOP_KETONES if "ketones" in said.signs else GLUCOSE_STOP
    if said.glucose_mg_dl is not None and said.glucose_mg_dl > limit:
        found.append((GateStatus.BLOCKED, reason("glucose_stop", language, value=f"{said.glucose_mg_dl:.0f}")))
    if "foot_ulcer" in said.signs and not (profile.cleared_by_doctor and _off_the_feet(profile)):
        found.append((GateStatus.BLOCKED, reason("foot_ulcer", language)))
    if "retinopathy" in said.signs and not profile.cleared_by_doctor:
        found.append((GateStatus.CLEARANCE_ADVISED, reason("retinopathy", language)))
    return found


def _off_the_feet(profile: Profile) -> bool:
    """The goal and the sports wished for put no weight on the feet for long."""
    wished = set(profile.preferences.sports)
    seated = profile.goal.kind in (GoalKind.CYCLING, GoalKind.STRENGTH, GoalKind.HYPERTROPHY)
    other = profile.goal.kind in (GoalKind.GENERAL_HEALTH, GoalKind.WEIGHT_LOSS, GoalKind.RETURN_TO_TRAINING)
    return not wished & {Sport.RUN, Sport.WALK} and (seated or (other and bool(wished)))


def _pregnancy(profile: Profile) -> Found:
    if "pregnancy" not in profile.conditions:
        return []
    said = stated(profile)
    if "pregnancy_stop" in said.signs:
        shown = said.said("pregnancy_stop")
        return [(GateStatus.BLOCKED, reason("pregnancy_stop", profile.language, symptom=shown))]
    if profile.cleared_by_doctor:
        return []
    if "cardiac_disease" in profile.conditions:
        return [(GateStatus.BLOCKED, reason("pregnancy_heart", profile.language))]
    return [(GateStatus.CLEARANCE_ADVISED, reason("pregnancy", profile.language))]


def _energy(profile: Profile, today: date) -> Found:
    """Relative energy deficiency: one sign asks for advice, two or more for a doctor before any training."""
    pregnant = "pregnancy" in profile.conditions
    signs = reds_signs(stated(profile), age=profile.age(today), pregnant=pregnant)
    if not signs or profile.cleared_by_doctor:
        return []
    status = GateStatus.BLOCKED if len(signs) > 1 else GateStatus.CLEARANCE_ADVISED
    return [(status, reason(sign, profile.language)) for sign in signs]


def _pain(profile: Profile) -> Found:
    """Signs that end a session and send to a doctor; with a doctor's word the rules take over."""
    if profile.cleared_by_doctor:
        return []
    said, language = stated(profile), profile.language
    signs = [code for code in PAIN_SIGNS if code in said.signs]
    found: Found = [(GateStatus.BLOCKED, reason("pain_stop", language, symptom=said.said(code))) for code in signs]
    if said.pain is not None and said.pain > PAIN_STOP:
        found.append((GateStatus.CLEARANCE_ADVISED, reason("pain_high", language, value=f"{said.pain:g}")))
    return found


def _age(profile: Profile, today: date) -> Found:
    found: Found = []
    age, losing = profile.age(today), profile.goal.kind is GoalKind.WEIGHT_LOSS
    young = age is not None and age < ADULT
    if young and (losing or _BODY.search(profile.goal.target or "")) and not profile.cleared_by_doctor:
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
