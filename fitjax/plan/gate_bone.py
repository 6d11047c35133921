# ruff: noqa: E501  a pattern reads better unbroken
"""Signs of a bone that is breaking: a stress fracture of now, or one painful spot on a bone with a second sign.

Text in, (code, words) of gate_signs.py out. A single spot, pain on pressing, at night or at rest, worse with every run
and no hopping: two of these on one bone in one sentence are enough. Knows no diagnosis.
"""

import re
from collections.abc import Iterator

from fitjax.plan.symptoms import OTHERS, PAST, find_terms

_SENTENCE = re.compile(r"[^.;!?\n。；！？]+")
_PIECE = re.compile(r"[^,，:：]+")
_BONE = re.compile(
    r"\b(?:shin(?! (?:guard|pad))(?:[- ]?bone)?s?|tibia\w*|fibula|metatarsals?|femur|femoral neck|navicular|calcaneus|heel bone|bones?|foot|feet|hip|groin)\b"
    r"|胫骨|腓骨|跖骨|股骨|小腿(?!肚|肌)|迎面骨|脚背|脚面|脚掌|跟骨|舟骨|骨头|腹股沟|大腿根|髋骨",
    re.IGNORECASE,
)
_HURTS = re.compile(
    r"\b(?:hurt\w*|pain\w*|sore|tender\w*|ach(?:es?|ed|ing|y)|throb\w*|cry|agony|kills)\b|疼|痛", re.IGNORECASE
)
_SIGNS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:one|1|single|exact|precise|specific|particular|pin-?point|tiny|small|same|tender|sore|painful)\b (?:\w+ ){0,2}?(?:spot|point|place|patch|bit|area)\b|\bpin-?point\b|[一1]个?(?:固定|小)?的?(?:痛|疼)?(?:点|小块|块|处|地方)|固定的?(?:痛|疼)?(?:点|位置|地方)|某(?:个|一)?(?:点|处)",
        r"\b(?:press|touch|pok|tap|push)\w*\b|按|[一1]压|压(?:下去|上去|着|到)|[一1]碰|[一1]摸",
        r"\b(?:at|during the|in the|by|every|each|all) night|\bnight(?:time)? (?:ache|pain)|\b(?:in|lying (?:in|down)) bed\b|\blying (?:in|down|still)|\bat rest\b|\bresting\b|\bwakes? me\b|\basleep\b|晚上|夜里|半夜|夜间|睡觉|躺|休息(?:时|也|了也)|不动也|静止",
        r"\b(?:worse|more|harder|sorer|stronger) (?:with |after |on |each|every)|\b(?:getting|gets|becoming) (?:\w+ )?worse\b|越跑越|越来越|一天比一天|[一1]次比[一1]次|更厉害|加重|越练越",
        r"\bhop(?:s|ping|ped)?\b|单[脚腿]跳|跳不[了起]|[一1]跳",
    )
]
_DENIED = re.compile(
    r"\b(?:no|not|never|without|isn't|doesn't|don't|hasn't|nothing|neither)\b|n['’]t\b|不(?:再)?(?:疼|痛)|没(?:有)?|无",
    re.IGNORECASE,
)
_CAN_NOT_HOP = re.compile(
    r"\b(?:can(?:no|['’])?t|cannot|unable to|hurts? to|impossible to)\b (?:\w+ )?hop|单[脚腿]跳(?:不了|不起|都?疼|都?痛)|跳不[了起]",
    re.IGNORECASE,
)
_FRACTURE = [
    (
        "bone_spot",
        re.compile(r"\bstress[- ](?:fractur\w+|reactions?)\b|(?:应力性?|疲劳性?)(?:骨折|骨?反应)", re.IGNORECASE),
    )
]
_WELL = re.compile(
    r"\b(?:healed|recovered|all (?:good|clear|fine)|fully|gone|behind me|cleared|old|long ago|back when|once had|history of|last (?:year|spring|summer|autumn|fall|winter|season)|since (?:19|20)\d\d|years?)\b(?<!not healed)(?<!n't healed)(?<!not fully)"
    r"|痊愈|早?已?经?(?<!没)(?<!没有)(?<!还没)(?<!未)(?:好了|康复|恢复(?!期|中|训练)|愈合(?!期|中))|没事|多年|年前|旧伤|(?:19|20)\d\d年|去年|前年|以前|曾",
    re.IGNORECASE,
)
_FEARED = re.compile(
    r"\b(?:avoid\w*|prevent\w*|afraid of|scared of|fear of|worried about|risk of|risk|against|(?:don't|do not|never) want|wary of|if i get|heard of|read about|rule[ds]? out|not)\b[^.;]{0,30}$|(?:怕|避免|预防|防止|担心|免得|以免|风险|不想|排除)[^。；]{0,12}$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:still|not (?:yet )?(?:fully )?healed|hasn't healed|again|healing|recovering)\b|还没|没好|未愈|仍|又",
    re.IGNORECASE,
)


def bone_signs(text: str) -> Iterator[tuple[str, str]]:
    """("bone_spot", the words) where a bone may be breaking now."""
    for match in _SENTENCE.finditer(text):
        sentence = match[0]
        if (OTHERS.search(sentence) or PAST.search(sentence)) and not _STILL.search(sentence):
            continue
        if _breaking(sentence):
            yield "bone_spot", sentence.strip()[:80]
        for code, words in find_terms(sentence, _FRACTURE, past_counts=False).items():
            ahead = sentence[: sentence.find(words)]
            later = text[match.start() + len(ahead) : match.end() + 60]
            well = _WELL.search(ahead[-60:]) or _WELL.search(later)
            if not _FEARED.search(ahead) and (not well or _STILL.search(sentence)):
                yield code, words


def _breaking(sentence: str) -> bool:
    """Two signs on a bone that hurts, none of them denied."""
    if not _BONE.search(sentence) or not _HURTS.search(sentence):
        return False
    pieces = [piece[0] for piece in _PIECE.finditer(sentence)]
    kept = [piece for piece in pieces if not _DENIED.search(piece) or _CAN_NOT_HOP.search(piece)]
    told = "，".join(kept)
    if not _BONE.search(told) or not _HURTS.search(told):
        return False
    found = sum(bool(sign.search(told)) for sign in _SIGNS)
    hops = bool(_CAN_NOT_HOP.search(told)) or bool(_SIGNS[-1].search(told) and _SIDE_BONE.search(told))
    rests = bool(_SIGNS[2].search(told) and _BONE_ITSELF.search(told))
    return found >= 2 or hops or rests


_BONE_ITSELF = re.compile(r"\b(?:shin ?)?bones?\b|骨头", re.IGNORECASE)
"""Bone that hurts at rest or at night is a sign by itself."""
_SIDE_BONE = re.compile(r"\b(?:shin|tibia|metatarsal)\w*\b|胫骨|跖骨|小腿骨|迎面骨", re.IGNORECASE)
"""Where hopping that hurts is enough."""
