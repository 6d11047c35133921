"""A season as far as it is written, and what its next week can hold: minutes, long session, strength, capacity.

The athlete's setting and the weeks so far in, amounts for the week being written out. Offers nothing to choose: the
grammar does.
"""

import math

from fitjax.domain.vocabulary import DAYS, GoalKind, Phase, Sport
from fitjax.plan.brief import WeekBrief, round_long
from fitjax.plan.language import SeasonLine
from fitjax.plan.setting import FLOOR_RUN_MIN, Setting
from fitjax.plan.volume_limits import comeback_share
from fitjax.plan.week_days import (
    MAX_EASY,
    MIN_SESSION,
    MINUTES_OF_STRENGTH,
    SIDE_MIN,
    SIDE_RUN,
    SPLIT_FROM,
    strength_days,
)

LONG_RUN_NEED_KM = {GoalKind.RUN_MARATHON: 27.0, GoalKind.RUN_HALF: 16.0, GoalKind.RUN_10K: 9.0, GoalKind.RUN_5K: 5.0}
"""Below this the long run of a race plan only grows: published marathon plans reach 26 to 35 km."""
LONG_SHARE, LONG_SHARE_OF_TWO = 0.46, 0.6
"""Largest part of a week that is one long session, with three or more endurance sessions and with two."""
HOLDS = 0.95
"""Share of a week's minutes that its sessions must be able to hold, or weeks would shrink one after another."""
SIDE_RUN_LIGHT, SIDE_RUN_SHARE, MOST_SIDE_RUN_MIN = 0.85, 0.4, 75
"""A triathlete's run in a lighter week, as a share of the week, and at most."""
LEAST_LIGHT_MIN = 15
"""A lighter week of someone with one session of twenty minutes is one of fifteen."""
_LAST_LONG_DAYS = 20
ENDING = (Phase.TAPER, Phase.RACE)


class SeasonState:
    """The weeks written so far, the choices of the one being written, and what follows from both."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.weeks: list[WeekBrief] = []
        self.lines: list[SeasonLine] = []
        """The season as written; a week's brief differs where the days can't hold all that was asked."""
        self._piece = 0
        self._chosen: dict[str, int] = {}
        self._totals: list[float] = []
        """Minutes that each week surely holds, strength included."""
        self.phase = Phase.BASE

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
        known = [_surely_longest(week) for week in self.weeks[-3:]]
        if not self.weeks or (len(self.weeks) < 4 and self.setting.longest_known):
            known.append(self.setting.longest_min)
        return max([*known, FLOOR_RUN_MIN if self.setting.main_sport is Sport.RUN else 0.0])

    def _room(self, sessions: int) -> int:
        return sum(sorted(self.setting.caps(self._index))[-sessions:]) if sessions else 0

    def _returning(self) -> bool:
        """True while a break still limits the week."""
        known = any(self.setting.profile.history.weekly_minutes)
        back = comeback_share(self.setting.layoff_weeks, self._index, older=self.setting.older)
        return known and back < 1

    def _endurance_days(self) -> int:
        """Days of this week that can hold an endurance session: some are kept free of the only sport."""
        off, race = self.setting.sports_off, self.setting.race_day(self._index)
        return sum(
            1
            for day, cap in enumerate(self.setting.caps(self._index))
            if cap >= 15 and day != race and any(day not in off.get(s.value, ()) for s in self.setting.endurance)
        )

    def _days(self) -> int:
        """Days of this week that can hold a session, the race day not counted."""
        race = self.setting.race_day(self._index)
        return sum(1 for day, cap in enumerate(self.setting.caps(self._index)) if cap >= 15 and day != race)

    def _most(self) -> int:
        return min(self._days(), self.setting.max_sessions)

    def _endurance_budget(self) -> float:
        """Endurance minutes that leave room for the fewest strength sessions in what the whole week may hold."""
        least = self.setting.strength_range[0] * MINUTES_OF_STRENGTH[0]
        return self.setting.most_total(self._totals) - least - 5

    def _target(self) -> int:
        best = self._best_minutes()
        asked = min(best * self._chosen["v"] / 100, max(self._endurance_budget(), 20))
        if self.phase not in (Phase.DELOAD, Phase.TAPER):
            return max(int(asked // 5 * 5), MIN_SESSION)
        # Rounded up, for what is taken away counts here; but a lighter week is lighter.
        up = -int(-asked // 5 * 5)
        return max(up if up < best else up - 5, LEAST_LIGHT_MIN)

    def _long_min(self, level: int) -> int:
        """Minutes of a long session; 110 % stops just short, so that rounding kilometres can't carry it over."""
        return round_long(self._longest() * min(level, 109.5) / 100)

    def _roomiest_day(self, race: int | None) -> int:
        """Minutes for the long session: of the day the athlete wishes for it, where that day can hold one."""
        caps, setting = self.setting.caps(self._index), self.setting
        off = setting.sports_off.get(setting.main_sport.value, ()) if setting.main_sport else ()
        open_days = {DAYS[d]: c for d, c in enumerate(caps) if d != race and d not in off}
        wished = open_days.get(setting.profile.preferences.long_day or "", 0)
        return wished if wished >= FLOOR_RUN_MIN else max(open_days.values(), default=0)

    def _too_near_the_race(self) -> bool:
        """True less than three weeks before a marathon: the last very long run lies further back."""
        date, kind = self.setting.profile.goal.date, self.setting.profile.goal.kind
        if kind is not GoalKind.RUN_MARATHON or date is None or self.setting.race_week is None:
            return False
        return (date - self.setting.day(self._index, 6)).days < _LAST_LONG_DAYS

    def _long_run_short(self) -> bool:
        """True while a race plan's long run is shorter than the race asks for."""
        need = LONG_RUN_NEED_KM.get(self.setting.profile.goal.kind)
        if need is None or self.setting.race_week is None:
            return False
        return self._longest() * 60 / self.setting.easy_pace < need

    def _grows(self) -> bool:
        """True when the week may hold over 5 % more endurance than the four before it; sports beside running count."""
        if self.setting.fixed_minutes:
            return False  # sessions of one length: their number is what grows
        beside = max(SIDE_MIN) if self.setting.main_sport is Sport.RUN and len(self.setting.endurance) > 1 else 0
        return self._target() + 2 + beside > 1.05 * (max(week.minutes for week in self.weeks[-4:]) - 2)

    def _side_run_min(self) -> int:
        """Minutes of the one run that a triathlete's week surely has: a tenth over the longest sure one, 30 at least.

        Thirty minutes are open to anyone; a run of the weeks before counts only where it had its own length.
        """
        setting = self.setting
        if setting.profile.goal.kind is not GoalKind.TRIATHLON or Sport.RUN not in setting.endurance[1:]:
            return 0
        if setting.fixed_minutes or self.phase in ENDING:
            return 0
        sure = [week.side_run_min for week in self.weeks[-3:]]
        if len(self.weeks) < 3 and setting.profile.history.longest_run_km_30d and not setting.layoff_weeks:
            sure.append(int(0.95 * setting.longest_run_min))
        longest = max([*sure, SIDE_RUN])
        wanted = SIDE_RUN_LIGHT * longest if self.phase is Phase.DELOAD else 1.09 * longest if self.weeks else longest
        most = min(MOST_SIDE_RUN_MIN, SIDE_RUN_SHARE * self._target(), self._roomiest_run_day())
        return max(int(min(wanted, most)), SIDE_RUN)

    def _roomiest_run_day(self) -> int:
        off, race = self.setting.sports_off.get(Sport.RUN.value, ()), self.setting.race_day(self._index)
        caps = enumerate(self.setting.caps(self._index))
        return max((cap for day, cap in caps if day not in off and day != race), default=0)

    def _capacity(self, sessions: int, long_min: int) -> float:
        """Endurance minutes that so many sessions can hold: the long one, and others on the roomiest days below it."""
        if sessions <= 0:
            return 0
        caps = sorted(self.setting.caps(self._index), reverse=True)
        if self.setting.main_sport is not Sport.RUN:
            return sum(min(cap, MAX_EASY) for cap in caps[: sessions - (long_min > 0)]) + long_min
        ceiling = max(long_min - 5, MIN_SESSION) if long_min else int(self._longest() * 1.06)
        return long_min + sum(min(cap, ceiling, MAX_EASY) for cap in caps[(long_min > 0) : sessions])

    def _fewest_endurance(self) -> int:
        """A race is trained for on three days a week, its last week on two; the days set the limit."""
        if self.setting.race_week is None:
            return 0
        return 2 if self.phase in ENDING else 3

    def _least_minutes(self, sessions: int) -> int:
        """Fewest endurance minutes in which so many sessions can be held."""
        hard, long = self._chosen["q"], self._long_min(self._chosen["l"]) if self._chosen["l"] else 0
        easy = sessions - self._chosen["s"] - hard - (long > 0)
        if easy >= 1 and sessions - self._chosen["s"] >= 2 and (run := self._side_run_min()):
            return long + 25 * hard + run + MIN_SESSION * (easy - 1)
        return long + 25 * hard + MIN_SESSION * max(easy, 0)

    def _strength_fits(self, sessions: int) -> bool:
        """True when so many strength sessions find their days and leave enough running beside the long run."""
        if sessions == 0:
            return True
        apart, open_days = strength_days(self.setting, self._index)
        split = sessions >= SPLIT_FROM and not self.setting.young
        if sessions > (open_days if split else apart):
            return False
        runs = self._most() - sessions
        long = self._long_min(self._chosen["l"]) if self._chosen["l"] else 0
        more = self.setting.endurance and sessions > self.setting.strength_range[0]
        if self.setting.fixed_minutes:
            if more and sessions > runs:
                return False  # sessions of one length are worth the same, so they are shared out by number
        elif more and self._capacity(runs, long) < HOLDS * self._target():
            return False
        if self.setting.main_sport is not Sport.RUN or not self._chosen["l"] or runs < 3:
            return True
        beside = sum(sorted(self.setting.caps(self._index))[-self._most() : -1][sessions:])
        return self._long_min(self._chosen["l"]) <= LONG_SHARE / (1 - LONG_SHARE) * beside

    def _strength_min(self, minutes: int) -> int:
        """The longest strength session: the level's own, less in a light week, within the week's budget."""
        low, high = self.setting.strength_min
        if self.phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE):
            high = max(low, int(0.75 * high))
        sessions = self._chosen["s"]
        spare = self.setting.most_total(self._totals) - minutes - 5 * (minutes > 0)
        if sessions and spare < math.inf:
            high = min(high, int(spare // sessions))
        return max(high, MINUTES_OF_STRENGTH[0])


def _surely_longest(week: WeekBrief) -> float:
    """Minutes that the week's longest session of the main sport has at least: never less than their mean."""
    count = week.line.sessions - week.line.strength
    return max(float(week.long_min), week.minutes / (count + 1) if count else 0.0)
