"""A coaching policy: the aims a season is written with. Aims are aims; the grammar decides what is possible."""

from dataclasses import dataclass

from fitjax.domain.vocabulary import GoalKind


@dataclass(frozen=True, slots=True)
class Policy:
    """How a coach would shape the season, and whom it is meant for."""

    name: str
    build_pct: int = 106
    """A building week as a share of the best of the last four."""
    cycle: int = 4
    """A lighter week every so many weeks."""
    deload_pct: int = 80
    long_pct: int = 110
    ease: int = 0
    """Hard sessions fewer than the level's own: one for a novice, two, three for the advanced."""
    strength: int = 2
    frequency: float = 0.85
    """Share of the possible sessions a week that are used."""
    taper_pct: int = 65
    lifts: str = "double"
    """How loads grow: linear, double, percentage or steady."""
    dose_min: int = 0
    """Endurance minutes a week to grow to and then hold; 0 is no such aim."""
    goals: frozenset[GoalKind] = frozenset()
    """Empty fits every goal."""
    people: str = "any"
    """The population: any, pregnancy, hypertension, diabetes, older, returning, beginner."""
