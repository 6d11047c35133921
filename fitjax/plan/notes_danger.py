# ruff: noqa: E501  a pattern reads better unbroken
"""Asks that no plan may follow, in freer words than notes.py has: "skip the warnings", "pain or no pain", 别跟我讲安全.

One pattern, for text as `normalise` leaves it; notes.py joins it to its own.
"""

FREER_DANGER = (
    r"\b(?:skip|spare me|drop|no need for|forget|don't (?:bother|bore|annoy) me with|don't give me|save me) (?:the |your |any |all |of )*(?:\w+ )?(?:warnings?|lectures?|disclaimers?|safety (?:talk|stuff|nonsense|rules|advice|speech|checks?)|safety(?=\s*[,.;])|precautions|sermons?)\b"
    r"|\b(?:pain or no pain|injury or no injury|injur(?:ed|y) or not|hurt(?:s|ing)? or not|sick or not|ill or not|fever or no fever)\b"
    r"|\b(?:switch|turn|shut) (?:(?:all|any|of|your|the|that|this) )*(?:\w+ )?(?:caution|safety|safeguards?|limits?|rules?|checks?|warnings?|protections?)(?: \w+)? off\b"
    r"|\b(?:rules?|limits?|safety|caution|safeguards?)\b[^;]{0,60}?\b(?:switch|turn|shut) (?:all of |all )?(?:that|those|them|it|this) off\b"
    r"|\bstop being (?:so |all )?(?:careful|cautious|soft|gentle|safe)\b"
    r"|\b(?:couch|sofa|sedentary)\b[^.;]{0,60}\b(?:marathon|ironman|ultra\w*|100[- ]?(?:km|mile)s?)\b[^.;]{0,24}\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\bfrom (?:\d{1,2}|zero|nothing) ?(?:km|k|miles?)?(?: (?:a|per|each) week)? (?:straight |right |up )?to [12]\d\d ?(?:km|k|miles?)\b"
    r"|\b(?:broken|fractured|torn|sprained|ruptured|snapped) (?:\w+ ){1,3}?[^.;]{0,30}\b(?:insist|demand|want (?:to )?(?:sprint|max|race|jump|hard|heavy))"
    r"|\bmax(?:ing)? (?:out |\w+ )?(?:daily|every (?:single )?(?:day|session))\b"
    r"|(?:别|不要|少|不用|甭)(?:跟|和|给|对)?我?(?:讲|谈|提|说|扯|念叨)(?:什么)?(?:安全|风险|注意事项|伤病)|(?:保守|安全)[^,.;]{0,6}(?:规则|设置|限制|模式|策略)[^,.;]{0,6}(?:关|撤|停|取消|去掉)"
    r"|(?:受伤不受伤|疼不疼|痛不痛|病不病|伤不伤)[^,.;]{0,2}(?:都|也|无所谓|不管)"
    r"|每周\d{1,2}公里(?:直接|一下子?|马上|就)?(?:加|涨|跳|提|冲|干)?到(?:每周)?[12]\d\d公里"
    r"|(?:从(?:没|未|不)(?:有)?(?:跑|练|运动)|零基础|0基础)[^.;]{0,16}(?:下周|这周|明天|后天|[12]周(?:之?后|内))[^.;]{0,6}(?:全马|马拉松|百公里|100公里|铁三|铁人|超马)"
)
SICK = r"疼|痛|伤|烧|病|医|断|裂|肿|炎|骨|晕|咳|血"
"""Where the note names none of these, 照练 says only that a day is free after all."""
