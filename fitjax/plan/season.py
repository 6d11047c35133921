"""The season grammar: which next word of the season is allowed, given what stands already.

A `SeasonWriting` offers the options of each piece of a season line and is told the one that was chosen; it
turns the relative choices into minutes, so later pieces only offer what the athlete's limits can hold.
Knows nothing of models: a person, a teacher, chance or a GPT-2 may choose.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from fitjax.domain.vocabulary import GoalKind, Phase, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.language import SeasonLine
from fitjax.plan.season_state import (
    ENDING,
    HOLDS,
    LEAST_LIGHT_MIN,
    LONG_RUN_NEED_KM,
    LONG_SHARE,
    LONG_SHARE_OF_TWO,
    SeasonState,
)
from fitjax.plan.setting import TAPER_WEEKS, Setting
from fitjax.plan.week import WeekWriting
from fitjax.plan.week_days import MIN_SESSION, MINUTES_OF_STRENGTH, strength_days

MAX_BUILD_WEEKS = 4
"""A cut-back week at least every fifth week (published plans: every third or fourth)."""
_VOLUME = {
    Phase.BASE: (90, 95, 100, 103, 106, 110),
    Phase.BUILD: (90, 95, 100, 103, 106, 110),
    Phase.PEAK: (95, 100, 103, 106),
    Phase.MAINTAIN: (90, 95, 100, 103),
    Phase.DELOAD: (80, 83, 85),
    Phase.TAPER: (60, 65, 70, 75),
    Phase.RACE: (20, 25),
}
"""Share of the best of the last four weeks: inside what published plans do (-25.5 to +17.1 %, taper 52 to 96 %)."""
_FIRST_OF_TWO_TAPERS = (75, 80, 85)
_MORE_TAPER = (80, 85, 90, 95, 100)
_TAPER_OF_PEAK = (0.58, 0.88)
"""The last week before the race by the season's biggest: well inside what published plans do (52 to 96 %)."""
_SMALL_WEEK_MIN, _SMALL_STEP = 100, 115
_LONG = {Phase.DELOAD: (60, 70, 80), Phase.TAPER: (50, 60, 70), Phase.RACE: (0,)}
_LONG_BUILD = (80, 90, 100, 105, 110)
_ORDER = {Phase.BASE: 0, Phase.BUILD: 1, Phase.PEAK: 2, Phase.MAINTAIN: 1}
_PIECES = ("phase", "v", "l", "q", "s", "n")
MAX_LONG_RUN_KM = {GoalKind.RUN_MARATHON: 32.0, GoalKind.RUN_HALF: 21.0}
LIGHT = (Phase.DELOAD, Phase.TAPER)
_HARD_MIN = 30
LIGHT_SESSION = 0.85
"""Where every week is one session of one length, the lighter week's is this much of it."""
_SESSIONS_FOR_THREE = 6
"""Three hard sessions need six in all."""
_ANYONE_MIN = 90
"""Minutes a week that are never a spike, for anyone."""


class SeasonWriting(SeasonState):
    """One season being written, piece by piece."""

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
            levels = _FIRST_OF_TWO_TAPERS if self._to_go > 2 else self._last_levels()
        if self.setting.fixed_minutes:
            return [min(levels, key=lambda v: abs(v - 100))]
        best = self._best_minutes()
        room = min(self._room(self._most()), max(self.setting.most_minutes, 0.9 * best), self._endurance_budget())
        if self.phase in (Phase.BASE, Phase.BUILD) and self._index and best * _SMALL_STEP / 100 <= _SMALL_WEEK_MIN:
            levels = (*levels, _SMALL_STEP)  # a percentage of little is nothing, and 90 minutes are never a spike
        if self._index and self.phase in _ORDER and self._long_run_short():
            levels = tuple(v for v in levels if v >= 100)
        fitting = [v for v in levels if best * v / 100 <= room]
        return fitting or [min(levels)]

    def _last_levels(self) -> tuple[int, ...]:
        """Race week as it is; the last taper where it lies well inside what plans do of the season's biggest week."""
        levels = _VOLUME[self.phase]
        peak = max((week.minutes for week in self.weeks), default=0)
        if self.phase is Phase.RACE or not peak or not self._best_minutes():
            return levels
        low, high = (100 * share * peak / self._best_minutes() for share in _TAPER_OF_PEAK)
        return tuple(v for v in (*levels, *_MORE_TAPER) if low <= v <= high and (v <= 75 or low > 75)) or levels[-1:]

    def _l_values(self) -> list[int]:
        sport = self.setting.main_sport
        if sport in (None, Sport.SWIM, Sport.MOBILITY) or self.setting.fixed_minutes or self._most() < 2:
            return [0]
        levels = _LONG.get(self.phase, _LONG_BUILD)
        if self.setting.lifting or levels == (0,):
            return [0]
        race = self.setting.race_day(self._index)
        longest_day = self._roomiest_day(race)
        three = self._most() - self.setting.strength_range[0] >= 3 and self._target() >= 3 * MIN_SESSION
        share = LONG_SHARE if three else LONG_SHARE_OF_TWO
        beside = sum(sorted(self.setting.caps(self._index))[-self._most() : -1])  # what the other days can add
        most = min(longest_day, share * self._target(), share / (1 - share) * beside, 180)
        if wish := self.setting.profile.preferences.sessions_per_week:  # every session wished for has its minutes
            others = min(wish, self._most()) - 1 - self.setting.strength_range[0]
            most = min(most, max(self._target(), _ANYONE_MIN) - MIN_SESSION * others)
        if self._too_near_the_race():
            most = min(most, 0.9 * LONG_RUN_NEED_KM[GoalKind.RUN_MARATHON] * self.setting.easy_pace / 60)
        if self.phase is Phase.TAPER and any(week.line.hard for week in self.weeks):
            if self._most() < 2:
                return [0]
            most = min(most, self._target() - _HARD_MIN)  # a taper keeps its intensity: a hard session fits beside
        if sport is Sport.RUN:
            most = min(most, MAX_LONG_RUN_KM.get(self.setting.profile.goal.kind, 18.0) * self.setting.easy_pace / 60)
        elif self.phase is not Phase.TAPER:
            most = max(most, min(longest_day, LONG_SHARE_OF_TWO * min(self._target(), longest_day + beside)))
        if levels is _LONG_BUILD and self._long_run_short():
            levels = (105, 110)
        fitting = [level for level in levels if 20 <= self._long_min(level) <= most]
        sessions = self._most() - self.setting.strength_range[0] * (self.phase not in ENDING)
        wide = [lv for lv in fitting if self._capacity(sessions, self._long_min(lv)) >= HOLDS * self._target()]
        fitting = wide or fitting[-1:]
        if fitting and self.phase in LIGHT:
            held = [lv for lv in fitting if self._light_holds(l=lv)]
            fitting = held or ([0] if self._light_holds(l=0) else fitting[-1:])
        if fitting:
            return fitting
        # Nothing of the usual steps fits the day or the week: the largest smaller step that does, or none.
        smaller = [level for level in (100, 95, 90, 85, 80, 70, 60, 50, 40, 30) if 20 <= self._long_min(level) <= most]
        return smaller[:1] or [0]

    def _q_values(self) -> list[int]:
        before = [week.line.hard for week in self.weeks[-4:]]
        if self._most() < _SESSIONS_FOR_THREE and self.setting.max_hard > 2:
            return [q for q in self._q_open(before) if q <= 2] or [2]
        return self._varied("q", self._q_open(before))

    def _varied(self, name: str, values: list[int]) -> list[int]:
        """Without the number that every week so far had, where number and length of sessions are the athlete's.

        Such weeks can only progress in what the sessions are; the third week is the first that has to differ.
        """
        wishes = self.setting.profile.preferences
        if not wishes.session_minutes or not wishes.sessions_per_week or self._index < 2:
            return values
        if self.phase in (*LIGHT, Phase.RACE) or len({(w.line.hard, w.line.strength) for w in self.weeks}) > 1:
            return values
        same = self.weeks[0].line.hard if name == "q" else self.weeks[0].line.strength
        later = self.setting.strength_range[1] if name == "q" else self._chosen["q"] != self.weeks[0].line.hard
        if later:
            return values
        return [value for value in values if value != same] or values

    def _q_open(self, before: list[int]) -> list[int]:
        if not self._endurance_days():
            return [0]
        ending = self.phase in ENDING
        kept = 0 if ending else min(self.setting.strength_range[0], self._most() - 1)
        most = min(self.setting.max_hard, self._most() - (self._chosen["l"] > 0) - kept)
        if self.phase in (Phase.DELOAD, Phase.RACE):
            most = min(most, 1)
        if before and self._grows():
            most = min(most, max(before))  # one variable at a time: not more volume and more hard days together
        spare = self._target() - self._long_min(self._chosen["l"])
        most = max(min(most, (spare + 5) // _HARD_MIN), 0)  # a hard session is half an hour at least
        if fixed := self.setting.fixed_minutes:  # hard sessions of the length named are weeks that grow, too
            room = self._target() if self._returning() else max(1.2 * self._best_minutes(), _ANYONE_MIN)
            most = min(most, int((room + 5) // fixed)) if self._index else min(most, int((spare + 5) // fixed))
        if self.phase is Phase.TAPER and any(week.line.hard for week in self.weeks):
            return list(range(1, max(most, 1) + 1))  # a taper keeps its intensity (Bosquet 2007)
        return list(range(most + 1))

    def _s_values(self) -> list[int]:
        low, high = self.setting.strength_range
        left = self._most() - self._chosen["q"] - (self._chosen["l"] > 0)
        if self.setting.race_week is not None and self._most() >= 3:
            high = max(min(high, 2, self._most() - 3), min(low, self._most() - 2))
        if self.phase in ENDING:
            low, high = 0, min(high, 1)
        if self.phase is Phase.DELOAD:
            high = min(high, max(week.line.strength for week in self.weeks[-4:]))
            low = min(low, high)
        if self._index == 0 and self.setting.layoff_weeks >= 2 and self.setting.endurance:
            low = high = 0  # the first week after a layoff is kept whole for easy endurance
        shortest = self.setting.fixed_minutes or MINUTES_OF_STRENGTH[0]
        budget = self.setting.most_total(self._totals) - (self._target() + 5 if self.setting.endurance else 0)
        wish = self.setting.profile.preferences.sessions_per_week
        if budget < math.inf and not (self.setting.fixed_minutes and wish and not self._returning()):
            high = max(min(high, int(budget // shortest)), 0 if self._returning() else min(low, 1))
        if not self.setting.endurance:
            low, high = max(low, 1), max(high, 1)
            low = min(max(low, self.setting.profile.preferences.sessions_per_week or 0), high)
        low = min(low, high)
        open_days = strength_days(self.setting, self._index)[1]
        if self.setting.endurance and open_days and not self._endurance_days():
            return [1]  # the only free day is kept free of the sport
        values = range(max(min(low, left), 0), max(min(high, left), 0) + 1)
        fitting = [s for s in values if self._strength_fits(s)]
        if self.setting.fixed_minutes and wish and self._index and self.phase not in ENDING:
            # Less strength means more endurance here: no more than a week may grow.
            most_minutes = max(1.2 * self._best_minutes(), _ANYONE_MIN)
            count = min(wish, self._most())
            fitting = [s for s in fitting if (count - s) * self.setting.fixed_minutes <= most_minutes] or fitting[-1:]
        if len(fitting) > 1 and self.phase in LIGHT and self.setting.endurance:
            fitting = [s for s in fitting if self._light_holds(s=s)] or fitting[:1]
        return self._varied("s", fitting) or [min(low, max(left, 0), open_days)]

    def _n_values(self) -> list[int]:
        needed = max(self._chosen["q"] + self._chosen["s"] + (self._chosen["l"] > 0), 1)
        back = self._returning()  # what a break allows comes before the number of sessions wished for
        wish = None if back else self.setting.profile.preferences.sessions_per_week
        most = self._most() if self.setting.endurance else max(self._chosen["s"], 0)
        ending = self.phase in ENDING
        low = needed if ending or back else max(needed, min(2, most), min(wish or 0, most))
        strength = self._chosen["s"]
        low = low if back else max(low, min(most, strength + self._fewest_endurance()))
        low = max(low, _SESSIONS_FOR_THREE) if self._chosen["q"] > 2 else low
        counts = [n for n in range(low, most + 1) if self._least_minutes(n) <= self._target() + 5]
        anyone = _ANYONE_MIN + MIN_SESSION * self.setting.novice
        if not counts and wish and not ending and self._least_minutes(low) <= max(anyone, 1.15 * self._target()):
            counts = [low]
        counts = counts or [n for n in range(needed, low + 1) if self._least_minutes(n) <= self._target() + 5][-1:]
        fixed = self.setting.fixed_minutes
        if fixed:
            most_minutes = max(1.2 * self._best_minutes(), 90)
            most_minutes = min(most_minutes, self.setting.most_total(self._totals) - strength * fixed)
            if self.phase in ENDING:
                # Sessions keep their length, so a taper has fewer of them.
                wish, low, most_minutes = None, max(1, self._chosen["q"]) + strength, max(self._target(), fixed)
            counts = [n for n in range(low, most + 1) if n == wish or (n - strength) * fixed <= most_minutes]
            smaller = [n for n in range(max(needed, 1), low) if (n - strength) * fixed <= most_minutes]
            most = (counts or smaller[-1:] or [low])[-1]
            if self.phase is Phase.DELOAD and most != wish:
                most = max(most - 1, needed)  # sessions of one length: a lighter week has one fewer
            return [most]
        if self.setting.race_day(self._index) is not None:
            return counts or [low]
        if not counts or not self.setting.endurance:
            return counts or [needed if back else most]
        held = {n: WeekWriting(self.setting, self._asked(n)[1]).minutes for n in counts} if len(counts) > 1 else {}
        # A lighter week that can't hold its minutes would be lighter than it should be.
        share = 1.0 if self.phase in LIGHT else HOLDS
        holding = [n for n in counts if held.get(n, 0) >= share * self._target()]
        return holding or [max(counts, key=lambda n: (held.get(n, 0), n))]

    def _light_holds(self, **choice: int) -> bool:
        """True when some number of sessions holds a lighter week's minutes with this choice and the rest at its least.

        What a lighter week is to hold is asked of its days exactly: with less it would fall out of what plans do.
        """
        kept = self._chosen
        least_hard = int(self.phase is Phase.TAPER and any(week.line.hard for week in self.weeks))
        least = 0 if self.phase in ENDING else self.setting.strength_range[0]
        self._chosen = {"l": 0, "q": least_hard, "s": min(least, self._most() - 1), **kept, **choice}
        try:
            fewest = max(self._chosen["q"] + self._chosen["s"] + (self._chosen["l"] > 0), 1)
            counts = [n for n in range(self._most(), fewest - 1, -1) if self._least_minutes(n) <= self._target() + 5]
            return any(WeekWriting(self.setting, self._asked(n)[1]).minutes >= self._target() for n in counts)
        finally:
            self._chosen = kept

    def _always_alike(self, sessions: int) -> bool:
        """True when this week would be one more of the same: as many sessions of each sort as in all before."""
        now = (self._chosen["q"], self._chosen["s"], sessions)
        return all((w.line.hard, w.line.strength, w.line.sessions) == now for w in self.weeks)

    def _asked(self, sessions: int) -> tuple[SeasonLine, WeekBrief]:
        """The week being written with so many sessions: its line, and its brief in minutes."""
        chosen = self._chosen
        line = SeasonLine(self._to_go, self.phase, chosen["v"], chosen["l"], chosen["q"], chosen["s"], sessions)
        endurance = sessions - chosen["s"]
        minutes, session_min = min(self._target(), self._room(endurance)), 0
        if fixed := self.setting.fixed_minutes:
            minutes = fixed * endurance
            most = self.setting.most_total(self._totals) - fixed * chosen["s"]
            if endurance == 1 and self._returning() and fixed > most:
                session_min = max(int(most // 5 * 5), LEAST_LIGHT_MIN)  # coming back comes before the length named
            elif endurance == 1 and self.phase is Phase.DELOAD and self._always_alike(sessions):
                session_min = max(int(LIGHT_SESSION * fixed // 5 * 5), LEAST_LIGHT_MIN)
            minutes = session_min or minutes
        long_min, longest_allowed = self._long_min(chosen["l"]), int(self._longest() * 1.1)
        strength_min = self._strength_min(minutes)
        side_run = self._side_run_min() if endurance >= 2 else 0
        sizes = (minutes, long_min, longest_allowed, strength_min, session_min, side_run)
        return line, WeekBrief(self._index, line, *sizes)

    def _close_week(self) -> None:
        line, asked = self._asked(self._chosen["n"])
        brief = _as_it_fits(self.setting, asked)
        self.lines.append(line)
        self.weeks.append(brief)
        length = self.setting.fixed_minutes or max(m for m in MINUTES_OF_STRENGTH if m <= brief.strength_min)
        self._totals.append(brief.minutes + brief.line.strength * length)
        self._piece, self._chosen = 0, {}


def _as_it_fits(setting: Setting, asked: WeekBrief) -> WeekBrief:
    """The brief with the counts and minutes that the week's days can hold, so that later weeks build on the truth."""
    week = WeekWriting(setting, asked)
    easy, hard, strength, long = week.counts
    line = replace(asked.line, hard=hard, strength=strength, sessions=easy + hard + strength + long)
    long_min, side_run = asked.long_min if long else 0, asked.side_run_min if week.has_side_run else 0
    return replace(asked, line=line, minutes=week.minutes, long_min=long_min, side_run_min=side_run)
