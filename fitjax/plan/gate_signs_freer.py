# ruff: noqa: E501  a pattern reads better unbroken
"""Red flags and a doctor's ban in freer words than symptoms.py and gate_signs.py have: a squeeze behind the breastbone,
"GP says no exercise", 医嘱禁止运动. Tables only, English and Chinese, with the codes of those files.
"""

_SQUEEZE = r"(?:squeez\w*|tight\w*|pressure|pressing|heav(?:y|iness)|crush\w*|burn(?:s|ing)?|ach(?:es?|ing)|pains?|clench\w*|grip(?:s|ping)?|constrict\w*|discomfort|fist|clamp\w*|vi[cs]e)"
_NO_LIFT = r"(?:(?!press|fly|flies|flye|pec|rep\b|reps|muscle|day|workout|exercise|strap|monitor)[^.;,])"
_INSIDE = r"(?:in|behind|across|over|under|underneath|beneath|around|round|inside|(?:the )?(?:centre|center|middle) of)"
FREER_FLAGS: dict[str, str] = {
    "chest_pain": rf"\b{_SQUEEZE}\b{_NO_LIFT}{{0,24}}?\b{_INSIDE}\b (?:my |the )?(?:(?:very )?(?:middle|centre|center|front|left side|left|upper) (?:of )?)?(?:my |the )?(?:chest|breast ?bone|sternum)\b(?! (?:day|press|work|strap|exercis|machine))"
    rf"|\b(?:my|the) chest\b{_NO_LIFT}{{0,30}}?\b(?:squeez\w+|clench\w*|tighten(?:s|ed|ing)|constrict\w*|crush\w*|clamp\w*|seiz(?:es|ed|ing))\b"
    r"|\b(?:like|someone|something|it|that)\b[^.;,]{0,12}? (?:squeez|crush|grip|clamp|tighten|compress)\w* (?:on )?my chest\b(?! (?:day|muscle))"
    r"|\b(?:squeez\w*|tight\w*|pressure|pressing|heaviness|crush\w*|burning|ach(?:es?|ing)|pains?|discomfort) (?:\w+ ){0,3}?on (?:my |the )?(?:breast ?bone|sternum)\b"
    r"|\bchest (?:gets?|goes|feels?|felt|is|went|becomes) (?:\w+ )?(?:uncomfortable|funny|weird|strange|odd|wrong|not right)\b|\b(?:funny|weird|strange|odd|uncomfortable|uneasy|unpleasant|nasty) (?:\w+ )?(?:feeling|sensation|twinge) in (?:my |the )?chest\b"
    r"|\bleft arm (?:goes|feels?|gets?|felt|went|is) (?:\w+ )?(?:heavy|dead|tingl\w+)|\bheaviness in (?:my |the )?left arm"
    r"|(?:胸口|心口|前胸|胸前(?!推|举|高|架|深))[^,.;，。；不没无带推举]{0,4}?(?:不对劲|不得劲|难受|怪怪的|像?有人踩|踩着)"
    rf"|\b(?:breast ?bone|sternum)\b{_NO_LIFT}{{0,16}}?\b(?:hurts?|aches?|pains?|burns?|tight|pressure|squeez\w*)\b"
    r"|(?:胸口|胸前|胸骨(?:后|下)?面?|胸(?:部|口)?(?:正)?(?:中间?|当中|中央)|心口|前胸|胸里|胸腔)[^,.;，。；不没无]{0,8}?(?:像|好像|被|有|发|1?一?阵|感觉|隐隐)[^,.;，。；不没无]{0,8}?(?:攥|压|勒|捏|夹|箍|掐|紧|绞|憋|揪|拧|堵|闷|痛|疼|灼|烧)(?!肌)"
    r"|(?:压榨|紧缩|压迫|窒息)(?:样|性|般)?的?(?:感|疼|痛)[^,.;，。；]{0,6}?胸|胸[^,.;，。；不没无]{0,8}?(?:压榨|紧缩|压迫|窒息)(?:感|样|性)",
}
_DOC = r"(?:doctors?|doc|dr|gp|physician|cardiologist|consultant|specialist|surgeon|midwife|obstetrician|neurologist|oncologist|hospital|clinic|cardiology|nurse|medical advice|medics?|physio\w*)"
_EXERCISE = r"(?:exercis\w*|training|sports?|physical (?:activity|exertion|exercise)|work ?outs?|working out|gym)\b(?!(?: at all| whatsoever| of any kind)?,? (?:from|between) [^.;]{0,20}\d)(?! (?:that|which|above|over|on|in the|with|outside|except|involving|like|such|is\b|beyond|longer|harder|without|machines?|bikes?|at (?!all|the moment|present)|after (?:\d|dark|meal|dinner|eating)|before (?:\d|bed|breakfast|noon)))"
_KIND = r"(?:(?:any|all|more|kind of|form of|forms of|type of|sort of|of any kind|whatsoever|other|further|structured|formal|physical|my) )*"
_ZH_DOC = r"(?:医生|大夫|医师|医院|主任|专家|骨科|心内科|心外科|内科|外科|产科|护士)"
_ZH_BAN = (
    r"(?:不要|不能(?!不)|别|不适合|不适宜|禁(?!食|止)|停止|暂停|禁止|避免|不可以|不得|不宜|不许|不准|不让|停掉|停了?)"
)
_ZH_ANY = r"(?:再|去|做|参加|进行|任何|[一1]切|所有|体育|现在|暂时|近期|目前|先|继续|的|我|完全|全部|了)*"
_ZH_EXERCISE = r"(?:(?:运动|锻炼|训练|健身|体育活动)(?!太|过|时|前|后|强度|量|的时|超|完|得|员|场|中)|[练动](?=[了吧啊\s,，。;；.、]|$))"
FREER_SIGNS: dict[str, str] = {
    "doctor_forbade": rf"(?<!i'm a )(?<!i’m a )(?<!i am a )(?<!as a )\b{_DOC}\b(?:'s|’s)?(?:(?!shift|duty|rota|on nights|on call|never |n['’]t (?:tell|told|say|said|ban|forbid|forbidden|stop|order)|no longer)[^.;]){{0,30}}?\b(?:no|zero|stop|stopping|(?:put|puts|putting) a (?:stop|hold|ban) (?:to|on)|hold off|lay off|refrain from|pause|avoid|against|forbid\w*|forbade|ban(?:s|ned)?|prohibit\w*|rul(?:ed|es) out|off|vetoe?d?|orders? not to|(?<!reason )not to)\b (?:me )?(?:from )?(?:doing )?{_KIND}(?:(?<=not to )train(?! (?:on|in the|with|harder|more|above|over|at|too)\b)|{_EXERCISE})"
    rf"|\b{_DOC}\b (?:does ?n['’]t|doesnt|does not|won['’]?t|did ?n['’]t|didnt) (?:want|like|allow|let) me (?:to )?(?:be )?(?:train(?:ing)?\b|exercis\w*|work(?:ing)? out)(?! (?:on|in the|with|hard|too|more|above|over|alone)\b)"
    rf"|\b{_DOC}\b[^.;]{{0,30}}?\bno (?:running|lifting|cycling|swimming)(?:,| or| and|,? nor) (?:the )?(?:gym|training|exercise|anything)\b"
    rf"|\b(?:told|advised|ordered|instructed|warned|banned|forbidden|signed off|stopped) (?:by|at) (?:my |the |a )?{_DOC}\b[^.;]{{0,20}}?\b(?:stop|avoid|refrain|not|no|against|from)\b (?:to |doing )?(?:do )?{_KIND}(?:train\b|exercis\w*|{_EXERCISE})"
    rf"|\b(?:banned|barred|forbidden|stopped|signed off|prohibited) (?:me )?(?:from )?(?:doing )?{_KIND}{_EXERCISE}[^.;]{{0,12}}? by (?:my |the |a )?{_DOC}\b"
    rf"|\b{_DOC}\b (?:still )?(?:has ?n['’]t|has not|have not|haven['’]?t|won['’]?t|refuses to|will not|did ?n['’]t|is ?n['’]t) (?:yet )?(?:clear\w*|let\w*|allow\w*|ok\w*|give\w*) (?:me )?(?:yet )?(?:to |for )?(?:any )?(?:train|exercis\w*|sports?|work out|physical activity)"
    rf"|\bnot (?:yet |been )*(?:cleared|allowed|permitted) (?:by my {_DOC} )?(?:to |for )?(?:any )?(?:train|exercis\w*|sport|physical activity)\b[^.;]{{0,24}}?\b(?:until|till|before|by) (?:my |the |a )?(?:\w+ )?(?:results?|scan|check-?up|{_DOC}|mri|ecg|appointment|tests?)\b"
    rf"|{_ZH_DOC}(?:(?!没|不用|不必|无需|并未|从未|值班|上班)[^。；,，.;]){{0,8}}?(?:让|叫|要求|说|交代|交待|嘱咐|建议|叮嘱|告诉|吩咐|表示|命令)?我?[^。；,，.;不没无]{{0,4}}?{_ZH_BAN}{_ZH_ANY}{_ZH_EXERCISE}"
    rf"|{_ZH_DOC}(?:(?!没|并未|从未)[^。；,，.;]){{0,6}}?(?:不(?:让|准|许|建议|允许|同意|主张)|反对)我?{_ZH_ANY}{_ZH_EXERCISE}"
    rf"|{_ZH_DOC}(?:(?!没|不用|不必|无需|并未|从未)[^。；,，.;]){{0,8}}?(?:静养|卧床|绝对休息|制动|停训|停练|停止锻炼)|(?:医嘱|遵医嘱)[:：,，]?[^。；,，.;]{{0,4}}?{_ZH_BAN}{_ZH_ANY}{_ZH_EXERCISE}",
}
