"""Times of recorders whose clock nobody set, or that damage put far away. In: moments or seconds; out: which they are.

Such a point must not stretch an activity over decades, and a recording must not be stored under such a day. Knows no
format. (Hand-written logs are judged by `fields.believable` alone: a diary may well hold the last day of 1989.)
"""

from datetime import UTC, date, datetime

import numpy as np

from fitjax.ingest.fields import believable
from fitjax.ingest.problems import RowProblem, quoted

LONGEST_S = 21 * 86_400
"""No activity goes on for longer, before or after its middle."""
_DAY_S = 86_400
_CLOCKS_BEGIN = (date(1970, 1, 1), date(1980, 1, 6), date(1989, 12, 31))
"""Where computers, GPS receivers and FIT devices begin to count."""
_BEGIN_DAYS = tuple((day - date(1970, 1, 1)).days for day in _CLOCKS_BEGIN)


def recorded(moment: datetime, text: str, now: datetime, what: str) -> datetime:
    """The moment again; RowProblem where no recording can have been made then."""
    believable(moment, text, now, what)
    if moment.tzinfo and moment.astimezone(UTC).date() in _CLOCKS_BEGIN:
        raise RowProblem(f"{what} {quoted(text)} is where clocks begin that nobody set")
    return moment


def unset(unix_s: np.ndarray) -> np.ndarray:
    """Which of these seconds since 1970 lie on a day where clocks begin; NaN does not."""
    day = np.floor(unix_s / _DAY_S)
    return (day == _BEGIN_DAYS[0]) | (day == _BEGIN_DAYS[1]) | (day == _BEGIN_DAYS[2])


def astray(unix_s: np.ndarray) -> np.ndarray:
    """Times of an unset clock among set ones, and those weeks away from the middle one; never all of them."""
    early = unset(unix_s)
    known = unix_s[~np.isnan(unix_s) & ~early]
    if not len(known):
        return np.zeros(len(unix_s), dtype=bool)
    place = (len(known) - 1) // 2
    middle = np.partition(known, place)[place]
    return early | (np.abs(unix_s - middle) > LONGEST_S)
