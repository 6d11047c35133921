"""The season grammar: which next word of the season is allowed, given what stands already.

A `SeasonWriting` offers the options of each piece of a season line and is told the one that was chosen; it
turns the relative choices into minutes, so later pieces only offer what the athlete's limits can hold.
Knows nothing of models: a person, a teacher, chance or a GPT-2 may choose.
"""

from collections.abc import Sequence
from dataclasses import replace

from fitjax.domain.vocabulary import GoalKind, Phase, Sport
from fitjax.plan.brief import WeekBrief, round_long
from fitjax.plan.language import SeasonLine
from fitjax.plan.setting import FLOOR_RUN_MIN, TAPER_WEEKS, Setting
from fitjax.plan.week import WeekWriting

MAX_BUILD_WEEKS = 4
"""A cut-back week at least every fifth week (published plans: every third or fourth)."""
_VOLUME = {
    Phase.BASE: (85, 90, 95, 100, 103, 106, 110),
    Phase.BUILD: (85, 90, 95, 100, 103, 106, 110),
    Phase.PEAK: (90, 95, 100, 103, 106),
    Phase.MAINTAIN: (90, 95, 100, 103),
    Phase.DELOAD: (60, 65, 70, 75, 80),
    Phase.TAPER: (45, 50, 55, 60),
    Phase.RACE: (20, 25),
}
_FIRST_OF_TWO_TAPERS = (65, 70, 75)
_SMALL_WEEK_MIN = 100
_LONG = {Phase.DELOAD: (60, 70, 80), Phase.TAPER: (50, 60, 70), Phase.RACE: (0,)}
_LONG_BUILD = (80, 90, 100, 105, 110)
_ORDER = {Phase.BASE: 0, Phase.BUILD: 1, Phase.PEAK: 2, Phase.MAINTAIN: 1}
_PIECES = ("phase", "v", "l", "q", "s", "n")
MAX_LONG_RUN_KM = {GoalKind.RUN_MARATHON: 32.0, GoalKind.RUN_HALF: 21.0}


class SeasonWriting:
    """One season being written, piece by piece."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.weeks: list[WeekBrief] = []
        self.lines: list[SeasonLine] = []
        """The season as written; a week's brief differs where the days can't hold all that was asked."""
        self._piece = 0
        self._chosen: dict[str, int] = {}
        self.phase = Phase.BASE

    # ---- what the generator sees
    def options(self) -> Sequence[str]:
        """Texts that may come next; none when the season is finished."""
        if len(self.weeks) == self.setting.n_weeks:
            return ()
        name = _PIECES[self._piece]
        if name == "phase":
            return [f"{self._to_go} {phase.value}" for phase in self._phases()]
        end = "\n" if name == "n" else ""
        return [f" {name}{value}{end}" for value in getattr(self, f"_{name}_values")()]

    def accept(self, text: str) -> None:
        """Take one of the options as chosen."""
        if self._piece == 0:
            self.phase = Phase(text.split()[1])
        else:
            self._chosen[_PIECES[self._piece]] = int(text.strip()[1:])
        self._piece += 1
        if self._piece == len(_PIECES):
            self._close_week()

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    # ---- where we are
    @property
    def _index(self) -> int:
        return len(self.weeks)

    @property
    def _to_go(self) -> int:
        return self.setting.n_weeks - self._index

    def _best_minutes(self) -> float:
        """Best of the last four weeks of the plan; the athlete's own history before its first week."""
        return max((week.minutes for week in self.weeks[-4:]), default=self.setting.week_minutes)

    def _longest(self) -> float:
        """Longest session that surely lies in the 30 days before any day of this week: three weeks back, or history."""
        known = [float(week.long_min) for week in self.weeks[-3:]]
        if len(self.weeks) < 4:
            known.append(self.setting.longest_min)
        return max([*known, FLOOR_RUN_MIN if self.setting.main_sport is Sport.RUN else 0.0])

    def _room(self, sessions: int) -> int:
        return sum(sorted(self.setting.caps(self._index))[-sessions:]) if sessions else 0

    def _days(self) -> int:
        """Days of this week that can hold a session, the race day not counted."""
        race = self.setting.race_day(self._index)
        return sum(1 for day, cap in enumerate(self.setting.caps(self._index)) if cap >= 15 and day != race)

    def _most(self) -> int:
        return min(self._days(), self.setting.max_sessions)

    # ---- the pieces
    def _phases(self) -> list[Phase]:
        race, index = self.setting.race_week, self._index
        if race is not None:
            if index == race:
                return [Phase.RACE]
            if index >= race - TAPER_WEEKS.get(self.setting.profile.goal.kind, 1) and race >= 3:
                return [Phase.TAPER]
        run = 0
        for week in reversed(self.weeks):
            if week.line.phase is Phase.DELOAD:
                break
            run += 1
        if run >= MAX_BUILD_WEEKS:
            return [Phase.DELOAD]
        stages = [week.line.phase for week in self.weeks if week.line.phase in _ORDER]
        reached = _ORDER[stages[-1]] if stages else 0
        last = [Phase.PEAK] if race is not None else [Phase.MAINTAIN]
        allowed = [p for p in (Phase.BASE, Phase.BUILD, *last) if _ORDER[p] >= reached]
        return [*allowed, Phase.DELOAD] if run >= 2 else allowed

    def _v_values(self) -> list[int]:
        levels = self.setting.first_week_pct if self._index == 0 else _VOLUME[self.phase]
        if self.phase is Phase.RACE or self.phase is Phase.TAPER:
            levels = _FIRST_OF_TWO_TAPERS if self._to_go > 2 else _VOLUME[self.phase]
        if self.setting.fixed_minutes:
            return [min(levels, key=lambda v: abs(v - 100))]
        room, best = self._room(self._most()), self._best_minutes()
        if self.phase in (Phase.BASE, Phase.BUILD) and self._index:
            # Small weeks may grow faster: a percentage of little is nothing (90 minutes are never a spike).
            levels = (*levels, *(v for v in (120, 130) if best * v / 100 <= _SMALL_WEEK_MIN))
        fitting = [v for v in levels if best * v / 100 <= room]
        return fitting or [min(levels)]

    def _target(self) -> int:
        return max(int(self._best_minutes() * self._chosen["v"] / 100 // 5 * 5), 20)

    def _l_values(self) -> list[int]:
        sport = self.setting.main_sport
        if sport in (None, Sport.SWIM, Sport.MOBILITY) or self.setting.fixed_minutes or self._most() < 2:
            return [0]
        levels = _LONG.get(self.phase, _LONG_BUILD)
        if self.setting.lifting or levels == (0,):
            return [0]
        race = self.setting.race_day(self._index)
        longest_day = max((c for d, c in enumerate(self.setting.caps(self._index)) if d != race), default=0)
        most = min(longest_day, 0.5 * self._target() if self._most() >= 3 else 0.65 * self._target(), 180)
        if self.phase is Phase.TAPER and any(week.line.hard for week in self.weeks):
            most = min(most, self._target() - 25)  # a taper keeps its intensity, so a hard session must fit beside
        if sport is Sport.RUN:
            most = min(most, MAX_LONG_RUN_KM.get(self.setting.profile.goal.kind, 18.0) * self.setting.easy_pace / 60)
        elif self.phase is not Phase.TAPER:
            most = max(most, min(longest_day, 0.6 * self._target()))
        fitting = [level for level in levels if 20 <= round_long(self._longest() * level / 100) <= most]
        if fitting:
            return fitting
        # Nothing of the usual steps fits the day or the week: the largest smaller step that does, or none.
        smaller = [level for level in (70, 60, 50, 40, 30) if 20 <= round_long(self._longest() * level / 100) <= most]
        return smaller[:1] or [0]

    def _q_values(self) -> list[int]:
        before = [week.line.hard for week in self.weeks[-4:]]
        ending = self.phase in (Phase.TAPER, Phase.RACE)
        kept = 0 if ending else self.setting.strength_range[0]
        most = min(self.setting.max_hard, self._most() - (self._chosen["l"] > 0) - kept)
        if self.phase in (Phase.DELOAD, Phase.RACE):
            most = min(most, 1)
        if before and self._target() + 5 > 1.05 * (max(week.minutes for week in self.weeks[-4:]) - 5):
            most = min(most, max(before))  # one variable at a time: not more volume and more hard days together
        spare = self._target() - round_long(self._longest() * self._chosen["l"] / 100)
        most = max(min(most, (spare + 5) // 30), 0)  # a hard session is half an hour at least
        if self.phase is Phase.TAPER and any(week.line.hard for week in self.weeks) and most:
            return list(range(1, most + 1))  # a taper keeps its intensity (Bosquet 2007)
        return list(range(most + 1))

    def _s_values(self) -> list[int]:
        low, high = self.setting.strength_range
        left = self._most() - self._chosen["q"] - (self._chosen["l"] > 0)
        if self.phase in (Phase.TAPER, Phase.RACE):
            low, high = 0, min(high, 1)
        if self._index == 0 and self.setting.layoff_weeks >= 2 and self.setting.endurance:
            low = high = 0  # the first week after a layoff is kept whole for easy endurance
        if not self.setting.endurance:
            low = max(low, 1)
        return list(range(max(min(low, left), 0), max(min(high, left), 0) + 1))

    def _n_values(self) -> list[int]:
        needed = max(self._chosen["q"] + self._chosen["s"] + (self._chosen["l"] > 0), 1)
        wish = self.setting.profile.preferences.sessions_per_week
        most = self._most() if self.setting.endurance else max(self._chosen["s"], 0)
        ending = self.phase in (Phase.TAPER, Phase.RACE)
        low = needed if ending else max(needed, min(2, most), min(wish or 0, most))
        strength = self._chosen["s"]
        counts = [n for n in range(low, most + 1) if (n - strength) * 20 <= max(self._target(), 20 * (low - strength))]
        fixed = self.setting.fixed_minutes
        if fixed:
            most_minutes = max(1.2 * self._best_minutes(), 90)
            if self.phase in (Phase.TAPER, Phase.RACE):
                # Sessions keep their length, so a taper has fewer of them.
                wish, low, most_minutes = None, max(1, self._chosen["q"]) + strength, max(self._target(), fixed)
            counts = [n for n in range(low, most + 1) if n == wish or (n - strength) * fixed <= most_minutes]
            return counts[-1:] or [low]
        if self.setting.race_day(self._index) is not None:
            return counts or [low]
        holding = [n for n in counts if self._room(n - strength) >= 0.95 * self._target()]
        return holding or counts[-1:] or [most]

    def _close_week(self) -> None:
        chosen, index = self._chosen, self._index
        line = SeasonLine(self._to_go, self.phase, chosen["v"], chosen["l"], chosen["q"], chosen["s"], chosen["n"])
        endurance = chosen["n"] - chosen["s"]
        minutes = min(self._target(), self._room(endurance))
        if fixed := self.setting.fixed_minutes:
            minutes = fixed * endurance
        long_min = round_long(self._longest() * chosen["l"] / 100)
        asked = WeekBrief(index, line, minutes, long_min, int(self._longest() * 1.1))
        self.lines.append(line)
        self.weeks.append(_as_it_fits(self.setting, asked))
        self._piece, self._chosen = 0, {}


def _as_it_fits(setting: Setting, asked: WeekBrief) -> WeekBrief:
    """The brief with the counts and minutes that the week's days can hold, so that later weeks build on the truth."""
    week = WeekWriting(setting, asked)
    easy, hard, strength, long = week.counts
    line = replace(asked.line, hard=hard, strength=strength, sessions=easy + hard + strength + long)
    return replace(asked, line=line, minutes=week.minutes, long_min=asked.long_min if long else 0)
