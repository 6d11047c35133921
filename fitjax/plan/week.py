"""The week grammar: which session lines are allowed on each day, given the days written before it.

A `WeekWriting` walks the week from Monday. Before it offers a line it checks, by an exact look-ahead over the
days that are left, that the week's sessions, hard days, long session and minutes can still all be placed.
What it offers can't break a day's minutes, a day off, the gap between hard days, equipment or a condition.
"""

from collections.abc import Sequence
from dataclasses import replace

from fitjax.domain.vocabulary import RACE_KM, Kind, Phase, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.language import Block, ExerciseLine, SessionLine, parse_line
from fitjax.plan.menu import blocks, run_walk
from fitjax.plan.race import race_minutes
from fitjax.plan.setting import Setting
from fitjax.plan.week_days import Left, Span, days_of, role_of, without
from fitjax.plan.week_lifts import WeekLifts

MAX_SIDE_RUNS = 2
MAX_HARD_SHARE = 0.26
"""Work above the easy zones as a share of the week's minutes: published practice keeps 75 to 80 % of the time easy."""
_LEAST_WORK_MIN = 8.0
_SESSIONS_FOR_THREE = 6
"""Three hard sessions need six in all."""
_ENDING = (Phase.TAPER, Phase.RACE)


class WeekWriting:
    """One week being written, line by line."""

    def __init__(self, setting: Setting, brief: WeekBrief) -> None:
        self.setting, self.brief = setting, brief
        self.lines: list[SessionLine] = []
        self._days = days_of(setting, brief)
        self.used = 0
        self._left, self._low, self._high = self._fit()
        self._lifts = WeekLifts(setting, brief.line.phase, self._left.strength)
        self.minutes = min(max(brief.minutes, self._low), self._high)
        """Counted minutes this week will hold, as near to the brief's as the days allow."""
        self._work_left = max(MAX_HARD_SHARE * self.minutes, _LEAST_WORK_MIN * max(self._left.hard, 1))

    # ---- what the generator sees
    def options(self) -> Sequence[str]:
        """Lines that may come next; none when the week is finished."""
        if self._lifts.slots:
            return [f"{line}\n" for line in self._lifts.options()]
        return [f"{line.head()}\n" for line in self.days()]

    def accept(self, text: str) -> None:
        if text.startswith(" "):
            self.take_exercise(parse_line(f"{self.lines[-1].head()}\n{text}").exercises[0])
        else:
            self.take_day(parse_line(text))

    # ---- the same, unwritten
    def exercises(self) -> Sequence[ExerciseLine]:
        """Exercises that may come next; none while no strength session is open."""
        return self._lifts.options() if self._lifts.slots else ()

    def days(self) -> Sequence[SessionLine]:
        """Sessions that the next day may hold; none when the week is finished or a strength session is open."""
        if self._lifts.slots or len(self.lines) == 7:
            return ()
        return self._day_lines(len(self.lines))

    def take_exercise(self, exercise: ExerciseLine) -> None:
        last = self.lines[-1]
        self.lines[-1] = replace(last, exercises=(*last.exercises, exercise))
        self._lifts.take(exercise)

    def take_day(self, line: SessionLine) -> None:
        role = role_of(line.kind, line.sport, line.hard, self._days.extra)
        if role == "easy" and line.sport is Sport.RUN and self._left.run:
            role = "run"
        self._left = without(self._left, role, line.focus, self._days.spaced)
        if role in ("easy", "hard", "long", "run"):
            self.used += line.minutes
        if role == "hard" and line.block:
            self._work_left -= line.block.repeat * line.block.work_min
        self.lines.append(line)
        if role == "strength":
            self._lifts.begin(line.focus, line.minutes)

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Easy (of any sport), hard, strength and long sessions still to be placed."""
        return (
            self._left.easy + self._left.other + self._left.run,
            self._left.hard,
            self._left.strength,
            self._left.long,
        )

    @property
    def has_side_run(self) -> bool:
        """True while the triathlete's run of the week is still to be placed."""
        return self._left.run > 0

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    # ---- what can be placed at all
    def _fit(self) -> tuple[Left, int, int]:
        """The brief's counts if the week can hold them, else with the least important dropped first."""
        line = self.brief.line
        counts = {"long": int(self.brief.long_min > 0), "hard": line.hard, "strength": line.strength}
        endurance = bool(self.setting.endurance)
        counts["easy"] = max(line.sessions - sum(counts.values()), 0) if endurance else 0
        runs = counts["long"] + counts["hard"] + counts["easy"]
        beside = bool(self._days.extra) and counts["easy"] >= 2 and runs > 3 and line.phase not in _ENDING
        counts["other"] = int(beside)
        counts["easy"] -= counts["other"]
        counts["run"] = int(self.brief.side_run_min > 0 and counts["easy"] >= 1 and runs >= 2)
        counts["easy"] -= counts["run"]
        # A taper keeps its intensity and lets volume go; any other week lets intensity go first.
        ending = line.phase in _ENDING
        order = ("easy", "strength", "long", "hard") if ending else ("hard", "other", "easy", "strength")
        while True:
            if counts["hard"] > 2 and sum(counts.values()) < _SESSIONS_FOR_THREE:
                counts["hard"], counts["easy"] = 2, counts["easy"] + 1
            easy, hard, strength, long = (counts[name] for name in ("easy", "hard", "strength", "long"))
            left = Left(easy, hard, strength, long, other=counts["other"], run=counts["run"])
            reach = self._days.reach(0, left)
            if reach:
                return left, *self._window(reach)
            drop = next((name for name in ("run", *order, "long") if counts[name]), None)
            if drop is None:
                last = Left(int(endurance and line.phase is not Phase.RACE), 0, 0, 0)  # no week that has a day is empty
                reach = self._days.reach(0, last)
                return (last, *self._window(reach)) if reach else (Left(0, 0, 0, 0), 0, 0)
            counts[drop] -= 1
            if drop in ("hard", "long", "run"):
                counts["easy"] += 1  # a week that cannot hold it still holds a session
            elif drop == "easy" and self._days.spaced and counts["strength"] < self.setting.strength_range[1]:
                counts["strength"] += not self.setting.layoff_weeks  # days between runs can still hold strength

    def _window(self, reach: Span) -> Span:
        """Counted minutes to land in: the one step of five nearest the brief's, or as near as the week allows.

        A lighter week is never less than briefed: a few minutes of little would carry it out of what plans do.
        """
        below = 0 if self.brief.line.phase in (Phase.DELOAD, Phase.TAPER) else 2
        low, high = self.brief.minutes - below, self.brief.minutes + 4 - below
        if high < reach[0]:
            return reach[0], reach[0] + 4
        if low > reach[1]:
            return reach[1] - 4, reach[1]
        return low, high

    def _minutes_open(self, role: str, focus: str = "") -> Span | None:
        """Fewest and most counted minutes today after which the rest of the week can still be as briefed."""
        left = self._left
        if role != "rest" and getattr(left, role) <= 0:
            return None
        if left.ran_before and role in ("easy", "hard", "long"):
            return None
        reach = self._days.reach(len(self.lines) + 1, without(left, role, focus, self._days.spaced))
        return None if reach is None else (self._low - self.used - reach[1], self._high - self.used - reach[0])

    # ---- one day
    def _day_lines(self, day: int) -> list[SessionLine]:
        days = self._days
        if day == days.race:
            runs = self.setting.profile.goal.kind in RACE_KM
            sport = Sport.RUN if runs else self.setting.main_sport or Sport.RUN
            return [SessionLine(day, sport, Kind.RACE, race_minutes(self.setting))]
        lines = [SessionLine(day)] if self._uncounted("rest") else []
        lines += self._easy_lines(day)
        if days.run[day] and (span := self._minutes_open("run")) and span[0] <= self.brief.side_run_min <= span[1]:
            lines.append(SessionLine(day, Sport.RUN, Kind.EASY, self.brief.side_run_min))
        if (span := self._minutes_open("hard")) and not self._left.hard_before:
            lines += self._hard_lines(day, span)
        if days.long[day] and days.main and (span := self._minutes_open("long")):
            minutes = self.brief.long_min
            lines += [SessionLine(day, days.main, Kind.LONG, minutes)] if span[0] <= minutes <= span[1] else []
        if days.strength[day]:
            for focus in days.focuses(self._left):
                if self._uncounted("strength", focus):
                    lines += [
                        SessionLine(day, Sport.STRENGTH, Kind.STRENGTH, m, focus=focus) for m in days.strength[day]
                    ]
        return lines or [SessionLine(day)]

    def _uncounted(self, role: str, focus: str = "") -> bool:
        span = self._minutes_open(role, focus)
        return span is not None and span[0] <= 0 <= span[1]

    def _easy_lines(self, day: int) -> list[SessionLine]:
        lines: list[SessionLine] = []
        counted = self._minutes_open("easy")
        for sport, choices in self._days.easy[day].items():
            if sport in self._days.extra:
                if self._uncounted("other"):
                    lines += [line for minutes in choices for line in self._easy_kinds(day, sport, minutes)]
            elif counted and not (sport is Sport.RUN and sport is not self._days.main and self._side_runs()):
                for minutes in choices:
                    if counted[0] <= minutes <= counted[1]:
                        lines += self._easy_kinds(day, sport, minutes)
        return lines

    def _side_runs(self) -> bool:
        """True while no other run may stand beside another main sport: the week's own comes first, and two are most."""
        return self._left.run > 0 or sum(1 for line in self.lines if line.sport is Sport.RUN) >= MAX_SIDE_RUNS

    def _easy_kinds(self, day: int, sport: Sport, minutes: int) -> list[SessionLine]:
        avoided = self.setting.avoided
        lines = [SessionLine(day, sport, Kind.EASY, minutes)]
        named = self.setting.fixed_minutes and sport is Sport.RUN  # of one length, only the pace would differ
        if (
            minutes <= 45
            and not named
            and sport not in (Sport.WALK, Sport.MOBILITY, Sport.CROSS)
            and "recovery" not in avoided
        ):
            lines.append(SessionLine(day, sport, Kind.RECOVERY, minutes))
        if sport is Sport.RUN and self.setting.run_walks:
            lines += [SessionLine(day, sport, Kind.EASY, minutes, b) for b in run_walk(minutes)]
        elif sport is Sport.RUN and minutes >= 30 and self._strides and "strides" not in avoided:
            lines.append(SessionLine(day, sport, Kind.STRIDES, minutes, Block(6, 0.5, 1)))
        return lines

    def _hard_lines(self, day: int, span: Span) -> list[SessionLine]:
        work = self._work_left / max(self._left.hard, 1)
        lines: list[SessionLine] = []
        for sport in self._days.hard_sports(day):
            for kind in self._days.kinds[sport]:
                for minutes in self._days.hard[day]:
                    if span[0] <= minutes <= span[1]:
                        shapes = blocks(kind, minutes, self.setting, work)
                        lines += [SessionLine(day, sport, kind, minutes, b) for b in shapes]
        return lines

    @property
    def _strides(self) -> bool:
        """Short fast strides suit neither sore knees and tendons nor a light week."""
        sore = self.setting.conditions & {"knee_pain", "achilles_pain"}
        return not sore and not self.setting.gentle and self.brief.line.phase is not Phase.DELOAD
