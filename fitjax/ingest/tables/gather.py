"""Many values of a day to one: steps of each hour to a day's steps, a pulse each minute to its mean, least and most.

In: Wellness values in file order; out: the same, with those that a format names gathered by local day.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from fitjax.domain.wellness import Metric, Wellness

_NOTHING = (0.0, 0, float("inf"), float("-inf"), 0)


def gathered(values: Iterable[Wellness], how: Mapping[str, str]) -> Iterator[Wellness]:
    """A gathered value stands at its day's 00:00 and names the first of its rows."""
    days: dict[tuple[datetime, Metric], tuple[float, int, float, float, int]] = {}
    for one in values:
        if one.metric not in how:
            yield one
            continue
        key = datetime(one.at.year, one.at.month, one.at.day), one.metric
        total, count, least, most, row = days.get(key, _NOTHING)
        days[key] = total + one.value, count + 1, min(least, one.value), max(most, one.value), row or one.row
    for (day, metric), (total, count, least, most, row) in days.items():
        value = {"sum": total, "mean": total / count, "min": least, "max": most}[how[metric]]
        yield Wellness(row=row, at=day, metric=metric, value=value)
