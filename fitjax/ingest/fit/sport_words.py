"""Sport and sub-sport of a FIT session. In: their numbers and the profile's name for it; out: `Sport` and raw words."""

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.fit.names import name_of
from fitjax.ingest.sports import sport_of

_BY_SUB_SPORT = {
    "strength_training": Sport.STRENGTH,
    "flexibility_training": Sport.MOBILITY,
    "yoga": Sport.MOBILITY,
    "pilates": Sport.MOBILITY,
    "breathing": Sport.MOBILITY,
    "treadmill": Sport.RUN,
    "indoor_running": Sport.RUN,
    "indoor_rowing": Sport.ROW,
    "indoor_cycling": Sport.RIDE,
    "spin": Sport.RIDE,
    "indoor_walking": Sport.WALK,
    "casual_walking": Sport.WALK,
    "speed_walking": Sport.WALK,
    "lap_swimming": Sport.SWIM,
    "elliptical": Sport.CROSS,
    "stair_climbing": Sport.CROSS,
    "cardio_training": Sport.CROSS,
    "hiit": Sport.CROSS,
}
"""Sub-sports that say more than their sport, which may be as general as 'training' or 'fitness equipment'."""

_BY_SPORT = {
    "running": Sport.RUN,
    "cycling": Sport.RIDE,
    "e_biking": Sport.RIDE,
    "swimming": Sport.SWIM,
    "walking": Sport.WALK,
    "hiking": Sport.WALK,
    "rowing": Sport.ROW,
    "meditation": Sport.MOBILITY,
}
_SAYS_NOTHING = ("", "generic", "all")


def sport_words(sport: float | None, sub_sport: float | None, profile_name: str = "") -> tuple[Sport, str]:
    """The sport and its raw words: `running`, `cycling/indoor_cycling`."""
    name, sub = name_of("sport", sport), name_of("sub_sport", sub_sport)
    if sport is not None and not name:
        name = f"sport {int(sport)}"
    sub = "" if sub in _SAYS_NOTHING else sub
    raw = f"{name}/{sub}" if sub else name
    if name in _BY_SPORT:
        return _BY_SPORT[name], raw
    if sub in _BY_SUB_SPORT:
        return _BY_SUB_SPORT[sub], raw
    if name in (*_SAYS_NOTHING, "training", "fitness_equipment") and profile_name:
        return sport_of(profile_name), raw
    return Sport.CROSS, raw
