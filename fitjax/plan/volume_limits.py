"""How many minutes a week may hold at most: by goal and level, in pregnancy and youth, and after a break.

Plain values in, minutes or shares out. Knows neither the athlete's document nor the plan.
"""

from fitjax.domain.vocabulary import Experience, GoalKind

PREGNANCY_MIN, HEALTH_MIN = 150.0, 300.0
"""About 150 minutes a week when pregnant (ACOG 804); 300 is the upper end of what WHO advises adults."""
OPEN_TO_ANYONE_MIN = 90.0
"""Three times thirty minutes: the first week of the NHS couch to 5k."""
LEVELS = (Experience.NOVICE, Experience.INTERMEDIATE, Experience.ADVANCED)
_LEVEL_MIN = {Experience.NOVICE: 150.0, Experience.INTERMEDIATE: 180.0, Experience.ADVANCED: 270.0}
_HEALTH_SHARE = {Experience.NOVICE: 0.6, Experience.INTERMEDIATE: 0.8, Experience.ADVANCED: 1.2}
_HEALTH = frozenset({GoalKind.GENERAL_HEALTH, GoalKind.WEIGHT_LOSS, GoalKind.RETURN_TO_TRAINING})
_LIFTING = frozenset({GoalKind.STRENGTH, GoalKind.HYPERTROPHY})
_GROWTH = {
    GoalKind.RUN_MARATHON: (1.35, 1.5), GoalKind.TRIATHLON: (1.35, 1.5), GoalKind.RUN_HALF: (1.2, 1.2),
    GoalKind.CYCLING: (1.2, 1.0),
}  # fmt: skip
"""How far a season may grow the week over what the athlete is used to, and over what the level trains in general."""
_YOUTH_SHARE, _YOUTH_HOURS = 0.75, 16
"""No more hours a week than years of age, nor than 16 (Jayanthi); endurance takes three quarters of that."""


def most_endurance(goal: GoalKind, level: Experience, used_to: float, *, pregnant: bool, age: int | None) -> float:
    """Endurance minutes a week are not raised beyond this; never less than what the adult athlete is used to."""
    if pregnant:
        return max(PREGNANCY_MIN, used_to)
    if age is not None and age < 18:
        return _YOUTH_SHARE * 60 * min(age, _YOUTH_HOURS)
    if goal in _LIFTING:
        return max(HEALTH_MIN / 2, used_to)
    if goal in _HEALTH:
        return max(HEALTH_MIN * _HEALTH_SHARE[level], used_to)
    growth, floor = _GROWTH.get(goal, (1.1, 1.0))
    return max(_LEVEL_MIN[level] * floor, growth * used_to)


def comeback_share(weeks_away: float, week: int, *, older: bool) -> float:
    """Share of the earlier week allowed after a break: half at first, the whole after half of the time off."""
    if weeks_away < 2 or (weeks_away < 4 and week):
        return 1.0
    cautious = older or weeks_away > 52
    if weeks_away < 4:
        return 0.8 if cautious else 0.9
    start = 1 / 3 if cautious else 0.5
    return min(start + 0.5 * week / (weeks_away / 2), 1.0) if weeks_away <= 52 or not week else 1.0
