"""Huawei's HiTrack lines: 'tp=lbs;k=0;lat=…;lon=…;alt=…;t=…;' a place, h-r pulse, s-r steps a minute, alti height.

In: text, as a file of its own or inside the JSON export; out: `Samples`. The lines name no sport and no totals. 'rs' is
the speed in dm/s, so many seconds after the start; a place at 90°, -80° marks a pause.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from fitjax.domain.activity import ParsedFile, RejectedRow
from fitjax.domain.errors import ImportProblem
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.fields import EARLIEST_YEAR
from fitjax.ingest.json_exports.record import Record
from fitjax.ingest.json_exports.samples import Samples
from fitjax.ingest.json_exports.values import epoch_s, plain
from fitjax.ingest.problems import RowProblem

FORMAT = "huawei_hitrack"
_LINE = re.compile(r"(?:^|[\n{;]|istp=|is)tp=([a-z-]{1,8});([^\r\n]{0,400})", re.ASCII)
_SNIFF = re.compile(rb"(?:\xef\xbb\xbf)?\s*tp=[a-z-]{1,8};", re.ASCII)
_BY_TIME = {"h-r": ("hr", 1.0), "s-r": ("cadence", 1.0), "alti": ("altitude_m", 1.0)}
_PAUSED = (90.0, -80.0)
_RUNNING_STEPS = 140.0
_LARGEST = 64 << 20


def sniff(head: bytes) -> bool:
    return _SNIFF.match(head) is not None


def read(path: Path, name: str, now: datetime) -> ParsedFile:
    """A raw HiTrack file: one activity."""
    if path.stat().st_size > _LARGEST:
        raise ImportProblem(f"{name} is larger than {_LARGEST >> 20} MB, which no HiTrack file is; split it.")
    text = path.read_bytes().decode("utf-8", "replace")
    record = Record(data={}, row=1, now=now, warnings={})
    try:
        samples = samples_of(text, None)
        first = samples.first_s()
        if first is None or first < (1990 - EARLIEST_YEAR) * 365 * 86_400:
            raise RowProblem("its lines name no time")
        start = record.moment(int(first), UTC)
        sport = _sport(samples, record)
        record.warn("the file names neither its sport nor its totals; they are worked out from its lines")
        activity = record.activity(start=start, sport_raw="", sport=sport, stated={}, samples=samples)
    except RowProblem as problem:
        return ParsedFile(format=FORMAT, rows_read=1, rejected=(RejectedRow(row=1, reason=str(problem)),))
    return ParsedFile(
        format=FORMAT, rows_read=1, activities=(activity,), set_aside=tuple(record.set_aside()),
        warnings=tuple(record.warnings),
    )  # fmt: skip


def _sport(samples: Samples, record: Record) -> Sport:
    steps = [value for value in samples.numbers("cadence") if value > 0]
    if not steps:
        return Sport.CROSS
    typical = float(np.median(steps))
    sport = Sport.RUN if typical >= _RUNNING_STEPS else Sport.WALK
    record.warn(f"taken as a {sport.value}: {typical:.0f} steps a minute are typical of it")
    return sport


def samples_of(text: str, start_s: float | None) -> Samples:
    """`start_s`: seconds since 1970, where the export states it; speeds count from there, or from the first place."""
    found = Samples()
    speeds: list[tuple[float, str]] = []
    for line in _LINE.finditer(text):
        values = dict(part.partition("=")[::2] for part in line[2].split(";"))
        kind = line[1]
        if kind == "lbs":
            _place(found, values)
        elif kind in _BY_TIME:
            column, factor = _BY_TIME[kind]
            found.put(_at(values.get("k"), start_s), column, values.get("v"), factor)
        elif kind == "rs":
            after = plain_or_none(values.get("k"))
            if after is not None and 0 <= after <= 30 * 86_400:
                speeds.append((after, values.get("v", "")))
    begin = found.first_s() if start_s is None else start_s
    if begin is not None:
        for after, value in speeds:
            found.put(begin + after, "speed_m_s", value, 0.1)
    return found


def _place(found: Samples, values: Mapping[str, str]) -> None:
    at = epoch_s(values.get("t"))
    latitude, longitude = plain_or_none(values.get("lat")), plain_or_none(values.get("lon"))
    if (latitude, longitude) == _PAUSED:
        found.pause(at)
        return
    found.put(at, "latitude", values.get("lat"))
    found.put(at, "longitude", values.get("lon"))
    if plain_or_none(values.get("alt")):
        found.put(at, "altitude_m", values.get("alt"))


def _at(text: str | None, start_s: float | None) -> float | None:
    """A moment; newer exports count seconds from the start."""
    value = plain_or_none(text)
    if value is None or value < 0:
        return None
    if value < 1e8:
        return None if start_s is None else start_s + value
    return epoch_s(value)


def plain_or_none(text: str | None) -> float | None:
    return None if text is None else plain(text)
