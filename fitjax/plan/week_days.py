"""What each day of one week can hold, and whether what is left of the week still fits the days that are left.

Setting and brief in; minutes a day can give to each sort of session out, with an exact look-ahead. Worked out once
for all weeks of an athlete that look alike. Does not know what has been written.
"""

from typing import NamedTuple, cast

from fitjax.domain.vocabulary import Kind, Phase, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.menu import hard_kinds, hard_minutes
from fitjax.plan.setting import Setting

MIN_SESSION = 20
MAX_EASY = 90
SIDE_RUN = 30
"""Beside another main sport a run has the one length that is never a jump, however long ago the last one was."""
SIDE_MIN = (30, 40)
"""Lengths of a session of another sport beside a running goal."""
MINUTES_OF_STRENGTH = (20, 30, 40, 45, 50, 60, 75)
SPLIT_FROM = 4
"""So many strength sessions a week are split into upper and lower body."""
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_EASY_FASTER = 0.97
"""An easy run covers a little more ground a minute than a long one, so its ceiling in minutes is lower."""

Span = tuple[int, int]


class Left(NamedTuple):
    """What is still to be placed, what yesterday was, and which half of the body was trained last."""

    easy: int
    hard: int
    strength: int
    long: int
    other: int = 0
    """Easy sessions of another sport than running, beside a running goal: their minutes are not counted."""
    run: int = 0
    """The triathlete's run of the week, which grows from week to week: its length is the brief's."""
    hard_before: bool = False
    strength_before: str = ""
    ran_before: bool = False
    """Only kept for those who rest between runs."""


def without(left: Left, role: str, focus: str = "", spaced: bool = False) -> Left:
    """What is left the day after a session of this role: easy, hard, strength, long, other, run or rest."""
    easy, hard, strength, long, other, run, _, half, _ = left
    if half == "full":
        half = ""  # a day later the whole body may come again; halves take turns all week
    if role == "easy":
        return Left(easy - 1, hard, strength, long, other, run, False, half, spaced)
    if role == "hard":
        return Left(easy, hard - 1, strength, long, other, run, True, half, spaced)
    if role == "strength":
        return Left(easy, hard, strength - 1, long, other, run, False, focus)
    if role == "long":
        return Left(easy, hard, strength, long - 1, other, run, False, half, spaced)
    if role == "other":
        return Left(easy, hard, strength, long, other - 1, run, False, half)
    if role == "run":
        return Left(easy, hard, strength, long, other, run - 1, False, half)
    return Left(easy, hard, strength, long, other, run, False, half)


def days_of(setting: Setting, brief: WeekBrief) -> "WeekDays":
    """The days of this week, from memory where an equal week was weighed before."""
    line, caps, race = brief.line, setting.caps(brief.index), setting.race_day(brief.index)
    split = line.strength >= SPLIT_FROM
    after = monday_after(setting, brief.index)
    short = (brief.session_min, brief.minutes < MIN_SESSION, brief.side_run_min)
    sizes = (brief.long_min, brief.longest_allowed_min, brief.strength_min, short)
    key = ("days", caps, race, after, sizes, line.phase, split)
    if key not in setting.known:
        setting.known[key] = WeekDays(setting, brief)
    return cast(WeekDays, setting.known[key])


class WeekDays:
    """Seven days, each with the minutes open to each sort of session."""

    def __init__(self, setting: Setting, brief: WeekBrief) -> None:
        self.setting, self.brief = setting, brief
        self.caps = setting.caps(brief.index)
        self.race = setting.race_day(brief.index)
        self.monday_after = monday_after(setting, brief.index)
        self.main = setting.main_sport
        self.extra: tuple[Sport, ...] = setting.endurance[1:] if self.main is Sport.RUN else ()
        """Beside a running goal the other sports are extras; the brief's minutes are all running."""
        self.spaced = setting.spaces_runs
        self.fixed = (brief.session_min or setting.fixed_minutes) if setting.fixed_minutes else None
        days = range(7)
        self.sports = [self._sports(day) for day in days]
        self.easy = [{sport: self._easy_minutes(day, sport) for sport in self.sports[day]} for day in days]
        self._easy_span = [self._span_of_easy(day) for day in days]
        self.other = [any(self.easy[day].get(sport) for sport in self.extra) for day in days]
        self.long = self._long_days()
        self.run = [self._run_fits(day) for day in days]
        self.kinds = {sport: hard_kinds(setting, sport, brief.line.phase) for sport in setting.endurance}
        self.hard = [self._hard_minutes(day) for day in days]
        self.strength = [self._strength_minutes(day) for day in days]
        self.split = brief.line.strength >= SPLIT_FROM
        self._reach: dict[tuple[int, Left], Span | None] = {}

    # ---- the week as a whole
    def reach(self, day: int, left: Left) -> Span | None:
        """Fewest and most minutes that days from `day` on can hold with exactly these sessions; None if they can't."""
        if day == 7:
            return None if any(left[:6]) else (0, 0)
        key = (day, left)
        if key in self._reach:
            return self._reach[key]
        if sum(left[:6]) > 7 - day:
            self._reach[key] = None
            return None
        low, high = 10_000, -1
        for span, after in self._sorts(day, left):
            rest = self.reach(day + 1, after)
            if rest is not None:
                low, high = min(low, span[0] + rest[0]), max(high, span[1] + rest[1])
        found = (low, high) if high >= 0 else None
        self._reach[key] = found
        return found

    def _sorts(self, day: int, left: Left) -> list[tuple[Span, Left]]:
        """Each sort of session this day could hold: its counted minutes and what is left after it."""
        found: list[tuple[Span, Left]] = [((0, 0), without(left, "rest"))]
        if day == self.race:
            return found
        if left.other > 0 and self.other[day]:
            found.append(((0, 0), without(left, "other")))
        if left.strength > 0 and self.strength[day]:
            found += [((0, 0), without(left, "strength", focus)) for focus in self.focuses(left)]
        if left.ran_before:
            return found
        easy, spaced = self._easy_span[day], self.spaced
        if left.easy > 0 and easy:
            found.append((easy, without(left, "easy", "", spaced)))
        if left.run > 0 and self.run[day]:
            found.append(((self.brief.side_run_min, self.brief.side_run_min), without(left, "run")))
        if left.long > 0 and self.long[day]:
            found.append(((self.brief.long_min, self.brief.long_min), without(left, "long", "", spaced)))
        if left.hard > 0 and not left.hard_before and self.hard[day]:
            found.append(((self.hard[day][0], self.hard[day][-1]), without(left, "hard", "", spaced)))
        return found

    def focuses(self, left: Left) -> tuple[str, ...]:
        """Full body unless strength comes often, not two days running; then lower and upper body in turn."""
        if not self.split or self.setting.young:
            return () if left.strength_before else ("full",)
        if left.strength_before == "upper":
            return ("lower",)
        return ("upper",) if left.strength_before == "lower" else ("upper", "lower")

    # ---- one day
    def _open(self, day: int) -> bool:
        return self.caps[day] > 0 and day != self.race

    def _sports(self, day: int) -> list[Sport]:
        """Endurance sports open on this day. Who rests between runs keeps one of Sunday and the next Monday free."""
        off = self.setting.sports_off
        sports = [s for s in self.setting.endurance if day not in off.get(s.value, ())] if self._open(day) else []
        if self.spaced and Sport.RUN in sports:
            kept = 0 if self.setting.profile.preferences.long_day == "mon" else 6
            other = 6 - kept
            usual = self.setting.profile.availability_min[_DAYS[kept]] >= MIN_SESSION and kept not in off.get("run", ())
            sports = [s for s in sports if not (other == day and usual and s is Sport.RUN)]
        return sports

    def _ceiling(self, sport: Sport) -> int:
        """The most minutes for anything but the long session."""
        brief = self.brief
        if sport is not self.main:
            return MAX_EASY
        if brief.long_min:
            return max(brief.long_min - 5, MIN_SESSION) if brief.long_min > 25 else brief.long_min
        if sport is Sport.RUN:
            return int(brief.longest_allowed_min * _EASY_FASTER)
        return max(brief.longest_allowed_min, 60)

    def _easy_minutes(self, day: int, sport: Sport) -> list[int]:
        cap, fixed = self.caps[day], self.fixed
        if self.race is not None and 0 < self.race - day <= 2:
            cap = min(cap, 30)
        if fixed:
            return [fixed] if fixed <= cap and self._fixed_fits(sport, fixed) else []
        if sport in self.extra:
            return [m for m in SIDE_MIN if m <= cap] or ([cap] if cap >= 15 else [])
        if sport is Sport.RUN and sport is not self.main:
            return [SIDE_RUN] if cap >= SIDE_RUN else []
        top = min(cap, self._ceiling(sport), MAX_EASY)
        shortest = 15 if self.brief.minutes < MIN_SESSION and self.brief.line.phase is Phase.DELOAD else MIN_SESSION
        lowest = min(shortest, top // 5 * 5) if top >= 15 else 15
        return list(range(lowest, top + 1, 5))

    def _fixed_fits(self, sport: Sport, fixed: int) -> bool:
        """A run of the length the athlete named only where that is no leap; other sports always."""
        if sport is not Sport.RUN:
            return True
        if sport is not self.main:
            return fixed <= SIDE_RUN
        return True

    def _span_of_easy(self, day: int) -> Span | None:
        """Counted minutes; runs beside another main sport are left out, for they may be used up."""
        minutes = [
            m
            for sport, choices in self.easy[day].items()
            if sport is self.main or (sport is not Sport.RUN and sport not in self.extra)
            for m in choices
        ]
        return (min(minutes), max(minutes)) if minutes else None

    def _run_fits(self, day: int) -> bool:
        """Where the triathlete's run of the week may stand."""
        near = self.race is not None and 0 < self.race - day <= 2
        return Sport.RUN in self.sports[day] and 0 < self.brief.side_run_min <= self.caps[day] and not near

    def _long_days(self) -> list[bool]:
        """Where the long session may stand: on the day the athlete wishes whenever that day can hold it."""
        wished = self.setting.profile.preferences.long_day
        fits = [
            self._open(day) and 0 < self.brief.long_min <= self.caps[day] and self.main in self.sports[day]
            for day in range(7)
        ]
        if self.race is not None:
            fits = [ok and self.race - day > 2 for day, ok in enumerate(fits)]
        if wished in _DAYS and fits[_DAYS.index(wished)]:
            return [day == _DAYS.index(wished) for day in range(7)]
        return fits

    def hard_sports(self, day: int) -> list[Sport]:
        return [
            s for s in self.sports[day] if s is self.main or (s is not Sport.RUN and s not in self.extra)
        ]  # fmt: skip

    def _hard_minutes(self, day: int) -> list[int]:
        if not any(self.kinds[sport] for sport in self.hard_sports(day)):
            return []
        if self.race is not None and self.race - day <= 1:
            return []
        if day == 6 and self.monday_after:
            return []  # a hard Sunday could meet a hard Monday of the next week, which is written beside it
        cap, brief = self.caps[day], self.brief
        if self.fixed:
            return [self.fixed] if self.fixed <= cap else []
        top = min(cap, 60 if brief.line.phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE) else 90)
        if self.main is Sport.RUN:
            top = min(top, max(int(0.85 * brief.longest_allowed_min), 25))
        if brief.long_min:
            top = min(top, max(brief.long_min, 30))
        return hard_minutes(top)

    def _strength_minutes(self, day: int) -> list[int]:
        """The longest length that the week and the day allow: one, so that the week's total is known beforehand."""
        cap, setting = self.caps[day], self.setting
        if day in setting.sports_off.get("strength", ()) or not setting.exercises or not self._open(day):
            return []
        if self.race is not None and self.race - day <= 2:
            return []
        if day == 6 and (setting.novice or setting.young) and self.monday_after:
            return []  # a novice's muscles rest two days, and Monday is written beside this Sunday
        if setting.fixed_minutes:
            return [setting.fixed_minutes] if setting.fixed_minutes <= cap else []
        return [m for m in MINUTES_OF_STRENGTH if m <= min(cap, self.brief.strength_min)][-1:]


def monday_after(setting: Setting, week: int) -> bool:
    """True when the Monday after this week can hold a session or the race."""
    if week + 1 >= setting.n_weeks:
        return False
    return setting.caps(week + 1)[0] > 0 or setting.race_day(week + 1) == 0


def strength_days(setting: Setting, week: int) -> tuple[int, int]:
    """Days of the week that can hold strength: how many with a day between them, and how many in all."""
    caps, race = setting.caps(week), setting.race_day(week)
    off = setting.sports_off.get("strength", ())
    days = [d for d in range(7) if caps[d] >= MIN_SESSION and d not in off and (race is None or race - d > 2)]
    if 6 in days and (setting.novice or setting.young) and monday_after(setting, week):
        days.remove(6)
    apart, last = 0, -2
    for day in days:
        if day - last >= 2:
            apart, last = apart + 1, day
    return apart, len(days)


def role_of(kind: Kind, sport: Sport | None, hard: bool, extra: tuple[Sport, ...]) -> str:
    """What a session counts as when the week's sessions are told off."""
    if sport is None or kind is Kind.RACE:
        return "rest"
    if sport is Sport.STRENGTH:
        return "strength"
    if kind is Kind.LONG:
        return "long"
    if hard:
        return "hard"
    return "other" if sport in extra else "easy"
