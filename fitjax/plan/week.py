"""The week grammar: which session lines are allowed on each day, given the days written before it.

A `WeekWriting` walks the week from Monday. Before it offers a line it checks, by an exact look-ahead over the
days that are left, that the week's sessions, hard days, long session and minutes can still all be placed.
What it offers can't break a day's minutes, a day off, the gap between hard days, equipment or a condition.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fitjax.domain.vocabulary import Kind, Phase, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.exercises import EXERCISES, FOCUS_SLOTS
from fitjax.plan.language import Block, ExerciseLine, SessionLine, parse_line
from fitjax.plan.menu import blocks, hard_kinds, hard_minutes, holds, schemes
from fitjax.plan.race import race_minutes
from fitjax.plan.setting import Setting

MIN_SESSION = 20
MAX_EASY = 90
SIDE_RUN, MAX_SIDE_RUNS = 30, 2
"""Beside another main sport a run has the one length that is never a jump, however long ago the last one was."""
MINUTES_OF_STRENGTH = (20, 30, 40, 45, 50, 60, 75)


@dataclass(frozen=True, slots=True)
class Left:
    """What is still to be placed, and what yesterday was."""

    easy: int
    hard: int
    strength: int
    long: int
    other: int = 0
    """Easy sessions of another sport than running, beside a running goal: their minutes are not counted."""
    hard_before: bool = False
    strength_before: str = ""

    @property
    def none(self) -> bool:
        return not (self.easy or self.hard or self.strength or self.long or self.other)


class WeekWriting:
    """One week being written, line by line."""

    def __init__(self, setting: Setting, brief: WeekBrief) -> None:
        self.setting, self.brief = setting, brief
        self.lines: list[SessionLine] = []
        self._caps = setting.caps(brief.index)
        self._race = setting.race_day(brief.index)
        self._fixed = setting.fixed_minutes
        self._reach: dict[tuple[int, Left], tuple[int, int] | None] = {}
        self._slots: list[str] = []
        self.used = 0
        self._left, self._low, self._high = self._fit()
        self.minutes = min(max(brief.minutes, self._low), self._high)
        """Counted minutes this week will hold, as near to the brief's as the days allow."""

    # ---- what the generator sees
    def options(self) -> Sequence[str]:
        """Lines that may come next; none when the week is finished."""
        if self._slots:
            return self._exercise_options()
        if len(self.lines) == 7:
            return ()
        return [f"{line.head()}\n" for line in self._day_lines(len(self.lines))]

    def accept(self, text: str) -> None:
        if text.startswith(" "):
            exercise = parse_line(f"{self.lines[-1].head()}\n{text}").exercises[0]
            last = self.lines[-1]
            self.lines[-1] = SessionLine(
                last.day, last.sport, last.kind, last.minutes, focus=last.focus, exercises=(*last.exercises, exercise)
            )
            self._slots.pop(0)
            return
        line = parse_line(text)
        self._left = self._after(line, self._left)
        self.used += self._counted(line)
        self.lines.append(line)
        if line.sport is Sport.STRENGTH:
            self._slots = self._slots_of(line)

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Easy (of any sport), hard, strength and long sessions still to be placed."""
        return self._left.easy + self._left.other, self._left.hard, self._left.strength, self._left.long

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    # ---- what can be placed at all
    def _fit(self) -> tuple[Left, int, int]:
        """The brief's counts if the week can hold them, else with the least important dropped first."""
        line = self.brief.line
        long, hard, strength = int(self.brief.long_min > 0), line.hard, line.strength
        easy = max(line.sessions - long - hard - strength, 0) if self.setting.endurance else 0
        ending = line.phase in (Phase.TAPER, Phase.RACE)
        other = 1 if self._other_sports and easy >= 2 and not ending else 0
        easy -= other
        while True:
            left = Left(easy, hard, strength, long, other)
            reach = self._reachable(0, left)
            if reach:
                return left, *self._window(reach)
            if hard:
                hard, easy = hard - 1, easy + 1
            elif other:
                other = 0
            elif easy:
                easy -= 1
            elif strength:
                strength -= 1
            elif long:
                long = 0
            else:
                return Left(0, 0, 0, 0), 0, 0

    def _window(self, reach: tuple[int, int]) -> tuple[int, int]:
        """Counted minutes to land in: the brief's within five, or as near as the week allows."""
        low, high = self.brief.minutes - 5, self.brief.minutes + 5
        if high < reach[0]:
            return reach[0], reach[0] + 5
        if low > reach[1]:
            return reach[1] - 5, reach[1]
        return low, high

    def _reachable(self, day: int, left: Left) -> tuple[int, int] | None:
        """Fewest and most minutes that days from `day` on can hold with exactly these sessions; None if they can't."""
        if day == 7:
            return (0, 0) if left.none else None
        key = (day, left)
        if key not in self._reach:
            spans = []
            for minutes, after in self._kinds_of_day(day, left):
                rest = self._reachable(day + 1, after)
                if rest is not None:
                    spans.append((minutes[0] + rest[0], minutes[1] + rest[1]))
            self._reach[key] = (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None
        return self._reach[key]

    def _kinds_of_day(self, day: int, left: Left) -> list[tuple[tuple[int, int], Left]]:
        """Each sort of session this day could hold: its counted minutes and what is left after it."""
        rested = replace(left, hard_before=False, strength_before="")
        found = [((0, 0), rested)]
        if day == self._race:
            return found
        if left.easy and (span := self._easy_span(day)):
            found.append((span, replace(rested, easy=left.easy - 1)))
        if left.other and any(self._easy_minutes(day, sport) for sport in self._others_on(day)):
            found.append(((0, 0), replace(rested, other=0)))
        if left.long and self._long_fits(day):
            found.append(((self.brief.long_min,) * 2, replace(rested, long=0)))
        if left.hard and not left.hard_before and (choices := self._hard_minutes(day)):
            found.append(((min(choices), max(choices)), replace(rested, hard=left.hard - 1, hard_before=True)))
        if left.strength and self._strength_minutes(day):
            for focus in self._focuses(left):
                found.append(((0, 0), replace(rested, strength=left.strength - 1, strength_before=focus)))
        return found

    def _counted(self, line: SessionLine) -> int:
        """Minutes that count towards the brief's."""
        if line.sport in (None, Sport.STRENGTH) or line.kind is Kind.RACE or line.sport in self._other_sports:
            return 0
        return line.minutes

    # ---- one day
    @property
    def _other_sports(self) -> tuple[Sport, ...]:
        """Beside a running goal the other sports are extras; the brief's minutes are all running."""
        return self.setting.endurance[1:] if self.setting.main_sport is Sport.RUN else ()

    def _others_on(self, day: int) -> list[Sport]:
        return [s for s in self._sports_on(day) if s in self._other_sports]

    def _longest(self, sport: Sport) -> int:
        """Ceiling for anything but the long session."""
        if sport is not self.setting.main_sport:
            return MAX_EASY
        if self.brief.long_min:
            return max(self.brief.long_min - 5, MIN_SESSION) if self.brief.long_min > 25 else self.brief.long_min
        return self.brief.longest_allowed_min if sport is Sport.RUN else max(self.brief.longest_allowed_min, 60)

    def _sports_on(self, day: int) -> list[Sport]:
        return [s for s in self.setting.endurance if day not in self.setting.sports_off.get(s.value, ())]

    def _easy_minutes(self, day: int, sport: Sport) -> list[int]:
        cap = self._caps[day]
        if self._race is not None and 0 < self._race - day <= 2:
            cap = min(cap, 30)
        if self._fixed:
            return [self._fixed] if self._fixed <= cap else []
        if sport is Sport.RUN and sport is not self.setting.main_sport:
            return [SIDE_RUN] if cap >= SIDE_RUN and self._side_runs() < MAX_SIDE_RUNS else []
        top = min(cap, self._longest(sport), MAX_EASY)
        lowest = min(MIN_SESSION, top // 5 * 5) if top >= 15 else 15
        return list(range(lowest, top + 1, 5))

    def _easy_span(self, day: int) -> tuple[int, int] | None:
        minutes = [
            m
            for sport in self._sports_on(day)
            if (sport not in self._other_sports and sport is not Sport.RUN) or sport is self.setting.main_sport
            for m in self._easy_minutes(day, sport)
        ]
        return (min(minutes), max(minutes)) if minutes else None

    def _long_fits(self, day: int) -> bool:
        return self.brief.long_min <= self._caps[day] and self.setting.main_sport in self._sports_on(day)

    def _hard_minutes(self, day: int) -> list[int]:
        sport = self.setting.main_sport
        if sport is None or not any(hard_kinds(self.setting, s, self.brief.line.phase) for s in self._hard_sports(day)):
            return []
        if self._race is not None and self._race - day <= 1:
            return []
        if day == 6 and self._caps[0] > 0 and self._race is None:
            return []  # a hard Sunday could meet a hard Monday of the next week, which is written beside it
        cap = self._caps[day]
        if self._fixed:
            return [self._fixed] if self._fixed <= cap else []
        top = cap if sport is not Sport.RUN else min(cap, max(int(0.85 * self.brief.longest_allowed_min), 25))
        if self.brief.long_min:
            top = min(top, max(self.brief.long_min, 30))
        return hard_minutes(top)

    def _hard_sports(self, day: int) -> list[Sport]:
        main = self.setting.main_sport
        return [s for s in self._sports_on(day) if s is main or (s is not Sport.RUN and s not in self._other_sports)]

    def _side_runs(self) -> int:
        return sum(1 for line in self.lines if line.sport is Sport.RUN)

    def _strength_minutes(self, day: int) -> list[int]:
        cap = self._caps[day]
        if day in self.setting.sports_off.get("strength", ()) or not self.setting.exercises:
            return []
        if self._race is not None and self._race - day <= 2:
            return []
        if self._fixed:
            return [self._fixed] if self._fixed <= cap else []
        return [m for m in MINUTES_OF_STRENGTH if m <= cap]

    def _focuses(self, left: Left) -> list[str]:
        """Full body unless strength comes often; never the same muscles two days running."""
        if self.brief.line.strength < 4:
            return [] if left.strength_before else ["full"]
        if left.strength_before == "full":
            return []
        return [f for f in ("upper", "lower") if f != left.strength_before]

    def _day_lines(self, day: int) -> list[SessionLine]:
        if day == self._race:
            return [self._race_line(day)]
        lines = [SessionLine(day)] if self._keeps_week(SessionLine(day)) else []
        for sport in self._sports_on(day):
            lines += [line for line in self._easy_lines(day, sport) if self._keeps_week(line)]
            for kind in (
                hard_kinds(self.setting, sport, self.brief.line.phase) if sport in self._hard_sports(day) else ()
            ):
                for minutes in self._hard_minutes(day):
                    candidates = [
                        SessionLine(day, sport, kind, minutes, b) for b in blocks(kind, minutes, self.setting)
                    ]
                    if candidates and self._keeps_week(candidates[0]):
                        lines += candidates
        main = self.setting.main_sport
        if main and self._long_fits(day):
            line = SessionLine(day, main, Kind.LONG, self.brief.long_min)
            lines += [line] if self._keeps_week(line) else []
        for focus in self._focuses(self._left):
            for minutes in self._strength_minutes(day):
                line = SessionLine(day, Sport.STRENGTH, Kind.STRENGTH, minutes, focus=focus)
                lines += [line] if self._keeps_week(line) else []
        return lines or [SessionLine(day)]

    def _easy_lines(self, day: int, sport: Sport) -> list[SessionLine]:
        lines = []
        for minutes in self._easy_minutes(day, sport):
            lines.append(SessionLine(day, sport, Kind.EASY, minutes))
            if minutes <= 45 and sport not in (Sport.WALK, Sport.MOBILITY, Sport.CROSS):
                lines.append(SessionLine(day, sport, Kind.RECOVERY, minutes))
            if sport is Sport.RUN and self.setting.novice and self.setting.longest_min <= 40:
                lines += [SessionLine(day, sport, Kind.EASY, minutes, b) for b in run_walk(minutes)]
            elif sport is Sport.RUN and minutes >= 30 and self._strides:
                lines.append(SessionLine(day, sport, Kind.STRIDES, minutes, Block(6, 0.5, 1)))
        return lines

    @property
    def _strides(self) -> bool:
        """Short fast strides suit neither sore knees and tendons nor a light week."""
        sore = self.setting.conditions & {"knee_pain", "achilles_pain"}
        return not sore and not self.setting.gentle and self.brief.line.phase is not Phase.DELOAD

    def _race_line(self, day: int) -> SessionLine:
        sport = self.setting.main_sport or Sport.RUN
        return SessionLine(day, sport, Kind.RACE, race_minutes(self.setting))

    def _keeps_week(self, line: SessionLine) -> bool:
        """True when the rest of the week can still be written as briefed after this line."""
        after = self._after(line, self._left)
        if min(after.easy, after.hard, after.strength, after.long, after.other) < 0:
            return False
        if line.hard and self._left.hard_before:
            return False
        reach = self._reachable(line.day + 1, after)
        if reach is None:
            return False
        total = self.used + self._counted(line)
        return total + reach[0] <= self._high and total + reach[1] >= self._low

    def _after(self, line: SessionLine, left: Left) -> Left:
        rested = replace(left, hard_before=False, strength_before="")
        if line.sport is None or line.kind is Kind.RACE:
            return rested
        if line.sport is Sport.STRENGTH:
            return replace(rested, strength=left.strength - 1, strength_before=line.focus)
        if line.kind is Kind.LONG:
            return replace(rested, long=left.long - 1)
        if line.hard:
            return replace(rested, hard=left.hard - 1, hard_before=True)
        if line.sport in self._other_sports:
            return replace(rested, other=left.other - 1)
        return replace(rested, easy=left.easy - 1)

    # ---- the exercises of a strength session
    def _slots_of(self, line: SessionLine) -> list[str]:
        wanted = max(3, line.minutes // 9)
        patterns = [p for p in FOCUS_SLOTS[line.focus] if self.setting.exercises.get(p)]
        return patterns[:wanted]

    def _exercise_options(self) -> list[str]:
        used = {exercise.name for exercise in self.lines[-1].exercises}
        names = [name for name in self.setting.exercises[self._slots[0]] if name not in used]
        deload = self.brief.line.phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE)
        return [
            f"{ExerciseLine(name, *scheme)}\n"
            for name in names or self.setting.exercises[self._slots[0]]
            for scheme in (holds(self.setting, deload) if EXERCISES[name].hold else schemes(self.setting, deload))
        ]


def run_walk(minutes: int) -> list[Block]:
    """Run and walk in turns for those who can't yet run that long (the first weeks of couch-to-5k programmes)."""
    shapes = (Block(8, 1, 1.5), Block(6, 2, 2), Block(4, 3, 2), Block(3, 5, 2), Block(2, 8, 3))
    return [b for b in shapes if 0.5 * minutes <= b.total_min + 5 <= minutes]
