"""Records of one kind gathered over a whole Apple Health export, 36 bytes each, and what was wrong with others.

In: batches; out: `Column`s in the file's order, in the metric's unit. Knows no days and no workouts.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np

from fitjax.domain.activity import RejectedRow, SetAside
from fitjax.domain.wellness import RANGES, Metric
from fitjax.ingest.fields import EARLIEST_YEAR
from fitjax.ingest.problems import quoted
from fitjax.ingest.xml.apple_batch import NO_DATE, Batch, Head
from fitjax.ingest.xml.apple_kinds import KINDS, SLEEP, Kind, is_used, kind_name

_MOST_LISTED = 2_000
_STAGES = ("InBed", "AsleepUnspecified", "AsleepCore", "AsleepDeep", "AsleepREM", "Awake")
_STAGE_OF = {f"HKCategoryValueSleepAnalysis{stage}": number for number, stage in enumerate(_STAGES)}
_STAGE_OF |= {"HKCategoryValueSleepAnalysisAsleep": 1, "0": 0, "1": 1, "2": 5, "3": 2, "4": 3, "5": 4}
"""The words of the export, the older 'Asleep', and the numbers that iOS 8 wrote."""


@dataclass(frozen=True, slots=True)
class Column:
    """Records of one kind; for sleep the value is the stage's number."""

    start: np.ndarray
    end: np.ndarray
    offset: np.ndarray
    value: np.ndarray
    source: np.ndarray
    line: np.ndarray

    def __len__(self) -> int:
        return len(self.start)

    def rows(self, which: np.ndarray) -> "Column":
        return Column(*(getattr(self, name)[which] for name in _COLUMNS))

    @property
    def day(self) -> np.ndarray:
        """Local days since 1970 of each start."""
        return (self.start + self.offset.astype(np.int64) * 60) // 86_400


_COLUMNS = ("start", "end", "offset", "value", "source", "line")
_TYPES = (np.int64, np.int64, np.int16, np.float64, np.int32, np.int32)


@dataclass(slots=True)
class Columns:
    now: datetime
    rows_read: int = 0
    unused: Counter[str] = field(default_factory=Counter)
    rejected: list[RejectedRow] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    unlisted: int = 0
    sources: list[str] = field(default_factory=list)
    _parts: dict[str, list[tuple[np.ndarray, ...]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, batch: Batch, heads: list[Head]) -> None:
        for number, count in enumerate(np.bincount(batch.head)):
            if not count:
                continue
            head = heads[number]
            name = kind_name(head.type)
            if is_used(name):
                self.rows_read += int(count)
                self._add_kind(name, head, batch, np.flatnonzero(batch.head == number))
            else:
                self.unused[name] += int(count)

    def take(self, name: str) -> Column:
        """All records of a kind in the file's order; their memory is handed over."""
        parts = self._parts.pop(name, [])
        if not parts:
            return Column(*(np.zeros(0, type_) for type_ in _TYPES))
        joined = [np.concatenate(column) for column in zip(*parts, strict=True)]
        order = np.argsort(joined[-1], kind="stable")
        return Column(*(column[order] for column in joined))

    def _add_kind(self, name: str, head: Head, batch: Batch, rows: np.ndarray) -> None:
        start, end = batch.start[rows], batch.end[rows]
        if name == SLEEP:
            value, good = self._stages(batch, rows), np.ones(len(rows), bool)
        else:
            value, good = self._values(KINDS[name], head, batch, rows)
        for reason, wrong in (
            ("is no date", (start == NO_DATE) | (end == NO_DATE)),
            (f"is before {EARLIEST_YEAR}", (start != NO_DATE) & (start < 0)),
            ("lies in the future", start > self.now.timestamp() + 3600),
        ):
            for row in np.flatnonzero(good & wrong).tolist():
                text = quoted(batch.texts.get(int(rows[row]), "")) if start[row] == NO_DATE else _when(int(start[row]))
                self._reject(int(batch.line[rows[row]]), f"the date {text} {reason}")
            good &= ~wrong
        good &= ~np.isnan(value)
        kept = rows[good]
        self.sources += [head.source] if head.source not in self.sources else []
        source = np.full(len(kept), self.sources.index(head.source))
        columns = (start[good], np.maximum(end, start)[good], batch.offset[kept], value[good], source, batch.line[kept])
        self._parts[name].append(tuple(c.astype(t) for c, t in zip(columns, _TYPES, strict=True)))

    def _stages(self, batch: Batch, rows: np.ndarray) -> np.ndarray:
        stages = np.full(len(rows), np.nan)
        for place, row in enumerate(rows.tolist()):
            text = batch.texts.get(row, "")
            if not text and not np.isnan(batch.value[row]):
                text = f"{batch.value[row]:,.9g}"
            stage = _STAGE_OF.get(text)
            if stage is not None:
                stages[place] = stage
            elif batch.start[row] != NO_DATE and batch.end[row] != NO_DATE:
                self._reject(int(batch.line[row]), f"{quoted(text)} is no stage of sleep")
        return stages

    def _values(self, kind: Kind, head: Head, batch: Batch, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Values in the metric's unit, and the rows that are not rejected; what is set aside is NaN."""
        value = batch.value[rows]
        good = np.ones(len(rows), bool)
        unit = head.unit or kind.usual
        factor = kind.units.get(unit)
        dated = (batch.start[rows] != NO_DATE) & (batch.end[rows] != NO_DATE)
        for place in np.flatnonzero(np.isnan(value) & dated).tolist():
            text = batch.texts.get(int(rows[place]))
            reason = "has no value" if text is None else f"the value {quoted(text)} is no number"
            self._reject(int(batch.line[rows[place]]), reason)
            good[place] = False
        if factor is None:
            for place in np.flatnonzero(good & dated).tolist():
                self._reject(int(batch.line[rows[place]]), f"{quoted(unit)} is no unit of {kind_name(head.type)}")
                good[place] = False
            return value, good
        if kind.percent:
            value = np.where(value <= 1, value * factor, value)
        elif unit == "degF":
            value = (value - 32) * factor
        else:
            value = value * factor
        low, high = (20.0, 260.0) if kind.metric is Metric.AVG_HR else RANGES[kind.metric]
        value = np.where((value == 0) & (low > 0), np.nan, value)
        strange = (value < low) | (value > high)
        for place in np.flatnonzero(strange).tolist():
            shown = f"{batch.value[rows[place]]:,.9g} {unit}"
            reason = f"outside {low:,.9g} to {high:,.9g}"
            self.put_aside(int(batch.line[rows[place]]), str(kind.metric), shown, reason)
        return np.where(strange, np.nan, value), good

    def _reject(self, line: int, reason: str) -> None:
        if len(self.rejected) < _MOST_LISTED:
            self.rejected.append(RejectedRow(row=line, reason=reason))
        else:
            self.unlisted += 1

    def put_aside(self, line: int, metric: str, text: str, reason: str) -> None:
        if len(self.set_aside) < _MOST_LISTED:
            self.set_aside.append(SetAside(row=line, field=metric, text=text, reason=reason))
        else:
            self.unlisted += 1


def _when(seconds: int) -> str:
    try:
        return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds):%Y-%m-%d}"
    except OverflowError:
        return "given"
