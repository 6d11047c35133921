"""One part of a FIT file, with what its readers share: tables, the clock's zone, limits, the list of what was wrong.

In: bytes and a scanned part. Knows nothing of sessions, laps or sets.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cached_property

import numpy as np

from fitjax.domain.activity import RejectedRow, SetAside
from fitjax.ingest.fields import LIMITS, Limit
from fitjax.ingest.fit import beats, profile, records
from fitjax.ingest.fit.clock import Clock
from fitjax.ingest.fit.layout import Definition
from fitjax.ingest.fit.records import Records
from fitjax.ingest.fit.scan import Part
from fitjax.ingest.fit.table import NO_DATE, Table
from fitjax.ingest.problems import RowProblem
from fitjax.ingest.recorder_clock import astray, recorded

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
"""FIT counts seconds from here."""
_EPOCH_S = EPOCH.timestamp()
CLOCK_NOT_SET = 0x10000000
"""Times below this are seconds since the device was switched on."""
_NO_SERIAL = (None, 0.0, 1.0, float(0x7FFFFFFF))
"""What programs that are no device write for a serial number."""
_FIRST_FEW = 2
"""Asking for so many rows is looking at what is there once, not reading all of it."""
_QUARTER_H = 900
_WIDEST_ZONE_S = 14 * 3600 + _QUARTER_H

_LIMITS: dict[str, Limit] = {limit.field: limit for limit in LIMITS.values()}


class Source:
    def __init__(self, data: bytes, part: Part, now: datetime, rows_before: int) -> None:
        """`rows_before`: messages in the parts before; rows count the messages of the file from 1."""
        self._data, self._now, self._rows_before = data, now, rows_before
        self._clock = Clock(data, part)
        self._definitions: dict[int, list[Definition]] = {}
        for definition in part.definitions:
            if len(definition.positions):
                self._definitions.setdefault(definition.message, []).append(definition)
        self._tables: dict[tuple[int, int | None], Table] = {}
        self.strap = beats.Beats()
        """A strap's beats, which win over the wrist; they may come from another part of the file."""
        self.rejected: list[RejectedRow] = []
        self.set_aside: list[SetAside] = []
        self.warnings: list[str] = []

    def has(self, *messages: int) -> bool:
        return any(message in self._definitions for message in messages)

    def table(self, message: int, limit: int | None = None) -> Table:
        key = message, limit
        if key not in self._tables:
            table = Table(self._data, self._definitions.get(message, []), self._clock, limit)
            if table.cut and limit and limit > _FIRST_FEW:
                self.warn(f"only the first {limit:,} messages of kind {message} were read; left out: {table.cut:,}")
            self._tables[key] = table
        return self._tables[key]

    @cached_property
    def messages(self) -> int:
        return sum(len(definition.positions) for of in self._definitions.values() for definition in of)

    def rows(self, positions: np.ndarray) -> np.ndarray:
        """Which messages of the file these are, the first being 1."""
        return np.searchsorted(self._every_position, positions) + 1 + self._rows_before

    @cached_property
    def _every_position(self) -> np.ndarray:
        every = [definition for of in self._definitions.values() for definition in of]
        places = [np.frombuffer(definition.positions, dtype=np.uint32) for definition in every]
        return np.sort(np.concatenate(places))

    @cached_property
    def file_id(self) -> dict[str, float | None]:
        table = self.table(profile.FILE_ID, 1)
        if not len(table):
            return dict.fromkeys(profile.FILE_ID_FIELDS)
        found = {name: float(table.column(field.number)[0]) for name, field in profile.FILE_ID_FIELDS.items()}
        found["time_created"] = float(table.moments(profile.FILE_ID_FIELDS["time_created"].number)[0])
        return {name: None if np.isnan(value) else value for name, value in found.items()}

    def identity(self, start: float) -> str:
        """The device's serial number and the time it began: the same in every copy of the file."""
        serial = self.file_id["serial_number"]
        return f"{int(serial)}-{int(start)}" if serial not in _NO_SERIAL else ""

    @cached_property
    def records(self) -> Records:
        fields = records.developer_fields(self.table(profile.FIELD_DESCRIPTION, 2_000))
        found = records.read(self.table(profile.RECORD), fields)
        untimed = int(np.isnan(found.times).sum())
        if untimed:
            self.warn(f"records without a time, which are in no stream: {untimed:,}")
        far = astray(found.times + _EPOCH_S)
        if far.any():
            self.warn(f"records with a time far from all others, which are in no stream: {int(far.sum()):,}")
            found = replace(found, times=np.where(far, np.nan, found.times))
        intervals = beats.intervals_ms(self.table(profile.HRV, 500_000), found.positions)
        if intervals is not None:
            found.columns["rr_ms"] = intervals
        if len(self.strap.at):
            late = beats.late_heart_rate(self.strap, found.times)
            own = found.columns.get("hr", np.full(len(late), np.nan))
            found.columns["hr"] = np.where(np.isnan(late), own, late)
        return found

    def first_record_time(self) -> float:
        times = self.records.times
        times = times[~np.isnan(times)]
        return float(times.min()) if len(times) else np.nan

    def stated_sport(self) -> tuple[float | None, float | None]:
        """Sport and sub-sport outside a session: the sport message's, else the first lap's."""
        for message, fields in ((profile.SPORT, profile.SPORT_FIELDS), (profile.LAP, profile.LAP_FIELDS)):
            table = self.table(message, 1)
            if len(table):
                sport, sub = (float(table.column(fields[name].number)[0]) for name in ("sport", "sub_sport"))
                if not np.isnan(sport):
                    return sport, None if np.isnan(sub) else sub
        return None, None

    def sport_name(self) -> str:
        """What the device calls the sport, where the file is about one."""
        table = self.table(profile.SPORT, 2)
        return table.texts(profile.SPORT_NAME.number)[0] if len(table) == 1 else ""

    def workout_name(self) -> str:
        table = self.table(profile.WORKOUT, 2)
        return table.texts(profile.WORKOUT_NAME.number)[0] if len(table) == 1 else ""

    def timer_seconds(self, start: float) -> float | None:
        """How long the timer ran, by its own start and stop events; None where there are none."""
        table = self.table(profile.EVENT, 100_000)
        event, kind = (table.column(field.number) for field in profile.EVENT_FIELDS.values())
        running_since: float | None = None
        total = 0.0
        stopped = False
        for at, what in zip(table.times()[event == 0].tolist(), kind[event == 0].tolist(), strict=True):
            if at != at:
                continue
            if what == 0 and running_since is None:
                running_since = at
            elif what in (1, 4, 8, 9) and running_since is not None:
                total += at - running_since
                running_since, stopped = None, True
        if not stopped:
            return None
        if running_since is not None:
            total += max(0.0, float(np.nanmax(self.records.times)) - running_since)
        return total if total > 0 else None

    @cached_property
    def zone(self) -> tzinfo:
        """The offset that the device's local time showed, in quarters of an hour; UTC where it shows none."""
        table = self.table(profile.ACTIVITY, 1)
        message, local = table, profile.ACTIVITY_LOCAL_TIME
        if not len(table):
            message, local = self.table(profile.MONITORING_INFO, 1), profile.MONITORING_LOCAL_TIME
        if not len(message):
            return UTC
        difference = float(message.moments(local.number)[0] - message.times()[0])
        if np.isnan(difference) or abs(difference) > _WIDEST_ZONE_S:
            return UTC
        offset = timedelta(seconds=round(difference / _QUARTER_H) * _QUARTER_H)
        return timezone(offset) if offset else UTC

    def moment(self, seconds: float, what: str) -> datetime:
        """The date and time in the file's zone; RowProblem where it is none, of no set clock or to come."""
        if not 0 <= seconds < NO_DATE:
            raise RowProblem(f"the {what} is no date")
        moment = (EPOCH + timedelta(seconds=int(seconds))).astimezone(self.zone)
        recorded(moment, f"{moment:%Y-%m-%d %H:%M:%S}", self._now, what)
        if seconds < CLOCK_NOT_SET:
            self.warn(f"the device's clock was not set: its {what} reads {moment:%Y-%m-%d %H:%M}")
        return moment

    def bounded(self, row: int, name: str, value: float | None) -> float | None:
        """The value where it is plausible; a 0 that means "not measured" is None, an impossible one is set aside."""
        limit = _LIMITS[name]
        if value is None or (value == 0 and limit.zero_is_missing):
            return None
        if limit.low <= value <= limit.high:
            return value
        unit = f" {limit.unit}" if limit.unit else ""
        self.put_aside(
            row, name, f"{value:,.9g}", f"{limit.what} is outside {limit.low:,.9g} to {limit.high:,.9g}{unit}"
        )
        return None

    def put_aside(self, row: int, field: str, text: str, reason: str) -> None:
        self.set_aside.append(SetAside(row=row, field=field, text=text, reason=reason))

    def reject(self, row: int, reason: str) -> None:
        self.rejected.append(RejectedRow(row=row, reason=reason))

    def warn(self, text: str) -> None:
        if text not in self.warnings:
            self.warnings.append(text)
