"""What a week is about: in a few words for people, and as the season line it was written from for the model.

A week in; words or a parsed season line out. Plans stored before the season line had a field of its own carry it in
`focus`, and are read all the same. Knows no athlete and no cause: why a week is as it is, its `why` says.
"""

from collections import Counter

from fitjax.domain.errors import BadInput
from fitjax.domain.plan import Week
from fitjax.domain.vocabulary import Kind, Phase, Sport
from fitjax.plan.explain_words import kind_words
from fitjax.plan.labels import label
from fitjax.plan.language import SeasonLine, parse_season_line

_PHASES = {
    Phase.BASE: ("Base", "打基础"), Phase.BUILD: ("Building up", "逐步提升"),
    Phase.PEAK: ("Close to the goal", "接近目标"), Phase.TAPER: ("Resting for the goal", "为目标养精蓄锐"),
    Phase.DELOAD: ("Recovery", "恢复"), Phase.MAINTAIN: ("Keeping fit", "保持状态"),
    Phase.RACE: ("Goal week", "目标周"),
}  # fmt: skip
_EMPTY = ("No training", "不训练")
_RACE = ("race", "比赛")
_LONG = ("a long session", "长距离")
_EASY = ("easy endurance", "轻松耐力")
_STRENGTH = ("strength", "力量")
_MOBILITY = ("mobility", "灵活性")
_MOST = 3


def focus_words(week: Week, language: str) -> str:
    """The week's phase and what it holds, the most telling first: "Base: tempo work, a long session and strength"."""
    zh = language == "zh"
    if not week.sessions:
        return _EMPTY[zh]
    parts = _parts(week, language)[:_MOST]
    return f"{_PHASES[week.phase][zh]}{'：' if zh else ': '}{('、' if zh else ', ').join(parts)}"


def _parts(week: Week, language: str) -> list[str]:
    zh = language == "zh"
    kinds = Counter(s.kind for s in week.sessions if s.hard and s.kind is not Kind.RACE)
    hard = [kind_words("kind", kind, language) for kind, _ in kinds.most_common()]
    found = [_RACE[zh]] if any(s.kind is Kind.RACE for s in week.sessions) else []
    found += hard if zh else [f"{words} work" for words in hard]
    found += [_LONG[zh]] if any(s.kind is Kind.LONG for s in week.sessions) else []
    soft = (Kind.EASY, Kind.RECOVERY, Kind.STRIDES)
    endurance = any(s.kind in soft and s.sport is not Sport.STRENGTH for s in week.sessions)
    found += [_EASY[zh]] if endurance and len(found) < 2 else []
    found += [_STRENGTH[zh]] if any(s.sport is Sport.STRENGTH for s in week.sessions) else []
    found += [_MOBILITY[zh]] if any(s.sport is Sport.MOBILITY for s in week.sessions) else []
    return found or [label("sport", week.sessions[0].sport, language)]


def season_line(week: Week) -> SeasonLine:
    """Raises BadInput for a week that carries none, as a plan of another program does."""
    return parse_season_line(week.season or week.focus)


def worded(week: Week, language: str) -> Week:
    """The week with its focus in words and its season line in the field of its own.

    A focus that already is words, as another program may have written it, stays.
    """
    try:
        line = season_line(week)
    except BadInput:
        return week
    return week.model_copy(update={"focus": focus_words(week, language), "season": str(line)})
