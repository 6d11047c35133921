# ruff: noqa: E501  a pattern reads better unbroken
"""Red-flag symptoms in free text, English or Chinese, with plain negation ("no chest pain or dizziness", 没有胸痛).

Text in, symptom codes out; `find_terms` does the same for any other table of patterns. When a negation is not plain
the symptom counts as present: a wrong stop costs a question to a doctor, a wrong go may cost more.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from fitjax.plan.gate_signs_freer import FREER_FLAGS

Patterns = Sequence[tuple[str, re.Pattern[str]]]

RED_FLAGS: dict[str, str] = {
    "chest_pain": r"chest[ _](?:\w+ ){0,2}?(?:pains?|pressure|tightness|discomfort|hurts?|aches?)"
    r"|(?:pain|pressure|tightness|discomfort) (?:in|on) (?:my |the )?chest|tight chest|chest (?:felt|feels|feeling) like (?:there was |there's )?(?:an? )?(?:elephant|weight|brick|vice|vise|band|belt|someone|something)|\b(?:weight|elephant|sitting|standing|pressing|squeezing|heaviness|heavy|crushing|burning) (?:\w+ ){0,2}?(?:on|in|across|over) (?:my |the )?chest|chest (?:feels? |gets? |is |goes )(?:\w+ )?(?:tight|heavy|crushed|squeezed)|chest (?:is |feels )tight"
    r"|\bpain (?:\w+ ){0,3}(?:in|into|to|down|up|through) (?:my |the )?(?:jaw|left arm)\b|\b(?:jaw|left arm) (?:\w+ )?(?:hurts?|aches?|pain)\b|(?:左臂|左胳膊|左肩|下巴)[^,.，。；不没]{0,6}(?:放射|一起疼|跟着疼)|放射到\S{0,3}(?:左臂|手臂|左肩|后背|下巴)"
    r"|\bangina\b|胸口?部?前?区?(?:有点|感到|会|很|发|隐隐)*(?:痛|疼|闷|紧|压迫|不适|不舒服)|(?:胸口|心口|前胸|胸部)[^,.;，。；不没无]{0,8}?(?:痛|疼|闷|压|堵|憋|发紧|石头)|心绞痛|心口(?:痛|疼)|心前区(?:痛|疼|不适)",
    "coughing_blood": r"cough(?:ing|ed)? (?:up )?(?:\w+ )?blood|spat blood|咳(?:嗽|痰|出)?(?:[里中]|都|老|总)?(?:有|带|见|出)?血|痰(?:里|中)?(?:有|带)血|吐血",
    "breathlessness": r"short(?:ness)?[ _]of[ _]breath|breathless(?:ness)?|dyspn\w+"
    r"|(?:trouble|difficulty|difficult|hard time|problems?) (?:in )?(?:to )?breath\w*"
    r"|(?:can(?:no|')?t|cannot) (?:breathe|catch my breath)"
    r"|(?:out of breath|winded|gasping|panting) (?:\w+ ){0,2}?(?:sitting|lying|at rest|resting|doing nothing|standing still|in bed|walking to|talking)|呼吸困难|气短|气促|喘不(?:上|过)来?气|上气不接下气|呼吸不(?:畅|过来)|憋气感|上不来气|透不过气|(?:躺|坐|静)[^,.，。不没]{0,6}喘",
    "fainting": r"\bfaint(?:ed|ing|s)?\b|pass(?:ed|es|ing)? out|black(?:ed|ing)?[ -]?outs?\b|syncop\w+"
    r"|lost consciousness|\bi (?:\w+ )?collapsed\b(?! (?:on|onto|into) (?:the |my )?(?:sofa|couch|bed))|collapsed (?:at|in|during|while|mid)|keeled over|(?:fell|was|knocked) unconscious"
    r"|晕倒|昏倒|晕厥|昏厥|晕过去|失去[意知][识觉]|眼前(?:突然)?[一发]黑|两眼一黑|不省人事|昏迷",
    "dizziness": r"dizz(?:y|iness)|light-?\s?headed\w*|\bvertigo\b|头晕|眩晕|头昏|晕眩|头发晕|天旋地转",
    "palpitations": r"palpitations?|(?:irregular|racing|fluttering) heart ?(?:beat|rate)?"
    r"|heart (?:\w+ )?(?:flutters?|skips?|skipping|fluttering)|heart(?:['’]s| is| has| keeps| was| suddenly| randomly|)(?: been)? (?:pound\w*|rac(?:es|ing)|thump\w*|hammer\w*) (?:\w+ ){0,2}?(?:for no reason|out of nowhere|at rest|while (?:i['’]m |i am )?(?:sitting|lying)|in bed|randomly|at night)"
    r"|irregular (?:pulse|rhythm)|心悸|心慌|心律(?:不齐|失常)|心跳(?:不规律|不齐|异常|漏|忽快忽慢|忽)|心(?:脏|跳)?(?:老|总|一直|突然|还|是|就|会)*(?:突突|咚咚|怦怦|扑通|漏|乱|狂)[^,.，。]{0,2}跳",
    "numbness": r"\bnumb(?:ness)?\b(?! (?:in|from|with|when it's) (?:the )?(?:cold|winter|frost|snow))|slurred speech|pins and needles (?:in|down)|sudden weakness|facial droop\w*|loss of sensation"
    r"|\bface (?:is |has |was |went )?(?:droop\w*|dropp\w*|lopsided|fallen)\b|\b(?:one|1|left|right) side of my (?:face|body)\b|\bslurr(?:ing|ed)\b|\bcan['’]?t (?:lift|feel|move) my (?:left|right) (?:arm|leg|hand|side)\b|(?:脸|嘴)(?:角)?(?:突然|都|有点)?歪|半边(?:脸|身子?|手|腿)[^,.，。]{0,4}(?:麻|没力|无力|动不了|不听使唤)|[左右](?:手|胳膊|侧)(?:突然)?(?:没有?力|无力|抬不起来?拿)|麻木|发麻|口齿不清|半身无力|突然无力",
    "bladder_bowel": r"(?:loss of|lost|no) (?:bladder|bowel) control|incontinen\w+|大小便失禁|尿失禁|大便失禁",
    "calf_swelling": r"(?:swollen|swelling (?:in|of)) (?:my |the |left |right |one )*cal(?:f|ves)"
    r"|cal(?:f|ves)[ _](?:\w+ ){0,4}?(?:swell\w*|swollen)"
    r"|小腿[^,.，。不没]{0,4}又?肿(?!瘤)|小腿(?:红?肿|突然肿|肿胀|肿痛)",
    "dark_urine": r"(?:dark|brown|cola|tea)[- _]?(?:colou?red )?(?:urine|pee\b)|blood in (?:my )?(?:urine|pee|wee)|\b(?:peeing|weeing) (?:\w+ )?(?:brown|cola|coke|tea|rust|blood)\S*|\b(?:urine|pee|wee)(?:['’]s)? (?:\w+ ){0,5}?(?:brown|cola|coke|tea|rust|blood\w*)\b"
    r"|尿(?:液|的)?(?:颜色|色)?(?:很|发|变|偏)*(?:深|黑|褐)|(?:深色|酱油色|茶色|茶褐色|可乐色)的?尿|(?:尿|小便)[^,.，。;；不没]{0,5}(?:酱油|茶色|可乐|褐|棕|带血)|血尿|尿血",
    "fever": r"\bfever(?:ish)?\b|high temperature|发烧|发热|高烧|低烧",
    "severe_headache": r"(?:severe|sudden|worst|thunderclap)[ _]headaches?|剧烈头痛|突发头痛|头痛欲裂",
}
_FLAGS = [
    (code, re.compile(pattern, re.IGNORECASE)) for table in (RED_FLAGS, FREER_FLAGS) for code, pattern in table.items()
]

_CLAUSE = re.compile(
    r"[.;!?\n。；！？]+|\b(?:but|however|although|though|except|yet|when|since|because)\b"
    r"|但是?|不过|可是|然而|除了|只是"
)
_COMMA = re.compile(r"[,，]")
# Words that hold a Chinese negator and negate nothing: unexplained, now and then, not only, for no reason ...
_NOT_NEGATION = re.compile(
    r"不明原因|不时|无缘无故|无故|不断|不仅|不只|不止|不知|不停|不定期|不规律"
    r"|不一样|不舒服|没事|没来由|无论|无意|未经|忍不住|动不动|not only",
    re.IGNORECASE,
)
_NEGATOR = re.compile(
    r"\b(?:no|not|never|without|nor|none|neither|denie[sd]|deny|free (?:of|from)|absence of|negative for)\b|n['’]t\b"
    r"|(?:从来?|并|也|都)?(?:没有?|无|未|不(?:会|再|曾)?)|否认",
    re.IGNORECASE,
)
_DOUBLE = re.compile(
    r"(?:\b(?:can(?:no|')?t|cannot|not|never|unable|no)\b|n['’]t\b)[^,，]*\bwithout\b\W*(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:\b(?:any|a|an|the|my|have|had|has|having|ever|been|history|signs?|symptoms?|of|experienc\w+|feel\w*|felt|get\w*|got"
    r"|suffer\w*|from|current|recent|new|known|longer|more|such|problems?|issues?|trouble|with|as|or|and|nor|real|at|all|i|do|did)\b"
    r"|过|出现|发生|任何|什么|感到|感觉|觉得|有|明显|的|得|曾|经历|再|会|或者?|和|及|以及|与|症状|也|都|[\s、/:：()（）\-–]|,)*",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:[^\W\d_]+['’]?[^\W\d_]*[\s/、]+){1,5}(?:or|nor|或)\s*(?:any\s+)?",
    re.IGNORECASE,
)
_ANSWERED_NO = re.compile(
    r"\s*[:：?？\-–(（=]+\s*(?:no\b|none\b|never\b|nil\b|absent\b|无|没有|否)",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:my|his|her) (?:father|mother|dad|mum|mom|wife|husband|brother|sister"
    r"|son|daughter|friend|partner|uncle|aunt|grand\w+)\b"
    r"(?![^,]*\b(?:says?|thinks?|i)\b)|(?:父亲|母亲|爸爸?|妈妈?|丈夫|妻子|老婆|老公|朋友|家人|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶)(?![^,，]*我)",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:used to|years? ago|last year|in the past|as a child|previously)\b|\bin (?:19|20)\d\d\b"
    r"|曾经|以前|年前|去年|小时候",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def find_red_flags(text: str, *, past_counts: bool = True) -> tuple[str, ...]:
    """Codes of the symptoms the text says are there. `past_counts=False` leaves out what is told as long past."""
    return tuple(find_terms(text, _FLAGS, past_counts=past_counts))


def find_terms(text: str, patterns: Patterns, *, past_counts: bool = True) -> dict[str, str]:
    """Codes of the terms the text affirms, each with the words that said so; not what is denied or another's."""
    found: dict[str, str] = {}
    at = 0
    for clause in [*_CLAUSE.finditer(text), None]:
        end = clause.start() if clause else len(text)
        # A colon or question mark may be followed by its answer, so the answer is looked for in the whole text.
        for code, words in _in_clause(text, at, end, patterns, past_counts):
            found.setdefault(code, words)
        at = clause.end() if clause else end
    return found


def _in_clause(text: str, start: int, end: int, patterns: Patterns, past_counts: bool) -> list[tuple[str, str]]:
    if not past_counts and PAST.search(text, start, end):
        return []
    present: list[tuple[str, str]] = []
    before = ""
    negated_list = False
    for segment in _segments(text, start, end):
        terms = sorted(
            ((m.start(), m.end(), code) for code, flag in patterns for m in flag.finditer(text, *segment)),
            key=lambda term: (term[0], -term[1]),
        )
        at = segment[0]
        other = bool(OTHERS.search(text, *segment))
        state = negated_list
        for first, last, code in terms:
            if first < at:
                continue  # inside a longer term
            state = _negated(text[at:first], before, carried=state)
            if not state and not other and not _ANSWERED_NO.match(text, last):
                present.append((code, text[first:last]))
            at = last
        negated_list = state if terms else False
        before = text[segment[0] : segment[1]]
    return present


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [m.start() for m in _COMMA.finditer(text, start, end)]
    return list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))


def _negated(lead: str, segment_before: str, *, carried: bool) -> bool:
    """`lead` is what stands between the last term (or comma) and this one; `carried` whether that was negated."""
    if _DOUBLE.search(lead):
        return False  # "can't climb stairs without chest pain"
    plain = _NOT_NEGATION.sub(lambda match: "□" * len(match[0]), lead)
    negators = list(_NEGATOR.finditer(plain))
    if negators:
        rest = plain[negators[-1].end() :]
        return bool(_FILLER.fullmatch(rest) or _LISTED.fullmatch(rest.lstrip()))
    if carried and _FILLER.fullmatch(plain):
        return True  # "no chest pain, fainting or dizziness"
    listed = _LISTED.fullmatch(plain.lstrip()) or re.fullmatch(
        r"\s*(?:or|nor|或者?)\s*(?:any\s+)?", plain, re.IGNORECASE
    )
    return bool(listed and _NEGATOR.search(_NOT_NEGATION.sub("□", segment_before)))
