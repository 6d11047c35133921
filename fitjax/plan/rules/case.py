"""The plan as the rules look at it: sessions in date order, runs with their size, weeks with their totals.

Plan, profile and past activities in, a `Case` out. Dates are ordinals so that no arithmetic can leave the calendar.
Judges nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypedDict

from fitjax.domain.activity import Activity
from fitjax.domain.plan import Plan, Session, Step, Week
from fitjax.domain.profile import Goal, Profile
from fitjax.domain.vocabulary import HARD_KINDS, RACE_KM, Experience, GoalKind, Kind, Sport
from fitjax.plan.gate_stated import Stated, stated

NOT_ENDURANCE = frozenset({Sport.STRENGTH, Sport.MOBILITY})
RACE_GOALS = frozenset({*RACE_KM, GoalKind.CYCLING, GoalKind.TRIATHLON})
ADULT, OLDER = 18, 65
_NEVER_HARD = {"pregnancy", "cardiac_disease"}
"""Whoever has one of these is not sent into a race, so a plan without race and taper misses nothing."""
_ACTIVE_WEEK_MIN = 150.0
_HARD_WORK_MIN = 10.0
"""Minutes at a hard target that make a session hard whatever it is called; strides stay below."""
_EASY_WALK_MIN = 60.0
_MIN_PER_KM = 6.5
"""Only to put a known longest run beside runs planned without a distance."""


class Where(TypedDict):
    """What a finding says of its place: the keywords of `finding`."""

    week: int
    day: date
    subject: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A session, the week that lists it, and its day."""

    week: int
    at: int
    session: Session
    hard: bool

    @property
    def race(self) -> bool:
        return self.session.kind is Kind.RACE

    def where(self, subject: str = "") -> Where:
        return Where(week=self.week, day=self.session.date, subject=subject)


@dataclass(frozen=True, slots=True)
class PlacedWeek:
    week: Week
    at: int
    days: int
    """7, or fewer when the next week starts sooner."""
    sessions: tuple[Placed, ...]

    @property
    def has_race(self) -> bool:
        return any(placed.race for placed in self.sessions)

    @property
    def minutes(self) -> float:
        return sum(placed.session.minutes for placed in self.sessions)

    @property
    def endurance_minutes(self) -> float:
        return sum(p.session.minutes for p in self.sessions if p.session.sport not in NOT_ENDURANCE)

    @property
    def hard_count(self) -> int:
        return sum(placed.hard for placed in self.sessions)

    def days_of(self, sport: Sport) -> int:
        return len({placed.at for placed in self.sessions if placed.session.sport is sport})


@dataclass(frozen=True, slots=True)
class Case:
    plan: Plan
    profile: Profile | None
    sessions: tuple[Placed, ...]
    weeks: tuple[PlacedWeek, ...]
    unit: Literal["km", "min"]
    """How runs are measured here: kilometres, or minutes when a run has no distance."""
    past_runs: tuple[tuple[int, float], ...]
    """(day, size) of the runs in the activities handed in, before the plan starts."""
    said: Stated
    """What the athlete's notes and symptoms state of their health."""
    conditions: frozenset[str]
    age: int | None
    novice: bool
    """Said to be one; unsaid, anyone below 150 minutes a week. Unknown, so False, without a profile."""

    @property
    def start(self) -> int:
        return self.plan.start.toordinal()

    @property
    def goal(self) -> Goal:
        """The athlete's; the plan's own where no athlete is known."""
        return self.profile.goal if self.profile else self.plan.goal

    @property
    def young(self) -> bool:
        return self.age is not None and self.age < ADULT

    @property
    def older(self) -> bool:
        return self.age is not None and self.age >= OLDER

    @property
    def race_day(self) -> int | None:
        """The goal date of a race goal, when the plan reaches it; none for those who are not sent into a race."""
        goal = self.goal
        if self.profile and _NEVER_HARD & set(self.profile.conditions):
            return None
        if goal.date is None or goal.kind not in RACE_GOALS or not self.weeks:
            return None
        day = goal.date.toordinal()
        return day if self.start <= day < self.weeks[-1].at + 7 else None

    def runs(self) -> list[Placed]:
        return [p for p in self.sessions if p.session.sport is Sport.RUN and self.size(p.session) > 0]

    def size(self, session: Session) -> float:
        return (session.distance_km or 0.0) if self.unit == "km" else session.minutes

    def from_km(self, km: float) -> float:
        return km if self.unit == "km" else km * _MIN_PER_KM

    def run_size(self, week: PlacedWeek) -> float:
        return sum(self.size(p.session) for p in week.sessions if p.session.sport is Sport.RUN)


def make_case(plan: Plan, profile: Profile | None, activities: Sequence[Activity]) -> Case:
    ordered = sorted(plan.weeks, key=lambda week: week.start)
    weeks = []
    for number, week in enumerate(ordered):
        at = week.start.toordinal()
        gap = ordered[number + 1].start.toordinal() - at if number + 1 < len(ordered) else 7
        placed = [Placed(week.index, s.date.toordinal(), s, _hard(s, profile)) for s in week.sessions]
        placed.sort(key=lambda p: p.at)
        weeks.append(PlacedWeek(week, at, min(max(gap, 1), 7), tuple(placed)))
    sessions = sorted((p for week in weeks for p in week.sessions), key=lambda p: p.at)
    runs = [p.session for p in sessions if p.session.sport is Sport.RUN and p.session.minutes > 0]
    unit: Literal["km", "min"] = "km" if all(run.distance_km for run in runs) else "min"
    said = stated(profile) if profile else Stated()
    return Case(
        plan=plan,
        profile=profile,
        sessions=tuple(sessions),
        weeks=tuple(weeks),
        unit=unit,
        past_runs=_past_runs(plan, activities, unit),
        said=said,
        conditions=frozenset(profile.conditions) if profile else frozenset(),
        age=profile.age(plan.start) if profile else None,
        novice=profile is not None and _is_novice(profile),
    )


def _is_novice(profile: Profile) -> bool:
    if profile.experience is not None:
        return profile.experience is Experience.NOVICE
    weekly = profile.history.weekly_minutes
    return not weekly or sum(weekly) / len(weekly) < _ACTIVE_WEEK_MIN


def _past_runs(plan: Plan, activities: Sequence[Activity], unit: str) -> tuple[tuple[int, float], ...]:
    found = []
    for activity in activities:
        day = activity.start.date().toordinal()
        raw = activity.distance_m if unit == "km" else activity.duration_s
        if activity.sport is Sport.RUN and raw and raw > 0 and day < plan.start.toordinal():
            found.append((day, raw / (1000 if unit == "km" else 60)))
    return tuple(sorted(found))


def very_easy(session: Session) -> bool:
    """What a rest day may hold: recovery, mobility, a walk of an hour."""
    if session.hard or session.sport is Sport.STRENGTH:
        return False
    walk = session.sport is Sport.WALK and session.kind not in HARD_KINDS and session.minutes <= _EASY_WALK_MIN
    return session.kind in (Kind.RECOVERY, Kind.MOBILITY) or session.sport is Sport.MOBILITY or walk


def step_minutes(step: Step) -> float:
    return max(step.minutes or 0.0, 0.0) * step.repeat


def vigorous(step: Step, profile: Profile | None) -> bool:
    """True when a work step's target lies above the easy zones, as far as the athlete's thresholds tell."""
    if step.what != "work" or step.target is None:
        return False
    aim, known = step.target, profile.thresholds if profile else None
    if aim.kind == "rpe":
        return aim.low >= 6
    if known is None:
        return False
    if aim.kind == "hr":
        return known.lthr is not None and aim.low >= 0.9 * known.lthr
    if aim.kind == "power":
        return known.ftp_w is not None and aim.low >= 0.85 * known.ftp_w
    pace = known.threshold_pace_s_per_km
    return pace is not None and aim.unit == "s/km" and 0 < aim.high <= 1.12 * pace


def _hard(session: Session, profile: Profile | None) -> bool:
    if session.hard or session.kind in HARD_KINDS:
        return True
    if session.sport in NOT_ENDURANCE:
        return False
    return sum(step_minutes(step) for step in session.steps if vigorous(step, profile)) >= _HARD_WORK_MIN
