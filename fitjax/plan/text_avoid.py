# ruff: noqa: E501  a pattern reads better unbroken
"""Exercises and sports not wanted, in running text: "no burpees", 硬拉和弓步都不要, "deadlifts scare me, avoid them".

A Source in, names of exercises and sports out. A wish may stand before the name, after it, or in the clause after.
"""

import re
from itertools import pairwise

from fitjax.plan import text_days_words as said
from fitjax.plan.text_avoid_names import MEANT, PATTERNS
from fitjax.plan.text_days import DURATION
from fitjax.plan.text_days_settle import closed_sports
from fitjax.plan.text_gear import DAY
from fitjax.plan.text_health import of_another
from fitjax.plan.text_source import Source
from fitjax.plan.text_sport_days import sports_in

_FOND = re.compile(
    r"\b(?:not|never|don't|doesn't|isn't|am not|i'm not|wouldn't|won't) (?:be )?(?:really |at all )?(?:afraid|scared|averse|against|opposed|hate|dislike|mind|fear|avoid|skip|shy away|bothered by|tired of|sick of|bored of)(?: of| to| from| by)?\b|\b(?:no|without (?:a )?|not a) (?:problems?|issues?|trouble|objections?|complaints)(?: with| to| about)?\b|\bcan(?:'t|not) (?:wait|get enough|live without|resist)\b|\bnothing against\b|\b(?:don't|never|do not) (?:forget|drop|skip|cut|remove|leave out)\b|\bnot (?:just|only)\b|\b(?:don't|never) hold back(?: on)?\b|\bnot that i (?:\w+ )?(?:dislike|hate|mind|don't like|can't)\b|\bused to (?:really )?(?:hate|loathe|dread|avoid|dislike|skip|fear|ban|forbid|detest|despise|refuse|be (?:scared|afraid|terrified) of)\b|\b(?:never|don't|doesn't) (?:ever )?(?:get|grow|be) (?:bored|tired|sick) of\b|\b(?:wouldn't|won't|can't|never) say no to\b"
    r"|(?:不|从不|并不|也不)(?:太|会|怎么|是很)?(?:讨厌|怕|排斥|反感|抗拒|介意|烦|拒绝|嫌)|(?:以前|曾经|过去)(?:很|特别|最|超|挺)?(?:讨厌|怕|不喜欢|不爱|烦|恨)|离不开|少不了|不能没有|没(?:什么)?(?:问题|意见)|忍不住|(?:别|不要)(?:忘了?|去掉|删|少|漏)|不(?:仅|只|光)"
)
"""Words that hold a refusal and refuse nothing."""
_BEFORE = re.compile(
    r"\b(?:no|not|never|none|zero|0|neither|nor|you can keep|if i (?:see|do|have to do) (?:another|1 more)|nope to|avoid\w*|hates?|loathe|detest|despise|dislike|without|skip|drop|ditch|cut|lose|scrap|remove|exclude|omit|forget|refuse|ban(?:ned)?|bin|axe|veto|nix|boycott|delete|can't|cannot|won't|don't|dont|cant|wont|do not|unable|incapable of|leave out|take out|keep out|leaving out|let's leave|steer clear|stay away|rather not|spare me|anything but|everything but|except|afraid of|scared of|terrified of|frightened of|fed up (?:with|of)|sick of|had enough of|enough of|bored of|done with|finished with|allergic to|off limits|get rid of|replace|swap|banned?|off all|(?:sworn|swear|gone|keep me|i'm|went) off|(?:quit|die|sooner) before i(?:'d| would| will)?(?: \w+){0,4}|nobody (?:makes|gets|asks|gives)|nothing(?= jump)|nothing with|zero|nix|out of|rather\b[^,.;]{0,30}\bthan|than (?:do|doing|face|see|endure|try))\b|\bkeep me\s*$"
    r"|不(?!错|过|介意|管|仅|只|超过|能超|要超|舒服|太?好|适|同|断)|没(?:学过|练过|法|兴趣)|无法|讨厌|最烦|烦|避免|避开|别(?!的|人)|受不了|去掉|删|剔除|排除|拉黑|拒绝|谢绝|禁|怕|恨|免|放过(?!假)|饶了我|无缘|一做|跳过|勿|甭|莫(?!名)|戒"
)
_AFTER = re.compile(
    r"^(?:\s|,|:|\"|'s|is|are|were|it's|they|them|me|my|wrists?|the|both|all|just|really|so|too|always|because|of|and|or|absolutely|definitely|completely|totally|simply|of (?:every|any|all) (?:sort|kind|type)s?|a|an|definite|firm|big|please|pls)*?(?:\b(?:(?:well |far )?away from me|to yourself|off the (?:table|menu|list|cards)|off[- ]limits|off(?=\s*(?:$|please|pls|the (?:plan|list|menu|pro)|my (?:plan|list|menu|pro)))|out\b|no thanks?|not for me|scares? me|scare|terrif\w+ me|bor(?:es?|ing)|(?:isn't|aren't|is not|are not|not) (?:my (?:thing|cup|bag)|for me|happening|welcome|an option|(?:something|anything|a thing|what|1 thing) i(?:'m| am|'d| would)? (?:want|wish|like|care|willing|keen|up for|happy|going|do\b|enjoy)\w*)|(?:the )?(?:work of )?the devil|evil|can go (?:in|to)|(?:a )?no(?=\s*(?:$|from|for me|thanks|go|way|please|pls|chance))|a no-no|nope|hard pass|pass(?=\s*$)|beyond me|forbidden|banned|vetoed|veto|a nightmare|a nope|i (?:don't|do not|never|can't) (?:get on|get along|mix|agree|do (?:them|it|those))|(?:and|&) (?:i|me)\b[^,.;]{0,20}?(?:\bnot\b|n't|\bno\b|\bnever\b|\bhate)|(?:and|&) (?:i|me) (?:are not|aren't|are no|fell out|broke up|split up|divorced|parted ways|are (?:done|over|through|enemies)|have a (?:hate|bad)|don't|do not) (?:get on|get along|mix|agree)|always go wrong|no go|never|can (?:do (?:one|1)|get lost|jog on|bog off|take a hike|sod off|(?:get|go|jump|rot|stay) (?:in|into|to) (?:the |a |hell)\w*)|(?:so )?(?:none(?: of (?:those|them|it))?)(?=\s*(?:$|please|pls|thanks))|so (?:not?|none of|skip|leave|drop|avoid|exclude|remove) (?:those|them|that|it)))|^[^,.;]{0,40}?\bso (?:please |pls )?(?:none|no(?=\s*(?:$|[,.;]))|no thanks|(?:leave|skip|drop|avoid|exclude|remove|ditch|take|keep|bin|axe|scrap|cut|lose|delete|nix|veto|strike|ban|cross)(?: \w+){0,2}? ?(?:those|them|that|it|out))\b|^[^,.;]{0,40}?\bnever (?:doing|do|touching|trying|see) (?:(?:it|them|that|those) again|another)\b|^\s*:[^,.;]{0,40}\b(?:off the (?:menu|table|list)|banned|never|none(?: of)?|no thanks?|out)\b|^\s*=\s*(?:an? )?(?:instant |immediate |automatic |straight |my )?(?:no|nope|never|x|uninstall\w*|delet\w*|unsubscrib\w*|nausea|sick\w*|barf\w*|migraine|agony|tears|regret|rage|hate|sadness|bad|ugh|yuck|divorce|death|hell|quit\w*|misery|vomit\w*|puke|nightmare|torture|refund)\b"
    r"|^[^,.;]{0,12}?(?:不要|不做|不练|不用|不想|不会|不喜欢|不适合|不必|不碰|不考虑|不存在|没(?:意义|意思|必要|啥用|用)(?=\s*$|\s*[,.;])|不准|不许|不能有|不能(?:做|练|跳|碰)|做不了|做不来|练不了|拉不[起动上]|hold不住|不行|免谈|免了|去掉|移除|移走|挪走|拿走|撤[掉了走]|踢[掉走]|有[它他]没我|没我(?=\s*(?:$|[,.;]))|排除|剔除|谢绝|拒绝|拉黑|删|跳过|拿掉|划掉|取消|(?:和|跟|与|有)我[^,.;]{0,3}(?:只能[活留][一1]个|势不两立|不共戴天|你死我活|有仇|绝交|断交|分手)|太?枯燥|太?无聊|吓人|不安排|别(?:再|给我|给|让我|叫我)*(?:安排|出现|来|放|排|加|写|上|提|有|做|练|碰)|就(?:想死|想吐|想哭|想跑|头疼|头大|烦|崩溃|来气|发怵|腿软|犯怵|恶心|劝退)|能[免躲省逃][就则][免躲省逃]|能不(?:做|练|排)就不|就算了|算了|学不会|别给|受不了|没兴趣|不合适|八字不合|合不来|不对付|有仇|换成|换掉|换别的|换1个|不感兴趣|无感|不感冒|无缘|就难受|难受|请删|绝缘|留给别人|取消|作罢|饶[了过]|踢出|不共戴天|不(?=\s*$)|一生之敌|死敌|天敌|不参与|除外|劝退|过敏|滚|敬谢不敏|放过|讨厌|恨|拜拜|再见|不敢|莫要?|退{2,}|(?:先|也|都|就|还是|暂时)?别(?:了|想了?|提了?|来了?)?(?:吧|啊|哈|了)*(?=\s*$)|就?别想|(?:先|暂)?停(?:掉|了|一停|一下)?(?=\s*$)|没戏|[达哒]咩|(?<![a-z])pass(?![a-z])|(?<![a-z])no(?![a-z]))"
)
_THEM = re.compile(
    r"^[,.:;?!\s]*(?:(?:so|and|please|pls|just|let's|ugh|urgh|yuck|i'd say|honestly|can we|can you|could we|could you|would you|i'd|i would|we'll|thanks but|absolutely|definitely|sorry)[,.\s]*)*(?:(?:absolutely|definitely|certainly) not\b|not (?:something|anything|a thing) i(?:'m| am|'d| would)? (?:do|like|want|enjoy|can|care|willing|keen|up for)\w*(?: to(?: do)?| for| about)?(?=\s*(?:$|[,.;]))|not (?:a chance|for me|happening|my thing)\b|(?:i )?(?:hate|loathe|despise|can't stand) (?:'em|them|it|those)\b|no (?:way|chance|thanks|thank you)\b|nope\b|(?:hard )?pass\b|nah\b|not on your life\b|over my dead body\b|(?:god|hell|oh) no\b|(?:dream|jog) on\b|never(?: again| ever)?\b|forget (?:it|them|that)\b|none(?: of (?:those|them|that|it))?(?: please| for me| thanks| pls)?(?=\s*(?:$|[,.;]))|i (?:don't|won't|can't|refuse to|never) (?:do|want|like) (?:them|it|those|that)|(?:avoid|skip|drop|bin|scrap|axe|nix|veto|leave|remove|cut|omit|strike|erase|delete|chuck|toss|cross|kick|ban|no|not|none of|(?:do not|don't|never) (?:give|want|make|include|programme|program|schedule|put|add|use|plan)|take|keep|lose|exclude|spare|ditch|swap|replace)(?: \w+){0,2}? ?(?:them|it|those|that|these|thanks|me)?\b(?: (?:out|away|off|altogether|completely))?(?: (?:for|with) (?:something|anything|another|some|a|an)(?: \w+){0,3})?(?: (?:of|from|in) (?:the|my|me|it|this)(?: (?:plan|programme|program|list|sessions?))?)?(?: please| pls| thanks)?)(?=\s*(?:$|[,.;]))"
    r"|^[,.:;?!\s]*(?:所以|先|这次|这回|暂时|目前|尽量|最好|因此|就|请|计划里?|课表里?|里面?|以后|今后|千万|(?:这|那|以上|上面|前面)(?:[1-9一两二三四五几]|些)?(?:个|样|种|项|类|招)?(?:动作|运动|项目)?|通通|一概|麻烦|拜托|求求?你?|能不能|永远|都|再|还是|帮我|给我|我|直接|全部?|统统|一律|一个|绝对|坚决|真的?|也)*(?:避开|能[免躲省逃]就?则?[免躲省逃]|能不(?:做|练|排)就不(?:做|练|排)?|不可能|算了|休想|没门|不行|打死不\S|(?:别|不要|不用|不想|莫要?|勿|甭|不许|不准|不能|不)(?:再|给我|让我|叫我)*(?:用|安排|排|做|练|放|有|要|出现|加|碰|来|写|想|学|考虑|给我)(?:进来|进去|进计划|上|我)?|不要|跳过|去掉|取消|作罢|不考虑|删[了掉]?|免了|免谈|pass|拉黑|移除|移走|拿走|撤[掉走]|踢掉|换(?:掉|别的|1个|个)?|剔除|拿掉|谢绝|拒绝|no)(?:这|那)?(?:1|一|些|个|种|类|项|[2-9两几])?(?:项|种|类|个)?(?:运动|动作|项目)?(?:吧|了|啊|哈|呀|它|谢谢|就好|就行)*\s*(?=$|[,.;\s])"
)
_NO_KIT = re.compile(
    r"\bno (?:gym|machines?|equipment|gear|kit)\b(?! (?:on|at) )|\b(?:don't|do not|haven't) (?:own|have|got)(?: any)? weights\b"
)
_LIST_WORDS = re.compile(
    r"(?:\s|,|、|/|&|\+|\(|\)|\b(?:and|or|nor|any|the|more|all|those|these|to|do|doing|nope|no|hate)\b|和|或|跟|及|还有|也|都|以及|所有|任何|不(?=[^,.;]{0,4}$)|做|练|要|安排)*"
)
_BUT = re.compile(
    r"\b(?:but|love|like|only|just|enjoy|mind|fine|though|however|(?:him|her|them|it|that|this) and|let me)\b|但|只|喜欢(?<!不喜欢)|爱|介意|没问题"
)
_DAY_NEAR = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)|week|周|日|(?<!start )(?<!from )now|today|今天|fast|hard|快|\bdays?\b|\bin a row\b|\bthen\b|连[着续]|那[天日]|当[天日]|\blong\b|\bmore than\b|\bover\b|超过|时间|on (?:an? )?(?:empty|full)|outside|through|pain|痛|疼"
)


Mention = tuple[int, int, tuple[str, ...], bool]


def find_avoided(source: Source) -> tuple[str, ...]:
    """Exercises and sports not wanted; a family such as squats is every exercise named with it."""
    found: list[str] = []
    mentions = _mentions(source)
    spans = [(start, end) for start, end, _, _ in mentions]
    found += _refused_by_verb(source)
    listed = -1
    for index, (start, end, names, sport) in enumerate(mentions):
        if source.touched(start, end) or _narrowed(source, start, mentions[index + 1 :], names):
            continue
        goes_on = listed >= 0 and _goes_on(
            source, listed, start, _past_list(source.text, end, source.clause(start)[1], spans), sport
        )
        if not goes_on and not _unwanted(source, start, end, spans, sport):
            listed = -1
            continue
        listed = end
        found += [name for name in names if name not in found]
    for (begin, end, names, sport), (start, _, later, _) in reversed(list(pairwise(mentions))):
        if not sport and set(later) <= set(found) and _opens_list(source, begin, end, start):
            found += [name for name in names if name not in found]
    for start, end, names, _ in mentions:
        if set(names) <= set(found):
            part, _ = source.part(start)
            source.mark(part if not source.touched(part, start) else start, end)
    return tuple(found)


_VERB_REFUSED = re.compile(
    r"(?:(?<![能会要得可])不|(?<!区)(?<!特)别(?:再|给我|让我|安排)*(?=跳)|(?:不要|不能|不许|不准|不想|不敢|不可以|没法|避免|禁止|不宜|请勿|勿|不得)(?:再|安排)?(?=跳)|(?=游不[了成]))(跑|游|骑|划|跳)(?:(?<=游)不[了成]泳?)?(?=\s*(?:$|[,.;]|了|来跳去|的(?:$|[,.;])|啊|吧|哈|谢))"
)
_OF_VERB = {"跑": ("run",), "游": ("swim",), "骑": ("ride",), "划": ("row",), "跳": MEANT["jump"]}


def _refused_by_verb(source: Source) -> list[str]:
    """不跑, 不游: the bare verb with its own refusal, and no day it could be bound to."""
    found: list[str] = []
    for match in _VERB_REFUSED.finditer(source.text):
        first, last = source.clause(match.start())
        if source.touched(match.start(), match.end()) or of_another(source, match.start()):
            continue
        if match[1] != "跳" and (_DAY_NEAR.search(source.text, first, last) or _day_before(source, first)):
            continue
        found += _OF_VERB[match[1]]
        source.mark(match.start(), match.end())
    return found


def _day_before(source: Source, first: int) -> bool:
    return bool(DAY.search(source.text, source.sentence(first)[0], first))


_COMMA = re.compile(r"\s*,\s*(?:or|and|和|或)?\s*")


def _opens_list(source: Source, begin: int, end: int, start: int) -> bool:
    """ "Lunges, burpees: none of those": a bare name before a comma goes the way of what follows it."""
    first, last = source.clause(begin)
    return (
        last == end and not _WORD.search(source.text, first, begin) and bool(_COMMA.fullmatch(source.text, end, start))
    )


_WORD = re.compile(r"\w")


def _narrowed(source: Source, start: int, later: list[Mention], names: tuple[str, ...]) -> bool:
    """ "Squats: no back squats", 深蹲别上杠铃深蹲: the clause goes on to say which of the family is meant."""
    _, last = source.clause(start)
    return any(at < last and set(other) < set(names) for at, _, other, _ in later)


def _goes_on(source: Source, listed: int, start: int, end: int, sport: bool) -> bool:
    """ "Leave out burpees, lunges": the next of a list, with nothing said of it alone."""
    first, last = source.clause(start)
    if not re.fullmatch(r"[\s,、/]*(?:or|and|nor|和|或)?\s*", source.text[listed:start]):
        return False
    return not (sport and _DAY_NEAR.search(source.text, first, last)) and not re.search(
        r"\w",
        re.sub(r"^\s*(?:please|pls|etc|either|too|all)", "", source.text[end:last]),
    )


def _mentions(source: Source) -> list[Mention]:
    """(start, end, names, whether a sport) of everything that could be avoided; the longest name wins."""
    found: list[Mention] = []
    for pattern, names, sport in PATTERNS:
        found += [(m.start(), m.end(), names, sport) for m in source.each(pattern)]
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[Mention] = []
    for one in found:
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _unwanted(source: Source, start: int, end: int, spans: list[tuple[int, int]], sport: bool) -> bool:
    text = source.text
    first, last = source.clause(start)
    if sport and _DAY_NEAR.search(text, first, last):
        return False
    if sport and _speaks_of_a_day(source, first):
        return False
    if text[start:end] == "weights" and _NO_KIT.search(text, *source.sentence(start)):
        return False
    if sport and _EITHER_FINE.search(text, start, source.sentence(start)[1]):
        return False
    before = _FOND.sub(lambda match: " " * len(match[0]), text[first:start])
    if text[start:end] == "run" and _has_never(text, first, start, last):
        return False
    if _dislike_of_another(source, start) or (sport and _DAY_NEAR.search(before)):
        return False
    if _ALL_BUT.search(before) and _ALL_FINE.search(text, *source.sentence(start)):
        return True
    for negator in reversed(list(_BEFORE.finditer(before))):
        if not _BUT.search(_without_lead(before[negator.end() :])):
            return not _only_unable(source, start, negator[0])
        break
    tail = _past_list(text, end, last, spans)
    after = _FOND.sub(lambda match: " " * len(match[0]), text[tail:last])
    if _AFTER.search(after):
        return not (_UNABLE_AFTER.search(after) and _only_unable(source, start, after))
    if text[first:start].strip() and sport and len(text[first:start].strip()) > 24:
        return False
    alone = len(text[first:last].strip()) <= 24
    if text[last : last + 1] not in (",", ":", ";", *("." if alone else "")):
        return False
    return _refused_later(source, last, text[last : last + 1] == ",", spans)


_NEVER_DID = re.compile(
    r"\b(?:have|i've|'ve|has|had|having) never run\b|\bnever run (?:a (?:step|race|mile|metre|meter|marathon|half|5 ?k|10 ?k|day)|before|in (?:my|all my) life|more than|further|farther|over|longer|past|that far|so far|outdoors|outside)\b"
)
_NOR_WILL = re.compile(
    r"\b(?:don't|won't|never will|not (?:going|about|planning|starting)|no (?:wish|desire|intention|plans?|interest)|want to keep)\b"
)


def _has_never(text: str, first: int, start: int, last: int) -> bool:
    """ "I've never run before": what was not done so far is not refused."""
    return bool(_NEVER_DID.search(text, max(first, start - 16), last)) and not _NOR_WILL.search(text, start, last)


_EITHER_FINE = re.compile(
    r"\bboth (?:are|is) (?:fine|ok|good)\b|\beither (?:is|are|works)\b|两(?:个|样|种)都(?:行|可以)"
)


_ALL_BUT = re.compile(
    r"\b(?:everything|anything|all|any \w+|whatever)\b[^.;]{0,24}\b(?:but|except(?: for)?|apart from|bar|besides|other than|aside from)\s*$|除(?:了|去|开)[^,.;]{0,4}$"
)
_ALL_FINE = re.compile(
    r"\b(?:everything|anything|all|any|whatever)\b|(?:都|全)(?:行|可以|能|好|没问题|ok|随|成)|什么都|随便|随你"
)


def _only_unable(source: Source, start: int, words: str) -> bool:
    """ "I can't do pull-ups yet, help me get there": unable, and willing to learn."""
    sentence = source.text[slice(*source.sentence(start))]
    unable = _UNABLE.fullmatch(words) or _UNABLE.search(words)
    return bool(unable and _TO_LEARN.search(sentence) and not _NOT_EITHER.search(sentence))


_NOT_EITHER = re.compile(
    r"\b(?:not|no|never|n't|too (?:old|late)|can't be bothered)\b[^,.;]{0,24}\b(?:learn\w*|lessons?|teach)\b|(?:不(?!过)|没|懒得|没兴趣)[^,.;]{0,4}学|\b(?:don't|do not|no|not|never)\b[^,.;]{0,12}\b(?:want|give|put|include|need|interested)\b|\b(?:leave|keep|skip|avoid|drop|without|spare)\b|(?:别|不要|不想|不用)(?:给|安排|排|练|做|放)"
)


def _dislike_of_another(source: Source, start: int) -> bool:
    """ "My sister can't swim": someone else's dislike."""
    first, last = source.clause(start)
    if not of_another(source, start):
        return False
    return bool(_NOT_MINE.search(source.text, first, start)) or not _MINE.search(source.text, first, last)


_MINE = re.compile(r"\b(?:i|me|my|us)\b|我")
_NOT_MINE = re.compile(
    r"\w (?:really |just )?(?:can't|cannot|can not|doesn't|don't|hates?|loathes?|dislikes?|won't|never|isn't|is (?:scared|afraid))\b|(?:不|讨厌|怕|恨)"
)
_UNABLE = re.compile(
    r"can't|cannot|cant|unable|incapable of|不|做不了|做不来|不会|拉不[起动上]|学不会|没法|无法|没(?:学|练)过"
)
_UNABLE_AFTER = re.compile(_UNABLE.pattern.replace("|不|", "|"))
_TO_LEARN = re.compile(
    r"\b(?:learn(?:ing)?|work(?:ing)? (?:up )?(?:to|towards?|on)|teach|build(?:ing)? up to|get better|yet|my (?:goal|aim|target)|help me)\b(?! to swim)|(?<!不)(?<!没)想学|学会(?<!不学会)|练会|目标|教我|(?<!不)想练"
)


_LECTURE = re.compile(
    r"\s*(?:so |and |please |just )?(?:skip|spare me|drop|leave out|no) (?:the |your |any |all )*(?:\w+ )?(?:lectures?|warnings?|talk|speech|sermon|disclaimers?)\b"
)
_SIGH = re.compile(
    r"\s*(?:ugh|urgh|yuck|lol|haha\w*|sorry|honestly|please|不存在的?|呵呵|拜托|求求你?了?|唉|哎|哈+|抱歉|不好意思)\s*"
)


def _refused_later(source: Source, last: int, listed: bool, spans: list[tuple[int, int]]) -> bool:
    """The clause after says "leave them out"; where a comma stands between, it may be the second or third."""
    text = source.text
    _, stop = source.sentence(last - 1)
    for _, start in zip(range(3 if listed else 1), source.starts_after(last - 1), strict=False):
        first, end = source.clause(start)
        if _SIGH.fullmatch(text[first:end]):
            first, end = source.clause(next(source.starts_after(end), start))
        if any(first <= at < end for at, _ in spans):
            return False
        if _LECTURE.match(text[first:end]):
            return False
        if _THEM.match(text[first:end]):
            return True
        if (first >= stop and listed) or DAY.search(text, first, end) or any(first <= at < end for at, _ in spans):
            return False
    return False


_SO_THEN = re.compile(
    r"\s*(?:so|hence|therefore|which means|meaning|as a result)\b(?! i (?:hate|never|don't))|[^,.;]*\b(?:then|that (?:day|evening|morning|night)|those (?:days|nights)|on top of (?:it|that)|as well)\b|\s*(?:所以|因此|就|便)|[^,.;]*(?:[那这当][一二两三12]?天|当[日晚]|再去?)"
)
"""Words with which a clause speaks of the day the sentence named before it."""


_OTHER_DAYS = re.compile(
    r"\b(?:(?:all |any |the )?other|remaining) days?\b|\bthe rest of the week\b|(?:其[他它余]|别的|剩下)的?(?:时间|日子|[几\d]?天)"
)


def _speaks_of_a_day(source: Source, first: int) -> bool:
    """The clause before named a day and left it open: "Saturdays my bike is away, no riding"."""
    start, _ = source.sentence(first)
    mine = set(sports_in(source.text[slice(*source.clause(first))]))
    if any(DAY.search(piece) and mine & set(closed_sports(piece)) for piece in source.text[start:first].split(",")):
        return True  # the day was closed to this very sport already
    if _OTHER_DAYS.search(source.text, start, source.clause(first)[1]):
        return True
    if _SO_THEN.match(source.text, *source.clause(first)) and DAY.search(source.text, start, first):
        return True
    if first < 3 or source.text[first - 2] != ",":
        return False
    before = source.text[source.clause(first - 3)[0] : first]
    before = re.sub(r"不开|关门|闭馆|\b(?:closed|shuts?|isn't open)\b", " ", before)
    return bool(DAY.search(before)) and not (
        said.LONG.search(before) or said.OFF.search(before) or said.NO.search(before) or DURATION.search(before)
    )


def _without_lead(words: str) -> str:
    return re.sub(r"^\s*(?:like|enjoy|喜欢|爱|只)", "", words)


def _past_list(text: str, end: int, last: int, spans: list[tuple[int, int]]) -> int:
    """Where a list of names that began with this one ends."""
    for start, stop in spans:
        if end <= start < last and _LIST_WORDS.fullmatch(text, end, start):
            end = stop
    return end
