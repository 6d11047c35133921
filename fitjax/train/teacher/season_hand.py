"""Writing a season by a policy: each piece is the grammar's option nearest to the policy's aim."""

from collections.abc import Sequence

from fitjax.domain.vocabulary import Experience, Phase
from fitjax.plan.season import SeasonWriting
from fitjax.plan.setting import TAPER_WEEKS, Setting
from fitjax.train.teacher.policy import Policy

_HARD_OF_LEVEL = {Experience.NOVICE: 1, Experience.INTERMEDIATE: 2, Experience.ADVANCED: 3}
_ENDING = (Phase.TAPER, Phase.RACE)


def write_season(setting: Setting, policy: Policy) -> SeasonWriting:
    writing = SeasonWriting(setting)
    while options := writing.options():
        writing.accept(options[0] if len(options) == 1 else _choice(writing, setting, policy, options))
    return writing


def _choice(writing: SeasonWriting, setting: Setting, policy: Policy, options: Sequence[str]) -> str:
    if not options[0].startswith(" "):
        return _phase(writing, setting, policy, options)
    aim = _aim(options[0].strip()[0], writing, setting, policy)
    return min(options, key=lambda o: (abs(int(o.strip()[1:]) - aim), int(o.strip()[1:])))


def _aim(name: str, writing: SeasonWriting, setting: Setting, policy: Policy) -> int:
    phase, first = writing.phase, not writing.weeks
    if name == "v":
        return _volume(writing, policy, phase, first)
    if name == "l":
        return {Phase.DELOAD: 70, Phase.TAPER: 60, Phase.RACE: 0}.get(phase, 100 if first else policy.long_pct)
    if name == "q":
        return _hard(writing, setting, policy, phase)
    if name == "s":
        if phase in _ENDING:
            return int(phase is Phase.TAPER)
        return max(policy.strength, 3) if setting.lifting else policy.strength
    sessions = round(policy.frequency * setting.max_sessions)
    return max(sessions - (phase is Phase.RACE), 1)


def _volume(writing: SeasonWriting, policy: Policy, phase: Phase, first: bool) -> int:
    fixed = {Phase.DELOAD: policy.deload_pct, Phase.TAPER: policy.taper_pct, Phase.RACE: 25, Phase.PEAK: 103}
    if phase in fixed:
        return fixed[phase]
    if first:
        return 100
    best = max(week.minutes for week in writing.weeks[-4:])
    if policy.dose_min and best >= policy.dose_min:
        return 100
    return 115 if best <= 87 else policy.build_pct


def _hard(writing: SeasonWriting, setting: Setting, policy: Policy, phase: Phase) -> int:
    """The level's own number in build and peak, one fewer in base, one at most in a light or a last week."""
    most = max(_HARD_OF_LEVEL[setting.experience] - policy.ease, 0)
    if phase in (Phase.DELOAD, *_ENDING):
        return min(most, 1, max((week.line.hard for week in writing.weeks[-3:]), default=0))
    if setting.experience is Experience.ADVANCED:
        most = max(most, 2)
    return max(most - 1, 0) if phase is Phase.BASE else most


def _phase(writing: SeasonWriting, setting: Setting, policy: Policy, options: Sequence[str]) -> str:
    """Lighter weeks at the same distance from the end whatever the season's length; base, build, then peak."""
    by_phase = {Phase(option.split()[1]): option for option in options}
    to_go = setting.n_weeks - len(writing.weeks)
    tail = 1 + TAPER_WEEKS.get(setting.profile.goal.kind, 1) if setting.race_week is not None else 1
    run = 0
    for week in reversed(writing.weeks):
        if week.line.phase is Phase.DELOAD:
            break
        run += 1
    due = (to_go - tail) % policy.cycle == 0 or run >= policy.cycle
    if Phase.DELOAD in by_phase and due and to_go > tail:
        return by_phase[Phase.DELOAD]
    before = max(setting.n_weeks - tail, 1)
    share = len(writing.weeks) / before
    wanted = Phase.BASE if share < 0.4 else Phase.BUILD if share < 0.8 else Phase.PEAK
    for phase in (wanted, Phase.BUILD, Phase.BASE, Phase.MAINTAIN, Phase.PEAK):
        if phase in by_phase:
            return by_phase[phase]
    return options[0]
