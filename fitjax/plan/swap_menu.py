"""What could stand in for one session: lines of the plan language that fit the day and the wish, the nearest first.

A setting, the week's phase, the session's line and a wish in; lines out. Whether a line keeps the whole plan within
the rules is for the verifier to say; nothing here looks beyond the day.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from fitjax.domain.vocabulary import Kind, Phase, Sport
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.language import Block, ExerciseLine, SessionLine
from fitjax.plan.menu import blocks, hard_kinds
from fitjax.plan.setting import Setting

Wish = Literal["easier", "shorter", "harder", "other_sport", "indoors", "different"]
WISHES: tuple[Wish, ...] = ("easier", "shorter", "harder", "other_sport", "indoors", "different")
_GEAR = {Sport.RIDE: "bike", Sport.SWIM: "pool", Sport.ROW: "machine"}
_INDOORS = (Sport.SWIM, Sport.ROW)
"""Pool and rowing machine; a bike or a run may be outside, a treadmill is asked for by itself."""
_LEAST_MIN, _SHORT_RECOVERY_MIN = 15, 45
_STRENGTH_MIN = (20, 30, 40, 45, 50, 60, 75)


def alternatives(setting: Setting, week: int, phase: Phase, old: SessionLine, wish: Wish) -> list[SessionLine]:
    """Lines for the same day, without `old`; empty where the wish can't be met. `week` counts from 0."""
    if old.sport is None or old.kind is Kind.RACE:
        return []
    cap = setting.caps(week)[old.day]
    makers = {
        "easier": _easier, "shorter": _shorter, "harder": _harder,
        "other_sport": _other_sport, "indoors": _indoors, "different": _different,
    }  # fmt: skip
    found: dict[str, SessionLine] = {}
    for line in makers[wish](setting, phase, old):
        if line != old and _LEAST_MIN <= line.minutes <= cap and _permitted(setting, line) and _whole(line):
            found.setdefault(line.head(), line)
    return [line for line in found.values() if line.head() != old.head() or old.sport is Sport.STRENGTH]


def _permitted(setting: Setting, line: SessionLine) -> bool:
    sport = line.sport
    assert sport is not None
    off = line.day in setting.sports_off.get(sport.value, ())
    avoid = set(setting.profile.preferences.avoid)
    return not off and not avoid & {sport.value, line.kind.value}


def _whole(line: SessionLine) -> bool:
    return line.sport is not Sport.STRENGTH or bool(line.exercises)


def _easier(setting: Setting, phase: Phase, old: SessionLine) -> Iterator[SessionLine]:
    if old.sport is Sport.STRENGTH:
        yield replace(old, exercises=tuple(_eased(e) for e in old.exercises))
        yield from _shorter(setting, phase, old)
        return
    if old.hard or old.kind in (Kind.LONG, Kind.STRIDES):
        for share in (1.0, 0.85, 0.7) if old.kind is not Kind.LONG else (0.8, 0.7, 0.6):
            yield _plain(old, Kind.EASY, old.minutes * share)
    if old.kind is not Kind.RECOVERY:
        yield _plain(old, Kind.RECOVERY, min(old.minutes, _SHORT_RECOVERY_MIN))
        yield _plain(old, Kind.RECOVERY, min(0.7 * old.minutes, 30))
    if old.kind in (Kind.EASY, Kind.RECOVERY):
        for share in (0.75, 0.6):
            yield _plain(old, old.kind, old.minutes * share)
    if old.sport is not Sport.WALK:
        yield SessionLine(old.day, Sport.WALK, Kind.EASY, _five(min(old.minutes, 60)))


def _shorter(setting: Setting, phase: Phase, old: SessionLine) -> Iterator[SessionLine]:
    if old.sport is Sport.STRENGTH:
        for minutes in (m for m in reversed(_STRENGTH_MIN) if m < old.minutes):
            yield replace(old, minutes=minutes, exercises=old.exercises[: max(minutes // 9, 2)])
        return
    for share in (0.8, 0.7, 0.6, 0.5):
        minutes = _five(old.minutes * share)
        if minutes >= old.minutes:
            continue
        if old.hard and old.block:
            fitting = blocks(old.kind, minutes, setting, old.block.repeat * old.block.work_min)
            for block in sorted(fitting, key=_work, reverse=True)[:2]:
                yield SessionLine(old.day, old.sport, old.kind, minutes, block)
        elif old.block and old.block.total_min > minutes:
            yield _plain(old, Kind.EASY, minutes)
        else:
            yield replace(old, minutes=minutes)


def _harder(setting: Setting, phase: Phase, old: SessionLine) -> Iterator[SessionLine]:
    if old.sport is Sport.STRENGTH:
        yield replace(old, exercises=tuple(replace(e, rpe=min(e.rpe + 1, 9)) for e in old.exercises))
        yield replace(old, exercises=tuple(replace(e, sets=min(e.sets + 1, 5)) for e in old.exercises))
        return
    assert old.sport is not None
    if old.hard:
        done = _work(old.block) if old.block else 0.0
        for kind in dict.fromkeys([old.kind, *hard_kinds(setting, old.sport, phase)]):
            fitting = blocks(kind, old.minutes, setting, done + 10)
            for block in sorted((b for b in fitting if _work(b) > done), key=_work)[:2]:
                yield SessionLine(old.day, old.sport, kind, old.minutes, block)
        return
    if old.kind is Kind.RECOVERY:
        yield _plain(old, Kind.EASY, old.minutes)
    if old.kind in (Kind.EASY, Kind.RECOVERY) and _may_stride(setting, old):
        yield SessionLine(old.day, old.sport, Kind.STRIDES, old.minutes, Block(6, 0.5, 1))
    if old.kind is not Kind.LONG:
        for kind in hard_kinds(setting, old.sport, phase):
            for block in sorted(blocks(kind, old.minutes, setting, 16), key=_work)[:2]:
                yield SessionLine(old.day, old.sport, kind, old.minutes, block)
    for more in (5, 10):
        yield replace(old, minutes=old.minutes + more)


def _may_stride(setting: Setting, old: SessionLine) -> bool:
    sore = setting.conditions & {"knee_pain", "achilles_pain"}
    return old.sport is Sport.RUN and old.minutes >= 30 and not sore and not setting.gentle


def _other_sport(setting: Setting, phase: Phase, old: SessionLine) -> Iterator[SessionLine]:
    for sport in _sports(setting, old):
        yield from _moved(setting, phase, old, sport)


def _indoors(setting: Setting, phase: Phase, old: SessionLine) -> Iterator[SessionLine]:
    if old.sport is Sport.STRENGTH or old.sport in _INDOORS:
        return
    for sport in _INDOORS:
        if sport in _sports(setting, old):
            yield from _moved(setting, phase, old, sport)
    yield _strength(setting, old, min(old.minutes, 45))
    yield SessionLine(old.day, Sport.MOBILITY, Kind.EASY, _five(min(old.minutes, 30)))
    yield SessionLine(old.day, Sport.CROSS, Kind.EASY, _five(min(old.minutes, 45)))


def _different(setting: Setting, phase: Phase, old: SessionLine) -> Iterator[SessionLine]:
    """Another session of the same weight."""
    assert old.sport is not None
    if old.sport is Sport.STRENGTH:
        yield replace(old, exercises=_others(setting, old))
        return
    if old.hard:
        done = _work(old.block) if old.block else 12.0
        for kind in hard_kinds(setting, old.sport, phase):
            near = sorted(blocks(kind, old.minutes, setting, done + 4), key=lambda b: abs(_work(b) - done))
            for block in near[:2]:
                yield SessionLine(old.day, old.sport, kind, old.minutes, block)
        return
    if old.kind is Kind.EASY and _may_stride(setting, old):
        yield SessionLine(old.day, old.sport, Kind.STRIDES, old.minutes, Block(6, 0.5, 1))
    if old.kind is Kind.STRIDES:
        yield _plain(old, Kind.EASY, old.minutes)
    yield from _other_sport(setting, phase, old)
    for more in (-10, 5):
        yield replace(old, minutes=_five(old.minutes + more))


def _moved(setting: Setting, phase: Phase, old: SessionLine, sport: Sport) -> Iterator[SessionLine]:
    """The session in another sport: as hard where that sport allows, else easy."""
    if old.hard and old.block and old.kind in hard_kinds(setting, sport, phase):
        for block in sorted(blocks(old.kind, old.minutes, setting, _work(old.block)), key=_work, reverse=True)[:1]:
            yield SessionLine(old.day, sport, old.kind, old.minutes, block)
    kind = Kind.RECOVERY if old.kind is Kind.RECOVERY and sport is not Sport.WALK else Kind.EASY
    for minutes in (old.minutes, 0.75 * old.minutes):
        yield SessionLine(old.day, sport, kind, _five(min(minutes, 90)))


def _sports(setting: Setting, old: SessionLine) -> list[Sport]:
    """Endurance sports open to the athlete besides the session's: those of the plan, then what the equipment offers."""
    have = set(setting.profile.equipment)
    kit = [sport for sport, gear in _GEAR.items() if gear in have]
    found = dict.fromkeys([*setting.endurance, *kit, Sport.WALK])
    return [sport for sport in found if sport is not old.sport and old.sport is not Sport.STRENGTH]


def _strength(setting: Setting, old: SessionLine, minutes: float) -> SessionLine:
    """Light full-body work with what the athlete has."""
    length = max((m for m in _STRENGTH_MIN if m <= minutes), default=20)
    names = [names[0] for pattern, names in setting.exercises.items() if names and pattern != "balance"]
    names = [name for name in names if not EXERCISES[name].hold][: max(length // 9, 2)]
    exercises = tuple(ExerciseLine(name, 2, 10, 6) for name in names)
    return SessionLine(old.day, Sport.STRENGTH, Kind.STRENGTH, length, focus="full", exercises=exercises)


def _others(setting: Setting, old: SessionLine) -> tuple[ExerciseLine, ...]:
    """Each exercise exchanged for the next of its pattern, where there is one."""
    done: list[ExerciseLine] = []
    taken = {e.name for e in old.exercises}
    for exercise in old.exercises:
        info = EXERCISES.get(exercise.name)
        names = setting.exercises.get(info.pattern, []) if info else []
        fresh = [n for n in names if n not in taken and info and EXERCISES[n].hold == info.hold]
        name = fresh[0] if fresh else exercise.name
        taken.add(name)
        done.append(replace(exercise, name=name))
    return tuple(done)


def _eased(exercise: ExerciseLine) -> ExerciseLine:
    return replace(exercise, sets=max(exercise.sets - 1, 1), rpe=max(exercise.rpe - 1, 5))


def _plain(old: SessionLine, kind: Kind, minutes: float) -> SessionLine:
    return SessionLine(old.day, old.sport, kind, _five(minutes))


def _work(block: Block) -> float:
    return block.repeat * block.work_min


def _five(minutes: float) -> int:
    return int(minutes // 5 * 5)
