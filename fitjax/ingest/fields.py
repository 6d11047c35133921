"""One row's cells to values with units, or the reason why not. In: cells; out: float, datetime, text or RowProblem.

Holds what is plausible for a training log (`LIMITS`). A value that cannot be read costs its row (RowProblem); one that
cannot be true is left out and noted in `Fields.aside`, and its row stays. Knows nothing of any one format.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from fitjax.domain.activity import SetAside
from fitjax.ingest.dates import parse_date
from fitjax.ingest.durations import parse_duration
from fitjax.ingest.headers import Columns
from fitjax.ingest.numbers import NotFinite, parse_number
from fitjax.ingest.problems import RowProblem, quoted

EARLIEST_YEAR = 1970
LOCAL_TIME = "start times have no time zone in this export; they are kept as local time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What a value may be, in the unit the field is stored in."""

    what: str
    low: float
    high: float
    field: str = ""
    """Its name in the domain; the reason quotes `what`."""
    unit: str = ""
    zero_is_missing: bool = True
    """Exporters write 0 where nothing was measured; a flat run's ascent is the exception."""


LIMITS: Mapping[str, Limit] = {
    "distance": Limit(what="distance", field="distance_m", low=0, high=5_000_000, unit="m"),
    "duration": Limit(what="duration", field="duration_s", low=0, high=30 * 86_400, unit="s"),
    "moving": Limit(what="moving time", field="moving_s", low=0, high=30 * 86_400, unit="s"),
    "ascent": Limit(what="ascent", field="ascent_m", low=0, high=100_000, unit="m", zero_is_missing=False),
    "avg_hr": Limit(what="average heart rate", field="avg_hr", low=20, high=260, unit="bpm"),
    "max_hr": Limit(what="maximum heart rate", field="max_hr", low=20, high=260, unit="bpm"),
    "descent": Limit(what="descent", field="descent_m", low=0, high=100_000, unit="m", zero_is_missing=False),
    "max_speed": Limit(what="maximum speed", field="max_speed_m_s", low=0, high=150, unit="m/s"),
    "max_power": Limit(what="maximum power", field="max_power_w", low=0, high=5_000, unit="W"),
    "tss": Limit(what="training stress", field="tss", low=0, high=3_000),
    "avg_power": Limit(what="average power", field="avg_power_w", low=0, high=3_000, unit="W"),
    "normalized_power": Limit(what="normalized power", field="normalized_power_w", low=0, high=3_000, unit="W"),
    "avg_cadence": Limit(what="average cadence", field="avg_cadence", low=0, high=400, unit="per minute"),
    "calories": Limit(what="calories", field="calories_kcal", low=0, high=100_000, unit="kcal"),
    "rpe": Limit(what="RPE", field="rpe", low=0, high=10),
    "weight": Limit(what="weight", field="weight_kg", low=0, high=1_500, unit="kg"),
    "reps": Limit(what="reps", field="reps", low=0, high=5_000),
}


class Aside:
    """The impossible values of the row at hand; they are kept only if the row is."""

    def __init__(self) -> None:
        self._noted: dict[tuple[str, str], str] = {}

    def note(self, field: str, text: str, reason: str) -> None:
        self._noted[field, text] = reason

    def clear(self) -> None:
        self._noted.clear()

    def of_row(self, row: int) -> list[SetAside]:
        return [SetAside(row=row, field=field, text=text, reason=why) for (field, text), why in self._noted.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Reads fields out of the rows of one file, whose number style and date order are settled."""

    columns: Columns
    decimals: Mapping[str, str | None]
    """Field → decimal sign of its column; None where a lone sign before three digits groups thousands."""
    month_first: bool = False
    prefer_last: bool = False
    """Of two columns with one name, take the later one (Strava's is the exact one)."""
    aside: Aside = field(default_factory=Aside)

    def text(self, cells: list[str], field: str) -> str:
        """The field's text; of columns of the same name the preferred one that is filled."""
        places = self.columns.places.get(field, ())
        for place in reversed(places) if self.prefer_last else places:
            if cells[place].strip():
                return cells[place].strip()
        return ""

    def number(self, cells: list[str], field: str, limit: Limit, factor: float = 1.0) -> float | None:
        """The field in its unit: the cell's number times `factor`."""
        text = self.text(cells, field)
        if not text:
            return None
        decimal = self.decimals.get(field, ".")
        return bounded(text, limit, lambda cell: parse_number(cell, decimal), factor, "a number", self.aside)

    def duration_s(self, cells: list[str], field: str, limit: Limit) -> float | None:
        text = self.text(cells, field)
        return bounded(text, limit, parse_duration, 1.0, "a duration", self.aside) if text else None

    def moment(self, cells: list[str], field: str, now: datetime, what: str = "date") -> datetime:
        """The field's date; RowProblem where there is none, it lies in the future or before 1970."""
        text = self.text(cells, field)
        if not text:
            raise RowProblem(f"the {what} is empty")
        try:
            moment = parse_date(text, self.month_first)
        except ValueError as error:
            raise RowProblem(f"{what} {quoted(text)} is not a date") from error
        return believable(moment, text, now, what)


def believable(moment: datetime, text: str, now: datetime, what: str) -> datetime:
    """The moment again; RowProblem where it lies in the future or before 1970."""
    if moment.year < EARLIEST_YEAR:
        raise RowProblem(f"{what} {quoted(text)} is before {EARLIEST_YEAR}")
    if (moment.year, moment.month, moment.day) == (1970, 1, 1):
        raise RowProblem(f"{what} {quoted(text)} is where clocks begin that nobody set")
    # A naive local time may be up to 14 hours ahead of UTC.
    ahead = moment - now if moment.tzinfo else moment - now.astimezone(UTC).replace(tzinfo=None) - timedelta(hours=14)
    if ahead > timedelta(hours=1):
        raise RowProblem(f"{what} {quoted(text)} lies in the future")
    return moment


def bounded(
    text: str, limit: Limit, parse: Callable[[str], float | None], factor: float, kind: str, aside: Aside
) -> float | None:
    """The parsed value; None where it is missing or impossible (noted in `aside`); RowProblem for unreadable text."""
    try:
        value = parse(text)
    except NotFinite:
        aside.note(limit.field or limit.what, text, f"{limit.what} {quoted(text)} is not finite")
        return None
    except ValueError as error:
        raise RowProblem(f"{limit.what} {quoted(text)} is not {kind}") from error
    if value is None or (value == 0 and limit.zero_is_missing):
        return None
    value *= factor
    if not limit.low <= value <= limit.high:
        unit = f" {limit.unit}" if limit.unit else ""
        reason = f"{limit.what} {quoted(text)} is outside {limit.low:,.9g} to {limit.high:,.9g}{unit}"
        aside.note(limit.field or limit.what, text, reason)
        return None
    return value
