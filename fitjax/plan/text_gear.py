# ruff: noqa: E501  a pattern reads better unbroken
"""Equipment and dates away in running text.

A Source in, plain values out.
"""

import re
from datetime import date, timedelta

from fitjax.plan.text_dates import FoundDate
from fitjax.plan.text_source import Source

_GEAR = {
    "dumbbell": r"\bdumb? ?bells?\b|\bdbs?\b|\bhand weights\b|哑[铃玲领](?!凳|架)",
    "barbell": r"\bbarb?ells?\b|\bbars? (?:only )?(?:and|\+|&|with) (?:\w+ )?(?:plates|weights|discs)\b|\bolympic bar\b|(?<=\bno )bbs?\b|杠[铃玲领](?!深蹲|卧推|推举|划船|架)",
    "rack": r"\b(?:squat|power) (?:rack|cage|stand)s?\b|\bracks?\b(?! of )|深[蹲敦墩]架|杠铃架|框架|龙门深蹲架|框式深蹲架|(?<!卧推)(?<!门)架子",
    "bench": r"\b(?:weight |flat |adjustable |incline )?bench(?:es)?\b(?! ?press)|(?:卧推|训练|健身|哑铃|平板|上斜)?凳子?|长凳|卧推架",
    "cable": r"\bcables?(?: (?:machine|tower|station|column))?s?\b|\bpulleys?\b|绳索器械|龙门架|绳索|拉索",
    "machine": r"(?<!rowing )(?<!smith )(?<!cable )(?<!cardio )(?<!that )(?<!this )(?<!coffee )(?<!washing )\b(?:(?:gym|weight|resistance|fitness|fixed|selectorized) )?machines?\b|固定器械|大型?器械|(?<!绳索)(?<!任何)(?<![无有没的他它些样种么何身里件类套啥部])器械(?![有就只是:没为都也全齐方一1]|呢)",
    "kettlebell": r"\bkettle ?bells?\b|\bkbs?\b(?! swing)|(?:\d+(?:公斤|kg))?壶[铃玲领](?!摆|甩|摇)",
    "band": r"\b(?:resistance |elastic |mini |rubber )?bands?\b(?! (?:practice|rehearsal))|\bther[ar]band\b|弹力[带代]|弹力绳|阻力带|拉力带|拉力绳",
    "treadmill": r"\btreadmills?\b|跑[步布]机|跑台",
    "bike": r"\b(?:stationary |exercise |road |spin(?:ning)? )?bikes?\b|\bturbo trainer\b|\bbicycle\b|动感单车|自行车|单车|功率车|骑行台",
    "pool": r"\b(?:swimming )?pools?\b|游泳池|泳池|游泳馆",
    "track": r"\b(?:athletics |running )?track\b(?! (?:of|record|my))|田径场|操场|(?:田径|塑胶)?跑道",
}
GEAR = {name: re.compile(pattern, re.ASCII) for name, pattern in _GEAR.items()}
_ANY_GEAR = re.compile("|".join(_GEAR.values()), re.ASCII)
_GYM = re.compile(
    r"(?<!home )\b(?:full(?:y equipped)? )?gym\b(?! (?:no\b|machines?|slot|work|only|has no|hasn't|doesn't have|has only|took|\(|is (?:a |just|only|basically)|lacks?|is missing|isn't missing))|(?<!家庭)健身房(?!里?只|里?没|里?的|不配|缺)|健身卡"
)
DAY = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?s?\b|\bweek(?:end|day)s?\b|周[一二三四五六日天末]"
)
_ON_A_DAY = re.compile(DAY.pattern + r"|\bthat day\b|[那这当]天")
GYM_GEAR = (
    "dumbbell",
    "barbell",
    "rack",
    "bench",
    "cable",
    "machine",
    "treadmill",
    "bike",
)
_KIT = r"(?:equipment|gear|kit)"
_NOTHING = re.compile(
    rf"(?:\b(?:no|zero|not any|0)|(?:n't|\bnot|\bnever|\bwithout)(?: \w+){{0,3}} any)(?: (?:workout|gym|training|exercise|fitness|home))? {_KIT}\b(?! nearby)|\bwithout (?:any )?(?:{_KIT}|weights)\b|\b{_KIT}: none\b|\b{_KIT}[- ]free\b|\b(?:only|pure(?:ly)?|just) call?isthenics\b|\bcall?isthenics only\b|(?:\bnot|n't)(?: \w+){{0,3}} (?:piece|bit|scrap) of {_KIT}\b|\bbody ?weight(?: only| stuff| exercises| workouts?)?\b(?! (?:is|was|\d))"
    r"|(?:没有?|无|零|0|缺)(?:任何|什么|1点|一件)?(?:健身)?(?:器械|器材|装备|设备)(?!限制|要求|.{0,4}(?:杠铃|哑铃))|(?<!固定)(?<!大型)(?<!别的)(?<!其他)(?<!其它)(?:器械|器材|装备)(?:都|也|[1一]点都?|[1一](?:样|件)都?|啥都?|全|为|是)?(?:没有?|零|0)(?!问题|毛病|\S{1,5}(?:架|绳索|铃|凳|杠)|[1一]?有)|徒手(?!深蹲)|自重(?!训练架|深蹲)"
)
_NO_GEAR = re.compile(
    r"(?:\b(?:no|not|none|without|neither|nor|zero|0|never|minus|missing|(?:don't|doesn't|didn't|do not|does not) (?:have|own|use|got|do|stock|offer|provide|keep)|no way (?:of getting )?to|nothing(?: on earth| in the world)? (?:gets|will get|could get|would get) me(?: back)? on(?:to)?|nothing (?:of|like|in the way of)|(?:haven't|hasn't|isn't|aren't|wasn't) got|haven't|isn't|aren't|n't have|n't (?:own|got|use)|lacks?|lacking|sold|lost|broke|hate|dislike|(?:don't|do not) (?:like|trust)|(?:scared|afraid|terrified|frightened) of|avoid|can't (?:use|stand|afford|get|reach|find)|cannot (?:use|stand|afford|get|reach|find)|don't (?:do|want)|(?:never|won't|not|don't|refuse to|rather not) us(?:e|ing)|not touching|skip|keep me off|keep me away from|rather\b[^,.;]{0,40}\bthan (?:on|use|using|run on|be on|touch|ride|face|see)|got rid of|get rid of|gave|borrowed|took(?: away)?|taken|closed|shut|scrapped|(?:refuse(?:s|d)? to|won't|don't|never|not|rather not)(?: ever)? (?:go|going|get|getting|step|stepping|run|running|walk|walking|train|training|hop|jump|set foot|be seen)(?: back)? on|took out|removed|broken|busted|knackered|can't get to|cannot get to|allergic to)(?: (?!mind|so\b|but\b|just\b|only\b|then\b)\w+){0,4}?|(?<!除)(?<!还)没(?:有|买|配|装)?|无|缺|用不了|用不到|不用|别用|不能用|(?:不要|别|不想|不能|不敢|不会|不愿|不肯|不许|不准|勿|休想|打死(?:我)?(?:都|也)?不|从不|绝不|坚决不|死也不)(?:再)?(?:给|让|叫|逼|把)?我?(?:再)?(?:用|安排|排|碰|上|拿|去|见|推荐)|不要|别要|别(?:给我)?(?:排|安排|上|放)|不碰|不配|拒绝(?:再)?(?:上|用|碰|去|踏上)?|讨厌|不喜欢|去不了|到不了|不想用|不要用|买不起|找不到|(?:就|只|还|独|单|唯独|唯一)?(?:差|缺|少)(?:了|个)?|借走了?|(?:没|缺|差|少)了?[1一]?[个张台副]?)\s*(?:a |an |any |access to |the |my |own |free |single )*$"
)
_NOT_ABSENT = re.compile(
    r"\b(?:isn't|aren't|not|never|won't be) (?:missing|lacking|short of)|\bno (?:problem|issue)s? with|\b(?:never|don't) (?:miss|skip)\b|不缺|没(?:少|缺)"
)
_GONE = re.compile(
    r"^\s*[:=]\s*(?:(?:i |we )?(?:don't|do not|haven't|never|didn't) (?:have|own|got|had|get)|no\b|none\b|nope\b|0\b|没有?|无)|^(?:'s)?(?: (?:in here|here|there|at work|at home|downstairs|in (?:my|the|our) \w+|at (?:my|the|our) \w+))?(?: \w+)?(?: (?:has|have|had|is|are|was|were|got|been|being|isn't|aren't|all|both|just|now|recently))*(?: \w+)? ?(?:\b(?:broken?|bust(?:ed)?|snapped|knackered|kaput|died?|dead|vanished|perished|disappeared|removed|drained|demolished|burn(?:ed|t) down|flooded|closed?|shut|sold|gone|out|stolen|nicked|missing|unavailable|too expensive|taken|occupied|repaired|not (?:available|a thing|an option|something i have)|(?:isn't|aren't) (?:a thing|available|an option|something (?:i|we) have|here|there|around)|nonexistent|(?:in|at) (?:the (?:repair )?shop|bits|pieces)|being (?:fixed|repaired)|(?:i|we) (?:don't|do not|haven't) (?:have|own|got)|gave up the ghost|(?:don't|doesn't|do not) count|packed (?:up|in)|snapped|\d+ (?:km|miles?) away)\b)"
    r"|^[^,.;]{0,9}?(?:坏|占|给\S{1,4}了|报废|卖掉|卖了|被偷|丢了|停业|倒闭|撤|不见|顺走|扔|消失|拿走|搬走|拆走|关闭|关门|关了|维修|装修|翻修|故障|断了|拆了|拆掉|锁[了着上]|封了|封起来|报修|用不了|没有|去不了|送人|不开|没了|不能用|不在我|没得用|我?不用|不对外|不开放|抢不到|排不上|轮不到|过敏|不存在|没法用|借走|借出|不让进|不让用|我?(?:先)?(?:别(?:给我)?(?:排|安排|用|上|放)|不(?:要|碰|想用|爱用|喜欢)(?!超|太|只)|免了?|算了|劝退|拉黑|pass)|离\S{0,6}公里|被我?卖|(?:我)?(?:坚决|绝对?|打死|死活|一律|从来|从|永远|再也|以后)(?:我)?(?:都|也)?(?:不|别)(?:想|要|会|敢|愿意|让我|给我)*(?:再)?(?:上|碰|用|玩|踩|去|练))"
    r"|^[^,.;]{0,40}?\b(?:they|they've|council|school|owners?|landlord|management)(?: have| has| had|'ve)? (?:just |now |since )?(?:drained|closed|shut|removed|sold|scrapped|took|taken|binned|got rid of) (?:it|them)\b|^ (?:\w+ ){0,3}?(?:scares?|frightens?|intimidat\w*|terrif\w+|bores?|hates?) me\b|^ (?:is|are)(?: \w+)? (?:boring|scary|not for me|out|no[- ]go|nope|non-?starter|hard pass|no)\b|^[^,.;]{0,12}\b(?:no thanks?|not for me)\b"
    r"|^[^,.;]{0,40}?\bso (?:none|not (?:that|those)|no thanks)\b"
    r"|^[^,.;]{0,24}?\b(?:over |about |at least )?(?:\d+(?:\.\d)? (?:km|miles?|hours?|minutes|min)|an hour|hours|miles|ages|too far)(?:'s?)?(?: (?:drive|walk|ride|from))? ?away\b"
)
_ONLY = re.compile(
    r"\bstick(?:ing)? (?:to|with)\b|(?<!not )\bonly\b|\bbasically\b|\ball that's in\b|\bjust\b(?! (?:bought|ordered|installed|added|finished|fixed))|\bnothing (?:but|else)\b|\ball (?:(?:the|my|of my) )?(?:(?:kit|equipment|gear|stuff) )?(?:that )?(?:i|we)(?:'ve| have)? (?:got|have|own)\b|\b(?:what|everything) (?:i|we)(?:'ve| have) got\b|\bstuck\b.{0,24}\bwith\b|\bmy (?:whole |entire |complete )?(?:setup|kit|(?:home )?gym|equipment) is\b|\b(?:limited|restricted) to\b"
    r"|唯[一1]|只(?:有|能用|用|买|剩|想用)|仅|就(?!是(?!一|两|1|2)|算|行|可以|好|没|缺|差|当|想(?!用))|只|家庭健身房|(?:全部|所有|全套)(?:的)?(?:家当|装备|器材|器械|设备)"
)
_ALONE = re.compile(
    r"\b(?:won't|don't|never|can't|not|refuse to)(?: \w+){1,2} anything (?:else )?(?:but|than|except|other than|besides)\b|\bapart from\b|\bexcept(?: for)?\b|\bbesides\b|\bmake do with\b|\blimit (?:it|me) to\b|除了|除去|除"
)
_BUT_FOR = re.compile(
    r"\b(?:but|except(?: for)?|bar|barring|minus|apart from|besides|other than|aside from|save for)(?: (?:a|an|the|any))?\s*$|(?:除了?|除去|除开)[^,.]{0,4}$"
)
_EVERYTHING = re.compile(
    r"\b(?:everything|(?:all|every) (?:\w+ ){0,3}?(?:kit|gear|equipment|piece|else|bits)|(?:the )?(?:lot|works)|fully equipped|well equipped|all there|you name it|full gym)\b|(?:什么|啥|其他|其它|别的|其余|剩下)[^,.]{0,4}(?:都|全)(?:有|齐|能用|全)|(?:器材|器械|设备)[^,.]{0,5}(?:齐全|都有|全有|齐|都全)|应有尽有"
)
_ONLY_AFTER = re.compile(
    r"\bonly\b(?=\s*(?:$|[,.;:)!+&]|for now|at (?:home|the moment|present)|please|pls|here|there|though|really|so\b|and that))|\bnothing (?:else|more|other)\b|\bnot (?:a single|an?|one|1) (?:\w+ )?(?:thing|item|piece)(?: \w+)? (?:more|else|besides)\b|\bno more(?: than that)?(?=\s*(?:$|[,.;]))|\b(?:that's|that is|and that|this is) (?:your|me|us|my|the) (?:lot|list|whole \w+|full \w+)\b|\b(?:and )?that(?:'s| is)(?: \w+ly| really| about| pretty much)? (?:all|it|the lot|everything|(?:my|our|the) (?:\w+ )?(?:home )?(?:gym|kit|setup|set-up|equipment|collection))\b|\b(?:full stop|period|end of (?:list|story)|nowt else|nada|zilch|the extent|sum total)\b|\bno other (?:kit|equipment|gear|stuff|things?|toys|bits|options?)\b|\bonly (?:those|these|them)\b|\b(?:just|only) (?:that|this|it|that 1|this 1|the 1)(?=\s*(?:$|[,.;]))|就(?:它|他|她)(?:了|俩|们)?(?=\s*(?:$|[,.;]))|\b(?:just|only) (?:that|this|it|that one|this one)(?=\s*(?:$|[,.;]))|\b(?:won't|don't|never|not|nothing|refuse to)(?: be)? (?:us(?:e|ing)|touch(?:ing)?|want(?:ing)?|need(?:ing)?|have|own|train(?:ing)? with|want to use) anything else\b|就我?这(?:么)?[一1](?:样|件|个)|就这[么样]?多|\b(?:is|are) (?:all |just )?what (?:i|we)(?:'ve| have)(?: got)?\b|\band a dream\b|\bno extras\b|\ball (?:i|we)(?:'ve| have)? (?:got|have|own)\b(?! (?:time|energy|in me|left))|就[这那](?:么)?(?:点|些)|\bnothing (?:besides|beyond|apart)\b|就这些|就这样|就这(?:两|三|几|1|2|3)?(?:样|件|个|种)|就这[俩仨]|这(?:两|三|几|2|3)样|仅此而已|两样|\b(?:is|are) (?:all|everything|the only (?:\w+ )?(?:kit|equipment|gear|thing)s?)(?= (?:i|we|that|there|you|in (?:here|my|our|the)|at home|my)\b|(?:'ve)?\s*(?:$|[,.;]))"
    r"|(?:别的|其他|其它|其余|此之外|再)[^,.;]{0,6}?(?:没|无)|没别的|没有别的|没(?:有)?(?:其他|其它|别)|什么都没有|啥都没有|(?:全部|所有|全套)(?:的)?(?:家当|装备|器材|器械|设备|家伙|家底)|没了|再?没有?第[二三四五2345]|再无|无其他|再没有"
)
AWAY = re.compile(
    r"\b(?:away|gone|out of the (?:country|office)|moving|gets? married|married|conference|visit\w*|skiing|travel\w*|holidays?|vacation|off|busy|unavailable|not available|can't train|cannot train|no training|abroad|trip|out of town|blackout|surgery|exam\w*|wedding)\b"
    r"|出差|出国|开会|搬家|结婚|走亲戚|请假|没空|没时间|不能(?:练|训练|锻炼)|旅行|旅游|休假|放假|度假|考试|手术|外出|外地|不在|有事|看病"
)
_TO = re.compile(r"\s*(?:to|until|till|through|-|–|到|至|~)\s*")
_MOST_DAYS_AWAY = 60


def find_equipment(source: Source) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """(named, denied, only): what there is, what there is not, and whether the list was said to be all."""
    named: list[str] = []
    denied: list[str] = []
    only = False
    for match in list(source.each(_NOTHING)):
        if _EVERYTHING.search(source.text, *source.clause(match.start())):
            continue
        source.take(match)
        only = True
    nothing = only
    for name, pattern in GEAR.items():
        for match in list(source.each(pattern)):
            start, end = source.clause(match.start())
            if _ON_A_DAY.search(source.text, start, end) and name in (
                "pool",
                "bike",
                "treadmill",
                "track",
            ):
                continue  # "the pool is closed on Wednesdays" speaks of Wednesdays
            before, after = (
                source.text[start : match.start()],
                source.text[match.end() : end],
            )
            source.take(match)
            if _HIS.search(before):
                continue
            if _SHORT_OF_TIME.search(before[-24:] + after[:24]) and _ON_A_DAY.search(
                source.text, *source.sentence(match.start())
            ):
                continue  # taken on a certain day
            if _missing_from_all(source, match.start(), before):
                denied.append(name)
                continue
            alone = bool(_ALONE.search(before))
            absent = not alone and (
                _denied(before)
                or _gone(after)
                or _pretended_away(source, match.start(), end)
                or _denied_list(source, start, before, after)
            )
            (denied if absent else named).append(name)
            if not absent:
                only = (
                    only
                    or alone
                    or bool(_ONLY.search(before))
                    or bool(_ONLY_AFTER.search(after))
                    or _listed_as_all(source, start)
                    or _closed(source, end)
                    or bool(_OWN_LIST.search(before))
                )
    for match in list(source.each(_GYM)):
        start, end = source.clause(match.start())
        if DAY.search(source.text, start, end):
            continue
        source.take(match)
        before, after = (
            source.text[start : match.start()],
            source.text[match.end() : end],
        )
        if _holds_gear(before) and (_denied(before) or _gone(after) or _AT_THE.search(before)):
            continue
        if _EVERYTHING.search(source.text, start, end):
            continue
        if _SHUT_AT_TIMES.search(after) and not _OWNS_NOTHING.search(source.text):
            continue  # a gym that is shut says nothing of what is at home
        if _NO_GYM.search(before + after) or _no_gym(before) or (_gone(after) and not _holds_gear(after)):
            only = True
        elif _PRIVATE.search(before) and re.match(r"[^,.]{0,16}[:=]", after):
            only = only or bool(named)
        elif re.match(r"[^,.]{0,16}[:=]", after) and _holds_gear(source.text[match.end() : source.sentence(end)[1]]):
            continue  # what the gym holds is listed
        elif re.search(r"\bthat(?:'s| is) my (?:\w+ )?$", before):
            only = True
        elif not nothing and not (only and named):
            named += GYM_GEAR
    only = only or bool(named and _AT_HOME.search(source.text) and not _ELSEWHERE_TOO.search(source.text))
    return tuple(dict.fromkeys(named)), tuple(dict.fromkeys(denied)), only


_AT_THE = re.compile(r"\b(?:at|in|of) (?:the|my|our|this) (?:\w+ )?$")
"""The machines at the gym: the gym is where they are."""
_AT_HOME = re.compile(
    r"(?:^|[,.;] )(?:我)?(?:平时)?(?:都)?(?:在家|居家)(?:练|训练|锻炼|健身)(?!过)|\b(?:train|work ?out|exercise)(?:ing|s)? (?:only )?(?:at|from) home\b"
)
_ELSEWHERE_TOO = re.compile(
    r"\b(?:gym|sometimes|also|mostly|usually|or|outside|club|pool|park)\b|健身房|有时|偶尔|或者?|户外|公园|操场|泳"
)
"""Who trains at home has what is listed there."""


_PRIVATE = re.compile(
    r"\b(?:garage|basement|shed|attic|living room|spare room|my own|our own)\s*$|(?:车库|家里|家庭|自家|地下室)$"
)
_OWN_LIST = re.compile(
    r"(?:^|\b)(?:(?:at|in) (?:my |our |the )?(?:home|house|flat|garage|basement|shed|place)|home|garage|basement|shed)(?: gym| kit| setup| set-up)?(?: has| contains| consists of)?\s*[:=]|\b(?:my )?(?:kit|equipment|gear)(?: list| at home| i have| here)?\s*[:=]|(?:家里|在家|车库|家用|手头|手上)(?:的)?(?:器材|器械|装备|设备|有|健身房)?\s*[:=]"
)
"""A list headed by the place it is kept in is the whole list."""
_SHORT_OF_TIME = re.compile(
    r"\bfree\b|\b(?:taken|busy|occupied|booked|rammed|packed|queue\w*|full|hogged)\b|占|抢|排队|人多|满"
)
_SHUT_AT_TIMES = re.compile(
    r"^[^,.;]{0,20}\b(?:closed?|shut|shuts|closes|opens?|booked|packed|full|busy|noise)\b(?! down| for good| permanently)|^[^,.;]{0,8}(?:关门|闭馆|不开|没开|停业(?:装修|\d)|装修|放假|人多|满)"
)
_OWNS_NOTHING = re.compile(
    r"\b(?:nothing|no (?:\w+ )?(?:kit|equipment|gear|weights)|body ?weight|don't (?:own|have) (?:any|a thing))\b|自重|徒手|什么都没|啥都没|没有?(?:任何|别的|其他)?(?:器械|器材|装备)"
)
_NO_GYM_AHEAD = re.compile(
    r"(?:\b(?:no|without|not|never|lost|quit|cancel\w*|left|(?:don't|doesn't|do not|haven't|hasn't) (?:have|got|use|own)|can't (?:get to|afford|use|stand|reach)|cannot (?:get to|afford|use|stand|reach)|hate|avoid|dislike|not (?:in|at|near|going to|joining))(?: (?:to|a|an|any|the|my|access|join|joining|membership|at|in|of|near|nearby|local|proper|going|member|go|for|up|out|into|decent|actual|real)){0,5}|没有?|不去|去不了|办不起|不想去|没办|没|无|退了?|别去|不(?:进|上))\s*$"
)


def _no_gym(before: str) -> bool:
    """ "No gym", "without access to a gym"; "no deadlifts in my gym" is another thing."""
    return bool(_NO_GYM_AHEAD.search(before))


_NO_GYM = re.compile(
    r"can't afford|办不起|去不起|太贵|不想去|没钱去|懒得去|不去|去不了|没去|不爱去|从不|不进|不上|怕去|不敢去|\b(?:won't go|don't go|never go|hate|can't stand|too (?:far|expensive|shy|scared)|intimidat\w*|cancelled|quit)\b|退了|退卡"
)
_ANSWERED_NO = re.compile(
    r"nope|no|none|over my dead body|not on your life|no way|never|hell no|god no|"
    r"(?:i |we )?(?:don't|do not|haven't|never) (?:have|own|got|had)(?: (?:got ))?(?: (?:1|one|any|that|those))?|没有?(?:的|了)?|无"
)
_NOT_USED = re.compile(
    r"\s*(?:so |and )?(?:i'm |i )?(?:not using|won't use|don't use|never use|refuse to use|don't want|not touching) (?:it|them|that|those|1|one)\s*|我?(?:都|也|就)?不(?:用|碰|上|玩)(?:它|了)?\s*"
)
_HIS = re.compile(r"\b(?:his|her|their)\s*$")
_AS_IF_GONE = re.compile(
    r"\b(?:pretend|assume|plan as if|act as (?:if|though)|imagine|say|treat it as)\b[^.;]{0,24}(?:n't|\b(?:not|none|no|without|gone|never)\b)|n't (?:got )?(?:one|1|any)\b|\bthere (?:are|is) none\b|\bi have none\b|^\s*(?:so )?(?:none of (?:that|those|them|it)|no thanks?|not for me)\b|当(?:作|成|它|做)?(?:它|是)?(?:没有?|不存在)|别(?:给我)?(?:安排|排|用)[^,.]{0,3}$|不能(?:给我)?用|用不了|(?:没有?|不存在)吧?$|^(?:已经?|早就?|都|又|现在)+(?:报废|坏|卖|扔|没|停)"
)
_ITSELF = re.compile(r"\b(?:it|one|1|any|none|them|that|those)\b|当|它|这|用|已|早|^我?没有了?$")
_LISTED = re.compile(
    r"^\s*(?:(?:all|everything|the only|my (?:whole|entire|complete))\b[^.]{0,24}|what (?:i|we)(?:'ve| have)[^.]{0,24}|[^,.]{0,6}(?:全部|所有)[^,.]{0,6})[:：]?"
)


def _missing_from_all(source: Source, at: int, before: str) -> bool:
    """ "Everything but a bench", 除了杠铃什么都有: what follows the exception is what is missing."""
    gearless = re.sub(r"(?:\s|,|、|和|或|\b(?:or|and|a|an|the)\b)+$", "", _ANY_GEAR.sub("", before))
    return bool(_BUT_FOR.search(gearless)) and bool(_EVERYTHING.search(source.text, *source.sentence(at)))


def _pretended_away(source: Source, at: int, end: int) -> bool:
    """ "The rack is always taken, so pretend there isn't one": said of it in the clauses after."""
    _, last = source.sentence(at)
    if _ANY_GEAR.search(source.text, end, last):
        return False
    for start in source.starts_after(end):
        if start >= last:
            break
        words = source.text[slice(*source.clause(start))]
        if _AS_IF_GONE.search(words) and _ITSELF.search(words):
            return True
    answer = next(source.starts_after(end), None)
    if answer is not None and _NOT_USED.fullmatch(source.text, *source.clause(answer)):
        return True
    bare = answer is not None and not _plain(source.text[source.clause(at)[0] : end])
    if answer is not None and bare and _ANSWERED_NO.fullmatch(source.text, *source.clause(answer)):
        return True
    words = source.text[at:end]
    gone = _AS_IF_GONE.search(words)
    return bool(gone and re.search(r"\b(?:pretend|assume|plan as if)\b|当", gone[0]))


def _denied_list(source: Source, start: int, before: str, after: str) -> bool:
    """ "No cables, machines or bands": the clause goes on with the list that a negator began."""
    if _plain(before) or _plain(after) or source.text[start - 2 : start - 1] != ",":
        return False
    first, _ = source.clause(start - 3)
    return _denied(source.text[first : start - 2]) and not _plain(
        _NO_GEAR.sub("", _plain(source.text[first : start - 2]))
    )


def _plain(words: str) -> str:
    """What is left of a list of equipment once the equipment and the joining words are gone."""
    return re.sub(
        r"\b(?:or|and|nor|either|any|a|an|the|please|here)\b|[\s,、和或也跟]", " ", _ANY_GEAR.sub("", words)
    ).strip()


def _listed_as_all(source: Source, start: int) -> bool:
    """ "All I've got: a bar, and a rack": the list began in a clause that calls it all there is."""
    first, _ = source.sentence(start)
    return bool(_ONLY.search(source.text, first, start) and _LISTED.match(source.text, first, start))


def _closed(source: Source, end: int) -> bool:
    """ "…, that's the lot": one of the two clauses after says the list is complete."""
    for _, start in zip(range(2), source.starts_after(end), strict=False):
        if DAY.search(source.text, *source.clause(start)):
            return False
        if _ONLY_AFTER.search(source.text, *source.clause(start)):
            return True
    return False


def _denied(before: str) -> bool:
    """A negator directly before, or earlier with only other equipment listed between."""
    before = _ANY_GEAR.sub("", before)
    before = re.sub(r"(?:\s|,|、|和|或|也|\bor\b|\band\b|\bnor\b)+$", "", before)
    return bool(_NO_GEAR.search(before)) and not _NOT_ABSENT.search(before)


def _holds_gear(words: str) -> bool:
    return bool(_ANY_GEAR.search(words))


_STILL_GO = re.compile(
    r"\b(?:but|though|which|and) (?:that's |it's |is |i'm |i )?(?:fine|ok|okay|no (?:problem|bother|biggie)|don't mind|happy|still go|worth it|manageable|doable|all right|alright)\b|(?:但|不过)(?:也|还)?(?:没关系|不介意|没问题|不影响|行)"
)


def _gone(after: str) -> bool:
    if _STILL_GO.search(after):
        return False
    after = _ANY_GEAR.sub("", re.split(r"\b(?:since|because|after|when|from when|until)\b|因为|自从", after)[0])
    after = re.sub(r"^ (?:at|in|of) (?:my|the|our) (?:gym|house|home|place)", "", after)
    return bool(_GONE.search(re.sub(r"^(?:\s|,|、|和|或|也|\bor\b|\band\b)+", " ", after)))


def away_dates(source: Source, dates: list[FoundDate]) -> tuple[tuple[date, ...], list[FoundDate]]:
    """(days away, dates left): a date or a range with a word of absence in its clause is no goal date."""
    away: list[date] = []
    left: list[FoundDate] = []
    index = 0
    while index < len(dates):
        first = last = dates[index]
        if index + 1 < len(dates) and _TO.fullmatch(source.text, first.end, dates[index + 1].start):
            last = dates[index + 1]
        start, end = source.clause(first.start)[0], source.clause(last.end - 1)[1]
        if AWAY.search(source.text, start, end):
            span = min((last.day - first.day).days, _MOST_DAYS_AWAY)
            away += [first.day + timedelta(days=i) for i in range(span + 1)] if span >= 0 else [first.day]
            source.mark(start, end)
        else:
            left += [first] if first is last else [first, last]
        index += 1 if first is last else 2
    return tuple(dict.fromkeys(away)), left
