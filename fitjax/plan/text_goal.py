# ruff: noqa: E501  a pattern reads better unbroken
"""The goal in running text: its kind, its target ("in 1:55", 减10斤) and other goals named beside it.

A Source in, `FoundGoal` out. Past races ("ran a marathon last year") are no goals.
"""

import re
from dataclasses import dataclass

from fitjax.domain.vocabulary import RACE_KM, GoalKind
from fitjax.plan.quantities import KG_PER_LB
from fitjax.plan.text_source import Source

_WANT = re.compile(
    r"\b(?:want|wants|goal|aim|race|racing|train(?:ing)? for|prepar\w+|sign(?:ed)? up|enter\w*|target|hope|plan to|would like|i'd like"
    r"|run my|complete|finish|for a|for my|under|sub)\b|目标|想|准备|参加|比赛|备战|跑进|报名|希望|打算|计划|完成|要"
)
_PAST = re.compile(
    r"\b(?:ran|finished|completed|did|raced|last (?:year|month|week|spring|fall|autumn|summer)|ago|pb|pr|personal best|best)\b|去年|跑过|完成过|参加过|以前|曾经?|最好成绩|上个月"
)
_SURE = {
    GoalKind.TRIATHLON: r"\btriathlon\w*|\bironman\b|\b70\.3\b|铁人三项|铁三|铁人",
    GoalKind.RUN_HALF: r"\bhalf[- ]?marathons?\b|\bhalf\b(?= (?:in|on|under|next|race))|\b21(?:\.1|\.0975)? ?k(?:m)?\b|半程马拉松|半程|半马|21(?:\.\d+)?公里",
    GoalKind.RUN_MARATHON: r"\b(?:full )?marathons?\b|\b42(?:\.2|\.195)? ?k(?:m)?\b|全程马拉松|全马|(?<!半程)马拉松|42(?:\.\d+)?公里",
    GoalKind.WEIGHT_LOSS: r"\blos(?:e|ing) (?:some )?(?:\d+ ?(?:kg|kilos?|lbs?|pounds?) ?(?:of )?)?(?:weight|fat)?|\bweight[- ]loss\b|\bfat[- ]loss\b|\bslim\w*|\bget lean\w*|\bburn fat|减肥|减脂|减重|瘦身|变瘦|瘦\d+|减掉?\d+|减\d+(?:公?斤|磅)",
    GoalKind.HYPERTROPHY: r"\b(?:build|gain|more|add|put on) (?:\w+ )?(?:muscles?|mass|size)|\bmuscle (?:gain|growth|mass|building)|\bhypertrophy|\bbulk\w*|\bbigger\b|增肌|长肌肉|练肌肉|练块",
    GoalKind.STRENGTH: r"\bget(?:ting)? stronger|\bstronger\b|\bpowerlift\w*|\b(?:build|gain|increase|improve|max) (?:my )?(?:max(?:imal)? )?strength|\bstrength goal|\bstrength training\b(?= goal)|(?:增强|提高|提升|练|增加)(?:最大)?力量|力量(?:训练)?(?:目标|为主)|变强壮?|力量举",
    GoalKind.RETURN_TO_TRAINING: r"\breturn(?:ing)? to (?:training|running|exercise|sport)|\b(?:com(?:e|ing)|get(?:ting)?) back\b|\bstart(?:ing)? again|恢复(?:训练|跑步|运动|锻炼)|复训|重新开始|重返",
    GoalKind.CYCLING: r"\b(?:bike|cycling) (?:race|event|tour)|\bgran ?fondo|\bcentury ride|\bsportive|\btime trial|\b(?:ride|cycle) \d+ ?(?:km|miles?)|\bcycling\b|自行车(?:赛|比赛)|骑行(?:赛|比赛|目标|活动)|骑\d+公里|骑行",
    GoalKind.GENERAL_HEALTH: r"\b(?:get|keep|stay|be|become) (?:fit|fitter|healthy|healthier|in shape)|\b(?:general )?(?:health|fitness)\b|保持(?:健康|身材|体能)|增强体质|身体健康|强身健体|更健康|锻炼身体",
}  # fmt: skip
_UNSURE = {
    GoalKind.RUN_10K: r"\b10 ?k\b|\b10 ?km\b|\b6\.2 ?miles?|(?<!\d)10公里",
    GoalKind.RUN_5K: r"\b5 ?k\b|\b5 ?km\b|\bparkrun\b|\b3\.1 ?miles?|(?<!\d)5公里",
}
"""Distances that are goals only beside a word of wanting."""
_WEAK = (GoalKind.CYCLING, GoalKind.GENERAL_HEALTH)
"""Kinds a bare word can mean otherwise; they yield to any other goal."""
_TARGET = re.compile(
    r"(?:\b(?:in|under|sub|below|within|of|target(?: time)?(?: is| of)?|time)[- ]?|跑进|以内?|内|成绩|目标(?:时间|成绩)?:?(?:是|为)?|用时|争取|(?<=马)|(?<=里))\s*"
    r"(?:(\d{1,2}):(\d{2})(?::(\d{2}))?|(\d{1,2}(?:\.\d+)?) ?(?:hours?|hrs?|h|小时)(?:\s*(?:and )?(\d{1,2}) ?(?:minutes?|mins?|min|分钟?|m\b)?)?|(\d{2,3}) ?(?:minutes?|mins?|分钟?)(?! (?:each|per|a )))"
)
_LOSS = re.compile(
    r"(?:\blose|\blosing|减(?:掉|重|肥)?|瘦)\D{0,8}?(\d+(?:\.\d+)?) ?(kg|kilos?|lbs?|pounds?|公斤|千克|斤|磅)"
)
_NOT_GOAL_PAIR = re.compile(r"健康状况|健康情况|health (?:issue|problem|condition|status)")


@dataclass(frozen=True, slots=True)
class FoundGoal:
    kind: GoalKind | None = None
    target: str | None = None
    others: tuple[GoalKind, ...] = ()
    """Further goals that were named; a plan serves one."""


def find_goal(source: Source) -> FoundGoal:
    """The goal that was wanted most plainly: named with a wish first, races before the rest."""
    wanted: list[tuple[int, int, GoalKind]] = []
    for kind, pattern in (*_SURE.items(), *_UNSURE.items()):
        for match in list(source.each(re.compile(pattern))):
            rank = _rank(source, match, kind)
            if rank is not None:
                source.take(match)
                wanted.append((rank, match.start(), kind))
    kinds = list(dict.fromkeys(kind for _, _, kind in sorted(wanted)))
    if not kinds:
        return FoundGoal()
    strong = [kind for kind in kinds if kind not in _WEAK] or kinds[:1]
    return FoundGoal(strong[0], _target(source, strong[0]), tuple(strong[1:]))


def _rank(source: Source, match: re.Match[str], kind: GoalKind) -> int | None:
    start, end = source.clause(match.start())
    clause = source.text[start:end]
    if _NOT_GOAL_PAIR.search(clause):
        return None
    wish = bool(_WANT.search(source.text[max(0, start - 40) : end]))
    if _PAST.search(clause) and not _WANT.search(clause):
        source.take(match)
        return None
    if kind in _UNSURE and not wish:
        return None
    if kind is GoalKind.CYCLING and not wish and match[0] in ("cycling", "骑行"):
        return None
    return (0 if wish else 2) + (0 if kind in RACE_KM else 1)


def _target(source: Source, kind: GoalKind) -> str | None:
    if kind is GoalKind.WEIGHT_LOSS:
        match = next((m for m in _LOSS.finditer(source.text)), None)
        if match is None:
            return None
        source.take(match)
        factor = {"斤": 0.5, "磅": KG_PER_LB}.get(match[2], KG_PER_LB if match[2][0] in "lp" else 1.0)
        return f"{float(match[1]) * factor:g} kg" if factor != KG_PER_LB else f"{float(match[1]) * factor:.1f} kg"
    if kind not in RACE_KM:
        return None
    for match in list(source.each(_TARGET)):
        seconds = _seconds(match, kind)
        if 130 <= seconds / RACE_KM[kind] <= 900:
            source.take(match)
            return f"{seconds // 3600}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"
    return None


def _seconds(match: re.Match[str], kind: GoalKind) -> int:
    if match[1]:
        first, second, third = int(match[1]), int(match[2]), match[3]
        if third is not None:
            return first * 3600 + second * 60 + int(third)
        hours = kind in (GoalKind.RUN_HALF, GoalKind.RUN_MARATHON) and first < 10
        return first * 3600 + second * 60 if hours else first * 60 + second
    if match[4]:
        return round(float(match[4]) * 3600) + int(match[5] or 0) * 60
    return int(match[6]) * 60
