"""What a season asks of one week, in the athlete's own minutes. Made by the season, filled by the week grammar."""

from dataclasses import dataclass

from fitjax.plan.language import SeasonLine


@dataclass(frozen=True, slots=True)
class WeekBrief:
    """One week of the season in the athlete's own minutes: what the week grammar has to fill.

    `minutes` are those of the main sport where that is running, of all endurance otherwise; strength comes on top.
    """

    index: int
    line: SeasonLine
    minutes: int
    long_min: int
    longest_allowed_min: int
    """No session of the main sport may be longer: 110 % of the longest in the 30 days before."""
    strength_min: int = 75
    """The longest strength session of the week."""
    session_min: int = 0
    """Length of the endurance sessions where it is shorter than the one the athlete named; 0 where it is not."""
    side_run_min: int = 0
    """Length of the one easy run that a triathlete's week surely has; 0 where runs have no length of their own."""


def round_long(minutes: float) -> int:
    """Whole minutes below 100, then steps of five: a step of five would forbid small long sessions any growth."""
    return int(minutes) if minutes < 100 else int(minutes // 5 * 5)
