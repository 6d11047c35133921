"""The first teacher: coaching policies that write in the plan grammar, and a small search that keeps the best.

A policy chooses among the options the grammar offers, so whatever it writes keeps the athlete's limits. The
search lets several policies write a season for one made-up athlete, simulates each on people with individual
fitness, fatigue and frailty, and returns the one that served best.
"""

from dataclasses import dataclass
from itertools import permutations

from fitjax.domain.plan import Plan, Week
from fitjax.domain.profile import Profile
from fitjax.domain.vocabulary import GoalKind, Kind, Phase, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.compile import Compiler
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.language import SessionLine, parse_line
from fitjax.plan.season import SeasonWriting
from fitjax.plan.setting import Setting
from fitjax.plan.week import WeekWriting
from fitjax.train.simulate import Outcome, People, simulate


@dataclass(frozen=True, slots=True)
class Policy:
    """How a coach would shape the season; numbers are aims, the grammar decides what is possible."""

    name: str
    build_pct: int = 106
    deload_every: int = 4
    deload_pct: int = 70
    long_pct: int = 110
    hard: int = 2
    strength: int = 2
    frequency: float = 0.8
    """Share of the possible sessions a week that are used."""
    taper_pct: int = 60


POLICIES = (
    Policy("standard"),
    Policy("steady", build_pct=103, hard=1, frequency=0.75),
    Policy("ambitious", build_pct=110, frequency=1.0),
    Policy("frequent", build_pct=106, hard=1, strength=2, frequency=1.0),
    Policy("gentle", build_pct=103, deload_every=3, hard=1, strength=1, frequency=0.6),
    Policy("lifting", build_pct=103, hard=1, strength=3, frequency=0.9),
)
TEMPLATE = POLICIES[0]
"""The fixed rule-made plan that the model has to beat; never shown as the model's work."""


def write_season(setting: Setting, policy: Policy) -> SeasonWriting:
    writing = SeasonWriting(setting)
    while options := writing.options():
        writing.accept(_season_choice(writing, setting, policy, list(options)))
    return writing


def _season_choice(writing: SeasonWriting, setting: Setting, policy: Policy, options: list[str]) -> str:
    if len(options) == 1:
        return options[0]
    if not options[0].startswith(" "):
        return _phase_choice(writing, setting, policy, options)
    name = options[0].strip()[0]
    phase = writing.phase
    building = phase in (Phase.BASE, Phase.BUILD)
    after_deload = bool(writing.weeks) and writing.weeks[-1].line.phase is Phase.DELOAD
    lifting = setting.lifting
    first = not writing.weeks
    aims = {
        "v": {Phase.DELOAD: policy.deload_pct, Phase.TAPER: policy.taper_pct, Phase.RACE: 40, Phase.PEAK: 100}.get(
            phase, 100 if first or after_deload else policy.build_pct if writing.weeks[-1].minutes > 90 else 125
        ),
        "l": {Phase.DELOAD: 70, Phase.TAPER: 60}.get(phase, 100 if first else policy.long_pct),
        "q": {Phase.DELOAD: 0, Phase.RACE: 1, Phase.TAPER: 1}.get(
            phase, min(policy.hard, 1 + (not first and not building))
        ),
        "s": max(policy.strength, 3) if lifting else {Phase.TAPER: 1, Phase.RACE: 0}.get(phase, policy.strength),
        "n": round(policy.frequency * setting.max_sessions) - (phase in (Phase.RACE,)),
    }
    if name == "q" and building and len(writing.weeks) >= 2:
        aims["q"] = policy.hard
    return min(options, key=lambda o: (abs(int(o.strip()[1:]) - aims[name]), int(o.strip()[1:])))


def _phase_choice(writing: SeasonWriting, setting: Setting, policy: Policy, options: list[str]) -> str:
    by_phase = {Phase(o.split()[1]): o for o in options}
    run = 0
    for week in reversed(writing.weeks):
        if week.line.phase is Phase.DELOAD:
            break
        run += 1
    left = setting.n_weeks - len(writing.weeks)
    tail = 2 if setting.race_week is not None else 0
    if Phase.DELOAD in by_phase and run >= policy.deload_every - 1 and left > tail + 1:
        return by_phase[Phase.DELOAD]
    share = len(writing.weeks) / max(setting.n_weeks - tail, 1)
    wanted = Phase.BASE if share < 0.4 else Phase.BUILD if share < 0.8 else Phase.PEAK
    for phase in (wanted, Phase.BUILD, Phase.BASE, Phase.MAINTAIN, Phase.PEAK):
        if phase in by_phase:
            return by_phase[phase]
    return options[0]


# ---------------------------------------------------------------- weeks


class Roles:
    """Which day holds what: every arrangement of the week's sessions over its days, scored; the best is kept."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._known: dict[tuple[object, ...], tuple[str, ...]] = {}

    def of(self, brief: WeekBrief, easy: int, hard: int, strength: int, long: int) -> tuple[str, ...]:
        caps = self.setting.caps(brief.index)
        race = self.setting.race_day(brief.index)
        key = (caps, race, easy, hard, strength, long, min(brief.long_min, max(caps)))
        if key not in self._known:
            days = [d for d in range(7) if caps[d] >= 15 and d != race]
            bag = "l" * long + "q" * hard + "s" * strength + "e" * easy
            bag = (bag + "." * 7)[: len(days)]
            arrangements = sorted(set(permutations(bag)))
            weeks = [self._spread(days, a) for a in arrangements]
            self._known[key] = max(weeks, key=lambda w: self._worth(w, caps, brief)) if weeks else (".",) * 7
        return self._known[key]

    @staticmethod
    def _spread(days: list[int], roles: tuple[str, ...]) -> tuple[str, ...]:
        week = ["."] * 7
        for day, role in zip(days, roles, strict=True):
            week[day] = role
        return tuple(week)

    def _worth(self, week: tuple[str, ...], caps: tuple[int, ...], brief: WeekBrief) -> float:
        """Good weeks: long on a weekend or the roomiest day, hard days apart and not before it, rest spread."""
        worth, wished = 0.0, self.setting.profile.preferences.long_day
        for day, role in enumerate(week):
            before, after = week[day - 1] if day else ".", week[day + 1] if day < 6 else "."
            if role == "l":
                worth += 3 if day >= 5 else 0
                worth += 6 if wished and wished == ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day] else 0
                worth += -20 if caps[day] < brief.long_min else 0
                worth -= 2 * (before in "qs") + 1.0 * (after == "q")
            elif role == "q":
                worth -= 12 * (after == "q") + 2 * (before == "l") + (8 if day == 6 else 0)
                worth += min(caps[day], 60) / 60
            elif role == "s":
                worth -= 5 * (after == "s") + 1.0 * (after == "q")
                worth += min(caps[day], 45) / 60
            elif role == "e":
                worth += 0.6 * (before in "lq") + min(caps[day], 60) / 90
            else:
                worth += 0.8 * (before in "lq") - 0.7 * (after == ".")
            if day in self.setting.sports_off.get("run", ()) and role in "lqe" and self.setting.main_sport is Sport.RUN:
                worth -= 15
        return worth


def write_week(setting: Setting, brief: WeekBrief, roles: Roles) -> WeekWriting:
    writing = WeekWriting(setting, brief)
    placed = roles.of(brief, *writing.counts)
    while options := writing.options():
        if options[0].startswith(" "):
            writing.accept(_exercise_choice(setting, brief, writing, list(options)))
        else:
            lines = [parse_line(option) for option in options]
            best = max(lines, key=lambda line: _line_worth(line, placed, setting, brief, writing))
            writing.accept(f"{best.head()}\n")
    return writing


_ROLE_OF = {Kind.LONG: "l", Kind.STRENGTH: "s"}


def _role(line: SessionLine) -> str:
    if line.sport is None:
        return "."
    return "q" if line.hard else _ROLE_OF.get(line.kind, "e")


def _line_worth(
    line: SessionLine, placed: tuple[str, ...], setting: Setting, brief: WeekBrief, writing: WeekWriting
) -> float:
    worth = 50.0 if _role(line) == placed[line.day] else 0.0
    if line.sport is None:
        return worth
    if line.sport is Sport.STRENGTH:
        light = brief.line.phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE)
        return worth - abs(line.minutes - (30 if light else 60 if setting.lifting else 45)) / 10
    if line.hard:
        return worth + _hard_worth(line, setting, brief)
    if line.kind is Kind.LONG:
        return worth
    return worth + _easy_worth(line, placed, setting, brief, writing)


_KINDS_BY_GOAL = {
    GoalKind.RUN_5K: (Kind.INTERVAL, Kind.THRESHOLD), GoalKind.RUN_10K: (Kind.THRESHOLD, Kind.INTERVAL),
    GoalKind.RUN_HALF: (Kind.THRESHOLD, Kind.TEMPO), GoalKind.RUN_MARATHON: (Kind.TEMPO, Kind.THRESHOLD),
    GoalKind.CYCLING: (Kind.THRESHOLD, Kind.INTERVAL), GoalKind.TRIATHLON: (Kind.THRESHOLD, Kind.TEMPO),
}  # fmt: skip


def _hard_worth(line: SessionLine, setting: Setting, brief: WeekBrief) -> float:
    """The goal's own kind in build and peak, tempo and hills in base; blocks grow through the phase."""
    first, second = _KINDS_BY_GOAL.get(setting.profile.goal.kind, (Kind.TEMPO, Kind.THRESHOLD))
    already = brief.index % 2
    wanted = (first, second)[already] if brief.line.phase is not Phase.BASE else (Kind.TEMPO, Kind.HILLS)[already]
    worth = 8.0 if line.kind is wanted else 4.0 if line.kind in (first, second) else 0.0
    if line.sport is setting.main_sport:
        worth += 2
    aim_work = float({Kind.TEMPO: 24, Kind.THRESHOLD: 22, Kind.INTERVAL: 14, Kind.HILLS: 9}.get(line.kind, 15))
    aim_work *= 0.8 + 0.05 * min(brief.index, 10) - 0.25 * (brief.line.phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE))
    work = line.block.repeat * line.block.work_min if line.block else 0
    return worth - abs(work - aim_work) / 5 - abs(line.minutes - (50 if not setting.novice else 40)) / 12


def _easy_worth(
    line: SessionLine, placed: tuple[str, ...], setting: Setting, brief: WeekBrief, writing: WeekWriting
) -> float:
    left_easy = max(placed[line.day :].count("e"), 1)
    later = sum({"q": 50, "s": 45, "l": brief.long_min}.get(role, 0) for role in placed[line.day + 1 :])
    aim = (brief.minutes - writing.used - later) / left_easy
    worth = -abs(line.minutes - aim) / 6
    before = placed[line.day - 1] if line.day else "."
    if line.kind is Kind.RECOVERY:
        worth += 1.5 if before in "lq" and line.minutes <= 40 else -3
    if line.kind is Kind.STRIDES:
        fresh = not any(one.kind is Kind.STRIDES for one in writing.lines) and before not in "lq"
        worth += 1.0 if fresh and brief.line.phase in (Phase.BASE, Phase.BUILD, Phase.TAPER) else -3
    if line.block and line.kind is Kind.EASY:
        worth += 2.0 - abs(line.block.work_min - (1 + brief.index)) if setting.longest_min <= 35 else -4
    elif setting.novice and setting.longest_min <= 30 and line.sport is Sport.RUN:
        worth += -2 if brief.index < 6 else 1
    sports = setting.endurance
    if len(sports) > 1 and line.sport in sports:
        counts = [sum(1 for one in writing.lines if one.sport is s) for s in sports]
        aims = (
            [1.0] * len(sports)
            if setting.profile.goal.kind is GoalKind.TRIATHLON
            else [2.0] + [1.0] * (len(sports) - 1)
        )
        scaled = [c / a for c, a in zip(counts, aims, strict=True)]
        worth += 3 * (min(scaled) - scaled[sports.index(line.sport)])
    return worth


_FAVOURITES = {
    "strength": ("back_squat", "deadlift", "bench_press", "overhead_press", "barbell_row", "pull_up"),
    "hypertrophy": ("back_squat", "romanian_deadlift", "dumbbell_bench_press", "lat_pulldown", "dumbbell_row"),
    "novice": ("goblet_squat", "glute_bridge", "push_up", "dumbbell_row", "step_up", "dead_bug", "incline_push_up"),
    "runner": ("split_squat", "romanian_deadlift", "step_up", "calf_raise", "side_plank", "dumbbell_row"),
}  # fmt: skip


def _exercise_choice(setting: Setting, brief: WeekBrief, writing: WeekWriting, options: list[str]) -> str:
    """Favourites for the goal and level, turning week by week; harder schemes later in the season."""
    goal = setting.profile.goal.kind
    key = goal.value if setting.lifting else "novice" if setting.novice else "runner"
    day = writing.lines[-1].day

    def worth(option: str) -> float:
        exercise = parse_line(f"mo str full 45\n{option}").exercises[0]
        names = setting.exercises[EXERCISES[exercise.name].pattern]
        turn = (brief.index // 4 + day) % max(len(names), 1)
        value = 3.0 * (exercise.name in _FAVOURITES[key]) + 1.0 * (names[turn] == exercise.name)
        volume = exercise.sets * (exercise.reps if not EXERCISES[exercise.name].hold else exercise.reps / 4)
        if goal is GoalKind.STRENGTH:
            heavy = {Phase.BASE: 7, Phase.BUILD: 5, Phase.PEAK: 4, Phase.MAINTAIN: 5}.get(brief.line.phase, 8)
            return value - abs(exercise.reps - heavy) / 3 - abs(exercise.sets - 3) / 2
        if goal is GoalKind.HYPERTROPHY:
            return value - abs(volume - 30) / 8 + exercise.rpe / 8
        aim = {Phase.BASE: 10, Phase.BUILD: 8, Phase.PEAK: 6}.get(brief.line.phase, 10)
        return value - abs(volume - 27) / 12 - abs(exercise.reps - aim) / 2 + exercise.rpe / 10

    return max(options, key=lambda o: (worth(o), o))


# ---------------------------------------------------------------- search


@dataclass(frozen=True, slots=True)
class Written:
    """A season and its weeks as the teacher wrote them, with what the simulator thought of it."""

    policy: Policy
    season: SeasonWriting
    weeks: tuple[WeekWriting, ...]
    plan: Plan
    outcome: Outcome


def write_plan(setting: Setting, policy: Policy, people: People, roles: Roles | None = None) -> Written:
    roles = roles or Roles(setting)
    season = write_season(setting, policy)
    weeks = tuple(write_week(setting, brief, roles) for brief in season.weeks)
    plan = assemble(setting, season, weeks)
    return Written(policy, season, weeks, plan, simulate(plan, setting.profile, people))


def assemble(setting: Setting, season: SeasonWriting, weeks: tuple[WeekWriting, ...]) -> Plan:
    """A bare plan document: sessions and weeks, nothing explained or judged yet."""
    compiler = Compiler(setting)
    compiled: tuple[Week, ...] = tuple(
        compiler.week(brief, week.lines) for brief, week in zip(season.weeks, weeks, strict=True)
    )
    profile: Profile = setting.profile
    return Plan(athlete=profile.id, goal=profile.goal, start=setting.start, language=profile.language, weeks=compiled)


def search(setting: Setting, people: People, policies: tuple[Policy, ...] = POLICIES) -> Written:
    """The policy whose plan serves these people best, all under the same grammar."""
    roles = Roles(setting)
    best: Written | None = None
    for policy in policies:
        written = write_plan(setting, policy, people, roles)
        if best is None or written.outcome.score > best.outcome.score + 1e-9:
            best = written
    assert best is not None
    return best
