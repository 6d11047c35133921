"""The gate's reasons in English and Chinese, each with its citation. Decides nothing."""

from fitjax.plan.labels_words import LABELS

_RIEBE = "ACSM, Riebe 2015"
_REDS = "IOC consensus on REDs, 2023"
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
    "pregnancy_heart": (
        "Heart disease in pregnancy rules out exercise until your doctor has agreed: ask before you start.",
        "怀孕合并心脏病：开始前必须先经医生同意。",
        "ACOG Committee Opinion 804, 2020",
    ),
    "parq_yes": (
        "A “yes” in the readiness questionnaire is still open: answer its follow-up questions with a doctor first.",
        "运动准备问卷中还有一个“是”没有解决：请先与医生完成后续问题。",
        "PAR-Q+ 2023",
    ),
    "doctor_forbade": (
        "You write “{symptom}”: no plan is made against a doctor's advice; ask again when you may train.",
        "你写道“{symptom}”：不会制定违背医嘱的计划，可以训练时再来。",
        _RIEBE,
    ),
    "systemic_illness": (
        "You write “{symptom}”: train again when the illness has passed.",
        "你写道“{symptom}”：请等病好后再训练。",
        "neck-check, sports medicine practice",
    ),
    "glucose_stop": (
        "A blood sugar of {value} mg/dL rules out exercise (above 250 with ketones, above 300 without):"
        " bring it down first and ask your doctor.",
        "血糖 {value} mg/dL 不宜运动（有酮体时上限 250，无酮体时 300）：请先降低血糖并咨询医生。",
        "ACSM Guidelines; ADA 2016",
    ),
    "foot_ulcer": (
        "With an open foot ulcer, no walking or running for training: have it treated, then ask your doctor.",
        "足部溃疡未愈时不要走路或跑步训练：请先治疗并询问医生。",
        "ADA 2016",
    ),
    "retinopathy": (
        "With retinopathy, ask your eye doctor first; the plan holds nothing hard and no held breath.",
        "有视网膜病变：请先询问眼科医生；计划不含高强度和憋气。",
        "ADA 2016",
    ),
    "no_period": (
        "Missing periods can mean too little energy for your training: see a doctor.",
        "停经可能是能量摄入不足的信号：请看医生。",
        _REDS,
    ),
    "bone_stress": (
        "Repeated bone-stress injuries can mean too little energy for your training: see a doctor.",
        "反复应力性骨折可能是能量摄入不足的信号：请看医生。",
        _REDS,
    ),
    "rapid_loss": (
        "Rapid weight loss can mean too little energy for your training: see a doctor.",
        "体重快速下降可能是能量摄入不足的信号：请看医生。",
        _REDS,
    ),
    "low_energy": (
        "An energy availability below 30 kcal per kg of fat-free mass a day is a concern: see a doctor.",
        "能量可用性低于每公斤去脂体重每天 30 千卡，令人担心：请看医生。",
        _REDS,
    ),
    "pain_stop": (
        "You write “{symptom}”: stop training on it and see a doctor or physiotherapist first.",
        "你写道“{symptom}”：请停止训练，先看医生或物理治疗师。",
        "physiotherapy practice: signs to stop and refer",
    ),
    "pain_high": (
        "Pain of {value} out of 10 is above the 5 that training may provoke: have it seen to; the plan stays easy.",
        "疼痛 {value} 分（满分 10）超过训练可接受的 5 分：请先就诊，计划保持轻松。",
        "Thomeé; Silbernagel, pain-monitoring model",
    ),
    "youth_weight": (
        "Under 18, losing weight belongs with a doctor; no plan is made for it here.",
        "未满 18 岁的减重应由医生指导，这里不制定计划。",
        _REDS,
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
        _REDS,
    ),
}  # fmt: skip
_MORE = {
    "coughing_blood": ("coughing up blood", "咳血"),
    "bladder_bowel": ("loss of bladder or bowel control", "大小便失禁"),
    "kidney_disease": ("kidney disease", "肾病"),
}


def reason(rule: str, language: str, *, symptom: str = "", condition: str = "", value: str = "") -> str:
    """One sentence with its source; codes become words, anything else is quoted as the athlete wrote it."""
    english, chinese, source = _REASONS[rule]
    place = 1 if language == "zh" else 0
    symptoms, conditions = LABELS["symptom"] | _MORE, LABELS["condition"] | _MORE
    shown = symptoms[symptom][place] if symptom in symptoms else symptom
    named = conditions[condition][place] if condition in conditions else condition
    text = (chinese if place else english).format(symptom=shown, condition=named, value=value)
    return f"{text}（{source}）" if place else f"{text} ({source})"
