"""A FIT file to `ParsedFile`. In: its bytes; out: activities with streams, strength sets, daily values.

A damaged file gives what is whole in it, and the receipt says what is missing. Nothing is stored.
"""

from datetime import datetime

import numpy as np

from fitjax.domain.activity import Activity, ParsedFile, RejectedRow, SetAside, StrengthSet
from fitjax.domain.errors import ImportProblem
from fitjax.domain.wellness import Wellness
from fitjax.ingest.fit import profile, sessions, strength, wellness
from fitjax.ingest.fit.beats import Beats, beats_of
from fitjax.ingest.fit.names import name_of
from fitjax.ingest.fit.scan import is_fit, scan
from fitjax.ingest.fit.source import Source
from fitjax.ingest.problems import Unrecognised

MAX_BYTES = 256 * 2**20
MAX_STRAP_MESSAGES = 100_000

_WITHOUT_ACTIVITY = {
    "device": "a device description",
    "settings": "a settings file",
    "sport": "a sport settings file",
    "workout": "a workout plan",
    "course": "a course to follow",
    "schedules": "a schedule of workouts",
    "totals": "a file of a device's totals",
    "goals": "a file of goals",
    "segment": "a segment",
    "segment_list": "a list of segments",
    "exd_configuration": "a display configuration",
}
"""Kinds of FIT files in which nothing was done or measured, whatever records they hold."""


def sniff(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a FIT file."""
    return is_fit(head)


def read(data: bytes, name: str, now: datetime) -> ParsedFile:
    """Everything the file holds; `now` (aware) is what future dates are judged by."""
    if len(data) > MAX_BYTES:
        raise ImportProblem(f"{name} is larger than {MAX_BYTES >> 20} MB, more than any activity needs; split it.")
    found = _Found()
    parts = scan(data)
    if not parts:
        raise ImportProblem(f"{name} does not begin with a FIT header; copy it from the device again.")
    sources: list[Source] = []
    for part in parts:
        found.warnings += [note for note in (part.damage, *part.notes) if note]
        sources.append(Source(data, part, now, sum(source.messages for source in sources)))
    strap = _strap(sources)
    for source in sources:
        source.strap = strap
        found.add(source)
    if found.empty:
        raise _nothing(name, found)
    return ParsedFile(
        format="fit",
        rows_read=len(found.activities) + len(found.sets) + found.readings + len(found.rejected),
        activities=tuple(found.activities),
        sets=tuple(found.sets),
        wellness=tuple(found.wellness),
        rejected=tuple(found.rejected),
        set_aside=tuple(found.set_aside),
        warnings=tuple(dict.fromkeys(found.warnings)),
    )


class _Found:
    """What the parts of one file gave so far."""

    def __init__(self) -> None:
        self.readings = 0
        self.activities: list[Activity] = []
        self.sets: list[StrengthSet] = []
        self.wellness: list[Wellness] = []
        self.rejected: list[RejectedRow] = []
        self.set_aside: list[SetAside] = []
        self.warnings: list[str] = []
        self.kinds: list[str] = []

    @property
    def empty(self) -> bool:
        return not (self.activities or self.sets or self.wellness or self.rejected)

    def add(self, source: Source) -> None:
        kind = name_of("file", source.file_id["type"]) if source.messages else ""
        if kind in _WITHOUT_ACTIVITY:
            self.kinds.append(_WITHOUT_ACTIVITY[kind])
            return
        activities = sessions.read(source)
        self.activities += activities
        self.sets += strength.read(source, activities)
        values, readings = wellness.read(source)
        self.wellness += values
        self.readings += readings
        self.rejected += source.rejected
        self.set_aside += source.set_aside
        self.warnings += source.warnings


def _strap(sources: list[Source]) -> Beats:
    """Beats that a chest strap handed over later; watches append them as a file of their own."""
    every = [beats_of(source.table(profile.HR, MAX_STRAP_MESSAGES)) for source in sources if source.has(profile.HR)]
    if not every:
        return Beats()
    return Beats(at=np.concatenate([b.at for b in every]), bpm=np.concatenate([b.bpm for b in every]))


def _nothing(name: str, found: _Found) -> ImportProblem:
    if found.kinds:
        return Unrecognised(f"{name} is FIT, but {found.kinds[0]}: no activity and no measurement is in it.")
    if found.warnings:
        return ImportProblem(
            f"{name} is a damaged FIT file with nothing whole in it ({found.warnings[0]}); export it again."
        )
    return Unrecognised(f"{name} is a FIT file without an activity or a measurement that can be read here.")
