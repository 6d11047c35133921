"""The entry to JSON exports and Huawei's HiTrack texts. In: a path; out: `ParsedFile`s, a long file in stretches.

Which vendor's file it is, its keys tell. What is known and of no use is `Unused`; anything else is `Unrecognised`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside
from fitjax.domain.errors import Cancelled, ImportProblem
from fitjax.domain.wellness import RANGES, Wellness
from fitjax.ingest import signature
from fitjax.ingest.json_exports import fitbit, hitrack
from fitjax.ingest.json_exports.catalogue import LAYOUTS
from fitjax.ingest.json_exports.layout import Layout
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.source import Document, open_json
from fitjax.ingest.json_exports.values import shown
from fitjax.ingest.problems import RowProblem, Unused, quoted, unrecognised
from fitjax.ingest.tables.gather import gathered

_STRETCH = 200
"""Activities that are handed out together."""
_CHECK_EVERY = 500
_MOST_REJECTED = 10_000
_MOST_KEYS = 6


def sniff_json(head: bytes) -> bool:
    return signature.looks_like(head) == "a JSON document" or hitrack.sniff(head)


def read_json(
    path: Path, name: str, now: datetime, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[ParsedFile]:
    try:
        with path.open("rb") as file:
            head = file.read(1 << 12)
        if hitrack.sniff(head):
            yield hitrack.read(path, name, now)
            return
        document = open_json(path, name)
    except OSError as error:
        raise ImportProblem(f"{name} could not be read ({error.strerror or error}); try again.") from error
    layout = _layout_of(document.data, name)
    yield from _Reading(layout, document, name, now, should_stop).parts()


def _layout_of(data: Any, name: str) -> Layout:
    if fitbit.minutes(data):
        return _fitbit_minutes(name)
    for layout in LAYOUTS:
        if not layout.fits(data):
            continue
        if layout.unused:
            raise Unused(f"{name} is {layout.unused}, in which there is nothing to import.", layout.unused)
        return layout
    if data in ([], {}, None, ""):
        raise Unused(f"{name} is a JSON file with nothing in it.", "an empty JSON file")
    raise unrecognised(
        name,
        f"a JSON file of another kind ({_keys_of(data)})",
        "import JSON exports of Fitbit, Garmin, Google Fit, Polar, Oura, Huawei, Nike, Suunto, Strava, "
        "intervals.icu, GoldenCheetah or Health Auto Export",
    )


def _fitbit_minutes(name: str) -> Layout:
    layout = fitbit.minutes_of(name)
    if layout is None:
        what = "a Fitbit series whose values do not say what they count"
        raise Unused(f"{name} is {what}; steps, distance, calories and floors are read under their own names.", what)
    return layout


def _keys_of(data: Any) -> str:
    kind = "its keys"
    if isinstance(data, list):
        kind, data = "a list whose records have the keys", next((item for item in data if isinstance(item, dict)), None)
        if data is None:
            return "a list without records"
    if not isinstance(data, dict):
        return f"only {quoted(shown(data))}"
    names = [quoted(str(key), 40) for key in list(data)[:_MOST_KEYS]]
    return f"{kind}: {', '.join(names)}{', …' if len(data) > _MOST_KEYS else ''}"


@dataclass(slots=True)
class _Reading:
    layout: Layout
    document: Document
    name: str
    now: datetime
    should_stop: Callable[[], bool]
    rows: int = 0
    activities: list[Activity] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    warnings: dict[str, None] = field(default_factory=dict)
    unlisted: int = 0

    def parts(self) -> Iterator[ParsedFile]:
        total = 0
        wellness: list[Wellness] = []
        found = self._found()
        for one in gathered(found, self.layout.gather) if self.layout.gather else found:
            if isinstance(one, ParsedFile):
                total += one.rows_read
                yield one
            elif self._plausible(one):
                wellness.append(one)
        if not total + self.rows:
            raise Unused(f"{self.name} holds no records; there is nothing in it to import.", "an empty JSON export")
        if self.unlisted:
            self.warnings[f"further records refused for such reasons: {self.unlisted:,}"] = None
        self.warnings |= dict.fromkeys(self.document.warnings)
        yield self._part(tuple(wellness))

    def _found(self) -> Iterator[Any]:
        """Values record by record, and stretches of activities between them where values are not gathered."""
        records = self.document.records
        if records is None:
            records = iter(self.layout.records(self.document.data))
        assert self.layout.read is not None
        for row, data in enumerate(records, start=1):
            if row % _CHECK_EVERY == 0 and self.should_stop():
                raise Cancelled(f"stopped while {self.name} was read")
            self.rows += 1
            if not isinstance(data, dict):
                self._reject(row, f"{quoted(shown(data))} stands where a record should be")
                continue
            record = Record(data=data, row=row, now=self.now, warnings=self.warnings)
            try:
                found = list(self.layout.read(record))
            except RowProblem as problem:
                self._reject(row, str(problem))
                continue
            self.set_aside += record.set_aside()
            for one in found:
                if isinstance(one, Activity):
                    self.activities.append(one)
                else:
                    yield one
            if len(self.activities) >= _STRETCH and not self.layout.gather:
                yield self._part(())

    def _reject(self, row: int, reason: str) -> None:
        if len(self.rejected) < _MOST_REJECTED:
            self.rejected.append(RejectedRow(row=row, reason=reason))
        else:
            self.unlisted += 1

    def _plausible(self, value: Wellness) -> bool:
        low, high = RANGES[value.metric]
        if low <= value.value <= high:
            return True
        field, reason = value.metric.value, f"the day's {value.metric.value} is outside {low:,.9g} to {high:,.9g}"
        self.set_aside.append(SetAside(row=value.row, field=field, text=f"{value.value:,.9g}", reason=reason))
        return False

    def _part(self, wellness: tuple[Wellness, ...]) -> ParsedFile:
        part = ParsedFile(
            format=self.layout.format, rows_read=self.rows, activities=tuple(self.activities), wellness=wellness,
            rejected=tuple(self.rejected), set_aside=tuple(self.set_aside),
            warnings=(*self.layout.said, *self.warnings),
        )  # fmt: skip
        self.rows = 0
        self.activities, self.rejected, self.set_aside, self.warnings = [], [], [], {}
        return part
