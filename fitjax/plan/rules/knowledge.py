"""What the verifier itself knows of exercises: equipment, muscles, holds, and what a condition rules out.

Written apart from the planner's own table on purpose: two tables that must agree catch each other's mistakes.
"""

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Lift:
    gear: tuple[frozenset[str], ...]
    """Any one of these sets is enough; an empty set needs nothing."""
    direct: tuple[str, ...]
    indirect: tuple[str, ...]
    hold: bool = False
    """The repetitions are seconds."""


_NOTHING = ("",)
_DB_KB = ("dumbbell", "kettlebell")
_QUAD = ("quads glutes", "hamstrings core")
_HINGE = ("hamstrings glutes", "back core")
_BENCH = ("chest", "triceps shoulders")
_PRESS = ("shoulders", "triceps")
_ROW = ("back", "biceps shoulders")
_CORE = ("core", "")


def _lift(gear: tuple[str, ...], muscles: tuple[str, str], hold: bool = False) -> Lift:
    sets = tuple(frozenset(part.split()) for part in gear)
    return Lift(sets, tuple(muscles[0].split()), tuple(muscles[1].split()), hold)


LIFTS: dict[str, Lift] = {
    "back_squat": _lift(("barbell rack",), _QUAD),
    "front_squat": _lift(("barbell",), _QUAD),
    "goblet_squat": _lift(_DB_KB, _QUAD),
    "box_squat": _lift(_NOTHING, _QUAD),
    "leg_press": _lift(("machine",), _QUAD),
    "bodyweight_squat": _lift(_NOTHING, _QUAD),
    "wall_sit": _lift(_NOTHING, ("quads", "glutes"), hold=True),
    "split_squat": _lift(_NOTHING, _QUAD),
    "reverse_lunge": _lift(_NOTHING, _QUAD),
    "step_up": _lift(_NOTHING, _QUAD),
    "deadlift": _lift(("barbell",), _HINGE),
    "romanian_deadlift": _lift(("barbell", "dumbbell", "kettlebell"), _HINGE),
    "trap_bar_deadlift": _lift(("barbell",), ("hamstrings glutes quads", "back core")),
    "hip_thrust": _lift(("bench",), ("glutes", "hamstrings")),
    "glute_bridge": _lift(_NOTHING, ("glutes", "hamstrings")),
    "kettlebell_swing": _lift(_DB_KB, _HINGE),
    "back_extension": _lift(("machine", "bench"), ("hamstrings glutes", "back")),
    "leg_curl": _lift(("machine", "band"), ("hamstrings", "")),
    "bench_press": _lift(("barbell bench",), _BENCH),
    "dumbbell_bench_press": _lift(("dumbbell bench",), _BENCH),
    "floor_press": _lift(("dumbbell", "barbell", "kettlebell"), _BENCH),
    "push_up": _lift(_NOTHING, _BENCH),
    "incline_push_up": _lift(_NOTHING, _BENCH),
    "machine_chest_press": _lift(("machine",), _BENCH),
    "dip": _lift(("machine", "rack"), ("chest triceps", "shoulders")),
    "overhead_press": _lift(("barbell",), _PRESS),
    "dumbbell_press": _lift(("dumbbell",), _PRESS),
    "landmine_press": _lift(("barbell",), ("shoulders", "chest triceps")),
    "machine_shoulder_press": _lift(("machine",), _PRESS),
    "pike_push_up": _lift(_NOTHING, _PRESS),
    "lateral_raise": _lift(("dumbbell", "cable", "band"), ("shoulders", "")),
    "barbell_row": _lift(("barbell",), _ROW),
    "dumbbell_row": _lift(("dumbbell",), _ROW),
    "cable_row": _lift(("cable", "machine"), _ROW),
    "chest_supported_row": _lift(("dumbbell bench", "machine"), _ROW),
    "band_row": _lift(("band",), _ROW),
    "inverted_row": _lift(("rack", "barbell"), _ROW),
    "pull_up": _lift(("rack", "machine"), ("back", "biceps")),
    "chin_up": _lift(("rack", "machine"), ("back biceps", "")),
    "lat_pulldown": _lift(("cable", "machine"), ("back", "biceps")),
    "band_pulldown": _lift(("band",), ("back", "biceps")),
    "face_pull": _lift(("cable", "band"), ("shoulders", "back")),
    "biceps_curl": _lift(("dumbbell", "barbell", "cable", "kettlebell"), ("biceps", "")),
    "band_curl": _lift(("band",), ("biceps", "")),
    "triceps_extension": _lift(("dumbbell", "barbell", "cable"), ("triceps", "")),
    "cable_triceps": _lift(("cable",), ("triceps", "")),
    "calf_raise": _lift(_NOTHING, ("calves", "")),
    "seated_calf_raise": _lift(_NOTHING, ("calves", "")),
    "plank": _lift(_NOTHING, _CORE, hold=True),
    "side_plank": _lift(_NOTHING, _CORE, hold=True),
    "dead_bug": _lift(_NOTHING, _CORE),
    "bird_dog": _lift(_NOTHING, _CORE),
    "pallof_press": _lift(("cable", "band"), _CORE),
    "hanging_leg_raise": _lift(("rack", "machine"), _CORE),
    "farmer_carry": _lift(_DB_KB, ("core", "shoulders"), hold=True),
    "single_leg_stand": _lift(_NOTHING, ("", ""), hold=True),
    "heel_to_toe_walk": _lift(_NOTHING, ("", "")),
    "reverse_snow_angel": _lift(_NOTHING, ("back", "shoulders")),
    "sit_to_stand": _lift(_NOTHING, ("quads glutes", "core")),
}
LOWER_BODY = frozenset({"quads", "hamstrings", "glutes"})
GROWTH_MUSCLES = ("chest", "back", "shoulders", "quads", "hamstrings")
"""Muscles a muscle-building week should not leave out."""

MAJOR_GROUPS: dict[str, frozenset[str]] = {
    "legs": LOWER_BODY,
    "chest": frozenset({"chest"}),
    "back": frozenset({"back"}),
    "shoulders": frozenset({"shoulders"}),
    "arms": frozenset({"biceps", "triceps"}),
    "core": frozenset({"core"}),
}
"""The groups WHO means by "all major muscle groups"."""
BALANCE = frozenset(
    ["split_squat", "reverse_lunge", "step_up", "bird_dog", "single_leg_deadlift", "single_leg_stand", "tandem_walk",
     "heel_to_toe_walk", "pistol_squat", "lunge"]
)  # fmt: skip
PRIORITY = frozenset(["back_squat", "front_squat", "deadlift", "trap_bar_deadlift", "bench_press"])
"""The lifts a strength plan is about; small exercises come after them."""
ISOLATION = frozenset(
    ["biceps_curl", "band_curl", "triceps_extension", "cable_triceps", "lateral_raise", "face_pull", "leg_curl",
     "calf_raise", "seated_calf_raise", "plank", "side_plank", "dead_bug", "bird_dog", "pallof_press",
     "hanging_leg_raise"]
)  # fmt: skip

_JUMPS = frozenset(
    ["box_jump", "depth_jump", "jump_squat", "squat_jump", "jump_lunge", "broad_jump", "burpee", "jump_rope"]
)
_CRUNCHES = frozenset(["sit_up", "crunch", "russian_twist", "toe_touch", "v_up"])
_BENT = frozenset(["deadlift", "romanian_deadlift", "kettlebell_swing", "good_morning"])
_DEEP_KNEE = frozenset(["back_squat", "front_squat", "split_squat", "goblet_squat", "pistol_squat"])
AVOID: dict[str, frozenset[str]] = {
    "knee_pain": _JUMPS | _DEEP_KNEE,
    "low_back_pain": _CRUNCHES | _BENT | {"barbell_row"},
    "shoulder_pain": frozenset({"dip", "upright_row", "overhead_press", "pike_push_up", "behind_neck_press", "snatch"}),
    "achilles_pain": _JUMPS | {"calf_raise"},
    "pregnancy": _JUMPS | _CRUNCHES | {"bench_press", "dumbbell_bench_press", "floor_press", "dead_bug"},
    "osteoporosis": _CRUNCHES | _BENT,
}
SWAP: dict[str, frozenset[str]] = {
    "low_back_pain": frozenset({"back_squat", "front_squat"}),
    "shoulder_pain": frozenset({"bench_press", "push_up", "dumbbell_press"}),
    "pregnancy": frozenset({"glute_bridge", "back_extension", "chest_supported_row"}),
}
"""Gentler choices exist (floor press, incline push-up, box squat ...), but these are not ruled out."""


@lru_cache(maxsize=4096)
def code(name: str) -> str:
    """'Back Squats' and 'back-squat' as 'back_squat'."""
    plain = "_".join(name.strip().lower().replace("-", " ").replace("_", " ").split())
    return plain[:-1] if plain.endswith("s") and plain not in LIFTS and not plain.endswith("ss") else plain
