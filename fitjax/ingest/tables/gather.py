"""Many values of a day to one: steps of each hour to a day's steps, a pulse each minute to its mean, least and most.

In: Wellness values in file order; out: the same, with those that a format names gathered by local day.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from fitjax.domain.activity import SetAside
from fitjax.domain.wellness import RANGES, Metric, Wellness

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


def possible(values: Iterable[Wellness]) -> tuple[list[Wellness], list[SetAside]]:
    """What a day can hold, and the sums that no day can."""
    kept: list[Wellness] = []
    aside: list[SetAside] = []
    for one in values:
        low, high = RANGES[one.metric]
        if low <= one.value <= high:
            kept.append(one)
        else:
            shown = f"{one.value:,.9g}"
            reason = f"the day's {one.metric.value.replace('_', ' ')} '{shown}' is outside {low:,.9g} to {high:,.9g}"
            aside.append(SetAside(row=one.row, field=one.metric.value, text=shown, reason=reason))
    return kept, aside
