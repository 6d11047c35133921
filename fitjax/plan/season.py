"""The season grammar: which next word of the season is allowed, given what stands already.

A `SeasonWriting` offers the options of each piece of a season line and is told the one that was chosen; it
turns the relative choices into minutes, so later pieces only offer what the athlete's limits can hold.
Knows nothing of models: a person, a teacher, chance or a GPT-2 may choose.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fitjax.domain.vocabulary import GoalKind, Phase, Sport
from fitjax.plan.language import SeasonLine
from fitjax.plan.setting import TAPER_WEEKS, Setting

MAX_BUILD_WEEKS = 4
"""A cut-back week at least every fifth week (published plans: every third or fourth)."""
_VOLUME = {
    Phase.BASE: (85, 90, 95, 100, 103, 106, 110, 115),
    Phase.BUILD: (85, 90, 95, 100, 103, 106, 110, 115),
    Phase.PEAK: (90, 95, 100, 103, 106),
    Phase.MAINTAIN: (90, 95, 100, 103),
    Phase.DELOAD: (60, 65, 70, 75, 80),
    Phase.TAPER: (50, 60, 70),
    Phase.RACE: (30, 40, 50),
}
_LONG = {Phase.DELOAD: (60, 70, 80), Phase.TAPER: (50, 60, 70), Phase.RACE: (0,)}
_LONG_BUILD = (80, 90, 100, 105, 110)
_ORDER = {Phase.BASE: 0, Phase.BUILD: 1, Phase.PEAK: 2, Phase.MAINTAIN: 1}
_PIECES = ("phase", "v", "l", "q", "s", "n")
MAX_LONG_RUN_KM = {GoalKind.RUN_MARATHON: 32.0, GoalKind.RUN_HALF: 21.0}


@dataclass(frozen=True, slots=True)
class WeekBrief:
    """One week of the season in the athlete's own minutes: what the week grammar has to fill."""

    index: int
    line: SeasonLine
    minutes: int
    long_min: int
    longest_allowed_min: int
    """No session of the main sport may be longer: 110 % of the longest in the 30 days before."""


def round_long(minutes: float) -> int:
    """Whole minutes below 50, then steps of five: a step of five would forbid small long sessions any growth."""
    return int(minutes) if minutes < 50 else int(minutes // 5 * 5)


class SeasonWriting:
    """One season being written, piece by piece."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.weeks: list[WeekBrief] = []
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
        return "".join(f"{week.line}\n" for week in self.weeks)

    # ---- where we are
    @property
    def _index(self) -> int:
        return len(self.weeks)

    @property
    def _to_go(self) -> int:
        return self.setting.n_weeks - self._index

    def _best_minutes(self) -> float:
        """Best of the last four weeks, the athlete's own history counting while the plan is young."""
        done = [week.minutes for week in self.weeks[-4:]]
        return max([*done, *([self.setting.week_minutes] if len(done) < 4 else [])])

    def _longest(self) -> float:
        done = [week.long_min for week in self.weeks[-4:]]
        return max([*done, *([self.setting.longest_min] if len(done) < 4 else [])])

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
        if self.phase in (Phase.TAPER, Phase.RACE):
            levels = _VOLUME[self.phase]
        if self.setting.fixed_minutes:
            return [min(levels, key=lambda v: abs(v - 100))]
        room, best = self._room(self._most()), self._best_minutes()
        if self.phase in (Phase.BASE, Phase.BUILD) and self._index:
            # Small weeks may grow by a short session, up to 20 minutes: a percentage of little is nothing.
            levels = (*levels, *(v for v in (120, 130) if best * (v - 100) / 100 <= 20))
        fitting = [v for v in levels if best * v / 100 <= room]
        return fitting or [min(levels)]

    def _target(self) -> int:
        return int(self._best_minutes() * self._chosen["v"] / 100 // 5 * 5)

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
        if sport is Sport.RUN:
            most = min(most, MAX_LONG_RUN_KM.get(self.setting.profile.goal.kind, 18.0) * self.setting.easy_pace / 60)
        else:
            most = max(most, min(longest_day, 0.6 * self._target()))
        fitting = [level for level in levels if 20 <= round_long(self._longest() * level / 100) <= most]
        if fitting:
            return fitting
        # Nothing of the usual steps fits the day or the week: the largest smaller step that does, or none.
        smaller = [level for level in (70, 60, 50, 40, 30) if 20 <= round_long(self._longest() * level / 100) <= most]
        return smaller[:1] or [0]

    def _q_values(self) -> list[int]:
        before = [week.line.hard for week in self.weeks if week.line.phase is not Phase.DELOAD]
        most = min(self.setting.max_hard, self._most() - (self._chosen["l"] > 0) - self.setting.strength_range[0])
        if self.phase in (Phase.DELOAD, Phase.RACE):
            most = min(most, 1)
        if self._chosen["v"] > 103 and before:
            most = min(most, before[-1])  # one variable at a time: not more volume and more hard days together
        most = max(most, 0)
        if self.phase is Phase.TAPER and before and before[-1] and most:
            return list(range(1, most + 1))  # a taper keeps its intensity (Bosquet 2007)
        return list(range(most + 1))

    def _s_values(self) -> list[int]:
        low, high = self.setting.strength_range
        left = self._most() - self._chosen["q"] - (self._chosen["l"] > 0)
        if self.phase is Phase.RACE:
            low, high = 0, min(high, 1)
        if not self.setting.endurance:
            low = max(low, 1)
        return list(range(max(min(low, left), 0), max(min(high, left), 0) + 1))

    def _n_values(self) -> list[int]:
        needed = self._chosen["q"] + self._chosen["s"] + (self._chosen["l"] > 0)
        wish = self.setting.profile.preferences.sessions_per_week
        most = self._most() if self.setting.endurance else max(self._chosen["s"], 0)
        low = max(needed, min(2, most), min(wish or 0, most))
        counts = [n for n in range(low, most + 1) if n * 20 <= max(self._target(), 20 * low)]
        if self.setting.fixed_minutes or self.setting.race_day(self._index) is not None:
            return counts[-1:] if self.setting.fixed_minutes and counts else counts or [most]
        holding = [n for n in counts if self._room(n) >= 0.95 * self._target()]
        return holding or counts[-1:] or [most]

    def _close_week(self) -> None:
        chosen, index = self._chosen, self._index
        line = SeasonLine(self._to_go, self.phase, chosen["v"], chosen["l"], chosen["q"], chosen["s"], chosen["n"])
        minutes = min(self._target(), self._room(chosen["n"]))
        if self.setting.fixed_minutes:
            minutes = self.setting.fixed_minutes * chosen["n"]
        long_min = round_long(self._longest() * chosen["l"] / 100)
        self.weeks.append(WeekBrief(index, line, minutes, long_min, int(self._longest() * 1.1)))
        self._piece, self._chosen = 0, {}

