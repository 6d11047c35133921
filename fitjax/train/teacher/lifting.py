"""Choosing exercises and schemes: favourites for the goal, and loads that grow from week to week.

Linear progression adds effort at the same repetitions (the load rises), double progression adds repetitions and then
load, percentage progression goes 5, 3, 2 over three weeks; all start again after the lighter week. The place in the
cycle is read from the weeks to go, so that whoever reads the week's brief can follow it.
"""

from collections.abc import Sequence

from fitjax.domain.vocabulary import Experience, GoalKind, Phase
from fitjax.plan.brief import WeekBrief
from fitjax.plan.exercises import EXERCISES
from fitjax.plan.language import ExerciseLine
from fitjax.plan.menu import Scheme
from fitjax.plan.setting import Setting

_FAVOURITES = {
    "strength": ("back_squat", "deadlift", "bench_press", "overhead_press", "barbell_row", "pull_up", "chin_up"),
    "hypertrophy": ("back_squat", "romanian_deadlift", "dumbbell_bench_press", "lat_pulldown", "dumbbell_row",
                    "leg_curl", "dumbbell_press", "leg_press"),
    "novice": ("goblet_squat", "glute_bridge", "push_up", "dumbbell_row", "step_up", "dead_bug", "incline_push_up"),
    "runner": ("split_squat", "romanian_deadlift", "step_up", "calf_raise", "side_plank", "dumbbell_row"),
    "gentle": ("box_squat", "sit_to_stand", "single_leg_stand", "heel_to_toe_walk", "step_up", "band_row", "bird_dog",
               "dumbbell_row", "incline_push_up", "machine_chest_press", "leg_curl", "seated_calf_raise"),
}  # fmt: skip
_MAIN_LIFTS = ("squat", "push", "hinge", "press")
_LINEAR = ((3, 5, 6), (3, 5, 7), (3, 5, 8), (5, 5, 8))
_PERCENTAGE = ((3, 5, 7), (3, 3, 8), (3, 2, 9), (5, 5, 7))
_CYCLE = 4


def place_in_cycle(to_go: int) -> int:
    """0 to 3, growing as the end comes nearer."""
    return _CYCLE - 1 - (to_go - 1) % _CYCLE


def choose(setting: Setting, brief: WeekBrief, lifts: str, nth: int, options: Sequence[ExerciseLine]) -> ExerciseLine:
    """The exercise and scheme for the next slot of the week's `nth` strength session."""
    pattern = EXERCISES[options[0].name].pattern
    names = list(dict.fromkeys(option.name for option in options))
    wanted = _scheme(setting, brief, lifts, pattern)
    liked = [name for name in _FAVOURITES[_taste(setting)] if name in names] or names
    turn = nth if lifts != "steady" else nth + brief.line.weeks_to_go // _CYCLE
    name = liked[turn % len(liked)]
    return min((o for o in options if o.name == name), key=lambda o: _distance(o, wanted))


def _taste(setting: Setting) -> str:
    if setting.gentle:
        return "gentle"
    if setting.lifting and not setting.novice:
        return setting.profile.goal.kind.value
    return "novice" if setting.novice else "runner"


def _scheme(setting: Setting, brief: WeekBrief, lifts: str, pattern: str) -> Scheme:
    """The scheme this place in the season asks for."""
    phase, step = brief.line.phase, place_in_cycle(brief.line.weeks_to_go)
    if phase in (Phase.DELOAD, Phase.TAPER, Phase.RACE):
        return 2, 8, 6
    goal = setting.profile.goal.kind
    strong = setting.experience is Experience.ADVANCED
    if setting.gentle:
        return 3 if strong or (step >= 2 and not setting.novice) else 2, (8, 10, 10, 12)[step], 7 if strong else 6
    if goal is GoalKind.STRENGTH and pattern in _MAIN_LIFTS:
        if lifts == "percentage":
            return _PERCENTAGE[step]
        if lifts == "linear":
            return _LINEAR[step]
        return ((3, 5, 7), (3, 6, 8), (3, 8, 7), (3, 5, 8))[step]
    if goal is GoalKind.STRENGTH:
        return 3, 8, 8 if strong else 7
    effort = 8 if strong else 7
    if goal is GoalKind.HYPERTROPHY:
        sets = 4 if strong else 3
        return sets, (10 if lifts == "steady" else (8, 10, 12, 12)[step]), 8 if phase is Phase.PEAK else effort
    return 2 if setting.novice else 4 if strong and step >= 2 else 3, (8, 10, 12, 10)[step], effort


def _distance(line: ExerciseLine, wanted: Scheme) -> float:
    reps = line.reps / 4 if EXERCISES[line.name].hold else line.reps
    return 2 * abs(line.sets - wanted[0]) + abs(reps - wanted[1]) + 1.5 * abs(line.rpe - wanted[2])
