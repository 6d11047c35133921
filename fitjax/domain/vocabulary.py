"""The closed sets of words that files, plans and the database use (contract spellings)."""

from enum import StrEnum

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Sport(StrEnum):
    RUN = "run"
    RIDE = "ride"
    SWIM = "swim"
    STRENGTH = "strength"
    WALK = "walk"
    ROW = "row"
    MOBILITY = "mobility"
    CROSS = "cross"


class Kind(StrEnum):
    EASY = "easy"
    LONG = "long"
    RECOVERY = "recovery"
    TEMPO = "tempo"
    THRESHOLD = "threshold"
    INTERVAL = "interval"
    HILLS = "hills"
    STRIDES = "strides"
    RACE = "race"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    TEST = "test"


HARD_KINDS = frozenset({Kind.TEMPO, Kind.THRESHOLD, Kind.INTERVAL, Kind.HILLS, Kind.RACE, Kind.TEST})
"""Kinds counted as one hard session, whatever the minutes in zone say (Seiler's session count)."""


class Phase(StrEnum):
    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"
    RACE = "race"
    DELOAD = "deload"
    MAINTAIN = "maintain"


class GoalKind(StrEnum):
    RUN_5K = "run_5k"
    RUN_10K = "run_10k"
    RUN_HALF = "run_half"
    RUN_MARATHON = "run_marathon"
    CYCLING = "cycling"
    TRIATHLON = "triathlon"
    STRENGTH = "strength"
    HYPERTROPHY = "hypertrophy"
    WEIGHT_LOSS = "weight_loss"
    GENERAL_HEALTH = "general_health"
    RETURN_TO_TRAINING = "return_to_training"


RACE_KM = {GoalKind.RUN_5K: 5.0, GoalKind.RUN_10K: 10.0, GoalKind.RUN_HALF: 21.0975, GoalKind.RUN_MARATHON: 42.195}


class Experience(StrEnum):
    NOVICE = "novice"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Severity(StrEnum):
    BLOCK = "block"
    ERROR = "error"
    WARN = "warn"
    INFO = "info"


class GateStatus(StrEnum):
    CLEAR = "clear"
    CLEARANCE_ADVISED = "clearance_advised"
    BLOCKED = "blocked"


class LoadMethod(StrEnum):
    """How a load number was found, best first; stored beside every load."""

    POWER = "power"
    PACE = "pace"
    SWIM_PACE = "swim_pace"
    HEART_RATE = "heart_rate"
    SESSION_RPE = "session_rpe"
    DURATION = "duration"
