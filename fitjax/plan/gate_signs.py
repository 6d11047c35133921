# ruff: noqa: E501  a pattern reads better unbroken
"""The words for what an athlete states of their health beyond red flags, English and Chinese: one pattern a sign.

A table only. Signs are read with plain negation by symptoms.py; numbers (glucose, pain out of ten, hours of sleep)
are read in gate_stated.py.
"""

import re

from fitjax.plan.gate_signs_freer import FREER_SIGNS

DISEASE_SIGNS = {
    "kidney_disease": r"kidney (?:disease|failure)|renal (?:disease|failure|insufficiency)|\bdialysis\b|肾病|肾衰竭?|肾功能不全|透析",
}
ORDERS = {
    "parq_yes": r"\bpar-?q\b\+?[^.;]{0,40}?\b(?:yes|positive)\b"
    r"|\bpar-?q\b\+?[^。；]{0,12}?(?:回答|选|答)了?(?:一个|一项)?是|\bpar-?q\b\+?[^。；]{0,20}?有[一二两三几\d][项个条题]\S{0,2}是",
    "doctor_forbade": r"\b(?:doctor|gp|physician|cardiologist|midwife|obstetrician)\b (?:has |have )?(?:told|advised|ordered|warned|said|says)\b[^.;]{0,25}?"
    r"\b(?:(?<!reason )not to|shouldn['’]?t|should not|must not|mustn['’]?t|can['’]?t|cannot|stop)\b (?:do )?(?:any )?(?:exercis\w*|train\w*|sports?\b|physical activity)"
    r"|\bonly (?:under )?(?:medically |medical )?supervis\w+ exercise"
    r"|医生(?:不让|禁止)我?(?:再)?(?:运动|锻炼|训练|健身)|医生(?:让|叫|建议|要求|说)我?(?:先|暂时)?(?:不要|不能|别|停止|禁止|避免)(?:再)?(?:做)?(?:运动|锻炼|训练|健身)",
    "doctor_no_vigorous": r"\b(?:doctor|gp|physician|cardiologist|midwife|obstetrician)\b[^.;]{0,40}?\b(?:no|not|avoid|without|nothing)\b (?:do )?(?:any )?"
    r"(?:vigorous|intense|strenuous|hard|too hard|high[- ]intensity)|医生[^。；]{0,10}?(?:不要|不能|避免|别|禁止|不让我?)(?:做|进行)?(?:任何)?(?:太)?(?:剧烈|高强度)",
}
DIABETES_SIGNS = {
    "foot_ulcer": r"(?:foot|toe|heel) (?:ulcer|sore|wound)s?(?! (?:has |have |is |are )?(?:fully |now |all )?healed)|\bulcers? on (?:my |the )?(?:left |right )?(?:foot|toe|heel)"
    r"|diabetic foot|足部?溃疡|糖尿病足|脚(?:上|底|趾)?(?:有)?溃疡",
    "retinopathy": r"retinopathy|retinal (?:bleed\w*|ha?emorrhage)|视网膜病变|眼底出血",
    "neuropathy": r"autonomic neuropathy|自主神经(?:病变|紊乱|功能)",
    "insulin": r"\binsulin\b|sulfonylurea|gliclazide|glimepiride|glyburide|胰岛素|磺脲|格列",
    "ketones": r"\bketones?\b|\bketoacidosis\b|酮体|酮症",
}
PREGNANCY_SIGNS = {
    "pregnancy_stop": r"placenta (?:pra?evia)|pre-?eclampsia|pre-?term labou?r|premature labou?r|ruptured membranes"
    r"|waters? broke|cerclage|incompetent cervix|vaginal bleeding|\bbleeding\b|contractions|fluid leak\w*|leaking fluid"
    r"|restrictive lung disease|severe ana?emia|(?:twins|triplets|multiples?)[^.;]{0,40}(?:pre-?term|premature)"
    r"|headaches?|weakness|calf pain|pain in (?:my |the )?(?:left |right )?calf"
    r"|前置胎盘|子痫|先兆早产|早产(?:风险|迹象)|胎膜早破|破水|羊水(?:流出|渗漏|漏)|宫颈环扎|宫颈机能不全|阴道出血|出血|见红|宫缩"
    r"|重度贫血|严重贫血|限制性肺病|头痛|小腿(?:疼|痛)",
}
REDS_SIGNS = {
    "no_period": r"amenorrh\w+|(?:\bno|\bmissed|\blost|haven['’]?t had (?:a |my )?|without (?:a )?)\s?(?:my )?periods?\b[^.;,]{0,20}?\b(?:[3-9]|1\d|three|four|five|six|several|many) (?:months|cycles)"
    r"|periods? (?:has |have )?(?:stopped|disappeared)|闭经|(?:[三四五六七八九十]|[3-9]|1\d|好几|半)个?[月年](?:都)?[没未]来(?:过)?(?:月经|例假|大姨妈)|(?:月经|例假)(?:已经?|都)?(?:[三四五六七八九]|[3-9]|好几)个月[没未]来",
    "bone_stress": r"\b(?:two|2|three|3|several|multiple|repeated|recurrent|second|another)\b (?:\w+ )?(?:stress (?:fracture|reaction)|bone stress injur)\w*|\bstress fractures\b"
    r"|[两2三3多几]次[^。；,，]{0,6}(?:应力性?|疲劳性?)骨折|(?:应力性?|疲劳性?)骨折[^。；,，]{0,4}[两2三3多几]次",
    "rapid_loss": r"rapid weight loss|rapidly (?:losing|lost) weight|lost weight (?:very |too |really )?(?:fast|quickly|rapidly)|体重(?:快速|迅速|急剧|骤)(?:下降|减轻)|(?:快速|迅速|急剧)(?:消瘦|掉体重|掉秤)",
}
PAIN_SIGNS = {
    "sharp_pain": r"\b(?:sharp|stabbing|shooting|radiating)\b (?:\w+ ){0,3}?pains?\b|\bpain\b (?:that )?(?:radiat\w+|shoots|is sharp|is stabbing)|刺痛|锐痛|放射(?:性|到)\S{0,4}痛|放射痛|剧痛|痛得厉害",
    "night_pain": r"\bpain\b (?:\w+ ){0,3}?(?:wakes?|keeps?) me|\bnight(?:-| )?(?:time )?pain|\bpain (?:at|during the|in the) night|\b(?:hurts?|aches?) (?:\w+ )?at night|夜间(?:疼|痛)|夜里(?:会)?(?:疼|痛)|(?:疼|痛)醒",
    "bone_spot": r"\b(?:shin|tibia|metatarsal|foot|heel|groin|hip)\b[^.;]{0,40}\b(?:hurts?|pain|sore|tender|aches?)\b[^.;]{0,20}\b(?:one|1|single|exact|same|tiny)\b (?:\w+ ){0,2}(?:spot|point|place)\b|\b(?:maybe|might be|may be|possible|possibly|suspect\w*|could be|think it's|afraid it's|probably)\b[^.;]{0,24}\bstress (?:fracture|reaction)|\bstress (?:fracture|reaction)\b[^.;]{0,24}\b(?:mri|x-?ray|scan|suspected|waiting)\b|(?:疑似|怀疑|可能|大概)[^,，。；]{0,6}(?:应力性?|疲劳性?)骨折|\b(?:one|1|single|exact|precise|specific|pinpoint|tiny)\b (?:\w+ ){0,2}(?:spot|point|place)\b[^.;]{0,30}\b(?:shin|tibia|metatarsal|foot|heel|bone|groin|hip)\b|\b(?:shin|tibia|metatarsal|foot|heel|bone|groin|hip)\b[^.;]{0,40}\b(?:can(?:no|['’])?t|cannot|hurts to|unable to) (?:even )?hop|\bcan['’]?t (?:even )?hop on\b|(?:胫骨|跖骨|脚背|脚跟|小腿骨?|骨头)[^。；]{0,10}(?:一个点|某一点|固定的?点|那一点|一处|按压|一按|一跳|单脚跳)[^,，。；]{0,8}(?:疼|痛)",
    "swelling": r"\bswollen (?:\w+ )?(?:knee|ankle|joint|foot|achilles|shoulder|elbow|hip)s?\b|\b(?:knee|ankle|joint|foot|achilles|shoulder|elbow|hip)s? (?:is |are |gets? )?(?:very |badly )?(?:swollen|swelling|swells?)\b"
    r"|(?:膝盖?|脚?踝|脚|关节|肩膀?|跟腱)[^,，。；]{0,4}(?:肿|积液)",
    "worsening": r"\bpain\b (?:is |keeps? |has been )(?:getting |becoming |steadily )+worse|\bworsening (?:\w+ )?pain|(?:越来越|日益)(?:疼|痛)|(?:疼|痛)得?越来越",
    "trauma": r"(?:\b(?:just|recently|yesterday|last (?:week|night|month)|this week)\b[^.;]{0,25}?)\b(?:fell (?:on|over|down|off my bike)|twisted my|sprained|tore my|dislocated)"
    r"|\b(?:fell (?:on|over|down|off my bike)|twisted my|sprained|tore my|dislocated)\b[^.;]{0,25}?\b(?:yesterday|last (?:week|night|month)|this week|recently|days? ago)"
    r"|(?:昨天|上周|最近|刚刚?|前几天|前天)[^。；]{0,8}?(?:摔了|摔伤|扭伤|扭了|崴|拉伤|骨折)",
}
RECOVERY_SIGNS = {
    "systemic_illness": r"\b(?:i have|i['’]ve got|down with|currently have|ill with|sick with) (?:a |the )?(?:flu|influenza|covid\S*|chest infection|bronchitis|pneumonia|stomach bug)"
    r"|\bvomiting\b|(?:得了|患了|正在得)(?:流感|新冠|肺炎|支气管炎)|上吐下泻|一直呕吐",
    "cold": r"\b(?:have|got|with|caught) a (?:bad |slight |mild |head )?cold\b|\bsore throat\b|\brunny nose\b|\b(?:recovering|recovered) from (?:a |the )?(?:flu|covid\S*|cold|illness|infection)"
    r"|感冒|嗓子疼|喉咙痛|流鼻涕|(?:流感|新冠)(?:刚|才)好",
    "low_hrv": r"\blow hrv\b|\bhrv\b (?:\w+ ){0,4}?(?:low|down|below|dropped|suppressed)|hrv[^。；,，]{0,6}?(?:偏低|下降|很低|低于|降低)",
    "pain_next_day": r"\bworse (?:the )?(?:next|following) (?:morning|day)|(?:第二天|次日)(?:早上|早晨)?(?:会)?(?:更|加重)",
}


def _compiled(table: dict[str, str]) -> list[tuple[str, re.Pattern[str]]]:
    return [(code, re.compile(pattern, re.IGNORECASE)) for code, pattern in table.items()]


PRESENT_SIGNS = [
    *_compiled(DISEASE_SIGNS | ORDERS | DIABETES_SIGNS | PREGNANCY_SIGNS | PAIN_SIGNS | RECOVERY_SIGNS),
    *_compiled(FREER_SIGNS),
]
"""Read as of now: what is told as long past does not count."""
LASTING_SIGNS = _compiled(REDS_SIGNS)
"""Counted whenever they were."""
