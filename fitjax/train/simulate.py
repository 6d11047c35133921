"""How a plan might serve a person: impulse-response fitness and fatigue, strength, injury hazard, adherence.

Plan documents in, expected outcomes over a small population out; any planner's plan can be judged. Population
ranges: fitness time constant 35 to 55 days and fatigue 6 to 12 (Banister 1975; GoldenCheetah fits around 50 and
11); session-spike hazard ratios 1.64, 1.52 and 2.28 (Frandsen 2025); set volume saturates (Pelland 2024).
Absolute gains are not predictions for a real person; comparisons between plans for the same person are the use.
"""

from dataclasses import dataclass

import numpy as np

from fitjax.domain.plan import Plan, Session
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import GoalKind, Kind, Sport

_QUALITY = {
    Kind.RECOVERY: 0.8, Kind.EASY: 1.0, Kind.STRIDES: 1.05, Kind.LONG: 1.12, Kind.TEMPO: 1.15,
    Kind.THRESHOLD: 1.25, Kind.INTERVAL: 1.3, Kind.HILLS: 1.2, Kind.RACE: 1.0,
}  # fmt: skip
_SHARE_STRENGTH = {
    GoalKind.STRENGTH: 0.9, GoalKind.HYPERTROPHY: 0.95, GoalKind.WEIGHT_LOSS: 0.35,
    GoalKind.GENERAL_HEALTH: 0.4, GoalKind.RETURN_TO_TRAINING: 0.35,
}  # fmt: skip
_LONG_DEMAND_KM = {GoalKind.RUN_5K: 8, GoalKind.RUN_10K: 12, GoalKind.RUN_HALF: 17, GoalKind.RUN_MARATHON: 30}
_RUN_GOALS = frozenset(_LONG_DEMAND_KM)


@dataclass(frozen=True, slots=True)
class People:
    """Individuals as arrays [P]: time constants in days, fatigue weight, frailty, response."""

    tau_fit: np.ndarray
    tau_fat: np.ndarray
    k_fat: np.ndarray
    frailty: np.ndarray
    response: np.ndarray


@dataclass(frozen=True, slots=True)
class Outcome:
    """Means over the people: each gain in 0 to 1, the chance of an injury that stops training."""

    gain: float
    aerobic: float
    strength: float
    injury: float
    score: float


def draw_people(seed: int, n: int = 16) -> People:
    rng = np.random.default_rng([seed, 5])
    return People(
        rng.uniform(35, 55, n), rng.uniform(6, 12, n), rng.uniform(1.3, 2.2, n),
        rng.lognormal(0, 0.35, n), rng.lognormal(0, 0.2, n),
    )  # fmt: skip


def simulate(plan: Plan, profile: Profile, people: People) -> Outcome:
    """Expected outcome of following the plan, missed sessions and injuries counted."""
    sessions = [session for week in plan.weeks for session in week.sessions]
    days = max(7 * len(plan.weeks), 1)
    kind = profile.goal.kind
    aerobic = _aerobic(plan, sessions, profile, people, days)
    strength = _strength(plan, kind)
    share = _SHARE_STRENGTH.get(kind, 0.15)
    injury = _injury(sessions, profile, people)
    gain = np.clip((1 - share) * aerobic + share * strength * np.sqrt(people.response), 0, 1)
    score = 100 * gain * (1 - 0.5 * injury)
    return Outcome(
        float(gain.mean()), float(aerobic.mean()), float(strength), float(injury.mean()), float(score.mean())
    )


def _history_load(profile: Profile) -> float:
    """Daily load the athlete is used to: the last weeks at an easy 50 an hour."""
    weekly = [m for m in profile.history.weekly_minutes if m > 0]
    return (sum(weekly) / len(weekly) if weekly else 60.0) / 60 * 50 / 7


def _specific(session: Session, kind: GoalKind) -> float:
    if session.sport in (Sport.STRENGTH, Sport.MOBILITY):
        return 0.05
    if kind in _RUN_GOALS:
        return 1.0 if session.sport is Sport.RUN else 0.45
    if kind is GoalKind.CYCLING:
        return 1.0 if session.sport is Sport.RIDE else 0.4
    return 0.9 if session.sport is Sport.WALK else 1.0


def _aerobic(plan: Plan, sessions: list[Session], profile: Profile, people: People, days: int) -> np.ndarray:
    """Performance on the last day against the start's, squashed to 0..1, [P]."""
    stimulus, strain = np.zeros(days), np.zeros(days)
    hard_in_week: dict[int, int] = {}
    first = plan.start.toordinal() - plan.start.weekday()
    for session in sessions:
        day = session.date.toordinal() - first
        if not 0 <= day < days or session.kind is Kind.RACE:
            continue
        load = session.load or 0.0
        week = day // 7
        quality = _QUALITY.get(session.kind, 1.0)
        if session.hard:
            hard_in_week[week] = hard_in_week.get(week, 0) + 1
            quality = quality if hard_in_week[week] <= 2 else 0.8
        stimulus[day] += load * quality * _specific(session, profile.goal.kind)
        strain[day] += load * (1.35 if session.hard else 1.0)
    used_to = _history_load(profile)
    done = _adherence(strain, used_to, people)
    fit = np.full(people.tau_fit.shape, used_to) * people.tau_fit
    tired = np.full(people.tau_fat.shape, used_to) * people.tau_fat
    before = fit.copy()
    for day in range(days):
        fit = fit * np.exp(-1 / people.tau_fit) + stimulus[day] * done
        tired = tired * np.exp(-1 / people.tau_fat) + strain[day] * done
    change = (fit * people.response - before * people.response) / (before + 150)
    tiredness = people.k_fat * tired / (before + 150) * 0.35
    gain = 0.5 + 0.5 * np.tanh(1.3 * (change - tiredness) + 0.15)
    demand = _LONG_DEMAND_KM.get(profile.goal.kind)
    if demand:
        longest = max(
            (s.distance_km or 0 for s in sessions if s.sport is Sport.RUN and s.kind is not Kind.RACE), default=0
        )
        gain = 0.8 * gain + 0.2 * min(longest / demand, 1.0)
    if profile.goal.kind is GoalKind.TRIATHLON:
        minutes = [
            sum(s.minutes for s in sessions if s.sport is sport) for sport in (Sport.SWIM, Sport.RIDE, Sport.RUN)
        ]
        gain = gain * (0.6 + 0.4 * min(1.0, 5 * min(minutes) / max(sum(minutes), 1)))
    return gain


def _adherence(strain: np.ndarray, used_to: float, people: People) -> np.ndarray:
    """Share of sessions done [P]: falls when weeks jump far over what came before."""
    weekly = strain.reshape(-1, 7).sum(1)
    before = np.concatenate([[7 * used_to], weekly[:-1]])
    best = np.array([max(before[max(0, i - 3) : i + 1]) for i in range(len(before))])
    jump = np.clip(weekly / np.maximum(best, 20) - 1.12, 0, 2)
    return np.clip(0.93 - 0.25 * jump.mean() * people.frailty, 0.4, 1)


_PATTERN_OF = (
    ("squat", "legs"), ("lunge", "legs"), ("step_up", "legs"), ("leg_", "legs"), ("wall_sit", "legs"),
    ("deadlift", "hinge"), ("thrust", "hinge"), ("bridge", "hinge"), ("swing", "hinge"), ("extension", "hinge"),
    ("row", "pull"), ("pull", "pull"), ("chin", "pull"), ("press", "push"), ("push", "push"), ("dip", "push"),
    ("raise", "push"), ("plank", "core"), ("bug", "core"), ("dog", "core"), ("carry", "core"),
)  # fmt: skip


def _strength(plan: Plan, kind: GoalKind) -> float:
    """Mean over weeks and five movement groups of a saturating response to weekly sets, 0..1."""
    weeks = []
    for week in plan.weeks:
        sets = dict.fromkeys(("legs", "hinge", "pull", "push", "core"), 0.0)
        for session in week.sessions:
            for exercise in session.exercises:
                group = next((g for word, g in _PATTERN_OF if word in exercise.name), None)
                if group:
                    sets[group] += exercise.sets * _set_worth(exercise.reps[1], exercise.rpe or 6, kind)
        weeks.append(np.mean([1 - np.exp(-s / 6) for s in sets.values()]))
    return float(np.mean(weeks)) if weeks else 0.0


def _set_worth(reps: int, rpe: float, kind: GoalKind) -> float:
    effort = np.clip((rpe - 3) / 5, 0, 1)
    if kind is GoalKind.STRENGTH:
        return effort * (1.15 if reps <= 6 else 0.85)
    return effort * (1.1 if 6 <= reps <= 15 else 0.9)


def _injury(sessions: list[Session], profile: Profile, people: People) -> np.ndarray:
    """Chance [P] of an injury that stops training, from running sessions and crowded hard days."""
    hazard = 0.0
    start = profile.history.longest_run_km_30d
    done: list[tuple[int, float]] = []
    hard_before = -9
    for session in sorted(sessions, key=lambda s: s.date):
        day = session.date.toordinal()
        base = 0.0006 if session.sport is not Sport.RUN else 0.0022
        if session.sport is Sport.RUN and session.distance_km and session.kind is not Kind.RACE:
            recent = [km for when, km in done if day - when <= 30]
            longest = max([*recent, *([start] if start and len(done) < 8 else [])], default=session.distance_km)
            ratio = session.distance_km / max(longest, 1.0)
            base *= 2.28 if ratio > 2 else 1.52 if ratio > 1.3 else 1.64 if ratio > 1.1 else 1.0
            done.append((day, session.distance_km))
        if session.hard:
            base *= 1.8 if day - hard_before <= 1 else 1.15
            hard_before = day
        hazard += base
    factor = 1.5 if profile.conditions else 1.0
    return 1 - np.exp(-hazard * factor * people.frailty)
