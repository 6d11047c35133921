"""A plan measured for its explanation: peaks, gaps between hard days, longest runs before a date, easy share.

Plan and profile in, an `Outlook` of plain numbers out. Words and facts are made of it elsewhere; it judges nothing.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from zlib import crc32

from fitjax.domain.plan import Plan, Session, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import DAYS, RACE_KM, Kind, Phase, Sport
from fitjax.plan.race import likely_pace, seconds_of
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
    def turn(self) -> int:
        """A number of this athlete's own, so that the wordings offered differ between people."""
        return crc32(self.fingerprint.encode())

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
    def weeks_left(self) -> int:
        """Weeks between the end of the plan and the goal's date that no plan covers yet."""
        goal = self.plan.goal.date
        if not goal or not self.plan.weeks:
            return 0
        last = self.plan.weeks[-1].start
        return max((goal - last + timedelta(days=last.weekday())).days // 7, 0)

    @cached_property
    def target_pace(self) -> float | None:
        """s/km that the named target asks for, in a race over a known distance."""
        km, seconds = RACE_KM.get(self.plan.goal.kind), seconds_of(self.plan.goal)
        return seconds / km if km and seconds else None

    @cached_property
    def likely_pace(self) -> float | None:
        """s/km that the threshold pace promises over the goal's distance."""
        km, threshold = RACE_KM.get(self.plan.goal.kind), self.profile.thresholds.threshold_pace_s_per_km
        return likely_pace(threshold, km) if km and threshold else None

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
        return self.sets_in(self.peak) if self.peak else {}

    def sets_in(self, week: Week) -> dict[str, float]:
        if week.index not in self._sets_in:
            self._sets_in[week.index] = muscle_sets(week)
        return self._sets_in[week.index]

    @cached_property
    def _sets_in(self) -> dict[int, dict[str, float]]:
        return {}

    @cached_property
    def lifted(self) -> list[date]:
        """Days with strength work, in order."""
        return [s.date for s in self.sessions if s.sport is Sport.STRENGTH]

    def longest_before(self, day: date) -> float | None:
        """Kilometres of the longest run in the 30 days before `day`; None while part of them is not known."""
        known = self.profile.history.longest_run_km_30d
        if not known and day - self.plan.start < _LOOK_BACK:
            return None
        past = [known] if known and day - self.plan.start < _LOOK_BACK else []
        planned = [s.distance_km for s in self.sessions if day - _LOOK_BACK <= s.date < day and _training_run(s)]
        return max([*past, *(km for km in planned if km)], default=None)

    def hard_before(self, day: date) -> Session | None:
        return next((s for s in reversed(self.hard) if s.date < day), None)

    def on(self, day: date) -> list[Session]:
        return self.by_day.get(day, [])

    @cached_property
    def _week_at(self) -> dict[int, Week]:
        return {week.index: week for week in self.plan.weeks}

    def week_before(self, week: Week) -> Week | None:
        return self._week_at.get(week.index - 1)

    def weeks_built(self, week: Week) -> int:
        """Weeks in a row before this one that were no cut-back."""
        count, before = 0, self.week_before(week)
        while before and before.phase is not Phase.DELOAD:
            count, before = count + 1, self.week_before(before)
        return count

    def days_of(self, week: Week) -> int:
        """7, or fewer in a first week that starts after Monday."""
        return 7 - week.start.weekday()

    def free_days(self, week: Week) -> list[tuple[date, int]]:
        """Days of the week that can hold a session, with their minutes: free ones, dates away left out."""
        days = [week.start + timedelta(days=n) for n in range(self.days_of(week))]
        away = set(self.profile.blackout_dates)
        return [(day, self.free_min(day)) for day in days if day not in away and self.free_min(day) >= 15]

    @property
    def volume(self) -> str:
        """What weeks are compared by: minutes of running for a running goal, of all endurance otherwise."""
        return "run" if self.plan.goal.kind in RACE_KM else "endurance"

    @cached_property
    def _volumes(self) -> dict[int, float]:
        return {week.index: self._volume(week) for week in self.plan.weeks}

    def _volume(self, week: Week) -> float:
        counted = [s for s in week.sessions if s.kind is not Kind.RACE and s.sport not in NOT_ENDURANCE]
        return sum(s.minutes for s in counted if self.volume == "endurance" or s.sport is Sport.RUN)

    def growth_pct(self, week: Week) -> float | None:
        """Volume over the best of the plan's four weeks before; None where there is none."""
        before = [self._volumes[i] for i in range(week.index - 4, week.index) if i in self._volumes]
        best = max(before, default=0.0)
        return 100 * (self._volumes[week.index] / best - 1) if best else None

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
