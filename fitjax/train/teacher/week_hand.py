"""Writing a week: the days' roles first, then on each day the grammar's line that serves the role best.

Everything is decided from what the week's brief tells, so that whoever reads the brief can learn to decide alike.
"""

from fitjax.domain.vocabulary import GoalKind, Kind, Phase, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.language import SessionLine
from fitjax.plan.setting import Setting
from fitjax.plan.week import WeekWriting
from fitjax.train.teacher.lifting import choose, place_in_cycle
from fitjax.train.teacher.policy import Policy
from fitjax.train.teacher.roles import Roles

_KINDS_BY_GOAL = {
    GoalKind.RUN_5K: (Kind.INTERVAL, Kind.THRESHOLD), GoalKind.RUN_10K: (Kind.THRESHOLD, Kind.INTERVAL),
    GoalKind.RUN_HALF: (Kind.THRESHOLD, Kind.TEMPO), GoalKind.RUN_MARATHON: (Kind.TEMPO, Kind.THRESHOLD),
    GoalKind.CYCLING: (Kind.THRESHOLD, Kind.INTERVAL), GoalKind.TRIATHLON: (Kind.THRESHOLD, Kind.TEMPO),
}  # fmt: skip
_WORK_MIN = {Kind.TEMPO: 24.0, Kind.THRESHOLD: 22.0, Kind.INTERVAL: 14.0, Kind.HILLS: 9.0}
_LIGHT = (Phase.DELOAD, Phase.TAPER, Phase.RACE)
_RUN_PIECES_MIN = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""Running pieces of a beginner, nine weeks to go to one: the ladder of couch-to-5k programmes."""
_ROLE_OF = {Kind.LONG: "l", Kind.STRENGTH: "s"}


def write_week(setting: Setting, brief: WeekBrief, roles: Roles, policy: Policy | None = None) -> WeekWriting:
    writing = WeekWriting(setting, brief)
    placed = roles.of(brief, *writing.counts)
    lifts = policy.lifts if policy else "double"
    while True:
        if exercises := writing.exercises():
            nth = sum(1 for line in writing.lines if line.sport is Sport.STRENGTH) - 1
            writing.take_exercise(choose(setting, brief, lifts, nth, exercises))
        elif days := writing.days():
            best = max(days, key=lambda line: _worth(line, placed, setting, brief, writing))
            writing.take_day(best)
        else:
            return writing


def _role(line: SessionLine) -> str:
    if line.sport is None:
        return "."
    return "q" if line.hard else _ROLE_OF.get(line.kind, "e")


def _worth(
    line: SessionLine, placed: tuple[str, ...], setting: Setting, brief: WeekBrief, writing: WeekWriting
) -> float:
    worth = 50.0 if _role(line) == placed[line.day] else 0.0
    if line.sport is None or line.kind is Kind.LONG:
        return worth
    if line.sport is Sport.STRENGTH:
        # In a split week lower and upper body take turns, legs first.
        light = brief.line.phase in _LIGHT
        last = next((one.focus for one in reversed(writing.lines) if one.focus), "upper")
        return worth + (-line.minutes / 10 if light else line.minutes / 10) + (line.focus != last)
    if line.hard:
        return worth + _hard_worth(line, setting, brief, writing)
    return worth + _easy_worth(line, placed, setting, brief, writing)


def _hard_worth(line: SessionLine, setting: Setting, brief: WeekBrief, writing: WeekWriting) -> float:
    """The goal's own kind in build and peak, tempo and hills in base; work grows through the cycle and the season."""
    first, second = _KINDS_BY_GOAL.get(setting.profile.goal.kind, (Kind.TEMPO, Kind.THRESHOLD))
    turn = (brief.line.weeks_to_go + sum(1 for one in writing.lines if one.hard)) % 2
    wanted = (Kind.TEMPO, Kind.HILLS)[turn] if brief.line.phase is Phase.BASE else (first, second)[turn]
    worth = 8.0 if line.kind is wanted else 4.0 if line.kind in (first, second) else 0.0
    worth += 2.0 if line.sport is setting.main_sport else 0.0
    growth = {Phase.BASE: 0.75, Phase.BUILD: 0.95, Phase.PEAK: 1.15}.get(brief.line.phase, 0.7)
    aim = _WORK_MIN.get(line.kind, 15.0) * (growth + 0.06 * place_in_cycle(brief.line.weeks_to_go))
    work = line.block.repeat * line.block.work_min if line.block else 0
    return worth - abs(work - aim) / 5 - abs(line.minutes - (40 if setting.novice else 50)) / 12


def _easy_worth(
    line: SessionLine, placed: tuple[str, ...], setting: Setting, brief: WeekBrief, writing: WeekWriting
) -> float:
    left_easy = max(placed[line.day :].count("e"), 1)
    later = sum({"q": 50, "l": brief.long_min}.get(role, 0) for role in placed[line.day + 1 :])
    aim = (brief.minutes - writing.used - later) / left_easy
    worth = -abs(line.minutes - aim) / 6
    before = placed[line.day - 1] if line.day else "."
    if line.kind is Kind.RECOVERY:
        worth += 1.5 if before in "lq" and line.minutes <= 40 else -3
    if line.kind is Kind.STRIDES:
        fresh = not any(one.kind is Kind.STRIDES for one in writing.lines) and before not in "lq"
        worth += 1.0 if fresh and brief.line.phase in (Phase.BASE, Phase.BUILD, Phase.TAPER) else -3
    if setting.run_walks and line.sport is Sport.RUN and line.kind is Kind.EASY:
        worth += _run_walk_worth(line, brief.line.weeks_to_go)
    return worth + _sport_worth(line, setting, writing)


def _run_walk_worth(line: SessionLine, to_go: int) -> float:
    """Pieces grow week by week until the whole session is run in the last one."""
    if to_go <= 1:
        return 2.0 if line.block is None else -2.0
    wanted = _RUN_PIECES_MIN[min(max(9 - to_go, 0), 7) + (to_go == 2)]
    return 3.0 - abs(line.block.work_min - wanted) if line.block else -2.0


def _sport_worth(line: SessionLine, setting: Setting, writing: WeekWriting) -> float:
    """A triathlete's sports in turn, twice the main sport otherwise."""
    sports = setting.endurance
    if len(sports) < 2 or line.sport not in sports:
        return 0.0
    even = setting.profile.goal.kind is GoalKind.TRIATHLON
    counts = [
        sum(1 for one in writing.lines if one.sport is sport) / (1.0 if even or place else 2.0)
        for place, sport in enumerate(sports)
    ]
    return 3 * (min(counts) - counts[sports.index(line.sport)])
