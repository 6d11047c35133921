"""Kilometres or miles, metres or yards: what one Garmin export means by its numbers. In: rows; out: `Units`.

Garmin writes no units. Stride x cadence x time must give the distance back, which tells all four combinations apart;
failing that, temperatures that can only be Fahrenheit. Speed x time says nothing: it agrees in both systems.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, log
from statistics import median

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.lengths import METRES_PER_FOOT, METRES_PER_MILE, METRES_PER_YARD

_FAHRENHEIT_ABOVE = 45.0
# Distance shown per (stride shown x steps), for each pair of units of distance and stride.
_RATIOS = {
    "km": (1 / 1000, METRES_PER_FOOT / 1000),
    "miles": (METRES_PER_FOOT / METRES_PER_MILE, 1 / METRES_PER_MILE),
}
_CLOSE = log(1.2)
_FASTEST_KM_PER_H = {Sport.SWIM: 8.0, Sport.ROW: 30.0}
"""Faster than this in kilometres means that the distance stands in metres or yards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    miles: bool
    warning: str

    @property
    def ascent_m(self) -> float:
        """Metres in the unit of ascent."""
        return METRES_PER_FOOT if self.miles else 1.0

    def distance_m(self, shown: float, duration_s: float | None, sport: Sport) -> float:
        """Metres in the unit of this row's distance: swims and rows stand in metres or yards if km would be absurd."""
        long_m = METRES_PER_MILE if self.miles else 1000.0
        fastest = _FASTEST_KM_PER_H.get(sport)
        if fastest is None:
            return long_m
        km_per_h = shown * long_m / 1000 / (duration_s / 3600) if duration_s else None
        short = km_per_h > fastest if km_per_h is not None else shown >= 25
        if not short:
            return long_m
        return METRES_PER_YARD if self.miles and sport is Sport.SWIM else 1.0


class UnitEvidence:
    """Adds up what the rows of one file say about units."""

    def __init__(self) -> None:
        self._ratios: list[float] = []
        self._temperatures: list[float] = []

    def add(self, sport: Sport, duration_s: float | None, number: Callable[[str], float | None]) -> None:
        """`number` gives this row's field as shown, None where it is missing or unreadable."""
        hottest = number("max_temp") or number("min_temp")
        if hottest is not None:
            self._temperatures.append(hottest)
        distance, stride, cadence = number("distance"), number("stride"), number("avg_cadence")
        if sport in (Sport.RUN, Sport.WALK) and distance and stride and cadence and duration_s:
            walked = stride * cadence * duration_s / 60
            ratio = distance / walked if walked else 0.0
            if 0 < ratio < inf:  # else a number in it is none that anybody ran
                self._ratios.append(ratio)

    def units(self, header_unit: str | None) -> Units:
        if header_unit:
            miles = header_unit.startswith(("mi", "mei", "mijl"))
            return Units(miles=miles, warning=f"distance unit {_name(miles)}, from the header")
        if self._ratios:
            ratio = median(self._ratios)
            for name, expected in _RATIOS.items():
                if any(abs(log(ratio / candidate)) < _CLOSE for candidate in expected):
                    return Units(
                        miles=name == "miles",
                        warning=f"distance unit {name}: stride x cadence x time agrees (rows: {len(self._ratios)})",
                    )
        if self._temperatures and median(self._temperatures) > _FAHRENHEIT_ABOVE:
            shown = f"{median(self._temperatures):,.9g}"
            return Units(
                miles=True,
                warning=f"distance unit assumed miles and ascent feet: temperatures (median {shown}) are Fahrenheit",
            )
        return Units(miles=False, warning="distance unit assumed km: the file does not name its units")


def _name(miles: bool) -> str:
    return "miles" if miles else "km"
