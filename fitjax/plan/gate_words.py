"""The gate's reasons in English and Chinese, each with its citation. Decides nothing."""

from fitjax.plan.labels_words import LABELS

_RIEBE = "ACSM, Riebe 2015"
_REASONS: dict[str, tuple[str, str, str]] = {
    "red_flag": (
        "You report {symptom}: do not train, seek medical care now.",
        "你提到了{symptom}：请先不要训练，尽快就医。",
        "ACSM Guidelines 10th ed.",
    ),
    "symptom": (
        "You report “{symptom}”, which cannot be judged here: see a doctor before you start.",
        "你提到的“{symptom}”无法在此判断：开始前请先看医生。",
        _RIEBE,
    ),
    "disease_inactive": (
        "With {condition} and no regular training for three months, get a doctor's clearance before you start.",
        "有{condition}且近三个月没有规律运动：开始前须先经医生同意。",
        _RIEBE,
    ),
    "disease_active": (
        "With {condition}, light and moderate training may go on; get a doctor's clearance before anything hard.",
        "有{condition}：可以继续轻到中等强度的训练，高强度训练前须经医生同意。",
        _RIEBE,
    ),
    "pressure_stop": (
        "A resting blood pressure of {value} rules out exercise: seek medical care.",
        "静息血压 {value} 不宜运动：请就医。",
        "ACSM Guidelines; NSCA",
    ),
    "pressure_stage_2": (
        "A blood pressure of {value} needs a medical evaluation before training.",
        "血压 {value} 须先经医生评估再训练。",
        "ACSM Guidelines",
    ),
    "hypertension": (
        "With high blood pressure, have it checked first; the plan avoids heavy lifts and held breath.",
        "有高血压：请先检查血压；计划避免大重量和憋气。",
        "ACSM Guidelines",
    ),
    "pregnancy": (
        "In pregnancy, ask your doctor or midwife first; the plan stays moderate.",
        "怀孕期间请先询问医生或助产士；计划保持中等强度。",
        "ACOG Committee Opinion 804, 2020",
    ),
    "pregnancy_stop": (
        "In pregnancy “{symptom}” rules out exercise until a doctor has seen you: seek medical care.",
        "怀孕期间出现“{symptom}”不宜运动：请就医。",
        "ACOG Committee Opinion 804, 2020",
    ),
    "youth_weight": (
        "Under 18, losing weight belongs with a doctor; no plan is made for it here.",
        "未满 18 岁的减重应由医生指导，这里不制定计划。",
        "IOC consensus on REDs, 2023",
    ),
    "youth": (
        "At {value}, lift under supervision and train no more hours a week than your age.",
        "{value} 岁：力量训练需有人指导，每周训练小时数不超过年龄。",
        "Lloyd 2014; Jayanthi, AAP",
    ),
    "older": (
        "From 65 on, strength and balance training belong in every week.",
        "65 岁起，每周都应有力量和平衡训练。",
        "WHO 2020",
    ),
    "low_weight": (
        "With a body-mass index of {value}, losing weight may harm you: see a doctor first.",
        "体重指数为 {value}，减重可能有害：请先看医生。",
        "IOC consensus on REDs, 2023",
    ),
}  # fmt: skip
_MORE = {"bladder_bowel": ("loss of bladder or bowel control", "大小便失禁")}


def reason(rule: str, language: str, *, symptom: str = "", condition: str = "", value: str = "") -> str:
    """One sentence with its source; codes become words, anything else is quoted as the athlete wrote it."""
    english, chinese, source = _REASONS[rule]
    place = 1 if language == "zh" else 0
    symptoms, conditions = LABELS["symptom"] | _MORE, LABELS["condition"]
    shown = symptoms[symptom][place] if symptom in symptoms else symptom
    named = conditions[condition][place] if condition in conditions else condition
    text = (chinese if place else english).format(symptom=shown, condition=named, value=value)
    return f"{text}（{source}）" if place else f"{text} ({source})"
