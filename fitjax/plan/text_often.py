# ruff: noqa: E501  a pattern reads better unbroken
"""Sessions a week in freer words than a plain "3 times a week": "4x/wk max", "cap it at four weekly", 一个礼拜动两回顶天了.

Normalised text goes in; what a count is (asked for now, a limit, or a thing of the past) comes out. Knows no habit.
"""

import re
from collections.abc import Iterator

_UNIT = r"(?:times?|sessions?|days?|workouts?|trainings?|visits?|outings?|slots?|spots?|goes|evenings?|mornings?|nights?|runs?|rides?|swims?|lifts?)"
_NOT_ALL = r"(?!(?:hard|intense|tough|long|longer|quality|rest|free|easy|weeks?|months?|hours?|minutes?|min|km|miles?|full|meals?|or|to|and|of|days? off)\b)"
_WEEK = r"(?:/ ?|\b(?:a|per|each|every|in (?:a|1|the|any)|out of the|during the|in any given) )(?:single |whole |given )?(?:week|wk)\b"
_EN = [
    re.compile(pattern)
    for pattern in (
        rf"(?<![\d.])(?<!other )(?<!those )(?<!these )\b(\d)(?: ?(?:-|–|to|or) ?(\d))? (?:{_NOT_ALL}\w+[- ]){{0,2}}{_UNIT}(?: in total| altogether| total| max| tops| or so)?,? {_WEEK}",
        r"(?<![\d.])\b(\d)(?: ?(?:-|–|to|or) ?(\d))? ?x ?(?:/|p/?|a |per |each |every )? ?(?:week|wk|w)\b",
        rf"(?<![\d.])\b(\d)(?: ?(?:-|–|to|or) ?(\d))? ?(?:x|{_UNIT})? ?(?:p/?w|/ ?wk?)\b",
        rf"(?<![\d.])\b(\d)(?: ?(?:-|–|to|or) ?(\d))?(?: (?:{_NOT_ALL}\w+ )?{_UNIT})? weekly\b",
        r"(?<![\d.])\b(\d)[- ]days?[- ](?:a[- ])?(?:training )?(?:week|split|schedule)s?\b",
        rf"(?<![\d.])\b(\d) (?:{_UNIT} )?(?:out )?of (?:the |every )?7\b",
        rf"\b(?:weekly|per week|week'?s?) (?:{_UNIT} )?(?:cap|limit|max(?:imum)?|ceiling|total|budget)(?: (?:is|of|at)|:)? (\d)(?: ?(?:-|to|or) ?(\d))?\b(?! ?(?:h|hours?|min|km|miles?|k)\b)",
        rf"\b(?:a|each|per|every|any|1) week(?: of training)?:?,? (?:i|we|to|please|it's|is|has|have|with|there|are|can|could|want|would|like|do|manage|fit|in|get|max(?:imum)?|only|just|at|most|no|more|than|up|around|about| )*(\d)(?: ?(?:-|to|or) ?(\d))? (?:{_NOT_ALL}\w+ )?{_UNIT}\b(?! (?:off|of rest))",
        rf"\b(\d)(?: {_UNIT})? (?:is|are) (?:my|the) (?:weekly )?(?:limit|max(?:imum)?|ceiling|cap|most i)\b(?=[^.]{{0,30}}\bweek)",
        rf"(?<![\d.])\b(\d)(?: ?(?:-|–|to|or) ?(\d))? {_UNIT} (?:max(?:imum)?|tops|at (?:the )?(?:very )?most)(?:,? (?:a|per|each|every|in a))? ?(?:week|wk)\b",
    )
]
_EN.append(
    re.compile(
        r"(?<![\d.])\b(\d)(?: ?(?:-|to|or) ?(\d))? (?:sessions|workouts|trainings|times)(?: (?:between|from|over|during|across|on))? (?=mon|tue|wed|weekdays|the week\b)"
    )
)
COUNT_ALONE = re.compile(
    r"(?:^|[.;] )(?:just |only |max |about |so )?(\d)(?: ?(?:-|to|or) ?(\d))? (?:days?|sessions?|times|workouts?|slots?)(?: (?:max|tops|please|pls|only|total|it is))?(?=\s*[.;:]|\s*$)"
)
"""A sentence of nothing but a count: \"Four days.\""""
_EN.append(COUNT_ALONE)
_EN += [
    re.compile(pattern)
    for pattern in (
        r"\b(?:max(?:imum)?|at (?:the )?most|no more than|up to|commit to|(?:aim|shoot|go) for|can (?:only )?(?:do|manage|make|handle)|stick to|room for) (?:about |around |maybe )?(\d)(?: ?(?:-|to|or) ?(\d))? (?:training |gym )?(?:days|sessions|workouts|trainings)(?=\s*(?:$|[,.;]|please|pls|total|tops|max|with\b))",
        r"\b(\d) (?:days?|sessions)(?: of training)? on(?:,| and|,? then|/)? ?(?:\d) (?:days? )?off\b",
        r"练(\d)天?,? ?(?:休|歇|停)[\d一二三](?:天)?(?![\d次])",
        r"\bso (?:just |only |that's |make it |maybe )?(\d) (?:sessions|workouts|trainings|training days)(?=\s*(?:$|[,.;]))",
    )
]
_ZH = [
    re.compile(pattern)
    for pattern in (
        r"(?<!第)(?:每个?|1个?|整|单)周[^,.;:周\d]{0,9}?(\d)(?:(?:到|至|-|~)(\d))?个?(?:次|回|练|趟|节课?|天)(?!(?:不|休|歇|假|没(?!问题|事)|空|停|[后前]))",
        r"(?<!第)周(?:频|训练(?:次数|频率))[^,.;:\d]{0,6}?(\d)(?:(?:到|至|-|~)(\d))?(?:次|回|天)?",
        r"(?<!\d)(\d)(?:(?:到|至|-|~)(\d))?(?:次|回|练|趟|天)(?:每|1|一个?|/)个?周(?![一二三四五六日天末后])",
        r"周7天[^,.;]{0,4}?(?:练|动|训练)(\d)天",
    )
]
_ZH += [
    re.compile(pattern)
    for pattern in (
        r"(?<!第)(?:每个?|1个?|整|单)周[^,.;:周\d]{0,9}?(\d)(?:(?:到|至|-|~)(\d))?个(?:晚上|早上|早晨|下午|中午|上午|晚|傍晚)(?![^,.;]{0,2}(?:没|不|要上|加班|值))",
        r"(?:每|1)个?周[^,.;:周\d]{0,4}([二三四五六两])练(?=\s*(?:$|[,.;]|就|吧|最|够|，))",
    )
]
_ZH += [
    re.compile(
        r"(?:^|[,.;] )(?:就|只|那就|我就?|所以|给我)?(?:练|训练|锻炼|动)(\d)[次回趟](?=\s*(?:吧|就好|就行|够了|足够|就够|$|[,.;]))"
    ),
    re.compile(r"(?:每|1)个?周[^,.;:周\d]{0,6}(?:挤|抽|腾|匀|空|凑)(?:得)?出来?(\d)个(?:半天|空档|时段|时间段)"),
]
_ZH.append(
    re.compile(
        r"(?:^|[.;] )(?:就|只|最多)?(\d)(?:天|次|练|趟|回)(?=\s*(?:$|[.;]|, ?(?:多了|够|就|顶|最多|不能再|别多|别超|可以了|不多不少)))"
    )
)
_OTHER = re.compile(
    r"班|出差|应酬|诊|陪|打牌|接|送|放假|透析|复健|理疗|课[^,.;]{0,2}$|休|歇|停|喝|加餐|聚|外卖|不练|空|最(?!多|高)|的\d"
)
_LEAST = re.compile(
    r"(?:\b(?:at least|minimum(?: of)?|no less than)\b[^,.;]{0,12}|(?:至少|最少|起码|不少于|不低于|第)[^,.;]{0,4})$"
)
BARE_CAP = re.compile(
    rf"\b(?:cap (?:it|me|that|this|things) (?:at|to)|at most|max(?:imum)?(?: of)?|no more than|not more than|limit (?:it|me|this) to|stick to|make (?:it|that)|(?:cut |scale |go )?(?:down|back) to|(?:drop|cut|reduce|shrink)(?: it| that| this)? to|let's (?:do|say))(?: just)? (\d)\b(?! ?(?:h|hours?|min\w*|km|k|miles?|weeks?|months?|%|\.|-))(?: {_UNIT})?"
    r"|(?:最多|顶多|不超过|不要超过|别超过|上限|封顶|至多|就按|改成|改为|降到|减到|减成|缩到)(?:就|只|是|排|练|动|来|给我|个|:)*(\d)(?:次|回|练)(?![^,.;]{0,3}(?:分|小时))"
)
"""A limit without its week; one where the text speaks of sessions a week elsewhere."""
PAST = re.compile(
    r"\b(?:(?<!i'm )(?<!am )(?<!get )(?<!got )(?<!getting )used to|last (?:plan|program\w*|year|month|time|season|coach|winter|summer|spring|autumn|fall|block|cycle)|previous(?:ly)?|back (?:when|then|in)|in the past|originally|had me|formerly|old (?:plan|coach|program\w*|schedule)|was doing|i was|i did|wanted to|before (?:the|my|i))\b"
    r"|以前|之前|本来|原来|原本|原先|过去|曾|当年|上次|去年|前年|从前|上个?(?:计划|教练|月|方案)|那会儿|年轻时"
)
_OF_SEVEN = re.compile(r"[^,.;]{0,4}?(?:练|动|训|锻炼)\d")
"""一周七天练五天 is five."""
_NOW = re.compile(r"\b(?:but|now|these days|today|nowadays|this time|from now)\b|现在|如今|这次|今后|目前|改成|但")
LIMITED = re.compile(
    r"\b(?:only|at (?:the )?most|max\w*|no more|not more|up to|limit\w*|cap|capped|tops|never more|ceiling|stick to|down to)\b|只|最多|顶多|至多|不超过|不要超过|别超过|不能超过|上限|封顶|以内|顶天|为限|顶了天"
)


def is_past(text: str, start: int, at: int) -> bool:
    """Whether the words from `start` to `at` speak of what was, not of what is to come."""
    past = max((m.end() for m in PAST.finditer(text, start, at)), default=-1)
    return past > max((m.end() for m in _NOW.finditer(text, start, at)), default=-1)


def at_least(text: str, at: int) -> bool:
    """ "At least three" is no limit."""
    return bool(_LEAST.search(text, max(0, at - 32), at))


def freer_counts(text: str) -> Iterator[tuple[int, int, int, int]]:
    """(start of the number, end, low, high) of every count of sessions a week in words the plain patterns do not know."""
    for pattern in (*_EN, *_ZH):
        for match in pattern.finditer(text):
            if pattern in _ZH and _OTHER.search(match[0]):
                continue
            if _LEAST.search(text, max(0, match.start() - 32), match.start()) or re.search(
                "至少|起码|最少|不少于", match[0]
            ):
                continue
            if match[1] == "7" and _OF_SEVEN.match(text, match.end()):
                continue
            groups = [int(g) for g in match.groups() if g]
            yield match.start(1), match.end(), groups[0], groups[-1]
