"""Which day of a week holds what: the best arrangement of the week's sessions over its days.

Day limits and counts in, one letter a day out: l long, q hard, s strength, e easy, a point for rest. The worth of an
arrangement is a sum over days and neighbouring days, so the best one is found day by day.
"""

from functools import cache

from fitjax.domain.vocabulary import DAYS, Sport
from fitjax.plan.brief import WeekBrief
from fitjax.plan.setting import Setting

_NEIGHBOURS = {
    "ql": -2.0, "sl": -2.0, "lq": -3.0, "qq": -12.0, "ss": -5.0, "sq": -1.0, "le": 0.6, "qe": 0.6,
    "l.": 0.8, "q.": 0.8, "..": -0.7,
}  # fmt: skip
"""Today after yesterday: hard days apart, none and no lifting right before the long session, rest after hard days."""
_TWO_DAYS_OFF = -3.0
"""With diabetes the effect of a session on blood sugar is gone after two days."""


class Roles:
    """Arrangements for one athlete, remembered."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._known: dict[tuple[object, ...], tuple[str, ...]] = {}
        self._neighbours = dict(_NEIGHBOURS)
        if "diabetes" in setting.conditions:
            self._neighbours[".."] = _TWO_DAYS_OFF

    def of(self, brief: WeekBrief, easy: int, hard: int, strength: int, long: int) -> tuple[str, ...]:
        caps, race = self.setting.caps(brief.index), self.setting.race_day(brief.index)
        key = (caps, race, easy, hard, strength, long, min(brief.long_min, max(caps)))
        if key not in self._known:
            own = [self._own(day, caps, race, brief) for day in range(7)]
            self._known[key] = _best(own, (easy, hard, strength, long), self._neighbours)
        return self._known[key]

    def _own(self, day: int, caps: tuple[int, ...], race: int | None, brief: WeekBrief) -> dict[str, float]:
        """The worth of each role on this day by itself; what is missing can't be."""
        cap, wished = caps[day], self.setting.profile.preferences.long_day
        if cap < 15 or day == race:
            return {".": 0.0}
        worth = {
            "l": 3.0 * (day >= 5) + 12 * (wished == DAYS[day]) - 20 * (cap < brief.long_min) + min(cap, 180) / 120,
            "q": min(cap, 60) / 60 - 8 * (day == 6),
            "s": min(cap, 45) / 60 - 8 * (day == 6 and self.setting.novice),
            "e": min(cap, 60) / 90,
            ".": 0.0,
        }
        main = self.setting.main_sport
        if main is not None and day in self.setting.sports_off.get(main.value, ()):
            worth["l"] -= 15
            if main is Sport.RUN:
                worth["q"], worth["e"] = worth["q"] - 15, worth["e"] - 15
        if day in self.setting.sports_off.get("strength", ()):
            worth["s"] -= 15
        if race is not None and 0 < race - day <= 2:
            worth = {".": 1.0, "e": 0.0, "s": -9.0, "l": -9.0, "q": -9.0}
        return worth


def _best(
    own: list[dict[str, float]], counts: tuple[int, int, int, int], neighbours: dict[str, float]
) -> tuple[str, ...]:
    """All sessions are placed when the days can hold them; else as many as there are days."""

    @cache
    def rest_of_week(day: int, e: int, q: int, s: int, l: int, before: str) -> tuple[float, str]:  # noqa: E741
        if day == 7:
            return neighbours.get(before + ".", 0.0) - 100.0 * (e + q + s + l), ""
        best, roles = -1e9, ""
        for role, worth in own[day].items():
            left = {"e": (e - 1, q, s, l), "q": (e, q - 1, s, l), "s": (e, q, s - 1, l), "l": (e, q, s, l - 1)}.get(
                role, (e, q, s, l)
            )
            if min(left) < 0:
                continue
            later, rest = rest_of_week(day + 1, *left, role)
            total = worth + neighbours.get(before + role, 0.0) + later
            if total > best + 1e-9:
                best, roles = total, role + rest
        return best, roles

    return tuple(rest_of_week(0, *counts, ".")[1])
