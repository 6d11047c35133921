"""A plan measured for its explanation: peaks, gaps between hard days, longest runs before a date, easy share.

Plan and profile in, an `Outlook` of plain numbers out. Words and facts are made of it elsewhere; it judges nothing.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from fitjax.domain.plan import Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, Kind, Phase, Sport
from fitjax.plan.rules.knowledge import LIFTS, code

LOOK_BACK_DAYS = 30
_LOOK_BACK = timedelta(days=LOOK_BACK_DAYS)
NOT_ENDURANCE = frozenset({Sport.STRENGTH, Sport.MOBILITY})


@dataclass(frozen=True, eq=False)
class Outlook:
    plan: Plan
    profile: Profile

    @cached_property
    def fingerprint(self) -> str:
        """Everything known of the athlete, so that wording differs between people and stays the same for one."""
        return f"{self.plan.athlete}|{self.profile.model_dump_json()}"

    @cached_property
    def sessions(self) -> list[Session]:
        return sorted((s for week in self.plan.weeks for s in week.sessions), key=lambda s: s.date)

    @cached_property
    def by_day(self) -> dict[date, list[Session]]:
        found: dict[date, list[Session]] = {}
        for session in self.sessions:
            found.setdefault(session.date, []).append(session)
        return found

    @cached_property
    def hard(self) -> list[Session]:
        return [s for s in self.sessions if s.hard]

    @cached_property
    def endurance(self) -> list[Session]:
        return [s for s in self.sessions if s.sport not in NOT_ENDURANCE]

    @cached_property
    def peak(self) -> Week | None:
        """The week with the most minutes, the race week left out."""
        weeks = [w for w in self.plan.weeks if w.phase is not Phase.RACE and w.sessions]
        return max(weeks, key=lambda w: w.minutes, default=None)

    @cached_property
    def cut_backs(self) -> list[Week]:
        return [w for w in self.plan.weeks if w.phase is Phase.DELOAD]

    @cached_property
    def taper_pct(self) -> float | None:
        """Minutes of the last week before the race as a share of the biggest week."""
        tapers = [w for w in self.plan.weeks if w.phase is Phase.TAPER and w.sessions]
        return 100 * tapers[-1].minutes / self.peak.minutes if tapers and self.peak else None

    @cached_property
    def hard_gap_h(self) -> int | None:
        """The shortest time between two hard sessions; dates carry no hour, so whole days."""
        days = [s.date for s in self.hard]
        return min((24 * (b - a).days for a, b in pairwise(days)), default=None)

    @cached_property
    def easy_pct(self) -> float | None:
        """Share of endurance time outside the work of hard sessions."""
        total = sum(s.minutes for s in self.endurance)
        return 100 * (1 - sum(_work_min(s) for s in self.hard) / total) if total else None

    @cached_property
    def longest_run_km(self) -> float | None:
        runs = [s.distance_km for s in self.sessions if _training_run(s) and s.distance_km]
        return max(runs, default=None)

    @cached_property
    def history_min(self) -> float | None:
        """Mean of the known last four weeks."""
        weekly = self.profile.history.weekly_minutes[-4:]
        return sum(weekly) / len(weekly) if weekly else None

    @cached_property
    def sets_by_muscle(self) -> dict[str, float]:
        """Sets a week in the biggest week: direct ones whole, indirect ones half (Pelland 2024)."""
        return muscle_sets(self.peak) if self.peak else {}

    def longest_before(self, day: date) -> float | None:
        """Kilometres of the longest run in the 30 days before `day`, planned or known from history."""
        known = self.profile.history.longest_run_km_30d
        past = [known] if known and day - self.plan.start < _LOOK_BACK else []
        planned = [s.distance_km for s in self.sessions if day - _LOOK_BACK <= s.date < day and _training_run(s)]
        return max([*past, *(km for km in planned if km)], default=None)

    def hard_before(self, day: date) -> Session | None:
        return next((s for s in reversed(self.hard) if s.date < day), None)

    def on(self, day: date) -> list[Session]:
        return self.by_day.get(day, [])

    def week_before(self, week: Week) -> Week | None:
        return next((w for w in self.plan.weeks if w.index == week.index - 1), None)

    def free_min(self, day: date) -> int:
        return self.profile.availability_min[DAYS[day.weekday()]]


def muscle_sets(week: Week) -> dict[str, float]:
    """Sets of each muscle in one week."""
    found: dict[str, float] = {}
    for exercise in (e for s in week.sessions for e in s.exercises):
        lift = LIFTS.get(code(exercise.name))
        for muscles, share in ((lift.direct, 1.0), (lift.indirect, 0.5)) if lift else ():
            for muscle in muscles:
                found[muscle] = found.get(muscle, 0.0) + share * exercise.sets
    return found


def _training_run(session: Session) -> bool:
    return session.sport is Sport.RUN and session.kind is not Kind.RACE


def _work_min(session: Session) -> float:
    return sum((step.minutes or 0.0) * step.repeat for step in session.steps if step.what == "work")
