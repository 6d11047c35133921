# ruff: noqa: E501  a pattern reads better unbroken
"""Conditions, symptoms and a doctor's clearance in running text, with negation ("no chest pain", 没有高血压).

A Source in, `Health` out. When in doubt a condition counts as present: that only makes the plan gentler.
"""

import re
from dataclasses import dataclass

from fitjax.plan.text_source import Source

_HURT_EN = (
    r"(?:pains?|painful|hurt|ache|achy|aching|sore|injur|problem|issue|trouble|bad|tendin|tendon|bother|strain|dodgy|gammy|bum|wreck|weak|iffy|stiff|complain|protest|grumbl|moan|(?:play|act)(?:s|ing)? up"
    r"|kill(?:s|ing)|impinge|pinch|clicks? and|grind|swell|swollen|torn|tore|tear|shot\b|grief|gyp|seiz|seen better|(?:a )?mess|cranky|crook|busted|buggered|knackered|not (?:great|happy|good|right|what)|(?:are|is)n't (?:great|happy|good|right|brilliant|the best|what)|surgery|operat|fragile|arthriti|damag|unstable|dislocat|flar|niggl|tender|inflam|twinge|locks? up|goes out|went out|spasm|gives? (?:way|out)|recover|frozen|rupture|bursitis|catch(?:es|ing)|pops? out|worn|degenerat|bulg|don't like|doesn't like|hate|scream|shout|yell|revolt|burn(?! down)|throb|whin[eg]|crunch(?!es)|creak|buckl|nag|sulk|grump|grouch|unhappy|angry|temperamental|moody|stroppy|irritat|touchy|rebel|disagree|suffer)\w*"
)
_HURT_ZH = (
    r"(?:(?:动不动|[^,.;不没无]){0,9}?(?:疼|痛|伤|酸|炎|问题|毛病|抗议|受不了|废|坏|卡(?!路)|(?<!影)响|肿|积液|积水|费劲|打软|磨损|退化|软化|僵|撕|撞击|脱位|(?<!要)紧|难受|手术|吃不消|使不上|老犯|犯|劳损|硬(?!拉)|发软|受限|断|老伤|落下|扭|(?<!肩)闪|脱臼|韧带)|[^,.;没无]{0,4}(?:抬|举|弯|直|蹲|使|伸)不"
    r"|[^,.;不没无]{0,7}不(?:太|大|怎么)?(?:舒服|好|适|行|得劲|如|争气|稳))"
)
_GAP = r"(?:(?!\bno\b|\bnot (?:hurt|sore|pain)|n't (?:hurt|bother|ache)|\bnever\b)[^,.;]){0,26}?"


def _part(english: str, chinese: str) -> str:
    """A part of the body that hurts: "knee hurts", "bad knees", "pain in my knee", 膝盖有点疼."""
    return (
        rf"\b(?:{english})\b{_GAP}\b{_HURT_EN}|\b{_HURT_EN} (?:in |with |of |on |at |below |behind |above |around |up )?(?:my |the |a |both |left |right |lower |old )*(?:{english})\b"
        rf"|\b(?:did|done|ruined|wrecked|pulled|tweaked|wrenched|busted|twisted) (?:in )?my (?:left |right |lower )*(?:{english})\b|\b(?:put|threw|thrown) my (?:{english}) out\b"
        rf"|\b(?:because of|due to|given) (?:my |the )(?:bad |left |right |lower )*(?:{english})\b"
        rf"|\b(?:physio\w*|doctor|doc|gp|osteo(?:path)?|surgeon|chiro\w*)\b[^.;]{{0,40}}? (?:for|with) (?:my |the )(?:left |right |lower )*(?:{english})\b"
        rf"|\b(?:{english}) ?{_HURT_ZH}|(?:{chinese}) ?[^,.;不没无]{{0,4}}\b(?:pain|hurts?|sore|aches?)"
        rf"|(?:{chinese}){_HURT_ZH}|(?:(?:闪|扭)(?:过|了|到)?|伤(?:过|了|到))(?:{chinese})"
    )


_CONDITIONS = {
    "knee_pain": _part("knees?|knee ?caps?|patella|meniscus|acl", "膝盖?(?:关节)?|髌骨|半月板")
    + r"|runner's knee|jumper's knee|patell\w+ \w+|髌骨\w{0,3}|半月板\w{0,3}|meniscus|\bacl\b|跑步膝|髂胫束|\bitb?s?\b band",
    "low_back_pain": _part(
        "(?<!is )(?<!are )(?<!'s )(?<!come )(?<!comes )(?<!came )(?<!coming )(?<!get )(?<!go )(?<!been )(?<!am )(?<!hold )(?<!held )(?<!cut )(?<!bounce )(?:lower )?back(?! squat| extension| of| to| from| at)|lumbar(?: spine)?|spine|discs?",
        "腰(?:部|椎|背|间盘|椎间盘)?|下背部?|后背",
    )
    + r"|\b(?:bad|dodgy|sore|gammy|stiff|knackered|dicky|buggered|wrecked|ruined|dicey|crook|aching|achy|painful) (?:lower )?back\b|sciatica|herniated disc|slipp(?:ed|ing) (?:a |my )?disc|disc (?:bulge|herniation)|bulging disc|lumbago|腰椎间盘突出|腰突|腰\S{0,4}突出|坐骨神经|腰肌劳损|腰椎(?:滑脱|膨出)",
    "shoulder_pain": _part("shoulders?|rotator cuff|labrum", "肩(?:膀|部|关节|袖|峰)?")
    + r"|肩周炎|[五5]0?十?肩|frozen shoulder|rotator cuff|肩峰撞击|肩袖\w{0,2}",
    "achilles_pain": _part(
        "achilles|heel (?:cord|tendon)",
        "跟腱|阿基里斯腱|(?:脚后跟|后脚跟)(?:上面|上方)?(?:那?根?的?筋)?",
    )
    + r"|achilles tendinopathy|achilles|heel (?:cord|tendon)|tendon (?:just |right )?(?:above|behind|at the back of|on the back of|down the back of) (?:my |the )?(?:left |right )?(?:heel|ankle)",
    "pregnancy": r"\bpregnan\w+|\bgestation(?:al)? (?:week|age)|\bweek \d+ of gestation|\bpregg\w+|\bup the duff|\bknocked up|\bbun in the oven|\b(?:due|expecting) in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d+ (?:weeks|months) along|\bbaby (?:number|no\.?) ?\w+\b[^.;]{0,16}\bdue\b|\bexpecting\b(?! (?:a |to |too|it|the race))|\b(?:baby|due)(?:'s| is)? due\b|\bdue date\b|\b(?:first|second|third|1st|2nd|3rd) trimester|\b\d+ (?:weeks|months) gone\b(?! by| since)|\bbaby bump|\bbaby on the way|\bhaving a baby|\bwith child\b|\bcarrying my (?:first|second|third)|怀孕|孕妇|孕期|(?<!备)孕[早中晚]期?|(?<!备)孕\d+(?:周|个月)|有孕|有喜|预产期|怀着?(?:二胎|双胞胎|宝宝)|准妈妈|孕妈|怀上|怀了(?!一?年)|身孕|肚子里(?:已经|现在)?有了?(?:个)?(?:宝|娃|孩子|小)|挺着(?:个)?大?肚子",
    "hypertension": r"\bhypertensi\w+|\b(?:high|raised|elevated) (?:blood pressure|bp)\b|\b(?:blood pressure|bp) ?(?:'s |is |runs |tends to be |has been |keeps coming up )?(?:a bit |a little |too |rather |slightly |quite |always |also |still |now |very |both )*(?:high|elevated|raised|up)\b|\b(?:for|my) (?:high )?blood pressure\b(?![^,.;]{0,40}\b(?:low|lower|fine|good|normal|ok|okay|perfect|great|textbook|spot on|healthy|excellent|lovely)\b)|\b(?:blood pressure|bp) (?:med\w*|tablets?|pills?)|\b(?:blood pressure|bp)\b[^.;]{0,24}\b1[4-9]\d ?/ ?(?:8|9|10|11)\d\b|\bbeta[- ]?blockers?|\bramipril|\blisinopril|\blosartan|\bbisoprolol|\bvalsartan|\bperindopril|\benalapril|\bcandesartan|\b(?:blood pressure|bp) (?:is )?on the high side|\bamlodipine|\bpressure (?:readings )?(?:is|are) (?:above|too|high)|\bfor my pressure|\bhigh (?:pressure of (?:the |my )?blood|arterial (?:pressure|tension)|tension\b(?! at| between| with| in (?:the|my) (?:family|team|office)))|\b(?:pills?|tablets?|meds|medicines?|medication|drugs?|treated|treatment) (?:\w+ ){0,3}?(?:for|against) (?:the |my |a |having )*(?:high )?(?:pressure|tension|bp)\b|\b(?:bp|blood pressure)(?:'s| is| has been| was)?\b[^,.;]{0,16}(?:(?:through|thru) the (?:roof|ceiling)|sky[- ]?high|bonkers|1[4-9]\d(?: over|/)|out of control)|\b(?:bp|blood pressure)\b[^;]{0,30}\bon (?:meds|medication|tablets|pills)\b"
    r"|高血压|血压(?:有点|有些|偏|较|很|比较|常年|一直|太|老)*高|(?:降压|血压)(?:药|片)|氨氯地平|[缬厄氯替]\S{0,3}沙坦|硝苯地平|控制血压|(?:高压|收缩压)[^,.;]{0,4}1[4-9]\d|血压[^,.;不]{0,6}(?:下不来|降不下)|血压(?:控制得?不好|(?:经常|老)?超标|压不下)",
    "diabetes": r"\bdiabet\w+|\binsulin\b|\bmetformin\b|\btype ?(?:1|2)\b(?! (?:fun|error))|\bhba1c\b|\bsugar is (?:too )?high|\bsugar disease|\bt[12]d\b|糖尿病|血糖(?:有点|有些|偏|较|很)?高|胰岛素|二甲双胍|糖友|糖化血红蛋白|血糖仪",
    "cardiac_disease": r"\bheart (?:disease|attack|failure|condition|problem|trouble|surgery|valve)s?|\bcoronary|\barrhythmia|\bcardiac\b|\bbypass\b(?! (?:the|all|any|my|your|every|these|safety))|\bpacemaker|\bcardiomyopathy|\bweak heart|\bmurmur\b|\bheart (?:murmur|op\b|operation|arrhythmia|rhythm)|\bdefibrillator|\barter(?:y|ies)\b|\bcardiologist for|\batrial fib\w*|\bafib\b"
    r"|\bangina|\bstents?\b|心脏病|冠心病|心梗|心肌梗|心肌炎|心脏[^,.;没]{0,4}(?:支架|搭桥|瓣膜)|室早|心衰|心力衰竭|心律不齐|心绞痛|心脏(?:有|的)?问题|心脏不好|支架|搭(?:过)?桥|起搏器|房颤|心肌病|早搏|心脏\S{0,4}手术",
    "osteoporosis": r"\bosteopor\w+|\bosteopeni\w+|\b(?:low|poor) bone (?:density|mass)|\bbone density (?:is )?low|\bdexa\b|\bbone loss|\bbones easily|\bbones (?:are|have (?:got|become)|got) (?:a bit |very |quite |so )?(?:brittle|thin|weak|fragile|porous)|\bfor my bones|\b(?:brittle|weak|thin|fragile) bones|骨质疏松|骨量(?:减少|低)|骨密度[^,.;]{0,5}(?:低|不达标|不够|-[1-4](?:\.\d)?)|\bt[- ]?score[^,.;]{0,8}-[1-4]|骨质流失|骨质差|骨头(?:脆|疏松)",
    "asthma": r"\basthma\w*|\binhalers?\b|\bventolin|\bsalbutamol|\bwheez\w+|\bpuffer\b|\balbuterol|哮喘|沙丁胺醇",
}
_SYMPTOMS = {
    "chest_pain": r"\bchest (?:pain|tight\w*|pressure|discomfort)s?|\b(?:pain|pressure|tightness) in (?:my |the )?chest"
    r"|\bchest (?:hurts|aches|is tight|feels tight)|胸(?:口|部)?(?:有点|会|很|发|偶尔|经常)?(?:痛|疼|闷)",
    "breathlessness": r"\bshort(?:ness)? of breath|\bbreathless\w*|\bcan(?:no|')t breathe|\bdyspn\w+"
    r"|呼吸困难|气短|喘不(?:上|过)气|气促|胸口喘",
    "fainting": r"\bfaint(?:ed|ing|s)?\b|\bpass(?:ed|ing)? out|\bblack(?:ed)? ?outs?\b|\bsyncope|晕倒|昏倒|晕厥|昏厥|晕过去",
    "dizziness": r"\bdizz\w+|\blight-?headed\w*|\bvertigo|头晕|眩晕|头昏",
    "palpitations": r"\bpalpitation\w*|\bheart (?:races|flutters|skips)|心悸|心慌|心跳(?:异常|不规律)",
    "numbness": r"\bnumb(?:ness)?\b(?! (?:in|from|with|when it\'s) (?:the )?(?:cold|winter|frost|snow))|\btingling|麻木|发麻|刺麻",
    "calf_swelling": r"\b(?:swollen|swelling (?:in|of) (?:my |the )?) ?cal(?:f|ves)|\bcal(?:f|ves) (?:is |are )?swell\w*"
    r"|\bcal(?:f|ves) (?:is |are )?swollen|小腿(?:肿|红肿|肿胀|肿痛)",
    "dark_urine": r"\bdark (?:urine|pee)|\bblood in (?:my )?urine|深色尿|酱油色?尿|血尿|尿血|尿色深",
    "fever": r"\bfever\w*|发着?烧|发热|高烧|低烧",
    "bleeding": r"\bvaginal bleeding|阴道出血|孕期出血",
    "severe_headache": r"\bsevere headaches?|剧烈头痛|头痛欲裂",
}
_TERMS = [
    *((name, "condition", re.compile(pattern)) for name, pattern in _CONDITIONS.items()),
    *((name, "symptom", re.compile(pattern)) for name, pattern in _SYMPTOMS.items()),
]
_NEGATOR = re.compile(
    r"\b(?:no|not|without|never|nor|free of|free from|do(?:es)?n't have|don't|haven't|isn't|denies)\b"
    r"|(?<!有)没有?|(?<!有)无|(?<!我)未|不是|并非|从不|否认|(?<!动)不$"
)
_FILLER = re.compile(
    r"(?:\b(?:any|a|an|history of|known|have|had|or|and|nor|my|the|more|of|in|other|signs? of|symptoms? of|ever|got|get|feel|felt|experience|suffer from|been|knees?|back|shoulders?|chest|heart)\b"
    r"|[\s,、/和或与及]|有|得|患|过|任何|什么|出现|的|症状|病史|也|都|再)*"
)
_GONE = re.compile(
    r"\s*(?:is |are |has |have )?(?:no longer|gone|healed|went away|fully recovered|all better|in the past)|\s*(?:,? ?(?:but|and) )?(?:it |they )?(?:is|are|feels?)? ?(?:fine|ok|good|better|healed)(?: now)?\b|\S{0,3}(?:现在|目前|已经)\S{0,3}(?:好了|没事|不疼|没问题)|\s*(?:已经?|早就|都)?(?:痊愈|好了|康复了|消失)"
)
_OTHER = re.compile(
    r"(?:^|\b(?:and|but|because|since|as|that|so|though|whereas|while|like|both|after|when|it's|it is|it was)\b)\s*(?:both )?(?:of )?(?:(?:my|our|his|her) (?:\w+ ){0,2}?|the (?=wife|husband|missus|hubby|kids?|dog|cat|boss|boyfriend|girlfriend|other half|old man|neighbou?r)|(?=dad|mum|mom|gran|nan|hubby|wifey|husband|wife|partner|boyfriend|girlfriend|sister|brother|mother|father|flatmate|neighbou?r|eldest|youngest|daughter (?:has|is)|son (?:has|is)))(?:mum|mom|mother|dad|hubby|wifey|missus|other half|eldest|youngest|little (?:one|1)|twins?|teen(?:ager)?|step(?:son|daughter|mum|dad)|ex|flatmate|roommate|housemate|room ?mate|buddy|pal|spotter|teammate|client|lodger|landlord|tenant|patient|student|pupil|boss|pt|trainer|instructor|toddler|baby|in-laws?|father|parents?|wife|husband|partner|girlfriend|boyfriend|fianc\w+|brother|sister|son|daughter|kids?|child|friend|mate|uncle|aunt\w*|cousin|gran\w*|nan|boss|colleague|coach|neighbou?r|dog|cat|(?:mother|father|brother|sister)-in-law|family)s?(?:'s)?\b"
    r"|\bfamily history\b|\bruns? in (?:the|my|our) family\b"
    r"|(?:^|因为|但是?|而且?|看到|看着|其实|虽然|主要是|由于|家里|我家|我们家|我|[是和])\s*(?:我|家里)?(?:老)?(?:爸爸?|妈妈?|爷爷|奶奶|外婆|外公|姥姥|姥爷|父亲|母亲|父母|爸妈|老婆|老公|妻子|丈夫|媳妇|爱人|对象|男友|女友|男朋友|女朋友|孩子|儿子|女儿|哥哥?|弟弟?|姐姐?|妹妹?|朋友|闺蜜|同事|邻居|家人|家族|长辈|老人|老伴|老头子?|老太太|搭子|搭档|室友|舍友|同学|队友|跑友|球友|学员|客户|邻居|房东|师傅|老板|领导|教练|狗|猫|丈母娘|岳父|岳母|婆婆|公公)"
)
_WHO = re.compile(r"\s*(?:and |but )?(?:who|whose|he|she|his|her|he's|she's|they|their|they're)\b|[他她它]")
_OTHER_INSIDE = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:mum|mom|mother|dad|father|parents?|wife|husband|partner|girlfriend|boyfriend|brother|sister|son|daughter|kid|child|friend|mate|colleague|boss|neighbour|neighbor|flatmate|roommate|dog|cat|gran|nan|uncle|aunt|cousin|client|patient|coach)s?\b|我(?:爸|妈|老婆|老公|哥|姐|弟|妹|儿子|女儿|孩子|朋友|同事|爷爷|奶奶)"
)
_ONESELF = re.compile(
    r"\b(?:i|i'm|i've|me|my|mine|we|we're|says?|said|thinks?|told|tells)\b|\b(?:advis|recommend|suggest)\w+|我|自己|本人|说|让|叫|嫌|催|建议|要求|推荐|安排"
)
_LONG_AGO = re.compile(
    r"\b(?:used to|years? (?:ago|back)|when i was \d+|at school|months (?:ago|back)|last (?:year|summer|winter|spring|autumn|fall|month|season)|in the past|as a (?:kid|child|teen\w*)|previous(?:ly)?|back in|came off|(?:19|20)\d\d|once had|old|former|with my (?:first|second|third|1st|2nd|last)|i had|have had|when i was)\b|以前|上次|曾|(?:19|20)\d\d年|之前|当年|小时候|前年|去年|前几年|年前|过去|早年|旧伤|年轻时|[12]\d年(?!级)"
)
_WELL = re.compile(
    r"(?<!not )(?<!n't )\b(?:(?:fine|great|ok|okay|healed|recovered|solid|sorted|perfect|all (?:good|clear|better)|better than ever|back to normal|behind me|(?:fully |all |long |completely |now )?gone(?! (?:to|on|for|out|through))|cleared up|settled|pain[- ]free|100 ?%|cured|(?:as )?good as new|rock[- ]solid|mended|works? (?:perfectly|like new)|holds? up|(?:never|not|no longer) (?:been )?(?:a|an)(?: \w+)? (?:problem|issue|bother|concern)|nothing (?:since|for \d+ (?:years|months)|in (?:years|decades|ages))|discharged|days are (?:over|gone|done)|(?:it|they|that) (?:all )?(?:went(?: away)?|cleared|disappeared|left me|vanished)(?! (?:to|on|for|through))|grew out of|grown out of|outgr\w+|history|symptom[- ]free)(?! (?:except|unless|apart|as long|until))|signed (?:me |it )?off|(?:does|do) everything|all[- ]clear|(?:no|without|zero|0|never any|not any)(?: \w+)? (?:trouble|problems?|issues?|pain|symptoms?|bother|complaints|twinges?)|(?:hasn't|haven't|not)(?: \w+){0,2} (?:in|for) \d+ (?:years|months)|(?:not|never|n't)(?: \w+){0,2} (?:hurt|bother|trouble|ach|act|had|felt|been back|come back|flared)\w*)|(?:hasn't|haven't|doesn't|don't|no longer|never)(?: \w+)? (?:hurts?|bother\w*|troubled?|aches?|had|felt|come back|flared)\b"
    r"|(?<!没)(?<!没有)(?:好了|好透|好利索|痊愈|没事|没(?:有)?再(?:犯|疼|痛|发)|无感(?!觉)|(?:[一1]点|啥|什么)(?:事|毛病|问题|感觉)(?:儿)?(?:都|也)?没有?|没(?:有)?(?:任何|什么|半点|丝毫|一点|1点)(?:感觉|反应|不适|影响|问题|症状|痛感|毛病)|[年月周久]没(?:再)?(?:犯|疼|痛|发)|没(?:再)?犯(?:过)?了?(?=[,.]|$)|再(?:也)?没(?:犯|疼|痛|发)|没复发|康复(?!训练|中|治疗|期|理疗|师)|恢复(?:了|好|正常|如初|得|(?=\s*(?:$|[,.])))|不(?:疼|痛)了|(?:现在|如今|目前)[^,.;没]{0,3}不(?:疼|痛)(?!死|得)|没问题|没感觉|没影响|不影响|完全正常)"
)
_STILL = re.compile(
    r"\b(?:still|again|lately|nowadays it|flares?|sometimes|now and then|occasionally|unless|except|comes? back)\b|还(?!好|行|可以)|仍|又|偶尔|时不时|没好|未愈"
)
_ADVISED = re.compile(r"physio|doc|gp\b|osteo(?:path)?\b|surgeon|chiro")
""""The physio says no overhead work for my shoulder": what was advised is left for other readers."""
_NOT_REALLY = re.compile(
    r"\b(?:tests?|scans?|results?|it|they) (?:\w+ )?(?:were|was|came back|turned out) (?:\w+ )?(?:negative|clear|fine|normal|nothing)\b|\bruled (?:it |that )?out\b|\bmisdiagnos\w+|\bfalse alarm\b|误诊|虚惊|排除了"
)
_CALMED = re.compile(
    r"\b(?:used to (?:have|be)|once had|had)\b[^;]{0,120}\b(?:been normal|is normal|back to normal|normal (?:for|since|now)|came off|off the (?:tablets|meds|pills))|(?:不是高血压|(?:都|就|又|一直|完全)正常)"
)
_HEART_DRUGS = re.compile(r"\bbeta[- ]?blockers?|\bbisoprolol|\bramipril|\blosartan")
"""Taken for the heart as well as for the pressure."""
_PAINS = ("knee_pain", "low_back_pain", "shoulder_pain", "achilles_pain", "asthma", "pregnancy")
"""What can be over; a disease stays one."""
_PARTS = {
    "knee_pain": r"\bknees?\b|膝盖?|髌骨|半月板",
    "low_back_pain": r"(?<!is )(?<!are )(?<!'s )(?<!come )(?<!comes )(?<!came )(?<!coming )(?<!get )(?<!go )(?<!been )(?<!am )\b(?:lower )?back\b(?! (?:squat|ext|to|in|at|from|when|then))|(?<!弯)腰(?!围|带|包|斩|腹)|后背",
    "shoulder_pain": r"\bshoulders?\b(?! press)|肩膀|肩",
    "achilles_pain": r"\bachilles\b|跟腱",
}
_ANY_PART = re.compile(
    "|".join(_PARTS.values())
    + r"|\b(?:legs?|arms?|wrists?|ankles?|hips?|neck|head|stomach|feet|foot)\b|[腿手脚头颈臀胃]|胳膊|脖子"
)
_ACHES = re.compile(
    r"(?<!no )(?<!not )(?<!n't )\b(?:hurts?|hurting|aches?|aching|sore|painful|swells?|swollen|clicks?|gives? (?:way|out)|bothers? me|plays? up|acts? up|flares? up)\b|(?<![不没无])(?<!没有)(?<!不会)(?<!不再)(?:疼|痛|酸(?!奶|辣|菜|甜|性)|肿|难受|不舒服|不得劲|老毛病|老伤)(?!快|苦)"
)
_TRAINED = re.compile(
    r"\b(?:strength\w*|train\w*|build\w*|stretch\w*|grow|bigger|work(?:ing)? on|stronger)\b|练|强化|拉伸|增强"
)
_CLEARED = re.compile(
    r"\b(?:my |the |a )?(?:doctor|gp|physician|cardiologist|midwife|obstetrician)(?: has| have|s)? (?:\w+ )?(?:cleared|okayed|approved|allow\w*|agreed)"
    r"|\b(?:cleared|approved) (?:for \w+ |to \w+ )?by (?:my |a |the )?(?:doctor|gp|physician|cardiologist|midwife)"
    r"|医生(?:已经?)?(?:同意|允许|批准|说(?:我)?可以)|经医生(?:同意|许可|批准)"
)
_NOT_CLEARED = re.compile(r"\b(?:not|n't|never|hasn't|haven't|yet to)\b|没|未|不|还没")
_FINE = re.compile(
    r"\b(?:in )?good health\b|\bhealthy\b(?! (?:weight|food|diet))|\bno (?:health|medical) (?:issues?|problems?|conditions?)"
    r"|\bno injur\w+|健康状况:?(?:很|非常)?(?:良好|好|正常)|身体(?:很|非常|挺)?(?:好|健康|良好)|没有?(?:伤病|疾病|基础病)|无(?:伤病|疾病)|(?<=:)良好"
)


@dataclass(frozen=True, slots=True)
class Health:
    conditions: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    """Named only to say they are absent."""
    cleared: bool = False
    fine: bool = False


def find_health(source: Source) -> Health:
    """What hurts, what is ill, what was denied, and whether a doctor agreed."""
    spans = _term_spans(source)
    no_more: set[str] = set()
    theirs: dict[str, int] = {}
    present: dict[str, list[str]] = {"condition": [], "symptom": [], "denied": []}
    for start, end, name, family in spans:
        source.mark(
            max(start, end - 14) if _ADVISED.match(source.text, start, end) else start,
            end,
        )
        if name == "hypertension" and _calmed(source, start):
            continue
        if _FEARED.search(source.text, max(source.clause(start)[0], start - 24), start):
            continue
        if name == "pregnancy" and _WAS_THEN.search(source.text, max(0, start - 16), start):
            continue
        if (
            name == "diabetes"
            and _OF_PREGNANCY.search(source.text, *source.clause(start))
            and _over(source, start, end)
        ):
            continue
        if of_another(source, start):
            theirs[name] = end
            continue
        if _still_theirs(source, theirs.get(name, -1), start) or (name in _PAINS and _over(source, start, end)):
            continue
        cleared_up = _denied_after(source, end) or _NOT_REALLY.search(source.text, end, source.sentence(start)[1])
        kind = "denied" if cleared_up or _negated(source, start, end, spans) else family
        if kind == "denied" and _NO_MORE.search(source.text, source.clause(start)[0], start):
            no_more.add(name)
        if name not in present[kind]:
            present[kind].append(name)
    present["condition"] = [name for name in present["condition"] if name not in no_more]
    present["condition"] += [name for name in _told_apart(source) if name not in present["condition"]]
    drugs = [source.text[s:e] for s, e, name, _ in spans if name == "hypertension"]
    if "cardiac_disease" in present["condition"] and drugs and all(_HEART_DRUGS.fullmatch(d) for d in drugs):
        present["condition"] = [name for name in present["condition"] if name != "hypertension"]
    denied = [name for name in present["denied"] if name not in present["condition"] + present["symptom"]]
    cleared = False
    for match in list(source.each(_CLEARED)):
        source.take(match)
        start, end = source.clause(match.start())
        cleared = cleared or not _NOT_CLEARED.search(source.text, start, end)
    fine = list(source.each(_FINE))
    for match in fine:
        source.take(match)
    return Health(
        tuple(present["condition"]),
        tuple(present["symptom"]),
        tuple(denied),
        cleared,
        bool(fine),
    )


_KNOWS_OF = re.compile(
    r"\b(?:read|know|knew|learn\w*|heard|hear|stud(?:y|ied)|research\w*|seen|watch\w*|around|help\w*|carry|give (?:him|her|them)|look after|familiar)\b|了解|懂|熟悉|很熟|知道|看过|学过|见过|照顾|帮"
)
_NO_MORE = re.compile(r"\b(?:now|no longer|any ?more|these days|today)\b|现在|目前|如今|早就?|已经?")
"""A disease told as past and denied for today is over."""
_NEITHER = re.compile(
    r"\s*(?:but )?(?:i (?:have|'ve got|'ve|am|do) (?:neither|none of (?:it|that|those|them))|i (?:don't|do not|haven't) (?:have|got|suffer from) (?:either|any of (?:it|that|those|them))|none of (?:it|that|those|this) (?:is|are|applies|goes)[^,.;]{0,12}|not me|i'm fine(?: myself)?|我(?:自己)?(?:都|倒|一样都|1样都)?没有?(?:事|的|这些)?)\s*"
)
_I_DONT = re.compile(
    r"\s*(?:but |and |which )?i (?:don't|do not|haven't|never (?:have|had))(?: (?:have|got) (?:it|one|any|that))?\s*|(?:但|其实)?我?(?:并)?没有\s*"
)


_OF_PREGNANCY = re.compile(r"\bgestational\b|妊娠")
"""The one diabetes that passes."""
_WAS_THEN = re.compile(
    r"\b(?:was|wasn't|were|been|if i get|want to get|trying to get)(?: last)?\s*$|(?:生完|备|准备|没有?|产后)$"
)
_FEARED = re.compile(
    r"\bif (?:i|we) (?:ever|should|were to|happen to|do)(?: (?:get|develop|feel|have|notice|end up with|start to get|catch))?(?: (?:any|a|an|some|my|the|more))?\s*$|(?:万一|要是以后|如果以后|以后(?:如果|要是|万一))(?:我|有|得|出现)*\s*$|\b(?:afraid of|scared of|fear of|worried about|to (?:prevent|avoid|ward off|stave off)|preventing|against|so (?:that )?i (?:don't|won't) (?:get|end up with|develop))(?: (?:getting|developing|having|my|a|an))*\s*$|(?:怕|担心|预防|防止|避免|以防|以免)(?:自己|将来|以后|老了|年纪大了?|会|有|得|变|再|了|的话|我|以)*\s*$"
)
"""What somebody trains against is not what they have."""


def _denied_after(source: Source, end: int) -> bool:
    """ "People ask if I have asthma, I don't"."""
    start = next(source.starts_after(end), None)
    if start is not None and _I_DONT.fullmatch(source.text, *source.clause(start)):
        return True
    later = next(source.starts_after(source.sentence(end)[1]), None)
    return later is not None and bool(_NEITHER.fullmatch(source.text, *source.clause(later)))


def _calmed(source: Source, start: int) -> bool:
    """A pressure that was high once and has been normal since."""
    first, last = source.sentence(start)
    return bool(_CALMED.search(source.text, first, min(len(source.text), last + 120)))


def _term_spans(source: Source) -> list[tuple[int, int, str, str]]:
    found = [
        (match.start(), match.end(), name, family) for name, family, pattern in _TERMS for match in source.each(pattern)
    ]
    return sorted(found)


_PERSON = r"(?:mum|mom|mother|dad|hubby|ex|flatmate|roommate|buddy|pal|boss|trainer|toddler|father|parents?|wife|husband|partner|girlfriend|boyfriend|fianc\w+|brother|sister|son|daughter|kids?|child|friend|mate|uncle|aunt\w*|cousin|gran\w*|nan|colleague|coach|neighbou?r|dog|cat|(?:mother|father|brother|sister)-in-law)"
_THEIRS_BEHIND = re.compile(
    rf"[a-z]+(?:-(?:ridden|prone|stricken|suffering|addled))? (?:old |little |older |younger )?{_PERSON}\b"
)
"""My asthmatic brother."""
_IS_THEIRS = re.compile(
    rf"\S{{2,14}} (?:is|was|belongs to|are) (?:actually )?(?:my|our) (?:\w+ )?{_PERSON}'s\b"
    r"|[^\s,.;]{2,4}(?:病)?(?:其实)?是我?(?:老|家)?(?:爸|妈|父亲|母亲|婆|公|媳妇|儿子|女儿|孩子|娃|弟|妹|哥|姐|朋友|同事|对象|爱人)\S?的"
)


_NEAR = 300
"""No sense reaches further; a note of ten thousand characters without a stop is answered as soon as any other."""


def of_another(source: Source, start: int) -> bool:
    """ "My mum has diabetes": someone else is named before it in the clause, and the writer is not."""
    first, last = source.clause(start)
    first, last = max(first, start - _NEAR), min(last, start + _NEAR)
    before = source.text[first:start]
    named = [*_OTHER.finditer(before)]
    if not named and _WHO.match(before) and first > 2:  # "my brother, who has asthma"
        ahead = source.text[source.clause(first - 3)[0] : first]
        told = [*_OTHER.finditer(ahead), *_OTHER_INSIDE.finditer(ahead)]
        return bool(told) and not re.search(r"\b(?:i|i'm|me)\b|我", before)
    if named:
        return not _ONESELF.search(before, named[-1].end())
    if _THEIRS_BEHIND.match(source.text[start:last].partition(" ")[0] and source.text[start:last]) and re.search(
        r"\b(?:my|our|his|her|the)\s*$", before
    ):
        return True
    if _IS_THEIRS.match(source.text[start:last]):
        return True
    inherited = re.match(
        r"\S* ?(?:\w+ ){0,2}(?:runs? in (?:the|my|our) family|家族史)",
        source.text[start:last],
    )
    return bool(inherited and not _ONESELF.search(source.text, start + inherited.end(), last))


def _still_theirs(source: Source, named: int, start: int) -> bool:
    """ "My son is diabetic so I know about insulin": another's illness, spoken of once more in the same sentence."""
    if named < 0 or source.sentence(named) != source.sentence(start):
        return False
    between = source.text[named:start]
    return bool(_KNOWS_OF.search(between)) or not _ONESELF.search(between)


def _over(source: Source, start: int, end: int) -> bool:
    """An old injury the writer calls healed: long ago, or healed for good, and nothing of it left."""
    first, last = source.sentence(start)
    first = max(first, start - 120)
    then = next(source.starts_after(last), None)
    if then is not None and _IT.match(source.text, then):
        last = source.sentence(then)[1]  # "…; it went when I was 12"
    after = source.text[end : min(last, end + 120)]
    if _PAINLESS.match(after) and not _ACHES.search(source.text, start, end):
        return True
    if _STILL.search(after):
        return False
    if _WELL.search(source.text, start, end) and _LONG_AGO.search(source.text, first, last):
        return True  # "back's 100% since surgery five years ago"
    good = _FOR_GOOD.search(source.text, start, end + 4)
    if good and not _ACHES.search(source.text, start, end) and not _NOT_YET.search(source.text, start, good.start()):
        return True
    if _LONG_AGO.search(source.text, first, end + 24) and _UNWORRIED.search(source.text, end, end + 100):
        return True
    well = _WELL.search(after)
    return bool(well and (_LONG_AGO.search(source.text, first, end + well.start()) or _FOR_GOOD.search(after)))


_IT = re.compile(r"(?:it|they|that|both|all|now|but)\b|现在|如今|早就?|已经?|后来")
_PAINLESS = re.compile(
    r"^[^.;]{0,10}?(?:但是?|不过|可|just |but )[^,.;]{0,6}?(?:不(?:疼|痛)|no pain|not painful|(?:doesn't|don't|not) (?:hurt|ache))"
)
"""Stiff, and said not to hurt."""
_UNWORRIED = re.compile(
    r"\bnothing to worry\b|\bno (?:worries|issues?|problems?|trouble|limits?|restrictions?) (?:since|now|at all|whatsoever|any ?more)\b|\b(?:never|not) (?:a|an) (?:problem|issue) (?:since|now|again)\b|\bforgot(?:ten)? (?:about )?(?:it|which)\b|不用担心|没留后遗症|无后遗症|完全没(?:影响|感觉|问题)"
)
_NOT_YET = re.compile(r"\b(?:not|never|yet|nowhere near|far from|until|once|when|if)\b|n't\b|[没未不]|等|如果")
_FOR_GOOD = re.compile(
    r"\b(?:fully|completely|totally|entirely) (?:healed|recovered|fine|better|cured|ok)|\bbehind me\b|\bdays are (?:over|gone|done|history)\b|痊愈|(?:完全|彻底|早就?|早已)\S{0,2}(?:好|恢复|康复|没事)"
)


def _told_apart(source: Source) -> list[str]:
    """ "My knee, an old rugby injury, still hurts": the part in one clause, the pain in a later one of the sentence."""
    found: list[str] = []
    for name, pattern in _PARTS.items():
        for match in source.each(re.compile(pattern, re.ASCII)):
            first, end = source.clause(match.start())
            first, end = max(first, match.start() - _NEAR), min(end, match.end() + _NEAR)
            last = min(source.sentence(match.start())[1], match.end() + _NEAR)
            if _TRAINED.search(source.text, first, end) or of_another(source, match.start()):
                continue
            if _WELL.search(source.text, match.end(), last) and not _STILL.search(source.text, match.end(), last):
                continue
            for _, start in zip(range(3), source.starts_after(match.end()), strict=False):
                stop = source.clause(start)[1]
                if start >= last or _ANY_PART.search(source.text, start, stop):
                    break
                if _ACHES.search(source.text, start, stop):
                    found.append(name)
                    source.mark(match.start(), match.end())
                    source.mark(start, stop)
                    break
    return found


_BUT_THEN = re.compile(
    r"\b(?:unless|except|until|only (?:when|if|on|after)|apart from|other than)\b|除非|除了|只有|直到"
)


def _negated(source: Source, start: int, end: int, spans: list[tuple[int, int, str, str]]) -> bool:
    """A negator before the term in its sentence, with only list words and other terms in between; or "… is gone"."""
    if _GONE.match(source.text, end):
        return True
    if _BUT_THEN.search(source.text, end, source.sentence(start)[1]):
        return False  # "I don't get dizzy unless I run"
    first, _ = source.sentence(start)
    first = max(first, start - 200)
    negators = list(_NEGATOR.finditer(source.text, first, start))
    if not negators:
        return False
    at = negators[-1].end()
    inside = [(s, e) for s, e, _, _ in spans if at <= s and e <= start]
    for s, e in [*inside, (start, start)]:
        if s > at and not _FILLER.fullmatch(source.text, at, s):
            return False
        at = max(at, e)
    return True
