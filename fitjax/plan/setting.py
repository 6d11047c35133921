"""What an athlete's profile means for planning: sports, days, references and caps, as plain values.

Profile and dates in, `Setting` out. Everything the grammars enforce is decided here and nowhere else.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import cast

from fitjax.domain.errors import PlanRejected
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, Experience, GoalKind, Sport
from fitjax.plan.exercises import permitted
from fitjax.plan.gate import easy_only
from fitjax.plan.volume_limits import LEVELS, OPEN_TO_ANYONE_MIN, comeback_share, most_endurance

MAX_WEEKS = 24
DEFAULT_WEEKS = 8
LIFTING_GOALS = frozenset({GoalKind.STRENGTH, GoalKind.HYPERTROPHY})
FLOOR_RUN_MIN = 30.0
LEAST_WEEK_MIN = 60.0
"""A reference week is never smaller: three sessions of twenty minutes are open to anyone."""
EASY_PACE_FACTOR = 1.22
"""Easy running as a multiple of threshold pace: the middle of the 1.16 to 1.29 easy band."""
_DEFAULT_EASY_PACE = {Experience.NOVICE: 430.0, Experience.INTERMEDIATE: 365.0, Experience.ADVANCED: 305.0}
_DEFAULT_WEEK_MIN = {Experience.NOVICE: 90.0, Experience.INTERMEDIATE: 200.0, Experience.ADVANCED: 330.0}
_NO_HARD = frozenset({"pregnancy", "cardiac_disease"})
_CLEAR_FIRST = frozenset({"diabetes", "hypertension"})
_GENTLE = frozenset({"pregnancy", "cardiac_disease", "hypertension", "osteoporosis"})
_RUN_SOFT = frozenset({"knee_pain", "achilles_pain"})
_HARD_SPORTS: frozenset[Sport | None] = frozenset({Sport.RUN, Sport.RIDE, Sport.SWIM, Sport.ROW})
_BEGINNER_WEEK_MIN = 100.0
TAPER_WEEKS = {GoalKind.RUN_MARATHON: 2, GoalKind.TRIATHLON: 1, GoalKind.CYCLING: 1}


@dataclass(frozen=True, eq=False)
class Setting:
    """One athlete, one start date, one number of weeks. Minutes and seconds per kilometre throughout."""

    profile: Profile
    start: date
    n_weeks: int

    # ---- time
    @property
    def monday(self) -> date:
        return self.start - timedelta(days=self.start.weekday())

    def day(self, week: int, weekday: int) -> date:
        return self.monday + timedelta(days=7 * week + weekday)

    @cached_property
    def race_week(self) -> int | None:
        """Index of the week that holds the goal date, when the goal is a race inside the plan."""
        goal = self.profile.goal
        if goal.date is None or not (goal.kind in RACE_KM or goal.kind in (GoalKind.CYCLING, GoalKind.TRIATHLON)):
            return None
        if self.never_hard:
            return None  # a race is as hard as a day can be: none is planned for those who may not go hard
        index = (goal.date - self.monday).days // 7
        return index if 0 <= index < self.n_weeks else None

    def race_day(self, week: int) -> int | None:
        return self.profile.goal.date.weekday() if week == self.race_week and self.profile.goal.date else None

    @cached_property
    def known(self) -> dict[object, object]:
        """What the grammars worked out for this athlete before: the same week need not be weighed twice."""
        return {}

    def caps(self, week: int) -> tuple[int, ...]:
        """Minutes free on each of the seven days, days off, blackout and days after the race being 0."""
        if ("caps", week) not in self.known:
            self.known["caps", week] = self._caps(week)
        return cast(tuple[int, ...], self.known["caps", week])

    def _caps(self, week: int) -> tuple[int, ...]:
        blackout, race = set(self.profile.blackout_dates), self.race_day(week)
        caps = []
        for weekday, name in enumerate(DAYS):
            day = self.day(week, weekday)
            gone = day in blackout or day < self.start or name == self.rest_day or (race is not None and weekday > race)
            caps.append(0 if gone else self.longest_session_min(self.profile.availability_min[name]))
        return tuple(caps)

    @cached_property
    def rest_day(self) -> str | None:
        """With all seven days free, one is kept for rest, the same each week, so that no row of days grows past six."""
        free = self.profile.availability_min
        if any(minutes < 15 for minutes in free.values()):
            return None
        return min(DAYS, key=lambda day: (free[day], day != "mon"))

    # ---- who
    @cached_property
    def experience(self) -> Experience:
        if self.profile.experience:
            return self.profile.experience
        weekly = self.profile.history.weekly_minutes
        mean = sum(weekly) / len(weekly) if weekly else 0
        return Experience.NOVICE if mean < 150 else Experience.INTERMEDIATE

    @cached_property
    def novice(self) -> bool:
        return self.experience is Experience.NOVICE

    @cached_property
    def conditions(self) -> frozenset[str]:
        return frozenset(self.profile.conditions)

    @cached_property
    def age(self) -> int | None:
        return self.profile.age(self.start)

    @cached_property
    def gentle(self) -> bool:
        """Higher repetitions, lower effort: conditions, 65 and over, or under 18."""
        return bool(self.conditions & _GENTLE) or (self.age is not None and not 18 <= self.age < 65)

    @cached_property
    def lifting(self) -> bool:
        return self.profile.goal.kind in LIFTING_GOALS

    @cached_property
    def young(self) -> bool:
        return self.age is not None and self.age < 18

    @cached_property
    def older(self) -> bool:
        return self.age is not None and self.age >= 65

    # ---- what
    @cached_property
    def avoided(self) -> frozenset[str]:
        """What the athlete wants to avoid, as the vocabulary spells it: 'Hill repeats' is no code, 'hills' is."""
        words = ("_".join(word.lower().replace("-", " ").split()) for word in self.profile.preferences.avoid)
        return frozenset(form for word in words if word for form in (word, word.removesuffix("s"), f"{word}s"))

    @cached_property
    def endurance(self) -> tuple[Sport, ...]:
        """Endurance sports in the plan, the goal's own first."""
        kind, wished = self.profile.goal.kind, [s for s in self.profile.preferences.sports if s is not Sport.STRENGTH]
        wished = [s for s in wished if s.value not in self.avoided]
        own = {GoalKind.CYCLING: [Sport.RIDE], GoalKind.TRIATHLON: [Sport.RIDE, Sport.RUN, Sport.SWIM]}.get(
            kind, [Sport.RUN] if kind in RACE_KM else []
        )
        if not own and not wished and not self.lifting:
            runs = self.profile.history.longest_run_km_30d or any(self.profile.history.weekly_distance_km)
            own = [Sport.RUN] if runs and not self.conditions & _RUN_SOFT else [Sport.WALK]
        if "pregnancy" in self.conditions and not wished and not own:
            own = [Sport.WALK]
        found = tuple(dict.fromkeys([*own, *wished]))[:3]
        fixed = self.profile.preferences.session_minutes
        told = self.novice or self.profile.history.longest_run_km_30d is not None
        if fixed and told and found[:1] == (Sport.RUN,) and fixed > 1.1 * self.longest_run_min:
            return (Sport.WALK, *found[1:])  # sessions of that length, and no run that long yet: walked
        return found

    @cached_property
    def main_sport(self) -> Sport | None:
        return self.endurance[0] if self.endurance else None

    @cached_property
    def exercises(self) -> dict[str, list[str]]:
        return permitted(frozenset(self.profile.equipment), self.conditions, self.avoided, balance=self.older)

    @cached_property
    def sports_off(self) -> dict[str, frozenset[int]]:
        """Sport -> weekdays the athlete asked to keep free of it."""
        off = self.profile.preferences.no_sport_days
        return {sport: frozenset(DAYS.index(day) for day in days if day in DAYS) for sport, days in off.items()}

    # ---- how many
    @cached_property
    def free_days(self) -> int:
        return sum(1 for name in DAYS if self.profile.availability_min[name] >= 15)

    @cached_property
    def max_sessions(self) -> int:
        wish = self.profile.preferences.sessions_per_week
        return min(self.free_days, wish or 7, 5 if self.novice else 6)

    @cached_property
    def never_hard(self) -> bool:
        """Pregnancy and heart disease leave no place for hard training, cleared or not."""
        return bool(self.conditions & _NO_HARD)

    @cached_property
    def max_hard(self) -> int:
        uncleared = not self.profile.cleared_by_doctor and self.conditions & _CLEAR_FIRST
        if self.never_hard or uncleared or easy_only(self.profile) or not self._can_go_hard:
            return 0
        if self.run_walks:
            return 0  # who still walks between runs has nothing to go hard with
        if self.novice or self.gentle or self.max_sessions <= 2:
            return 1
        if self.experience is Experience.ADVANCED:
            return 3 if self.max_sessions >= 6 else 2
        return 2 if self.max_sessions >= 5 else 1

    @property
    def _can_go_hard(self) -> bool:
        """Walking, mobility and other work have no hard kinds, and a run beside another sport is never one."""
        main = self.main_sport
        beside = set() if main is Sport.RUN else set(self.endurance[1:]) - {Sport.RUN}
        return bool(({main} | beside) & _HARD_SPORTS)

    @cached_property
    def strength_range(self) -> tuple[int, int]:
        """Fewest and most strength sessions a week."""
        if not self.exercises or "strength" in self.avoided:
            return 0, 0
        most = self.max_sessions
        if self.lifting:
            top = {Experience.NOVICE: 3, Experience.INTERMEDIATE: 4, Experience.ADVANCED: 5}[self.experience]
            top = min(top, 3) if self.young else top
            low = 3 if self.experience is Experience.ADVANCED and most >= 4 else 2
            return min(low, most), min(top, most)
        if not self.endurance:
            return min(1, most), min(3, most)
        wished = Sport.STRENGTH in self.profile.preferences.sports
        # Two days of strength are advised to every adult (WHO 2020); a race leaves the trained room for one.
        low = int((most >= 3 and (wished or self.older)) or (most >= 4 and not self.novice))
        if self.older:
            low = 2 if most >= 4 else low or int(most >= 2)  # WHO 2020: strength and balance, twice a week and more
        return low, max(min(3 if wished else 2, most - 1), low)

    @cached_property
    def strength_min(self) -> tuple[int, int]:
        """Shortest and longest strength session this athlete is given when the day allows."""
        if not self.lifting:
            return 20, 45
        if self.gentle:
            return 30, 45
        return ((30, 45), (40, 50), (60, 75))[LEVELS.index(self.experience)]

    # ---- references
    @property
    def fixed_minutes(self) -> int | None:
        """The one session length the athlete named."""
        return self.profile.preferences.session_minutes

    def longest_session_min(self, cap: int) -> int:
        """No session is longer than the day allows or than the length the athlete named."""
        return min(cap, self.profile.preferences.session_minutes or cap)

    @cached_property
    def week_minutes(self) -> float:
        """Endurance minutes the athlete is used to in a week: the best of the last four, less a share for strength."""
        weekly = [m for m in self.profile.history.weekly_minutes[-4:] if m > 0]
        kept = 0.85 if self.strength_range[0] and not self.profile.preferences.session_minutes else 1.0
        share = 0.35 if self.lifting else kept
        room = sum(sorted(self.profile.availability_min.values())[-self.max_sessions :])
        used_to = (max(weekly) if weekly else _DEFAULT_WEEK_MIN[self.experience]) * share
        runs = [km * self.easy_pace / 60 for km in self.profile.history.weekly_distance_km[-4:] if km > 0]
        if runs and self.main_sport is Sport.RUN:  # kilometres are running for certain, minutes may be anything
            used_to = min(max(runs), max(weekly)) if weekly else max(runs)
        return min(max(used_to, LEAST_WEEK_MIN), room)

    @cached_property
    def most_minutes(self) -> float:
        """Endurance minutes a week are not raised beyond this: what the goal needs, or what the athlete is used to."""
        pregnant = "pregnancy" in self.conditions
        goal = self.profile.goal.kind
        return most_endurance(goal, self.experience, self.week_minutes, pregnant=pregnant, age=self.age)

    def most_total(self, recent: Sequence[float]) -> float:
        """Minutes a whole week may hold, strength included, when the athlete does not run; `recent` are plan weeks."""
        best = max([*self.profile.history.weekly_minutes, *recent][-4:], default=0.0)
        back = comeback_share(self.layoff_weeks, len(recent), older=self.older)
        if back < 1 and any(self.profile.history.weekly_minutes):
            return max(back * max(self.profile.history.weekly_minutes), OPEN_TO_ANYONE_MIN)
        if self.main_sport is Sport.RUN or not best:
            return math.inf
        return max(1.2 * best, best + (20 if self.novice else 0))

    @cached_property
    def easy_pace(self) -> float:
        threshold = self.profile.thresholds.threshold_pace_s_per_km
        return threshold * EASY_PACE_FACTOR if threshold else _DEFAULT_EASY_PACE[self.experience]

    @cached_property
    def longest_run_min(self) -> float:
        """Longest run of the last 30 days in minutes of easy running; 30, as couch to 5 km begins, when unknown."""
        history = self.profile.history
        if history.longest_run_km_30d is not None:
            return max(history.longest_run_km_30d * self.easy_pace / 60, FLOOR_RUN_MIN)
        if self.novice:
            minutes = max(history.weekly_minutes[-4:], default=0.0)
            if any(history.weekly_distance_km):
                minutes = max(history.weekly_distance_km[-4:]) * self.easy_pace / 60
            return max(FLOOR_RUN_MIN, 0.38 * minutes)
        return max(FLOOR_RUN_MIN, 0.33 * self.week_minutes)

    @cached_property
    def run_walks(self) -> bool:
        """True for those who begin to run: a novice whose longest run is no longer than a first session."""
        return self.novice and self.longest_run_min <= FLOOR_RUN_MIN and self.week_minutes <= _BEGINNER_WEEK_MIN

    @cached_property
    def spaces_runs(self) -> bool:
        """True for novices who are not known to have run: they rest between runs (NHS couch to 5k)."""
        history = self.profile.history
        known = history.longest_run_km_30d or any(history.weekly_distance_km)
        return self.novice and self.main_sport is Sport.RUN and not known

    @cached_property
    def longest_min(self) -> float:
        """Longest session of the main sport in the last 30 days, in minutes; a share of the week if unknown."""
        if self.main_sport is Sport.RUN:
            return self.longest_run_min
        if self.profile.history.longest_session_min_30d:
            return self.profile.history.longest_session_min_30d
        return max(25.0 if self.novice else 40.0, 0.4 * self.week_minutes)

    @property
    def longest_known(self) -> bool:
        """False for a trained athlete whose runs are not known: then the plan's first week is taken as habit."""
        return self.novice or self.main_sport is not Sport.RUN or self.profile.history.longest_run_km_30d is not None

    @cached_property
    def layoff_weeks(self) -> float:
        stated = self.profile.history.layoff_weeks
        return stated if stated is not None else 5.0 if self.profile.goal.kind is GoalKind.RETURN_TO_TRAINING else 0.0

    @property
    def first_week_pct(self) -> tuple[int, ...]:
        """Volume of the first week as a share of the reference: a layoff comes back lower (Bosquet 2013)."""
        if self.layoff_weeks >= 4:
            return (35, 40, 45)
        return (75, 80, 85) if self.layoff_weeks >= 2 else (80, 90, 95, 100, 105)


def make_setting(profile: Profile, start: date, weeks: int | None) -> Setting:
    """Raises PlanRejected with one sentence when no week can hold a session or the goal date is past."""
    goal_date = profile.goal.date
    monday = start - timedelta(days=start.weekday())
    if goal_date is not None and goal_date < start:
        raise PlanRejected(f"The goal date {goal_date} is before the plan's start {start}; choose a later goal date.")
    if not any(minutes >= 15 for minutes in profile.availability_min.values()):
        raise PlanRejected("No day has 15 minutes or more free; give at least one day some minutes.")
    if goal_date is not None:
        to_goal = (goal_date - monday).days // 7 + 1
        weeks = min(weeks or to_goal, to_goal)
    n_weeks = min(max(weeks or DEFAULT_WEEKS, 1), MAX_WEEKS)
    return Setting(profile, start, n_weeks)
