# ruff: noqa: E501  a pattern reads better unbroken
"""The athlete's own notes, read into limits: they can tighten a profile, never loosen it.

A profile and today in; the tightened profile and a `Note` for each wish out, honoured or not and why. Rules read
first (text_*.py); what they leave unread goes to a model where one is given (notes_model.py). Knows no plan.
"""

import re
from datetime import date

from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS
from fitjax.plan.generator import Generator
from fitjax.plan.notes_danger import FREER_DANGER, SICK
from fitjax.plan.notes_limits import (
    Note,
    Tightening,
    add_avoided,
    add_away,
    add_health,
    add_person,
    answer_denials,
    limit_amounts,
    limit_days,
    limit_equipment,
)
from fitjax.plan.notes_model import read_with_model
from fitjax.plan.symptoms import find_red_flags
from fitjax.plan.text_avoid import find_avoided
from fitjax.plan.text_away import find_away
from fitjax.plan.text_blocks import blocks
from fitjax.plan.text_body import find_body
from fitjax.plan.text_days import find_week
from fitjax.plan.text_days_words import AVAILABLE, LONG, POSITIVE
from fitjax.plan.text_gear import find_equipment
from fitjax.plan.text_habit import find_habit, find_length
from fitjax.plan.text_health import find_health
from fitjax.plan.text_often import COUNT_ALONE
from fitjax.plan.text_said import quote
from fitjax.plan.text_source import Source

_CALM = re.compile(f"{POSITIVE.pattern}|{AVAILABLE.pattern}|{LONG.pattern}")
"""Words with which a day that limits nothing needs no answer."""

__all__ = ["DANGER", "Note", "apply_notes"]

DANGER = re.compile(
    r"\b(?:ignor\w+|disregard\w*|override|overrule|unrestricted|jailbreak|obey)\b|\bbypass\w*(?= (?:the|all|any|my|your|every|these|safety|checks?|rules|limits))|\b(?:break|drop|lift|remove|delete) (?:\w+ )?(?:every|all|the|your|any) (?:\w+ )?(?:rules?|limits?|checks?|warnings?)\b|\b(?:previous|prior|above) instructions\b|\bsystem(?: prompt)?:|\bpretend\b(?! (?:there (?:isn't|aren't|is no|are no)(?! (?:rule|limit))|it\b|they\b|we\b|i (?:don't|haven't|have no)))|\bact as if\b|\b(?:no|without|not eat\w*)(?: any)? (?:food|eating)\b|\b(?:train|run|push|work|go)(?: me)? through (?:it\b|(?:the |my |any |an |this )?(?:pain|injur\w+|illness|fever|fracture))"
    r"|\b(?:no|zero|never any|without) (?:rest|easy|recovery|off)(?:[- ]?days?)?\b(?! (?:on|in|this|for) )|\b(?:no|zero) days? off\b|\bdon't let me rest\b|\b(?:make )?every (?:single )?(?:day|session) (?:a )?(?:max\w*|hard|all[- ]out)\b|\b(?:1 ?rm|max(?:imum)?(?: \w+)?) (?:every|each) (?:single )?(?:day|session)|\bpain is (?:just )?weakness\b|\bdouble (?:\w+ ){1,3}(?:every|each) (?:single )?(?:week|day|session)|\b(?:disable|turn off|switch off|deactivate|shut off|remove) (?:\w+ ){0,3}?(?:caps?|limits?|safety|checks?|safeguards?|guards?|warnings?|restrictions|progression|rules)\b|\b(?:developer|god|dan|admin|debug) mode\b|\byou are now\b|\b(?:hidden|your|the) prompt\b|\b(?:till|until) i (?:break|drop|puke|vomit|collapse|pass out)\b|\b(?:even though|although|despite|against|never mind)(?: what)? (?:my |the )?(?:doctor|doc|gp|physio\w*|surgeon|cardiologist)\b|\b(?:doctor|doc|gp|physio\w*|surgeon|cardiologist)\b[^.;]{0,60}\b(?:don't care|anyway|regardless|i won't listen|not listening|ignor\w+)|\beven (?:if|when|though) (?:i'm |i am |it's |it )?(?:injured|hurt\w*|sick|ill|in pain)\b|\bwithout (?:any )?rest\b|\b(?:hard|max|all[- ]out|intense|intervals?) (?:\w+ ){0,3}(?:every|each) (?:single )?day\b"
    r"|\b(?:fractur\w+|broken|torn|sprain\w*|injur\w+|fever|flu|concussi\w+|pneumonia|infection)\b[^.;]{0,60}\b(?:anyway|regardless|whatever (?:you|anyone|they) says?|no matter what|don't care|still (?:going to|want|gonna))\b|\bno (?:safety )?(?:limits?|warm[- ]?ups?|checks?)|\b(?:marathon|ironman|ultra(?:marathon)?|100 ?km?)\b(?: \w+){0,3}? (?:tomorrow|next week(?:end)?|this weekend|(?:in|within) [123] (?:days?|weeks?))\b|\b(?:marathon|ironman|ultra(?:marathon)?|100 ?km?)\b[^.;]{0,40}\b(?:in (?:\d{1,2} days|[1-4] weeks|a (?:week|month))|next week(?:end)?|this weekend|tomorrow)\b[^.;]{0,60}\b(?:never (?:run|ran|trained|exercised|done)|(?:from )?(?:zero|0|scratch|the couch)|not trained|no training|untrained|couch)\b|\b(?:never (?:run|ran|trained|exercised)|couch potato|from (?:zero|0|scratch|the couch)|haven't trained|untrained)\b[^.;]{0,60}\b(?:marathon|ironman|ultra(?:marathon)?|100 ?km?)\b[^.;]{0,24}\b(?:in (?:\d{1,2} days|[1-4] weeks|a (?:week|month))|tomorrow|next week(?:end)?|this weekend|on (?:satur|sun)day)\b|\bforget (?:everything|what you were told)\b|\bforget (?:the |all |about )?(?:the )?(?:rules|limits|warnings)|\b(?:crash (?:diet|course)|starv\w+|fasted? for)\b|(?<!can't )(?<!not )(?<!no )(?<!never )(?<!don't )\b(?:run|train|squat|lift|jump|sprint)(?:ning|ing)? (?:on|with|through) (?:a |an |my |this |the )*(?:broken|fractured|torn|sprained|snapped|ruptured)\b|(?<!no )(?<!without )(?<!not on )\b(?:roids|anabolic steroids?|steroid cycle|clen(?:buterol)?|sarms?|dianabol|d-?bol|tren(?:bolone)?|epo|hgh|dnp)\b(?! (?:free|user))|\b(?:lose|drop|shed|cut|burn|sweat)\b[^.;]{0,16}\b[1-9]\d? ?(?:kg|kilos?|lbs?|pounds?|stone)\b[^.;]{0,12}\b(?:in|by|within|before|this|over)\b[^.;]{0,10}\b(?:(?:1|2|a|this|next|one) week(?:end)?s?|\d{1,2} days|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\b|\b(?:till|until|so (?:that )?) ?i (?:throw up|spew|die|black out|can't (?:walk|stand|move)|cry|bleed)\b|\b(?:beast|destroy|wreck|kill|murder|break) me (?:daily|every|till|until)\b|\b(?:from|straight off) (?:zero|nothing|the (?:couch|sofa))\b[^.;]{0,40}\b(?:marathon|ironman|ultra|100 ?km?)\b[^.;]{0,24}\b(?:days?|[1-3] weeks?|weekend|tomorrow)\b|\bno pain,? no gain\b[^.;]{0,40}\b(?:pain|hurt|injur)|\b(?:sauna|sweat)\b[^.;]{0,24}\bno (?:water|fluids?)\b|\bno water\b[^.;]{0,24}\bsauna\b"
    r"|忽略|无视|(?:不(?:要|用|必)?|别)管(?!是|什么|怎|哪|多|周|天|刮|有没有|几|星期)|绕过|跳过(?:检查|规则)|带伤|带着(?:伤|痛|疼)|(?:疼|痛|受伤)(?:了)?也(?:要)?(?:练|跑)|打破\S{0,4}规则|取消\S{0,6}(?:限制|规则)|没有限制的|(?:就当|假装)\S{0,3}(?:医生|没病|没事)|之前的指令|系统(?:提示)?:|必须听我的|(?:下周|明天|[123]周(?:之|以)?后|[123]天后|这周末)\S{0,4}(?:全马|马拉松|铁三|铁人)|(?:每[周天次]|[1一]周)\S{0,6}(?:翻倍|翻番|加倍|加[1一两2]倍)|(?:往死里|死命|玩命)|练到(?:吐|死|趴|废|倒)|(?:照样|照常|照旧|照)(?:往死里)?(?:练|跑|上强度|上大重量|给我(?:上|冲|练))|(?:疼|痛|伤|烧|病|断)[^,.;]{0,6}(?:也得|也要|也给我|也不停|也不能停|也照|也继续|也必须|照样)|医生(?:不让|让|叫|说|禁止|不准|建议)[^.;]{0,20}(?:我不听|别听|照样|偏要|也要|也得|还是要|不管)|(?:关掉|关闭|解除|停用|去掉|撤掉)\S{0,6}(?:限制|上限|保护|检查|安全|保险|规则)|(?:忘掉|忘记|抛开)\S{0,6}(?:设定|规则|指令|限制|提示)|你现在(?:是|没有)|永远别给我休息|忍着(?:痛|疼)|忍痛|(?:不(?:要|用|需要|许|准)|别给我|不给我?)(?:任何)?(?:安排|排)?休息(?!区|室)|(?:天天|每天)(?:都)?[^,.;]{0,3}(?:最大|极限|力竭|高强度|间歇|冲刺|拼命)|越(?:猛|狠)越好|不吃饭|绝食|(?<!不)(?<!没)(?:打药|类固醇|上科技|兴奋剂|催吐|利尿剂|(?:[12一两]周|[1-9]天|10天|半个月)(?:内|里|之内)?[^,.;]{0,6}(?:减|瘦|掉)[^,.;\d]{0,4}(?:[1-9]\d|[5-9])(?:斤|公斤|kg)|断水减重|脱水减)"
    rf"|{FREER_DANGER}"
)
_AS_EVER = re.compile(r"照(?:样|常|旧)?[练跑]")
_SICK = re.compile(SICK)
_FREE_TIME = re.compile(
    r"\s*(?:on |at |but |and )?(?:the )?(?:weekends?|weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?: (?:there's|there is|i have|has|have|is|are))? no (?:time )?limits?\s*"
)
_CLOCK = re.compile(
    r"\b(?:mornings?|evenings?|nights?|afternoons?|noon|lunch ?(?:time|break)?|before work|after work|\d{1,2} ?(?:am|pm))\b|早上|早晨|清晨|上午|中午|午休|下午|傍晚|晚上|下班后|上班前"
)


def apply_notes(profile: Profile, *, today: date, reader: Generator | None = None) -> tuple[Profile, list[Note]]:
    """The profile with every limit the notes name, and what became of each wish."""
    if not profile.notes.strip():
        return profile, []
    notes: list[Note] = []
    left: list[str] = []
    for block in blocks(profile.notes):
        told = Tightening(profile)
        left += _read(block, told, today, keep_open=reader is not None)
        profile, notes = told.result(), [*notes, *told.notes]
    return _left_over(profile, list(dict.fromkeys(notes)), list(dict.fromkeys(left)), reader)


def _read(text: str, told: Tightening, today: date, *, keep_open: bool) -> list[str]:
    """What the rules make of one text; the clauses they leave unread come back."""
    source, profile = Source(text), told.profile
    health = find_health(source)
    dangerous = _danger(source, told)
    add_health(told, "condition", health.conditions)
    add_health(told, "symptom", health.symptoms)
    answer_denials(told, health.denied, health.cleared)
    add_away(told, find_away(source, today, profile.language))
    body = find_body(source, today.year)
    add_avoided(told, find_avoided(source))
    limit_equipment(told, *find_equipment(source))
    habit = find_habit(source)
    week = find_week(source, mark_idle=False)
    find_length(source, habit, mark_sports=not keep_open)
    week.off += [day for day in DAYS if week.only and day not in week.only and day not in week.off]
    limit_days(told, week)
    as_named = week.only and not COUNT_ALONE.search(source.text) and habit.most and habit.most >= len(week.only)
    limit_amounts(told, None if as_named else habit.most, habit.session_min)
    add_person(told, habit, body)
    for at in week.idle if not keep_open else ():
        if _CALM.search(source.text, *source.clause(at)):
            source.mark(*source.clause(at))
    return [piece for piece in source.unread() if piece not in dangerous]


def _danger(source: Source, told: Tightening) -> set[str]:
    """Clauses that ask for what no plan may do. They stay readable: a symptom named in one still counts."""
    pieces: set[str] = set()
    seen: set[int] = set()
    for match in DANGER.finditer(source.text):
        start, end = source.clause(match.start())
        if _FREE_TIME.fullmatch(source.text, start, end):
            continue  # "weekends no limit" is of time
        if _AS_EVER.fullmatch(match[0]) and not _SICK.search(source.text):
            continue
        if not source.touched(match.start(), match.end()):
            source.mark(match.start(), match.end())
        if start in seen:
            continue
        seen.add(start)
        piece = source.raw(match.start())
        if piece not in pieces:
            pieces.add(piece)
            told.no("wish", "danger", words=quote([piece], told.profile.language))
        source.mark(start, end)  # what it says of health was read before
    return pieces


def _left_over(
    profile: Profile, notes: list[Note], left: list[str], reader: Generator | None
) -> tuple[Profile, list[Note]]:
    """What no rule read: to the model where there is one, and told back where it stays unread."""
    language, unread, told = profile.language, left, Tightening(profile)
    if reader is not None and left:
        open_to_model = [piece for piece in left if not find_red_flags(piece)]
        reading = read_with_model(profile, open_to_model, reader)
        profile = reading.profile
        notes += reading.notes
        if reading.remarks:
            told.yes("remark", words=quote(reading.remarks, language))
        unread = [piece for piece in left if piece in reading.unread or piece not in open_to_model]
    clock = [piece for piece in unread if _CLOCK.search(Source(piece).text)]
    if clock:
        told.no("wish", "hours", words=quote(clock, language))
    rest = [piece for piece in unread if piece not in clock]
    if rest:
        told.no("wish", "unread", words=quote(rest, language))
    return profile, notes + told.notes
