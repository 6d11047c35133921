"""One record of a JSON export and what can be made of it. In: a parsed object; out: `Activity`, `Wellness`.

A value that cannot be read costs the record (RowProblem), an impossible one is put aside. Knows no vendor.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from fitjax.domain.activity import Activity, SetAside
from fitjax.domain.vocabulary import Sport
from fitjax.domain.wellness import RANGES, Metric, Wellness
from fitjax.ingest.fields import LIMITS, LOCAL_TIME, Aside, Limit, believable, bounded
from fitjax.ingest.json_exports.samples import Laps, Samples
from fitjax.ingest.json_exports.values import inside, moment_of, number, seconds_of, shown, words
from fitjax.ingest.problems import RowProblem, quoted
from fitjax.ingest.sports import sport_of
from fitjax.ingest.xml.track import NoActivity, TrackPoints

Stated = Mapping[str, Any | tuple[Any, float]]
"""A name of `LIMITS` → the value, or the value and its factor to the stored unit."""
_ZERO_COUNTS = (Metric.SKIN_TEMPERATURE_C,)
_METRICS = {
    metric: Limit(what=metric.value, field=metric.value, low=low, high=high, zero_is_missing=metric not in _ZERO_COUNTS)
    for metric, (low, high) in RANGES.items()
}
_BESIDE_POINTS = frozenset({"normalized_power", "tss", "rpe"})
"""What no point of a track can tell."""


@dataclass(slots=True)
class Record:
    data: dict[str, Any]
    row: int
    now: datetime
    warnings: dict[str, None]
    """Sentences for the receipt, in order, each once."""
    aside: Aside = field(default_factory=Aside)
    of_samples: list[SetAside] = field(default_factory=list)

    def get(self, *keys: str | int) -> Any:
        return inside(self.data, *keys)

    def text(self, *keys: str | int) -> str:
        return words(self.get(*keys))

    def warn(self, sentence: str) -> None:
        self.warnings[sentence] = None

    def moment(self, value: Any, zone: tzinfo | None = None, what: str = "start time") -> datetime:
        """The moment a value names, in `zone` if one is known; naive local time otherwise, which is said."""
        moment = self._read(value, what)
        if moment is None:
            raise RowProblem(f"the {what} is missing")
        moment = believable(moment, shown(value), self.now, what)
        if zone is not None:
            moment = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        if moment.tzinfo is None:
            self.warn(LOCAL_TIME)
        return moment.replace(microsecond=0)

    def day(self, value: Any, what: str = "date", zone: tzinfo | None = None) -> datetime:
        """The local date at 00:00."""
        moment = self._read(value, what)
        if moment is None:
            raise RowProblem(f"the {what} is missing")
        moment = believable(moment, shown(value), self.now, what)
        if zone is not None and moment.tzinfo is not None:
            moment = moment.astimezone(zone)
        return datetime(moment.year, moment.month, moment.day)

    def _read(self, value: Any, what: str) -> datetime | None:
        try:
            return moment_of(value)
        except (ValueError, OverflowError) as error:
            raise RowProblem(f"the {what} {quoted(shown(value))} is not a date") from error

    def number(self, value: Any, what: str) -> float | None:
        """A number that a reader works on; None where it is missing or has no end."""
        limit = Limit(what=what, low=-1e15, high=1e15, zero_is_missing=False)
        return bounded(shown(value), limit, lambda _: number(value), 1.0, "a number", self.aside)

    def duration(self, value: Any) -> float | None:
        return bounded(shown(value), LIMITS["duration"], lambda _: seconds_of(value), 1.0, "a duration", self.aside)

    def values(self, at: datetime, found: Mapping[Metric, Any]) -> Iterator[Wellness]:
        """Each metric's value in its unit, or a (value, factor) pair; missing and impossible ones are left out."""
        for metric, value in found.items():
            value, factor = value if isinstance(value, tuple) else (value, 1.0)
            read = self._bounded(value, _METRICS[metric], factor)
            if read is not None:
                yield Wellness(row=self.row, at=at, metric=metric, value=read)

    def activity(
        self,
        *,
        start: datetime,
        sport_raw: str,
        stated: Stated,
        sport: Sport | None = None,
        samples: Samples | None = None,
        laps: Laps = (),
        **texts: str,
    ) -> Activity:
        """`stated` wins over what is computed from `samples`."""
        known = {name: read for name, value in stated.items() if (read := self._limited(name, value)) is not None}
        rest = {LIMITS[name].field: value for name, value in known.items() if name in _BESIDE_POINTS}
        named: dict[str, Any] = {**rest, **{name: text for name, text in texts.items() if text}}
        kind = sport_of(sport_raw) if sport is None else sport
        points = {LIMITS[name].field: value for name, value in known.items() if name not in _BESIDE_POINTS}
        if samples:
            try:
                return self._sampled(start, kind, sport_raw, points, samples, laps, named)
            except NoActivity as problem:
                self.warn(f"the samples of record {self.row} are left out: {problem}")
        whole: dict[str, Any] = {**points, **named}
        return Activity(row=self.row, start=start, sport=kind, sport_raw=sport_raw, **whole)

    def _bounded(self, value: Any, limit: Limit, factor: float) -> float | None:
        return bounded(shown(value), limit, lambda _: number(value), factor, "a number", self.aside)

    def _limited(self, name: str, value: Any) -> float | None:
        value, factor = value if isinstance(value, tuple) else (value, 1.0)
        limit = LIMITS[name]
        return bounded(shown(value), limit, lambda _: seconds_of(value), factor, "a number", self.aside)

    def _sampled(
        self, start: datetime, sport: Sport, raw: str, stated: Mapping[str, float | None], samples: Samples,
        laps: Laps, named: Mapping[str, Any],
    ) -> Activity:  # fmt: skip
        origin = start if start.tzinfo else start.replace(tzinfo=UTC)
        points = TrackPoints(row=self.row, now=self.now + timedelta(hours=0 if start.tzinfo else 14))
        left_out = samples.hand_to(points, origin)
        if left_out:
            self.warn(f"samples of record {self.row} outside its time, left out: {left_out}")
        made = points.activity(
            sport=sport,
            sport_raw=raw,
            stated=stated,
            laps=tuple(laps),
            aside=self.of_samples,
            **named,
        )
        self.of_samples += points.set_aside()
        began = made.start.astimezone(start.tzinfo) if start.tzinfo else made.start.replace(tzinfo=None)
        return replace(made, start=began.replace(microsecond=0))

    def set_aside(self) -> Iterable[SetAside]:
        return (*self.aside.of_row(self.row), *self.of_samples)
