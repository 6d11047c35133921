"""What a hard session or a strength set may look like for this athlete: kinds, blocks, minutes, schemes.

Sizes are ordinary coaching ones; the limits (no hills with a sore knee, no low repetitions with raised blood
pressure) are the profile's. Weeks and days are not known here.
"""

from fitjax.domain.vocabulary import GoalKind, Kind, Phase, Sport
from fitjax.plan.language import Block
from fitjax.plan.setting import Setting

_HARD = {
    Sport.RUN: (Kind.TEMPO, Kind.THRESHOLD, Kind.INTERVAL, Kind.HILLS),
    Sport.RIDE: (Kind.TEMPO, Kind.THRESHOLD, Kind.INTERVAL),
    Sport.SWIM: (Kind.THRESHOLD, Kind.INTERVAL),
    Sport.ROW: (Kind.THRESHOLD, Kind.INTERVAL),
}
_BLOCKS = {
    Kind.TEMPO: ((1, 10, 0), (1, 15, 0), (1, 20, 0), (2, 12, 3), (2, 15, 3), (1, 30, 0), (2, 20, 4), (1, 40, 0)),
    Kind.THRESHOLD: (
        (2, 5, 2),
        (3, 6, 2),
        (2, 8, 2),
        (3, 8, 2),
        (2, 10, 2),
        (4, 6, 2),
        (3, 10, 2),
        (4, 8, 2),
        (2, 15, 3),
    ),
    Kind.INTERVAL: ((5, 1, 1), (6, 1, 1), (8, 1, 1), (6, 2, 2), (5, 3, 2), (4, 4, 3), (6, 3, 2), (5, 4, 3), (10, 1, 1)),
    Kind.HILLS: ((4, 1, 2), (6, 1, 2), (8, 1, 2), (5, 2, 3), (10, 1, 2)),
}
_WARM_UP_AND_DOWN_MIN = 15
_STRENGTH = ((3, 5, 8), (4, 5, 8), (5, 5, 7), (3, 3, 8), (4, 6, 7), (3, 8, 7), (2, 5, 7))
_HYPERTROPHY = ((3, 8, 8), (3, 10, 8), (4, 8, 8), (3, 12, 8), (4, 10, 7), (2, 10, 7), (2, 12, 8))
_GENERAL = ((2, 10, 7), (3, 10, 7), (3, 8, 7), (2, 12, 6), (3, 6, 7), (3, 12, 7), (2, 8, 7))
_GENTLE = ((2, 10, 6), (2, 12, 6), (3, 10, 6), (2, 15, 5), (1, 12, 6))
_LIGHT = ((2, 8, 6), (2, 10, 6), (1, 10, 6), (2, 6, 6))


def hard_kinds(setting: Setting, sport: Sport, phase: Phase) -> tuple[Kind, ...]:
    """Hard kinds open to this athlete in this sport and phase."""
    if setting.max_hard == 0:
        return ()
    kinds = list(_HARD.get(sport, ()))
    if setting.conditions & {"knee_pain", "achilles_pain"} and sport is Sport.RUN:
        kinds = [k for k in kinds if k in (Kind.TEMPO, Kind.THRESHOLD)]
    if setting.gentle:
        kinds = [k for k in kinds if k in (Kind.TEMPO, Kind.THRESHOLD)] or kinds[:1]
    if setting.novice or phase is Phase.BASE:
        kinds = [k for k in kinds if not (k is Kind.INTERVAL and setting.novice)] or kinds[:1]
    return tuple(kinds)


def hard_minutes(top: int) -> list[int]:
    return [m for m in (25, 30, 35, 40, 45, 50, 55, 60, 70, 75, 90) if m <= top]


def blocks(kind: Kind, minutes: int, setting: Setting) -> tuple[Block, ...]:
    """Blocks that fit the session with warm-up and cool-down, and this athlete's experience."""
    most_work = 20 if setting.novice else 60
    room = minutes - min(_WARM_UP_AND_DOWN_MIN, minutes // 2)
    shapes = [Block(*shape) for shape in _BLOCKS[kind]]
    fitting = [b for b in shapes if b.total_min <= room and b.repeat * b.work_min <= most_work]
    return tuple(fitting or [min(shapes, key=lambda b: b.total_min)] if room >= shapes[0].total_min else fitting)


def schemes(setting: Setting, deload: bool) -> tuple[tuple[int, int, int], ...]:
    """(sets, reps, RPE) choices for a lift."""
    if setting.gentle:
        return _GENTLE
    if deload:
        return _LIGHT
    goal = setting.profile.goal.kind
    if goal is GoalKind.STRENGTH:
        return tuple(s for s in _STRENGTH if not (setting.novice and s[1] < 5))
    return _HYPERTROPHY if goal is GoalKind.HYPERTROPHY else _GENERAL


def holds(setting: Setting, deload: bool) -> tuple[tuple[int, int, int], ...]:
    """(sets, seconds, RPE) choices for a hold."""
    return ((2, 20, 5), (2, 30, 5)) if setting.gentle or deload else ((2, 30, 6), (3, 30, 7), (3, 40, 7), (2, 45, 7))
