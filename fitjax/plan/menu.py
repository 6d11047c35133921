"""What a hard session or a strength set may look like for this athlete: kinds, blocks, minutes, schemes.

Sizes are ordinary coaching ones; the limits (no hills with a sore knee, no low repetitions with raised blood
pressure) are the profile's. Weeks and days are not known here.
"""

from fitjax.domain.vocabulary import Experience, GoalKind, Kind, Phase, Sport
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
Scheme = tuple[int, int, int]
"""Sets, repetitions (seconds for a hold) and RPE."""
_STRENGTH: tuple[Scheme, ...] = (
    (3, 5, 6), (3, 5, 7), (3, 5, 8), (5, 5, 7), (5, 5, 8), (4, 6, 7), (3, 6, 8),
    (3, 8, 7), (3, 3, 8), (4, 3, 8), (3, 2, 9), (2, 5, 7), (2, 8, 7), (3, 8, 8), (5, 3, 8),
)  # fmt: skip
HYPERTROPHY: tuple[Scheme, ...] = (
    (3, 8, 7), (3, 8, 8), (3, 10, 7), (3, 10, 8), (3, 12, 7), (3, 12, 8), (4, 8, 8), (4, 10, 8), (4, 12, 8),
    (2, 10, 7), (2, 12, 8),
)  # fmt: skip
_GENERAL: tuple[Scheme, ...] = (
    (2, 8, 6), (2, 10, 6), (2, 12, 6), (2, 10, 7), (2, 8, 7), (3, 6, 7), (3, 8, 7), (3, 10, 7), (3, 12, 7), (3, 6, 8),
    (3, 8, 8), (3, 10, 8), (4, 6, 8), (4, 8, 8),
)  # fmt: skip
_GENTLE: tuple[Scheme, ...] = (
    (1, 12, 6), (2, 8, 6), (2, 10, 6), (2, 12, 6), (3, 8, 6), (3, 10, 6), (2, 15, 5), (3, 8, 7), (3, 10, 7), (3, 12, 7),
)  # fmt: skip
_LIGHT: tuple[Scheme, ...] = ((2, 5, 6), (2, 8, 6), (2, 10, 6), (1, 10, 6), (2, 6, 6))
_RUN_WALK = ((8, 1, 1.5), (6, 1.5, 2), (5, 2, 2), (5, 3, 2), (4, 4, 2), (3, 5, 2), (3, 6, 2), (2, 8, 3), (2, 10, 3))
_RUN_WALK_AROUND_MIN = 5
"""Walked before and after, at least."""


def hard_kinds(setting: Setting, sport: Sport, phase: Phase) -> tuple[Kind, ...]:
    """Hard kinds open to this athlete in this sport and phase."""
    if setting.max_hard == 0:
        return ()
    kinds = [k for k in _HARD.get(sport, ()) if k.value not in setting.avoided]
    if setting.conditions & {"knee_pain", "achilles_pain"} and sport is Sport.RUN:
        kinds = [k for k in kinds if k in (Kind.TEMPO, Kind.THRESHOLD)]
    if setting.gentle:
        kinds = [k for k in kinds if k in (Kind.TEMPO, Kind.THRESHOLD)] or kinds[:1]
    if setting.novice:
        kinds = [k for k in kinds if k is not Kind.INTERVAL] or kinds[:1]
    return tuple(kinds)


def hard_minutes(top: int) -> list[int]:
    """Steps of five: a wider one could leave the week's minutes out of reach."""
    return [m for m in range(25, 95, 5) if m <= top]


def blocks(kind: Kind, minutes: int, setting: Setting, most_work: float) -> tuple[Block, ...]:
    """Blocks that fit the session with warm-up and cool-down, the athlete's experience and the work left."""
    most_work = min(most_work, 20 if setting.novice else 60)
    room = minutes - min(_WARM_UP_AND_DOWN_MIN, minutes // 2)
    shapes = [block for block in _SHAPES[kind] if block.total_min <= room]
    fitting = tuple(block for block in shapes if block.repeat * block.work_min <= most_work)
    return fitting or tuple(sorted(shapes, key=lambda block: block.repeat * block.work_min)[:1])


def run_walk(minutes: int) -> list[Block]:
    """Run and walk in turns for those who can't yet run that long (NHS couch to 5k, one length a session)."""
    shapes = (Block(*shape) for shape in _RUN_WALK)
    return [b for b in shapes if 0.5 * minutes <= b.total_min + _RUN_WALK_AROUND_MIN <= minutes]


def schemes(setting: Setting, deload: bool) -> tuple[Scheme, ...]:
    """(sets, reps, RPE) choices for a lift."""
    if setting.gentle:
        least = 2 if setting.lifting else 1
        if setting.experience is Experience.ADVANCED and not setting.young and not deload:
            return tuple(s for s in _GENTLE if s[0] == 3)
        most_sets, most_rpe = (2 if deload or (setting.novice and not setting.lifting) else 3), 6
        return tuple(s for s in _GENTLE if least <= s[0] <= most_sets and s[2] <= most_rpe)
    if deload:
        return _LIGHT
    goal = setting.profile.goal.kind
    table = _STRENGTH if goal is GoalKind.STRENGTH else HYPERTROPHY if goal is GoalKind.HYPERTROPHY else _GENERAL
    if setting.novice:  # technique first: no fewer than five repetitions, three sets, and well away from failure
        return tuple(s for s in table if s[0] <= 3 and s[1] >= (5 if setting.lifting else 8) and s[2] <= 7)
    if setting.experience is Experience.INTERMEDIATE:
        return tuple(s for s in table if s[2] <= 8 and s[0] <= (5 if setting.lifting else 3))
    return tuple(s for s in table if s[2] >= 8)


def holds(setting: Setting, deload: bool) -> tuple[Scheme, ...]:
    """(sets, seconds, RPE) choices for a hold."""
    return ((2, 20, 5), (2, 30, 5)) if setting.gentle or deload else ((2, 30, 6), (3, 30, 7), (3, 40, 7), (2, 45, 7))


_SHAPES = {kind: tuple(Block(*shape) for shape in shapes) for kind, shapes in _BLOCKS.items()}
