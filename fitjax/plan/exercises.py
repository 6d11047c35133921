"""The exercises a plan may name: pattern, equipment, what makes one unsuitable, and how loads carry over.

A table and the questions asked of it. Unsuitable conditions are pattern swaps, not diagnoses.
"""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class ExerciseInfo:
    pattern: str
    needs: tuple[tuple[str, ...], ...]
    """Each inner tuple is one sufficient set of equipment; an empty one needs nothing."""
    unsuitable: frozenset[str] = frozenset()
    lift: str = ""
    """The lift whose e1RM sets the load ..."""
    factor: float = 1.0
    """... and the usual share of it this exercise is loaded with."""
    hold: bool = False
    """Reps are seconds."""


def _row(
    pattern: str, needs: str, unsuitable: str = "", lift: str = "", factor: float = 1.0, hold: bool = False
) -> ExerciseInfo:
    sets = tuple(tuple(part.split("+")) if part != "-" else () for part in needs.split(","))
    return ExerciseInfo(pattern, sets, frozenset(unsuitable.split()), lift, factor, hold)


EXERCISES: dict[str, ExerciseInfo] = {
    "back_squat": _row("squat", "barbell+rack", "knee_pain low_back_pain pregnancy osteoporosis", "back_squat"),
    "front_squat": _row("squat", "barbell+rack", "knee_pain low_back_pain pregnancy osteoporosis", "back_squat", 0.8),
    "goblet_squat": _row("squat", "dumbbell,kettlebell", "knee_pain"),
    "box_squat": _row("squat", "-"),
    "leg_press": _row("squat", "machine", "pregnancy"),
    "bodyweight_squat": _row("squat", "-", "knee_pain"),
    "wall_sit": _row("squat", "-", "knee_pain hypertension cardiac_disease pregnancy", hold=True),
    "split_squat": _row("lunge", "-", "knee_pain"),
    "reverse_lunge": _row("lunge", "-"),
    "step_up": _row("lunge", "-"),
    "deadlift": _row("hinge", "barbell", "low_back_pain pregnancy osteoporosis", "deadlift"),
    "romanian_deadlift": _row("hinge", "barbell,dumbbell", "low_back_pain osteoporosis", "deadlift", 0.7),
    "trap_bar_deadlift": _row("hinge", "barbell+machine", "pregnancy osteoporosis", "deadlift"),
    "hip_thrust": _row("hinge", "barbell+bench,dumbbell+bench", "pregnancy", "deadlift", 0.8),
    "glute_bridge": _row("hinge", "-", "pregnancy"),
    "kettlebell_swing": _row("hinge", "kettlebell", "low_back_pain pregnancy osteoporosis shoulder_pain"),
    "back_extension": _row("hinge", "machine", "pregnancy osteoporosis"),
    "leg_curl": _row("hinge", "machine"),
    "bench_press": _row("push", "barbell+bench+rack", "shoulder_pain pregnancy", "bench_press"),
    "dumbbell_bench_press": _row("push", "dumbbell+bench", "shoulder_pain pregnancy", "bench_press", 0.4),
    "floor_press": _row("push", "dumbbell,barbell", "pregnancy", "bench_press", 0.38),
    "push_up": _row("push", "-", "shoulder_pain"),
    "incline_push_up": _row("push", "-"),
    "machine_chest_press": _row("push", "machine"),
    "dip": _row("push", "machine", "shoulder_pain pregnancy"),
    "overhead_press": _row("press", "barbell", "shoulder_pain low_back_pain", "overhead_press"),
    "dumbbell_press": _row("press", "dumbbell", "shoulder_pain", "overhead_press", 0.42),
    "landmine_press": _row("press", "barbell", "", "overhead_press", 0.6),
    "machine_shoulder_press": _row("press", "machine", "shoulder_pain"),
    "pike_push_up": _row("press", "-", "shoulder_pain hypertension pregnancy"),
    "lateral_raise": _row("press", "dumbbell,cable,band", "shoulder_pain"),
    "barbell_row": _row("pull", "barbell", "low_back_pain osteoporosis pregnancy", "row"),
    "dumbbell_row": _row("pull", "dumbbell", "", "row", 0.42),
    "cable_row": _row("pull", "cable"),
    "chest_supported_row": _row("pull", "dumbbell+bench,machine", "pregnancy"),
    "band_row": _row("pull", "band"),
    "inverted_row": _row("pull", "rack", "pregnancy"),
    "pull_up": _row("pulldown", "rack,machine", "shoulder_pain"),
    "chin_up": _row("pulldown", "rack,machine", "shoulder_pain"),
    "lat_pulldown": _row("pulldown", "cable,machine"),
    "band_pulldown": _row("pulldown", "band"),
    "face_pull": _row("pulldown", "cable,band"),
    "biceps_curl": _row("arms", "dumbbell,barbell"),
    "band_curl": _row("arms", "band"),
    "triceps_extension": _row("arms", "dumbbell", "shoulder_pain"),
    "cable_triceps": _row("arms", "cable"),
    "calf_raise": _row("calf", "-", "achilles_pain"),
    "seated_calf_raise": _row("calf", "-"),
    "plank": _row("core", "-", "hypertension cardiac_disease pregnancy", hold=True),
    "side_plank": _row("core", "-", "shoulder_pain", hold=True),
    "dead_bug": _row("core", "-", "pregnancy"),
    "bird_dog": _row("core", "-"),
    "pallof_press": _row("core", "cable,band"),
    "hanging_leg_raise": _row("core", "rack", "shoulder_pain low_back_pain pregnancy"),
    "farmer_carry": _row("core", "dumbbell,kettlebell", hold=True),
    "single_leg_stand": _row("balance", "-", "pregnancy", hold=True),
    "heel_to_toe_walk": _row("balance", "-", "pregnancy"),
    "sit_to_stand": _row("squat", "-"),
    "reverse_snow_angel": _row("pull", "-", "shoulder_pain pregnancy osteoporosis"),
}

_MUSCLES = {
    "squat": ("quads glutes", "hamstrings core"),
    "lunge": ("quads glutes", "hamstrings core"),
    "hinge": ("hamstrings glutes", "back core"),
    "push": ("chest", "triceps shoulders"),
    "press": ("shoulders", "triceps"),
    "pull": ("back", "biceps shoulders"),
    "pulldown": ("back", "biceps shoulders"),
    "arms": ("biceps triceps", ""),
    "calf": ("calves", ""),
    "core": ("core", ""),
    "balance": ("quads glutes", "core"),
}
_MUSCLES_OF = {
    "face_pull": ("shoulders", "back"),
    "landmine_press": ("shoulders", "chest triceps"),
    "dip": ("chest triceps", "shoulders"),
    "trap_bar_deadlift": ("hamstrings glutes quads", "back core"),
    "single_leg_stand": ("", ""),
    "heel_to_toe_walk": ("", ""),
}
"""Where an exercise trains other muscles than its pattern."""


@cache
def sets_of(name: str) -> dict[str, float]:
    """Muscle -> share of a set that counts for it: 1 when trained directly, 0.5 indirectly (Pelland 2024)."""
    direct, indirect = _MUSCLES_OF.get(name, _MUSCLES[EXERCISES[name].pattern])
    return dict.fromkeys(indirect.split(), 0.5) | dict.fromkeys(direct.split(), 1.0)


FOCUS_SLOTS = {
    "full": ("squat", "push", "pull", "hinge", "core", "lunge", "press", "pulldown", "calf"),
    "upper": ("push", "pull", "press", "pulldown", "arms", "core"),
    "lower": ("squat", "hinge", "lunge", "calf", "core"),
}
"""The patterns a focus goes through, in order; a longer session reaches further down the list."""


def permitted(
    equipment: frozenset[str], conditions: frozenset[str], avoid: frozenset[str], *, balance: bool = False
) -> dict[str, list[str]]:
    """Exercises by pattern that this athlete has the equipment for and no reason not to do."""
    have = equipment | {"bodyweight"}
    found: dict[str, list[str]] = {}
    for name, info in EXERCISES.items():
        if name in avoid or info.unsuitable & conditions or avoid & set(name.split("_")):
            continue
        if info.pattern == "balance" and not balance:
            continue
        if any(set(need) <= have for need in info.needs):
            found.setdefault(info.pattern, []).append(name)
    return found


def percent_of_1rm(reps: int, rpe: float) -> float:
    """Share of the 1RM for `reps` at `rpe` (RTS chart, Tuchscherer): chart[r][e] = chart[r + 10 - e][10]."""
    at_ten = (100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 71.7, 69.6, 67.6, 65.6, 63.7, 61.8)
    position = min(reps - 1 + (10 - rpe), len(at_ten) - 1)
    low = int(position)
    high = min(low + 1, len(at_ten) - 1)
    return (at_ten[low] + (at_ten[high] - at_ten[low]) * (position - low)) / 100
